"""``read`` and ``write``: the formats, for programs."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from enforce_data import UnreadableError, read, write
from enforce_data.model import Penalty
from enforce_data.rules.samples import registers, sample
from work.given import PENALTY, penalty, put, shelf, simple


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"format": "dbf"}, "unknown format 'dbf'"),
        ({"edition": "first"}, "not an edition: 'first'"),
        ({"edition": "9.9"}, "unknown edition '9.9'; known: 1.0"),
    ],
)
def test_read_refuses_wrong_arguments(tmp_path: Path, options: Any, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        next(read(put(tmp_path / "a.json", PENALTY), **options))


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.json", '{"record_type": "penalty",', ":1:27: RD-SYNTAX: the text ends here"),
        ("a.jsonl", '{"record_type": "penalty"}\n{]\n', ":2:2: RD-SYNTAX:"),
        ("a.csv", "record_id,case_no\n1\n", ":2:1: RD-RAGGED: this row has 1 cells, the header has 2"),
        ("a.json", "", ": RD-EMPTY: "),
        ("a.dbf", "PK", ": RD-FORMAT: "),
    ],
)
def test_read_raises_where_a_record_is_lost(tmp_path: Path, name: str, content: str, text: str) -> None:
    path = put(tmp_path / name, content)
    with pytest.raises(UnreadableError) as raised:
        list(read(path, type="penalty"))
    assert str(raised.value).startswith(f"{path}{text}")
    assert raised.value.fault.notice.id in text


def test_read_names_the_child_table_at_fault(tmp_path: Path) -> None:
    write([PENALTY], tmp_path / "a.csv")
    put(tmp_path / "a.officers.csv", "name\n彭岳\n")
    with pytest.raises(UnreadableError, match=r"a\.officers\.csv:1:1: RD-HEADER"):
        list(read(tmp_path / "a.csv"))


def test_read_raises_for_what_is_not_there_and_for_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="RD-NOT-FOUND"):
        list(read(tmp_path / "nowhere.json"))
    with pytest.raises(UnreadableError, match="RD-EMPTY"):
        list(read(tmp_path))


def test_read_goes_through_a_folder_in_its_order(tmp_path: Path) -> None:
    put(tmp_path / "z.json", PENALTY)
    found = [item.raw["record_type"] for item in read(shelf(tmp_path))]
    kinds = [record["record_type"] for record in registers()]
    assert found == [*sorted(kinds), "penalty"]


def test_read_judges_nothing(tmp_path: Path) -> None:
    path = put(tmp_path / "a.json", '{"record_type": "ode", "a": 1, "a": 2, "b": 5.0}')
    (item,) = read(path)
    assert item.raw == {"record_type": "ode", "a": 1, "b": 5}
    assert [(fault.notice.id, fault.path) for fault in item.faults] == [("RD-DUPLICATE-KEY", ("a",))]


def test_type_and_encoding_are_those_stated(tmp_path: Path) -> None:
    path = put(tmp_path / "a.csv", "案号\n星市监案〔2024〕1号\n".encode("gb18030"))
    (item,) = read(path, type="penalty", edition="1.0", encoding="gbk")
    assert item.raw == {"record_type": "penalty", "edition": "1.0", "case_no": "星市监案〔2024〕1号"}
    assert (item.number, item.locate(("case_no",)).cell) == (1, "A2")


# Writing.


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.ndjson", "a.csv"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_what_was_written_is_read_again(tmp_path: Path, name: str, encoding: str) -> None:
    records = [penalty(), simple()]
    files = write(records, tmp_path / name, encoding=encoding)
    assert files[0] == tmp_path / name
    assert all(path.is_file() for path in files)
    assert [item.raw for item in read(tmp_path / name, encoding=encoding)] == records


def test_model_instances_and_python_values_are_written_in_their_form(tmp_path: Path) -> None:
    model = Penalty.model_validate(PENALTY)
    values = penalty({"penalties.0.amount": Decimal(2000), "decision.dated": model.decision.dated})
    write([model, values], tmp_path / "a.jsonl")
    assert [item.raw for item in read(tmp_path / "a.jsonl")] == [PENALTY, PENALTY]


@pytest.mark.parametrize(
    ("name", "options", "text"),
    [
        ("a.dbf", {}, "unknown format of"),
        ("a.txt", {}, "unknown format of"),
        ("a.json", {"format": "dbf"}, "unknown format of"),
        ("a.json", {"encoding": "latin-1"}, "unknown encoding 'latin-1'"),
    ],
)
def test_write_refuses_what_it_cannot_do(tmp_path: Path, name: str, options: Any, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        write([PENALTY], tmp_path / name, **options)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("record", [5, "penalty", [PENALTY]])
def test_write_refuses_what_is_no_record(tmp_path: Path, record: Any) -> None:
    with pytest.raises(ValueError, match="not a record"):
        write([record], tmp_path / "a.json")


@pytest.mark.parametrize(
    "records",
    [
        [PENALTY, sample("agency")],
        [penalty({"name": ""})],
        [penalty({"officers": []})],
        [penalty({"colour": "red"})],
        [penalty({"fast_track": "true"})],
    ],
)
def test_a_table_refuses_what_it_cannot_carry(tmp_path: Path, records: Any) -> None:
    """Two types in one table, empty texts and lists, strange members, text that would be read as something else."""
    with pytest.raises(ValueError, match=r"table|column|record|cannot"):
        write(records, tmp_path / "a.csv")
    write(records, tmp_path / "a.json")
    assert [item.raw for item in read(tmp_path / "a.json")] == records


def test_no_records_make_an_empty_list(tmp_path: Path) -> None:
    write([], tmp_path / "a.json")
    assert list(read(tmp_path / "a.json")) == []
