"""Canonical JSON (RFC 8785): the one spelling of a record, for files that can be compared and for hashes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

LARGEST = 2**53 - 1
"""Beyond it RFC 8785 would write a binary float."""


def canonical(record: Mapping[str, Any]) -> str:
    """One line of JSON: members sorted by the UTF-16 code units of their names, absent ones left out, no white space.

    Values are JSON values; raise ValueError for what has no canonical spelling here: a float, an integer beyond
    2^53 - 1, a lone surrogate.

    >>> canonical({"b": "湘", "a": [1, True], "c": None})
    '{"a":[1,true],"b":"湘"}'
    """
    text = json.dumps(_ordered(record), ensure_ascii=False, separators=(",", ":"))
    text.encode()  # a lone surrogate raises UnicodeEncodeError, which is a ValueError
    return text


def _ordered(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return value
    if kind is dict:
        names = sorted(value) if all(map(str.isascii, value)) else sorted(value, key=_code_units)
        return {name: _ordered(value[name]) for name in names if value[name] is not None}
    if kind is list:
        return [_ordered(item) for item in value]
    if kind is int and -LARGEST <= value <= LARGEST:
        return value
    raise ValueError(f"no canonical spelling: {value!r:.40}")


def _code_units(name: str) -> bytes:
    return name.encode("utf-16-be", "surrogatepass")
