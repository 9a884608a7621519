"""The child tables of a parent table: their rows become the repeated elements of its records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, NamedTuple

from enforce_data.dictionary import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Path, Said
from enforce_data.formats.child_rows import ChildRows, StoredRow
from enforce_data.formats.faults import (
    KEY_MISSING,
    NO_NUMBERS,
    NOT_THIS_TYPE,
    NUMBER_BAD,
    NUMBER_GAP,
    NUMBER_TWICE,
    RD_ARRANGEMENT,
    RD_HEADER,
    RD_LIMIT,
    RD_NUMBERING,
    RD_ORPHAN,
    RD_RAGGED,
    RD_SHARED_ID,
    because,
    beyond,
)
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, Names
from enforce_data.formats.nesting import SCALAR
from enforce_data.formats.table_plan import Grid, Keys, Plan, Row, child_keys, child_plan, outer_groups
from enforce_data.limits import Limits

_NUMBER = re.compile("[1-9][0-9]{0,8}")
_BATCH = 1000


class Placed(NamedTuple):
    """A row that a record or an item was made of."""

    grid: Grid
    plan: Plan
    row: Row


class BrokenRecordError(Exception):
    """A record cannot be read because of its child rows; carries the fault that says so."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass
class _Table:
    """One child table."""

    grid: Grid
    group: Names
    outer: tuple[Names, ...]
    keys: Keys
    tabled: frozenset[Names]
    """Elements below the group that have a child table of their own, relative to it."""
    plans: dict[tuple[Section, Edition], Plan | None] = field(default_factory=dict)

    @property
    def dotted(self) -> str:
        return ".".join(self.group)


class Children:
    """All child tables of one parent table."""

    def __init__(self, grids: Sequence[tuple[Names, Grid]], standard: Standard, limits: Limits) -> None:
        self.groups = frozenset(group for group, _ in grids)
        self._limits = limits
        self._tables: list[_Table] = []
        for group, grid in sorted(grids, key=lambda each: len(each[0])):
            sections = map(standard.section, standard.models)
            outer = next((found for section in sections if (found := outer_groups(section, group)) is not None), ())
            below = frozenset(
                other[len(group) :] for other in self.groups if other != group and other[: len(group)] == group
            )
            self._tables.append(_Table(grid, group, outer, child_keys(grid.headers, standard, outer), below))
        self._rows = ChildRows()
        self._faults_said: set[tuple[int, int]] = set()

    def close(self) -> None:
        """Let go of the rows."""
        self._rows.close()

    def index(self) -> Iterator[Fault]:
        """Read every table once; a fatal fault is the last."""
        for place, table in enumerate(self._tables):
            yield from _key_faults(table)
            batch: list[tuple[str, StoredRow]] = []
            for row in table.grid.rows():
                if isinstance(row, Fault):
                    yield replace(row, broken=False, input=table.grid.input)
                    continue
                owner = row.cells[table.keys.owner or 0] if len(row.cells) > (table.keys.owner or 0) else ""
                batch.append((owner, StoredRow(place, row.number, row.line, row.text)))
                if len(batch) == _BATCH:
                    self._rows.add(batch)
                    batch.clear()
            self._rows.add(batch)
        self._rows.complete()

    def claim(self, record_id: str) -> bool:
        """Note that a record of this id exists; False if there was one before."""
        return self._rows.claim(record_id)

    def orphans(self) -> Iterator[Fault]:
        """The rows whose record was never claimed."""
        for owner, stored in self._rows.unclaimed():
            table = self._tables[stored.table]
            yield self._orphan(table, table.grid.row(stored), owner)

    def attach(self, raw: dict[str, Any], section: Section, edition: Edition) -> _Attached:
        """Put the child rows of a record into it; raise BrokenRecordError where that cannot be done."""
        attached = _Attached(raw)
        record_id = raw.get(RECORD_ID)
        if not isinstance(record_id, str):
            return attached
        first = self._rows.claim(record_id)
        size = 0
        for place, stored_rows in groupby(self._rows.of(record_id), key=lambda stored: stored.table):
            table = self._tables[place]
            if not first:
                fault = Fault(RD_SHARED_ID, {"record_id": record_id}, path=(RECORD_ID,))
                attached.faults.append(fault)
                return attached
            plan = self._plan(table, section, edition, attached)
            if plan is None:
                row = table.grid.row(next(stored_rows))
                reason = because(NOT_THIS_TYPE, record_type=raw.get("record_type"), group=table.dotted)
                attached.say(table.grid, row, RD_ARRANGEMENT, reason)
                continue
            lists: dict[Path, list[_Numbered]] = {}
            for count, stored in enumerate(stored_rows):
                row = table.grid.row(stored)
                size += len(stored.text)
                self._check(table, row, count, size)
                self._place(table, plan, row, attached, lists)
            for path, items in lists.items():
                attached.add(table, path, items)
        return attached
