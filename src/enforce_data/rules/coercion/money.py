"""Execution of money: surcharge, agreement, deduction, auction, and the court (行政强制法 42, 45 to 49, 53, 54)."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind, CoercionStatus
from enforce_data.codes.record import RecordType
from enforce_data.counting import after, months_after
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import XZCF, XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.coercion.execution_terms import REMINDER_DAY_UNKNOWN, decided_money
from enforce_data.rules.coercion.terms import execution
from enforce_data.rules.guards import articles_named
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.values.day import day_of

SURCHARGED_DAYS = 30
"""加处罚款或者滞纳金超过三十日 (46(1))."""
COURT_REMINDER_WORKING_DAYS = 10
"""催告书送达十日后 (54); limits of ten days or less are working days (69)."""
COURT_MONTHS = 3
"""自期限届满之日起三个月内 (53)."""

SURCHARGE_UNKNOWN = Unchecked(Said("没有填写加处的数额", "the amount of the surcharge is not given"))

_DEDUCTION = {
    "kind": "deduction",
    "auction": ABSENT,
    "transfer_order": {"bank": "星沙农村商业银行", "notice_on": "2024-03-11"},
}
_AGREED = {"agreement": {"signed_on": "2024-02-26", "reduction": "20000.00", "performed": True}}
_BROKEN = {"agreement": {"signed_on": "2024-02-26", "performed": False}}
_TO_COURT = {
    "kind": "other_execution",
    "auction": ABSENT,
    "treasury_on": ABSENT,
    "surcharges": ABSENT,
    "decision": ABSENT,
    "implemented_at": ABSENT,
    "planned_at": ABSENT,
    "ended_at": ABSENT,
    "status": "reminded",
    "court_application": {
        "reminded_on": "2024-01-15",
        "remedy_expired_on": "2024-01-10",
        "applied_on": "2024-01-30",
    },
}

_case = partial(Case, sample="coercion.execution")


@guard("达成执行协议的强制执行", "executions with an agreement", within=execution)
def _agreed(coercion: Any) -> bool:
    return coercion.agreement is not None


@guard("有加处罚款或者滞纳金的强制执行", "executions with a surcharge", within=execution)
def _surcharged(coercion: Any) -> bool:
    return coercion.surcharges is not None


@guard("已实施的自行划拨、拍卖", "deductions and auctions that the organ carried out", within=decided_money)
def _done_money(coercion: Any) -> bool:
    return coercion.implemented_at is not None


@guard("加处后自行决定的划拨、拍卖", "deductions and auctions decided after a surcharge", within=decided_money)
def _decided_after_surcharge(coercion: Any) -> bool:
    return coercion.surcharges is not None and not coercion.asset_flight_evidence


@guard("非紧急申请法院强制执行", "applications to the court that were not urgent", within=execution)
def _to_court(coercion: Any) -> bool:
    application = coercion.court_application
    return application is not None and application.applied_on is not None and not application.urgent


@rule(
    "QZ-EXE-17",
    Severity.WARNING,
    XZQZ.art("46(1)", "46(3)"),
    when=_decided_after_surcharge,
    dimension=Dimension.TIMELINESS,
    zh=(
        "加处未超过三十日即决定强制执行",
        "自 {start} 起加处,{dated} 作出决定,未超过三十日",
        "核对加处起算日期和决定日期;拍卖已经查封、扣押的财物抵缴罚款的,填写依据或者关联的强制措施",
    ),
    en=(
        "Execution decided within thirty days of surcharge",
        "the surcharge runs from {start}, the decision is dated {dated}: not more than thirty days",
        "compare both days; for an auction of goods seized before, give its basis or link the measure",
    ),
    good=[
        _case({**_DEDUCTION, "surcharges.0.starts_on": "2024-01-20"}),
        _case({"surcharges.0.starts_on": "2024-01-21"}, note="46(3)"),
        _case(
            {
                "surcharges.0.starts_on": "2024-01-21",
                "bases.0.paragraph": ABSENT,
                "linked_acts": [
                    {"relation": "follows_from", "record_type": "coercion", "case_no": "星市监强〔2023〕9号"}
                ],
            }
        ),
        _case({**_DEDUCTION, "surcharges.0.starts_on": "2024-01-21", "asset_flight_evidence": True}, note="37(3)"),
        _case({**_DEDUCTION, "surcharges.0.starts_on": ABSENT}),
        _case({"kind": "surcharge", "surcharges.0.starts_on": "2024-02-20"}),
    ],
    bad=[
        _case({**_DEDUCTION, "surcharges.0.starts_on": "2024-01-21"}, at="decision.dated"),
        _case({"surcharges.0.starts_on": "2024-01-21", "bases.0.paragraph": "第一款"}, at="decision.dated"),
    ],
)
def decided_too_soon_after_surcharge(coercion: Coercion) -> Hits:
    """加处超过三十日,经催告仍不履行的,可以强制执行 (46(1)); the day from which it runs is not counted.

    Exempt are auctions of goods that the organ had seized before (46(3)), known by that basis or by a linked measure,
    and execution at once where assets are moved (37(3)).  A warning: some laws allow deduction without any surcharge.

    加处罚款或者滞纳金超过三十日，经催告仍不履行的，才可以强制执行（第四十六条第一款），起算当日不计入。拍卖已经查封、扣
    押的财物抵缴罚款的除外（第三款，从依据或者关联的强制措施得知），有转移财物迹象立即执行的也除外（第三十七条第三款）；
    有的法律允许不经加处直接划拨，所以只作警告。
    """
    start = min((each.starts_on for each in coercion.surcharges or () if each.starts_on), default=None)
    dated = coercion.decision.dated if coercion.decision else None
    if start is None or dated is None or (coercion.kind is CoercionKind.AUCTION and _of_seized_goods(coercion)):
        return
    if dated <= after(start, SURCHARGED_DAYS):
        yield "decision.dated", {"start": start, "dated": dated}


def _of_seized_goods(coercion: Coercion) -> bool:
    """Whether goods are auctioned that the organ seized in the course of its work (46(3))."""
    return any(link.record_type is RecordType.COERCION for link in coercion.linked_acts or ()) or any(
        "强制法" in basis.law and 46 in articles_named(basis.article or "") and "三" in (basis.paragraph or "")  # noqa: PLR2004
        for basis in coercion.bases or ()
    )


@rule(
    "QZ-EXE-26",
    Severity.WARNING,
    (*XZQZ.art(53, 54, 69), *XZCF.art("72(2)")),
    when=_to_court,
    dimension=Dimension.TIMELINESS,
    zh=(
        "申请法院强制执行前未催告、催告未满十日,或者救济期限未满、逾期申请",
        "申请日期为 {applied},催告送达日期为 {served},救济期限届满日期为 {expired}",
        "核对催告送达、申请和救济期限届满的日期;暂缓、分期缴纳罚款的,期限自暂缓、分期届满起算,可以不改",
    ),
    en=(
        "Application to the court without reminder, within its ten days, before the remedies ran out, or too late",
        "applied on {applied}; the reminder was served on {served}, the remedies ran out on {expired}",
        "compare these days; where the fine was put off or split, the term runs from the end of that, leave it",
    ),
    good=[
        _case(_TO_COURT),
        _case({**_TO_COURT, "court_application.reminded_on": ABSENT}, note="the reminder stands among the others"),
        _case({**_TO_COURT, "court_application.applied_on": "2024-04-10"}, note="the last day of the three months"),
        _case({**_TO_COURT, "court_application.remedy_expired_on": ABSENT}),
        _case({**_TO_COURT, "court_application.remedy_expired_on": "2024-01-30"}, note="on the day they ran out"),
        _case({**_TO_COURT, "court_application.applied_on": "2024-01-20", "court_application.urgent": True}, note="59"),
        _case({**_TO_COURT, "court_application.applied_on": ABSENT}),
        _case(
            {
                **_TO_COURT,
                "court_application.reminded_on": "2024-02-07",
                "reminders.0.served_on": "2024-02-07",
                "court_application.applied_on": "2024-02-28",
            },
            note="the tenth working day, over the Spring Festival, is the 27th",
        ),
        _case(
            {**_TO_COURT, "court_application.reminded_on": ABSENT, "reminders.0.served_on": ABSENT}, note="not checked"
        ),
    ],
    bad=[
        _case({**_TO_COURT, "court_application.applied_on": "2024-01-29"}, at="court_application.applied_on"),
        _case({**_TO_COURT, "court_application.applied_on": "2024-04-11"}, at="court_application.applied_on"),
        _case({**_TO_COURT, "court_application.remedy_expired_on": "2024-01-31"}, at="court_application.applied_on"),
        _case(
            {
                **_TO_COURT,
                "court_application.reminded_on": "2024-02-07",
                "reminders.0.served_on": "2024-02-07",
                "court_application.applied_on": "2024-02-27",
            },
            at="court_application.applied_on",
        ),
        _case(
            {**_TO_COURT, "court_application.reminded_on": ABSENT, "reminders": ABSENT, "status": "completed"},
            at="court_application.reminded_on",
        ),
    ],
)
def applied_to_court_at_the_wrong_time(coercion: Coercion, holidays: Holidays) -> Hits:
    """催告书送达十日后仍未履行的,可以申请 (54), and within three months after the remedies have run out (53).

    The three months begin with the day on which the remedies run out: before it the organ must wait (53).  The tenth
    working day (69) is still the party's: 十日后 does not include it, as CF-EXEC-02 reads it too.  A warning:
    a fine that was put off or split moves the three months (罚 72(2)), and the base record alone knows.

    催告书送达十日后仍未履行的，才可以申请法院强制执行（第五十四条），并且应当自救济期限届满之日起三个月内申请（第五十三
    条），届满之前不得申请。十日是工作日（第六十九条），第十个工作日仍属于当事人；罚款暂缓、分期缴纳的，三个月另行起算
    （行政处罚法第七十二条第二款），只有原案件知道，所以只作警告。
    """
    application = coercion.court_application
    applied = application.applied_on if application else None
    if application is None or applied is None:
        return
    days = [application.reminded_on, *(each.served_on for each in coercion.reminders or ())]
    served, expired = min((day for day in days if day), default=None), application.remedy_expired_on
    told = {"applied": applied, "served": served or "—", "expired": expired or "—"}
    if expired is not None and not expired <= applied <= months_after(expired, COURT_MONTHS):
        yield "court_application.applied_on", told
    elif served is None:
        yield REMINDER_DAY_UNKNOWN if coercion.reminders else ("court_application.reminded_on", told)
    elif (due := holidays.working_day_after(served, COURT_REMINDER_WORKING_DAYS)) is None:
        yield BEYOND_HOLIDAYS
    elif applied <= due:
        yield "court_application.applied_on", told


@rule(
    "QZ-EXE-10",
    Severity.WARNING,
    XZQZ.art(42),
    when=_agreed,
    zh=(
        "执行协议减免本金或者未履行而没有恢复执行",
        "协议减免 {reduction} 元,加处 {surcharge} 元;或者协议未履行,此后没有恢复强制执行",
        "只能减免加处的罚款或者滞纳金;协议未履行的,恢复强制执行并填写实施时间",
    ),
    en=(
        "The agreement waives principal, or was broken and execution not resumed",
        "{reduction} yuan waived of a surcharge of {surcharge}, or the agreement was broken and nothing followed",
        "only a surcharge may be waived; where the agreement is broken, resume the execution and give its time",
    ),
    good=[
        _case(_AGREED),
        _case({**_AGREED, "agreement.reduction": ABSENT}),
        _case(_BROKEN, note="executed afterwards"),
        _case({**_BROKEN, "agreement.performed": ABSENT, "implemented_at": ABSENT, "ended_at": ABSENT}),
        _case({**_BROKEN, "implemented_at": ABSENT, "ended_at": ABSENT, "terminated_on": "2024-06-03"}),
        _case({**_BROKEN, "implemented_at": ABSENT, "ended_at": ABSENT, "status": "resumed"}),
        _case({**_AGREED, "surcharges": ABSENT}, note="the surcharge is a record of its own: not checked"),
        Case({"agreement": {"signed_on": "2024-03-05", "performed": False}}, note="no execution"),
    ],
    bad=[
        _case({**_AGREED, "agreement.reduction": "20000.01"}, at="agreement.reduction"),
        _case({**_BROKEN, "implemented_at": ABSENT, "ended_at": ABSENT}, at="agreement.performed"),
        _case(
            {**_BROKEN, "agreement.signed_on": "2024-03-11", "implemented_at": "2024-03-11T09:30:00+08:00"},
            at="agreement.performed",
        ),
    ],
)
def agreement_goes_too_far(coercion: Coercion) -> Hits:
    """可以减免加处的罚款或者滞纳金 – never the principal; 不履行执行协议的,应当恢复强制执行 (42).

    A warning: whether the party made amends, and how soon execution had to go on, is not in the data.

    当事人采取补救措施的，可以减免加处的罚款或者滞纳金，但不能减免本金；当事人不履行执行协议的，应当恢复强制执行（第四十
    二条）。是否采取了补救措施、应当多快恢复执行，数据中看不出，所以只作警告。
    """
    agreement = coercion.agreement
    if agreement is None:
        return
    amounts = [each.amount for each in coercion.surcharges or ()]
    surcharge = sum((amount for amount in amounts if amount is not None), Decimal(0))
    told = {"reduction": agreement.reduction or 0, "surcharge": surcharge}
    if agreement.reduction is not None and agreement.reduction > surcharge:
        yield SURCHARGE_UNKNOWN if not amounts or None in amounts else ("agreement.reduction", told)
    if agreement.performed is False and agreement.signed_on is not None:
        done = day_of(coercion.implemented_at) if coercion.implemented_at else None
        gone_on = coercion.status is CoercionStatus.RESUMED
        if not gone_on and not any(day and day > agreement.signed_on for day in (done, coercion.terminated_on)):
            yield "agreement.performed", told


@rule(
    "QZ-EXE-18",
    Severity.WARNING,
    XZQZ.art("45(1)"),
    when=_surcharged,
    zh=(
        "加处的标准没有事先告知",
        "加处自 {start} 起算,标准告知日期为 {told}",
        "填写将标准告知当事人的日期;载于原决定书的,填写其送达日期",
    ),
    en=(
        "The rate of the surcharge was not told before",
        "the surcharge runs from {start}, its rate was told: {told}",
        "give the day on which the rate was told; if the base decision says it, the day of its service",
    ),
    good=[
        _case({"surcharges.0.standard_told_on": "2023-10-10"}, note="the same day"),
        _case({"surcharges.0.starts_on": ABSENT}),
        Case({"surcharges": [{"amount": "100.00"}]}, note="no execution"),
    ],
    bad=[
        _case({"surcharges.0.standard_told_on": "2023-10-11"}, at="surcharges.0.standard_told_on"),
        _case({"surcharges.0.standard_told_on": ABSENT}, at="surcharges.0.standard_told_on"),
    ],
)
def rate_was_not_told(coercion: Coercion) -> Hits:
    """加处罚款或者滞纳金的标准应当告知当事人 (45(1)).  A warning: the base decision may have said it.

    加处罚款或者滞纳金的标准应当告知当事人（第四十五条第一款）。原决定书可能已经写明，所以只作警告。
    """
    for at, surcharge in enumerate(coercion.surcharges or ()):
        told, start = surcharge.standard_told_on, surcharge.starts_on
        if told is None or (start is not None and told > start):
            yield ("surcharges", at, "standard_told_on"), {"start": start or "—", "told": told or "—"}


@rule(
    "QZ-EXE-12",
    Severity.WARNING,
    XZQZ.art("47(1)", 48, 49),
    when=_done_money,
    zh=(
        "划拨、拍卖缺少通知、拍卖机构或者上缴日期",
        "没有填写 {element}",
        "补填通知的金融机构和日期、拍卖机构,以及所得上缴国库或者划入财政专户的日期",
    ),
    en=(
        "Deduction or auction without notice, house or payment to the treasury",
        "{element} is not given",
        "give bank and day of the notice, the auction house, and the day on which the money reached the treasury",
    ),
    good=[
        _case(),
        _case(_DEDUCTION),
        _case({"ended_at": ABSENT, "treasury_on": ABSENT}, note="not ended"),
        _case({"auction": ABSENT, "implemented_at": ABSENT, "ended_at": ABSENT}),
    ],
    bad=[
        _case({"auction.house": ABSENT}, at="auction.house"),
        _case({"auction": ABSENT}, at="auction"),
        _case({"treasury_on": ABSENT}, at="treasury_on"),
        _case({**_DEDUCTION, "transfer_order.bank": ABSENT}, at="transfer_order.bank"),
        _case({**_DEDUCTION, "transfer_order.notice_on": ABSENT}, at="transfer_order.notice_on"),
        _case({"kind": "deduction", "auction": ABSENT}, at="transfer_order"),
    ],
)
def money_taken_without_its_papers(coercion: Coercion) -> Hits:
    """A deduction is told to the bank in writing (47(1)), an auction is left to a house (48).

    What they bring in goes to the treasury or the fiscal account (49).  A warning: goods may be disposed of by law in
    another way than an auction.

    划拨应当书面通知金融机构（第四十七条第一款），拍卖应当委托拍卖机构办理（第四十八条），所得款项应当上缴国库或者划入财
    政专户（第四十九条）。财物也可以依法以拍卖以外的方式处理，所以只作警告。
    """
    deduction = coercion.kind is CoercionKind.DEDUCTION
    name, members = ("transfer_order", ("bank", "notice_on")) if deduction else ("auction", ("house",))
    group = getattr(coercion, name)
    if group is None:
        yield name, {"element": name}
    else:
        for member in members:
            if getattr(group, member) is None:
                yield (name, member), {"element": member}
    if coercion.ended_at is not None and coercion.treasury_on is None:
        yield "treasury_on", {"element": "treasury_on"}
