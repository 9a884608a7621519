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

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Self

from enforce_data.findings import Said
from enforce_data.values.day import DAY

MOST_BYTES = 1_000_000
"""A larger file is no table of holidays; it is not read."""

_NEEDED = ("day", "kind")
_KNOWN = (*_NEEDED, "notice", "starts_on", "ends_on", "source", "mark")
_MARKS = frozenset({"", "S", "P", "V", "G"})
_SATURDAY = 5
_SHOWN = 40


class DayKind(StrEnum):
    """Why a day is listed."""

    HOLIDAY = "holiday"
    """Not worked."""
    MAKE_UP_WORKDAY = "make_up_workday"
    """A day of the weekend that is worked instead."""


class TableError(ValueError):
    """A table that cannot be used: ``said`` tells why in both languages, ``row`` and ``column`` where.

    ``row`` counts the lines of the file from 1, remarks included.
    """

    def __init__(self, zh: str, en: str, *, row: int | None = None, column: str | None = None) -> None:
        self.row = row
        self.column = column
        where_zh = (f"第 {row} 行" if row else "") + (f"“{column}”列" if column else "")
        where_en = ", ".join([*([f"row {row}"] if row else []), *([f"column {column!r}"] if column else [])])
        self.said = Said(f"{where_zh}:{zh}" if where_zh else zh, f"{where_en}: {en}" if where_en else en)
        super().__init__(f"{self.said.zh} · {self.said.en}")


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
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise TableError(
                f"文件超过 {MOST_BYTES} 字节,不是节假日表",
                f"more than {MOST_BYTES} bytes: not a table of holidays",
            )
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return cls.parse(raw.decode(encoding))
            except UnicodeDecodeError:
                continue
        raise TableError("既不是 UTF-8 也不是 GB 18030 编码", "neither UTF-8 nor GB 18030")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a table from its text; raise TableError with the row and column at fault."""
        days: dict[date, DayKind] = {}
        for row, cells in _rows(text):
            day = _day(cells, "day", row)
            kind = _kind(cells["kind"], row)
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


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number of each row and its cells by column."""
    lines = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    remarks = 0
    while remarks < len(lines) and (lines[remarks].startswith("#") or not lines[remarks].strip()):
        remarks += 1
    reader = csv.reader(lines[remarks:], strict=True)
    columns: list[str] = []
    try:
        for raw in reader:
            row = remarks + reader.line_num
            cells = [cell.strip() for cell in raw]
            if not any(cells):  # a spreadsheet leaves such rows behind
                continue
            if not columns:
                columns = _header(cells, row)
            elif len(cells) == len(columns):
                yield row, dict(zip(columns, cells, strict=True))
            else:
                raise TableError(
                    f"应有 {len(columns)} 列,实有 {len(cells)} 列",
                    f"{len(columns)} columns expected, {len(cells)} found",
                    row=row,
                )
    except csv.Error as error:
        raise TableError(
            f"不是有效的 CSV({error})", f"not valid CSV ({error})", row=remarks + reader.line_num
        ) from error


def _header(columns: list[str], row: int) -> list[str]:
    """Return the columns of the header; raise TableError for a strange, double or missing one."""
    for column in columns:
        if column not in _KNOWN or columns.count(column) > 1:
            raise TableError(
                f"列名未知或重复;可用:{'、'.join(_KNOWN)}",
                f"unknown or repeated column; known: {', '.join(_KNOWN)}",
                row=row,
                column=column[:_SHOWN],
            )
    for column in _NEEDED:
        if column not in columns:
            raise TableError("缺少此列", "the column is missing", row=row, column=column)
    return columns


def _day(cells: Mapping[str, str], column: str, row: int) -> date:
    text = cells[column]
    if not DAY.regex.fullmatch(text):
        raise TableError(
            f"“{text[:_SHOWN]}”不是 YYYY-MM-DD 形式的真实日期",
            f"{text[:_SHOWN]!r} is not a real calendar day, YYYY-MM-DD",
            row=row,
            column=column,
        )
    return date.fromisoformat(text)


def _kind(text: str, row: int) -> DayKind:
    try:
        return DayKind(text)
    except ValueError:
        raise TableError(
            f"“{text[:_SHOWN]}”不是已知类型;可用:{'、'.join(DayKind)}",
            f"{text[:_SHOWN]!r} is no known kind; known: {', '.join(DayKind)}",
            row=row,
            column="kind",
        ) from None


def _check_optional(cells: Mapping[str, str], day: date, row: int) -> None:
    """Check the columns that every table of the rule book may have; they change no answer here."""
    if cells.get("starts_on") and _day(cells, "starts_on", row) > day:
        raise TableError(f"晚于 {day}", f"is later than {day}", row=row, column="starts_on")
    if cells.get("ends_on") and _day(cells, "ends_on", row) < day:
        raise TableError(f"早于 {day}", f"is earlier than {day}", row=row, column="ends_on")
    if cells.get("mark", "").strip("[]") not in _MARKS:
        raise TableError(
            "可信度标记应为 [S]、[P]、[V] 或 [G]", "marks are [S], [P], [V] or [G]", row=row, column="mark"
        )
