"""CSV (``.csv``, ``.tsv``): one row per record, repeated elements in child tables or numbered columns.

Comma, tab and semicolon are recognised by the header row.  Rows end with LF or CRLF; a file without any LF is taken to
end its rows with CR.  A row that does not fit its header is a broken record, and reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from enforce_data.findings import Fault, Location
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.csv_rows import cut_row, read_rows
from enforce_data.formats.csv_write import carrier, write
from enforce_data.formats.faults import RD_EMPTY, RD_LIMIT, beyond
from enforce_data.formats.flat_rows import Columns, flat_rows
from enforce_data.formats.grid import Row, StoredRow, letters
from enforce_data.formats.headers import Names, known_headers, vocabulary
from enforce_data.formats.lines import place
from enforce_data.formats.source import Source
from enforce_data.formats.survey import CHUNK
from enforce_data.formats.tables import read_tables
from enforce_data.limits import Limits

__all__ = ["carrier", "count_rows", "may_hold", "read", "read_flat", "write"]

_DELIMITERS = ",\t;"


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records of a table and the child tables of its source; where one of them cannot be read, none is."""
    words = vocabulary(reading.standard)
    faults = [replace(child.source.fault, input=child.input) for child in source.children if child.source.fault]
    grid = CsvGrid(source, reading.limits, words)
    child_grids: list[tuple[Names, CsvGrid]] = []
    if not faults:
        child_grids += [
            (child.group, CsvGrid(child.source, reading.limits, words, child.input)) for child in source.children
        ]
        faults = [each.fault for each in (grid, *(grid for _, grid in child_grids)) if each.fault]
    if faults:
        yield from faults
    else:
        yield from read_tables(grid, child_grids, reading)


def read_flat(source: Source, reading: Reading) -> Iterator[Columns | Item | Fault]:
    """Rows under the sender's own headers, for mappings: first the columns, then an item per row."""
    grid = CsvGrid(source, reading.limits, frozenset())
    if grid.fault is not None:
        yield grid.fault
        return
    yield from flat_rows(grid)


def count_rows(source: Source, reading: Reading) -> int | None:
    """How many rows stand below the header, those that cannot be cut included; None where it cannot be told."""
    if source.fault is not None:
        return None
    grid = CsvGrid(source, reading.limits, vocabulary(reading.standard))
    count = 0
    for row in grid.rows():
        if isinstance(row, Fault) and row.fatal:
            return None
        count += 1
    return count if grid.fault is None else None


def may_hold(source: Source, record_types: Iterable[str]) -> bool:
    """Whether a record of one of these types may stand in a table that says the type of each; never a wrong no.

    The bytes are searched for a cell that holds the name of a type, whatever its column: rows are not cut for that.
    """
    if source.survey.encoding not in ("utf-8", "gb18030"):
        return True  # ASCII may have more than one byte
    names = [name.encode() for name in record_types]
    around = max(map(len, names)) + 1
    window = b"\n"
    with source.file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            window += chunk
            if _has_cell(window, names):
                return True
            window = window[-around:]
    return _has_cell(window + b"\n", names)


_CELL_EDGES = frozenset(b'"\r\n' + _DELIMITERS.encode())


def _has_cell(window: bytes, names: Iterable[bytes]) -> bool:
    """Whether a name stands in a window with the edges of a cell on both sides."""
    for name in names:
        at = window.find(name, 1)
        while at >= 0:
            end = at + len(name)
            if end < len(window) and window[at - 1] in _CELL_EDGES and window[end] in _CELL_EDGES:
                return True
            at = window.find(name, end)
    return False


class CsvGrid:
    """One CSV file as a table; ``fault`` says why it has no header."""

    def __init__(
        self,
        source: Source,
        limits: Limits,
        words: frozenset[str],
        input: int | None = None,  # noqa: A002 - as in Fault
    ) -> None:
        self.input = input
        self.headers: Sequence[str] = ()
        self.fault: Fault | None = None
        self._header = Row([], 1, 1, "")
        self._seen: tuple[Row, list[int], bool] = self._header, [0], False
        self._longest = limits.record_chars
        pieces = source.text()
        head = next((piece for piece in pieces if piece), "")
        self._newline = "\r" if "\r" in head and not _has_line_feed(source) else "\n"
        self._delimiter = max(_DELIMITERS, key=lambda each: self._fit(head, each, words))
        self._rows = read_rows(chain([head], pieces), self._delimiter, self._longest, self._newline)
        first = next(self._rows, None)
        if first is None:
            self.fault = Fault(RD_EMPTY, {"path": source.label}, fatal=True, input=input)
        elif isinstance(first, Fault):
            self.fault = replace(first, fatal=True, broken=False, input=input)
        elif len(first.cells) > limits.columns:
            location = Location(line=first.line, column=1)
            self.fault = Fault(RD_LIMIT, beyond("columns", limits.columns), location=location, fatal=True, input=input)
        else:
            self._header = first
            self.headers = first.cells[: max(column for column, cell in enumerate(first.cells, start=1) if cell)]

    def rows(self) -> Iterator[Row | Fault]:
        """The rows below the header; they can be taken once."""
        return self._rows

    def row(self, stored: StoredRow) -> Row:
        """A row again, from its text."""
        text = stored.text
        cells = cut_row(text, self._delimiter)[0] if '"' in text else text.split(self._delimiter)
        return Row(cells, stored.number, stored.line, text)

    def place(self, row: Row | None, column: int | None) -> Location:
        """Line and column of a cell, its name in a spreadsheet, and the sender's header."""
        row = row or self._header
        if column is None:
            return Location(line=row.line, column=1)
        starts, several_lines = self._looked_at(row)
        offset = starts[column] if column < len(starts) else len(row.text)
        at = Location(line=row.line, column=offset + 1)
        if several_lines:
            at = place(row.text, offset, row.line, newline=self._newline)
        source = self.headers[column] if column < len(self.headers) else None
        return Location(line=at.line, column=at.column, cell=f"{letters(column)}{row.number}", source=source)

    def _looked_at(self, row: Row) -> tuple[list[int], bool]:
        """Where the cells of a row begin, and whether it has several lines.

        Remembered for one row: of one that is long, thousands of headers may be refused.
        """
        if self._seen[0] is not row:
            self._seen = row, cut_row(row.text, self._delimiter)[1], self._newline in row.text
        return self._seen[1], self._seen[2]

    def _fit(self, head: str, delimiter: str, words: frozenset[str]) -> tuple[int, int]:
        """How well a delimiter cuts the header row: into known headers, else into many cells."""
        first = next(read_rows([head], delimiter, self._longest, self._newline), None)
        cells = first.cells if isinstance(first, Row) else []
        return known_headers(cells, words), len(cells) if len(cells) > 1 else 0


def _has_line_feed(source: Source) -> bool:
    """Whether there is any LF in a text; it is read for this up to the first one."""
    return any("\n" in piece for piece in replace(source, on_read=None).text())
