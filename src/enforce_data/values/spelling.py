"""How senders spell days, times and amounts: the shapes that can be read without guessing, and exact readings of them.

A shape says where year, month and day stand; which shapes count is for a mapping to state, or for tidying to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Context, Decimal
from typing import NamedTuple

_DAYS = {
    "YYYY-M-D": r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})",
    "YYYY/M/D": r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})",
    "YYYY.M.D": r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})",
    "YYYY年M月D日": r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日",
    "YYYYMMDD": r"([0-9]{4})([0-9]{2})([0-9]{2})",
}
_CLOCK = r" ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?"
_MOMENTS = {f"{name} h:m:s": shape + _CLOCK for name, shape in _DAYS.items() if name != "YYYYMMDD"} | {
    "YYYYMMDDhhmmss": _DAYS["YYYYMMDD"] + r"([0-9]{2})([0-9]{2})([0-9]{2})"
}

DAY_SHAPES: Mapping[str, re.Pattern[str]] = {name: re.compile(shape) for name, shape in _DAYS.items()}
"""Spellings of a day, year first."""
MOMENT_SHAPES: Mapping[str, re.Pattern[str]] = {name: re.compile(shape) for name, shape in _MOMENTS.items()}
"""Spellings of a day with a time, without an offset."""
SHAPES = {**DAY_SHAPES, **MOMENT_SHAPES}
"""All of them, by the names that a mapping gives them."""


_DATE, _FRACTION = 3, 6
"""How many parts a day has, and which part of a moment is its fraction of a second."""


class Spelt(NamedTuple):
    """The parts of a day or moment as they were written; nothing says that there is such a day."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    fraction: str
    """Digits behind the second."""
    timed: bool
    """Whether a time was written at all."""

    def moment(self) -> datetime:
        """The moment, without an offset; raise ValueError where the calendar or the clock has none."""
        micro = int(self.fraction.ljust(6, "0"))
        return datetime(*self[:6], micro)  # noqa: DTZ001 - what was written has no offset


def spelt(text: str, shapes: Iterable[str] = tuple(SHAPES)) -> Spelt | None:
    """The parts of a text in the first of the shapes that fits; None where none does.

    >>> spelt("2017年3月5日"), spelt("2017,3,5")
    (Spelt(year=2017, month=3, day=5, hour=0, minute=0, second=0, fraction='', timed=False), None)
    """
    for name in shapes:
        if match := SHAPES[name].fullmatch(text):
            parts = match.groups()
            year, month, day, hour, minute, second = (int(part or 0) for part in (*parts[:6], 0, 0, 0)[:6])
            fraction = parts[_FRACTION] if len(parts) > _FRACTION else None
            return Spelt(year, month, day, hour, minute, second, fraction or "", timed=len(parts) > _DATE)
    return None


EXACT = Context(prec=250)
"""More digits than any product of an amount and a unit."""


def at_scale(amount: Decimal, scale: int) -> str | None:
    """A finite amount of less than 200 digits with ``scale`` decimals; None where that would lose one.

    >>> at_scale(Decimal("2000"), 2), at_scale(Decimal("0.125"), 2)
    ('2000.00', None)
    """
    rounded = EXACT.quantize(amount, Decimal(1).scaleb(-scale))
    return format(rounded, "f") if rounded == amount else None
