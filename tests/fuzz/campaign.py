"""A campaign against one reader: stretches in processes of their own, watched, until all inputs are read."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.targets import TARGETS
from fuzz.trial import PATIENCE, Trial
from fuzz.worker import AT, RESULT, Result

ROOT = Path(__file__).parents[2]
SAVED = ROOT / "build" / "fuzz"
"""Where inputs that a reader failed on are kept."""
_STRETCH = 20_000
_STUCK = 30 * PATIENCE
"""Seconds on the wall, where other processes want the processor, too."""
_KEPT = 3
"""Inputs that are kept of each kind of failure."""
_WRITERS = (r"def write\(", "TYPE_CHECKING", r"\.\.\.$", r"class _Server\(", r"def server_engine\(")
"""What no file leads to in the modules of readers: their writers, protocols, and servers of databases."""


@dataclass(frozen=True)
class Covered:
    """How much of one module was run."""

    module: str
    branches: int
    taken: int
    missing: list[tuple[int, int]]
    """Lines from and to which no input went."""


def campaign(form: str, seed: int, numbers: range, *, coverage: bool = False) -> tuple[Result, list[Covered]]:
    """Read the inputs of these numbers, keep those that fail, and measure."""
    result = Result()
    measured = [str(path) for path in TARGETS[form].sources] if coverage else []
    with TemporaryDirectory(prefix="enforce-data-fuzz-") as name:
        folder = Path(name)
        for first in range(numbers.start, numbers.stop, _STRETCH):
            rest = range(first, min(first + _STRETCH, numbers.stop))
            while rest:
                rest = _stretch(form, seed, rest, folder, measured, result)
        for reason, failed in result.failures.items():
            for number in failed[:_KEPT]:
                Trial.of(form, seed, number).save(SAVED / f"{form}-{seed}-{number}", reason)
        return result, list(_covered(folder, measured)) if coverage else []


def _stretch(form: str, seed: int, numbers: range, folder: Path, measured: list[str], result: Result) -> range:
    """Read these inputs in another process, and add what they came to; the inputs that are left where it died."""
    (folder / RESULT).unlink(missing_ok=True)
    (folder / AT).unlink(missing_ok=True)
    task = {"form": form, "seed": seed, "numbers": [numbers.start, numbers.stop], "folder": str(folder)}
    text = json.dumps({**task, "measured": measured})
    worker = subprocess.Popen([sys.executable, "-m", "tests.fuzz", "--worker", text], cwd=ROOT)
    reason = _watched(worker, folder / AT)
    if (folder / RESULT).exists():
        result.add(Result.saved(folder / RESULT))
        return range(0)
    at = _at(folder / AT)
    if at is None or worker.returncode > 0:
        raise RuntimeError(f"the campaign itself is broken: {reason}")
    # The inputs before the deadly one are read again, without it, so that they count.
    result.failures.setdefault(reason, []).append(at)
    if at > numbers.start:
        _stretch(form, seed, range(numbers.start, at), folder, measured, result)
    return range(at + 1, numbers.stop)


def _watched(worker: subprocess.Popen[bytes], at: Path) -> str:
    """Wait for a worker, and end it where it is stuck in a library; how it ended."""
    before, since = None, time.monotonic()
    while True:
        try:
            return f"the process ended with {worker.wait(1)}"
        except subprocess.TimeoutExpired:
            now = _at(at)
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > _STUCK:
                worker.kill()
                worker.wait()
                return f"stuck in a library for more than {_STUCK} s"


def _at(path: Path) -> int | None:
    """The number of the input that is being read."""
    text = path.read_bytes() if path.exists() else b""
    return int(text) if text else None


def _covered(folder: Path, measured: list[str]) -> Iterator[Covered]:
    import coverage

    found = coverage.Coverage(data_file=str(folder / "coverage"), branch=True, include=measured, config_file=False)
    found.combine([str(folder)])
    for pattern in _WRITERS:
        found.exclude(pattern)
    report = folder / "coverage.json"
    found.json_report(outfile=str(report), pretty_print=False)
    for path, each in sorted(json.loads(report.read_text("utf-8"))["files"].items()):
        summary = each["summary"]
        missing = [(begin, end) for begin, end in each["missing_branches"]]
        yield Covered(Path(path).stem, summary["num_branches"], summary["covered_branches"], missing)
