"""Limits of what follows a transfer: the police decide or forward, objections, goods (国务院令310号 7, 8, 9, 12)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from enforce_data.codes.transfer import ObjectionKind, TransferAttachment
from enforce_data.counting import hours_between
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import YSGD
from enforce_data.model import Transfer
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.transfer.terms import HOURS, filed, late, to_justice
from enforce_data.values.day import day_of


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
        yield from late(start, as_of.day, holidays, "police_decision")
    elif decision.decided_on is not None:
        yield from late(start, decision.decided_on, holidays, "police_decision.decided_on")


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
        Case({"items_handed_on": "2024-10-23", "police_decision.received_on": "2024-10-18"}, note="a weekend between"),
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
        yield from late(start, transfer.items_handed_on or as_of.day, holidays, "items_handed_on")


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
    good=[
        Case({"forwarded_at": "2024-10-18T10:30:00+08:00"}),
        Case({"forwarded_at": "2024-10-18T10:31:00+08:00", "direction": "to_discipline"}),
    ],
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
        Case({**_objection("2024-10-25"), "direction": "to_discipline"}),
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
        yield from late(start, transfer.objection.filed_on, holidays, "objection.filed_on")
