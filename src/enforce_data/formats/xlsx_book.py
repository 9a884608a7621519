"""XLSX (``.xlsx``, ``.xlsm``): a sheet per record type, and one per repeated element.

Sheets are named by the Chinese title or the English name of the record type, those of repeated elements by its path
behind it (``penalty.parties``); the header row is as in CSV.  A workbook with a single filled sheet of another name is
read with ``--type``, or by its column ``record_type``.  The package is looked through first (see ``xlsx_package`` and
``xlsx_scan``), then read by python-calamine, one sheet at a time; a sheet needs memory in proportion to its cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from enforce_data.findings import Fault, Location
from enforce_data.formats.archive import ArchiveError
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_ARRANGEMENT, RD_EMPTY, RD_EXTRA, because
from enforce_data.formats.headers import RECORD_ID, RECORD_TYPE, spellings
from enforce_data.formats.source import Source
from enforce_data.formats.tables import read_tables
from enforce_data.formats.workbook_faults import NO_PARENT_SHEET, RD_SHEET, SHEETS_TWICE
from enforce_data.formats.xlsx_package import BookError, Package, damaged, open_book
from enforce_data.formats.xlsx_scan import Extent, scan
from enforce_data.formats.xlsx_sheets import SheetGrid, Table, table_of
from enforce_data.formats.xlsx_write import write

__all__ = ["read", "write"]

COMMAND = 'pip install "enforce-data[xlsx]"'


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records of a workbook, sheet by sheet; where one of them cannot be read, none is."""
    try:
        import python_calamine
    except ImportError:
        yield Fault(RD_EXTRA, {"path": source.label, "command": COMMAND}, fatal=True)
        return
    book = None
    try:
        archive, package = open_book(source.file, source.label, reading.limits)
        extents = {
            part.name: scan(partial(archive.pieces, part.member), part.name, source.label, reading.limits)
            for part in package.sheets
        }
        if source.on_read is not None:
            source.on_read(source.survey.size or 0)
        with source.file.open("rb") as stream:  # by its content, not by its ending
            book = _guarded(source.label, lambda: python_calamine.load_workbook(stream))
        yield from _Book(source, reading, package, extents, book).records()
    except (ArchiveError, BookError) as error:
        yield error.fault
    finally:
        if book is not None:
            book.close()


def _guarded(label: str, run: Any, sheet: str | None = None) -> Any:
    """Run the fast reader; whatever it dies of is a damaged workbook."""
    try:
        return run()
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of the reader is no Exception
        raise damaged(label, str(error).partition("\n")[0] or type(error).__name__, sheet) from None


class _Book:
    """The sheets of an opened workbook, as tables."""

    def __init__(
        self, source: Source, reading: Reading, package: Package, extents: dict[str, Extent], book: Any
    ) -> None:
        self._label = source.label
        self._reading = reading
        self._package = package
        self._extents = extents
        self._book = book

    def records(self) -> Iterator[Item | Fault]:
        """The records of all sheets, numbered through."""
        filled = [part.name for part in self._package.sheets if self._extents[part.name].columns]
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
            elif name not in named:
                yield Fault(RD_SHEET, {"sheet": name}, location=Location(sheet=name))
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
        def load() -> tuple[int, Iterator[list[Any]]]:
            sheet = _guarded(self._label, lambda: self._book.get_sheet_by_name(name), name)
            extent = self._extents[name]
            reached = sheet.end or (0, 0)
            if reached[0] >= extent.rows or reached[1] >= extent.columns:
                raise damaged(self._label, "sheet", name)
            return (sheet.start or (0, 0))[1], _rows(sheet.iter_rows(), self._label, name)

        grid = SheetGrid(
            name, self._extents[name], load, self._reading.limits.record_chars, from_1904=self._package.from_1904
        )
        grid.understand(self._reading.standard, table, self._reading.edition)
        return grid


def _rows(rows: Iterator[list[Any]], label: str, sheet: str) -> Iterator[list[Any]]:
    while (row := _guarded(label, partial(next, rows, None), sheet)) is not None:
        yield row


def _doubled(named: dict[str, Table]) -> Fault | None:
    """Say that two sheets hold the same table."""
    seen: dict[Table, str] = {}
    for name, table in named.items():
        if table in seen:
            reason = because(SHEETS_TWICE, sheet=name, other=seen[table])
            return Fault(RD_ARRANGEMENT, reason, location=Location(sheet=name), fatal=True)
        seen[table] = name
    return None
