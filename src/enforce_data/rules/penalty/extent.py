"""What goes with each kind of penalty: gains, corrections, goods, licences and terms (行政处罚法 9, 28, 59, 74)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.penalty import PenaltyKind, PenaltyLicenceKind
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF, ZAGL
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import has_kind, ordinary_penalty, penalised

DETENTION = 20
"""Days of detention for several violations together; fifteen for one [G] (治安管理处罚法)."""

_ON_LICENCES = (PenaltyKind.SUSPEND_LICENCE, PenaltyKind.REVOKE_LICENCE, PenaltyKind.DOWNGRADE_QUALIFICATION)
_FOR_A_TERM = (PenaltyKind.RESTRICT_OCCUPATION, PenaltyKind.RESTRICT_BUSINESS, PenaltyKind.SUSPEND_LICENCE)

_POLICE = {"agency.name": "星沙县公安局"}
_TOLD = {"hearings": [{"party_no": "1", "notified_on": "2024-05-20", "waived": True}]}
_LICENCE = {"licence_name": "食品经营许可证", "licence_number": "JY14301210000001"}
_NO_PENALTY = {"decision.result": "no_penalty", "decision.exemption_ground": "facts_not_established"}
_GAINS = {"unlawful_gains": "860.00"}
_AUCTION = {"item": "电子秤", "kind": "auction", "proceeds": "300.00"}
_GOODS = [{"name": "电子秤", "quantity": "1.000", "unit": "台"}]


def _only(kind: str, **imposed: Any) -> dict[str, Any]:
    """The changes that leave one penalty, and no payment."""
    return {"penalties": [{"party_no": "1", "kind": kind, **imposed}], "payments": ABSENT}


def _disposed(*entries: dict[str, Any]) -> dict[str, Any]:
    """The changes that confiscate goods, and what became of them."""
    disposal = {"confiscated_disposal": list(entries)} if entries else {}
    return {**_only("confiscate_property", items=_GOODS), **disposal}


@guard("查明有违法所得的处罚", "penalties in cases with unlawful gains", within=penalised)
def _gained(penalty: Any) -> bool:
    return bool(penalty.unlawful_gains)


@guard("已结案的没收非法财物", "closed cases in which property was confiscated", within=penalised)
def _confiscated_and_closed(penalty: Any) -> bool:
    return penalty.closed_on is not None and has_kind(penalty, PenaltyKind.CONFISCATE_PROPERTY)


@guard("暂扣、吊销许可证件或者降低资质等级", "penalties that touch a licence", within=penalised)
def _licence_touched(penalty: Any) -> bool:
    return has_kind(penalty, *_ON_LICENCES)


@guard("限制从业、限制经营或者暂扣许可证件", "penalties that last for a term", within=penalised)
def _for_a_term(penalty: Any) -> bool:
    return has_kind(penalty, *_FOR_A_TERM)


@guard("行政拘留", "administrative detention", within=penalised)
def _detained(penalty: Any) -> bool:
    return has_kind(penalty, PenaltyKind.ADMINISTRATIVE_DETENTION)


@rule(
    "CF-CONF-01",
    Severity.WARNING,
    XZCF.art("28(2)"),
    when=_gained,
    zh=(
        "有违法所得而没有没收",
        "违法所得 {gains} 元,处罚中没有没收违法所得,也没有责令退赔",
        "依法没收;应当退赔的,填写责令退赔金额;没有违法所得的,更正该项",
    ),
    en=(
        "Unlawful gains were not confiscated",
        "gains of {gains} yuan; they are neither confiscated nor ordered to be paid back",
        "confiscate them; if they are to be paid back, give that sum; if there were none, correct it",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({**_GAINS, "penalties.1": {"party_no": "1", "kind": "confiscate_gains", "amount": "860.00"}}),
        Case({**_GAINS, "refund_ordered": "860.00"}),
        Case({"unlawful_gains": "0.00"}),
        Case({**_GAINS, "decision.result": "terminated", "penalties": ABSENT}),
    ],
    bad=[Case(_GAINS, at="unlawful_gains"), Case({**_GAINS, "refund_ordered": "0.00"}, at="unlawful_gains")],
)
def gains_not_confiscated(penalty: Penalty) -> Hits:
    """当事人有违法所得,除依法应当退赔的外,应当予以没收 (28); rules may count gains otherwise: a warning.

    当事人有违法所得，除依法应当退赔的外，应当予以没收（第二十八条第二款）；法律、行政法规、部门规章可能对违法所得的计
    算另有规定，所以只作警告。
    """
    if not has_kind(penalty, PenaltyKind.CONFISCATE_GAINS) and not penalty.refund_ordered:
        yield "unlawful_gains", {"gains": penalty.unlawful_gains}


@rule(
    "CF-CONF-03",
    Severity.INFO,
    XZCF.art("28(1)"),
    when=ordinary_penalty,
    zh=(
        "没有责令改正的记录",
        "实施行政处罚时,没有责令改正或者限期改正的记录",
        "填写责令改正情况;违法行为已经终了、无需改正的,不必填写",
    ),
    en=(
        "No order to correct is on record",
        "a penalty was imposed, and no order to correct the violation is on record",
        "report the order; where the violation has ended and nothing is left to correct, leave it",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({"correction_order": {"ordered": True}}),
        Case({"correction_order": ABSENT, "decision.result": "terminated", "penalties": ABSENT}),
        Case({"correction_order": ABSENT}, sample="penalty.simple"),
    ],
    bad=[
        Case({"correction_order": ABSENT}, at="correction_order.ordered"),
        Case({"correction_order": {"ordered": False}}, at="correction_order.ordered"),
    ],
)
def correction_not_ordered(penalty: Penalty) -> Hits:
    """A penalty goes with the order to correct (28); the violation may have ended, so this is only worth knowing.

    实施行政处罚时，应当责令当事人改正或者限期改正违法行为（第二十八条第一款）；违法行为可能已经终了，所以只作提示。
    """
    if penalty.correction_order is None or not penalty.correction_order.ordered:
        yield "correction_order.ordered"


@rule(
    "CF-CONF-04",
    Severity.INFO,
    XZCF.art("74(1)", "74(2)"),
    when=_confiscated_and_closed,
    zh=(
        "没收的非法财物去向不明",
        "已结案,没有没收财物的处理情况,或者处理所得价款没有上缴国库日期",
        "填写处理方式、日期;有价款的,填写上缴国库日期",
    ),
    en=(
        "It is not said what became of confiscated property",
        "the case is closed; the disposal is absent, or its proceeds have no day of payment to the treasury",
        "report how and when it was disposed of, and for proceeds the day of payment to the treasury",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_disposed({**_AUCTION, "treasury_on": "2024-06-27"})),
        Case(_disposed({"item": "电子秤", "kind": "destroy"})),
        Case(_disposed({**_AUCTION, "proceeds": "0.00"})),
        Case(
            {**_disposed(), "closed_on": ABSENT, "closing_kind": ABSENT, "archived_on": ABSENT, "status": "executing"}
        ),
    ],
    bad=[
        Case(_disposed(), at="confiscated_disposal"),
        Case(_disposed(_AUCTION), at="confiscated_disposal.0.treasury_on"),
    ],
)
def confiscated_property_unaccounted(penalty: Penalty) -> Hits:
    """Auctioned or dealt with as the state provides, and the proceeds go to the treasury (74).

    The statute gives no day by which: worth knowing once the case is closed.

    没收的财物应当公开拍卖或者按国家规定处理，所得价款上缴国库（第七十四条）；法律没有规定期限，所以只在结案后作提示。
    """
    if not penalty.confiscated_disposal:
        yield "confiscated_disposal"
    for at, entry in enumerate(penalty.confiscated_disposal or ()):
        if entry.proceeds and entry.treasury_on is None:
            yield "confiscated_disposal", at, "treasury_on"


@rule(
    "CF-CONF-06",
    Severity.WARNING,
    XZCF.art("9③"),
    when=_licence_touched,
    zh=(
        "被处罚的许可证件没有名称或者编号",
        "种类为 {kind} 的处罚没有填写该项",
        "填写许可证件的名称和编号;编号不明的,可以不填",
    ),
    en=(
        "A licence under penalty lacks name or number",
        "absent for a penalty of kind {kind}",
        "give name and number of the licence; leave the number out where it is not known",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_only("suspend_licence", days=30, **_LICENCE)),
        Case({**_only("downgrade_qualification", **_LICENCE), **_TOLD}),
        Case({**_only("revoke_licence", licence_kind="business_licence"), **_TOLD}, note="its number is the party's"),
        Case({**_only("suspend_licence", days=30, licence_name="食品经营许可证"), **_NO_PENALTY}),
    ],
    bad=[
        Case(
            _only("suspend_licence", days=30, licence_name="食品经营许可证"),
            at="penalties.0.licence_number",
        ),
        Case(
            {**_only("revoke_licence", licence_name="食品经营许可证"), **_TOLD},
            at="penalties.0.licence_number",
        ),
        Case(
            {**_only("downgrade_qualification", licence_number="D243000001"), **_TOLD},
            at="penalties.0.licence_name",
        ),
    ],
)
def licence_not_identified(penalty: Penalty) -> Hits:
    """Which licence is touched is part of the penalty (9③); the organ may not know the number: a warning.

    A suspended or revoked licence without name is CF-CONF-05.  The number of a business licence is the party's.

    涉及哪一个许可证件是处罚内容的一部分（第九条第（三）项）；机关可能不掌握证件编号，所以只作警告。暂扣、吊销而没有证
    件名称的，由 CF-CONF-05 判断；营业执照的编号就是当事人的统一社会信用代码。
    """
    for at, imposed in enumerate(penalty.penalties or ()):
        if imposed.kind not in _ON_LICENCES:
            continue
        if imposed.licence_number is None and imposed.licence_kind is not PenaltyLicenceKind.BUSINESS_LICENCE:
            yield ("penalties", at, "licence_number"), {"kind": imposed.kind.value}
        if imposed.kind is PenaltyKind.DOWNGRADE_QUALIFICATION and imposed.licence_name is None:
            yield ("penalties", at, "licence_name"), {"kind": imposed.kind.value}


@rule(
    "CF-CONF-07",
    Severity.WARNING,
    XZCF.art("9③④", "59(1)④"),
    when=_for_a_term,
    zh=(
        "限制或者暂扣没有期限",
        "种类为 {kind} 的处罚没有天数、截止日期,也没有注明终身",
        "填写天数或者截止日期;终身限制的,填写终身",
    ),
    en=(
        "A restriction or suspension without term",
        "a penalty of kind {kind} has neither days nor an end, and is not said to be for life",
        "give the days or the last day; of a bar for life say so",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_only("suspend_licence", days=30, **_LICENCE)),
        Case(_only("restrict_business", ends_on="2024-09-03")),
        Case({**_only("restrict_occupation", lifelong=True), **_TOLD}),
        Case({**_only("revoke_licence", **_LICENCE), **_TOLD}, note="has no term"),
        Case({**_only("restrict_business"), **_NO_PENALTY}),
    ],
    bad=[
        Case(_only("restrict_business"), at="penalties.0.days"),
        Case(_only("suspend_licence", **_LICENCE), at="penalties.0.days"),
        Case({**_only("restrict_occupation", lifelong=False), **_TOLD}, at="penalties.0.days"),
    ],
)
def restriction_without_term(penalty: Penalty) -> Hits:
    """The decision states the term of performance (59④); some restrictions run until corrected: a warning.

    决定书应当载明履行的期限（第五十九条第一款第（四）项）；有的限制到改正为止，所以只作警告。
    """
    for at, imposed in enumerate(penalty.penalties or ()):
        stated = imposed.days is not None or imposed.ends_on is not None or imposed.lifelong
        if imposed.kind in _FOR_A_TERM and not stated:
            yield ("penalties", at, "days"), {"kind": imposed.kind.value}


@rule(
    "CF-CONF-08",
    Severity.WARNING,
    ZAGL.art(),
    when=_detained,
    zh=(
        "行政拘留超过二十日",
        "行政拘留 {days} 日;合并执行的上限为二十日(该数字未经证实)",
        "核对天数;多个违法行为分别决定的,逐项填写",
    ),
    en=(
        "Detention of more than twenty days",
        "{days} days of detention; several together are at most twenty (this figure is unconfirmed)",
        "compare the days; where several violations were decided on, give one entry each",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({**_only("administrative_detention", days=20), **_POLICE}),
        Case({**_only("administrative_detention", days=21), **_POLICE, **_NO_PENALTY}),
    ],
    bad=[Case({**_only("administrative_detention", days=21), **_POLICE}, at="penalties.0.days")],
)
def detained_too_long(penalty: Penalty) -> Hits:
    """Fifteen days for one violation, twenty for several together: general knowledge, so a warning that says so.

    一个违法行为的拘留最长十五日，合并执行最长二十日；这属于一般知识，未经证实，所以只作警告并予以注明。
    """
    for at, imposed in enumerate(penalty.penalties or ()):
        if imposed.kind is PenaltyKind.ADMINISTRATIVE_DETENTION and (imposed.days or 0) > DETENTION:
            yield ("penalties", at, "days"), {"days": imposed.days}
