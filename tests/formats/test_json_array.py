"""JSON: one record or an array, read one record at a time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats import json_array
from enforce_data.formats import source as source_module
from enforce_data.formats.base import Item, Writing
from enforce_data.formats.json_window import Window
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading, said, source
from toy.samples import FULL_VISIT, VISIT, records
from toy.standard import TOY

V = json.dumps(VISIT, ensure_ascii=False)
BRACES = json.dumps({"a": 'x}{{"]', "b": [{"c": "\\"}, {"d": "}"}]})
SHAPES = [
    "[{0}, {1},{2}]",
    "\n[\n  {0},\n  {1}\n,\r\n{2}\n]\n\n",
    "[{0}\t,{1} , {2} ] ",
]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("chunk", [1, 3, 50, 1 << 20])
@pytest.mark.parametrize("indent", [None, 2])
def test_arrays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: str, chunk: int, indent: int | None) -> None:
    wanted = [FULL_VISIT, json.loads(BRACES), VISIT]
    texts = [json.dumps(record, ensure_ascii=False, indent=indent) for record in wanted]
    text = shape
    for place, each in enumerate(texts):
        text = text.replace("{" + str(place) + "}", each)
    monkeypatch.setattr(source_module, "CHUNK", chunk)
    found = read(put(tmp_path, "a.json", text))
    assert raws(found) == wanted
    assert faults(found) == []
    assert [item.number for item in items(found)] == [1, 2, 3]
    for item, each in zip(items(found), texts, strict=True):
        before = text[: text.index(each)]
        begins = item.locate(())
        assert (begins.line, begins.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize(
    ("text", "count"), [("[]", 0), (" [ \n ] ", 0), (V, 1), (f"\n{V}\n", 1), (f"\ufeff[{V}]", 1), (BRACES, 1)]
)
def test_sound_files(tmp_path: Path, text: str, count: int) -> None:
    found = read(put(tmp_path, "a.json", text))
    assert len(items(found)) == count
    assert faults(found) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_places_count_code_points_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = '[{"𠮷":"湘西"},{"a":[\n  "好", {"b" : 7}]}]'
    one, two = items(read(put(tmp_path, "a.json", text, encoding)))
    assert [(at.line, at.column) for at in (one.locate(()), one.locate(("𠮷",)))] == [(1, 2), (1, 7)]
    places = [two.locate(path) for path in [(), ("a",), ("a", 0), ("a", 1, "b")]]
    assert [(at.line, at.column) for at in places] == [(1, 13), (1, 18), (2, 3), (2, 15)]


@pytest.mark.parametrize(
    ("text", "read_before", "found", "words"),
    [
        # (text behind one sound record, faults as id, line, column)
        (f"[{V},", 1, ("RD-SYNTAX", 1, len(V) + 3), "ends here"),
        (f"[{V}", 1, ("RD-SYNTAX", 1, len(V) + 2), "ends here"),
        (f"[{V},\n{V[:16]}", 1, ("RD-SYNTAX", 2, 17), "ends here"),
        (f'[{V},\n{{"a":"好', 1, ("RD-SYNTAX", 2, 6), "never closed"),
        (f"[{V}\n{V}]", 1, ("RD-SYNTAX", 2, 1), "comma is missing"),
        (f"[{V},\n]", 1, ("RD-SYNTAX", 2, 1), "comma behind the last"),
        (f"[{V},,{V}]", 1, ("RD-SYNTAX", 1, len(V) + 3), "a value is expected"),
        (f"[{V}]]", 1, ("RD-SYNTAX", 1, len(V) + 3), "behind the end of the array"),
        (f"[{V}]\n{V}", 1, ("RD-SYNTAX", 2, 1), "behind the end of the array"),
        (f"[{V}}}", 1, ("RD-SYNTAX", 1, len(V) + 2), "comma is missing"),
        (f'[{V},\n{{"a":1 "b":2}},{V}]', 1, ("RD-SYNTAX", 2, 8), "comma is missing"),
        (f'[{V},\n{{"a":"x\n","b":"y"}},{V}]', 1, ("RD-SYNTAX", 2, 8), "line ends within a string"),
        (f'[{V},\n{{"a":[1}},{V}]', 1, ("RD-SYNTAX", 2, 8), "comma is missing"),
        (f"[{V}, nope]", 1, ("RD-SYNTAX", 1, len(V) + 4), "a value is expected"),
        (f"{V}\n{V}\n", 1, ("RD-SYNTAX", 2, 1), ".jsonl"),
        (f"{V},", 1, ("RD-SYNTAX", 1, len(V) + 1), "behind the end of the record"),
        ("nope", 0, ("RD-SYNTAX", 1, 1), "a value is expected"),
        ("]", 0, ("RD-SYNTAX", 1, 1), "a value is expected"),
        ("[", 0, ("RD-SYNTAX", 1, 2), "ends here"),
        (" \n ", 0, ("RD-EMPTY", None, None), ""),
    ],
)
@pytest.mark.parametrize("chunk", [1, 1 << 20])
def test_one_fatal_fault_behind_what_was_read(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chunk: int,
    text: str,
    read_before: int,
    found: tuple[str, int, int],
    words: str,
) -> None:
    monkeypatch.setattr(source_module, "CHUNK", chunk)
    result = read(put(tmp_path, "a.json", text))
    assert raws(result) == [VISIT] * read_before
    (fault,) = faults(result)
    assert fault is result[-1]
    assert fault.fatal
    assert said(fault) == found
    assert words in fault.params.get("reason_en", "")


@pytest.mark.parametrize(
    ("element", "id_", "column"),
    [
        ("7", "RD-NOT-A-RECORD", 2),
        ('"x]"', "RD-NOT-A-RECORD", 2),
        ("null", "RD-NOT-A-RECORD", 2),
        ("[1, {}]", "RD-NOT-A-RECORD", 2),
        (r'{"a":"\ud800"}', "RD-CHARACTER", 7),
        ('{"a":"\t"}', "RD-CHARACTER", 8),
        ('{"a":' + "[" * 99 + "]" * 99 + "}", "RD-LIMIT", 70),
    ],
)
def test_reading_goes_on_where_the_end_of_a_bad_element_is_sure(
    tmp_path: Path, element: str, id_: str, column: int
) -> None:
    result = read(put(tmp_path, "a.json", f"[{element}, {V}]"))
    (fault,) = faults(result)
    assert said(fault) == (id_, 1, column)
    assert (fault.broken, fault.number, fault.fatal) == (True, 1, False)
    assert [item.number for item in items(result)] == [2]


def test_problems_of_a_record_that_can_be_read(tmp_path: Path) -> None:
    result = read(put(tmp_path, "a.json", '[{"a":1},\n {"b":2,"b":3}]'))
    assert raws(result) == [{"a": 1}, {"b": 2}]
    (fault,) = faults(result)
    assert (said(fault), fault.path) == (("RD-DUPLICATE-KEY", 2, 13), ("b",))


@pytest.mark.parametrize(("length", "fatal"), [(60, False), (5000, True)])
def test_limit_of_a_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int, fatal: bool) -> None:
    monkeypatch.setattr(source_module, "CHUNK", 100)
    text = f'[{{"a":"湘"}}, {{"a":"{"x" * length}"}}, {{"a":1}}]'
    result = read(put(tmp_path, "a.json", text), Limits(record_chars=50))
    (fault,) = faults(result)
    assert said(fault) == ("RD-LIMIT", 1, 13)
    assert fault.fatal == fatal
    assert raws(result) == [{"a": "湘"}] + ([] if fatal else [{"a": 1}])


def test_an_error_is_named_rather_than_the_limit_it_leads_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing quotation mark makes all that follows one value; the place of the mark helps, the limit does not."""
    monkeypatch.setattr(source_module, "CHUNK", 100)
    text = '[\n {"a": "x,\n  "b": 1},\n' + '  {"a": "y"},\n' * 100 + "]"
    (fault,) = faults(read(put(tmp_path, "a.json", text), Limits(record_chars=50)))
    assert said(fault) == ("RD-SYNTAX", 2, 11)


def test_guessing_ends_are_given_up_where_braces_stand_in_text(tmp_path: Path) -> None:
    wanted = [{"a": "{" * (place % 3), "b": [{"c": "}"}]} for place in range(60)]
    assert raws(read(put(tmp_path, "a.json", json.dumps(wanted)))) == wanted
    window = Window(iter([json.dumps(wanted).encode()]), 1000)
    window.peek()
    window.take(1)
    sizes = []
    for _ in wanted:
        window.peek()
        text = window.value()
        exact = window.exact_value(instead_of=text)
        sizes.append(len(text) == len(exact))
        window.take(len(exact))
        window.peek()
        window.take(1)
    assert not all(sizes)
    assert all(sizes[-10:])


ROWS = '{"total": 2, "meta": {"rows": [9]}, "rows": [{"a": "湘"},\n {"b": [1]}], "end": "]}"}'


@pytest.mark.parametrize("chunk", [1, 20, 1 << 20])
def test_rows_within_an_object(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    monkeypatch.setattr(source_module, "CHUNK", chunk)
    found = rows(put(tmp_path, "a.json", ROWS), ("rows",))
    assert raws(found) == [{"a": "湘"}, {"b": [1]}]
    assert faults(found) == []
    one, two = items(found)
    assert (one.locate(("a",)).line, one.locate(("a",)).column) == (1, ROWS.index('"湘"') + 1)
    assert (two.locate(("b", 0)).line, two.locate(("b", 0)).column) == (2, 9)


def rows(path: Path, at: tuple[str, ...]) -> list[Item | Fault]:
    return list(json_array.read_rows(source(path), reading(), at))


def test_rows_deep_within(tmp_path: Path) -> None:
    path = put(tmp_path, "a.json", '{"a": {"b": {}, "rows": [{"x": 1}], "rows": [7]}, "c": null}')
    found = rows(path, ("a", "rows"))
    assert raws(found) == [{"x": 1}]
    assert [said(fault) for fault in faults(found)] == [("RD-DUPLICATE-KEY", 1, 45)]


@pytest.mark.parametrize(
    ("text", "at", "count", "found"),
    [
        ("[{}]", (), 1, None),
        ('{"rows": []}', ("rows",), 0, None),
        ("{}", ("rows",), 0, ("RD-ARRANGEMENT", 1, 1)),
        ('{"data": [{}]}', ("rows",), 0, ("RD-ARRANGEMENT", 1, 1)),
        ('{"rows": {}}', ("rows",), 0, ("RD-ARRANGEMENT", 1, 10)),
        ("[{}]", ("rows",), 0, ("RD-ARRANGEMENT", 1, 1)),
        ('{"rows": [{}]', ("rows",), 1, ("RD-SYNTAX", 1, 15)),
        ('{"rows": [{}], }', ("rows",), 1, ("RD-SYNTAX", 1, 16)),
        ('{"rows": [{}]} x', ("rows",), 1, ("RD-SYNTAX", 1, 16)),
        ('{"rows": [{}], "end": [}', ("rows",), 1, ("RD-SYNTAX", 1, 24)),
        ('{"a": tru, "rows": [{}]}', ("rows",), 0, ("RD-SYNTAX", 1, 7)),
        ('{"a": "\\ud800", "rows": [{}]}', ("rows",), 0, ("RD-CHARACTER", 1, 7)),
        ('{"a" 1}', ("rows",), 0, ("RD-SYNTAX", 1, 6)),
        ("{1: 2}", ("rows",), 0, ("RD-SYNTAX", 1, 2)),
        ('{"a": }', ("rows",), 0, ("RD-SYNTAX", 1, 7)),
        ('{"rows": [{}], "end": "', ("rows",), 1, ("RD-SYNTAX", 1, 23)),
        ("", ("rows",), 0, ("RD-EMPTY", None, None)),
    ],
)
def test_rows_that_cannot_be_had(
    tmp_path: Path, text: str, at: tuple[str, ...], count: int, found: tuple[str, int, int] | None
) -> None:
    result = rows(put(tmp_path, "a.json", text + " "), at)
    assert len(items(result)) == count
    assert [said(fault) for fault in faults(result)] == ([found] if found else [])
    assert all(fault.fatal for fault in faults(result))


@pytest.mark.parametrize("wanted", [[], [VISIT], [VISIT, FULL_VISIT]])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_writing_and_reading_back(tmp_path: Path, wanted: list[dict[str, Any]], encoding: str) -> None:
    target = tmp_path / "out.json"
    assert json_array.write(wanted, target, Writing(TOY, encoding=encoding)) == [target]
    assert json.loads(target.read_bytes().decode(encoding)) == wanted
    found = read(target)
    assert raws(found) == wanted
    assert faults(found) == []


@settings(max_examples=40)
@given(st.lists(records(), max_size=3))
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]]
) -> None:
    target = tmp_path_factory.mktemp("array") / "out.json"
    json_array.write(wanted, target, Writing(TOY))
    assert raws(json_array.read(source(target), reading())) == wanted


@given(st.text(alphabet='{}[]",:\\ 1a\n', max_size=14))
def test_every_text_gets_an_answer(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = put(tmp_path_factory.mktemp("any"), "a.json", text)
    found = read(path, Limits(record_chars=10))
    try:
        value = json.loads(text)
    except ValueError:
        assert faults(found)
    else:
        records = value if isinstance(value, list) else [value]
        assert len(items(found)) + len([fault for fault in faults(found) if fault.broken]) == len(records)
