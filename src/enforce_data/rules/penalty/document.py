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
from enforce_data.identifiers import document_no
from enforce_data.laws import GBT9704, PRACTICE, XXGS, XZCF
from enforce_data.model import Penalty
from enforce_data.model.procedure import Performance
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import has_kind, ordinary_penalty, simple_penalty
from enforce_data.rules.penalty.outcome import bearers, decided, decision_services

MONEY = (PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS)
"""The kinds that a party performs by paying."""

_YEAR_ENDS, _YEAR_BEGINS = (12, 20), (1, 10)
"""From the one to the other day a number of the neighbouring year is no fault: month and day."""

_IN_DAYS = re.compile("[日天]之?内")

_UNTIDY = {"ID-DOCNO-01": "a tidying tool can repair it"}
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


@guard("普通程序中有文号的决定", "decisions in ordinary procedure that bear a number")
def _numbered(penalty: Any) -> bool:
    return (
        penalty.procedure is Procedure.ORDINARY
        and penalty.decision is not None
        and penalty.decision.document_number is not None
    )


def _withdrawn(day: str, number: str) -> dict[str, Any]:
    """The changes that withdraw the case on a day, by a decision of this number."""
    return {
        "decision.result": "case_withdrawn",
        "decision.dated": day,
        "decision.document_number": number,
        "investigation_ended_on": ABSENT,
        "penalties": ABSENT,
        "payments": ABSENT,
    }


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
    """The Act asks for a number only on the spot (52); the summary to be published holds it (令45 4), and practice."""
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
    good=[Case({"decision.sealed": ABSENT}), Case({"documents": ABSENT})],
    bad=[Case({"decision.sealed": ABSENT, "documents": ABSENT}, at="decision.sealed")],
)
def seal_not_stated(penalty: Penalty) -> Hits:
    """The decision bears the seal of the organ (59); here nothing is said of it: a warning."""
    if decided(penalty).sealed is None and not any(
        document.kind == DocumentKind.PENALTY_DECISION and document.sealed for document in penalty.documents or ()
    ):
        yield "decision.sealed"


@rule(
    "CF-DOC-02",
    Severity.WARNING,
    GBT9704.art(),
    when=_numbered,
    zh=(
        "决定书文号不规范",
        "括号和数字整理后仍不是“机关代字〔年份〕序号号”",
        "按“机关代字〔年份〕序号号”填写;加“第”、编虚位在实践中常见,但不合公文格式(该格式未经证实)",
    ),
    en=(
        "The number of the decision is not in the standard form",
        "even with brackets and digits folded it is not organ〔year〕serial号",
        (
            "write organ〔year〕serial号; 第 and leading zeros are common, but not the form of official documents "
            "(which is unconfirmed)"
        ),
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case({"decision.document_number": "星市监罚字〔2024〕123号"}, note="字 is common"),
        Case({"decision.document_number": "星市监罚(2024)123号"}, also={"ID-DOCNO-01": "brackets"}),
        Case({"decision.document_number": "星市监罚〔2024〕123-1号"}),
        Case({"decision.document_number": "0045"}, sample="penalty.simple"),
    ],
    bad=[
        Case({"decision.document_number": number}, at="decision.document_number", also=also)
        for number, also in (
            ("星市监罚2024-123", {}),
            ("星市监罚〔2024〕123", {}),
            ("20240123", {}),
            ("星市监罚〔2024〕第123号", _UNTIDY),
            ("星市监罚〔2024〕0123号", _UNTIDY),
        )
    ],
)
def decision_number_irregular(penalty: Penalty) -> Hits:
    """Official documents are numbered by organ, year and serial (GB/T 9704 [G]); forms printed for the spot are not.

    Other ways exist in practice: a warning, which says that the form is unconfirmed.
    """
    number = decided(penalty).document_number
    if number is not None and document_no.check(document_no.compact(number)):
        yield "decision.document_number"


@rule(
    "CF-DOC-05",
    Severity.WARNING,
    PRACTICE.art(),
    when=_numbered,
    zh=(
        "决定书文号的年份与决定日期不符",
        "文号的年份为 {year},决定日期为 {dated}",
        "核对文号和决定日期(文号按年编排是惯例,未经证实)",
    ),
    en=(
        "The year of the decision's number is not that of the decision",
        "the number is of {year}, and the decision of {dated}",
        "compare number and day (numbering by year is custom, and unconfirmed)",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_withdrawn("2023-12-20", "星市监撤〔2024〕1号"), note="numbered at the turn of the year"),
        Case(_withdrawn("2024-01-10", "星市监撤〔2023〕123号")),
        Case({"decision.document_number": "星市监罚2023-123"}, also={"CF-DOC-02": "not in the standard form"}),
        Case({"decision.document_number": "(2024)湘0121行审12号"}, note="a court's number"),
    ],
    bad=[
        Case({"decision.document_number": "星市监罚〔2023〕123号"}, at="decision.document_number"),
        Case(_withdrawn("2023-12-19", "星市监撤〔2024〕1号"), at="decision.document_number"),
        Case(_withdrawn("2024-01-11", "星市监撤〔2023〕123号"), at="decision.document_number"),
    ],
)
def decision_number_of_another_year(penalty: Penalty) -> Hits:
    """Numbers begin anew every year, and a draft may be numbered shortly before or after its decision: a warning.

    Silent from 20 December to 10 January, and where the number is not in the standard form.
    """
    number, dated = decided(penalty).document_number, decided(penalty).dated
    if number is None or document_no.check(compact := document_no.compact(number)):
        return
    read = document_no.parts(compact)
    turning = (dated.month, dated.day) >= _YEAR_ENDS or (dated.month, dated.day) <= _YEAR_BEGINS
    if read is not None and not read.court and read.year != dated.year and not turning:
        yield "decision.document_number", {"year": read.year, "dated": dated}


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
