"""Workbooks (``.xlsx``, ``.xlsm``, ``.xls``): a sheet per record type, and one per repeated element.

Sheets are named by the Chinese title or the English name of the record type, those of repeated elements by its path
behind it (``penalty.parties``); the header row is as in CSV.  A workbook with a single filled sheet of another name is
read with ``--type``, or by its column ``record_type``.  Sheets are read in a stream, one row at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeVar

from enforce_data.findings import Fault, Location
from enforce_data.formats.archive import ArchiveError
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_ARRANGEMENT, RD_EMPTY, RD_EXTRA, because
from enforce_data.formats.flat_rows import Columns, flat_rows
from enforce_data.formats.headers import RECORD_ID, RECORD_TYPE, spellings
from enforce_data.formats.source import Source
from enforce_data.formats.tables import read_tables
from enforce_data.formats.workbook_faults import NO_PARENT_SHEET, NO_TABLE_NAME, ONE_SHEET, RD_SHEET, SHEETS_TWICE
from enforce_data.formats.xlsx_cells import FREE, Column
from enforce_data.formats.xlsx_errors import BookError
from enforce_data.formats.xlsx_kinds import kind_of
from enforce_data.formats.xlsx_sheets import NOT_READ, SheetGrid, Table, table_of
from enforce_data.formats.xlsx_write import INSTALL, carrier, write

__all__ = ["carrier", "read", "read_flat", "write"]


Found = TypeVar("Found")


class Workbook(Protocol):
    """An opened workbook, of whatever kind."""

    sheets: tuple[str, ...]
    from_1904: bool

    def rows(self, sheet: str) -> Iterator[tuple[int, list[Any]]]:
        """Numbers and cells of the rows of a sheet."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records of a workbook, sheet by sheet."""
    return _opened(source, reading, lambda book: _Book(source.label, reading, book).records())


def read_flat(
    source: Source, reading: Reading, column: Callable[[str], Column | None]
) -> Iterator[Columns | Item | Fault]:
    """Rows under the sender's own headers, for mappings: first the columns, then an item per row.

    ``column`` says what the cells under a header are, None for a header that means nothing.  The sheet is the first
    with a header that means something, else the first that holds anything; of other filled sheets ``RD-SHEET`` says
    that they were not read.
    """
    return _opened(source, reading, lambda book: _flat(source.label, reading, book, column))


def _flat(
    label: str, reading: Reading, book: Workbook, column: Callable[[str], Column | None]
) -> Iterator[Columns | Item | Fault]:
    grids = [grid for name in book.sheets if (grid := _sheet(book, name, reading)).filled]
    if not grids:
        yield Fault(RD_EMPTY, {"path": label}, fatal=True)
        return
    chosen = next((grid for grid in grids if any(column(header) for header in grid.headers)), grids[0])
    for grid in grids:
        if grid is not chosen:
            reason = because(ONE_SHEET, sheet=grid.name, chosen=chosen.name)
            yield Fault(RD_SHEET, reason, location=Location(sheet=grid.name))
    chosen.hold([column(header) or FREE for header in chosen.headers])
    yield from flat_rows(chosen)


def _opened(source: Source, reading: Reading, run: Callable[[Workbook], Iterator[Found]]) -> Iterator[Found | Fault]:
    """Run a reader over a workbook; what ends the reading becomes the last fault."""
    book: Workbook | None = None
    try:
        book = kind_of(source.file, source.label)(source.file, source.label, reading.limits, source.on_read)
        yield from run(book)
    except (ArchiveError, BookError) as error:
        yield error.fault
    except ImportError:
        yield Fault(RD_EXTRA, {"path": source.label, "command": INSTALL}, fatal=True)
    finally:
        if book is not None:
            book.close()


def _sheet(book: Workbook, name: str, reading: Reading) -> SheetGrid:
    """A sheet as a table."""
    return SheetGrid(name, partial(book.rows, name), reading.limits.record_chars, from_1904=book.from_1904)


class _Book:
    """The sheets of an opened workbook, as tables."""

    def __init__(self, label: str, reading: Reading, book: Workbook) -> None:
        self._label = label
        self._reading = reading
        self._book = book

    def records(self) -> Iterator[Item | Fault]:
        """The records of all sheets, numbered through."""
        filled = [name for name in self._book.sheets if self._grid(name, None).filled]
        if not filled:
            yield Fault(RD_EMPTY, {"path": self._label}, fatal=True)
            return
        named = {name: table for name in filled if (table := table_of(name, self._reading.standard)) is not None}
        if doubled := _doubled(named):
            yield doubled
            return
        parents: dict[str, str | None] = {}
        for name in filled:
            if name in named and not named[name].group:
                parents[name] = named[name].record_type
            elif name not in named and self._is_parent(name, alone=len(filled) == 1):
                parents[name] = self._reading.record_type
            elif name not in named and not name.endswith(NOT_READ):
                yield Fault(RD_SHEET, because(NO_TABLE_NAME, sheet=name), location=Location(sheet=name))
        children = {name: table for name, table in named.items() if table.group}
        for name, table in children.items():
            if table.record_type not in parents.values():
                reason = because(NO_PARENT_SHEET, sheet=name, record_type=table.record_type)
                yield Fault(RD_ARRANGEMENT, reason, location=Location(sheet=name))
        yield from self._numbered(parents, children)

    def _numbered(self, parents: dict[str, str | None], children: dict[str, Table]) -> Iterator[Item | Fault]:
        """The records of the parent sheets one after another; a fatal fault is the last."""
        before = 0
        for name, record_type in parents.items():
            number = before
            own = {child: table for child, table in children.items() if table.record_type == record_type}
            for found in self._sheet(name, record_type, own):
                if found.number is not None:
                    number = before + found.number
                if isinstance(found, Item):
                    found.number = number
                    yield found
                    continue
                yield found if found.number is None else replace(found, number=number)
                if found.fatal:
                    return
            before = number

    def _sheet(self, name: str, record_type: str | None, children: dict[str, Table]) -> Iterator[Item | Fault]:
        """The records of one sheet with those of its repeated elements."""
        grid = self._grid(name, Table(record_type) if record_type else None)
        child_grids = [(table.group, self._grid(child, table)) for child, table in children.items()]
        for _, each in child_grids:
            each.keep()
        return read_tables(grid, child_grids, replace(self._reading, record_type=record_type))

    def _is_parent(self, name: str, *, alone: bool) -> bool:
        """Whether a sheet that is named after nothing holds records."""
        if alone:
            return True
        standard = self._reading.standard
        wanted = spellings(standard, RECORD_ID if self._reading.record_type else RECORD_TYPE)
        return any(header.strip() in wanted for header in self._grid(name, None).headers)

    def _grid(self, name: str, table: Table | None) -> SheetGrid:
        grid = _sheet(self._book, name, self._reading)
        grid.understand(self._reading.standard, table, self._reading.edition)
        return grid


def _doubled(named: dict[str, Table]) -> Fault | None:
    """Say that two sheets hold the same table."""
    seen: dict[Table, str] = {}
    for name, table in named.items():
        if table in seen:
            reason = because(SHEETS_TWICE, sheet=name, other=seen[table])
            return Fault(RD_ARRANGEMENT, reason, location=Location(sheet=name), fatal=True)
        seen[table] = name
    return None
