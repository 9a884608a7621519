"""Faults of packages, files and editions: our own check answers each of these cases, one that takes all fails them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check
from enforce_data.conformance.cases import Answer, Case, Outcome
from enforce_data.conformance.checker_whole import cases
from enforce_data.conformance.coverage import claims_all
from enforce_data.conformance.rare_elements import completed, with_element
from enforce_data.editions import Edition
from enforce_data.findings import Severity, pointer
from enforce_data.model import STANDARD
from enforce_data.rules.samples import sample
from enforce_data.structure import Structure

SEED = 11
E11 = Edition(1, 1)


def _cases(edition: str = "1.0", *formats: str, seed: int = SEED) -> list[Case]:
    claim = claims_all(edition)
    return list(cases(replace(claim, formats=formats or claim.formats), seed))


def _checked(case: Case, folder: Path) -> Mapping[str, Any]:
    """The reply of our own check."""
    folder.mkdir()
    asked = case.pose(folder)
    report = check(str(folder / "delivery"), as_of=date.fromisoformat(asked["as_of"]))
    return {
        "accepted": all(each.notice.severity is not Severity.ERROR for each in report.findings),
        "findings": [
            {
                "rule": each.notice.id,
                "record": each.record.id if each.record else None,
                "path": None if each.path is None else pointer(each.path),
            }
            for each in report.findings
        ],
    }


@pytest.mark.parametrize("case", [pytest.param(each, id=each.id) for each in _cases()])
def test_our_check_finds_each_fault_and_nothing_else(case: Case, tmp_path: Path) -> None:
    verdict = case.judge(Answer(tmp_path, _checked(case, tmp_path / "task")))
    assert verdict.outcome is Outcome.PASS, verdict.reasons


@pytest.mark.parametrize("form", ["csv", "avro", "xlsx"])
def test_faults_of_packages_are_found_in_other_formats(form: str, tmp_path: Path) -> None:
    case = next(each for each in _cases("1.1", form) if each.requirements == ("RQ-PK-32",))
    assert case.judge(Answer(tmp_path, _checked(case, tmp_path / "task"))).outcome is Outcome.PASS


def test_who_takes_everything_fails_all_that_is_mandatory(tmp_path: Path) -> None:
    found = {each.id: each.judge(Answer(tmp_path, {"accepted": True})).outcome for each in _cases() if each.mandatory}
    assert set(found.values()) == {Outcome.FAIL}


def test_who_refuses_everything_fails_what_is_no_error(tmp_path: Path) -> None:
    refused = Answer(tmp_path, {"accepted": False})
    light = [each for each in _cases() if not each.mandatory]
    assert {each.requirements[0] for each in light} == {"RQ-PK-34", "RQ-PK-35", "RQ-PK-40"}
    assert {each.judge(refused).outcome for each in light} == {Outcome.FAIL}


def test_the_same_seed_poses_the_same_bytes_and_another_one_others(tmp_path: Path) -> None:
    posed = []
    for number, seed in enumerate((SEED, SEED, SEED + 7)):
        folder = tmp_path / str(number)
        folder.mkdir()
        next(each for each in _cases("1.0", "json", seed=seed) if "digest" in each.id).pose(folder)
        posed.append({path.name: path.read_bytes() for path in sorted(folder.rglob("*.json"))})
    assert posed[0] == posed[1]
    assert posed[0] != posed[2]


def test_a_system_with_other_families_is_not_asked_for_penalties() -> None:
    claim = replace(claims_all("1.0"), families=("matter",), formats=("csv",))
    families = {name for each in cases(claim, SEED) for name in each.families}
    assert families <= {"matter"}


# Elements that no sample has.


def test_every_element_stands_in_some_record_once_they_are_completed() -> None:
    samples = [sample(name) for name in STANDARD.models]
    found = completed(samples, E11)
    assert found[: len(samples)] == samples
    assert len(found) > len(samples)
    assert completed(found, E11) == found


@pytest.mark.parametrize(
    ("record_type", "path"),
    [
        ("penalty", ("compliance", "plan")),
        ("other_act", ("hearings", "presider", "name")),
        ("clue", ("linked_acts", "case_no")),
    ],
)
def test_an_element_is_put_in_soundly(record_type: str, path: tuple[str, ...]) -> None:
    section = STANDARD.section(record_type)
    if section.entry(path) is None:
        pytest.fail(f"no element {path}")
    record = with_element(sample(record_type) | {"edition": "1.1"}, path, E11)
    assert Structure(STANDARD).judge(record, record_type, E11).problems == []
    value: Any = record
    for name in path:
        value = (value[0] if isinstance(value, list) else value)[name]
    assert value
