"""Strict JSON: what is taken, what is refused, and where."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.formats import strict_json
from enforce_data.formats.strict_json import DEEPEST, loads
from enforce_data.limits import Limits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a":1,"b":"x"}', {"a": 1, "b": "x"}),
        (' \t\r\n{ "a" :\n1 , "b":[ ] } ', {"a": 1, "b": []}),
        # absent and null are the same, but only as members of objects
        ('{"a":null,"b":{"c":null,"d":[null,{"e":null}]}}', {"b": {"d": [None, {}]}}),
        ('{"a":"","b":[],"c":{}}', {"a": "", "b": [], "c": {}}),
        # integers, however they are written
        (
            "[5.0, 1e2, 12.50e1, -0.0, -0, 0e9, 1.0E-0, 123456789012345678.0]",
            [5, 100, 125, 0, 0, 0, 1, 123456789012345678],
        ),
        ("[100000000000000000000000000000001.0]", [10**32 + 1]),
        ("[" + "9" * 4300 + "]", [int("9" * 4300)]),
        # no integers: they stay floats, for the structure check to refuse
        ("[0.5, 1e-400, 0.99999999999999999999, 4503599627370497.5]", [0.5, 0.0, 1.0, 4503599627370497.5]),
        ("[1e-99999999999999999999, 0e99999999999999999999]", [0.0, 0.0]),
        # what looks like trouble within text is none
        (
            r'{"a":"\"","b":"\\","c":":x","d":" :","e":"\"b\":1"}',
            {"a": '"', "b": "\\", "c": ":x", "d": " :", "e": '"b":1'},
        ),
        (r'{"\"":1,"\\":2,"\\\"":3}', {'"': 1, "\\": 2, '\\"': 3}),
        (r'{"a":"\ud83d\ude00","b":"\ud7ff","c":"\\ud800"}', {"a": "😀", "b": "\ud7ff", "c": r"\ud800"}),
        ('{"a":"// no comment","b":"NaN","c":"1e400"}', {"a": "// no comment", "b": "NaN", "c": "1e400"}),
        ('"\x7f\u2028"', "\x7f\u2028"),
        ("null", None),
        ("true", True),
    ],
)
@pytest.mark.parametrize("as_bytes", [True, False])
def test_sound(text: str, value: Any, as_bytes: bool) -> None:
    found, problems = loads(text.encode() if as_bytes else text)
    assert problems == ()
    assert repr(found) == repr(value)


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ('{"a":1,"a":2}', {"a": 1}, [("RD-DUPLICATE-KEY", 11, ("a",))]),
        ('{"a":1,"\\u0061":{"b":3}}', {"a": 1}, [("RD-DUPLICATE-KEY", 16, ("a",))]),
        ('{"a":null,"a":2}', {}, [("RD-DUPLICATE-KEY", 14, ("a",))]),
        ('{"a" :1,"b":":","a":2}', {"a": 1, "b": ":"}, [("RD-DUPLICATE-KEY", 20, ("a",))]),
        ('{"a":"\\"","a":2}', {"a": '"'}, [("RD-DUPLICATE-KEY", 14, ("a",))]),
        (
            '{"x":[{"a":1,"a":2,"a":3}]}',
            {"x": [{"a": 1}]},
            [("RD-DUPLICATE-KEY", at, ("x", 0, "a")) for at in (17, 23)],
        ),
        ('{"a":NaN}', {"a": float("nan")}, [("RD-NUMBER", 5, ("a",))]),
        (
            "[-Infinity, 1e400, -1E999]",
            [float("-inf"), float("inf"), float("-inf")],
            [("RD-NUMBER", at, (i,)) for i, at in enumerate((1, 12, 19))],
        ),
        ("[-" + "9" * 4301 + "]", [float("-inf")], [("RD-NUMBER", 1, (0,))]),
        ('{"a":Infinity,"a":1}', {"a": float("inf")}, [("RD-NUMBER", 5, ("a",)), ("RD-DUPLICATE-KEY", 18, ("a",))]),
    ],
)
def test_read_with_problems(text: str, value: Any, found: list[tuple[Any, ...]]) -> None:
    result, problems = loads(text.encode())
    assert repr(result) == repr(value)
    assert [(problem.notice.id, problem.offset, problem.path) for problem in problems] == found
    assert not any(problem.broken for problem in problems)


@pytest.mark.parametrize(
    ("text", "id_", "offset", "words"),
    [
        ("", "SYNTAX", 0, "ends here"),
        ("  ", "SYNTAX", 2, "ends here"),
        ('{"a":1', "SYNTAX", 6, "ends here"),
        ('{"a":"x', "SYNTAX", 5, "never closed"),
        ('{"a":', "SYNTAX", 5, "ends here"),
        ('{"a":1,}', "SYNTAX", 7, "comma behind the last"),
        ("[1,]", "SYNTAX", 3, "comma behind the last"),
        ("[,1]", "SYNTAX", 1, "a value is expected"),
        ('{"a" 1}', "SYNTAX", 5, "colon"),
        ('{"a":1 "b":2}', "SYNTAX", 7, "comma is missing"),
        ("{a:1}", "SYNTAX", 1, "member name"),
        ("{'a':1}", "SYNTAX", 1, "double quotation"),
        ('{"a":1} {"b":2}', "SYNTAX", 8, "behind the end"),
        ('{"a":1 /* x */}', "SYNTAX", 7, "no comments"),
        ("// x\n{}", "SYNTAX", 0, "no comments"),
        ('{"a":“x”}', "SYNTAX", 5, "full-width"),
        ('{"a":1，"b":2}', "SYNTAX", 6, "full-width"),
        ('{"a":0123}', "SYNTAX", 6, "leading zero"),
        ('{"a":+1}', "SYNTAX", 5, "a value is expected"),
        ('{"a":.5}', "SYNTAX", 5, "a value is expected"),
        ('{"a":nul}', "SYNTAX", 5, "a value is expected"),
        ('{"a":"x\n"}', "SYNTAX", 7, "line ends within a string"),
        ("\ufeff{}", "SYNTAX", 0, "a value is expected"),
        ("\xa0{}", "SYNTAX", 0, "a value is expected"),
        ('{"a":"x\ty"}', "CHARACTER", 7, "control character"),
        ('{"a":"\x00"}', "CHARACTER", 6, "control character"),
        (r'{"a":"\x41"}', "CHARACTER", 6, "escape"),
        (r'{"a":"\u12"}', "CHARACTER", 7, "escape"),
        (r'{"a":"好","b":"\ud800"}', "CHARACTER", 13, "lone surrogate"),
        (r'{"\udc00\ud800":1}', "CHARACTER", 1, "lone surrogate"),
        (r'{"a":"\ud83dx"}', "CHARACTER", 5, "lone surrogate"),
    ],
)
@pytest.mark.parametrize("as_bytes", [True, False])
def test_broken(text: str, id_: str, offset: int, words: str, as_bytes: bool) -> None:
    value, problems = loads(text.encode() if as_bytes else text)
    assert value is None
    (problem,) = problems
    assert problem.broken
    assert (problem.notice.id, problem.offset) == (f"RD-{id_}", offset)
    assert words in problem.params["reason_en"]


def test_not_utf8() -> None:
    _, (problem,) = loads('{"好":"'.encode() + b"\xff")
    assert (problem.notice.id, problem.offset, problem.broken) == ("RD-ENCODING", 6, True)


def test_raw_lone_surrogate() -> None:
    _, (problem,) = loads('{"a":"\ud800"}')
    assert (problem.notice.id, problem.offset) == ("RD-CHARACTER", 6)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("[[[1]]]", []),
        ("[[[[]]]]", ["RD-LIMIT"]),
        ('{"a":{"b":{}}}', []),
        ('{"a":{"b":{"c":{}}}}', ["RD-LIMIT"]),
        ('{"a":[{"b":[]}]}', ["RD-LIMIT"]),
        ('{"a":[{"b":"[[[[[["}]}', []),
        ('{"a" :[{"b":"[[[[[["}]}', []),
        ("[1,2,3]", []),
        ("[1,2,3,4]", ["RD-LIMIT"]),
        ("[1,2,3,{}]", ["RD-LIMIT"]),
        ('{"a":[[1,2,3,4],[1,2,3,4]]}', ["RD-LIMIT"]),
    ],
)
def test_limits(text: str, ids: list[str]) -> None:
    value, problems = loads(text.encode(), Limits(nesting=3, list_items=3))
    assert [problem.notice.id for problem in problems] == ids
    assert (value is None) == bool(ids)


@pytest.mark.parametrize("depth", [DEEPEST - 1, DEEPEST])
def test_nesting_up_to_the_end_of_the_parsers(depth: int) -> None:
    assert loads("[" * depth + "]" * depth, Limits(nesting=10**6))[1] == ()
    for text in ("[" * (depth + 2) + "]" * (depth + 2), '{"a":' * 100_000):
        _, (problem,) = loads(text, Limits(nesting=10**6))
        assert (problem.notice.id, problem.params["maximum"]) == ("RD-LIMIT", DEEPEST)


SPACE = st.sampled_from(["", "", "", " ", "\n", "\t", "\r", "  "])
NAMES = st.sampled_from(['"a"', '"b"', '":"', '" :"', '"\\""', '"\\\\"', '"\\u0061"', '"\\ud800"', '""'])
SCALARS = st.sampled_from(
    [
        *(
            "null",
            "true",
            "0",
            "-0",
            "5.0",
            "1e2",
            "1E400",
            "-1e400",
            "0.5",
            "NaN",
            "Infinity",
            "1" * 30,
            "1e-400",
            "9" * 4301,
        ),
        *(
            '"x"',
            '":"',
            '"\\":"',
            '"a\\\\"',
            '"\\ud83d\\ude00"',
            '"\\udc00"',
            '"[{"',
            '"}"',
            '"湘"',
            '" :"',
            '"\t"',
            "'",
            "tru",
            "01",
        ),
    ]
)


def _object(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    member = st.builds(
        lambda name, before, behind, value: f"{name}{before}:{behind}{value}", NAMES, SPACE, SPACE, inner
    )
    return st.lists(member, max_size=4).map(lambda members: "{" + ",".join(members) + "}")


TEXTS = st.recursive(
    SCALARS,
    lambda inner: (
        _object(inner)
        | st.builds(lambda items, space: f"[{space}{','.join(items)}]", st.lists(inner, max_size=3), SPACE)
    ),
    max_leaves=12,
)


@given(TEXTS)
def test_the_fast_and_the_exact_way_agree(text: str) -> None:
    limits = Limits(nesting=4, list_items=2)
    assert repr(loads(text.encode(), limits)) == repr(strict_json._exact(text, limits))


@given(TEXTS)
def test_what_is_taken_without_problems_is_what_the_standard_library_reads(text: str) -> None:
    value, problems = loads(text.encode())
    if problems:
        return

    def no_constant(name: str) -> None:
        raise AssertionError(name)

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return {name: member for name, member in pairs if member is not None}

    assert value == json.loads(text, object_pairs_hook=members, parse_constant=no_constant)


@given(st.text(alphabet='{}[]",:\\ 1eE.-+0nulNaI/x\n\t', max_size=12))
def test_any_text_gets_an_answer(text: str) -> None:
    value, problems = loads(text)
    assert value is None or not any(problem.broken for problem in problems)
    assert all(0 <= problem.offset <= len(text) for problem in problems)
