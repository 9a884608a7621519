"""A suspected crime, as far as the penalty record shows it (行政处罚法 8, 27, 57; 国务院令310号).

*Transfer on record*: the result of the decision, or a linked act that tells of a transfer, of the head's refusal to
transfer, or of its return.
"""

from __future__ import annotations

from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.penalty import PenaltyKind, PenaltyResult
from enforce_data.codes.record import CaseSource
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF, YSGD
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import has_kind, penalised

TRANSFERRED = frozenset(
    {
        LinkRelation.TRANSFERRED_TO_JUSTICE,
        LinkRelation.TRANSFER_REFUSED,
        LinkRelation.POLICE_DECLINED,
        LinkRelation.RETURNED_BY_JUSTICE,
    }
)
"""Links that show a transfer, or the head's decision not to transfer (国务院令310号 5(2))."""

_RETURNED = frozenset({LinkRelation.POLICE_DECLINED, LinkRelation.RETURNED_BY_JUSTICE})
_DEALT_WITH = frozenset({PenaltyResult.PENALTY, PenaltyResult.NO_PENALTY, PenaltyResult.TRANSFERRED_TO_ORGAN})

_FROM_JUSTICE = {"case_source": "justice", "source": "justice"}
_SUSPECTED = {"suspected_crime": True}
_WARNED = {"penalties": [{"party_no": "1", "kind": "warning", "text": "警告"}], "payments": ABSENT}
_NOTHING = {"penalties": ABSENT, "payments": ABSENT}
_NOT_PROVED = {"decision.result": "no_penalty", "decision.exemption_ground": "facts_not_established"}
_OPEN = {"closed_on": ABSENT, "closing_kind": ABSENT, "archived_on": ABSENT, "status": "served"}


def _linked(relation: str) -> dict[str, Any]:
    """The changes that bring a link to another act."""
    return {"linked_acts": [{"record_type": "penalty", "case_no": "星公立字〔2024〕8号", "relation": relation}]}


def _fined_and_closed(penalty: Any) -> bool:
    return penalised.holds(penalty) and has_kind(penalty, PenaltyKind.FINE) and penalty.closed_on is not None


@guard("涉嫌犯罪、罚款后已经结案的案件", "cases with a suspected crime, fined and closed", within=penalised)
def _suspected_and_closed(penalty: Any) -> bool:
    return penalty.suspected_crime is True and _fined_and_closed(penalty)


@guard("涉嫌犯罪、未以罚款结案的案件", "cases with a suspected crime, open or closed without a fine")
def _suspected(penalty: Any) -> bool:
    return penalty.suspected_crime is True and not _fined_and_closed(penalty)


@guard("司法机关移送或者退回、已经结案的案件", "closed cases that came or came back from the judicial organs")
def _back_and_closed(penalty: Any) -> bool:
    returned = any(link.relation in _RETURNED for link in penalty.linked_acts or ())
    return penalty.closed_on is not None and (returned or penalty.case_source is CaseSource.JUSTICE)


@rule(
    "CF-XS-01",
    Severity.ERROR,
    (*XZCF.art("8(2)", "27(1)", "57(1)④", 82), *YSGD.art(3, "5(2)", "11(1)")),
    when=_suspected_and_closed,
    zh=(
        "涉嫌犯罪的案件罚款后结案而没有移送",
        "案件涉嫌犯罪,罚款后结案,没有移送司法机关或者不予批准移送的记录",
        "在关联行为中填写移送或者不批准移送的情况;已排除犯罪嫌疑的,更正“涉嫌犯罪”",
    ),
    en=(
        "A suspected crime was closed with a fine and not transferred",
        "a crime is suspected, the case was closed with a fine, and no transfer or refusal of it is on record",
        "give the transfer or its refusal among the linked acts; if the suspicion was dispelled, correct the mark",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        *(Case({**_SUSPECTED, **_linked(relation.value)}) for relation in sorted(TRANSFERRED)),
        Case({**_SUSPECTED, **_OPEN}, also={"CF-XS-04": "still open"}),
        Case({**_SUSPECTED, **_WARNED}, also={"CF-XS-04": "no fine"}),
        Case({**_SUSPECTED, **_FROM_JUSTICE}, note="the judicial organs transferred it"),
    ],
    bad=[Case(_SUSPECTED, at="suspected_crime"), Case(_SUSPECTED, at="suspected_crime", sample="penalty.simple")],
)
def fined_instead_of_transferred(penalty: Penalty) -> Hits:
    """不得以行政处罚代替移送 (310号 11; 处罚法 8, 27): no exception but the head's recorded refusal (310号 5).

    A fine before the transfer is lawful, so only a closed case is judged.  A case that the judicial organs themselves
    transferred (27) need not go back to them.

    不得以行政处罚代替移送（国务院令第310号第十一条；行政处罚法第八条、第二十七条），除负责人不批准移送并记录在案外（国
    务院令第310号第五条）没有例外，所以判为错误。移送前已经罚款的合法，所以只判断已经结案的案件；司法机关移送来的案件
    （第二十七条）无需再移送回去。
    """
    if not _transferred(penalty):
        yield "suspected_crime"


@rule(
    "CF-XS-03",
    Severity.WARNING,
    (*XZCF.art("27(1)"), *YSGD.art(10, 13)),
    when=_back_and_closed,
    zh=(
        "司法机关移送或者退回的案件没有处理结果",
        "案件已经结案,没有处罚、不予处罚或者移送其他机关的决定",
        "填写处理决定;依法应当给予行政处罚的,应当依法处理",
    ),
    en=(
        "A case from the judicial organs was closed without an outcome",
        "the case is closed without a penalty, a decision not to punish or a transfer to another organ",
        "give the decision; what deserves an administrative penalty is to be dealt with",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(_FROM_JUSTICE),
        Case(_linked("police_declined")),
        Case({"case_source": "justice", **_NOT_PROVED, **_NOTHING}),
        Case({"decision.result": "terminated", **_NOTHING}, note="not from the judicial organs"),
    ],
    bad=[
        Case({"case_source": "justice", "decision.result": "terminated", **_NOTHING}, at="decision"),
        Case({**_linked("returned_by_justice"), "decision.result": "case_withdrawn", **_NOTHING}, at="decision"),
    ],
)
def returned_case_without_outcome(penalty: Penalty) -> Hits:
    """应当依法作出处理 (310号 10, 13); no days are set, and the facts may have failed: a warning.

    司法机关移送或者退回的案件，应当依法作出处理（国务院令第310号第十条、第十三条）；法律没有规定期限，违法事实也可能
    不能成立，所以只作警告。
    """
    if penalty.decision is None or penalty.decision.result not in _DEALT_WITH:
        yield "decision"


@rule(
    "CF-XS-04",
    Severity.INFO,
    (*XZCF.art("27(1)"), *YSGD.art(3, 5)),
    when=_suspected,
    zh=(
        "涉嫌犯罪而没有移送记录",
        "案件涉嫌犯罪,没有移送司法机关或者不予批准移送的记录",
        "移送后填写关联行为;已排除犯罪嫌疑的,更正“涉嫌犯罪”",
    ),
    en=(
        "A suspected crime without transfer on record",
        "a crime is suspected, and no transfer or refusal of it is on record",
        "give the transfer among the linked acts; if the suspicion was dispelled, correct the mark",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case({**_SUSPECTED, **_OPEN, **_linked("transferred_to_justice")}),
        Case({**_SUSPECTED, "decision.result": "transferred_to_justice", **_NOTHING}),
        Case({**_SUSPECTED, **_FROM_JUSTICE, **_OPEN}, note="the judicial organs transferred it"),
        Case(note="no crime is suspected"),
    ],
    bad=[
        Case({**_SUSPECTED, **_OPEN}, at="suspected_crime"),
        Case({**_SUSPECTED, **_WARNED}, at="suspected_crime"),
    ],
)
def suspected_crime_not_transferred_yet(penalty: Penalty) -> Hits:
    """The transfer may be under way, and penalties other than fines stand beside it (310号 11): worth knowing.

    移送可能正在办理，罚款以外的处罚也可以与移送并存（国务院令第310号第十一条第二款），所以只作提示。
    """
    if not _transferred(penalty):
        yield "suspected_crime"


def _transferred(penalty: Penalty) -> bool:
    """Whether a transfer, in either direction, or the refusal of it is on record."""
    if penalty.case_source is CaseSource.JUSTICE:
        return True
    if penalty.decision is not None and penalty.decision.result is PenaltyResult.TRANSFERRED_TO_JUSTICE:
        return True
    return any(link.relation in TRANSFERRED for link in penalty.linked_acts or ())
