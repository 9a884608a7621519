"""Flat rows ⇄ nested records, for every format that has only tables.

Single groups become dotted columns; a repeated element becomes a child table, whose rows are tied to their record by
its ``record_id``, to outer repeated groups by ``<group>.no``, and are numbered by ``no``.  Cells are text: only
``true``, ``false`` and canonical integers are converted, and only where the dictionary has such a value; the structure
check judges the rest as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.findings import Path
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.carrying import READS_OTHERWISE, UNKNOWN_MEMBER, refusal
from enforce_data.formats.headers import Names
from enforce_data.values.written import Kind

__all__ = ["CONVERSIONS", "SCALAR", "CannotCarryError", "FlatRow", "Layout", "Tree", "cell_of", "flatten", "layouts"]

SCALAR = ""
"""The name under which the only value of an item in a list of scalars is kept."""

_INTEGER = re.compile("0|-?[1-9][0-9]{0,3999}")
_FLAGS = {"true": True, "false": False}


def _flag(cell: str) -> Any:
    return _FLAGS.get(cell, cell)


def _integer(cell: str) -> Any:
    return int(cell) if _INTEGER.fullmatch(cell) else cell


CONVERSIONS: Mapping[Kind, Callable[[str], Any]] = {Kind.FLAG: _flag, Kind.INTEGER: _integer}
"""How the text of a cell or an XML element becomes a JSON value, for the kinds that are no text."""


def _below(record: dict[str, Any], group: Names) -> dict[str, Any]:
    """The group of a record at a path of names, made where it is not there yet."""
    for name in group:
        record = record.setdefault(name, {})
    return record


_Cell = tuple[int, Names, str, Callable[[str], Any] | None]
_List = tuple[Names, str, "dict[int, Tree]"]


@dataclass
class Tree:
    """The columns of a table, by where their cells go: rows become records, and paths become columns again."""

    texts: list[tuple[int, str]] = field(default_factory=list)
    typed: list[tuple[int, str, Callable[[str], Any]]] = field(default_factory=list)
    groups: dict[str, Tree] = field(default_factory=dict)
    lists: dict[str, dict[int, Tree]] = field(default_factory=dict)
    """Numbered columns of repeated elements, by position."""
    _steps: tuple[list[_Cell], list[_List]] | None = field(default=None, init=False, repr=False, compare=False)
    """How a row becomes a record, worked out with the first one."""

    def add(self, path: Path, column: int, entry: Entry | None) -> None:
        """Let a column go to a path, list positions included; the empty path is the value of a list of scalars."""
        if len(path) <= 1:
            name = str(path[0]) if path else SCALAR
            if entry is not None and entry.kind in CONVERSIONS:
                self.typed.append((column, name, CONVERSIONS[entry.kind]))
            else:
                self.texts.append((column, name))
            return
        name, step = str(path[0]), path[1]
        if isinstance(step, int):
            items = self.lists.setdefault(name, {})
            items.setdefault(step, Tree()).add(path[2:], column, entry)
            self.lists[name] = dict(sorted(items.items()))
        else:
            self.groups.setdefault(name, Tree()).add(path[1:], column, entry)

    def build(self, cells: Sequence[str]) -> dict[str, Any]:
        """The members that a row fills; an empty cell is absent."""
        if self._steps is None:
            self._steps = [*self.singles()], [*self.numbered()]
        singles, lists = self._steps
        found: dict[str, Any] = {}
        groups: dict[Names, dict[str, Any]] = {(): found}
        for column, group, name, convert in singles:
            if cell := cells[column]:
                if group not in groups:
                    groups[group] = _below(found, group)
                groups[group][name] = cell if convert is None else convert(cell)
        for group, name, items in lists:
            if values := [item.build(cells) for item in items.values() if item.filled(cells)]:
                _below(found, group)[name] = [value.get(SCALAR, value) for value in values]
        return found

    def singles(self, inside: Names = ()) -> Iterator[_Cell]:
        """Column, group, name and conversion of every cell outside of lists, in the order of the members."""
        yield from ((column, inside, name, None) for column, name in self.texts)
        yield from ((column, inside, name, convert) for column, name, convert in self.typed)
        for name, group in self.groups.items():
            yield from group.singles((*inside, name))

    def numbered(self, inside: Names = ()) -> Iterator[_List]:
        """Group, name and items of every list of numbered columns."""
        yield from ((inside, name, items) for name, items in self.lists.items())
        for name, group in self.groups.items():
            yield from group.numbered((*inside, name))

    def filled(self, cells: Sequence[str]) -> bool:
        """Whether a row fills any of these columns."""
        return any(cells[column] for column in self.columns())

    def columns(self) -> Iterator[int]:
        """Every column of the tree."""
        yield from (column for column, _ in self.texts)
        yield from (column for column, _, _ in self.typed)
        for group in self.groups.values():
            yield from group.columns()
        for items in self.lists.values():
            for item in items.values():
                yield from item.columns()

    def gaps(self, cells: Sequence[str]) -> Iterator[tuple[Path, int]]:
        """Lists in which an empty position stands before a filled one, with the column of that one."""
        if self._steps is not None and not self._steps[1]:
            return
        for name, group in self.groups.items():
            for path, column in group.gaps(cells):
                yield (name, *path), column
        for name, items in self.lists.items():
            filled = [(number, item) for number, item in items.items() if item.filled(cells)]
            for position, (number, item) in enumerate(filled):
                if number != position:
                    yield (name,), min(item.columns())
                    break
                for path, column in item.gaps(cells):
                    yield (name, position, *path), column

    def column(self, path: Path, cells: Sequence[str]) -> int | None:
        """The column of a path in this row; of a group the first one, of an unknown member that of its group.

        None where the tree has no column near the path.
        """
        if not path:
            return min(self.columns(), default=None)
        name = path[0]
        for column, known in (*self.texts, *((column, known) for column, known, _ in self.typed)):
            if known == name:
                return column
        if isinstance(name, str) and name in self.groups:
            group = self.groups[name]
            found = group.column(path[1:], cells)
            return min(group.columns()) if found is None else found
        if isinstance(name, str) and name in self.lists:
            filled = [item for item in self.lists[name].values() if item.filled(cells)]
            position = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
            item = filled[position] if position < len(filled) else next(iter(self.lists[name].values()))
            found = item.column(path[2:], cells)
            return min(item.columns()) if found is None else found
        return None


@dataclass(frozen=True)
class Layout:
    """One table of a record type: the parent table, or the child table of a repeated element.

    ``outer`` are the repeated groups around it, outermost first; ``columns`` are paths relative to the group, in
    dictionary order; a list of scalars has the one empty path.
    """

    group: Names
    outer: tuple[Names, ...]
    columns: tuple[Names, ...]


def layouts(section: Section, editions: Collection[Edition]) -> list[Layout]:
    """The tables that hold every element of some editions of a record type, the parent table first."""
    found: list[Layout] = []
    _lay_out(section, (), (), editions, found)
    return found


def _lay_out(
    section: Section, group: Names, outer: tuple[Names, ...], editions: Collection[Edition], found: list[Layout]
) -> None:
    columns: list[Names] = []
    place = len(found)
    below = (*outer, group) if group else outer

    def collect(members: Section, inside: Names) -> None:
        for name, entry in members.entries.items():
            if not any(edition in entry.element.span for edition in editions):
                continue
            path = (*inside, name)
            if entry.many and entry.section is not None:
                _lay_out(entry.section, (*group, *path), below, editions, found)
            elif entry.many:
                found.append(Layout((*group, *path), below, ((),)))
            elif entry.section is not None:
                collect(entry.section, path)
            else:
                columns.append(path)

    collect(section, ())
    found.insert(place, Layout(group, outer, tuple(columns)))


@dataclass(frozen=True)
class FlatRow:
    """One row of one table of a record: its place in each repeated group from 1, and its cells by relative path."""

    group: Names
    numbers: tuple[int, ...]
    cells: Mapping[Names, str]


def flatten(record: Mapping[str, Any], section: Section) -> list[FlatRow]:
    """The rows of a record, its own first; raise CannotCarryError for what would not come back the same."""
    found: list[FlatRow] = []
    _flatten(record, section, (), (), (), found)
    return found


def _flatten(
    value: Any, section: Section, group: Names, numbers: tuple[int, ...], at: Path, found: list[FlatRow]
) -> None:
    cells: dict[Names, str] = {}
    found.append(FlatRow(group, numbers, cells))

    def collect(members: Any, below: Section, inside: Names, at: Path) -> None:
        if not isinstance(members, dict) or not members:
            raise CannotCarryError(at, refusal(members))
        for name, member in members.items():
            path = (*inside, name)
            here = (*at, name)
            entry = below.entries.get(name)
            if entry is None:
                raise CannotCarryError(here, UNKNOWN_MEMBER)
            if entry.many:
                if not isinstance(member, list) or not member:
                    raise CannotCarryError(here, refusal(member))
                for index, item in enumerate(member):
                    row = (*numbers, index + 1)
                    if entry.section is not None:
                        _flatten(item, entry.section, (*group, *path), row, (*here, index), found)
                    else:
                        found.append(FlatRow((*group, *path), row, {(): cell_of(item, entry, (*here, index))}))
            elif entry.section is not None:
                collect(member, entry.section, path, here)
            else:
                cells[path] = cell_of(member, entry, here)

    collect(value, section, (), at)


def cell_of(value: Any, entry: Entry, at: Path) -> str:
    """A value as the text of a cell from which it can be read again."""
    if entry.kind is Kind.FLAG and isinstance(value, bool):
        return "true" if value else "false"
    if entry.kind is Kind.INTEGER and type(value) is int:
        text = str(value)
        if _INTEGER.fullmatch(text):
            return text
    if isinstance(value, str) and value:
        convert = CONVERSIONS.get(entry.kind)
        if convert is None or isinstance(convert(value), str):
            return value
        raise CannotCarryError(at, READS_OTHERWISE)
    raise CannotCarryError(at, refusal(value))
