"""``enforce-data compare``: exit codes, what is printed, and files that are no schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.running import run
from enforce_data.editions import Edition
from enforce_data.model import STANDARD
from enforce_data.publish.json_schema import json_schema

MATTER = json_schema(STANDARD, "matter", Edition(1, 0))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a schema, and with one that asks for shorter texts."""
    monkeypatch.chdir(tmp_path)
    text = json.dumps(MATTER)
    Path("old.json").write_text(text, "utf-8")
    Path("new.json").write_text(text.replace('"maxLength": 200', '"maxLength": 100'), "utf-8")
    return tmp_path


def test_exit_codes(here: Path) -> None:
    (here / "broken.json").write_text("{", "utf-8")
    (here / "deep.json").write_text("[" * 100_000, "utf-8")
    (here / "foreign.json").write_text('{"type": "null"}', "utf-8")
    assert run("compare", "old.json", "old.json").exit_code == 0
    assert run("compare", "old.json", "new.json").exit_code == 1
    assert run("compare", "old.json", "new.json", "--role", "writer").exit_code == 1
    assert run("compare", "old.json", "new.json", "--role", "reader").exit_code == 0
    assert run("compare", "old.json").exit_code == 2
    assert run("compare", "1.0", "1.0", "--all").exit_code == 2
    assert run("compare", "1.0", "old.json").exit_code == 2
    assert run("compare", "old.json", "foreign.json").exit_code == 2
    assert run("compare", "old.json", "old.json", "--output", "nowhere/out.txt").exit_code == 2
    for unreadable in ("missing.json", "broken.json", "deep.json", "."):
        assert run("compare", "old.json", unreadable).exit_code == 3


def test_an_edition_equals_itself(here: Path) -> None:
    for edition in STANDARD.editions:
        result = run("compare", edition, edition, "--lang", "en")
        assert (result.exit_code, "nothing changed" in result.stdout) == (0, True)


def test_the_text_names_whom_it_breaks_and_shows_it(here: Path) -> None:
    text = run("compare", "old.json", "new.json", "--lang", "en").stdout
    assert "old readers meet new data: not affected" in text
    assert "old writers meet new readers: broken" in text
    assert "maxLength changed from 200 to 100" in text
    assert 'witness: {"record_type":"matter"' in text


def test_the_json_holds_verdicts_and_witnesses(here: Path) -> None:
    run("compare", "old.json", "new.json", "--report", "json", "--output", "out.json")
    (found,) = json.loads((here / "out.json").read_text("utf-8"))["comparisons"]
    assert found["verdicts"] == {"reader": "safe", "writer": "breaks"}
    for change in found["changes"]:
        assert change["kind"] == "narrowed"
        assert change["witnesses"]["writer"]["record_type"] == "matter"


def test_the_page_is_a_table(here: Path) -> None:
    lines = run("compare", "old.json", "new.json", "--report", "markdown").stdout.splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert len(rows) > 4
    assert {line.count(" | ") for line in rows} == {3}


def test_all_editions_are_compared(here: Path) -> None:
    result = run("compare", "--all", "--report", "json")
    assert len(json.loads(result.stdout)["comparisons"]) == len(STANDARD.editions) * (len(STANDARD.editions) - 1)


def test_what_steers_a_terminal_is_written_out(here: Path) -> None:
    schema = json.loads(json.dumps(MATTER))
    schema["properties"]["evil\x1b[31m"] = {"title": "x\x1b]0;", "type": "boolean"}
    (here / "evil.json").write_text(json.dumps(schema), "utf-8")
    assert "\x1b" not in run("compare", "old.json", "evil.json").stdout
