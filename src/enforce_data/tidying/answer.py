"""What tidying says of one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from enforce_data.findings import Notice
from enforce_data.tidying.notices import TD_NOTHING


class _Gone:
    """The type of :data:`GONE`."""


GONE: Final = _Gone()
"""In place of a value: there was none, and the element is to be left out."""

Step = tuple[Notice, Any]
"""One repair: its notice, and the value after it."""

Verdict = tuple[Step, ...] | Notice | None
"""Repairs that follow one another, or why the value is left, or None where there is nothing to say."""


class Answer(NamedTuple):
    """A value as it is now, and each thing to say of it: a notice and its parameters."""

    value: Any
    said: tuple[tuple[Notice, Mapping[str, Any]], ...]


def left(value: Any, notice: Notice) -> Answer:
    """The value stays, with a word why."""
    return Answer(value, ((notice, {"found": value}),))


def gone(found: Any) -> Answer:
    """There was no value."""
    return Answer(GONE, ((TD_NOTHING, {"found": found}),))


def repaired(value: Any, steps: Iterable[Step]) -> Answer:
    """The value after all steps; a step that changes nothing is not said."""
    said = []
    for notice, now in steps:
        if type(now) is not type(value) or now != value:
            said.append((notice, {"found": value, "now": now}))
            value = now
    return Answer(value, tuple(said))
