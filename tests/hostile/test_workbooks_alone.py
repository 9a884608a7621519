"""Workbooks made to do harm, each checked by a process of its own that has 300 MB for its data and must stay alive."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from toy.books import book, cell, row, sheet, texts

resource = pytest.importorskip("resource", reason="needs Unix")

MEMORY = 300_000_000
SECONDS = 30
"""Of computing, against a check that hangs; on an idle machine each needs less than ten."""
HEADER = row(1, "record_type", "edition", "record_id")
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
BOMB = texts(*["<t>x</t>"] * 9_000_000)


def blank_rows() -> str:
    return sheet(*(f'<row r="{place}"><c r="A{place}" s="1"/></row>' for place in range(1, 1_000_001)))


CASES = {
    "two cells": (lambda: book({"penalty": sheet(HEADER, FAR)}), "RD-LIMIT"),
    "claimed dimension": (
        lambda: book({"penalty": sheet(HEADER, before='<dimension ref="A1:XFD1048576"/>')}),
        None,
    ),
    "full width": (
        lambda: book({"penalty": sheet(HEADER, f'<row r="2">{"".join(wide())}</row>')}),
        "RD-LIMIT",
    ),
    "a million blank rows": (lambda: book({"penalty": blank_rows()}), "RD-EMPTY"),
    "a cell of 10 MB": (lambda: book({"penalty": sheet(HEADER, row(2, "penalty", "1.0", "x" * 10_000_000))}), "RD-"),
    "a cell of 10 MB, stored": (
        lambda: book({"penalty": sheet(HEADER, row(2, "penalty", "1.0", "x" * 10_000_000))}, method=zipfile.ZIP_STORED),
        "RD-LIMIT",
    ),
    "a zip bomb": (lambda: book({"penalty": sheet(row(1, "x" * 200_000_000))}), "RD-LIMIT"),
    "a bomb of shared texts": (lambda: book({"penalty": sheet()}, parts={"xl/sharedStrings.xml": BOMB}), "RD-LIMIT"),
    "cut off": (lambda: book({"penalty": sheet(HEADER)})[:-40], "RD-WORKBOOK"),
}


def wide() -> Iterator[str]:
    from enforce_data.formats.grid import letters

    return (cell(f"{letters(column)}2", "x") for column in range(16_384))


@pytest.mark.parametrize("name", CASES)
def test_each_ends_with_a_finding(tmp_path: Path, name: str) -> None:
    make, wanted = CASES[name]
    path = tmp_path / "a.xlsx"
    path.write_bytes(make())
    command = [sys.executable, "-m", "enforce_data", "check", str(path), "--report", "json"]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env=os.environ,
        preexec_fn=lambda: (
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY)),
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)),
        ),
    )
    assert done.returncode in (0, 1, 3, 4), done.stderr.decode()[-500:]
    found = [finding["rule"] for finding in json.loads(done.stdout)["findings"]]
    assert wanted is None or any(rule.startswith(wanted) for rule in found), found
