"""The terms of the rules on execution: who executes, in which way, and after which reminder.

Chapter 4 of 行政强制法 binds organs that execute by themselves; what is applied for at the court is under chapter 5.
"""

from __future__ import annotations

from typing import Any, Final

from enforce_data.codes.coercion import CoercionKind
from enforce_data.findings import Said
from enforce_data.model import Coercion
from enforce_data.model.coercion_execution import Reminder
from enforce_data.rulebook import ABSENT, Unchecked, guard
from enforce_data.rules.coercion.terms import execution, execution_after_reminder

MONEY: Final = frozenset({CoercionKind.DEDUCTION, CoercionKind.AUCTION})
"""The ways of execution that bring in money (行政强制法 12②③, 46 to 49)."""

REMINDER_DAY_UNKNOWN: Final = Unchecked(
    Said("催告没有填写送达日期", "the day on which a reminder was served is not given")
)
FIRST_REMINDER_UNKNOWN: Final = Unchecked(Said("没有填写首次催告", "the first reminder is not given"))

SUBSTITUTE: Final[dict[str, Any]] = {
    "kind": "substitute",
    "auction": ABSENT,
    "treasury_on": ABSENT,
    "surcharges": ABSENT,
    "amount_due": ABSENT,
    "substitute": {
        "performer": "星沙县洁源环境服务有限公司",
        "object": "河道内堆放的渣土",
        "budget": "30000.00",
        "supervisor": "彭岳",
        "performed_on": "2024-03-11",
        "completed_on": "2024-03-12",
        "signatories": ["彭岳", "粟枫"],
        "third_party_unrelated": True,
    },
    "reminders.1": {"ordinal": 2, "served_on": "2024-03-04", "due_on": "2024-03-08"},
}
"""What makes a lawful performance by a substitute of the sample of an execution."""


@guard("行政机关自行决定的强制执行", "executions that the organ decided itself", within=execution)
def decided_execution(coercion: Any) -> bool:
    """Hold for an execution with a decision of the organ that was not left to the court."""
    return coercion.decision is not None and coercion.court_application is None


@guard(
    "行政机关自行决定的划拨、拍卖", "deductions and auctions that the organ decided itself", within=decided_execution
)
def decided_money(coercion: Any) -> bool:
    """Hold for a decided execution that brings in money (行政强制法 12②③)."""
    return coercion.kind in MONEY


@guard(
    "应当事先催告的代履行决定",
    "decided performances by a substitute that need a reminder",
    within=execution_after_reminder,
)
def decided_substitute(coercion: Any) -> bool:
    """Hold for a decided performance by a substitute, immediate clearing (52) left out."""
    return coercion.kind is CoercionKind.SUBSTITUTE


@guard("代履行", "performances by a substitute", within=execution)
def substitution(coercion: Any) -> bool:
    """Hold for a performance by a substitute that says something about it, immediate or not."""
    return coercion.kind is CoercionKind.SUBSTITUTE and coercion.substitute is not None


@guard("已实施的代履行", "performances by a substitute that were carried out", within=substitution)
def performed_substitution(coercion: Any) -> bool:
    """Hold where the day of performance is known."""
    return coercion.substitute.performed_on is not None


@guard(
    "行政机关已实施的非立即代履行",
    "performances by a substitute that the organ carried out, not at once",
    within=performed_substitution,
)
def unhurried_substitution(coercion: Any) -> bool:
    """Hold for a performance under 行政强制法 51: not the immediate clearing of 52, and not left to the court."""
    return not coercion.immediate and coercion.court_application is None


def first_reminders(coercion: Coercion) -> list[tuple[int, Reminder]]:
    """Return the reminders numbered 1 with their positions; where the first has no number, that one.

    Several parties may each have a first reminder.  Empty where the first one is not among those given.
    """
    reminders = coercion.reminders or ()
    numbered = [(at, each) for at, each in enumerate(reminders) if each.ordinal == 1]
    return numbered or [(at, each) for at, each in enumerate(reminders[:1]) if each.ordinal is None]
