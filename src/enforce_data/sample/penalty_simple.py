"""Penalties in simple procedure: decided on the spot, small, served at once (行政处罚法 51–53, 68–71)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.document import DocumentKind, PublicityChannel, RecordingKind, RecordingStage, ServiceMethod
from enforce_data.codes.enforcement import OnSpotReason, PaymentChannel
from enforce_data.codes.party import PartyCategory
from enforce_data.codes.penalty import (
    ClosingKind,
    PenaltyKind,
    PenaltyResult,
    PenaltyStatus,
    Procedure,
)
from enforce_data.sample.act import Desk
from enforce_data.sample.days import FIRST, YEAR, after, some_day, working_days_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.penalty_case import PenaltyCase, yuan

_MATTERS = ("price_tag", "measure", "street_stall", "litter", "vehicle_papers", "hygiene")
_PERSON_LIMIT, _ORGANISATION_LIMIT = 200, 3_000
_LAST_START = date(YEAR, 12, 1)


def on_the_spot(desk: Desk, draw: Draw, *, warned: bool = False, reason: OnSpotReason | None = None) -> dict[str, Any]:
    """A warning or a small fine; ``reason`` says why the fine was collected on the spot."""
    world = desk.world
    warning = [key for key in _MATTERS if "warning" in world.matters[key].kinds]
    matter = world.matters[draw.one(warning if warned else _MATTERS)]
    case = PenaltyCase(desk, draw, matter, some_day(draw, FIRST, _LAST_START))
    person = matter.key == "vehicle_papers" or draw.chance(0.6) or reason is not None
    people = world.people
    business = people.shop() if draw.chance(0.4) else people.company(matter.organ.domain)
    case.open([people.natural() if person else business], procedure=Procedure.SIMPLE)
    if not warned and reason is None and draw.chance(0.3):
        case.values["special_law"] = {"none": True}
    fine = 0 if warned else _fine(case, reason)
    _decide(case, fine)
    if fine:
        _collect(case, fine, reason)
    if draw.chance(0.3):
        case.publish(
            case.values["decision"]["dated"],
            channels=(PublicityChannel.GOVERNMENT_SITE, PublicityChannel.ENFORCEMENT_PLATFORM),
        )
    if draw.chance(0.4):
        closed = working_days_after(case.day, 1)
        case.values |= {"closed_on": closed, "closing_kind": ClosingKind.PERFORMED}
        case.reach(closed)
        return case.close(PenaltyStatus.CLOSED)
    return case.close(PenaltyStatus.EXECUTING if fine else PenaltyStatus.SERVED)


def _fine(case: PenaltyCase, reason: OnSpotReason | None) -> int:
    person = case.parties[0]["category"] is PartyCategory.NATURAL_PERSON
    row = case.matter.row
    limit = _ORGANISATION_LIMIT if case.parties[0]["category"] is PartyCategory.LEGAL_PERSON else _PERSON_LIMIT
    if reason is OnSpotReason.UP_TO_100:
        limit = 100
    low, high = int(row["min"] or 50), min(limit, int(row["max"] or limit))
    if low > high:
        case.values["discretion"] = {"grade": "mitigated", "circumstances": ["harm_removed"]}
        return 100 if person else 200
    return max(low, high - case.draw.below(6) * 10)


def _decide(case: PenaltyCase, fine: int) -> None:
    dated, draw = case.discovered_on, case.draw
    number = case.number("简罚")
    case.values["decision"] = {
        "document_number": number,
        "dated": dated,
        "reason": "违法事实确凿,依法当场处罚" if draw.chance(0.6) else None,
        "remedy_notice": case.remedy_notice(),
        "result": PenaltyResult.PENALTY,
    }
    party_no = case.parties[0].get("party_no")
    case.values["penalties"] = [
        {"party_no": party_no, "kind": PenaltyKind.FINE, "amount": yuan(fine)}
        if fine
        else {"party_no": party_no, "kind": PenaltyKind.WARNING}
    ]
    case.values["on_spot"] = {
        "place": case.where,
        "signed_by": [officer["name"] for officer in case.values["officers"][:2]],
        "refusal_noted": case.desk.turn("refusal", (None, True, *[None] * 8)),
        "reported_to_agency_on": working_days_after(dated, draw.between(1, 2)),
    }
    case.reach(case.values["on_spot"]["reported_to_agency_on"])
    if draw.chance(0.5):
        case.serve(DocumentKind.PENALTY_DECISION, number, dated, by=ServiceMethod.ON_SPOT)
    if draw.chance(0.3):
        case.file(DocumentKind.PENALTY_DECISION, dated, number)
    if draw.chance(0.3):
        case.record(RecordingStage.INVESTIGATION, dated, RecordingKind.VIDEO)
    if draw.chance(0.3):
        case.values["correction_order"] = {"ordered": True, "done": True}


def _collect(case: PenaltyCase, fine: int, reason: OnSpotReason | None) -> None:
    """Take the money on the spot where the law allows it, else leave it to the bank."""
    draw, dated = case.draw, case.discovered_on
    payment: dict[str, Any] = {"party_no": case.parties[0].get("party_no"), "amount": yuan(fine)}
    if reason is None:
        paid = after(dated, draw.between(1, 12))
        payment |= {"paid_on": paid, "channel": draw.one((PaymentChannel.BANK, PaymentChannel.ELECTRONIC))}
        case.reach(paid)
    else:
        water = reason is OnSpotReason.REMOTE_AT_REQUEST
        landed = working_days_after(dated, 1) if water else None
        handed = working_days_after(landed or dated, draw.between(1, 2))
        banked = working_days_after(handed, draw.between(1, 2))
        payment |= {
            "paid_on": dated,
            "channel": PaymentChannel.ON_SPOT,
            "on_spot_reason": reason,
            "requested_by_party": True if water else None,
            "receipt_no": f"4300{draw.below(1_000_000):06d}",
            "landed_on": landed,
            "handed_in_on": handed,
            "banked_on": banked,
        }
        case.reach(banked)
    case.values["payments"] = [payment]
