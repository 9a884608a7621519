"""One change between two schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from enforce_data.findings import Said

Steps = tuple[str, ...]
"""A path of member names; :data:`ITEM` is a step into a list."""
ITEM = "[]"


def written(path: Steps) -> str:
    """A path as people read it, such as ``officers[].name``."""
    return ".".join(path).replace(f".{ITEM}", ITEM)


class Role(StrEnum):
    """Who may be broken by a change."""

    READER = "reader"
    """Old readers meet new data."""
    WRITER = "writer"
    """Old writers meet new readers."""


class Verdict(StrEnum):
    """Whether a change breaks a role."""

    SAFE = "safe"
    BREAKS = "breaks"
    UNDETERMINED = "undetermined"


class _Absent:
    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = _Absent()
"""The value of a trial that takes an element away."""


class Trial(NamedTuple):
    """What shows a break: a value at a place of a record that the one side takes and the other refuses."""

    path: Steps
    value: Any


@dataclass
class Change:
    """What is different at one place, and what that means to each role.

    ``trials`` has a role only where the change breaks it, or where nobody can say; then there is a ``reason`` in place
    of the trial.  For old readers the record is one of the new schema, for old writers one of the old.
    """

    kind: str
    path: Steps
    element: str | None
    said: Said
    trials: dict[Role, Trial | Said] = field(default_factory=dict)
    verdicts: dict[Role, Verdict] = field(default_factory=lambda: dict.fromkeys(Role, Verdict.SAFE))
    witnesses: dict[Role, Any] = field(default_factory=dict)
    """For a role that is broken: a record that one side writes and the other refuses, as validators have shown."""
    reasons: dict[Role, Said] = field(default_factory=dict)
    """Why a verdict is undetermined."""


def verdict_of(verdicts: Iterator[Verdict]) -> Verdict:
    """The gravest of verdicts."""
    found = set(verdicts)
    return next((each for each in (Verdict.BREAKS, Verdict.UNDETERMINED) if each in found), Verdict.SAFE)
