"""Where an export says something else than a story: what is wrong, what is missing, and what is said too much.

How a value is spelt does not matter (``2025-03-31T05:00:00Z`` is 13:00 in China, ``100`` is ``100.00``), nor in which
order a list stands.  What the story leaves out may be said where it tells nothing new: a flag that is false, and what
a system knows by itself of an agency, an officer, a matter or a file (:data:`KNOWN`); the check says whether that is
right.  Everything else that the story does not tell is too much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from enforce_data.conformance.differences import ABSENT, Difference
from enforce_data.conformance.stories import FREE
from enforce_data.dictionary import Entry, Section
from enforce_data.findings import Path
from enforce_data.values.written import Kind

KNOWN: Mapping[str, frozenset[str]] = {
    "AgencyRef": frozenset({"level", "division", "subject_type"}),
    "Document": frozenset({"title", "digest_algorithm", "digest", "uri"}),
    "LegalBasis": frozenset({"effective_from", "effective_until"}),
    "MatterRef": frozenset({"catalogue_version"}),
    "OfficerRef": frozenset({"agency_code", "certificate_kind"}),
    "Party": frozenset({"birth_date", "division"}),
    "Place": frozenset({"division", "longitude", "latitude"}),
    "Publicity": frozenset({"uri"}),
    "Recording": frozenset({"digest_algorithm", "digest", "uri"}),
    "Reminder": frozenset({"ordinal"}),
}
"""Group → what a system may fill in from its own registers and files."""
_NUMBER_OF_PARTY = "party_no"
"""May be given where the story gives none; parties that it numbers have their numbers."""
_LIVE = ("operation", "upsert")


def otherwise(told: Mapping[str, Any], came: Mapping[str, Any], section: Section) -> Iterator[Difference]:
    """Where the record that came says something else than the one told; paths are those of the record that came."""
    given = {name: value for name, value in came.items() if name not in FREE}
    if (operation := came.get(_LIVE[0], _LIVE[1])) != _LIVE[1]:
        yield Difference((_LIVE[0],), ABSENT, operation)
    yield from _in_group({name: value for name, value in told.items() if name not in FREE}, given, section, ())


def _in_group(told: Mapping[str, Any], came: Mapping[str, Any], section: Section, at: Path) -> Iterator[Difference]:
    for name in dict.fromkeys((*told, *came)):
        one, other = told.get(name), came.get(name)
        if one is None and (other is None or _tells_nothing_new(name, other, section)):
            continue
        yield from _between(one, other, section.entries.get(name), (*at, name))


def _between(told: Any, came: Any, entry: Entry | None, at: Path) -> Iterator[Difference]:
    if isinstance(told, list) and isinstance(came, list):
        yield from _in_list(told, came, entry, at)
    elif isinstance(told, Mapping) and isinstance(came, Mapping) and entry is not None and entry.section is not None:
        yield from _in_group(told, came, entry.section, at)
    elif not _same(told, came, entry):
        yield Difference(at, *(ABSENT if side is None else side for side in (told, came)))


def _in_list(told: Sequence[Any], came: Sequence[Any], entry: Entry | None, at: Path) -> Iterator[Difference]:
    """Items are told apart by what they say: each belongs to the one from which it differs least."""
    found = {
        (one, other): list(_between(told[one], came[other], entry, (*at, other)))
        for one in range(len(told))
        for other in range(len(came))
    }
    taken: dict[int, int] = {}
    for one, other in sorted(found, key=lambda pair: (len(found[pair]), *pair)):
        if one not in taken and other not in taken.values():
            taken[one] = other
    for one in range(len(told)):
        if one in taken:
            yield from found[one, taken[one]]
        else:
            yield Difference((*at, one), told[one], ABSENT)
    for other in sorted(set(range(len(came))) - set(taken.values())):
        yield Difference((*at, other), ABSENT, came[other])


def _tells_nothing_new(name: str, came: Any, section: Section) -> bool:
    """Whether what the story leaves out may be said all the same."""
    if name == _NUMBER_OF_PARTY or name in KNOWN.get(section.name, ()):
        return True
    entry = section.entries.get(name)
    if isinstance(came, Mapping) and entry is not None and entry.section is not None:
        inner = entry.section
        return all(value is None or _tells_nothing_new(key, value, inner) for key, value in came.items())
    return came is False


def _same(told: Any, came: Any, entry: Entry | None) -> bool:
    if type(told) is type(came) and told == came:
        return True
    if not (isinstance(told, str) and isinstance(came, str)) or entry is None:
        return False
    try:
        if entry.kind is Kind.INSTANT:
            return datetime.fromisoformat(told) == datetime.fromisoformat(came)
        return entry.kind is Kind.DECIMAL and Decimal(told) == Decimal(came)
    except (ValueError, TypeError, InvalidOperation):
        return False
