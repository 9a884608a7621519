"""Lawful deliveries, of which the rules on deliveries say nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from enforce_data.findings import AsOf
from enforce_data.registers.handover import LatestInstant, of_package, without_package
from enforce_data.rulebook.case import changed
from enforce_data.rulebook.plan import INAPPLICABLE
from enforce_data.rules.delivering.covering import covering
from enforce_data.rules.samples import sample
from rules.judged import judge, paths

PACKAGE = {"produced_at": "2024-12-31T18:00:00+08:00", "sender": "11430121MB0X010111", "answers": "R-1"}
LINK = {"relation": "follows_from", "record_type": "inspection", "case_no": "星市监检〔2024〕999号"}


@pytest.mark.parametrize(
    ("name", "change", "manifest"),
    [
        pytest.param("penalty", {"operation": "delete"}, PACKAGE, id="a record is withdrawn"),
        pytest.param("penalty", {}, {**PACKAGE, **covering("penalty", starts_on="2024-01-01")}, id="of this year"),
        pytest.param("certificate", {}, {**PACKAGE, **covering("certificate", ends_on="2024-12-31")}, id="an old card"),
        pytest.param(
            "penalty",
            {"linked_acts": [{**LINK, "relation": "transferred_to_organ"}]},
            covering("inspection", complete=True),
            id="handed over to another organ",
        ),
        pytest.param(
            "penalty",
            {"linked_acts": [{**LINK, "record_type": None}]},
            covering("inspection", complete=True),
            id="a link without a type",
        ),
        pytest.param(
            "penalty",
            {"linked_acts": [LINK]},
            covering("inspection", complete=True, agency="11430100MB0X07077P"),
            id="another agency is complete",
        ),
        pytest.param(
            "penalty",
            {"linked_acts": [LINK]},
            covering("inspection", starts_on="2030-01-01"),
            id="the other act may be older",
        ),
        pytest.param("license", {}, {**PACKAGE, "answers": None, "test": True}, id="data for testing"),
    ],
)
def test_nothing_is_said_of_lawful_deliveries(name: str, change: dict[str, Any], manifest: dict[str, Any]) -> None:
    record = changed(sample(name), change)
    said = judge(record, manifest={key: value for key, value in manifest.items() if value is not None}).said
    assert {rule for rule, _ in said if rule.startswith("DL-")} == set()


def test_coverage_that_cannot_be_read_puts_nothing_outside() -> None:
    rows = [{"record_type": "license"}, {"record_type": "penalty", "starts_on": "2024-13-01"}]
    assert paths(judge(sample("penalty"), manifest={**PACKAGE, "coverage": rows}), "DL-COVERAGE") == set()
    assert paths(judge(sample("penalty"), manifest={**PACKAGE, "coverage": rows[:1]}), "DL-COVERAGE") == {"record_type"}


def test_an_agency_that_the_register_does_not_cover_is_not_checked() -> None:
    judged = judge(changed(sample("matter"), {"agency.code": "11430100MB0X07077P"}))
    assert ("DL-AGENCY", "the register of agencies does not cover the agency") in judged.not_checked
    assert "DL-AGENCY-NONE" not in judged.unchecked()


def test_a_day_that_the_user_chose_is_no_limit_to_the_clock_and_today_is() -> None:
    day = date(2024, 12, 31)
    assert without_package(AsOf(day, "option"))[LatestInstant] is INAPPLICABLE
    latest = without_package(AsOf(day, "today"))[LatestInstant].instant
    assert datetime.fromisoformat("2024-12-31T23:59:59+08:00") < latest < datetime.fromisoformat("2025-01-01T00:00Z")


def test_what_a_manifest_does_not_say_leaves_no_rule_unchecked() -> None:
    assert set(of_package().values()) - {INAPPLICABLE} == {(None, False)}
    judged = judge(sample("penalty"), manifest={"produced_at": "2024-12-31T18:00:00+08:00"})
    assert judged.unchecked() & {"DL-SENDER", "DL-COVERAGE", "DL-LINK", "DL-SILENT"} == set()


def test_several_measures_of_one_case_share_its_number() -> None:
    first = sample("coercion")
    second = changed(
        first, {"record_id": "QZ-2", "linked_acts": [{"record_type": "coercion", "case_no": first["case_no"]}]}
    )
    said = {rule for rule, _ in judge(second, before=[first]).said}
    assert said & {"DL-CASE-NO", "DL-SELF-LINK"} == set()


def test_an_act_with_a_faulty_link_is_still_there_for_others_to_name() -> None:
    target = changed(sample("inspection"), {"case_no": LINK["case_no"], "linked_acts": [{"case_no": " "}]})
    judged = judge(
        changed(sample("penalty"), {"linked_acts": [LINK]}),
        before=[target],
        manifest=covering("inspection", complete=True),
    )
    assert paths(judged, "DL-DANGLING") == set()
