"""What a mapping says: which of a sender's columns is which element, and what the layout has no place for."""

from __future__ import annotations

from collections import abc
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Path, Said
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.source import Source
from enforce_data.mapping.values import Table
from enforce_data.structure import names_of

EVERY = "*"
"""In a path: the items of a list, as one column makes them."""
Names = tuple[str, ...]
"""Member names of a path, list positions left out."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where a column goes in the record, and how its value is read.

    ``path`` may hold positions (from 0) and one ``*``.  With ``separators`` the column makes the items of that list;
    another column with ``*`` is written to each of them, or with ``where`` to the one whose member (as a code) is in
    the set.  ``constant`` is written instead of a value where the cell is filled, with a table where that knows all its
    words.  A ``derived`` element is concluded from the column: where the cell does not settle it, it counts as not
    carried.
    """

    path: Path
    entry: Entry
    unit: Decimal | None = None
    forms: tuple[str, ...] = ()
    table: Table | None = None
    separators: str = ""
    where: tuple[str, frozenset[str]] | None = None
    constant: Any = None
    derived: bool = False

    @property
    def names(self) -> Names:
        """The member names of the path."""
        return tuple(step for step in names_of(self.path) if step != EVERY)

    @property
    def of_list(self) -> tuple[Path, Path] | None:
        """The list whose items ``*`` stands for, and the path below an item; None without ``*``."""
        if EVERY not in self.path:
            return None
        at = self.path.index(EVERY)
        return self.path[:at], self.path[at + 1 :]

    def settles(self) -> bool:
        """Whether a filled cell always leads to the element."""
        ambiguous = self.table is not None and any(len(codes) > 1 for codes in self.table.meanings.values())
        return not (self.derived or ambiguous or (self.where is not None and len(self.where[1]) > 1))


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of the layout: its header, its other spellings, and where it goes.

    ``also`` are spellings as good as the header, ``variants`` known misspellings and spellings of older layouts.
    ``optional`` columns are missing in some files of the layout; ``instead_of`` names the columns whose place this one
    takes where they leave an element empty.
    """

    header: str
    also: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    targets: tuple[Target, ...]
    optional: bool = False
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ignored:
    """A column that is not read, and why."""

    header: str
    also: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    reason: Said


class MappingError(ValueError):
    """Raised for a mapping that cannot be used; says why in both languages."""

    def __init__(self, name: str, reason: Said) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"mapping {name}: {reason.en} / 映射 {name}:{reason.zh}")


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """One department layout in terms of one record type of an edition.

    ``rows`` is where the list of rows lies in a JSON file (dotted member names), None for its top.  ``constants`` are
    elements that the layout fixes, ``defaults`` stand in where no column fills them.
    """

    name: str
    title: Said
    source: str
    record_type: str
    edition: Edition
    rows: str | None
    columns: tuple[Column, ...]
    ignored: tuple[Ignored, ...] = ()
    constants: abc.Mapping[Path, Any] = field(default_factory=dict)
    defaults: abc.Mapping[Path, Any] = field(default_factory=dict)
    not_carried: frozenset[Names] | None = None
    """Elements that the layout has no place for; None: every element that nothing above fills."""

    @classmethod
    def load(cls, name_or_path: str | FilePath, standard: Standard | None = None) -> Mapping:
        """Load a built-in mapping by its name, or a TOML file; raise MappingError with the reason.

        ``standard`` is that of this library unless given.
        """
        from enforce_data.mapping.loading import load

        return load(name_or_path, standard)

    def read(self, source: Source, format: str, reading: Reading) -> Iterator[Item | Fault]:  # noqa: A002
        """Read a file of the layout as records, in the order of the file; never raises on bad data.

        ``format`` is the name of a format that holds rows: ``json``, ``jsonl``, ``csv`` or ``xlsx``.
        """
        from enforce_data.mapping.reading import read

        return read(self, source, format, reading)

    def targets(self) -> Iterator[tuple[Column, Target]]:
        """Every column with each of its targets."""
        for column in self.columns:
            for target in column.targets:
                yield column, target

    @property
    def is_partial(self) -> bool:
        """Whether the layout lacks elements, so that its files can never conform, only be incomplete or violate."""
        return self.not_carried is None or bool(self.not_carried)


def never_carried(mapping: Mapping, section: Section, given: abc.Iterable[str] = ()) -> frozenset[Names]:
    """The elements that no row of the layout can hold; ``given`` are top-level ones that somebody else supplies."""
    filled: set[Names] = {("record_type",), ("edition",)} | {(name,) for name in given}
    filled |= {names_of(path) for path in (*mapping.constants, *mapping.defaults)}
    filled |= {target.names for _, target in mapping.targets()}
    if mapping.not_carried is not None:
        return mapping.not_carried - filled
    reached = {names[:length] for names in filled for length in range(1, len(names) + 1)}
    every = {names_of(path) for path, _ in section.walk(mapping.edition)}
    return frozenset(names for names in every if names not in reached)


def uncarried(mapping: Mapping, section: Section, given: abc.Iterable[str] = ()) -> frozenset[Names]:
    """The elements (member names) whose absence in a row says nothing: the layout cannot, or cannot always, hold them.

    Beside those that no row holds: elements of optional columns, and those that a filled cell does not always settle.
    :attr:`MappedItem.uncarried <enforce_data.mapping.applying.MappedItem.uncarried>` is the exact answer for one row.
    """
    unsettled = {target.names for column, target in mapping.targets() if column.optional or not target.settles()}
    return never_carried(mapping, section, given) | unsettled
