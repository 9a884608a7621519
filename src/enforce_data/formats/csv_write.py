"""Records → CSV: a parent table, and a child table for each repeated element that occurs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path as FilePath
from typing import Any

from enforce_data.editions import Status
from enforce_data.formats.base import Writing
from enforce_data.formats.child_rows import RecordIds
from enforce_data.formats.headers import RECORD_ID, RECORD_TYPE, Names
from enforce_data.formats.nesting import CannotCarryError, FlatRow, Layout, flatten, layouts
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


class _Tables:
    def __init__(self, target: FilePath, writing: Writing, stack: ExitStack) -> None:
        self._target = target
        self._writing = writing
        self._stack = stack
        self._record_type = writing.record_type
        self._layouts: dict[Names, Layout] = {}
        self._files: dict[Names, tuple[FilePath, Any]] = {}
        self._ids = RecordIds()
        stack.callback(self._ids.close)

    def write(self, records: Iterable[Mapping[str, Any]]) -> list[FilePath]:
        for record in records:
            self._add(record)
        if self._record_type is None:
            raise ValueError("a table without records needs a record type")
        self._begin(self._record_type)
        for group, layout in self._layouts.items():
            if group not in self._files and self._path(group).exists():
                self._open(layout)
        order = list(self._layouts)
        return [path for _, (path, _) in sorted(self._files.items(), key=lambda each: order.index(each[0]))]

    def _begin(self, record_type: str) -> None:
        if self._layouts:
            return
        standard = self._writing.standard
        self._record_type = record_type
        if self._target.is_dir():
            self._target /= f"{record_type}.csv"
        editions = self._writing.editions or tuple(
            edition for edition, status in standard.editions.items() if status is not Status.DRAFT
        )
        self._section = standard.section(record_type)
        self._layouts = {layout.group: layout for layout in layouts(self._section, editions)}
        self._open(self._layouts[()])

    def _add(self, record: Mapping[str, Any]) -> None:
        record_type = record.get(RECORD_TYPE)
        if record_type not in self._writing.standard.models or record_type != (self._record_type or record_type):
            raise CannotCarryError((RECORD_TYPE,))
        self._begin(str(record_type))
        rows = flatten(dict(record), self._section)
        record_id = record.get(RECORD_ID)
        if len(rows) > 1 and not (isinstance(record_id, str) and self._ids.claim(record_id)):
            raise CannotCarryError((RECORD_ID,))
        for row in rows:
            self._write_row(row, str(record_id))

    def _write_row(self, row: FlatRow, record_id: str) -> None:
        layout = self._layouts.get(row.group)
        if layout is None:
            raise CannotCarryError(row.group)
        if beyond := row.cells.keys() - set(layout.columns):
            raise CannotCarryError((*row.group, *min(beyond)))
        _, writer = self._files.get(row.group) or self._open(layout)
        keys = [record_id, *map(str, row.numbers)] if row.group else []
        writer.writerow([*keys, *(row.cells.get(column, "") for column in layout.columns)])

    def _open(self, layout: Layout) -> tuple[FilePath, Any]:
        path = self._path(layout.group)
        file = self._stack.enter_context(path.open("w", encoding=self._writing.encoding, newline=""))
        delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(header_row(self._section, layout, self._writing.chinese))
        self._files[layout.group] = path, writer
        return path, writer

    def _path(self, group: Names) -> FilePath:
        return self._target.with_name(".".join((self._target.stem, *group)) + self._target.suffix)
