"""The decision in public: published, told of, withdrawn when it falls (行政处罚法 48; 市场监管总局令45号).

*Credit channel*: the national system of enterprise credit, by which cases of 令45 are known on the record alone.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.document import PublicityChannel
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.codes.record import Secrecy
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XXGS, XZCF, YSHJ
from enforce_data.model import Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import ordinary_penalty, penalised
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import decided

WITHDRAWAL = 3
"""Working days in which the publication of a decision that fell is withdrawn (行政处罚法 48, 85)."""

PUBLICATION = 7
"""Working days after the decision before its publication is asked for [P]; the Act says no number."""

CREDIT_SYSTEM = 20
"""Working days from the decision to the system of enterprise credit (令45 9); from another province 10 and 10 (10)."""

NO_EARLY_STOP = (
    PenaltyKind.SUSPEND_BUSINESS,
    PenaltyKind.RESTRICT_BUSINESS,
    PenaltyKind.RESTRICT_OCCUPATION,
    PenaltyKind.DOWNGRADE_QUALIFICATION,
    PenaltyKind.REVOKE_LICENCE,
)
"""The kinds whose publication does not stop early (令45 14)."""

_CREDIT = {"publicity.channel": "enterprise_credit_system"}
_WARNING = {"penalties": [{"party_no": "1", "kind": "warning", "text": "警告"}], "payments": ABSENT}
_STOPPED = {**_CREDIT, "publicity.early_stop": {"applied_on": "2024-10-08", "stopped_on": "2024-10-15"}}
_REVOKED = {
    "decision.alterations": [
        {"kind": "revoked", "altered_on": "2024-09-10", "received_on": "2024-09-12", "organ": "星沙县人民政府"}
    ]
}
_INFORMED = "publicity.party_informed"
_HEARD = {"hearings": [{"party_no": "1", "notified_on": "2024-05-20", "waived": True}]}
_UNTOLD = {"decision.alterations": [{"kind": "revoked", "altered_on": "2024-09-10", "organ": "星沙县人民政府"}]}


def _withdrawn(day: str) -> dict[str, Any]:
    """The changes that withdraw the publication on a day, for a reason."""
    return {"publicity.withdrawn_on": day, "publicity.withdrawal_reason": "处罚决定被撤销"}


def _only(told: dict[str, Any], **imposed: Any) -> dict[str, Any]:
    """The changes that leave one penalty, and no payment."""
    return {"penalties": [{"party_no": "1", **imposed}], "payments": ABSENT, **told}


@guard(
    "公示后被变更、撤销、确认违法或者无效的处罚",
    "published penalties that were later changed, revoked or found unlawful",
)
def _fallen_after_publication(penalty: Any) -> bool:
    if not penalised.holds(penalty) or penalty.publicity is None or penalty.publicity.published_on is None:
        return False
    return _told_of_fall(penalty) is not None


@guard("公示后有变动的处罚", "published penalties with an alteration", within=penalised)
def _altered(penalty: Any) -> bool:
    return bool(penalty.decision.alterations) and penalty.publicity is not None


@guard("不涉密的普通程序处罚", "ordinary penalties that are open", within=ordinary_penalty)
def _open(penalty: Any) -> bool:
    return penalty.secrecy is Secrecy.OPEN


@guard(
    "信用信息系统公示的普通程序处罚", "ordinary penalties in the system of enterprise credit", within=ordinary_penalty
)
def in_credit_system(penalty: Any) -> bool:
    """Hold where the channel says that 令45 applies."""
    publicity = penalty.publicity
    return publicity is not None and publicity.channel is PublicityChannel.ENTERPRISE_CREDIT_SYSTEM


@rule(
    "CF-PUB-02",
    Severity.ERROR,
    XZCF.art("48(2)", 85),
    when=_fallen_after_publication,
    zh=(
        "处罚决定变动后三个工作日内没有撤回公示",
        "{received} 知悉处罚决定变动,最迟应当在 {due} 撤回公示,没有撤回日期",
        "撤回处罚决定信息并公开说明理由,填写撤回日期",
    ),
    en=(
        "A decision that fell was not withdrawn from publication in three working days",
        "learned on {received}; the publication was to be withdrawn by {due}, and no day of that is given",
        "withdraw the information, state the reason in public, and give the day",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_REVOKED, as_of=date(2024, 9, 18), note="14 September is worked, 15 to 17 are holidays: due on the 18th"),
        Case({**_REVOKED, **_withdrawn("2024-12-20")}, also={"CF-PUB-07": "withdrawn, but late"}),
        Case({**_REVOKED, "publicity.published_on": "2024-09-13"}, also={"GS-01": "published late"}),
    ],
    bad=[Case(_REVOKED, at="publicity.withdrawn_on", as_of=date(2024, 9, 19))],
)
def fallen_decision_still_published(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Changed, revoked, unlawful or void decisions are withdrawn from publication in three working days (48, 85).

    Counted from the day on which the organ learned of it; where that day is not on record, or the withdrawal came
    late, a rule of its own warns.
    """
    received = _told_of_fall(penalty)
    if received is None or penalty.publicity is None or penalty.publicity.withdrawn_on is not None:
        return
    due = holidays.working_day_after(received, WITHDRAWAL)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due:
        yield "publicity.withdrawn_on", {"received": received, "due": due}


@rule(
    "CF-PUB-07",
    Severity.WARNING,
    (*XZCF.art("48(2)", 85), *XXGS.art(11)),
    when=_altered,
    zh=(
        "处罚决定变动后撤回公示晚",
        "{start} 起算,最迟应当在 {due} 撤回公示",
        "填写撤回日期;填写知悉变动的日期,期限自该日起算",
    ),
    en=(
        "A decision that fell was withdrawn from publication late",
        "counted from {start}, the publication was to be withdrawn by {due}",
        "give the day of withdrawal, and the day on which the organ learned of the change, from which the term runs",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({**_REVOKED, **_withdrawn("2024-09-18")}, note="the third working day"),
        Case({**_UNTOLD, **_withdrawn("2024-09-13")}),
        Case(_UNTOLD, as_of=date(2024, 9, 13)),
        Case({**_UNTOLD, "publicity.published_on": "2024-09-11"}, also={"GS-01": "published late"}),
    ],
    bad=[
        Case({**_REVOKED, **_withdrawn("2024-09-19")}, at="publicity.withdrawn_on"),
        Case({**_UNTOLD, **_withdrawn("2024-09-14")}, at="publicity.withdrawn_on"),
        Case(_UNTOLD, at="publicity.withdrawn_on"),
    ],
)
def withdrawn_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Three working days (48, 85), counted from the day on which the organ learned of the change, else from the change.

    The Act does not say which day starts the term: a warning.  A decision of which the organ knows and which is not
    withdrawn at all is an error of its own.
    """
    publicity = penalty.publicity
    if publicity is None or publicity.published_on is None:
        return
    for change in decided(penalty).alterations or ():
        start = change.received_on or change.altered_on
        ended = publicity.withdrawn_on or (None if change.received_on is not None else as_of.day)
        if start is None or ended is None or start < publicity.published_on:
            continue
        due = holidays.working_day_after(start, WITHDRAWAL)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif ended > due:
            yield "publicity.withdrawn_on", {"start": start, "due": due}
            return


@rule(
    "CF-PUB-08",
    Severity.ERROR,
    XZCF.art("48(2)"),
    when=_altered,
    zh=(
        "撤回公示没有公开说明理由",
        "{withdrawn} 撤回处罚决定信息,没有撤回理由",
        "填写公开说明的撤回理由",
    ),
    en=(
        "A publication was withdrawn without a reason",
        "the decision was withdrawn from publication on {withdrawn}, and no reason is given",
        "give the reason as stated in public",
    ),
    good=[
        Case({**_REVOKED, **_withdrawn("2024-09-13")}),
        Case(
            {
                **_REVOKED,
                "publicity.withdrawn_on": "2024-09-09",
            },
            note="withdrawn before the change, for another reason",
        ),
        Case({"publicity.withdrawn_on": "2024-09-13"}, note="nothing fell"),
    ],
    bad=[Case({**_REVOKED, "publicity.withdrawn_on": "2024-09-13"}, at="publicity.withdrawal_reason")],
)
def withdrawn_without_reason(penalty: Penalty) -> Hits:
    """撤回信息并公开说明理由 (48): no exception once the publication is withdrawn because the decision fell."""
    publicity = penalty.publicity
    if publicity is None or publicity.withdrawn_on is None or publicity.withdrawal_reason is not None:
        return
    days = [change.altered_on for change in decided(penalty).alterations or () if change.altered_on is not None]
    if any(day <= publicity.withdrawn_on for day in days):
        yield "publicity.withdrawal_reason", {"withdrawn": publicity.withdrawn_on}


@rule(
    "CF-PUB-01",
    Severity.WARNING,
    (*XZCF.art("48(1)"), *YSHJ.art(58)),
    when=_open,
    zh=(
        "普通程序处罚既未公示也未说明理由",
        "{dated} 作出决定,至 {due} 仍未公示,也没有不公开的理由",
        "具有一定社会影响的,及时公示;不公开的,填写理由",
    ),
    en=(
        "An ordinary penalty is neither published nor withheld for a reason",
        "decided on {dated}; by {due} it was not published, and no reason for withholding it is given",
        "publish it if it has a certain influence on society; else give the reason for withholding it",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"publicity": ABSENT}, as_of=date(2024, 6, 13), note="the seventh working day"),
        Case({"publicity": {"disclosed": False, "withheld_reason": "涉及未成年人"}}),
        Case({"publicity": ABSENT, "secrecy": "internal"}),
    ],
    bad=[
        Case({"publicity": ABSENT}, at="publicity.disclosed", as_of=date(2024, 6, 14)),
        Case({"publicity": {"disclosed": False}}, at="publicity.disclosed"),
    ],
)
def neither_published_nor_withheld(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Only decisions 具有一定社会影响 must be public (48), which the organ judges: a warning that a reason settles."""
    publicity = penalty.publicity
    if publicity is not None and (publicity.disclosed or publicity.withheld_reason is not None):
        return
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, PUBLICATION)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due:
        yield "publicity.disclosed", {"dated": dated, "due": due}


@rule(
    "CF-PUB-06",
    Severity.WARNING,
    XXGS.art(9, 10),
    when=in_credit_system,
    zh=(
        "决定后超过二十个工作日才在信用信息系统公示",
        "{dated} 作出决定,最迟应当在 {due} 公示",
        "及时公示并填写公示日期;外省当事人的信息由其登记地公示,可以略晚",
    ),
    en=(
        "Published in the system of enterprise credit after more than twenty working days",
        "decided on {dated}, to be published by {due}",
        "publish and give the day; a party of another province is published there, which may take a few days more",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({**_CREDIT, "publicity.published_on": "2024-07-02"}, note="the twentieth working day"),
        Case({**_CREDIT, "publicity.published_on": ABSENT}, as_of=date(2024, 7, 2)),
        Case({**_CREDIT, "publicity.withheld_reason": "涉及商业秘密", "publicity.published_on": ABSENT}),
    ],
    bad=[
        Case({**_CREDIT, "publicity.published_on": "2024-07-03"}, at="publicity.published_on"),
        Case({**_CREDIT, "publicity.published_on": ABSENT}, at="publicity.published_on"),
    ],
)
def credit_system_published_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Twenty working days (令45 9); for a party of another province ten to send and ten from the receipt (10).

    The second ten run from a day that is not on record: hence a warning.
    """
    publicity = penalty.publicity
    if publicity is None or not publicity.disclosed or publicity.withheld_reason is not None or _only_warned(penalty):
        return
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, CREDIT_SYSTEM)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif (publicity.published_on or as_of.day) > due:
        yield "publicity.published_on", {"dated": dated, "due": due}


@rule(
    "CF-PUB-04",
    Severity.WARNING,
    XXGS.art("14(3)"),
    when=in_credit_system,
    zh=(
        "不得提前停止公示的处罚提前停止了公示",
        "处罚中有不得提前停止公示的种类 {kind}",
        "核对停止公示的日期;恢复公示",
    ),
    en=(
        "Publication stopped early though it must not",
        "among the penalties is {kind}, whose publication does not stop early",
        "compare the day; resume the publication",
    ),
    dimension=Dimension.TIMELINESS,
    good=[Case(_STOPPED), Case({**_STOPPED, **_only(_HEARD, kind="close_business")})],
    bad=[
        Case({**_STOPPED, **_only(_HEARD, kind="suspend_business")}, at="publicity.early_stop.stopped_on"),
        Case({**_STOPPED, **_only({}, kind="restrict_business", days=30)}, at="publicity.early_stop.stopped_on"),
    ],
)
def stopped_early_against_the_list(penalty: Penalty) -> Hits:
    """These kinds stay public to the end of the term (令45 14); other texts may rule otherwise: a warning."""
    if penalty.publicity is None or penalty.publicity.early_stop is None:
        return
    listed = [each.kind for each in penalty.penalties or () if each.kind in NO_EARLY_STOP]
    if penalty.publicity.early_stop.stopped_on is not None and listed:
        yield "publicity.early_stop.stopped_on", {"kind": listed[0].value}


@rule(
    "CF-PUB-05",
    Severity.WARNING,
    XXGS.art(8),
    when=in_credit_system,
    zh=(
        "没有告知当事人处罚信息将公示",
        "已经公示,没有书面告知当事人的记录",
        "送达决定书时书面告知;已经告知的,据实填写",
    ),
    en=(
        "The party was not told of the publication",
        "the decision is published, and that the party was told in writing is not on record",
        "tell the party in writing with the decision; if it was told, say so",
    ),
    dimension=Dimension.TIMELINESS,
    good=[Case(_CREDIT)],
    bad=[Case({**_CREDIT, "publicity.party_informed": value}, at=_INFORMED) for value in (False, ABSENT)],
)
def party_not_told_of_publication(penalty: Penalty) -> Hits:
    """In writing, when the decision is served (令45 8); it may stand in the decision itself: a warning."""
    if penalty.publicity is not None and penalty.publicity.disclosed and not penalty.publicity.party_informed:
        yield _INFORMED


@rule(
    "CF-PUB-09",
    Severity.WARNING,
    XXGS.art("2(2)"),
    when=in_credit_system,
    zh=(
        "仅受警告的处罚在信用信息系统公示",
        "处罚只有警告,不予公示",
        "停止公示;法律、行政法规另有规定的,填写该法律",
    ),
    en=(
        "A mere warning is published in the system of enterprise credit",
        "the only penalty is a warning, which is not published",
        "end the publication; where a law or regulation asks for it, name it",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({**_CREDIT, "penalties.1": {"party_no": "1", "kind": "warning", "text": "警告"}}),
        Case({**_CREDIT, **_WARNING, "special_law": {"law": "中华人民共和国价格法"}}),
    ],
    bad=[Case({**_CREDIT, **_WARNING}, at="publicity.disclosed")],
)
def mere_warning_published(penalty: Penalty) -> Hits:
    """仅受到警告的不予公示 (令45 2), unless a law or regulation says otherwise: a warning."""
    special = penalty.special_law is not None and penalty.special_law.law is not None
    if penalty.publicity is not None and penalty.publicity.disclosed and _only_warned(penalty) and not special:
        yield "publicity.disclosed"


def _only_warned(penalty: Penalty) -> bool:
    return {each.kind for each in penalty.penalties or ()} == {PenaltyKind.WARNING}


def _told_of_fall(penalty: Any) -> date | None:
    """The first day, from the publication on, on which the organ learned that the decision had fallen."""
    published = penalty.publicity.published_on
    days = [change.received_on for change in penalty.decision.alterations or () if change.received_on is not None]
    return min((day for day in days if published <= day), default=None)
