"""Writing Parquet, and reading it back: by ourselves, by pyarrow and by DuckDB."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.editions import Edition
from enforce_data.formats import parquet_file, parquet_write
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.objects import plain
from judges.parquet import by_arrow, by_duckdb
from toy.files import faults, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT, records
from toy.standard import TOY


def write(target: Path, records: list[dict[str, Any]], **options: Any) -> Path:
    (file,) = parquet_file.write(records, target, Writing(TOY, **options))
    return file


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


def test_writing_and_reading_back(tmp_path: Path) -> None:
    found = read(write(tmp_path / "v.parquet", [VISIT, FULL_VISIT]))
    assert (raws(found), faults(found)) == ([VISIT, FULL_VISIT], [])


@pytest.mark.parametrize("judge", [by_arrow, by_duckdb])
def test_outside_judges(tmp_path: Path, judge: Any) -> None:
    found = judge(write(tmp_path / "v.parquet", [VISIT, FULL_VISIT]))
    assert (found[1]["visited_on"], found[1]["fee"], found[1]["discount"]) == (
        dt.date(2024, 3, 1),
        Decimal("0.00"),
        Decimal("0.0500"),
    )
    assert found[1]["entered_at"] == "2024-03-01T09:30:00+08:00"
    assert [as_json(each, TOY.section("visit")) for each in found] == [VISIT, FULL_VISIT]


@settings(max_examples=60)
@given(st.lists(records(), min_size=1, max_size=3))
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]]
) -> None:
    path = write(tmp_path_factory.mktemp("parquet") / "v.parquet", wanted, editions=tuple(TOY.editions))
    found = read(path)
    assert (raws(found), faults(found)) == (wanted, [])
    section = TOY.section("visit")
    assert [as_json(each, section) for each in by_arrow(path)] == wanted
    assert [as_json(each, section) for each in by_duckdb(path)] == wanted


def test_many_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_write, "BATCH", 10)
    monkeypatch.setattr(parquet_write, "GROUP", 1)
    wanted = [{**FULL_VISIT, "record_id": f"V-{number}"} for number in range(95)]
    path = write(tmp_path / "v.parquet", wanted)
    assert pq.ParquetFile(path).num_row_groups == 10
    assert raws(read(path)) == wanted


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    shuffled = dict(reversed(FULL_VISIT.items()))
    one, two = write(tmp_path / "a.parquet", [FULL_VISIT]), write(tmp_path / "b.parquet", [shuffled])
    assert one.read_bytes() == two.read_bytes()


def test_no_records(tmp_path: Path) -> None:
    path = write(tmp_path / "c.parquet", [], record_type="card")
    assert read(path) == by_arrow(path) == by_duckdb(path) == []
    with pytest.raises(ValueError, match="record type"):
        write(tmp_path / "d.parquet", [])


def test_elements_of_a_draft_need_their_edition(tmp_path: Path) -> None:
    record = {**VISIT, "edition": "2.0", "note": "x"}
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.parquet", [record])
    assert caught.value.path == ("note",)
    assert raws(read(write(tmp_path / "w.parquet", [record], editions=(Edition(2, 0),)))) == [record]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"weather": "晴"}, ("weather",)),
        ({"record_type": "parcel"}, ("record_type",)),
        ({"record_type": "card"}, ("record_type",)),
        ({"record_type": None}, ("record_type",)),
        ({"record_type": []}, ("record_type",)),
        ({"visited_on": "2024-02-30"}, ("visited_on",)),
        ({"visited_on": "20240301"}, ("visited_on",)),
        ({"visited_on": ""}, ("visited_on",)),
        ({"visited_on": 20240301}, ("visited_on",)),
        ({"purpose": 5}, ("purpose",)),
        ({"seat": 5}, ("seat",)),
        ({"seat": "\ud800"}, ("seat",)),
        ({"companions": 1.5}, ("companions",)),
        ({"companions": "5"}, ("companions",)),
        ({"companions": True}, ("companions",)),
        ({"companions": 2**31}, ("companions",)),
        ({"first_visit": 1}, ("first_visit",)),
        ({"fee": "5.0"}, ("fee",)),
        ({"fee": "05.00"}, ("fee",)),
        ({"fee": "-0.00"}, ("fee",)),
        ({"fee": "٥.00"}, ("fee",)),
        ({"fee": "12345678901234567.00"}, ("fee",)),
        ({"fee": 5}, ("fee",)),
        ({"visitor": "石小溪"}, ("visitor",)),
        ({"visitor": {"name": "石", "shoe": "41"}}, ("visitor", "shoe")),
        ({"topics": "诗"}, ("topics",)),
        ({"topics": ["诗", 5]}, ("topics", 1)),
        ({"loans": [{"title": "甲", "copies": [7]}]}, ("loans", 0, "copies", 0)),
    ],
)
def test_what_parquet_cannot_carry(tmp_path: Path, change: dict[str, Any], path: tuple[Any, ...]) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.parquet", [VISIT, {**VISIT, **change}])
    assert caught.value.path == path
    assert {fault.notice.id for fault in faults(read(tmp_path / "v.parquet"))} == {"RD-SYNTAX"}, "no whole file is left"
    carry = parquet_file.carrier(Writing(TOY))
    carry(VISIT)
    with pytest.raises(CannotCarryError) as caught:
        carry({**VISIT, **change})
    assert caught.value.path == path
    carry(FULL_VISIT)


@pytest.mark.parametrize(
    "change",
    [
        {"seat": ""},
        {"seat": " A1 "},
        {"seat": "x" * 90_000},
        {"seat": "a\0b"},
        {"purpose": "sleep"},
        {"entered_at": "gestern"},
        {"fee": "-5.00"},
        {"fee": "1234567890123456.00"},
        {"companions": -1},
        {"companions": -(2**31)},
        {"visited_on": "0001-01-01"},
        {"visited_on": "9999-12-31"},
        {"topics": []},
        {"topics": ["诗", None, ""]},
        {"feedback": {}},
        {"visitor": {}},
        {"visitor": {"card_no": "C-1"}},
        {"loans": [{}, None, {"copies": []}]},
    ],
)
def test_faults_that_parquet_can_carry(tmp_path: Path, change: dict[str, Any]) -> None:
    path = write(tmp_path / "v.parquet", [{**VISIT, **change}, VISIT])
    assert raws(read(path)) == [{**VISIT, **change}, VISIT]


def test_missing_elements_can_be_carried_and_null_is_absent(tmp_path: Path) -> None:
    bare = {"record_type": "card"}
    assert raws(read(write(tmp_path / "v.parquet", [CARD, {**bare, "holder": None}]))) == [CARD, bare]
