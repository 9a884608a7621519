"""What a delivery says of itself, and what becomes of it where that is faulty."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, read, write
from enforce_data.findings import AsOf
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.rules.samples import registers, sample
from work.given import LATE, MANIFEST, PENALTY, cases, ids, outcomes, penalty, put, said, shelf, simple, unchecked


def deliver(folder: Path, record: Any = PENALTY, **members: Any) -> Path:
    put(folder / "penalty.json", record)
    put(folder / "manifest.json", {**MANIFEST, **members})
    return folder


def test_a_sound_manifest_is_no_input(tmp_path: Path) -> None:
    report = check(deliver(tmp_path))
    assert outcomes(report) == {"penalty.json": "incomplete"}
    assert report.passed_over == []


# Edition and files.


def test_the_edition_holds_for_records_that_state_none(tmp_path: Path) -> None:
    report = check(deliver(tmp_path, penalty({"edition": ABSENT})))
    assert said(report) == [("ST-MISSING", "/edition")]
    assert report.inputs[0].editions == {"1.0": 1}


def test_a_record_of_another_edition_than_the_manifest_is_said_at_the_record(tmp_path: Path) -> None:
    report = check(deliver(tmp_path, penalty({"edition": "2.0"})))
    assert said(report) == [("ST-EDITION", "/edition")]
    assert report.inputs[0].editions == {"1.0": 1}


@pytest.mark.parametrize(
    ("edition", "found"),
    [("1.0", [("ST-CODE", "/coverage/0/record_type"), ("ST-EDITION", "/edition")]), ("1.1", [])],
)
def test_a_manifest_is_judged_by_the_record_types_of_its_own_edition(
    tmp_path: Path, edition: str, found: list[tuple[str, str]]
) -> None:
    put(tmp_path / "transfer.json", sample("transfer"))
    coverage = [{"record_type": "transfer"}]
    put(tmp_path / "manifest.json", {**MANIFEST, "edition": edition, "coverage": coverage})
    assert [each for each in said(check(tmp_path)) if each[0].startswith("ST-")] == found


def test_an_edition_that_is_not_in_this_version_is_said_at_the_manifest(tmp_path: Path) -> None:
    report = check(deliver(tmp_path, edition="2.0"))
    (finding,) = report.findings
    assert outcomes(report) == {"manifest.json": "violates", "penalty.json": "incomplete"}
    assert (finding.notice.id, finding.path, finding.element, finding.value) == (
        "ST-EDITION",
        ("edition",),
        "HED-0920",
        "2.0",
    )
    assert (finding.location.line, finding.location.column) == (2, 13)
    assert finding.message().en == "edition 2.0: this version has editions 1.0, 1.1 only"


def test_what_the_manifest_says_of_a_file_is_used(tmp_path: Path) -> None:
    table = tmp_path / "export.dat"
    rows = "record_id;case_no\nA-1;星市监案〔2024〕1号\n"
    put(table, rows.encode("gb18030"))
    put(tmp_path / "same.csv", rows)
    note = {"path": "export.dat", "record_type": "penalty", "format": "csv", "encoding": "gbk"}
    put(tmp_path / "manifest.json", {**MANIFEST, "files": [note, {"path": "same.csv", "record_type": "penalty"}]})
    report = check(tmp_path)
    assert [(Path(each.path).name, each.format, each.encoding, each.encoding_source) for each in report.inputs] == [
        ("export.dat", "csv", "gb18030", "manifest"),
        ("same.csv", "csv", "utf-8", "strict-utf-8"),
    ]
    assert [dict(each.record_types) for each in report.inputs] == [{"penalty": 1}] * 2
    assert report.passed_over == []
    assert {finding.value for finding in report.findings if finding.notice.id == "ST-PATTERN"} == set()


def test_a_file_that_the_manifest_names_is_refused_rather_than_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "export.dat", "?")
    report = check(deliver(tmp_path, files=[{"path": "export.dat"}, {"path": "penalty.json"}]))
    assert outcomes(report) == {"export.dat": "unreadable", "penalty.json": "incomplete"}
    assert (ids(report), report.passed_over) == (["RD-FORMAT"], [])


def test_options_win_over_the_manifest(tmp_path: Path) -> None:
    rows = "record_id,case_no\nA-1,星市监案\n"
    put(tmp_path / "a.csv", rows)
    note = {"path": "a.csv", "record_type": "license", "encoding": "gb18030"}
    put(tmp_path / "manifest.json", {**MANIFEST, "files": [note]})
    report = check(tmp_path, type="penalty", encoding="utf-8")
    (item,) = report.inputs
    assert (item.record_types, item.encoding, item.encoding_source) == ({"penalty": 1}, "utf-8", "option")


def test_a_child_table_may_have_an_encoding_of_its_own(tmp_path: Path) -> None:
    write([PENALTY], tmp_path / "p.csv", encoding="gb18030")
    officers = tmp_path / "p.officers.csv"
    officers.write_text(officers.read_text("gb18030"), "utf-8")
    files = [{"path": "p.csv", "encoding": "gb18030"}, {"path": "p.officers.csv", "encoding": "utf-8"}]
    put(tmp_path / "manifest.json", {**MANIFEST, "files": files})
    report = check(tmp_path)
    assert set(ids(report)) == {"DL-FILE-EXTRA"}
    encodings = {Path(each.path).name: (each.encoding, each.encoding_source) for each in report.inputs}
    assert encodings["p.parties.csv"] == ("gb18030", "manifest")
    assert encodings["p.officers.csv"] == ("utf-8", "manifest")


def test_an_encoding_that_is_not_so_makes_the_file_unreadable_and_no_other(tmp_path: Path) -> None:
    put(tmp_path / "other.json", simple())
    files = [{"path": "penalty.json", "encoding": "utf-16"}, {"path": "other.json"}]
    report = check(deliver(tmp_path, files=files))
    assert outcomes(report) == {"other.json": "incomplete", "penalty.json": "unreadable"}
    assert ids(report) == ["RD-ENCODING"]


# Coverage.

STRANGE = changed(
    sample("inspection"),
    {
        "starts_at": "2025-03-04T09:30:00+08:00",
        "ends_at": "2025-03-04T11:00:00+08:00",
        "matters.0.code": "430217008000",
    },
)
"""An inspection of 2025, when catalogues were to be complete, on a matter that is in no catalogue."""


def coverage(folder: Path, *rows: Any) -> tuple[list[str], str | None]:
    """What is found of the strange matter, and why its rule was not checked."""
    shelf(folder, manifest={"produced_at": "2025-04-01T08:00:00+08:00", **({"coverage": rows} if rows else {})})
    put(folder / "strange.json", STRANGE)
    report = check(folder)
    return [each for each in ids(report) if each.startswith(("ML", "ST"))], unchecked(report).get("ML-03")


def test_a_register_speaks_for_the_owners_of_its_records_and_is_not_called_complete(tmp_path: Path) -> None:
    assert coverage(tmp_path) == (["ML-03"], None)


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"agency": STRANGE["agency"]["code"]},
        {"division": "430121"},
        {"division": "430100"},
        {"starts_on": "2025-03-04", "ends_on": "2025-03-04"},
    ],
)
def test_what_a_register_lacks_is_an_error_where_it_is_complete_and_a_warning_else(tmp_path: Path, row: Any) -> None:
    assert coverage(tmp_path, {"record_type": "matter", "complete": True, **row}) == (["ML-01"], None)
    assert coverage(tmp_path, {"record_type": "matter", **row}) == (["ML-03"], None)


OUTSIDE = "the register of matters does not cover the agency"


@pytest.mark.parametrize(
    "row",
    [
        {"agency": "11430100MB0X07077P"},
        {"division": "430122"},
        {"starts_on": "2025-03-05"},
        {"ends_on": "2025-03-03"},
    ],
)
def test_outside_its_coverage_a_register_says_nothing(tmp_path: Path, row: Any) -> None:
    assert coverage(tmp_path, {"record_type": "matter", "complete": True, **row}) == ([], OUTSIDE)


def test_coverage_may_be_stated_in_parts(tmp_path: Path) -> None:
    other = {"record_type": "matter", "agency": "11430100MB0X07077P", "complete": True}
    part = {"record_type": "matter", "agency": STRANGE["agency"]["code"]}
    assert coverage(tmp_path, other, part) == (["ML-03"], None)


@pytest.mark.parametrize(
    "faulty",
    [{"agency": "星沙县"}, {"division": "43"}, {"complete": "yes"}, {"ends_on": "2025-02-30"}, {"all": True}],
)
def test_a_faulty_coverage_never_claims_more(tmp_path: Path, faulty: Any) -> None:
    """Else a typing error would turn what is not known into errors."""
    found, reason = coverage(tmp_path, {"record_type": "matter", "complete": True, **faulty})
    if "all" in faulty:
        assert (found, reason) == (["ST-UNKNOWN", "ML-01"], None), "what is sound in the row is used"
    else:
        assert len(found) == 1
        assert found[0].startswith("ST-")
        assert reason == OUTSIDE


def test_coverage_without_a_record_means_that_there_is_none(tmp_path: Path) -> None:
    """A register that is stated but empty answers; one that is not stated is not there."""
    report = check(deliver(tmp_path))
    assert unchecked(report)["ML-04"] == "no register of matters"
    report = check(deliver(tmp_path, coverage=[{"record_type": "matter", "complete": True}]))
    assert unchecked(report)["ML-04"] != "no register of matters"


# A faulty manifest.


def test_faults_of_a_manifest_stand_at_the_manifest_and_the_rest_is_checked(tmp_path: Path) -> None:
    put(tmp_path / "penalty.json", penalty(LATE))
    text = """{
 "edition": "1.0",
 "package_id": "",
 "produced_at": "2024-12-31",
 "sender": 5,
 "colour": "red",
 "files": [{"path": "penalty.json", "records": 1, "records": 2}]
}"""
    put(tmp_path / "manifest.json", text)
    report = check(tmp_path)
    assert outcomes(report) == {"manifest.json": "violates", "penalty.json": "violates"}
    found = [(each.input, each.notice.id, each.path, each.location.line) for each in report.findings]
    assert sorted(found, key=lambda each: (each[0], each[3])) == [
        (0, "ST-EMPTY", ("package_id",), 3),
        (0, "ST-PATTERN", ("produced_at",), 4),
        (0, "ST-TYPE", ("sender",), 5),
        (0, "ST-UNKNOWN", ("colour",), 6),
        (0, "RD-DUPLICATE-KEY", ("files", 0, "records"), 7),
        (1, "CF-FILE-01", ("filed_on",), report.findings[-1].location.line),
    ]
    assert all(each.record is None for each in report.findings[:-1])
    assert report.as_of.source == "today"


def test_mandatory_members_of_a_manifest(tmp_path: Path) -> None:
    put(tmp_path / "penalty.json", PENALTY)
    put(tmp_path / "manifest.json", {"test": False})
    assert said(check(tmp_path)) == [
        ("ST-MISSING", "/edition"),
        ("ST-MISSING", "/package_id"),
        ("ST-MISSING", "/produced_at"),
    ]


@pytest.mark.parametrize(
    ("text", "found", "outcome"),
    [
        ('{"edition": "1.0",\n', "RD-SYNTAX", "unreadable"),
        ("", "RD-EMPTY", "unreadable"),
        (json.dumps(MANIFEST).encode("utf-16-be"), "RD-ENCODING", "unreadable"),
        ("5", "RD-NOT-A-RECORD", "violates"),
        ("{}", "ST-EMPTY", "violates"),
        ("[]", "RD-ARRANGEMENT", "violates"),
        (json.dumps([MANIFEST, MANIFEST]), "RD-ARRANGEMENT", "violates"),
    ],
)
def test_what_is_no_manifest_is_said_and_the_rest_is_checked(
    tmp_path: Path, text: Any, found: str, outcome: str
) -> None:
    put(tmp_path / "penalty.json", PENALTY)
    put(tmp_path / "manifest.json", text)
    report = check(tmp_path)
    assert outcomes(report) == {"manifest.json": outcome, "penalty.json": "incomplete"}
    assert ids(report) == [found]
    assert (report.records, report.findings[0].record) == (1, None), "a manifest is no record"


def test_a_faulty_manifest_beside_registers_is_said_too(tmp_path: Path) -> None:
    put(tmp_path / "in.json", PENALTY)
    put(tmp_path / "registers" / "manifest.json", "{")
    report = check(tmp_path / "in.json", registers=[tmp_path / "registers"])
    assert outcomes(report) == {"in.json": "incomplete", "manifest.json": "unreadable", "registers": "unreadable"}
    assert ids(report) == ["RD-SYNTAX", "RD-EMPTY"]


# Folders of deliveries.


def test_each_folder_with_a_manifest_is_a_delivery_of_its_own(tmp_path: Path) -> None:
    for name, day in (("a", "2024-11-30"), ("b", "2024-12-15")):
        put(tmp_path / name / "rows.dat", "record_id\nA-1\n")
        put(tmp_path / name / "unnamed.dat", "?")
        files = [{"path": "rows.dat", "format": "csv", "record_type": "penalty" if name == "a" else "license"}]
        manifest = {**MANIFEST, "produced_at": f"{day}T08:00:00+08:00", "files": files}
        put(tmp_path / name / "manifest.json", manifest)
    put(tmp_path / "loose.json", PENALTY)
    report = check(tmp_path)
    assert [(os.path.relpath(each.path, tmp_path), dict(each.record_types)) for each in report.inputs] == [
        ("loose.json", {"penalty": 1}),
        ("a/rows.dat", {"penalty": 1}),
        ("b/rows.dat", {"license": 1}),
    ]
    assert [os.path.relpath(path, tmp_path) for path in report.passed_over] == ["a/unnamed.dat", "b/unnamed.dat"]
    assert report.as_of == AsOf(date(2024, 12, 15), "manifest")


def test_a_faulty_manifest_of_one_delivery_leaves_the_others(tmp_path: Path) -> None:
    put(tmp_path / "a" / "manifest.json", "{")
    put(tmp_path / "a" / "penalty.json", *cases(2))
    deliver(tmp_path / "b")
    report = check(tmp_path)
    assert [(os.path.relpath(each.path, tmp_path), str(each.outcome)) for each in report.inputs] == [
        ("a/manifest.json", "unreadable"),
        ("a/penalty.json", "incomplete"),
        ("b/penalty.json", "incomplete"),
    ]
    assert report.as_of.source == "manifest"


def test_deliveries_below_a_folder_serve_as_registers_and_are_read(tmp_path: Path) -> None:
    shelf(tmp_path / "registers" / "of the county", manifest={})
    put(tmp_path / "penalty.json", PENALTY)
    report = check(tmp_path / "penalty.json", registers=[tmp_path / "registers"])
    assert (report.not_checked, report.findings) == ([], [])
    of_1_0 = [record for record in registers() if record["edition"] == "1.0"]
    assert len(list(read(tmp_path / "registers"))) == len(of_1_0)
