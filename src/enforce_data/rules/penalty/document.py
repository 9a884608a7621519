"""The written decision: what it must state, and what was written where (行政处罚法 52, 59).

Facts and evidence, the kinds of penalty and the number of the decision have rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.penalty import PenaltyKind, PenaltyResult, Procedure
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.laws import PRACTICE, XXGS, XZCF
from enforce_data.model import Penalty
from enforce_data.model.procedure import Performance
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import has_kind, ordinary_penalty, simple_penalty
from enforce_data.rules.penalty.outcome import bearers, decided, decision_services

MONEY = (PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS)
"""The kinds that a party performs by paying."""

_IN_DAYS = re.compile("[日天]之?内")

_NOTHING = {"penalties": ABSENT, "payments": ABSENT}
_UNKNOWN = {
    "parties.0.unknown_party": True,
    "parties.0.name": ABSENT,
    "parties.0.uscc": ABSENT,
    "parties.0.registered_address": ABSENT,
    "parties.0.business_address": ABSENT,
}


@guard("普通程序中处罚或者不予处罚的决定", "decisions in ordinary procedure with or without a penalty")
def _decided_in_ordinary_procedure(penalty: Any) -> bool:
    return (
        penalty.procedure is Procedure.ORDINARY
        and penalty.decision is not None
        and penalty.decision.result in (PenaltyResult.PENALTY, PenaltyResult.NO_PENALTY)
    )


@rule(
    "CF-DOC-01",
    Severity.ERROR,
    XZCF.art("59(1)①③④⑤", "59(2)"),
    when=ordinary_penalty,
    zh=(
        "处罚决定书缺少法定事项",
        "决定书应当载明的事项没有填写或者填为没有:{item}",
        "按照决定书填写;决定书确实没有的,依法补正",
    ),
    en=(
        "The decision lacks what it must state",
        "the decision must state this, and it is absent or stated to be lacking: {item}",
        "fill it in from the decision; if the decision lacks it, put that right",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case(),
        Case({"parties.0.registered_address": ABSENT}, note="one address is enough"),
        Case(_UNKNOWN),
        Case({"decision.sealed": ABSENT}, note="not stated; the decision in the file is sealed"),
        Case(
            {
                "penalties": [{"party_no": "1", "kind": "warning", "text": "警告"}],
                "payments": ABSENT,
                "decision.performance": ABSENT,
            }
        ),
        Case(
            {
                "decision.performance": {"method": "自收到本决定书之日起十五日内到指定银行缴纳"},
                "payments.0.due_on": ABSENT,
            },
            note="the term runs from the receipt",
        ),
        Case({"decision.performance.due_on": ABSENT}, note="the day stands with the payment"),
        Case({"decision.sealed": False}, sample="penalty.simple", note="signed, not sealed (52)"),
        Case({"decision.remedy_notice": ABSENT, "decision.result": "terminated", **_NOTHING}),
    ],
    bad=[
        Case({"parties.0.name": ABSENT}, at="parties.0.name"),
        Case(
            {"parties.0.registered_address": ABSENT, "parties.0.business_address": ABSENT},
            at="parties.0.registered_address",
        ),
        Case({"decision.performance": ABSENT}, at="decision.performance.method"),
        Case({"decision.performance.due_on": ABSENT, "payments": ABSENT}, at="decision.performance.due_on"),
        Case({"decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
        Case({"decision.sealed": False}, at="decision.sealed"),
    ],
)
def decision_lacks_items(penalty: Penalty) -> Hits:
    """Name and address, penalties, way and term of performance, remedies and seal (59); no text allows less.

    A term counted from the receipt (67) is no day until the decision is served, and may stand in the words of the
    performance or with the payment.  A decision without legal basis is CF-BASIS-03.

    当事人的名称和地址、处罚种类、履行方式和期限、救济途径和期限以及印章，决定书都必须具备（第五十九条），没有规定允许
    缺少，所以判为错误。自收到决定书之日起计算的期限（第六十七条第三款）在送达前还不是确定的日期，写在履行方式或者缴款
    记录中的也可以。没有法律依据的，由 CF-BASIS-03 判断。
    """
    for path in _unstated(penalty):
        yield path, {"item": path if isinstance(path, str) else path[-1]}


@rule(
    "CF-DOC-04",
    Severity.WARNING,
    XZCF.art("52(1)", "52(2)"),
    when=simple_penalty,
    zh=(
        "当场处罚决定书缺少法定事项",
        "当场处罚决定书应当载明的事项没有填写:{item}",
        "按照当场处罚决定书填写",
    ),
    en=(
        "The decision on the spot lacks what it must state",
        "the decision on the spot must state this, and it is absent: {item}",
        "fill it in from the decision",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case(sample="penalty.simple"),
        Case({"decision.sealed": ABSENT, "parties.0.registered_address": ABSENT}, sample="penalty.simple"),
        Case(note="nothing is on the spot in ordinary procedure"),
    ],
    bad=[
        Case({path: ABSENT}, at=path, sample="penalty.simple")
        for path in (
            "decision.document_number",
            "decision.remedy_notice",
            "on_spot.place",
            "on_spot.signed_by",
        )
    ]
    + [
        Case({"facts": ABSENT}, at="facts", sample="penalty.simple", also={"CF-EVID-03": "no penalty without facts"}),
        Case({"penalties": ABSENT, "payments": ABSENT}, at="penalties", sample="penalty.simple"),
    ],
)
def on_spot_decision_lacks_items(penalty: Penalty) -> Hits:
    """The form states the act, the penalty, time and place, the remedies, and is numbered and signed (52).

    No seal and no address.  Officers fill it in by hand and not all of it is entered: hence a warning.

    预定格式的当场处罚决定书应当载明违法行为、处罚、时间、地点和救济途径，编有号码，由执法人员签名或者盖章（第五十二条）；
    不要求机关印章，也不要求地址。现场手工填写的内容未必全部录入，所以只作警告。
    """
    for path in ("facts", "penalties", "decision.document_number", "decision.remedy_notice"):
        if attrgetter(path)(penalty) is None:
            yield path, {"item": path}
    for name in ("place", "signed_by"):
        if getattr(penalty.on_spot, name, None) is None:
            yield ("on_spot", name), {"item": name}


@rule(
    "CF-DOC-06",
    Severity.WARNING,
    (*XXGS.art("4(3)"), *PRACTICE.art()),
    when=_decided_in_ordinary_procedure,
    zh=("普通程序的决定没有文号", "没有填写决定书文号", "填写决定书文号"),
    en=(
        "A decision in ordinary procedure without number",
        "the number of the decision is absent",
        "give the number of the decision",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[Case({"decision.document_number": ABSENT, "decision.result": "case_withdrawn", "penalties": ABSENT})],
    bad=[Case({"decision.document_number": ABSENT}, at="decision.document_number")],
)
def decision_without_number(penalty: Penalty) -> Hits:
    """The Act asks for a number only on the spot (52); the summary to be published holds it (令45 4), and practice.

    法律只要求当场处罚决定书编有号码（第五十二条第一款），普通程序的文号见于应当公示的信息摘要（市场监督管理行政处罚信
    息公示规定第四条）和通行做法，所以只作警告。
    """
    if decided(penalty).document_number is None:
        yield "decision.document_number"


@rule(
    "CF-DOC-07",
    Severity.WARNING,
    XZCF.art("59(2)"),
    when=ordinary_penalty,
    zh=(
        "处罚决定书是否盖章不明",
        "没有说明决定书是否盖章,文书中也没有已盖章的决定书",
        "按照决定书填写;电子印章亦属盖章",
    ),
    en=(
        "Whether the decision is sealed is not stated",
        "the seal is not stated, and no sealed decision is among the documents",
        "fill it in from the decision; an electronic seal counts",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case({"decision.sealed": ABSENT}),
        Case({"documents": ABSENT}),
        Case({"decision.sealed": ABSENT, "documents": ABSENT}, sample="penalty.simple"),
    ],
    bad=[Case({"decision.sealed": ABSENT, "documents": ABSENT}, at="decision.sealed")],
)
def seal_not_stated(penalty: Penalty) -> Hits:
    """The decision bears the seal of the organ (59); here nothing is said of it: a warning.

    决定书必须盖有机关印章（第五十九条第二款）；这里只是没有说明是否盖章，所以只作警告。
    """
    if decided(penalty).sealed is None and not any(
        document.kind == DocumentKind.PENALTY_DECISION and document.sealed for document in penalty.documents or ()
    ):
        yield "decision.sealed"


def _unstated(penalty: Penalty) -> Iterator[Path | str]:
    """The places of what an ordinary decision must state and does not."""
    decision = decided(penalty)
    if penalty.parties is None:
        yield "parties"
    punished = [bearer.party for bearer in bearers(penalty)]
    for at, party in enumerate(penalty.parties or ()):
        if party.unknown_party or not any(each is party for each in punished):
            continue
        if party.name is None:
            yield "parties", at, "name"
        if party.registered_address is None and party.business_address is None:
            yield "parties", at, "registered_address"
    if penalty.penalties is None:
        yield "penalties"
    if has_kind(penalty, *MONEY, PenaltyKind.CONFISCATE_PROPERTY):
        if decision.performance is None or decision.performance.method is None:
            yield "decision.performance.method"
        elif has_kind(penalty, *MONEY) and _lacks_term(penalty, decision.performance):
            yield "decision.performance.due_on"
    if decision.remedy_notice is None:
        yield "decision.remedy_notice"
    if decision.sealed is False:
        yield "decision.sealed"


def _lacks_term(penalty: Penalty, performance: Performance) -> bool:
    """Whether no term of payment is on record though the decision is served, so that a term from then is a day."""
    stated = performance.due_on is not None or any(payment.due_on is not None for payment in penalty.payments or ())
    served = any(
        service.served_on is not None for party in bearers(penalty) for _, service in decision_services(penalty, party)
    )
    return served and not stated and _IN_DAYS.search(performance.method or "") is None
