"""Databases: a table per record type and per repeated element, read and written through SQLAlchemy.

The law is that of CSV: nested members are columns, child tables are tied to their record by ``record_id``.  Record
types are read in alphabetical order, rows by ``row_no`` where there is such a column, else by their key.  Nothing is
changed: the database is read only, in one transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from enforce_data.dictionary import Standard
from enforce_data.findings import Fault, Location
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_ARRANGEMENT, RD_LIMIT, RD_VALUE, because, beyond
from enforce_data.formats.grid import Row, StoredRow
from enforce_data.formats.headers import RECORD_TYPE, VALUE_NAMES, Names, meaning, spellings
from enforce_data.formats.source import Source
from enforce_data.formats.sql_faults import (
    NO_COLUMNS,
    NO_OWN_TABLE,
    NO_PARENT_TABLE,
    RD_TABLE,
    TABLES_TWICE,
)
from enforce_data.formats.sql_names import ROW_NO, TableName, header_of, members_of, table_of
from enforce_data.formats.sql_open import Database, DatabaseError, Declared, Structure, opened
from enforce_data.formats.sql_values import REASONS, Column, cell, is_unicode
from enforce_data.formats.sql_write import carrier, write
from enforce_data.formats.table_plan import child_keys, outer_groups
from enforce_data.formats.tables import read_tables
from enforce_data.limits import Limits

_BETWEEN, _LISTED = "\x1f", "\x1e"
"""What stands between the cells of a row as text; what marks one that is a JSON text, because a cell holds either."""
_TEXT_ONLY = {str}

__all__ = ["carrier", "held_types", "read", "write"]


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records of every table of ours; faults of the database itself come first."""
    try:
        with opened(source, reading.limits) as database:
            yield from _Reader(source, reading, database).records()
    except DatabaseError as error:
        yield error.fault


def held_types(source: Source, reading: Reading) -> frozenset[str]:
    """The record types that may stand in a database, by its tables; none where it cannot be read.

    Rows of a table that has a column for it may be of any type.
    """
    standard = reading.standard
    try:
        with opened(source, reading.limits) as database:
            tables = {name: table for name in database.names() if (table := table_of(name, standard))}
            parents = {name: table.record_type for name, table in tables.items() if not table.group}
            says_type = spellings(standard, RECORD_TYPE)
            for name, structure in database.structures(list(parents)).items():
                if any(header_of(column.name, tables[name], standard) in says_type for column in structure.columns):
                    return frozenset(standard.models)
            return frozenset(parents.values())
    except DatabaseError:
        return frozenset()


class _Reader:
    """The tables of one database."""

    def __init__(self, source: Source, reading: Reading, database: Database) -> None:
        self._database = database
        self._reading = reading
        self._standard = reading.standard
        self._progress = _Progress(source)
        self._number = 0

    def records(self) -> Iterator[Item | Fault]:
        """Say which tables are not read, then read the others, one record type after the other."""
        names: dict[TableName, str] = {}
        for name in self._database.names():
            table = table_of(name, self._standard)
            place = Location(key=name)
            if table is None:
                yield Fault(RD_TABLE, {"table": name}, location=place)
            elif table in names:
                reason = because(TABLES_TWICE, table=name, other=names[table])
                yield Fault(RD_ARRANGEMENT, reason, location=place)
            else:
                names[table] = name
        types = {table.record_type for table in names if not table.group}
        for table, name in names.items():
            if table.record_type not in types:
                reason = because(NO_PARENT_TABLE, table=name, record_type=table.record_type)
                yield Fault(RD_ARRANGEMENT, reason, location=Location(key=name))
        if not types:
            reason = because(NO_OWN_TABLE, known=", ".join(self._standard.models))
            yield Fault(RD_ARRANGEMENT, reason, fatal=True)
            return
        structures = self._database.structures(list(names.values()))
        for record_type in sorted(types):
            grids = {
                table.group: self._grid(table, name, structures[name])
                for table, name in sorted(names.items())
                if table.record_type == record_type
            }
            for found in self._of_type(record_type, grids):
                yield found
                if isinstance(found, Fault) and found.fatal:
                    return
        self._progress.finish()

    def _grid(self, table: TableName, name: str, structure: Structure) -> SqlGrid:
        columns = [
            _column(declared, table, self._standard)
            for declared in structure.columns
            if declared.name.strip().casefold() != ROW_NO
        ]
        if not columns:
            reason = because(NO_COLUMNS, table=name)
            raise DatabaseError(Fault(RD_ARRANGEMENT, reason, location=Location(key=name), fatal=True))
        limit = self._reading.limits.columns
        if len(columns) > limit:
            raise DatabaseError(Fault(RD_LIMIT, beyond("columns", limit), location=Location(key=name), fatal=True))
        numbered = [each.name for each in structure.columns if each.name.strip().casefold() == ROW_NO]
        order = [*numbered, *(each for each in structure.order if each not in numbered)]
        section = self._standard.section(table.record_type)
        keys = child_keys([each.header for each in columns], self._standard, outer_groups(section, table.group) or ())
        found = (keys.owner, *keys.outer, keys.own) if table.group else (keys.owner,)
        key = [column for column in found if column is not None]
        return SqlGrid(self._database, name, columns, order, key, self._reading.limits, self._progress)

    def _of_type(self, record_type: str, grids: dict[Names, SqlGrid]) -> Iterator[Item | Fault]:
        """Records of one type; those of an input are counted through."""
        before = self._number
        parent = grids.pop(())
        for found in read_tables(parent, list(grids.items()), replace(self._reading, record_type=record_type)):
            if isinstance(found, Item):
                found.number += before
                self._number = found.number
            elif found.number is not None:
                found = replace(found, number=found.number + before)  # noqa: PLW2901 - the same fault
                self._number = max(self._number, found.number or 0)
            yield found


def _column(declared: Declared, table: TableName, standard: Standard) -> Column:
    header = header_of(declared.name, table, standard)
    section = standard.section(table.record_type)
    members = members_of(section, table.group)
    if members is not None:
        entry = meaning(header, members, standard.default_edition).entry
    else:
        entry = section.entry(table.group) if header.strip() in VALUE_NAMES else None
    return Column(declared.name, header, entry, declared.flags, declared.moments)


class SqlGrid:
    """One table of a database."""

    input: int | None = None

    def __init__(
        self,
        database: Database,
        name: str,
        columns: Sequence[Column],
        order: Sequence[str],
        key: Sequence[int],
        limits: Limits,
        progress: _Progress,
    ) -> None:
        self.headers: Sequence[str] = [column.header for column in columns]
        self._database = database
        self._name = name
        self._columns = columns
        self._order = order
        self._longest = limits.record_chars
        self._progress = progress
        self._is_plain = all(column.is_plain for column in columns)
        self._key = key

    def rows(self) -> Iterator[Row | Fault]:
        """The rows in their order; a row that is too long is broken, and an error of the engine ends them."""
        number = 0
        try:
            for values in self._database.rows(self._name, [column.name for column in self._columns], self._order):
                number += 1
                row = self._row(values, number)
                size = len(row.text)
                self._progress.advance(size)
                if size > self._longest:
                    place = self.place(row, None)
                    yield Fault(RD_LIMIT, beyond("record_chars", self._longest), location=place, broken=True)
                else:
                    yield row
        except DatabaseError as error:
            yield replace(error.fault, location=Location(key=self._name))

    def row(self, stored: StoredRow) -> Row:
        """A row again, from its text."""
        if not stored.text.startswith(_LISTED):
            return Row(stored.text.split(_BETWEEN), stored.number, stored.line, stored.text)
        cells, bad = json.loads(stored.text[1:])
        row = Row(cells, stored.number, stored.line, stored.text)
        row.faults = self._faults(row, bad)
        return row

    def place(self, row: Row | None, column: int | None) -> Location:
        """The table and the key of the row, and the sender's own column."""
        source = None if column is None or column >= len(self._columns) else self._columns[column].name
        if row is None:
            return Location(key=self._name, source=source)
        keys = [f"{self._columns[place].name}={row.cells[place]}" for place in self._key if row.cells[place]]
        return Location(key=" ".join([self._name, *(keys or [f"row {row.number}"])]), source=source)

    def _row(self, values: Sequence[Any], number: int) -> Row:
        """A row, whose text holds its cells and what is wrong with them."""
        cells: list[Any] = ["" if value is None else value for value in values]
        for place in self._key:
            if type(cells[place]) is int:
                cells[place] = str(cells[place])
        if self._is_plain and set(map(type, cells)) == _TEXT_ONLY:
            text = _BETWEEN.join(cells)
            if text.count(_BETWEEN) < len(cells) and text[:1] != _LISTED and (text.isascii() or is_unicode(text)):
                return Row(cells, number, 1, text)
        told = [cell(value, column) for value, column in zip(values, self._columns, strict=True)]
        bad = [(place, REASONS.index(reason)) for place, (_, reason) in enumerate(told) if reason is not None]
        cells = [text for text, _ in told]
        row = Row(cells, number, 1, _LISTED + json.dumps([cells, bad], ensure_ascii=False))
        row.faults = self._faults(row, bad)
        return row

    def _faults(self, row: Row, bad: Sequence[Sequence[int]]) -> tuple[Fault, ...]:
        return tuple(
            Fault(RD_VALUE, because(REASONS[reason]), location=self.place(row, place)) for place, reason in bad
        )


class _Progress:
    """Tells how much of a file was read, by the characters of its rows; a server's size is not known."""

    def __init__(self, source: Source) -> None:
        self._tell = source.on_read
        self._left = source.survey.size or 0
        self._told = 0

    def advance(self, size: int) -> None:
        """So many characters more."""
        if self._tell is not None and (size := min(size, self._left)):
            self._left -= size
            self._tell(size)

    def finish(self) -> None:
        """The rest of the file is no rows."""
        self.advance(self._left)
