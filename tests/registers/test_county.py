"""What registers and their coverage decide, over a cut of the county: of their own rules alone, and only outside it."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, read
from enforce_data.register import Register
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.shelf import REGISTER_TYPES
from enforce_data.rules import BOOK
from enforce_data.tally import Report
from work.given import put, triples

COUNTY = Path(__file__).parents[2] / "examples" / "county"
FILES = {"agency": "agencies", "matter": "matters", "certificate": "certificates", "delegation": "delegations"}
AS_OF = date(2025, 12, 31)
LAST = "2025-06-30"
"""Where the narrowed coverage ends."""
_DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})')


@cache
def acts() -> list[dict[str, Any]]:
    """Every second act of the county."""
    names = ("penalties.csv", "coercions.json", "inspections.csv", "licenses.jsonl")
    return [item.raw for name in names for item in read(COUNTY / name)][::2]


def last_day(act: dict[str, Any]) -> str:
    """The last day that an act names, leaving aside when it was reported."""
    return max(_DAY.findall(json.dumps({**act, "updated_at": None, "created_at": None})))


@cache
def early_and_late() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The acts that name no day beyond the narrowed coverage, and those decided there."""
    early = [act for act in acts() if last_day(act) <= LAST]
    late = [act for act in acts() if act.get("decision", {}).get("dated", act.get("inspected_on", "")) > LAST]
    return early, late


def shelf(folder: Path, *without: str, emptied: str | None = None, narrowed: str | None = None) -> Path:
    """The registers of the county with their stated coverage: some left out, one emptied, one that ends early."""
    manifest = json.loads((COUNTY / "manifest.json").read_text("utf-8"))
    del manifest["files"]
    manifest["coverage"] = [each for each in manifest["coverage"] if each["record_type"] not in without]
    for each in manifest["coverage"]:
        if each["record_type"] == narrowed:
            each["ends_on"] = LAST
    put(folder / "manifest.json", manifest)
    for record_type, stem in FILES.items():
        if record_type not in without:
            records = json.loads((COUNTY / f"{stem}.json").read_text("utf-8"))
            if record_type == emptied:  # a file of withdrawn records: the register has a coverage and holds nothing
                records = [{**record, "operation": "delete"} for record in records]
            put(folder / f"{record_type}.json", records)
    return folder


def judged(records: list[dict[str, Any]], *registers: Path) -> Report:
    return check(records=records, registers=registers, as_of=AS_OF, max_findings=100_000)


def readers(kind: type) -> set[str]:
    return {rule.id for rule in BOOK if kind in rule.context}


def not_checked(report: Report, *, but: set[str] = frozenset()) -> set[tuple[str, str, int]]:
    """Rule, reason and number of records."""
    return {(each.rule, each.reason.en, each.records) for each in report.not_checked if each.rule not in but}


def said(report: Report, *, but: set[str] = frozenset()) -> set[Any]:
    return {each for each in triples(report) if each[0] not in but}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return judged(acts(), shelf(tmp_path_factory.mktemp("whole")))


def test_with_all_registers_the_cut_is_clean(whole: Report) -> None:
    assert whole.findings == []
    assert whole.records > 100


@pytest.mark.parametrize("record_type", FILES)
def test_without_a_register_exactly_the_rules_that_read_it_are_not_checked(
    whole: Report, tmp_path: Path, record_type: str
) -> None:
    kind: type[Register[Any]] = REGISTER_TYPES[record_type]
    less = judged(acts(), shelf(tmp_path, record_type))
    lost = {each.rule for each in less.not_checked if each.reason.en == f"no register of {kind.label.en}"}
    assert lost
    assert lost <= readers(kind)
    assert whole.rules_run - less.rules_run == len(lost), "every reader that ran, and no other"
    assert (less.findings, not_checked(less, but=lost)) == ([], not_checked(whole, but=lost))


@pytest.mark.parametrize("emptied", [False, True])
@pytest.mark.parametrize("record_type", FILES)
def test_a_narrower_coverage_leaves_open_only_what_lies_outside_it(
    tmp_path: Path, record_type: str, emptied: bool
) -> None:
    """An emptied register that speaks of a day says *not in it* there, and nothing beyond its coverage."""
    early, late = early_and_late()
    assert min(len(early), len(late)) > 20
    gone = record_type if emptied else None
    wide = shelf(tmp_path / "wide", emptied=gone)
    narrow = shelf(tmp_path / "narrow", emptied=gone, narrowed=record_type)
    kind = readers(REGISTER_TYPES[record_type])

    inside, also_inside = judged(early, wide), judged(early, narrow)
    assert (said(inside), not_checked(inside)) == (said(also_inside), not_checked(also_inside))

    before, after = judged(late, wide), judged(late, narrow)
    assert said(before, but=kind) == said(after, but=kind)
    assert not_checked(before, but=kind) == not_checked(after, but=kind)
    assert said(after) <= said(before), "outside its coverage a register accuses nobody"
    if record_type == "matter" and emptied:
        assert said(inside)
        assert said(before)
        assert not said(after)
        standing = sum(act.get("operation") != "delete" for act in late)
        assert ("ML-03", "the register of matters does not cover the agency", standing) in not_checked(after)
    if not emptied:
        assert (said(after), not_checked(after)) == (said(before), not_checked(before)), "a fact is a fact anywhere"


def holidays(path: Path, until: int) -> Path:
    """The packaged table without the years after one."""
    lines = (files("enforce_data.registers") / "data" / "holidays.csv").read_text("utf-8").splitlines(keepends=True)
    return put(path, "".join(line for line in lines if not line[:4].isdigit() or int(line[:4]) <= until))


def test_a_table_of_holidays_leaves_open_only_the_years_beyond_it(tmp_path: Path) -> None:
    registers = shelf(tmp_path / "registers")
    early, _ = early_and_late()
    packaged = judged(early, registers)
    inside = judged(early, registers, holidays(tmp_path / "2025" / "holidays.csv", 2025))
    assert (said(inside), not_checked(inside)) == (said(packaged), not_checked(packaged))
    outside = judged(early, registers, holidays(tmp_path / "2024" / "holidays.csv", 2024))
    lost = not_checked(outside) - not_checked(packaged)
    assert lost
    assert {rule for rule, _, _ in lost} <= readers(Holidays)
    assert not_checked(outside, but=readers(Holidays)) == not_checked(packaged, but=readers(Holidays))
    assert said(outside) == said(packaged)
