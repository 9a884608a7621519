"""What a report must never show: state secrets at all, and personal values unless asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, write
from enforce_data.findings import Outcome, RecordRef
from enforce_data.formats.detect import FORMATS
from enforce_data.identifiers import resident_id
from enforce_data.model import STANDARD
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, names, registers, sample, scene
from work.given import LATE, PENALTY, check_one, leaks, penalty, personal, printed, put, said, shelf, simple, unchecked

SECRET = changed(
    penalty(LATE),
    {
        "secrecy": "state_secret",
        "record_id": "MM-2024-777",
        "case_no": "星保密案〔2024〕777号",
        "name": "涉密案件甲",
        "officers.1.name": "暗号乙",
        "facts": "涉密事实丙",
        "parties.0.name": "涉密单位丁",
        "decision.document_number": "星密罚〔2024〕777号",
    },
)
OWN = ["MM-2024-777", "777号", "涉密", "暗号", "星密", "2024-06-24"]
"""What stands in the secret record and nowhere else."""


# State secrets.


@pytest.mark.parametrize("name", [f"in{each.endings[0]}" for each in FORMATS.values()])
def test_a_state_secret_shows_its_place_and_nothing_else(tmp_path: Path, name: str) -> None:
    write([simple(), SECRET], tmp_path / name)
    report = check(tmp_path / name, as_of=AS_OF, unmask=True)
    (finding,) = report.findings
    assert (finding.notice.id, finding.record, finding.path, finding.value) == (
        "DL-SECRET",
        RecordRef(2, None, None, None),
        (),
        None,
    )
    place = finding.location
    assert place.line is not None or place.key == "record 2" or place.cell == "A3"
    assert leaks(report, OWN) == set()
    assert [item.record_types["penalty"] for item in report.inputs if item.records] == [1]
    assert report.records_with_errors == 1


def faulty() -> Iterator[Any]:
    """Secrets that are faulty in other ways, too; none of it may be said."""
    yield "unknown member", {**SECRET, "涉密戊": "涉密己"}
    yield "unknown type", {**SECRET, "record_type": "涉密类型"}
    yield "no type", changed(SECRET, {"record_type": ABSENT})
    yield "other edition", {**SECRET, "edition": "7.7"}
    yield "wrong values", {**SECRET, "officers": "涉密", "name": "", "filed_on": "涉密日"}
    yield "deleted", {**SECRET, "operation": "delete"}
    yield "not checkable", {**SECRET, "secrecy": "state_secret", "agency": {"code": "涉密"}}


@pytest.mark.parametrize("record", [pytest.param(record, id=name) for name, record in faulty()])
def test_of_a_faulty_state_secret_nothing_more_is_said(record: Any) -> None:
    report = check_one(record, simple(), unmask=True)
    assert said(report) == [("DL-SECRET", "")]
    assert leaks(report, [*OWN, "7.7"]) == set()
    alone = check_one(record)
    assert (alone.not_checked, alone.outcome) == ([], Outcome.VIOLATES)


def test_duplicate_members_of_a_state_secret_are_not_named(tmp_path: Path) -> None:
    text = json.dumps(SECRET, ensure_ascii=False)
    path = put(tmp_path / "in.json", text.replace('"name": "涉密案件甲"', '"涉密": 1, "涉密": 2'))
    report = check(path, as_of=AS_OF)
    assert said(report) == [("DL-SECRET", "")]
    assert leaks(report, OWN) == set()


def test_the_key_of_a_row_may_be_the_number_of_a_person(tmp_path: Path) -> None:
    ids = ["43012119900101001X", "43012119900101002X", "A"]
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection, connection:
        connection.execute("CREATE TABLE certificate (record_id, shoe)")
        connection.execute("CREATE TABLE certificate_domains (record_id, no, value)")
        connection.executemany("INSERT INTO certificate VALUES (?, x'ff')", [(ids[0],), (ids[2],)])
        connection.execute("INSERT INTO certificate_domains VALUES (?, 1, 'food')", (ids[1],))
    report = check(tmp_path / "a.db", as_of=AS_OF)
    keys = " ".join(str(each.location.key) for each in report.findings)
    assert "certificate record_id=A" in keys
    assert "certificate_domains record_id=430*" in keys
    assert not [number for number in ids[:2] if number in keys]


def test_two_state_secrets_with_one_id_in_a_table(tmp_path: Path) -> None:
    """Child rows that cannot be told apart are said of other records, with the id."""
    write([SECRET], tmp_path / "in.csv")
    text = (tmp_path / "in.csv").read_text("utf-8")
    put(tmp_path / "in.csv", text + text.splitlines()[1] + "\n")
    report = check(tmp_path / "in.csv", as_of=AS_OF)
    assert said(report) == [("DL-SECRET", "")] * 2
    assert leaks(report, OWN) == set()


def test_a_state_secret_counts_in_no_rule_across_records() -> None:
    """The number of its decision is that of another decision, which rule CF-DOC-03 would say of both."""
    one, other = penalty({"record_id": "CF-1"}), penalty({"record_id": "CF-2", "case_no": "星市监案〔2024〕124号"})
    assert ("CF-DOC-03", "/decision/document_number") in said(check_one(one, other))
    assert said(check_one(one, {**other, "secrecy": "state_secret"})) == [("DL-SECRET", "")]


def test_a_secret_register_record_serves_no_other(tmp_path: Path) -> None:
    card = changed(sample("certificate"), {"secrecy": "state_secret", "valid_until": "2024-03-03"})
    put(tmp_path / "cards.json", [card, sample("certificate.second")])
    report = check_one(PENALTY, registers=[tmp_path])
    assert report.findings == []
    assert "CF-OFF-05" in unchecked(report)


def test_an_almost_secret_record_is_an_error() -> None:
    assert ("ST-CODE", "/secrecy") in said(check_one(penalty({"secrecy": "STATE_SECRET"})))


# Personal values.


def test_no_bad_case_of_the_book_shows_a_personal_value() -> None:
    """Law: messages never quote personal values, whatever rule speaks."""
    records = []
    for rule in BOOK:
        for case in rule.bad:
            set_up = scene(rule, case)
            records += [*set_up.before, set_up.record]
    values = {value for record in records for value in personal(record) if len(value) > 2}
    values -= {record["agency"]["name"] for record in records if "agency" in record}  # one is a party, too
    report = check(records=[*registers(), *records], as_of=AS_OF, max_findings=10_000)
    assert len(report.findings) > 300
    assert len(values) > 40
    assert leaks(report, values) == set()


FAULTS: dict[str, Any] = {
    "blank": "欧阳{n}青 ",
    "control": "欧阳{n}青\u0007",
    "long": "欧阳{n}青" * 2000,
    "in a list": ["欧阳{n}青"],
    "in a group": {"欧阳": "欧阳{n}青"},
    "resident number": "43012119791103451{n}",
}


def spoilt(group: Any, section: Any, value: Any, count: list[int]) -> Any:
    """A record with a fault in place of every personal value."""
    result = {}
    for name, member in group.items():
        entry = section.entries[name]
        if entry.element.personal:
            count[0] += 1
            text = json.dumps(value, ensure_ascii=False).replace("{n}", str(count[0] % 10))
            result[name] = [json.loads(text)] if entry.many else json.loads(text)
        elif entry.section is not None:
            below = [
                spoilt(each, entry.section, value, count) for each in (member if isinstance(member, list) else [member])
            ]
            result[name] = below if isinstance(member, list) else below[0]
        else:
            result[name] = member
    return result


@pytest.mark.parametrize("fault", FAULTS)
def test_no_faulty_personal_value_shows(fault: str) -> None:
    """Law: whatever stands in a personal element is masked, also where it is no person's name or number."""
    count = [0]
    records = [
        spoilt(record, STANDARD.section(record["record_type"]), FAULTS[fault], count) for record in map(sample, names())
    ]
    report = check(records=records, as_of=AS_OF, max_findings=10_000)
    values = {f"欧阳{number}青" for number in range(10)} | {f"43012119791103451{number}" for number in range(10)}
    assert count[0] > 40
    assert len(report.findings) > 10
    assert leaks(report, values) == set()


def test_a_number_that_stands_as_a_header_is_masked(tmp_path: Path) -> None:
    number = resident_id.with_check("43010219900307751")
    table = tmp_path / "cases.csv"
    table.write_text(f"record_id,{number}\nA-1,\n", "utf-8")
    report = check(table, type="penalty")
    assert "RD-UNUSED-COLUMN" in report.by_rule
    messages = [text for finding in report.findings for text in finding.message()]
    assert not [text for text in messages if number in text]


def test_unmask_shows_personal_values() -> None:
    record = simple({"parties.0.name": "麻河 ", "parties.0.id_number": "430121197911034510"})
    hidden, shown = check_one(record), check_one(record, unmask=True)
    assert said(hidden) == said(shown)
    assert leaks(hidden, ["麻河", "430121197911034510"]) == set()
    values = {finding.value for finding in shown.findings}
    assert {"麻河 ", "430121197911034510"} <= values
    assert {finding.value for finding in hidden.findings} >= {"麻**", "430**************0"}


def test_numbers_of_people_are_masked_in_any_text() -> None:
    report = check_one(penalty({"facts": "李某,电话13800001234,身份证430121197911034519 "}))
    assert leaks(report, ["13800001234", "430121197911034519"]) == set()
    assert "李某,电话138****1234" in printed(report)["text zh"]


def test_a_number_that_json_cannot_hold_is_not_quoted_where_it_is_personal(tmp_path: Path) -> None:
    text = json.dumps(simple(), ensure_ascii=False).replace('"430121197911034519"', "430121197911034519e999")
    report = check(put(tmp_path / "in.json", text), as_of=AS_OF)
    assert ("RD-NUMBER", "/parties/0/id_number") in said(report)
    assert leaks(report, ["430121197911034519"]) == set()


def test_values_of_unknown_members_and_columns_are_not_quoted(tmp_path: Path) -> None:
    report = check_one({**PENALTY, "电话": "13800001234", "姓名": "欧阳青"})
    put(tmp_path / "in.csv", "record_id,电话,姓名\nA-1,13800001234,欧阳青\n")
    for each in (report, check(tmp_path / "in.csv", type="penalty")):
        assert {path for rule, path in said(each) if rule == "ST-UNKNOWN"} == {"/电话", "/姓名"}
        assert leaks(each, ["13800001234", "欧阳青"]) == set()


def test_broken_rows_are_not_quoted(tmp_path: Path) -> None:
    put(tmp_path / "in.csv", "record_id,parties.0.name\n欧阳青\nA-1,欧阳青,430121197911034519\n")
    report = check(tmp_path / "in.csv", type="penalty")
    assert [rule for rule, _ in said(report)] == ["RD-RAGGED", "RD-RAGGED"]
    assert leaks(report, ["欧阳青", "430121197911034519"]) == set()


def test_registers_beside_show_nothing_of_their_people(tmp_path: Path) -> None:
    report = check_one(penalty({"officers.0.name": "欧阳青"}), registers=[shelf(tmp_path)])
    assert [rule for rule, _ in said(report)] == ["CF-OFF-10"]
    assert leaks(report, ["欧阳青", *(value for record in registers() for value in personal(record))]) == set()
