"""The editions of the standard: 1.1 only adds to 1.0, and every record says which of them it follows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from enforce_data.dictionary.evolution import broken_promises
from enforce_data.editions import Edition, Status
from enforce_data.findings import Severity
from enforce_data.formats.base import Item
from enforce_data.model import STANDARD
from enforce_data.pipeline import Run, Settings
from enforce_data.rulebook import Book
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import names, sample
from enforce_data.structure import Structure
from enforce_data.tally import InputResult

EXAMPLES = Path(__file__).parents[2] / "examples" / "formats" / "jsonl"
E10, E11 = Edition(1, 0), Edition(1, 1)
OLD = {"1.0": STANDARD.models_of(E10), "1.1": STANDARD.models_of(E11)}
NEW_TYPES = [name for name in OLD["1.1"] if name not in OLD["1.0"]]


def _records_of_1_0() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in names():
        if sample(name)["edition"] == "1.0":
            yield name, sample(name)
    for path in sorted(EXAMPLES.glob("**/*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.name}:{number}", json.loads(line)


RECORDS = dict(_records_of_1_0())


def _said(record: dict[str, Any]) -> list[tuple[str, str]]:
    run = Run(STANDARD, Book((), {}), {}, Settings())
    place = run.open(InputResult("one"))
    run.judge(Item(record, 1), place)
    return [(each.notice.id, "/".join(map(str, each.path or ()))) for each in run.tally.sorted_findings()]


def test_1_0_is_the_default_while_1_1_is_a_draft():
    assert STANDARD.editions == {E10: Status.CANDIDATE, E11: Status.DRAFT}
    assert STANDARD.default_edition == E10


def test_1_1_keeps_the_promises_of_1_0():
    assert broken_promises(STANDARD) == []


def test_1_1_has_seven_record_types_more():
    added = ("other_act", "discretion_benchmark", "empowerment", "clue", "problem", "supervision", "transfer")
    assert tuple(STANDARD.models) == (*OLD["1.0"], *added)
    assert tuple(NEW_TYPES) == added


def test_the_examples_of_1_0_are_many():
    assert {record["record_type"] for record in RECORDS.values()} == set(OLD["1.0"])
    assert {record["edition"] for record in RECORDS.values()} == {"1.0"}


def test_every_record_of_1_0_is_one_of_1_1_when_only_its_edition_is_changed():
    structure = Structure(STANDARD)
    for name, record in RECORDS.items():
        was = structure.judge(record, record["record_type"], E10).problems
        now = structure.judge(record | {"edition": "1.1"}, record["record_type"], E11).problems
        worse = [problem for problem in now if problem.notice.severity is not Severity.INFO]
        assert worse == was, name


@pytest.mark.parametrize("name", [name for name in names() if name.partition(".")[0] in NEW_TYPES])
def test_a_record_type_that_its_edition_lacks_is_told(name):
    record = sample(name)
    assert _said(record) == []
    assert ("ST-EDITION", "edition") in _said(record | {"edition": "1.0"})
    assert "ST-EDITION" not in [notice for notice, _ in _said({**sample("penalty"), "edition": "1.1"})]


def test_a_record_of_an_edition_that_lacks_its_type_is_judged_by_the_first_that_has_it():
    late = changed(sample("transfer"), {"edition": "1.0", "direction": "nowhere"})
    assert _said(late) == [("ST-EDITION", "edition"), ("ST-CODE", "direction")]


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        ("penalty", {"impact_assessment": {"adopted": True}}, ("ST-UNKNOWN", "impact_assessment")),
        ("inspection", {"yearly_count": 1}, ("ST-UNKNOWN", "yearly_count")),
        ("penalty", {"case_source": "supervision"}, ("ST-CODE", "case_source")),
    ],
)
def test_what_is_new_in_1_1_is_not_in_1_0(name, change, expected):
    assert _said(changed(sample(name), change)) == [expected]
    assert _said(changed(sample(name), {**change, "edition": "1.1"})) == []


def test_the_number_of_a_clue_is_deprecated_from_1_1_on():
    record = changed(sample("penalty"), {"clue_no": "XS20240301007"})
    assert _said(record) == []
    assert _said(record | {"edition": "1.1"}) == [("ST-DEPRECATED", "clue_no")]
