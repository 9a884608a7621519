"""Exit codes, and which of them wins: 5, 2, 3, 1, 4, 0."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cli.running import check, process, report, run
from enforce_data import checking
from enforce_data.cli import exit_code
from enforce_data.findings import AsOf, Said, Severity
from enforce_data.model import Penalty
from enforce_data.results import InputResult, NotChecked
from enforce_data.rulebook import Hits, rule
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF
from enforce_data.tally import Report
from work.given import LATE, PENALTY, penalty, put, shelf

NOTED = {"publicity.published_on": "2024-09-30"}
"""Published late: a warning and no error."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file for every outcome."""
    monkeypatch.chdir(tmp_path)
    put(Path("sound.json"), PENALTY)
    put(Path("late.json"), penalty({"record_id": "CF-2", **LATE}))
    put(Path("noted.json"), penalty({"record_id": "CF-3", **NOTED}))
    put(Path("cut.json"), "[{")
    put(Path("broken.jsonl"), "{]\n")
    put(Path("read.me"), "?")
    shelf(Path("registers"))
    return tmp_path


FULL = ("--register", "registers")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        # 0: nothing at or above --fail-on
        (("sound.json",), 0),
        (("sound.json", *FULL), 0),
        (("sound.json", *FULL, "--complete"), 0),
        (("noted.json",), 0),
        (("late.json", "--fail-on", "never"), 0),
        (("broken.jsonl", "--fail-on", "never"), 0),
        (("registers",), 0),
        # 1: findings
        (("late.json",), 1),
        (("late.json", "sound.json"), 1),
        (("late.json", "--fail-on", "warning"), 1),
        (("noted.json", "--fail-on", "warning"), 1),
        (("broken.jsonl",), 1),
        (("sound.json", "--register", "broken.jsonl"), 1),
        # 4: not all could be checked
        (("sound.json", "--complete"), 4),
        (("noted.json", "--complete"), 4),
        (("late.json", "--complete", "--fail-on", "never"), 4),
        # 1 before 4
        (("late.json", "--complete"), 1),
        (("noted.json", "--complete", "--fail-on", "warning"), 1),
        # 3: unreadable
        (("nowhere.json",), 3),
        (("cut.json",), 3),
        (("read.me",), 3),
        (("sound.json", "--register", "nowhere.json"), 3),
        (("cut.json", "--fail-on", "never"), 3),
        # 3 before 1 and 4
        (("late.json", "nowhere.json"), 3),
        (("sound.json", "cut.json", "--complete"), 3),
        # 2: wrong usage, before everything else
        ((), 2),
        (("nowhere.json", "--limit", "x=1"), 2),
        (("nowhere.json", "--type", "fine"), 2),
        (("late.json", "--output", "nowhere/report.txt"), 2),
        (("cut.json", "--as-of", "yesterday"), 2),
    ],
)
def test_exit_codes(here: Path, arguments: tuple[str, ...], code: int) -> None:
    assert check(*arguments).exit_code == code


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "junit", "github"])
def test_the_form_of_the_report_changes_no_exit_code(here: Path, form: str) -> None:
    assert check("late.json", "--report", form).exit_code == 1
    assert check("sound.json", "--report", form).exit_code == 0


def made(**changes: Any) -> Report:
    report = Report(
        version="0",
        rulebook="",
        as_of=AsOf(AS_OF, "option"),
        inputs=[InputResult("a.json")],
        passed_over=[],
        findings=[],
        counts=Counter(),
        by_rule=Counter(),
        notices={},
        rules_run=0,
        not_checked=[],
        quality={},
        max_findings=1,
    )
    for name, value in changes.items():
        setattr(report, name, value)
    return report


@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize("unreadable", [False, True])
@pytest.mark.parametrize("severity", [None, "info", "warning", "error"])
@pytest.mark.parametrize("incomplete", [False, True])
@pytest.mark.parametrize("fail_on", ["error", "warning", "never"])
@pytest.mark.parametrize("complete", [False, True])
def test_the_precedence_of_exit_codes(
    internal: bool, unreadable: bool, severity: str | None, incomplete: bool, fail_on: str, complete: bool
) -> None:
    """Law: of 5, 3, 1, 4, 0 the first that applies, whatever else applies."""
    report = made(internal=["X-1: ValueError"] if internal else [])
    report.inputs = [InputResult("a.json", unreadable=unreadable, incomplete=incomplete)]
    report.not_checked = [NotChecked("X-2", Said("", ""), 1)] if incomplete else []
    if severity:
        report.counts[Severity(severity)] = 1
    order = ["info", "warning", "error"]
    applies = {
        5: internal,
        3: unreadable,
        1: severity is not None and fail_on != "never" and order.index(severity) >= order.index(fail_on),
        4: complete and incomplete,
        0: True,
    }
    expected = next(code for code in (5, 3, 1, 4, 0) if applies[code])
    assert exit_code(report, fail_on=fail_on, complete=complete) == expected


def test_a_layout_that_carries_less_is_incomplete_even_without_rows(here: Path) -> None:
    """No rule was left unchecked, for there is no record; but the file was not judged in full."""
    put(Path("empty.csv"), "行政相对人名称,行政处罚决定书文号\n")
    mapped = ("empty.csv", "--mapping", "shuanggongshi-penalty-2018")
    assert report(*mapped)[1]["outcome"] in ("incomplete", "violates")
    if report(*mapped)[1]["outcome"] == "incomplete":
        assert (check(*mapped).exit_code, check(*mapped, "--complete").exit_code) == (0, 4)


# 5: an internal fault.


@rule(
    "X-BROKEN",
    Severity.ERROR,
    (),
    zh=("坏规则", "坏规则", "改规则"),
    en=("A broken rule", "broken", "mend the rule"),
    good=[],
    bad=[],
)
def broken(act: Penalty) -> Hits:
    raise RuntimeError(f"of {act.case_no}")
    yield "case_no"


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    own = [broken]
    monkeypatch.setitem(checking.check.__kwdefaults__, "rules", BOOK + own)


def test_a_rule_that_breaks_down_is_five_and_hides_no_other(here: Path, broken_rule: None) -> None:
    result = check("late.json", "--report", "json")
    assert result.exit_code == 5
    assert [each["rule"] for each in json.loads(result.stdout)["findings"]] == ["CF-FILE-01"]
    line = next(line for line in result.stderr.splitlines() if line)
    assert line.startswith("internal fault / 内部故障: X-BROKEN: RuntimeError (test_exit_codes.py, line ")
    assert "Traceback" not in result.output
    assert PENALTY["case_no"] not in result.stderr, "the words of the error may quote personal data"
    reasons = {each["rule"]: each["reason"] for each in json.loads(result.stdout)["summary"]["not_checked"]}
    assert reasons["X-BROKEN"].startswith("internal fault in package ")


@pytest.mark.parametrize("arguments", [("nowhere.json",), ("cut.json",), ("--complete",), ("--fail-on", "never")])
def test_five_wins_over_every_other_code_but_wrong_usage(
    here: Path, broken_rule: None, arguments: tuple[str, ...]
) -> None:
    assert check("late.json", *arguments).exit_code == 5
    assert check("late.json", *arguments, "--limit", "x").exit_code == 2


def test_a_rule_that_breaks_down_makes_nothing_conform(here: Path, broken_rule: None) -> None:
    code, value = report("sound.json", *FULL)
    assert (code, value["outcome"], value["inputs"][0]["outcome"]) == (5, "incomplete", "incomplete")


def test_unmask_and_debug_show_more_of_an_internal_fault(here: Path, broken_rule: None) -> None:
    assert "RuntimeError('of " in check("late.json", "--unmask").stderr
    assert check("late.json", "--debug").exit_code == 5


BREAK = """
import enforce_data.checking as checking
def check(*paths, **options):
    raise RuntimeError("secret words")
checking.check = check
"""


def test_a_fault_of_the_program_is_one_line_and_never_a_traceback(here: Path) -> None:
    result = process("check", "sound.json", code=BREAK)
    assert (result.returncode, result.stdout) == (5, b"")
    assert result.stderr.decode() == "internal fault / 内部故障: RuntimeError (--debug shows more)\n"


def test_debug_shows_all_there_is_of_a_fault_and_keeps_the_exit_code(here: Path) -> None:
    result = process("check", "sound.json", "--debug", code=BREAK)
    assert result.returncode == 5
    assert b"Traceback" in result.stderr
    assert b"secret words" in result.stderr


def test_the_entry_point_exits_with_the_code(here: Path) -> None:
    assert process("check", "late.json", "--as-of", "2024-12-31").returncode == 1
    assert process("check", "nowhere.json").returncode == 3
    assert process("explain", "CF-OFF-01").returncode == 0
    assert run("explain", "CF-OFF-01").exit_code == 0
