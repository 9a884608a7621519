"""The terms of the rules on compulsion: kinds, and to which measures and executions they apply.

Chapter 3 of 行政强制法 binds measures, chapter 4 executions.
Measures of a special regime (3(2)(3)) are under other laws.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.coercion import CoercionKind, CoercionNature, CoercionResult
from enforce_data.model import Coercion
from enforce_data.rulebook import guard
from enforce_data.rules.guards import special_law_given, special_law_none
from enforce_data.values.day import day_of

MEASURES = frozenset(
    {
        CoercionKind.LIBERTY,
        CoercionKind.SEAL,
        CoercionKind.SEIZE,
        CoercionKind.FREEZE,
        CoercionKind.OTHER_MEASURE,
    }
)
"""The kinds of measures (行政强制法 9); all others are ways of execution (12)."""

SEIZURES = frozenset({CoercionKind.SEAL, CoercionKind.SEIZE})
"""查封 and 扣押, which share their term and their duties (行政强制法 22 to 28)."""


@guard("没有特别制度的行政强制措施", "coercive measures under no special regime")
def measure(coercion: Any) -> bool:
    """Hold for a measure that is not under the laws of 行政强制法 3(2)(3)."""
    return coercion.nature is CoercionNature.MEASURE and coercion.special_regime is None


@guard("已实施的行政强制措施", "coercive measures that were carried out")
def done_measure(coercion: Any) -> bool:
    """Hold for a measure with the time at which it was carried out."""
    return measure(coercion) and coercion.implemented_at is not None


@guard("有法律依据的行政强制措施", "coercive measures that state their legal bases")
def measure_on_bases(coercion: Any) -> bool:
    """Hold for a measure with at least one legal basis."""
    return measure(coercion) and coercion.bases is not None


@guard("未指明特别法的已实施措施", "measures that were carried out, no special law named for their officers")
def ordinary_done_measure(coercion: Any) -> bool:
    """Hold for a done measure for which no law is named that departs from 行政强制法 17 or 18."""
    return done_measure(coercion) and not special_law_given(coercion, 17, 18)


@guard(
    "程序没有特别法的已实施措施",
    "measures that were carried out, no special law named for their procedure",
    within=done_measure,
)
def measure_by_article_18(coercion: Any) -> bool:
    """Hold for a done measure for which no law is named that departs from 行政强制法 18."""
    return not special_law_given(coercion, 18)


@guard(
    "没有特别法的非紧急措施",
    "measures that were carried out and were not urgent, no special law named",
    within=measure_by_article_18,
)
def unhurried_measure(coercion: Any) -> bool:
    """Hold for a done measure that is not said to be urgent (行政强制法 18①)."""
    return not is_urgent(coercion)


@guard(
    "没有特别法的紧急措施,限制人身自由除外",
    "urgent measures other than restraint of liberty, no special law named",
    within=done_measure,
)
def urgent_measure(coercion: Any) -> bool:
    """Hold for an urgent measure under 行政强制法 19; restraint of liberty has a rule of its own (20(1)②)."""
    return is_urgent(coercion) and coercion.kind is not CoercionKind.LIBERTY and not special_law_given(coercion, 19)


@guard("没有特别制度的查封、扣押", "seals and seizures under no special regime")
def seizure(coercion: Any) -> bool:
    """Hold for 查封 and 扣押."""
    return measure(coercion) and coercion.kind in SEIZURES


@guard("明示没有特别法的查封、扣押", "seals and seizures that state that no other law sets their term")
def seizure_no_special_law(coercion: Any) -> bool:
    """Hold for a done seal or seizure that says that no law departs from 行政强制法 25."""
    return done_measure(coercion) and coercion.kind in SEIZURES and special_law_none(coercion, 25)


@guard("已实施的查封、扣押", "seals and seizures that were carried out", within=done_measure)
def done_seizure(coercion: Any) -> bool:
    """Hold for 查封 and 扣押."""
    return coercion.kind in SEIZURES


@guard("已实施的冻结", "freezes that were carried out")
def done_freeze(coercion: Any) -> bool:
    """Hold for a freeze of deposits or remittances."""
    return done_measure(coercion) and coercion.kind is CoercionKind.FREEZE


def is_refused(coercion: Any) -> bool:
    """Tell whether the head of the organ refused to approve it (行政强制法 19), and did not approve it after all."""
    approval = coercion.approval
    if approval is None or approval.refused_at is None:
        return False
    approvals = (approval.approved_at, approval.made_up_at)
    return not any(at is not None and at >= approval.refused_at for at in approvals)


def _stands(coercion: Any) -> bool:
    """Whether a decision on the measure is to be expected: none follows where its approval was refused (19)."""
    decision = coercion.decision
    return not is_refused(coercion) and (decision is None or decision.result is CoercionResult.IMPOSE_MEASURE)


@guard("决定采取的查封、扣押", "seals and seizures that were carried out and approved", within=done_seizure)
def standing_seizure(coercion: Any) -> bool:
    """Hold for 查封 and 扣押 that were not refused."""
    return _stands(coercion)


@guard("决定采取的冻结", "freezes that were carried out and approved", within=done_freeze)
def standing_freeze(coercion: Any) -> bool:
    """Hold for a freeze that was not refused."""
    return _stands(coercion)


@guard("行政强制执行", "compulsory executions")
def execution(coercion: Any) -> bool:
    """Hold for an execution of whatever kind."""
    return coercion.nature is CoercionNature.EXECUTION


@guard("应当事先催告的强制执行决定", "decided executions that need a reminder first")
def execution_after_reminder(coercion: Any) -> bool:
    """Hold for an execution that the organ decided itself, except a surcharge (45) and an immediate clearing (52)."""
    return (
        execution(coercion)
        and coercion.decision is not None
        and coercion.court_application is None
        and coercion.kind is not CoercionKind.SURCHARGE
        and not coercion.immediate
    )


@guard(
    "没有特别法的应当催告的强制执行决定",
    "decided executions that need a reminder first, no special law named",
    within=execution_after_reminder,
)
def reminder_owed(coercion: Any) -> bool:
    """Hold where no law is named that departs from 行政强制法 34, 35 or 37, as those on taxes and customs may."""
    return not special_law_given(coercion, 34, 35, 37)


@guard("没有特别制度的行政强制", "compulsion under no special regime")
def no_special_regime(coercion: Any) -> bool:
    """Hold for measures and executions that are not under the laws of 行政强制法 3(2)(3)."""
    return coercion.special_regime is None


def done_on(coercion: Coercion) -> date:
    """Return the day on which it was carried out; raise ValueError where the guard should have seen none."""
    if coercion.implemented_at is None:
        raise ValueError("not carried out")
    return day_of(coercion.implemented_at)


def is_known(coercion: Any) -> bool:
    """Tell whether at least one party could be found out."""
    return any(not party.unknown_party for party in coercion.parties or ())


def is_urgent(coercion: Any) -> bool:
    """Tell whether officers acted first and reported later, because the case was urgent (行政强制法 19)."""
    return coercion.approval is not None and bool(coercion.approval.urgent)
