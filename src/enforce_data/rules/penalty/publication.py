"""The decision in public: published in time, where and how long it may be, and told of (行政处罚法 48; 令45).

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
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import decided

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
_INFORMED = "publicity.party_informed"
_HEARD = {"hearings": [{"party_no": "1", "notified_on": "2024-05-20", "waived": True}]}


def _only(told: dict[str, Any], **imposed: Any) -> dict[str, Any]:
    """The changes that leave one penalty, and no payment."""
    return {"penalties": [{"party_no": "1", **imposed}], "payments": ABSENT, **told}


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
    """Only decisions 具有一定社会影响 must be public (48), which the organ judges: a warning that a reason settles.

    只有具有一定社会影响的处罚决定应当公开（第四十八条第一款），有无影响由机关判断，所以只作警告；填写不公开的理由即可。
    """
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
        Case({"publicity.published_on": "2024-07-03"}, note="another site", also={"GS-01": "its term is shorter"}),
    ],
    bad=[
        Case({**_CREDIT, "publicity.published_on": "2024-07-03"}, at="publicity.published_on"),
        Case({**_CREDIT, "publicity.published_on": ABSENT}, at="publicity.published_on"),
    ],
)
def credit_system_published_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Twenty working days (令45 9); for a party of another province ten to send and ten from the receipt (10).

    The second ten run from a day that is not on record: hence a warning.

    应当自决定之日起二十个工作日内公示（市场监督管理行政处罚信息公示规定第九条）；外省当事人的，十个工作日内推送，收到
    后十个工作日内公示（第十条）。后一个十日的起算日不在记录中，所以只作警告。
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
    good=[
        Case(_STOPPED),
        Case({**_STOPPED, **_only(_HEARD, kind="close_business")}),
        Case({**_STOPPED, **_only(_HEARD, kind="suspend_business"), "publicity.channel": "credit_portal"}),
    ],
    bad=[
        Case({**_STOPPED, **_only(_HEARD, kind="suspend_business")}, at="publicity.early_stop.stopped_on"),
        Case({**_STOPPED, **_only({}, kind="restrict_business", days=30)}, at="publicity.early_stop.stopped_on"),
    ],
)
def stopped_early_against_the_list(penalty: Penalty) -> Hits:
    """These kinds stay public to the end of the term (令45 14); other texts may rule otherwise: a warning.

    受到这些处罚的，公示到期满为止（市场监督管理行政处罚信息公示规定第十四条第三款）；其他规定可能不同，所以只作警告。
    """
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
    good=[Case(_CREDIT), Case({"publicity.party_informed": False}, note="another site")],
    bad=[Case({**_CREDIT, "publicity.party_informed": value}, at=_INFORMED) for value in (False, ABSENT)],
)
def party_not_told_of_publication(penalty: Penalty) -> Hits:
    """In writing, when the decision is served (令45 8); it may stand in the decision itself: a warning.

    送达决定书时应当书面告知当事人处罚信息将公示（市场监督管理行政处罚信息公示规定第八条）；该告知可能就写在决定书中，
    所以只作警告。
    """
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
        Case(_WARNING, note="another site"),
    ],
    bad=[Case({**_CREDIT, **_WARNING}, at="publicity.disclosed")],
)
def mere_warning_published(penalty: Penalty) -> Hits:
    """仅受到警告的不予公示 (令45 2), unless a law or regulation says otherwise: a warning.

    仅受到警告的不予公示（市场监督管理行政处罚信息公示规定第二条第二款），法律、行政法规另有规定的除外，所以只作警告。
    """
    special = penalty.special_law is not None and penalty.special_law.law is not None
    if penalty.publicity is not None and penalty.publicity.disclosed and _only_warned(penalty) and not special:
        yield "publicity.disclosed"


def _only_warned(penalty: Penalty) -> bool:
    return {each.kind for each in penalty.penalties or ()} == {PenaltyKind.WARNING}
