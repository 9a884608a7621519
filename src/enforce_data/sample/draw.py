"""Chance that is the same on every Python: everything is built on ``Random.random()``.

Only that method (with a seed given as text) is promised to stay the same from version to version; ``choice`` and
``shuffle`` are not.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Draw:
    """A stream of chance; streams of different names are independent of each other.

    >>> Draw(1, "penalty").below(1000) == Draw(1, "penalty").below(1000)
    True
    """

    def __init__(self, seed: int, name: str) -> None:
        self._random = random.Random(f"{seed}/{name}").random  # noqa: S311 - sample data, no secrets

    def below(self, end: int) -> int:
        """A whole number from 0 up to, not including, ``end``."""
        return int(self._random() * end)

    def between(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def chance(self, share: float) -> bool:
        """True in that share of cases."""
        return self._random() < share

    def one(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """``count`` different items, in their own order."""
        left = list(range(len(items)))
        picked = [left.pop(self.below(len(left))) for _ in range(min(count, len(items)))]
        return [items[index] for index in sorted(picked)]
