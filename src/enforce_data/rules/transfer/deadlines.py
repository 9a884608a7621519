"""Limits of the organ that transfers: three days, twenty-four hours, and the order of its steps (国务院令310号 5).

The provisions do not say whether their three days are calendar or working days.  What keeps within three calendar days
is in time by both readings, what goes beyond three working days is late by both; between them one can only warn.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.counting import after, hours_between
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import YSGD
from enforce_data.model import Transfer
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.transfer.terms import DAY_UNKNOWN, DAYS, HOURS, beyond, late, reported, to_justice
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
        yield from late(day_of(transfer.reported_at), end, holidays, "decided_at", exact=exact)


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
        Case(
            {
                **_decided("2024-10-22T16:00:00+08:00"),
                "reported_at": "2024-10-18T09:00:00+08:00",
                "direction": "to_discipline",
            }
        ),
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
    due = beyond(start, end, holidays)
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
        Case(
            {**_NOT_SENT, "decided_at": "2024-10-18T16:00:00+08:00"},
            at="sent_at",
            as_of=date(2024, 10, 20),
            note="hours run over the weekend",
        ),
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
        Case({"reported_at": "2024-10-16T16:00:01+08:00", "direction": "to_discipline"}),
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
