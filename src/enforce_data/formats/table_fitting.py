"""Records as rows of tables, for every format of tables: which tables there are, and which records fit into them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from enforce_data.editions import Status
from enforce_data.findings import Path, Said
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.carrying import ANOTHER_TYPE, NO_ID, NO_TYPE, OTHER_EDITION, SHARED_ID
from enforce_data.formats.child_rows import RecordIds
from enforce_data.formats.headers import RECORD_ID, RECORD_TYPE, Names
from enforce_data.formats.nesting import FlatRow, Layout, flatten, layouts

Refusal = Callable[[str], Said | None]
"""Why a cell of the format cannot hold a text; None where it can."""


class Fitting:
    """What one target of tables carries: values of the dictionary, and child rows that an id of their own ties.

    With ``one_type`` the first record settles the type of all, unless it was stated.  ``refusal`` is asked of every
    cell.  Only what was let pass is remembered.
    """

    def __init__(self, writing: Writing, *, one_type: bool = False, refusal: Refusal | None = None) -> None:
        self._standard = writing.standard
        self._editions = writing.editions or tuple(
            edition for edition, status in writing.standard.editions.items() if status is not Status.DRAFT
        )
        self._one_type = one_type
        self._refusal = refusal
        self._stated = writing.record_type
        self._layouts: dict[str, Mapping[Names, Layout]] = {}
        self._columns: dict[tuple[str, Names], frozenset[Names]] = {}
        self._ids = RecordIds()
        self._with_children = RecordIds()

    def close(self) -> None:
        """Let go of what was noted of ids; nothing is asked afterwards."""
        self._ids.close()
        self._with_children.close()

    @property
    def record_type(self) -> str:
        """The one type of the records, or the one stated; raise ValueError while it is not known."""
        if self._stated is None:
            raise ValueError("tables without records need a record type")
        return self._stated

    @property
    def record_types(self) -> list[str]:
        """The types met so far, in their order."""
        return list(self._layouts)

    def layouts(self, record_type: str) -> Mapping[Names, Layout]:
        """The tables of a record type by the repeated group they hold, the parent table first."""
        if record_type not in self._layouts:
            found = layouts(self._standard.section(record_type), self._editions)
            self._layouts[record_type] = {layout.group: layout for layout in found}
            self._columns |= {(record_type, layout.group): frozenset(layout.columns) for layout in found}
        return self._layouts[record_type]

    def rows(self, record: Mapping[str, Any]) -> tuple[str, list[FlatRow]]:
        """The type and the rows of a record, its own first; raise CannotCarryError for one that does not fit."""
        record_type = record.get(RECORD_TYPE)
        if not isinstance(record_type, str) or record_type not in self._standard.models:
            raise CannotCarryError((RECORD_TYPE,), NO_TYPE, whole=True)
        if self._one_type:
            if record_type != (self._stated or record_type):
                raise CannotCarryError((RECORD_TYPE,), ANOTHER_TYPE, whole=True)
            self._stated = record_type
        rows = flatten(dict(record), self._standard.section(record_type))
        known = self.layouts(record_type)
        for row in rows:
            self._demand_cells(record_type, row, known.get(row.group))
        self.demand(record, record_type, rows)
        self._tie(record_type, record.get(RECORD_ID), has_children=len(rows) > 1)
        return record_type, rows

    def demand(self, record: Mapping[str, Any], record_type: str, rows: Sequence[FlatRow]) -> None:
        """Raise CannotCarryError where the format has a reason of its own; asked before anything is remembered."""

    def _demand_cells(self, record_type: str, row: FlatRow, layout: Layout | None) -> None:
        if layout is None:
            raise CannotCarryError(row.group, OTHER_EDITION)
        if beyond := row.cells.keys() - self._columns[record_type, row.group]:
            raise CannotCarryError(_path(row, layout, min(beyond)), OTHER_EDITION)
        if self._refusal is not None:
            for column, cell in row.cells.items():
                if (reason := self._refusal(cell)) is not None:
                    raise CannotCarryError(_path(row, layout, column), reason)

    def _tie(self, record_type: str, record_id: Any, *, has_children: bool) -> None:
        """Child rows belong to an id, which no other record of the type may have."""
        if not isinstance(record_id, str):
            if has_children:
                raise CannotCarryError((RECORD_ID,), NO_ID, whole=True)
            return
        owner = f"{record_type} {record_id}"
        if not self._ids.claim(owner) and (has_children or self._with_children.knows(owner)):
            raise CannotCarryError((RECORD_ID,), SHARED_ID, whole=True)
        if has_children:
            self._with_children.claim(owner)


def _path(row: FlatRow, layout: Layout, column: Names) -> Path:
    """Where a cell of a row stands in its record."""
    path: Path = ()
    taken = 0
    for group, number in zip((*layout.outer, row.group), row.numbers, strict=False):  # the record itself has no number
        path += (*group[taken:], number - 1)
        taken = len(group)
    return path + column
