"""Transfers beside the cases that they are linked with: what must go along (国务院令310号 6).

Cases are found by the agency and the case number that a transfer gives among its linked acts.  What is not in the
delivery is not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.penalty import EvidenceKind
from enforce_data.codes.record import RecordType
from enforce_data.codes.transfer import TransferAttachment
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import YSGD
from enforce_data.model import Coercion, Penalty, Transfer
from enforce_data.rulebook import ABSENT, Case, Given, Keyed, Seen, across, guard
from enforce_data.rules.coercion.terms import SEIZURES
from enforce_data.rules.transfer.terms import (
    CASE_NO,
    OTHER,
    TRANSFER,
    Faults,
    is_transfer,
    links,
    own_key,
    penalty_behind,
    sent,
)
from enforce_data.values.day import day_of

_LINKED = frozenset({RecordType.PENALTY, RecordType.COERCION})
_NO_APPRAISAL = {"attachments": ["transfer_letter", "investigation_report", "items_list"]}
_NO_LIST = {"attachments": ["transfer_letter", "investigation_report", "appraisal"], "items_handed_on": ABSENT}
_TO_COERCION = {"linked_acts.0.record_type": "coercion"}


def _seizure(**more: Any) -> tuple[Given, ...]:
    """A seizure of the same case, carried out before the transfer was sent and still in force."""
    change: dict[str, Any] = {"edition": "1.1", "case_no": CASE_NO, "implemented_at": "2024-10-10T09:00:00+08:00"}
    change |= {"disposal": ABSENT, "ended_at": ABSENT}
    also = {
        "QZ-SEIZ-04": "the property is still held",
        "QZ-SEIZ-10": "nothing says that the property was returned",
        "QZ-SEIZ-12": "the property is still held",
        "QZ-STATE-02": "the case of the sample is closed, the measure is not",
    }
    return (Given("coercion", {**change, **{name.replace("__", "."): value for name, value in more.items()}}, also),)


def _lacks(transfer: Any, attachment: TransferAttachment) -> bool:
    return sent(transfer) and attachment not in (transfer.attachments or ())


def _beside_others(entries: Sequence[Seen]) -> Faults:
    """The transfers of a key under which another case stands too, each once."""
    if any(entry.value.startswith(OTHER) for entry in entries):
        yield from ((entry, {}) for entry in entries if entry.value.startswith(TRANSFER))


# What must go with a transfer.


@guard(
    "没有附检验报告、鉴定结论的移送,以及有检测或者鉴定意见的案件",
    "transfers without a test report or expert conclusion, and cases that have one",
)
def _without_or_with_report(record: Any) -> bool:
    if is_transfer(record):
        return _lacks(record, TransferAttachment.APPRAISAL)
    if record.record_type == RecordType.COERCION:
        return record.testing is not None
    return any(each.kind is EvidenceKind.EXPERT_OPINION for each in record.evidence or ())


def _reports(record: Transfer | Coercion | Penalty) -> Iterator[Keyed]:
    keys = {key for _, key in links(record, *_LINKED)} if is_transfer(record) else {own_key(record)}
    at, value = (("attachments",), TRANSFER) if is_transfer(record) else (("case_no",), OTHER)
    yield from (Keyed(key, at, None, value) for key in sorted(keys))


@across(
    "XS-DOC-03",
    Severity.WARNING,
    YSGD.art("6④"),
    keys=_reports,
    when=_without_or_with_report,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=(
        "有检验、鉴定而没有随案移送",
        "关联案件有检测或者鉴定意见,移送材料中没有检验报告或者鉴定结论",
        "补报检验报告或者鉴定结论;与犯罪无关的,可以不改",
    ),
    en=(
        "A test report or expert conclusion did not go with the transfer",
        "a linked case has tests or an expert opinion, and none is among the attachments",
        "give the report or conclusion; where it does not bear on the crime, leave it",
    ),
    good=[
        Case(given=penalty_behind("2024-06-03", evidence=[{"kind": "expert_opinion", "name": "检验报告"}])),
        Case(_NO_APPRAISAL, given=penalty_behind("2024-06-03", evidence=[{"kind": "documentary", "name": "账册"}])),
    ],
    bad=[
        Case(
            _NO_APPRAISAL,
            at="attachments",
            given=penalty_behind("2024-06-03", evidence=[{"kind": "expert_opinion", "name": "检验报告"}]),
        ),
        Case(
            {**_NO_APPRAISAL, **_TO_COERCION},
            at="attachments",
            given=_seizure(testing=[{"kind": "testing", "starts_on": "2024-10-10"}]),
        ),
    ],
)
def report_did_not_go_with_it(entries: Sequence[Seen]) -> Faults:
    """应当附有有关检验报告或者鉴定结论 (6④); the report of the case may not bear on the crime: a warning.

    第六条第四项要求附有有关检验报告或者鉴定结论;关联案件的报告可能与涉嫌犯罪无关,所以只作警告。
    """
    yield from _beside_others(entries)


@guard("没有附涉案物品清单的移送,以及查封、扣押", "transfers without a list of items, and seizures")
def _without_list_or_seizure(record: Any) -> bool:
    if is_transfer(record):
        return _lacks(record, TransferAttachment.ITEMS_LIST)
    return record.kind in SEIZURES and record.implemented_at is not None


def _goods(record: Transfer | Coercion) -> Iterator[Keyed]:
    """Under the case number: the day of sending, and the days from and to which goods are held."""
    return _sending(record) if is_transfer(record) else iter([_held(record)])


def _sending(transfer: Any) -> Iterator[Keyed]:
    for _, key in links(transfer, RecordType.COERCION):
        yield Keyed(key, ("attachments",), day_of(transfer.sent_at), TRANSFER)


def _held(coercion: Any) -> Keyed:
    return Keyed(own_key(coercion), ("case_no",), day_of(coercion.implemented_at), f"{OTHER}|{_end(coercion)}")


def _end(coercion: Any) -> str:
    days = [coercion.disposal.dated] if coercion.disposal is not None and coercion.disposal.dated is not None else []
    if coercion.ended_at is not None:
        days.append(day_of(coercion.ended_at))
    return min(days).isoformat() if days else ""


@across(
    "XS-DOC-04",
    Severity.WARNING,
    YSGD.art("6③"),
    keys=_goods,
    when=_without_list_or_seizure,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=(
        "有查封、扣押的物品而没有附物品清单",
        "移送之日关联案件仍有查封、扣押的物品,移送材料中没有涉案物品清单",
        "补报涉案物品清单;物品与犯罪无关的,可以不改",
    ),
    en=(
        "Goods are held, and no list of items went with the transfer",
        "a linked case held goods on the day of the transfer, and no list of items is among the attachments",
        "give the list of items; where the goods do not bear on the crime, leave it",
    ),
    good=[
        Case(_TO_COERCION, given=_seizure()),
        Case(
            {**_NO_LIST, **_TO_COERCION},
            given=_seizure(disposal={"kind": "release", "dated": "2024-10-17"}),
            note="released that day",
        ),
        Case({**_NO_LIST, **_TO_COERCION}, given=_seizure(implemented_at="2024-10-18T09:00:00+08:00"), note="later"),
    ],
    bad=[
        Case({**_NO_LIST, **_TO_COERCION}, at="attachments", given=_seizure()),
        Case(
            {**_NO_LIST, **_TO_COERCION},
            at="attachments",
            given=_seizure(disposal={"kind": "release", "dated": "2024-10-18"}),
        ),
    ],
)
def held_goods_without_a_list(entries: Sequence[Seen]) -> Faults:
    """应当附有涉案物品清单 (6③); the goods held may not bear on the crime: a warning.

    That goods are handed over is due only once the police have filed (12), and stands in another rule.

    第六条第三项要求附有涉案物品清单;所查封、扣押的物品可能与涉嫌犯罪无关,所以只作警告。物品的移交以立案为前提,由另一条规则检查。
    """
    held = [(entry.day, entry.value.partition("|")[2]) for entry in entries if entry.value.startswith(OTHER)]
    for entry in entries:
        if entry.value == TRANSFER and any(_holds(start, end, entry.day) for start, end in held):
            yield entry, {}


def _holds(start: date | None, end: str, day: date | None) -> bool:
    """Whether goods held from ``start`` are still held at the end of a day."""
    return start is not None and day is not None and start <= day and (not end or end > day.isoformat())
