"""The decisive day of each family: the day whose law the record is judged by.

A decision is judged by the law of its own day, an unfinished act by that of the day on which it began, a register
record by that of the day on which it took effect.  Where no such day is on the record, the day of ``updated_at`` is the
last that is known of it.
"""

from __future__ import annotations

from datetime import date

from enforce_data.model import (
    Agency,
    Certificate,
    Coercion,
    Delegation,
    Inspection,
    License,
    Matter,
    Penalty,
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


FAMILIES = {
    "agency": Family(of_agency),
    "matter": Family(of_matter),
    "certificate": Family(of_certificate),
    "delegation": Family(of_delegation),
    "penalty": Family(of_penalty),
    "coercion": Family(of_coercion),
    "inspection": Family(of_inspection),
    "license": Family(of_license),
}
"""Record type → how its records are judged."""
