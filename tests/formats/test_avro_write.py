"""Writing Avro, and reading it back: by ourselves, by fastavro and by Apache's own library."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import fastavro
import pytest
from avro.datafile import DataFileReader
from avro.io import DatumReader
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.editions import Edition
from enforce_data.formats import avro_file, avro_write
from enforce_data.formats.avro_schema import schema_of
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.objects import plain
from toy.files import faults, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT, records
from toy.standard import TOY


def write(target: Path, records: list[dict[str, Any]], **options: Any) -> Path:
    (file,) = avro_file.write(records, target, Writing(TOY, **options))
    return file


def by_fastavro(path: Path) -> list[Any]:
    with path.open("rb") as stream:
        return list(fastavro.reader(stream))


def by_apache(path: Path) -> list[Any]:
    with path.open("rb") as stream, DataFileReader(stream, DatumReader()) as reader:
        return list(reader)


def as_json(value: Any, section: Any) -> Any:
    """What a library read, in our written forms, nulls left out at every depth."""
    if isinstance(value, dict):
        return plain(
            {
                name: each if (entry := section.entries[name]).section is None else as_json(each, entry.section)
                for name, each in value.items()
            },
            section,
        )
    return [as_json(each, section) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("codec", ["null", "deflate"])
def test_writing_and_reading_back(tmp_path: Path, codec: str) -> None:
    path = write(tmp_path / "v.avro", [VISIT, FULL_VISIT], codec=codec)
    found = read(path)
    assert (raws(found), faults(found)) == ([VISIT, FULL_VISIT], [])


@pytest.mark.parametrize("codec", ["null", "deflate"])
@pytest.mark.parametrize("judge", [by_fastavro, by_apache])
def test_outside_judges(tmp_path: Path, codec: str, judge: Any) -> None:
    found = judge(write(tmp_path / "v.avro", [VISIT, FULL_VISIT], codec=codec))
    assert (found[1]["visited_on"], found[1]["fee"], found[1]["discount"]) == (
        dt.date(2024, 3, 1),
        Decimal("0.00"),
        Decimal("0.0500"),
    )
    assert found[1]["entered_at"] == "2024-03-01T09:30:00+08:00"
    assert [as_json(each, TOY.section("visit")) for each in found] == [VISIT, FULL_VISIT]


@settings(max_examples=60)
@given(st.lists(records(), min_size=1, max_size=3), st.sampled_from(["null", "deflate"]))
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]], codec: str
) -> None:
    target = tmp_path_factory.mktemp("avro") / "v.avro"
    path = write(target, wanted, codec=codec, editions=tuple(TOY.editions))
    found = read(path)
    assert (raws(found), faults(found)) == (wanted, [])
    section = TOY.section("visit")
    assert [as_json(each, section) for each in by_fastavro(path)] == wanted
    assert [as_json(each, section) for each in by_apache(path)] == wanted


def test_our_bytes_are_those_of_fastavro(tmp_path: Path) -> None:
    path = write(tmp_path / "v.avro", [FULL_VISIT])
    with path.open("rb") as stream:
        (block,) = fastavro.block_reader(stream)
    theirs = BytesIO()
    schema = schema_of(TOY.name, TOY.section("visit"), [Edition(1, 0), Edition(1, 1)])
    fastavro.schemaless_writer(theirs, schema, by_fastavro(path)[0])
    assert block.bytes_.getvalue() == theirs.getvalue()


def test_many_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(avro_write, "BLOCK", 300)
    wanted = [{**VISIT, "record_id": f"V-{number}"} for number in range(100)]
    path = write(tmp_path / "v.avro", wanted)
    with path.open("rb") as stream:
        assert len(list(fastavro.block_reader(stream))) > 10
    assert raws(read(path)) == wanted
    assert len(by_apache(path)) == 100


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    shuffled = dict(reversed(FULL_VISIT.items()))
    one, two = write(tmp_path / "a.avro", [FULL_VISIT]), write(tmp_path / "b.avro", [shuffled])
    assert one.read_bytes() == two.read_bytes()


def test_no_records(tmp_path: Path) -> None:
    path = write(tmp_path / "c.avro", [], record_type="card")
    assert read(path) == by_fastavro(path) == by_apache(path) == []
    with pytest.raises(ValueError, match="record type"):
        write(tmp_path / "d.avro", [])
    with pytest.raises(ValueError, match="codec"):
        write(tmp_path / "d.avro", [CARD], codec="snappy")


def test_elements_of_a_draft_need_their_edition(tmp_path: Path) -> None:
    record = {**VISIT, "edition": "2.0", "note": "x"}
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.avro", [record])
    assert caught.value.path == ("note",)
    assert raws(read(write(tmp_path / "w.avro", [record], editions=(Edition(2, 0),)))) == [record]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"weather": "晴"}, ("weather",)),
        ({"record_type": "parcel"}, ("record_type",)),
        ({"record_type": "card"}, ("record_type",)),
        ({"record_id": None}, ("record_id",)),
        ({"visited_on": "2024-02-30"}, ("visited_on",)),
        ({"visited_on": "20240301"}, ("visited_on",)),
        ({"visited_on": "2024-W09-5"}, ("visited_on",)),
        ({"visited_on": ""}, ("visited_on",)),
        ({"visited_on": 20240301}, ("visited_on",)),
        ({"purpose": "sleep"}, ("purpose",)),
        ({"purpose": []}, ("purpose",)),
        ({"seat": 5}, ("seat",)),
        ({"seat": "\ud800"}, ("seat",)),
        ({"companions": 1.5}, ("companions",)),
        ({"companions": "5"}, ("companions",)),
        ({"companions": True}, ("companions",)),
        ({"companions": 2**31}, ("companions",)),
        ({"first_visit": "true"}, ("first_visit",)),
        ({"first_visit": 1}, ("first_visit",)),
        ({"fee": "5"}, ("fee",)),
        ({"fee": "5.0"}, ("fee",)),
        ({"fee": "05.00"}, ("fee",)),
        ({"fee": "-0.00"}, ("fee",)),
        ({"fee": "٥.00"}, ("fee",)),
        ({"fee": "12345678901234567.00"}, ("fee",)),
        ({"fee": 5}, ("fee",)),
        ({"visitor": {}}, ("visitor", "name")),
        ({"visitor": "石小溪"}, ("visitor",)),
        ({"visitor": {"name": "石", "shoe": "41"}}, ("visitor", "shoe")),
        ({"topics": "诗"}, ("topics",)),
        ({"topics": ["诗", None]}, ("topics", 1)),
        ({"loans": [{"title": "甲"}, {}]}, ("loans", 1, "title")),
        ({"loans": [{"title": "甲", "copies": [7]}]}, ("loans", 0, "copies", 0)),
    ],
)
def test_what_avro_cannot_carry(tmp_path: Path, change: dict[str, Any], path: tuple[Any, ...]) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.avro", [VISIT, {**VISIT, **change}])
    assert caught.value.path == path


@pytest.mark.parametrize(
    "change",
    [
        {"seat": ""},
        {"seat": " A1 "},
        {"seat": "x" * 90_000},
        {"entered_at": "gestern"},
        {"fee": "-5.00"},
        {"fee": "-0.01"},
        {"fee": "1234567890123456.00"},
        {"companions": -1},
        {"companions": 2**31 - 1},
        {"visited_on": "0001-01-01"},
        {"visited_on": "9999-12-31"},
        {"topics": []},
        {"feedback": {}},
    ],
)
def test_faults_that_avro_can_carry(tmp_path: Path, change: dict[str, Any]) -> None:
    path = write(tmp_path / "v.avro", [{**VISIT, **change}])
    assert raws(read(path)) == [{**VISIT, **change}]
    assert len(by_fastavro(path)) == len(by_apache(path)) == 1


def test_null_is_absent(tmp_path: Path) -> None:
    assert raws(read(write(tmp_path / "v.avro", [{**VISIT, "seat": None}]))) == [VISIT]
