"""Records → CSV: a parent table, and a child table for each repeated element that occurs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.editions import Status
from enforce_data.formats.base import CannotCarryError, Carrier, Writing
from enforce_data.formats.carrying import ANOTHER_TYPE, NO_ID, NO_TYPE, OTHER_EDITION, SHARED_ID, demand_encodable
from enforce_data.formats.child_rows import RecordIds
from enforce_data.formats.headers import RECORD_ID, RECORD_TYPE, Names
from enforce_data.formats.nesting import FlatRow, Layout, flatten, layouts
from enforce_data.formats.table_headers import header_row


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write records of one type; returns the files, the parent table first.

    ``target`` is the parent table, or a folder in which it is named after the record type; child tables stand beside
    it as ``<stem>.<group>.csv``.  The columns are all elements of the editions, whatever the records hold; a child
    table of an earlier delivery that has no rows now is emptied.  Raises CannotCarryError, a ValueError, for a record
    that would not come back the same; what was written so far stays.
    """
    with ExitStack() as stack:
        return _Tables(target, writing, stack).write(records)


def carrier(writing: Writing) -> Carrier:
    """Tables carry records of one type whose values are those of the dictionary; child rows need an id of their own."""
    fitting = _Fitting(writing)

    def carry(record: Mapping[str, Any]) -> None:
        fitting.rows(record)

    return carry


class _Fitting:
    """Records of one type, that of the first unless it was stated, as rows of its tables."""

    def __init__(self, writing: Writing) -> None:
        standard = writing.standard
        self._encoding = writing.encoding
        self._standard = standard
        self._editions = writing.editions or tuple(
            edition for edition, status in standard.editions.items() if status is not Status.DRAFT
        )
        self._record_type = writing.record_type
        self._columns: dict[Names, frozenset[Names]] = {}
        self._ids = RecordIds()

    @property
    def record_type(self) -> str:
        """The type of the records; raise ValueError while it is not known."""
        if self._record_type is None:
            raise ValueError("a table without records needs a record type")
        return self._record_type

    @cached_property
    def section(self) -> Section:
        """The dictionary of the record type."""
        return self._standard.section(self.record_type)

    @cached_property
    def layouts(self) -> Mapping[Names, Layout]:
        """The tables by the repeated group they hold, the parent table first."""
        return {layout.group: layout for layout in layouts(self.section, self._editions)}

    def rows(self, record: Mapping[str, Any]) -> list[FlatRow]:
        """The rows of a record, its own first; raise CannotCarryError for one that would not come back the same."""
        record_type = record.get(RECORD_TYPE)
        if not isinstance(record_type, str) or record_type not in self._standard.models:
            raise CannotCarryError((RECORD_TYPE,), NO_TYPE, whole=True)
        if record_type != (self._record_type or record_type):
            raise CannotCarryError((RECORD_TYPE,), ANOTHER_TYPE, whole=True)
        self._record_type = record_type
        rows = flatten(dict(record), self.section)
        for row in rows:
            self._demand_columns(row)
        demand_encodable("".join(cell for row in rows for cell in row.cells.values()), record, self._encoding)
        if len(rows) > 1:
            record_id = record.get(RECORD_ID)
            if not isinstance(record_id, str):
                raise CannotCarryError((RECORD_ID,), NO_ID, whole=True)
            if not self._ids.claim(record_id):
                raise CannotCarryError((RECORD_ID,), SHARED_ID, whole=True)
        return rows

    def _demand_columns(self, row: FlatRow) -> None:
        layout = self.layouts.get(row.group)
        if layout is None:
            raise CannotCarryError(row.group, OTHER_EDITION)
        columns = self._columns.setdefault(row.group, frozenset(layout.columns))
        if beyond := row.cells.keys() - columns:
            raise CannotCarryError((*row.group, *min(beyond)), OTHER_EDITION)

    def close(self) -> None:
        """Give back what was stored; nothing is asked afterwards."""
        self._ids.close()


class _Tables:
    def __init__(self, target: FilePath, writing: Writing, stack: ExitStack) -> None:
        self._target = target
        self._writing = writing
        self._stack = stack
        self._files: dict[Names, tuple[FilePath, Any]] = {}
        self._fitting = _Fitting(writing)
        stack.callback(self._fitting.close)

    def write(self, records: Iterable[Mapping[str, Any]]) -> list[FilePath]:
        for record in records:
            rows = self._fitting.rows(record)
            for row in rows:
                self._write_row(row, str(record.get(RECORD_ID)))
        known = self._fitting.layouts
        for group, layout in known.items():
            if group not in self._files and (not group or self._path(group).exists()):
                self._open(layout)
        order = list(known)
        return [path for _, (path, _) in sorted(self._files.items(), key=lambda each: order.index(each[0]))]

    def _write_row(self, row: FlatRow, record_id: str) -> None:
        layout = self._fitting.layouts[row.group]
        _, writer = self._files.get(row.group) or self._open(layout)
        keys = [record_id, *map(str, row.numbers)] if row.group else []
        writer.writerow([*keys, *(row.cells.get(column, "") for column in layout.columns)])

    def _open(self, layout: Layout) -> tuple[FilePath, Any]:
        path = self._path(layout.group)
        file = self._stack.enter_context(path.open("w", encoding=self._writing.encoding, newline=""))
        delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(header_row(self._fitting.section, layout, self._writing.chinese))
        self._files[layout.group] = path, writer
        return path, writer

    def _path(self, group: Names) -> FilePath:
        if self._target.is_dir():
            self._target /= f"{self._fitting.record_type}.csv"
        return self._target.with_name(".".join((self._target.stem, *group)) + self._target.suffix)
