"""The sample records that the cases of the rules change: one lawful, invented record for each family.

``<record type>.json`` is the record of a type, ``<record type>.<variant>.json`` another one that no small change could
make.  No rule of the book has anything to say against them, and the samples of the register types together cover the
samples of the acts: they stand beside every case.  The county, its organs, companies and people are invented; its
division codes are real, all other numbers are made with right check characters.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from enforce_data.rulebook import Case, Rule
from enforce_data.rulebook.case import changed

AS_OF = date(2024, 12, 31)
"""The day by which cases are judged that name no other."""

REGISTER_TYPES = ("agency", "matter", "certificate", "delegation", "discretion_benchmark", "empowerment")
"""The record types whose samples serve as registers."""

RawRecord = dict[str, Any]
"""A record as JSON values."""


class Scene(NamedTuple):
    """All that a case needs: the registers beside it, the records before it, and the record it is about."""

    registers: list[RawRecord]
    before: list[RawRecord]
    record: RawRecord
    as_of: date


@cache
def names() -> tuple[str, ...]:
    """Return the names of all samples, in alphabetical order."""
    found = (item.name for item in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in found if name.endswith(".json")))


def sample(name: str) -> RawRecord:
    """Return a fresh copy of a sample record; raise FileNotFoundError where there is none of that name."""
    record: RawRecord = json.loads(_text(name))
    return record


def registers() -> list[RawRecord]:
    """Return fresh copies of the register records that stand beside every case."""
    return [sample(name) for name in names() if name.partition(".")[0] in REGISTER_TYPES]


def start_of(rule: Rule) -> str:
    """Return the sample that the cases of a rule change where they name none: of its record type, else the penalty."""
    first = rule.subject[0] if isinstance(rule.subject, tuple) else None
    return getattr(first, "record_type_name", "penalty")


def scene(rule: Rule, case: Case) -> Scene:
    """Set up a case; a register record that it brings takes the place of the sample with the same key.

    A rule across records compares register records too, so for such a rule they are also judged before.
    """
    record = changed(sample(case.sample or start_of(rule)), case.change)
    shelf = {_key(each): each for each in registers()}
    before = []
    for given in case.given:
        brought = changed(sample(given.sample), given.change)
        if brought["record_type"] in REGISTER_TYPES:
            shelf[_key(brought)] = brought
        if brought["record_type"] not in REGISTER_TYPES or rule.keys is not None:
            before.append(brought)
    return Scene(list(shelf.values()), before, record, case.as_of or AS_OF)


def _key(record: RawRecord) -> tuple[Any, ...]:
    return tuple(record.get(name) for name in ("source_agency", "source_system", "record_type", "record_id"))


@cache
def _text(name: str) -> str:
    return (files(__name__) / f"{name}.json").read_text(encoding="utf-8")
