"""Cells of a workbook → the text that a table holds.

Text is taken as it is.  A cell with a type of its own is taken where that type says the same as the element: a whole
number as digits, a number in an element with decimals in its written form, a date or a day's serial number as
``YYYY-MM-DD``, a truth value as ``true`` or ``false``.  Whatever would need a guess keeps the text it shows, and gets a
finding: digits that the spreadsheet has lost, dates in other columns, times without offset, error values.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from enforce_data.dictionary import Entry
from enforce_data.findings import Notice, Said
from enforce_data.formats.faults import because
from enforce_data.formats.workbook_faults import (
    BOOLEAN,
    EARLY_DATE,
    ERROR_VALUE,
    IN_A_DATE_CELL,
    NO_OFFSET,
    NO_SERIAL,
    RD_CELL,
    RD_SPOILED,
    TIME_OF_DAY,
    TOO_MANY_DECIMALS,
    WITH_TIME_OF_DAY,
)
from enforce_data.values.written import Kind

EXACT = 10**15
"""From this number on a spreadsheet has lost digits: it keeps 15."""
_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST_SERIAL = 61
"""1 March 1900; before it spreadsheets count a 29 February that never was."""
_LAST_SERIAL = 2_958_465
_FIRST_DAY = dt.date(1900, 3, 1)
_1904 = 1462
_NO_DAY = 60
_DAY = 86_400_000
"""Milliseconds."""
_LOST = re.compile("[1-9](?:\\.[0-9]+)?E\\+(?:1[1-9]|[2-9][0-9])")
"""A text that was a number once, of so many digits that the spreadsheet showed it in this way."""


class ErrorText(str):
    """What a cell with an error shows."""

    __slots__ = ()


class Column(NamedTuple):
    """What the element under a header holds; None where no element is known."""

    kind: Kind | None = None
    scale: int = 0
    free: bool = False
    """Whether what a cell shows is judged later, so that only lost digits and errors are wrong with it."""


UNKNOWN = Column()
FREE = Column(free=True)
NUMBERED = Column(Kind.INTEGER)


def column_of(entry: Entry | None) -> Column:
    """What the cells of an element hold."""
    if entry is None:
        return UNKNOWN
    return Column(entry.kind, (entry.form.scale or 0) if entry.form else 0)


_PROBLEMS: dict[str, tuple[Notice, Said | None]] = {
    "spoiled": (RD_SPOILED, None),
    "error": (RD_CELL, ERROR_VALUE),
    "date": (RD_CELL, IN_A_DATE_CELL),
    "early": (RD_CELL, EARLY_DATE),
    "moment": (RD_CELL, WITH_TIME_OF_DAY),
    "offset": (RD_CELL, NO_OFFSET),
    "time": (RD_CELL, TIME_OF_DAY),
    "serial": (RD_CELL, NO_SERIAL),
    "fine": (RD_CELL, TOO_MANY_DECIMALS),
    "boolean": (RD_CELL, BOOLEAN),
}
"""What can be wrong with a cell, by the short name that is kept of it."""


def lost_digits(text: str) -> bool:
    """Whether a text is what is left of a long number.

    >>> lost_digits("4.30102E+17"), lost_digits("E+17"), lost_digits("1.2E+3")
    (True, False, False)
    """
    return _LOST.fullmatch(text) is not None


def shortened(number: str) -> str:
    """A number with exponent as a narrow cell shows it; of a resident number no more than three digits remain.

    >>> shortened("4.30102199001010E+17"), shortened("1E+15")
    ('4.30E+17', '1E+15')
    """
    digits, _, exponent = number.partition("E")
    return f"{digits[:4]}E{exponent}" if exponent else "…"


def problem_of(name: str, text: str) -> tuple[Notice, Mapping[str, Any]]:
    """What is said of a cell: of its value no more than tells the fault, for it may be personal."""
    notice, reason = _PROBLEMS[name]
    if reason is None:
        return notice, {"found": shortened(text)}
    return notice, because(reason, found=text if text.startswith("#") else "#") if name == "error" else because(reason)


def text_of(value: Any, column: Column, *, from_1904: bool) -> tuple[str, str | None]:
    """The text of a cell that is no text, and the name of what is wrong with it."""
    text, problem = _typed(value, column, from_1904=from_1904)
    return text, None if column.free and problem not in ("spoiled", "error") else problem


def _typed(value: Any, column: Column, *, from_1904: bool) -> tuple[str, str | None]:
    match value:
        case ErrorText():
            return str(value), "error"
        case bool():
            return ("true" if value else "false"), None if column.kind in (Kind.FLAG, None) else "boolean"
        case int() | float():
            return _number(value, column, from_1904=from_1904)
        case dt.datetime():
            shown = value.isoformat(sep=" ")
            if column.kind is Kind.DAY:
                return shown, "moment"
            return shown, "offset" if column.kind is Kind.INSTANT else "date"
        case dt.date():
            shown = value.isoformat()
            if column.kind is not Kind.DAY:
                return shown, "offset" if column.kind is Kind.INSTANT else "date"
            return shown, "early" if value < _FIRST_DAY else None
    return str(value), "time"


def day_of(value: float, *, from_1904: bool, elapsed: bool = False) -> Any:
    """What a number shows as a date: a day, a day with its time, a time of day, or a duration.

    A number that is none stays a number.
    """
    if elapsed or not 0 <= value < _LAST_SERIAL + 1:
        return dt.timedelta(days=value) if elapsed and abs(value) <= _LAST_SERIAL else value
    days, milliseconds = divmod(round(value * _DAY), _DAY)
    seconds, milliseconds_left = divmod(milliseconds, 1000)
    time = dt.time(seconds // 3600, seconds // 60 % 60, seconds % 60, milliseconds_left * 1000)
    serial = days + _1904 * from_1904
    if value < 1 and not from_1904:
        return time
    if serial == _NO_DAY or serial > _LAST_SERIAL:
        return value
    day = _DAY_ZERO + dt.timedelta(serial + (serial < _NO_DAY))
    return day if not milliseconds else dt.datetime.combine(day, time)


def _number(value: float, column: Column, *, from_1904: bool) -> tuple[str, str | None]:
    if not math.isfinite(value) or abs(value) >= EXACT:
        return f"{value:.15G}", "spoiled"
    exact = Decimal(f"{value:.15g}") + 0  # what the spreadsheet shows; the sum takes the sign off a zero
    whole = exact == exact.to_integral_value()
    shown = format(exact.quantize(1) if whole else exact, "f")
    match column.kind:
        case Kind.DAY:
            serial = int(exact) + _1904 * from_1904
            if not whole or not _FIRST_SERIAL <= serial <= _LAST_SERIAL:
                return shown, "serial"
            return (_DAY_ZERO + dt.timedelta(serial)).isoformat(), None
        case Kind.INSTANT:
            return shown, "offset"
        case Kind.DECIMAL:
            exponent = exact.as_tuple().exponent
            if not whole and isinstance(exponent, int) and -exponent > column.scale:
                return shown, "fine"
            return format(exact, f".{column.scale}f"), None
    return shown, None
