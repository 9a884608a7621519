"""Compulsion: what is not checked and why, faulty records, and terms against an independent count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import judge

SEIZED = date(2024, 3, 5)


def test_a_record_without_flaw_runs_every_rule():
    for name in ("coercion", "coercion.freeze", "coercion.execution"):
        judged = judge(sample(name))
        assert judged.said == set()
        assert judged.not_checked == set()


@pytest.mark.parametrize(
    ("name", "change", "rule", "reason"),
    [
        pytest.param(
            "coercion",
            {"bases": [{"law": "中华人民共和国产品质量法"}, {"law": "星沙县办法", "level": "normative_document"}]},
            "QZ-BASIS-01",
            "the rank of a legal basis that could change the answer is not stated",
            id="a basis without rank could suffice",
        ),
        pytest.param(
            "coercion",
            {"officers.1.certificate_no": "18012199999"},
            "QZ-OFF-02",
            "a certificate is not in the register of certificates",
            id="a card of another register",
        ),
        pytest.param(
            "coercion",
            {"officers.1.certificate_no": ABSENT},
            "QZ-OFF-02",
            "an officer is named without a certificate number",
            id="no number to look up",
        ),
        pytest.param(
            "coercion",
            {"testing.0.ends_on": ABSENT, "valid_until": "2024-06-30", "disposal": ABSENT, "ended_at": ABSENT},
            "QZ-SEIZ-02",
            "the days of an examination that do not count are not given",
            id="an examination of unknown length could explain the excess",
        ),
        pytest.param(
            "coercion.freeze",
            {"services.0.served_on": ABSENT},
            "QZ-FRZ-01",
            "the day on which the decision was served is not given",
            id="served, but when",
        ),
        pytest.param(
            "coercion.freeze",
            {
                "decision.dated": "2099-12-30",
                "implemented_at": "2099-12-30T10:00:00+08:00",
                "disposal": ABSENT,
                "ended_at": ABSENT,
                "valid_from": "2099-12-30",
                "valid_until": "2100-01-20",
            },
            "QZ-FRZ-01",
            "beyond the years of the holiday table",
            id="working days of a year without notice",
        ),
        pytest.param(
            "coercion.execution",
            {"reminders.0.served_on": ABSENT},
            "QZ-EXE-01",
            "the day on which a reminder was served is not given",
            id="reminded, but when",
        ),
    ],
)
def test_what_cannot_be_decided_is_said_to_be_unchecked(name, change, rule, reason):
    judged = judge(changed(sample(name), change))
    assert (rule, reason) in judged.not_checked
    assert rule not in {found for found, _ in judged.said}


def test_an_examination_of_unknown_length_is_no_matter_within_the_term():
    judged = judge(changed(sample("coercion"), {"testing.0.ends_on": ABSENT, "valid_until": "2024-04-04"}))
    assert "QZ-SEIZ-02" not in judged.unchecked()


def test_before_the_law_nothing_is_judged_by_it():
    old = changed(
        sample("coercion"),
        {
            "delegate": {"code": "11430121MB0X02022C", "name": "星沙县临水镇人民政府"},
            "decision.dated": "2011-12-31",
            "implemented_at": "2011-12-31T10:20:00+08:00",
            "approval.approved_at": "2011-12-31T08:50:00+08:00",
        },
    )
    judged = judge(old)
    assert {found for found, _ in judged.said if found.startswith("QZ-")} == set()
    assert ("QZ-SUBJ-01", "the law of that day is not in the rule book") in judged.not_checked
    first_day = changed(old, {"decision.dated": "2012-01-01", "implemented_at": "2012-01-01T10:20:00+08:00"})
    assert ("QZ-SUBJ-01", "delegate") in judge(first_day).said


def test_measures_of_special_regimes_are_left_to_other_laws():
    emergency = changed(
        sample("coercion"),
        {"special_regime": "emergency", "officers": ABSENT, "approval": ABSENT, "scene": ABSENT, "bases": ABSENT},
    )
    judged = judge(emergency)
    assert judged.said == set()
    assert {rule for rule in judged.unchecked() if rule.startswith("QZ-")} == set()


def test_a_faulty_element_silences_only_the_rules_that_read_it():
    judged = judge(changed(sample("coercion"), {"valid_until": "2024-02-30", "scene.record_made": False}))
    rules = {rule for rule, _ in judged.said}
    assert "QZ-PROC-02" in rules
    assert "QZ-SEIZ-02" not in rules
    assert {"QZ-SEIZ-02", "QZ-STATE-01"} <= judged.unchecked()


def test_every_officer_and_every_cost_is_judged():
    judged = judge(
        changed(
            sample("coercion"),
            {
                "custody_cost_to_party": "80.00",
                "testing.1": {"kind": "appraisal", "cost_to_party": "0.01"},
                "implemented_at": "2023-04-09T10:20:00+08:00",
                "approval.approved_at": "2023-04-09T08:00:00+08:00",
                "decision.dated": "2023-04-09",
            },
        )
    )
    assert {
        ("QZ-OFF-02", "officers.0.certificate_no"),
        ("QZ-OFF-02", "officers.1.certificate_no"),
        ("QZ-SEIZ-05", "custody_cost_to_party"),
        ("QZ-SEIZ-05", "testing.1.cost_to_party"),
    } <= judged.said


@given(
    first=st.integers(1, 45),
    extended=st.none() | st.integers(1, 45),
    tested_from=st.integers(0, 40),
    tested_for=st.integers(0, 12),
)
def test_terms_of_seizure_agree_with_counting_day_by_day(first, extended, tested_from, tested_for):
    """Thirty days, thirty more when extended; days of the examination are struck out one by one."""
    ends = [SEIZED + timedelta(first)]
    ends += [] if extended is None else [ends[0] + timedelta(extended)]
    struck = {SEIZED + timedelta(tested_from + n) for n in range(tested_for + 1)}
    counted = [SEIZED + timedelta(n) for n in range(1, (ends[-1] - SEIZED).days + 1)]
    net = sum(day not in struck for day in counted)
    too_long = net > 30 if extended is None else net > 60 or net - first > 30
    record = changed(
        sample("coercion"),
        {
            "disposal": ABSENT,
            "ended_at": ABSENT,
            "valid_until": ends[0].isoformat(),
            "testing": [{"kind": "testing", "starts_on": min(struck).isoformat(), "ends_on": max(struck).isoformat()}],
            **({} if extended is None else {"extensions": [{"until": ends[1].isoformat()}]}),
        },
    )
    said = judge(record).said
    assert any(rule == "QZ-SEIZ-02" for rule, _ in said) is too_long
