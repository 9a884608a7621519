"""The catalogue: bases of unknown rank, several bases, matters that are not in force."""

from __future__ import annotations

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import judge

RULE_ONLY = {"law": "食品经营许可管理办法", "level": "departmental_rule"}


def test_a_licence_set_by_a_text_of_unknown_rank_is_not_checked():
    judged = judge(changed(sample("matter.license"), {"set_by.level": ABSENT}))
    unknown = "the rank of a legal basis that could change the answer is not stated"
    assert ("XK-BASIS-01", unknown) in judged.not_checked
    assert judged.said == set()


def test_what_sets_a_licence_counts_before_what_else_is_cited():
    only_detailed = changed(sample("matter.license"), {"set_by": RULE_ONLY, "bases.1": RULE_ONLY})
    assert judge(only_detailed).said == {("XK-BASIS-01", "set_by.level")}
    unsaid = changed(sample("matter.license"), {"set_by": ABSENT, "bases.1": RULE_ONLY})
    assert judge(unsaid).said == set()


@pytest.mark.parametrize("status", ["adjusted", "suspended", "cancelled"])
@pytest.mark.parametrize("name", ["matter", "matter.measure"])
def test_bases_are_asked_of_active_matters_only(name, status):
    baseless = changed(sample(name), {"bases.0.level": "normative_document"})
    assert {rule for rule, _ in judge(baseless).said} in ({"ML-07"}, {"ML-08"})
    assert judge(changed(baseless, {"status": status, "effective_until": "2024-06-30"})).said == set()


def test_a_matter_from_before_the_act_is_not_judged_by_it():
    old = changed(sample("matter"), {"effective_from": "2021-07-14", "bases.0.level": "normative_document"})
    assert judge(old).said == set()
    assert ("ML-07", "the law of that day is not in the rule book") in judge(old).not_checked
    assert judge(changed(old, {"effective_from": "2021-07-15"})).said == {("ML-07", "bases")}
