"""The same records as a database give the same findings as in JSON, wherever a database can carry them."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cli.running import run
from enforce_data import check, read, write
from enforce_data.findings import Outcome, pointer
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.canonical import canonical
from enforce_data.formats.sql_table import carrier
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, sample, scene
from enforce_data.tally import Report

EXAMPLES = Path(__file__).parents[2] / "examples"


def said(report: Report) -> set[tuple[str, str | None, str | None]]:
    return {
        (each.notice.id, each.record.id if each.record else None, None if each.path is None else pointer(each.path))
        for each in report.findings
    }


def delivery(name: str, folder: Path) -> tuple[list[dict[str, Any]], list[tuple[Any, ...]]]:
    """A JSON delivery as one database, and as JSON without what a database cannot carry; its records, and the paths."""
    carry = carrier(Writing(STANDARD))
    sound, refused = [], []
    for path in sorted((EXAMPLES / name).glob("*.json*")):
        for item in [] if path.name == "manifest.json" else read(path):
            try:
                carry(item.raw)
            except CannotCarryError as error:
                refused.append(error.path)
            else:
                sound.append(item.raw)
    manifest = json.loads((EXAMPLES / name / "manifest.json").read_text("utf-8"))
    manifest.pop("files", None)
    for form, file in (("sql", "all.db"), ("json", "all.jsonl")):
        (folder / form).mkdir()
        (folder / form / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        write(sound, folder / form / file)
    return sound, refused


def test_the_county_as_a_database_conforms(tmp_path: Path) -> None:
    sound, refused = delivery("formats/json", tmp_path)
    assert (refused, len(sound) > 400) == ([], True)
    report = check(tmp_path / "sql")
    assert report.outcome is Outcome.CONFORMS
    (result,) = report.inputs
    assert (result.format, result.records, result.encoding) == ("sql", len(sound), None)
    assert len(result.record_types) == 8
    assert result.sha256 is not None
    back = sorted(canonical(item.raw) for item in read(tmp_path / "sql"))
    assert back == sorted(map(canonical, sound))


def test_the_faulty_delivery_as_a_database(tmp_path: Path) -> None:
    sound, refused = delivery("faulty/json", tmp_path)
    wanted, found = (check(tmp_path / form, max_findings=1000) for form in ("json", "sql"))
    assert said(found) == said(wanted)
    assert (found.by_rule, found.counts) == (wanted.by_rule, wanted.counts)
    assert len(said(found)) > 40
    assert len(refused) < len(sound) / 10


def test_every_bad_case_of_the_book(tmp_path: Path) -> None:
    carry = carrier(Writing(STANDARD))
    records = []
    for rule in BOOK:
        for number, case in enumerate(rule.bad):
            record = {**scene(rule, case).record, "record_id": f"{rule.id}-{number}"}
            try:
                carry(record)
            except CannotCarryError:
                continue
            records.append(record)
    records.sort(key=lambda record: str(record["record_type"]))
    wanted = check(records=records, as_of=AS_OF, max_findings=10_000)
    write(records, tmp_path / "a.db")
    found = check(tmp_path / "a.db", as_of=AS_OF, max_findings=10_000)
    assert said(found) == said(wanted)
    assert found.not_checked == wanted.not_checked
    assert len(records) > 100


def test_registers_in_a_database_serve(tmp_path: Path) -> None:
    records = [sample("agency"), sample("certificate"), sample("penalty")]
    write(records, tmp_path / "a.db")
    write(records[:2], tmp_path / "registers.db")
    write(records[2:], tmp_path / "act.json")
    alone = {item.rule for item in check(tmp_path / "act.json", as_of=AS_OF).not_checked}
    for report in (
        check(tmp_path / "a.db", as_of=AS_OF),
        check(tmp_path / "act.json", registers=[f"sqlite:///{tmp_path}/registers.db"], as_of=AS_OF),
    ):
        assert {item.rule for item in report.not_checked} < alone


VENDOR = """
CREATE TABLE TBL_CASE_COMMON_BASE (ID VARCHAR(255), CASE_CODE VARCHAR(255), FINE_SUM DOUBLE PRECISION,
  IS_HEARING INTEGER, PUNISHMENT_DATE TIMESTAMP);
INSERT INTO TBL_CASE_COMMON_BASE VALUES ('1', 'X', 2000.0, 0, '2024-06-03 00:00:00');
CREATE VIEW penalty_list AS SELECT * FROM TBL_CASE_COMMON_BASE;
"""


def test_tables_of_a_vendor_are_named_and_not_called_conforming(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "vendor.db")) as connection:
        connection.executescript(VENDOR)
    report = check(tmp_path / "vendor.db")
    assert [(each.notice.id, each.location.key) for each in report.findings] == [
        ("RD-TABLE", "TBL_CASE_COMMON_BASE"),
        ("RD-TABLE", "penalty_list"),
        ("RD-ARRANGEMENT", None),
    ]
    assert report.outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("arguments", [["a.db"], ["a", "--format", "sql"], ["sqlite:///a.db"], ["."]])
def test_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    write([{**sample("penalty"), "filed_on": "2024-06-24"}], "sqlite:///a.db")
    if "--format" in arguments:
        Path("a.db").rename("a")
    result = run("check", *arguments, "--lang", "en", "--as-of", AS_OF.isoformat())
    assert result.exit_code == 1, result.output
    record_id = sample("penalty")["record_id"]
    assert f'"filed_on"  key penalty record_id={record_id}' in result.stdout


@pytest.mark.parametrize(
    ("label", "code"),
    [("sqlite:///nowhere.db", 3), ("sqlite://", 3), ("oracle+nothing://a:secret@b/c", 3), ("a.db", 3)],
)
def test_what_cannot_be_opened_is_three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, label: str, code: int) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.db").write_text("no database")
    result = run("check", label)
    assert result.exit_code == code
    assert "secret" not in result.output


@pytest.mark.parametrize("missing", ["sqlalchemy", "psycopg"])
def test_a_missing_library_is_three_with_the_command(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    result = run("check", "postgresql://host.invalid/db", "--lang", "en")
    assert result.exit_code == 3
    assert "RD-EXTRA" in result.stdout
    assert "pip install" in result.stdout
    with pytest.raises(ImportError, match="pip install"):
        write([sample("penalty")], "postgresql://host.invalid/db")
