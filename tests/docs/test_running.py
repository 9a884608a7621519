"""What pages for users show is what happens: commands with their exit codes, programs with what they print."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from docs.pages import CHINESE, FOR_USERS, ROOT, Command, blocks, commands, text_of
from enforce_data import check
from enforce_data.cli import cli

READMES = ("README.md", "README.zh-CN.md")
FOLDERS = ("docs", "examples")
"""What commands in the pages read, from the root of the repository; ``out`` is a folder that they may change."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the root of the repository, in which commands may write."""
    for name in FOLDERS:
        (tmp_path / name).symlink_to(ROOT / name, target_is_directory=True)
    shutil.copytree(ROOT / "examples" / "first" / "registers", tmp_path / "out")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def runnable(page: str) -> list[Command]:
    """The commands of a page that read files of the repository, or none."""
    found = []
    for command in commands(page):
        paths = [word for word in command.arguments[1:] if "/" in word or word.endswith((".csv", ".json"))]
        if command.arguments[0] != "check" or any(path.startswith(FOLDERS) for path in paths):
            found.append(command)
    return found


@pytest.mark.parametrize("page", [page for page in FOR_USERS if page not in CHINESE and runnable(page)])
def test_commands_end_as_the_page_says(page: str, root: Path) -> None:
    """The Chinese twins give the same commands and the same promises, as another test says."""
    for command in runnable(page):
        result = CliRunner().invoke(cli, command.arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), command
        if command.exit_code is not None:
            assert result.exit_code == command.exit_code, (command, result.output)
        else:
            assert result.exit_code in (0, 1), (command, result.output)


@pytest.mark.parametrize("page", READMES)
def test_readme_promises_every_exit_code_that_matters(page: str) -> None:
    uses = [command for command in commands(page) if "--as-of" not in command.arguments]
    assert all(command.exit_code is not None for command in uses)
    assert {command.exit_code for command in uses} >= {0, 1, 4}


def programs() -> Iterator[pytest.ParameterSet]:
    """The Python blocks of pages for users, with the text block right behind each."""
    for page in FOR_USERS:
        found = re.finditer(r"```python\n(.*?)```\n+(?:```text\n(.*?)```)?", text_of(page), re.DOTALL)
        for number, match in enumerate(found, start=1):
            yield pytest.param(match[1], match[2], id=f"{page}-{number}")


@pytest.mark.parametrize(("program", "prints"), list(programs()))
def test_programs_print_what_the_page_says(program: str, prints: str | None, root: Path) -> None:
    out = io.StringIO()
    names: dict[str, object] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(out):
        exec(compile(program, "<page>", "exec"), names)
        for name, function in list(names.items()):
            if name.startswith("test_") and callable(function):
                function()
    if prints is not None:
        assert out.getvalue() == prints


def test_every_page_with_programs_shows_what_some_print() -> None:
    assert sum(case.values[1] is not None for case in programs()) > 10


# JSON that pages show.


def json_of(page: str, number: int) -> Any:
    return json.loads([block.text for block in blocks(page) if block.language == "json"][number])


def test_the_finding_shown_is_the_one_reported() -> None:
    report = check(ROOT / "examples/first/penalty-filed-late.json", as_of=date(2024, 12, 31))
    assert json_of("docs/guide/reports.md", 0) == report.to_dict()["findings"][0]


def test_the_record_shown_is_sound() -> None:
    report = check(records=[json_of("docs/guide/formats.md", 0)])
    assert report.findings == []


def test_the_manifest_shown_is_sound(tmp_path: Path) -> None:
    manifest = json_of("docs/guide/formats.md", 1)
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    shutil.copy(ROOT / "examples/first/certificates-corrected.csv", tmp_path / manifest["files"][0]["path"])
    report = check(tmp_path)
    assert (report.findings, report.records, report.as_of.source) == ([], 3, "manifest")
    # The cards name agencies, and no register of them is at hand.
    assert {each.reason.en for each in report.not_checked} == {"no register of agencies"}


@pytest.mark.parametrize("page", ["docs/guide/profiles.md", "docs/guide/profiles.zh-CN.md"])
def test_the_profile_of_the_page_can_be_used(page: str, tmp_path: Path) -> None:
    (shown,) = (block.text for block in blocks(page) if block.language == "toml")
    path = tmp_path / "county.toml"
    path.write_text(shown, "utf-8")
    report = check(records=[], profile=path, as_of=date(2026, 4, 1))
    assert [(str(each.line.effect), each.expired) for each in report.lines] == [
        ("raise", False),
        ("lower", False),
        ("silence", True),
    ]
