"""Every streaming format against the library that reads it: ratios of reading, and of the whole check; and memory."""

from __future__ import annotations

import csv
import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import orjson
from tests.bench.data import penalties, write_registers

from enforce_data.checking import check
from enforce_data.formats.base import Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.reading import read

Bare = Callable[[Sequence[Path]], object]
"""Reads files of one format as plainly as its library can, and keeps nothing."""


def _orjson_lines(paths: Sequence[Path]) -> None:
    for path in paths:
        with path.open("rb") as stream:
            for line in stream:
                orjson.loads(line)


def _orjson_whole(paths: Sequence[Path]) -> None:
    for path in paths:
        orjson.loads(path.read_bytes())


def _iterparse(paths: Sequence[Path]) -> None:
    from lxml import etree

    for path in paths:
        for _, element in etree.iterparse(path):
            element.clear()


def _csv_reader(paths: Sequence[Path]) -> None:
    for path in paths:
        with path.open(encoding="utf-8", newline="") as stream:
            for _ in csv.reader(stream):
                pass


def _fastavro(paths: Sequence[Path]) -> None:
    import fastavro

    for path in paths:
        with path.open("rb") as stream:
            for _ in fastavro.reader(stream):
                pass


BARE: dict[str, tuple[str, Bare]] = {
    "jsonl": ("orjson.loads, line by line", _orjson_lines),
    "json": ("orjson.loads, the whole file", _orjson_whole),
    "xml": ("lxml.etree.iterparse + clear", _iterparse),
    "csv": ("csv.reader, child tables too", _csv_reader),
    "avro": ("fastavro.reader", _fastavro),
}
"""The streaming formats, what reads each barely, and how."""
_PROBE = 2_000
"""Records of the file by which the number of records of a large one is worked out."""


def ratios(folder: Path, count: int, rounds: int) -> None:
    """Print what reading and checking cost in units of the bare library, candidates taking turns in every round."""
    registers = folder / "registers.jsonl"
    write_registers(registers)
    print(f"{count} penalty records, {rounds} rounds: CPU time ÷ that of the bare library, median of paired rounds")
    print(f"{'':<8} {'bare library':<30} {'MB':>6} {'read':>7} {'check':>7} {'records/s checked':>18}")
    for form, (title, bare) in BARE.items():
        files = _written(form, folder, count)

        def reading(path: Path = files[0]) -> None:
            _drain(read(path), count)

        def checking(path: Path = files[0]) -> None:
            if (report := check(path, registers=[registers])).records != count:
                raise RuntimeError(report.records)

        spent: list[tuple[float, float, float]] = []
        for _ in range(rounds):
            times = [_timed(candidate) for candidate in (lambda: bare(files), reading, checking)]  # noqa: B023 - used here
            spent.append((times[0], times[1], times[2]))
        read_ratio = statistics.median(times[1] / times[0] for times in spent)
        check_ratio = statistics.median(times[2] / times[0] for times in spent)
        rate = count / statistics.median(times[2] for times in spent)
        size = _size(files) / 1e6
        print(f"{form:<8} {title:<30} {size:>6.1f} {read_ratio:>7.2f} {check_ratio:>7.1f} {rate:>18,.0f}", flush=True)


def memory(folder: Path, megabytes: int) -> None:
    """Print the peak memory of a process that checks one large file, format by format."""
    folder.mkdir(parents=True, exist_ok=True)
    print(f"{'':<8} {'MB of file':>10} {'records':>9} {'peak MB':>8} {'CPU s':>7}")
    for form in BARE:
        per_record = _size(_written(form, folder, _PROBE)) / _PROBE
        files = _written(form, folder, int(megabytes * 1e6 / per_record))
        run = subprocess.run(
            [sys.executable, "-c", _CHECKED, str(files[0])], capture_output=True, text=True, check=True
        )
        records, peak, seconds = run.stdout.split()
        size = _size(files) / 1e6
        unit = 1 if sys.platform == "darwin" else 1024
        print(
            f"{form:<8} {size:>10.0f} {int(records):>9,} {int(peak) * unit / 1e6:>8.0f} {float(seconds):>7.0f}",
            flush=True,
        )
        for path in folder.iterdir():
            path.unlink()


def _size(files: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in files)


_CHECKED = """
import resource, sys
from enforce_data import check
report = check(sys.argv[1])
used = resource.getrusage(resource.RUSAGE_SELF)
print(report.records, used.ru_maxrss, used.ru_utime + used.ru_stime)
"""


def _written(form: str, folder: Path, count: int) -> list[Path]:
    """Write so many penalties; the main file is the first."""
    target = folder / f"penalties-{count}{FORMATS[form].endings[0]}"
    records = map(orjson.loads, penalties(count))
    made = FORMATS[form].write(records, target, Writing(STANDARD, record_type="penalty"))
    return sorted(made, key=lambda path: path != target)


def _drain(items: Iterable[Any], count: int) -> None:
    found = sum(1 for _ in items)
    if found != count:
        raise RuntimeError(found)


def _timed(candidate: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    candidate()
    return time.process_time() - start
