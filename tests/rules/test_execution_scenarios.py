"""Execution, restraint of liberty and their links: lawful courses stay silent, and what is unknown is not checked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.coercion.execution_terms import SUBSTITUTE
from enforce_data.rules.samples import sample
from rules.judged import judge

EXECUTION = "coercion.execution"
NUMBER = "星市监罚〔2023〕61号"


def execution(**change: Any) -> dict[str, Any]:
    return changed(sample(EXECUTION), {name.replace("__", "."): value for name, value in change.items()})


def base(**change: Any) -> dict[str, Any]:
    """A penalty on the party of the sample of an execution, under the number that it executes."""
    start = {
        "record_id": "CF-2023-0061",
        "case_no": "星市监案〔2023〕61号",
        "decision.document_number": NUMBER,
        "parties.0.name": "湘枫五金有限公司",
        "services": [{"document_kind": "penalty_decision", "method": "direct", "served_on": "2023-09-22"}],
        "decision.performance.due_on": "2023-10-09",
        "payments": ABSENT,
    }
    return changed(sample("penalty"), start | {name.replace("__", "."): value for name, value in change.items()})


def rules_of(said: set[tuple[str, str]]) -> set[str]:
    return {rule for rule, _ in said}


# Lawful courses.


LAWFUL = {
    "a surcharge that runs by itself": {
        "kind": "surcharge",
        "status": "implemented",
        **dict.fromkeys(("decision", "reminders", "auction", "treasury_on", "ended_at", "implemented_at"), ABSENT),
    },
    "reminded, and not decided yet": {
        "status": "reminded",
        **dict.fromkeys(("decision", "planned_at", "implemented_at", "auction", "treasury_on", "ended_at"), ABSENT),
    },
    "assets were moved: decided and executed within the term of the reminder": {
        "asset_flight_evidence": True,
        "reminders.0.due_on": "2024-02-28",
    },
    "a river cleared at once, the decision afterwards": {
        **{name: value for name, value in SUBSTITUTE.items() if name != "reminders.1"},
        "immediate": True,
        "base_decision_no": ABSENT,
        "decision": ABSENT,
        "reminders": ABSENT,
        "planned_at": ABSENT,
        "services": ABSENT,
        "implemented_at": "2024-02-10T23:30:00+08:00",
        "substitute.performed_on": "2024-02-10",
        "scene": {"party_present": False, "witness": "谭文舟"},
        "party_notified": True,
    },
    "a performance by the organ itself": {**SUBSTITUTE, "substitute.third_party_unrelated": ABSENT},
    "suspended for a claim of a third person and resumed": {
        "suspensions": [{"ground": "third_party_claim", "starts_on": "2024-03-01", "ends_on": "2024-03-08"}],
        "parties.1": {"party_no": "2", "role": "third", "category": "natural_person", "name": "石岳清"},
    },
    "ended for good after three years": {
        "status": "terminated",
        "suspensions": [{"ground": "no_ability", "starts_on": "2020-03-01"}],
        "decision.dated": "2020-02-20",
        "reminders.0.served_on": "2020-01-15",
        "reminders.0.due_on": "2020-01-30",
        "surcharges.0.starts_on": "2020-01-01",
        "surcharges.0.standard_told_on": "2019-12-20",
        "terminated_on": "2023-03-02",
        **dict.fromkeys(("implemented_at", "auction", "treasury_on", "ended_at"), ABSENT),
    },
    "two parties reminded, each with a term of its own": {
        "reminders.1": {
            "ordinal": 1,
            "served_on": "2024-01-22",
            "due_on": "2024-02-19",
            "amount": "20000.00",
            "way": "缴至指定银行账户",
            "rights_told": True,
        },
    },
}


@pytest.mark.parametrize("change", LAWFUL.values(), ids=LAWFUL)
def test_lawful_executions_are_silent(change: dict[str, Any]):
    judged = judge(changed(sample(EXECUTION), change))
    assert judged.said == set()


def test_an_execution_that_fits_one_of_two_cases_under_one_decision_is_silent():
    """One decision on two parties, kept as two cases: the execution is directed at one of them."""
    other = base(record_id="CF-2023-0061-2", case_no="星市监案〔2023〕61-2号", parties__0__name="石岳清")
    late = changed(other, {"decision.performance.due_on": "2024-03-31"})
    assert judge(execution(), before=[base(), late]).said == set()


def test_of_a_corrected_base_decision_only_the_newest_version_counts():
    first = base(decision__performance__due_on="2024-03-31")
    second = base(updated_at="2024-12-01T09:00:00+08:00")
    assert judge(execution(), before=[first, second]).said == set()
    assert rules_of(judge(execution(), before=[first]).said) == {"QZ-EXE-09"}


def test_a_decision_on_paper_with_other_brackets_is_the_same_decision():
    early = base(decision__document_number="星市监罚[2023]第061号", decision__performance__due_on="2024-03-31")
    assert rules_of(judge(execution(), before=[early]).said) == {"QZ-EXE-09"}


# What cannot be decided.


@pytest.mark.parametrize(
    ("change", "rule", "reason"),
    [
        pytest.param(
            {"reminders.0.due_on": ABSENT},
            "QZ-EXE-13",
            "the first reminder gives no term",
            id="reminded, without a term",
        ),
        pytest.param(
            {"reminders.0.ordinal": 2},
            "QZ-EXE-13",
            "the first reminder is not given",
            id="only a second reminder",
        ),
        pytest.param(
            {**SUBSTITUTE, "services.1.served_on": ABSENT},
            "QZ-EXE-07",
            "the day on which the decision was served is not given",
            id="served, but when",
        ),
        pytest.param(
            {**SUBSTITUTE, "reminders.0.served_on": "2024-03-10", "reminders.1.served_on": ABSENT},
            "QZ-EXE-19",
            "the day on which a reminder was served is not given",
            id="another reminder may have been in time",
        ),
        pytest.param(
            {"demolition": True, "announcement": {"announced_on": "2024-03-01"}},
            "QZ-EXE-05",
            "the announcement gives no term for the party",
            id="announced, without a term",
        ),
        pytest.param(
            {"agreement": {"signed_on": "2024-02-26", "reduction": "1.00"}, "surcharges": ABSENT},
            "QZ-EXE-10",
            "the amount of the surcharge is not given",
            id="the surcharge is a record of its own",
        ),
        pytest.param(
            {"kind": "restore", "implemented_at": "2099-10-01T09:00:00+08:00", "ended_at": ABSENT},
            "QZ-EXE-03",
            "beyond the years of the holiday table",
            id="a holiday of a year without notice",
        ),
    ],
)
def test_what_cannot_be_decided_is_said_to_be_unchecked(change: dict[str, Any], rule: str, reason: str):
    judged = judge(changed(sample(EXECUTION), change))
    assert (rule, reason) in judged.not_checked
    assert rule not in rules_of(judged.said)


def test_faulty_elements_silence_only_the_rules_that_read_them():
    judged = judge(execution(reminders__0__due_on="2024-02-30", planned_at=ABSENT))
    assert "QZ-EXE-02" in rules_of(judged.said)
    assert {"QZ-EXE-13", "QZ-EXE-15"} <= judged.unchecked() - rules_of(judged.said)


@pytest.mark.parametrize(
    "change",
    [
        {"implemented_at": "9999-12-31T23:59:59Z", "kind": "restore"},
        {"updated_at": "0001-01-01T00:00:00Z", "suspensions": [{"ground": "no_ability", "starts_on": "9999-12-31"}]},
        {"kind": "liberty", "nature": "measure", "liberty": {"limit_hours": 10**15}, "ended_at": ABSENT},
        {**SUBSTITUTE, "reminders.1.served_on": "0001-01-01"},
    ],
)
def test_days_at_the_ends_of_the_calendar_are_judged(change: dict[str, Any]):
    """The judge itself fails on any internal fault."""
    links = [{"record_type": "penalty", "case_no": "星市监案〔2023〕61号"}]
    judge(changed(sample(EXECUTION), {**change, "linked_acts": links}), before=[base()])
    judge(changed(sample("coercion"), {"linked_acts": links, "updated_at": "0001-01-01T00:00:00Z", "disposal": ABSENT}))


# An independent count.


@given(days=st.integers(0, 40))
def test_the_third_working_day_agrees_with_counting_day_by_day(days: int):
    """Three working days from the reminder to the performance, over the Spring Festival and its make-up days."""
    holidays, start = Holidays.packaged(), date(2024, 2, 1)
    performed = start + timedelta(days)
    passed = sum(holidays.is_working(start + timedelta(n)) for n in range(1, days + 1))
    first = {name: value for name, value in SUBSTITUTE.items() if name != "reminders.1"}
    record = changed(
        sample(EXECUTION),
        {
            **first,
            "asset_flight_evidence": True,
            "reminders.0.served_on": start.isoformat(),
            "decision.dated": start.isoformat(),
            "substitute.performed_on": performed.isoformat(),
        },
    )
    assert ("QZ-EXE-19" in rules_of(judge(record).said)) is (passed < 3)
