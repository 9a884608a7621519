"""For every rule there is a faulty twin: delivered with all it needs, it raises that rule and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from enforce_data import UsageError, check
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from enforce_data.sampling import sample
from enforce_data.tally import Report
from enforce_data.twins import Twin, twin, types_of

RULES = [pytest.param(rule, id=rule.id) for rule in BOOK]


def delivered(faulty: Twin, folder: Path) -> Report:
    """The report on a delivery with the twin and a copy of it; what a manifest says needs one."""
    if faulty.manifest is None:
        return check(records=list(faulty.stream(2)), as_of=faulty.as_of)
    at = next(at for at in range(99) if twin(faulty.rule, choice=at) == faulty)
    sample(faulty.record_type, 2, seed=at, fault=faulty.rule).deliver(folder)
    return check(folder)


@pytest.mark.parametrize("rule", RULES)
def test_a_faulty_twin_raises_its_rule_and_no_other(rule: Rule, tmp_path: Path) -> None:
    """The first case, and those that bring records; that each bad case raises only its rule is in test_book."""
    for choice, case in enumerate(rule.bad):
        if choice and not case.given:
            continue
        faulty = twin(rule.id, choice=choice)
        report = delivered(faulty, tmp_path / str(choice))
        speaking = {finding.record.id for finding in report.findings if finding.notice.id == rule.id and finding.record}
        assert speaking >= {faulty.record["record_id"], f"{faulty.record['record_id']}-2"}
        excused = {each for given in case.given for each in given.also} - {rule.id, *case.also}
        assert report.by_rule.keys() - excused == {rule.id, *case.also}


def test_a_twin_stands_at_its_place_and_is_judged_by_its_day(tmp_path: Path) -> None:
    faulty = twin("CF-FILE-01", "penalty")
    assert faulty.path == "/filed_on"
    assert {name for name, value in faulty.record.items() if faulty.sound.get(name) != value} == {"filed_on"}
    made = sample("penalty", fault="CF-FILE-01")
    made.deliver(tmp_path)
    report = check(tmp_path)
    assert [finding.path for finding in report.findings] == [("filed_on",)]
    assert report.as_of.day == faulty.as_of == made.as_of


def test_choices_go_round() -> None:
    rule = BOOK["CF-SUBJ-03"]
    made = [twin(rule.id, choice=choice) for choice in range(2 * len(rule.bad))]
    assert made[: len(rule.bad)] == made[len(rule.bad) :]
    assert made[0] != made[1]


def test_a_rule_that_is_not_in_the_book_or_not_of_the_type_is_refused() -> None:
    with pytest.raises(UsageError, match=r"unknown rule.*规则库中没有"):
        twin("CF-NONE-99")
    with pytest.raises(UsageError, match=r"only penalty.*没有 agency 的违规样例"):
        twin("CF-FILE-01", "agency")
    assert types_of("CF-FILE-01") == ("penalty",)
