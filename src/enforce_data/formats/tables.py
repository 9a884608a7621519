"""Tables → records: what every format of tables shares once it has rows of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Location, Path
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import (
    NO_KNOWN_COLUMN,
    NUMBER_GAP,
    RD_HEADER,
    RD_NUMBERING,
    RD_RAGGED,
    RD_TYPE_UNKNOWN,
    RD_UNUSED_COLUMN,
    because,
)
from enforce_data.formats.grid import Grid, Row, ragged
from enforce_data.formats.headers import EDITION, RECORD_ID, RECORD_TYPE, Names, spellings
from enforce_data.formats.nesting import SCALAR
from enforce_data.formats.table_attach import Placed
from enforce_data.formats.table_children import BrokenRecordError, Children
from enforce_data.formats.table_plan import Plan, parent_plan


class TableItem(Item):
    """A record made from a row of a parent table and rows of child tables."""

    __slots__ = ("_lists", "_own")

    def __init__(
        self, raw: dict[str, Any], number: int, own: Placed, lists: dict[Path, list[Placed]], faults: tuple[Fault, ...]
    ) -> None:
        super().__init__(raw, number, faults)
        self._own = own
        self._lists = lists

    def locate(self, path: Path) -> Location:
        """The cell of a path, also an empty one; where there is no column for it, its row."""
        placed, rest = self._owner(path)
        column = None
        if rest or placed is not self._own:
            column = placed.plan.tree.column(rest or (SCALAR,), placed.row.cells)
        return placed.grid.place(placed.row, column)

    def input_of(self, path: Path) -> int | None:
        """The input of the child table that holds the path."""
        return self._owner(path)[0].grid.input

    def _owner(self, path: Path) -> tuple[Placed, Path]:
        """The row that holds a path, and the rest of the path within it."""
        for end in range(len(path), 0, -1):
            items = self._lists.get(path[:end])
            if items:
                position = path[end] if len(path) > end else 0
                if isinstance(position, int) and position < len(items):
                    return items[position], path[end + 1 :]
                return items[-1], ()
        return self._own, path


def read_tables(grid: Grid, child_grids: Sequence[tuple[Names, Grid]], reading: Reading) -> Iterator[Item | Fault]:
    """Records of a parent table with its child tables; a fatal fault is the last."""
    children = Children(child_grids, reading.standard, reading.limits) if child_grids else None
    try:
        if children is not None:
            for fault in children.index():
                yield fault
                if fault.fatal:
                    return
        yield from _Parents(grid, children, reading).records()
    finally:
        if children is not None:
            children.close()


class _Parents:
    """The rows of a parent table."""

    def __init__(self, grid: Grid, children: Children | None, reading: Reading) -> None:
        standard = reading.standard
        self._grid = grid
        self._children = children
        self._reading = reading
        self._plans: dict[tuple[str | None, str | None], tuple[Plan, Section | None, Edition]] = {}
        self._unused: dict[int, str] = {}
        self._type, self._edition, self._id = (
            next((column for column, header in enumerate(grid.headers) if header.strip() in names), None)
            for names in (spellings(standard, key) for key in (RECORD_TYPE, EDITION, RECORD_ID))
        )
        self._stated_edition = reading.edition or str(standard.default_edition)
        self._ids_lost = False
        self._header_said = False

    def records(self) -> Iterator[Item | Fault]:
        if self._type is None and self._reading.record_type is None:
            known = ", ".join(self._reading.standard.models)
            params = {"found": "—", "known": known}
            yield Fault(RD_TYPE_UNKNOWN, params, location=self._grid.place(None, None), fatal=True)
            return
        number = 0
        for row in self._grid.rows():
            if isinstance(row, Fault):
                self._ids_lost = True
                number += row.broken
                yield Fault(
                    row.notice,
                    row.params,
                    location=row.location,
                    fatal=row.fatal,
                    number=number if row.broken else None,
                    broken=row.broken,
                )
                if row.fatal:
                    return
                continue
            number += 1
            for found in self._record(row, number):
                yield found
                if isinstance(found, Fault) and found.fatal:
                    return
        yield from self._end()

    def _end(self) -> Iterator[Fault]:
        """What can be said behind the last row only."""
        if not self._plans:  # no row could be read: the header may still be none
            for fault in self._new_plan(self._reading.record_type, self._stated_edition):
                yield fault
                if fault.fatal:
                    return
        for column, header in self._unused.items():
            if header.strip():
                yield Fault(RD_UNUSED_COLUMN, {"header": header}, location=self._grid.place(None, column))
        if self._children is not None and not self._ids_lost:
            yield from self._children.orphans()

    def _record(self, row: Row, number: int) -> Iterator[Item | Fault]:
        grid, cells = self._grid, row.cells
        width = len(grid.headers)
        if ragged(row, width):
            self._note_id(row)
            surplus = next((column for column in range(width, len(cells)) if cells[column]), None)
            params = {"cells": len(cells), "headers": width}
            yield Fault(RD_RAGGED, params, location=grid.place(row, surplus), number=number, broken=True)
            return
        key = (
            self._reading.record_type if self._type is None else cells[self._type],
            self._stated_edition if self._edition is None else cells[self._edition],
        )
        if key not in self._plans:
            for fault in self._new_plan(*key):
                yield fault
                if fault.fatal:
                    return
        plan, section, edition = self._plans[key]
        raw = plan.tree.build(cells)
        if self._edition is None:
            raw = {EDITION: self._stated_edition, **raw}
        if self._type is None:
            raw = {RECORD_TYPE: self._reading.record_type, **raw}
        if self._unused:
            for column in [column for column in self._unused if cells[column]]:
                del self._unused[column]
        faults = [*row.faults]
        faults += [
            Fault(
                RD_NUMBERING,
                because(NUMBER_GAP, group=".".join(map(str, path))),
                path=path,
                location=grid.place(row, column),
            )
            for path, column in plan.tree.gaps(cells)
        ]
        lists: dict[Path, list[Placed]] = {}
        if self._children is not None and section is not None:
            try:
                attaching = self._children.attach(raw, section, edition)
            except BrokenRecordError as error:
                broken = error.fault
                yield Fault(
                    broken.notice,
                    broken.params,
                    location=broken.location,
                    number=number,
                    broken=True,
                    input=broken.input,
                )
                return
            lists = attaching.lists
            faults += attaching.faults
        yield TableItem(raw, number, Placed(grid, plan, row), lists, tuple(faults))

    def _new_plan(self, record_type: str | None, stated: str | None) -> Iterator[Fault]:
        """Make the plan for records of a type and edition; what is wrong with the headers is said once."""
        standard = self._reading.standard
        name = record_type or self._reading.record_type
        section = standard.section(name) if name in standard.models else None
        try:
            edition = Edition.parse(stated or self._stated_edition)
        except ValueError:
            edition = standard.default_edition
        groups = self._children.groups if self._children is not None else frozenset()
        plan = parent_plan(self._grid.headers, standard, section, edition, groups)
        self._plans[record_type, stated] = plan, section, edition
        if self._header_said or section is None:
            return
        self._header_said = True
        if not plan.known:
            place = self._grid.place(None, 0)
            yield Fault(RD_HEADER, because(NO_KNOWN_COLUMN, header=self._grid.headers[0]), location=place, fatal=True)
            return
        yield from plan.faults(self._grid)
        if self._children is not None:
            yield from self._children.plans(section, edition)[1]
        self._unused = {column: self._grid.headers[column] for column in plan.unknown}

    def _note_id(self, row: Row) -> None:
        """A broken row still has an id, so that its child rows are not called orphans."""
        if self._children is None:
            return
        if self._id is not None and self._id < len(row.cells) and row.cells[self._id]:
            self._children.claim(row.cells[self._id])
        else:
            self._ids_lost = True
