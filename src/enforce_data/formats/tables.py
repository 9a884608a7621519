"""Tables → records: what every format of tables shares, once it has rows of cells.

A :class:`Grid` is one table of an input.  :func:`read_tables` reads a parent table with its child tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, NamedTuple, Protocol

from enforce_data.dictionary import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Location, Notice, Path, Said
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.child_rows import ChildRows, StoredRow
from enforce_data.formats.faults import (
    HAS_CHILD_TABLE,
    KEY_MISSING,
    NAMES_GROUP,
    NAMES_LIST,
    NO_KNOWN_COLUMN,
    NO_NUMBERS,
    NOT_A_COLUMN,
    NOT_THIS_TYPE,
    NUMBER_BAD,
    NUMBER_GAP,
    NUMBER_TWICE,
    RD_ARRANGEMENT,
    RD_HEADER,
    RD_NUMBERING,
    RD_ORPHAN,
    RD_RAGGED,
    RD_SHARED_ID,
    RD_TYPE_UNKNOWN,
    RD_UNUSED_COLUMN,
    TWO_COLUMNS,
    because,
)
from enforce_data.formats.headers import (
    EDITION,
    NUMBER_NAMES,
    RECORD_ID,
    RECORD_TYPE,
    VALUE_NAMES,
    Names,
    meaning,
    repeated_group,
    spellings,
)
from enforce_data.formats.nesting import SCALAR, Tree


class Row(Protocol):
    """A row of a table; ``text`` is what it can be made from again."""

    cells: list[str]
    number: int
    line: int
    text: str


class Grid(Protocol):
    """One table of an input: its headers, its rows below them, and where cells stand."""

    headers: Sequence[str]
    """Without the empty ones at the end."""
    input: int | None
    """Which input of the run it is, where it is not the parent's."""

    def rows(self) -> Iterator[Row | Fault]:
        """The rows below the header."""
        ...

    def row(self, stored: StoredRow) -> Row:
        """A row again, from its text."""
        ...

    def place(self, row: Row | None, column: int | None) -> Location:
        """Where a cell of a row stands, or the row; None as row is the header."""
        ...
