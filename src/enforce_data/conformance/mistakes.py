"""Mistakes that a clerk makes and our check finds without any register: one value of a lawful record, spoilt.

Each leaves a record that every format carries: what is wrong is wrong by the rules, not by its form.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from enforce_data.conformance.supplies import Record
from enforce_data.dictionary import Section
from enforce_data.findings import Path, pointer
from enforce_data.identifiers import resident_id, uscc
from enforce_data.model import STANDARD
from enforce_data.values.written import Notation


class Mistake(NamedTuple):
    """A wrong value at a path, and the true one; a wrong value that is None was left out."""

    path: Path
    wrong: str | None
    right: str

    def made(self, record: Record) -> Record:
        """The record with the mistake."""
        return changed(record, self.path, self.wrong)

    def fact(self, record: Record) -> dict[str, Any]:
        """What ``facts.json`` says of it."""
        return {"record": record["record_id"], "path": pointer(self.path), "value": self.right}


_RESIDENT = 18
"""Characters of a resident number that has a check character."""
_LATER = {"penalty": ("filed_on", 400), "license": ("accepted_on", 400)}
"""A day that, so many days later, contradicts the others."""
_DEMANDED = {
    "penalty": (("penalties", "amount"), ("decision", "performance", "method")),
    "coercion": (("objects", "name"),),
}
"""Elements that may be absent, but not from such a record."""


def typing_errors(record: Record) -> list[Mistake]:
    """Numbers of bodies and people with another check character; never of the key."""
    section = STANDARD.section(str(record["record_type"]))
    return [
        Mistake(path, value[:-1] + ("1" if value[-1] != "1" else "2"), value)
        for path, notation, value in _numbers(record, section, ())
        if path != ("source_agency",) and _has_check_character(notation, value)
    ]


def wrong_days(record: Record) -> list[Mistake]:
    """A day that lies behind what came after it."""
    name, days = _LATER.get(str(record["record_type"]), ("", 0))
    if name not in record:
        return []
    day = date.fromisoformat(record[name])
    return [Mistake((name,), (day + timedelta(days=days)).isoformat(), record[name])]


def omissions(record: Record) -> list[Mistake]:
    """A value left out that the rules ask for."""
    wanted = _DEMANDED.get(str(record["record_type"]), ())
    found = (each for names in wanted for each in _at(record, names, ()))
    return [Mistake(path, None, value) for path, value in found if isinstance(value, str)]


def changed(record: Record, path: Path, value: Any) -> Record:
    """A copy of a record with another value at a path; None takes it out."""
    made = copy.deepcopy(record)
    inner: Any = made
    for step in path[:-1]:
        inner = inner[step]
    if value is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return made


def _numbers(group: Mapping[str, Any], section: Section, at: Path) -> Iterator[tuple[Path, Notation | None, str]]:
    """The numbers of a record, those of the record itself before those of its groups."""
    inner = []
    for name, value in group.items():
        entry = section.entries[name]
        rows = (
            [((*at, name, index), item) for index, item in enumerate(value)] if entry.many else [((*at, name), value)]
        )
        if entry.section is not None:
            inner += [(path, item, entry.section) for path, item in rows]
        elif entry.form is not None:
            yield from ((path, entry.form.notation, item) for path, item in rows if isinstance(item, str))
    for path, item, below in inner:
        yield from _numbers(item, below, path)


def _has_check_character(notation: Notation | None, value: str) -> bool:
    """Whether it is a sound number whose last character proves the others."""
    if notation is Notation.ORGANISATION:
        return not uscc.check(value)
    return notation is Notation.PERSON and len(value) == _RESIDENT and not resident_id.check(value)


def _at(value: Any, names: tuple[str, ...], at: Path) -> Iterator[tuple[Path, Any]]:
    """Every value under these member names, in each item of the lists on the way."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _at(item, names, (*at, index))
    elif not names:
        yield at, value
    elif isinstance(value, dict) and names[0] in value:
        yield from _at(value[names[0]], names[1:], (*at, names[0]))
