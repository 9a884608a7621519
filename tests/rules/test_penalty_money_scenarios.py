"""Fines, payments and surcharges as they happen: several parties, remedies, registers with gaps, days at the edges."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_UP, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import registers, sample
from rules.judged import Judged, judge, paths

OPEN = {"closed_on": ABSENT, "closing_kind": ABSENT, "archived_on": ABSENT, "status": "executing"}
UNPAID = {**OPEN, "payments": ABSENT}
SECOND_PARTY = {
    "parties.1": {
        "party_no": "2",
        "category": "individual_business",
        "name": "星沙县麻河水果店",
        "uscc": "92430121MA4X060274",
        "registered_address": "星沙县临水镇二号路3号",
    },
    "penalties.1": {"party_no": "2", "kind": "fine", "amount": "500.00"},
    "notices.1": {"party_no": "2", "dated": "2024-05-27", "served_on": "2024-05-28"},
    "services.2": {
        "party_no": "2",
        "document_number": "星市监罚〔2024〕123号",
        "method": "direct",
        "served_on": "2024-06-07",
    },
    "payments.1": {"party_no": "2", "paid_on": "2024-06-21", "amount": "500.00"},
}


def judged(changes: dict[str, Any] | None = None, *, name: str = "penalty", **how: Any) -> Judged:
    return judge(changed(sample(name), changes or {}), **how)


def beside(**change: Any) -> list[dict[str, Any]]:
    """The sample registers, with the matter of the sample penalty changed."""
    return [
        {name: value for name, value in (record | change).items() if value is not ABSENT}
        if record.get("code") == "430217001000"
        else record
        for record in registers()
    ]


# Within the range.


def test_each_party_has_its_own_range():
    above = judged({**SECOND_PARTY, "penalties.0.amount": "4600.00"})
    assert paths(above, "CL-01") == set(), "4600 and 500 are 5100, but no party pays more than 5000"
    two_rows = judged({"penalties.1": {"party_no": "1", "kind": "fine", "amount": "3000.01"}})
    assert paths(two_rows, "CL-01") == {"penalties.1.amount"}


def test_a_fine_on_nobody_in_particular_is_not_judged():
    shared = judged({**SECOND_PARTY, "penalties.1.party_no": ABSENT, "penalties.1.amount": "9000.00"})
    assert paths(shared, "CL-01") == set()
    assert ("CL-01", "it is not said on which party a fine was imposed") in shared.not_checked


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"code": "430217009000"}, "a matter is not in the register of matters"),
        ({"effective_from": "2024-06-04"}, "a matter was not in effect"),
        ({"fine_min": "9000.00"}, "the catalogue states a minimum above the maximum for a matter"),
    ],
)
def test_without_a_sound_range_nothing_is_judged(change: dict[str, Any], reason: str):
    result = judged({"penalties.0.amount": "9000000.00"}, beside=beside(**change))
    assert (paths(result, "CL-01"), paths(result, "CL-02")) == (set(), set())
    assert {("CL-01", reason), ("CL-02", reason)} <= result.not_checked


def test_the_wider_range_of_two_organs_counts():
    other = {**sample("matter"), "record_id": "SX-OTHER", "fine_max": "9000.00", "catalogue_version": "2024"}
    known = [*registers(), other]
    assert paths(judged({"penalties.0.amount": "9000.00"}, beside=known), "CL-01") == set()
    assert paths(judged({"penalties.0.amount": "9000.01"}, beside=known), "CL-01") == {"penalties.0.amount"}


def test_no_fine_has_no_range():
    warned = {"penalties": [{"party_no": "1", "kind": "warning"}], "payments": ABSENT}
    assert judged(warned).said == set()


# Paid in time.


def test_each_party_has_its_own_due_day():
    """The second was served two days later: its fifteenth day is Saturday 22 June, and Monday is in time."""
    assert judged(SECOND_PARTY).said == set()
    late = judged({**SECOND_PARTY, "payments.0.paid_on": "2024-06-21", "payments.1.paid_on": "2024-06-24"})
    assert late.said == {("CF-PAY-01", "payments.0.paid_on")}


def test_what_one_party_paid_does_not_settle_the_fine_of_the_other():
    unpaid = judged({**SECOND_PARTY, **OPEN, "payments.1": {"party_no": "1", "paid_on": "2024-06-14"}})
    assert unpaid.said == {("CF-PAY-01", "payments")}


@pytest.mark.parametrize(("paid", "late"), [("2024-02-18", False), ("2024-02-19", True)])
def test_the_due_day_moves_over_spring_festival_to_a_make_up_sunday(paid: str, late: bool):
    """Served on 26 January: the fifteenth day is 10 February; 10 to 17 are holidays, Sunday the 18th is worked."""
    served = {"services.1.served_on": "2024-01-26", "decision.performance.due_on": ABSENT, "payments.0.paid_on": paid}
    assert bool(paths(judged(served), "CF-PAY-01")) is late


def test_a_simple_penalty_is_paid_in_fifteen_days_too():
    never_archived = {path: value for path, value in UNPAID.items() if path != "archived_on"}
    unpaid = judged(never_archived, name="penalty.simple")
    assert unpaid.said == {("CF-PAY-01", "payments")}


def test_an_altered_decision_is_not_asked_for_its_fine():
    altered = {"decision.alterations": [{"kind": "revoked", "altered_on": "2024-06-10"}], "publicity": ABSENT}
    assert paths(judged({**UNPAID, **altered}), "CF-PAY-01") == set()


def test_an_approved_deferral_without_days_leaves_the_due_day_unknown():
    deferred = {"deferral": {"applied_on": "2024-06-10", "approved_on": "2024-06-12", "approver": "贺兰舟"}}
    assert paths(judged({**UNPAID, **deferred}), "CF-PAY-01") == set()
    del deferred["deferral"]["approved_on"]
    assert paths(judged({**UNPAID, **deferred}), "CF-PAY-01") == {"payments"}


def test_beyond_the_holiday_table_lateness_is_not_judged():
    last = Holidays.packaged().last
    served = {"services.1.served_on": last.isoformat(), "payments.0.paid_on": (last + timedelta(60)).isoformat()}
    result = judged(served)
    assert paths(result, "CF-PAY-01") == set()
    assert ("CF-PAY-01", "beyond the years of the holiday table") in result.not_checked


# Surcharges.


DUE = date(2024, 6, 20)
DAYS = st.integers(-5, 40)


@given(late=st.integers(1, 30), spells=st.lists(st.tuples(DAYS, st.integers(0, 10)), max_size=2), cents=DAYS)
@settings(max_examples=40)
def test_a_surcharge_counts_every_day_of_delay_without_remedies(late: int, spells: list[tuple[int, int]], cents: int):
    paid = DUE + timedelta(late)
    sought = [(DUE + timedelta(first), DUE + timedelta(first + length)) for first, length in spells]
    counted = [DUE + timedelta(n) for n in range(1, late + 1)]
    counted = [day for day in counted if not any(first <= day <= last for first, last in sought)]
    most = (Decimal("2000.00") * 3 * len(counted) / 100).quantize(Decimal("0.01"), ROUND_UP)
    amount = max(Decimal("0.01"), most + Decimal(cents) / 100)
    result = judged(
        {
            "payments.0.paid_on": paid.isoformat(),
            "surcharges": [{"party_no": "1", "amount": f"{amount:.2f}", "standard_told_on": "2024-06-05"}],
            "remedies": [
                {"kind": "reconsideration", "filed_on": first.isoformat(), "closed_on": last.isoformat()}
                for first, last in sought
            ]
            or [{"kind": "reconsideration"}],
        }
    )
    assert bool(paths(result, "CF-PAY-05")) is (amount > most)


def test_a_remedy_that_is_open_stops_the_surcharge_for_good():
    charge = {"surcharges": [{"party_no": "1", "amount": "60.01", "standard_told_on": "2024-06-05"}]}
    remedy = {"remedies": [{"kind": "litigation", "filed_on": "2024-06-22"}]}
    assert paths(judged({**UNPAID, **charge, **remedy}), "CF-PAY-05") == {"surcharges.0.amount"}
    charge["surcharges"][0]["amount"] = "60.00"
    assert paths(judged({**UNPAID, **charge, **remedy}), "CF-PAY-05") == set()


def test_a_surcharge_above_the_fine_is_one_finding():
    charge = {"surcharges": [{"party_no": "1", "amount": "2000.01", "standard_told_on": "2024-06-05"}]}
    assert judged({**charge, "payments.0.paid_on": "2024-06-21"}).said == {("CF-PAY-02", "surcharges.0.amount")}


def test_an_amount_that_is_not_known_is_not_taken_for_nothing():
    unknown = {"penalties.1": {"party_no": "1", "kind": "fine"}}
    charge = {"surcharges": [{"party_no": "1", "amount": "900.00", "standard_told_on": "2024-06-05"}]}
    result = judged({**unknown, **charge, "payments.0.paid_on": "2024-06-21"}, beside=beside(fine_min="4000.00"))
    assert result.said == {("CF-CONF-02", "penalties.1.amount")}
