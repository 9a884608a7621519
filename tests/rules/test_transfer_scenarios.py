"""Transfers, empowerments and benchmarks: lawful situations that stay silent, and what cannot be decided."""

from __future__ import annotations

from datetime import date

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import judge

UNSENT = dict.fromkeys(("sent_at", "receipt_signed_at", "police_decision", "items_handed_on"), ABSENT)
OBJECTION = {"kind": "reconsideration", "filed_on": "2024-10-23", "result": "filed", "closed_on": "2024-10-28"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            {**UNSENT, "approved": False, "disapproval_reason": "未达到追诉标准", "attachments": ABSENT}, id="refused"
        ),
        pytest.param(
            {
                "police_decision.result": "not_filed",
                "objection": OBJECTION,
                "items_handed_on": "2024-10-31",
            },
            id="filed upon an objection, goods within three days of that notice",
        ),
        pytest.param({"direction": "to_discipline", **UNSENT, "attachments": ABSENT}, id="a clue to discipline"),
        pytest.param({"operation": "delete", "task_force": ABSENT, "attachments": ABSENT}, id="withdrawn"),
    ],
)
def test_a_lawful_transfer_is_silent(change):
    assert judge(changed(sample("transfer"), change)).said == set()


def test_a_transfer_under_the_text_of_2001_is_not_checked():
    early = {
        "reported_at": "2020-08-03T09:00:00+08:00",
        "decided_at": "2020-08-06T16:00:00+08:00",
        "task_force": ABSENT,
    }
    judged = judge(changed(sample("transfer"), early))
    assert "XS-FORCE-01" in judged.unchecked()
    assert "XS-FORCE-01" not in {rule for rule, _ in judged.said}


def test_beyond_the_holiday_table_days_are_not_counted():
    late = {
        "reported_at": "2099-10-15T09:00:00+08:00",
        "decided_at": "2099-10-20T16:00:00+08:00",
        **UNSENT,
        "approved": False,
        "disapproval_reason": "未达到追诉标准",
    }
    judged = judge(changed(sample("transfer"), late), as_of=date(2100, 1, 1))
    assert ("XS-TIME-01", "beyond the years of the holiday table") in judged.not_checked
    assert "XS-TIME-01" not in {rule for rule, _ in judged.said}


def test_a_case_of_two_matters_is_not_measured_by_one_grade():
    fined = {
        "edition": "1.1",
        "discretion.benchmark_code": "CL-SJ-0032",
        "discretion.reason": ABSENT,
        "penalties.0.amount": "4500.00",
        "payments.0.amount": "4500.00",
    }
    one = judge(changed(sample("penalty"), fined))
    assert ("CL-03", "penalties.0.amount") in one.said
    second = {"code": "430217001000", "name": "对不按规定明码标价的处罚", "catalogue_version": "2023"}
    two = judge(changed(sample("penalty"), {**fined, "matters.1": second}))
    assert "CL-03" not in {rule for rule, _ in two.said}
