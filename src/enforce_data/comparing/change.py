"""One change between two schemas."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from enforce_data.findings import Said

Steps = tuple[str, ...]
"""A path of member names; lists are passed through."""


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


@dataclass
class Change:
    """What is different at one place, and what that means to each role.

    ``trials`` are values to put at the place (:data:`ABSENT` takes it away) of which one may show the break: for old
    readers in a record of the new schema, for old writers in one of the old schema.  The verdicts are those of the
    records made so, never of the kind of change.
    """

    kind: str
    path: Steps
    element: str | None
    said: Said
    trials: dict[Role, list[Any]] = field(default_factory=dict)
    verdicts: dict[Role, Verdict] = field(default_factory=dict)
    witnesses: dict[Role, Any] = field(default_factory=dict)
    """For a role that is broken: a record that one side writes and the other refuses."""
    reason: Said | None = None
    """Why a verdict is undetermined."""


class _Absent:
    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = _Absent()
"""The trial that takes an element away."""
