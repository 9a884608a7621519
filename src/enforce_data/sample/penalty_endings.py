"""Penalty cases that end otherwise: paid late, altered, dropped, handed over (行政处罚法 33, 57, 66–73)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from enforce_data.codes.basis import ExcludedGround, LinkRelation
from enforce_data.codes.document import DocumentKind, RecordingKind, RecordingStage, ServiceMethod
from enforce_data.codes.enforcement import CourtRuling, DeferralKind, OnSpotReason, PaymentChannel
from enforce_data.codes.party import LegalCapacity
from enforce_data.codes.penalty import (
    ClosingKind,
    ExemptionGround,
    PenaltyKind,
    PenaltyResult,
    PenaltyStatus,
)
from enforce_data.codes.procedure import AlterationKind, RemedyKind
from enforce_data.codes.record import CaseSource
from enforce_data.sample.act import Desk
from enforce_data.sample.days import (
    FIRST,
    LAST,
    YEAR,
    after,
    months_after,
    some_day,
    working,
    working_days_after,
    years_after,
)
from enforce_data.sample.draw import Draw
from enforce_data.sample.penalty import LAST_START, parties_for, prosecute, serve, settle
from enforce_data.sample.penalty_case import PenaltyCase, yuan
from enforce_data.sample.world import Matter

FINE = [PenaltyKind.FINE]
_EARLY = date(YEAR, 2, 14)
"""A case that begins by this day leaves time for half a year of remedies."""


def deferred(desk: Desk, draw: Draw, kind: DeferralKind) -> dict[str, Any]:
    """A fine that may be paid later or in parts (66(2))."""
    case = prosecute(
        desk, draw, FINE, matter=desk.world.matters["safety_training"], found=_start(draw, date(YEAR, 5, 9))
    )
    serve(case)
    applied = working_days_after(case.served_on, draw.between(1, 5))
    approved = working_days_after(applied, draw.between(1, 4))
    first = after(case.served_on, 30)
    dues = [first] if kind is DeferralKind.DEFERRED else [first, after(first, 30), after(first, 60)]
    party_no = case.parties[0].get("party_no")
    case.values["deferral"] = {
        "party_no": party_no,
        "applied_on": applied,
        "approved_on": approved,
        "approver": desk.world.people.person().name,
        "kind": kind,
        "due_dates": dues,
    }
    fine = case.fines[0]
    parts = [fine // len(dues)] * (len(dues) - 1)
    case.values["payments"] = [
        {
            "party_no": party_no,
            "due_on": due,
            "paid_on": after(due, -draw.between(1, 8)),
            "amount": yuan(part),
            "channel": PaymentChannel.BANK,
        }
        for due, part in zip(dues, [*parts, fine - sum(parts)], strict=True)
    ]
    case.reach(dues[-1])
    case.record(RecordingStage.EXECUTION, working(case.day), RecordingKind.TEXT, hour=15)
    case.reach(working(case.day))
    return case.close(case.end(ClosingKind.PERFORMED))


def collected_far_away(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An ordinary case whose fine officers collect at the request of a party on the water (69)."""
    matter = desk.world.matters["illegal_fishing"]
    case = prosecute(desk, draw, FINE, matter=matter)
    serve(case)
    paid = working_days_after(case.served_on, 2)
    landed = working_days_after(paid, 1)
    handed = working_days_after(landed, 1)
    banked = working_days_after(handed, 2)
    case.values["payments"] = [
        {
            "party_no": case.parties[0].get("party_no"),
            "paid_on": paid,
            "amount": yuan(case.fines[0]),
            "channel": PaymentChannel.ON_SPOT,
            "on_spot_reason": OnSpotReason.REMOTE_AT_REQUEST,
            "requested_by_party": True,
            "receipt_no": f"4300{draw.below(1_000_000):06d}",
            "landed_on": landed,
            "handed_in_on": handed,
            "banked_on": banked,
        }
    ]
    case.reach(banked)
    case.record(RecordingStage.EXECUTION, banked, RecordingKind.TEXT, hour=15)
    return case.close(case.end(ClosingKind.PERFORMED))


def paid_late(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A fine paid after its due day, with the surcharge that the law allows (72(1)①)."""
    case = prosecute(desk, draw, FINE, matter=desk.world.matters["advert"], found=_start(draw, date(YEAR, 6, 2)))
    serve(case)
    due = working(max(after(case.served_on, 15), case.values["decision"]["performance"]["due_on"]))
    paid = working(after(due, draw.between(5, 12)))
    fine = case.fines[0]
    party_no = case.parties[0].get("party_no")
    days = (paid - due).days
    case.values |= {
        "payments": [
            {"party_no": party_no, "due_on": due, "paid_on": paid, "amount": yuan(fine), "channel": PaymentChannel.BANK}
        ],
        "surcharges": [
            {
                "party_no": party_no,
                "starts_on": after(due, 1),
                "rate": "0.0300",
                "amount": yuan(min(fine, fine * 3 * (days - 1) // 100)),
                "standard_told_on": case.values["decision"]["dated"],
            }
        ],
    }
    case.reach(paid)
    case.record(RecordingStage.EXECUTION, paid, RecordingKind.TEXT, hour=15)
    return case.close(case.end(ClosingKind.PERFORMED))


def unpaid(
    desk: Desk, draw: Draw, matter: Matter, *, found: tuple[date, date] | None = None, **how: Any
) -> PenaltyCase:
    """A case whose fine is not paid, for whoever enforces it."""
    first, last = found or (FIRST, _EARLY)
    case = prosecute(desk, draw, FINE, matter=matter, found=some_day(draw, first, last), quick=True, **how)
    serve(case)
    return case


def taken_to_court(desk: Desk, draw: Draw, ruling: CourtRuling) -> dict[str, Any]:
    """An application to the court after the remedies have run out (行政强制法 53, 54)."""
    case = unpaid(desk, draw, desk.world.matters["hazardous_store"])
    expired = months_after(case.served_on, 6)
    reminded = working_days_after(expired, 3)
    applied = working_days_after(reminded, 13)
    accepted = working_days_after(applied, 4)
    refused = ruling is CourtRuling.NOT_ACCEPTED
    ruled = accepted if refused else working_days_after(accepted, 6)
    case.values["court_application"] = {
        "reminded_on": reminded,
        "remedy_expired_on": expired,
        "applied_on": applied,
        "accepted_on": None if refused else accepted,
        "ruling_on": ruled,
        "ruling": ruling,
    }
    case.file(DocumentKind.REMINDER, reminded, case.number("催"), sealed=True)
    case.file(DocumentKind.COURT_APPLICATION, applied, sealed=True)
    case.reach(ruled)
    if ruling is CourtRuling.NOT_EXECUTE:
        case.record(RecordingStage.EXECUTION, ruled, RecordingKind.TEXT)
        return case.close(case.end(ClosingKind.EXECUTION_ENDED_BY_COURT))
    return case.close(PenaltyStatus.EXECUTING)


def urgent_court(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An application to the court that cannot wait (行政强制法 59)."""
    case = unpaid(desk, draw, desk.world.matters["waste_water"])
    applied = working_days_after(case.served_on, 5)
    case.values["court_application"] = {
        "applied_on": applied,
        "urgent": True,
        "accepted_on": working_days_after(applied, 1),
    }
    case.reach(working_days_after(applied, 1))
    return case.close(PenaltyStatus.EXECUTING)


def altered(desk: Desk, draw: Draw, kind: AlterationKind) -> dict[str, Any]:
    """A decision that a superior organ or a court changed, and the page that was taken down (48(2))."""
    case = prosecute(desk, draw, FINE, matter=desk.world.matters["price_tag"], found=_start(draw, date(YEAR, 4, 18)))
    serve(case)
    status = settle(case)
    alter(case, kind)
    if kind is AlterationKind.REVOKED:
        case.values |= {"closing_kind": ClosingKind.DECISION_REVOKED, "closed_on": case.day, "archived_on": None}
        status = PenaltyStatus.CLOSED
    return case.close(status)


def alter(case: PenaltyCase, kind: AlterationKind) -> date:
    """Change or undo the decision of a case; the day on which the organ learns of it."""
    filed = working(after(case.served_on, 20))
    decided = working(after(max(case.day, filed), 40))
    received = working_days_after(decided, 2)
    court = kind in {AlterationKind.CONFIRMED_UNLAWFUL, AlterationKind.CONFIRMED_VOID}
    organ = "星沙县人民法院" if court else "星沙县人民政府"
    case.values["remedies"] = [
        {
            "kind": RemedyKind.LITIGATION if court else RemedyKind.RECONSIDERATION,
            "filed_on": filed,
            "organ": organ,
            "result": f"决定{kind.zh}",
            "closed_on": decided,
        }
    ]
    case.values["decision"]["alterations"] = [
        {
            "kind": kind,
            "altered_on": decided,
            "received_on": received,
            "organ": organ,
            "document_number": None if court else f"星政复决〔{YEAR}〕{case.serial}号",
        }
    ]
    case.reach(received)
    if case.values["publicity"]["disclosed"]:
        withdrawn = working_days_after(received, case.draw.between(1, 3))
        case.values["publicity"] |= {
            "withdrawn_on": withdrawn,
            "withdrawal_reason": f"处罚决定被{kind.zh}",
            "corrected_on": withdrawn if kind is AlterationKind.CHANGED else None,
        }
        case.reach(withdrawn)
    return received


def stopped_early(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A public entry taken down early because the party mended its ways (市场监督管理行政处罚信息公示规定 14)."""
    case = prosecute(desk, draw, FINE, matter=desk.world.matters["advert"], found=_start(draw, date(YEAR, 1, 24)))
    case.deliver()
    dated = case.values["decision"]["dated"]
    published = working_days_after(dated, 10)
    case.values["publicity"] = {
        "disclosed": True,
        "published_on": published,
        "channel": "enterprise_credit_system",
        "party_informed": True,
        "until": years_after(published, 3),
        "early_stop": {"applied_on": months_after(published, 6), "stopped_on": after(months_after(published, 6), 7)},
    }
    status = settle(case)
    case.reach(after(months_after(published, 6), 7))
    return case.close(status)


def served_by_announcement(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A warning to a party that cannot be found: the decision is announced (61)."""
    matter = desk.world.matters["food_record"]
    case = prosecute(desk, draw, [PenaltyKind.WARNING], matter=matter, found=_start(draw, date(YEAR, 6, 2)))
    case.deliver(by=ServiceMethod.ANNOUNCEMENT)
    case.announce(case.values["decision"]["dated"])
    return case.close(settle(case))


def spared(desk: Desk, draw: Draw, ground: ExemptionGround) -> dict[str, Any]:
    """A case in which no penalty is imposed (30, 31, 33, 36, 57)."""
    found = _start(draw, LAST_START)
    matter, party = desk.world.matters["price_tag"], None
    if ground is ExemptionGround.UNDER_14:
        matter = desk.world.matters["litter"]
        party = desk.world.people.natural(born=years_after(found, -12) - timedelta(days=50), young=True)
    elif ground is ExemptionGround.INCAPABLE:
        matter = desk.world.matters["litter"]
        party = desk.world.people.natural()
        party |= {"capacity": LegalCapacity.INCAPABLE, "guardian": desk.world.people.person().name}
    case = PenaltyCase(desk, draw, matter, found)
    case.open([party] if party else parties_for(desk, draw, matter, 1, FINE))
    case.file_case()
    case.investigate()
    if ground is ExemptionGround.TIME_BARRED:
        case.values |= {
            "violation_started_on": years_after(found, -3),
            "violation_ended_on": after(years_after(found, -3), 40),
            "life_health_finance": None,
        }
    taught = None if ground is ExemptionGround.FACTS_NOT_ESTABLISHED else True
    case.decide(
        PenaltyResult.NO_PENALTY,
        reason=f"{ground.zh},依法不予行政处罚",
        exemption_ground=ground,
        education_given=taught,
    )
    case.deliver()
    return case.close(case.end(ClosingKind.NO_PENALTY))


def dropped(desk: Desk, draw: Draw, result: PenaltyResult) -> dict[str, Any]:
    """A case withdrawn, terminated, or handed to another organ or to justice (27, 57)."""
    crime = result is PenaltyResult.TRANSFERRED_TO_JUSTICE
    matter = desk.world.matters["fireworks" if crime else "no_business_licence"]
    case = PenaltyCase(desk, draw, matter, _start(draw, LAST_START))
    case.open(parties_for(desk, draw, matter, 1, FINE))
    case.file_case()
    case.investigate()
    case.decide(result, reason=result.zh, sealed=None, numbered=False)
    ending = {
        PenaltyResult.CASE_WITHDRAWN: (ClosingKind.CASE_WITHDRAWN, PenaltyStatus.WITHDRAWN),
        PenaltyResult.TERMINATED: (ClosingKind.TERMINATED, PenaltyStatus.TERMINATED),
    }.get(result, (ClosingKind.TRANSFERRED, PenaltyStatus.TRANSFERRED))
    if ending[1] is PenaltyStatus.TRANSFERRED:
        case.file(DocumentKind.TRANSFER_LETTER, case.day, case.number("移"), sealed=True)
        relation = LinkRelation.TRANSFERRED_TO_JUSTICE if crime else LinkRelation.TRANSFERRED_TO_ORGAN
        case.values["linked_acts"] = [{"relation": relation}]
        case.values["suspected_crime"] = True if crime else None
    case.end(ending[0])
    return case.close(ending[1])


def returned(desk: Desk, draw: Draw, relation: LinkRelation) -> dict[str, Any]:
    """A case that went to the police or the procurator and came back, or was not sent (27; 国务院令310号 5, 8, 10)."""

    def send(case: PenaltyCase) -> None:
        case.values["linked_acts"] = [{"relation": relation}]
        if relation is LinkRelation.RETURNED_BY_JUSTICE:
            case.values |= {"case_source": CaseSource.JUSTICE, "source": CaseSource.JUSTICE}
        if relation is LinkRelation.TRANSFER_REFUSED:
            case.values["suspected_crime"] = True

    case = prosecute(desk, draw, FINE, matter=desk.world.matters["fireworks"], prepare=send, quick=True)
    serve(case)
    return case.close(settle(case))


def prolonged(desk: Desk, draw: Draw, ground: ExcludedGround) -> dict[str, Any]:
    """A case with days that do not count and an approved extension (60)."""
    case = prosecute(desk, draw, FINE, matter=desk.world.matters["bad_product"], found=_start(draw, date(YEAR, 5, 9)))
    serve(case)
    first = working(after(case.values["filed_on"], 4))
    case.values["excluded_periods"] = [
        {"ground": ground, "starts_on": first, "ends_on": after(first, draw.between(3, 9)), "notified_on": first}
    ]
    if draw.chance(0.5):
        approved = working_days_after(case.values["filed_on"], 10)
        case.values["extensions"] = [
            {
                "approved_on": approved,
                "days": 30,
                "until": after(case.values["filed_on"], 120),
                "approver": desk.world.people.person().name,
                "reason": "案情复杂,需要补充调查",
                "notified_on": working_days_after(approved, 2),
            }
        ]
    return case.close(settle(case))


def withdrawn_record(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A record sent by mistake and now deleted: the whole record once more, marked."""
    case = prosecute(desk, draw, FINE, matter=desk.world.matters["overload"])
    serve(case)
    status = settle(case)
    case.values |= {"operation": "delete", "remarks": "重复报送,予以删除"}
    return case.close(status)


def _start(draw: Draw, last: date) -> date:
    return some_day(draw, FIRST, min(last, LAST))
