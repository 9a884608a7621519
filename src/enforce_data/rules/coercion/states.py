"""The state of a measure or an execution beside its steps, and suspensions that last (行政强制法 18 to 52)."""

from __future__ import annotations

from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from enforce_data.codes.coercion import CoercionKind, CoercionStatus, SuspensionGround
from enforce_data.counting import years_after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import DATA_LOGIC, XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.terms import execution

SUSPENDED_YEARS = 3
"""中止执行满三年未恢复执行的,行政机关不再执行 (39(2))."""

STEPS: dict[CoercionStatus, tuple[str, ...]] = {
    CoercionStatus.APPROVED: ("approval.approved_at", "approval.made_up_at"),
    CoercionStatus.REMINDED: ("reminders", "court_application.reminded_on"),
    CoercionStatus.DECIDED: ("decision",),
    CoercionStatus.IMPLEMENTED: ("implemented_at", "substitute.performed_on"),
    CoercionStatus.EXTENDED: ("extensions",),
    CoercionStatus.DISPOSED: ("disposal",),
    CoercionStatus.RELEASED: ("disposal", "approval.lifted_at", "freeze.bank_released_on"),
    CoercionStatus.TRANSFERRED: ("disposal",),
    CoercionStatus.AGREEMENT: ("agreement",),
    CoercionStatus.SUSPENDED: ("suspensions",),
    CoercionStatus.TERMINATED: ("terminated_on",),
    CoercionStatus.REVERSED: ("reversal",),
}
"""For each state the elements of its step: one of them is enough."""

_NOT_OF_PROPERTY = frozenset({CoercionKind.LIBERTY, CoercionKind.OTHER_MEASURE})
_DAYS_OF_SURCHARGE = frozenset({CoercionStatus.DECIDED, CoercionStatus.IMPLEMENTED})
_SUSPENDED = {
    "status": "suspended",
    "suspensions": [{"ground": "no_ability", "starts_on": "2024-03-12"}],
    "kind": "other_execution",
    "auction": ABSENT,
    "treasury_on": ABSENT,
    "ended_at": ABSENT,
}

_case = partial(Case, sample="coercion.execution")


@guard("状态指明一个环节的行政强制", "compulsion whose state names a step")
def _names_a_step(coercion: Any) -> bool:
    return coercion.status in STEPS


@guard("曾经中止、没有终结的强制执行", "executions that were suspended and not ended for good", within=execution)
def _suspended(coercion: Any) -> bool:
    return coercion.suspensions is not None and coercion.terminated_on is None


@rule(
    "QZ-STATE-02",
    Severity.ERROR,
    DATA_LOGIC.art(),
    when=_names_a_step,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "强制状态所指的环节没有填写",
        "状态为 {status},没有填写 {element}",
        "补填该环节,或者更正状态",
    ),
    en=(
        "The step that the state names is missing",
        "the state is {status}, and {element} is not given",
        "give that step, or correct the state",
    ),
    good=[
        Case(),
        Case({"status": "extended", "extensions": [{"days": 10, "approver": "贺兰舟", "reason": "情况复杂"}]}),
        Case({"status": "decided", "disposal": ABSENT}),
        Case(
            {"status": "released", "disposal": ABSENT, "kind": "other_measure", "testing": ABSENT},
            note="28 and 33 ask for a release decision on property only",
        ),
        Case({"status": "released", "disposal": ABSENT}, sample="coercion.freeze", note="the bank released it (33(3))"),
        Case(
            {"status": "released", "disposal": ABSENT, "approval.lifted_at": "2024-03-05T18:00:00+08:00"},
            note="lifted at once, because the head of the organ refused (19)",
        ),
        _case({"status": "reminded", "reminders": ABSENT, "court_application": {"reminded_on": "2024-01-15"}}),
        _case({"status": "decided", "kind": "surcharge", "decision": ABSENT, "implemented_at": ABSENT}),
        _case({"status": "resumed"}, note="no element of its own"),
    ],
    bad=[
        Case({"status": "extended"}, at="extensions"),
        Case({"status": "released", "disposal": ABSENT}, at="disposal"),
        _case({"status": "terminated"}, at="terminated_on"),
        _case({"status": "suspended"}, at="suspensions"),
        _case({"status": "reversed"}, at="reversal"),
        _case({"status": "agreement"}, at="agreement"),
        _case({"status": "decided", "decision": ABSENT}, at="decision"),
        _case({"status": "reminded", "reminders": ABSENT, "kind": "surcharge"}, at="reminders"),
    ],
)
def state_without_its_step(coercion: Coercion) -> Hits:
    """The state is that of the record itself, so the step that it names has happened and stands in the record.

    Earlier steps are not asked for.  A surcharge runs by itself, announced in the base decision (45): it needs neither
    decision nor a day.  Restraints of liberty and other measures end without the decision that 28 and 33 ask of
    property.

    状态是本记录自己填写的，它所指的环节已经发生，就应当写在记录中，所以判为错误；此前的环节不作要求。加处罚款、滞纳金由
    原决定告知后自动计算（第四十五条），既不要求决定也不要求日期；限制人身自由和其他强制措施的结束，不要求第二十八条、第
    三十三条针对财物的解除决定。
    """
    elements = STEPS[coercion.status]
    if coercion.kind is CoercionKind.SURCHARGE and coercion.status in _DAYS_OF_SURCHARGE:
        return
    if coercion.kind in _NOT_OF_PROPERTY and elements[0] == "disposal":
        return
    if all(_element(coercion, dotted) is None for dotted in elements):
        yield elements[0], {"status": coercion.status, "element": elements[0]}


def _element(coercion: Coercion, dotted: str) -> Any:
    """An element of the record or of a group in it; None where either is not given."""
    group = dotted.rpartition(".")[0]
    return attrgetter(dotted)(coercion) if not group or getattr(coercion, group) is not None else None


@rule(
    "QZ-EXE-08",
    Severity.WARNING,
    XZQZ.art("39(2)"),
    when=_suspended,
    dimension=Dimension.TIMELINESS,
    zh=(
        "中止执行满三年没有终结",
        "因无履行能力自 {start} 起中止执行,已满三年没有恢复,也没有终结",
        "没有明显社会危害、当事人确无能力履行的,不再执行并终结;已经恢复的,填写恢复日期",
    ),
    en=(
        "Suspended for three years and not ended",
        "suspended for lack of ability since {start}, for three years neither resumed nor ended",
        "where no clear social harm is done, execution ends for good; if it was resumed, give the day",
    ),
    good=[
        _case(_SUSPENDED, as_of=date(2027, 3, 12), note="the last day of the three years"),
        _case({**_SUSPENDED, "suspensions.0.ends_on": "2025-01-06"}, as_of=date(2027, 3, 13)),
        _case({**_SUSPENDED, "suspensions.0.ground": "third_party_claim"}, as_of=date(2027, 3, 13)),
        _case({**_SUSPENDED, "terminated_on": "2025-01-06"}, as_of=date(2027, 3, 13)),
    ],
    bad=[_case(_SUSPENDED, at="suspensions.0.starts_on", as_of=date(2027, 3, 13))],
)
def suspended_for_years(coercion: Coercion, as_of: AsOf) -> Hits:
    """没有明显社会危害,当事人确无能力履行,中止满三年未恢复的,不再执行 (39(2)).

    Whether clear social harm is done is not in the data: a warning.

    没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复的，行政机关不再执行（第三十九条第二款）。是否有明显社会危
    害数据中看不出，所以只作警告。
    """
    for at, spell in enumerate(coercion.suspensions or ()):
        if spell.ground is not SuspensionGround.NO_ABILITY or spell.ends_on is not None or spell.starts_on is None:
            continue
        if as_of.day > years_after(spell.starts_on, SUSPENDED_YEARS):
            yield ("suspensions", at, "starts_on"), {"start": spell.starts_on}
