"""Penalty cases as they are told: time for punishing, reviews, numbers, states, public pages, recordings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from enforce_data.identifiers import resident_id
from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import Judged, judge, paths

CITIZEN = resident_id.with_check("43012119850411003")
ENDING_IN_X = next(
    number for serial in range(100) if (number := resident_id.with_check(f"43012119850411{serial:03d}")).endswith("X")
)
BARE = dict.fromkeys(("penalties", "payments", "publicity", "legal_reviews", "discretion", "recordings"), ABSENT)


def judged(changes: dict[str, Any] | None = None, *, name: str = "penalty", **how: Any) -> Judged:
    return judge(changed(sample(name), changes or {}), **how)


@pytest.mark.parametrize(
    ("result", "ending"),
    [
        ("no_penalty", {"decision.exemption_ground": "first_offence", "decision.education_given": True}),
        ("case_withdrawn", {"status": "withdrawn"}),
        ("terminated", {"status": "terminated"}),
        ("transferred_to_organ", {"status": "transferred"}),
    ],
)
def test_a_case_that_ends_without_penalty_is_asked_nothing_of_one(result: str, ending: dict[str, Any]):
    left = {"violation_started_on": "2015-01-01", "unlawful_gains": "100.00", "correction_order": ABSENT}
    assert judged({**BARE, **left, "decision.result": result, **ending}).said == set()


@pytest.mark.parametrize("status", ["suspended", "terminated", "transferred", "withdrawn", "not_filed"])
def test_side_states_need_neither_decision_nor_closing(status: str):
    open_case = dict.fromkeys(("decision", "closed_on", "closing_kind", "archived_on"), ABSENT)
    result = judged({**BARE, **open_case, "status": status, "services": ABSENT}, as_of=date(2024, 5, 1))
    assert result.said == set()


@pytest.mark.parametrize("kind", ["transferred", "case_withdrawn", "terminated"])
def test_a_case_closed_on_the_way_needs_no_decision(kind: str):
    assert judged({**BARE, "decision": ABSENT, "services": ABSENT, "closing_kind": kind}).said == set()


def test_the_end_of_two_years_from_a_leap_day():
    acts = {"violation_started_on": "2024-02-29", "violation_ended_on": ABSENT}
    cases = {
        day: judged({**acts, "discovered_on": day, "filed_on": day, "decision.dated": "2026-03-20"})
        for day in ("2026-02-28", "2026-03-01")
    }
    assert {day: bool(paths(case, "CF-TIME-01")) for day, case in cases.items()} == {
        "2026-02-28": False,
        "2026-03-01": True,
    }


def test_a_faulty_day_leaves_the_rules_on_it_unchecked():
    result = judged({"discovered_on": "2024-02-30", "violation_started_on": "2010-01-01"})
    assert {rule for rule, _ in result.said} == {"ST-PATTERN"}
    assert {"CF-TIME-01", "CF-STATE-03"} <= result.unchecked()


@pytest.mark.parametrize(
    "text", [f"负责人身份证号码{CITIZEN},", f"负责人身份证号码{ENDING_IN_X.lower()}。", "电话13874880000(店主)"]
)
def test_a_number_in_a_published_text_is_named_but_not_printed(text: str):
    result = judged({"facts": text})
    assert result.said == {("CF-PRIV-01", "facts")}
    shown = " ".join(text for finding in result.findings for text in (*finding.message(), *finding.fix()))
    assert not any(char.isdigit() for char in shown)
    assert ["*" in (finding.value or "") for finding in result.findings] == [True]


@pytest.mark.parametrize("text", ["货值13874880000.00元", "单号JD13874880000", "13874880000元", "4301211985041100"])
def test_amounts_and_codes_are_no_personal_data(text: str):
    assert judged({"facts": text}).said == set()


def test_a_hearing_and_a_ground_ask_for_one_review():
    heard = {
        "hearings": [
            {
                "notified_on": "2024-05-08",
                "requested_on": "2024-05-09",
                "hearing_notice_on": "2024-05-10",
                "held_on": "2024-05-23",
                "record_document": {"kind": "hearing_record"},
            }
        ]
    }
    grounds = {"legal_reviews": [{"required": True, "grounds": ["hearing_held"]}]}
    failed = {"legal_reviews": [{"required": True, "result": "not_passed", "concluded_on": "2024-05-28"}]}
    assert judged({**heard, **grounds}).said == {("CF-REV-01", "legal_reviews")}
    assert judged({**heard, **failed}).said == {("CF-REV-03", "legal_reviews.0.result")}
    assert judged({**heard, "legal_reviews": [{"required": True}]}).said == {("CF-REV-04", "legal_reviews")}


def test_the_office_of_the_case_may_number_simple_penalties_as_it_likes():
    assert judged({"decision.document_number": "0045"}, name="penalty.simple").said == set()


@pytest.mark.parametrize(("published", "late"), [("2024-02-22", False), ("2024-02-23", True)])
def test_twenty_working_days_run_over_spring_festival(published: str, late: bool):
    """From 22 January: 4 and 18 February are worked, 10 to 17 are holidays; the twentieth working day is the 22nd."""
    visit = {
        "starts_at": "2024-01-22T09:30:00+08:00",
        "ends_at": "2024-01-22T11:10:00+08:00",
        "publicity.published_on": published,
    }
    assert bool(paths(judged(visit, name="inspection"), "GS-02")) is late


def test_an_unfinished_inspection_is_not_to_be_published():
    assert paths(judged({"ends_at": ABSENT, "publicity.published_on": ABSENT}, name="inspection"), "GS-02") == set()


def test_a_mere_warning_leaves_nothing_to_execute():
    warned = {"penalties": [{"party_no": "1", "kind": "warning"}], "payments": ABSENT}
    assert judged({**warned, "recordings.5": ABSENT, "documents.8": ABSENT}).said == set()
    fined = judged({"recordings.5": ABSENT, "documents.8": ABSENT})
    assert [finding.params["stages"] for finding in fined.findings] == ["execution"]
