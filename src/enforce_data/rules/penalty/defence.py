"""The party's defence: reviewed, and not answered with more (行政处罚法 45, 62)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.rulebook import Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.penalty.endings import DROPPED
from enforce_data.rules.penalty.outcome import bearers, decided, last_notice

FINE_UNKNOWN = Unchecked(Said("罚款没有金额", "a fine has no amount"))

_MADE = {"party_no": "1", "made": True, "made_on": "2024-05-28"}
_REVIEWED = {**_MADE, "reviewed_on": "2024-05-30", "adopted": False, "opinion": "申辩理由不成立,不予采纳"}


@guard("当事人陈述、申辩的普通程序处罚", "ordinary penalties with a defence made", within=ordinary_penalty)
def _defended(penalty: Any) -> bool:
    return any(defence.made is True for defence in penalty.defences or ())


@rule(
    "CF-NOTICE-02",
    Severity.WARNING,
    XZCF.art("45(2)"),
    when=_defended,
    zh=(
        "陈述、申辩后罚款高于告知",
        "第 {party} 名当事人的罚款 {fine} 元,最后告知的为 {told} 元",
        "不得因陈述、申辩加重处罚;查明新的事实的,应当重新告知",
    ),
    en=(
        "The fine is above the notice after a defence",
        "the fine of party {party} is {fine} yuan, and the last notice told of {told} yuan",
        "a defence must not lead to more; where new facts were found, the party is told anew",
    ),
    good=[
        Case({"defences": [_REVIEWED]}),
        Case({"defences": [_REVIEWED], "notices.0.proposed_fine": "3000.00"}),
        Case(
            {
                "defences": [_REVIEWED],
                "notices.0.proposed_fine": "1000.00",
                "notices.1": {"party_no": "1", "served_on": "2024-05-30", "proposed_fine": "2000.00"},
            },
            note="told anew",
        ),
        Case({"notices.0.proposed_fine": "1999.99"}, note="no defence was made"),
        Case(
            {
                "notices": [{"party_no": "1", "dated": "2024-04-16", "proposed_fine": "99.99"}],
                "defences": [_MADE | {"made_on": "2024-04-16", "opinion": "不予采纳"}],
            },
            sample="penalty.simple",
        ),
    ],
    bad=[Case({"defences": [_REVIEWED], "notices.0.proposed_fine": "1999.99"}, at="notices.0.proposed_fine")],
)
def fined_more_after_defence(penalty: Penalty) -> Hits:
    """不得因陈述、申辩而给予更重的处罚 (45): compared with the last notice served by the decision.

    The notice may give one of several fines: hence a warning.

    不得因当事人陈述、申辩而给予更重的处罚(第四十五条第二款),与决定前最后一次告知的数额比较。告知的可能只是数项罚款
    之一,故为警告。
    """
    for party in bearers(penalty):
        last = last_notice(penalty, party)
        if last is None or not any(defence.made for _, defence in party.own(penalty.defences)):
            continue
        at, told = last[0], last[1].proposed_fine
        fines = [each.amount for _, each in party.own(penalty.penalties) if each.kind is PenaltyKind.FINE]
        fine = sum((amount for amount in fines if amount is not None), Decimal(0))
        if told is None:
            continue
        if fine > told:
            yield ("notices", at, "proposed_fine"), {"party": party.ordinal, "fine": fine, "told": told}
        elif None in fines:
            yield FINE_UNKNOWN


@rule(
    "CF-NOTICE-04",
    Severity.WARNING,
    XZCF.art("45(1)", 62),
    when=_defended,
    zh=(
        "陈述、申辩没有复核",
        "当事人提出了陈述、申辩,没有复核情况,或者复核晚于 {dated} 的决定",
        "填写复核日期、意见和是否采纳",
    ),
    en=(
        "A defence was not reviewed",
        "the party made its defence; no review is on record, or it came after the decision of {dated}",
        "give day and opinion of the review, and whether the defence was accepted",
    ),
    good=[
        Case({"defences": [{**_MADE, "reviewed_on": "2024-06-03"}]}, note="the same day"),
        Case({"defences": [{**_MADE, "adopted": True}]}),
        Case({"defences": [{**_MADE, "opinion": "不予采纳"}]}),
        Case({**DROPPED, "defences": [_MADE]}),
    ],
    bad=[
        Case({"defences": [_MADE]}, at="defences.0"),
        Case({"defences": [{**_REVIEWED, "reviewed_on": "2024-06-04"}]}, at="defences.0"),
    ],
)
def defence_not_reviewed(penalty: Penalty) -> Hits:
    """应当进行复核 (45), before the decision (62); the review may have been made and not entered: hence a warning.

    对当事人的陈述、申辩应当复核(第四十五条),并且在决定之前(第六十二条);可能已经复核而没有填报,故为警告。
    """
    dated = decided(penalty).dated
    for at, defence in enumerate(penalty.defences or ()):
        silent = defence.reviewed_on is None and defence.adopted is None and defence.opinion is None
        late = defence.reviewed_on is not None and defence.reviewed_on > dated
        if defence.made is True and (silent or late):
            yield ("defences", at), {"dated": dated}
