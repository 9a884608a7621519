"""Whether a table may hold records of a type, told from its bytes: never a wrong no."""

from __future__ import annotations

import pytest

from enforce_data.formats import csv_table, source

TYPES = ("visit", "loan")


def may_hold(tmp_path, data: bytes) -> bool:
    file = tmp_path / "a.csv"
    file.write_bytes(data)
    return csv_table.may_hold(source.open_source(str(file)), TYPES)


@pytest.mark.parametrize(
    "text",
    [
        "record_type,record_id\nloan,1\n",
        "record_id,record_type\n1,loan",
        "record_id;记录类型\r\n1;visit\r\n",
        'record_id\trecord_type\n1\t"visit"\t\n',
        "record_type\rvisit\r",
        "record_type\nother\n" + "x" * 70 + "\nloan\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_type_in_any_cell_is_seen(tmp_path, text, encoding):
    assert may_hold(tmp_path, text.encode(encoding))


@pytest.mark.parametrize(
    "text", ["record_type,visit.no\nother,1\n", "record_type\nloans\n", "loaner,1\n", "记录,借阅\n"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_what_is_no_cell_is_no_type(tmp_path, text, encoding):
    assert not may_hold(tmp_path, text.encode(encoding))


@pytest.mark.parametrize("size", range(1, 12))
def test_a_type_is_seen_across_the_pieces_that_are_read(tmp_path, monkeypatch, size):
    monkeypatch.setattr(csv_table, "CHUNK", size)
    assert may_hold(tmp_path, b"record_type,record_id\nother,1\nloan,2\nother,3\n")
    assert not may_hold(tmp_path, b"record_type,record_id\nother,1\nloans,2\nother,3\n")
