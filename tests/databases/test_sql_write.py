"""Writing databases, and reading them back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from databases.made import made, query, read, write
from enforce_data.editions import Edition
from enforce_data.formats import sql_table
from enforce_data.formats.base import CannotCarryError, Writing
from toy.files import faults, raws
from toy.samples import CARD, FULL_VISIT, VISIT, records
from toy.standard import TOY

TABLES = [
    "card",
    "visit",
    "visit_feedback_remarks",
    "visit_loans",
    "visit_loans_copies",
    "visit_loans_copies_defects",
    "visit_moods",
    "visit_steps",
    "visit_topics",
]


def test_tables(tmp_path: Path) -> None:
    assert write(tmp_path / "v.db", [VISIT, CARD, FULL_VISIT]) == [tmp_path / "v.db"]
    names = query(tmp_path / "v.db", "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    assert [name for (name,) in names] == TABLES
    columns = [name for (name,) in query(tmp_path / "v.db", "SELECT name FROM pragma_table_info('visit')")]
    assert columns[:6] == ["row_no", "edition", "record_id", "updated_at", "branch_code", "branch_name"]
    assert "record_type" not in columns, "the name of the table says it"
    assert "note" not in columns, "of a draft"
    assert query(tmp_path / "v.db", "SELECT * FROM visit_loans_copies") == [
        (1, "V-2", 1, 1, "0001", "3"),
        (2, "V-2", 1, 2, "0002", None),
        (3, "V-2", 3, 1, "0003", "4"),
    ]


@pytest.mark.parametrize("label", ["{}/v.db", "{}/v.sqlite3", "sqlite:///{}/v.db", "sqlite+pysqlite:///{}/案 1.db"])
def test_writing_and_reading_back(tmp_path: Path, label: str) -> None:
    label = label.format(tmp_path)
    write(label, [VISIT, FULL_VISIT, CARD, {**VISIT, "record_id": "A-0"}])
    found = read(label)
    assert raws(found) == [CARD, VISIT, FULL_VISIT, {**VISIT, "record_id": "A-0"}]
    assert faults(found) == []
    assert [item.number for item in found if not hasattr(item, "notice")] == [1, 2, 3, 4]


def test_no_records(tmp_path: Path) -> None:
    write(tmp_path / "c.db", [], record_type="card")
    assert read(tmp_path / "c.db") == []
    with pytest.raises(ValueError, match="record type"):
        write(tmp_path / "d.db", [])
    assert not (tmp_path / "d.db").exists()


def test_elements_of_a_draft_need_their_edition(tmp_path: Path) -> None:
    record = {**VISIT, "edition": "2.0", "note": "x"}
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.db", [record])
    assert caught.value.path == ("note",)
    write(tmp_path / "v.db", [record], editions=(Edition(2, 0),))
    assert raws(read(tmp_path / "v.db")) == [record]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"weather": "晴"}, ("weather",)),
        ({"seat": ""}, ("seat",)),
        ({"seat": None}, ("seat",)),
        ({"seat": "A\0"}, ("seat",)),
        ({"seat": "\ud800"}, ("seat",)),
        ({"companions": 1.5}, ("companions",)),
        ({"companions": "5"}, ("companions",)),
        ({"first_visit": 1}, ("first_visit",)),
        ({"visitor": {}}, ("visitor",)),
        ({"topics": []}, ("topics",)),
        ({"topics": ["诗", "\0"]}, ("topics", 1)),
        ({"loans": [{"title": "甲"}, {"title": "乙", "copies": [{"barcode": "\ud8001"}]}]},
         ("loans", 1, "copies", 0, "barcode")),
        ({"record_type": "parcel"}, ("record_type",)),
        ({"record_id": None, "topics": ["诗"]}, ("record_id",)),
    ],
)  # fmt: skip
def test_what_a_database_cannot_carry(tmp_path: Path, change: dict[str, Any], path: tuple[Any, ...]) -> None:
    record = {name: value for name, value in {**VISIT, **change}.items() if name != "record_id" or value is not None}
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.db", [VISIT, record])
    assert caught.value.path == path
    assert list(tmp_path.iterdir()) == [], "all or none"
    with pytest.raises(CannotCarryError) as declared:
        sql_table.carrier(Writing(TOY))(record)
    assert declared.value.path == path


@pytest.mark.parametrize(
    "change",
    [
        {"companions": "many"},
        {"companions": "05"},
        {"first_visit": "ja"},
        {"fee": "x"},
        {"visited_on": "2024-02-30"},
        {"purpose": "sleep"},
        {"seat": " \x1f\x1e\n"},
        {"topics": ["\x1e", "\x1f", "\x1ea", "'\"%:x\\"]},
    ],
)
def test_faulty_values_that_a_database_can_carry(tmp_path: Path, change: dict[str, Any]) -> None:
    record = {**VISIT, **change}
    write(tmp_path / "v.db", [record])
    assert raws(read(tmp_path / "v.db")) == [record]


def test_a_record_may_lack_all_that_is_mandatory(tmp_path: Path) -> None:
    record = {"record_type": "visit", "edition": "1.0", "seat": "A"}
    write(tmp_path / "v.db", [record])
    assert raws(read(tmp_path / "v.db")) == [record]


BARE = {**VISIT, "record_id": FULL_VISIT["record_id"]}


@pytest.mark.parametrize("order", [(FULL_VISIT, FULL_VISIT), (FULL_VISIT, BARE), (BARE, FULL_VISIT)])
def test_child_rows_need_an_id_of_their_own(tmp_path: Path, order: tuple[dict[str, Any], ...]) -> None:
    """Whose the child rows are could not be told, whichever record comes first."""
    with pytest.raises(CannotCarryError) as caught:
        write(tmp_path / "v.db", order)
    assert caught.value.path == ("record_id",)


def test_records_without_child_rows_may_share_an_id(tmp_path: Path) -> None:
    twice = [BARE, BARE, BARE, {**CARD, "record_id": BARE["record_id"]}, CARD]
    write(tmp_path / "v.db", twice)
    assert raws(read(tmp_path / "v.db")) == [*twice[3:], *twice[:3]]


def test_a_carrier_remembers_what_it_let_pass_only() -> None:
    carry = sql_table.carrier(Writing(TOY))
    with pytest.raises(CannotCarryError):
        carry({**FULL_VISIT, "seat": ""})
    carry(FULL_VISIT)
    with pytest.raises(CannotCarryError):
        carry(FULL_VISIT)


def test_nothing_is_written_over_or_added_to(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", "CREATE TABLE other (a)")
    write(path, [VISIT])
    before = path.read_bytes()
    for record in (VISIT, FULL_VISIT):
        with pytest.raises(ValueError, match="table visit already"):
            write(path, [CARD, record])
    assert path.read_bytes() == before
    assert "RD-TABLE" in [fault.notice.id for fault in faults(read(path))]


def test_what_is_no_database_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "v.db").write_text("precious" * 1000)
    with pytest.raises(ValueError, match="cannot write"):
        write(tmp_path / "v.db", [VISIT])
    assert (tmp_path / "v.db").read_text() == "precious" * 1000


def test_a_failing_source_of_records_leaves_nothing(tmp_path: Path) -> None:
    def failing() -> Any:
        yield from ({**VISIT, "record_id": f"V-{number}"} for number in range(2000))
        raise RuntimeError("out of records")

    with pytest.raises(RuntimeError, match="out of records"):
        write(tmp_path / "v.db", failing())
    assert list(tmp_path.iterdir()) == []


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    shuffled = dict(reversed(FULL_VISIT.items()))
    write(tmp_path / "a.db", [FULL_VISIT])
    write(tmp_path / "b.db", [shuffled])
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


@settings(max_examples=30)
@given(st.lists(records(), min_size=1, max_size=3, unique_by=lambda record: record["record_id"]))
def test_write_then_read_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[dict[str, Any]]
) -> None:
    target = tmp_path_factory.mktemp("sql") / "v.db"
    write(target, wanted, editions=tuple(TOY.editions))
    found = read(target)
    assert raws(found) == wanted
    assert faults(found) == []
