"""The sample records that the cases of the rules change: one lawful, invented record for each family.

``<record type>.json`` is the record of a type, ``<record type>.<variant>.json`` another one that no small change could
make.  No rule of the book has anything to say against them, and the samples of the register types together cover the
samples of the acts: they stand beside every case.  The county, its organs, companies and people are invented; its
division codes are real, all other numbers are made with right check characters.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from enforce_data.model import STANDARD
from enforce_data.rulebook import Case, Rule
from enforce_data.rulebook.case import changed
from enforce_data.rules.decisive import EVENTS

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

    Beside it stand the registers that its edition has.  Records are as new as what they tell of, and where a case
    renames its agency, all registers do so, too: unless the case itself says otherwise.

    A rule across records compares register records too, so for such a rule they are also judged before.
    """
    record = written(changed(sample(case.sample or start_of(rule)), case.change))
    types = STANDARD.models_of(STANDARD.stated_edition(record.get("edition")))
    shelf = {key_of(each): each for each in registers() if each["record_type"] in types}
    before = []
    for given in case.given:
        brought = written(changed(sample(given.sample), given.change))
        if brought["record_type"] in REGISTER_TYPES:
            shelf[key_of(brought)] = brought
        if brought["record_type"] not in REGISTER_TYPES or rule.keys is not None:
            before.append(brought)
    if "agency.name" in case.change and not any(given.sample == "agency" for given in case.given):
        for entry in shelf.values():
            for named in (entry, *(entry.get(member, {}) for member in ("agency", "delegator", "delegate"))):
                if named.get("code") == record["agency"]["code"]:
                    named["name"] = record["agency"]["name"]
    return Scene(list(shelf.values()), before, record, case.as_of or AS_OF)


def written(record: RawRecord) -> RawRecord:
    """Return a record as written on the last day that it tells of, at the earliest, unless a case says when."""
    last = max(_events(record), default="")
    if record.get("updated_at") in _instants() and last > record["updated_at"][: len(last)]:
        return {**record, "updated_at": f"{last}T23:59:59+08:00"}
    return record


@cache
def _instants() -> frozenset[str]:
    """When the samples themselves were written."""
    return frozenset(sample(name)["updated_at"] for name in names())


def _events(value: Any) -> Iterator[str]:
    """The days of all events that a record tells of."""
    if isinstance(value, list):
        for item in value:
            yield from _events(item)
    elif isinstance(value, dict):
        for name, member in value.items():
            if name in EVENTS and isinstance(member, str):
                yield member[:10]
            else:
                yield from _events(member)


def key_of(record: RawRecord) -> tuple[Any, ...]:
    """Return what a record is told apart by from all others."""
    return tuple(record.get(name) for name in ("source_agency", "source_system", "record_type", "record_id"))


@cache
def _text(name: str) -> str:
    return (files(__name__) / f"{name}.json").read_text(encoding="utf-8")
