"""The table formats × rules: every planted fault is found in every format that can carry it.

``python -m tests.golden.formats_by_rules`` prints it and exits 1 where a format differs.  The faults are those of
``examples/faulty``, as ``examples/expected`` states them.  Formats that have no files there are made from the JSON by
conversion; a record that conversion names as lost cannot be carried, and what is left of it is not compared.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from enforce_data import check, convert
from enforce_data.findings import Finding, pointer
from enforce_data.formats.detect import FORMATS

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = ("json", "jsonl", "csv", "csv-gb18030")
MADE = {
    "xml": ("xml", "utf-8"),
    "xml-gb18030": ("xml", "gb18030"),
    "xlsx": ("xlsx", "utf-8"),
    "sqlite": ("sql", "utf-8"),
    "avro": ("avro", "utf-8"),
    "parquet": ("parquet", "utf-8"),
}

Fault = tuple[str, str | None, str | None]
"""Rule, record id, path."""


class Column(NamedTuple):
    """One format: what is found in it, and which records it cannot carry."""

    found: Counter[Fault]
    lost: frozenset[str | None]


def expected() -> Counter[Fault]:
    """What was planted."""
    stated = json.loads((EXAMPLES / "expected" / "faulty.json").read_text("utf-8"))["findings"]
    return Counter((each["rule"], each["record"], each["path"]) for each in stated)


def columns() -> Iterator[tuple[str, Column]]:
    """Every format by name."""
    for name in FILES:
        yield name, Column(_found(EXAMPLES / "faulty" / name), frozenset())
    source = EXAMPLES / "faulty" / "json"
    manifest = json.loads((source / "manifest.json").read_text("utf-8"))
    del manifest["files"]
    for name, (form, encoding) in MADE.items():
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "made"
            made = convert(source, target, to=form, encoding=encoding, tidy=False, allow_loss=True, max_findings=10_000)
            (target / "manifest.json").write_text(json.dumps(manifest), "utf-8")
            lost = frozenset(each.record.id for each in made.losses if each.record is not None)
            if form in COLUMNS:
                lost -= {_with_column(target, form, each) for each in made.losses if len(each.path or ()) == 1}
            yield name, Column(_found(target), lost)


def _with_column(folder: Path, form: str, loss: Finding) -> str | None:
    """Give the table of a record a column that is in no dictionary, as a sender would who has one; return its id.

    No writer of ours does: it has written the headers before it meets such a record.
    """
    record, (name,) = loss.record, loss.path or ()
    if record is None or record.type is None:
        raise LookupError(loss)
    COLUMNS[form](folder / f"{record.type}{FORMATS[form].endings[0]}", record.type, str(record.id), str(name))
    return record.id


def _into_book(file: Path, record_type: str, record_id: str, name: str) -> None:
    from openpyxl import load_workbook

    book = load_workbook(file)
    sheet = book[record_type]
    key = next(cell.column for cell in sheet[1] if cell.value == "record_id")
    sheet.cell(1, sheet.max_column + 1, name)
    row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, key).value == record_id)
    sheet.cell(row, sheet.max_column, UNKNOWN)
    book.save(file)


def _into_database(file: Path, record_type: str, record_id: str, name: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f'ALTER TABLE "{record_type}" ADD COLUMN "{name}" TEXT')
        database.execute(f'UPDATE "{record_type}" SET "{name}" = ? WHERE record_id = ?', (UNKNOWN, record_id))


COLUMNS: dict[str, Callable[[Path, str, str, str], None]] = {"xlsx": _into_book, "sql": _into_database}
UNKNOWN = "向青山"


def _found(folder: Path) -> Counter[Fault]:
    report = check(folder, max_findings=10_000)
    return Counter(
        (each.notice.id, each.record.id if each.record else None, None if each.path is None else pointer(each.path))
        for each in report.findings
    )


def differences(column: Column, wanted: Mapping[Fault, int]) -> Counter[Fault]:
    """The faults that are missed or invented in records that the format carries."""
    found = Counter({fault: count for fault, count in column.found.items() if fault[1] not in column.lost})
    meant = Counter({fault: count for fault, count in wanted.items() if fault[1] not in column.lost})
    return (found - meant) + (meant - found)


def main() -> int:
    """Print the table."""
    wanted = expected()
    made = dict(columns())
    wrong = {name: differences(column, wanted) for name, column in made.items()}
    rules = sorted({rule for rule, _, _ in wanted} | {rule for each in wrong.values() for rule, _, _ in each})
    sys.stdout.write("".join(f"{heading:<14}" for heading in ("rule", *made)) + "\n")
    for rule in rules:
        cells = [_cell(rule, column, wanted, wrong[name]) for name, column in made.items()]
        sys.stdout.write("".join(f"{cell:<14}" for cell in (rule, *cells)) + "\n")
    sys.stdout.write(f"{len(rules)} rules, {sum(wanted.values())} faults, {len(made)} formats\n")
    return any(wrong.values())


def _cell(rule: str, column: Column, wanted: Mapping[Fault, int], wrong: Mapping[Fault, int]) -> str:
    if any(fault[0] == rule for fault in wrong):
        return "DIFFERS"
    planted = [fault for fault in wanted if fault[0] == rule]
    lost = sum(fault[1] in column.lost for fault in planted)
    same = len(planted) - lost
    return f"{same} + {lost} lost" if same and lost else "cannot carry" if lost else str(same)


if __name__ == "__main__":
    sys.exit(main())
