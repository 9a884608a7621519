"""One record made to fit: what a target cannot carry is taken out, and every piece of it is named."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from enforce_data.converting.notices import TOO_MANY
from enforce_data.findings import Path, Said, fill
from enforce_data.formats.base import CannotCarryError, Carrier

MOST_LOSSES = 100
"""A record of which more values cannot be carried is left out: each of them costs one more look at all of it."""


class Refused(NamedTuple):
    """What could not be carried: its path in the record as it was, and why."""

    path: Path
    error: CannotCarryError


class Fitted(NamedTuple):
    """What is left of a record, what was taken out of it in order, and why the record has no place if it has none."""

    record: Mapping[str, Any]
    taken_out: list[Refused]
    why_not: Refused | None = None


def fit(record: dict[str, Any], carry: Carrier) -> Fitted:
    """Take out of a record what the target cannot carry.

    A group or list that is emptied by that goes with it.  The record as a whole has no place where nothing stands at
    the path that is refused, as with a mandatory element that is missing.
    """
    taken_out: list[Refused] = []
    trimmed = _Trimmed(record)
    while True:
        try:
            carry(trimmed.record)
        except CannotCarryError as error:
            refused = Refused(trimmed.original(error.path), error)
            if len(taken_out) == MOST_LOSSES:
                reason = Said(*(fill(text, {"most": MOST_LOSSES}) for text in TOO_MANY))
                return Fitted(record, taken_out, Refused((), CannotCarryError((), reason)))
            if error.whole or not trimmed.remove(error.path):
                return Fitted(record, taken_out, refused)
            taken_out.append(refused)
        else:
            return Fitted(trimmed.record, taken_out)


class _Trimmed:
    """A record from which values are taken, that still knows where the rest stood; the given one stays as it is."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self._is_copy = False
        self._positions: dict[Path, list[int]] = {}
        """Where the items that are left of a list stood, by its first path."""

    def original(self, path: Path) -> Path:
        """Where the value at a path stood at first."""
        first: Path = ()
        for step in path:
            left = self._positions.get(first, [])
            first = (*first, left[step] if isinstance(step, int) and step < len(left) else step)
        return first

    def remove(self, path: Path) -> bool:
        """Take the value at a path away, and groups and lists that are empty without it; False if there is none."""
        if not self._is_copy:
            self.record, self._is_copy = deepcopy(self.record), True
        groups: list[Any] = [self.record]
        for step in path:
            try:
                groups.append(groups[-1][step])
            except (KeyError, IndexError, TypeError):
                return False
        if not path:
            return False
        for end in range(len(path), 0, -1):
            around, step = groups[end - 1], path[end - 1]
            if isinstance(around, list) and isinstance(step, int):
                first = self.original(path[: end - 1])
                self._positions.setdefault(first, list(range(len(around)))).pop(step)
            del around[step]
            if around:
                break
        return True
