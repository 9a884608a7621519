"""Measures and executions beside the penalty cases that they belong to (行政强制法 21, 23, 27, 34)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind, DisposalKind
from enforce_data.codes.penalty import PenaltyResult
from enforce_data.codes.record import RecordType
from enforce_data.counting import after
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.laws import XZCF, XZQZ
from enforce_data.model import Coercion, Penalty
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.rules.coercion.base_terms import (
    EXECUTION,
    Faults,
    Params,
    at_fault,
    decision_behind,
    executed_key,
    executions_and_bases,
    is_execution,
    of_base,
)
from enforce_data.rules.coercion.duration import own_end
from enforce_data.rules.coercion.terms import SEIZURES, done_measure, done_on, measure
from enforce_data.values.day import day_of

_MEASURE, _CASE = "measure", "case"
_OF_PROPERTY = SEIZURES | {CoercionKind.FREEZE}
_DIGEST_LENGTH = 16

_LINKED = {"linked_acts": [{"relation": "related", "record_type": "penalty", "case_no": "星市监案〔2024〕123号"}]}
_PARTY = "91430121MA4X09092L"
_RENAMED = {"parties__0__name": "湘枫五金(星沙)有限公司"}
_TO_JUSTICE = {
    "decision__result": "transferred_to_justice",
    "decision__dated": "2024-03-28",
    "investigation_ended_on": "2024-03-28",
    "penalties": ABSENT,
}
_OTHERS = [{"code": "11430121MB0X08088G", "name": "星沙县农业农村局"}]
_RUNNING = {"disposal": ABSENT, "ended_at": ABSENT, "status": "implemented"}
_EARLY = date(2024, 3, 28)
_executed = partial(Case, sample="coercion.execution")


def _released(day: str) -> dict[str, Any]:
    return {"disposal.dated": day, "disposal.returned_on": day, "ended_at": ABSENT}


def _penalty_case(**more: Any) -> tuple[Given, ...]:
    """The penalty case that the sample of a measure is linked with, on the same party."""
    party = {"parties.0.name": "石岳清", "case_no": "星市监案〔2024〕123号"}
    return (Given("penalty", {**party, **{name.replace("__", "."): value for name, value in more.items()}}),)


def _parties(act: Any) -> str:
    """Digests of whatever tells the parties apart: names and numbers of people are not to be stored."""
    known = {each for party in act.parties or () for each in (party.uscc, party.id_number, party.name) if each}
    return ",".join(map(_digest, known))


@lru_cache(maxsize=1024)
def _digest(text: str) -> str:
    """Remembered, because two rules ask for the parties of the same record."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]


def _strangers(ours: str, theirs: str) -> bool:
    """Whether both lists name someone, and none of them is the same."""
    return bool(ours and theirs) and set(ours.split(",")).isdisjoint(theirs.split(","))


def _agencies(act: Any) -> str:
    """The codes of all agencies whose act it is."""
    return ",".join([act.agency.code, *(agency.code for agency in act.co_agencies or ())])


def _linked_cases(coercion: Any) -> Iterator[tuple[Path, str]]:
    for at, link in enumerate(coercion.linked_acts or ()):
        if link.record_type is RecordType.PENALTY and link.case_no is not None:
            yield ("linked_acts", at, "case_no"), link.case_no


@guard("关联处罚案件的强制措施,以及处罚案件", "measures linked with penalty cases, and penalty cases")
def _measures_and_cases(record: Any) -> bool:
    if record.record_type == RecordType.PENALTY:
        return True
    return measure(record) and record.linked_acts is not None


@guard(
    "关联处罚案件的查封、扣押、冻结,以及移送司法机关的案件",
    "restraints of property linked with penalty cases, and cases transferred to justice",
)
def _restraints_and_transfers(record: Any) -> bool:
    if record.record_type == RecordType.PENALTY:
        return record.decision is not None and record.decision.result is PenaltyResult.TRANSFERRED_TO_JUSTICE
    return done_measure(record) and record.kind in _OF_PROPERTY and record.linked_acts is not None


@guard("已作没收处理的强制措施", "measures that ended in confiscation", within=measure)
def _confiscated(coercion: Any) -> bool:
    return coercion.disposal is not None and coercion.disposal.kind is DisposalKind.CONFISCATE


def _of_executed(record: Coercion | Penalty) -> Iterator[Keyed]:
    """The parties of an execution, and those of a penalty."""
    return _executed_parties(record) if is_execution(record) else iter([of_base(record, _parties(record))])


def _executed_parties(coercion: Any) -> Iterator[Keyed]:
    yield Keyed(executed_key(coercion), ("parties",), None, f"{EXECUTION}|{_parties(coercion)}")


@across(
    "QZ-LINK-03",
    Severity.WARNING,
    XZQZ.art("2(3)", 34),
    keys=_of_executed,
    when=executions_and_bases,
    zh=(
        "被执行人不是原决定的当事人",
        "原决定的当事人都不是强制执行的当事人",
        "核对当事人和据以执行的决定文号;由义务承受人履行的,可以不改",
    ),
    en=(
        "The execution is directed at none of the parties of the base decision",
        "no party of the base decision is a party of the execution",
        "compare parties and number of the base decision; if a successor has to perform, leave it",
    ),
    good=[
        _executed(given=decision_behind(), note="known by name"),
        _executed(given=decision_behind(parties__0__uscc=_PARTY, **_RENAMED), note="known by number"),
        _executed(given=decision_behind(agency__code="11430121MB0X08088G", **_RENAMED)),
        _executed(
            {"parties.0": {"category": "natural_person", "unknown_party": True}}, given=decision_behind(**_RENAMED)
        ),
        _executed({"base_decision_no": "星市监罚〔2023〕62号"}, given=decision_behind(**_RENAMED)),
        Case({"base_decision_no": "星市监罚〔2023〕61号"}, given=decision_behind(), note="a measure executes nothing"),
    ],
    bad=[_executed(at="parties", given=decision_behind(**_RENAMED))],
)
def executed_against_strangers(entries: Sequence[Seen]) -> Faults:
    """Executed is the decision on those who did not perform it (2(3), 34), known by number, else by name.

    A warning: a successor in the obligation (40①②) may have to perform, and names may have changed.

    强制执行针对不履行原决定的当事人（第二条第三款、第三十四条），先按证件号码、再按名称比对。义务承受人可能需要履行（第
    四十条第（一）、（二）项），名称也可能变更，所以只作警告。
    """
    yield from at_fault(entries, _on_strangers)


def _on_strangers(entry: Seen, base: list[str]) -> Params | None:
    return {} if _strangers(entry.value.partition("|")[2], base[0]) else None


def _agencies_and_parties(record: Coercion | Penalty) -> Iterator[Keyed]:
    """Under the case number: agencies and parties of a penalty case and of each measure linked with it."""
    value = f"{_agencies(record)}|{_parties(record)}"
    if not is_execution(record):
        yield Keyed((record.case_no,), ("case_no",), None, f"{_CASE}|{value}")
    else:
        for path, number in _linked_cases(record):
            yield Keyed((number,), path, None, f"{_MEASURE}|{value}")


@across(
    "QZ-LINK-01",
    Severity.WARNING,
    XZQZ.art("23(1)", 27),
    keys=_agencies_and_parties,
    when=_measures_and_cases,
    zh=(
        "强制措施与所关联处罚案件的机关或者当事人不同",
        "所关联案件由 {agency} 办理,或者没有相同的当事人",
        "核对关联的案号和当事人;财物的所有人不是违法行为人的,可以不改",
    ),
    en=(
        "Measure and linked penalty case have another agency or no party in common",
        "the linked case is one of agency {agency}, or no party is the same",
        "compare case number and parties; if the owner is not the offender, leave it",
    ),
    good=[
        Case(_LINKED, given=_penalty_case()),
        Case(
            {**_LINKED, "linked_acts.0.case_no": "星市监案〔2024〕124号"}, given=_penalty_case(parties__0__name="粟枫")
        ),
        Case(
            _LINKED,
            given=(
                *_penalty_case(),
                *_penalty_case(
                    agency__code="11430121MB0X08088G", record_id="CF-2024-X", decision__document_number=ABSENT
                ),
            ),
            note="two agencies with the same case number",
        ),
        Case({**_LINKED, "co_agencies": _OTHERS}, given=_penalty_case(agency__code="11430121MB0X08088G")),
        Case({**_LINKED, "special_regime": "emergency"}, given=_penalty_case(parties__0__name="粟枫")),
    ],
    bad=[
        Case(_LINKED, at="linked_acts.0.case_no", given=_penalty_case(parties__0__name="粟枫")),
        Case(_LINKED, at="linked_acts.0.case_no", given=_penalty_case(agency__code="11430121MB0X08088G")),
    ],
)
def measure_of_another_case(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """What is restrained belongs to the case (23(1)), and its case settles what becomes of it (27).

    A warning: owners may differ from offenders, and cases are handed from organ to organ.  A case number used by two
    agencies is that of the agency of the measure.

    查封、扣押限于涉案的场所、设施或者财物（第二十三条第一款），并由该案件作出处理（第二十七条）。财物所有人可能不是违法
    行为人，案件也可能移交其他机关，所以只作警告；两个机关使用同一案号的，以采取措施的机关的案件为准。
    """
    written = [(entry, entry.value.split("|")) for entry in entries]
    cases = [(agencies, parties) for _, (role, agencies, parties) in written if role == _CASE]
    for entry, (role, agencies, parties) in written:
        if role == _MEASURE and cases:
            own = [theirs for others, theirs in cases if not _strangers(agencies, others)]
            if not own or all(_strangers(parties, theirs) for theirs in own):
                yield entry, {"agency": agencies if own else cases[0][0]}


def _restraints(record: Coercion | Penalty) -> Iterator[Keyed]:
    """Of a case its transfer; of a measure linked with it, that did not go along, the days on which it was in force."""
    return _unhanded(record) if is_execution(record) else _transfer(record)


def _transfer(penalty: Any) -> Iterator[Keyed]:
    yield Keyed((penalty.agency.code, penalty.case_no), ("case_no",), penalty.decision.dated, _CASE)


def _unhanded(coercion: Any) -> Iterator[Keyed]:
    disposal = coercion.disposal
    at: Path = ("disposal",)
    last: date | None
    if disposal is None:
        last = min(own_end(coercion) or date.max, after(day_of(coercion.updated_at), -1))
    elif disposal.kind is DisposalKind.TRANSFER:
        at, last = ("disposal", "notified_on"), date.max
    else:
        at, last = ("disposal", "kind"), after(disposal.dated, -1) if disposal.dated else None
    if last is None or (at[-1] == "notified_on" and disposal.notified_on is not None):
        return
    for _, number in _linked_cases(coercion):
        yield Keyed((coercion.agency.code, number), at, done_on(coercion), f"{_MEASURE}|{last}")


@across(
    "QZ-LINK-02",
    Severity.WARNING,
    XZQZ.art(21),
    keys=_restraints,
    when=_restraints_and_transfers,
    zh=(
        "案件移送司法机关时财物没有一并移送或者没有书面告知",
        "案件于 {day} 移送司法机关,查封、扣押、冻结当日有效,没有一并移送或者没有填写告知当事人的日期",
        "填写移送的处理决定和告知日期;已经解除的,填写解除日期",
    ),
    en=(
        "Property not handed over with the case transferred to justice, or the party not told",
        "the case was transferred on {day}, the restraint was in force, and was not handed over or the party not told",
        "give the transfer as disposal and the day on which the party was told; if it was released, give the day",
    ),
    good=[
        Case({**_LINKED, **_released("2024-03-28")}, given=_penalty_case(**_TO_JUSTICE), note="the same day"),
        Case({**_LINKED, "disposal.kind": "transfer", "status": "transferred"}, given=_penalty_case(**_TO_JUSTICE)),
        Case(_LINKED, given=_penalty_case()),
        Case(
            {**_LINKED, **_RUNNING, "updated_at": "2024-03-28T09:00:00+08:00"},
            given=_penalty_case(**_TO_JUSTICE),
            as_of=_EARLY,
            also={"DL-FUTURE": "the sample tells of days after that"},
        ),
        Case(
            {**_LINKED, **_RUNNING, "testing": ABSENT, "valid_until": "2024-03-27"},
            given=_penalty_case(**_TO_JUSTICE),
            as_of=_EARLY,
            note="its own term was over",
        ),
        Case(
            {**_LINKED, **_released("2024-03-29"), "kind": "other_measure"},
            given=_penalty_case(**_TO_JUSTICE),
            note="21 speaks of what is sealed, seized or frozen",
        ),
    ],
    bad=[
        Case({**_LINKED, **_released("2024-03-29")}, at="disposal.kind", given=_penalty_case(**_TO_JUSTICE)),
        Case(
            {**_LINKED, "implemented_at": "2024-03-28T08:20:00+08:00"},
            at="disposal.kind",
            given=_penalty_case(**_TO_JUSTICE),
            note="seized on the day of the transfer",
        ),
        Case(
            {**_LINKED, "disposal.kind": "transfer", "disposal.notified_on": ABSENT, "status": "transferred"},
            at="disposal.notified_on",
            given=_penalty_case(**_TO_JUSTICE),
        ),
        Case({**_LINKED, **_RUNNING}, at="disposal", given=_penalty_case(**_TO_JUSTICE), as_of=_EARLY),
    ],
)
def property_not_handed_over(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """案件移送司法机关的,查封、扣押、冻结的财物一并移送,并书面告知当事人 (21).

    Released by the day of the transfer, or past its own term, there is nothing to hand over.  A record written before
    the transfer does not know of it.  A warning: goods of other parties in the case may stay.

    违法行为涉嫌犯罪移送司法机关的，应当将查封、扣押、冻结的财物一并移送，并书面告知当事人（第二十一条）。移送当日或者此
    前已经解除的，或者期限已经届满的，没有财物可以移送；移送前报送的记录无从得知；案中其他当事人的财物可能不移送，所以只
    作警告。
    """
    transfers = [entry.day for entry in entries if entry.value == _CASE and entry.day is not None]
    for entry in entries:
        if entry.value == _CASE or entry.day is None:
            continue
        last = date.fromisoformat(entry.value.partition("|")[2])
        for day in transfers[:1]:
            if entry.day <= day <= last:
                yield entry, {"day": day}


@rule(
    "QZ-LINK-04",
    Severity.WARNING,
    (*XZQZ.art(27), *XZCF.art("9②")),
    when=_confiscated,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "强制措施以没收处理但没有关联处罚案件",
        "没收是行政处罚,没有填写作出没收的处罚案件",
        "关联作出没收决定的处罚案件,或者更正处理方式",
    ),
    en=(
        "A measure ended in confiscation without a penalty case",
        "confiscation is a penalty, and no penalty case is linked",
        "link the penalty case that confiscated, or correct the disposal",
    ),
    good=[
        Case({**_LINKED, "disposal.kind": "confiscate"}),
        Case({"disposal.kind": "destroy"}),
        Case({"disposal.kind": "confiscate", "special_regime": "emergency"}),
    ],
    bad=[
        Case({"disposal.kind": "confiscate"}, at="disposal.kind"),
        Case({**_LINKED, "disposal.kind": "confiscate", "linked_acts.0.record_type": "inspection"}, at="disposal.kind"),
    ],
)
def confiscated_without_a_penalty(coercion: Coercion) -> Hits:
    """依法应当没收的予以没收 (27), and 没收 is a penalty that needs its own decision (罚 9②).

    A warning: the link may simply not have been written.

    依法应当没收的非法财物予以没收（第二十七条），而没收是行政处罚，须另作处罚决定（行政处罚法第九条第（二）项）。关联可
    能只是没有填写，所以只作警告。
    """
    if not any(link.record_type is RecordType.PENALTY for link in coercion.linked_acts or ()):
        yield "disposal.kind"
