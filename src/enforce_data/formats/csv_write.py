"""Records → CSV: a parent table, and a child table for each repeated element that occurs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path as FilePath
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.formats.base import Carrier, Writing
from enforce_data.formats.carrying import demand_encodable
from enforce_data.formats.headers import RECORD_ID, Names
from enforce_data.formats.nesting import FlatRow, Layout
from enforce_data.formats.table_fitting import Fitting
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


class _Fitting(Fitting):
    """Records of one type, in an encoding of text."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing, one_type=True)
        self._encoding = writing.encoding

    def demand(self, record: Mapping[str, Any], record_type: str, rows: Sequence[FlatRow]) -> None:  # noqa: ARG002 - one type
        """Every character is one of the encoding."""
        demand_encodable("".join(cell for row in rows for cell in row.cells.values()), record, self._encoding)


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
            _, rows = self._fitting.rows(record)
            for row in rows:
                self._write_row(row, str(record.get(RECORD_ID)))
        known = self._fitting.layouts(self._fitting.record_type)
        for group, layout in known.items():
            if group not in self._files and (not group or self._path(group).exists()):
                self._open(layout)
        order = list(known)
        return [path for _, (path, _) in sorted(self._files.items(), key=lambda each: order.index(each[0]))]

    def _write_row(self, row: FlatRow, record_id: str) -> None:
        layout = self._fitting.layouts(self._fitting.record_type)[row.group]
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

    @property
    def _section(self) -> Section:
        return self._writing.standard.section(self._fitting.record_type)

    def _path(self, group: Names) -> FilePath:
        if self._target.is_dir():
            self._target /= f"{self._fitting.record_type}.csv"
        return self._target.with_name(".".join((self._target.stem, *group)) + self._target.suffix)
