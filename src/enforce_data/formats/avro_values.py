"""Values of Avro's logical types → JSON values; exact, or refused."""

from __future__ import annotations

import datetime as dt
import math
from functools import lru_cache
from typing import Any
from uuid import UUID

from enforce_data.findings import Notice, Said
from enforce_data.formats.avro_types import Node
from enforce_data.formats.binary_faults import (
    BYTES_NO_VALUE,
    NO_SYMBOL,
    OUT_OF_CALENDAR,
    TOO_FINE,
    TOO_MANY_DIGITS,
)
from enforce_data.formats.faults import (
    RD_NUMBER,
    RD_VALUE,
    because,
)

_EPOCH = dt.date(1970, 1, 1).toordinal()
_MIDNIGHT = dt.datetime(1970, 1, 1)  # noqa: DTZ001 - the offset is written behind it
_LONGEST_DECIMAL = 64
"""Most bytes of a decimal: some 150 digits."""
_PER_SECOND = {"seconds": 1, "millis": 10**3, "micros": 10**6, "nanos": 10**9}
_BELOW_SECOND = 10**6


class UnusableError(Exception):
    """A value has no JSON value; ``notice`` and ``params`` say why."""

    def __init__(self, notice: Notice, params: Any) -> None:
        super().__init__(notice.id)
        self.notice = notice
        self.params = params


def _refused(reason: Said, **params: Any) -> UnusableError:
    return UnusableError(RD_VALUE, because(reason, **params))


def needs_conversion(node: Node) -> bool:
    """Whether a single value as decoded is not yet the JSON value."""
    return node.kind in ("bytes", "fixed", "enum", "float", "double") or (
        node.kind in ("int", "long") and _unit(node) is not None
    )


def _unit(node: Node) -> tuple[str, str] | None:
    """What an integer counts: days, or a clock and a unit."""
    if node.logical == "date" and node.kind == "int":
        return "date", ""
    clock, _, unit = (node.logical or "").rpartition("-")
    if clock in ("time", "timestamp", "local-timestamp") and unit in _PER_SECOND:
        return clock, unit
    return None


def convert(node: Node, value: Any) -> Any:
    """The JSON value of a single value that is not null; raise UnusableError."""
    if node.kind == "enum":
        if not 0 <= value < len(node.symbols):
            raise _refused(NO_SYMBOL, number=value)
        return node.symbols[value]
    if node.kind in ("bytes", "fixed"):
        if node.logical == "decimal":
            return decimal_text(value, node.scale)
        if node.logical == "uuid" and len(value) == 16:  # noqa: PLR2004 - a UUID has sixteen bytes
            return str(UUID(bytes=value))
        raise _refused(BYTES_NO_VALUE)
    if node.kind in ("float", "double"):
        if not math.isfinite(value):
            raise UnusableError(RD_NUMBER, {"found": str(value)})
        return int(value) if value.is_integer() else value
    counted = _unit(node)
    return value if counted is None else time_text(*counted, value)


def decimal_text(data: bytes, scale: int) -> str:
    """A decimal in two's complement, written with its scale.

    >>> decimal_text(bytes([0, 200]), 2), decimal_text(bytes([255]), 2)
    ('2.00', '-0.01')
    """
    if not data:
        raise _refused(BYTES_NO_VALUE)
    if len(data) > _LONGEST_DECIMAL:
        raise _refused(TOO_MANY_DIGITS)
    number = int.from_bytes(data, "big", signed=True)
    digits = str(abs(number)).rjust(scale + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-scale]}.{digits[-scale:]}" if scale else sign + digits


@lru_cache(maxsize=8192)
def time_text(clock: str, unit: str, count: int) -> str:
    """A day, an instant (in UTC, as Avro keeps it), a local time or a time of day, in ISO 8601.

    >>> time_text("date", "", 19783), time_text("timestamp", "millis", 1500)
    ('2024-03-01', '1970-01-01T00:00:01.500000Z')
    """
    try:
        if clock == "date":
            return dt.date.fromordinal(_EPOCH + count).isoformat()
        seconds, part = divmod(count, _PER_SECOND[unit])
        micros, finer = divmod(part * _BELOW_SECOND, _PER_SECOND[unit])
        if finer:
            raise _refused(TOO_FINE)
        moment = _MIDNIGHT + dt.timedelta(seconds=seconds, microseconds=micros)
    except (OverflowError, ValueError):
        raise _refused(OUT_OF_CALENDAR, number=count) from None
    if clock != "time":
        return moment.isoformat() + ("Z" if clock == "timestamp" else "")
    if moment.date() != _MIDNIGHT.date():
        raise _refused(OUT_OF_CALENDAR, number=count)
    return moment.time().isoformat()
