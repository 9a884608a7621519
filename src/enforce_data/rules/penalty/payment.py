"""After the decision: paid where it should be, put off, surcharged, brought before the court.

行政处罚法 66, 67, 72; 行政强制法 45, 53, 54.  Whether a surcharge is above its fine is asked of the decision.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.enforcement import PaymentChannel
from enforce_data.counting import months_after
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF, XZQZ
from enforce_data.model import Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import fined, penalised
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

REMINDER = 10
"""Working days after the service of the reminder before the court is applied to (行政强制法 54, 69)."""

APPLICATION = 3
"""Months from the end of the terms of remedies in which the court is applied to (行政强制法 53)."""

_DEFERRED = {
    "party_no": "1",
    "applied_on": "2024-06-10",
    "approved_on": "2024-06-12",
    "approver": "贺兰舟",
    "kind": "deferred",
    "due_dates": ["2024-09-20"],
}
_SURCHARGE = {
    "party_no": "1",
    "starts_on": "2024-06-21",
    "rate": "0.0300",
    "amount": "60.00",
    "standard_told_on": "2024-06-21",
}
_GAINS_ONLY = {"penalties": [{"party_no": "1", "kind": "confiscate_gains", "amount": "2000.00"}]}
_NO_PENALTY = {
    "decision.result": "no_penalty",
    "decision.exemption_ground": "facts_not_established",
    "penalties": ABSENT,
    "payments": ABSENT,
}
_PAID_LATE = {"payments.0.paid_on": "2024-06-24"}
_TOLD = "surcharges.0.standard_told_on"
_UNTOLD = {name: value for name, value in _SURCHARGE.items() if name != "standard_told_on"}
_COURT = {"reminded_on": "2024-12-05", "remedy_expired_on": "2024-12-05", "applied_on": "2024-12-20"}


def _court(**application: Any) -> dict[str, Any]:
    """The changes that bring an application to the court."""
    return {"court_application": {**_COURT, **application}}


@guard("批准延期或者分期缴纳的处罚", "penalties to be paid later or in instalments", within=penalised)
def _deferred(penalty: Any) -> bool:
    return penalty.deferral is not None


@guard("加处罚款", "penalties with a surcharge above nothing", within=fined)
def _surcharged(penalty: Any) -> bool:
    return any(surcharge.amount for surcharge in penalty.surcharges or ())


@guard("非紧急的申请法院强制执行", "applications to the court for execution that are not urgent", within=penalised)
def _brought_to_court(penalty: Any) -> bool:
    application = penalty.court_application
    return application is not None and application.applied_on is not None and not application.urgent


@rule(
    "CF-PAY-03",
    Severity.WARNING,
    XZCF.art("67(1)", "67(2)", "67(3)"),
    when=fined,
    zh=(
        "罚款没有缴至银行或者电子支付系统",
        "缴纳渠道既不是指定银行、电子支付系统,也不是当场收缴",
        "更正缴纳渠道;罚款由当事人到指定银行或者通过电子支付系统缴纳",
    ),
    en=(
        "A fine was paid neither at a bank nor electronically",
        "the channel is neither the bank, nor electronic payment, nor collection on the spot",
        "correct the channel; fines are paid at the designated bank or electronically",
    ),
    good=[
        Case({"payments.0.channel": "electronic"}),
        Case({"payments.0.channel": ABSENT}),
        Case({"payments.0.channel": "other", **_GAINS_ONLY}, note="67 is on fines"),
    ],
    bad=[Case({"payments.0.channel": "other"}, at="payments.0.channel")],
)
def fine_paid_elsewhere(penalty: Penalty) -> Hits:
    """罚缴分离 (67): the organ does not collect; a bank may be entered as another channel: hence a warning.

    罚款的决定与收缴分离（第六十七条），机关不得自行收缴；银行代收也可能被录成其他渠道，所以只作警告。
    """
    for at, payment in enumerate(penalty.payments or ()):
        if payment.channel is PaymentChannel.OTHER:
            yield "payments", at, "channel"


@rule(
    "CF-PAY-04",
    Severity.WARNING,
    XZCF.art("66(2)"),
    when=_deferred,
    zh=(
        "延期、分期缴纳的申请和批准不完整",
        "没有填写,或者批准早于申请:{item}",
        "填写申请、批准的日期,批准人和缴纳期限",
    ),
    en=(
        "Application and approval of later payment are incomplete",
        "absent, or approved before it was applied for: {item}",
        "give the days of application and approval, who approved, and the days of payment",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case({"deferral": {**_DEFERRED, "approved_on": "2024-06-10"}}),
        Case({"deferral": {"kind": "deferred"}, **_NO_PENALTY}),
    ],
    bad=[
        *(
            Case(
                {"deferral": {each: value for each, value in _DEFERRED.items() if each != name}}, at=f"deferral.{name}"
            )
            for name in ("applied_on", "approved_on", "approver", "due_dates")
        ),
        Case({"deferral": {**_DEFERRED, "approved_on": "2024-06-09"}}, at="deferral.approved_on"),
    ],
)
def deferral_incomplete(penalty: Penalty) -> Hits:
    """On the party's application and with the organ's approval (66); what is lacking may not be entered: a warning.

    延期、分期缴纳罚款，须经当事人申请和行政机关批准（第六十六条第二款）；缺少的内容可能只是没有录入，所以只作警告。
    """
    deferral = penalty.deferral
    if deferral is None:
        return
    for name in ("applied_on", "approved_on", "approver", "due_dates"):
        if getattr(deferral, name) is None:
            yield ("deferral", name), {"item": name}
    if deferral.applied_on is not None and (deferral.approved_on or date.max) < deferral.applied_on:
        yield "deferral.approved_on", {"item": "approved_on"}


@rule(
    "CF-PAY-06",
    Severity.WARNING,
    XZQZ.art("45(1)"),
    when=_surcharged,
    zh=(
        "加处罚款的标准没有事先告知",
        "没有标准告知日期,或者晚于起算日期",
        "填写标准告知日期;载于决定书的,填写决定书的送达日期",
    ),
    en=(
        "The rate of a surcharge was not told beforehand",
        "the day on which the rate was told is absent, or after the first day counted",
        "give the day on which it was told; if the decision says it, the day of its service",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case({**_PAID_LATE, "surcharges": [_SURCHARGE]}, note="the same day"),
        Case({"surcharges": [_UNTOLD], **_GAINS_ONLY}, note="no fine"),
    ],
    bad=[
        Case({**_PAID_LATE, "surcharges": [{**_SURCHARGE, "standard_told_on": "2024-06-22"}]}, at=_TOLD),
        Case({**_PAID_LATE, "surcharges": [_UNTOLD]}, at=_TOLD),
    ],
)
def surcharge_rate_not_told(penalty: Penalty) -> Hits:
    """加处的标准应当告知 (强制法 45); it may stand in the decision and not be entered: a warning.

    加处罚款的标准应当告知当事人（行政强制法第四十五条第一款）；可能已写在决定书中而没有录入，所以只作警告。
    """
    for at, surcharge in enumerate(penalty.surcharges or ()):
        told = surcharge.standard_told_on
        if surcharge.amount and (told is None or (surcharge.starts_on is not None and told > surcharge.starts_on)):
            yield "surcharges", at, "standard_told_on"


@rule(
    "CF-EXEC-01",
    Severity.WARNING,
    (*XZQZ.art(53, 59), *XZCF.art("72(1)④", "72(2)")),
    when=_brought_to_court,
    zh=(
        "申请法院强制执行的日期不在期限内",
        "申请日期 {applied};应当在 {first} 届满之后、{due} 以前申请",
        "核对救济期限届满日期和申请日期",
    ),
    en=(
        "The court was applied to outside the term",
        "applied on {applied}; the term is after {first} and up to {due}",
        "compare the end of the terms of remedies with the day of the application",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_court(reminded_on="2024-11-01", applied_on="2024-12-06"), note="the first day"),
        Case(_court(applied_on="2025-03-05"), note="three months"),
        Case(
            _court(remedy_expired_on="2024-12-08", applied_on="2025-03-10", reminded_on="2024-12-10"), note="Saturday"
        ),
        Case(_court(reminded_on="2024-11-01", applied_on="2024-12-02", urgent=True)),
        Case(
            _court(reminded_on="2026-11-16", remedy_expired_on="2035-10-09", applied_on="2036-01-09"),
            as_of=date(2036, 1, 9),
            note="no holiday needs to be known for the last day itself",
        ),
        *(
            Case({**_court(applied_on="2025-03-06"), "remedies": [{"kind": "litigation", "filed_on": day}]})
            for day in ("2024-10-01", "2024-12-05")
        ),
        Case({**_court(applied_on="2025-03-06"), "deferral": {**_DEFERRED, "due_dates": ["2024-12-20"]}}),
    ],
    bad=[
        Case(_court(reminded_on="2024-11-01", applied_on="2024-12-05"), at="court_application.applied_on"),
        Case(_court(applied_on="2025-03-06"), at="court_application.applied_on"),
    ],
)
def applied_outside_the_term(penalty: Penalty, holidays: Holidays) -> Hits:
    """Three months from the end of the terms of remedies (53), or from the last day granted for payment (处罚法 72).

    Only the recorded end counts; a remedy that was sought moves it.  The end may fall on the next working day [G]: a
    warning.

    自救济期限届满之日起三个月内申请（行政强制法第五十三条），批准延期、分期缴纳的自该期限结束之日起计算（行政处罚法第
    七十二条第二款）。只按记录的届满日期判断，已经申请救济的不作判断；期限末日可能顺延至下一工作日（未经证实），所以只
    作警告。
    """
    application = penalty.court_application
    if application is None or application.applied_on is None or application.remedy_expired_on is None:
        return
    applied, first = application.applied_on, application.remedy_expired_on
    if any(remedy.filed_on is None or remedy.filed_on <= first for remedy in penalty.remedies or ()):
        return
    granted = (penalty.deferral.due_dates if penalty.deferral is not None else None) or ()
    last = months_after(max(first, *granted) if granted else first, APPLICATION)
    if applied <= first:
        yield "court_application.applied_on", {"applied": applied, "first": first, "due": last}
    elif applied > last:
        due = holidays.rolled(last)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif applied > due:
            yield "court_application.applied_on", {"applied": applied, "first": first, "due": due}


@rule(
    "CF-EXEC-02",
    Severity.WARNING,
    XZQZ.art(54, 59, 69),
    when=_brought_to_court,
    zh=(
        "催告未满十个工作日就申请法院强制执行",
        "申请日期 {applied};没有催告书送达日期,或者送达后未满十个工作日",
        "填写催告书送达日期;十日以内的期限按工作日计算",
    ),
    en=(
        "The court was applied to before ten working days from the reminder",
        "applied on {applied}; the reminder has no day of service, or ten working days from it had not passed",
        "give the day on which the reminder was served; limits of up to ten days are working days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_court(applied_on="2024-12-20"), note="the eleventh working day"),
        Case(_court(reminded_on="2024-12-19", urgent=True)),
    ],
    bad=[
        Case(_court(applied_on="2024-12-19"), at="court_application.reminded_on"),
        Case({"court_application": {"applied_on": "2024-12-20"}}, at="court_application.reminded_on"),
    ],
)
def applied_without_reminder(penalty: Penalty, holidays: Holidays) -> Hits:
    """催告书送达十日后 (54), working days (69); that the ten days are calendar days is also held: a warning.

    催告书送达十日后当事人仍未履行的，才可以申请（行政强制法第五十四条），十日按工作日计算（第六十九条）；也有按自然日
    计算的理解，所以只作警告。
    """
    application = penalty.court_application
    if application is None or application.applied_on is None:
        return
    told, applied = application.reminded_on, application.applied_on
    due = None if told is None else holidays.working_day_after(told, REMINDER)
    if told is not None and due is None:
        yield BEYOND_HOLIDAYS
    elif due is None or applied <= due:
        yield "court_application.reminded_on", {"applied": applied}
