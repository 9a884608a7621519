"""The rows of child tables, found again by the id of their record.

They are kept in a temporary SQLite database, which stays in memory while it is small and moves to disk by itself, so
that child tables may come in any order and of any size.  (Merging files that happen to be in the same order would need
to read them twice to know that they are, and would save less than a tenth of a check.)
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator

from enforce_data.formats.grid import StoredRow


class RecordIds:
    """The ids of records met so far, in bounded memory."""

    def __init__(self) -> None:
        import sqlite3

        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._database.close)  # who only asks what can be carried closes nothing
        run = self._database.execute
        run("PRAGMA journal_mode = OFF")
        run("PRAGMA synchronous = OFF")
        run("PRAGMA cache_size = -8000")
        run("CREATE TABLE record (id TEXT PRIMARY KEY) WITHOUT ROWID")
        run("BEGIN")

    def claim(self, record_id: str) -> bool:
        """Note an id; False if it was met before."""
        return self._database.execute("INSERT OR IGNORE INTO record VALUES (?)", (record_id,)).rowcount == 1

    def knows(self, record_id: str) -> bool:
        """Whether an id was met."""
        return self._database.execute("SELECT 1 FROM record WHERE id = ?", (record_id,)).fetchone() is not None

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()


class ChildRows(RecordIds):
    """All child rows of one parent table, and the ids of its records."""

    def __init__(self) -> None:
        super().__init__()
        self._database.execute("CREATE TABLE child (owner TEXT, tbl INTEGER, number INTEGER, line INTEGER, text TEXT)")

    def add(self, rows: Iterable[tuple[str, StoredRow]]) -> None:
        """Keep rows, each with the id of its record."""
        self._database.executemany("INSERT INTO child VALUES (?, ?, ?, ?, ?)", ((owner, *row) for owner, row in rows))

    def complete(self) -> None:
        """Make the rows ready to be asked for; none is added later."""
        self._database.execute("CREATE INDEX by_owner ON child (owner, tbl, number)")

    def of(self, record_id: str) -> Iterator[StoredRow]:
        """The rows of a record in the order of their tables."""
        rows = self._database.execute(
            "SELECT tbl, number, line, text FROM child WHERE owner = ? ORDER BY tbl, number", (record_id,)
        )
        return (StoredRow(*row) for row in rows)

    def unclaimed(self) -> Iterator[tuple[str, StoredRow]]:
        """The rows whose record was never met, in the order of their tables."""
        rows = self._database.execute(
            "SELECT owner, tbl, number, line, text FROM child WHERE owner NOT IN (SELECT id FROM record)"
            " ORDER BY tbl, number"
        )
        return ((owner, StoredRow(*row)) for owner, *row in rows)
