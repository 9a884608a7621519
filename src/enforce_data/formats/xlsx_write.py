"""Records → XLSX: a sheet per record type, and one for each repeated element that occurs.

Every value is a text cell, formulas and ids too, so that nothing is calculated or rounded.  The same records make the
same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Any

from enforce_data.findings import Said
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.carrying import HALF_PAIR, NOT_IN_CELL, TOO_LONG, TOO_MANY_ROWS
from enforce_data.formats.headers import RECORD_ID
from enforce_data.formats.nesting import FlatRow
from enforce_data.formats.table_fitting import Fitting
from enforce_data.formats.table_headers import header_row
from enforce_data.formats.xlsx_sheets import Table, sheet_name

INSTALL = 'pip install "enforce-data[xlsx]"'
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
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError as error:
        raise ImportError(f"writing a workbook needs a library: {INSTALL}", name=error.name) from None

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


def carrier(writing: Writing) -> Callable[[Mapping[str, Any]], None]:
    """Workbooks carry what tables do, in texts that a cell can hold; child rows need an id of their own.

    The function raises CannotCarryError for a record that would not come back the same.
    """
    fitting = _Fitting(writing)

    def carry(record: Mapping[str, Any]) -> None:
        fitting.rows(record)

    return carry


class _Fitting(Fitting):
    """Records as rows of the tables of one workbook, whose sheets end."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing, refusal=_refusal)
        self._filled: Counter[Table] = Counter()

    def demand(self, record: Mapping[str, Any], record_type: str, rows: Sequence[FlatRow]) -> None:  # noqa: ARG002 - all said
        """Every sheet has room."""
        size = Counter(Table(record_type, row.group) for row in rows)
        for table, count in size.items():
            if self._filled[table] + count >= _LAST_ROW:
                raise CannotCarryError(table.group, TOO_MANY_ROWS, whole=True)
        self._filled += size


class _Tables:
    """The sheets of one workbook."""

    def __init__(self, book: Any, writing: Writing) -> None:
        self._book = book
        self._writing = writing
        self._standard = writing.standard
        self._text = book.add_format({"num_format": "@"})
        self._bold = book.add_format({"num_format": "@", "bold": True})
        self._fitting = _Fitting(writing)
        self._sheets: dict[Table, Any] = {}
        self._rows: Counter[Table] = Counter()

    def close(self) -> None:
        """Let go of what was noted of ids, and of the rows."""
        self._fitting.close()
        for sheet in self._sheets.values():
            sheet.row_data_fh.close()

    def write(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Write all records, and put the sheets in order."""
        for record in records:
            record_type, rows = self._fitting.rows(record)
            for row in rows:
                table = Table(record_type, row.group)
                if table not in self._sheets:
                    self._open(table)
                keys = [str(record.get(RECORD_ID)), *map(str, row.numbers)] if row.group else []
                columns = self._fitting.layouts(record_type)[row.group].columns
                self._put(table, [*keys, *(row.cells.get(column, "") for column in columns)], self._text)
        stated = self._writing.record_type
        if stated is not None and Table(stated) not in self._sheets:
            self._open(Table(stated))
        if not self._sheets:
            raise ValueError("a table without records needs a record type")
        tables = [
            Table(record_type, group)
            for record_type in self._fitting.record_types
            for group in self._fitting.layouts(record_type)
        ]
        order = {self._sheets[table]: place for place, table in enumerate(tables) if table in self._sheets}
        self._book.worksheets_objs.sort(key=order.__getitem__)

    def _open(self, table: Table) -> None:
        sheet = self._book.add_worksheet(sheet_name(table, self._standard, self._writing.chinese))
        layout = self._fitting.layouts(table.record_type)[table.group]
        headers = header_row(self._standard.section(table.record_type), layout, self._writing.chinese)
        sheet.set_column(0, len(headers) - 1, 18, self._text)
        sheet.freeze_panes(1, 0)
        self._sheets[table] = sheet
        self._put(table, headers, self._bold)

    def _put(self, table: Table, cells: Sequence[str], form: Any) -> None:
        number = self._rows[table]
        write_string = self._sheets[table].write_string
        for column, cell in enumerate(cells):
            if cell:
                write_string(number, column, cell, form)
        self._rows[table] = number + 1


def _refusal(text: str) -> Said | None:
    """Why a cell cannot hold a text."""
    if text.isascii():
        return None if len(text) <= _LONGEST else TOO_LONG
    if not _UNCARRIED.isdisjoint(text):
        return NOT_IN_CELL
    try:
        return None if len(text.encode("utf-16-le")) <= 2 * _LONGEST else TOO_LONG
    except UnicodeEncodeError:
        return HALF_PAIR
