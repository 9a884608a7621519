"""Child rows → the repeated elements of one record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from enforce_data.findings import Fault, Path, Said
from enforce_data.formats.faults import (
    NUMBER_BAD,
    NUMBER_GAP,
    NUMBER_TWICE,
    RD_NUMBERING,
    RD_ORPHAN,
    because,
)
from enforce_data.formats.headers import Names
from enforce_data.formats.nesting import SCALAR
from enforce_data.formats.table_plan import Grid, Keys, Plan, Row

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
        for row in rows:
            outer = self._outer(table, row)
            if outer is None:
                params = {"group": ".".join(table.group), "owner": self._raw.get("record_id")}
                self._say(Fault(RD_ORPHAN, params), Placed(table.grid, plan, row), None)
                continue
            own = table.keys.own
            written = None if own is None else row.cells[own]
            lists.setdefault(outer, []).append(_Numbered(_number(written), Placed(table.grid, plan, row)))
        for outer, items in lists.items():
            self._put(table, outer, items)

    def _outer(self, table: ChildTable, row: Row) -> Path | None:
        """The path of the list that a row belongs to; None where there is no such item."""
        path: Path = ()
        for group, column in zip(table.outer, table.keys.outer, strict=True):
            path += group[len(_names(path)) :]
            number = _number(row.cells[column or 0])
            items = self._positions.get(path)
            if items is None:  # a list of numbered columns
                found = at(self._raw, path)
                items = {place + 1: place for place in range(len(found))} if isinstance(found, list) else {}
            if number is None or number not in items:
                return None
            path += (items[number],)
        return path + table.group[len(_names(path)) :]

    def _put(self, table: ChildTable, path: Path, items: list[_Numbered]) -> None:
        """Make a list of rows, in the order of their numbers."""
        if table.keys.own is not None:
            for reason, item in _numbering(items):
                params = because(reason, group=".".join(table.group))
                self._say(Fault(RD_NUMBERING, params, path=path), item.placed, table.keys.own)
            items = sorted(items, key=lambda item: (item.number is None, item.number or 0))
        values = [placed.plan.tree.build(placed.row.cells) for _, placed in items]
        scalars = table.keys is not None and not any(value.keys() - {SCALAR} for value in values)
        holder = self._raw
        for step, following in zip(path, path[1:], strict=False):
            holder = holder.setdefault(step, {}) if isinstance(holder, dict) else holder[step]
        ...
