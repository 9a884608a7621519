"""The law of folders, from a path to the report: every file is checked, refused or named as passed over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, write
from enforce_data.findings import Outcome
from enforce_data.rules.samples import AS_OF
from work.given import LATE, MANIFEST, PENALTY, cases, ids, outcomes, put, said, simple, triples


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(report: Any) -> list[str]:
    return [item.path for item in report.inputs]


def test_every_file_is_checked_refused_or_named(here: Path) -> None:
    put(Path("in/penalties.json"), [PENALTY])
    put(Path("in/deep/er/more.jsonl"), "")
    put(Path("in/.hidden.json"), "[{")
    put(Path("in/.git/config.json"), "[{")
    put(Path("in/manifest.json"), MANIFEST)
    put(Path("in/读我.txt"), "说明")
    put(Path("in/Thumbs.db"), b"\x00")
    put(Path("in/noending"), "[]")
    write([simple()], Path("in/表.csv"))
    put(Path("in/表.nothing.csv"), "record_id,case_no\nA-1,星市监案\n")
    report = check("in", type="penalty", as_of=AS_OF)
    assert [path for path in paths(report) if "表." not in path or path.count(".") == 1] == [
        "in/Thumbs.db",
        "in/deep/er/more.jsonl",
        "in/penalties.json",
        "in/表.csv",
    ]
    assert "in/表.nothing.csv" in paths(report), "no repeated element has this name"
    assert report.passed_over == ["in/noending", "in/读我.txt"]
    assert outcomes(report)["Thumbs.db"] == "unreadable"
    assert {rule for rule, _ in said(report)} >= {"RD-DATABASE", "RD-EMPTY", "ST-MISSING"}


def test_child_tables_are_inputs_behind_their_parent(here: Path) -> None:
    put(Path("in/a.json"), [])
    write([PENALTY], Path("in/b.csv"))
    report = check("in", as_of=AS_OF)
    assert paths(report)[:2] == ["in/a.json", "in/b.csv"]
    assert all(path.startswith("in/b.") for path in paths(report)[1:])
    assert len(paths(report)) == 2 + len(list(Path("in").glob("b.*.csv")))
    assert (report.records, report.findings) == (1, [])


def test_a_child_table_named_beside_its_parent_is_read_once(here: Path) -> None:
    write([PENALTY], Path("b.csv"))
    everything = [str(path) for path in sorted(here.glob("b*.csv"))]
    report = check(*everything, as_of=AS_OF)
    assert (report.records, report.findings) == (1, [])
    assert sorted(paths(report)) == everything


def test_a_child_table_by_itself_is_refused(here: Path) -> None:
    write([PENALTY], Path("b.csv"))
    report = check("b.officers.csv")
    assert ids(report) == ["RD-ARRANGEMENT"]
    assert "b.csv" in report.findings[0].message().en
    assert report.outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("content", [[], ["read.me"], ["manifest.json"], [".hidden.json"], ["sub/read.me"]])
def test_a_folder_without_data_is_unreadable(here: Path, content: list[str]) -> None:
    Path("in").mkdir()
    for name in content:
        put(Path("in") / name, MANIFEST)
    report = check("in")
    assert (ids(report), report.outcome) == (["RD-EMPTY"], Outcome.UNREADABLE)
    assert report.passed_over == [f"in/{name}" for name in content if name.endswith(".me")]
    assert paths(report) == ["in"]


def test_files_and_folders_together(here: Path) -> None:
    for path, record in zip(("a.json", "in/b.json"), cases(1, 2, **LATE), strict=True):
        put(Path(path), record)
    report = check("in/", "a.json", as_of=AS_OF)
    assert [(item.path, item.records) for item in report.inputs] == [("in/b.json", 1), ("a.json", 1)]
    assert triples(report) == {("CF-FILE-01", "A-1", "/filed_on"), ("CF-FILE-01", "A-2", "/filed_on")}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes and links")
def test_pipes_and_links_do_not_hang_the_check(here: Path) -> None:
    put(Path("in/a.json"), [])
    os.mkfifo("in/pipe.json")
    Path("in/loop").symlink_to(here / "in", target_is_directory=True)
    Path("in/gone.json").symlink_to("nowhere")
    note = {"path": "pipe.json", "format": "json"}
    put(Path("in/manifest.json"), {**MANIFEST, "files": [note, {"path": "loop"}]})
    report = check("in")
    assert sorted(report.passed_over) == ["in/loop", "in/pipe.json"]
    assert outcomes(report) == {"a.json": "conforms", "gone.json": "unreadable", "manifest.json": "violates"}


# The format of a file.


@pytest.mark.parametrize("name", ["export", "./export", "../here.d/export", "a.d/export"])
def test_a_file_without_an_ending_is_told_by_its_content(tmp_path: Path, monkeypatch: Any, name: str) -> None:
    (tmp_path / "here.d").mkdir()
    monkeypatch.chdir(tmp_path / "here.d")
    put(Path(name), PENALTY)
    report = check(name, as_of=AS_OF)
    assert [(item.format, item.records) for item in report.inputs] == [("json", 1)]


@pytest.mark.parametrize("ending", [".txt", ".dat", ".json.bak"])
def test_a_file_with_an_unknown_ending_needs_its_format(here: Path, ending: str) -> None:
    put(Path(f"a{ending}"), PENALTY)
    assert ids(check(f"a{ending}")) == ["RD-FORMAT"]
    assert check(f"a{ending}", format="json", as_of=AS_OF).records == 1


def test_the_stated_format_wins_over_the_ending(here: Path) -> None:
    put(Path("in/a.json"), '{"record_type": "penalty"}\n{"record_type": "penalty"}\n')
    assert "RD-SYNTAX" in ids(check("in"))
    for path in ("in", "in/a.json"):
        report = check(path, format="jsonl")
        assert [(item.format, item.records) for item in report.inputs] == [("jsonl", 2)]


def test_the_order_of_paths_and_nothing_else_makes_the_order_of_inputs(here: Path) -> None:
    for name in ("b", "B", "甲", "a/z", "a-b"):
        put(Path(f"in/{name}.json"), [])
    assert paths(check("in")) == [f"in/{name}.json" for name in ("B", "a-b", "a/z", "b", "甲")]
    assert paths(check("in/甲.json", "in/B.json")) == ["in/甲.json", "in/B.json"]


def test_a_name_that_is_no_text_is_reported(here: Path) -> None:
    name = os.fsdecode(b"\xb5\xb5.json")
    try:
        Path(name).write_text("[{", "utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    report = check(".")
    assert ids(report) == ["RD-SYNTAX"]
    report.to_json().encode()


def test_a_folder_that_may_not_be_listed_is_unreadable_and_hides_no_other(here: Path, monkeypatch: Any) -> None:
    put(Path("in/a.json"), [])
    put(Path("in/closed/b.json"), PENALTY)
    listed = os.scandir

    def scandir(path: Any) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = check("in")
    assert [(item.path, str(item.outcome)) for item in report.inputs] == [
        ("in/a.json", "conforms"),
        ("in/closed", "unreadable"),
    ]
    assert ids(report) == ["RD-UNREADABLE"]
    assert "permission denied" in report.findings[0].message().en
    assert ids(check("in/closed")) == ["RD-UNREADABLE"]


@pytest.mark.parametrize("path", ["a\0b.json", "x" * 5000, "x" * 5000 + ".json", "nowhere/", "a.json/b.json", ""])
def test_paths_that_no_file_can_have_are_findings(here: Path, path: str) -> None:
    put(Path("a.json"), [])
    report = check(path)
    assert ids(report)[0] in ("RD-NOT-FOUND", "RD-UNREADABLE")
    assert report.outcome is Outcome.UNREADABLE


def test_a_file_in_a_folder_that_may_not_be_entered(here: Path, monkeypatch: Any) -> None:
    asked = os.stat

    def stat(path: Any, **options: Any) -> Any:
        if str(path).startswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return asked(path, **options)

    monkeypatch.setattr(os, "stat", stat)
    report = check("closed/a.json")
    assert ids(report) == ["RD-UNREADABLE"]
    assert "permission denied" in report.findings[0].message().en
