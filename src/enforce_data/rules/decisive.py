"""The decisive day of each family: the day whose law the record is judged by.

A decision is judged by the law of its own day, an unfinished act by that of the day on which it began, a register
record by that of the day on which it took effect.  Where no such day is on the record, the day of ``updated_at`` is the
last that is known of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from enforce_data.model import (
    Agency,
    Certificate,
    Clue,
    Coercion,
    Delegation,
    DiscretionBenchmark,
    Empowerment,
    Inspection,
    License,
    Matter,
    OtherAct,
    Penalty,
    Problem,
    Supervision,
    Transfer,
)
from enforce_data.rulebook.book import Family
from enforce_data.values.day import day_of


def of_penalty(penalty: Penalty) -> date:
    """Return the day of the decision, else of filing."""
    if penalty.decision is not None:
        return penalty.decision.dated
    return penalty.filed_on or day_of(penalty.updated_at)


def of_coercion(coercion: Coercion) -> date:
    """Return the day of the decision, else of carrying it out."""
    if coercion.decision is not None:
        return coercion.decision.dated
    return day_of(coercion.implemented_at or coercion.updated_at)


def of_inspection(inspection: Inspection) -> date:
    """Return the day on which the inspection began."""
    return day_of(inspection.starts_at)


def of_license(licence: License) -> date:
    """Return the day of the decision, else of the application."""
    return licence.applied_on if licence.decision is None else licence.decision.dated


def of_delegation(letter: Delegation) -> date:
    """Return the day on which the letter was signed."""
    return letter.signed_on


def of_certificate(card: Certificate) -> date:
    """Return the day of issue."""
    return card.issued_on


def of_matter(matter: Matter) -> date:
    """Return the first day on which the matter is in effect."""
    return matter.effective_from


def of_agency(agency: Agency) -> date:
    """Return the day as of which the register speaks."""
    return day_of(agency.updated_at)


def of_other_act(act: OtherAct) -> date:
    """Return the day of the decision, else of the application or acceptance."""
    if act.decision is not None:
        return act.decision.dated
    return act.applied_on or act.accepted_on or day_of(act.updated_at)


def of_benchmark(benchmark: DiscretionBenchmark) -> date:
    """Return the first day on which this version is in effect."""
    return benchmark.effective_from


def of_empowerment(empowerment: Empowerment) -> date:
    """Return the day of the approval, else the first day of the powers."""
    return empowerment.approved_on or empowerment.effective_from


def of_clue(clue: Clue) -> date:
    """Return the day on which the clue was received."""
    return clue.received_on


def of_problem(problem: Problem) -> date:
    """Return the day on which the problem was put on its list."""
    return problem.listed_on or day_of(problem.updated_at)


def of_supervision(supervision: Supervision) -> date:
    """Return the first day of the supervision."""
    return supervision.starts_on


def of_transfer(transfer: Transfer) -> date:
    """Return the day of the decision to transfer, else of the nearest step that is known before it or after it."""
    return day_of(transfer.decided_at or transfer.reported_at or transfer.sent_at or transfer.updated_at)


def _updated(record: Any) -> date:
    return day_of(record.updated_at)


# Where the decisive day cannot be read: days before it, from the nearest on, since the law then in force is in force
# on it too; at last the day on which the record was written.
_BEFORE_PENALTY: tuple[Callable[[Penalty], date | None], ...] = (
    lambda penalty: penalty.filed_on,
    lambda penalty: penalty.discovered_on,
    lambda penalty: penalty.violation_ended_on,
    _updated,
)
_BEFORE_LICENSE: tuple[Callable[[License], date | None], ...] = (
    lambda licence: licence.accepted_on,
    lambda licence: licence.received_on,
    lambda licence: licence.applied_on,
    _updated,
)

FAMILIES = {
    "agency": Family(of_agency),
    "matter": Family(of_matter, (_updated,)),
    "certificate": Family(of_certificate, (lambda card: card.valid_from, _updated)),
    "delegation": Family(of_delegation, (lambda letter: letter.valid_from, _updated)),
    "penalty": Family(of_penalty, _BEFORE_PENALTY),
    "coercion": Family(of_coercion, (lambda coercion: coercion.valid_from, _updated)),
    "inspection": Family(of_inspection, (_updated,)),
    "license": Family(of_license, _BEFORE_LICENSE),
    "other_act": Family(of_other_act, (lambda act: act.accepted_on, lambda act: act.applied_on, _updated)),
    "discretion_benchmark": Family(of_benchmark, (_updated,)),
    "empowerment": Family(of_empowerment, (lambda empowerment: empowerment.effective_from, _updated)),
    "clue": Family(of_clue, (_updated,)),
    "problem": Family(of_problem, (_updated,)),
    "supervision": Family(of_supervision, (_updated,)),
    "transfer": Family(of_transfer, (_updated,)),
}
"""Record type → how its records are judged."""

EVENTS = frozenset(
    {
        *("discovered_on", "applied_on", "received_on", "accepted_on", "filed_on", "not_filed_on"),
        *("investigation_ended_on", "held_on", "concluded_on", "dated", "signed_on", "issued_on", "approved_on"),
        *("served_on", "delivered_on", "implemented_at", "performed_on", "completed_on", "ended_at"),
        *("paid_on", "banked_on", "closed_on", "archived_on"),
    }
)
"""Members that tell of something that happened.  Due days, terms and what is planned may lie ahead, and are none."""
