"""The published SQL: engines take it, hold the samples in it, give them back, and refuse what the checks forbid."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, RECORD_TYPE, VALUE_NAMES
from enforce_data.formats.nesting import flatten
from enforce_data.formats.sql_names import flat
from enforce_data.model import STANDARD
from enforce_data.rules.samples import names, sample

SQL = Path(__file__).parents[2] / "schemas" / "1.0" / "sql"

Run = Callable[[str, list[Any]], Any]


def rows(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a record: table, and values by column."""
    section = STANDARD.section(record["record_type"])
    for row in flatten(record, section):
        outer = [
            group
            for end in range(1, len(row.group))
            if (group := row.group[:end]) and (entry := section.entry(group)) is not None and entry.many
        ]
        keys = [flat(*group, NUMBER_NAMES[0]) for group in outer] + ([NUMBER_NAMES[0]] if row.group else [])
        cells = {flat(*path) or VALUE_NAMES[0]: cell for path, cell in row.cells.items()}
        if row.group:
            cells = {RECORD_ID: record[RECORD_ID], **dict(zip(keys, map(str, row.numbers), strict=True)), **cells}
        else:
            del cells[RECORD_TYPE]
        yield flat(record["record_type"], *row.group), cells


def fill(run: Run, mark: str) -> None:
    for name in names():
        for table, cells in rows(sample(name)):
            columns = ", ".join(f'"{column}"' for column in cells)
            run(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join([mark] * len(cells))})', list(cells.values()))


FORBIDDEN = [
    ("penalty", "procedure", "summary"),
    ("penalty", "remarks", ""),
    ("penalty", "filed_on", "2023-02-29"),
    ("penalty_parties", "no", "0"),
    ("penalty_parties", "record_id", "of no record"),
]


def updates(run: Run, mark: str, error: type[Exception]) -> None:
    for table, column, value in FORBIDDEN:
        with pytest.raises(error):
            run(f'UPDATE "{table}" SET "{column}" = {mark}', [value])


def test_sqlite(tmp_path: Path) -> None:
    path = tmp_path / "samples.db"
    connection = sqlite3.connect(path)
    connection.executescript((SQL / "sqlite.sql").read_text("utf-8"))
    connection.execute("PRAGMA foreign_keys = ON")
    flags = {"true": 1, "false": 0}
    fill(lambda sql, values: connection.execute(sql, [flags.get(value, value) for value in values]), "?")
    updates(connection.execute, "?", sqlite3.IntegrityError)
    connection.commit()
    connection.close()
    found = check(path)
    assert found.summary["records"] == len(names())
    assert not [each for each in found.findings if each.notice.id.startswith(("ST-", "RD-"))]


@pytest.mark.needs("postgres")
def test_postgresql(database: str) -> None:
    import psycopg

    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute((SQL / "postgresql.sql").read_text("utf-8"))
        fill(connection.execute, "%s")
        updates(connection.execute, "%s", psycopg.Error)
        told = connection.execute("SELECT obj_description('penalty'::regclass)").fetchone()
    assert told == ("行政处罚",)
    found = check(database)
    assert found.summary["records"] == len(names())
    assert not [each for each in found.findings if each.notice.id.startswith(("ST-", "RD-"))]
