"""Files of a sender's layout → records: which reader hands over the rows of which format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enforce_data.findings import NOWHERE, Fault, Said
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_ARRANGEMENT, because
from enforce_data.formats.flat_rows import Columns
from enforce_data.formats.source import Source
from enforce_data.formats.xlsx_cells import FREE, Column, column_of
from enforce_data.mapping.applying import apply
from enforce_data.mapping.definition import Mapping
from enforce_data.mapping.header import Headers

_NO_ROWS = Said("格式 {format} 没有行,不能按映射读取", "format {format} has no rows that a mapping could read")


def read(mapping: Mapping, source: Source, format: str, reading: Reading) -> Iterator[Item | Fault]:  # noqa: A002
    """Read a file; see :meth:`Mapping.read <enforce_data.mapping.definition.Mapping.read>`."""
    yield from apply(_rows(mapping, source, format, reading), mapping, reading.standard)


def _rows(mapping: Mapping, source: Source, format: str, reading: Reading) -> Iterable[Columns | Item | Fault]:  # noqa: A002
    match format:
        case "json":
            from enforce_data.formats import json_array

            at = tuple(mapping.rows.split(".")) if mapping.rows else ()
            return json_array.read_rows(source, reading, () if _is_list(source) else at)
        case "jsonl":
            from enforce_data.formats import json_lines

            return json_lines.read(source, reading)
        case "csv":
            from enforce_data.formats import csv_table

            return csv_table.read_flat(source, reading)
        case "xlsx":
            from enforce_data.formats import xlsx_book

            return xlsx_book.read_flat(source, reading, lambda header: _cells(mapping, header))
    return [Fault(RD_ARRANGEMENT, because(_NO_ROWS, format=format), fatal=True)]


def _cells(mapping: Mapping, header: str) -> Column | None:
    """What the cells of a workbook hold under a header; None for a header that the mapping does not read."""
    found = Headers(mapping).column(header, lambda: NOWHERE)
    if found is None:
        return None
    target = found.targets[0]
    if target.unit is not None:
        return FREE
    return column_of(target.entry)._replace(free=bool(target.forms))


def _is_list(source: Source) -> bool:
    """Whether a JSON text is the list of rows itself, with nothing around it."""
    for piece in source.text():
        if text := piece.lstrip():
            return text.startswith("[")
    return False
