"""Records → XLSX: a sheet per record type, and one for each repeated element that occurs.

Every value is a text cell, formulas and ids too, so that nothing is calculated or rounded.  The same records make the
same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Any

from enforce_data.editions import Status
from enforce_data.findings import Path
from enforce_data.formats.base import Writing
from enforce_data.formats.child_rows import RecordIds
from enforce_data.formats.headers import RECORD_ID, RECORD_TYPE, Names
from enforce_data.formats.nesting import CannotCarryError, FlatRow, Layout, flatten, layouts
from enforce_data.formats.table_headers import header_row
from enforce_data.formats.xlsx_sheets import Table, sheet_name

_LONGEST = 32_767
"""Most UTF-16 units in a cell."""
_LAST_ROW = 1_048_576
_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_UNCARRIED = frozenset("\ufffe\uffff")
"""Characters that XML, and so a workbook, has no way to write."""


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write records of any types into one workbook; returns its path.

    ``target`` is the file, or a folder in which it is named after the record type.  Raises CannotCarryError, a
    ValueError, for a record that would not come back the same, and ImportError without the extra ``xlsx``; the file is
    made only once all records are written.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    if target.is_dir():
        target /= f"{writing.record_type or 'records'}.xlsx"
    with TemporaryDirectory(prefix="enforce-data-") as folder:
        book = xlsxwriter.Workbook(target, {"constant_memory": True, "tmpdir": folder})
        book.set_properties({"created": _MADE})
        tables = _Tables(book, writing)
        try:
            tables.write(records)
            book.close()
        except BaseException:
            book.fileclosed = True  # else it would be written when it is thrown away
            raise
        finally:
            tables.close()
    return [target]


class _Tables:
    """The tables of all record types in one workbook."""

    def __init__(self, book: Any, writing: Writing) -> None:
        self._book = book
        self._writing = writing
        self._standard = writing.standard
        self._text = book.add_format({"num_format": "@"})
        self._bold = book.add_format({"num_format": "@", "bold": True})
        self._layouts: dict[str, dict[Names, Layout]] = {}
        self._sheets: dict[Table, Any] = {}
        self._rows: dict[Table, int] = {}
        self._ids: dict[str, RecordIds] = {}

    def close(self) -> None:
        """Let go of what was noted of ids, and of the rows."""
        for ids in self._ids.values():
            ids.close()
        for sheet in self._sheets.values():
            sheet.row_data_fh.close()

    def write(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Write all records, and put the sheets in order."""
        for record in records:
            self._add(record)
        if self._writing.record_type is not None:
            self._begin(self._writing.record_type)
        if not self._sheets:
            raise ValueError("a table without records needs a record type")
        tables = [Table(record_type, group) for record_type, groups in self._layouts.items() for group in groups]
        order = {self._sheets[table]: place for place, table in enumerate(tables) if table in self._sheets}
        self._book.worksheets_objs.sort(key=order.__getitem__)

    def _begin(self, record_type: str) -> None:
        if record_type in self._layouts:
            return
        editions = self._writing.editions or tuple(
            edition for edition, status in self._standard.editions.items() if status is not Status.DRAFT
        )
        found = layouts(self._standard.section(record_type), editions)
        self._layouts[record_type] = {layout.group: layout for layout in found}
        self._ids[record_type] = RecordIds()
        self._open(Table(record_type))

    def _add(self, record: Mapping[str, Any]) -> None:
        record_type = record.get(RECORD_TYPE)
        if not isinstance(record_type, str) or record_type not in self._standard.models:
            raise CannotCarryError((RECORD_TYPE,))
        self._begin(record_type)
        rows = flatten(dict(record), self._standard.section(record_type))
        record_id = record.get(RECORD_ID)
        if len(rows) > 1 and not (isinstance(record_id, str) and self._ids[record_type].claim(record_id)):
            raise CannotCarryError((RECORD_ID,))
        for row in rows:
            self._write_row(Table(record_type, row.group), row, str(record_id))

    def _write_row(self, table: Table, row: FlatRow, record_id: str) -> None:
        layout = self._layouts[table.record_type].get(row.group)
        if layout is None:
            raise CannotCarryError(row.group)
        if beyond := row.cells.keys() - set(layout.columns):
            raise CannotCarryError((*row.group, *min(beyond)))
        if table not in self._sheets:
            self._open(table)
        keys: list[str] = [record_id, *map(str, row.numbers)] if row.group else []
        at: list[Path] = [(RECORD_ID,)] * len(keys)
        at += [(*row.group, *column) for column in layout.columns]
        self._put(table, [*keys, *(row.cells.get(column, "") for column in layout.columns)], at, self._text)

    def _open(self, table: Table) -> None:
        sheet = self._book.add_worksheet(sheet_name(table, self._standard, self._writing.chinese))
        layout = self._layouts[table.record_type][table.group]
        headers = header_row(self._standard.section(table.record_type), layout, self._writing.chinese)
        sheet.set_column(0, len(headers) - 1, 18, self._text)
        sheet.freeze_panes(1, 0)
        self._sheets[table] = sheet
        self._rows[table] = 0
        self._put(table, headers, [()] * len(headers), self._bold)

    def _put(self, table: Table, cells: Sequence[str], at: Sequence[Path], form: Any) -> None:
        number = self._rows[table]
        if number >= _LAST_ROW:
            raise CannotCarryError((*table.group,))
        write_string = self._sheets[table].write_string
        for column, cell in enumerate(cells):
            if cell and (not _fits(cell) or write_string(number, column, cell, form) != 0):
                raise CannotCarryError(at[column])
        self._rows[table] = number + 1


def _fits(text: str) -> bool:
    """Whether a cell can hold a text."""
    if text.isascii():
        return len(text) <= _LONGEST
    if not _UNCARRIED.isdisjoint(text):
        return False
    try:
        return len(text) <= _LONGEST and len(text.encode("utf-16-le")) <= 2 * _LONGEST
    except UnicodeEncodeError:
        return False
