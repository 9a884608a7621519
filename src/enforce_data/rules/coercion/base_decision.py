"""An execution beside the decision that it executes: its term, its remedies, its end (行政强制法 34, 40, 41, 44)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.procedure import AlterationKind
from enforce_data.counting import after, months_after
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import PRACTICE, XZQZ
from enforce_data.model import Coercion, Penalty
from enforce_data.rulebook import ABSENT, Case, Keyed, Seen, across, guard
from enforce_data.rules.coercion.base_terms import (
    EXECUTION,
    Faults,
    Params,
    at_fault,
    day_from,
    decision_behind,
    either,
    executed_key,
    executions_and_bases,
    is_execution,
    of_base,
)
from enforce_data.rules.coercion.execution_terms import MONEY, first_reminders
from enforce_data.rules.coercion.on_the_day import done_demolition
from enforce_data.rules.coercion.papers import services_of_decision
from enforce_data.rules.coercion.terms import done_on, reminder_owed
from enforce_data.rules.guards import ordinary_penalty

REMEDY_DAYS, REMEDY_MONTHS = 60, 6
"""Terms of reconsideration and litigation where the decision does not state them: usual, unconfirmed [G]."""

_UNDONE = frozenset({AlterationKind.REVOKED, AlterationKind.CHANGED, AlterationKind.CONFIRMED_VOID})
_PENALTY_DECISION = frozenset({DocumentKind.PENALTY_DECISION})
_MONEY = "money"

_DEFERRED = {"kind": "instalments", "approved_on": "2023-10-09", "due_dates": ["2023-10-31", "2023-11-30"]}
_LATER = {**_DEFERRED, "approved_on": "2023-10-13"}
_OF_ANOTHER = {**_DEFERRED, "party_no": "2"}
_TWO = {"deferral": _OF_ANOTHER, "parties__1": {"party_no": "2", "category": "natural_person", "name": "石岳清"}}
_SHORT = {"decision__remedy_notice": {"days": 60, "months": 1}}
_MONTHS_UNSTATED = {"decision__remedy_notice": {"days": 60}}
_DAYS_UNSTATED = {"decision__remedy_notice": {"months": 1}}
_CUSTOMS = {"law": "中华人民共和国海关法", "article": "第六十条", "departs_from": "行政强制法 35"}
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


@guard("强制执行决定及其据以执行的处罚决定", "decided executions, and the penalties that they may execute")
def _reminded_executions(record: Any) -> bool:
    return either(record, reminder_owed)


@guard("强制拆除及其据以执行的处罚决定", "demolitions, and the penalties that they may execute")
def _demolitions(record: Any) -> bool:
    return either(record, done_demolition, bases=ordinary_penalty)


def _served(penalty: Any) -> date | None:
    """The first day on which the decision was served on anyone."""
    return _first(*(service.served_on for _, service in services_of_decision(penalty, _PENALTY_DECISION)))


def _terms(record: Coercion | Penalty) -> Iterator[Keyed]:
    """Of a penalty its service and its terms, of an execution the first reminder."""
    return _first_reminder(record) if is_execution(record) else _terms_of_base(record)


def _first_reminder(coercion: Any) -> Iterator[Keyed]:
    served = [(each.served_on, at) for at, each in first_reminders(coercion) if each.served_on is not None]
    if served:
        day, at = min(served)
        value = _MONEY if coercion.kind in MONEY else EXECUTION
        yield Keyed(executed_key(coercion), ("reminders", at, "served_on"), day, value)


def _terms_of_base(penalty: Any) -> Iterator[Keyed]:
    """The terms for paying and for other duties: of several the first, since the decision may set one for each."""
    performance, order = penalty.decision.performance, penalty.correction_order
    due = performance.due_on if performance else None
    to_pay = _first(due, *(each.due_on for each in penalty.payments or () if each.paid_on is None))
    other = _first(due, order.due_on if order else None)
    yield of_base(penalty, _served(penalty), to_pay, other, *_deferred(penalty))


def _deferred(penalty: Any) -> tuple[date | None, date | None]:
    """When more time was granted, and until when at first; neither where it may have been another party's."""
    deferral = penalty.deferral
    if deferral is None or (deferral.party_no is not None and len(penalty.parties or ()) > 1):
        return None, None
    return deferral.approved_on, _first(*(deferral.due_dates or ()))


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
        "核对催告的送达日期和原决定的履行期限;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Reminded before the term of the base decision was over",
        "first reminded on {served}; the base decision was served on {base} and gave time until {due}",
        "compare the service of the reminder with the term of the base decision, or give the other law",
    ),
    good=[
        _case(given=decision_behind()),
        _case({"reminders.0.served_on": "2023-10-10"}, given=decision_behind(), note="the day after the last one"),
        _case({"reminders.0.served_on": "2023-10-09"}, given=decision_behind(agency__code="11430121MB0X08088G")),
        _case({"reminders.0.served_on": "2023-10-09", "kind": "surcharge"}, given=decision_behind()),
        _case({"reminders.0.served_on": "2023-10-09", "court_application.urgent": True}, given=decision_behind()),
        _case({"reminders.0.served_on": "2023-10-09"}, note="the base decision is not in the delivery"),
        _case({"reminders.0.served_on": "2023-10-09", "special_law": _CUSTOMS}, given=decision_behind()),
        _case({"reminders.0.served_on": "2023-10-09"}, given=decision_behind(decision__performance=ABSENT)),
        _case(
            {"reminders.0.served_on": "2023-10-08"},
            given=decision_behind(payments=[{"due_on": "2023-10-07", "amount": "2000.00"}]),
            note="of two terms the first",
        ),
        _case({"kind": "restore", "reminders.0.served_on": "2023-10-10"}, given=decision_behind(deferral=_DEFERRED)),
        _case({"reminders.0.served_on": "2023-10-12"}, given=decision_behind(deferral=_LATER), note="granted later"),
        _case({"reminders.0.served_on": "2023-10-12"}, given=decision_behind(**_TWO), note="granted to another party"),
        _case({"reminders.0.served_on": "2023-11-01"}, given=decision_behind(deferral=_DEFERRED)),
    ],
    bad=[
        _case({"reminders.0.served_on": "2023-10-09"}, at="reminders.0.served_on", given=decision_behind()),
        _case(
            {"reminders.0.served_on": "2023-10-31"},
            at="reminders.0.served_on",
            given=decision_behind(deferral=_DEFERRED),
            note="put off",
        ),
        _case(
            {"reminders.0.served_on": "2023-09-21"},
            at="reminders.0.served_on",
            given=decision_behind(decision__performance=ABSENT),
            note="before the decision was served",
        ),
    ],
)
def reminded_within_the_term(entries: Sequence[Seen]) -> Faults:
    """Only one who has not performed in the term of the decision is reminded (34, 35): the last day is still his.

    Of several terms that a decision may set, and of instalments, the first counts, so the answer is never too strict;
    more time counts where it was granted for paying, and before the reminder.  The base decision is a penalty; what is
    not delivered is not compared.  Another law on it is stated.

    当事人在决定的期限内不履行的，才可以催告执行（第三十四条、第三十五条），期限的最后一日仍属于当事人，所以判为错误。一
    份决定有几个期限或者分期缴纳的，以最早的为准，不作过严的判断；准予暂缓、分期的，只在针对缴款并且早于催告时计入。原决
    定指处罚决定，没有一并报送的不作比对；法律另有规定的应当写明。
    """
    yield from at_fault(entries, _too_early)


def _too_early(entry: Seen, base: list[str]) -> Params | None:
    served, to_pay, other, granted, deferred = map(day_from, base)
    reminded = entry.day or date.max
    due = to_pay if entry.value == _MONEY else other
    if due and granted and deferred and entry.value == _MONEY and granted <= reminded:
        due = max(due, deferred)
    if (served is None or reminded >= served) and (due is None or reminded > due):
        return None
    return {"served": reminded, "base": served or "—", "due": due or "—"}


def _alterations(record: Coercion | Penalty) -> Iterator[Keyed]:
    """Of a penalty that fell its last alteration, of an execution still standing the day of its decision."""
    return _not_undone(record) if is_execution(record) else _last_alteration(record)


def _not_undone(coercion: Any) -> Iterator[Keyed]:
    if coercion.terminated_on is None and coercion.reversal is None:
        day = coercion.decision.dated if coercion.decision else None
        yield Keyed(executed_key(coercion), ("base_decision_no",), day, EXECUTION)


def _last_alteration(penalty: Any) -> Iterator[Keyed]:
    undone = [each for each in penalty.decision.alterations or () if each.kind in _UNDONE]
    if undone:
        yield of_base(penalty, undone[-1].kind.value, undone[-1].altered_on)


@across(
    "QZ-EXE-11",
    Severity.WARNING,
    XZQZ.art("40④", 41),
    keys=_alterations,
    when=executions_and_bases,
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
        _case(given=decision_behind()),
        _case(
            given=decision_behind(decision__alterations=[{"kind": "confirmed_unlawful", "altered_on": "2024-04-08"}])
        ),
        _case(
            given=decision_behind(decision__alterations=[{"kind": "changed", "altered_on": "2024-02-20"}]),
            note="executed as changed",
        ),
        _case(
            {"terminated_on": "2024-04-10"},
            given=decision_behind(decision__alterations=[{"kind": "revoked", "altered_on": "2024-04-08"}]),
        ),
        _case(
            {"reversal.reversed_on": "2024-04-10"},
            given=decision_behind(decision__alterations=[{"kind": "changed", "altered_on": "2024-04-08"}]),
        ),
        Case(
            {"base_decision_no": "星市监罚〔2023〕61号"},
            given=decision_behind(decision__alterations=[{"kind": "revoked", "altered_on": "2024-02-01"}]),
            note="a measure executes nothing",
        ),
    ],
    bad=[
        _case(
            at="base_decision_no",
            given=decision_behind(decision__alterations=[{"kind": "revoked", "altered_on": "2024-02-01"}]),
        ),
        _case(at="base_decision_no", given=decision_behind(decision__alterations=[{"kind": "confirmed_void"}])),
        _case(
            at="base_decision_no",
            given=decision_behind(decision__alterations=[{"kind": "changed", "altered_on": "2024-02-21"}]),
        ),
    ],
)
def base_decision_fell(entries: Sequence[Seen]) -> Faults:
    """据以执行的行政决定被撤销的,终结执行 (40④); once executed, what was taken is given back (41).

    A decision found unlawful still stands, and one changed before the execution was decided is executed as changed.  A
    warning: the organ may be about to act.

    据以执行的决定被撤销的，终结执行（第四十条第（四）项）；已经执行的，应当恢复原状或者退还财物（第四十一条）。只被确认
    违法的决定仍然有效，执行决定之前已经变更的按变更后的执行；机关可能正在办理，所以只作警告。
    """
    yield from at_fault(entries, _fell)


def _fell(entry: Seen, base: list[str]) -> Params | None:
    kind, altered = base[0], day_from(base[1])
    later = altered is not None and entry.day is not None and altered > entry.day
    if kind == AlterationKind.CHANGED.value and not later:
        return None
    return {"kind": kind, "day": altered or "—"}


def _remedies(record: Coercion | Penalty) -> Iterator[Keyed]:
    """Of a penalty the end of the remedies and those used, of a demolition its day."""
    return _demolition(record) if is_execution(record) else _remedies_of_base(record)


def _demolition(coercion: Any) -> Iterator[Keyed]:
    yield Keyed(executed_key(coercion), ("implemented_at",), done_on(coercion), EXECUTION)


def _remedies_of_base(penalty: Any) -> Iterator[Keyed]:
    served, notice = _served(penalty), penalty.decision.remedy_notice
    if served is None:
        return
    days, months = (notice.days, notice.months) if notice else (None, None)
    end = max(after(served, days or REMEDY_DAYS), months_after(served, months or REMEDY_MONTHS))
    used = [(each.filed_on, each.closed_on) for each in penalty.remedies or () if each.filed_on is not None]
    yield of_base(penalty, end, *(f"{filed}/{closed or ''}" for filed, closed in used))


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
        _case({**_DEMOLISHED, "implemented_at": "2024-03-23T10:00:00+08:00"}, given=decision_behind()),
        _case({**_DEMOLISHED, "implemented_at": "2023-11-22T10:00:00+08:00"}, given=decision_behind(**_SHORT)),
        _case({**_DEMOLISHED, "implemented_at": "2023-11-22T10:00:00+08:00"}, given=decision_behind(**_DAYS_UNSTATED)),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-23T10:00:00+08:00"}, given=decision_behind(**_MONTHS_UNSTATED)
        ),
        _case({**_DEMOLISHED}, given=decision_behind(services=ABSENT)),
        _case(_DEMOLISHED),
        _case({**_DEMOLISHED, "demolition": False}, given=decision_behind()),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-25T10:00:00+08:00"},
            given=decision_behind(remedies=[{"filed_on": "2023-12-01", "closed_on": "2024-03-25"}]),
        ),
    ],
    bad=[
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-22T10:00:00+08:00"},
            at="implemented_at",
            given=decision_behind(),
            note="the last day",
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2023-11-21T10:00:00+08:00"},
            at="implemented_at",
            given=decision_behind(**_SHORT),
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2023-11-21T10:00:00+08:00"},
            at="implemented_at",
            given=decision_behind(**_DAYS_UNSTATED),
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-22T10:00:00+08:00"},
            at="implemented_at",
            given=decision_behind(**_MONTHS_UNSTATED),
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-25T10:00:00+08:00"},
            at="implemented_at",
            given=decision_behind(remedies=[{"filed_on": "2023-12-01", "closed_on": "2024-03-26"}]),
        ),
        _case(
            {**_DEMOLISHED, "implemented_at": "2024-03-25T10:00:00+08:00"},
            at="implemented_at",
            given=decision_behind(remedies=[{"filed_on": "2023-12-01"}]),
        ),
    ],
)
def demolished_before_the_remedies_ended(entries: Sequence[Seen]) -> Faults:
    """在法定期限内不申请行政复议或者提起行政诉讼,又不拆除的,可以强制拆除 (44): the later term counts.

    The terms are those that the decision states, else the usual ones, which are unconfirmed; other laws may set
    their own: a warning.

    当事人在法定期限内不申请行政复议或者提起行政诉讼，又不拆除的，才可以强制拆除（第四十四条），以较晚届满的期限为准。期
    限按原决定载明的计算，没有载明的按通常的六十日、六个月（未经证实），其他法律也可能另行规定，所以只作警告。
    """
    yield from at_fault(entries, _before_the_remedies_ended)


def _before_the_remedies_ended(entry: Seen, base: list[str]) -> Params | None:
    done, last = entry.day or date.max, day_from(base[0]) or date.min
    pending = False
    for spell in base[1:]:
        filed, closed = map(day_from, spell.split("/"))
        pending |= filed is not None and filed <= done and (closed is None or closed > done)
    return {"done": done, "end": last} if pending or done <= last else None
