"""Cases: small changes to a sample record that show a rule silent or speaking."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any, Final

from enforce_data.findings import Path, steps


class _Absent:
    """The change that takes an element away."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = _Absent()


@dataclass(frozen=True)
class Given:
    """A record beside the one judged: a register record, or another record of the delivery."""

    sample: str
    change: Mapping[str, Any] = field(default_factory=dict)
    also: Mapping[str, str] = field(default_factory=dict)
    """Rules that this record itself cannot help breaking, with the reason."""


@dataclass(frozen=True)
class Case:
    """One example of a rule: a change to a sample record, and what must be found.

    ``change`` maps dotted paths to new values (``ABSENT`` takes the element away); ``at`` is the dotted path of the
    finding in a bad case; ``sample`` names another sample than that of the record type; ``given`` brings register
    records or earlier records; ``registers`` says which of the standard sample registers stand beside it; ``as_of`` is
    the day it is judged by; ``also`` names other rules that a bad case cannot help raising, with the reason.
    """

    change: Mapping[str, Any] = field(default_factory=dict)
    at: str | None = None
    sample: str | None = None
    given: tuple[Given, ...] = ()
    as_of: date | None = None
    also: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    complete: tuple[str, ...] = ()
    """Record types of which the registers beside it say that they are complete."""
    manifest: Mapping[str, Any] | None = None
    """Members of the manifest of the package that the records came in; None where they came without one."""


def changed(record: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of a record with the changes of a case applied.

    A list position one past the end appends; a path through an absent group makes the group.  Raises KeyError or
    IndexError where a path does not fit the record.
    """
    result: dict[str, Any] = copy.deepcopy(dict(record))
    for dotted, value in change.items():
        _put(result, steps(dotted), copy.deepcopy(value))
    return result


def _put(record: dict[str, Any], path: Path, value: Any) -> None:
    place: Any = record
    for step, following in pairwise(path):
        if isinstance(place, dict):
            place = place.setdefault(step, [] if isinstance(following, int) else {})
        else:
            if step == len(place):
                place.append([] if isinstance(following, int) else {})
            place = place[step]
    last = path[-1]
    if isinstance(value, _Absent):
        del place[last]
    elif isinstance(place, list) and last == len(place):
        place.append(value)
    else:
        place[last] = value
