"""A faithful export passes in whatever way it is written; every other one fails, and it is said where."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from enforce_data.conformance.cases import Answer, Case, Outcome, Reason, Role, Verdict
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.producer import cases
from enforce_data.conformance.requirements import by_id
from enforce_data.conformance.saying_otherwise import otherwise
from enforce_data.conformance.statement import Statement, System
from enforce_data.conformance.stories import STORIES, Record, fixed
from enforce_data.conformance.supplies import put
from enforce_data.model import STANDARD

VENDOR = "street-vendor-fine"
TWO = "random-inspection-leads-to-case"

Change = Callable[[list[Record]], object]


def _statement(edition: str = "1.0", formats: tuple[str, ...] = ("json",)) -> Statement:
    types = tuple(STANDARD.models_of(STANDARD.stated_edition(edition)))
    return Statement(System("—", "—", "—"), edition, (Role.PRODUCER,), types, formats)


def _case(name: str, form: str = "json", edition: str = "1.0") -> Case:
    return next(case for case in cases(_statement(edition, (form,)), 1) if case.id == f"producer/{name}/{form}")


@pytest.fixture
def verdict(tmp_path: Path) -> Callable[..., Verdict]:
    """Export a story, changed or not, and have the export judged."""

    def of(name: str, change: Change | None = None, *, form: str = "json", edition: str = "1.0") -> Verdict:
        records = STORIES[name].records_in(edition)
        if change is not None:
            change(records)
        put(records, tmp_path, form, edition)
        return _case(name, form, edition).judge(Answer(tmp_path, {"status": "done"}))

    return of


def _at(verdict: Verdict, path: str) -> Reason:
    """The reason at a path that the story, and not a rule, has against an export."""
    assert verdict.outcome is Outcome.FAIL
    return next(each for each in verdict.reasons if each.path == path and each.rule is None)


def _paths(verdict: Verdict) -> list[str | None]:
    return [each.path for each in verdict.reasons]


# The cases.


@pytest.mark.parametrize("edition", ["1.0", "1.1"])
def test_every_story_and_format_is_a_case_that_tries_what_there_is(edition: str) -> None:
    made = list(cases(_statement(edition, ("json", "xml")), 7))
    known = by_id(edition)
    assert len({case.id for case in made}) == len(made)
    assert len(made) >= 2 * 33
    for case in made:
        assert case.role is Role.PRODUCER
        assert set(case.requirements) <= set(known)
        assert case.needs <= set(OPTIONS)
        assert case.title.zh.endswith(f"（{case.format}）")
    tried = {requirement for case in made for requirement in case.requirements}
    assert tried >= {each.id for each in known.values() if Role.PRODUCER in each.roles and each.id.startswith("RQ-P-")}


def test_a_task_has_the_story_for_programs_and_for_people(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        assert _case(VENDOR, "csv").pose(folder) == {"story": VENDOR, "format": "csv"}
    told = json.loads((first / "story.json").read_text("utf-8"))
    assert told["id"] == VENDOR
    assert [record["record_type"] for record in told["records"]] == ["penalty"]
    assert {record["record_type"] for record in told["registers"]} == {"agency", "matter", "certificate"}
    text = (first / "story.md").read_text("utf-8")
    assert told["story"]["zh"] in text
    assert told["story"]["en"] in text
    for name in ("story.json", "story.md"):
        assert (first / name).read_bytes() == (second / name).read_bytes()


# What passes.


@pytest.mark.parametrize("form", ["json", "csv", "xml", "xlsx"])
@pytest.mark.parametrize("name", [VENDOR, TWO])
def test_a_faithful_export_passes(verdict: Callable[..., Verdict], name: str, form: str) -> None:
    judged = verdict(name, form=form)
    assert judged.reasons == ()
    assert judged.outcome is Outcome.PASS
    assert judged.tally["records"] == len(STORIES[name].records)
    assert judged.tally["compared"] > 40


@pytest.mark.parametrize("name", ["transfer-record", "certificate-suspended-mid-case"])
def test_a_faithful_export_of_the_next_edition_passes(verdict: Callable[..., Verdict], name: str) -> None:
    assert verdict(name, edition="1.1") == verdict(name, edition="1.1")
    assert verdict(name, edition="1.1").reasons == ()


def _own_way(records: list[Record]) -> None:
    """What is the system's own, other spellings and orders, and what it knows by itself."""
    record = records[0]
    record |= {"record_id": "A-1", "source_system": "某办案系统", "updated_at": "2025-12-30T10:00:00+08:00"}
    record |= {"remarks": "录入自场景", "operation": "upsert", "fast_track": False}
    record["officers"].reverse()
    record["evidence"].reverse()
    record["parties"][0]["division"] = "430121"
    record["services"][0]["refusal_noted"] = False


def test_what_is_the_systems_own_is_free(verdict: Callable[..., Verdict]) -> None:
    assert verdict(VENDOR, _own_way).reasons == ()


def test_an_instant_may_be_written_with_another_offset(verdict: Callable[..., Verdict]) -> None:
    def change(records: list[Record]) -> None:
        assert records[0]["starts_at"] == "2025-05-16T12:00:00+08:00"
        records[0]["starts_at"] = "2025-05-16T04:00:00Z"

    assert verdict(TWO, change).reasons == ()


def test_registers_may_come_along_as_they_are(verdict: Callable[..., Verdict]) -> None:
    registers = STORIES[VENDOR].registers_in("1.0")
    assert verdict(VENDOR, lambda records: records.extend(registers)).reasons == ()
    registers[3]["name"] = "对别的行为的处罚"
    assert _at(verdict(VENDOR, lambda records: records.extend(registers)), "/name").record == registers[3]["record_id"]


def test_a_warning_is_told_and_fails_nothing(verdict: Callable[..., Verdict]) -> None:
    judged = verdict(VENDOR, lambda records: records[0].update(updated_at="2025-11-03T09:00:00+08:00"))
    assert {each.rule for each in judged.reasons} == {"DL-FUTURE"}
    assert judged.outcome is Outcome.PASS
    assert all("提示" in each.said.zh for each in judged.reasons)


# What fails, and where.


def test_a_wrong_day(verdict: Callable[..., Verdict]) -> None:
    judged = verdict(VENDOR, lambda records: records[0]["decision"].update(dated="2025-11-01"))
    reason = _at(judged, "/decision/dated")
    assert reason.said.en == 'dated should be "2025-10-31" and is "2025-11-01"'
    assert reason.record == STORIES[VENDOR].records[0]["record_id"]
    assert reason.place is not None
    assert reason.place.startswith("penalty.json:")
    assert reason.fix is not None


def test_a_lost_officer(verdict: Callable[..., Verdict]) -> None:
    judged = verdict(VENDOR, lambda records: records[0]["officers"].pop())
    assert _at(judged, "/officers/1")
    assert _paths(judged).count("/officers/1") == 1


def test_a_changed_amount(verdict: Callable[..., Verdict]) -> None:
    judged = verdict(VENDOR, lambda records: records[0]["penalties"][0].update(amount="800.00"), form="csv")
    reason = _at(judged, "/penalties/0/amount")
    assert reason.place is not None
    assert reason.place.startswith("penalty.penalties.csv:2")
    assert {"800.00", "80.00"} <= set(reason.said.en.replace('"', " ").split())
    assert "CF-SIMP-11" in {each.rule for each in judged.reasons}


def test_a_missing_record(verdict: Callable[..., Verdict]) -> None:
    judged = verdict(TWO, lambda records: records.pop())
    assert judged.outcome is Outcome.FAIL
    lost = STORIES[TWO].records[1]["case_no"]
    assert [each.record for each in judged.reasons if each.place is None] == [lost]
    assert "行政处罚" in judged.reasons[0].said.zh


@pytest.mark.parametrize("again", [True, False])
def test_a_record_too_many(verdict: Callable[..., Verdict], again: bool) -> None:
    def change(records: list[Record]) -> None:
        more = copy.deepcopy(records[0])
        more |= {"record_id": "B-2"} if again else {"record_id": "B-2", "case_no": "星城管案〔2025〕9999号"}
        records.append(more)

    judged = verdict(VENDOR, change)
    assert judged.outcome is Outcome.FAIL
    assert "B-2" in {each.record for each in judged.reasons}


def test_a_wrong_number_is_told_as_such(verdict: Callable[..., Verdict]) -> None:
    judged = verdict(VENDOR, lambda records: records[0].update(case_no="星城管案〔2025〕53号"))
    assert _at(judged, "/case_no")


def test_a_deleted_record(verdict: Callable[..., Verdict]) -> None:
    assert _at(verdict(VENDOR, lambda records: records[0].update(operation="delete")), "/operation")


def _another_payment(records: list[Record]) -> None:
    records[0]["payments"].append({**records[0]["payments"][0], "amount": "1.00"})


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (_another_payment, "/payments/1"),
        (lambda records: records[0].update(archived_on="2025-11-10"), "/archived_on"),
        (lambda records: records[0].update(major=True), "/major"),
        (lambda records: records[0].update(preservation={"registered_on": "2025-10-31"}), "/preservation"),
        (lambda records: records[0]["publicity"].update(withdrawn_on="2025-12-01"), "/publicity/withdrawn_on"),
    ],
)
def test_what_did_not_happen(verdict: Callable[..., Verdict], change: Change, path: str) -> None:
    assert _at(verdict(VENDOR, change), path)


def test_an_unlawful_export(verdict: Callable[..., Verdict]) -> None:
    """The check speaks, too: rule, place, article, and what to do."""
    judged = verdict("hearing-and-instalments", lambda records: records[0].update(filed_on="2025-06-16"))
    assert _at(judged, "/filed_on")
    reason = next(each for each in judged.reasons if each.rule == "CF-FILE-01")
    assert reason.place is not None
    assert reason.place.startswith("penalty.json:")
    assert reason.article is not None
    assert reason.article.startswith("行政处罚法")
    assert reason.fix is not None


def test_another_edition_than_claimed(verdict: Callable[..., Verdict]) -> None:
    assert _at(verdict(VENDOR, lambda records: records[0].update(edition="1.1")), "/edition")


@pytest.mark.parametrize(
    ("name", "text"),
    [("penalty.json", '[{"record_type": "penalty", '), ("penalty.json", "[]"), ("penalty.xml", "<records"), ("a", "?")],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    judged = _case(VENDOR).judge(Answer(tmp_path, {"status": "done"}))
    assert judged.outcome is Outcome.FAIL
    assert any(each.record == STORIES[VENDOR].records[0]["case_no"] for each in judged.reasons)
    assert len(judged.reasons) == len({(each.said, each.rule) for each in judged.reasons})


def test_an_empty_export(tmp_path: Path) -> None:
    judged = _case(TWO).judge(Answer(tmp_path, {"status": "done"}))
    assert judged.outcome is Outcome.FAIL
    assert {record["case_no"] for record in STORIES[TWO].records} <= {each.record for each in judged.reasons}
    assert str(tmp_path) not in str(judged)


def test_a_wild_export_ends_in_reasons(tmp_path: Path) -> None:
    record: dict[str, Any] = {"record_type": "penalty", "case_no": ["x"], "officers": "二人", "decision": [1]}
    wild = [record, {"record_type": 7}, {**STORIES[VENDOR].records[0], "parties": {"name": 1}, "payments": [None]}]
    (tmp_path / "a.json").write_text(json.dumps(wild), encoding="utf-8")
    judged = _case(VENDOR).judge(Answer(tmp_path, {"status": "done"}))
    assert judged.outcome is Outcome.FAIL
    assert {"/parties", "/payments/0"} <= set(_paths(judged))


@pytest.mark.parametrize("name", [VENDOR, "township-under-expiring-letter", "deposit-frozen", "licence-cancelled", TWO])
def test_no_changed_or_lost_value_goes_unnoticed(name: str) -> None:
    for record in STORIES[name].records_in("1.0"):
        section = STANDARD.section(record["record_type"])
        assert list(otherwise(record, copy.deepcopy(record), section)) == []
        for path, _, value in fixed(record):
            for changed in _spoilt(record, path, value):
                assert list(otherwise(record, changed, section)), path


def _spoilt(record: Record, path: tuple[str | int, ...], value: Any) -> Iterator[Record]:
    """The record with one value changed, and without it."""
    for lost in (False, True):
        changed = copy.deepcopy(record)
        place: Any = changed
        for step in path[:-1]:
            place = place[step]
        if lost:
            del place[path[-1]]
        else:
            place[path[-1]] = (not value) if isinstance(value, bool) else f"{value}9"
        yield changed
