"""The right to a hearing on a large amount (行政处罚法 63(1)①②), by the table of hearing thresholds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.codes.party import PartyCategory
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.hearing_thresholds import HearingThresholds, Payer, Subject, Threshold, Use
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import has_kind, ordinary_penalty, special_law_given
from enforce_data.rules.penalty.hearing import HEARD_KINDS, HEARING_ON_PAPER, HEARING_PAPERS, told_of_hearing
from enforce_data.rules.penalty.outcome import Accused, bearers, by_paper, decided, last_notice

NO_THRESHOLD = Unchecked(
    Said("没有该省、该领域、该日的听证数额标准", "no hearing threshold for that province, field and day")
)
THRESHOLD_IN_DOUBT = Unchecked(
    Said(
        "金额达到已知的一项听证数额标准,但该标准不足以据以判断",
        "the amount reaches a known hearing threshold that cannot be judged by",
    )
)

_SUBJECTS = {
    PenaltyKind.FINE: Subject.FINE,
    PenaltyKind.CONFISCATE_GAINS: Subject.GAINS,
    PenaltyKind.CONFISCATE_PROPERTY: Subject.GOODS,
}
_PAYERS: dict[PartyCategory | None, tuple[Payer, ...]] = {
    PartyCategory.NATURAL_PERSON: (Payer.CITIZEN,),
    PartyCategory.LEGAL_PERSON: (Payer.ORGANISATION,),
    PartyCategory.OTHER: (Payer.ORGANISATION,),
}

_JIANGXI = {"agency.division": "360121", "place.division": "360121101"}
_NO_LIMIT = Given("matter", {"fine_max": ABSENT})
_ORGAN = (Given("agency", {"division": "360121"}), _NO_LIMIT)
_GOODS = {
    "penalties.1": {"party_no": "1", "kind": "confiscate_property", "items": [{"name": "糕点"}]},
    "confiscated_disposal": [{"kind": "destroy"}],
}


def _fined(amount: str) -> dict[str, Any]:
    """The changes that bring a fine of an organ of Jiangxi, told of and paid."""
    return {
        **_JIANGXI,
        "penalties.0.amount": amount,
        "notices.0.proposed_fine": amount,
        "payments.0.amount": amount,
    }


def _gains(amount: str) -> dict[str, Any]:
    """The changes that bring a confiscation of gains, paid."""
    return {
        "unlawful_gains": amount,
        "penalties.1": {"party_no": "1", "kind": "confiscate_gains", "amount": amount},
        "payments.1": {"party_no": "1", "paid_on": "2024-06-14", "amount": amount, "channel": "bank"},
    }


@guard(
    "未告知听证权利的罚款、没收",
    "ordinary penalties with a fine or confiscation, no hearing told of and no special law on hearings named",
    within=ordinary_penalty,
)
def _of_money_untold(penalty: Any) -> bool:
    return has_kind(penalty, *_SUBJECTS) and not special_law_given(penalty, 44, 63) and bool(_untold(penalty))


@rule(
    "CF-HEAR-06",
    Severity.WARNING,
    XZCF.art("63(1)①②"),
    when=_of_money_untold,
    zh=(
        "较大数额的处罚没有告知听证权利",
        "{dated} 前未告知第 {party} 名当事人听证权利,{amount} 元达到标准 {threshold} 元(标记 {mark},非 S 的未经证实)",
        "核对当地现行的听证数额标准;应当告知的,填写告知听证权利的日期",
    ),
    en=(
        "The right to a hearing on a large amount was not told",
        "party {party}, {amount} yuan, not told by {dated}; threshold {threshold} (mark {mark}, unconfirmed unless S)",
        "compare the threshold in force there; where the right had to be told, give the day on which it was",
    ),
    good=[
        Case(_fined("19999.99"), given=_ORGAN),
        Case(_fined("20000.00") | {"hearings": [{"party_no": "1", "notified_on": "2024-05-24"}]}, given=_ORGAN),
        Case(_fined("20000.00") | {"special_law": {"law": "中华人民共和国价格法"}}, given=_ORGAN),
        Case(
            _fined("20000.00") | {"documents.9": {"kind": "hearing_right_notice"}}, given=_ORGAN, note="on paper only"
        ),
        Case({**_JIANGXI, **_gains("19999.99")}, given=_ORGAN),
        Case({**_JIANGXI, **_GOODS, "goods_value": "19999.99"}, given=_ORGAN),
        Case(
            _fined("19999.99") | {"parties.0.category": "individual_business"},
            given=_ORGAN,
            also={"ID-USCC-06": "the credit code is that of a company"},
            note="citizen or organisation is not settled: not checked between the two amounts",
        ),
        Case(
            _fined("900000.00") | {"agency.division": "430121", "place.division": "430121110"},
            given=(_NO_LIMIT,),
            note="the figures of Hunan are in doubt: not checked",
        ),
    ],
    bad=[
        Case(_fined("20000.00"), at="hearings", given=_ORGAN),
        Case({**_JIANGXI, "notices.0.proposed_fine": "20000.00"}, at="hearings", given=_ORGAN),
        Case(_fined("20000.00") | {"agency.division": ABSENT}, at="hearings", given=_ORGAN),
        Case({**_JIANGXI, **_gains("20000.00")}, at="hearings", given=_ORGAN),
        Case({**_JIANGXI, **_GOODS, "goods_value": "20000.00"}, at="hearings", given=_ORGAN),
    ],
)
def large_amount_without_hearing_told(penalty: Penalty, thresholds: HearingThresholds, agencies: Agencies) -> Hits:
    """Before a large fine or confiscation the party is told that it may ask for a hearing (63(1)①②).

    The Act gives no figure, so the finding rests on a table and is a warning.  The larger of the fine imposed and the
    one told last counts, fines are not added up; gains and goods each by themselves.  Where several thresholds may be
    the one (a field that is not known, an individual business, which is citizen or organisation), the amount must
    reach all of them.  Penalties of a kind that always gives the right are judged by CF-HEAR-01; where
    a hearing is only among the papers, it is not checked.

    较大数额罚款、没收前应当告知当事人有要求听证的权利(第六十三条第一款第一项、第二项)。法律没有规定数额,按听证数额
    标准表判断,故为警告。罚款取决定数额与最后告知数额中较大者,各项罚款不相加,违法所得和非法财物分别计算;可能适用几项
    标准的(领域不明、个体工商户),须全部达到;依种类即应告知的,由另一条规则判断,只有听证文书而没有填写听证的,不作判断。
    """
    dated = decided(penalty).dated
    for party in _untold(penalty):
        for subject, amount in _amounts(penalty, party):
            found = _thresholds(penalty, party, subject, thresholds, agencies)
            reached = [each for each in found if amount >= each.amount]
            if not found:
                yield NO_THRESHOLD
            elif reached and penalty.hearings is None and by_paper(penalty, party, *HEARING_PAPERS):
                yield HEARING_ON_PAPER
            elif len(reached) == len(found) and all(each.use is Use.JUDGE for each in found):
                most = max(found, key=lambda each: each.amount)
                figures = {"amount": amount, "threshold": most.amount, "mark": most.mark or "-"}
                yield "hearings", {"party": party.ordinal, "dated": dated, **figures}
                break
            elif reached:
                yield THRESHOLD_IN_DOUBT


def _untold(penalty: Penalty) -> list[Accused]:
    """The parties that were not told, but for those whose penalties give the right by their kind."""
    return [
        party
        for party in bearers(penalty)
        if HEARD_KINDS.isdisjoint(imposed.kind for _, imposed in party.own(penalty.penalties))
        and not told_of_hearing(penalty, party)
    ]


def _amounts(penalty: Penalty, party: Accused) -> Iterator[tuple[Subject, Decimal]]:
    """The largest amount of each kind on a party; the value of the goods of the case where only they can be his."""
    largest: dict[Subject, Decimal] = {}
    for _, imposed in party.own(penalty.penalties):
        subject = _SUBJECTS.get(imposed.kind)
        amount = imposed.amount
        if subject is Subject.GOODS and amount is None and party.only:
            amount = penalty.goods_value
        if subject is not None and amount is not None:
            largest[subject] = max(largest.get(subject, amount), amount)
    last = last_notice(penalty, party)
    if Subject.FINE in largest and last is not None and last[1].proposed_fine is not None:
        largest[Subject.FINE] = max(largest[Subject.FINE], last[1].proposed_fine)
    yield from largest.items()


def _thresholds(
    penalty: Penalty, party: Accused, subject: Subject, thresholds: HearingThresholds, agencies: Agencies
) -> list[Threshold]:
    """Every threshold that may hold for a party; empty where one of them is not known."""
    entry = agencies.known(penalty.agency.code)
    division = penalty.agency.division or (entry.division if entry is not None else None)
    if division is None:
        return []
    domains = frozenset(entry.domains or ()) if entry is not None else frozenset()
    one_field = domains and EnforcementDomain.COMPREHENSIVE not in domains
    category = party.party.category if party.party is not None else None
    payers = _PAYERS.get(category, tuple(Payer))
    province = f"{division[:2]}0000"
    return thresholds.that_may_hold(province, domains if one_field else None, payers, subject, decided(penalty).dated)
