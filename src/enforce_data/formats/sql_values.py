"""Values of a database → the text of cells, in the written form of their element.

What a driver hands over depends on the type of the column and on the engine.  Exact values are written as the element
has them; what has no such form keeps the one it has, for the structure check to judge, or is at fault.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from enforce_data.dictionary import Entry
from enforce_data.findings import Said
from enforce_data.formats.binary_faults import (
    BYTES_NO_VALUE,
)
from enforce_data.formats.faults import (
    NOT_UTF8,
)
from enforce_data.formats.sql_faults import FLOAT_NO_TEXT, NOT_FINITE, OTHER_VALUE
from enforce_data.values.day import CHINA
from enforce_data.values.written import Kind

REASONS = (BYTES_NO_VALUE, NOT_UTF8, FLOAT_NO_TEXT, NOT_FINITE, OTHER_VALUE)
"""Why a value cannot be taken as it is."""

_SHOWN = 32
"""Bytes that stand for a value of many."""
_MIDNIGHT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00(?:\.0{1,6})?)?")


@dataclass(frozen=True)
class Column:
    """A column that is read: the sender's name, its header in the law of CSV, and the element it holds.

    ``flags`` and ``moments`` say how the column is declared in an engine that has no such types (SQLite).
    """

    name: str
    header: str
    entry: Entry | None = None
    flags: bool = False
    moments: bool = False

    @property
    def kind(self) -> Kind | None:
        """The kind of the element."""
        return self.entry.kind if self.entry is not None else None

    @property
    def is_plain(self) -> bool:
        """Whether text is taken as it is."""
        return not (self.moments and self.kind is Kind.DAY)


def cell(value: Any, column: Column) -> tuple[str, Said | None]:
    """The text of a cell, and why it is not the value itself."""
    kind = column.kind
    match value:
        case None:
            return "", None
        case str():
            return _text(value, column)
        case bool():
            return "true" if value else "false", None
        case int():
            if column.flags and value in (0, 1):
                return "true" if value else "false", None
            return _number(Decimal(value), column) if kind is Kind.DECIMAL else str(value), None
        case float() | Decimal():
            if not math.isfinite(value):
                return str(value), NOT_FINITE
            exact = value if isinstance(value, Decimal) else Decimal(repr(value))
            text_expected = kind not in (Kind.DECIMAL, Kind.INTEGER) and column.entry is not None
            return _number(exact, column), FLOAT_NO_TEXT if isinstance(value, float) and text_expected else None
        case dt.datetime():
            return _moment(value, column), None
        case dt.date() | dt.time():
            return value.isoformat(), None
        case UUID():
            return str(value), None
        case bytes() | bytearray() | memoryview():
            return "0x" + bytes(value[:_SHOWN]).hex(), BYTES_NO_VALUE
    return f"({type(value).__name__})", OTHER_VALUE


def _text(value: str, column: Column) -> tuple[str, Said | None]:
    if not column.is_plain and (midnight := _MIDNIGHT.fullmatch(value)):
        return midnight[1], None
    if value.isascii() or is_unicode(value):
        return value, None
    return legible(value), NOT_UTF8


def legible(text: str) -> str:
    """A text or name of a file with the bytes that are no UTF-8 spelt out, so that it can be printed."""
    return text if is_unicode(text) else text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def is_unicode(text: str) -> bool:
    """Whether a text holds no halves of surrogate pairs, which stand for bytes that are not UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _number(value: Decimal, column: Column) -> str:
    """With the digits of the element, or as a whole number, where that loses nothing."""
    text = format(value, "f") if value else "0"
    whole, _, places = text.partition(".")
    exact = places.rstrip("0")
    if (column.kind is Kind.INTEGER or column.entry is None) and not exact:  # None: a key column
        return whole
    form = column.entry.form if column.entry is not None else None
    if form is None or form.scale is None or len(exact) > form.scale:
        return text
    return f"{whole}.{exact.ljust(form.scale, '0')}" if form.scale else whole


def _moment(value: dt.datetime, column: Column) -> str:
    """A naive midnight where a day belongs is that day; an instant is told in the time of China."""
    if value.tzinfo is None:
        midnight = column.kind is Kind.DAY and value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat()
    try:
        return value.astimezone(CHINA).isoformat()
    except OverflowError:
        return value.isoformat()
