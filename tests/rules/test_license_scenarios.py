"""Licences: working days against a count made day by day, and what the tables cannot answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import registers, sample
from rules.judged import judge

HOLIDAYS = Holidays.packaged()
YEAR = st.dates(date(2023, 1, 3), date(2023, 10, 31))

PLAIN = {
    "supplement_notice_on": ABSENT,
    "supplement_items": ABSENT,
    "supplemented_on": ABSENT,
    "verification": ABSENT,
    "certificate": ABSENT,
    "certificate_not_needed": True,
    "promised_days": ABSENT,
    "publicity": {"disclosed": False, "withheld_reason": "涉及商业秘密"},
}

NO_TERM = [{name: value for name, value in record.items() if name != "statutory_days"} for record in registers()]
"""The registers, with a catalogue that states no term: the term of the Act is judged."""


def last_day(start: date, limit: int, struck: frozenset[date] = frozenset()) -> date:
    """The day on which a limit of working days ends, found day by day."""
    day = start
    while limit:
        day += timedelta(1)
        limit -= HOLIDAYS.is_working(day) and day not in struck
    return day


def application(accepted: date, decided: date, **more: object) -> dict[str, object]:
    day = accepted.isoformat()
    return changed(
        sample("license"),
        {**PLAIN, "applied_on": day, "received_on": day, "accepted_on": day, "decision.dated": decided.isoformat()}
        | more,
    )


TERMS = pytest.mark.parametrize(
    ("beside", "rule"),
    [
        pytest.param(NO_TERM, "XK-TIME-01", id="the term of the Act"),
        pytest.param(None, "XK-TIME-07", id="the term of the catalogue"),
    ],
)


@TERMS
@given(accepted=YEAR, days=st.integers(0, 50))
def test_the_term_of_a_licence_is_twenty_working_days(beside, rule, accepted, days):
    decided = accepted + timedelta(days)
    said = judge(application(accepted, decided), beside=beside).said
    assert {found for found, _ in said if found in {"XK-TIME-01", "XK-TIME-07"}} <= {rule}
    late = (rule, "decision.dated") in said
    assert late is (decided > last_day(accepted, 20))


@TERMS
@given(accepted=YEAR, days=st.integers(15, 60), spells=st.lists(st.tuples(st.integers(-5, 40), st.integers(0, 12))))
def test_told_special_days_count_once(beside, rule, accepted, days, spells):
    decided = accepted + timedelta(days)
    struck = frozenset(accepted + timedelta(first + n) for first, length in spells for n in range(length + 1))
    procedures = [
        {
            "kind": "expert_review",
            "starts_on": (accepted + timedelta(first)).isoformat(),
            "ends_on": (accepted + timedelta(first + length)).isoformat(),
            "notified_on": accepted.isoformat(),
        }
        for first, length in spells
    ]
    more = {"special_procedures": procedures} if procedures else {}
    late = (rule, "decision.dated") in judge(application(accepted, decided, **more), beside=beside).said
    assert late is (decided > last_day(accepted, 20, struck))


@given(received=YEAR, days=st.integers(0, 20))
def test_supplements_are_told_within_five_working_days(received, days):
    told = received + timedelta(days)
    record = changed(
        application(received, told),
        {"supplement_notice_on": told.isoformat(), "supplement_items": ["平面图"], "accepted_on": ABSENT},
    )
    late = ("XK-ACC-01", "supplement_notice_on") in judge(record).said
    assert late is (told > last_day(received, 5))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (
            {
                "received_on": ABSENT,
                "supplemented_on": ABSENT,
                "accepted_on": "2090-05-14",
                "decision": ABSENT,
                "certificate": ABSENT,
                "status": "accepted",
            },
            "XK-TIME-01",
        ),
        ({"decision.dated": "2090-05-14", "accepted_on": ABSENT}, "XK-TIME-05"),
        ({"applied_on": "2090-05-09", "received_on": "2090-05-09", "supplement_notice_on": "2090-05-10"}, "XK-ACC-01"),
    ],
)
def test_beyond_the_holiday_table_nothing_is_judged(change, rule):
    judged = judge(changed(sample("license"), change), beside=NO_TERM, as_of=date(2090, 12, 31))
    assert (rule, "beyond the years of the holiday table") in judged.not_checked


@pytest.mark.parametrize(
    ("change", "start"),
    [
        pytest.param({}, "2024-05-14", id="accepted in time after the supplement"),
        pytest.param({"accepted_on": "2024-05-21"}, "2024-05-13", id="left lying after the supplement"),
        pytest.param(
            {"supplement_notice_on": ABSENT, "supplement_items": ABSENT, "supplemented_on": ABSENT},
            "2024-05-06",
            id="left lying after receipt",
        ),
        pytest.param(
            {"supplement_notice_on": ABSENT, "supplement_items": ABSENT, "supplemented_on": ABSENT}
            | {"accepted_on": "2024-05-11"},
            "2024-05-11",
            id="accepted on the fifth working day",
        ),
    ],
)
def test_the_term_runs_from_acceptance_real_or_deemed(change, start):
    record = changed(sample("license"), {**change, "certificate": ABSENT, "decision.dated": "2024-07-31"})
    [finding] = [each for each in judge(record, beside=NO_TERM).findings if each.notice.id == "XK-TIME-01"]
    assert str(finding.params["start"]) == start


def test_a_replaced_certificate_tells_nothing_of_the_first():
    renewed = changed(
        sample("license"),
        {"certificate.issued_on": "2029-05-20", "changes": [{"kind": "renewal", "changed_on": "2029-05-20"}]},
    )
    assert "XK-TIME-05" not in {rule for rule, _ in judge(renewed, as_of=date(2029, 6, 1)).said}


def test_both_parts_of_a_refusal_are_asked_for():
    bare = changed(
        sample("license"),
        {
            "decision.result": "refuse",
            "decision.reason": ABSENT,
            "decision.remedy_notice": ABSENT,
            "certificate": ABSENT,
            "status": "refused",
        },
    )
    assert {("XK-DEC-01", "decision.reason"), ("XK-DEC-01", "decision.remedy_notice")} <= judge(bare).said


LAWFUL = {
    "two who asked, heard together": {
        "hearings": [
            {"notified_on": "2024-05-14", "requested_on": "2024-05-15", "hearing_notice_on": "2024-05-15"}
            | {"held_on": "2024-05-27", "is_public": True, "record_document": {"kind": "hearing_record"}},
            {"notified_on": "2024-05-14", "requested_on": "2024-05-16"},
        ]
    },
    "decided on the spot, without any paper of acceptance": {
        **PLAIN,
        "accepted_on": "2024-05-06",
        "acceptance_document": ABSENT,
        "decision.dated": "2024-05-06",
    },
    "two who asked, heard together, not decided yet": {
        **PLAIN,
        "accepted_on": "2024-05-09",
        "decision": ABSENT,
        "status": "reviewing",
        "special_procedures": [
            {"kind": "hearing", "starts_on": "2024-05-15", "ends_on": "2024-12-31", "notified_on": "2024-05-15"}
        ],
        "hearings": [
            {"notified_on": "2024-05-14", "requested_on": "2024-05-15", "hearing_notice_on": "2024-05-15"}
            | {"held_on": "2024-05-27", "is_public": True, "record_document": {"kind": "hearing_record"}},
            {"notified_on": "2024-05-14", "requested_on": "2024-05-16"},
        ],
    },
    "a company that ended before its certificate was due": {
        "certificate": ABSENT,
        "changes": [{"kind": "cancellation", "changed_on": "2024-06-05", "ground": "entity_ended"}],
    },
    "a renewal that the end of the company made needless": {
        "certificate.valid_until": "2024-10-31",
        "changes": [
            {"kind": "renewal", "applied_on": "2024-09-02"},
            {"kind": "cancellation", "changed_on": "2024-10-15", "ground": "entity_ended"},
        ],
    },
    "withdrawn by the applicant after months": {
        **PLAIN,
        "accepted_on": "2024-05-09",
        "decision.dated": "2024-12-02",
        "decision.result": "withdrawn",
        "status": "application_withdrawn",
    },
    "a renewal that nobody answered": {
        "certificate.valid_until": "2024-10-31",
        "changes": [{"kind": "renewal", "applied_on": "2024-09-02", "changed_on": "2024-11-05", "deemed": True}],
    },
}


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in LAWFUL.items()])
def test_nothing_is_said_of_lawful_licences(change):
    assert judge(changed(sample("license"), change)).said == set()
