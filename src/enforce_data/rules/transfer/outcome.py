"""Cases that came back from justice, or came from it: what became of them (国务院令310号 10, 13; 行政处罚法 27)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.record import RecordType
from enforce_data.codes.transfer import TransferDirection
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF, YSGD
from enforce_data.model import Transfer
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.transfer.terms import UNFILED, declined, to_justice

_FROM_JUSTICE = {
    **dict.fromkeys(("task_force", "reported_at", "decider_role", "decided_at", "approved", "sent_at"), ABSENT),
    **dict.fromkeys(("receiver", "attachments", "receipt_signed_at", "police_decision", "items_handed_on"), ABSENT),
    "direction": "from_justice",
    "status": "received",
}


def _dealt_with(transfer: Transfer) -> bool:
    """Whether a penalty case is linked, or an outcome or a close is on record."""
    linked = any(link.record_type is RecordType.PENALTY for link in transfer.linked_acts or ())
    return linked or transfer.outcome is not None or transfer.closed_on is not None


@guard("公安机关不予立案的移送", "transfers that the police declined", within=to_justice)
def _declined(transfer: Any) -> bool:
    return declined(transfer)


@rule(
    "XS-BACK-01",
    Severity.INFO,
    YSGD.art(10),
    when=_declined,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=(
        "公安机关不予立案的案件没有处理结果",
        "公安机关不予立案,没有关联的处罚案件,也没有处理结果",
        "依法处理,并填写处理结果或者关联行为",
    ),
    en=(
        "A case that the police declined has no outcome",
        "the police decided not to file; no penalty case is linked and no outcome is given",
        "deal with the case, and give its outcome or the linked act",
    ),
    good=[
        Case(UNFILED, note="a penalty case is linked"),
        Case({**UNFILED, "linked_acts": ABSENT, "outcome": "no_penalty"}),
        Case(
            {**UNFILED, "linked_acts": ABSENT, "objection": {"kind": "reconsideration", "filed_on": "2024-10-22"}},
            note="an objection is open",
        ),
    ],
    bad=[Case({**UNFILED, "linked_acts": ABSENT}, at="outcome")],
)
def declined_without_outcome(transfer: Transfer) -> Hits:
    """公安机关决定不予立案的案件，应当依法作出处理 (10): no limit is set: worth knowing.

    第十条要求对公安机关不予立案的案件依法作出处理,没有规定期限,只作提示。
    """
    if not _dealt_with(transfer):
        yield "outcome"


@guard("司法机关移送的案件", "cases that the judicial organs transferred")
def _from_justice(transfer: Any) -> bool:
    return transfer.direction is TransferDirection.FROM_JUSTICE


@rule(
    "XS-BACK-02",
    Severity.INFO,
    (*YSGD.art(13), *XZCF.art("27(1)")),
    when=_from_justice,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=("司法机关移送的案件没有处理", "没有关联的处罚案件,也没有处理结果", "依法处理,并填写处理结果或者关联行为"),
    en=(
        "A case from the judicial organs has not been dealt with",
        "no penalty case is linked and no outcome is given",
        "deal with the case, and give its outcome or the linked act",
    ),
    good=[
        Case(_FROM_JUSTICE),
        Case({**_FROM_JUSTICE, "linked_acts": ABSENT, "closed_on": "2024-12-01"}),
        Case({"linked_acts": ABSENT}, note="a case that went to the police"),
    ],
    bad=[Case({**_FROM_JUSTICE, "linked_acts": ABSENT}, at="outcome")],
)
def received_case_without_outcome(transfer: Transfer) -> Hits:
    """有关行政执法机关应当依法作出处理 (13): no limit is set: worth knowing.

    第十三条和行政处罚法第二十七条第一款要求对司法机关移送的案件依法作出处理,没有规定期限,只作提示。
    """
    if not _dealt_with(transfer):
        yield "outcome"
