"""The catalogue: bases of unknown rank, several bases, matters that are not in force, and whose matter an act cites."""

from __future__ import annotations

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import registers, sample
from rules.judged import judge, paths

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
    baseless = changed(sample(name), {"bases.0.level": "normative_document", "set_by": ABSENT})
    assert {rule for rule, _ in judge(baseless).said} in ({"ML-07"}, {"ML-08"})
    assert judge(changed(baseless, {"status": status, "effective_until": "2024-06-30"})).said == set()


def test_a_matter_from_before_the_act_is_not_judged_by_it():
    old = changed(
        sample("matter"), {"effective_from": "2021-07-14", "bases.0.level": "normative_document", "set_by": ABSENT}
    )
    assert judge(old).said == set()
    assert ("ML-07", "the law of that day is not in the rule book") in judge(old).not_checked
    assert judge(changed(old, {"effective_from": "2021-07-15"})).said == {("ML-07", "bases")}


FARMING = "11430121MB0X08088G"
WHO_IS_ABOVE = ("ML-05", "the register of agencies does not tell who is above")


def beside(organ, **changes):
    """The sample registers with the penalty matter in the catalogue of another organ, and that organ."""
    known = [
        changed(each, {"agency.code": organ} if each["record_id"] == "SX-430217001000" else {}) for each in registers()
    ]
    named = {"record_id": "ZT-2", "code": organ, "name": "星沙县农业农村局"}
    return [*known, changed(sample("agency"), named | changes)]


def test_a_matter_of_a_neighbour_is_told_and_one_of_a_successor_is_not_checked():
    assert judge(sample("penalty"), beside=beside(FARMING)).said == {("ML-05", "matters.0.code")}
    gone = judge(sample("penalty"), beside=beside(FARMING, abolished_on="2024-06-02"))
    assert gone.said == set()
    assert WHO_IS_ABOVE in gone.not_checked


def test_an_organ_of_a_higher_level_may_stand_above():
    higher = judge(sample("penalty"), beside=beside("11430000MB0X05055P", level="provincial"))
    assert higher.said == set()
    assert WHO_IS_ABOVE in higher.not_checked
    named = judge(sample("penalty"), beside=beside("11430100MB0X07077P", level="municipal"))
    assert (named.said, named.not_checked) == (set(), set())


def test_the_chain_of_organs_may_be_long_and_even_end_in_itself():
    government = "11430121MB0X00001A"
    chain = [
        *beside("11430100MB0X07077P", level="municipal", parent_code=government),
        changed(sample("agency"), {"record_id": "ZT-9", "code": government, "parent_code": "11430121MB0X010111"}),
    ]
    upward = [changed(each, {"parent_code": government} if each["record_id"] == "ZT-0001" else {}) for each in chain]
    circle = judge(sample("penalty"), beside=upward)
    assert circle.said == set()
    assert WHO_IS_ABOVE in circle.not_checked


def test_an_act_with_a_matter_that_nobody_knows_is_not_said_to_be_of_another_kind():
    unknown = {"matters.0.code": "430617003000", "matters.1": {"code": "430217008000", "name": "对其他行为的处罚"}}
    judged = judge(changed(sample("penalty"), unknown))
    assert paths(judged, "ML-06") == set()
    assert "ML-06" in judged.unchecked()


def test_of_three_entries_of_one_matter_each_is_compared_with_the_one_that_reaches_longest():
    long, short = {"record_id": "SX-A"}, {"record_id": "SX-B", "effective_until": "2023-02-01", "status": "adjusted"}
    later = changed(sample("matter"), {"record_id": "SX-C", "effective_from": "2024-01-01"})
    before = [changed(sample("matter"), each) for each in (long, short)]
    assert paths(judge(later, before=before), "ML-18") == {"code"}
    before = [changed(each, {"effective_until": "2023-12-31", "status": "adjusted"}) for each in before]
    assert paths(judge(later, before=before), "ML-18") == set()


def test_a_rule_that_details_a_law_may_repeat_its_kinds():
    by_rule = changed(
        sample("matter"), {"set_by.level": "departmental_rule", "penalty_kinds": ["fine", "suspend_business"]}
    )
    assert judge(by_rule).said == set()
    alone = changed(by_rule, {"bases.0.level": "departmental_rule"})
    assert judge(alone).said == {("ML-11", "penalty_kinds.1")}
