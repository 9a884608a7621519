"""Limits of a transfer: three days, twenty-four hours, and the order of its steps (国务院令310号 5, 7, 8, 9, 12).

The provisions do not say whether their three days are calendar or working days.  What keeps within three calendar days
is in time by both readings, what goes beyond three working days is late by both; between them one can only warn.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from enforce_data.codes.transfer import ObjectionKind, TransferAttachment
from enforce_data.counting import after, hours_between
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import YSGD
from enforce_data.model import Transfer
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.transfer.terms import DAY_UNKNOWN, DAYS, HOURS, filed, reported, to_justice
from enforce_data.values.day import day_of

_NOT_SENT = {"sent_at": ABSENT, "receipt_signed_at": ABSENT, "police_decision": ABSENT, "items_handed_on": ABSENT}
_UNDECIDED = {**_NOT_SENT, "decided_at": ABSENT, "approved": ABSENT, "decider_role": ABSENT, "attachments": ABSENT}


def _decided(decided: str) -> dict[str, Any]:
    """A decision of that time, and nothing after it."""
    return {**_NOT_SENT, "decided_at": decided, "approved": False, "disapproval_reason": "未达到追诉标准"}


def _decision_day(transfer: Transfer, as_of: AsOf) -> tuple[date, bool]:
    """The day by which the head had decided, and whether that day is exact.

    Where no time is stated, a case that was sent had been decided by then, and one of which only the decision is known
    by the day of the check; a case without any decision is still waiting on that day, which is exact enough.
    """
    if transfer.decided_at is not None:
        return day_of(transfer.decided_at), True
    if transfer.sent_at is not None:
        return day_of(transfer.sent_at), False
    return as_of.day, transfer.approved is None


def _beyond(start: date, end: date, holidays: Holidays) -> Unchecked | date | None:
    """The last of three working days after ``start`` where ``end`` lies beyond it; None where it does not."""
    if end <= after(start, DAYS):
        return None
    due = holidays.working_day_after(start, DAYS)
    if due is None:
        return BEYOND_HOLIDAYS
    return due if end > due else None


def _late(start: date, end: date, holidays: Holidays, at: str, *, exact: bool = True) -> Hits:
    """A finding where three working days were exceeded; not checked where ``end`` may be later than the true day."""
    due = _beyond(start, end, holidays)
    if due is None:
        return
    if isinstance(due, Unchecked):
        yield due
    elif exact:
        yield at, {"start": start, "due": due, "end": end}
    else:
        yield DAY_UNKNOWN


@rule(
    "XS-TIME-01",
    Severity.ERROR,
    YSGD.art("5(2)"),
    when=reported,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "三个工作日内没有作出移送决定",
        "{start} 接到报告,三个工作日至 {due} 届满,决定(或者检查之日仍未决定)为 {end}",
        "核对报告和决定的时间;确实逾期的,如实保留",
    ),
    en=(
        "No decision on the transfer within three working days",
        "reported on {start}, three working days ended on {due}; decided, or still undecided, on {end}",
        "compare the times of report and decision; if it was late, leave it as it is",
    ),
    good=[
        Case(_decided("2024-10-18T23:59:00+08:00"), note="the third day"),
        Case({**_UNDECIDED}, as_of=date(2024, 10, 18), note="not yet due"),
        Case(
            {**_decided("2024-10-10T23:00:00+08:00"), "reported_at": "2024-09-30T09:00:00+08:00"},
            also={"XS-TIME-04": "a week of holidays between"},
        ),
        Case({"reported_at": ABSENT, **_decided("2024-11-18T16:00:00+08:00")}),
        Case({"direction": "to_discipline", **_decided("2024-11-18T16:00:00+08:00")}),
        Case(
            {"decided_at": ABSENT, "sent_at": "2024-10-22T10:00:00+08:00"}, note="decided by then, at what time unknown"
        ),
    ],
    bad=[
        Case(_decided("2024-10-19T00:00:00+08:00"), at="decided_at", note="Saturday after the third working day"),
        Case(_UNDECIDED, at="decided_at", as_of=date(2024, 10, 19)),
        Case(
            {**_decided("2024-10-11T09:00:00+08:00"), "reported_at": "2024-09-30T09:00:00+08:00"},
            at="decided_at",
            note="the third working day after the holiday is the tenth",
        ),
    ],
)
def head_decided_late(transfer: Transfer, holidays: Holidays, as_of: AsOf) -> Hits:
    """自接到报告之日起3日内作出决定 (5(2)), without exception; beyond three working days both readings are exceeded.

    第五条第二款规定负责人应当自接到报告之日起三日内作出决定。超过三个工作日的,无论三日指自然日还是工作日都已逾期,条文没有例外,所以是错误。
    """
    if transfer.reported_at is not None:
        end, exact = _decision_day(transfer, as_of)
        yield from _late(day_of(transfer.reported_at), end, holidays, "decided_at", exact=exact)


@rule(
    "XS-TIME-04",
    Severity.WARNING,
    YSGD.art("5(2)"),
    when=reported,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "三个自然日内没有作出移送决定",
        "{start} 接到报告,至 {end} 已过三个自然日,尚在三个工作日内",
        "三日按自然日计算已经逾期;核对时间,今后在三个自然日内决定",
    ),
    en=(
        "No decision on the transfer within three calendar days",
        "reported on {start}; by {end} three calendar days are over, three working days are not",
        "if the three days are calendar days this was late; compare the times",
    ),
    good=[
        Case(_decided("2024-10-18T16:00:00+08:00")),
        Case({**_decided("2024-10-21T16:00:00+08:00"), "reported_at": "2024-10-18T09:00:00+08:00"}),
        Case(_decided("2024-10-19T00:00:00+08:00"), also={"XS-TIME-01": "beyond three working days too"}),
    ],
    bad=[
        Case({**_decided("2024-10-22T16:00:00+08:00"), "reported_at": "2024-10-18T09:00:00+08:00"}, at="decided_at"),
        Case({**_UNDECIDED, "reported_at": "2024-10-18T09:00:00+08:00"}, at="decided_at", as_of=date(2024, 10, 23)),
    ],
)
def head_decided_after_three_calendar_days(transfer: Transfer, holidays: Holidays, as_of: AsOf) -> Hits:
    """The provisions do not say of what kind their three days are: between the two readings one can only warn.

    条文没有说明三日是自然日还是工作日。超过三个自然日、未超过三个工作日的,只作警告。
    """
    if transfer.reported_at is None:
        return
    start = day_of(transfer.reported_at)
    end, exact = _decision_day(transfer, as_of)
    if end <= after(start, DAYS):
        return
    due = _beyond(start, end, holidays)
    if isinstance(due, Unchecked):
        yield due
    elif due is None:
        yield ("decided_at", {"start": start, "end": end}) if exact else DAY_UNKNOWN


@guard("已批准移送的案件", "cases whose transfer was approved", within=to_justice)
def _approved(transfer: Any) -> bool:
    return transfer.approved is True and transfer.decided_at is not None


@rule(
    "XS-TIME-05",
    Severity.ERROR,
    YSGD.art("5(2)"),
    when=_approved,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "批准后二十四小时内没有移送",
        "{decided} 决定移送,移送时间(未移送的为检查之日)为 {sent}",
        "核对决定和移送的时间;尚未移送的,立即移送",
    ),
    en=(
        "Not sent within twenty-four hours of the approval",
        "approved at {decided}, sent, or still not sent, at {sent}",
        "compare the times; what is not yet sent is to be sent at once",
    ),
    good=[
        Case({"sent_at": "2024-10-17T16:00:00+08:00", "receipt_signed_at": "2024-10-17T16:00:00+08:00"}),
        Case(_NOT_SENT, as_of=date(2024, 10, 17), note="not yet due"),
        Case({**_NOT_SENT, "approved": False, "disapproval_reason": "未达到追诉标准"}),
    ],
    bad=[
        Case(
            {"sent_at": "2024-10-17T16:01:00+08:00", "receipt_signed_at": "2024-10-17T17:00:00+08:00"},
            at="sent_at",
        ),
        Case(_NOT_SENT, at="sent_at", as_of=date(2024, 10, 18)),
    ],
)
def sent_late(transfer: Transfer, as_of: AsOf) -> Hits:
    """决定批准的，应当在24小时内向同级公安机关移送 (5(2)): the text knows no exception.

    A case not yet sent is compared with the day of the check, and is late when that is more than one day apart.

    第五条第二款要求决定批准后二十四小时内移送,条文没有例外,所以是错误;尚未移送的,检查之日与决定之日相隔超过一日才提出。
    """
    if transfer.decided_at is None:
        return
    if transfer.sent_at is not None:
        if hours_between(transfer.decided_at, transfer.sent_at) > HOURS:
            yield "sent_at", {"decided": transfer.decided_at, "sent": transfer.sent_at}
    elif as_of.day > after(day_of(transfer.decided_at), 1):
        yield "sent_at", {"decided": transfer.decided_at, "sent": as_of.day}


@rule(
    "XS-TIME-08",
    Severity.ERROR,
    YSGD.art(5),
    when=to_justice,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=("移送的报告、决定、移送先后颠倒", "{later} 早于其前一步的 {earlier}", "更正报告、决定或者移送的时间"),
    en=(
        "Report, decision and sending are out of order",
        "{later} is before {earlier}, the step before it",
        "correct the time of report, decision or sending",
    ),
    good=[
        Case({"reported_at": "2024-10-16T16:00:00+08:00"}, note="at the same instant"),
        Case({"decided_at": "2024-10-16T08:00:00Z"}, note="written with another offset"),
    ],
    bad=[
        Case({"reported_at": "2024-10-16T16:00:01+08:00"}, at="decided_at"),
        Case({"decided_at": "2024-10-17T10:00:01+08:00"}, at="sent_at"),
        Case({"decided_at": ABSENT, "reported_at": "2024-10-17T10:00:01+08:00"}, at="sent_at"),
    ],
)
def steps_out_of_order(transfer: Transfer) -> Hits:
    """Reported, then decided, then sent (5); steps whose time is absent are skipped, and no case shows another order.

    第五条规定先报告、再决定、后移送。没有填写时间的环节跳过不比;时间先后颠倒必有一项填错,所以是错误。
    """
    before = transfer.reported_at
    for name in ("decided_at", "sent_at"):
        moment = getattr(transfer, name)
        if moment is not None:
            if before is not None and moment < before:
                yield name, {"later": moment, "earlier": before}
            before = moment


@guard("已被接受、未转送的移送", "transfers that were accepted and not forwarded", within=to_justice)
def _accepted(transfer: Any) -> bool:
    return transfer.receipt_signed_at is not None and transfer.forwarded_at is None


@rule(
    "XS-TIME-02",
    Severity.WARNING,
    YSGD.art(8),
    when=_accepted,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "公安机关三个工作日内没有作出立案审查决定",
        "{start} 接受移送,三个工作日至 {due} 届满,决定(或者检查之日仍无决定)为 {end}",
        "核对时间;尚无决定的,向公安机关查询",
    ),
    en=(
        "The police did not decide on filing within three working days",
        "accepted on {start}, three working days ended on {due}; decided, or still undecided, on {end}",
        "compare the times; where there is no decision yet, ask the police",
    ),
    good=[
        Case({"police_decision.decided_on": "2024-10-22", "police_decision.received_on": "2024-10-22"}),
        Case({"police_decision": ABSENT, "items_handed_on": ABSENT}, as_of=date(2024, 10, 22)),
        Case({"police_decision.decided_on": ABSENT}, note="when is not stated"),
        Case(
            {"police_decision.decided_on": "2024-11-22", "forwarded_at": "2024-10-17T20:00:00+08:00"},
            note="forwarded: the other organ's days",
        ),
    ],
    bad=[
        Case({"police_decision.decided_on": "2024-10-23"}, at="police_decision.decided_on"),
        Case({"police_decision": ABSENT, "items_handed_on": ABSENT}, at="police_decision", as_of=date(2024, 10, 23)),
    ],
)
def police_decided_late(transfer: Transfer, holidays: Holidays, as_of: AsOf) -> Hits:
    """自接受之日起3日内审查 (8): it binds the police, not the sender, who may not have been told: a warning.

    第八条的三日约束公安机关而不是报送机关,报送机关也可能尚未收到通知,所以只作警告。
    """
    if transfer.receipt_signed_at is None:
        return
    start = day_of(transfer.receipt_signed_at)
    decision = transfer.police_decision
    if decision is None:
        yield from _late(start, as_of.day, holidays, "police_decision")
    elif decision.decided_on is not None:
        yield from _late(start, decision.decided_on, holidays, "police_decision.decided_on")


@guard("公安机关已立案、有涉案物品的移送", "transfers that the police filed, with goods", within=to_justice)
def _filed_with_goods(transfer: Any) -> bool:
    goods = transfer.items_handed_on is not None or TransferAttachment.ITEMS_LIST in (transfer.attachments or ())
    return goods and filed(transfer)[1] is not None


@rule(
    "XS-TIME-03",
    Severity.WARNING,
    YSGD.art(12),
    when=_filed_with_goods,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "接到立案通知后三个工作日内没有移交涉案物品",
        "{start} 接到立案通知,三个工作日至 {due} 届满,移交(或者检查之日仍未移交)为 {end}",
        "核对时间;尚未移交的,办理移交;法律、行政法规另有规定的,可以不改",
    ),
    en=(
        "Goods not handed over within three working days of the notice of filing",
        "notice on {start}, three working days ended on {due}; handed over, or still not, on {end}",
        "compare the times; hand over what is due; where a law or regulation says otherwise, leave it",
    ),
    good=[
        Case({"items_handed_on": "2024-10-24"}),
        Case({"items_handed_on": ABSENT}, as_of=date(2024, 10, 24)),
        Case({"items_handed_on": ABSENT, "attachments": ["transfer_letter", "investigation_report"]}),
        Case({"items_handed_on": "2024-11-24", "police_decision.result": "not_filed"}),
    ],
    bad=[
        Case({"items_handed_on": "2024-10-25"}, at="items_handed_on"),
        Case({"items_handed_on": ABSENT}, at="items_handed_on", as_of=date(2024, 10, 25)),
    ],
)
def goods_handed_over_late(transfer: Transfer, holidays: Holidays, as_of: AsOf) -> Hits:
    """自接到立案通知书之日起3日内移交 (12), unless a law or regulation says otherwise: a warning.

    第十二条规定接到立案通知书三日内移交涉案物品,法律、行政法规另有规定的除外,数据看不出有无此种规定,所以只作警告。
    """
    _, start = filed(transfer)
    if start is not None:
        yield from _late(start, transfer.items_handed_on or as_of.day, holidays, "items_handed_on")


@guard("接受机关转送的移送", "transfers that the receiver forwarded", within=to_justice)
def _forwarded(transfer: Any) -> bool:
    return transfer.forwarded_at is not None and transfer.receipt_signed_at is not None


@rule(
    "XS-TIME-06",
    Severity.WARNING,
    YSGD.art(7),
    when=_forwarded,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=("接受后二十四小时内没有转送", "{received} 接受,{forwarded} 转送", "核对接受和转送的时间"),
    en=(
        "Not forwarded within twenty-four hours of acceptance",
        "accepted at {received}, forwarded at {forwarded}",
        "compare the times of acceptance and forwarding",
    ),
    good=[Case({"forwarded_at": "2024-10-18T10:30:00+08:00"})],
    bad=[Case({"forwarded_at": "2024-10-18T10:31:00+08:00"}, at="forwarded_at")],
)
def forwarded_late(transfer: Transfer) -> Hits:
    """不属于本机关管辖的，应当在24小时内转送 (7): it binds the police, not the sender: a warning.

    第七条的二十四小时约束公安机关而不是报送机关,所以只作警告。
    """
    received, forwarded = transfer.receipt_signed_at, transfer.forwarded_at
    if received is not None and forwarded is not None and hours_between(received, forwarded) > HOURS:
        yield "forwarded_at", {"received": received, "forwarded": forwarded}


def _notice_day(transfer: Transfer) -> date | None:
    """The day on which the notice that the objection answers was received.

    An objection to the procuratorate may answer either of two notices, so the day of its notice must be stated.
    """
    objection = transfer.objection
    if objection is None:
        return None
    if objection.notice_received_on is not None or objection.kind is not ObjectionKind.RECONSIDERATION:
        return objection.notice_received_on
    return transfer.police_decision.received_on if transfer.police_decision is not None else None


@guard("对不予立案提出异议的移送", "transfers with an objection to a decision not to file", within=to_justice)
def _objected(transfer: Any) -> bool:
    return _notice_day(transfer) is not None


def _objection(filed_on: str, **more: str) -> Mapping[str, Any]:
    objection = {"kind": "reconsideration", "filed_on": filed_on, **more}
    return {"police_decision.result": "not_filed", "items_handed_on": ABSENT, "objection": objection}


@rule(
    "XS-TIME-07",
    Severity.INFO,
    YSGD.art(9),
    when=_objected,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "接到通知三个工作日后才提出异议",
        "{start} 接到通知,三个工作日至 {due} 届满,{end} 提出",
        "核对时间;提请复议或者建议监督有三日期限",
    ),
    en=(
        "Objection made more than three working days after the notice",
        "notice on {start}, three working days ended on {due}, objection on {end}",
        "compare the times; three days are given for an objection",
    ),
    good=[
        Case(_objection("2024-10-24")),
        Case(_objection("2024-11-04", kind="procuratorial"), note="which notice it answers is not stated"),
        Case(_objection("2024-11-04", kind="procuratorial", notice_received_on="2024-10-30")),
    ],
    bad=[
        Case(_objection("2024-10-25"), at="objection.filed_on"),
        Case(
            _objection("2024-11-05", kind="procuratorial", notice_received_on="2024-10-30"),
            at="objection.filed_on",
        ),
    ],
)
def objected_late(transfer: Transfer, holidays: Holidays) -> Hits:
    """可以自接到通知书之日起3日内提请复议 (9): a right of the organ, whose loss harms nobody else: worth knowing.

    第九条的三日是执法机关行使权利的期限,逾期不是违法,只作提示。
    """
    start = _notice_day(transfer)
    if start is not None and transfer.objection is not None:
        yield from _late(start, transfer.objection.filed_on, holidays, "objection.filed_on")
