"""CSV: headers, cells, and what does not fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enforce_data.findings import Location
from enforce_data.formats import csv_table
from enforce_data.formats.flat_rows import Columns
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, reading, said, source

KEYS = {"record_type": "visit", "edition": "1.0"}


def table(folder: Path, text: str, encoding: str = "utf-8", name: str = "v.csv", **changes: Any) -> list[Any]:
    changes = {"record_type": "visit", **changes}
    return read(put(folder, name, text, encoding), **changes)


def one(folder: Path, header: str, row: str, **changes: Any) -> dict[str, Any]:
    """The only record of a table, without what every record has."""
    (raw,) = raws(table(folder, f"{header}\n{row}\n", edition="1.0", **changes))
    return {name: value for name, value in raw.items() if KEYS.get(name) != value}


@pytest.mark.parametrize(
    ("header", "row", "raw"),
    [
        ("record_id,visited_on", "V-1,2024-03-01", {"record_id": "V-1", "visited_on": "2024-03-01"}),
        ("记录编号,读者.地址.街道", "V-1,河街", {"record_id": "V-1", "visitor": {"address": {"street": "河街"}}}),
        ("TOY-0003,TOY-0102.姓名", "V-1,石小溪", {"record_id": "V-1", "visitor": {"name": "石小溪"}}),
        ("record_id,visitor.name,visitor.address.street", "V-1,,", {"record_id": "V-1"}),
        # lists in numbered columns
        ("record_id,topics.0,topics.1,topics.2", "V-1,戏曲,诗,", {"record_id": "V-1", "topics": ["戏曲", "诗"]}),
        (
            "record_id,loans.1.title,loans.0.title,loans.0.copies.0.defects.0",
            "V-1,乙,甲,缺页",
            {"record_id": "V-1", "loans": [{"title": "甲", "copies": [{"defects": ["缺页"]}]}, {"title": "乙"}]},
        ),
        # cells are text, apart from true, false and canonical integers where the dictionary has such values
        (
            "first_visit,companions,fee,locker",
            "true,12,12,-3",
            {"first_visit": True, "companions": 12, "fee": "12", "locker": -3},
        ),
        (
            "first_visit,companions,record_id",
            "True,012,true",
            {"first_visit": "True", "companions": "012", "record_id": "true"},
        ),
        ("companions,locker,card_year", "5.0,+1,-0", {"companions": "5.0", "locker": "+1", "card_year": "-0"}),
        ("companions,locker", "1e3, 7", {"companions": "1e3", "locker": " 7"}),
        ("companions", "9" * 4000, {"companions": int("9" * 4000)}),
        ("companions", "9" * 4001, {"companions": "9" * 4001}),
        ("steps.0,steps.1", "0,1.5", {"steps": [0, "1.5"]}),
        ("seat,desk", " A1 ,null", {"seat": " A1 ", "desk": "null"}),
        ("seat,desk", '"","a ""b"", c"', {"desk": 'a "b", c'}),
        # what is unknown keeps the sender's name, within the group that is known
        ("record_id,weather", "V-1,晴", {"record_id": "V-1", "weather": "晴"}),
        ("visitor.name,visitor.shoe", "石小溪,41", {"visitor": {"name": "石小溪", "shoe": "41"}}),
        ("record_id,,seat", "V-1,x,A1", {"record_id": "V-1", "B": "x", "seat": "A1"}),
        ("record_id,seat,,", "V-1,A1,,", {"record_id": "V-1", "seat": "A1"}),
        ("remarks,note", "旧,新", {"remarks": "旧", "note": "新"}),
    ],
)
def test_cells(tmp_path: Path, header: str, row: str, raw: dict[str, Any]) -> None:
    assert one(tmp_path, header, row) == raw


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_delimiters_line_ends_and_encodings(tmp_path: Path, delimiter: str, end: str, encoding: str) -> None:
    rows = [["记录编号", "座位", "备注"], ["V-1", "", "a,b;c\td"], ["V-2", "东 2", "𠮷"]]
    text = end.join(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in rows)
    found = table(tmp_path, text, encoding)
    assert raws(found) == [
        {**KEYS, "edition": "1.1", "record_id": "V-1", "remarks": "a,b;c\td"},
        {**KEYS, "edition": "1.1", "record_id": "V-2", "seat": "东 2", "remarks": "𠮷"},
    ]
    assert items(found)[1].locate(("remarks",)) == Location(line=3, column=9, cell="C3", source="备注")


def test_places_where_rows_end_with_carriage_returns(tmp_path: Path) -> None:
    (item,) = items(read(put(tmp_path, "v.csv", 'record_id,remarks,seat\r"V-1","a\rb",A1\r'), record_type="visit"))
    place = item.locate(("seat",))
    assert (place.line, place.column, place.cell) == (3, 4, "C2")


def test_a_line_feed_anywhere_ends_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A CR that comes before it, even in an earlier piece of the file, is part of its cell."""
    monkeypatch.setattr("enforce_data.formats.source.CHUNK", 4)
    (item,) = items(read(put(tmp_path, "v.csv", "record_id,a\rb,seat\nV-1,x,A1\n"), record_type="visit"))
    assert item.raw["seat"] == "A1"
    assert item.locate(("seat",)).line == 2


def test_a_column_below_a_value_takes_nothing_away(tmp_path: Path) -> None:
    header = "record_id,record_id.0,loans.0.renewed,loans.0.renewed.on,topics.0,topics.0.x"
    (item,) = items(read(put(tmp_path, "v.csv", f"{header}\nV-1,z,true,day,诗,w\n"), record_type="visit"))
    assert item.raw["record_id"] == "V-1"
    assert item.raw["record_id.0"] == "z"
    assert item.raw["loans"] == [{"renewed": True, "renewed.on": "day"}]
    assert item.raw["topics"] == ["诗"]
    assert item.raw["topics.0.x"] == "w"
    assert item.locate(("record_id.0",)).cell == "B2"


def test_type_and_edition_of_columns_win_over_the_option(tmp_path: Path) -> None:
    text = "record_type,版次,record_id\ncard,1.1,C-1\nvisit,,V-1\n,1.0,V-2\n"
    assert raws(table(tmp_path, text, record_type="visit", edition="1.0")) == [
        {"record_type": "card", "edition": "1.1", "record_id": "C-1"},
        {"record_type": "visit", "record_id": "V-1"},
        {"edition": "1.0", "record_id": "V-2"},
    ]


def test_a_malformed_edition_is_left_to_the_structure_check(tmp_path: Path) -> None:
    (raw,) = raws(table(tmp_path, "版次,到馆日期\nfirst,2024-03-01\n"))
    assert raw == {"record_type": "visit", "edition": "first", "visited_on": "2024-03-01"}


def test_without_columns_type_and_edition_come_from_the_option(tmp_path: Path) -> None:
    assert raws(table(tmp_path, "record_id\nV-1\n", edition="1.0")) == [{**KEYS, "record_id": "V-1"}]


def test_columns_of_each_type_are_read_by_its_dictionary(tmp_path: Path) -> None:
    text = "记录类型,证号,座位\ncard,C-1,\nvisit,,A1\nvisit,C-2,\nparcel,C-3,\n"
    found = table(tmp_path, text, record_type=None, edition="1.0")
    assert raws(found) == [
        {"edition": "1.0", "record_type": "card", "card_no": "C-1"},
        {"edition": "1.0", "record_type": "visit", "seat": "A1"},
        {"edition": "1.0", "record_type": "visit", "证号": "C-2"},
        {"edition": "1.0", "record_type": "parcel", "证号": "C-3"},
    ]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (3, 1, None, None)),
        (("record_id",), (3, 1, "A3", "record_id")),
        (("visitor",), (3, 5, "B3", "读者.姓名")),
        (("visitor", "name"), (3, 5, "B3", "读者.姓名")),
        (("visitor", "birth_date"), (4, 6, "D3", "读者.出生日期")),
        (("visitor", "card_no"), (3, 5, "B3", "读者.姓名")),
        (("visitor", "address", "street"), (3, 5, "B3", "读者.姓名")),
        (("loans", 0, "title"), (4, 7, "E3", "loans.1.title")),
        (("loans", 0, "price"), (4, 7, "E3", "loans.1.title")),
        (("loans", 0), (4, 7, "E3", "loans.1.title")),
        (("loans",), (4, 7, "E3", "loans.1.title")),
        (("topics", 1), (4, 9, "F3", "topics.0")),
        (("fee",), (3, 1, None, None)),
        (("weather", "wind"), (4, 11, "G3", " weather ")),
    ],
)
def test_places(tmp_path: Path, path: Any, place: tuple[Any, ...]) -> None:
    header = "record_id,读者.姓名,loans.0.title,读者.出生日期,loans.1.title,topics.0, weather "
    text = f'{header}\n,,,,,,\nV-1,"石\n小𠮷",,,乙,戏,晴\n'
    item = items(table(tmp_path, text))[0]
    found = item.locate(path)
    assert (found.line, found.column, found.cell, found.source) == place
    assert item.input_of(path) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("record_id,到馆日期,visited_on\nV-1,1,2\n", [("RD-HEADER", 1, 16, "another column")]),
        ("record_id,record_id\nV-1,V-1\n", [("RD-HEADER", 1, 11, "another column")]),
        ("record_id,visitor\nV-1,x\n", [("RD-HEADER", 1, 11, "such as visitor.name")]),
        ("record_id,loans\nV-1,x\n", [("RD-HEADER", 1, 11, "such as loans.0.title")]),
        ("record_id,loans.title\nV-1,x\n", [("RD-HEADER", 1, 11, "numbered columns")]),
        ("record_id,topics\nV-1,x\n", [("RD-HEADER", 1, 11, "such as topics.0")]),
        ("record_id,loans.0\nV-1,x\n", [("RD-HEADER", 1, 11, "such as loans.0.title")]),
        ("record_id,feedback.remarks.1.text\nV-1,好\n", [("RD-NUMBERING", 2, 5, "gap")]),
        ("record_id,loans.0.title,loans.0.copies.1.barcode\nV-1,甲,7\n", [("RD-NUMBERING", 2, 7, "gap")]),
        ("record_id,weather,\nV-1,,\n", [("RD-UNUSED-COLUMN", 1, 11, "")]),
        ("record_id,weather\n", [("RD-UNUSED-COLUMN", 1, 11, "")]),
        ("weather,wind\n", [("RD-HEADER", 1, 1, "first row must be the header")]),
        ("record_id,weather\nV-1,\nV-2,晴\n", []),
        ("record_id,,seat\nV-1,,\n", []),
        # rows
        ("record_id,seat\nV-1\nV-2,\n", [("RD-RAGGED", 2, 1, "")]),
        ("record_id,seat\nV-1,A1,,x\nV-2,,,\n", [("RD-RAGGED", 2, 9, "")]),
        ('record_id,seat\nV-1,"A"1\nV-2,\n', [("RD-SYNTAX", 2, 8, "behind the closing")]),
        ('record_id,seat\nV-1,"A1\nV-2,\n', [("RD-SYNTAX", 2, 5, "never closed")]),
        ("record_id,topics.0,topics.1\nV-1,,诗\n", [("RD-NUMBERING", 2, 6, "gap")]),
        (
            "record_id,loans.0.topics,loans.2.title\nV-1,,诗\n",
            [("RD-NUMBERING", 2, 6, "gap"), ("RD-UNUSED-COLUMN", 1, 11, "")],
        ),
        # whole files
        ("", [("RD-EMPTY", None, None, "")]),
        ("\n , \n".replace(" ", ""), [("RD-EMPTY", None, None, "")]),
        ("V-1,2024-03-01,x\nV-2,2024-03-02,y\n", [("RD-HEADER", 1, 1, "first row must be the header")]),
        ('"record_id,seat\nV-1,x\n', [("RD-SYNTAX", 1, 1, "never closed")]),
    ],
)
def test_faults(tmp_path: Path, text: str, found: list[tuple[str, int, int, str]]) -> None:
    result = faults(table(tmp_path, text))
    assert [(*said(fault), each[3]) for fault, each in zip(result, found, strict=True)] == found
    for fault, (_, _, _, words) in zip(result, found, strict=True):
        assert words in fault.params.get("reason_en", "")


def test_reading_goes_on_behind_a_ragged_row(tmp_path: Path) -> None:
    found = table(tmp_path, "record_id,seat\nV-1,A1\nV-2\nV-3,A3\n")
    assert [(item.number, item.raw["record_id"]) for item in items(found)] == [(1, "V-1"), (3, "V-3")]
    (fault,) = faults(found)
    assert (fault.number, fault.broken, fault.fatal) == (2, True, False)
    assert (fault.params["cells"], fault.params["headers"]) == (1, 2)


def test_what_stands_before_an_open_quotation_mark_is_read(tmp_path: Path) -> None:
    found = table(tmp_path, 'record_id,seat\nV-1,A1\nV-2,"A2\nV-3,A3\n')
    assert [item.raw["record_id"] for item in items(found)] == ["V-1"]
    (fault,) = faults(found)
    assert (said(fault), fault.fatal, fault.number) == (("RD-SYNTAX", 3, 5), True, None)


def test_a_duplicate_header_reads_the_first(tmp_path: Path) -> None:
    found = table(tmp_path, "record_id,seat,座位\nV-1,A1,A2\n")
    assert raws(found)[0]["seat"] == "A1"
    assert items(found)[0].locate(("seat",)).cell == "B2"


def test_a_gap_keeps_what_is_there_and_its_places(tmp_path: Path) -> None:
    found = table(tmp_path, "record_id,loans.0.title,loans.1.title,loans.2.title\nV-1,,乙,丙\n")
    (item,) = items(found)
    assert item.raw["loans"] == [{"title": "乙"}, {"title": "丙"}]
    assert [item.locate(("loans", place, "title")).cell for place in (0, 1)] == ["C2", "D2"]
    (fault,) = item.faults
    assert (fault.path, fault.location.cell, fault.broken) == (("loans",), "C2", False)


def test_without_any_type(tmp_path: Path) -> None:
    (fault,) = faults(table(tmp_path, "record_id\nV-1\n", record_type=None))
    assert (fault.notice.id, fault.fatal, fault.params["known"]) == ("RD-TYPE-UNKNOWN", True, "visit, card")


@pytest.mark.parametrize(
    ("text", "limits", "found"),
    [
        ("record_id,seat,fee\nV-1,,\n", Limits(columns=2), ("RD-LIMIT", 1, 1)),
        ("record_id\nV-1\n" + "x" * 30 + "\nV-3\n", Limits(record_chars=20), ("RD-LIMIT", 3, 1)),
        ('record_id\nV-1\n"' + "x" * 30 + '"\nV-3\n', Limits(record_chars=20), ("RD-LIMIT", 3, 1)),
    ],
)
def test_limits(tmp_path: Path, text: str, limits: Limits, found: tuple[str, int, int]) -> None:
    (fault,) = faults(table(tmp_path, text, limits=limits))
    assert said(fault) == found


def test_rows_under_the_sender_s_own_headers(tmp_path: Path) -> None:
    text = "姓名;处 所 ;姓名;\n甲;;乙;\n丙;\n丁;东;;\n"
    columns, *found = csv_table.read_flat(source(put(tmp_path, "x.csv", text)), reading())
    assert isinstance(columns, Columns)
    assert columns.names == ("姓名", "处 所 ", "姓名")
    assert columns.locate(1) == Location(line=1, column=4, cell="B1", source="处 所 ")
    assert raws(found) == [{"姓名": "甲"}, {"姓名": "丁", "处 所 ": "东"}]
    assert [said(fault) for fault in faults(found)] == [("RD-HEADER", 1, 9), ("RD-RAGGED", 3, 1)]
    first = items(found)[0]
    assert first.locate(("处 所 ",)) == Location(line=2, column=3, cell="B2", source="处 所 ")
    assert first.locate(()) == Location(line=2, column=1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("RD-EMPTY", None, None)]),
        ('a,b\n1,"x\n', [("RD-SYNTAX", 2, 3)]),
        ('a,b\n1,"x"y\n2,z\n', [("RD-SYNTAX", 2, 6)]),
    ],
)
def test_faults_of_rows_under_the_sender_s_own_headers(tmp_path: Path, text: str, found: list[Any]) -> None:
    path = put(tmp_path, "x.csv", text + "\n")
    result = list(csv_table.read_flat(source(path), reading()))
    assert [said(fault) for fault in faults(result[bool(text) :])] == found
