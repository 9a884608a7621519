"""One row on its way to a record: values are read as the mapping says, and put where it says."""

from __future__ import annotations

import re
from collections import abc
from dataclasses import dataclass, field, replace
from typing import Any

from enforce_data.findings import Fault, Location, Notice, Path
from enforce_data.formats.base import Item
from enforce_data.formats.faults import because
from enforce_data.mapping.definition import Mapping, Names, Target
from enforce_data.mapping.notices import (
    NO_OWNER,
    OTHER_COLUMN,
    RD_VALUE_UNPLACED,
    RD_VALUE_UNSETTLED,
    SEVERAL_OWNERS,
)
from enforce_data.mapping.values import Part, Table, day, instant, yuan
from enforce_data.values.written import Kind

_NO_TABLE = Table("", {})
_WHOLE = re.compile("0|-?[1-9][0-9]{0,17}")


@dataclass
class _Branch:
    """A group or a list on the way to values; ``header`` is the column that made it."""

    header: str | None = None
    members: dict[str | int, _Branch | _Leaf] = field(default_factory=dict)


@dataclass(frozen=True)
class _Leaf:
    value: Any
    header: str | None


@dataclass(frozen=True)
class _Items:
    """The items that one column makes of its cell."""

    target: Target
    header: str
    parts: tuple[Part, ...]

    def meant(self, codes: frozenset[str]) -> list[int]:
        """The positions of the items that are, or may be, one of the codes."""
        return [index for index, part in enumerate(self.parts) if part.meaning and codes.intersection(part.meaning)]


class Row:
    """The record made from one row.

    ``cells`` are the filled cells by the header of their column: the sender's header and the value.  ``faults`` is what
    there is to say of the row, ``unsettled`` what its cells leave open (member names only).
    """

    def __init__(self, mapping: Mapping, row: Item, cells: abc.Mapping[str, tuple[str, Any]]) -> None:
        self.faults: list[Fault] = []
        self.unsettled: set[Names] = set()
        self._mapping = mapping
        self._row = row
        self._cells = cells
        self._tree = _Branch()
        self._items: dict[Path, _Items] = {}

    def filled(self, given: abc.Mapping[str, Any]) -> tuple[dict[str, Any], dict[Path, str]]:
        """The record as JSON values, and the sender's header for every path that a column made."""
        mapping = self._mapping
        self._put(("record_type",), mapping.record_type)
        self._put(("edition",), str(mapping.edition))
        for path, value in mapping.constants.items():
            self._put(path, value)
        cells = [
            (target, *self._cells[column.header])
            for column in sorted(mapping.columns, key=lambda column: bool(column.instead_of))
            if column.header in self._cells
            for target in column.targets
        ]
        for target, header, value in cells:
            if target.of_list and target.separators:
                self._make_items(target, target.of_list[0], header, value)
        # Columns that stand in for others come last, and fill only what those left empty.
        for target, header, value in cells:
            if target.of_list is None:
                self._single(target, header, value)
            elif not target.separators:
                self._follow(target, target.of_list, header, value)
        for path, items in self._items.items():
            self._name_items(path, items)
        derived = (target for _, target in mapping.targets() if target.derived)
        self.unsettled |= {target.names for target in derived if self._at(target.path) is None}
        for path, value in (*mapping.defaults.items(), *(((name,), value) for name, value in given.items())):
            if self._at(path) is None:
                self._put(path, value)
        sources: dict[Path, str] = {}
        return _plain(self._tree, (), sources), sources

    def _single(self, target: Target, header: str, value: Any) -> None:
        """A column that goes to one place."""
        if target.table is None:
            self._put(target.path, _written(target, value), header)
            return
        parts = target.table.parts(value, target.separators)
        known = bool(parts) and all(part.meaning is not None for part in parts)
        meanings = {code for part in parts for code in part.meaning or ()}
        if target.constant is not None and meanings:
            meanings = {target.constant}
        if known and len(meanings) <= 1:
            for meaning in meanings:
                self._put(target.path, meaning, header)
        elif target.derived and target.constant is not None:
            return
        elif target.derived or (known and len(parts) == 1):
            self._unsettle(target, target.path, header, Part(value, tuple(sorted(meanings))))
        else:
            self._put(target.path, value, header)

    def _make_items(self, target: Target, path: Path, header: str, value: Any) -> None:
        parts = (target.table or _NO_TABLE).parts(value, target.separators) or (Part(value, None),)
        stated = tuple(part for part in parts if part.meaning != ())
        self._items[path] = _Items(target, header, stated)
        for index in range(len(stated)):
            self._branch((*path, index)).header = header

    def _follow(self, target: Target, of_list: tuple[Path, Path], header: str, value: Any) -> None:
        """A column that goes to every item, or to the one that it belongs to."""
        path, below = of_list
        items = self._items.get(path)
        value = _written(target, value)
        if target.where is None:
            for index in range(max(1, len(items.parts) if items else 0)):
                self._put((*path, index, *below), value, header)
            return
        member, codes = target.where
        owners = items.meant(codes) if items else []
        if len(owners) == 1:
            self._put((*path, owners[0], *below), value, header)
        elif owners or not _is_zero(value):
            if owners:
                self.unsettled.add(target.names)
            reason = SEVERAL_OWNERS if owners else NO_OWNER
            self._say(RD_VALUE_UNPLACED, header, **because(reason, owner=f"{member} = {' / '.join(sorted(codes))}"))

    def _name_items(self, path: Path, items: _Items) -> None:
        """Write what makes each item, last, because the words of an ambiguous one stay only where nothing else does."""
        target = items.target
        below = target.of_list[1] if target.of_list else ()
        for index, part in enumerate(items.parts):
            at = (*path, index, *below)
            if part.meaning is None:
                self._put(at, _written(target, part.text), items.header)
            elif len(part.meaning) == 1:
                self._put(at, part.meaning[0], items.header)
            else:
                self._unsettle(target, at, items.header, part)
                if not self._branch((*path, index)).members:
                    self._put(at, part.text, items.header)

    def _unsettle(self, target: Target, path: Path, header: str, part: Part) -> None:
        self.unsettled.add(target.names)
        candidates = ", ".join(map(str, part.meaning or ())) or "—"
        self._say(RD_VALUE_UNSETTLED, header, path, found=part.text, candidates=candidates)

    def _say(self, notice: Notice, header: str, path: Path | None = None, **params: Any) -> None:
        place = cell(self._row, header)
        self.faults.append(Fault(notice, {"header": header, **params}, path, place, number=self._row.number))

    def _branch(self, path: Path) -> _Branch:
        branch = self._tree
        for step in path:
            below = branch.members.setdefault(step, _Branch())
            if isinstance(below, _Leaf):
                raise TypeError(f"{path} leads through a value; loading a mapping refuses that")
            branch = below
        return branch

    def _at(self, path: Path) -> _Branch | _Leaf | None:
        here: _Branch | _Leaf | None = self._tree
        for step in path:
            here = here.members.get(step) if isinstance(here, _Branch) else None
        return here

    def _put(self, path: Path, value: Any, header: str | None = None) -> None:
        members = self._branch(path[:-1]).members
        there = members.get(path[-1])
        if isinstance(there, _Leaf):
            if header is not None and there.value != value:
                self._say(RD_VALUE_UNPLACED, header, **because(OTHER_COLUMN, other=there.header or "—"))
            return
        members[path[-1]] = _Leaf(value, header)


def cell(row: Item, header: str) -> Location:
    """Where the cell of a row under a header stands, with the header as its source."""
    place = row.locate((header,))
    return place if place.source is not None else replace(place, source=header)


def _written(target: Target, value: Any) -> Any:
    """A value as its element is written; unchanged where the mapping states nothing, or it is not as stated."""
    if target.constant is not None:
        return target.constant
    if target.table is not None:
        meaning = target.table.part(value).meaning
        return meaning[0] if meaning is not None and len(meaning) == 1 else value
    if target.unit is not None:
        return yuan(value, target.unit)
    if target.entry.kind is Kind.DAY:
        return day(value, target.forms)
    if target.entry.kind is Kind.INSTANT:
        return instant(value, target.forms)
    if target.entry.kind is Kind.INTEGER and isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    return value


def _is_zero(value: Any) -> bool:
    return isinstance(value, str) and value != "" and not value.strip("0.")


def _plain(branch: _Branch, path: Path, sources: dict[Path, str]) -> Any:
    """A branch as JSON values; positions close up where lower ones stayed empty."""
    if branch.header is not None:
        sources[path] = branch.header
    steps = list(branch.members)
    positions = bool(steps) and isinstance(steps[0], int)
    values: dict[str | int, Any] = {}
    for place, step in enumerate(sorted(steps, key=int) if positions else steps):
        below = branch.members[step]
        here = (*path, place if positions else step)
        if isinstance(below, _Leaf):
            values[step] = below.value
            if below.header is not None:
                sources[here] = below.header
        else:
            values[step] = _plain(below, here, sources)
    return list(values.values()) if positions else values
