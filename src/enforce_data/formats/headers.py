"""What a column of a table is, from its header.

A header is a dotted path whose steps are English names, Chinese names or element ids, in any mixture; a position in a
list is a number from 0 (``loans.0.title``).  A lone element id stands for its element where that is unambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Path, Said
from enforce_data.formats.faults import NAMES_GROUP, NAMES_LIST

RECORD_TYPE = "record_type"
EDITION = "edition"
RECORD_ID = "record_id"
NUMBER_NAMES = ("no", "序号")
"""Headers of the column that numbers the rows of a child table from 1."""
VALUE_NAMES = ("value", "值")
"""Headers of the one column of a list of scalars."""

_POSITION = re.compile("0|[1-9][0-9]{0,5}")

Names = tuple[str, ...]
"""A path of member names without list positions, as groups are named by."""


@dataclass(frozen=True)
class Meaning:
    """What a header stands for.

    ``entry`` is None for a header that is not in the dictionary; its ``path`` then is what could be made out of it,
    with the rest as one last step.  ``reason`` says why a header of the dictionary is no column.
    """

    path: Path
    entry: Entry | None = None
    reason: Said | None = None


def meaning(header: str, section: Section, edition: Edition) -> Meaning:
    """Read a header; ``edition`` decides between elements that share a Chinese name."""
    text = header.strip()
    steps = text.split(".")
    path: list[str | int] = []
    entry: Entry | None = None
    below: Section | None = section
    outer = last = 0
    for index, step in enumerate(steps):
        if entry is not None and entry.many and isinstance(path[-1], str):
            if not _POSITION.fullmatch(step):
                return Meaning(tuple(path), entry, NAMES_LIST)
            path.append(int(step))
            continue
        found = _member(below, step, edition) if below is not None else None
        if found is None:
            if index == 0 and len(steps) == 1 and (known := _by_id(section).get(text)):
                return known
            if below is None:  # an element that is no group has nothing below: the column is one of the sender's own
                return Meaning((*path[:outer], ".".join(steps[last:])))
            return Meaning((*path, ".".join(steps[index:])))
        outer, last = len(path), index
        path.append(found.name)
        entry, below = found, found.section
    if entry is not None and entry.many and isinstance(path[-1], str):
        return Meaning(tuple(path), entry, NAMES_LIST)
    if below is not None:
        return Meaning(tuple(path), entry, NAMES_GROUP)
    return Meaning(tuple(path), entry)


def repeated_group(section: Section, dotted: str) -> Names | None:
    """The names of the repeated element that a dotted path in any spelling stands for.

    Elements of all editions count; of several that share a Chinese name, the first.
    """
    names: list[str] = []
    entry: Entry | None = None
    below: Section | None = section
    for step in dotted.split("."):
        entry = _spelt(below).get(step.strip(), (None,))[0] if below is not None else None
        if entry is None:
            return None
        names.append(entry.name)
        below = entry.section
    return tuple(names) if entry is not None and entry.many else None


def spellings(standard: Standard, name: str) -> frozenset[str]:
    """Every header that a top-level member of that name can have in any record type."""
    found = {name}
    for model in standard.models:
        if entry := standard.section(model).entries.get(name):
            found |= {entry.zh, entry.id}
    return frozenset(found)


@cache
def vocabulary(standard: Standard) -> frozenset[str]:
    """Every step that a header can begin with, to tell a header row from others."""
    found = {*NUMBER_NAMES, *VALUE_NAMES}
    for model in standard.models:
        for _, entry in standard.section(model).walk():
            found |= {entry.name, entry.zh, entry.id}
    return frozenset(found)


def known_headers(headers: Iterable[str], words: frozenset[str]) -> int:
    """How many of the headers begin with a word of the vocabulary."""
    return sum(header.strip().partition(".")[0] in words for header in headers)


def _member(section: Section, step: str, edition: Edition) -> Entry | None:
    found = _spelt(section).get(step.strip(), ())
    return next((entry for entry in found if edition in entry.element.span), found[0] if found else None)


@cache
def _spelt(section: Section) -> Mapping[str, tuple[Entry, ...]]:
    """The members of a group by name, Chinese name and element id."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in section.entries.values():
        for spelling in {entry.name, entry.zh, entry.id}:
            found[spelling] = (*found.get(spelling, ()), entry)
    return found


@cache
def _by_id(section: Section) -> Mapping[str, Meaning]:
    """The single elements below a group whose element id occurs once."""
    found: dict[str, list[Meaning]] = {}
    lists: list[Path] = []
    for path, entry in section.walk():
        if entry.many or any(path[: len(inside)] == inside for inside in lists):
            lists.append(path)
        elif entry.section is None:
            found.setdefault(entry.id, []).append(Meaning(path, entry))
    return {id_: meanings[0] for id_, meanings in found.items() if len(meanings) == 1}
