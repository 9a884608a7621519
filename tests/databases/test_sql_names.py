"""Names of tables and columns: valid everywhere, no two the same, and read back in any spelling."""

from __future__ import annotations

import re

import pytest

from enforce_data.dictionary import Standard
from enforce_data.formats.nesting import layouts
from enforce_data.formats.sql_names import ROW_NO, TableName, flat, header_columns, header_of, table_of
from enforce_data.formats.urls import is_url, masked, sqlite_file, without_password
from enforce_data.model import STANDARD
from toy.standard import TOY

each_standard = pytest.mark.parametrize("standard", [STANDARD, TOY], ids=["standard", "toy"])
IDENTIFIER = re.compile("[a-z][a-z0-9_]{0,62}")
"""PostgreSQL cuts names after 63 bytes."""


@each_standard
def test_tables_have_names_of_their_own(standard: Standard) -> None:
    names = [
        flat(record_type, *layout.group)
        for record_type in standard.models
        for layout in layouts(standard.section(record_type), standard.editions)
    ]
    assert len(set(names)) == len(names)
    assert [name for name in names if not IDENTIFIER.fullmatch(name)] == []


@each_standard
def test_columns_have_names_of_their_own_and_are_found_again(standard: Standard) -> None:
    for record_type in standard.models:
        for layout in layouts(standard.section(record_type), standard.editions):
            columns = header_columns(layout)
            keys = len(layout.outer) + 2 if layout.group else -1  # the record type is no column of its table
            assert len(columns) == len(layout.columns) + keys, (record_type, layout.group)
            assert [name for name in columns if not IDENTIFIER.fullmatch(name)] == []
            assert ROW_NO not in columns
            table = TableName(record_type, layout.group)
            assert {name: header_of(name, table, standard) for name in columns} == columns


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("visit", TableName("visit")),
        ("VISIT", TableName("visit")),
        ("visit_loans_copies", TableName("visit", ("loans", "copies"))),
        ("Visit.Loans.Copies", TableName("visit", ("loans", "copies"))),
        ("visit.借阅.复本", TableName("visit", ("loans", "copies"))),
        ("visit.TOY-0114", TableName("visit", ("topics",))),
        ("visits", None),
        ("visit.branch", None),
        ("visit_branch", None),
        ("loans", None),
        ("", None),
    ],
)
def test_names_of_tables(name: str, table: TableName | None) -> None:
    assert table_of(name, TOY) == table


def test_chinese_names_of_tables() -> None:
    assert table_of("行政处罚", STANDARD) == TableName("penalty")
    assert table_of("行政处罚.当事人", STANDARD) == TableName("penalty", ("parties",))


@pytest.mark.parametrize(
    ("column", "header"),
    [
        ("visitor_address_street", "visitor.address.street"),
        ("VISITOR_NAME", "visitor.name"),
        ("visitor.name", "visitor.name"),
        ("访客.姓名", "访客.姓名"),
        ("TOY-0114.0", "TOY-0114.0"),
        ("shoe_size", "shoe_size"),
    ],
)
def test_names_of_columns(column: str, header: str) -> None:
    assert header_of(column, TableName("visit"), TOY) == header


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("a.db", "a.db"),
        ("a:b@c.db", "a:b@c.db"),
        ("postgresql://host/db", "postgresql://host/db"),
        ("postgresql://li@host/db", "postgresql://li@host/db"),
        ("postgresql://li:pw@host/db", "postgresql://li:***@host/db"),
        ("postgresql+psycopg://li:p@s/s:w@host:5432/db", "postgresql+psycopg://li:***@host:5432/db"),
        ("mysql://:pw@host/db", "mysql://:***@host/db"),
        ("postgresql://host/db?user=li&password=pw&sslmode=on", "postgresql://host/db?user=li&password=***&sslmode=on"),
    ],
)
def test_no_label_shows_a_password(label: str, shown: str) -> None:
    assert masked(label) == shown


def test_what_a_server_says_shows_no_password() -> None:
    url = "postgresql://li:p%40ss@host/db"
    assert without_password("no entry for li/p@ss, nor p%40ss", url) == "no entry for li/***, nor ***"
    assert without_password("pw", "postgresql://host/db") == "pw"


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///a/b.db", "a/b.db"),
        ("sqlite:////a/b.db?timeout=5", "/a/b.db"),
        ("sqlite+pysqlite:///案.db", "案.db"),
        ("SQLite:///C:/a.db", "C:/a.db"),
        ("sqlite://", "."),
        ("sqlite:///:memory:", "."),
        ("sqlite://host/a.db", "."),
    ],
)
def test_the_file_of_a_url(url: str, file: str) -> None:
    assert is_url(url)
    assert str(sqlite_file(url)) == file


def test_other_urls_have_no_file() -> None:
    assert sqlite_file("postgresql://host/db") is None
