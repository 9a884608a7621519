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
from enforce_data.editions import Status
from enforce_data.findings import Path
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.child_rows import RecordIds
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, RECORD_TYPE, VALUE_NAMES, Names
from enforce_data.formats.nesting import FlatRow, Layout, flatten, layouts
from enforce_data.formats.sql_names import ROW_NO, flat, header_columns
from enforce_data.formats.sql_open import install, server_engine
from enforce_data.formats.sql_values import is_unicode
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
            tables.carrying.close()
    return [] if writing.url else [target]


def carrier(writing: Writing) -> Callable[[Mapping[str, Any]], None]:
    """Raises CannotCarryError for a record that would not come back the same from a database; remembers the ids."""
    carrying = _Carrying(writing)

    def carry(record: Mapping[str, Any]) -> None:
        carrying.rows(record)

    weakref.finalize(carry, carrying.close)
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


class _Carrying:
    """Cuts records into rows, or says why they cannot be carried."""

    def __init__(self, writing: Writing) -> None:
        self._standard = writing.standard
        self._editions = writing.editions or tuple(
            edition for edition, status in self._standard.editions.items() if status is not Status.DRAFT
        )
        self._layouts: dict[str, dict[Names, Layout]] = {}
        self._seen = RecordIds()
        self._with_children = RecordIds()

    def close(self) -> None:
        self._seen.close()
        self._with_children.close()

    def layouts(self, record_type: str) -> dict[Names, Layout]:
        """The tables of a record type by their groups."""
        if record_type not in self._layouts:
            found = layouts(self._standard.section(record_type), self._editions)
            self._layouts[record_type] = {layout.group: layout for layout in found}
        return self._layouts[record_type]

    def rows(self, record: Mapping[str, Any]) -> tuple[str, list[FlatRow]]:
        """The record type and the rows, that of the record first."""
        record_type = record.get(RECORD_TYPE)
        if record_type not in self._standard.models:
            raise CannotCarryError((RECORD_TYPE,))
        rows = flatten(dict(record), self._standard.section(str(record_type)))
        for row in rows:
            layout = self.layouts(str(record_type)).get(row.group)
            if layout is None:
                raise CannotCarryError(row.group)
            for column, cell in row.cells.items():
                if column not in layout.columns or "\0" in cell or not (cell.isascii() or is_unicode(cell)):
                    raise CannotCarryError(_path(row, layout, column))
        self._tie(f"{record_type} {record.get(RECORD_ID)}", isinstance(record.get(RECORD_ID), str), len(rows) > 1)
        return str(record_type), rows

    def _tie(self, owner: str, has_id: bool, has_children: bool) -> None:
        """Child rows belong to an id: no other record may have it."""
        if not has_id:
            if has_children:
                raise CannotCarryError((RECORD_ID,))
            return
        if not self._seen.claim(owner) and (has_children or self._with_children.knows(owner)):
            raise CannotCarryError((RECORD_ID,))
        if has_children:
            self._with_children.claim(owner)


def _path(row: FlatRow, layout: Layout, column: Names) -> Path:
    """Where a cell of a row stands in its record."""
    path: Path = ()
    taken = 0
    for group, number in zip((*layout.outer, row.group), row.numbers, strict=False):  # the record itself has no number
        path += (*group[taken:], number - 1)
        taken = len(group)
    return path + column


class _Tables:
    """The tables of a database; those of a record type are made when it first occurs."""

    def __init__(self, connection: Connection, writing: Writing) -> None:
        from sqlalchemy import inspect

        self.carrying = _Carrying(writing)
        self._connection = connection
        self._writing = writing
        inspector = inspect(connection)
        self._there = {*inspector.get_table_names(), *inspector.get_view_names()}
        self._by_type: dict[str, dict[Names, _Rows]] = {}

    def write(self, records: Iterable[Mapping[str, Any]]) -> None:
        for record in records:
            record_type, rows = self.carrying.rows(record)
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
                for group, layout in self.carrying.layouts(record_type).items()
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
