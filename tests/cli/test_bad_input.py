"""The list of bad input, from a file to the exit code: a finding with id, place and fix, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.running import check, found, process, report
from enforce_data.formats import source
from work.given import LATE, PENALTY, cases, penalty, put

LINE = json.dumps(PENALTY, ensure_ascii=False)
HEADER = "record_id,case_no,name"
Bad = tuple[str, Any, tuple[str, ...], int, str, tuple[int | None, int | None]]

BAD: dict[str, Bad] = {
    # name: file, content, options, exit code, first finding, its line and column
    "missing": ("a.json", None, (), 3, "RD-NOT-FOUND", (None, None)),
    "missing folder": ("nowhere/a.csv", None, (), 3, "RD-NOT-FOUND", (None, None)),
    "empty": ("a.json", "", (), 3, "RD-EMPTY", (None, None)),
    "only a mark": ("a.csv", b"\xef\xbb\xbf", (), 3, "RD-EMPTY", (None, None)),
    "blank lines": ("a.csv", "\n\r\n\n", ("--type", "penalty"), 3, "RD-EMPTY", (None, None)),
    "wrong type": ("a.json", LINE.replace('"days": 60', '"days": "60"'), (), 1, "ST-TYPE", (1, None)),
    "unknown type": ("a.json", LINE.replace('"penalty"', '"fine"', 1), (), 1, "RD-TYPE-UNKNOWN", (1, 17)),
    "no type": ("a.json", '{"case_no": "1"}', (), 1, "RD-TYPE-UNKNOWN", (1, 1)),
    "no type of a table": ("a.csv", f"{HEADER}\n1,2,3\n", (), 3, "RD-TYPE-UNKNOWN", (1, 1)),
    "cut array": ("a.json", f"[{LINE},\n{LINE[:200]}", (), 3, "RD-SYNTAX", (2, None)),
    "cut line": ("a.jsonl", f"{LINE}\n{LINE[:200]}", (), 1, "RD-SYNTAX", (2, None)),
    "comma behind": ("a.json", f"[{LINE},\n]", (), 3, "RD-SYNTAX", (2, 1)),
    "two values": ("a.json", f"{LINE}\n{LINE}", (), 3, "RD-SYNTAX", (2, 1)),
    "comment": ("a.json", "// penalties\n[]", (), 3, "RD-SYNTAX", (1, 1)),
    "not a number": ("a.json", LINE.replace('"days": 60', '"days": NaN'), (), 1, "RD-NUMBER", (1, None)),
    "duplicate": ("a.json", LINE.replace('"facts"', '"name"'), (), 1, "RD-DUPLICATE-KEY", (1, None)),
    "long line": ("a.jsonl", LINE, ("--limit", "record_chars=500"), 1, "RD-LIMIT", (1, None)),
    "long record": ("a.json", f"[{LINE}]", ("--limit", "record_chars=500"), 1, "RD-LIMIT", (1, None)),
    "long row": ("a.csv", f"{HEADER}\n1,2,{'x' * 900}\n", ("--limit", "record_chars=500"), 1, "RD-LIMIT", (2, None)),
    "deep": ("a.json", LINE.replace('"facts": ', '"facts": ' + "[" * 70), (), 3, "RD-LIMIT", (1, None)),
    "very deep": ("a.jsonl", "[" * 100_000, (), 1, "RD-LIMIT", (1, None)),
    "many columns": ("a.csv", ",".join("abcdefgh") + "\n", ("--limit", "columns=5"), 3, "RD-LIMIT", (1, 1)),
    "many items": ("a.json", LINE, ("--limit", "list_items=5"), 1, "RD-LIMIT", (1, None)),
    "garbage": ("a.json", bytes(range(128, 256)) * 9, (), 3, "RD-ENCODING", (1, 1)),
    "picture": ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00\xff\xd8", ("--type", "penalty"), 3, "RD-ENCODING", (None, None)),
    "two encodings": (
        "a.csv",
        f"{HEADER}\nA-1,甲案,不按规定明码标价案\n".encode() + "A-2,乙案,无证经营案\n".encode("gbk"),
        ("--type", "penalty"),
        3,
        "RD-ENCODING",
        (3, 5),
    ),
    "cut character": ("a.jsonl", LINE.encode() + "星".encode()[:2], (), 3, "RD-ENCODING", (1, None)),
    "open quote": ("a.csv", f'{HEADER}\nA-1,"甲案,乙案\nA-2,丙,丁\n', (), 3, "RD-SYNTAX", (2, 5)),
    "behind a quote": ("a.csv", f'{HEADER}\nA-1,"甲"案,乙\n', (), 1, "RD-SYNTAX", (2, 8)),
    "too many cells": ("a.csv", f"{HEADER}\nA-1,甲,乙,丙\n", (), 1, "RD-RAGGED", (2, 9)),
    "too few cells": ("a.csv", f"{HEADER}\nA-1,甲\n", (), 1, "RD-RAGGED", (2, 1)),
    "no header": ("a.csv", "A-1,甲,乙\nA-2,丙,丁\n", (), 3, "RD-HEADER", (1, 1)),
    "list of values": ("a.json", "[1]", (), 1, "RD-NOT-A-RECORD", (1, 2)),
    "surrogate": ("a.json", LINE.replace("星市监案", "\\ud800"), (), 1, "RD-CHARACTER", (1, None)),
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_finding_with_id_place_and_exit_code(here: Path, name: str) -> None:
    path, content, options, code, rule, place = BAD[name]
    if content is not None:
        put(Path(path), content)
    if path.endswith(".csv") and name != "no type of a table":
        options = (*options, "--type", "penalty")
    ended, value = report(path, *options)
    assert ended == code, found(value)
    first = value["findings"][0]
    location = first["location"]
    assert (first["rule"], location["line"]) == (rule, place[0])
    if place[1] is not None:
        assert location["column"] == place[1]
    for lang in ("zh", "en"):
        assert first["message"][lang]
        assert first["fix"][lang]
        assert "{" not in first["message"][lang] + first["fix"][lang], "every mark of the text is filled"
    assert value["outcome"] == ("unreadable" if code == 3 else "violates")
    assert value["inputs"][first["input"]]["path"] == path


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("form", ["text", "github", "junit"])
def test_bad_input_in_the_other_forms(here: Path, name: str, form: str) -> None:
    path, content, options, _, rule, _ = BAD[name]
    if content is not None:
        put(Path(path), content)
    result = check(path, "--report", form, *options)
    assert result.stderr == ""
    assert path in result.stdout
    if not options and path.endswith(".json"):
        assert rule in result.stdout


def test_a_broken_record_costs_no_other(here: Path) -> None:
    put(Path("a.jsonl"), "\n".join([LINE, "{]", *map(json.dumps, cases(3, **LATE)), "[]", *map(json.dumps, cases(5))]))
    code, value = report("a.jsonl")
    assert (code, found(value)) == (1, ["RD-SYNTAX", "CF-FILE-01", "RD-NOT-A-RECORD"])
    assert [each["record"]["number"] for each in value["findings"]] == [2, 3, 4]
    assert value["inputs"][0]["records"] == 5
    assert value["inputs"][0]["records_with_errors"] == 3


def test_what_stands_before_the_place_of_giving_up_was_checked(here: Path) -> None:
    put(Path("a.json"), f"[{json.dumps(penalty(LATE))},\n{LINE[:100]}")
    code, value = report("a.json")
    assert code == 3
    assert set(found(value)) == {"CF-FILE-01", "RD-SYNTAX"}


def test_bad_files_cost_no_good_one(here: Path) -> None:
    bad = {name: (path, content) for name, (path, content, options, *_) in BAD.items() if "--limit" not in options}
    for name, (path, content) in bad.items():
        if content is not None:
            put(Path("in") / name / path, content)
    put(Path("in/sound/a.json"), penalty({"record_id": "A-SOUND"}))
    code, value = report("in", "--type", "penalty")
    assert code == 3
    outcomes = {Path(each["path"]).parent.name: each["outcome"] for each in value["inputs"]}
    assert outcomes.pop("sound") == "incomplete"
    assert outcomes.pop("no type of a table") == "violates", "the option names it"
    assert set(outcomes.values()) == {"unreadable", "violates"}
    assert len(outcomes) == len(bad) - 3


def test_the_type_of_the_option_is_for_records_that_state_none(here: Path) -> None:
    put(Path("a.json"), PENALTY)
    assert report("a.json", "--type", "license")[1]["inputs"][0]["record_types"] == {"penalty": 1}


@pytest.mark.parametrize("name", ["very deep", "garbage", "two encodings"])
def test_bad_input_in_a_process_of_its_own(here: Path, name: str) -> None:
    path, content, options, code, rule, _ = BAD[name]
    put(Path(path), content)
    result = process("check", path, *options)
    assert (result.returncode, result.stderr) == (code, b"")
    assert rule.encode() in result.stdout


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "permission denied"),
        (OSError(5, "Input/output error"), "it cannot be"),
    ],
)
def test_a_file_that_cannot_be_opened(here: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str) -> None:
    def survey(*arguments: Any) -> Any:
        raise error

    put(Path("a.json"), LINE)
    monkeypatch.setattr(source, "survey", survey)
    code, value = report("a.json")
    assert (code, found(value)) == (3, ["RD-UNREADABLE"])
    assert reason in value["findings"][0]["message"]["en"]
