"""Records → tables of a database: one per record type, and one per repeated element.

Every value is text, so that faults are carried as in CSV: days that do not exist, unknown codes, missing mandatory
elements.  Only the numbers of rows are integers.  Whether the records fit is found out before a row is written.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from enforce_data.dictionary import Section
from enforce_data.findings import Said
from enforce_data.formats.base import Writing
from enforce_data.formats.carrying import HALF_PAIR, NUL
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, VALUE_NAMES, Names
from enforce_data.formats.nesting import FlatRow, Layout
from enforce_data.formats.sql_names import ROW_NO, flat, header_columns
from enforce_data.formats.sql_open import install, server_engine
from enforce_data.formats.sql_values import is_unicode
from enforce_data.formats.table_fitting import Fitting
from enforce_data.formats.urls import without_password

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

_BATCH = 500
"""Rows of a table that are written at a time."""


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write records of any types, all or none; returns the file, or nothing for a server (``writing.url``).

    A table of each record type that occurs (or, without records, of ``writing.record_type``) is made with all its child
    tables and columns, whatever the records hold.  Raises CannotCarryError, a ValueError, for a record that would not
    come back the same, ValueError where one of the tables exists already, and ImportError without the extra ``sql``.
    """
    with _connected(target, writing) as connection:
        tables = _Tables(connection, writing)
        try:
            tables.write(records)
        finally:
            tables.fitting.close()
    return [] if writing.url else [target]


def carrier(writing: Writing) -> Callable[[Mapping[str, Any]], None]:
    """Raises CannotCarryError for a record that would not come back the same from a database; remembers the ids."""
    fitting = Fitting(writing, refusal=_refusal)

    def carry(record: Mapping[str, Any]) -> None:
        fitting.rows(record)

    weakref.finalize(carry, fitting.close)
    return carry


@contextmanager
def _connected(target: FilePath, writing: Writing) -> Iterator[Connection]:
    """One transaction; a file that was made for it does not stay if it fails."""
    engine = _engine(target, writing)
    from sqlalchemy.exc import SQLAlchemyError

    leftover = None if writing.url or target.exists() else target
    try:
        with engine.connect() as connection, connection.begin():
            if not writing.url:
                connection.exec_driver_sql("BEGIN")
            yield connection
        leftover = None
    except SQLAlchemyError as error:
        said = without_password(str(getattr(error, "orig", None) or error), writing.url or "")
        raise ValueError(f"cannot write {target}: {said}") from None
    finally:
        if leftover is not None:
            leftover.unlink(missing_ok=True)


def _engine(target: FilePath, writing: Writing) -> Engine:
    try:
        from sqlalchemy import URL, create_engine
        from sqlalchemy.exc import SQLAlchemyError
        from sqlalchemy.pool import NullPool

        if writing.url:
            try:
                return server_engine(writing.url)
            except SQLAlchemyError as error:
                raise ValueError(f"cannot write {target}: {error}") from None
        url = URL.create("sqlite", database=str(target))
        return create_engine(url, poolclass=NullPool, connect_args={"isolation_level": None})
    except ImportError as error:
        raise ImportError(f"writing this database needs a library: {install(error)}", name=error.name) from None


def _refusal(text: str) -> Said | None:
    """Why a database cannot hold a text."""
    if "\0" in text:
        return NUL
    return None if text.isascii() or is_unicode(text) else HALF_PAIR


class _Tables:
    """The tables of a database; those of a record type are made when it first occurs."""

    def __init__(self, connection: Connection, writing: Writing) -> None:
        from sqlalchemy import inspect

        self.fitting = Fitting(writing, refusal=_refusal)
        self._connection = connection
        self._writing = writing
        inspector = inspect(connection)
        self._there = {*inspector.get_table_names(), *inspector.get_view_names()}
        self._by_type: dict[str, dict[Names, _Rows]] = {}

    def write(self, records: Iterable[Mapping[str, Any]]) -> None:
        for record in records:
            record_type, rows = self.fitting.rows(record)
            tables = self._tables(record_type)
            for row in rows:
                tables[row.group].add(row, record.get(RECORD_ID))
        if not self._by_type:
            if self._writing.record_type is None:
                raise ValueError("a database without records needs a record type")
            self._tables(self._writing.record_type)
        for tables in self._by_type.values():
            for table in tables.values():
                table.flush()

    def _tables(self, record_type: str) -> dict[Names, _Rows]:
        if record_type not in self._by_type:
            section = self._writing.standard.section(record_type)
            self._by_type[record_type] = {
                group: _Rows(self._connection, self._made(record_type, section, layout), layout)
                for group, layout in self.fitting.layouts(record_type).items()
            }
        return self._by_type[record_type]

    def _made(self, record_type: str, section: Section, layout: Layout) -> Table:
        from sqlalchemy import Column, Integer, MetaData, Table, Text, UniqueConstraint

        name = flat(record_type, *layout.group)
        if name in self._there:
            raise ValueError(f"the database has a table {name} already; nothing is written over or added to it")
        entries = {flat(*path): section.entry((*layout.group, *path)) for path in layout.columns}
        keys = [flat(*group, NUMBER_NAMES[0]) for group in layout.outer] + [NUMBER_NAMES[0]] if layout.group else []
        table = Table(name, MetaData(), Column(ROW_NO, Integer, primary_key=True, autoincrement=False))
        for column in header_columns(layout):
            entry = None if column in keys else entries.get(column)
            comment = f"{entry.zh} {entry.id}" if entry is not None else None
            table.append_column(Column(column, Integer if column in keys else Text, comment=comment))
        if keys:
            table.append_constraint(UniqueConstraint(RECORD_ID, *keys))
        table.create(self._connection)
        return table


class _Rows:
    """The rows of one table, written in batches."""

    def __init__(self, connection: Connection, table: Table, layout: Layout) -> None:
        self._connection = connection
        self._insert = table.insert()
        self._empty = dict.fromkeys(column.name for column in table.columns)
        self._keys = [flat(*group, NUMBER_NAMES[0]) for group in (*layout.outer, ())]
        names = ((path, flat(*path) or VALUE_NAMES[0]) for path in layout.columns)
        self._names = {path: name for path, name in names if name in self._empty}
        self._batch: list[dict[str, Any]] = []
        self._count = 0

    def add(self, row: FlatRow, record_id: Any) -> None:
        self._count += 1
        values = {**self._empty, ROW_NO: self._count, RECORD_ID: record_id}
        values.update(zip(self._keys, row.numbers, strict=False))  # a record itself has no number
        values.update((name, row.cells[path]) for path, name in self._names.items() if path in row.cells)
        self._batch.append(values)
        if len(self._batch) == _BATCH:
            self.flush()

    def flush(self) -> None:
        if self._batch:
            self._connection.execute(self._insert, self._batch)
            self._batch.clear()
