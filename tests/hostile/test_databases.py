"""SQLite files that lie: damaged, locked, made to run something or to grow.  Each ends with findings."""

from __future__ import annotations

import sqlite3
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from databases.made import made, read, table, write
from enforce_data.findings import Fault
from enforce_data.formats.base import Item
from enforce_data.limits import Limits
from toy.files import faults, items, raws
from toy.samples import FULL_VISIT, VISIT


def checked(found: list[Item | Fault]) -> list[Item | Fault]:
    """What every reader promises of what it hands over."""
    for place, each in enumerate(found):
        for fault in [each] if isinstance(each, Fault) else each.faults:
            assert not fault.fatal or place == len(found) - 1
            for text in (*fault.notice.message, *fault.notice.fix):
                assert "{" not in text.format_map(fault.params)
        if isinstance(each, Item):
            each.locate(("loans", 0, "copies", 1, "barcode"))
    return found


def last(found: list[Item | Fault]) -> tuple[str, str]:
    """The fault that ended the reading, and its reason."""
    fault = checked(found)[-1]
    assert isinstance(fault, Fault)
    assert fault.fatal
    return fault.notice.id, str(fault.params.get("reason_en") or fault.params.get("name"))


@pytest.mark.parametrize(
    ("content", "id_", "reason"),
    [
        (b"", "RD-EMPTY", ""),
        (b"\0", "RD-DATABASE", "no SQLite file"),
        (b"PK\x03\x04" * 1000, "RD-DATABASE", "no SQLite file"),
        (b"SQLite format 3\0", "RD-DATABASE", "no SQLite file"),
        (b"SQLite format 3\0" + bytes(4080), "RD-DATABASE", ""),
        (b"SQLite format 3\0" + b"\xff" * 9000, "RD-DATABASE", "no SQLite file"),
    ],
)
def test_what_is_no_database(tmp_path: Path, content: bytes, id_: str, reason: str) -> None:
    path = tmp_path / "v.db"
    path.write_bytes(content)
    found = last(read(path))
    assert found[0] == id_
    assert reason in found[1]


def test_a_file_that_is_cut_off(tmp_path: Path) -> None:
    write(tmp_path / "v.db", ({**VISIT, "record_id": f"V-{number}"} for number in range(2000)))
    content = (tmp_path / "v.db").read_bytes()
    for size in (len(content) - 4096, len(content) // 2, 5000):
        (tmp_path / "v.db").write_bytes(content[:size])
        found = read(tmp_path / "v.db")
        assert last(found) == ("RD-DATABASE", "the file is incomplete or damaged")


def test_a_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enforce_data.formats.sql_open._WAIT", 0.01)
    path = made(tmp_path / "v.db", *table("visit", "record_id", ("V-1",)))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert last(read(path)) == ("RD-DATABASE", "another program has locked it")


def test_a_journal_that_was_not_rolled_back(tmp_path: Path) -> None:
    """What is in the file is no state that anybody committed; it is not repaired by us."""
    path = made(tmp_path / "v.db", *table("visit", "record_id", *((f"V-{number}",) for number in range(3000))))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE visit SET record_id = record_id || 'x'")
        copies = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    assert set(copies) == {"v.db", "v.db-journal"}
    for name, content in copies.items():
        (tmp_path / name).write_bytes(content)
    id_, reason = last(read(path))
    assert (id_, "-journal" in reason) == ("RD-DATABASE", True)


FOR_EVER = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS record_id FROM n"


@pytest.mark.parametrize(
    "statements",
    [
        [f"CREATE VIEW visit AS {FOR_EVER}"],
        ["CREATE TABLE visit (record_id, seat AS (hex(zeroblob(1000))))", "INSERT INTO visit VALUES ('V-1')"],
        ["CREATE VIRTUAL TABLE visit USING fts5(record_id)"],
        [*table("visit", "record_id", ("V-1",)), f"CREATE VIEW visit_topics AS {FOR_EVER}"],
    ],
)
def test_nothing_in_a_file_is_run(tmp_path: Path, statements: list[str]) -> None:
    id_, reason = last(read(made(tmp_path / "v.db", *statements)))
    assert (id_, "not run" in reason) == ("RD-ARRANGEMENT", True)


def test_a_name_that_is_no_utf8_is_spelt_out(tmp_path: Path) -> None:
    path = tmp_path / "v.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE visit (record_id TEXT, oddXname TEXT AS (record_id))")
    path.write_bytes(path.read_bytes().replace(b"oddXname", b"odd\xedname"))
    fault = read(path)[-1]
    assert isinstance(fault, Fault)
    assert fault.params["column"] == "odd\\xedname"
    assert str(fault.params["reason_zh"]).encode()


def test_triggers_and_other_views_do_no_harm(tmp_path: Path) -> None:
    path = made(
        tmp_path / "v.db",
        *table("visit", "record_id, seat CHECK (seat <> zeroblob(1000000000)), UNIQUE (record_id)", ("V-1", "A")),
        f"CREATE VIEW spam AS {FOR_EVER}",
        "CREATE TRIGGER visit AFTER INSERT ON visit BEGIN DELETE FROM visit; END",
    )
    found = checked(read(path))
    assert [fault.notice.id for fault in faults(found)] == ["RD-TABLE"]
    assert len(items(found)) == 1


def test_values_without_end(tmp_path: Path) -> None:
    path = made(
        tmp_path / "v.db",
        *table("visit", "record_id, seat", ("V-1", "A"), ("V-2", "A")),
        "INSERT INTO visit VALUES ('V-3', zeroblob(40000000))",
    )
    tracemalloc.start()
    try:
        found = read(path, Limits(record_chars=1_000_000))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert last(found) == ("RD-LIMIT", "record_chars")
    assert items(found)
    assert peak < 8_000_000


def test_a_row_beyond_the_limit_is_broken_and_reading_goes_on(tmp_path: Path) -> None:
    path = made(tmp_path / "v.db", *table("visit", "record_id, seat", ("V-1", "x" * 500), ("V-2", "A")))
    found = checked(read(path, Limits(record_chars=300)))
    assert [(fault.notice.id, fault.broken, fault.location.key) for fault in faults(found)] == [
        ("RD-LIMIT", True, "visit record_id=V-1")
    ]
    assert [record["record_id"] for record in raws(found)] == ["V-2"]


def test_a_default_that_every_row_has(tmp_path: Path) -> None:
    """A few bytes a row, which become a million: no record is kept, and memory stays small."""
    path = made(
        tmp_path / "v.db",
        *table("visit", "record_id", *((f"V-{number}",) for number in range(200))),
        f"ALTER TABLE visit ADD COLUMN seat DEFAULT '{'x' * 900_000}'",
    )
    tracemalloc.start()
    try:
        count = len(checked(read(path, Limits(record_chars=500_000))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 200
    assert peak < 12_000_000


def test_a_tree_that_leads_in_circles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that point to one another again and again hold rows without end."""
    monkeypatch.setattr("enforce_data.formats.sql_open._OPS", 1000)
    path = made(
        tmp_path / "v.db",
        "PRAGMA page_size = 512",
        *table("visit", "record_id TEXT, seat TEXT", *((f"V-{number}", "A") for number in range(3000))),
    )
    content = bytearray(path.read_bytes())
    (root,) = [page for (page,) in _roots(path)]
    at = (root - 1) * 512
    assert content[at] == 5, "an inner page"
    cells = int.from_bytes(content[at + 3 : at + 5], "big")
    first = int.from_bytes(content[at + 12 : at + 14], "big")
    for number in range(cells):  # every child is the first one
        cell = int.from_bytes(content[at + 12 + 2 * number : at + 14 + 2 * number], "big")
        content[at + cell : at + cell + 4] = content[at + first : at + first + 4]
    path.write_bytes(content)
    found = read(path)
    assert len(found) < 20_000
    checked(found)


def _roots(path: Path) -> list[tuple[int]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'visit'").fetchall()


def test_more_work_than_the_file_can_ask_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enforce_data.formats.sql_open._OPS", 100)
    monkeypatch.setattr("enforce_data.formats.sql_open._OPS_PER_BYTE", 0)
    rows = ((f"V-{number}", "A") for number in range(3000))
    path = made(tmp_path / "v.db", *table("visit", "record_id, seat", *rows))
    assert last(read(path)) == ("RD-DATABASE", "the file is incomplete or damaged")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "v.db"
    write(path, [VISIT, FULL_VISIT])
    return path.read_bytes()


@settings(max_examples=150)
@given(st.data())
def test_a_sound_file_with_bytes_changed(
    tmp_path_factory: pytest.TempPathFactory, sound: bytes, data: st.DataObject
) -> None:
    content = bytearray(sound)
    page = data.draw(st.integers(0, len(content) // 4096 - 1)) * 4096
    for _ in range(data.draw(st.integers(1, 5))):
        content[page + data.draw(st.integers(0, 200) | st.integers(0, 4095))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("changed") / "v.db"
    path.write_bytes(bytes(content))
    checked(read(path))
