"""Working days (工作日): weekends, State Council holidays and make-up working days.

The statutes count their short limits in working days (行政处罚法 85, 行政强制法 69, 行政许可法 82).
Which days those are is settled a year ahead by a notice of the General Office of the State Council,
so the table ends, and beyond its years there is no answer: None, never a guess.

The table is a CSV with the columns ``day`` (YYYY-MM-DD), ``kind`` (``holiday`` or
``make_up_workday``) and ``notice``; ``starts_on``, ``ends_on``, ``source`` and ``mark`` may stand
beside them.  Lines before the header that begin with ``#`` are remarks.  Ordinary weekends are not
listed.  A table states whole years; a year of which only the days round New Year are listed, because
the notice for its neighbour names them, is not covered.

>>> from datetime import date
>>> table = Holidays.packaged()
>>> table.working_day_after(date(2024, 2, 7), 3)  # Spring Festival 10 to 17, the 18th is worked
datetime.date(2024, 2, 18)
>>> table.working_days_between(date(2024, 9, 27), date(2024, 10, 8))  # 29 September is worked
3
>>> table.rolled(date(2024, 10, 5)), table.rolled(date(2030, 1, 5))
(datetime.date(2024, 10, 8), None)
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Self

from enforce_data.findings import Said
from enforce_data.registers.documented import (
    EVERYWHERE,
    TableError,
    check_mark,
    choice_in,
    day_in,
    read_table,
    rows_of,
)

_NEEDED = ("day", "kind")
_KNOWN = (*_NEEDED, "notice", *EVERYWHERE)
_SATURDAY = 5


class DayKind(StrEnum):
    """Why a day is listed."""

    HOLIDAY = "holiday"
    """Not worked."""
    MAKE_UP_WORKDAY = "make_up_workday"
    """A day of the weekend that is worked instead."""


class Holidays:
    """The working days of a run of whole years."""

    def __init__(self, days: Mapping[date, DayKind]) -> None:
        """Take the listed days; raise TableError when they cover no year, or leave one out."""
        self.years = _covered(days)
        """The years covered, without a gap."""
        self.first = date(self.years[0], 1, 1)
        """The first day covered."""
        self.last = date(self.years[-1], 12, 31)
        """The last day covered."""
        self._days = {day: kind for day, kind in days.items() if self.covers(day)}
        self._start = self.first.toordinal()
        listed = {day.toordinal(): kind for day, kind in self._days.items()}
        self._working: list[int] = []  # ordinals of the working days
        self._before = [0]  # [i]: working days among the first i days covered
        for ordinal in range(self._start, self.last.toordinal() + 1):
            kind = listed.get(ordinal)
            weekday = (ordinal + 6) % 7  # as date.weekday()
            if kind is DayKind.MAKE_UP_WORKDAY or (kind is None and weekday < _SATURDAY):
                self._working.append(ordinal)
            self._before.append(len(self._working))

    @classmethod
    @cache
    def packaged(cls) -> Self:
        """Return the table that travels with the package, read once."""
        table = files("enforce_data.registers") / "data" / "holidays.csv"
        return cls.parse(table.read_text(encoding="utf-8"))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a user's table, UTF-8 or GB 18030; raise TableError, or OSError as the system says."""
        return read_table(path, cls.parse, Said("节假日", "holidays"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a table from its text; raise TableError with the row and column at fault."""
        days: dict[date, DayKind] = {}
        for row, cells in rows_of(text, _NEEDED, _KNOWN):
            day = day_in(cells, "day", row)
            kind = choice_in(cells, "kind", DayKind, row)
            _check_optional(cells, day, row)
            if days.setdefault(day, kind) is not kind:
                raise TableError(
                    f"{day} 既是节假日又是调休上班日",
                    f"{day} is both a holiday and a make-up working day",
                    row=row,
                    column="kind",
                )
        return cls(days)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the table says: its days and kinds in order, not its wording."""
        lines = (f"{day},{kind}\n" for day, kind in sorted(self._days.items()))
        return hashlib.sha256("".join(lines).encode("ascii")).hexdigest()

    def covers(self, day: date) -> bool:
        """Tell whether the table knows the day."""
        return self.years[0] <= day.year <= self.years[-1]

    def is_working(self, day: date) -> bool:
        """Tell whether the day is a working day; raise LookupError for a day that is not covered."""
        if not self.covers(day):
            raise LookupError(f"{day} is outside {self.first} to {self.last}")
        index = day.toordinal() - self._start
        return self._before[index + 1] > self._before[index]

    def is_holiday(self, day: date) -> bool:
        """Tell whether the day is off for a holiday; an ordinary weekend is not, nor a day that is not covered."""
        return self._days.get(day) is DayKind.HOLIDAY

    def working_day_after(self, start: date, n: int) -> date | None:
        """Return the n-th working day after a day, which itself is not counted; 0 is the day itself.

        This is the last day of a limit of n working days.  None when a day on the way is not covered;
        ValueError when n is negative.
        """
        if n < 0:
            raise ValueError(f"a limit cannot be negative: {n}")
        if n == 0:
            return start
        index = start.toordinal() + 1 - self._start  # of the first day counted
        if not 0 <= index < len(self._before):
            return None
        target = self._before[index] + n - 1
        return date.fromordinal(self._working[target]) if target < len(self._working) else None

    def working_days_between(self, start: date, end: date) -> int | None:
        """Count the working days after ``start`` up to and with ``end``.

        The day of the event is not counted: 0 on the same day, negative when the end comes first.
        None when a day to be counted is not covered.
        """
        if end < start:
            back = self.working_days_between(end, start)
            return None if back is None else -back
        low = start.toordinal() + 1 - self._start
        high = end.toordinal() + 1 - self._start
        if low == high:
            return 0
        if low < 0 or high >= len(self._before):
            return None
        return self._before[high] - self._before[low]

    def rolled(self, day: date) -> date | None:
        """Return the day, or the next working day if it is none; None when that is not covered.

        A limit in calendar days that ends on a holiday may end then only [G]; terms of restraint
        (seizure, freezing) do not roll.
        """
        if not self.covers(day):
            return None
        target = self._before[day.toordinal() - self._start]
        return date.fromordinal(self._working[target]) if target < len(self._working) else None


def _covered(days: Mapping[date, DayKind]) -> range:
    """Return the years that the listed days state in full."""
    years = sorted({day.year for day in days if not _round_new_year(day)})
    if not years:
        raise TableError("表中没有完整年度的节假日", "no year is listed in full")
    for earlier, later in pairwise(years):
        if later - earlier > 1:
            raise TableError(f"缺少 {earlier + 1} 年的节假日", f"the year {earlier + 1} is missing", column="day")
    return range(years[0], years[-1] + 1)


def _round_new_year(day: date) -> bool:
    """Tell whether the notice for the neighbouring year may have named the day."""
    return (day.month, day.day) <= (1, 4) or (day.month, day.day) >= (12, 25)


def _check_optional(cells: Mapping[str, str], day: date, row: int) -> None:
    """Check the columns that every table of the rule book may have; they change no answer here."""
    if cells.get("starts_on") and day_in(cells, "starts_on", row) > day:
        raise TableError(f"晚于 {day}", f"is later than {day}", row=row, column="starts_on")
    if cells.get("ends_on") and day_in(cells, "ends_on", row) < day:
        raise TableError(f"早于 {day}", f"is earlier than {day}", row=row, column="ends_on")
    check_mark(cells, row)
