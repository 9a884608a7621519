"""The columns of a table of the flat formats, as every generator of tables needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from enforce_data.dictionary import Entry, Section
from enforce_data.findings import Said
from enforce_data.formats.headers import NUMBER_NAMES, Names
from enforce_data.formats.nesting import Layout


@dataclass(frozen=True)
class Column:
    """One element as a column: its path in the table and in the record, and what is said of it."""

    path: Names
    """From the group of the table; empty for a list of single values."""
    whole: Names
    """From the record."""
    entry: Entry
    definition: Said
    mandatory: bool
    """Whether every row has a value."""


def columns_of(section: Section, layout: Layout) -> Iterator[Column]:
    """The elements of a table, in the order of its columns, without the keys of a child table."""
    for path in layout.columns:
        whole = (*layout.group, *path)
        steps = [section.entry(whole[:end]) for end in range(len(layout.group) + 1, len(whole) + 1)]
        above = section.entry(whole[:-1])
        owner = above.section if above is not None and above.section is not None else section
        entry = section.entry(whole)
        if entry is None:
            raise TypeError(f"no element {'.'.join(whole)}")
        mandatory = all(step is not None and step.mandatory for step in steps)
        yield Column(path, whole, entry, owner.definitions[entry.name], mandatory)


def numbers_of(layout: Layout) -> Iterator[Names]:
    """The key columns that number the rows of a child table within its groups, outermost first."""
    if layout.group:
        yield from ((*group, NUMBER_NAMES[0]) for group in layout.outer)
        yield (NUMBER_NAMES[0],)
