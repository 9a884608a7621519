"""Reading workbooks: which sheet is which table, what typed cells say, and where everything stands."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from enforce_data.findings import Location
from enforce_data.formats.xlsx_sheets import Table, sheet_name, table_of
from enforce_data.model import STANDARD
from toy.books import book, cell, number, row, sheet
from toy.files import faults, items, put, raws, read
from toy.standard import TOY

MIDNIGHT = dt.datetime.fromisoformat("2024-03-01T00:00:00")
MORNING = dt.datetime.fromisoformat("2024-03-01T09:30:00")


def made(folder: Path, tables: dict[str, list[list[Any]]], name: str = "v.xlsx", **options: Any) -> list[Any]:
    """Read a workbook that openpyxl has written."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in tables.items():
        each = workbook.create_sheet(title)
        for cells in rows:
            each.append(cells)
    workbook.save(folder / name)
    return read(folder / name, **options)


def one(folder: Path, header: str, value: Any) -> tuple[Any, list[Any]]:
    """What a single cell under a header is read as, and the ids of what is wrong with it."""
    found = made(folder, {"visit": [["record_id", header], ["V-1", value]]})
    (raw,) = raws(found)
    for step in header.split("."):
        raw = raw.get(step) if isinstance(raw, dict) else None
    return raw, [fault.notice.id for fault in faults(found)]


def test_sheets_by_their_names(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        {
            "借书证": [["记录编号", "证号"], ["C-1", "C-77"]],
            "visit.loans": [["record_id", "no", "title"], ["V-2", "1", "边城"]],
            "到馆.借阅.复本": [["记录编号", "借阅.序号", "序号", "条码"], ["V-2", "1", "1", "0001"]],
            "visit": [["record_id", "seat"], ["V-1", "A1"], ["V-2", None]],
            "visit.topics": [["record_id", "no", "value"], ["V-1", "1", "诗"]],
        },
    )
    assert faults(found) == []
    assert [item.number for item in items(found)] == [1, 2, 3]
    assert raws(found) == [
        {"record_type": "card", "edition": "1.1", "record_id": "C-1", "card_no": "C-77"},
        {"record_type": "visit", "edition": "1.1", "record_id": "V-1", "seat": "A1", "topics": ["诗"]},
        {
            "record_type": "visit",
            "edition": "1.1",
            "record_id": "V-2",
            "loans": [{"title": "边城", "copies": [{"barcode": "0001"}]}],
        },
    ]


def test_places(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        {
            "到馆": [[], [None, "记录编号", "座位"], [], [None, "V-1", "A1"]],
            "到馆.借阅": [["record_id", "no", "书名"], ["V-1", "1", "边城"], ["V-9", "1", "长河"]],
        },
    )
    (item,) = items(found)
    assert item.locate(("seat",)) == Location(cell="C4", sheet="到馆", source="座位")
    assert item.locate(("loans", 0, "title")) == Location(cell="C2", sheet="到馆.借阅", source="书名")
    assert item.locate(("branch", "code")) == Location(cell="B4", sheet="到馆")
    (orphan,) = faults(found)
    assert (orphan.notice.id, orphan.location) == (
        "RD-ORPHAN",
        Location(cell="A3", sheet="到馆.借阅", source="record_id"),
    )


@pytest.mark.parametrize(
    ("header", "value", "raw"),
    [
        ("visited_on", dt.date(2024, 3, 1), "2024-03-01"),
        ("visited_on", MIDNIGHT, "2024-03-01"),
        ("visited_on", 45352, "2024-03-01"),
        ("visited_on", 61, "1900-03-01"),
        ("visited_on", 2958465, "9999-12-31"),
        ("visited_on", "45352", "45352"),
        ("visited_on", "2024-03-01", "2024-03-01"),
        ("first_visit", True, True),
        ("first_visit", "false", False),
        ("first_visit", 1, "1"),
        ("companions", 2, 2),
        ("companions", 0, 0),
        ("companions", 2.0, 2),
        ("companions", 2.5, "2.5"),
        ("companions", "02", "02"),
        ("fee", 12, "12.00"),
        ("fee", 12.5, "12.50"),
        ("fee", 0, "0.00"),
        ("fee", -3.1, "-3.10"),
        ("fee", 0.1 + 0.2, "0.30"),
        ("fee", "12.5", "12.5"),
        ("hours", 1.5, "1.5"),
        ("branch.code", 430121, "430121"),
        ("branch.code", 999_999_999_999_999, "999999999999999"),
        ("branch.code", "0430121", "0430121"),
        ("branch.code", "430102199001010014", "430102199001010014"),
        ("seat", 1.1, "1.1"),
    ],
)
def test_typed_cells_that_say_what_the_element_says(tmp_path: Path, header: str, value: Any, raw: Any) -> None:
    assert one(tmp_path, header, value) == (raw, [])


@pytest.mark.parametrize(
    ("header", "value", "raw", "problem"),
    [
        ("branch.code", 430102199001010014, "4.30102199001010E+17", "RD-SPOILED"),
        ("branch.code", 1e15, "1E+15", "RD-SPOILED"),
        ("companions", 10**18, "1E+18", "RD-SPOILED"),
        ("seat", dt.date(2024, 3, 1), "2024-03-01", "RD-CELL"),
        ("companions", dt.date(2024, 3, 1), "2024-03-01", "RD-CELL"),
        ("visited_on", MORNING, "2024-03-01 09:30:00", "RD-CELL"),
        ("entered_at", MORNING, "2024-03-01 09:30:00", "RD-CELL"),
        ("entered_at", 45352.4, "45352.4", "RD-CELL"),
        ("visited_on", 45352.4, "45352.4", "RD-CELL"),
        ("visited_on", 60, "60", "RD-CELL"),
        ("visited_on", 20240301, "20240301", "RD-CELL"),
        ("visited_on", dt.date(1900, 2, 1), "1900-02-01", "RD-CELL"),
        ("visited_on", dt.time(9, 30), "09:30:00", "RD-CELL"),
        ("fee", 12.345, "12.345", "RD-CELL"),
        ("seat", True, "true", "RD-CELL"),
        ("companions", False, "false", "RD-CELL"),
        ("seat", "4.30102E+17", "4.30102E+17", "RD-SPOILED"),
    ],
)
def test_typed_cells_that_would_need_a_guess(tmp_path: Path, header: str, value: Any, raw: Any, problem: str) -> None:
    if isinstance(value, (int, float)) and "E+" in str(raw):
        assert one(tmp_path, header, value)[1] == [problem]
    else:
        assert one(tmp_path, header, value) == (raw, [problem])


def test_what_is_said_of_a_cell_tells_nothing_of_a_person(tmp_path: Path) -> None:
    rows = [["record_id", "branch.code", "seat"], ["V-1", 430102199001010014, dt.date(1990, 1, 1)]]
    rows.append(["V-2", "4.30102199001E+17", None])
    found = made(tmp_path, {"visit": rows})
    params = [fault.params for fault in faults(found)]
    assert [each.get("found") for each in params] == ["4.30E+17", None, "4.30E+17"]
    assert "1990" not in repr(params)


def test_days_counted_from_1904(tmp_path: Path) -> None:
    rows = [row(1, "record_id", "visited_on"), f'<row r="2">{cell("A2", "V-1")}{number("B2", 43890)}</row>']
    rows.append(f'<row r="3">{cell("A3", "V-2")}{number("B3", 43890, 1)}</row>')
    content = book({"visit": sheet(*rows)}, properties='<workbookPr date1904="1"/>')
    found = read(put(tmp_path, "v.xlsx", content))
    assert ([raw["visited_on"] for raw in raws(found)], faults(found)) == (["2024-03-01", "2024-03-01"], [])


def test_errors_of_the_spreadsheet_are_never_empty_cells(tmp_path: Path) -> None:
    def error(reference: str, shown: str) -> str:
        return f'<c r="{reference}" t="e"><f>VLOOKUP(1)</f><v>{shown}</v></c>'

    parent = [
        row(1, "record_id", "seat"),
        f'<row r="2">{cell("A2", "V-1")}{error("B2", "#N/A")}</row>',
        f'<row r="3">{error("A3", "#REF!")}</row>',
    ]
    child = [row(1, "record_id", "no", "title"), f'<row r="2">{cell("A2", "V-1")}{error("C2", "#DIV/0!")}</row>']
    found = read(put(tmp_path, "v.xlsx", book({"visit": sheet(*parent), "visit.loans": sheet(*child)})))
    assert [(raw["record_id"], raw.get("seat")) for raw in raws(found)] == [("V-1", "#N/A"), ("#REF!", None)]
    cells = [fault for fault in faults(found) if fault.notice.id == "RD-CELL"]
    assert [(each.location.sheet, each.location.cell, each.params["found"]) for each in cells] == [
        ("visit", "B2", "#N/A"),
        ("visit.loans", "C2", "#DIV/0!"),
        ("visit", "A3", "#REF!"),
    ]


@pytest.mark.parametrize("name", ["Sheet1", "工作表1", "2024"])
def test_one_sheet_of_any_name(tmp_path: Path, name: str) -> None:
    rows = [["record_id", "seat"], ["V-1", "A1"]]
    found = made(tmp_path, {name: rows, "Sheet2": []}, record_type="visit")
    assert raws(found) == [{"record_type": "visit", "edition": "1.1", "record_id": "V-1", "seat": "A1"}]
    assert faults(found) == []
    assert [fault.notice.id for fault in faults(made(tmp_path, {name: rows}))] == ["RD-TYPE-UNKNOWN"]


def test_sheets_of_other_names(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        {
            "填表说明": [["先读这里"]],
            "甲": [["记录类型", "record_id"], ["visit", "V-1"], ["card", "C-1"]],
            "乙": [["record_id"], ["V-3"]],
            "visit": [["record_id"], ["V-2"]],
        },
    )
    assert [raw["record_id"] for raw in raws(found)] == ["V-1", "C-1", "V-2"]
    assert [(fault.notice.id, fault.location.sheet) for fault in faults(found)] == [
        ("RD-SHEET", "填表说明"),
        ("RD-SHEET", "乙"),
    ]


def test_two_sheets_for_one_table(tmp_path: Path) -> None:
    found = made(tmp_path, {"visit": [["record_id"], ["V-1"]], "到馆": [["record_id"], ["V-2"]]})
    assert [(fault.notice.id, fault.fatal) for fault in faults(found)] == [("RD-ARRANGEMENT", True)]
    assert items(found) == []


def test_a_child_sheet_without_parent(tmp_path: Path) -> None:
    found = made(tmp_path, {"card": [["record_id"], ["C-1"]], "visit.topics": [["record_id", "no", "value"], ["V-1"]]})
    assert [(fault.notice.id, fault.location.sheet) for fault in faults(found)] == [("RD-ARRANGEMENT", "visit.topics")]
    assert len(items(found)) == 1


def test_a_header_that_ends_the_reading_is_the_last(tmp_path: Path) -> None:
    found = made(tmp_path, {"visit": [["天气"], ["晴"]], "card": [["record_id"], ["C-1"]]})
    assert [fault.notice.id for fault in faults(found)] == ["RD-HEADER"]
    assert found[-1].fatal


def test_broken_rows_count_as_records(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        {"visit": [["record_id"], ["V-1", "x"], ["V-2"]], "card": [["record_id"], ["C-1"], ["C-2", "", "y"]]},
    )
    assert [(each.number, getattr(each, "broken", False)) for each in found] == [
        (1, True),
        (2, False),
        (3, False),
        (4, True),
    ]


def test_a_workbook_of_empty_sheets(tmp_path: Path) -> None:
    found = made(tmp_path, {"visit": [], "card": []})
    assert [fault.notice.id for fault in faults(found)] == ["RD-EMPTY"]


def test_the_missing_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlrd", None)
    found = read(put(tmp_path, "v.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    (fault,) = faults(found)
    assert (fault.notice.id, fault.fatal) == ("RD-EXTRA", True)
    assert fault.params["command"] == 'pip install "enforce-data[xlsx]"'


def every_table(standard: Any) -> list[Table]:
    return [
        Table(record_type, tuple(map(str, path)))
        for record_type in standard.models
        for path, entry in [((), None), *standard.section(record_type).walk()]
        if entry is None or entry.many
    ]


@pytest.mark.parametrize("standard", [TOY, STANDARD], ids=["toy", "standard"])
@pytest.mark.parametrize("chinese", [True, False])
def test_every_table_has_a_name_of_its_own(standard: Any, chinese: bool) -> None:
    tables = every_table(standard)
    names = [sheet_name(table, standard, chinese) for table in tables]
    assert len({name.lower() for name in names}) == len(names)
    assert max(map(len, names)) <= 31
    assert [table_of(name, standard) for name in names] == tables


def test_a_type_of_no_record_is_left_to_the_check(tmp_path: Path) -> None:
    found = made(tmp_path, {"x": [["record_id", "seat"], ["V-1", "A1"]]}, record_type="nothing")
    assert [(raw["record_type"], raw["record_id"]) for raw in raws(found)] == [("nothing", "V-1")]
