"""Fines collected on the spot: in which cases, on what receipt, and handed in by when (行政处罚法 67 to 71)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from enforce_data.codes.enforcement import OnSpotReason, PaymentChannel
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.model.enforcement import Payment
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import has_kind, is_police, ordinary_penalty, penalised, special_law_given
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import accused

HANDING_IN = 2
"""Working days for the officers to hand the money in, and again for the organ to bank it (行政处罚法 71, 85)."""

_DAYS = ("payments.0.handed_in_on", "payments.0.banked_on")
_SPOT = {
    "payments.0.channel": "on_spot",
    "payments.0.on_spot_reason": "up_to_100",
    "payments.0.handed_in_on": "2024-04-22",
    "payments.0.banked_on": "2024-04-24",
}
_REMOTE = {
    "payments.0.channel": "on_spot",
    "payments.0.on_spot_reason": "remote_at_request",
    "payments.0.requested_by_party": True,
    "payments.0.handed_in_on": "2024-06-17",
    "payments.0.banked_on": "2024-06-17",
}

_SPECIAL = {"special_law": {"law": "中华人民共和国道路交通安全法", "departs_from": "行政处罚法 71"}}
_NOT_PUNISHED = {
    "decision.result": "no_penalty",
    "decision.exemption_ground": "other_law",
    "decision.education_given": True,
    "penalties": ABSENT,
    "closing_kind": "no_penalty",
}
_REASONLESS = {path: value for path, value in _REMOTE.items() if path != "payments.0.on_spot_reason"}
_KEPT = {path: value for path, value in _SPOT.items() if path not in _DAYS}
_UNASKED = {path: value for path, value in _REMOTE.items() if path != "payments.0.requested_by_party"}


@guard("当场收缴的罚款", "fines collected on the spot", within=penalised)
def _collected(penalty: Any) -> bool:
    for payment in penalty.payments or ():  # noqa: SIM110 - asked of every penalty
        if payment.channel is PaymentChannel.ON_SPOT:
            return True
    return False


@guard("当场收缴的罚款,未指明特别法", "fines collected on the spot, no special law named", within=_collected)
def _collected_by_the_act(penalty: Any) -> bool:
    return not special_law_given(penalty, 71)


@guard(
    "普通程序中当场收缴的罚款",
    "fines of ordinary procedure collected on the spot, no special law named and no police organ",
    within=_collected,
)
def _ordinary_collected(penalty: Any) -> bool:
    return (
        ordinary_penalty.holds(penalty)
        and has_kind(penalty, PenaltyKind.FINE)
        and not special_law_given(penalty, 67, 68, 69)
        and not is_police(penalty)
    )


@rule(
    "CF-SIMP-03",
    Severity.ERROR,
    XZCF.art("67(2)", 69),
    when=_ordinary_collected,
    zh=(
        "普通程序的罚款当场收缴没有法定理由",
        "普通程序的罚款当场收缴,理由不是“边远、水上、交通不便地区经当事人提出”",
        "更正缴纳渠道或者理由;没有法定理由的,由当事人到银行或者通过电子支付系统缴纳",
    ),
    en=(
        "A fine of ordinary procedure collected on the spot without a legal reason",
        "a fine of ordinary procedure was collected on the spot for another reason than a remote place, at request",
        "correct channel or reason; without that reason the party pays at a bank or electronically",
    ),
    good=[
        Case(_REMOTE),
        Case({**_SPOT, "payments.0.on_spot_reason": "hard_to_collect"}, sample="penalty.simple"),
        Case({**_REASONLESS, "agency.name": "星沙县公安局"}),
        Case(
            {
                **_REASONLESS,
                "special_law": {"law": "中华人民共和国道路交通安全法", "departs_from": "行政处罚法 67"},
            }
        ),
        Case(
            {
                **_REASONLESS,
                "payments.0.amount": "860.00",
                "penalties.1": {"party_no": "1", "kind": "confiscate_gains", "amount": "860.00"},
            },
            note="it may be the confiscated gains",
        ),
    ],
    bad=[
        Case(_REASONLESS, at="payments.0.on_spot_reason"),
        Case({**_REMOTE, "payments.0.on_spot_reason": "hard_to_collect"}, at="payments.0.on_spot_reason"),
        Case({**_REMOTE, "payments.0.on_spot_reason": "up_to_100"}, at="payments.0.on_spot_reason"),
    ],
)
def ordinary_fine_collected_on_the_spot(penalty: Penalty) -> Hits:
    """Organ and officers may not collect fines themselves (67) but on the spot (68) and in remote places (69).

    68 is for decisions of 51 alone.  Silent for the police, whose laws allow more, and where the payment may be for
    confiscated gains.

    除第六十八条、第六十九条的情形外,行政机关及其执法人员不得自行收缴罚款(第六十七条),而第六十八条只适用于当场决定,
    故为错误。公安等机关依其法律可以收缴更多,缴款可能是没收的违法所得的,均不提示。
    """
    for at, payment in enumerate(penalty.payments or ()):
        collected = payment.channel is PaymentChannel.ON_SPOT
        remote = payment.on_spot_reason is OnSpotReason.REMOTE_AT_REQUEST
        if collected and not remote and not _may_be_gains(penalty, payment):
            yield "payments", at, "on_spot_reason"


@rule(
    "CF-SIMP-04",
    Severity.WARNING,
    XZCF.art(71, 85),
    when=_collected_by_the_act,
    zh=(
        "当场收缴的罚款二个工作日内没有交至机关",
        "{start} 起算,最迟应当在 {due} 交至行政机关",
        "填写交至机关的日期;在水上收缴的,填写抵岸日期",
    ),
    en=(
        "A fine collected on the spot was not handed in within two working days",
        "counted from {start}, to be handed in by {due}",
        "give the day of handing in; if it was collected on the water, give the day of landing",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_SPOT, sample="penalty.simple", note="Thursday to Monday: the second working day"),
        Case(_KEPT, sample="penalty.simple", as_of=date(2024, 4, 22)),
        Case({**_REMOTE, "payments.0.handed_in_on": "2024-06-19", "payments.0.banked_on": "2024-06-19"}),
        Case({**_REMOTE, "payments.0.landed_on": "2024-06-15", "payments.0.handed_in_on": "2024-06-18"}),
        Case({**_SPOT, **_SPECIAL, "payments.0.handed_in_on": "2024-04-23"}, sample="penalty.simple"),
        Case(
            {
                **_SPOT,
                "payments.0.paid_on": "2024-04-26",
                "payments.0.handed_in_on": "2024-04-29",
                "payments.0.banked_on": "2024-04-29",
            },
            sample="penalty.simple",
            note="Friday to Monday: Sunday 28 April is worked",
        ),
        Case(
            {**_REMOTE, "payments.0.landed_on": "2024-06-12", "payments.0.handed_in_on": "2024-06-18"},
            note="collected after landing",
        ),
    ],
    bad=[
        Case({**_SPOT, "payments.0.handed_in_on": "2024-04-23"}, at="payments.0.handed_in_on", sample="penalty.simple"),
        Case(_KEPT, at="payments.0.handed_in_on", sample="penalty.simple"),
        Case(
            {
                **_REMOTE,
                "payments.0.landed_on": "2024-06-14",
                "payments.0.handed_in_on": "2024-06-19",
                "payments.0.banked_on": "2024-06-19",
            },
            at="payments.0.handed_in_on",
        ),
        Case(
            {
                **_SPOT,
                "payments.0.paid_on": "2024-04-26",
                "payments.0.handed_in_on": "2024-04-30",
                "payments.0.banked_on": "2024-04-30",
            },
            at="payments.0.handed_in_on",
            sample="penalty.simple",
        ),
    ],
)
def collected_fine_handed_in_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Two working days from the collection, on the water from the landing, to the organ (71, 85).

    What was collected after landing counts from the collection.  In a remote place without a day of landing it may have
    been collected on the water: silent.  A warning, because the day of handing in may be lacking only in the data.

    当场收缴的罚款应当自收缴之日起二日内交至行政机关,在水上收缴的自抵岸之日起算(第七十一条),抵岸以后收缴的仍自收缴之日
    起算,二日为工作日(第八十五条)。边远、水上等地区没有抵岸日期的,可能在水上收缴,不提示;交款日期可能只是漏填,故为
    警告。
    """
    for at, payment in enumerate(penalty.payments or ()):
        remote = payment.on_spot_reason is OnSpotReason.REMOTE_AT_REQUEST
        days = [day for day in (payment.landed_on, payment.paid_on) if day is not None]
        start = max(days, default=None) if payment.landed_on is not None or not remote else None
        if payment.channel is not PaymentChannel.ON_SPOT or start is None:
            continue
        due = holidays.working_day_after(start, HANDING_IN)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif (payment.handed_in_on or as_of.day) > due:
            yield ("payments", at, "handed_in_on"), {"start": start, "due": due}


@rule(
    "CF-SIMP-13",
    Severity.WARNING,
    XZCF.art(71, 85),
    when=_collected_by_the_act,
    zh=(
        "行政机关二个工作日内没有将当场收缴的罚款缴付银行",
        "{start} 交至机关,最迟应当在 {due} 缴付指定的银行",
        "填写缴付银行的日期;没有缴付的,立即缴付",
    ),
    en=(
        "A fine collected on the spot was not banked within two working days",
        "handed in on {start}, to be paid in at the bank by {due}",
        "give the day on which it was paid in at the bank; if it was not, do so at once",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_SPOT, sample="penalty.simple", note="the second working day"),
        Case({**_KEPT, "payments.0.handed_in_on": "2024-04-22"}, sample="penalty.simple", as_of=date(2024, 4, 24)),
        Case({**_SPOT, **_SPECIAL, "payments.0.banked_on": "2024-04-25"}, sample="penalty.simple"),
        Case(
            {**_SPOT, "payments.0.handed_in_on": "2024-04-19", "payments.0.banked_on": "2024-04-23"},
            sample="penalty.simple",
            note="Friday to Tuesday",
        ),
        Case(
            {
                **_SPOT,
                "payments.0.paid_on": "2024-04-26",
                "payments.0.handed_in_on": "2024-04-26",
                "payments.0.banked_on": "2024-04-29",
            },
            sample="penalty.simple",
            note="Friday to Monday: Sunday 28 April is worked",
        ),
    ],
    bad=[
        Case({**_SPOT, "payments.0.banked_on": "2024-04-25"}, at="payments.0.banked_on", sample="penalty.simple"),
        Case({**_KEPT, "payments.0.handed_in_on": "2024-04-22"}, at="payments.0.banked_on", sample="penalty.simple"),
        Case(
            {
                **_SPOT,
                "payments.0.paid_on": "2024-04-26",
                "payments.0.handed_in_on": "2024-04-26",
                "payments.0.banked_on": "2024-04-30",
            },
            at="payments.0.banked_on",
            sample="penalty.simple",
        ),
    ],
)
def collected_fine_banked_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Two working days from the handing in to the bank (71, 85); a warning for the same reason as CF-SIMP-04.

    行政机关应当在二日内将当场收缴的罚款缴付指定的银行(第七十一条),二日为工作日(第八十五条);缴付日期可能只是漏填,故
    为警告。
    """
    for at, payment in enumerate(penalty.payments or ()):
        if payment.channel is not PaymentChannel.ON_SPOT or payment.handed_in_on is None:
            continue
        due = holidays.working_day_after(payment.handed_in_on, HANDING_IN)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif (payment.banked_on or as_of.day) > due:
            yield ("payments", at, "banked_on"), {"start": payment.handed_in_on, "due": due}


@rule(
    "CF-SIMP-06",
    Severity.WARNING,
    XZCF.art(70),
    when=_collected,
    zh=("当场收缴罚款没有票据号", "当场收缴的罚款没有填写票据号", "填写财政部门统一制发的专用票据的号码"),
    en=(
        "A fine collected on the spot without the number of the receipt",
        "the number of the official receipt is absent",
        "give the number of the receipt issued by the finance department",
    ),
    good=[
        Case(_SPOT, sample="penalty.simple"),
        Case({**_SPOT, **_NOT_PUNISHED, "payments.0.receipt_no": ABSENT}, sample="penalty.simple"),
    ],
    bad=[
        Case({**_SPOT, "payments.0.receipt_no": ABSENT}, at="payments.0.receipt_no", sample="penalty.simple"),
        Case({**_REMOTE, "payments.0.receipt_no": ABSENT}, at="payments.0.receipt_no"),
    ],
)
def collected_without_receipt(penalty: Penalty) -> Hits:
    """必须出具专用票据 (70); the receipt may have been given and its number not entered: hence a warning.

    当场收缴罚款必须出具财政部门统一制发的专用票据(第七十条);票据可能已经出具而没有填写号码,故为警告。
    """
    for at, payment in enumerate(penalty.payments or ()):
        if payment.channel is PaymentChannel.ON_SPOT and payment.receipt_no is None:
            yield "payments", at, "receipt_no"


@rule(
    "CF-SIMP-12",
    Severity.WARNING,
    XZCF.art(69),
    when=_collected,
    zh=(
        "边远地区当场收缴罚款未注明由当事人提出",
        "以边远、水上、交通不便为由当场收缴,没有注明由当事人提出",
        "由当事人提出的,据实填写;否则由当事人到银行或者通过电子支付系统缴纳",
    ),
    en=(
        "Collected in a remote place without the party's request",
        "the reason is a remote place, and that the party asked for it is not stated",
        "if the party asked for it, say so; else it pays at a bank or electronically",
    ),
    good=[
        Case(_REMOTE),
        Case({**_SPOT, **_NOT_PUNISHED, "payments.0.on_spot_reason": "remote_at_request"}, sample="penalty.simple"),
    ],
    bad=[
        Case(_UNASKED, at="payments.0.requested_by_party"),
        Case({**_REMOTE, "payments.0.requested_by_party": False}, at="payments.0.requested_by_party"),
    ],
)
def collected_without_request(penalty: Penalty) -> Hits:
    """经当事人提出 (69); the reason itself names the request, so its lack may be one of the data: a warning.

    边远、水上、交通不便地区当场收缴罚款,须经当事人提出(第六十九条)。该理由本身即以当事人提出为前提,可能只是漏填,故
    为警告。
    """
    for at, payment in enumerate(penalty.payments or ()):
        remote = payment.on_spot_reason is OnSpotReason.REMOTE_AT_REQUEST
        if payment.channel is PaymentChannel.ON_SPOT and remote and not payment.requested_by_party:
            yield "payments", at, "requested_by_party"


def _may_be_gains(penalty: Penalty, payment: Payment) -> bool:
    """Whether a payment may be for confiscated gains, or for a party without a fine."""
    payers = [party for party in accused(penalty) if payment.party_no is None or party.named([payment])]
    imposed = [each for party in payers for _, each in party.own(penalty.penalties)]
    gains = [each.amount for each in imposed if each.kind is PenaltyKind.CONFISCATE_GAINS and each.amount is not None]
    fined = any(each.kind is PenaltyKind.FINE for each in imposed)
    return not fined or (bool(gains) and (payment.amount is None or payment.amount <= sum(gains, Decimal(0))))
