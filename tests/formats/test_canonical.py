"""Canonical JSON (RFC 8785)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from enforce_data.formats.canonical import LARGEST, canonical
from toy.samples import FULL_VISIT, records


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({}, "{}"),
        ({"b": 1, "a": None}, '{"b":1}'),
        ({"x": [None, {"b": True, "a": False}]}, '{"x":[null,{"a":false,"b":true}]}'),
        ({"t": '"\\/\b\f\n\r\t\x0f\x7f€𠮷'}, '{"t":"\\"\\\\/\\b\\f\\n\\r\\t\\u000f\x7f€𠮷"}'),
        # RFC 8785, 3.2.3: sorted by UTF-16 code units, so U+1F600 stands before U+FB33
        (
            {"€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, "ö": 7},
            '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
        ),
        ({"n": [LARGEST, -LARGEST, 0]}, '{"n":[9007199254740991,-9007199254740991,0]}'),
        ({"n": [7.5, -0.1, 0.0001, 4503599627370495.5]}, '{"n":[7.5,-0.1,0.0001,4503599627370495.5]}'),
    ],
)
def test_spelling(record: dict[str, Any], text: str) -> None:
    assert canonical(record) == text


@pytest.mark.parametrize(
    "value",
    [2.0, -0.0, 1e-05, 1e300, float("inf"), float("nan"), LARGEST + 1, -LARGEST - 1, "\ud800", {"\udfff": 1}, object()],
)
def test_no_spelling(value: Any) -> None:
    with pytest.raises(ValueError, match=r"canonical|surrogates"):
        canonical({"x": [value]})


@given(records())
def test_reading_it_back_is_the_identity(record: dict[str, Any]) -> None:
    assert json.loads(canonical(record)) == record


def test_order_of_members_makes_no_difference() -> None:
    assert canonical(dict(reversed(FULL_VISIT.items()))) == canonical(FULL_VISIT)
