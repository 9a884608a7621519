"""The child tables of a parent table, read and indexed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from enforce_data.dictionary import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Notice
from enforce_data.formats.child_rows import ChildRows
from enforce_data.formats.faults import (
    KEY_MISSING,
    NO_NUMBERS,
    NOT_THIS_TYPE,
    RD_ARRANGEMENT,
    RD_HEADER,
    RD_LIMIT,
    RD_ORPHAN,
    RD_RAGGED,
    RD_SHARED_ID,
    because,
    beyond,
)
from enforce_data.formats.grid import Grid, Row, StoredRow, ragged
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, RECORD_TYPE, Names
from enforce_data.formats.table_attach import Attaching, ChildTable, Placed
from enforce_data.formats.table_plan import Plan, child_keys, child_plan, outer_groups
from enforce_data.limits import Limits

_BATCH = 1000


class BrokenRecordError(Exception):
    """A record cannot be read because of its child rows; carries the fault that says so."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Children:
    """All child tables of one parent table."""

    def __init__(self, grids: Sequence[tuple[Names, Grid]], standard: Standard, limits: Limits) -> None:
        self.groups = frozenset(group for group, _ in grids)
        self._limits = limits
        self._tables: list[ChildTable] = []
        for group, grid in sorted(grids, key=lambda each: len(each[0])):
            sections = map(standard.section, standard.models)
            outer = next((found for section in sections if (found := outer_groups(section, group)) is not None), ())
            self._tables.append(ChildTable(grid, group, outer, child_keys(grid.headers, standard, outer)))
        self._rows = ChildRows()
        self._plans: dict[tuple[Section, Edition], list[Plan | None]] = {}
        self._said: set[Fault] = set()

    def close(self) -> None:
        """Let go of the rows."""
        self._rows.close()

    def index(self) -> Iterator[Fault]:
        """Read every table once; a fatal fault is the last."""
        for place, table in enumerate(self._tables):
            for fault in _key_faults(table):
                yield fault
                if fault.fatal:
                    return
            owner = table.keys.owner or 0
            batch: list[tuple[str, StoredRow]] = []
            for row in table.grid.rows():
                if isinstance(row, Fault):
                    yield replace(row, broken=False, input=table.grid.input)
                    continue
                id_ = row.cells[owner] if owner < len(row.cells) else ""
                batch.append((id_, StoredRow(place, row.number, row.line, row.text)))
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
            params = {"group": ".".join(table.group), "owner": owner}
            place = table.grid.place(table.grid.row(stored), table.keys.owner)
            yield Fault(RD_ORPHAN, params, location=place, input=table.grid.input)

    def plans(self, section: Section, edition: Edition) -> tuple[list[Plan | None], list[Fault]]:
        """The plans of the tables for records of a type; None where the type has no such element.

        Also the faults of the headers, the first time.
        """
        known = self._plans.get((section, edition))
        if known is not None:
            return known, []
        plans: list[Plan | None] = []
        faults: list[Fault] = []
        for table in self._tables:
            plan = None
            if outer_groups(section, table.group) == table.outer and (entry := section.entry(table.group)) is not None:
                size = len(table.group)
                below = {group[size:] for group in self.groups if len(group) > size and group[:size] == table.group}
                plan = child_plan(table.grid.headers, table.keys, entry, edition, below)
                faults += plan.faults(table.grid)
            plans.append(plan)
        self._plans[section, edition] = plans
        return plans, faults

    def attach(self, raw: dict[str, Any], section: Section, edition: Edition) -> Attaching:
        """Put the child rows of a record into it; raise BrokenRecordError where that cannot be done."""
        attaching = Attaching(raw)
        record_id = raw.get(RECORD_ID)
        if not isinstance(record_id, str):
            return attaching
        first = self.claim(record_id)
        plans, _ = self.plans(section, edition)
        size = 0
        for place, stored_rows in groupby(self._rows.of(record_id), key=lambda stored: stored.table):
            table, plan = self._tables[place], plans[place]
            if not first:
                attaching.faults.append(Fault(RD_SHARED_ID, {"record_id": record_id}, path=(RECORD_ID,)))
                break
            rows: list[Row] = []
            for stored in stored_rows:
                size += len(stored.text)
                rows.append(self._checked(table, stored, len(rows), size))
            if plan is None:
                reason = because(NOT_THIS_TYPE, record_type=raw.get(RECORD_TYPE), group=".".join(table.group))
                attaching.say(Placed(table.grid, Plan(), rows[0]), None, RD_ARRANGEMENT, reason)
            else:
                attaching.attach(table, plan, rows)
        return attaching

    def _checked(self, table: ChildTable, stored: StoredRow, count: int, size: int) -> Row:
        """The row again, unless it does not fit its header or the record grows beyond the limits."""
        row = table.grid.row(stored)
        width = len(table.grid.headers)
        if ragged(row, width):
            raise self._broken(table, row, RD_RAGGED, {"cells": len(row.cells), "headers": width})
        if count >= self._limits.list_items:
            raise self._broken(table, row, RD_LIMIT, beyond("list_items", self._limits.list_items))
        if size > self._limits.record_chars:
            raise self._broken(table, row, RD_LIMIT, beyond("record_chars", self._limits.record_chars))
        return row

    def _broken(self, table: ChildTable, row: Row, notice: Notice, params: Mapping[str, Any]) -> BrokenRecordError:
        place = table.grid.place(row, None)
        return BrokenRecordError(Fault(notice, params, location=place, broken=True, input=table.grid.input))


def _key_faults(table: ChildTable) -> Iterator[Fault]:
    grid, keys = table.grid, table.keys
    wanted = [(keys.owner, RECORD_ID, KEY_MISSING, True)]
    wanted += [
        (column, ".".join((*group, NUMBER_NAMES[0])), KEY_MISSING, True)
        for column, group in zip(keys.outer, table.outer, strict=True)
    ]
    wanted.append((keys.own, NUMBER_NAMES[0], NO_NUMBERS, False))
    for column, header, reason, fatal in wanted:
        if column is None:
            place = grid.place(None, None)
            yield Fault(RD_HEADER, because(reason, header=header), location=place, fatal=fatal, input=grid.input)
