"""What the columns of one table are, for records of one type and edition."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Path, Said
from enforce_data.formats.faults import (
    HAS_CHILD_TABLE,
    NAMES_GROUP,
    NAMES_LIST,
    NOT_A_COLUMN,
    RD_HEADER,
    TWO_COLUMNS,
    because,
)
from enforce_data.formats.grid import Grid, letters
from enforce_data.formats.headers import (
    EDITION,
    NUMBER_NAMES,
    RECORD_ID,
    RECORD_TYPE,
    VALUE_NAMES,
    Meaning,
    Names,
    meaning,
    repeated_group,
    spellings,
)
from enforce_data.formats.nesting import Tree


@dataclass
class Plan:
    """Where the cells of a table go, and what is wrong with its headers."""

    tree: Tree = field(default_factory=Tree)
    refused: list[tuple[int, Said, Mapping[str, Any]]] = field(default_factory=list)
    """Columns that are not read, with the reason."""
    unknown: list[int] = field(default_factory=list)
    """Columns that are not in the dictionary; their cells go into the record under the sender's name."""
    known: int = 0
    scalar: bool = False
    """Whether each row is one value of a list of scalars."""

    def faults(self, grid: Grid) -> Iterator[Fault]:
        """A fault for each column that is not read."""
        for column, reason, params in self.refused:
            place = grid.place(None, column)
            header = grid.headers[column]
            yield Fault(RD_HEADER, because(reason, header=header, **params), location=place, input=grid.input)

    def refuse(self, column: int, reason: Said, **params: Any) -> None:
        """Leave out a column."""
        self.refused.append((column, reason, params))

    def take(self, column: int, found: Meaning, seen: set[Path], tabled: Collection[Names]) -> None:
        """Read a column, unless its meaning forbids it; ``tabled`` are groups that have a child table."""
        path = found.path
        if found.reason is not None:
            self.refuse(column, found.reason, example=_example(found))
        elif path in seen:
            self.refuse(column, TWO_COLUMNS)
        elif any(_names(path[:end]) in tabled for end, step in enumerate(path) if isinstance(step, int)):
            self.refuse(column, HAS_CHILD_TABLE)
        else:
            seen.add(path)
            self.tree.add(path, column, found.entry)
            if found.entry is None:
                self.unknown.append(column)
            else:
                self.known += 1


def parent_plan(
    headers: Sequence[str], standard: Standard, section: Section | None, edition: Edition, tabled: Collection[Names]
) -> Plan:
    """The plan of a parent table; of an unknown record type only the headers that every type has are known."""
    plan = Plan()
    seen: set[Path] = set()
    for column, header in enumerate(headers):
        if not header.strip():
            found = Meaning((letters(column),))
        elif section is not None:
            found = meaning(header, section, edition)
        else:
            common = (key for key in (RECORD_TYPE, EDITION, RECORD_ID) if header.strip() in spellings(standard, key))
            found = Meaning((next(common, header.strip()),))
        plan.take(column, found, seen, tabled)
    return plan


class Keys(NamedTuple):
    """The columns that tie the rows of a child table to their record."""

    owner: int | None
    outer: tuple[int | None, ...]
    own: int | None


def child_keys(headers: Sequence[str], standard: Standard, outer: Sequence[Names]) -> Keys:
    """Find the key columns of a child table; the first of several counts."""

    def first(wanted: Collection[str]) -> int | None:
        return next((column for column, header in enumerate(headers) if header.strip() in wanted), None)

    def numbered(group: Names) -> int | None:
        for column, header in enumerate(headers):
            dotted, dot, last = header.strip().rpartition(".")
            if dot and last in NUMBER_NAMES:
                sections = map(standard.section, standard.models)
                if any(repeated_group(section, dotted) == group for section in sections):
                    return column
        return None

    owner = first(spellings(standard, RECORD_ID))
    return Keys(owner, tuple(map(numbered, outer)), first(NUMBER_NAMES))


def child_plan(headers: Sequence[str], keys: Keys, entry: Entry, edition: Edition, tabled: Collection[Names]) -> Plan:
    """The plan of a child table of a repeated element; ``tabled`` is relative to it."""
    plan = Plan(scalar=entry.section is None)
    seen: set[Path] = set()
    for column, header in enumerate(headers):
        if column in (keys.owner, keys.own, *keys.outer):
            continue
        if entry.section is not None:
            found = meaning(header, entry.section, edition) if header.strip() else Meaning((letters(column),))
            plan.take(column, found, seen, tabled)
        elif header.strip() in VALUE_NAMES:
            plan.take(column, Meaning((), entry), seen, tabled)
        else:
            plan.refuse(column, NOT_A_COLUMN)
    return plan


def outer_groups(section: Section, group: Names) -> tuple[Names, ...] | None:
    """The repeated groups around a repeated element; None where the record type has no such element."""
    entry = section.entry(group)
    if entry is None or not entry.many:
        return None
    parts = (group[:end] for end in range(1, len(group)))
    return tuple(part for part in parts if (around := section.entry(part)) is not None and around.many)


def _names(path: Path) -> Names:
    return tuple(step for step in path if isinstance(step, str))


def _example(found: Meaning) -> str:
    dotted = ".".join(map(str, found.path))
    if found.reason is NAMES_LIST:
        dotted += ".0"
    if found.entry is not None and found.entry.section is not None and found.reason in (NAMES_GROUP, NAMES_LIST):
        dotted += "." + next(iter(found.entry.section.entries))
    return dotted
