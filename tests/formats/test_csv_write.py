"""Writing CSV, and reading it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.editions import Edition
from enforce_data.formats import csv_table
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.nesting import flatten
from toy.files import faults, raws, read
from toy.samples import CARD, FULL_VISIT, VISIT, records
from toy.standard import TOY


def write(target: Path, records: list[dict[str, Any]], **options: Any) -> list[Path]:
    return csv_table.write(records, target, Writing(TOY, **options))


def test_tables(tmp_path: Path) -> None:
    files = write(tmp_path / "v.csv", [VISIT, FULL_VISIT])
    assert [file.name for file in files] == [
        "v.csv",
        "v.topics.csv",
        "v.moods.csv",
        "v.steps.csv",
        "v.loans.csv",
        "v.loans.copies.csv",
        "v.loans.copies.defects.csv",
        "v.feedback.remarks.csv",
    ]
    assert (tmp_path / "v.loans.copies.csv").read_bytes().decode() == (
        "record_id,loans.no,no,barcode,shelf\r\nV-2,1,1,0001,3\r\nV-2,1,2,0002,\r\nV-2,3,1,0003,4\r\n"
    )
    header = files[0].read_text("utf-8").split("\n")[0].split(",")
    assert header[:6] == ["record_type", "edition", "record_id", "updated_at", "branch.code", "branch.name"]
    assert {"desk", "locker", "remarks"} <= set(header)
    assert "note" not in header


def test_chinese_headers(tmp_path: Path) -> None:
    files = write(tmp_path / "v.csv", [FULL_VISIT], chinese=True)
    assert files[0].read_text("utf-8").startswith("记录类型,版次,记录编号,更新时间,分馆.编号,")
    assert files[6].read_text("utf-8").startswith("记录编号,借阅.序号,借阅.复本.序号,序号,值\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("chinese", [True, False])
@pytest.mark.parametrize("name", ["v.csv", "v.tsv", ""])
def test_writing_and_reading_back(tmp_path: Path, encoding: str, chinese: bool, name: str) -> None:
    files = write(tmp_path / name, [VISIT, FULL_VISIT], encoding=encoding, chinese=chinese)
    assert files[0].name == (name or "visit.csv")
    found = read(files[0])
    assert raws(found) == [VISIT, FULL_VISIT]
    assert faults(found) == []


def test_no_records(tmp_path: Path) -> None:
    (file,) = write(tmp_path / "c.csv", [], record_type="card")
    assert file.read_text("utf-8") == "record_type,edition,record_id,card_no,holder,valid_from,valid_until\n"
    assert read(file) == []
    with pytest.raises(ValueError, match="record type"):
        write(tmp_path / "d.csv", [])


def test_an_old_child_table_does_not_stay(tmp_path: Path) -> None:
    write(tmp_path / "v.csv", [FULL_VISIT])
    files = write(tmp_path / "v.csv", [VISIT])
    assert len(files) == 8
    found = read(files[0])
    assert (raws(found), faults(found)) == ([VISIT], [])


def test_elements_of_a_draft_need_their_edition(tmp_path: Path) -> None:
    record = {**VISIT, "edition": "2.0", "note": "x"}
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.csv", [record])
    assert caught.value.path == ("note",)
    files = write(tmp_path / "w.csv", [record], editions=(Edition(2, 0),))
    assert raws(read(files[0])) == [record]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"weather": "晴"}, ("weather",)),
        ({"seat": ""}, ("seat",)),
        ({"seat": 5}, ("seat",)),
        ({"seat": True}, ("seat",)),
        ({"seat": None}, ("seat",)),
        ({"companions": 1.5}, ("companions",)),
        ({"companions": "5"}, ("companions",)),
        ({"companions": True}, ("companions",)),
        ({"companions": 10**4000}, ("companions",)),
        ({"first_visit": "true"}, ("first_visit",)),
        ({"first_visit": 1}, ("first_visit",)),
        ({"visitor": {}}, ("visitor",)),
        ({"visitor": "石小溪"}, ("visitor",)),
        ({"visitor": {"name": "石", "shoe": "41"}}, ("visitor", "shoe")),
        ({"topics": []}, ("topics",)),
        ({"topics": "诗"}, ("topics",)),
        ({"topics": ["诗", None]}, ("topics", 1)),
        ({"topics": [""]}, ("topics", 0)),
        ({"loans": [{"title": "甲"}, {}]}, ("loans", 1)),
        ({"loans": [{"title": "甲", "copies": [7]}]}, ("loans", 0, "copies", 0)),
        ({"record_type": "parcel"}, ("record_type",)),
        ({"record_type": "card"}, ("record_type",)),
        ({"record_id": None, "topics": ["诗"]}, ("record_id",)),
    ],
)
def test_what_a_table_cannot_carry(tmp_path: Path, change: dict[str, Any], path: tuple[Any, ...]) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.csv", [VISIT, {**VISIT, **change}])
    assert caught.value.path == path


@pytest.mark.parametrize("change", [{"companions": "many"}, {"companions": "05"}, {"first_visit": "ja"}, {"fee": "x"}])
def test_faulty_values_that_a_table_can_carry(tmp_path: Path, change: dict[str, Any]) -> None:
    record = {**VISIT, **change}
    assert raws(read(write(tmp_path / "v.csv", [record])[0])) == [record]


def test_child_rows_need_an_id_of_their_own(tmp_path: Path) -> None:
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.csv", [FULL_VISIT, FULL_VISIT])
    assert caught.value.path == ("record_id",)
    with pytest.raises(CannotCarryError):
        write(tmp_path / "v.csv", [{name: FULL_VISIT[name] for name in FULL_VISIT if name != "record_id"}])
    assert raws(read(write(tmp_path / "w.csv", [VISIT, VISIT])[0])) == [VISIT, VISIT]


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    shuffled = dict(reversed(FULL_VISIT.items()))
    one, two = write(tmp_path / "a.csv", [FULL_VISIT]), write(tmp_path / "b.csv", [shuffled])
    assert [file.read_bytes() for file in one] == [file.read_bytes() for file in two]


def test_rows_of_one_record() -> None:
    rows = flatten(FULL_VISIT, TOY.section("visit"))
    assert rows[0].cells["visitor", "address", "street"] == "河街 5 号"
    assert [(row.numbers, dict(row.cells)) for row in rows if row.group == ("loans", "copies", "defects")] == [
        ((1, 1, 1), {(): "缺页"}),
        ((1, 1, 2), {(): "水渍"}),
    ]


@settings(max_examples=60)
@given(
    st.lists(records(), min_size=1, max_size=3, unique_by=lambda record: record["record_id"]),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]),
    st.booleans(),
)
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]], encoding: str, chinese: bool
) -> None:
    target = tmp_path_factory.mktemp("csv") / "v.csv"
    files = write(target, wanted, encoding=encoding, chinese=chinese, editions=tuple(TOY.editions))
    found = read(files[0])
    assert raws(found) == wanted
    assert faults(found) == []


def test_cards_have_no_child_tables(tmp_path: Path) -> None:
    assert raws(read(write(tmp_path / "c.csv", [CARD])[0])) == [CARD]
