"""Rules across records: the small entries that are compared, and the ledger that keeps them.

Rules are pairs of pure functions on small entries; the engine owns the storage, so the same rule runs in memory or
spilled to disk, and memory does not grow with the delivery.
"""

from __future__ import annotations

import sqlite3
import tempfile
import weakref
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
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


_UPDATED_AT: Path = ("updated_at",)


class Version(NamedTuple):
    """One of several records with the same key."""

    seen: Seen
    key: tuple[str, ...]
    updated_at: float
    """Seconds of its instant; minus infinity where it has none that can be read."""
    content: bytes
    """A digest of what it says: records that say the same have the same one.  Empty where it is not known."""


class Account(NamedTuple):
    """Under what a record is counted in the figures of a delivery."""

    owner: str | None = None
    """Whose record it is; None where that cannot be told."""
    name: str | None = None
    apart: bool = False
    """Whether it is left out of every rate."""
    late: str | None = None


NOBODYS = Account()


class Entered(NamedTuple):
    """A record as it is entered in the ledger; only the newest of a key counts, the later in the input where equal."""

    key: tuple[str, ...]
    updated_at: float
    input: int
    record: RecordRef
    flaws: int = 0
    """What is wrong with it, in bits; the ledger hands them back in :class:`Seen`."""
    content: bytes = b""
    unchecked: bool = False
    account: Account = NOBODYS
    on_law: str | None = None
    """What the rules on law said of it, for :meth:`Ledger.outdated`."""


@dataclass
class Counted:
    """What the rates of one owner are made of; ``records`` and what follows are the newest of each key, none apart."""

    owner: str | None = None
    name: str | None = None
    records: int = 0
    flaws: Counter[int] = field(default_factory=Counter)
    """How many of them have these flaws, by all their bits."""
    unchecked: int = 0
    late: Counter[str] = field(default_factory=Counter)
    """How many are in time, late or not known to be either, by the word of their account."""
    superseded: int = 0
    """Records that a later one replaces."""
    repeated: int = 0
    """Of these, records that say the same."""
    apart: int = 0
    """Newest records that are left out of every rate."""

    def add(self, other: Counted) -> None:
        """Add the records of another."""
        self.records += other.records
        self.flaws.update(other.flaws)
        self.unchecked += other.unchecked
        self.late.update(other.late)
        self.superseded += other.superseded
        self.repeated += other.repeated
        self.apart += other.apart

    def flawed(self, bit: int) -> int:
        """How many records have the flaw with this bit."""
        return sum(count for flaws, count in self.flaws.items() if flaws & bit)


_TABLES = """
CREATE TABLE entry(rule INTEGER, key TEXT, input INTEGER, number INTEGER, type TEXT, id TEXT, edition TEXT,
                   at TEXT, day TEXT, value TEXT);
CREATE TABLE version(key TEXT, updated_at REAL, input INTEGER, number INTEGER, type TEXT, id TEXT, edition TEXT,
                     flaws INTEGER, content BLOB, unchecked INTEGER, owner TEXT, name TEXT, apart INTEGER, late TEXT,
                     on_law TEXT);
"""
_ALIKE = """
CREATE TABLE alike AS SELECT rowid AS version_row, input, number FROM version
WHERE content = x'' AND (key, updated_at) IN (SELECT key, updated_at FROM version GROUP BY 1, 2 HAVING count(*) > 1);
CREATE UNIQUE INDEX alike_record ON alike(input, number);
"""
_RANK = """
CREATE TABLE standing AS
SELECT version_row, input, number, place, updated_at > -1e308 AND updated_at < newest_at AS superseded,
       place > 1 AND updated_at = newest_at AND content = newest_content AND content != x'' AS repeated
FROM (SELECT rowid AS version_row, input, number, updated_at, content, row_number() OVER versions AS place,
             first_value(updated_at) OVER versions AS newest_at, first_value(content) OVER versions AS newest_content
      FROM version WINDOW versions AS (PARTITION BY key ORDER BY updated_at DESC, input DESC, number DESC));
CREATE UNIQUE INDEX standing_record ON standing(input, number);
"""
# The records of an owner fall into few kinds: by their flaws and by what else counts.
_FIGURES = """
SELECT v.owner, min(v.name), v.flaws, v.unchecked, v.apart, v.late, n.place > 1, n.repeated, count(*)
FROM version v JOIN standing n ON n.version_row = v.rowid
GROUP BY 1, 3, 4, 5, 6, 7, 8 ORDER BY 1
"""
_BATCH = 5_000
SEPARATOR = "\x1f"  # cannot stand in any text of the standard


class Ledger:
    """Keeps the entries of all rules across records, and tells the newest version of each record.

    They lie in a private SQLite database in a temporary file, which exists on disk only beyond its page
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
        self._ranked = False

    def version(self, entered: Entered) -> None:
        """Note one record."""
        key, updated_at, place, record, *middle, account, on_law = entered
        self._versions.append((SEPARATOR.join(key), updated_at, place, *record, *middle, *account, on_law))
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
        self._db.executemany("INSERT INTO version VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", self._versions)
        self._db.execute("COMMIT")
        self._entries.clear()
        self._versions.clear()

    def alike(self) -> list[tuple[int, int, int]]:
        """Where records stand without a digest that have key and instant in common: input, first and last number."""
        self._flush()
        self._db.executescript(_ALIKE)
        return self._db.execute("SELECT input, min(number), max(number) FROM alike GROUP BY 1 ORDER BY 1").fetchall()

    def alike_in(self, place: int) -> Iterator[int]:
        """The numbers of such records in one input, in their order."""
        rows = self._db.execute("SELECT number FROM alike WHERE input = ? ORDER BY number", (place,))
        return (number for (number,) in rows)

    def digest(self, contents: Iterable[tuple[bytes, int, int]]) -> None:
        """Set the digests of such records, each given as digest, input and number."""
        self._db.execute("BEGIN")
        self._db.executemany(
            "UPDATE version SET content = ?"
            " WHERE rowid = (SELECT version_row FROM alike WHERE input = ? AND number = ?)",
            contents,
        )
        self._db.execute("COMMIT")

    def _rank(self) -> None:
        """Work out, once and after the last record, which version of each record counts."""
        if not self._ranked:
            self._flush()
            self._db.executescript(_RANK)
            self._ranked = True

    def groups(self, alone: Collection[int] = ()) -> Iterator[tuple[int, list[Seen]]]:
        """Every key with several entries of current records, with these entries in the order of the inputs.

        The rules with the numbers of ``alone`` get the keys with one entry, too.
        """
        self._flush()
        self._db.execute("CREATE TABLE alone(rule INTEGER PRIMARY KEY)")
        self._db.executemany("INSERT INTO alone VALUES(?)", ((number,) for number in alone))
        self._db.execute(
            "CREATE TABLE shared AS SELECT rule, key FROM entry GROUP BY rule, key"
            " HAVING count(*) > 1 OR rule IN (SELECT rule FROM alone)"
        )
        if self._db.execute("SELECT 1 FROM shared LIMIT 1").fetchone() is None:
            return  # nothing to compare: which versions are the newest need not be known
        self._rank()
        rows = self._db.execute(
            "SELECT e.*, v.flaws FROM entry e"
            " JOIN shared k ON e.rule = k.rule AND e.key = k.key"
            " JOIN standing n ON n.input = e.input AND n.number = e.number AND n.place = 1"
            " JOIN version v ON v.rowid = n.version_row"
            " ORDER BY e.rule, e.key, e.input, e.number, e.rowid"
        )
        for (rule, _), group in groupby(rows, key=lambda row: (row[0], row[1])):
            entries = list(_seen(group))
            if len(entries) > 1 or rule in alone:
                yield rule, entries

    def outdated(self, after: tuple[int, int], limit: int) -> list[tuple[int, int, int, str]]:
        """The next records that a later one replaces, after this input and number: what rules on law said of each.

        That comes behind input, number and flaws.
        """
        self._rank()
        rows = self._db.execute(
            "SELECT v.input, v.number, v.flaws, v.on_law FROM standing n JOIN version v ON v.rowid = n.version_row"
            " WHERE (n.superseded OR n.repeated) AND v.on_law IS NOT NULL AND (n.input, n.number) > (?, ?)"
            " ORDER BY n.input, n.number LIMIT ?",
            (*after, limit),
        )
        return rows.fetchall()

    def restate(self, flaws: Iterable[tuple[int, int, int]]) -> None:
        """Set the flaws of records, each given as flaws, input and number."""
        self._rank()
        self._db.execute("BEGIN")
        self._db.executemany(
            "UPDATE version SET flaws = ?"
            " WHERE rowid = (SELECT version_row FROM standing WHERE input = ? AND number = ?)",
            flaws,
        )
        self._db.execute("COMMIT")

    def versions(self) -> Iterator[list[Version]]:
        """Every key that several records have, with these records in the order of the inputs."""
        self._flush()
        rows = self._db.execute(
            "SELECT key, updated_at, input, number, type, id, edition, flaws, content FROM version WHERE key IN"
            " (SELECT key FROM version GROUP BY key HAVING count(*) > 1) ORDER BY key, input, number"
        )
        for key, group in groupby(rows, key=lambda row: row[0]):
            parts = tuple(key.split(SEPARATOR))
            yield [
                Version(Seen(place, RecordRef(*record), _UPDATED_AT, None, "", flaws), parts, updated_at, content)
                for _, updated_at, place, *record, flaws, content in group
            ]

    def figures(self) -> Iterator[Counted]:
        """The figures of every owner, nobody's first, in the order of their codes."""
        self._rank()
        rows = self._db.execute(_FIGURES)
        for owner, group in groupby(rows, key=lambda row: row[0]):
            yield _added(owner, group)

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


def _added(owner: str | None, kinds: Iterable[tuple[Any, ...]]) -> Counted:
    figures = Counted(owner)
    for _, name, flaws, unchecked, apart, late, old, repeated, count in kinds:
        figures.name = min(filter(None, (figures.name, name)), default=None)
        if old:
            figures.superseded += count
            figures.repeated += count if repeated else 0
        elif apart:
            figures.apart += count
        else:
            figures.records += count
            figures.flaws[flaws] += count
            figures.unchecked += count if unchecked else 0
            if late is not None:
                figures.late[late] += count
    return figures


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
