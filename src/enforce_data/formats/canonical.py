"""Canonical JSON (RFC 8785): the one spelling of a record, for files that can be compared and for hashes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from enforce_data.findings import Path
from enforce_data.formats.base import CannotCarryError, Carrier, Writing
from enforce_data.formats.carrying import NO_SPELLING, OTHER_TYPE, demand_encodable

LARGEST = 2**53 - 1
"""Beyond it RFC 8785 would write a binary float."""
_SMALLEST = 1e-4
"""Below it Python and RFC 8785 spell a fraction differently."""


def canonical(record: Mapping[str, Any]) -> str:
    """One line of JSON: members sorted by the UTF-16 code units of their names, absent ones left out, no white space.

    Values are JSON values; raise ValueError for what has no canonical spelling here: a number beyond 2^53 - 1, a
    fraction below 0.0001, a float without a fraction (read, it is an integer), NaN, a lone surrogate.

    >>> canonical({"b": "湘", "a": [1, True, 7.5], "c": None})
    '{"a":[1,true,7.5],"b":"湘"}'
    """
    text = _spelt(record)
    text.encode()  # a lone surrogate raises UnicodeEncodeError, which is a ValueError
    return text


def line(record: Mapping[str, Any], encoding: str) -> str:
    """The canonical text of a record in an encoding; raise CannotCarryError for what has none."""
    try:
        text = _spelt(record)
    except ValueError:
        _refuse(dict(record), ())
        raise
    demand_encodable(text, record, encoding)
    return text


def carrier(writing: Writing) -> Carrier:
    """JSON carries everything but numbers without an exact spelling, and what is no character."""

    def carry(record: Mapping[str, Any]) -> None:
        line(record, writing.encoding)

    return carry


def _spelt(record: Mapping[str, Any]) -> str:
    return json.dumps(_ordered(record), ensure_ascii=False, separators=(",", ":"))


def _refuse(value: Any, at: Path) -> None:
    """Raise CannotCarryError at the first value that has no canonical spelling."""
    if isinstance(value, dict):
        for name, member in value.items():
            _refuse(member, (*at, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _refuse(item, (*at, index))
    elif isinstance(value, (int, float)):
        if not _is_spelt(value):
            raise CannotCarryError(at, NO_SPELLING)
    elif not isinstance(value, str) and value is not None:
        raise CannotCarryError(at, OTHER_TYPE)


def _ordered(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return value
    if kind is dict:
        names = sorted(value) if all(map(str.isascii, value)) else sorted(value, key=_code_units)
        return {name: _ordered(value[name]) for name in names if value[name] is not None}
    if kind is list:
        return [_ordered(item) for item in value]
    if (kind is int or kind is float) and _is_spelt(value):
        return value
    raise ValueError(f"no canonical spelling: {value!r:.40}")


def _is_spelt(number: Any) -> bool:
    """Whether a number is written the same by RFC 8785 and by Python, and read back the same."""
    if isinstance(number, float):
        return _SMALLEST <= abs(number) <= LARGEST and not number.is_integer()
    return bool(-LARGEST <= number <= LARGEST)


def _code_units(name: str) -> bytes:
    return name.encode("utf-16-be", "surrogatepass")
