"""Terms of the rules on transfers: their guards, and when the police filed a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.transfer import ObjectionResult, PoliceResult, TransferDirection
from enforce_data.findings import Said
from enforce_data.rulebook import Unchecked, guard

HOURS = 24
"""Hours within which a case is sent, or passed on (国务院令310号 5(2), 7)."""

DAYS = 3
"""Days for the decisions of head and police, an objection and handing over goods (国务院令310号 5, 8, 9, 12)."""

DAY_UNKNOWN = Unchecked(Said("没有填写决定的时间", "when the decision was made is not stated"))


@guard("向公安机关移送的案件", "cases transferred to the police")
def to_justice(transfer: Any) -> bool:
    """Hold for a suspected crime that goes to the police (国务院令310号 5)."""
    return transfer.direction is TransferDirection.TO_JUSTICE


@guard("已报负责人审批的移送", "transfers reported to the head of the organ", within=to_justice)
def reported(transfer: Any) -> bool:
    """Hold where the head has received the written report."""
    return transfer.reported_at is not None


@guard("负责人已有决定的移送", "transfers on which the head has decided", within=to_justice)
def decided(transfer: Any) -> bool:
    """Hold where the time of the decision is stated."""
    return transfer.decided_at is not None


@guard("已经移送公安机关的案件", "cases that were sent to the police", within=to_justice)
def sent(transfer: Any) -> bool:
    """Hold where the time of sending is stated."""
    return transfer.sent_at is not None


@guard("公安机关已有立案审查决定的移送", "transfers on which the police have decided", within=to_justice)
def police_decided(transfer: Any) -> bool:
    """Hold where the receiver's decision on filing is there."""
    return transfer.police_decision is not None


def filed(transfer: Any) -> tuple[bool, date | None]:
    """Whether the police filed the case, at once or upon an objection, and when the organ had the notice of it."""
    if transfer.police_decision is not None and transfer.police_decision.result is PoliceResult.FILED:
        return True, transfer.police_decision.received_on
    objection = transfer.objection
    if objection is not None and objection.result is ObjectionResult.FILED:
        return True, objection.closed_on
    return False, None


def declined(transfer: Any) -> bool:
    """Whether the police decided not to file, and no objection is open or has succeeded."""
    decision = transfer.police_decision
    if decision is None or decision.result is not PoliceResult.NOT_FILED:
        return False
    return transfer.objection is None or transfer.objection.result in (
        ObjectionResult.UPHELD,
        ObjectionResult.WITHDRAWN,
    )
