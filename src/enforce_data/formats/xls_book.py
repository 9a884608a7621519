"""An ``.xls`` workbook of the years 1997 to 2003, read by xlrd, which makes no table of more than its cells."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

from enforce_data.formats.workbook_faults import ENCRYPTED_BOOK, TAKE_PASSWORD_OFF
from enforce_data.formats.xlsx_cells import ErrorText, day_of
from enforce_data.formats.xlsx_errors import BookError, damaged, over, refused
from enforce_data.limits import Limits


class XlsBook:
    """An opened workbook; raises BookError for one that cannot be read, and ImportError without the extra ``xlsx``."""

    def __init__(
        self, file: FilePath, label: str, limits: Limits, on_read: Callable[[int], None] | None = None
    ) -> None:
        import xlrd  # type: ignore[import-untyped]

        self._label = label
        self._limits = limits
        self._on_read = on_read
        try:
            self._book = xlrd.open_workbook(
                str(file), logfile=io.StringIO(), on_demand=True, ragged_rows=True, use_mmap=False
            )
            self.sheets = tuple(self._book.sheet_names())
            self.from_1904 = bool(self._book.datemode)
        except Exception as error:  # noqa: BLE001 - of what xlrd may raise there is no list
            raise _said(error, label, None) from None
        if len(self.sheets) > limits.sheets:
            raise over("sheets", limits)
        if "" in self.sheets or len(set(self.sheets)) < len(self.sheets):
            raise damaged(label, "sheet")
        if on_read is not None:
            on_read(file.stat().st_size)

    def rows(self, sheet: str) -> Iterator[tuple[int, list[Any]]]:
        """Numbers and cells of the rows of a sheet; raises BookError."""
        try:
            table = self._book.sheet_by_name(sheet)
        except Exception as error:  # noqa: BLE001 - as above
            raise _said(error, self._label, sheet) from None
        for number in range(table.nrows):
            yield number + 1, [self._value(cell) for cell in table.row(number)]

    def close(self) -> None:
        """Let go of the file."""
        self._book.release_resources()

    def _value(self, cell: Any) -> Any:
        import xlrd

        match cell.ctype:
            case xlrd.XL_CELL_TEXT:
                return cell.value
            case xlrd.XL_CELL_NUMBER:
                return cell.value
            case xlrd.XL_CELL_DATE:
                return day_of(cell.value, from_1904=self.from_1904)
            case xlrd.XL_CELL_BOOLEAN:
                return bool(cell.value)
            case xlrd.XL_CELL_ERROR:
                return ErrorText(xlrd.error_text_from_code.get(cell.value, "#N/A"))
        return ""


def _said(error: Exception, label: str, sheet: str | None) -> BookError:
    if isinstance(error, BookError):
        return error
    if "encrypted" in str(error):
        return refused(label, ENCRYPTED_BOOK, TAKE_PASSWORD_OFF)
    return damaged(label, str(error).partition("\n")[0] or type(error).__name__, sheet)
