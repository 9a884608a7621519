"""Penalty cases against registers with gaps: letters of delegation, certificates, the catalogue of matters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import registers, sample
from rules.judged import Judged, judge, paths

OTHER_ORGAN = {"code": "11430121MB0X08088G", "name": "星沙县城市管理和综合执法局"}
TOWN = {"code": "11430121MB0X02022C", "name": "星沙县临水镇人民政府", "level": "township"}
BY_LETTER = {"delegate": TOWN, "delegation_no": "星市监委〔2024〕3号"}


def judged(changes: dict[str, Any] | None = None, *brought: dict[str, Any]) -> Judged:
    """The sample with changes, beside the sample registers and more records, or others in the place of the same id."""
    ids = {record["record_id"] for record in brought}
    beside = [*(record for record in registers() if record["record_id"] not in ids), *brought]
    return judge(changed(sample("penalty"), changes or {}), beside=beside)


def register_record(name: str, changes: dict[str, Any]) -> dict[str, Any]:
    return changed(sample(name), changes)


# Delegation.


def test_letters_of_two_organs_may_bear_the_same_number():
    other = register_record(
        "delegation",
        {"record_id": "WT-X", "delegator": OTHER_ORGAN, "valid_from": "2024-06-10", "matters.0.code": "430203001000"},
    )
    assert judged(BY_LETTER, other).said == set()


def test_the_only_letter_of_that_number_is_not_taken_for_one_of_another_delegate():
    other = register_record("delegation", {"delegator": OTHER_ORGAN, "delegate.code": "11430121MB0X07077P"})
    result = judged(BY_LETTER, other)
    assert result.said == set()
    assert {"CF-SUBJ-03", "CF-SUBJ-09", "CF-SUBJ-11", "CF-SUBJ-12"} <= result.unchecked()


def test_matters_of_another_version_are_not_compared():
    later = register_record("delegation", {"matters.0.catalogue_version": "2024"})
    result = judged(BY_LETTER, later)
    assert result.said == set()
    assert {"CF-SUBJ-03", "CF-SUBJ-11"} <= result.unchecked()


def test_a_letter_that_was_not_signed_carries_nothing_whatever_the_versions():
    later = register_record("delegation", {"matters.0.catalogue_version": "2024", "signed_on": "2024-06-04"})
    assert paths(judged(BY_LETTER, later), "CF-SUBJ-03") == {"delegation_no"}


# Officers and their cards.


def test_a_restored_card_is_valid_from_its_first_day_on():
    def suspended(restored: str) -> dict[str, Any]:
        events = [{"kind": "withdrawn", "starts_on": "2024-01-01"}, {"kind": "restored", "starts_on": restored}]
        return register_record("certificate", {"status_events": events})

    assert paths(judged(None, suspended("2024-05-06")), "CF-OFF-05") == set()
    assert paths(judged(None, suspended("2024-05-07")), "CF-OFF-05") == {"officers.0.certificate_no"}


def test_a_suspension_that_ended_leaves_valid_days():
    def suspended(until: str) -> dict[str, Any]:
        return register_record(
            "certificate", {"status_events": [{"kind": "suspended", "starts_on": "2024-01-01", "ends_on": until}]}
        )

    assert paths(judged(None, suspended("2024-05-05")), "CF-OFF-05") == set()
    assert paths(judged(None, suspended("2024-05-06")), "CF-OFF-05") == {"officers.0.certificate_no"}


def test_another_valid_card_of_the_holder_settles_it():
    expired = register_record("certificate", {"valid_until": "2024-01-31"})
    renewed = register_record("certificate", {"record_id": "ZJ-N", "certificate_no": "18012100188"})
    assert judged(None, expired, renewed).said == set()
    supervision = {**renewed, "kind": "supervision"}
    assert {found for found, _ in judged(None, expired, supervision).said} == {"CF-OFF-05", "CF-OFF-06"}


def test_the_same_number_from_two_issuers_is_read_by_name():
    namesake = register_record("certificate", {"record_id": "ZJ-M", "holder.name": "石磊", "valid_until": "2023-06-01"})
    assert judged(None, namesake).said == set()


def test_a_register_without_names_leaves_the_officer_unchecked():
    nameless = register_record("certificate", {"holder.name": ABSENT, "valid_until": "2023-06-01"})
    result = judged(None, nameless)
    assert result.said == set()
    assert {"CF-OFF-05", "CF-OFF-10"} <= result.unchecked()


def test_an_ordinary_case_without_its_first_day_is_not_checked():
    without = dict.fromkeys(("discovered_on", "preservation", "recordings"), ABSENT)
    result = judged({**without, "filed_on": ABSENT})
    assert "CF-OFF-05" in result.unchecked()


# The catalogue.


def test_an_organ_without_a_catalogue_is_not_checked():
    result = judged({"agency.code": "11430121MB0X08088G", "matters.0.code": "430203001000"})
    assert paths(result, "ML-03") == set()
    assert ("ML-03", "the register of matters does not cover the agency") in result.not_checked


def test_a_matter_repealed_before_the_violation_and_again_in_effect_is_fine():
    repealed = register_record("matter", {"effective_until": "2023-12-31", "status": "adjusted"})
    again = register_record(
        "matter", {"record_id": "SX-NEW", "effective_from": "2024-06-01", "catalogue_version": "2024"}
    )
    assert paths(judged(None, repealed), "ML-04") == {"matters.0.code"}
    assert judged(None, repealed, again).said == set()


@pytest.mark.parametrize(
    ("since", "rule"), [(date(2024, 2, 20), "ML-01"), (date(2024, 2, 21), "ML-03")], ids=["then too", "only since"]
)
def test_a_catalogue_that_was_not_complete_on_the_day_of_the_violation_only_warns(since: date, rule: str):
    unlisted = changed(sample("penalty"), {"matters.0.code": "430217008000", "decision.dated": "2025-01-02"})
    said = judge(unlisted, complete=["matter"], since=since).said
    assert {found for found, _ in said if found.startswith("ML-")} == {rule}
