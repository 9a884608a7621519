"""CSV child tables: repeated elements come from their own files, and every row finds its record or is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enforce_data.findings import Location
from enforce_data.limits import Limits
from toy.files import faults, items, put, raws, read, said

PARENT = "record_id,seat\nV-1,A1\nV-2,A2\nV-3,\n"


def tables(folder: Path, parent: str = PARENT, *, limits: Limits | None = None, **children: Any) -> list[Any]:
    """Read a parent table with child tables; ``__`` in their names stands for a point."""
    for name, text in children.items():
        put(folder, f"v.{name.replace('__', '.')}.csv", text)
    return read(put(folder, "v.csv", parent), limits, record_type="visit", edition="1.0")


def of(found: list[Any], record_id: str) -> dict[str, Any]:
    (raw,) = (raw for raw in raws(found) if raw["record_id"] == record_id)
    return {name: value for name, value in raw.items() if name not in ("record_type", "edition", "record_id", "seat")}


def test_rows_in_any_order(tmp_path: Path) -> None:
    found = tables(
        tmp_path,
        topics="record_id,no,value\nV-3,1,诗\nV-1,2,乙\nV-1,1,甲\n",
        loans="title,no,record_id,renewed\n丙,2,V-2,true\n乙,1,V-2,\n",
        feedback__remarks="记录编号,序号,内容\nV-3,1,好\n",
    )
    assert faults(found) == []
    assert of(found, "V-1") == {"topics": ["甲", "乙"]}
    assert of(found, "V-2") == {"loans": [{"title": "乙"}, {"title": "丙", "renewed": True}]}
    assert of(found, "V-3") == {"topics": ["诗"], "feedback": {"remarks": [{"text": "好"}]}}


def test_nested_groups(tmp_path: Path) -> None:
    found = tables(
        tmp_path,
        loans="record_id,no,title\nV-1,2,乙\nV-1,1,甲\n",
        loans__copies="record_id,loans.no,no,barcode\nV-1,2,1,0003\nV-1,1,2,0002\nV-1,1,1,0001\n",
        loans__copies__defects="record_id,借阅.序号,TOY-0117.copies.no,no,值\nV-1,1,2,1,缺页\n",
    )
    assert faults(found) == []
    assert of(found, "V-1") == {
        "loans": [
            {"title": "甲", "copies": [{"barcode": "0001"}, {"barcode": "0002", "defects": ["缺页"]}]},
            {"title": "乙", "copies": [{"barcode": "0003"}]},
        ]
    }


def test_children_of_numbered_columns(tmp_path: Path) -> None:
    found = tables(
        tmp_path,
        "record_id,loans.0.title,loans.1.title\nV-1,甲,乙\n",
        loans__copies="record_id,loans.no,no,barcode\nV-1,2,1,0001\nV-1,3,1,0002\n",
    )
    assert of(found, "V-1") == {"loans": [{"title": "甲"}, {"title": "乙", "copies": [{"barcode": "0001"}]}]}
    (fault,) = faults(found)
    assert (said(fault), fault.input, fault.params["group"]) == (("RD-ORPHAN", 3, 1), 1, "loans.copies")


def test_children_of_a_group_that_is_nowhere(tmp_path: Path) -> None:
    found = tables(tmp_path, loans__copies="record_id,loans.no,no,barcode\nV-1,1,1,0001\n")
    assert of(found, "V-1") == {}
    assert [said(fault) for fault in faults(found)] == [("RD-ORPHAN", 2, 1)]


def test_a_record_without_id_has_no_child_rows(tmp_path: Path) -> None:
    found = tables(tmp_path, "record_id,seat\n,A1\n", loans="record_id,no,title\n,1,甲\n")
    assert "loans" not in raws(found)[0]
    assert [said(fault) for fault in faults(found)] == [("RD-ORPHAN", 2, 1)]


def test_numbered_columns_within_a_child_table(tmp_path: Path) -> None:
    found = tables(tmp_path, loans="record_id,no,title,copies.0.barcode,copies.0.defects.0\nV-1,1,甲,0001,缺页\n")
    assert of(found, "V-1") == {"loans": [{"title": "甲", "copies": [{"barcode": "0001", "defects": ["缺页"]}]}]}


def test_places_name_the_file_that_holds_them(tmp_path: Path) -> None:
    found = tables(
        tmp_path,
        loans="record_id,no,书名,应还日期\nV-1,2,乙,\nV-1,1,甲,\n",
        topics="record_id,no,value\nV-1,1,诗\n",
        loans__copies="record_id,loans.no,no,barcode\nV-1,1,1,0001\n",
    )
    first, second, _ = items(found)
    places = {
        ("loans", 0, "title"): (2, Location(3, 7, "C3", source="书名")),
        ("loans", 1, "due_on"): (2, Location(2, 9, "D2", source="应还日期")),
        ("loans", 1, "price"): (2, Location(2, 1)),
        ("loans",): (2, Location(3, 1)),
        ("loans", 9): (2, Location(2, 1)),
        ("loans", 0, "copies", 0, "barcode"): (1, Location(2, 9, "D2", source="barcode")),
        ("loans", 0, "copies"): (1, Location(2, 1)),
        ("topics", 0): (3, Location(2, 7, "C2", source="value")),
        ("seat",): (None, Location(2, 5, "B2", source="seat")),
        (): (None, Location(2, 1)),
    }
    for path, expected in places.items():
        assert (first.input_of(path), first.locate(path)) == expected
    assert second.input_of(("loans",)) is None
    assert second.locate(("loans",)) == Location(3, 1)


@pytest.mark.parametrize(
    ("rows", "titles", "found"),
    [
        ("V-1,1,甲\nV-1,3,乙\n", ["甲", "乙"], ("gap", 3)),
        ("V-1,2,甲\n", ["甲"], ("gap", 2)),
        ("V-1,1,甲\nV-1,1,乙\n", ["甲", "乙"], ("repeated", 3)),
        ("V-1,,甲\nV-1,1,乙\n", ["乙", "甲"], ("from 1", 2)),
        ("V-1,0,甲\n", ["甲"], ("from 1", 2)),
        ("V-1,01,甲\n", ["甲"], ("from 1", 2)),
        ("V-1,1.0,甲\n", ["甲"], ("from 1", 2)),
    ],
)
def test_numbers(tmp_path: Path, rows: str, titles: list[str], found: tuple[str, int]) -> None:
    result = tables(tmp_path, loans=f"record_id,no,title\n{rows}")
    assert [loan["title"] for loan in of(result, "V-1")["loans"]] == titles
    (fault,) = items(result)[0].faults
    assert fault.notice.id == "RD-NUMBERING"
    assert found[0] in fault.params["reason_en"]
    assert (fault.path, fault.location.line, fault.location.cell, fault.input) == (
        ("loans",),
        found[1],
        f"B{found[1]}",
        1,
    )


@pytest.mark.parametrize(
    ("children", "found"),
    [
        ({"loans": "record_id,no,title\nV-9,1,甲\n,1,乙\n"}, [("RD-ORPHAN", 2, 1), ("RD-ORPHAN", 3, 1)]),
        ({"loans": "record_id,no,title\n"}, []),
        ({"loans": "record_id,no,title,weather\nV-1,1,甲,\n"}, []),
        ({"loans": "record_id,title\nV-1,乙\nV-1,甲\n"}, [("RD-HEADER", 1, 1)]),
        ({"topics": "record_id,no,value,title\nV-1,1,诗,x\n"}, [("RD-HEADER", 1, 20)]),
        ({"loans": "record_id,no,title,书名\nV-1,1,甲,乙\n"}, [("RD-HEADER", 1, 20)]),
        ({"loans": "record_id,no,copies\nV-1,1,甲\n"}, [("RD-HEADER", 1, 14)]),
        (
            {"loans": "record_id,no,copies.0.barcode\nV-1,1,7\n", "loans__copies": "record_id,loans.no,no,barcode\n"},
            [("RD-HEADER", 1, 14)],
        ),
        ({"loans": 'record_id,no,title\nV-1,1,"甲"x\nV-2,1,乙\n'}, [("RD-SYNTAX", 2, 10)]),
    ],
)
def test_faults_that_end_nothing(tmp_path: Path, children: dict[str, Any], found: list[Any]) -> None:
    result = tables(tmp_path, **children)
    assert [said(fault) for fault in faults(result)] == found
    assert len(items(result)) == 3
    assert all(fault.input in (1, 2) and not fault.broken and not fault.fatal for fault in faults(result))


@pytest.mark.parametrize(
    ("children", "found"),
    [
        ({"loans": "no,title\n1,甲\n"}, ("RD-HEADER", 1, 1)),
        ({"loans__copies": "record_id,no,barcode\nV-1,1,7\n"}, ("RD-HEADER", 1, 1)),
        ({"loans": ""}, ("RD-EMPTY", None, None)),
        ({"loans": "\n\n"}, ("RD-EMPTY", None, None)),
        ({"loans": 'record_id,no,title\nV-1,1,"甲\n'}, ("RD-SYNTAX", 2, 7)),
    ],
)
def test_a_child_table_that_cannot_be_read_makes_the_whole_unreadable(
    tmp_path: Path, children: dict[str, Any], found: Any
) -> None:
    result = tables(tmp_path, **children)
    assert items(result) == []
    (fault,) = faults(result)
    assert (said(fault), fault.fatal, fault.input) == (found, True, 1)


def test_a_ragged_child_row_breaks_its_record_only(tmp_path: Path) -> None:
    found = tables(tmp_path, loans="record_id,no,title\nV-2,1\nV-1,1,甲\n")
    assert [item.number for item in items(found)] == [1, 3]
    (fault,) = faults(found)
    assert (said(fault), fault.broken, fault.number, fault.input) == (("RD-RAGGED", 2, 1), True, 2, 1)


def test_records_that_share_an_id(tmp_path: Path) -> None:
    found = tables(tmp_path, "record_id,seat\nV-1,A1\nV-1,A2\nV-2,\nV-2,\n", loans="record_id,no,title\nV-1,1,甲\n")
    assert ["loans" in raw for raw in raws(found)] == [True, False, False, False]
    (fault,) = faults(found)
    assert (fault.notice.id, fault.path, fault.params["record_id"]) == ("RD-SHARED-ID", ("record_id",), "V-1")
    assert items(found)[1].faults == (fault,)


@pytest.mark.parametrize("row", ["V-2", 'V-2,"x"y', "V-2,A2,surplus"])
def test_children_of_a_broken_row_are_no_orphans(tmp_path: Path, row: str) -> None:
    found = tables(tmp_path, f"record_id,seat\nV-1,A1\n{row}\n", loans="record_id,no,title\nV-2,1,甲\n")
    assert [fault.number for fault in faults(found)] == [2]


def test_no_orphans_are_named_where_reading_was_given_up(tmp_path: Path) -> None:
    found = tables(tmp_path, 'record_id,seat\nV-1,A1\n"V-2,A2\n', loans="record_id,no,title\nV-2,1,甲\n")
    assert [fault.notice.id for fault in faults(found)] == ["RD-SYNTAX"]


def test_no_orphans_are_named_where_the_header_is_none(tmp_path: Path) -> None:
    found = tables(tmp_path, "colour\n", loans="record_id,no,title\nV-2,1,甲\n")
    assert [(fault.notice.id, fault.fatal) for fault in faults(found)] == [("RD-HEADER", True)]


def test_a_type_without_that_group(tmp_path: Path) -> None:
    put(tmp_path, "v.loans.csv", "record_id,no,title\nC-1,1,甲\n")
    found = read(put(tmp_path, "v.csv", "record_type,record_id\ncard,C-1\nvisit,V-1\n"))
    assert [fault.notice.id for fault in faults(found)] == ["RD-ARRANGEMENT"]
    assert "card has no group loans" in faults(found)[0].params["reason_en"]
    assert "loans" not in raws(found)[0]


def test_a_group_in_columns_and_in_a_child_table(tmp_path: Path) -> None:
    found = tables(tmp_path, "record_id,topics.0\nV-1,甲\n", topics="record_id,no,value\nV-1,1,乙\n")
    assert of(found, "V-1") == {"topics": ["乙"]}
    assert [(said(fault), fault.input) for fault in faults(found)] == [(("RD-HEADER", 1, 11), None)]


def test_empty_items_are_kept_for_the_structure_check(tmp_path: Path) -> None:
    found = tables(tmp_path, loans="record_id,no,title\nV-1,1,\n", topics="record_id,no,value\nV-1,1,\n")
    assert of(found, "V-1") == {"loans": [{}], "topics": [""]}


@pytest.mark.parametrize(
    ("limits", "name"), [(Limits(list_items=2), "list_items"), (Limits(record_chars=40), "record_chars")]
)
def test_limits_of_one_record(tmp_path: Path, limits: Limits, name: str) -> None:
    rows = "".join(f"V-1,{number},{'x' * 12}\n" for number in (1, 2, 3))
    found = tables(tmp_path, limits=limits, loans=f"record_id,no,title\n{rows}V-2,1,甲\n")
    assert [item.number for item in items(found)] == [2, 3]
    (fault,) = faults(found)
    assert (fault.notice.id, fault.params["name"], fault.location.line, fault.broken) == ("RD-LIMIT", name, 4, True)


def test_other_delimiter_and_encoding_than_the_parent(tmp_path: Path) -> None:
    put(tmp_path, "v.loans.csv", "记录编号\t序号\t书名\r\nV-1\t1\t边城\r\n", "gb18030")
    found = tables(tmp_path)
    assert of(found, "V-1") == {"loans": [{"title": "边城"}]}
