"""The digest of the program: any file of it counts, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from enforce_data.conformance import tool
from enforce_data.conformance.tool import tool_digest


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "cf.py").write_bytes(b"one\ntwo\n")
    monkeypatch.setattr(tool, "files", lambda _: tmp_path)
    yield tmp_path
    tool_digest.cache_clear()


def fresh() -> str:
    tool_digest.cache_clear()
    return tool_digest()


def test_it_is_of_this_package() -> None:
    assert re.fullmatch("[0-9a-f]{64}", tool_digest())


def test_what_python_editors_and_systems_do_to_files_does_not_count(package: Path) -> None:
    before = fresh()
    (package / "__pycache__").mkdir()
    (package / "_published").mkdir()
    for name in ("__pycache__/cf.cpython-311.pyc", ".swp", "rules/cf.py~", "_published/a.csv"):
        (package / name).write_bytes(b"x")
    (package / "rules" / "cf.py").write_bytes(b"one\r\ntwo\r\n")
    assert fresh() == before


@pytest.mark.parametrize("change", ["content", "name", "more"])
def test_what_is_another_program_counts(package: Path, change: str) -> None:
    before, file = fresh(), package / "rules" / "cf.py"
    if change == "content":
        file.write_bytes(b"one\ntwx\n")
    elif change == "name":
        file.rename(package / "rules" / "cg.py")
    else:
        (package / "more.py").write_bytes(b"")
    assert fresh() != before
