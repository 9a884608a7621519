"""Facts that hold from one day to another, and registers that answer three ways.

A register answers a fact, *not in it*, or *outside its coverage*.  Coverage is stated by a delivery's manifest; where
nothing is stated, a register covers the owners (agencies) that its own records name, and is never called complete.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import ClassVar, Generic, TypeVar

from enforce_data.findings import Said
from enforce_data.identifiers.division import within

Fact = TypeVar("Fact")


class Missing(Enum):
    """Why a register has no fact."""

    NOT_IN_IT = "not in it"
    OUTSIDE = "outside its coverage"


@dataclass(frozen=True)
class Coverage:
    """For whom and when a register speaks: an owner or a division with all in it, from–until, complete or not."""

    owner: str | None = None
    division: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    complete: bool = False

    def holds(self, owner: str | None, division: str | None, day: date) -> bool:
        """Whether this coverage speaks of an owner (in a division, where known) on a day."""
        if (self.starts_on and day < self.starts_on) or (self.ends_on and day > self.ends_on):
            return False
        if self.owner is not None:
            return owner == self.owner
        if self.division is not None:
            return division is not None and within(division, self.division) is True
        return True


@dataclass
class Spells(Generic[Fact]):
    """Facts by key, each holding from a first to a last day (both included; None = open).

    Where spells of a key overlap on a day, the one that began last counts; of those, the newest addition.
    """

    _by_key: dict[str, list[tuple[date, date | None, Fact]]] = field(default_factory=dict)

    def add(self, key: str, first: date, last: date | None, fact: Fact) -> None:
        """Add one fact; spells of a key are kept in the order of their first day."""
        spells = self._by_key.setdefault(key, [])
        spells.insert(bisect_right([spell[0] for spell in spells], first), (first, last, fact))

    def on(self, key: str, day: date) -> Fact | None:
        """The fact that holds on a day, or None."""
        for first, last, fact in reversed(self._by_key.get(key, ())):
            if first <= day and (last is None or day <= last):
                return fact
        return None

    def ever(self, key: str) -> list[Fact]:
        """Every fact of a key, in the order of their first day."""
        return [fact for _, _, fact in self._by_key.get(key, ())]

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def __len__(self) -> int:
        return sum(len(spells) for spells in self._by_key.values())


class Register(Generic[Fact]):
    """Base of the registers: spells by key, with coverage."""

    label: ClassVar[Said]
    """What the register lists, completing "no register of …"."""

    def __init__(self, coverage: Iterable[Coverage] = ()) -> None:
        self.spells: Spells[Fact] = Spells()
        self.stated = list(coverage)
        self.owners: set[str] = set()

    def __len__(self) -> int:
        return len(self.spells)

    def covers(self, owner: str | None, day: date, division: str | None = None) -> bool:
        """Whether the register speaks of this owner on this day."""
        if self.stated:
            return any(item.holds(owner, division, day) for item in self.stated)
        return owner in self.owners

    def complete(self, owner: str | None, day: date, division: str | None = None) -> bool:
        """Whether the register says that it holds everything of this owner on this day."""
        return bool(self.stated) and any(item.complete and item.holds(owner, division, day) for item in self.stated)

    def on(self, key: str, day: date, owner: str | None, division: str | None = None) -> Fact | Missing:
        """The fact of a key on a day; else why there is none."""
        fact = self.spells.on(key, day)
        if fact is not None:
            return fact
        return Missing.NOT_IN_IT if self.covers(owner, day, division) else Missing.OUTSIDE
