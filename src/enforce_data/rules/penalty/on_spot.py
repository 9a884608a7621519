"""Simple procedure: what may be decided and collected on the spot (行政处罚法 51, 67 to 69).

The limit of a fine is that of the party: 200 yuan for a natural person, 3,000 yuan for a legal person or another
organisation, the number included.  Which of them an individual business (个体工商户) is, the Act does not say: beyond
3,000 yuan the limit is passed in any case, between the two it is a warning.  Fines are not added up.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from enforce_data.codes.enforcement import OnSpotReason, PaymentChannel
from enforce_data.codes.party import PartyCategory
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.model.enforcement import Payment
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import (
    is_police,
    simple_no_special_law,
    simple_penalty,
    simple_special_law_unsaid,
    special_law_given,
)
from enforce_data.rules.penalty.outcome import BYSTANDERS, Accused, accused, fines

CITIZEN_LIMIT = Decimal(200)
ORGANISATION_LIMIT = Decimal(3000)
COLLECTION_LIMIT = Decimal(100)
"""Highest fines, in yuan, that may be decided on the spot (51) and collected there without further reason (68①)."""

NO_CATEGORY = Unchecked(Said("当事人不明,无法确定罚款限额", "whose limit applies cannot be told without the party"))

_COMPANY = {
    "party_no": "1",
    "role": "party",
    "category": "legal_person",
    "name": "湘岚百货商行有限公司",
    "uscc": "91430121MA4X05016U",
    "registered_address": "星沙县临水镇一号路8号",
}
_SHOP = _COMPANY | {"category": "individual_business", "name": "星沙县麻河水果店", "uscc": "92430121MA4X060274"}
_NONE = {"special_law": {"none": True}}
_GIVEN = {
    "special_law": {"law": "中华人民共和国道路交通安全法", "article": "第一百零七条", "departs_from": "行政处罚法 51"}
}
_CRITICISM = {"penalties.1": {"party_no": "1", "kind": "public_criticism", "text": "通报批评"}}
_WARNING = {"penalties.1": {"party_no": "1", "kind": "warning", "text": "警告"}}
_SPOT = {"payments.0.channel": "on_spot", "payments.0.handed_in_on": "2024-04-18", "payments.0.banked_on": "2024-04-19"}


def _fined(amount: str, party: dict[str, Any] | None = None) -> dict[str, Any]:
    """The changes that make the simple sample one with another fine, perhaps of another party."""
    changes: dict[str, Any] = {"penalties.0.amount": amount, "payments.0.amount": amount}
    return changes if party is None else {"parties.0": party, **changes}


@guard(
    "未指明特别法、对个体工商户的简易程序罚款",
    "simple penalties of individual businesses, no special law named",
    within=simple_penalty,
)
def _simple_business(penalty: Any) -> bool:
    businesses = any(
        party.category is PartyCategory.INDIVIDUAL_BUSINESS
        for party in penalty.parties or ()
        if party.role not in BYSTANDERS
    )
    return businesses and not special_law_given(penalty, 51)


@guard(
    "当场收缴的简易程序罚款",
    "simple penalties collected on the spot, no special law named and no police organ",
    within=simple_penalty,
)
def _simple_collected(penalty: Any) -> bool:
    return (
        any(payment.channel == PaymentChannel.ON_SPOT for payment in penalty.payments or ())
        and not special_law_given(penalty, 51, 67, 68, 69)
        and not is_police(penalty)
    )


@rule(
    "CF-SIMP-01",
    Severity.ERROR,
    XZCF.art(51),
    when=simple_no_special_law,
    zh=(
        "简易程序作出了警告、罚款以外的处罚",
        "简易程序只能警告或者罚款,所填种类为 {kind}",
        "更正处罚种类或者程序;法律另有规定的,填写该法律",
    ),
    en=(
        "A penalty other than warning or fine in simple procedure",
        "only warnings and fines can be imposed on the spot, not {kind}",
        "correct the kind or the procedure; where a law allows it, name the law",
    ),
    good=[
        Case(_NONE, sample="penalty.simple"),
        Case({**_NONE, **_WARNING}, sample="penalty.simple"),
        Case(_CRITICISM, sample="penalty.simple", also={"CF-SIMP-07": "a special law is not mentioned"}),
    ],
    bad=[Case({**_NONE, **_CRITICISM}, at="penalties.1.kind", sample="penalty.simple")],
)
def beyond_warning_and_fine(penalty: Penalty) -> Hits:
    """On the spot only warnings and fines (51); an error, because the record says that no other law applies.

    当场只能处以警告或者罚款(第五十一条);记录已经表明没有其他法律另作规定,故为错误。
    """
    yield from _other_kinds(penalty)


@rule(
    "CF-SIMP-07",
    Severity.WARNING,
    XZCF.art(51),
    when=simple_special_law_unsaid,
    zh=(
        "简易程序作出了警告、罚款以外的处罚,且未说明特别法",
        "简易程序只能警告或者罚款,所填种类为 {kind}",
        "更正处罚种类或者程序;法律另有规定的,填写该法律",
    ),
    en=(
        "A penalty other than warning or fine in simple procedure, no special law mentioned",
        "only warnings and fines can be imposed on the spot, not {kind}",
        "correct the kind or the procedure; where a law allows it, name the law",
    ),
    good=[
        Case(_WARNING, sample="penalty.simple"),
        Case({**_GIVEN, **_CRITICISM}, sample="penalty.simple"),
    ],
    bad=[Case(_CRITICISM, at="penalties.1.kind", sample="penalty.simple")],
)
def beyond_warning_and_fine_law_unsaid(penalty: Penalty) -> Hits:
    """As CF-SIMP-01, but the record is silent on 法律另有规定: hence a warning.

    与 CF-SIMP-01 相同,但记录没有说明法律是否另有规定,故为警告。
    """
    yield from _other_kinds(penalty)


@rule(
    "CF-SIMP-08",
    Severity.ERROR,
    XZCF.art(51),
    when=simple_no_special_law,
    zh=(
        "当场处罚的罚款超过限额",
        "罚款 {amount} 元超过简易程序的限额 {limit} 元",
        "适用普通程序,或者更正金额、当事人类别;法律另有规定的,填写该法律",
    ),
    en=(
        "A fine beyond the limit of simple procedure",
        "a fine of {amount} yuan is above the limit of {limit} yuan",
        "use ordinary procedure, or correct amount or category; where a law allows it, name the law",
    ),
    good=[
        Case({**_NONE, **_fined("200.00")}, sample="penalty.simple"),
        Case({**_NONE, **_fined("3000.00", _COMPANY)}, sample="penalty.simple"),
        Case({**_NONE, **_fined("3000.00", _SHOP)}, sample="penalty.simple", also={"CF-SIMP-10": "not settled"}),
        Case(
            {**_NONE, **_fined("200.00"), "penalties.1": {"party_no": "1", "kind": "fine", "amount": "200.00"}},
            sample="penalty.simple",
            note="fines are not added up",
        ),
        Case(_fined("200.01"), sample="penalty.simple", also={"CF-SIMP-09": "a special law is not mentioned"}),
    ],
    bad=[
        Case({**_NONE, **_fined("200.01")}, at="penalties.0.amount", sample="penalty.simple"),
        Case({**_NONE, **_fined("3000.01", _COMPANY)}, at="penalties.0.amount", sample="penalty.simple"),
        Case({**_NONE, **_fined("3000.01", _SHOP)}, at="penalties.0.amount", sample="penalty.simple"),
    ],
)
def fine_beyond_the_limit(penalty: Penalty) -> Hits:
    """200 yuan for citizens, 3,000 for legal persons and other organisations (51); 以下 includes the number.

    An error, because the record says that no other law applies.  A fine that does not say whose it is must be above
    the highest limit of the parties.

    当场罚款的限额,公民为二百元以下,法人或者其他组织为三千元以下(第五十一条),以下包括本数。记录已经表明没有其他法律
    另作规定,故为错误;罚款没有填明属于谁的,按各当事人中最高的限额判断。
    """
    yield from _beyond_limit(penalty)


@rule(
    "CF-SIMP-09",
    Severity.WARNING,
    XZCF.art(51),
    when=simple_special_law_unsaid,
    zh=(
        "当场处罚的罚款超过一般限额,且未说明特别法",
        "罚款 {amount} 元超过简易程序的限额 {limit} 元",
        "适用普通程序,或者更正金额、当事人类别;法律另有规定的,填写该法律",
    ),
    en=(
        "A fine beyond the general limit of simple procedure, no special law mentioned",
        "a fine of {amount} yuan is above the limit of {limit} yuan",
        "use ordinary procedure, or correct amount or category; where a law allows it, name the law",
    ),
    good=[
        Case(_fined("200.00"), sample="penalty.simple"),
        Case(_fined("3000.00", _COMPANY), sample="penalty.simple"),
        Case({**_GIVEN, **_fined("500.00")}, sample="penalty.simple"),
        Case({**_fined("500.00"), "parties": ABSENT}, sample="penalty.simple", note="nobody's limit is known"),
    ],
    bad=[
        Case(_fined("200.01"), at="penalties.0.amount", sample="penalty.simple"),
        Case(_fined("3000.01", _COMPANY), at="penalties.0.amount", sample="penalty.simple"),
        Case({**_fined("3000.01"), "parties": ABSENT}, at="penalties.0.amount", sample="penalty.simple"),
    ],
)
def fine_beyond_the_limit_law_unsaid(penalty: Penalty) -> Hits:
    """As CF-SIMP-08, but the record is silent on 法律另有规定; other laws have other limits: hence a warning.

    与 CF-SIMP-08 相同,但记录没有说明法律是否另有规定,其他法律可能有不同的限额,故为警告。
    """
    yield from _beyond_limit(penalty)


@rule(
    "CF-SIMP-10",
    Severity.WARNING,
    XZCF.art(51),
    when=_simple_business,
    zh=(
        "对个体工商户当场罚款超过二百元",
        "罚款 {amount} 元;个体工商户适用公民还是组织的限额,法律没有规定",
        "确认本地对个体工商户适用三千元限额,否则适用普通程序",
    ),
    en=(
        "An individual business is fined more than 200 yuan on the spot",
        "a fine of {amount} yuan; the Act does not say whether the limit of citizens or organisations applies",
        "make sure that the limit of 3,000 yuan applies here, else use ordinary procedure",
    ),
    good=[
        Case(_fined("200.00", _SHOP), sample="penalty.simple"),
        Case(_fined("3000.01", _SHOP), sample="penalty.simple", also={"CF-SIMP-09": "beyond either limit"}),
        Case({**_GIVEN, **_fined("500.00", _SHOP)}, sample="penalty.simple"),
    ],
    bad=[
        Case(_fined("200.01", _SHOP), at="penalties.0.amount", sample="penalty.simple"),
        Case({**_NONE, **_fined("3000.00", _SHOP)}, at="penalties.0.amount", sample="penalty.simple"),
    ],
)
def business_fined_between_the_limits(penalty: Penalty) -> Hits:
    """Whether 个体工商户 are 公民 or 其他组织 is open: between the two limits a warning, never an error.

    个体工商户属于公民还是其他组织,法律没有规定,因此二百元以上三千元以下之间只作警告,不作错误。
    """
    for party in accused(penalty):
        if party.party is None or party.party.category != PartyCategory.INDIVIDUAL_BUSINESS:
            continue
        own = {at for at, _ in party.named(penalty.penalties)}
        for at, _, amount in fines(penalty):
            if at in own and CITIZEN_LIMIT < amount <= ORGANISATION_LIMIT:
                yield ("penalties", at, "amount"), {"amount": amount}


@rule(
    "CF-SIMP-11",
    Severity.ERROR,
    XZCF.art("67(2)", 68, 69),
    when=_simple_collected,
    zh=(
        "超过一百元的罚款当场收缴没有法定理由",
        "罚款 {amount} 元,当场收缴的理由未填或者填为一百元以下",
        "填写当场收缴的理由;没有法定理由的,由当事人到银行或者通过电子支付系统缴纳",
    ),
    en=(
        "A fine above 100 yuan collected on the spot without a legal reason",
        "a fine of {amount} yuan; the reason for collecting it is absent or that of fines up to 100 yuan",
        "give the reason; without one the party pays at a bank or electronically",
    ),
    good=[
        Case({**_SPOT, "payments.0.on_spot_reason": "up_to_100"}, sample="penalty.simple"),
        Case({**_SPOT, **_fined("100.01"), "payments.0.on_spot_reason": "hard_to_collect"}, sample="penalty.simple"),
        Case(
            {
                **_SPOT,
                "payments.0.on_spot_reason": "up_to_100",
                "penalties.1": {"party_no": "1", "kind": "fine", "amount": "150.00"},
            },
            sample="penalty.simple",
            note="the fine of 100 yuan was collected, not that of 150",
        ),
        Case({**_SPOT, **_fined("100.01"), **_GIVEN}, sample="penalty.simple"),
        Case({**_SPOT, **_fined("100.01"), "agency.name": "星沙县公安局"}, sample="penalty.simple"),
    ],
    bad=[
        Case({**_SPOT, **_fined("100.01")}, at="payments.0.on_spot_reason", sample="penalty.simple"),
        Case(
            {**_SPOT, **_fined("100.01"), "payments.0.on_spot_reason": "up_to_100"},
            at="payments.0.on_spot_reason",
            sample="penalty.simple",
        ),
    ],
)
def collected_without_reason(penalty: Penalty) -> Hits:
    """Beyond 100 yuan officers may collect only what is hard to collect later (68②), or in remote places (69).

    A payment that does not exceed the party's fines of up to 100 yuan may be for these alone: silent.  So it is for the
    police, whose laws allow more.

    超过一百元的当场罚款,只有事后难以执行(第六十八条第二项)或者边远、水上、交通不便地区经当事人提出(第六十九条)才可
    以当场收缴;记录本应填明该理由,故为错误。缴款不超过当事人一百元以下各项罚款之和的,可能只收了这些罚款,不提示;公安
    等机关依其法律可以收缴更多,也不提示。
    """
    for at, payment in enumerate(penalty.payments or ()):
        reason = payment.on_spot_reason
        if payment.channel != PaymentChannel.ON_SPOT or (reason is not None and reason != OnSpotReason.UP_TO_100):
            continue
        amounts = _paid_for(penalty, payment)
        large = [amount for amount in amounts if amount > COLLECTION_LIMIT]
        small = sum(amounts, Decimal(0)) - sum(large, Decimal(0))
        beyond = not small if payment.amount is None else payment.amount > small
        if large and beyond:
            yield ("payments", at, "on_spot_reason"), {"amount": max(large)}


@rule(
    "CF-SIMP-05",
    Severity.WARNING,
    XZCF.art("52(3)"),
    when=simple_penalty,
    zh=("当场处罚没有报机关备案", "没有填写报所属行政机关备案的日期", "填写备案日期;没有备案的,及时备案"),
    en=(
        "A decision on the spot was not reported to the organ",
        "the day on which it was reported to the officers' organ is absent",
        "give the day; if it was not reported, do so soon",
    ),
    good=[Case(sample="penalty.simple"), Case()],
    bad=[Case({"on_spot.reported_to_agency_on": ABSENT}, at="on_spot", sample="penalty.simple")],
)
def on_spot_decision_not_reported(penalty: Penalty) -> Hits:
    """应当报所属行政机关备案 (52); the Act sets no term, and the report may be on its way: a warning.

    当场作出的处罚决定应当报所属行政机关备案(第五十二条第三款)。法律没有规定期限,可能正在报送,故为警告。
    """
    if penalty.on_spot is None or penalty.on_spot.reported_to_agency_on is None:
        yield "on_spot"


def _other_kinds(penalty: Penalty) -> Hits:
    for at, imposed in enumerate(penalty.penalties or ()):
        if imposed.kind not in (PenaltyKind.WARNING, PenaltyKind.FINE):
            yield ("penalties", at, "kind"), {"kind": imposed.kind.value}


def _beyond_limit(penalty: Penalty) -> Hits:
    parties = accused(penalty)
    for at, _, amount in fines(penalty):
        fined = [party for party in parties if at in {own for own, _ in party.own(penalty.penalties)}]
        limits = [limit for party in fined for limit in _limits(party)]
        limit = max(limits, default=ORGANISATION_LIMIT)
        if amount > limit:
            yield ("penalties", at, "amount"), {"amount": amount, "limit": limit}
        elif amount > CITIZEN_LIMIT and not limits:
            yield NO_CATEGORY


def _limits(party: Accused) -> Iterator[Decimal]:
    """The limit of a party that surely holds; none where nothing is known of it."""
    if party.party is not None:
        citizen = party.party.category == PartyCategory.NATURAL_PERSON
        yield CITIZEN_LIMIT if citizen else ORGANISATION_LIMIT


def _paid_for(penalty: Penalty, payment: Payment) -> list[Decimal]:
    """The fines that a payment can be for: those of the paying party; where several may have paid, all of them."""
    own = {
        at
        for party in accused(penalty)
        if party.named([payment]) or payment.party_no is None
        for at, _ in party.own(penalty.penalties)
    }
    return [amount for at, _, amount in fines(penalty) if at in own]
