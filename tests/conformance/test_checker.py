"""Cases for checkers: our own check passes them, and checkers that are too lax, too strict or mute get what is due."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from conformance.checker_proof import answered, checked, claim, findings, posed, wrong
from enforce_data.conformance import checker, checker_clean, checker_structure, checker_twins
from enforce_data.conformance.cases import Action, Case, Outcome, Role, Verdict
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.statement import Statement
from enforce_data.editions import Edition
from enforce_data.findings import Severity
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK
from enforce_data.sample.draw import Draw

SEED = 20_250_901
TYPES = tuple(STANDARD.models_of(Edition(1, 0)))
CLAIM = claim("1.0", "json", "csv", "xml")


@cache
def twins(formats: tuple[str, ...] = CLAIM.formats, seed: int = SEED) -> tuple[Case, ...]:
    return tuple(checker_twins.cases(replace(CLAIM, formats=formats), seed))


@cache
def clean() -> tuple[Case, ...]:
    return tuple(checker_clean.cases(CLAIM, SEED))


@cache
def structure() -> tuple[Case, ...]:
    return tuple(checker_structure.cases(CLAIM, SEED))


def counties() -> list[Case]:
    return [case for case in clean() if "/clean-" in case.id]


def some(cases: tuple[Case, ...], count: int) -> list[Case]:
    """A slice of the cases, another one for each state of the rule book; ``checker_proof`` takes all."""
    return Draw(SEED, BOOK.digest).some(cases, count)


def of_rule(rule: str, form: str = "json", stated: Statement = CLAIM) -> Case:
    return next(case for case in checker_twins.cases(stated, SEED) if case.id == f"checker/{rule}/{form}")


def said(verdict: Verdict) -> list[str]:
    return [reason.said.en for reason in verdict.reasons]


# Our own check.


def test_our_check_finds_what_was_planted_and_nothing_else(tmp_path: Path) -> None:
    for number, case in enumerate(some(twins(tuple(FORMATS)), 20)):
        assert wrong(case, tmp_path / str(number)) is None


@pytest.mark.parametrize(
    "rule", ["ML-01", "WT-03", "WT-19", "DL-SILENT", "DL-COVERAGE", "DL-SENDER", "DL-LATE", "DL-CLOCK", "DL-LINK"]
)
def test_a_fault_that_needs_a_manifest_has_one(rule: str, tmp_path: Path) -> None:
    case = of_rule(rule, "csv")
    assert checked(case, tmp_path / "task").outcome is Outcome.PASS
    text = (tmp_path / "task" / "delivery" / "manifest.json").read_text("utf-8")
    assert rule not in text, "the manifest tells what is wrong"
    assert '"sha256"' in text


def test_most_faults_need_no_manifest(tmp_path: Path) -> None:
    case = of_rule("CF-OFF-05")
    members = posed(case, tmp_path / "task")
    assert members == {"as_of": "2024-12-31", "format": "json"}
    assert [path.name for path in sorted((tmp_path / "task" / "delivery").iterdir())] == ["penalty.json"]
    assert "agency.json" in {path.name for path in (tmp_path / "task" / "registers").iterdir()}


def test_copies_keep_the_fault_of_a_number(tmp_path: Path) -> None:
    """A serial with zeros before it is a fault that renumbering must not mend."""
    for seed in range(12):
        case = next(
            case for case in checker_twins.cases(replace(CLAIM, formats=("json",)), seed) if case.rule == "CF-DOC-02"
        )
        assert checked(case, tmp_path / str(seed)).outcome is Outcome.PASS


def test_our_check_raises_nothing_on_lawful_records(tmp_path: Path) -> None:
    records = Counter[str]()
    for case in counties():
        records[str(case.format)] += answered(case, accepted=True).tally["records"]
    for number, case in enumerate(some(tuple(counties()), 5)):
        verdict = checked(case, tmp_path / f"county{number}")
        assert verdict.outcome is Outcome.PASS, (case.id, said(verdict))
        assert verdict.tally["false_alarms"] == 0
    assert sum(records.values()) >= 200
    assert set(records) == set(CLAIM.formats)
    near = [case for case in clean() if "/near-" in case.id]
    for number, case in enumerate(some(tuple(near), 8)):
        assert wrong(case, tmp_path / f"near{number}") is None


def test_our_check_finds_structural_faults_and_nothing_else(tmp_path: Path) -> None:
    for number, case in enumerate(some(structure(), 40)):
        assert wrong(case, tmp_path / str(number)) is None


# The plan.


def test_every_rule_and_element_has_a_case() -> None:
    rules = {case.rule for case in twins()}
    assert rules == {rule.id for rule in BOOK if Edition(1, 0) in rule.span}
    assert checker.uncovered(CLAIM, SEED) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_without_a_case_cannot_carry_the_fault(form: str) -> None:
    tried = {case.rule for case in twins((form,))}
    without = {rule.id for rule in BOOK if Edition(1, 0) in rule.span and checker.cannot_carry(rule.id, form, "1.0")}
    assert tried.isdisjoint(without)
    assert tried | without == {rule.id for rule in BOOK if Edition(1, 0) in rule.span}
    two_of_one_id = {"DL-DUPLICATE-ID", "DL-REPEATED", "DL-SUPERSEDED"}
    assert without == (two_of_one_id if form in ("csv", "xlsx", "sql") else set())


def test_the_cases_are_as_the_plan_wants_them() -> None:
    every = list(checker.cases(CLAIM, SEED))
    ids = [case.id for case in every]
    assert len(set(ids)) == len(ids) <= 3_500
    for case in every:
        assert (case.role, case.action) == (Role.CHECKER, Action.CHECK)
        assert case.requirements
        assert case.needs <= set(OPTIONS)
        assert case.families <= set(TYPES)
        assert case.format in CLAIM.formats
        assert re.fullmatch(r"checker/[A-Za-z0-9-]+(/[a-z]+)?", case.id), case.id
    assert {case.id.split("/")[1] for case in clean() if "/near-" in case.id} <= {f"near-{rule.id}" for rule in BOOK}
    assert {case.format for case in structure()} == set(CLAIM.formats), "formats take turns"


def test_rules_that_are_no_errors_are_asked_of_those_who_name_rules() -> None:
    for case in twins():
        rule = BOOK[str(case.rule)]
        assert case.mandatory == (rule.severity is Severity.ERROR)
        assert ("names_rules" in case.needs) == (rule.severity is not Severity.ERROR)
    assert "registers" in of_rule("ML-01").needs
    assert "registers" not in of_rule("CF-OFF-01").needs


def test_claimed_families_are_tried_where_a_rule_has_several() -> None:
    several = {case.rule for case in twins() if len(checker_twins.types_of(checker_twins.twin(str(case.rule)))) == 1}
    stated = replace(CLAIM, families=("penalty",), formats=("json",))
    own = {case.rule for case in checker_twins.cases(stated, SEED) if case.families <= {"penalty"}}
    possible = {rule for rule in several if "penalty" in {each for each, _ in checker_twins.choices(str(rule))}}
    assert len(own) > 100
    assert len(possible - own) <= len(possible) * 0.02, possible - own


def test_clean_records_are_enough_for_the_smallest_claim() -> None:
    stated = replace(CLAIM, families=("penalty",), formats=("csv",))
    asked = [
        case for case in checker_clean.cases(stated, SEED) if "/clean-" in case.id and case.families <= {"penalty"}
    ]
    assert sum(answered(case, accepted=True).tally["records"] for case in asked) >= 200


# Seeds.


def bytes_of(case: Case, folder: Path) -> dict[str, bytes]:
    members = posed(case, folder)
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
    return files | {"": repr(sorted(members.items())).encode()}


def test_the_same_seed_asks_the_same_and_another_asks_something_else(tmp_path: Path) -> None:
    again = tuple(checker_twins.cases(CLAIM, SEED))
    others = {case.id: case for case in twins(CLAIM.formats, SEED + 1)}
    same = 0
    picked = some(twins(), 12)
    for number, case in enumerate(picked):
        first = bytes_of(case, tmp_path / f"{number}a")
        assert first == bytes_of(next(each for each in again if each.id == case.id), tmp_path / f"{number}b")
        same += first == bytes_of(others[case.id], tmp_path / f"{number}c")
    assert same <= 1
    (first, *_), (other, *_) = counties(), list(checker_clean.cases(CLAIM, SEED + 1))
    assert bytes_of(first, tmp_path / "first") != bytes_of(other, tmp_path / "other")


# Checkers of another kind.


def test_who_rejects_everything_raises_false_alarms() -> None:
    for case in (*counties(), *some(clean(), 20)):
        verdict = answered(case, accepted=False)
        assert (verdict.outcome, verdict.tally["false_alarms"]) == (Outcome.FAIL, 1)
        assert said(verdict) == ["rejected although all of it conforms"]


def test_who_accepts_everything_misses_every_error() -> None:
    for case in (*some(twins(), 200), *some(structure(), 100)):
        verdict = answered(case, accepted=True, findings=[])
        assert (verdict.outcome, verdict.tally) == (Outcome.FAIL, {"missed": 1}), case.id


MUTE = replace(CLAIM, options={"names_rules": False, "names_paths": False}, formats=("json",))


def test_who_names_nothing_is_scored_on_accept_and_reject() -> None:
    case = of_rule("CF-OFF-05", stated=MUTE)
    assert answered(case, accepted=False).tally == {"caught": 1}
    assert answered(case, accepted=True).tally == {"missed": 1}
    assert answered(case, accepted=False, findings=[{"rule": "CF-OFF-01"}]).outcome is Outcome.PASS
    assert answered(of_rule("CF-OFF-05"), accepted=False).tally == {"missed": 1}


def named(case: Case, folder: Path) -> dict[str, Any]:
    """The finding of our own check for the rule of a case."""
    _, found = findings(folder, posed(case, folder))
    return next(each for each in found if each["rule"] == case.rule)


def test_a_rule_is_named_with_its_place(tmp_path: Path) -> None:
    case = of_rule("CF-OFF-05")
    right = named(case, tmp_path / "task")
    assert answered(case, accepted=False, findings=[right]).outcome is Outcome.PASS
    wrong = answered(case, accepted=False, findings=[right | {"path": "/nowhere"}])
    assert wrong.tally == {"missed": 1}
    (reason,) = wrong.reasons
    assert f"it is at {right['path']}, not at /nowhere" in reason.said.en
    assert (reason.rule, reason.record, reason.path) == ("CF-OFF-05", right["record"], right["path"])
    assert reason.article
    assert reason.fix
    elsewhere = answered(case, accepted=False, findings=[right, right | {"path": "/nowhere"}])
    assert elsewhere.tally == {"caught": 1, "false_alarms": 1}
    assert answered(case, accepted=False, findings=[right | {"record": "nobody"}]).tally["missed"] == 1
    placeless = of_rule("CF-OFF-05", stated=replace(CLAIM, options={"names_paths": False}))
    assert answered(placeless, accepted=False, findings=[right | {"path": None}]).outcome is Outcome.PASS


def test_what_is_named_beside_it_is_a_false_alarm_if_it_is_grave(tmp_path: Path) -> None:
    case = of_rule("CF-OFF-05")
    right = named(case, tmp_path / "task")
    worth_knowing = next(rule.id for rule in BOOK if rule.severity is Severity.INFO)
    for rule, count in (("CF-OFF-01", 1), ("ST-TYPE", 1), (worth_knowing, 0), ("SW-0815", 0)):
        verdict = answered(case, accepted=False, findings=[right, {"rule": rule, "record": None, "path": None}])
        assert verdict.tally.get("false_alarms", 0) == count, rule
        assert (verdict.outcome is Outcome.PASS) == (count == 0)


def test_to_reject_a_record_for_a_warning_is_a_false_alarm(tmp_path: Path) -> None:
    case = next(case for case in twins(("json",)) if not case.mandatory and "registers" not in case.needs)
    right = named(case, tmp_path / "task")
    assert answered(case, accepted=True, findings=[right]).tally == {"caught": 1}
    strict = answered(case, accepted=False, findings=[right])
    assert (strict.outcome, strict.tally) == (Outcome.FAIL, {"caught": 1, "false_alarms": 1})
    assert answered(case, accepted=True).tally == {"missed": 1}


def test_a_structural_fault_may_have_any_structural_id(tmp_path: Path) -> None:
    case = structure()[0]
    _, (found,) = findings(tmp_path / "task", posed(case, tmp_path / "task"))
    other = "ST-CODE" if found["rule"] != "ST-CODE" else "ST-TYPE"
    assert answered(case, accepted=False, findings=[found | {"rule": other}]).outcome is Outcome.PASS
    assert answered(case, accepted=False, findings=[found | {"path": "/elsewhere"}]).tally == {"missed": 1}
    assert answered(case, accepted=False, findings=[found | {"rule": "CF-OFF-05"}]).tally == {"missed": 1}


def test_what_is_named_on_lawful_records_is_a_false_alarm() -> None:
    case = counties()[0]
    alarm = {"rule": "CF-OFF-05", "record": "A-1", "path": "/officers"}
    verdict = answered(case, accepted=True, findings=[alarm, alarm])
    assert verdict.tally["false_alarms"] == 2
    assert verdict.reasons[0].record == "A-1"
    assert "CF-OFF-05" in verdict.reasons[0].said.zh
    assert answered(case, accepted=True, findings=[{"rule": "SW-0815"}]).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("reply", "member"),
    [
        ({}, "accepted"),
        ({"accepted": "yes"}, "accepted"),
        ({"accepted": 1}, "accepted"),
        ({"accepted": False, "findings": {}}, "findings"),
        ({"accepted": False, "findings": ["CF-OFF-05"]}, r"findings\[0\]"),
        ({"accepted": False, "findings": [{"rule": "A"}, {"rule": None}]}, r"findings\[1\]"),
        ({"accepted": False, "findings": [{"rule": "A", "path": ["officers"]}]}, r"findings\[0\]"),
    ],
)
def test_a_reply_that_is_not_of_the_protocol_fails(reply: dict[str, Any], member: str) -> None:
    for case in (of_rule("CF-OFF-05"), counties()[0], structure()[0]):
        verdict = answered(case, **reply)
        assert verdict.outcome is Outcome.FAIL
        assert re.search(f"not as the protocol wants: {member} must be", said(verdict)[0])
        assert not verdict.tally.get("records")
