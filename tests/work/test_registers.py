"""Registers beside a delivery and within it: where they come from, and what their absence does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enforce_data import check, write
from enforce_data.findings import Outcome
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.shelf import REGISTER_TYPES as KINDS
from enforce_data.rulebook.case import changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, names, registers, sample, scene
from enforce_data.tally import Report
from work.given import (
    DAY,
    PENALTY,
    READ_BY_PENALTY,
    check_one,
    ids,
    outcomes,
    penalty,
    put,
    readers_of,
    said,
    shelf,
    triples,
    unchecked,
)

ACTS = [sample(name) for name in names() if name.partition(".")[0] not in KINDS]


@pytest.fixture
def act(tmp_path: Path) -> Path:
    return put(tmp_path / "penalty.json", PENALTY)


def complete(*paths: Path, **options: Any) -> bool:
    """Whether every rule could be checked, and nothing was found."""
    report = check(*paths, as_of=AS_OF, **options)
    return report.outcome is Outcome.CONFORMS and not report.findings


# Where registers come from.


def test_a_county_file_alone_is_incomplete_for_want_of_registers(act: Path) -> None:
    report = check(act, as_of=AS_OF)
    assert (report.outcome, report.findings) == (Outcome.INCOMPLETE, [])
    assert unchecked(report) == {
        **dict.fromkeys(("CF-SUBJ-07", "CF-SUBJ-08", "CF-HEAR-06"), "no register of agencies"),
        **dict.fromkeys(("DL-AGENCY", "DL-AGENCY-NAME", "DL-AGENCY-NONE"), "no register of agencies"),
        **dict.fromkeys(("CF-OFF-05", "CF-OFF-06", "CF-OFF-09", "CF-OFF-10", "ZJ-07"), "no register of certificates"),
        **dict.fromkeys(("CL-01", "CL-02", "ML-03", "ML-04", "ML-05", "ML-06"), "no register of matters"),
    }
    assert all(item.records == 1 for item in report.not_checked)


def test_a_folder_of_registers(act: Path, tmp_path: Path) -> None:
    assert complete(act, registers=[shelf(tmp_path / "registers")])


def test_files_of_registers_in_any_format(act: Path, tmp_path: Path) -> None:
    cards = [record for record in registers() if record["record_type"] == "certificate"]
    matters = [record for record in registers() if record["record_type"] == "matter"]
    write(cards, tmp_path / "cards.csv", encoding="gb18030")
    write(matters, tmp_path / "matters.jsonl")
    write([record for record in registers() if record["record_type"] == "agency"], tmp_path / "agencies.xml")
    beside = [tmp_path / name for name in ("cards.csv", "agencies.xml", "matters.jsonl")]
    assert complete(act, registers=beside)
    report = check(act, registers=beside[:2], as_of=AS_OF)
    assert set(unchecked(report)) == {"CL-01", "CL-02", "ML-03", "ML-04", "ML-05", "ML-06", "ZJ-07"}


def test_register_records_of_the_delivery_serve(act: Path, tmp_path: Path) -> None:
    assert complete(shelf(tmp_path))
    report = check(tmp_path, as_of=AS_OF)
    assert report.records == 1 + len(registers())


def test_registers_of_one_delivery_serve_the_other(act: Path, tmp_path: Path) -> None:
    assert complete(act, shelf(tmp_path / "registers"))
    assert complete(shelf(tmp_path / "registers"), act)


def test_register_records_among_the_records_serve_wherever_they_stand() -> None:
    report = check(records=[PENALTY, *registers()], as_of=AS_OF)
    assert (report.outcome, report.not_checked) == (Outcome.CONFORMS, [])


def test_registers_beside_are_looked_up_and_not_judged(act: Path, tmp_path: Path) -> None:
    faulty = changed(sample("certificate"), {"post": "", "colour": "red"})
    report = check(act, registers=[put(tmp_path / "cards.json", [faulty, sample("certificate.second")])], as_of=AS_OF)
    assert (report.records, report.findings) == (1, [])
    assert not unchecked(report).keys() & {"CF-OFF-05", "CF-OFF-06", "CF-OFF-10"}


def test_what_a_register_says_decides(act: Path, tmp_path: Path) -> None:
    expired = changed(sample("certificate"), {"valid_until": "2024-03-03"})
    beside = put(tmp_path / "cards.json", [expired, sample("certificate.second")])
    report = check(act, registers=[beside], as_of=AS_OF)
    assert said(report) == [("CF-OFF-05", "/officers/0/certificate_no"), ("CF-OFF-06", "/officers")]


@pytest.mark.parametrize("order", [1, -1])
def test_of_a_register_record_the_newest_version_counts(act: Path, tmp_path: Path, order: int) -> None:
    old = changed(sample("certificate"), {"valid_until": "2024-03-03", "updated_at": "2024-01-01T00:00:00+08:00"})
    cards = [sample("certificate"), old][::order]
    beside = put(tmp_path / "cards.json", [*cards, sample("certificate.second")])
    assert ids(check(act, registers=[beside], as_of=AS_OF)) == []
    put(beside, [*cards, changed(old, {"updated_at": "2024-12-30T00:00:00+08:00"}), sample("certificate.second")])
    assert ids(check(act, registers=[beside], as_of=AS_OF)) == ["CF-OFF-05", "CF-OFF-06"]


def test_a_deleted_register_record_is_not_there(act: Path, tmp_path: Path) -> None:
    gone = changed(sample("certificate"), {"operation": "delete", "updated_at": "2024-12-30T00:00:00+08:00"})
    beside = put(tmp_path / "cards.json", [sample("certificate"), sample("certificate.second"), gone])
    report = check(act, registers=[beside], as_of=AS_OF)
    assert unchecked(report)["CF-OFF-05"] == "a certificate is not in the register of certificates"


# What cannot be read.


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("nowhere.json", None, "RD-NOT-FOUND"),
        ("cards.json", "[{", "RD-SYNTAX"),
        ("cards.json", "", "RD-EMPTY"),
        ("cards.dbf", "PK", "RD-FORMAT"),
        ("cards.csv", b"a,b\n\xff\xff\n", "RD-ENCODING"),
    ],
)
def test_an_unreadable_register_is_an_unreadable_input(
    act: Path, tmp_path: Path, name: str, content: Any, found: str
) -> None:
    path = tmp_path / name
    if content is not None:
        put(path, content)
    report = check(act, registers=[path], as_of=AS_OF)
    assert outcomes(report) == {"penalty.json": "incomplete", name: "unreadable"}
    assert (ids(report), report.outcome) == ([found], Outcome.UNREADABLE)
    assert set(unchecked(report)) == READ_BY_PENALTY, "the delivery itself is checked"


def test_a_broken_register_record_is_said_and_the_others_serve(act: Path, tmp_path: Path) -> None:
    path = tmp_path / "registers.jsonl"
    write(registers(), path)
    path.write_text(path.read_text("utf-8") + "{broken\n", "utf-8")
    report = check(act, registers=[path], as_of=AS_OF)
    assert outcomes(report) == {"penalty.json": "conforms", "registers.jsonl": "violates"}
    assert [(each.notice.id, each.location.line) for each in report.findings] == [("RD-SYNTAX", len(registers()) + 1)]


def test_an_empty_folder_of_registers_and_files_passed_over_are_said(act: Path, tmp_path: Path) -> None:
    put(tmp_path / "registers" / "cards.docx", "?")
    report = check(act, registers=[tmp_path / "registers"], as_of=AS_OF)
    assert ids(report) == ["RD-EMPTY"]
    assert [Path(path).name for path in report.passed_over] == ["cards.docx"]


# What is not there is not checked, and nothing else changes.


def with_and_without(folder: Path, acts: list[Any], missing: str) -> tuple[Report, Report]:
    """The reports on acts with all registers beside them, and with one register taken away."""
    write(acts, folder / "acts.jsonl")
    beside = (shelf(folder / "all"), shelf(folder / "less", missing))
    full, less = (check(folder / "acts.jsonl", registers=[each], as_of=AS_OF, max_findings=10_000) for each in beside)
    return full, less


@pytest.mark.parametrize("missing", KINDS)
def test_without_a_register_exactly_the_rules_that_read_it_are_not_checked(tmp_path: Path, missing: str) -> None:
    """Law: taking away a register moves its rules to *not checked* and changes no other answer."""
    full, less = with_and_without(tmp_path, ACTS, missing)
    assert (full.not_checked, full.findings, less.findings) == ([], [], [])
    assert set(unchecked(less)) <= readers_of(KINDS[missing])
    assert set(unchecked(less).values()) <= {f"no register of {KINDS[missing].label.en}"}
    assert full.rules_run - less.rules_run == len(unchecked(less))
    assert bool(unchecked(less)) == (missing in ("agency", "matter", "certificate"))


@pytest.mark.parametrize("missing", KINDS)
def test_without_a_register_no_other_finding_changes(tmp_path: Path, missing: str) -> None:
    """The same law on records that break rules: every bad case of the book at once."""
    faulty = []
    for rule in BOOK:
        for number, case in enumerate(rule.bad):
            set_up = scene(rule, case)
            if set_up.record["record_type"] not in KINDS and not set_up.before:
                faulty.append({**set_up.record, "record_id": f"{rule.id}-{number}"})
    full, less = with_and_without(tmp_path, faulty, missing)
    readers = readers_of(KINDS[missing])
    kept = {each for each in triples(full) if each[0] not in readers}
    assert triples(less) == kept
    assert len(kept) > 100
    assert set(unchecked(less)) - set(unchecked(full)) <= readers


# Holidays.

TABLE = "day,kind\n2024-01-01,holiday\n2024-06-10,holiday\n2024-10-01,holiday\n"


def test_a_table_of_holidays_takes_the_place_of_the_packaged_one(tmp_path: Path) -> None:
    """Decided on Monday 3 June and served eight days later: in time only if three days of that week were free."""
    served = penalty({"services.1.served_on": "2024-06-14", "documents.7.dated": "2024-06-14"})
    late = ids(check_one(served))
    assert late, "served on the ninth working day"
    free = "".join(f"2024-06-{day:02},holiday\n" for day in (4, 5, 6, 7, 11))
    table = put(tmp_path / "holidays.csv", TABLE + free)
    assert set(ids(check_one(served, registers=[table]))) < set(late)
    folder = put(shelf(tmp_path / "registers") / "holidays.csv", TABLE + free).parent
    assert set(ids(check(records=[served], registers=[folder], as_of=AS_OF))) < set(late)


def test_beyond_the_table_of_holidays_the_rules_that_count_working_days_are_not_checked(tmp_path: Path) -> None:
    table = put(tmp_path / "holidays.csv", TABLE.replace("2024", "2019"))
    report = check_one(PENALTY, registers=[table])
    counting = set(unchecked(report)) - READ_BY_PENALTY
    assert counting
    assert counting <= readers_of(Holidays)
    assert report.findings == []


# Hearing thresholds.


def test_a_table_of_hearing_thresholds_takes_the_place_of_the_packaged_one(tmp_path: Path) -> None:
    """The fine of two thousand yuan is below the doubtful figure of the province, and no hearing was told of."""
    beside = shelf(tmp_path / "registers")
    assert complete(put(tmp_path / "penalty.json", PENALTY), registers=[beside])
    head = "province,domain,party,subject,amount,source,mark\n"
    table = put(tmp_path / "hearing_thresholds.csv", head + "430000,,organisation,fine,2000,省政府令,[S]\n")
    assert ids(check_one(PENALTY, registers=[beside, table])) == ["CF-HEAR-06"]
    elsewhere = put(tmp_path / "other" / "hearing_thresholds.csv", head + "360000,,organisation,fine,2000,,\n")
    assert "CF-HEAR-06" in unchecked(check_one(PENALTY, registers=[beside, elsewhere]))


def test_registers_are_no_inputs_unless_something_is_wrong_with_them(act: Path, tmp_path: Path) -> None:
    report = check(act, registers=[shelf(tmp_path / "registers")], as_of=AS_OF).to_dict()
    assert report["as_of"] == {"day": DAY, "source": "option"}
    assert [Path(each["path"]).name for each in report["inputs"]] == ["penalty.json"]
