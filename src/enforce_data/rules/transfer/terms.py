"""Terms of the rules on transfers: their guards, and when the police filed a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from enforce_data.codes.record import RecordType
from enforce_data.codes.transfer import ObjectionResult, PoliceResult, TransferDirection
from enforce_data.counting import after
from enforce_data.findings import Path, Said
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Given, Hits, Seen, Unchecked, guard
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

HOURS = 24
"""Hours within which a case is sent, or passed on (国务院令310号 5(2), 7)."""

DAYS = 3
"""Days for the decisions of head and police, an objection and handing over goods (国务院令310号 5, 8, 9, 12)."""

TRANSFER: Final = "transfer"
OTHER: Final = "other"
"""What an entry under a key came from: a transfer, or a case that it is linked with."""

CASE_NO: Final = "星市监案〔2024〕301号"
"""The case that the sample of a transfer is linked with."""

UNFILED = {"police_decision.result": "not_filed", "items_handed_on": ABSENT, "status": "not_filed"}
"""The changes that make the police decline."""

Faults = Iterator[tuple[Seen, Mapping[str, Any]]]

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


def penalty_behind(dated: str, **more: Any) -> tuple[Given, ...]:
    """The penalty case that the sample of a transfer is linked with."""
    change = {"edition": "1.1", "case_no": CASE_NO, "decision.dated": dated}
    also = {
        "CF-STATE-01": "the decision is taken away, the steps after it are not",
        "CF-STATE-03": "the decision is taken away, the steps after it are not",
        "CF-TIME-02": "the case waits longer than its term",
    }
    return (Given("penalty", {**change, **{name.replace("__", "."): value for name, value in more.items()}}, also),)


def links(transfer: Any, *types: RecordType) -> Iterator[tuple[Path, tuple[str, str, str]]]:
    """The cases of these types that a transfer is linked with: where they stand, and their keys."""
    for at, link in enumerate(transfer.linked_acts or ()):
        if link.record_type in types and link.case_no is not None:
            yield ("linked_acts", at, "case_no"), (transfer.agency.code, link.record_type.value, link.case_no)


def own_key(act: Any) -> tuple[str, str, str]:
    """Agency, record type and case number of a record."""
    return act.agency.code, str(act.record_type), act.case_no


def is_transfer(record: Any) -> bool:
    """Tell a transfer from the cases it is linked with."""
    return bool(record.record_type == RecordType.TRANSFER)


def beyond(start: date, end: date, holidays: Holidays) -> Unchecked | date | None:
    """The last of three working days after ``start`` where ``end`` lies beyond it; None where it does not."""
    if end <= after(start, DAYS):
        return None
    due = holidays.working_day_after(start, DAYS)
    if due is None:
        return BEYOND_HOLIDAYS
    return due if end > due else None


def late(start: date, end: date, holidays: Holidays, at: str, *, exact: bool = True) -> Hits:
    """A finding where three working days were exceeded; not checked where ``end`` may be later than the true day."""
    due = beyond(start, end, holidays)
    if due is None:
        return
    if isinstance(due, Unchecked):
        yield due
    elif exact:
        yield at, {"start": start, "due": due, "end": end}
    else:
        yield DAY_UNKNOWN
