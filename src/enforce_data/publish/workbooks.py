"""Workbooks compared: what a reader of the workbook sees, whatever the library wrote around it."""

from __future__ import annotations

import io
from collections.abc import Iterator


def cells(content: bytes) -> Iterator[str]:
    """Every cell, note and drop-down list of a workbook, one line each, in a fixed order."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book.worksheets:
        yield f"sheet {sheet.title}"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    note = f" note {cell.comment.text}" if cell.comment else ""
                    yield f"{cell.coordinate} {cell.value!r}{note}"
        for validation in sorted(sheet.data_validations.dataValidation, key=lambda each: str(each.sqref)):
            yield f"list {validation.sqref} {validation.formula1}"
