"""Whatever the bytes, every reader ends, in bounded memory, with findings and never with an exception."""

from __future__ import annotations

import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault
from enforce_data.formats import json_array
from enforce_data.formats import source as source_module
from enforce_data.formats import survey as survey_module
from enforce_data.formats.base import Item
from enforce_data.formats.detect import FORMATS, expand
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading, said, source
from toy.samples import FULL_VISIT, VISIT
from toy.standard import TOY

NAMES = ["a.json", "a.jsonl", "a.csv", "a.tsv", "a.xml"]
SMALL = Limits(record_chars=200, nesting=5, columns=8, list_items=10)


def checked(found: list[Item | Fault]) -> list[Item | Fault]:
    """What every reader promises of what it hands over."""
    for place, each in enumerate(found):
        if isinstance(each, Fault):
            assert not each.fatal or place == len(found) - 1
            each.notice.message.zh.format_map(each.params)
            each.notice.message.en.format_map(each.params)
            each.notice.fix.en.format_map(each.params)
        else:
            assert_plain(each.raw)
            each.locate(("record_id",))
            each.locate(("loans", 0, "copies", 1, "barcode"))
    numbers = [each.number for each in found if isinstance(each, Item) or each.broken]
    assert numbers == list(range(1, len(numbers) + 1))
    return found


def assert_plain(value: Any) -> None:
    """JSON values and nothing else; no text that cannot be encoded."""
    assert type(value) in (dict, list, str, int, bool, float, type(None))
    if isinstance(value, dict):
        assert None not in value.values()
        for name, member in value.items():
            name.encode()
            assert_plain(member)
    elif isinstance(value, list):
        for item in value:
            assert_plain(item)
    elif isinstance(value, str):
        value.encode()


JSON_PIECES = [b"{", b"}", b"[", b"]", b",", b":", b'"a"', b'"', b"\\", b"\n", b"1", b"5.0", b"null", b"NaN", b" "]
CSV_PIECES = [b"record_id", b"visitor.name", b"loans.0.title", b",", b";", b"\t", b"\n", b"\r", b'"', b'""', b"x", b"1"]
TEXT_PIECES = ["湘".encode(), "湘".encode("gbk"), b"\xff", b"\x00", b"\xef\xbb\xbf", b"\xe6\xb9", b"\x81\x30"]


@pytest.mark.parametrize("name", NAMES)
@given(st.lists(st.sampled_from(JSON_PIECES + CSV_PIECES + TEXT_PIECES), max_size=25).map(b"".join))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes) -> None:
    path = put(tmp_path_factory.mktemp("any"), name, content)
    checked(read(path, SMALL, record_type="visit"))


@pytest.mark.parametrize("name", NAMES)
@given(st.data())
def test_a_sound_file_with_a_byte_changed(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
) -> None:
    line = json.dumps(FULL_VISIT, ensure_ascii=False)
    text = {
        ".json": f"[{line},\n{line}]",
        ".jsonl": f"{line}\n{line}\n",
        ".csv": 'record_id,seat,remarks\nV-1,A1,"甲\n乙"\nV-2,,\n',
        ".tsv": "record_id\tseat\nV-1\tA1\nV-2\t\n",
        ".xml": '<records xmlns="urn:enforce-data:1">\n<visit id="1"><seat>A&#49;</seat><!-- 甲 --></visit></records>',
    }[Path(name).suffix]
    content = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    checked(read(put(tmp_path_factory.mktemp("changed"), name, bytes(content)), record_type="visit"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04\x14\x00\x08\x08\x08\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64),
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
        b"<!DOCTYPE html><html><body>404</body></html>\n",
        bytes(1000),
        b"\x00",
        b"\xff" * 1000,
        b"\r\n" * 1000,
        "请求超时，请稍后再试".encode("gbk"),
    ],
)
def test_files_of_another_kind(tmp_path: Path, name: str, content: bytes) -> None:
    found = checked(read(put(tmp_path, name, content), record_type="visit"))
    assert items(found) == []
    assert found


DEEP = 100_000


@pytest.mark.parametrize(
    "text", ["[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "1" + "}" * DEEP, "[" * DEEP, '{"a":[' * DEEP]
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_deep_nesting(tmp_path: Path, name: str, text: str) -> None:
    sound = json.dumps(VISIT)
    content = f"[{sound},\n{text},\n{sound}]" if name == "a.json" else f"{sound}\n{text}\n{sound}\n"
    found = checked(read(put(tmp_path, name, content)))
    assert raws(found)[0] == VISIT
    fault = faults(found)[0]
    assert (fault.notice.id, fault.params["name"], fault.location.line) == ("RD-LIMIT", "nesting", 2)
    closed = len(text) > DEEP * 6 or text.endswith("]")
    if name == "a.jsonl" or closed:
        assert raws(found) == [VISIT, VISIT]


def big(place: str) -> str:
    """A file of some 3 MB, nearly all of it one value."""
    filler = "x" * 3_000_000
    sound = json.dumps(VISIT)
    return {
        "line": f'{sound}\n{{"a":"{filler}"}}\n{sound}\n',
        "open line": f'{sound}\n{{"a":"{filler}',
        "string": f'[{sound},{{"a":"{filler}"}},{sound}]',
        "open string": f'[{sound},{{"a":"{filler}',
        "number": f"[{sound},{'1' * 3_000_000},{sound}]",
        "list": f"[{sound},[{'1,' * 1_500_000}1],{sound}]",
        "escapes": f'[{sound},{{"a":"{chr(92) * 3_000_000}"}},{sound}]',
        "blanks": f"[{sound},{' ' * 3_000_000}{sound}]",
        "name": f'[{sound},{{"{filler}":1}},{sound}]',
        "row": f"record_id,seat\nV-1,{filler}\nV-2,A2\n",
        "cell": f'record_id,seat\nV-1,"{filler}"\nV-2,A2\n',
        "open cell": 'record_id,seat\nV-1,"' + ("x" * 9000 + "\n") * 300,
        "cell of lines": 'record_id,seat\nV-1,"' + "x\n" * 1_000_000 + '"\nV-2,A2\n',
        "header": f"record_id,{'s' * 3_000_000}\nV-1,A1\n",
        "columns": f"record_id{',seat' * 500_000}\nV-1,A1\n",
        "cells": f"record_id,seat\nV-1{',' * 1_000_000}\nV-2,A2\n",
        "one column": "x" * 3_000_000,
    }[place]


@pytest.mark.parametrize(
    ("place", "name", "found", "after"),
    [
        ("line", "a.jsonl", "RD-LIMIT", True),
        ("open line", "a.jsonl", "RD-LIMIT", False),
        ("string", "a.json", "RD-LIMIT", False),
        ("open string", "a.json", "RD-LIMIT", False),
        ("number", "a.json", "RD-LIMIT", False),
        ("list", "a.json", "RD-LIMIT", False),
        ("escapes", "a.json", "RD-LIMIT", False),
        ("name", "a.json", "RD-LIMIT", False),
        ("blanks", "a.json", None, True),
        ("row", "a.csv", "RD-LIMIT", True),
        ("cell", "a.csv", "RD-LIMIT", True),
        ("open cell", "a.csv", "RD-SYNTAX", False),
        ("cell of lines", "a.csv", "RD-SYNTAX", False),
        ("header", "a.csv", "RD-LIMIT", False),
        ("columns", "a.csv", "RD-LIMIT", False),
        ("cells", "a.csv", "RD-LIMIT", True),
        ("one column", "a.csv", "RD-LIMIT", False),
    ],
)
def test_memory_does_not_grow_with_one_huge_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, name: str, found: str | None, after: bool
) -> None:
    path = put(tmp_path, name, big(place))
    monkeypatch.setattr(source_module, "CHUNK", 20_000)
    monkeypatch.setattr(survey_module, "CHUNK", 20_000)
    opened = source(path)
    limits = Limits(record_chars=20_000)
    tracemalloc.start()
    try:
        result = list(
            FORMATS[{".csv": "csv", ".json": "json", ".jsonl": "jsonl"}[path.suffix]].read(
                opened, reading(limits, record_type="visit")
            )
        )
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1_500_000
    assert [fault.notice.id for fault in faults(checked(result))] == ([found] if found else [])
    before = 0 if name == "a.csv" else 1
    assert len(items(result)) == before + after


def test_many_records_on_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps(VISIT, ensure_ascii=False)
    path = put(tmp_path, "a.json", "[" + ",".join([line] * 5000) + "]")
    monkeypatch.setattr(source_module, "CHUNK", 20_000)
    opened = source(path)
    tracemalloc.start()
    try:
        last = None
        for last in json_array.read(opened, reading()):
            assert isinstance(last, Item)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(last, Item)
    assert (last.number, last.locate(()).column) == (5000, 2 + 4999 * (len(line) + 1))
    assert peak < 300_000


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # braces and quotation marks that mislead a count
        ('[{"a":"}}}}"},{"a":"{{{{"},{"a":"\\"}{"}]', []),
        ('[{"a":"{"}' + ',{"a":"{{"}' * 300 + "]", []),
        ('[{"a":"}"}' + ',{"a":"x"}' * 300, ["RD-SYNTAX"]),
        ('[{"a":"}"' + ',{"a":"x"}' * 300 + "]", ["RD-SYNTAX"]),
    ],
)
def test_braces_in_text(tmp_path: Path, text: str, ids: list[str]) -> None:
    found = checked(read(put(tmp_path, "a.json", text)))
    assert [fault.notice.id for fault in faults(found)] == ids
    if not ids:
        assert raws(found) == json.loads(text)


def test_members_by_the_hundred_thousand(tmp_path: Path) -> None:
    text = "{" + ",".join(f'"{number}":{number}' for number in range(100_000)) + ',"7":0}'
    (item,) = items(checked(read(put(tmp_path, "a.json", text))))
    assert len(item.raw) == 100_000
    assert [(fault.notice.id, fault.path) for fault in item.faults] == [("RD-DUPLICATE-KEY", ("7",))]


SPACE = 'xmlns="urn:enforce-data:1"'
MANY_ATTRIBUTES = " ".join(f"a{number}='1'" for number in range(6))


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("a.json", '[{"a":1,"a":1,"a":1,"a":1,"a":1,"a":1,"b":NaN}, {"a":1,"a":2,"a":3,"b":[NaN,1e999]}]', 4),
        (
            "a.xml",
            f'<records {SPACE}><visit {MANY_ATTRIBUTES}/><visit a="1">x<seat b=""/></visit></records>',
            3,
        ),
    ],
)
def test_faults_without_end_in_one_record(tmp_path: Path, name: str, text: str, kept: int) -> None:
    broken, sound = checked(read(put(tmp_path, name, text), Limits(record_faults=5)))
    assert isinstance(broken, Fault)
    assert (broken.notice.id, broken.params["name"], broken.broken) == ("RD-LIMIT", "record_faults", True)
    assert isinstance(sound, Item)
    assert len(sound.faults) == kept


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes elsewhere only")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xb5\xb5.json")
    put(tmp_path, name, "[]")
    (found,) = expand(str(tmp_path), TOY).found
    assert read(Path(found.label)) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [[{}], [{}, {"a": {}}]])
def test_limits_of_one_hold_everywhere(tmp_path: Path, name: str, words: list[Any]) -> None:
    text = json.dumps(words) if name == "a.json" else "\n".join(map(json.dumps, words))
    checked(read(put(tmp_path, name, text), Limits(1, 1, 1, 1), record_type="visit"))


def test_a_child_table_of_strangers(tmp_path: Path) -> None:
    rows = "".join(f"X-{number},1,x\n" for number in range(3000))
    put(tmp_path, "v.topics.csv", f"record_id,no,value\n{rows}V-1,1,诗\n")
    found = checked(read(put(tmp_path, "v.csv", "record_id\nV-1\n"), record_type="visit"))
    assert raws(found)[0]["topics"] == ["诗"]
    orphans = faults(found)
    assert len(orphans) == 3000
    assert said(orphans[-1]) == ("RD-ORPHAN", 3001, 1)
