"""A stretch of a campaign in a process of its own: memory is measured there, and what kills it kills only it."""

from __future__ import annotations

import heapq
import json
import os
import resource
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOM = 4 << 30
"""Bytes of address space: a reader that wants more gets a MemoryError, and the machine lives on."""
SLOWEST = 5
AT = "at"
"""The file in which a worker writes the number of the input that it reads."""
RESULT = "result.json"


@dataclass
class Result:
    """What a stretch came to."""

    inputs: int = 0
    seconds: float = 0.0
    said: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, int]] = field(default_factory=list)
    """Seconds of the processor and number of the slowest inputs."""
    peak: int = 0
    """Bytes, of the whole process."""
    failures: dict[str, list[int]] = field(default_factory=dict)
    """The numbers of the inputs, by what went wrong."""

    def add(self, other: Result) -> None:
        """Take in another stretch."""
        self.inputs += other.inputs
        self.seconds += other.seconds
        self.said.update(other.said)
        self.slowest = heapq.nlargest(SLOWEST, [*self.slowest, *other.slowest])
        self.peak = max(self.peak, other.peak)
        for reason, numbers in other.failures.items():
            self.failures.setdefault(reason, []).extend(numbers)

    @classmethod
    def saved(cls, path: Path) -> Result:
        """The result that a worker left behind."""
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        slowest = [(seconds, number) for seconds, number in data.pop("slowest")]
        return cls(said=Counter(data.pop("said")), slowest=slowest, **data)


def run(form: str, seed: int, numbers: range, folder: Path, measured: list[str]) -> None:
    """Read the inputs of these numbers, and leave the result in ``folder``; ``measured`` are files for coverage."""
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    coverage = _coverage(measured, folder) if measured else None
    result = Result()
    with TemporaryDirectory(prefix="enforce-data-fuzz-") as inputs, (folder / AT).open("wb", buffering=0) as at:
        stretch(form, seed, numbers, Path(inputs), result, at.fileno())
    if coverage is not None:
        coverage.stop()
        coverage.save()
    unit = 1 if sys.platform == "darwin" else 1024
    result.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    (folder / RESULT).write_text(json.dumps(vars(result)), encoding="utf-8")


def _coverage(measured: list[str], folder: Path) -> Any:
    """Begin to measure; before any module of ours is imported, so that its first lines count."""
    import coverage

    found = coverage.Coverage(
        data_file=str(folder / f"coverage.{os.getpid()}"), branch=True, include=measured, config_file=False
    )
    found.start()
    return found


def stretch(form: str, seed: int, numbers: range, inputs: Path, result: Result, at: int | None = None) -> None:
    """Read the inputs of these numbers in ``inputs``; ``at`` is where the number of each is written."""
    from fuzz.trial import StuckError, Trial

    begin = time.process_time()
    for number in numbers:
        if at is not None:
            os.pwrite(at, b"%12d" % number, 0)
        start = time.process_time()
        try:
            result.said.update(Trial.of(form, seed, number).run(inputs))
        except (Exception, StuckError) as error:  # noqa: BLE001 - whatever a reader lets through is what is sought
            result.failures.setdefault(_reason(error), []).append(number)
        spent = time.process_time() - start
        if len(result.slowest) < SLOWEST:
            heapq.heappush(result.slowest, (spent, number))
        else:
            heapq.heappushpop(result.slowest, (spent, number))
        result.inputs += 1
    result.seconds += time.process_time() - begin


def _reason(error: BaseException) -> str:
    """What went wrong and where, in one line; the same fault has the same line."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    words = "".join("…" if char.isdigit() else char for char in f"{error}".partition("\n")[0][:100])
    return f"{type(error).__name__}: {words} ({Path(frame.filename).name}:{frame.lineno})"
