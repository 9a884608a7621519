"""The right to a hearing: told of before the decision (行政处罚法 44, 63).

An entry of ``hearings`` without a party counts for every party.  The day on which the right was told is
``notified_on``; the day on which time and place were told is ``hearing_notice_on``.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Hearing, Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import has_kind, ordinary_penalty, special_law_given
from enforce_data.rules.penalty.outcome import Accused, bearers, by_paper, decided

HEARD_KINDS = frozenset(
    {
        PenaltyKind.DOWNGRADE_QUALIFICATION,
        PenaltyKind.REVOKE_LICENCE,
        PenaltyKind.SUSPEND_BUSINESS,
        PenaltyKind.CLOSE_BUSINESS,
        PenaltyKind.RESTRICT_OCCUPATION,
    }
)
"""The kinds that always give a right to a hearing (行政处罚法 63③④); 暂扣, 限制开展生产经营活动, 拘留 are not."""

HEARING_PAPERS = (DocumentKind.HEARING_RIGHT_NOTICE, DocumentKind.HEARING_NOTICE, DocumentKind.HEARING_RECORD)
"""Documents that show that the party knew of its right to a hearing."""

HEARING_ON_PAPER = Unchecked(
    Said(
        "没有填写听证,文书或者送达中有听证文书",
        "no hearing is given, but a paper on one is among documents or services",
    )
)

_CLOSED = {"penalties": [{"party_no": "1", "kind": "suspend_business", "text": "责令停产停业"}], "payments": ABSENT}


def of_only_party(**entry: Any) -> dict[str, Any]:
    """The changes that bring one entry on a hearing of the only party."""
    return {"hearings": [{"party_no": "1", **entry}]}


@guard(
    "依法应当告知听证权利的处罚种类",
    "ordinary penalties of a kind that gives a right to a hearing, no special law named",
    within=ordinary_penalty,
)
def _right_to_hearing(penalty: Any) -> bool:
    return has_kind(penalty, *HEARD_KINDS) and not special_law_given(penalty, 44, 63)


@rule(
    "CF-HEAR-01",
    Severity.ERROR,
    XZCF.art(44, "63(1)③④"),
    when=_right_to_hearing,
    zh=(
        "没有告知听证权利",
        "对第 {party} 名当事人的处罚属于应当告知听证权利的种类,{dated} 作出决定前没有告知听证的记录",
        "填写告知听证权利的日期;一份文书同时告知处罚和听证的,也填入听证的告知日期",
    ),
    en=(
        "The right to a hearing was not told",
        "the penalty of party {party} gives a right to a hearing, and none was told of by the decision of {dated}",
        "give the day on which the right was told, also where one paper told of both penalty and hearing",
    ),
    good=[
        Case({**_CLOSED, **of_only_party(notified_on="2024-06-03", waived=True)}, note="the same day"),
        Case({**_CLOSED, **of_only_party(waived=True)}),
        Case({**_CLOSED, "hearings": [{"notified_on": "2024-05-24"}]}, note="for every party"),
        Case({**_CLOSED, "penalties.0.kind": "restrict_business", "penalties.0.days": 30}, note="not in the list"),
        Case({**_CLOSED, "special_law": {"law": "中华人民共和国价格法", "departs_from": "行政处罚法 63"}}),
        Case({**_CLOSED, **of_only_party(hearing_notice_on="2024-06-03")}, note="summoned, so it knew"),
        Case({**_CLOSED, **of_only_party(withdrawn_on="2024-05-30")}, note="it had asked"),
        Case({**_CLOSED, **of_only_party(deemed_waived=True)}, note="it had been summoned"),
        Case({**_CLOSED, "documents.9": {"kind": "hearing_right_notice"}}, note="on paper only: not checked"),
    ],
    bad=[
        Case(_CLOSED, at="hearings"),
        Case({**_CLOSED, **of_only_party(notified_on="2024-06-04", waived=True)}, at="hearings"),
        Case({**_CLOSED, **of_only_party(hearing_notice_on="2024-06-04")}, at="hearings"),
        Case({**_CLOSED, "documents.9": {"kind": "hearing_right_notice", "dated": "2024-06-04"}}, at="hearings"),
    ],
)
def hearing_not_told(penalty: Penalty) -> Hits:
    """Before a penalty of these kinds the party is told that it may ask for a hearing (44, 63).

    The list has no exception that could not be seen: an error.  A request, a summons, a hearing or a waiver shows that
    the party knew, unless every notice is dated after the decision.  Where nothing is entered, but a paper on the
    hearing is among the documents or services: not checked.

    作出这几种处罚前应当告知当事人有要求听证的权利(第四十四条、第六十三条),所列种类没有看不出的例外,故为错误。已经要
    求、接到听证通知、举行、撤回或者放弃听证的,表明当事人知道该权利,但告知都晚于决定的除外;没有填写听证,而文书或者送
    达中有听证文书的,不作判断。
    """
    dated = decided(penalty).dated
    for party in bearers(penalty):
        kinds = {imposed.kind for _, imposed in party.own(penalty.penalties)}
        if kinds.isdisjoint(HEARD_KINDS):
            continue
        if told_of_hearing(penalty, party):
            continue
        if penalty.hearings is None and by_paper(penalty, party, *HEARING_PAPERS):
            yield HEARING_ON_PAPER
        else:
            yield "hearings", {"party": party.ordinal, "dated": dated}


def told_of_hearing(penalty: Penalty, party: Accused) -> bool:
    """Tell whether the record shows that a party knew of its right to a hearing by the decision."""
    dated = decided(penalty).dated
    return any(_knew(hearing, dated) for _, hearing in party.own(penalty.hearings))


def _knew(hearing: Hearing, dated: date) -> bool:
    """Whether an entry shows that the party knew of its right by the decision."""
    acts = (hearing.requested_on, hearing.held_on, hearing.hearing_notice_on, hearing.withdrawn_on)
    if any(day is not None and day <= dated for day in acts):
        return True
    if hearing.notified_on is not None:
        return hearing.notified_on <= dated
    known = (hearing.requested_on, hearing.held_on)
    return bool(hearing.waived or hearing.deemed_waived) or any(day is not None for day in known)
