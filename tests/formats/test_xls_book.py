"""Old workbooks (.xls): the same cells say the same as in .xlsx."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Fault, Location
from toy.files import faults, items, put, raws, read

DAY = xlwt.easyxf(num_format_str="YYYY/M/D")
TIME = xlwt.easyxf(num_format_str="YYYY/M/D h:mm")


def made(target: Path, tables: dict[str, list[list[Any]]], *, from_1904: bool = False) -> Path:
    book = xlwt.Workbook()
    book.dates_1904 = from_1904
    for name, rows in tables.items():
        sheet = book.add_sheet(name)
        for line, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, dt.date):
                    sheet.write(line, column, value, TIME if isinstance(value, dt.datetime) else DAY)
                elif value is not None:
                    sheet.write(line, column, value)
    book.save(str(target))
    return target


@pytest.mark.parametrize("name", ["v.xls", "v.xlsx"])
def test_sheets_and_cells(tmp_path: Path, name: str) -> None:
    path = made(
        tmp_path / name,
        {
            "到馆": [
                [],
                ["记录编号", "座位", "visited_on", "companions", "fee", "first_visit"],
                ["V-1", "A1", dt.date(2024, 3, 1), 2, 12.5, True],
                [],
                ["V-2", None, 45352],
            ],
            "visit.topics": [["record_id", "no", "value"], ["V-2", 1, "诗"]],
        },
    )
    found = read(path)
    assert faults(found) == []
    one, two = raws(found)
    assert one == {
        "record_type": "visit",
        "edition": "1.1",
        "record_id": "V-1",
        "seat": "A1",
        "visited_on": "2024-03-01",
        "companions": 2,
        "fee": "12.50",
        "first_visit": True,
    }
    assert (two["visited_on"], two["topics"]) == ("2024-03-01", ["诗"])
    assert items(found)[1].locate(("visited_on",)) == Location(cell="C5", sheet="到馆", source="visited_on")


def test_days_counted_from_1904(tmp_path: Path) -> None:
    rows = [["record_id", "visited_on"], ["V-1", 43890]]
    (raw,) = raws(read(made(tmp_path / "v.xls", {"visit": rows}, from_1904=True)))
    assert raw["visited_on"] == "2024-03-01"


@pytest.mark.parametrize(
    ("header", "value", "problem"),
    [
        ("branch.code", 430102199001010014, "RD-SPOILED"),
        ("seat", dt.date(2024, 3, 1), "RD-CELL"),
        ("visited_on", dt.datetime(2024, 3, 1, 9, 30), "RD-CELL"),  # noqa: DTZ001 - cells have no offset
    ],
)
def test_what_is_wrong_with_cells(tmp_path: Path, header: str, value: Any, problem: str) -> None:
    found = read(made(tmp_path / "v.xls", {"visit": [["record_id", header], ["V-1", value]]}))
    assert [(fault.notice.id, fault.location.cell) for fault in faults(found)] == [(problem, "B2")]


def test_errors_are_never_empty_cells(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("visit")
    for column, header in enumerate(["record_id", "seat"]):
        sheet.write(0, column, header)
    sheet.write(1, 0, "V-1")
    sheet.row(1).set_cell_error(1, 0x2A)
    book.save(str(tmp_path / "v.xls"))
    found = read(tmp_path / "v.xls")
    assert [raw["seat"] for raw in raws(found)] == ["#N/A"]
    assert [(fault.notice.id, fault.location.cell) for fault in faults(found)] == [("RD-CELL", "B2")]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows = [["record_id", "seat", "visited_on"], *([f"V-{place}", "甲", dt.date(2024, 3, 1)] for place in range(30))]
    return made(tmp_path_factory.mktemp("sound") / "v.xls", {"visit": rows, "visit.topics": rows}).read_bytes()


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_cut_off(tmp_path: Path, sound: bytes, share: float) -> None:
    found = read(put(tmp_path, "v.xls", sound[: int(len(sound) * share)]))
    assert [fault.notice.id for fault in faults(found)][-1] == "RD-WORKBOOK"


@given(st.data())
def test_a_sound_workbook_with_bytes_changed(
    tmp_path_factory: pytest.TempPathFactory, sound: bytes, data: st.DataObject
) -> None:
    content = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = read(put(tmp_path_factory.mktemp("changed"), "v.xls", bytes(content)))
    assert not any(isinstance(each, Fault) and each.fatal for each in found[:-1])
