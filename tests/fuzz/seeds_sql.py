"""Small SQLite files: tables of our writer that hold rows, and tables as other programs make them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.seeds import Sown, written

_VERSION = slice(92, 100)
"""Where a file names the SQLite that wrote it last: not the same on every machine."""


def sql_seeds() -> Iterator[Sown]:
    """Files of our writer without their empty tables, and statements of others."""
    for sown in written("sql"):
        yield replace(sown, files={name: _small(data) for name, data in sown.files.items()})
    for statements in _OTHERS:
        yield Sown({"a.db": made(*statements)}, toy=True)
    closed = bytearray(made(*_OTHERS[0]))
    closed[18:20] = b"\2\2"  # kept with a log that was written back
    yield Sown({"a.db": bytes(closed)}, toy=True)
    yield Sown({"a.db": bytes(closed), "a.db-wal": b"\x37\x7f\x06\x82\0\x2d\xe2\x18\0\0\x02\0" + bytes(20)}, toy=True)


def made(*statements: str, data: bytes = b"") -> bytes:
    """A database after some statements, in pages of the smallest size."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        path.write_bytes(data)
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            for statement in (*statements, "PRAGMA page_size=512", "VACUUM"):
                connection.execute(statement)
        finally:
            connection.close()
        found = bytearray(path.read_bytes())
    found[_VERSION] = bytes(8)
    return bytes(found)


def _small(data: bytes) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        empty = [name for name in names if connection.execute(f'SELECT 1 FROM "{name}"').fetchone() is None]
    finally:
        connection.close()
    return made(*(f'DROP TABLE "{name}"' for name in empty), data=data)


_VISIT = "'V-1', '1.0', '2024-03-01 00:00:00', 1, 2.5, 'A'"
_TYPED = "record_id TEXT, edition TEXT, visited_on DATE, first_visit BOOLEAN, fee NUMERIC(9,2), seat BLOB"
_OTHERS: tuple[tuple[str, ...], ...] = (
    (
        f"CREATE TABLE visit ({_TYPED}, remarks)",
        f"INSERT INTO visit VALUES ({_VISIT}, 1e999), ('V-2', NULL, 20240301, 7, 0.1, x'00ff', 1.5)",
        "INSERT INTO visit VALUES (3, CAST(x'e6b9' AS TEXT), 1.0, 0, '', NULL, '甲' || char(31) || '乙')",
        "CREATE TABLE visit_topics (record_id, row_no INTEGER, no INTEGER, value TEXT)",
        "INSERT INTO visit_topics VALUES ('V-1', 2, 1, 'b'), ('V-1', 1, 2, 3.5), ('X', 3, 1, NULL)",
        'CREATE TABLE "访客" (a)',
    ),
    (
        f"CREATE TABLE visit ({_TYPED}, PRIMARY KEY (record_id, edition)) WITHOUT ROWID",
        f"INSERT INTO visit VALUES ({_VISIT})",
        "CREATE TABLE log (n)",
        "CREATE TRIGGER t AFTER INSERT ON visit BEGIN INSERT INTO log VALUES (abs(1)); END",
        "CREATE INDEX i ON visit (seat, first_visit DESC)",
        "CREATE VIEW card AS SELECT * FROM visit",
    ),
    (
        "CREATE TABLE card (record_id TEXT, edition TEXT, holder TEXT AS (upper(record_id)) STORED)",
        "INSERT INTO card VALUES ('C-1', '1.0')",
    ),
    (
        'CREATE TABLE Visit (record_type, rowid, _rowid_, oid, "Record_Id" TEXT, "loans.0.title" TEXT)',
        "INSERT INTO Visit VALUES ('card', 1, 1, 1, 'C-1', NULL), ('visit', 2, 2, 2, 'V-1', '边城')",
        'CREATE TABLE "visit.loans" (record_id, title, no)',
        "INSERT INTO \"visit.loans\" VALUES ('V-1', 'a', 1), (NULL, 'b', 2)",
        "CREATE TABLE visit_loans (record_id)",
        "CREATE TABLE card_x (row_no)",
        'CREATE TABLE "到馆.主题" ("记录编号", "值")',
        'CREATE TABLE "借书证" ("记录编号", companions, hours REAL)',
        "INSERT INTO \"借书证\" VALUES ('C-2', 2.0, 0.125), (5.0, 2.5, 1e-7)",
    ),
    ("CREATE TABLE visit (row_no INTEGER)", "INSERT INTO visit VALUES (1)"),
    ("CREATE TABLE visit_topics (record_id, value)",),
    ("CREATE TABLE other (a)",),
    (
        "CREATE TABLE visit (record_id REAL, companions, fee REAL, hours REAL, seat, visited_on DATETIME)",
        "INSERT INTO visit VALUES (1, 2.0, 2.125, 1.5, 1.0, '2024-03-01T00:00'), (2.5, -3.5, 2, 0, -1e300, 20240301)",
        "INSERT INTO visit VALUES (1e20, -9e999, 7.5, -0.0, x'" + "61" * 40 + "', '2024-03-01 09:30')",
    ),
    (
        "PRAGMA encoding='UTF-16le'",
        f"CREATE TABLE visit ({_TYPED})",
        f"INSERT INTO visit VALUES ({_VISIT})",
    ),
    (
        "CREATE TABLE visit (record_id TEXT PRIMARY KEY, remarks TEXT)",
        "INSERT INTO visit VALUES ('V-1', printf('%.900c', 'x')), ('V-2', 'y')",
        "CREATE TABLE visit_loans (record_id, no, title, UNIQUE (record_id, no))",
        "INSERT INTO visit_loans VALUES ('V-1', 1, 'a'), ('V-1', 2, 'b')",
        "CREATE TABLE visit_loans_copies (record_id, loans_no, no, barcode)",
        "INSERT INTO visit_loans_copies VALUES ('V-1', 1, 1, '0001'), ('V-1', '1', 2, 2), ('V-1', 9, x'31', '')",
    ),
    (
        "CREATE TABLE card (record_id, edition)",
        "PRAGMA writable_schema=ON",
        "INSERT INTO sqlite_master VALUES ('table', 'visit', 'visit', 0, 'CREATE VIRTUAL TABLE visit USING fts5(a)')",
    ),
)
