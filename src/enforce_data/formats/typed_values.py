"""Values for formats whose columns have types (Avro, Parquet): taken as they are, or refused with the reason."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from enforce_data.findings import Path
from enforce_data.formats.avro_schema import precision
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.carrying import HALF_PAIR, NO_DAY, NO_DECIMAL, TOO_LARGE, refusal
from enforce_data.values.written import Form


def decimal_taker(form: Form) -> Callable[[Any, Path], Decimal]:
    """A taker of decimals with the digits of a form; zero has no sign."""
    scale, digits = form.scale or 0, precision(form)
    written = re.compile(rf"-?(0|[1-9][0-9]{{0,{digits - scale - 1}}})\.[0-9]{{{scale}}}", re.ASCII)

    def take(value: Any, at: Path) -> Decimal:
        if not isinstance(value, str):
            raise CannotCarryError(at, refusal(value))
        if not written.fullmatch(value):
            raise CannotCarryError(at, NO_DECIMAL)
        number = Decimal(value)
        if not number and value.startswith("-"):
            raise CannotCarryError(at, NO_DECIMAL)
        return number

    return take


def integer_taker(bits: int) -> Callable[[Any, Path], int]:
    """A taker of whole numbers of so many bits beside the sign."""

    def take(value: Any, at: Path) -> int:
        if type(value) is not int:
            raise CannotCarryError(at, refusal(value))
        if not -(1 << bits) <= value < 1 << bits:
            raise CannotCarryError(at, TOO_LARGE)
        return value

    return take


def take_flag(value: Any, at: Path) -> bool:
    """A JSON boolean."""
    if not isinstance(value, bool):
        raise CannotCarryError(at, refusal(value))
    return value


def take_day(value: Any, at: Path) -> dt.date:
    """A day in its one written form."""
    if not isinstance(value, str):
        raise CannotCarryError(at, refusal(value))
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise CannotCarryError(at, NO_DAY) from None
    if day.isoformat() != value:
        raise CannotCarryError(at, NO_DAY)
    return day


def take_text(value: Any, at: Path) -> str:
    """A text of whole characters."""
    if not isinstance(value, str):
        raise CannotCarryError(at, refusal(value))
    try:
        value.encode()
    except UnicodeEncodeError:
        raise CannotCarryError(at, HALF_PAIR) from None
    return value
