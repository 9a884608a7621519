"""Python objects instead of files, and the report as a Python object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from enforce_data import EDITIONS, UnreadableError, UsageError, check, read, write
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Outcome, Severity
from enforce_data.model import Penalty
from enforce_data.published import report_schema
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, names, registers, sample, scene
from enforce_data.tally import InvalidDataError
from work.given import (
    LATE,
    PENALTY,
    READ_BY_PENALTY,
    cases,
    check_one,
    ids,
    penalty,
    put,
    said,
    shelf,
    simple,
    unchecked,
)


def test_the_public_names() -> None:
    assert {str(edition): str(status) for edition, status in EDITIONS.items()} == {"1.0": "candidate", "1.1": "draft"}
    assert issubclass(UsageError, ValueError)
    assert issubclass(UnreadableError, ValueError)
    assert callable(read)


# What records may be.


def test_a_generator_is_streamed() -> None:
    """One record travels at a time: the second is asked for when the first has been judged."""
    alive: list[int] = []

    class Passing(dict[str, Any]):
        def __del__(self) -> None:
            alive.remove(id(self))

    most = 0

    def records() -> Iterator[Any]:
        nonlocal most
        for number in range(50):
            record = Passing(penalty({"record_id": f"A-{number}"}))
            alive.append(id(record))
            most = max(most, len(alive))
            yield record
            del record

    report = check(records=records(), as_of=AS_OF)
    assert (report.records, most <= 3) == (50, True)


def test_register_records_of_a_generator_do_not_serve() -> None:
    """They may come after the records that need them; a list is read twice."""
    stream = check(records=(record for record in [PENALTY, *registers()]), as_of=AS_OF)
    assert set(unchecked(stream)) >= READ_BY_PENALTY
    assert unchecked(check(records=(PENALTY, *registers()), as_of=AS_OF)) == {}


def test_an_error_of_the_users_own_generator_is_theirs() -> None:
    def records() -> Iterator[Any]:
        yield PENALTY
        raise ConnectionError("the database went away")

    with pytest.raises(ConnectionError):
        check(records=records())


@pytest.mark.parametrize("name", names())
def test_model_instances_are_records(name: str) -> None:
    from enforce_data.model import STANDARD

    record = sample(name)
    model = STANDARD.models[record["record_type"]].model_validate(record)
    assert check_one(model).to_dict()["summary"] == check_one(record).to_dict()["summary"]


def test_model_instances_and_dicts_have_the_same_findings() -> None:
    late = penalty(LATE)
    assert said(check_one(Penalty.model_validate(late))) == said(check_one(late)) == [("CF-FILE-01", "/filed_on")]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"decision.dated": date(2024, 6, 3)}, []),
        ({"updated_at": datetime(2024, 7, 15, 1, tzinfo=UTC)}, []),
        ({"penalties.0.amount": Decimal("2000.00")}, []),
        ({"penalties.0.amount": Decimal(2000)}, []),
        ({"penalties.0.amount": Decimal("2E+3")}, []),
        ({"penalties.0.kind": PenaltyKind.FINE}, []),
        ({"decision.remedy_notice.days": 60.0}, [("ST-TYPE", "/decision/remedy_notice/days")]),
        ({"penalties.0.amount": 2000.0}, [("ST-TYPE", "/penalties/0/amount")]),
        ({"penalties.0.amount": float("nan")}, [("ST-TYPE", "/penalties/0/amount")]),
        ({"penalties.0.amount": Decimal("2000.005")}, [("ST-PATTERN", "/penalties/0/amount")]),
        ({"updated_at": datetime(2024, 7, 15, 9)}, [("ST-TYPE", "/updated_at")]),  # noqa: DTZ001
        ({"decision.dated": datetime(2024, 6, 3, tzinfo=UTC)}, [("ST-PATTERN", "/decision/dated")]),
        ({"name": b"bytes"}, [("ST-TYPE", "/name")]),
        ({"name": object()}, [("ST-TYPE", "/name")]),
        ({"officers": {"name": "彭岳"}}, [("ST-TYPE", "/officers")]),
        ({"special_law": None, "deferral": None}, []),
        ({"case_no": None}, [("ST-MISSING", "/case_no")]),
    ],
)
def test_python_values_are_taken_in_their_form(change: Any, found: Any) -> None:
    assert said(check_one(penalty(change))) == found


@pytest.mark.parametrize("record", [1, "penalty", None, [PENALTY], b"{}", object()])
def test_what_is_no_record_is_a_broken_record(record: Any) -> None:
    report = check(records=[PENALTY, record, PENALTY], as_of=AS_OF)
    (finding,) = [each for each in report.findings if each.notice.id.startswith("RD")]
    assert (finding.notice.id, finding.record and finding.record.number) == ("RD-NOT-A-RECORD", 2)
    assert (report.records, report.records_with_errors, report.outcome) == (3, 1, Outcome.VIOLATES)


def test_names_that_are_no_text_and_lone_surrogates_are_findings() -> None:
    report = check_one({**PENALTY, 5: "five", "\ud800": 1, "name": "\ud800"})
    assert {finding.notice.id for finding in report.findings} == {"ST-UNKNOWN", "ST-PATTERN"}
    assert json.loads(report.to_json()) == report.to_dict()
    report.to_json().encode()


def test_a_record_that_holds_itself_or_nests_without_end_is_a_broken_record() -> None:
    loop: list[Any] = []
    loop.append(loop)
    deep: Any = 1
    for _ in range(20_000):
        deep = [deep]
    report = check(records=[penalty(), {**PENALTY, "name": loop}, {**PENALTY, "name": deep}, *cases(4)], as_of=AS_OF)
    assert [(each.notice.id, each.record and each.record.number) for each in report.findings] == [
        ("RD-LIMIT", 2),
        ("RD-LIMIT", 3),
    ]
    assert (report.records, report.outcome) == (4, Outcome.VIOLATES)


def test_a_record_with_four_faults_has_four_findings() -> None:
    """One fault hides no other: structure and law are judged side by side."""
    record = penalty(
        {
            "investigation_ended_on": "2024-02-30",
            "decision.remedy_notice.days": "sixty",
            "colour": "red",
            "officers.1": ABSENT,
        }
    )
    report = check_one(record)
    assert sorted(said(report)) == [
        ("CF-OFF-01", "/officers"),
        ("ST-PATTERN", "/investigation_ended_on"),
        ("ST-TYPE", "/decision/remedy_notice/days"),
        ("ST-UNKNOWN", "/colour"),
    ]
    assert report.records_with_errors == 1


def test_a_penalty_of_2020_is_incomplete_and_never_conforms() -> None:
    """The law of that day is not in the book: what cannot be judged by it is said to be unchecked."""
    text = json.dumps(PENALTY, ensure_ascii=False).replace('"2024-', '"2020-')
    record = changed(json.loads(text), {"updated_at": "2024-07-15T09:00:00+08:00"})
    report = check(records=[record, *registers()], as_of=AS_OF)
    assert report.outcome is Outcome.INCOMPLETE
    assert report.counts[Severity.ERROR] == 0
    old = [
        rule for rule, reason in unchecked(report).items() if reason == "the law of that day is not in the rule book"
    ]
    assert len(old) > 20
    (result,) = [each for each in report.by_record if each.record.type == "penalty"]
    assert result.outcome is Outcome.INCOMPLETE


# The report as an object.


def test_by_record_groups_the_findings() -> None:
    noted = penalty({"record_id": "A-2", "publicity": ABSENT})
    report = check(
        records=[penalty({"record_id": "A-1", **LATE, "colour": "red"}), *registers(), noted, simple()], as_of=AS_OF
    )
    (first,) = [each for each in report.by_record if each.record.id == "A-1"]
    assert (first.outcome, [each.notice.id for each in first.findings]) == (
        Outcome.VIOLATES,
        ["ST-UNKNOWN", "CF-FILE-01"],
    )
    assert {each.record.id for each in report.by_record if each.outcome is Outcome.VIOLATES} == {"A-1"}
    assert simple()["record_id"] not in {each.record.id for each in report.by_record}, "it conforms"


def test_by_record_tells_a_record_that_was_not_fully_checked() -> None:
    report = check(records=[penalty({"record_id": "A-1"}), sample("agency")], as_of=AS_OF)
    assert [(each.record.id, each.outcome, each.findings) for each in report.by_record] == [
        ("A-1", Outcome.INCOMPLETE, ())
    ]


@pytest.mark.parametrize(
    ("records", "outcome", "raises"),
    [
        ([PENALTY, *registers()], "conforms", False),
        ([PENALTY], "incomplete", False),
        ([penalty(LATE)], "violates", True),
    ],
)
def test_raise_for_errors(records: Any, outcome: str, raises: bool) -> None:
    report = check(records=records, as_of=AS_OF)
    assert report.outcome == outcome
    if not raises:
        report.raise_for_errors()
        return
    with pytest.raises(InvalidDataError, match=r"^violates: 1 errors in 1 of 1 records$") as raised:
        report.raise_for_errors()
    assert raised.value.report is report


def test_raise_for_errors_of_an_unreadable_input(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match=r"^unreadable: "):
        check(tmp_path / "nowhere.json").raise_for_errors()


# The report as JSON.


@pytest.fixture(scope="module")
def delivery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A delivery with every kind of input and finding."""
    folder = shelf(tmp_path_factory.mktemp("in"), manifest={"colour": "red"})
    write([penalty(LATE), simple()], folder / "acts.csv", encoding="gb18030")
    put(folder / "broken.json", "[{")
    put(folder / "secret.jsonl", json.dumps(penalty({"secrecy": "state_secret"})))
    put(folder / "read.me", "?")
    put(folder / "bare.csv", "record_id\nA-1\n")
    return folder


def test_the_report_is_deterministic_and_the_same_from_anywhere(delivery: Path, monkeypatch: Any) -> None:
    once = check(delivery, as_of=AS_OF).to_json()
    assert check(delivery, as_of=AS_OF).to_json() == once
    assert check(str(delivery), as_of=AS_OF).to_json() == once
    monkeypatch.chdir(delivery.parent)
    assert check(delivery.name, as_of=AS_OF).to_json() == once.replace(f"{delivery.parent}/", "")


def test_the_report_is_valid_against_its_schema(delivery: Path) -> None:
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for report in (check(delivery, as_of=AS_OF), check(records=[]), check(delivery / "nowhere"), check_one(PENALTY)):
        value = json.loads(report.to_json())
        assert value == report.to_dict()
        assert list(validator.iter_errors(value)) == []


def test_every_case_of_the_book_makes_a_valid_report() -> None:
    records = [{**scene(rule, case).record, "record_id": rule.id} for rule in BOOK for case in (*rule.bad, *rule.good)]
    report = check(records=[*records, *registers()], as_of=AS_OF, max_findings=10_000)
    assert list(Draft202012Validator(report_schema()).iter_errors(json.loads(report.to_json()))) == []
    assert report.internal == []


def test_the_summary_counts_everything(delivery: Path) -> None:
    report = check(delivery, as_of=AS_OF)
    summary = report.summary
    assert sum(summary["by_rule"].values()) == sum(summary["findings"].values()) == len(report.findings)
    assert summary["records"] == sum(item.records for item in report.inputs)
    assert [Path(path).name for path in report.passed_over] == ["read.me"]
    assert report.outcome is Outcome.UNREADABLE
    assert {Path(item.path).name for item in report.inputs if item.outcome is Outcome.UNREADABLE} == {
        "bare.csv",
        "broken.json",
    }


def test_the_cap_is_per_rule() -> None:
    records = cases(*range(1, 6), **LATE, colour=1)
    report = check(records=records, as_of=AS_OF, max_findings=2)
    assert ids(report) == ["ST-UNKNOWN", "CF-FILE-01"] * 2
    assert report.by_rule == {"ST-UNKNOWN": 5, "CF-FILE-01": 5}
    assert report.records_with_errors == 5
