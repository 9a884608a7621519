"""Rows of a sender's own layout, under the sender's own headers, for mappings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from enforce_data.findings import Fault, Location, Path
from enforce_data.formats.base import Item
from enforce_data.formats.faults import RD_HEADER, RD_RAGGED, TWO_COLUMNS, because
from enforce_data.formats.grid import Grid, Row, ragged


@dataclass(frozen=True)
class Columns:
    """The header row of a table: the columns as the sender wrote them, and where each header stands."""

    names: tuple[str, ...]
    locate: Callable[[int], Location]


def flat_rows(grid: Grid) -> Iterator[Columns | Item | Fault]:
    """The columns of a table, then an item per row.

    ``raw`` of an item has the cells that are not empty, by header; of two columns with one header the first is read.
    """
    yield Columns(tuple(grid.headers), lambda column: grid.place(None, column))
    columns: dict[str, int] = {}
    for column, header in enumerate(grid.headers):
        if header in columns:
            yield Fault(RD_HEADER, because(TWO_COLUMNS, header=header), location=grid.place(None, column))
        else:
            columns[header] = column
    number = 0
    for row in grid.rows():
        if isinstance(row, Fault):
            number += row.broken
            yield replace(row, number=number if row.broken else None)
            continue
        number += 1
        if ragged(row, len(grid.headers)):
            params = {"cells": len(row.cells), "headers": len(grid.headers)}
            yield Fault(RD_RAGGED, params, location=grid.place(row, None), number=number, broken=True)
        else:
            yield FlatItem(number, grid, row, columns)


class FlatItem(Item):
    """A row under the sender's own headers."""

    __slots__ = ("_columns", "_grid", "_row")

    def __init__(self, number: int, grid: Grid, row: Row, columns: dict[str, int]) -> None:
        raw = {header: cell for header, column in columns.items() if (cell := row.cells[column])}
        super().__init__(raw, number, row.faults)
        self._grid = grid
        self._row = row
        self._columns = columns

    def locate(self, path: Path) -> Location:
        """The cell under a header, also an empty one; else the row."""
        column = self._columns.get(str(path[0])) if path else None
        return self._grid.place(self._row, column)
