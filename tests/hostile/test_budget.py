"""Every hostile file ends with its finding, within the budget of memory, and the process lives on."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from hostile.budget import CASES, MEMORY, Case, Measured

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is that of Linux")


@pytest.fixture(scope="module")
def found() -> dict[str, Measured]:
    """All cases, each in a process of its own, forked from one that has nothing else in memory."""
    run = subprocess.run(
        [sys.executable, "-m", "hostile", "--json"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    each = (json.loads(line) for line in run.stdout.splitlines())
    return {fields["name"]: Measured(**fields) for fields in each}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_file_is_a_finding(found: dict[str, Measured], case: Case) -> None:
    measured = found[case.name]
    assert measured.ended == 0
    assert case.expected in measured.ids
    assert measured.peak < MEMORY
    if case.line is not None:
        assert case.line == measured.lines[measured.ids.index(case.expected)]
