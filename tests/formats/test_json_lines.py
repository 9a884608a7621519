"""JSON Lines: one record per line, and a broken line is not the end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.formats import json_lines
from enforce_data.formats.base import NotInEncodingError, Writing
from enforce_data.formats.lines import split_lines
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading, said, source
from toy.samples import FULL_VISIT, VISIT, records
from toy.standard import TOY

V = json.dumps(VISIT, ensure_ascii=False)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (V, [1]),
        (f"{V}\n", [1]),
        (f"{V}\r\n{V}\r\n", [1, 2]),
        (f"\n\n  \t\r\n{V}\n\n{V}\n\n", [1, 2]),
    ],
)
def test_lines(tmp_path: Path, text: str, numbers: list[int]) -> None:
    found = read(put(tmp_path, "a.jsonl", text))
    assert [item.number for item in items(found)] == numbers
    assert raws(found) == [VISIT] * len(numbers)
    assert faults(found) == []


def test_only_a_line_feed_ends_a_line(tmp_path: Path) -> None:
    record = {"a": "x\u2028y\u2029z\x85\x0b\x0c\x1c"}
    text = json.dumps(record, ensure_ascii=False).replace("\\u000b", "\x0b")
    found = read(put(tmp_path, "a.ndjson", f"{json.dumps(record)}\n{text}\n"))
    assert raws(found)[0] == record


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_places_count_code_points_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = '\n{"𠮷":"湘西","b":[1,{"c":2}]}\n {"b" : 3}'
    one, two = items(read(put(tmp_path, "a.jsonl", text, encoding)))
    places = [one.locate(path) for path in [(), ("𠮷",), ("b", 1, "c"), ("b", 7), ("z",)]]
    assert [(place.line, place.column) for place in places] == [(2, 1), (2, 6), (2, 23), (2, 15), (2, 1)]
    assert [(place.line, place.column) for place in (two.locate(()), two.locate(("b",)))] == [(3, 2), (3, 9)]
    assert one.input_of(("b",)) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{", ("RD-SYNTAX", 2, 2)),
        ('{"好":1,}', ("RD-SYNTAX", 2, 8)),
        ("[1, 2]", ("RD-NOT-A-RECORD", 2, 1)),
        ("  7", ("RD-NOT-A-RECORD", 2, 3)),
        ("null", ("RD-NOT-A-RECORD", 2, 1)),
        (r'{"a":"\ud800"}', ("RD-CHARACTER", 2, 6)),
        ('{"a":' * 100, ("RD-LIMIT", 2, 321)),
        (V + V, ("RD-SYNTAX", 2, len(V) + 1)),
    ],
)
def test_reading_goes_on_behind_a_broken_line(tmp_path: Path, line: str, found: tuple[str, int, int]) -> None:
    result = read(put(tmp_path, "a.jsonl", f"{V}\n{line}\n{V}\n"))
    (fault,) = faults(result)
    assert said(fault) == found
    assert (fault.broken, fault.number, fault.fatal) == (True, 2, False)
    assert [item.number for item in items(result)] == [1, 3]


def test_problems_of_a_record_that_can_be_read(tmp_path: Path) -> None:
    (item,) = items(read(put(tmp_path, "a.jsonl", '{"a":1, "a":2, "n":NaN}')))
    assert [(said(fault), fault.path, fault.broken) for fault in item.faults] == [
        (("RD-DUPLICATE-KEY", 1, 13), ("a",), False),
        (("RD-NUMBER", 1, 20), ("n",), False),
    ]
    assert item.raw["a"] == 1
    assert item.locate(("a",)).column == 6


@pytest.mark.parametrize("text", ["\n", " \r\n\n", "\ufeff \n"])
def test_nothing_but_blank_lines(tmp_path: Path, text: str) -> None:
    (fault,) = faults(read(put(tmp_path, "a.jsonl", text)))
    assert (fault.notice.id, fault.fatal) == ("RD-EMPTY", True)


def test_limit_counts_code_points(tmp_path: Path) -> None:
    line = '{"a":"湖南湖南"}'
    result = read(put(tmp_path, "a.jsonl", f'{line}\n{line[:-2]}x"}}\n{line}'), Limits(record_chars=len(line)))
    assert [said(fault) for fault in faults(result)] == [("RD-LIMIT", 2, 1)]
    assert [item.number for item in items(result)] == [1, 3]


@given(st.lists(st.text(alphabet="ab\n", max_size=9)), st.integers(1, 4))
def test_lines_do_not_depend_on_the_pieces(pieces: list[str], longest: int) -> None:
    text = "".join(pieces)
    expected = text.split("\n")
    if not expected[-1]:
        expected.pop()
    found = list(split_lines(pieces, "\n", longest))
    assert len(found) == len(expected)
    for line, whole in zip(found, expected, strict=True):
        assert line == whole or (line is None and len(whole) > longest)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_writing_and_reading_back(tmp_path: Path, encoding: str) -> None:
    target = tmp_path / "out.jsonl"
    assert json_lines.write([FULL_VISIT, VISIT], target, Writing(TOY, encoding=encoding)) == [target]
    assert raws(read(target)) == [FULL_VISIT, VISIT]


def test_a_target_encoding_that_cannot_hold_a_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotInEncodingError):
        json_lines.write([{"a": "𠮷"}], tmp_path / "out.jsonl", Writing(TOY, encoding="gbk"))


@settings(max_examples=40)
@given(st.lists(records(), min_size=1, max_size=3))
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]]
) -> None:
    target = tmp_path_factory.mktemp("lines") / "out.jsonl"
    json_lines.write(wanted, target, Writing(TOY))
    assert raws(json_lines.read(source(target), reading())) == wanted
