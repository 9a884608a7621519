"""Rules across records: the small entries that are compared, and the ledger that keeps them.

Rules are pairs of pure functions on small entries; the engine owns the storage, so the same rule runs in memory or
spilled to disk, and memory does not grow with the delivery.
"""

from __future__ import annotations

import sqlite3
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple, Protocol

from enforce_data.findings import Path, RecordRef


class Closable(Protocol):
    """Anything that is closed when it is no longer needed."""

    def close(self) -> None:
        """Close it; a temporary file is deleted."""
        ...


class Keyed(NamedTuple):
    """What a record gives to a rule across records: a key, the path it stands at, a day and a value to judge by."""

    key: tuple[str, ...]
    at: Path
    day: date | None = None
    value: str = ""


class Seen(NamedTuple):
    """One entry under a key: which record, where in it, and what it said."""

    input: int
    record: RecordRef
    at: Path
    day: date | None
    value: str
    flaws: int
    """What is already wrong with that record, as the caller of :meth:`Ledger.version` wrote it."""


_TABLES = """
CREATE TABLE entry(rule INTEGER, key TEXT, input INTEGER, number INTEGER, type TEXT, id TEXT, edition TEXT,
                   at TEXT, day TEXT, value TEXT);
CREATE TABLE version(key TEXT, updated_at REAL, input INTEGER, number INTEGER, flaws INTEGER);
"""
_BATCH = 5_000
SEPARATOR = "\x1f"  # cannot stand in any text of the standard


class Ledger:
    """Keeps the entries of all rules across records, and tells the newest version of each record.

    Entries wait in memory in batches and go to a temporary SQLite database, which exists on disk only beyond its page
    cache; memory stays bounded whatever the size of the delivery.
    """

    def __init__(self) -> None:
        file = tempfile.NamedTemporaryFile(prefix="enforce-data-", suffix=".ledger")  # noqa: SIM115
        self._db = sqlite3.connect(file.name, isolation_level=None)
        self._drop = weakref.finalize(self, _drop, self._db, file)
        self._db.execute("PRAGMA journal_mode=OFF")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute("PRAGMA cache_size=-8000")
        self._db.executescript(_TABLES)
        self._entries: list[tuple[Any, ...]] = []
        self._versions: list[tuple[Any, ...]] = []

    def version(self, key: tuple[str, ...], updated_at: float, place: int, number: int, flaws: int) -> None:
        """Note that this record is a version of ``key``; only the newest counts, the later in the input where equal."""
        self._versions.append((SEPARATOR.join(key), updated_at, place, number, flaws))
        if len(self._versions) >= _BATCH:
            self._flush()

    def add(self, rule: int, place: int, record: RecordRef, keyed: Keyed) -> None:
        """Note one entry of the rule with this number."""
        self._entries.append(
            (
                rule,
                SEPARATOR.join(keyed.key),
                place,
                record.number,
                record.type,
                record.id,
                record.edition,
                _written(keyed.at),
                keyed.day.isoformat() if keyed.day else None,
                keyed.value,
            )
        )
        if len(self._entries) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        self._db.execute("BEGIN")
        self._db.executemany("INSERT INTO entry VALUES(?,?,?,?,?,?,?,?,?,?)", self._entries)
        self._db.executemany("INSERT INTO version VALUES(?,?,?,?,?)", self._versions)
        self._db.execute("COMMIT")
        self._entries.clear()
        self._versions.clear()

    def groups(self) -> Iterator[tuple[int, list[Seen]]]:
        """Every key with more than one entry of a current record, with these entries in the order of the inputs."""
        self._flush()
        self._db.execute("CREATE TABLE shared AS SELECT rule, key FROM entry GROUP BY rule, key HAVING count(*) > 1")
        if self._db.execute("SELECT 1 FROM shared LIMIT 1").fetchone() is None:
            return  # nothing to compare: which versions are the newest need not be known
        self._db.execute(
            "CREATE TABLE newest AS SELECT input, number, flaws FROM (SELECT input, number, flaws, row_number() OVER"
            " (PARTITION BY key ORDER BY updated_at DESC, input DESC, number DESC) AS place FROM version)"
            " WHERE place = 1"
        )
        self._db.execute("CREATE UNIQUE INDEX newest_record ON newest(input, number)")
        rows = self._db.execute(
            "SELECT e.*, n.flaws FROM entry e"
            " JOIN shared k"
            " ON e.rule = k.rule AND e.key = k.key"
            " JOIN newest n ON n.input = e.input AND n.number = e.number"
            " ORDER BY e.rule, e.key, e.input, e.number, e.rowid"
        )
        for (rule, _), group in groupby(rows, key=lambda row: (row[0], row[1])):
            entries = list(_seen(group))
            if len(entries) > 1:
                yield rule, entries

    def close(self) -> None:
        """Drop the database and its file."""
        self._drop()


@lru_cache(maxsize=256)
def _written(path: Path) -> str:
    """A path as it is stored; remembered, because most entries of a rule stand at the same one."""
    return SEPARATOR.join(map(str, path))


def _drop(db: sqlite3.Connection, file: Closable) -> None:
    db.close()
    file.close()


def _seen(rows: Iterable[tuple[Any, ...]]) -> Iterator[Seen]:
    for _, _, place, number, record_type, record_id, edition, at, day, value, flaws in rows:
        path = tuple(int(step) if step.isdigit() else step for step in at.split(SEPARATOR)) if at else ()
        yield Seen(
            place,
            RecordRef(number, record_type, record_id, edition),
            path,
            date.fromisoformat(day) if day else None,
            value,
            flaws,
        )
