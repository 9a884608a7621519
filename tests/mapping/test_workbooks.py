"""A department's own workbook, read with a mapping: the same records as its CSV."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook

from enforce_data.formats.base import Item, Reading
from enforce_data.formats.source import open_source
from enforce_data.formats.survey import Asked
from enforce_data.mapping import Mapping
from enforce_data.model import STANDARD

TABLE = Path(__file__).with_name("penalties-29-columns.csv")
MAPPING = Mapping.load("shuanggongshi-penalty-2018")
ROWS = list(csv.reader(TABLE.read_text("utf-8-sig").splitlines()))


def read(path, form):
    source = open_source(str(path), Asked(text=form == "csv"))
    found = list(MAPPING.read(source, form, Reading(STANDARD)))
    return [each for each in found if not isinstance(each, Item)], [each for each in found if isinstance(each, Item)]


def saved(path, sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    book.save(path)
    return path


def test_text_cells_give_the_records_of_the_csv(tmp_path):
    faults, items = read(saved(tmp_path / "a.xlsx", {"Sheet1": ROWS}), "xlsx")
    other_faults, others = read(TABLE, "csv")
    assert [item.raw for item in items] == [item.raw for item in others]
    assert [(each.notice.id, each.location.cell) for each in faults] == [
        (each.notice.id, each.location.cell) for each in other_faults
    ]
    assert {each.location.sheet for each in faults if each.location.cell} == {"Sheet1"}
    path = ("penalties", 0, "amount")
    assert items[0].locate(path).cell == others[0].locate(path).cell


def test_the_sheet_with_the_header_is_read_and_the_others_are_named(tmp_path):
    faults, items = read(saved(tmp_path / "a.xlsx", {"说明": [["填表说明"]], "空": [], "数据": ROWS}), "xlsx")
    assert len(items) == len(ROWS) - 1
    (other,) = [each for each in faults if each.notice.id == "RD-SHEET"]
    assert (other.location.sheet, other.params["chosen"]) == ("说明", "数据")


def test_a_workbook_without_rows(tmp_path):
    faults, items = read(saved(tmp_path / "a.xlsx", {"Sheet1": []}), "xlsx")
    assert (faults[-1].notice.id, items) == ("RD-EMPTY", [])


@pytest.mark.parametrize(
    ("header", "value", "path", "read_as", "problems"),
    [
        ("处罚决定日期", dt.date(2024, 6, 3), ("decision", "dated"), "2024-06-03", []),
        ("处罚决定日期", 45446, ("decision", "dated"), "2024-06-03", []),
        ("处罚金额（万元）", 0.2, ("penalties", 0, "amount"), "2000.00", []),
        ("处罚金额（万元）", 0.12345, ("penalties", 0, "amount"), "1234.50", []),
        ("行政处罚决定书文号", 430102199001010014, ("decision", "document_number"), None, ["RD-SPOILED"]),
        ("备注", dt.date(2024, 6, 3), (), None, ["RD-CELL"]),
        ("数据导出时间", dt.datetime(2024, 6, 3, 9, 30), (), None, []),  # noqa: DTZ001 - cells have no offset
    ],
)
def test_typed_cells(tmp_path, header, value, path, read_as, problems):
    rows = [list(ROWS[0]), list(ROWS[1])]
    rows[1][rows[0].index(header)] = value
    _, (item,) = read(saved(tmp_path / "a.xlsx", {"Sheet1": rows}), "xlsx")
    found = item.raw
    for step in path:
        found = found[step]
    assert read_as in (None, found)
    assert [each.notice.id for each in item.faults if each.notice.id in ("RD-CELL", "RD-SPOILED")] == problems
