"""The examples as one workbook: the same findings as in JSON, each at its cell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, read, write
from enforce_data.findings import Outcome, pointer
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.canonical import canonical
from enforce_data.formats.nesting import flatten
from enforce_data.model import STANDARD
from enforce_data.tally import Report

EXAMPLES = Path(__file__).parents[2] / "examples"


def of(report: Report) -> list[tuple[str, Any, Any]]:
    return sorted(
        (each.notice.id, each.record and each.record.id, each.path and pointer(each.path)) for each in report.findings
    )


def carried(record: dict[str, Any]) -> bool:
    """Whether a table can carry a record; one with an unknown member it cannot."""
    try:
        return bool(flatten(record, STANDARD.section(record["record_type"])))
    except CannotCarryError:
        return False


@pytest.mark.parametrize("name", ["county", "faulty/jsonl"])
def test_the_same_findings_as_in_json(tmp_path: Path, name: str) -> None:
    records = [item.raw for item in read(EXAMPLES / name) if carried(item.raw)]
    reports = []
    for file in ("all.jsonl", "all.xlsx"):
        folder = tmp_path / file.replace(".", "-")
        folder.mkdir()
        manifest = json.loads((EXAMPLES / name / "manifest.json").read_text("utf-8"))
        del manifest["files"]
        (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        write(records, folder / file)
        reports.append(check(folder, max_findings=1000))
    wanted, found = reports
    assert of(found) == of(wanted)
    assert (len(of(found)) > 10) is (name != "county")
    assert found.outcome is wanted.outcome
    assert [each.format for each in found.inputs] == ["xlsx"]
    for finding in found.findings:
        assert finding.location.sheet
        assert finding.location.cell


def test_the_county_goes_there_and_back(tmp_path: Path) -> None:
    wanted = [canonical(item.raw) for item in read(EXAMPLES / "county")]
    (path,) = write([item.raw for item in read(EXAMPLES / "county")], tmp_path / "county.xlsx")
    found = [canonical(item.raw) for item in read(path)]
    assert sorted(found) == sorted(wanted)


def test_a_file_that_is_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text("<html><table><tr><td>案号</td></tr></table></html>", "utf-8")
    report = check(tmp_path / "a.xls")
    (finding,) = report.findings
    assert (finding.notice.id, report.outcome) == ("RD-WORKBOOK", Outcome.UNREADABLE)
    assert ".xlsx" in finding.fix().zh
