"""What decisions on seizing and freezing state (行政强制法 24, 31)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from enforce_data.codes.coercion import ObjectKind
from enforce_data.codes.document import DocumentKind
from enforce_data.counting import after
from enforce_data.findings import AsOf, Path, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.coercion.papers import missing_particulars
from enforce_data.rules.coercion.terms import done_on, is_urgent, standing_freeze, standing_seizure

UNKNOWN: Final = {"parties.0": {"party_no": "1", "category": "natural_person", "unknown_party": True}}
"""A party that could not be found out."""
APPROVED_LATER: Final = {
    "approval": {"urgent": True, "reported_at": "2024-03-05T12:00:00+08:00", "made_up_at": "2024-03-05T18:00:00+08:00"}
}
"""The approval of an urgent measure of the sample, made up in time."""

_COUNTED = frozenset({ObjectKind.GOODS, ObjectKind.FACILITY})
_PREMISES = {"objects.0.kind": "premises", "objects.0.quantity": ABSENT, "kind": "seal"}
_URGENT_FREEZE = {
    "approval": {"urgent": True, "reported_at": "2024-05-17T16:00:00+08:00", "made_up_at": "2024-05-17T17:00:00+08:00"},
    "implemented_at": "2024-05-17T15:00:00+08:00",
}
_freeze = partial(Case, sample="coercion.freeze")


def _decision_is_due(coercion: Coercion, as_of: AsOf) -> bool:
    """Whether the decision must be there: an urgent measure is approved, and so decided, by the next day (19)."""
    return not is_urgent(coercion) or as_of.day > after(done_on(coercion), 1)


def _missing_of_seizure(coercion: Coercion) -> Iterator[Path]:
    if coercion.list_document is None and not any(
        document.kind is DocumentKind.SEAL_SEIZE_LIST for document in coercion.documents or ()
    ):
        yield ("list_document",)
    if coercion.valid_until is None:
        yield ("valid_until",)
    if coercion.objects is None:
        yield ("objects",)
    for at, each in enumerate(coercion.objects or ()):
        if each.name is None:
            yield "objects", at, "name"
        if each.quantity is None and each.kind in _COUNTED:
            yield "objects", at, "quantity"


def _missing_of_freeze(coercion: Coercion) -> Iterator[Path]:
    if coercion.valid_until is None:
        yield ("valid_until",)
    if coercion.objects is None:
        yield ("objects",)
    for at, each in enumerate(coercion.objects or ()):
        for name in ("account_no", "amount"):
            if getattr(each, name) is None:
                yield "objects", at, name


@rule(
    "QZ-SEIZ-01",
    Severity.ERROR,
    XZQZ.art("24(1)", "24(2)"),
    when=standing_seizure,
    zh=(
        "查封、扣押决定书或者清单缺少法定记载事项",
        "查封、扣押决定书、清单应当载明的 {element} 没有填写,或者决定书没有加盖印章",
        "按决定书和清单补填;当事人确实不明的,注明当事人不明",
    ),
    en=(
        "The decision on a seal or seizure, or its list, lacks what it must state",
        "{element} of the decision or the list is not given, or the decision has no seal",
        "complete it from decision and list; where the party could not be found out, say so",
    ),
    good=[
        Case(),
        Case(_PREMISES, note="premises are not counted"),
        Case({"objects.0.kind": ABSENT, "objects.0.quantity": ABSENT}, note="premises, perhaps"),
        Case({"reason": ABSENT}, note="the reason stands in the decision"),
        Case(UNKNOWN),
        Case({"list_document": ABSENT, "documents.3": {"kind": "seal_seize_list", "dated": "2024-03-05"}}),
        Case({**APPROVED_LATER, "decision": ABSENT, "services": ABSENT}, as_of=date(2024, 3, 6)),
        Case({"approval.urgent": True, "approval.refused_at": "2024-03-05T18:00:00+08:00", "decision": ABSENT}),
        Case({"decision.remedy_notice": ABSENT, "special_regime": "emergency"}),
    ],
    bad=[
        Case({"decision": ABSENT}, at="decision"),
        Case(
            {"decision": ABSENT, "approval.refused_at": "2024-03-05T08:40:00+08:00"},
            at="decision",
            note="approved since",
        ),
        Case({**APPROVED_LATER, "decision": ABSENT}, at="decision", as_of=date(2024, 3, 7)),
        Case(
            {**APPROVED_LATER, "decision": ABSENT, "implemented_at": "2024-03-08T10:20:00+08:00"},
            at="decision",
            as_of=date(2024, 3, 10),
            note="on a Friday: the weekend counts",
        ),
        Case({"list_document": ABSENT}, at="list_document"),
        Case({"reason": ABSENT, "decision.reason": ABSENT}, at="reason"),
        Case({"valid_until": ABSENT}, at="valid_until"),
        Case({"objects": ABSENT}, at="objects"),
        Case({"objects.0.name": ABSENT}, at="objects.0.name"),
        Case({"objects.0.quantity": ABSENT}, at="objects.0.quantity"),
        Case({"decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
        Case({"decision.sealed": False}, at="decision.sealed"),
        Case({"parties.0.registered_address": ABSENT}, at="parties.0.registered_address"),
    ],
)
def seizure_papers_lack_particulars(coercion: Coercion, as_of: AsOf) -> Hits:
    """Decision and list are made on the spot (24(1)), and 24(2) lists what the decision states.

    Organ and day are always there, the basis is QZ-BASIS-03.  An urgent measure has its decision when its approval is
    made up (19), and one whose approval was refused has none.

    实施查封、扣押应当制作决定书和清单（第二十四条第一款），决定书应当载明的事项由第二款逐项列明，缺少任何一项都不合法，
    所以判为错误。机关名称和日期是必填的，依据由 QZ-BASIS-03 判断；紧急措施在补办批准时才作出决定（第十九条），负责人不
    予批准的没有决定书。
    """
    if coercion.decision is None:
        if _decision_is_due(coercion, as_of):
            yield "decision", {"element": "decision"}
        return
    for path in (*missing_particulars(coercion), *_missing_of_seizure(coercion)):
        yield path, {"element": path[-1]}


@rule(
    "QZ-FRZ-06",
    Severity.ERROR,
    XZQZ.art(31),
    when=standing_freeze,
    zh=(
        "冻结决定书缺少法定记载事项",
        "冻结决定书应当载明的 {element} 没有填写,或者决定书没有加盖印章",
        "按决定书补填;当事人确实不明的,注明当事人不明",
    ),
    en=(
        "The decision on a freeze lacks what it must state",
        "{element} of the decision on the freeze is not given, or the decision has no seal",
        "complete it from the decision; where the party could not be found out, say so",
    ),
    good=[
        _freeze(),
        _freeze({"reason": ABSENT, "decision.reason": "有明显的转移应纳税收入的迹象"}),
        _freeze({"objects.0.bank": ABSENT, "objects.0.name": ABSENT}),
        _freeze(UNKNOWN),
        _freeze({**_URGENT_FREEZE, "decision": ABSENT}, as_of=date(2024, 5, 18), note="not due yet"),
        _freeze({"approval.urgent": True, "approval.refused_at": "2024-05-14T18:00:00+08:00", "decision": ABSENT}),
        _freeze({"decision.remedy_notice": ABSENT, "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze({"decision": ABSENT}, at="decision"),
        _freeze(
            {**_URGENT_FREEZE, "decision": ABSENT},
            at="decision",
            as_of=date(2024, 5, 19),
            note="frozen on a Friday: the weekend counts",
        ),
        _freeze({"reason": ABSENT}, at="reason"),
        _freeze({"valid_until": ABSENT}, at="valid_until"),
        _freeze({"objects": ABSENT}, at="objects"),
        _freeze({"objects.0.account_no": ABSENT}, at="objects.0.account_no"),
        _freeze({"objects.0.amount": ABSENT}, at="objects.0.amount"),
        _freeze({"decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
        _freeze({"decision.sealed": False}, at="decision.sealed"),
        _freeze({"parties.0.registered_address": ABSENT}, at="parties.0.registered_address"),
    ],
)
def freeze_decision_lacks_particulars(coercion: Coercion, as_of: AsOf) -> Hits:
    """31①–⑤ list what the decision states: party, reason and term, account and amount, remedies, organ, seal and day.

    Organ and day are always there, the basis is QZ-BASIS-03.

    冻结决定书应当载明当事人、理由和期限、账号和数额、救济途径、机关名称和印章、日期（第三十一条第（一）至（五）项），缺
    少任何一项都不合法，所以判为错误。机关名称和日期是必填的，依据由 QZ-BASIS-03 判断。
    """
    if coercion.decision is None:
        if _decision_is_due(coercion, as_of):
            yield "decision", {"element": "decision"}
        return
    for path in (*missing_particulars(coercion), *_missing_of_freeze(coercion)):
        yield path, {"element": path[-1]}
