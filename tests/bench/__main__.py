"""``python -m tests.bench``: records/s of orjson, of structure-only validation, and of our full check.

All candidates take turns on the same bytes in one process, several rounds; medians are printed, and the ratios that the
project promises to watch.  Absolute figures depend on the machine; the ratios hardly do.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import jsonschema_rs
import orjson
from tests.bench.schema_of import schema_of

from enforce_data.checking import check
from enforce_data.model import STANDARD
from enforce_data.sample import county


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=20_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--quick", action="store_true", help="few records and rounds")
    options = arguments.parse_args()
    count, rounds = (2_000, 3) if options.quick else (options.records, options.rounds)
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), count, rounds)


def inputs(folder: Path, count: int) -> tuple[Path, Path]:
    """Write ``count`` penalty records, and the registers they refer to, into ``folder``."""
    world = list(county(seed=7, acts=400))
    registers = folder / "registers.jsonl"
    registers.write_bytes(b"".join(orjson.dumps(item) + b"\n" for item in world if item["record_type"] in _REGISTERS))
    penalties = [orjson.dumps(item) for item in world if item["record_type"] == "penalty"]
    penalties = [line for line in penalties if 1_200 <= len(line) <= 3_000] or penalties
    data = folder / "penalties.jsonl"
    with data.open("wb") as stream:
        for number in range(count):
            # Each record is another record: its own id and numbers, so that nothing is remembered that would not be.
            stream.write(_numbered(penalties[number % len(penalties)], number) + b"\n")
    return data, registers


def measure(folder: Path, count: int, rounds: int) -> None:
    """Time every candidate on the same ``count`` records."""
    data, registers = inputs(folder, count)
    lines = data.read_bytes().splitlines()
    validator = jsonschema_rs.Draft202012Validator(schema_of(STANDARD.section("penalty")))

    def full() -> None:
        report = check(data, registers=[registers])
        if report.records != count:
            raise RuntimeError(report.records)

    def parse() -> None:
        for line in lines:
            orjson.loads(line)

    def structure() -> None:
        for line in lines:
            if not validator.is_valid(orjson.loads(line)):
                raise RuntimeError(line)

    candidates: dict[str, Callable[[], None]] = {
        "orjson.loads": parse,
        "orjson + jsonschema-rs (structure only)": structure,
        "enforce_data.check (full, with file reading)": full,
    }
    spent: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, candidate in candidates.items():
            gc.collect()
            start = time.process_time()
            candidate()
            spent[name].append(time.process_time() - start)
    medians = {name: statistics.median(times) for name, times in spent.items()}
    base = medians["orjson + jsonschema-rs (structure only)"]
    size = data.stat().st_size / count
    print(f"{count} penalty records of {size:.0f} bytes, {rounds} rounds, median CPU time of one process")
    for name, seconds in medians.items():
        print(f"{name:<48} {count / seconds:>10,.0f} records/s {seconds / base:>6.2f} x structure only")


_REGISTERS = {"agency", "matter", "certificate", "delegation"}


def _numbered(line: bytes, number: int) -> bytes:
    record = orjson.loads(line)
    record["record_id"] = f"B-{number}"
    record["case_no"] = f"基准{number}号"
    if "document_number" in record.get("decision", {}):
        record["decision"]["document_number"] = f"基准罚〔2024〕{number + 1}号"
    return orjson.dumps(record)


if __name__ == "__main__":
    main()
