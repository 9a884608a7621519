"""An execution beside the decision that it executes (行政强制法 34, 40, 41, 44).

The base decision is the penalty of the same agency whose decision has the number of ``base_decision_no``; where it is
not in the delivery, nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.procedure import AlterationKind
from enforce_data.codes.record import RecordType
from enforce_data.counting import after, months_after
from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import document_no
from enforce_data.laws import PRACTICE, XZQZ
from enforce_data.model import Coercion, Penalty
from enforce_data.rulebook import ABSENT, Case, Given, Guard, Keyed, Seen, across, guard
from enforce_data.rules.coercion.execution_terms import MONEY, first_reminders
from enforce_data.rules.coercion.on_the_day import done_demolition
from enforce_data.rules.coercion.terms import done_on, execution, execution_after_reminder
from enforce_data.rules.guards import penalised

REMEDY_DAYS, REMEDY_MONTHS = 60, 6
"""Terms of reconsideration and litigation where the decision does not state them: usual, unconfirmed [G]."""

Faults = Iterator[tuple[Seen, Mapping[str, Any]]]

_UNDONE = frozenset({AlterationKind.REVOKED, AlterationKind.CHANGED, AlterationKind.CONFIRMED_VOID})
_BASE, _EXECUTION, _MONEY = "base", "execution", "money"

_DEFERRED = {"kind": "instalments", "due_dates": ["2023-10-31", "2023-11-30"]}
_SHORT = {"decision__remedy_notice": {"days": 60, "months": 1}}
_DEMOLISHED: dict[str, Any] = {
    "kind": "restore",
    "demolition": True,
    "announcement": {"announced_on": "2023-10-25", "due_on": "2023-11-05"},
    "decision.dated": "2023-11-10",
    "planned_at": "2023-11-20T09:00:00+08:00",
    "reminders.0.served_on": "2023-10-12",
    "reminders.0.due_on": "2023-10-22",
    "ended_at": ABSENT,
    "auction": ABSENT,
    "treasury_on": ABSENT,
    "surcharges": ABSENT,
}

_case = partial(Case, sample="coercion.execution")


def _base(**more: Any) -> tuple[Given, ...]:
    """The decision behind the sample of an execution, made of the sample of a penalty."""
    return (
        Given(
            "penalty",
            {
                "decision.document_number": "星市监罚[2023]第61号",
                "services": [{"document_kind": "penalty_decision", "method": "direct", "served_on": "2023-09-22"}],
                "payments": ABSENT,
                "decision.performance.due_on": "2023-10-09",
                **{name.replace("__", "."): value for name, value in more.items()},
            },
        ),
    )


def _either(record: Any, executions: Guard) -> bool:
    """Tell whether a record is one of these executions, or a penalty that may be executed."""
    if record.record_type == RecordType.PENALTY:
        return penalised(record) and record.decision.document_number is not None
    return record.base_decision_no is not None and executions(record)


@guard("强制执行决定及其据以执行的处罚决定", "decided executions, and the penalties that they may execute")
def _reminded_executions(record: Any) -> bool:
    return _either(record, execution_after_reminder)


@guard("强制执行及其据以执行的处罚决定", "executions, and the penalties that they may execute")
def _executions(record: Any) -> bool:
    return _either(record, execution)


@guard("强制拆除及其据以执行的处罚决定", "demolitions, and the penalties that they may execute")
def _demolitions(record: Any) -> bool:
    return _either(record, done_demolition)


def _is_execution(record: Any) -> bool:
    return bool(record.record_type == RecordType.COERCION)


def _base_key(penalty: Any) -> tuple[str, str]:
    return penalty.agency.code, document_no.canonical(penalty.decision.document_number)


def _executed_key(coercion: Any) -> tuple[str, str]:
    return coercion.agency.code, document_no.canonical(coercion.base_decision_no)


def _of_base(penalty: Any, *parts: date | str | None) -> Keyed:
    """What a base decision gives to compare with: days and words, empty where they are not known."""
    value = "|".join("" if part is None else str(part) for part in (_BASE, *parts))
    return Keyed(_base_key(penalty), ("decision", "document_number"), None, value)


def _compared(entries: Sequence[Seen]) -> Iterator[tuple[Seen, list[str]]]:
    """Each execution with what each of its base decisions gave."""
    bases = [entry.value.split("|")[1:] for entry in entries if entry.value.startswith(_BASE)]
    for entry in entries:
        if not entry.value.startswith(_BASE):
            yield from ((entry, base) for base in bases)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _served(penalty: Any) -> date | None:
    """The first day on which the decision was served on anyone."""
    number = document_no.canonical(penalty.decision.document_number)
    days = [
        service.served_on
        for service in penalty.services or ()
        if service.served_on is not None
        and (
            document_no.canonical(service.document_number) == number
            if service.document_number
            else service.document_kind is DocumentKind.PENALTY_DECISION
        )
    ]
    return min(days, default=None)


def _terms(record: Penalty | Coercion) -> Iterator[Keyed]:
    """Of a penalty its service and its terms, of an execution the first reminder."""
    return _first_reminder(record) if _is_execution(record) else _terms_of_base(record)


def _first_reminder(coercion: Any) -> Iterator[Keyed]:
    served = [(each.served_on, at) for at, each in first_reminders(coercion) if each.served_on is not None]
    if served:
        day, at = min(served)
        value = _MONEY if coercion.kind in MONEY else _EXECUTION
        yield Keyed(_executed_key(coercion), ("reminders", at, "served_on"), day, value)


def _terms_of_base(penalty: Any) -> Iterator[Keyed]:
    """The terms for paying and for other duties: of several the first, since the decision may set one for each."""
    performance, order, deferral = penalty.decision.performance, penalty.correction_order, penalty.deferral
    due = performance.due_on if performance else None
    to_pay = _first(due, *(each.due_on for each in penalty.payments or () if each.paid_on is None))
    if deferral is not None and deferral.due_dates and to_pay is not None:
        to_pay = max(to_pay, min(deferral.due_dates))
    yield _of_base(penalty, _served(penalty), to_pay, _first(due, order.due_on if order else None))


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


@across(
    "QZ-EXE-09",
    Severity.ERROR,
    XZQZ.art(34, 35),
    keys=_terms,
    when=_reminded_executions,
    dimension=Dimension.CONFORMITY,
    zh=(
        "原决定的履行期限届满前催告",
        "首次催告于 {served} 送达,原决定于 {base} 送达,履行期限至 {due}",
        "核对催告的送达日期和原决定的履行期限",
    ),
    en=(
        "Reminded before the term of the base decision was over",
        "first reminded on {served}; the base decision was served on {base} and gave time until {due}",
        "compare the service of the reminder with the term of the base decision",
    ),
    good=[
        _case(given=_base()),
        _case({"reminders.0.served_on": "2023-10-10"}, given=_base(), note="the day after the last one"),
        _case({"reminders.0.served_on": "2023-10-09"}, given=_base(agency__code="11430121MB0X08088G")),
        _case({"reminders.0.served_on": "2023-10-09", "kind": "surcharge"}, given=_base()),
        _case({"reminders.0.served_on": "2023-10-09", "court_application.urgent": True}, given=_base()),
        _case({"reminders.0.served_on": "2023-10-09"}, note="the base decision is not in the delivery"),
        _case({"reminders.0.served_on": "2023-10-09"}, given=_base(decision__performance=ABSENT)),
        _case(
            {"reminders.0.served_on": "2023-10-08"},
            given=_base(payments=[{"due_on": "2023-10-07", "amount": "2000.00"}]),
            note="of two terms the first",
        ),
        _case({"kind": "restore", "reminders.0.served_on": "2023-10-10"}, given=_base(deferral=_DEFERRED)),
    ],
    bad=[
        _case({"reminders.0.served_on": "2023-10-09"}, at="reminders.0.served_on", given=_base()),
        _case(
            {"reminders.0.served_on": "2023-10-31"},
            at="reminders.0.served_on",
            given=_base(deferral=_DEFERRED),
            note="put off",
        ),
        _case(
            {"reminders.0.served_on": "2023-09-21"},
            at="reminders.0.served_on",
            given=_base(decision__performance=ABSENT),
            note="before the decision was served",
        ),
    ],
)
def reminded_within_the_term(entries: Sequence[Seen]) -> Faults:
    """Only one who has not performed in the term of the decision is reminded (34, 35): the last day is still his.

    Of several terms that a decision may set, and of instalments, the first counts, a deferral included where money is
    executed; so the answer is never too strict.  The base decision is a penalty; what is not delivered is not compared.
    """
    for entry, (served, to_pay, other) in _compared(entries):
        base, due = _day(served), _day(to_pay if entry.value == _MONEY else other)
        if entry.day is not None and any(day is not None and entry.day < day for day in (base, due and after(due, 1))):
            yield entry, {"served": entry.day, "base": base or "—", "due": due or "—"}


def _alterations(record: Penalty | Coercion) -> Iterator[Keyed]:
    """Of a penalty that fell its last alteration, of an execution still standing the day of its decision."""
    return _not_undone(record) if _is_execution(record) else _last_alteration(record)


def _not_undone(coercion: Any) -> Iterator[Keyed]:
    if coercion.terminated_on is None and coercion.reversal is None:
        day = coercion.decision.dated if coercion.decision else None
        yield Keyed(_executed_key(coercion), ("base_decision_no",), day, _EXECUTION)


def _last_alteration(penalty: Any) -> Iterator[Keyed]:
    undone = [each for each in penalty.decision.alterations or () if each.kind in _UNDONE]
    if undone:
        yield _of_base(penalty, undone[-1].kind.value, undone[-1].altered_on)


@across(
    "QZ-EXE-11",
    Severity.WARNING,
    XZQZ.art("40④", 41),
    keys=_alterations,
    when=_executions,
    dimension=Dimension.CONFORMITY,
    zh=(
        "据以执行的决定已被撤销或者变更,执行没有终结或者回转",
        "原决定已被撤销、变更或者确认无效({kind},{day}),没有终结执行或者执行回转",
        "终结执行;已经执行的,恢复原状、退还财物或者赔偿,并填写执行回转",
    ),
    en=(
        "The base decision fell, and the execution was neither ended nor undone",
        "the base decision was altered ({kind}, {day}), and the execution was neither ended nor undone",
        "end the execution; what was executed is restored, returned or compensated, and reported as a reversal",
    ),
    good=[
        _case(given=_base()),
        _case(given=_base(decision__alterations=[{"kind": "confirmed_unlawful", "altered_on": "2024-04-08"}])),
        _case(
            given=_base(decision__alterations=[{"kind": "changed", "altered_on": "2024-02-20"}]),
            note="executed as changed",
        ),
        _case(
            {"terminated_on": "2024-04-10"},
            given=_base(decision__alterations=[{"kind": "revoked", "altered_on": "2024-04-08"}]),
        ),
        _case(
            {"reversal.reversed_on": "2024-04-10"},
            given=_base(decision__alterations=[{"kind": "changed", "altered_on": "2024-04-08"}]),
        ),
    ],
    bad=[
        _case(
            at="base_decision_no", given=_base(decision__alterations=[{"kind": "revoked", "altered_on": "2024-02-01"}])
        ),
        _case(at="base_decision_no", given=_base(decision__alterations=[{"kind": "confirmed_void"}])),
        _case(
            at="base_decision_no", given=_base(decision__alterations=[{"kind": "changed", "altered_on": "2024-02-21"}])
        ),
    ],
)
def base_decision_fell(entries: Sequence[Seen]) -> Faults:
    """据以执行的行政决定被撤销的,终结执行 (40④); once executed, what was taken is given back (41).

    A decision found unlawful still stands, and one changed before the execution was decided is executed as changed.  A
    warning: the organ may be about to act.
    """
    for entry, (kind, altered) in _compared(entries):
        day = _day(altered)
        changed = kind == AlterationKind.CHANGED.value
        if not changed or (day is not None and entry.day is not None and day > entry.day):
            yield entry, {"kind": kind, "day": day or "—"}


def _remedies(record: Penalty | Coercion) -> Iterator[Keyed]:
    """Of a penalty the end of the remedies and those used, of a demolition its day."""
    if _is_execution(record):
        return iter([Keyed(_executed_key(record), ("implemented_at",), done_on(record), _EXECUTION)])  # type: ignore[arg-type]
    return _remedies_of_base(record)


def _remedies_of_base(penalty: Any) -> Iterator[Keyed]:
    served, notice = _served(penalty), penalty.decision.remedy_notice
    if served is None:
        return
    days, months = (notice.days, notice.months) if notice else (None, None)
    end = max(after(served, days or REMEDY_DAYS), months_after(served, months or REMEDY_MONTHS))
    used = [(each.filed_on, each.closed_on) for each in penalty.remedies or () if each.filed_on is not None]
    yield _of_base(penalty, end, *(f"{filed}/{closed or ''}" for filed, closed in used))


@across(
    "QZ-EXE-16",
    Severity.WARNING,
    (*XZQZ.art(44), *PRACTICE.art()),
    keys=_remedies,
    when=_demolitions,
    dimension=Dimension.CONFORMITY,
    zh=(
        "救济期限届满或者救济终结前强制拆除",
        "拆除日期为 {done};复议、诉讼期限至 {end}(未载明的按 60 日、6 个月计,未经证实),或者尚未办结",
        "核对拆除日期、原决定的送达日期和复议、诉讼的情况",
    ),
    en=(
        "Demolished before the remedies were over",
        "demolished on {done}; remedies run until {end} (unstated: 60 days, 6 months, unconfirmed), or one is open",
        "compare the day, the service of the base decision, and the state of the remedies",
    ),
    good=[
        _case({**_DEMOLISHED, "implemented_at": "2024-03-23T10:00:00+08:00"}, given=_base()),
        _case({**_DEMOLISHED, "implemented_at": "2023-11-22T10:00:00+08:00"}, given=_base(**_SHORT)),
        _case({**_DEMOLISHED}, given=_base(services=ABSENT)),
        _case(_DEMOLISHED),
        _case({**_DEMOLISHED, "demolition": False}, given=_base()),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-25T10:00:00+08:00"},
            given=_base(remedies=[{"filed_on": "2023-12-01", "closed_on": "2024-03-25"}]),
        ),
    ],
    bad=[
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-22T10:00:00+08:00"},
            at="implemented_at",
            given=_base(),
            note="the last day",
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2023-11-21T10:00:00+08:00"}, at="implemented_at", given=_base(**_SHORT)
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-25T10:00:00+08:00"},
            at="implemented_at",
            given=_base(remedies=[{"filed_on": "2023-12-01", "closed_on": "2024-03-26"}]),
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-25T10:00:00+08:00"},
            at="implemented_at",
            given=_base(remedies=[{"filed_on": "2023-12-01"}]),
        ),
    ],
)
def demolished_before_the_remedies_ended(entries: Sequence[Seen]) -> Faults:
    """在法定期限内不申请行政复议或者提起行政诉讼,又不拆除的,可以强制拆除 (44): the later term counts.

    The terms are those that the decision states, else the usual ones, which are unconfirmed; other laws may set
    their own: a warning.
    """
    for entry, (end, *used) in _compared(entries):
        done, last = entry.day, _day(end)
        if done is None or last is None:
            continue
        spells = [tuple(map(_day, spell.split("/"))) for spell in used]
        if done <= last or any(
            filed and filed <= done and (closed is None or closed > done) for filed, closed in spells
        ):
            yield entry, {"done": done, "end": last}
