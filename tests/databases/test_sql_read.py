"""Reading the tables of others: names in any spelling, types of any engine, what is not ours, where things stand."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from databases.made import made, read, source, table, write
from enforce_data.findings import Fault
from enforce_data.formats import sql_table
from enforce_data.formats.sql_table import held_types
from enforce_data.limits import Limits
from toy.files import faults, items, raws, reading
from toy.samples import CARD, FULL_VISIT, VISIT

KEYS = "record_id TEXT, visited_on TEXT"


def said(found: Any) -> list[tuple[str, str | None, str | None]]:
    return [(fault.notice.id, fault.location.key, fault.location.source) for fault in faults(found)]


@pytest.mark.parametrize(
    "columns",
    [
        "record_id, visited_on, branch_code, visitor_address_street",
        "RECORD_ID, Visited_On, BRANCH_CODE, VISITOR_ADDRESS_STREET",
        '"record_id", "visited_on", "branch.code", "visitor.address.street"',
        '"记录编号", "到馆日期", "分馆.编号", "读者.地址.街道"',
        '"TOY-0003", "TOY-0103", "分馆.code", "visitor.address.TOY-0301"',
    ],
)
def test_columns_in_any_spelling(tmp_path: Path, columns: str) -> None:
    path = made(tmp_path / "v.db", *table("visit", columns, ("V-1", "2024-03-01", "B-03", "河街")))
    found = read(path, edition="1.0")
    assert faults(found) == []
    assert raws(found) == [
        {
            "record_type": "visit",
            "edition": "1.0",
            "record_id": "V-1",
            "visited_on": "2024-03-01",
            "branch": {"code": "B-03"},
            "visitor": {"address": {"street": "河街"}},
        }
    ]


def test_child_tables_in_any_spelling(tmp_path: Path) -> None:
    path = made(
        tmp_path / "v.db",
        *table("Visit", "record_id, visited_on", ("V-1", "2024-03-01")),
        *table("visit.借阅", '"记录编号", "序号", "书名"', ("V-1", 1, "边城"), ("V-1", "2", "长河")),
        *table("VISIT_LOANS_COPIES", "RECORD_ID, LOANS_NO, NO, BARCODE", ("V-1", 2, 1, "0003")),
        *table("visit.topics", "record_id, no, value", ("V-1", 2, "诗"), ("V-1", 1, "戏曲")),
    )
    found = read(path, edition="1.0")
    assert faults(found) == []
    (record,) = raws(found)
    assert record["loans"] == [{"title": "边城"}, {"title": "长河", "copies": [{"barcode": "0003"}]}]
    assert record["topics"] == ["戏曲", "诗"]


def test_numbered_columns(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", '"topics.0", "topics.1", "loans.0.title"', ("诗", None, "边城")))
    assert raws(read(path))[0]["loans"] == [{"title": "边城"}]
    assert raws(read(path))[0]["topics"] == ["诗"]


def test_the_record_type_of_a_row_wins_over_the_table(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", "RECORD_TYPE, record_id", ("card", "C-1"), ("visit", "V-1")))
    assert [record["record_type"] for record in raws(read(path))] == ["card", "visit"]


@pytest.mark.parametrize(
    ("declared", "order"),
    [
        ("record_id TEXT", ["b", "a", "c"]),
        ("record_id TEXT PRIMARY KEY", ["a", "b", "c"]),
        ("record_id TEXT PRIMARY KEY, seat", ["a", "b", "c"]),
        ("record_id TEXT, row_no INTEGER", ["c", "b", "a"]),
        ("record_id TEXT, rowid TEXT", ["b", "a", "c"]),
        ("record_id TEXT, rowid TEXT, _rowid_ TEXT, oid TEXT", ["a", "b", "c"]),
        ("record_id TEXT PRIMARY KEY, row_no INTEGER", ["c", "b", "a"]),
    ],
)
def test_the_order_of_rows(tmp_path: Path, declared: str, order: list[str]) -> None:
    width = declared.count(",")
    rows = [(id_, *[number] * width) for id_, number in (("b", 2), ("a", 3), ("c", 1))]
    path = made(tmp_path / "v.db", *table("visit", declared, *rows))
    assert [record["record_id"] for record in raws(read(path))] == order


def test_declared_types(tmp_path: Path) -> None:
    columns = (
        "record_id, visited_on TIMESTAMP, first_visit BOOLEAN, fee DOUBLE PRECISION, hours NUMERIC(9,4), companions"
    )
    path = made(
        tmp_path / "v.db", *table("visit", columns, ("V-1", "2024-03-01 00:00:00.000", 1, 2000.0, "1.5000", 2.0))
    )
    (record,) = raws(read(path))
    assert {name: record[name] for name in list(record)[3:]} == {
        "visited_on": "2024-03-01",
        "first_visit": True,
        "fee": "2000.00",
        "hours": "1.5",
        "companions": 2,
    }


def test_values_that_cannot_be_read(tmp_path: Path) -> None:
    path = made(
        tmp_path / "v.db",
        *table("visit", "record_id, seat, fee", ("V-1", "A", 1), ("V-2", b"\x89PNG", 9.5), ("V-3", 1e300, 1e999)),
        *table("visit_topics", "record_id, no, value", ("V-2", 1, b"\xff")),
        "INSERT INTO visit (record_id, seat) VALUES ('V-4', CAST(x'e6b9ff' AS TEXT))",
    )
    found = read(path)
    assert [record["record_id"] for record in raws(found)] == ["V-1", "V-2", "V-3", "V-4"], "each is still judged"
    assert said(found) == [
        ("RD-VALUE", "visit record_id=V-2", "seat"),
        ("RD-VALUE", "visit_topics record_id=V-2 no=1", "value"),
        ("RD-VALUE", "visit record_id=V-3", "seat"),
        ("RD-VALUE", "visit record_id=V-3", "fee"),
        ("RD-VALUE", "visit record_id=V-4", "seat"),
    ]
    for fault in faults(found):
        assert "{" not in fault.notice.message.en.format_map(fault.params)
    assert raws(found)[3]["seat"] == r"\xe6\xb9\xff"


# What is not ours.


def test_tables_that_are_none_of_ours(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", KEYS, ("V-1", "x")), *table("t_user", "id"), *table("访客", "id"))
    found = read(path)
    assert said(found) == [("RD-TABLE", "t_user", None), ("RD-TABLE", "访客", None)]
    assert len(items(found)) == 1


def test_a_database_without_tables_of_ours(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("t_case", "id", (1,)))
    assert said(read(path)) == [("RD-TABLE", "t_case", None), ("RD-ARRANGEMENT", None, None)]
    assert [fault.fatal for fault in faults(read(path))] == [False, True]
    assert said(read(made(tmp_path / "e.db", "CREATE TABLE a (b)", "DROP TABLE a"))) == [("RD-ARRANGEMENT", None, None)]


def test_a_child_table_without_its_parent(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit_topics", "record_id, no, value"), *table("card", "record_id"))
    assert said(read(path)) == [("RD-ARRANGEMENT", "visit_topics", None)]


def test_two_tables_of_one_meaning(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", "record_id", ("V-1",)), *table("到馆", "record_id", ("V-2",)))
    found = read(path)
    (fault,) = faults(found)
    assert (fault.notice.id, fault.location.key) == ("RD-ARRANGEMENT", "到馆")
    assert len(items(found)) == 1


@pytest.mark.parametrize(
    ("child", "id_", "key"),
    [
        (("V-9", 1, "诗"), "RD-ORPHAN", "visit_topics record_id=V-9 no=1"),
        ((None, 1, "诗"), "RD-ORPHAN", "visit_topics no=1"),
        (("V-1", 3, "诗"), "RD-NUMBERING", "visit_topics record_id=V-1 no=3"),
        (("V-1", None, "诗"), "RD-NUMBERING", "visit_topics record_id=V-1"),
    ],
)
def test_child_rows_at_fault(tmp_path: Path, child: tuple[Any, ...], id_: str, key: str) -> None:
    path = made(
        tmp_path / "v.db",
        *table("visit", KEYS, ("V-1", "x")),
        *table("visit_topics", "record_id, no, value", child),
    )
    (fault,) = faults(read(path))
    assert (fault.notice.id, fault.location.key) == (id_, key)


@pytest.mark.parametrize(
    ("columns", "id_", "source"),
    [
        ("record_id, shoe", "RD-UNUSED-COLUMN", "shoe"),
        ('record_id, "branch"', "RD-HEADER", "branch"),
        ('record_id, "topics"', "RD-HEADER", "topics"),
        ('record_id, visitor_name, "visitor.name"', "RD-HEADER", "visitor.name"),
        ('record_id, ""', "RD-UNUSED-COLUMN", None),
        ("a, b", "RD-HEADER", "a"),
    ],
)
def test_columns_at_fault(tmp_path: Path, columns: str, id_: str, source: str | None) -> None:
    rows = [tuple(["V-1"] + [None] * columns.count(","))] if columns != "a, b" else []
    found = faults(read(made(tmp_path / "v.db", *table("visit", columns, *rows))))
    assert [(fault.notice.id, fault.location.source) for fault in found] == ([(id_, source)] if source else [])


def test_too_many_columns(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", ", ".join(f"c{number}" for number in range(30))))
    (fault,) = faults(read(path, Limits(columns=29)))
    assert (fault.notice.id, fault.location.key, fault.fatal) == ("RD-LIMIT", "visit", True)
    assert "RD-LIMIT" not in [each.notice.id for each in faults(read(path, Limits(columns=30)))]


def test_no_record_id_and_an_unknown_column(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", "seat, shoe", ("A", "41")))
    (item,) = items(read(path))
    assert item.raw["shoe"] == "41"
    place = item.locate(("shoe",))
    assert (place.key, place.source) == ("visit row 1", "shoe")


# Places.


def test_places(tmp_path: Path) -> None:
    write(tmp_path / "v.db", [CARD, VISIT, FULL_VISIT])
    item = items(read(tmp_path / "v.db"))[2]

    def at(*path: str | int) -> tuple[str | None, str | None]:
        place = item.locate(path)
        assert (place.line, place.column, place.cell) == (None, None, None)
        return place.key, place.source

    assert at() == ("visit record_id=V-2", None)
    assert at("visitor", "address", "street") == ("visit record_id=V-2", "visitor_address_street")
    assert at("topics", 1) == ("visit_topics record_id=V-2 no=2", "value")
    assert at("loans", 2, "title") == ("visit_loans record_id=V-2 no=3", "title")
    assert at("loans", 0, "copies", 0, "defects", 1) == (
        "visit_loans_copies_defects record_id=V-2 loans_no=1 loans_copies_no=1 no=2",
        "value",
    )


def test_records_are_counted_through_all_tables(tmp_path: Path) -> None:
    long = "x" * 3000
    path = made(
        tmp_path / "v.db",
        *table("card", "record_id, holder", ("C-1", "a"), ("C-2", long)),
        *table("visit", "record_id, seat", ("V-1", long), ("V-2", "b")),
    )
    found = read(path, Limits(record_chars=2000))
    numbers = [(each.notice.id if isinstance(each, Fault) else each.raw["record_id"], each.number) for each in found]
    assert numbers == [("C-1", 1), ("RD-LIMIT", 2), ("RD-LIMIT", 3), ("V-2", 4)]


# Files of SQLite.


def test_a_log_that_was_not_written_back_is_read(tmp_path: Path) -> None:
    path = tmp_path / "v.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        for statement in table("visit", KEYS, ("V-1", "x")):
            connection.execute(statement)
        assert path.with_name("v.db-wal").stat().st_size
        assert [record["record_id"] for record in raws(read(path))] == ["V-1"]


def test_a_file_with_a_closed_log_needs_nothing_beside_it(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", "PRAGMA journal_mode=WAL", *table("visit", KEYS, ("V-1", "x")))
    before = path.read_bytes()
    assert [record["record_id"] for record in raws(read(path))] == ["V-1"]
    assert [each.name for each in tmp_path.iterdir()] == ["v.db"]
    assert path.read_bytes() == before


def test_odd_names_of_files(tmp_path: Path) -> None:
    for name in ("a?b#c%20.db", "案 卷.sqlite"):
        write(tmp_path / name, [VISIT])
        assert raws(read(tmp_path / name)) == [VISIT]


def test_which_types_a_database_holds(tmp_path: Path) -> None:
    write(tmp_path / "v.db", [VISIT])
    assert held_types(source(tmp_path / "v.db"), reading()) == {"visit"}
    any_type = made(tmp_path / "a.db", *table("visit", "record_id, Record_Type"))
    assert held_types(source(any_type), reading()) == {"visit", "card"}
    (tmp_path / "b.db").write_text("nothing")
    assert held_types(source(tmp_path / "b.db"), reading()) == frozenset()


def test_progress_adds_up(tmp_path: Path) -> None:
    write(tmp_path / "v.db", [FULL_VISIT, CARD])
    told: list[int] = []
    assert len(list(sql_table.read(replace(source(tmp_path / "v.db"), on_read=told.append), reading()))) == 2
    assert sum(told) == (tmp_path / "v.db").stat().st_size
