"""The examples and what is expected of them: exactly what was planted, no more, no less, at the right places."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check
from enforce_data.findings import Finding, Outcome, Severity, pointer
from enforce_data.sample.forms import FAULTY
from enforce_data.tally import Report

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMATS = [form.folder for form in FAULTY]


@cache
def checked(folder: str) -> Report:
    return check(EXAMPLES / folder, max_findings=1000)


@cache
def expected(name: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((EXAMPLES / "expected" / f"{name}.json").read_text("utf-8"))
    return answer


def path_of(finding: Finding) -> str | None:
    return None if finding.path is None else pointer(finding.path)


def record_of(finding: Finding) -> str | None:
    return None if finding.record is None else finding.record.id


def file_of(report: Report, finding: Finding) -> str:
    return Path(report.inputs[finding.input].path).name


@pytest.mark.parametrize(
    "folder", ["county", *sorted(f"formats/{path.name}" for path in (EXAMPLES / "formats").iterdir())]
)
def test_clean_deliveries_conform(folder: str) -> None:
    report = checked(folder)
    assert report.outcome is Outcome.CONFORMS
    assert report.findings == []
    assert report.not_checked == []
    assert report.as_of.source == "manifest"
    acts = sum(
        item.record_types[kind] for item in report.inputs for kind in ("penalty", "coercion", "inspection", "license")
    )
    assert acts >= 300


def test_the_county_has_what_it_should() -> None:
    kinds = {kind: count for item in checked("county").inputs for kind, count in item.record_types.items()}
    assert kinds["matter"] >= 60
    assert kinds["certificate"] >= 40
    assert kinds["delegation"] >= 6
    assert min(kinds[kind] for kind in ("penalty", "coercion", "inspection", "license")) > 0
    assert {item.format for item in checked("county").inputs} == {"json", "jsonl", "csv"}
    assert "gb18030" in {item.encoding for item in checked("county").inputs}


@pytest.mark.parametrize("name", FORMATS)
def test_exactly_the_planted_faults_are_found(name: str) -> None:
    report = checked(f"faulty/{name}")
    found = sorted((finding.notice.id, record_of(finding), path_of(finding)) for finding in report.findings)
    assert found == sorted((item["rule"], item["record"], item["path"]) for item in expected("faulty")["findings"])
    assert report.outcome is Outcome.VIOLATES


@pytest.mark.parametrize("name", FORMATS)
def test_faults_are_found_at_their_places(name: str) -> None:
    report = checked(f"faulty/{name}")
    for place in expected("faulty")["places"][name]:
        (finding,) = (
            finding
            for finding in report.findings
            if (finding.notice.id, record_of(finding), path_of(finding))
            == (place["rule"], place["record"], place["path"])
        )
        assert file_of(report, finding) == place["file"]
        told = {key: getattr(finding.location, key) for key in place if key in ("line", "column", "cell")}
        assert told == {key: place[key] for key in told}


@pytest.mark.parametrize("name", ["faulty-json", "unreadable"])
def test_exactly_the_expected_findings(name: str) -> None:
    report = checked(name)
    keys = {key for item in expected(name)["findings"] for key in item}

    def seen(finding: Finding) -> tuple[Any, ...]:
        told = {
            "file": file_of(report, finding),
            "rule": finding.notice.id,
            "record": record_of(finding),
            "path": path_of(finding),
            "line": finding.location.line,
        }
        return tuple(str(told[key]) for key in sorted(keys))

    planted = sorted(tuple(str(item.get(key)) for key in sorted(keys)) for item in expected(name)["findings"])
    assert sorted(map(seen, report.findings)) == planted


def test_unreadable_files_never_hide_each_other() -> None:
    report = checked("unreadable")
    assert report.outcome is Outcome.UNREADABLE
    assert report.counts[Severity.ERROR] == len(expected("unreadable")["findings"])


def test_every_family_of_rules_is_planted() -> None:
    planted = {item["rule"].split("-")[0] for item in expected("faulty")["findings"]}
    assert planted >= {"CF", "QZ", "XK", "JC", "WT", "ZJ", "ML", "FS", "GS", "ID", "ST"}


def test_the_report_of_the_county_is_the_same_every_time() -> None:
    assert check(EXAMPLES / "county").to_json() == check(EXAMPLES / "county").to_json()


def test_a_folder_of_deliveries_is_checked_as_each_by_itself() -> None:
    report = check(EXAMPLES / "faulty", max_findings=1000)
    found = {(finding.notice.id, record_of(finding), path_of(finding)) for finding in report.findings}
    assert "DL-REPEATED" in {rule for rule, _, _ in found}, "each has the records of the first in another format"
    planted = {(item["rule"], item["record"], item["path"]) for item in expected("faulty")["findings"]}
    assert {each for each in found if each[0] != "DL-REPEATED"} == planted
    assert report.as_of.source == "manifest"
    assert report.passed_over == []
