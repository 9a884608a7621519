"""``python -m tests.bench.formats``: our full check of XML, CSV and Avro against the reader that each is built on.

The peers only read: lxml makes the tree of each record and drops it, fastavro makes dicts, the csv module lists of text
(of the file and all its child tables).  All take turns on the same files in one process; medians of CPU time.
"""

from __future__ import annotations

import argparse
import csv
import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import fastavro
import orjson
from lxml import etree
from tests.bench.__main__ import inputs

from enforce_data import read, write
from enforce_data.checking import check


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=5_000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options.records, options.rounds)


def measure(folder: Path, count: int, rounds: int) -> None:
    """Write the same penalty records in each format into ``folder``, and time every candidate on them."""
    data, registers = inputs(folder, count)
    records = [orjson.loads(line) for line in data.read_bytes().splitlines()]
    peers: dict[str, Callable[[Path], object]] = {".xml": _lxml, ".csv": _csv, ".avro": _fastavro}
    print(f"{count} penalty records, {rounds} rounds, median CPU time of one process")
    for ending, peer in peers.items():
        file = folder / f"penalties{ending}"
        write(records, file)
        candidates: dict[str, Callable[[Path], object]] = {
            peer.__name__.strip("_"): peer,
            "enforce_data.read": _read,
            "enforce_data.check": lambda file: check(file, registers=[registers]),
        }
        spent: dict[str, list[float]] = {name: [] for name in candidates}
        for _ in range(rounds):
            for name, candidate in candidates.items():
                gc.collect()
                start = time.process_time()
                candidate(file)
                spent[name].append(time.process_time() - start)
        base = statistics.median(spent[peer.__name__.strip("_")])
        for name, times in spent.items():
            seconds = statistics.median(times)
            print(f"{ending:<6} {name:<20} {count / seconds:>10,.0f} records/s {seconds / base:>6.2f} x the peer")


def _lxml(file: Path) -> None:
    for _, element in etree.iterparse(str(file), tag="{*}penalty"):
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _csv(file: Path) -> None:
    for table in [file, *file.parent.glob(f"{file.stem}.*.csv")]:
        with table.open(encoding="utf-8", newline="") as stream:
            for _ in csv.reader(stream):
                pass


def _fastavro(file: Path) -> None:
    with file.open("rb") as stream:
        for _ in fastavro.reader(stream):
            pass


def _read(file: Path) -> None:
    for _ in read(file):
        pass


if __name__ == "__main__":
    main()
