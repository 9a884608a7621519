"""What every format of tables has: rows of cells under headers, and where the cells stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from enforce_data.findings import Fault, Location


@dataclass(slots=True)
class Row:
    """One row: its cells, its number in the table (from 1), the line it begins in, and its text.

    The text is what the row can be made from again; its form is the format's own.
    """

    cells: list[str]
    number: int
    line: int
    text: str
    faults: tuple[Fault, ...] = ()
    """What is wrong with single cells."""


class StoredRow(NamedTuple):
    """A row of a child table without its cells: which table, its number and line there, and its text."""

    table: int
    number: int
    line: int
    text: str


class Grid(Protocol):
    """One table of an input: its headers, the rows below them, and where cells stand."""

    headers: Sequence[str]
    """Without the empty ones at the end."""
    input: int | None
    """Which input of the run it is, where it is a child table."""

    def rows(self) -> Iterator[Row | Fault]:
        """The rows below the header, to be taken once; a row that cannot be cut is a broken fault."""
        ...

    def row(self, stored: StoredRow) -> Row:
        """A row again, from its text."""
        ...

    def place(self, row: Row | None, column: int | None) -> Location:
        """Where a cell stands; without a column the row, without a row the header."""
        ...


def ragged(row: Row, width: int) -> bool:
    """Whether a row has fewer cells than the header, or content behind them."""
    return len(row.cells) < width or any(row.cells[width:])


def letters(column: int) -> str:
    """The name of a column in a spreadsheet.

    >>> letters(0), letters(25), letters(26), letters(701), letters(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    name = ""
    column += 1
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(ord("A") + last) + name
    return name
