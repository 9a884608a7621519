"""Letters of delegation: what depends on the kind of a matter, on the register, and on the day of signing."""

from __future__ import annotations

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import judge

KIND_UNKNOWN = "the kind of a delegated matter is not stated"
INSPECTION = {"code": "430617003000", "name": "对食品经营者的监督检查", "act_kind": "inspection"}


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("WT-01", {"matters.0.powers": ABSENT, "delegate.level": "county"}),
        ("WT-02", {"legal_basis.level": "normative_document"}),
        ("WT-05", {"delegator.subject_type": "delegated"}),
        ("WT-22", {"delegate_conditions.public_function": False}),
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
