"""Fines that are paid after their term or not at all, and what is added to them (行政处罚法 66, 67, 72, 73).

*Due day*: the latest of fifteen days after the service of the decision, the term that the decision states, and the last
day of an approved deferral.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import ROUND_UP, Decimal
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.codes.record import RecordType
from enforce_data.counting import Spell, after, elapsed
from enforce_data.findings import AsOf, Dimension, Path, Severity
from enforce_data.laws import XZCF, XZQZ
from enforce_data.model import Penalty
from enforce_data.model.enforcement import Payment, Surcharge
from enforce_data.model.penalty import ImposedPenalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import fined
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.decision import fines_behind, surcharged
from enforce_data.rules.penalty.outcome import Accused, accused, bearers, decided, first_service

PAYMENT = 15
"""Calendar days from the service of the decision in which a fine is paid (行政处罚法 67)."""

DAILY = Decimal("0.03")
"""Share of the fine that may be added for each day of delay (行政处罚法 72)."""

_CENT = Decimal("0.01")

_LATE = {"payments.0.paid_on": "2024-06-21"}
_UNPAID = {
    "payments": ABSENT,
    "closed_on": ABSENT,
    "closing_kind": ABSENT,
    "archived_on": ABSENT,
    "status": "executing",
}
_GAINS = {"party_no": "1", "kind": "confiscate_gains", "amount": "2000.00"}
_FROM_SERVICE = {"decision.performance.due_on": ABSENT, "surcharges.0.starts_on": ABSENT}
_NO_PENALTY = {"decision.result": "no_penalty", "decision.exemption_ground": "facts_not_established"}
_SURCHARGE = {"party_no": "1", "starts_on": "2024-06-21", "rate": "0.0300", "standard_told_on": "2024-06-05"}
_DEFERRAL = {
    "party_no": "1",
    "applied_on": "2024-06-10",
    "approved_on": "2024-06-12",
    "approver": "贺兰舟",
    "due_dates": ["2024-09-20", "2024-10-20"],
}


def _charged(amount: str, paid: str = "2024-06-30", **more: Any) -> dict[str, Any]:
    """The changes that add so much to the fine, paid ten days late unless said otherwise."""
    return {"payments.0.paid_on": paid, "surcharges": [{**_SURCHARGE, "amount": amount, **more}]}


@guard("没有逾期措施的罚款", "fines against whose delay nothing was done", within=fined)
def _fined_without_measures(penalty: Any) -> bool:
    pursued = penalty.surcharges or penalty.court_application is not None or _is_executed(penalty)
    return not pursued and not penalty.decision.alterations


def _is_executed(penalty: Any) -> bool:
    """Whether the case led to an execution, as its links say."""
    return any(
        link.relation is LinkRelation.LEADS_TO and link.record_type is RecordType.COERCION
        for link in penalty.linked_acts or ()
    )


@rule(
    "CF-PAY-01",
    Severity.INFO,
    XZCF.art("66(1)", "67(3)"),
    when=_fined_without_measures,
    zh=(
        "罚款逾期缴纳或者逾期未缴",
        "罚款应当在 {due} 以前缴清,至 {day} 尚未缴清",
        "核对缴款日期;经批准延期、分期缴纳的,填写批准情况;依法可以加处罚款或者申请强制执行",
    ),
    en=(
        "A fine was paid late, or is unpaid",
        "the fine was to be paid by {due}, and was not on {day}",
        "compare the days; if more time was granted, report it; a surcharge or an application to the court is possible",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"payments.0.paid_on": "2024-06-20"}, note="the fifteenth day"),
        Case({**_LATE, "decision.performance.due_on": "2024-06-21"}, note="the decision gives more time"),
        Case(
            {"services.1.served_on": "2024-06-07", "payments.0.paid_on": "2024-06-24"},
            note="22 June is a Saturday: paid on Monday",
        ),
        Case({**_LATE, "deferral": _DEFERRAL}),
        Case({**_LATE, "surcharges": [{**_SURCHARGE, "amount": "60.00"}]}, note="the law's measure was taken"),
        Case(_UNPAID, as_of=date(2024, 6, 20)),
        Case({**_UNPAID, "court_application": {"applied_on": "2024-06-25", "urgent": True}}),
        Case({**_UNPAID, "linked_acts": [{"relation": "leads_to", "record_type": "coercion"}]}),
        Case({"payments": ABSENT}, note="closed as performed; the payment was not delivered"),
        Case({**_UNPAID, "services": ABSENT}, also={"CF-SERV-04": "not served"}),
    ],
    bad=[
        Case(_LATE, at="payments.0.paid_on"),
        Case(_LATE | {"deferral": {**_DEFERRAL, "due_dates": ["2024-06-19", "2024-06-20"]}}, at="payments.0.paid_on"),
        Case(_UNPAID, at="payments", as_of=date(2024, 6, 21)),
        Case({**_UNPAID, "payments": [{"paid_on": "2024-06-14", "amount": "1999.99"}]}, at="payments"),
    ],
)
def fine_paid_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Paid within fifteen days of receipt (67) or the term of the decision (66), whichever is later.

    The end may fall on the next working day [G].  What to do about a delay is left to the organ (72 可以), so this is
    only worth knowing, and not said where the organ has added to the fine or has it executed, nor where the decision
    was altered or the case is closed as performed.

    罚款应当自收到决定书之日起十五日内（第六十七条第三款）或者在决定书载明的期限内（第六十六条第一款）缴纳，以较晚的为
    准；末日可能顺延至下一工作日（未经证实）。逾期后采取什么措施由机关决定（第七十二条），所以只作提示；已经加处罚款或
    者强制执行，决定有变动，或者已经作为执行完毕结案的，不作提示。
    """
    for party in bearers(penalty):
        due = _due_day(penalty, party)
        if due is None or not (late := list(_late(penalty, party, due, as_of.day))):
            continue
        rolled = holidays.rolled(due)
        if rolled is None:
            yield BEYOND_HOLIDAYS
            continue
        for path, day in late:
            if day > rolled:
                yield path, {"due": rolled, "day": day}


@rule(
    "CF-PAY-05",
    Severity.WARNING,
    (*XZCF.art("72(1)①", "73(3)"), *XZQZ.art("42(1)")),
    when=surcharged,
    zh=(
        "加处罚款超过每日百分之三",
        "填写为 {stated};逾期 {days} 日,最多加处 {limit} 元",
        "核对加处的比率、金额和缴款日期;复议、诉讼期间不予计算",
    ),
    en=(
        "A surcharge above three per cent a day",
        "stated as {stated}; for {days} days of delay at most {limit} yuan may be added",
        "compare rate, amount and days of payment; the time of reconsideration and litigation does not count",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_charged("600.00"), note="ten days"),
        Case(_charged("2000.00", "2024-08-30"), note="more than the fine is another rule"),
        Case(_charged("240.00", starts_on="2024-06-27"), note="four days"),
        Case(_charged("10.00"), note="reduced (行政强制法 42)"),
        Case(
            {
                **_charged("480.00"),
                "remedies": [{"kind": "reconsideration", "filed_on": "2024-06-22", "closed_on": "2024-06-23"}],
            },
            note="two days do not count",
        ),
        Case({**_charged("2000.00"), "services": ABSENT}, also={"CF-SERV-04": "not served: the due day is unknown"}),
        Case({**_charged("600.00"), **_FROM_SERVICE}, note="from the sixteenth day after the service"),
        Case({**_charged("600.01"), **_NO_PENALTY}),
        Case({**_charged("0.00", rate="0.0500"), "penalties": [_GAINS]}, note="no fine"),
    ],
    bad=[
        Case(_charged("600.01"), at="surcharges.0.amount"),
        Case({**_charged("600.01"), **_FROM_SERVICE}, at="surcharges.0.amount"),
        Case(_charged("2000.00"), at="surcharges.0.amount", note="as high as the fine, which ten days do not allow"),
        Case(_charged("240.01", starts_on="2024-06-27"), at="surcharges.0.amount"),
        Case(_charged("600.00", rate="0.0301"), at="surcharges.0.rate"),
        Case(
            {
                **_charged("480.01"),
                "remedies": [{"kind": "reconsideration", "filed_on": "2024-06-22", "closed_on": "2024-06-23"}],
            },
            at="surcharges.0.amount",
        ),
        Case({**_charged("60.01"), **_UNPAID}, at="surcharges.0.amount", as_of=date(2024, 6, 21)),
    ],
)
def surcharge_above_three_per_cent(penalty: Penalty, as_of: AsOf) -> Hits:
    """每日按罚款数额的百分之三 (72), from the day after the due day; the time of remedies is left out (73).

    Days run to the last payment, else to the day of the check.  Less is lawful (行政强制法 42); how the days were
    counted may not be entered: a warning.  A surcharge above the fine itself is an error of its own.

    加处罚款每日为罚款数额的百分之三（第七十二条第一款第（一）项），自缴款期满的次日起计算，复议、诉讼期间不计（第七十
    三条第三款），算到最后一次缴款，没有缴清的算到检查之日。少于此数是合法的（行政强制法第四十二条），天数的算法可能没
    有录入，所以只作警告；超过罚款本身的，另有规则判为错误。
    """
    for at, surcharge in enumerate(penalty.surcharges or ()):
        fine = _sum(fines_behind(penalty, surcharge))
        if surcharge.amount is None or surcharge.amount > fine:
            continue
        days = _days_late(penalty, surcharge, fine, as_of.day)
        if days is None:
            continue
        limit = (fine * DAILY * days).quantize(_CENT, ROUND_UP)
        if surcharge.rate is not None and surcharge.rate > DAILY:
            yield ("surcharges", at, "rate"), {"stated": surcharge.rate, "days": days, "limit": limit}
        elif surcharge.amount > limit:
            yield ("surcharges", at, "amount"), {"stated": surcharge.amount, "days": days, "limit": limit}


def _late(penalty: Penalty, party: Accused, due: date, today: date) -> Iterator[tuple[Path, date]]:
    """The payments of a party after a day, and that its fine is still open; places and days."""
    fine, own = _fine_of(penalty, party), party.own(penalty.payments)
    if not fine:
        return
    for at, payment in own:
        if payment.paid_on is not None and payment.paid_on > due:
            yield ("payments", at, "paid_on"), payment.paid_on
    closed = penalty.closed_on is not None or penalty.closing_kind is not None
    if not closed and today > due and _paid(payment for _, payment in own) < fine:
        yield ("payments",), today


def _fine_of(penalty: Penalty, party: Accused) -> Decimal:
    """The fines of a party, added up; nothing where an amount is not known."""
    return _sum(imposed for _, imposed in party.own(penalty.penalties) if imposed.kind is PenaltyKind.FINE)


def _sum(rows: Iterable[ImposedPenalty]) -> Decimal:
    amounts = [imposed.amount for imposed in rows]
    return Decimal(0) if None in amounts else sum((amount for amount in amounts if amount is not None), Decimal(0))


def _paid(payments: Iterable[Payment]) -> Decimal:
    """What was paid; a payment without amount settles everything."""
    made = [payment.amount for payment in payments if payment.paid_on is not None]
    return sum((Decimal("Infinity") if amount is None else amount for amount in made), Decimal(0))


def _due_day(penalty: Penalty, party: Accused) -> date | None:
    """The last day on which a party pays in time, holidays aside; None where it is not known."""
    service = first_service(penalty, party)
    if service is None or service[1].served_on is None:
        return None
    due = after(service[1].served_on, PAYMENT)
    performance = decided(penalty).performance
    if performance is not None and performance.due_on is not None:
        due = max(due, performance.due_on)
    granted = [each for _, each in party.own([penalty.deferral] if penalty.deferral is not None else [])]
    if not granted or granted[0].approved_on is None:
        return due
    return max(due, *granted[0].due_dates) if granted[0].due_dates else None


def _days_late(penalty: Penalty, surcharge: Surcharge, fine: Decimal, today: date) -> int | None:
    """The days for which a surcharge may be counted; None where the due day is not known.

    A surcharge that names no party counts from the first due day of any.
    """
    parties = [party for party in accused(penalty) if party.named([surcharge])] or bearers(penalty)
    dues = [_due_day(penalty, party) for party in parties]
    known = [due for due in dues if due is not None]
    if not known or len(known) < len(dues):
        return None
    start = max(min(known), (surcharge.starts_on or date.min + timedelta(1)) - timedelta(1))
    payments = [each for party in parties for _, each in party.own(penalty.payments) if each.paid_on is not None]
    settled = payments and _paid(payments) >= fine
    end = max(each.paid_on for each in payments if each.paid_on is not None) if settled else today
    spells: list[Spell] = [
        (remedy.filed_on, remedy.closed_on or today) for remedy in penalty.remedies or () if remedy.filed_on is not None
    ]
    return max(0, elapsed(start, end, less=spells))
