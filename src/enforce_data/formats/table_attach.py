"""Child rows → the repeated elements of one record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from enforce_data.findings import Fault, Notice, Path, Said
from enforce_data.formats.faults import (
    NUMBER_BAD,
    NUMBER_GAP,
    NUMBER_TWICE,
    RD_NUMBERING,
    RD_ORPHAN,
    because,
)
from enforce_data.formats.grid import Grid, Row
from enforce_data.formats.headers import RECORD_ID, Names
from enforce_data.formats.nesting import SCALAR
from enforce_data.formats.table_plan import Keys, Plan

_NUMBER = re.compile("[1-9][0-9]{0,8}")


class Placed(NamedTuple):
    """A row that a record, or an item of a list in it, was made of."""

    grid: Grid
    plan: Plan
    row: Row


class _Numbered(NamedTuple):
    number: int | None
    placed: Placed


class ChildTable(NamedTuple):
    """A child table: what it repeats, inside which repeated groups, and its key columns."""

    grid: Grid
    group: Names
    outer: tuple[Names, ...]
    keys: Keys


class Attaching:
    """Puts the rows of child tables into one record.

    Tables of outer groups come before those of inner ones.  ``lists`` says afterwards which row each item came from;
    ``faults`` is what was wrong with the rows.
    """

    def __init__(self, raw: dict[str, Any]) -> None:
        self.lists: dict[Path, list[Placed]] = {}
        self.faults: list[Fault] = []
        self._raw = raw
        self._positions: dict[Path, dict[int, int]] = {}
        """Positions of the items of each list by their number."""

    def attach(self, table: ChildTable, plan: Plan, rows: Sequence[Row]) -> None:
        """Attach the rows that one table has for this record."""
        lists: dict[Path, list[_Numbered]] = {}
        own = table.keys.own
        for row in rows:
            placed = Placed(table.grid, plan, row)
            self.faults += row.faults
            path = self._list_path(table, row)
            if path is None:
                params = {"group": ".".join(table.group), "owner": self._raw.get(RECORD_ID)}
                self.say(placed, None, RD_ORPHAN, params)
            else:
                number = None if own is None else _number(row.cells[own])
                lists.setdefault(path, []).append(_Numbered(number, placed))
        for path, items in lists.items():
            # Most lists are numbered from 1 in the order of their rows.
            if own is not None and [item.number for item in items] != [*range(1, len(items) + 1)]:
                for reason, item in _misnumbered(items):
                    self.say(item.placed, own, RD_NUMBERING, because(reason, group=".".join(table.group)), path)
                items.sort(key=lambda item: (item.number is None, item.number or 0))
            self._put(path, items, plan)

    def say(
        self, placed: Placed, column: int | None, notice: Notice, params: Mapping[str, Any], path: Path | None = None
    ) -> None:
        """Note what is wrong with a row."""
        grid = placed.grid
        self.faults.append(Fault(notice, params, path, grid.place(placed.row, column), input=grid.input))

    def _list_path(self, table: ChildTable, row: Row) -> Path | None:
        """The list that a row belongs to; None where its outer item does not exist."""
        path: Path = ()
        taken = 0
        for group, column in zip(table.outer, table.keys.outer, strict=True):
            path += group[taken:]
            taken = len(group)
            position = self._position(path, _number(row.cells[column or 0]))
            if position is None:
                return None
            path += (position,)
        return path + table.group[taken:]

    def _position(self, path: Path, number: int | None) -> int | None:
        """Where the item of that number stands in the list at a path."""
        if number is None or path in self._positions:
            return self._positions.get(path, {}).get(number or 0)
        found: Any = self._raw  # a list of numbered columns
        for step in path:
            found = found.get(step) if isinstance(found, dict) else found[int(step)]
            if found is None:
                return None
        return number - 1 if number <= len(found) else None

    def _put(self, path: Path, items: Sequence[_Numbered], plan: Plan) -> None:
        values = [item.placed.plan.tree.build(item.placed.row.cells) for item in items]
        holder: Any = self._raw
        for step, following in pairwise(path):
            empty: Any = [] if isinstance(following, int) else {}
            holder = holder.setdefault(step, empty) if isinstance(holder, dict) else holder[step]
        holder[path[-1]] = [value.get(SCALAR, "") for value in values] if plan.scalar else values
        self.lists[path] = [item.placed for item in items]
        self._positions[path] = {item.number or place: place - 1 for place, item in enumerate(items, start=1)}


def _number(cell: str) -> int | None:
    return int(cell) if _NUMBER.fullmatch(cell) else None


def _misnumbered(items: Sequence[_Numbered]) -> Iterator[tuple[Said, _Numbered]]:
    """The first thing that is wrong with the numbers of a list."""
    seen: set[int] = set()
    for item in items:
        if item.number is None:
            yield NUMBER_BAD, item
            return
        if item.number in seen:
            yield NUMBER_TWICE, item
            return
        seen.add(item.number)
    for expected, item in enumerate(sorted(items, key=lambda item: item.number or 0), start=1):
        if item.number != expected:
            yield NUMBER_GAP, item
            return
