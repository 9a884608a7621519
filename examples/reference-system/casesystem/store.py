"""The database: two tables, one row for each record and one for each value in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

TABLES = """
CREATE TABLE record (
    no          INTEGER PRIMARY KEY,
    record_type TEXT NOT NULL,
    record_id   TEXT,
    updated_at  TEXT
);
CREATE TABLE field (
    record INTEGER NOT NULL REFERENCES record(no),
    path   TEXT NOT NULL,      -- /decision/dated, /officers/0/name
    kind   TEXT NOT NULL CHECK (kind IN ('text', 'integer', 'flag', 'nothing', 'group', 'list')),
    value,
    PRIMARY KEY (record, path)
);
"""
_ADD = "INSERT INTO record (record_type, record_id, updated_at) VALUES (?, ?, ?)"
_SET = "INSERT INTO field (record, path, kind, value) VALUES (?, ?, ?, ?)"
_KINDS = {str: "text", int: "integer", bool: "flag", type(None): "nothing", dict: "group", list: "list"}


class Store:
    """All records of one installation, every version that was sent or received among them."""

    def __init__(self, path: str = ":memory:") -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.executescript(f"PRAGMA synchronous = OFF; {TABLES} BEGIN;")

    def close(self) -> None:
        """Keep what was stored."""
        self._database.execute("COMMIT")
        self._database.close()

    def add(self, records: Iterable[dict[str, Any]]) -> None:
        """Store records, value by value."""
        for record in records:
            key = (record.get("record_type"), record.get("record_id"), record.get("updated_at"))
            number = self._database.execute(_ADD, key).lastrowid
            rows = ((number, path, _KINDS[type(value)], _column(value)) for path, value in _walk("", record))
            self._database.executemany(_SET, rows)

    def types(self) -> list[str]:
        """The record types of which there are records, in the order in which they came."""
        found = self._database.execute("SELECT record_type FROM record GROUP BY record_type ORDER BY min(no)")
        return [record_type for (record_type,) in found]

    def records(self, record_type: str) -> Iterator[dict[str, Any]]:
        """All records of one type, in the order in which they came."""
        found = self._database.execute("SELECT no FROM record WHERE record_type = ? ORDER BY no", (record_type,))
        for (number,) in found.fetchall():
            yield self._record(number)

    def latest(self, record_id: str) -> dict[str, Any] | None:
        """The version of a record that counts: the newest, and of equally new ones the last."""
        found = self._database.execute("SELECT no, updated_at FROM record WHERE record_id = ?", (record_id,)).fetchall()
        if not found:
            return None
        from datetime import datetime

        number, _ = max(found, key=lambda row: (datetime.fromisoformat(row[1]), row[0]))
        return self._record(number)

    def _record(self, number: int) -> dict[str, Any]:
        rows = self._database.execute("SELECT path, kind, value FROM field WHERE record = ? ORDER BY rowid", (number,))
        made: dict[str, Any] = {"": {}}
        for path, kind, value in rows:
            if not path:
                continue
            whole = {"group": dict, "list": list}.get(kind)
            made[path] = whole() if whole else bool(value) if kind == "flag" else value
            parent, _, name = path.rpartition("/")
            if isinstance(made[parent], list):
                made[parent].append(made[path])
            else:
                made[parent][_unescaped(name)] = made[path]
        return made[""]


def _walk(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every value with its path, groups and lists before what is in them."""
    yield path, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _walk(f"{path}/{_escaped(name)}", member)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _walk(f"{path}/{place}", item)


def _column(value: Any) -> Any:
    return None if isinstance(value, (dict, list)) else value


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _unescaped(name: str) -> str:
    return name.replace("~1", "/").replace("~0", "~")
