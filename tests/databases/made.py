"""Databases of the toy standard, made and read for tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from enforce_data.findings import Fault
from enforce_data.formats import sql_table
from enforce_data.formats.base import Item, Writing
from enforce_data.formats.detect import target_of
from enforce_data.formats.source import Source, open_source
from enforce_data.formats.survey import Asked
from enforce_data.limits import Limits
from toy.files import reading
from toy.standard import TOY


def made(path: Path, *statements: str) -> Path:
    """A SQLite file, made by statements."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path


def table(name: str, headers: str, *rows: Iterable[Any]) -> list[str]:
    """Statements that make and fill a table; headers are columns with their types, between commas."""
    values = (", ".join(map(_literal, row)) for row in rows)
    return [f'CREATE TABLE "{name}" ({headers})', *(f'INSERT INTO "{name}" VALUES ({each})' for each in values)]


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    return f"x'{value.hex()}'" if isinstance(value, bytes) else repr(value).replace("inf", "9e999")


def source(label: str | Path) -> Source:
    return open_source(str(label), Asked(text=False))


def read(label: str | Path, limits: Limits | None = None, **changes: Any) -> list[Item | Fault]:
    opened = source(label)
    return [opened.fault] if opened.fault else list(sql_table.read(opened, reading(limits, **changes)))


def write(label: str | Path, records: Iterable[Any], **options: Any) -> list[Path]:
    target, url = target_of(str(label))
    return sql_table.write(records, target, Writing(TOY, url=url, **options))


def query(path: Path, text: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(text).fetchall()
