"""A real PostgreSQL: written, read back, streamed, and left as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import psycopg
import pytest

import enforce_data
from databases.made import read, source, write
from enforce_data import UnreadableError, check
from enforce_data.findings import Fault, Outcome
from enforce_data.formats import sql_table
from enforce_data.formats.base import CannotCarryError
from enforce_data.report import RENDERERS
from enforce_data.rules.samples import AS_OF, names, sample
from toy.files import faults, raws, reading
from toy.samples import CARD, FULL_VISIT, VISIT

pytestmark = pytest.mark.needs("postgres")


def run(url: str, *statements: str) -> list[Any]:
    """Run statements; the rows of the last one."""
    with psycopg.connect(url) as connection:
        for statement in statements:
            cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


def log(server: str) -> str:
    return Path(server, "log").read_text("utf-8")


def test_writing_and_reading_back(database: str) -> None:
    nasty = {
        **VISIT,
        "record_id": "A-0",
        "seat": "𠮷\x1f\x1e\n'\"%s:x\\",
        "companions": "05",
        "visited_on": "2024-02-30",
    }
    assert write(database, [VISIT, FULL_VISIT, CARD, nasty]) == []
    found = read(database)
    assert raws(found) == [CARD, VISIT, FULL_VISIT, nasty]
    assert faults(found) == []
    place = found[2].locate(("topics", 1)) if not isinstance(found[2], Fault) else None
    assert place is not None
    assert (place.key, place.source) == ("visit_topics record_id=V-2 no=2", "value")


def test_a_failed_write_leaves_nothing(database: str) -> None:
    for bad in ({**VISIT, "seat": "A\0"}, FULL_VISIT):
        with pytest.raises(CannotCarryError):
            write(database, [CARD, FULL_VISIT, bad])
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    assert run(database, tables) == []
    write(database, [CARD])
    with pytest.raises(ValueError, match="table card already"):
        write(database, [VISIT, CARD])
    assert run(database, tables) == [("card",)]


def test_columns_say_what_they_are(database: str) -> None:
    write(database, [VISIT])
    query = "SELECT col_description('visit'::regclass, ordinal_position) FROM information_schema.columns"
    assert run(database, f"{query} WHERE table_name = 'visit' AND column_name = 'branch_code'") == [("编号 TOY-0201",)]


TYPES = """CREATE TABLE visit (
  record_id varchar(20) PRIMARY KEY, visited_on date, entered_at timestamptz, first_visit boolean, companions smallint,
  hours numeric(9, 4), fee double precision, discount real, card_year integer, visitor_birth_date timestamp,
  seat char(3), purpose text)"""


def test_types(database: str) -> None:
    row = "'V-1', '2024-03-01', '2024-03-01 01:30:00.5+00', true, 2, 1.5, 2000, 0.25, 2019, '1996-02-29', 'A1', 'loan'"
    run(database, TYPES, f"INSERT INTO visit VALUES ({row})")
    run(database, "ALTER DATABASE trial SET timezone = 'America/New_York'")
    (record,) = raws(read(database, edition="1.0"))
    assert record == {
        "record_type": "visit",
        "edition": "1.0",
        "record_id": "V-1",
        "visited_on": "2024-03-01",
        "entered_at": "2024-03-01T09:30:00.500000+08:00",
        "first_visit": True,
        "companions": 2,
        "hours": "1.5",
        "fee": "2000.00",
        "discount": "0.2500",
        "card_year": 2019,
        "visitor": {"birth_date": "1996-02-29"},
        "seat": "A1 ",
        "purpose": "loan",
    }


def test_types_without_a_form(database: str) -> None:
    columns = "record_id text, entered_at timestamp, seat bytea, fee numeric, topics text[], remarks jsonb, desk point"
    row = "'V-1', '2024-03-01 09:30', '\\x89'::bytea, 'NaN', '{a}', '{\"a\": 1}', '(1,2)'"
    run(database, f"CREATE TABLE visit ({columns})", f"INSERT INTO visit VALUES ({row})")
    found = read(database)
    (record,) = raws(found)
    assert record["entered_at"] == "2024-03-01T09:30:00", "without offset: for the structure check to refuse"
    assert {(fault.notice.id, fault.location.source) for fault in faults(found)} == {
        *(("RD-VALUE", name) for name in ("seat", "fee", "topics", "remarks")),
        ("RD-HEADER", "topics"),
    }


@pytest.mark.parametrize("value", ["infinity", "0044-03-15 BC"])
def test_a_time_that_the_driver_has_no_value_for(database: str, value: str) -> None:
    run(database, "CREATE TABLE visit (record_id text, visited_on date)", f"INSERT INTO visit VALUES ('V', '{value}')")
    (fault,) = faults(read(database))
    assert (fault.notice.id, fault.location.key, fault.fatal) == ("RD-DATABASE", "visit", True)


def test_views_and_schemas_of_a_server_are_read(database: str) -> None:
    run(
        database,
        "CREATE SCHEMA delivery",
        "CREATE TABLE t_case (id text, d date)",
        "INSERT INTO t_case VALUES ('V-2', '2024-03-02'), ('V-1', '2024-03-01')",
        "CREATE VIEW delivery.visit AS SELECT id AS record_id, d AS visited_on FROM t_case",
        "CREATE MATERIALIZED VIEW delivery.card AS SELECT id AS record_id FROM t_case",
    )
    found = read(f"{database}&options=-csearch_path%3Ddelivery")
    assert faults(found) == []
    assert [record["record_id"] for record in raws(found)] == ["V-1", "V-2", "V-1", "V-2"]


def test_tables_that_are_none_of_ours(database: str) -> None:
    run(database, "CREATE TABLE other (a int)")
    assert [fault.notice.id for fault in faults(read(database))] == ["RD-TABLE", "RD-ARRANGEMENT"]


def test_reading_is_read_only_and_streams(database: str, server: str) -> None:
    write(database, ({**VISIT, "record_id": f"V-{number}"} for number in range(1000)))
    before = len(log(server))
    found = sql_table.read(source(database), reading())
    next(found)
    run(database, "DELETE FROM visit")
    assert len(list(found)) == 999, "all of one moment"
    said = log(server)[before:]
    assert "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" in said
    assert "CURSOR" in said
    assert said.count("FETCH FORWARD") >= 5
    assert len(raws(read(database))) == 0


# What goes wrong.


def one(url: str) -> tuple[str, str]:
    (fault,) = faults(read(url))
    assert fault.fatal
    return fault.notice.id, fault.params.get("reason_en") or fault.params["command"]


def test_what_cannot_be_reached(database: str, server: str) -> None:
    id_, reason = one(f"postgresql://tester:geheim@/nowhere?host={server}")
    assert (id_, "nowhere" in reason) == ("RD-DATABASE", True)
    assert one(database.replace("tester:", "nobody:"))[0] == "RD-DATABASE"
    assert one("postgresql://tester:geheim@/x?host=/nowhere")[0] == "RD-DATABASE"
    assert one("postgresql://host:port/x") == ("RD-DATABASE", "the URL is not well-formed")
    assert one("http://user:geheim@host/x") == ("RD-DATABASE", "http is no known kind of database")
    assert one("oracle+oracledb://host/x") == ("RD-EXTRA", "pip install oracledb")


def test_no_permission(database: str) -> None:
    write(database, [CARD])
    run(database, "DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN")
    try:
        (fault,) = faults(read(database.replace("tester:geheim", "guest")))
        assert (fault.notice.id, fault.location.key) == ("RD-DATABASE", "card")
        assert "permission denied" in fault.params["reason_en"]
    finally:
        run(database, "DROP OWNED BY guest", "DROP ROLE guest")


def test_no_report_shows_the_password(database: str) -> None:
    enforce_data.write([{**sample("penalty"), "filed_on": "2024-06-24"}], database)
    for url in (database, database.replace("/trial", "/nowhere"), f"{database}&password=geheim"):
        report = check(url, as_of=AS_OF)
        assert report.inputs[0].sha256 is None
        assert report.findings
        assert report.inputs[0].path.startswith("postgresql://tester:***@/")
        for form, renderer in RENDERERS.items():
            for lang in ("zh", "en"):
                assert "geheim" not in "".join(renderer.render(report, lang)), form
    with pytest.raises(UnreadableError) as caught:
        list(enforce_data.read(database.replace("/trial", "/nowhere")))
    assert "geheim" not in str(caught.value)
    with pytest.raises(ValueError, match="cannot write") as refused:
        enforce_data.write([sample("penalty")], database.replace("/trial", "/nowhere"))
    assert "geheim" not in str(refused.value)


def test_samples_give_the_same_findings(database: str, tmp_path: Path) -> None:
    records = [{**sample(name), "record_id": f"N-{number}"} for number, name in enumerate(names())]
    records = [{**record, "source_agency": "11430121MB0X010112"} for record in records]
    (tmp_path / "a.json").write_text(json.dumps(records), "utf-8")
    enforce_data.write(records, database)

    def said(path: str) -> set[Any]:
        report = check(path, as_of=AS_OF, max_findings=1000)
        assert report.outcome is Outcome.VIOLATES
        return {(each.notice.id, each.record and each.record.id, each.path) for each in report.findings}

    assert said(database) == said(str(tmp_path / "a.json"))
