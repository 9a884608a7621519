"""One check from items to the report: what is counted, kept, hidden and concluded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path as FilePath
from typing import Any

import pytest

from enforce_data.editions import Edition
from enforce_data.findings import Fault, Location, Notice, Outcome, RecordRef, Said, Severity
from enforce_data.formats.faults import RD_DUPLICATE_KEY, RD_SYNTAX
from enforce_data.pipeline import Expected, Secrecy
from enforce_data.rulebook import Book
from enforce_data.rulebook.case import ABSENT, changed
from toy.made import FEE_TAKEN, NAMED_VISIT
from toy.rules import BOOK, FAMILIES, fee_for_study
from toy.running import AS_OF, FiledItem, cards, check, found, items, report_of, run, unchecked
from toy.samples import FULL_VISIT, VISIT

# Which edition and type a record is judged by.


def editions(raw: dict[str, Any], expected: Edition | None = None) -> tuple[list[Any], dict[str, int]]:
    report = check(raw, expected=Expected(edition=expected))
    return found(report), dict(report.inputs[0].editions)


EDITION_FAULT = ("ST-EDITION", ("edition",))


@pytest.mark.parametrize(
    ("stated", "asked", "findings", "judged_by"),
    [
        ("1.0", None, [], "1.0"),
        ("1.0", "1.0", [], "1.0"),
        ("2.0", None, [], "2.0"),
        ("1.0", "1.1", [EDITION_FAULT], "1.0"),
        ("2.0", "1.0", [EDITION_FAULT], "2.0"),
        ("7.0", None, [EDITION_FAULT], "1.1"),
        ("7.0", "1.0", [EDITION_FAULT], "1.0"),
        ("one", None, [("ST-PATTERN", ("edition",))], "1.1"),
        ("one", "1.0", [("ST-PATTERN", ("edition",))], "1.0"),
        ("9" * 5000 + ".0", None, [("ST-PATTERN", ("edition",))], "1.1"),
        (1.0, "1.0", [("ST-TYPE", ("edition",))], "1.0"),
        (ABSENT, None, [("ST-MISSING", ("edition",))], "1.1"),
        (ABSENT, "2.0", [("ST-MISSING", ("edition",))], "2.0"),
    ],
)
def test_a_record_is_judged_by_its_own_edition_else_by_the_one_asked_for_else_by_the_newest(
    stated, asked, findings, judged_by
):
    raw = changed(VISIT, {"edition": stated})
    assert editions(raw, asked and Edition.parse(asked)) == (findings, {judged_by: 1})


def test_an_edition_fault_says_which_editions_there_are():
    (unknown,) = check({**VISIT, "edition": "7.0"}).findings
    assert unknown.message().en == "edition 7.0: this version has editions 1.0, 1.1, 2.0 only"
    (other,) = check(VISIT, expected=Expected(edition=Edition(1, 1))).findings
    assert other.message().en == "edition 1.0: differs from edition 1.1 of the option or manifest"
    assert other.record.edition == "1.0"


@pytest.mark.parametrize("stated", ["journey", "Visit", "", 5, ["visit"], {"a": 1}])
def test_a_record_of_unknown_type_is_one_error_and_no_more(stated):
    report = check(changed(VISIT, {"record_type": stated, "visited_on": "soon"}))
    assert found(report) == [("RD-TYPE-UNKNOWN", ("record_type",))]
    assert report.findings[0].message().en.startswith("the record type ")
    assert report.findings[0].fix().en.endswith("visit, card")
    assert (report.records, report.records_with_errors, report.outcome) == (1, 1, Outcome.VIOLATES)
    assert report.inputs[0].record_types == {}


def test_the_type_that_is_expected_serves_where_a_record_names_none():
    bare = changed(FEE_TAKEN, {"record_type": ABSENT})
    assert found(check(bare)) == [("RD-TYPE-UNKNOWN", ("record_type",))]
    report = check(bare, expected=Expected(record_type="visit"))
    assert found(report) == [("ST-MISSING", ("record_type",)), ("T-FEE-01", ("fee",))]
    assert report.inputs[0].record_types == {"visit": 1}
    assert report.findings[1].record == RecordRef(1, "visit", "V-1", "1.0")


# What is kept, and what is asked for.


def test_the_cap_shortens_the_list_and_never_the_counts():
    report = check(*[FEE_TAKEN] * 7, {**VISIT, "colour": "red"}, max_findings=3)
    assert [finding.record.number for finding in report.findings] == [1, 2, 3, 8]
    assert report.by_rule == {"T-FEE-01": 7, "ST-UNKNOWN": 1}
    assert report.counts == {Severity.ERROR: 8}
    assert (report.records, report.records_with_errors) == (8, 8)
    assert report.summary["findings"] == {"error": 8, "warning": 0, "info": 0}


def test_places_are_asked_for_only_where_a_finding_is_kept():
    filed = items([VISIT, *[{**FEE_TAKEN, "colour": "red"}] * 4])
    report = report_of(run(filed, max_findings=2))
    assert [item.asked for item in filed] == [[], *[[("colour",), ("fee",)]] * 2, [], []]
    assert report.findings[0].location == Location(line=2, source="colour")
    assert report.findings[1].value == "2.00"


def test_findings_come_in_the_order_of_inputs_records_and_discovery():
    faulty = {**FEE_TAKEN, "colour": "red"}
    report = report_of(
        run(items([VISIT, faulty]), [Fault(RD_SYNTAX, {"reason_en": "", "reason_zh": ""}), *items([faulty])])
    )
    assert [(f.input, f.record and f.record.number, f.notice.id) for f in report.findings] == [
        (0, 2, "ST-UNKNOWN"),
        (0, 2, "T-FEE-01"),
        (1, None, "RD-SYNTAX"),
        (1, 1, "ST-UNKNOWN"),
        (1, 1, "T-FEE-01"),
    ]


def test_a_finding_names_element_path_and_every_key_of_the_contract():
    report = check(changed(FULL_VISIT, {"seat": ABSENT, "loans.0.due_on": "2024-02-01"}), context=cards())
    (finding,) = json.loads(report.to_json())["findings"]
    assert finding == {
        "rule": "T-DUE-01",
        "severity": "error",
        "input": 0,
        "record": {"number": 1, "type": "visit", "id": "V-2", "edition": "1.1"},
        "path": "/loans/0/due_on",
        "element": "TOY-0502",
        "related": [],
        "location": {
            "line": 1,
            "column": None,
            "cell": None,
            "sheet": None,
            "xpath": None,
            "key": None,
            "source": "loans.0.due_on",
        },
        "value": "2024-02-01",
        "message": {"zh": "2024-02-01 早于到馆日", "en": "due on 2024-02-01, before the visit"},
        "fix": {"zh": "核对应还日期", "en": "compare the day"},
        "basis": [],
        "rejects": True,
    }


def test_the_law_of_a_finding_has_its_first_day():
    report = check(changed(VISIT, {"companions": 9}))
    assert report.to_dict()["findings"][0]["basis"] == [{"law": "图书馆章程", "article": "5", "since": "2024-01-01"}]


# What is hidden.


def values(raw: dict[str, Any], **options: Any) -> dict[str, str | None]:
    return {finding.element or "": finding.value for finding in check(raw, **options).findings}


def test_personal_values_are_masked_unless_unmasked():
    raw = changed(NAMED_VISIT, {"visitor.name": "石小溪 ", "visitor.birth_date": "1996-2-29", "branch.code": "B 3"})
    assert values(raw) == {"TOY-0401": "石***", "TOY-0403": "1***", "TOY-0201": "B 3"}
    assert values(raw, unmask=True) == {"TOY-0401": "石小溪 ", "TOY-0403": "1996-2-29", "TOY-0201": "B 3"}


def test_numbers_of_people_are_masked_in_any_text_and_unknown_members_never_quoted():
    raw = {**VISIT, "remarks": " 电话 13800001234", "telephone": "13800001234"}
    report = check(raw)
    assert {finding.value for finding in report.findings} == {" 电话 138****1234", None}
    assert "13800001234" not in report.to_json()


@pytest.mark.parametrize(
    ("path", "value", "quoted"),
    [
        ("companions", -1, "-1"),
        ("first_visit", "yes", "yes"),
        ("fee", 5.5, "5.5"),
        ("companions", False, "false"),
        ("topics", [], None),
        ("branch", {}, None),
        ("topics.0", None, "null"),
        ("remarks", "字" * 200 + " ", "字" * 79 + "…"),
    ],
)
def test_a_value_is_quoted_as_it_was_written_and_briefly(path, value, quoted):
    assert [finding.value for finding in check(changed(VISIT, {"topics": ["a"], path: value})).findings] == [quoted]


HIDDEN = Notice(
    id="T-HIDDEN",
    severity=Severity.ERROR,
    title=Said("不应报送", "not for delivery"),
    message=Said("不应报送", "not for delivery"),
    fix=Said("撤回", "withdraw it"),
)


def test_of_a_secret_record_nothing_is_printed_but_where_it_stands():
    duplicate = Fault(RD_DUPLICATE_KEY, {"key": "密令"}, ("remarks",))
    secret = FiledItem(
        {**NAMED_VISIT, "remarks": "密令", "purpose": "机密", "record_type": "密件", "record_id": "密-1"},
        2,
        (duplicate,),
    )
    check = run([*items([VISIT]), secret], secrecy=Secrecy("remarks", "密令", HIDDEN), unmask=True)
    report = report_of(check)
    (finding,) = report.findings
    assert (finding.notice.id, finding.record, finding.path, finding.value) == (
        "T-HIDDEN",
        RecordRef(2, None, None, None),
        (),
        None,
    )
    assert finding.location.line == 2
    assert secret.asked == [()]
    assert not any(word in report.to_json() for word in ("密", "石", "C-77", "V-1"))
    assert (report.records, report.records_with_errors) == (2, 1)
    assert report.inputs[0].record_types == {"visit": 1}


def test_a_secret_record_does_not_meet_others():
    twin = {**NAMED_VISIT, "record_id": "V-2", "branch": {"code": "B-04"}}
    assert check(NAMED_VISIT, twin).by_rule == {"T-TWIN-01": 1}
    hidden = Secrecy("record_id", "V-2", HIDDEN)
    assert check(NAMED_VISIT, twin, secrecy=hidden).by_rule == {"T-HIDDEN": 1}


# The same again.

MIXED = [
    VISIT,
    changed(FULL_VISIT, {"loans.0.due_on": "2024-02-01", "colour": "red", "shade": "dark", "purpose": "创客"}),
    changed(NAMED_VISIT, {"record_id": "V-9", "branch.code": "B-", "companions": True}),
    changed(NAMED_VISIT, {"record_id": "V-10", "branch.code": "B-7", "edition": "1.1"}),
    changed(NAMED_VISIT, {"record_id": "V-11", "branch.code": "B-8", "visited_on": "2023-02-29"}),
    {"record_type": "journey"},
]

PROGRAM = """
import sys
from toy.running import check
from machinery.test_pipeline import MIXED
sys.stdout.buffer.write(check(*MIXED).to_json().encode())
"""


def test_the_same_records_give_the_same_bytes_whatever_the_hash_seed():
    here = check(*MIXED).to_json().encode()
    assert here == check(*MIXED).to_json().encode()
    tests = FilePath(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tests.parent / "src"), str(tests)])}
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, env={**environment, "PYTHONHASHSEED": "7"}, capture_output=True, check=False)
    assert done.stdout == here, done.stderr.decode()


def test_a_report_can_always_be_written_as_utf8():
    raw = {**VISIT, "record_id": "V\ud800", "\udfff": 1, "remarks": "a\ud800b", "purpose": "\ud800"}
    text = check(raw).to_json()
    read = json.loads(text.encode())
    assert {finding["path"] for finding in read["findings"]} >= {"/record_id", "/remarks", "/purpose", "/\udfff"}


def test_the_report_names_book_day_and_inputs():
    read = json.loads(check(VISIT).to_json())
    assert read["as_of"] == {"day": AS_OF.day.isoformat(), "source": AS_OF.source}
    assert read["inputs"][0] == {
        "path": "visits-0.json",
        "sha256": None,
        "format": None,
        "encoding": None,
        "encoding_source": None,
        "editions": {"1.0": 1},
        "record_types": {"visit": 1},
        "records": 1,
        "records_with_errors": 0,
        "records_rejected": 0,
        "outcome": "conforms",
        "acceptance": "accepted",
    }
    assert AS_OF.day == date(2024, 12, 31)


def test_a_book_needs_no_rules_across_records():
    done = run(items([FEE_TAKEN]), book=Book([fee_for_study], FAMILIES))
    assert found(report_of(done)) == [("T-FEE-01", ("fee",))]
    assert unchecked(report_of(run(items([FEE_TAKEN]), book=BOOK))) == {}
