"""The year of the tale, and days that keep the statutes' limits.

Every act of the county happens in one year, and the delivery is made on its last day: all instruments that the rule
book cites are in force then, and every limit of working days can be counted.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from enforce_data.counting import after, months_after, years_after
from enforce_data.registers.holidays import Holidays
from enforce_data.sample.draw import Draw
from enforce_data.values.day import CHINA

YEAR = 2025
FIRST = date(YEAR, 1, 6)
"""First day on which an act begins."""
LAST = date(YEAR, 12, 31)
"""The day of the delivery."""
PRODUCED_AT = datetime(YEAR, 12, 31, 18, 0, tzinfo=CHINA)
HOLIDAYS = Holidays.packaged()

__all__ = [
    "FIRST",
    "HOLIDAYS",
    "LAST",
    "PRODUCED_AT",
    "YEAR",
    "after",
    "at",
    "months_after",
    "some_day",
    "working",
    "working_before",
    "working_days_after",
    "years_after",
]


def working(day: date) -> date:
    """The day itself, or the next working day."""
    rolled = HOLIDAYS.rolled(day)
    if rolled is None:
        raise ValueError(f"{day} is beyond the table of holidays")
    return rolled


def working_before(day: date) -> date:
    """The last working day before a day."""
    found = after(day, -1)
    while working(found) != found:
        found = after(found, -1)
    return found


def working_days_after(day: date, count: int) -> date:
    """The count-th working day after a day."""
    found = HOLIDAYS.working_day_after(day, count)
    if found is None:
        raise ValueError(f"{day} is beyond the table of holidays")
    return found


def some_day(draw: Draw, first: date, last: date) -> date:
    """A working day from ``first`` to about ``last``; never before ``first``."""
    return working(first + timedelta(days=draw.below((last - first).days + 1)))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant of a day in China."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=CHINA)
