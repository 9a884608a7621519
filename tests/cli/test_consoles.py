"""Output reaches every console: GBK and ASCII ones, pipes, and names that are no text."""

from __future__ import annotations

import json
import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cli.running import batch, check, process
from work.given import DAY, LATE, penalty, put

CONSOLES = {
    "gbk": {"PYTHONIOENCODING": "gbk"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
}
RARE = "星市监案〔2024〕㐀𠀀号 "
"""Characters that GBK lacks, in a value that is at fault."""
FORMS = ("text", "json", "jsonl", "junit", "github")

Printed = dict[str, dict[str, tuple[int, bytes, bytes]]]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """What each console gets of each form of a report."""
    path = put(tmp_path_factory.mktemp("in") / "penalty.json", penalty({**LATE, "case_no": RARE}))
    commands = [["check", str(path), "--as-of", DAY, "--report", form] for form in FORMS]
    return {name: dict(zip(FORMS, batch(commands, **console), strict=True)) for name, console in CONSOLES.items()}


@pytest.mark.parametrize("console", CONSOLES)
def test_the_text_report_on_any_console(printed: Printed, console: str) -> None:
    code, out, errors = printed[console]["text"]
    text = out.decode({"gbk": "gbk", "utf-8": "utf-8"}.get(console, "ascii"))
    assert (code, errors) == (1, b"")
    assert "CF-FILE-01" in text
    assert ("检查结果" in text) == (console in ("gbk", "utf-8"))
    assert (RARE.strip() in text) == (console == "utf-8")
    assert ("\\u3400\\ud840\\udc00" in text) == (console != "utf-8"), "what the console lacks is an escape"
    assert "?" not in text


@pytest.mark.parametrize("form", ["json", "jsonl", "junit"])
def test_reports_for_programs_are_the_same_on_any_console(printed: Printed, form: str) -> None:
    """JSON and XML are read by programs: nothing of their content depends on the console."""
    contents = set()
    for console in CONSOLES:
        code, out, errors = printed[console][form]
        assert (code, errors) == (1, b"")
        if form == "junit":
            contents.add(ET.canonicalize(out.decode()))
        else:
            lines = out.splitlines() if form == "jsonl" else [out]
            contents.add("\n".join(json.dumps(json.loads(line)) for line in lines))
    assert len(contents) == 1
    assert "CF-FILE-01" in contents.pop()


COMMANDS = [
    (["--help"], 0),
    (["check", "--help"], 0),
    (["explain", "CF-OFF-01"], 0),
    (["explain", "决定.日期"], 0),
    (["explain", "PenaltyKind"], 0),
    (["explain", "--list"], 0),
    (["explain", "没有"], 2),
    (["mapping", "list"], 0),
    (["mapping", "show", "shuanggongshi-penalty-2018"], 0),
    (["convert", "星沙.json"], 2),
    (["check", "不存在.json", "--report", "github"], 3),
    (["package", "verify", "不存在.zip"], 3),
    (["package", "receipt", "不存在"], 3),
    (["package", "build", "不存在"], 2),
    (["check", "不存在.json", "--mapping", "没有"], 2),
]


@pytest.mark.parametrize("console", CONSOLES)
def test_every_command_on_any_console(console: str) -> None:
    ended = batch([arguments for arguments, _ in COMMANDS], **CONSOLES[console])
    assert [code for code, _, _ in ended] == [code for _, code in COMMANDS]
    for code, out, errors in ended:
        assert b"Traceback" not in errors
        assert b"internal fault" not in errors
        assert bool(errors) == (code == 2)
        assert bool(out) == (code != 2)


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes elsewhere only")
def test_a_name_that_is_no_text_in_every_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        Path(os.fsdecode(b"\xb5\xc4.json")).write_text("[{", "utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    commands = [["check", ".", "--report", form, *output] for form in FORMS for output in ([], ["--output", "report"])]
    for code, _, errors in batch(commands):
        assert (code, errors) == (3, b"")


def test_nothing_is_said_about_progress_in_a_pipe_and_there_are_no_colours(tmp_path: Path) -> None:
    path = put(tmp_path / "late.json", penalty(LATE))
    result = process("check", path, "--as-of", DAY)
    assert result.stderr == b""
    assert b"\x1b" not in result.stdout
    assert result.stdout.decode() == check(path).stdout, "the runner of the other tests sees what users see"
