"""Arithmetic of limits in calendar days, months, years and hours.

The day of the event is not counted, and the last day of a limit belongs to it: a limit of N days from
an event ends on :func:`after` ``(event, N)``.  A month or a year ends on the same day, else on the
last day of the month.  Working days need a table: :mod:`enforce_data.registers.holidays`.

Days beyond the calendar (9999-12-31 is written in practice for *no end*) stop at its ends, so that a
limit from such a day has always room and nothing is raised.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, datetime

_SHORTEST_MONTH = 28

Spell = tuple[date, date]
"""A run of days, both ends included; no days at all when it ends before it starts."""


def after(start: date, days: int) -> date:
    """Return the day that many calendar days after another; the first is not counted.

    >>> after(date(2024, 3, 5), 90)
    datetime.date(2024, 6, 3)
    >>> after(date(9999, 12, 31), 15)
    datetime.date(9999, 12, 31)
    """
    ordinal = start.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def months_after(start: date, months: int) -> date:
    """Return the same day of a later month, else the last day of that month.

    >>> months_after(date(2024, 1, 31), 1), months_after(date(2024, 11, 15), 3)
    (datetime.date(2024, 2, 29), datetime.date(2025, 2, 15))
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    month += 1
    if start.day <= _SHORTEST_MONTH:
        return date(year, month, start.day)
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def years_after(start: date, years: int) -> date:
    """Return the same day of a later year; 29 February becomes the 28th where there is none.

    >>> years_after(date(2022, 6, 1), 2), years_after(date(2024, 2, 29), 1)
    (datetime.date(2024, 6, 1), datetime.date(2025, 2, 28))
    """
    return months_after(start, 12 * years)


def elapsed(start: date, end: date, less: Iterable[Spell] = ()) -> int:
    """Count the calendar days after ``start`` up to and with ``end``, without the excluded ones.

    Excluded spells may overlap, touch or reach beyond: each day is left out once, and only if it
    would have been counted.  Negative when the end comes first; nothing is left out then.

    >>> elapsed(date(2024, 3, 5), date(2024, 6, 3))
    90
    >>> testing, hearing = (date(2024, 3, 10), date(2024, 3, 19)), (date(2024, 3, 15), date(2024, 3, 24))
    >>> elapsed(date(2024, 3, 5), date(2024, 6, 3), less=[testing, hearing])
    75
    """
    counted = start.toordinal()  # the last day that is counted or left out already
    last = end.toordinal()
    days = last - counted
    for first_out, last_out in sorted(less):
        low = max(first_out.toordinal(), counted + 1)
        high = min(last_out.toordinal(), last)
        if low <= high:
            days -= high - low + 1
            counted = high
    return days


def hours_between(start: datetime, end: datetime) -> float:
    """Return the hours from one instant to another, negative when the second is earlier.

    >>> at = datetime.fromisoformat
    >>> hours_between(at("2024-03-01T23:30:00+08:00"), at("2024-03-02T16:00:00+00:00"))
    24.5
    """
    return (end - start).total_seconds() / 3600


def age_on(birth: date, day: date) -> int:
    """Return the full years of age (周岁) on a day: the most years whose birthday has come by then.

    The birthday itself is counted as reached; where a statute is read as *from the day after the
    birthday* [G], compare with :func:`years_after` instead.  Negative before the birth.

    >>> age_on(date(2010, 5, 2), date(2024, 5, 1)), age_on(date(2010, 5, 2), date(2024, 5, 2))
    (13, 14)
    """
    years = day.year - birth.year
    return years if years_after(birth, years) <= day else years - 1
