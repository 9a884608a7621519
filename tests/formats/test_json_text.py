"""Where things stand in a JSON text."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Path
from enforce_data.formats.json_text import find, walk

TEXT = """ {"a": [1, {"b": "]}\\"", "c" : {} }, "x"],
  "d\\u0065" : [[], [2]], "a": "again", "e": null}"""


@pytest.mark.parametrize(
    ("path", "at"),
    [
        ((), "{"),
        (("a",), '[1, {"b"'),
        (("a", 0), "1,"),
        (("a", 1), '{"b"'),
        (("a", 1, "b"), '"]}'),
        (("a", 1, "c"), "{} }"),
        (("a", 2), '"x"'),
        (("de",), "[[]"),
        (("de", 1, 0), "2]"),
        (("e",), "null"),
        # not there: the nearest parent
        (("a", 3), '[1, {"b"'),
        (("a", 1, "z", 4), '{"b"'),
        (("a", 0, "z"), "1,"),
        (("a", "z"), '[1, {"b"'),
        ((0,), "{"),
        (("z",), "{"),
    ],
)
def test_find(path: Path, at: str) -> None:
    assert TEXT[find(TEXT, path) :].startswith(at)


def test_walk_names_every_value_and_repeated_names() -> None:
    text = '{"a": [1, {"b": []}], "a": {"c": 2, "c": 3}, "d": "x"}'
    found = [(value.path, text[value.start : value.end], value.repeated) for value in walk(text)]
    assert found == [
        ((), "{", False),
        (("a",), "[", False),
        (("a", 0), "1", False),
        (("a", 1), "{", False),
        (("a", 1, "b"), "[", False),
        (("a",), "{", True),
        (("a", "c"), "2", False),
        (("a", "c"), "3", True),
        (("d",), '"x"', False),
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)


def values(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    found = [(path, value)]
    if isinstance(value, dict):
        for name, member in value.items():
            found += values(member, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += values(item, (*path, index))
    return found


@given(JSON, st.sampled_from([None, 1]), st.booleans())
def test_find_and_walk_agree_with_the_parser(value: Any, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    decoder = json.JSONDecoder()
    expected = values(value)
    assert [each.path for each in walk(text)] == [path for path, _ in expected]
    for path, member in expected:
        assert decoder.raw_decode(text, find(text, path))[0] == member
