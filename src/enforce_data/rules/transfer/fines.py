"""Fines beside a transfer: not instead of it, and not after a criminal fine (国务院令310号 11; 行政处罚法 8, 35)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from enforce_data.codes.penalty import PenaltyKind
from enforce_data.codes.record import RecordType
from enforce_data.codes.transfer import PoliceResult
from enforce_data.findings import Severity
from enforce_data.laws import XZCF, YSGD
from enforce_data.model import Penalty, Transfer
from enforce_data.rulebook import ABSENT, Case, Given, Keyed, Seen, across, guard
from enforce_data.rules.guards import has_kind, penalised
from enforce_data.rules.transfer.terms import (
    CASE_NO,
    OTHER,
    TRANSFER,
    UNFILED,
    Faults,
    is_transfer,
    links,
    own_key,
    penalty_behind,
    to_justice,
)
from enforce_data.values.day import day_of


def _fined(penalty: Any) -> bool:
    return penalised(penalty) and has_kind(penalty, PenaltyKind.FINE)


def _fine_allowed_from(transfer: Any) -> date | None:
    """The day from which the organ may fine again: the police declined, or the court exempted from punishment."""
    days = []
    decision, judgment = transfer.police_decision, transfer.judgment
    if decision is not None and decision.result is PoliceResult.NOT_FILED:
        days += [day for day in (decision.decided_on, decision.received_on) if day is not None] or [date.min]
    if judgment is not None and judgment.exempt is True:
        days.append(judgment.judged_on)
    return min(days, default=None)


@guard("已批准移送的案件,以及罚款", "cases whose transfer was approved, and fines")
def _approved_or_fined(record: Any) -> bool:
    if is_transfer(record):
        return to_justice(record) and record.approved is True and record.decided_at is not None
    return _fined(record)


def _fines_and_transfers(record: Transfer | Penalty) -> Iterator[Keyed]:
    return _decided_transfers(record) if is_transfer(record) else iter([_fine(record, own_key(record))])


def _fine(penalty: Any, key: tuple[str, str, str]) -> Keyed:
    return Keyed(key, ("decision", "dated"), penalty.decision.dated, OTHER)


def _decided_transfers(transfer: Any) -> Iterator[Keyed]:
    allowed = _fine_allowed_from(transfer)
    value = f"{TRANSFER}|{allowed.isoformat() if allowed else ''}"
    for path, key in links(transfer, RecordType.PENALTY):
        yield Keyed(key, path, day_of(transfer.decided_at), value)


@across(
    "XS-CONS-01",
    Severity.WARNING,
    (*YSGD.art("11(1)"), *XZCF.art("8(2)", "35(2)")),
    keys=_fines_and_transfers,
    when=_approved_or_fined,
    editions="1.1+",
    zh=(
        "决定移送后又作出罚款",
        "{decided} 决定移送,关联案件于 {fined} 作出罚款",
        "核对是否为同一违法行为;公安机关不予立案或者免予刑事处罚的,补报有关情况",
    ),
    en=(
        "Fined after it was decided to transfer",
        "the transfer was decided on {decided}, a linked case was fined on {fined}",
        "see whether it is the same act; where the police declined or the court exempted, report it",
    ),
    good=[
        Case(given=penalty_behind("2024-10-16"), note="fined before or with the decision"),
        Case(UNFILED, given=penalty_behind("2024-11-20"), note="the police declined"),
        Case(UNFILED, given=penalty_behind("2024-10-18"), note="fined on the day on which the police declined"),
        Case({"judgment": {"judged_on": "2024-11-19", "exempt": True}}, given=penalty_behind("2024-11-20")),
        Case(given=penalty_behind("2024-11-20", penalties=[{"kind": "warning", "party_no": "1"}], payments=ABSENT)),
    ],
    bad=[
        Case(at="linked_acts.0.case_no", given=penalty_behind("2024-10-17")),
        Case(
            {"judgment": {"judged_on": "2024-11-19", "exempt": True}},
            at="linked_acts.0.case_no",
            given=penalty_behind("2024-11-18"),
        ),
    ],
)
def fined_after_the_transfer(entries: Sequence[Seen]) -> Faults:
    """不得以行政处罚代替移送 (11(1)); whether it is the same act is a legal judgement: a warning.

    Fines from before, and penalties of other kinds, stand beside the transfer (11(2)(3)).

    第十一条规定不得以行政处罚代替移送;是否同一违法行为需要法律判断,所以只作警告。移送前已经作出的处罚和罚款以外的处罚不提出。
    """
    fines = [entry.day for entry in entries if entry.value == OTHER and entry.day is not None]
    for entry in entries:
        kind, _, allowed = entry.value.partition("|")
        if kind != TRANSFER or entry.day is None:
            continue
        late = [day for day in fines if day > entry.day and (not allowed or day.isoformat() < allowed)]
        if late:
            yield entry, {"decided": entry.day, "fined": min(late)}


@guard("判处罚金的移送案件,以及罚款", "transferred cases with a criminal fine, and fines")
def _criminal_or_other_fine(record: Any) -> bool:
    if is_transfer(record):
        return record.judgment is not None and bool(record.judgment.criminal_fine)
    return _fined(record)


def _fines_of_both_kinds(record: Penalty | Transfer) -> Iterator[Keyed]:
    return _criminal_fines(record) if is_transfer(record) else _fines(record)


def _criminal_fines(transfer: Any) -> Iterator[Keyed]:
    """A transfer stands under its own number and those of its penalty cases."""
    keys = {own_key(transfer), *(key for _, key in links(transfer, RecordType.PENALTY))}
    yield from (Keyed(key, ("judgment",), transfer.judgment.judged_on, TRANSFER) for key in sorted(keys))


def _fines(penalty: Any) -> Iterator[Keyed]:
    """A penalty stands under the transfers that it names, else under its own number, so it is judged once."""
    keys = {key for _, key in links(penalty, RecordType.TRANSFER)} or {own_key(penalty)}
    yield from (_fine(penalty, key) for key in sorted(keys))


_JUDGED = {"judgment": {"judged_on": "2024-05-31", "criminal_fine": "20000.00"}}
__TO_TRANSFER = {
    "edition": "1.1",
    "linked_acts": [
        {"relation": "transferred_to_justice", "record_type": "transfer", "case_no": "星市监移〔2024〕3号"}
    ],
}


def _judged(**more: Any) -> tuple[Given, ...]:
    return (Given("transfer", {**_JUDGED, **{name.replace("__", "."): value for name, value in more.items()}}),)


@across(
    "CF-XS-02",
    Severity.WARNING,
    XZCF.art("35(2)"),
    keys=_fines_of_both_kinds,
    when=_criminal_or_other_fine,
    editions="1.1+",
    zh=(
        "判处罚金后又给予罚款",
        "法院于 {judged} 判处罚金,本案于 {fined} 给予罚款",
        "核对是否为同一违法行为;是同一违法行为的,不再给予罚款",
    ),
    en=(
        "Fined after a criminal fine",
        "the court imposed a criminal fine on {judged}, this case was fined on {fined}",
        "see whether it is the same act; if it is, there is no fine after a criminal one",
    ),
    good=[
        Case(__TO_TRANSFER, given=_judged(judgment__judged_on="2024-06-04"), note="fined before: it is set off"),
        Case(__TO_TRANSFER, given=_judged(judgment__criminal_fine="0.00")),
        Case(__TO_TRANSFER, given=_judged(case_no="星市监移〔2024〕4号", linked_acts=ABSENT), note="another transfer"),
        Case(
            {
                **__TO_TRANSFER,
                "penalties": [{"party_no": "1", "kind": "warning", "text": "警告"}],
                "payments": ABSENT,
            },
            given=_judged(),
        ),
    ],
    bad=[
        Case(__TO_TRANSFER, at="decision.dated", given=_judged()),
        Case(__TO_TRANSFER, at="decision.dated", given=_judged(judgment__judged_on="2024-06-03")),
        Case({"edition": "1.1", "case_no": CASE_NO}, at="decision.dated", given=_judged()),
    ],
)
def fined_after_a_criminal_fine(entries: Sequence[Seen]) -> Faults:
    """尚未给予罚款的，不再给予罚款 (35(2)); whether it is the same act is a legal judgement: a warning.

    第三十五条第二款规定法院判处罚金时行政机关尚未给予罚款的,不再给予罚款;是否同一违法行为需要法律判断,所以只作警告。
    """
    judged = [entry.day for entry in entries if entry.value == TRANSFER and entry.day is not None]
    for entry in entries:
        day = entry.day
        if entry.value == OTHER and day is not None and judged and day >= min(judged):
            yield entry, {"judged": min(judged), "fined": day}
