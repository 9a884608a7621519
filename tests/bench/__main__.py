"""``python -m tests.bench``: records/s of orjson, of structure-only validation, and of our full check.

``--formats`` and ``--memory`` measure every streaming format.  ``--clean 100000`` generates that many lawful acts and
checks that nothing is found in them, and exactly the faults that are planted.

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
from tests.bench.clean import measure as judge_generated
from tests.bench.data import penalties, write_registers
from tests.bench.formats import memory, ratios
from tests.bench.schema_of import schema_of

from enforce_data.checking import check
from enforce_data.model import STANDARD
from enforce_data.rulebook import Book
from enforce_data.rules import BOOK
from enforce_data.sample import SEED


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=20_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--quick", action="store_true", help="few records and rounds")
    arguments.add_argument("--formats", action="store_true", help="every streaming format against its bare library")
    arguments.add_argument(
        "--memory", action="store_true", help="peak memory of checking one large file of each format"
    )
    arguments.add_argument("--megabytes", type=int, default=500, help="size of the files of --memory")
    arguments.add_argument(
        "--clean", type=int, metavar="ACTS", help="check generated acts: lawful, and with 1 %% faults"
    )
    arguments.add_argument("--seed", type=int, default=SEED, help="seed of the acts of --clean")
    options = arguments.parse_args()
    count, rounds = (2_000, 3) if options.quick else (options.records, options.rounds)
    if options.memory:
        memory(Path("build") / "bench", options.megabytes)
        return
    with tempfile.TemporaryDirectory() as folder:
        if options.clean:
            judge_generated(Path(folder), options.clean, options.seed)
            return
        (ratios if options.formats else measure)(Path(folder), count, rounds)


FOUNDATION = (
    *("CF-SUBJ-01", "CF-SUBJ-03", "CF-SUBJ-09", "CF-BASIS-01", "CF-OFF-01", "CF-OFF-05", "CF-FILE-01", "CF-TIME-02"),
    *("CF-SERV-01", "CF-HEAR-01", "CF-DOC-03", "CF-PAY-02", "QZ-OFF-01", "QZ-SUBJ-02", "QZ-SEIZ-01", "QZ-PROC-01"),
    *("JC-OFF-01", "XK-TIME-01", "XK-ACC-01", "ML-03", "ML-04", "WT-01", "WT-05", "WT-09", "ZJ-01", "ZJ-02"),
    *("ID-USCC-01", "ID-CITIZEN-01", "ID-DOCNO-01", "ID-DIV-01"),
)
"""Thirty rules of every family, as the foundation had them: what the whole book is measured against."""


def measure(folder: Path, count: int, rounds: int) -> None:
    """Write ``count`` penalty records and their registers into ``folder``, and time every candidate on them."""
    registers = folder / "registers.jsonl"
    write_registers(registers)
    data = folder / "penalties.jsonl"
    with data.open("wb") as stream:
        for line in penalties(count):
            stream.write(line + b"\n")
    lines = data.read_bytes().splitlines()
    validator = jsonschema_rs.Draft202012Validator(schema_of(STANDARD.section("penalty")))

    foundation = Book([BOOK[rule] for rule in FOUNDATION], BOOK.families)

    def full(rules: Book = BOOK) -> None:
        report = check(data, registers=[registers], rules=rules)
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
        f"enforce_data.check, {len(foundation)} rules": lambda: full(foundation),
        f"enforce_data.check, {len(BOOK)} rules": full,
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


if __name__ == "__main__":
    main()
