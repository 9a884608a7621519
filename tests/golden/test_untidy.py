"""The untidy examples: tidying makes of them what was planned, and says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from enforce_data import read
from enforce_data.editions import Edition
from enforce_data.findings import Severity, pointer
from enforce_data.model import STANDARD
from enforce_data.structure import Structure
from enforce_data.tidying import TIDYING_NOTICES, tidy

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPECTED = json.loads((EXAMPLES / "expected" / "untidy.json").read_text("utf-8"))
TYPES = {"certificates.csv": "certificate", "licenses.json": "license"}
LEFT = {notice.id for notice in TIDYING_NOTICES if notice.severity is Severity.WARNING}


def tidied(file: str) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """The records of a file after tidying, and what was said of them."""
    section = STANDARD.section(TYPES[file])
    records, said = [], []
    for item in read(EXAMPLES / "untidy" / file, type=TYPES[file], edition="1.0"):
        record, faults = tidy(item.raw, section, Edition(1, 0))
        records.append(record)
        name = record["record_id"]
        said += [{"record": name, "rule": each.notice.id, "path": pointer(each.path or ())} for each in faults]
        assert all(item.locate(each.path or ()).line for each in faults)
    return records, said


@pytest.mark.parametrize("file", EXPECTED)
def test_tidying_makes_what_was_planned(file: str) -> None:
    records, said = tidied(file)
    assert records == EXPECTED[file]["records"]
    assert sorted(map(str, said)) == sorted(map(str, EXPECTED[file]["findings"]))


@pytest.mark.parametrize("file", EXPECTED)
def test_only_what_was_left_is_still_wrong(file: str) -> None:
    records, said = tidied(file)
    left = {(each["record"], each["path"]) for each in said if each["rule"] in LEFT}
    structure = Structure(STANDARD)
    for record in records:
        for problem in structure.judge(record, TYPES[file], Edition(1, 0)).problems:
            assert (record["record_id"], pointer(problem.path)) in left


def test_the_examples_show_dirt_of_many_sorts() -> None:
    shown = {each["rule"] for file in EXPECTED.values() for each in file["findings"]}
    assert len(shown & LEFT) >= 10
    assert len(shown - LEFT) >= 10
