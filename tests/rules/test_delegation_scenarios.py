"""Letters of delegation: what depends on the kind of a matter, on the register, and on the day of signing."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from enforce_data.findings import RecordRef
from enforce_data.rulebook import ABSENT, Seen
from enforce_data.rulebook.case import changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import registers, sample
from rules.judged import Judged, judge, paths

KIND_UNKNOWN = "the kind of a delegated matter is not stated"
ENTERPRISE = "91430121MBXM0XLA6C"
CITY = {"code": "11430100MB0X07077P", "name": "星市市场监督管理局", "level": "municipal", "division": "430100"}
COUNTY = {"code": "11430121MB0X010111", "name": "星沙县市场监督管理局", "level": "county", "division": "430121"}
TO_A_COUNTY_ORGAN = {"delegate.level": "county"}
INSPECTION = {"code": "430617003000", "name": "对食品经营者的监督检查", "act_kind": "inspection"}


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("WT-01", {"matters.0.powers": ABSENT, "delegate.level": "county"}),
        ("WT-02", {"legal_basis.level": "normative_document"}),
        ("WT-05", {"delegator.subject_type": "delegated"}),
        ("WT-22", {"delegate_conditions.public_function": False}),
        ("WT-07", {"delegate.code": ENTERPRISE}),
        ("WT-08", {"in_writing": False, **TO_A_COUNTY_ORGAN}),
        ("WT-11", {"delegator_published_on": ABSENT, **TO_A_COUNTY_ORGAN}),
        ("WT-12", {"delegate_published_on": ABSENT, **TO_A_COUNTY_ORGAN}),
        ("WT-14", {"legal_basis.level": "provincial_decision"}),
        ("WT-15", {"legal_basis.level": "normative_document"}),
        ("WT-23", {"delegate.code": ENTERPRISE}),
    ],
)
def test_an_unstated_kind_leaves_a_fault_unchecked(rule, change):
    judged = judge(changed(sample("delegation"), {**change, "matters.0.act_kind": ABSENT}))
    assert (rule, KIND_UNKNOWN) in judged.not_checked
    assert rule not in {found for found, _ in judged.said}


def test_an_unstated_kind_is_no_matter_where_there_is_no_fault():
    judged = judge(changed(sample("delegation"), {"matters.0.act_kind": ABSENT}))
    assert (judged.said, judged.not_checked) == (set(), set())


def test_one_penalty_matter_makes_a_penalty_letter():
    mixed = {"matters.1": INSPECTION, "delegate.level": "county"}
    judged = judge(changed(sample("delegation"), {**mixed, "delegator.subject_type": "delegated"}))
    assert ("WT-05", "delegator.subject_type") in judged.said
    alone = judge(changed(sample("delegation"), {"matters": [INSPECTION], "delegator.subject_type": "delegated"}))
    assert "WT-05" not in {found for found, _ in alone.said}


def test_powers_are_asked_of_penalty_matters_and_of_all_that_goes_to_a_township():
    bare = {"matters.0.powers": ABSENT, "matters.1": INSPECTION}
    to_county = judge(changed(sample("delegation"), {**bare, "delegate.level": "county"}))
    assert {path for rule, path in to_county.said if rule == "WT-01"} == {"matters.0.powers"}
    to_township = judge(changed(sample("delegation"), bare))
    assert {path for rule, path in to_township.said if rule == "WT-01"} == {"matters.0.powers", "matters.1.powers"}


def test_each_matter_that_cannot_be_delegated_is_named():
    letter = changed(
        sample("delegation"),
        {
            "matters.1": {"code": "430317001000", "name": "查封、扣押", "act_kind": "coercion", "powers": "查封"},
            "matters.2": {"code": "430317008888", "name": "目录外事项", "act_kind": "coercion", "powers": "拆除"},
        },
    )
    judged = judge(letter)
    assert {path for rule, path in judged.said if rule == "WT-17"} == {"matters.1.code"}
    assert ("WT-17", "a matter is not in the register of matters") in judged.not_checked


def test_letters_older_than_the_act_are_not_checked():
    old = changed(
        sample("delegation"),
        {"signed_on": "2021-07-14", "valid_from": "2021-07-14", "delegator.subject_type": "delegated"},
    )
    judged = judge(old)
    assert "WT-05" not in {found for found, _ in judged.said}
    assert ("WT-05", "the law of that day is not in the rule book") in judged.not_checked
    assert ("WT-05", "delegator.subject_type") in judge(changed(old, {"signed_on": "2021-07-15"})).said


# Lawful letters that must stay silent.


def judged(changes: dict[str, Any], *brought: dict[str, Any], **options: Any) -> Judged:
    """The sample with changes, beside the sample registers and more records, or others in the place of the same id."""
    ids = {record["record_id"] for record in brought}
    beside = [*(record for record in registers() if record["record_id"] not in ids), *brought]
    return judge(changed(sample("delegation"), changes), beside=beside, **options)


@pytest.mark.parametrize("level", ["normative_document", "provincial_decision"])
def test_neither_act_nor_plan_binds_an_inspection_letter_between_county_organs(level):
    bare = dict.fromkeys(
        (
            *("approval", "opinion_heard_on", "delegator_published_on", "delegate_published_on"),
            *("filed_on", "filing_organ", "evaluations", "area"),
        ),
        ABSENT,
    )
    letter = {
        **bare,
        **TO_A_COUNTY_ORGAN,
        "matters": [INSPECTION],
        "delegator.subject_type": "delegated",
        "delegate.code": ENTERPRISE,
        "delegate.division": "430111",
        "legal_basis.level": level,
        "in_writing": False,
        "delegate_conditions": {"public_function": False, "qualified_staff": False},
    }
    result = judged(letter, as_of=date(2025, 6, 30))
    assert (result.said, result.not_checked) == (set(), set())


def test_chains_are_no_question_of_inspections():
    unknown = {**INSPECTION, "code": "430617008000"}
    for matters in ([unknown], [*sample("delegation")["matters"], {**unknown, "powers": "检查"}]):
        result = judged({"matters": matters, "matters.0.powers": "检查"})
        assert "WT-19" not in result.unchecked()


def test_a_letter_of_penalties_to_an_institution_needs_publication_and_nothing_of_the_plan():
    center = {"code": "12430121MBXM0XLA6H", "name": "星沙县市场监管综合服务中心", "division": "430121"}
    plan = dict.fromkeys(("approval", "opinion_heard_on", "filed_on", "filing_organ", "evaluations"), ABSENT)
    result = judged({"delegate": center, "area": ABSENT, **plan}, as_of=date(2025, 6, 30))
    assert (result.said, result.not_checked) == (set(), set())


def test_a_letter_that_was_just_signed_owes_nothing_yet():
    fresh = {
        **dict.fromkeys(("delegator_published_on", "delegate_published_on", "filed_on", "evaluations"), ABSENT),
        "filing_organ": ABSENT,
        "updated_at": "2024-01-16T09:00:00+08:00",
    }
    result = judged(fresh, as_of=date(2024, 1, 16))
    assert (result.said, result.not_checked) == (set(), set())


def test_a_renewal_to_the_same_township_is_no_second_delegate():
    renewed = {"record_id": "WT-2024-9", "delegation_no": "星市监委〔2024〕9号"}
    assert judge(changed(sample("delegation"), renewed), before=[sample("delegation")]).said == set()


# What cannot be told.


@pytest.mark.parametrize(
    ("rule", "change", "reason"),
    [
        ("WT-06", {"approval.approved_on": ABSENT}, "the day of the approval is not stated"),
        (
            "WT-13",
            {"filed_on": ABSENT, "status": "withdrawn"},
            "the letter ended early, on a day that is not stated",
        ),
        (
            "WT-04",
            {"evaluations": ABSENT, "status": "terminated"},
            "the letter ended early, on a day that is not stated",
        ),
        (
            "WT-16",
            {"delegate.division": ABSENT, "delegate.code": "12430121MBXM0XLA6H"},
            "neither the letter nor the register of agencies gives the division of one side",
        ),
        (
            "WT-26",
            {"evaluations": [{"result": "withdrawn"}, {"evaluated_on": "2024-11-29", "result": "continued"}]},
            "not every evaluation has its day: which is the last is unknown",
        ),
        ("WT-18", {"matters.0.code": "430217008000"}, "a matter is not in the register of matters"),
        (
            "WT-24",
            {"matters.0.code": "430217008000"},
            "the delegator's catalogue of that day does not have the matter",
        ),
        (
            "WT-11",
            {"signed_on": "2039-01-03", "valid_from": "2039-01-03", "valid_until": "2041-01-02"},
            "beyond the years of the holiday table",
        ),
    ],
)
def test_what_is_lacking_leaves_a_letter_unchecked(rule, change, reason):
    result = judged(change, as_of=date(2025, 1, 1))
    assert (rule, reason) in result.not_checked
    assert paths(result, rule) == set()


# Chains of delegation.


def from_the_city(**change: Any) -> dict[str, Any]:
    """A letter by which the organ of the city delegates the sample's matter to the sample's delegator."""
    parties = {"delegator": CITY, "delegate": COUNTY, "area": "430121", "valid_from": "2024-01-01"}
    letter = {"record_id": "WT-CITY", "delegation_no": "星市监委〔2024〕1号", "signed_on": "2023-12-29", **parties}
    return changed(sample("delegation"), {**letter, **change})


def catalogue_of_the_city() -> dict[str, Any]:
    return changed(sample("matter"), {"agency": CITY, "level": "municipal"})


def test_a_chain_is_found_at_its_second_letter():
    registered = (catalogue_of_the_city(), from_the_city())
    second = judged({}, *registered, complete=["matter"])
    assert second.said == {("WT-03", "matters.0.code"), ("WT-19", "matters.0.code")}
    first = judge(from_the_city(), beside=[*registers(), catalogue_of_the_city()], complete=["matter"])
    assert not {"WT-03", "WT-19"} & {rule for rule, _ in first.said}


def test_each_matter_of_a_chain_is_judged_by_itself():
    own = {"matters.1": {**INSPECTION, "powers": "检查"}, "matters.2": {**sample("delegation")["matters"][0]}}
    result = judged(own, catalogue_of_the_city(), from_the_city(), complete=["matter"])
    assert paths(result, "WT-19") == {"matters.0.code", "matters.2.code"}


def test_a_matter_that_came_from_nowhere_is_no_chain():
    result = judged({}, catalogue_of_the_city(), complete=["matter"])
    assert paths(result, "WT-03") == {"matters.0.code"}
    assert paths(result, "WT-19") == set()
    assert ("WT-19", "no letter in the register tells from whom the delegator has the matter") in result.not_checked


def test_a_catalogue_with_gaps_proves_no_lack_of_power():
    result = judged({}, catalogue_of_the_city(), from_the_city())
    assert not {"WT-03", "WT-19"} & {rule for rule, _ in result.said}
    reason = "the register of matters is not said to be complete for the delegator on that day"
    assert {("WT-03", reason), ("WT-19", reason)} <= result.not_checked


# Several delegates.

TERMS = (("2024-01-01", "2024-01-31"), ("2024-01-31", "2024-03-01"), ("2024-02-01", "2024-02-02"))


def seen(number: int, delegate: str, term: tuple[str, str]) -> Seen:
    record = RecordRef(number, "delegation", f"WT-{number}", "1.0")
    return Seen(0, record, ("matters", 0, "code"), date.fromisoformat(term[0]), f"{term[1]} {delegate}", 0)


def test_letters_to_several_delegates_are_named_as_comparing_each_pair_would():
    for choice in product(product("ABC", TERMS), repeat=4):
        entries = [seen(number, *each) for number, each in enumerate(choice)]
        expected = {
            later.record.id
            for later, (delegate, (first, _)) in zip(entries, choice, strict=True)
            for earlier, (other, (begins, last)) in zip(entries, choice, strict=True)
            if other != delegate and (begins, earlier.record.number) < (first, later.record.number) and last >= first
        }
        assert {entry.record.id for entry, _ in BOOK["WT-20"].function(entries)} == expected
