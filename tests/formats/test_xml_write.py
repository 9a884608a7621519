"""Writing XML, and reading it back."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data import check
from enforce_data.formats import xml_write
from enforce_data.formats.base import CannotCarryError, NotInEncodingError, Reading, Writing
from enforce_data.formats.detect import FORMATS
from enforce_data.formats.source import open_source
from enforce_data.model import STANDARD
from toy.files import faults, items, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT, records
from toy.standard import TOY

ROOT = Path(__file__).parents[2]
FULL = (Path(__file__).parent / "full_visit.xml").read_text("utf-8")


def write(target: Path, records: list[dict[str, Any]], encoding: str = "utf-8") -> Path:
    (path,) = xml_write.write(records, target, Writing(TOY, encoding=encoding))
    return path


def test_the_text(tmp_path: Path) -> None:
    text = write(tmp_path / "v.xml", [FULL_VISIT]).read_text("utf-8")
    begin = '<?xml version="1.0" encoding="UTF-8"?>\n<records xmlns="urn:enforce-data:1">\n'
    assert text == f"{begin}{FULL}</records>\n"


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    other = {**FULL_VISIT, "zeal": "1", "art": "2"}
    one, two = (write(tmp_path / name, [each]) for name, each in (("a", other), ("b", dict(reversed(other.items())))))
    assert one.read_bytes() == two.read_bytes()


ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_records_of_all_types_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    wanted = [VISIT, CARD, {**FULL_VISIT, "remarks": "㮾梨街道𠮷"}]
    found = read(write(tmp_path / "v.xml", wanted, encoding))
    assert (raws(found), faults(found)) == (wanted, [])


def test_no_records(tmp_path: Path) -> None:
    assert read(write(tmp_path / "v.xml", [])) == []


def test_what_the_encoding_cannot_hold(tmp_path: Path) -> None:
    with pytest.raises(NotInEncodingError):
        write(tmp_path / "v.xml", [{**VISIT, "remarks": "㮾梨街道"}], "gb2312")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"seat": ""}, ("seat",)),
        ({"seat": 5}, ("seat",)),
        ({"seat": True}, ("seat",)),
        ({"seat": None}, ("seat",)),
        ({"seat": "\x00"}, ("seat",)),
        ({"seat": "\x1b"}, ("seat",)),
        ({"seat": "\uffff"}, ("seat",)),
        ({"seat": "\ud800"}, ("seat",)),
        ({"seat": ["A1"]}, ("seat",)),
        ({"seat": []}, ("seat",)),
        ({"companions": 1.5}, ("companions",)),
        ({"companions": "5"}, ("companions",)),
        ({"first_visit": "true"}, ("first_visit",)),
        ({"visitor": {}}, ("visitor",)),
        ({"visitor": " \n"}, ("visitor",)),
        ({"visitor": ["石", {}]}, ("visitor", 1)),
        ({"topics": []}, ("topics",)),
        ({"topics": "诗"}, ("topics",)),
        ({"topics": ["诗", None]}, ("topics", 1)),
        ({"topics": ["诗", ["歌"]]}, ("topics", 1)),
        ({"loans": [{"title": "甲"}, {}]}, ("loans", 1)),
        ({"loans": [{"title": "甲", "copies": [7]}]}, ("loans", 0, "copies", 0)),
        ({"weather": 1}, ("weather",)),
        ({"weather": ["晴"]}, ("weather",)),
        ({"the weather": "晴"}, ("the weather",)),
        ({"": "晴"}, ("",)),
        ({"a:b": "晴"}, ("a:b",)),
        ({"@id": "1"}, ("@id",)),
        ({"record_type": None}, ("record_type",)),
        ({"record_type": "<visit>"}, ("record_type",)),
    ],
)
def test_what_xml_cannot_carry(tmp_path: Path, change: dict[str, Any], path: tuple[Any, ...]) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.xml", [VISIT, {**VISIT, **change}])
    assert caught.value.path == path


@pytest.mark.parametrize(
    "change",
    [
        {"seat": " A1\t\n"},
        {"seat": " "},
        {"seat": "a\rb\r\n]]>&amp;<"},
        {"seat": "\x85\u2028"},
        {"seat": ["A1", "A2"]},
        {"seat": {"row": "A"}},
        {"companions": "many"},
        {"companions": "05"},
        {"companions": -1},
        {"first_visit": "ja"},
        {"fee": "x"},
        {"visitor": "石小溪"},
        {"visitor": {"name": "石", "shoe": "41"}},
        {"visitor": ["石", {"name": "李"}]},
        {"weather": "晴"},
        {"天气": {"天空": ["晴", "雨"], "wind": {"force": "3"}}},
        {"record_type": "parcel"},
    ],
)
def test_faulty_values_that_xml_can_carry(tmp_path: Path, change: dict[str, Any]) -> None:
    record = {**VISIT, **change}
    found = read(write(tmp_path / "v.xml", [record]))
    assert (raws(found), faults(found)) == ([record], [])


@settings(max_examples=60)
@given(st.lists(records(), max_size=3), st.sampled_from(ENCODINGS))
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]], encoding: str
) -> None:
    found = read(write(tmp_path_factory.mktemp("xml") / "v.xml", wanted, encoding))
    assert (raws(found), faults(found)) == (wanted, [])


SCALARS = st.one_of(st.booleans(), st.integers(-5, 5), st.text(max_size=4), st.sampled_from(["true", "1", " ", "\r\n"]))
NAMES = st.sampled_from(
    ["seat", "topics", "visitor", "name", "loans", "title", "companions", "first_visit", "天气", "-"]
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=8
)


@settings(max_examples=300)
@given(st.dictionaries(NAMES, ANYTHING, max_size=4))
def test_what_is_written_comes_back_whatever_it_is(
    tmp_path_factory: pytest.TempPathFactory, members: dict[str, Any]
) -> None:
    record = {**VISIT, **members}
    try:
        path = write(tmp_path_factory.mktemp("xml") / "v.xml", [record])
    except CannotCarryError:
        return
    (item,) = items(read(path))
    assert json.dumps(item.raw, sort_keys=True) == json.dumps(record, sort_keys=True)
    assert item.faults == ()


def real(folder: str) -> dict[str, list[dict[str, Any]]]:
    """The records of the example files in a folder, by file."""
    found = {}
    for path in sorted((ROOT / "examples" / folder).glob("*.json")):
        if path.name != "manifest.json":
            opened = open_source(str(path))
            found[path.stem] = [item.raw for item in items(FORMATS["json"].read(opened, Reading(STANDARD)))]
    return found


def test_every_record_type_begins_with_type_and_edition() -> None:
    for name in STANDARD.models:
        assert list(STANDARD.section(name).entries)[:2] == ["record_type", "edition"]


def verdicts(folder: Path) -> set[tuple[str, str | None, Any]]:
    found = check(folder, max_findings=10_000).findings
    return {(each.notice.id, each.record.id if each.record else None, each.path) for each in found}


def test_the_faulty_records_get_the_same_findings_as_in_json(tmp_path: Path) -> None:
    as_json, as_xml = tmp_path / "json", tmp_path / "xml"
    as_json.mkdir()
    as_xml.mkdir()
    refused = 0
    for name, rows in real("faulty/json").items():
        carried = []
        for row in rows:
            try:
                xml_write.write([row], tmp_path / "one.xml", Writing(STANDARD))
            except CannotCarryError:
                refused += 1
            else:
                carried.append(row)
        FORMATS["json"].write(carried, as_json / f"{name}.json", Writing(STANDARD))
        xml_write.write(carried, as_xml / f"{name}.xml", Writing(STANDARD, encoding="gb18030"))
    wanted = verdicts(as_json)
    assert len({rule for rule, _, _ in wanted}) > 50
    assert verdicts(as_xml) == wanted
    assert refused == 0


@pytest.mark.needs("xmllint")
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_xmllint_reads_what_we_write(tmp_path: Path, encoding: str) -> None:
    nasty = {**FULL_VISIT, "remarks": "a]]>b & <c> \r\n\"'㮾𠮷\x85"}
    path = write(tmp_path / "v.xml", [nasty, CARD], encoding)
    query = "string(/*/*[1]/*[local-name()='remarks'])"
    run = subprocess.run(["xmllint", "--nonet", "--xpath", query, path], capture_output=True, check=True)
    assert run.stdout.removesuffix(b"\n").decode() == nasty["remarks"]
    tidy = subprocess.run(["xmllint", "--nonet", "--encode", "utf-8", path], capture_output=True, check=True)
    (tmp_path / "w.xml").write_bytes(tidy.stdout)
    assert raws(read(tmp_path / "w.xml")) == [nasty, CARD]
