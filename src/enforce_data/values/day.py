"""Days and instants.

A day is ``YYYY-MM-DD`` and exists in the calendar; an instant is ISO 8601 with an offset.  The pattern of a day is the
pattern of the real days from 1900 to 9999, leap years included, because engines disagree on ``format: date``
(GB/T 7408; compared with the calendar in a test).
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from enforce_data.findings import Said
from enforce_data.values.written import Form, Kind

_YEAR = "(19|[2-9][0-9])[0-9]{2}"
_LEAP = "((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)"
DAY_PATTERN = (
    f"({_YEAR}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    f"|{_YEAR}-(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    f"|{_YEAR}-02-(0[1-9]|1[0-9]|2[0-8])"
    f"|{_LEAP}-02-29)"
)
INSTANT_PATTERN = (
    DAY_PATTERN + r"T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?" + "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
)

DAY = Form(
    kind=Kind.DAY,
    label=Said("YYYY-MM-DD 形式的真实日期", "a real calendar day, YYYY-MM-DD"),
    pattern=DAY_PATTERN,
    max_length=10,
)
INSTANT = Form(
    kind=Kind.INSTANT,
    label=Said(
        "带时区的时间,如 2024-03-01T09:30:00+08:00", "an instant with offset, such as 2024-03-01T09:30:00+08:00"
    ),
    pattern=INSTANT_PATTERN,
    max_length=35,
)

Day = Annotated[dt.date, DAY]
"""A calendar day, read into :class:`datetime.date`."""
Instant = Annotated[dt.datetime, INSTANT]
"""An instant with offset, read into an aware :class:`datetime.datetime`."""

_AHEAD = dt.timedelta(hours=8)
CHINA = dt.timezone(_AHEAD, "Asia/Shanghai")
"""China Standard Time; no daylight saving since 1991, so an offset is enough."""


def day_of(instant: dt.datetime) -> dt.date:
    """The calendar day of an instant in China, which is the day the statutes count by.

    An instant behind the last day of the calendar counts as that day.
    """
    if instant.utcoffset() == _AHEAD:
        return instant.date()
    try:
        return instant.astimezone(CHINA).date()
    except OverflowError:  # 9999-12-31 written west of China: a sound form, and no reason to fail
        return dt.date.max
