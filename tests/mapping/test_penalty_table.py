"""An export of 29 columns with misspelt headers, through the built-in mapping of penalties.

The rows of ``penalties-29-columns.csv`` are invented; each shows one thing.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from enforce_data.findings import Severity, steps
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.source import open_source
from enforce_data.mapping import Mapping, uncarried
from enforce_data.model import STANDARD
from enforce_data.structure import Structure

TABLE = Path(__file__).with_name("penalties-29-columns.csv")
MAPPING = Mapping.load("shuanggongshi-penalty-2018")
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030")


def read(path):
    found = list(MAPPING.read(open_source(str(path)), "csv", Reading(STANDARD)))
    return [each for each in found if not isinstance(each, Item)], [each for each in found if isinstance(each, Item)]


@pytest.fixture(scope="module", params=ENCODINGS)
def export(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "penalties.csv"
    path.write_bytes(TABLE.read_bytes().decode("utf-8-sig").encode(request.param))
    return read(path)


def judged(item):
    problems = Structure(STANDARD).judge(item.raw, "penalty", MAPPING.edition, item.uncarried).problems
    return [(each.notice.id, ".".join(map(str, each.path)), item.locate(each.path).source) for each in problems]


def test_headers_are_recognised_and_what_was_folded_is_said_at_its_cell(export):
    faults, _ = export
    assert [(each.notice.id, each.location.cell) for each in faults] == [
        ("RD-LAYOUT", None),
        ("RD-HEADER-FOLDED", "B1"),
        ("RD-HEADER-FOLDED", "C1"),
        ("RD-HEADER-FOLDED", "D1"),
        ("RD-HEADER-FOLDED", "E1"),
        ("RD-HEADER-FOLDED", "S1"),
        ("RD-COLUMN-IGNORED", "Z1"),
        ("RD-COLUMN-IGNORED", "AC1"),
    ]
    assert all(each.notice.severity is Severity.INFO for each in faults)
    assert faults[5].params["known"] == "没收违法所得、没收非法财物的金额（万元）"


PENALTIES = [
    [{"kind": "fine", "amount": "2000.00", "text": "罚款人民币2000元"}],
    [
        {"kind": "warning", "text": "警告;罚款3500元"},
        {"kind": "fine", "amount": "3500.00", "text": "警告;罚款3500元"},
    ],
    [
        {"kind": "fine", "amount": "15000.00", "text": "罚款15000元,没收8000元"},
        {"amount": "8000.00", "text": "罚款15000元,没收8000元"},
    ],
    [
        {"kind": "confiscate_gains", "text": "没收违法所得和非法财物共8000元"},
        {"kind": "confiscate_property", "text": "没收违法所得和非法财物共8000元"},
    ],
    [{"kind": "warning", "text": "警告"}],
    [{"kind": "训诫", "text": "训诫"}],
    [{"text": "暂扣食品经营许可证三个月", "licence_name": "食品经营许可证 JY00000000000000"}],
    [{"kind": "fine", "amount": "200.001", "text": "罚款二百元"}],
    [{"text": "罚款二千元"}],
]


@pytest.mark.parametrize("number", range(1, len(PENALTIES) + 1))
def test_kinds_amounts_and_texts_of_each_row(export, number):
    item = export[1][number - 1]
    assert item.number == number
    expected = [{**penalty, "ends_on": "2024-09-05"} for penalty in PENALTIES[number - 1]]
    assert item.raw["penalties"] == expected


SAID = {
    3: [("RD-VALUE-UNSETTLED", "penalties.1.kind", "P4")],
    4: [("RD-VALUE-UNPLACED", "", "S5")],
    5: [("RD-VALUE-UNPLACED", "", "R6")],
    7: [("RD-VALUE-UNSETTLED", "penalties.0.kind", "P8")],
    9: [("RD-VALUE-UNPLACED", "", "R10")],
}


@pytest.mark.parametrize("number", range(1, len(PENALTIES) + 1))
def test_what_is_said_of_each_row(export, number):
    said = [
        (each.notice.id, ".".join(map(str, each.path or ())), each.location.cell)
        for each in export[1][number - 1].faults
    ]
    assert said == SAID.get(number, [])


PROBLEMS = {
    6: [("ST-CODE", "penalties.0.kind", "处罚类别")],
    8: [
        ("ST-PATTERN", "decision.dated", "处罚决定日期"),
        ("ST-PATTERN", "penalties.0.amount", "处罚金额（万元）"),
    ],
    9: [
        ("ST-MISSING", "decision.dated", "处罚决定日期"),
        ("ST-MISSING", "penalties.0.kind", "处罚类别"),
    ],
}


@pytest.mark.parametrize("number", range(1, len(PENALTIES) + 1))
def test_structure_finds_only_what_the_sender_can_mend_and_names_his_column(export, number):
    assert judged(export[1][number - 1]) == PROBLEMS.get(number, [])


RESULTS = ["penalty", "penalty", "penalty", "penalty", "penalty", None, "penalty", "penalty", None]


def test_the_result_is_concluded_only_from_known_kinds(export):
    results = [item.raw["decision"].get("result") for item in export[1]]
    assert results == RESULTS
    open_ones = [("decision", "result") in item.uncarried for item in export[1]]
    assert open_ones == [result is None for result in RESULTS]


PLACES = [
    ("parties.0.name", "A2", "行政相对人名称"),
    ("parties.0.uscc", "B2", "行政相对人代码_1(统一社会信用代码)"),
    ("decision.document_number", "L2", "行政处罚决定书文号"),
    ("case_no", "L2", "行政处罚决定书文号"),
    ("penalties.0.kind", "P2", "处罚类别"),
    ("penalties.0", "P2", "处罚类别"),
    ("decision.result", "P2", "处罚类别"),
    ("penalties.0.amount", "R2", "处罚金额（万元）"),
    ("bases.0.gist", "O2", "处罚依据"),
    ("remarks", "AB2", "备注"),  # an empty cell
    ("parties.0.representative.id_number", "I2", "法定代表人身份证号"),
    ("agency", "X2", "处罚机关"),
    ("officers", None, None),
    ("record_type", None, None),
    ("procedure", None, None),  # fixed by the layout
    ("", None, None),
]


@pytest.mark.parametrize(("path", "cell", "source"), PLACES)
def test_a_path_stands_at_the_senders_cell(export, path, cell, source):
    place = export[1][0].locate(steps(path))
    assert (place.line, place.cell, place.source) == (2, cell, source)


@pytest.mark.parametrize(
    ("number", "path", "cell"),
    [
        (5, "penalties.0.amount", "P6"),  # no amount belongs to a warning: the cell that made the item
        (4, "penalties.0.amount", "S5"),
        (4, "penalties.1.amount", "S5"),
        (7, "penalties.0.kind", "P8"),
        (9, "decision.dated", "U10"),
        (9, "parties.1.name", None),
    ],
)
def test_what_is_missing_stands_where_it_would_stand(export, number, path, cell):
    assert export[1][number - 1].locate(steps(path)).cell == cell
    assert export[1][number - 1].input_of(steps(path)) is None


def test_the_header_and_what_the_layout_fixes(export):
    raw = export[1][0].raw
    assert (raw["record_type"], raw["edition"], raw["source_agency"]) == ("penalty", "1.0", "11430100FAKE006104")
    assert raw["publicity"] == {"until": "2027-03-05"}
    assert raw["agency"] == {"name": "星沙市市场监督管理局", "code": "11430100FAKE006104"}
    assert "record_id" not in raw  # the number of the decision is none: several parties may share it


def test_a_person_with_another_document(export):
    party = export[1][7].raw["parties"][0]
    assert party == {"name": "麻某", "id_type": "other", "id_number": "虚构-0001"}


def test_elements_without_a_column_are_out_of_reach_and_not_missing(export):
    item = export[1][0]
    assert {("officers",), ("matters",), ("status",), ("agency", "level"), ("record_id",)} <= item.uncarried
    assert ("parties", "category") in item.uncarried  # this file has no such column
    assert not {("agency",), ("agency", "code"), ("parties",), ("penalties", "kind")} & item.uncarried


UNSETTLED = {
    3: {("penalties", "kind")},
    4: {("penalties", "amount")},
    6: {("decision", "result")},
    7: {("penalties", "kind")},
    9: {("decision", "result")},
}


@pytest.mark.parametrize("number", range(1, len(PENALTIES) + 1))
def test_what_one_row_leaves_open_is_out_of_reach_in_that_row_only(export, number):
    sometimes = {("penalties", "kind"), ("penalties", "amount"), ("penalties", "licence_name"), ("decision", "result")}
    assert export[1][number - 1].uncarried & sometimes == UNSETTLED.get(number, set())


def test_the_answer_for_one_row_lies_within_the_answer_for_the_layout(export):
    whole = uncarried(MAPPING, STANDARD.section("penalty"))
    assert all(item.uncarried <= whole for item in export[1])


def test_rows_are_json_values(export):
    assert json.loads(json.dumps([item.raw for item in export[1]])) == [item.raw for item in export[1]]


def test_a_table_without_rows_still_says_what_is_in_its_header(tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text("行政相对人名称,自定义列\r\n", encoding="utf-8")
    faults, items = read(path)
    assert [(each.notice.id, each.location.cell) for each in faults] == [
        ("RD-LAYOUT", None),
        ("RD-COLUMN-UNKNOWN", "B1"),
    ]
    assert items == []
