"""Fillable workbooks: one for each record type, with a sheet for each of its tables.

Headers are Chinese, protected, and explained in their notes; code columns have drop-down lists.  The sheets that are
filled in are empty, so that a filled workbook holds the sender's records and nothing else; an example row of each
stands on a sheet of its own, and so does what codes mean; their names say that they are not read.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from functools import partial
from typing import Any

from enforce_data.dictionary import Entry, Standard
from enforce_data.editions import Edition
from enforce_data.formats.grid import letters
from enforce_data.formats.headers import Names
from enforce_data.formats.nesting import Layout, layouts
from enforce_data.formats.table_headers import header_row
from enforce_data.formats.xlsx_sheets import NOT_READ, Table, sheet_name
from enforce_data.publish.artefact import Artefact
from enforce_data.publish.columns import Column, columns_of
from enforce_data.values.code import Code

ROWS = 2_000
"""Rows below the header that have drop-down lists and can be filled in."""
CODES, EXAMPLES = f"代码{NOT_READ}", f"示例{NOT_READ}"
_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_UNLOCKED = ("format_cells", "format_columns", "insert_rows", "delete_rows", "sort", "autofilter")


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """The workbook of each record type."""
    for record_type in standard.models_of(edition):
        yield Artefact(f"template/{record_type}.xlsx", partial(_file, standard, record_type, edition))


def _file(standard: Standard, record_type: str, edition: Edition) -> bytes:
    import xlsxwriter  # type: ignore[import-untyped]

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE, "title": standard.section(record_type).title.zh})
        _Workbook(book, standard, record_type, edition).fill()
    return content.getvalue()


class _Workbook:
    """One template while it is made."""

    def __init__(self, book: Any, standard: Standard, record_type: str, edition: Edition) -> None:
        self.book = book
        self.standard = standard
        self.record_type = record_type
        self.edition = edition
        self.section = standard.section(record_type)
        self.head = book.add_format({"bold": True, "bg_color": "#DDE7F3", "border": 1, "text_wrap": True})
        self.must = book.add_format({"bold": True, "bg_color": "#F6D9B8", "border": 1, "text_wrap": True})
        self.open = book.add_format({"num_format": "@", "locked": False})
        self.lists: dict[type[Code], str] = {}
        """Where the codes of a list stand, as drop-down lists name it."""

    def fill(self) -> None:
        """Write every sheet."""
        found = layouts(self.section, [self.edition])
        sheets = [self.book.add_worksheet(self._name(layout.group)) for layout in found]
        examples = self.book.add_worksheet(EXAMPLES)
        self._codes(self.book.add_worksheet(CODES), found)
        row = 0
        for sheet, layout in zip(sheets, found, strict=True):
            headers = header_row(self.section, layout, chinese=True)
            self._table(sheet, layout, headers)
            row = self._example(examples, row, layout, headers)

    def _name(self, group: Names) -> str:
        return sheet_name(Table(self.record_type, group), self.standard, chinese=True)

    def _table(self, sheet: Any, layout: Layout, headers: list[str]) -> None:
        columns = list(columns_of(self.section, layout))
        keys = len(headers) - len(columns)
        sheet.freeze_panes(1, 0)
        sheet.set_row(0, 45)
        sheet.set_column(0, len(headers) - 1, 20, self.open)
        for place, header in enumerate(headers):
            column = columns[place - keys] if place >= keys else None
            mandatory = column is None or column.mandatory
            sheet.write_string(0, place, header, self.must if mandatory else self.head)
            sheet.write_comment(0, place, _note(column), {"x_scale": 3, "y_scale": 2.5})
            if column is not None and column.entry.codes is not None:
                source = f"={self.lists[column.entry.codes]}"
                sheet.data_validation(1, place, ROWS, place, {"validate": "list", "source": source})
        sheet.protect("", dict.fromkeys(_UNLOCKED, True))

    def _codes(self, sheet: Any, found: list[Layout]) -> None:
        """The codes of every list in use, three columns each."""
        used: dict[type[Code], None] = {}
        for layout in found:
            used |= {
                each.entry.codes: None for each in columns_of(self.section, layout) if each.entry.codes is not None
            }
        for number, codes in enumerate(used):
            members = codes.members_of(self.edition)
            first = 3 * number
            sheet.write_row(0, first, [codes.__name__, "名称", "name"], self.head)
            for row, member in enumerate(members, start=1):
                sheet.write_row(row, first, [member.value, member.zh, member.en])
            place = letters(first)
            self.lists[codes] = f"'{CODES}'!${place}$2:${place}${len(members) + 1}"
        sheet.set_column(0, 3 * len(used), 22)
        sheet.protect()

    def _example(self, sheet: Any, row: int, layout: Layout, headers: list[str]) -> int:
        """The name of a table, its headers and one row of examples, from ``row`` on; the next free row."""
        keys = len(headers) - len(layout.columns)
        cells = ["示例-1", *["1"] * (keys - 1)] if keys else []
        cells += (_shown(column.entry) for column in columns_of(self.section, layout))
        sheet.write_string(row, 0, self._name(layout.group), self.head)
        for column, (header, cell) in enumerate(zip(headers, cells, strict=True)):
            sheet.write_string(row + 1, column, header, self.head)
            sheet.write_string(row + 2, column, cell)
        return row + 4


def _note(column: Column | None) -> str:
    """What a header means."""
    if column is None:
        return "所属记录的记录标识,或者从 1 开始的序号\nThe id of the record, or the ordinal from 1"
    entry = column.entry
    form = f"代码表 {entry.codes.__name__}" if entry.codes else entry.form.label.zh if entry.form else ""
    return "\n".join([f"{entry.id} {'.'.join(column.whole)}", *column.definition, form])


def _shown(entry: Entry) -> str:
    """An example of an element as the text of a cell."""
    example = entry.element.example
    if example is None or isinstance(example, (list, dict)):
        return ""
    return str(example).lower() if isinstance(example, bool) else str(example)
