"""Receipts: the answer to every record, and rates that were counted by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from delivery.making import members, package, zipped
from enforce_data import check, rates, receipt_book
from enforce_data.findings import pointer
from enforce_data.rates import Figures, Punctuality, punctuality, share
from enforce_data.receipts import Receipt, receipt
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from enforce_data.usage import UsageError
from work.given import LATE, MANIFEST, PENALTY, penalty, put

OLD, NEW = "2024-12-01T08:00:00+08:00", "2024-12-02T08:00:00+08:00"


def answered(folder: Path, records: Any, **members: Any) -> Receipt:
    put(folder / "in.json", records)
    put(folder / "manifest.json", {**MANIFEST, **members})
    return receipt(folder)


def statuses(made: Receipt) -> dict[str | None, str]:
    return {answer.record_id: str(answer.status) for answer in made.answers}


def version(name: str, **change: Any) -> dict[str, Any]:
    return penalty({"record_id": name, "updated_at": OLD, **change})


# Statuses.


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "accepted"),
        ({"case_no": "", "filed_on": None}, "rejected"),
        ({"filed_on": LATE["filed_on"]}, "rejected"),
        ({"operation": "delete"}, "deleted"),
        ({"operation": "delete", "colour": "red"}, "rejected"),
        ({"secrecy": "state_secret"}, "rejected"),
    ],
)
def test_the_answer_to_one_record(tmp_path: Path, change: Mapping[str, Any], status: str) -> None:
    made = answered(tmp_path, [version("A-1", **change)])
    assert list(statuses(made).values()) == [status]


def test_a_warning_is_accepted_with_it(tmp_path: Path) -> None:
    made = answered(tmp_path, [changed(sample("matter"), {"code": "4301210217001000"})])
    (answer,) = made.answers
    assert str(answer.status) == "accepted_with_warnings"
    assert [each["severity"] for each in answer.findings] == ["warning"]


def test_only_the_newest_version_counts(tmp_path: Path) -> None:
    old, new = version("A-1", filed_on=LATE["filed_on"]), version("A-1", updated_at=NEW)
    for records in ([old, new], [new, old]):
        made = answered(tmp_path, records)
        assert sorted(str(answer.status) for answer in made.answers) == ["accepted", "superseded"]
        assert made.head()["rates"]["compliance_rate"] == 1.0
        assert (made.totals["superseded"], made.totals["repeated"]) == (1, 0)
        told = [(str(answer.status), [each["rule"] for each in answer.findings]) for answer in made.answers]
        assert sorted(told) == [("accepted", []), ("superseded", ["DL-SUPERSEDED"])], "rules on law are taken back"


def test_the_same_version_twice_counts_once(tmp_path: Path) -> None:
    made = answered(tmp_path, [version("A-1")] * 3)
    assert (made.totals["accepted"], made.totals["superseded"], made.totals["repeated"]) == (1, 2, 2)
    assert made.head()["rates"]["records"] == 1


def test_records_of_other_systems_or_without_id_are_no_versions(tmp_path: Path) -> None:
    nameless = [{name: value for name, value in PENALTY.items() if name != "record_id"}] * 2
    made = answered(tmp_path, [version("A-1"), version("A-1", source_system="other"), *nameless])
    assert made.totals["superseded"] == 0


def test_a_deletion_takes_the_place_of_the_record(tmp_path: Path) -> None:
    made = answered(tmp_path, [version("A-1"), version("A-1", updated_at=NEW, operation="delete")])
    assert [str(answer.status) for answer in made.answers] == ["superseded", "deleted"]
    assert made.head()["rates"]["records"] == 0
    assert made.head()["rates"]["compliance_rate"] is None


def test_a_record_that_cannot_be_read_is_rejected_and_counts_in_no_rate(tmp_path: Path) -> None:
    put(tmp_path / "in.jsonl", json.dumps(PENALTY) + "\n{\n")
    made = receipt(tmp_path)
    answers = [(answer.number, answer.record_id, str(answer.status)) for answer in made.answers]
    assert answers == [(1, PENALTY["record_id"], "accepted"), (2, None, "rejected")]
    assert (made.totals["unreadable"], made.head()["rates"]["records"]) == (1, 1)


def test_nothing_of_a_state_secret_is_told(tmp_path: Path) -> None:
    made = answered(tmp_path, [version("A-1", secrecy="state_secret")])
    text = "".join(made.to_json())
    assert "A-1" not in text
    assert PENALTY["agency"]["code"] not in text
    assert made.totals["rejected"] == 1


def test_a_file_that_is_not_listed_is_not_answered(tmp_path: Path) -> None:
    folder = package(tmp_path, answers=None)
    put(folder / "extra.json", version("A-1", updated_at=NEW))
    made = receipt(folder)
    assert "A-1" not in statuses(made)
    assert (made.totals["records"], made.totals["not_listed"]) == (3, 1)
    assert len(made.remarks) == 1


# Findings.


def test_every_finding_of_a_record_is_told(tmp_path: Path) -> None:
    """Also where a report would list some only."""
    late = [version(f"A-{number}", filed_on=LATE["filed_on"], case_no=f"{number}") for number in range(3)]
    made = answered(tmp_path, late)
    capped = receipt(tmp_path, max_findings=1)
    whole = check(tmp_path)
    told = {(found["rule"], found["record"]["id"], found["path"]) for each in capped.answers for found in each.findings}
    assert told == {
        (found.notice.id, found.record.id if found.record else None, pointer(found.path or ()))
        for found in whole.findings
    }
    assert capped.report.counts == whole.counts
    assert statuses(made) == statuses(capped) == dict.fromkeys(["A-0", "A-1", "A-2"], "rejected")


def test_personal_data_are_masked(tmp_path: Path) -> None:
    name, number = "欧阳测试", "430121199001011234"
    made = answered(
        tmp_path, changed(sample("penalty.simple"), {"parties.0.name": name, "parties.0.id_number": number})
    )
    text = "".join(made.to_json())
    assert "ID-CITIZEN" in text
    assert name not in text
    assert number not in text


# Rates, counted by hand.


def decided(name: str, agency: str, day: str, **change: Any) -> dict[str, Any]:
    return version(name, **{"agency.code": agency, "agency.name": agency[-4:], "decision.dated": day, **change})


ONE, OTHER = "11430121MB0X00023N", "11430100MB0X07077P"


def test_rates_of_each_agency(tmp_path: Path) -> None:
    """Delivered on Tuesday, 31 December 2024: seven working days before are Friday the 20th."""
    records = [
        decided("A-1", ONE, "2024-12-20"),  # in time: 23, 24, 25, 26, 27, 30, 31 are seven
        decided("A-2", ONE, "2024-12-19"),  # late
        decided("A-3", ONE, "2024-12-31"),  # in time
        decided("A-4", ONE, "2024-12-19", operation="delete"),  # left out
        decided("A-5", ONE, "2024-12-32"),  # no day
        decided("B-1", OTHER, "2024-01-02"),  # late
    ]
    head = answered(tmp_path, records, answers=None).head()
    by_code = {each["code"]: each for each in head["agencies"]}
    told = {
        code: (each["records"], each["late_acts"], each["decided_acts"], each["late_rate"])
        for code, each in by_code.items()
    }
    assert told == {ONE: (4, 1, 3, 0.3333), OTHER: (1, 1, 1, 1.0)}
    assert (by_code[ONE]["deleted"], by_code[ONE]["name"]) == (1, ONE[-4:])
    assert (head["rates"]["late_rate"], head["rates"]["decided_acts"]) == (0.5, 4)


def test_compliance_of_each_agency(tmp_path: Path) -> None:
    put(
        tmp_path / "penalties.json",
        [version("A-1"), version("A-2", filed_on=LATE["filed_on"]), version("A-3", colour="?")],
    )
    head = answered(tmp_path, sample("certificate")).head()
    by_code = {
        each["code"]: (each["records"], each["without_errors"], each["compliance_rate"]) for each in head["agencies"]
    }
    assert by_code[PENALTY["agency"]["code"]] == (3, 1, 0.3333)
    assert by_code[sample("certificate")["source_agency"]] == (1, 1, 1.0)
    assert (head["rates"]["records"], head["rates"]["compliance_rate"]) == (4, 0.5)


def test_test_data_count_in_no_rate(tmp_path: Path) -> None:
    head = answered(tmp_path, [version("A-1")], test=True).head()
    assert (head["totals"]["accepted"], head["totals"]["test"]) == (1, 1)
    assert (head["rates"]["records"], head["rates"]["compliance_rate"], head["rates"]["late_rate"]) == (0, None, None)


def test_a_package_that_answers_a_receipt_has_no_late_rate(tmp_path: Path) -> None:
    made = answered(tmp_path, [decided("A-1", ONE, "2024-01-02")], answers="R-1")
    assert made.head()["rates"]["late_rate"] is None
    assert made.head()["rates"]["lateness_unknown"] == 1
    assert "R-1" in made.remarks[0].en


def test_decisions_beyond_the_table_of_working_days_are_left_out_and_said(tmp_path: Path) -> None:
    made = answered(tmp_path, [decided("A-1", ONE, "1999-01-04")], answers=None)
    assert made.head()["rates"]["lateness_unknown"] == 1
    assert made.remarks[0].en.startswith("the time limit of 1 act")


def test_without_a_manifest_the_day_of_the_check_is_that_of_delivery(tmp_path: Path) -> None:
    put(tmp_path / "in.json", decided("A-1", ONE, "2024-12-19"))
    days = [date(2024, 12, 30), date(2024, 12, 31)]
    assert [receipt(tmp_path, as_of=day).head()["rates"]["late_rate"] for day in days] == [0.0, 1.0]


@pytest.mark.parametrize(
    ("record_type", "last", "first_late"),
    [("license", date(2024, 12, 31), date(2025, 1, 2)), ("coercion", date(2025, 1, 20), date(2025, 1, 21))],
)
def test_time_limits_of_each_type(record_type: str, last: date, first_late: date) -> None:
    decided_on, table = date(2024, 12, 20), Holidays.packaged()
    assert punctuality(record_type, decided_on, last, table) is Punctuality.IN_TIME
    assert punctuality(record_type, decided_on, first_late, table) is Punctuality.LATE


def test_the_formula_names_every_type_that_has_its_own_limit() -> None:
    assert rates.REPORTED_WITHIN == {"penalty": 7, "license": 7}
    assert rates.OTHERS_REPORTED_WITHIN == 20


def test_rates_are_rounded_half_to_even() -> None:
    assert [share(1, 32), share(3, 32), share(1, 3), share(0, 7)] == list(
        map(Decimal, ("0.0312", "0.0938", "0.3333", "0"))
    )
    assert Figures().compliance is None
    assert Figures(records=3, without_errors=2, decided=4, late=1).lateness == Decimal("0.25")


# The receipt as a whole.


def test_it_is_json_and_the_same_for_folder_and_zip(tmp_path: Path) -> None:
    folder = package(tmp_path / "in")
    one = "".join(receipt(folder).to_json())
    other = "".join(receipt(zipped(tmp_path / "in.zip", members(folder))).to_json())
    assert one == other
    value = json.loads(one)
    assert value["package"]["package_id"] == MANIFEST["package_id"]
    assert [(value["inputs"][each["input"]]["path"], each["number"]) for each in value["records"]] == [
        ("more/licenses.jsonl", 1),
        ("penalties.json", 1),
        ("penalties.json", 2),
    ]


def test_its_id_is_that_of_the_package_and_its_content(tmp_path: Path) -> None:
    ids = [
        receipt(package(tmp_path / "a")).id,
        receipt(package(tmp_path / "b")).id,
        receipt(package(tmp_path / "c", package_id="another")).id,
        receipt(package(tmp_path / "d", sequence=2)).id,
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert all(len(each) <= 100 for each in ids), "as answers of a manifest"


def test_one_receipt_answers_one_package(tmp_path: Path) -> None:
    for name in "ab":
        package(tmp_path / name)
    with pytest.raises(UsageError, match="one package"):
        receipt(tmp_path)


def test_what_is_wrong_with_the_package_stands_in_it(tmp_path: Path) -> None:
    folder = package(tmp_path)
    (folder / "penalties.json").unlink()
    head = receipt(folder).head()
    assert [found["rule"] for found in head["findings"]] == ["DL-FILE-MISSING"]
    assert head["outcome"] == "violates"


def test_memory_does_not_grow_with_the_records(tmp_path: Path) -> None:
    """Whatever is kept of a record waits in batches and then goes to the database."""
    many = 12_000
    row = json.dumps(version("A-1", operation="delete", secrecy="state_secret"))
    put(tmp_path / "in.jsonl", f"{row}\n" * many)
    made = receipt(tmp_path)
    assert made.totals["rejected"] == many
    kept = [value for value in vars(made.answers).values() if isinstance(value, (list, dict, set))]
    assert max(map(len, kept)) <= 10_000
    assert sum(1 for _ in made.answers) == many
    assert not made.report.findings


# As a workbook.


def sheets(path: Path) -> dict[str, list[list[Any]]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize(
    ("lang", "names"),
    [("zh", ["概要", "机关", "记录", "问题"]), ("en", ["summary", "agencies", "records", "findings"])],
)
def test_the_workbook_says_the_same(tmp_path: Path, lang: str, names: list[str]) -> None:
    made = answered(tmp_path / "in", [version("A-1"), version("A-2", filed_on=LATE["filed_on"])])
    receipt_book.write(made, tmp_path / "r.xlsx", lang)
    read = sheets(tmp_path / "r.xlsx")
    assert list(read) == names
    summary, agencies, records, findings = read.values()
    assert summary[0][1] == made.id
    assert agencies[1][:5] == [PENALTY["agency"]["code"], PENALTY["agency"]["name"], 2, 1, 0.5]
    assert [row[3] for row in records[1:]] == ["A-1", "A-2"]
    assert [(row[3], row[4]) for row in findings[1:]] == [("A-2", "CF-FILE-01"), ("A-2", "DL-CASE-NO")]


def test_no_value_is_taken_for_a_formula(tmp_path: Path) -> None:
    names = ["=1+1", "+1", "-1", "@A1", "https://example.org", "\t=1"]
    made = answered(tmp_path / "in", [version(name) for name in names])
    receipt_book.write(made, tmp_path / "r.xlsx", "zh")
    assert [row[3] for row in sheets(tmp_path / "r.xlsx")["记录"][1:]] == names


def test_the_same_receipt_makes_the_same_workbook(tmp_path: Path) -> None:
    made = answered(tmp_path / "in", [version("A-1", colour="?")])
    for name in "ab":
        receipt_book.write(made, tmp_path / f"{name}.xlsx", "zh")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_rows_beyond_a_sheet_go_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipt_book, "_LAST_ROW", 3)
    made = answered(tmp_path / "in", [version(f"A-{number}") for number in range(5)])
    receipt_book.write(made, tmp_path / "r.xlsx", "en")
    read = sheets(tmp_path / "r.xlsx")
    assert [row[3] for name in read if name.startswith("records") for row in read[name][1:]] == [
        f"A-{n}" for n in range(5)
    ]
