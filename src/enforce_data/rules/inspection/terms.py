"""The terms of the rules on inspections: what has begun, what is finished, what is an inspection of an enterprise.

The day of an inspection is the day, in China, on which it starts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from enforce_data.codes.inspection import InspectionMode, InspectionSelection, InspectionStatus
from enforce_data.codes.party import PartyCategory
from enforce_data.laws import G54
from enforce_data.rulebook import guard
from enforce_data.values.day import day_of

SAMPLED = {"mode": "sampling", "sampling": {"items": [{"name": "食用植物油"}]}}
"""A change that makes a sampling of the sample inspection."""

_NOT_BEGUN = frozenset({InspectionStatus.PLANNED, InspectionStatus.APPROVED, InspectionStatus.NOTIFIED})
_ORGAN = "11"
"""First characters of the credit codes of state organs (GB 32100)."""


@guard("现场检查", "inspections on site")
def on_site(inspection: Any) -> bool:
    """Hold for an inspection on site."""
    return inspection.mode is InspectionMode.ON_SITE


@guard("已结束的检查", "finished inspections")
def finished(inspection: Any) -> bool:
    """Hold for an inspection with its end."""
    return inspection.ends_at is not None


@guard("已结束的现场检查", "finished inspections on site")
def finished_on_site(inspection: Any) -> bool:
    """Hold for an inspection on site with its end."""
    return on_site(inspection) and finished(inspection)


@guard("随机抽查", "random inspections")
def drawn_at_random(inspection: Any) -> bool:
    """Hold where the inspected were drawn at random (双随机)."""
    return inspection.selection is InspectionSelection.RANDOM


@guard("已开始的现场检查", "inspections on site that have begun", within=on_site)
def begun_on_site(inspection: Any) -> bool:
    """Hold for an inspection on site that is under way or over; before that, it is planned and may still change."""
    return has_begun(inspection)


@guard("已开始的入企现场检查", "inspections on site of an enterprise that have begun", within=begun_on_site)
def visit_of_enterprise(inspection: Any) -> bool:
    """Hold for an inspection on site with an enterprise among its parties."""
    return any(True for _ in enterprises(inspection))


@guard(
    "国办发〔2024〕54号公布以后的入企现场检查",
    "inspections on site of an enterprise since the Opinions on inspections of enterprises",
    within=visit_of_enterprise,
)
def visit_under_54(inspection: Any) -> bool:
    """Hold where such an inspection lies on or after the first day of 国办发〔2024〕54号."""
    return G54.in_force(day_of(inspection.starts_at))


def has_begun(inspection: Any) -> bool:
    """Tell whether an inspection is more than planned, approved or announced."""
    return inspection.status not in _NOT_BEGUN


def enterprises(inspection: Any) -> Iterator[Any]:
    """Yield the parties that are enterprises: individual businesses, and legal persons that are no state organ."""
    for party in inspection.parties or ():
        organ = party.uscc is not None and party.uscc.startswith(_ORGAN)
        if party.category is PartyCategory.INDIVIDUAL_BUSINESS or (
            party.category is PartyCategory.LEGAL_PERSON and not organ
        ):
            yield party
