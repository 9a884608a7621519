"""Penalty cases in ordinary procedure, whole and unfinished, in the mix that a county has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from enforce_data.codes.document import DocumentKind, RecordingKind, RecordingStage
from enforce_data.codes.enforcement import ConfiscatedDisposalKind, DeferralKind
from enforce_data.codes.matter import ActKind
from enforce_data.codes.party import LegalCapacity, PartyRole
from enforce_data.codes.penalty import (
    Circumstance,
    ClosingKind,
    PenaltyKind,
    PenaltyResult,
    PenaltyStatus,
)
from enforce_data.codes.procedure import LegalReviewGround
from enforce_data.sample.act import Desk, Values
from enforce_data.sample.days import FIRST, LAST, YEAR, after, some_day, working, working_days_after, years_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.penalty_case import MONEY, PenaltyCase, yuan
from enforce_data.sample.penalty_rows import HEARD, MOST_TAKEN, pay, row
from enforce_data.sample.world import Matter

LAST_START = date(YEAR, 7, 25)
"""A case that begins by this day can be closed within the year."""
_LATE = date(YEAR, 12, 23)

_METHOD = "到指定银行或者通过电子支付系统缴纳"
_REASON = "当事人的行为违反有关规定,事实清楚,证据确凿。"
_Kinds = Sequence[PenaltyKind]


def matter_for(desk: Desk, draw: Draw, kind: PenaltyKind, *organs: str) -> Matter:
    """A matter that allows a kind of penalty, of one of these organs where any is named."""
    fitting = desk.world.matters_of(ActKind.PENALTY, kind.value)
    return draw.one([matter for matter in fitting if not organs or matter.organ.key in organs])


def parties_for(desk: Desk, draw: Draw, matter: Matter, count: int, kinds: _Kinds) -> list[Values]:
    """Parties of one case; who may be punished depends on the kinds of penalty."""
    people, role = desk.world.people, PartyRole.PARTY if draw.chance(0.5) else None
    if matter.key in _OF_PERSONS or any(kind in _ON_PERSONS for kind in kinds):
        return [people.natural(role) for _ in range(count)]
    if any(kind in HEARD for kind in kinds) or matter.key in _OF_COMPANIES:
        return [people.company(matter.organ.domain, role) for _ in range(count)]
    return [people.party(matter.organ.domain, role) for _ in range(count)]


_ON_PERSONS = frozenset({PenaltyKind.ADMINISTRATIVE_DETENTION, PenaltyKind.RESTRICT_OCCUPATION})
_OF_PERSONS = frozenset(
    {"assault", "legal_worker", "ride_hailing", "unlicensed_doctor", "illegal_fishing", "grow_banned"}
)
_OF_COMPANIES = frozenset(
    {"false_registration", "subcontract", "procurement", "accounts", "no_tender", "wage_account", "late_tax_return"}
)


def prosecute(
    desk: Desk,
    draw: Draw,
    kinds: _Kinds,
    *,
    matter: Matter | None = None,
    count: int = 1,
    parties: list[Values] | None = None,
    heard: bool = False,
    lenient: Circumstance | None = None,
    found: date | None = None,
    quick: bool = False,
    until: date | None = None,
    prepare: Callable[[PenaltyCase], None] | None = None,
) -> PenaltyCase:
    """Carry an ordinary case up to its decision; ``quick`` leaves out what takes long.

    The decision is not taken before ``until``.
    """
    matter = matter or matter_for(desk, draw, kinds[0])
    case = PenaltyCase(desk, draw, matter, found or some_day(draw, FIRST, LAST_START))
    case.open(parties or parties_for(desk, draw, matter, count, kinds))
    if prepare:
        prepare(case)
    case.file_case()
    case.investigate(length=(8, 14) if heard or quick or until else (12, 30))
    if not (heard or quick or until) and draw.chance(0.3):
        case.review(ground=_other_ground(case), twice=draw.chance(0.15))
    if not (quick or until) and (any(kind in HEARD for kind in kinds) or draw.chance(0.06)):
        case.discuss()
    mitigated = case.grade(lenient=lenient)
    fined = PenaltyKind.FINE in kinds
    fines = [case.amount(mitigated=mitigated) if fined else 0 for _ in case.parties]
    large = any(kind in _TAKEN for kind in kinds) and any(case.is_large(party, MOST_TAKEN) for party in case.parties)
    case.notify(fines, hearing=large or heard or any(kind in HEARD for kind in kinds))
    if heard:
        case.hear()
        case.review(ground=LegalReviewGround.HEARING_HELD)
    else:
        case.defend()
    if until:
        case.reach(until)
    decide(case, kinds, fines)
    return case


def _other_ground(case: PenaltyCase) -> LegalReviewGround | None:
    ground = case.draw.one((None, None, LegalReviewGround.COMPLEX, LegalReviewGround.OTHER_LAW, _PUBLIC))
    if ground is _PUBLIC:
        case.values["public_interest"] = True
    return ground


_PUBLIC = LegalReviewGround.PUBLIC_INTEREST


def decide(case: PenaltyCase, kinds: _Kinds, fines: Sequence[int]) -> None:
    """Decide on a penalty."""
    draw = case.draw
    dated = case.decide(PenaltyResult.PENALTY, reason=_REASON)
    case.values["penalties"] = [
        row(case, party, kind, dated, fine) for party, fine in zip(case.parties, fines, strict=True) for kind in kinds
    ]
    case.values["correction_order"] = {
        "ordered": True,
        "due_on": after(dated, 20) if draw.chance(0.5) else None,
        "done": True if draw.chance(0.5) else None,
    }
    if draw.chance(0.3):
        case.file(DocumentKind.CORRECTION_ORDER, case.values["filed_on"], sealed=True)
    if draw.chance(0.08):
        case.values.setdefault("special_law", {"none": True})
    if draw.chance(0.1):
        case.values["suspected_crime"] = False
    if any(kind in _OWED for kind in kinds):
        case.values["decision"]["performance"] = {"method": _METHOD, "due_on": after(dated, 27)}


_TAKEN = frozenset({PenaltyKind.CONFISCATE_GAINS, PenaltyKind.CONFISCATE_PROPERTY})
_OWED = MONEY | {PenaltyKind.CONFISCATE_PROPERTY}


def serve(case: PenaltyCase) -> None:
    """Serve and publish the decision."""
    case.deliver()
    case.announce(case.values["decision"]["dated"])


def settle(case: PenaltyCase) -> PenaltyStatus:
    """Perform the decision and close the case."""
    for entry in case.values["penalties"]:
        if entry["kind"] in MONEY:
            pay(case, entry)
    confiscated = [entry for entry in case.values["penalties"] if entry["kind"] is PenaltyKind.CONFISCATE_PROPERTY]
    if confiscated:
        dispose(case, confiscated)
    if case.values.get("payments") and case.draw.chance(0.3):
        case.file(DocumentKind.PAYMENT_RECEIPT, case.day)
    case.record(RecordingStage.EXECUTION, working(case.day), RecordingKind.TEXT, hour=15)
    case.reach(working(case.day))
    return case.end(ClosingKind.PERFORMED)


def dispose(case: PenaltyCase, rows: list[Values]) -> None:
    """Destroy, auction or otherwise dispose of what was confiscated (74)."""
    day = working_days_after(case.served_on, case.draw.between(3, 9))
    entries = []
    for entry in rows:
        kind = case.desk.turn("disposal", tuple(ConfiscatedDisposalKind))
        sold = kind is ConfiscatedDisposalKind.AUCTION
        entries.append(
            {
                "item": entry["items"][0]["name"],
                "kind": kind,
                "disposed_on": day,
                "proceeds": yuan(case.draw.between(1, 30) * 100) if sold else None,
                "treasury_on": working_days_after(day, 2) if sold else None,
            }
        )
    case.values["confiscated_disposal"] = entries
    case.reach(working_days_after(day, 2))


# Shapes of cases; each returns the record.


def closed(desk: Desk, draw: Draw, kinds: _Kinds, *, named: str | None = None, **how: Any) -> dict[str, Any]:
    """A case decided, performed and closed; ``named`` is the key of its matter."""
    if named:
        how["matter"] = desk.world.matters[named]
    case = prosecute(desk, draw, kinds, **how)
    serve(case)
    return case.close(settle(case))


def minor(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A party of fourteen to seventeen years (30)."""
    found = some_day(draw, FIRST, LAST_START)
    party = desk.world.people.natural(born=years_after(found, -draw.between(15, 16)) - timedelta(days=40), young=True)
    matter = desk.world.matters[draw.one(("litter", "hotel_register", "assault"))]
    how: dict[str, Any] = {"matter": matter, "parties": [party], "found": found, "lenient": Circumstance.AGED_14_TO_17}
    return closed(desk, draw, [PenaltyKind.FINE], **how)


def limited(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A party that had not wholly lost control, or acted in a lucid interval (31)."""
    party = desk.world.people.natural()
    lucid = desk.turn("lucid", (True, False))
    party["capacity"] = LegalCapacity.LUCID_INTERVAL if lucid else LegalCapacity.LIMITED
    lenient = None if lucid else Circumstance.LIMITED_CAPACITY
    return closed(desk, draw, [PenaltyKind.FINE], matter=desk.world.matters["litter"], parties=[party], lenient=lenient)


def delegated(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A case that a township carries out in the name of the delegating organ (20)."""
    letters = [letter for letter in desk.letters if letter.matters[0].row["act"] == ActKind.PENALTY]
    letter = draw.one(letters)
    matter = draw.one([matter for matter in letter.matters if matter.row["act"] == ActKind.PENALTY])

    def hand_over(case: PenaltyCase) -> None:
        case.hand_over(letter)

    return closed(desk, draw, [PenaltyKind.FINE], matter=matter, prepare=hand_over)


def detained(desk: Desk, draw: Draw) -> dict[str, Any]:
    """Detention by the police, where another law departs from the rules on officers."""

    def depart(case: PenaltyCase) -> None:
        case.values["special_law"] = {
            "law": "中华人民共和国治安管理处罚法",
            "article": "第一百条",
            "departs_from": "行政处罚法第五十一条",
        }

    kinds = [PenaltyKind.ADMINISTRATIVE_DETENTION, PenaltyKind.FINE][: draw.between(1, 2)]
    return closed(desk, draw, kinds, prepare=desk.turn("another law", (depart, None)))


def criticised(desk: Desk, draw: Draw) -> dict[str, Any]:
    """Public criticism, alone or with a warning."""
    return closed(desk, draw, [PenaltyKind.PUBLIC_CRITICISM, PenaltyKind.WARNING][: draw.between(1, 2)])


def refunded(desk: Desk, draw: Draw) -> dict[str, Any]:
    """Gains that must be paid back are not confiscated (28(2))."""
    matter = matter_for(desk, draw, PenaltyKind.CONFISCATE_GAINS, "market")
    case = prosecute(desk, draw, [PenaltyKind.FINE], matter=matter)
    serve(case)
    gains = yuan(draw.between(2, 40) * 100)
    case.values |= {"unlawful_gains": gains, "refund_ordered": gains}
    return case.close(settle(case))


def heavy(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A fine far above the ordinary, with a hearing."""
    matter = desk.world.matters[draw.one(("waste_water", "hazardous_store", "false_registration"))]
    return closed(desk, draw, [PenaltyKind.FINE], matter=matter, heard=True)


def unfinished(desk: Desk, draw: Draw, status: PenaltyStatus) -> dict[str, Any]:
    """A case that has come as far as a state and no farther."""
    kinds = [PenaltyKind.FINE]
    if status in {PenaltyStatus.DECIDED, PenaltyStatus.SERVED, PenaltyStatus.EXECUTING}:
        return _fresh(desk, draw, status)
    matter = matter_for(desk, draw, PenaltyKind.FINE)
    case = PenaltyCase(desk, draw, matter, some_day(draw, date(YEAR, 11, 3), date(YEAR, 11, 14)))
    people = desk.world.people
    somebody = {PenaltyStatus.CLUE_REGISTERED: people.unknown, PenaltyStatus.INVESTIGATING: people.nameless}.get(status)
    case.open([somebody()] if somebody else parties_for(desk, draw, matter, 1, kinds))
    if status is PenaltyStatus.CLUE_REGISTERED:
        return case.close(status)
    if status is PenaltyStatus.NOT_FILED:
        refused = working_days_after(case.discovered_on, 4)
        case.values["not_filed_on"] = refused
        case.reach(refused)
        return case.close(status)
    case.file_case()
    if status is PenaltyStatus.SUSPENDED:
        case.values["excluded_periods"] = [
            {"ground": "suspension", "starts_on": working(after(case.day, 5)), "ends_on": LAST, "notified_on": None}
        ]
        case.reach(working(after(case.day, 5)))
    if status in {PenaltyStatus.FILED, PenaltyStatus.INVESTIGATING, PenaltyStatus.SUSPENDED}:
        return case.close(status)
    case.investigate(length=(8, 12))
    if status is PenaltyStatus.REVIEWING:
        case.values["legal_reviews"] = [{"submitted_on": case.day, "required": True}]
        return case.close(status)
    case.notify([case.amount()], hearing=status is PenaltyStatus.HEARING)
    if status is PenaltyStatus.HEARING:
        case.hear()
    return case.close(status)


def _fresh(desk: Desk, draw: Draw, status: PenaltyStatus) -> dict[str, Any]:
    """A case decided near the end of the year."""
    world = desk.world
    if status is PenaltyStatus.DECIDED:
        found = some_day(draw, date(YEAR, 11, 3), date(YEAR, 11, 7))

        case = prosecute(desk, draw, [PenaltyKind.FINE], matter=world.matters["advert"], found=found, until=_LATE)
        return case.close(status)
    found = some_day(draw, date(YEAR, 10, 9), date(YEAR, 10, 17))
    if status is PenaltyStatus.SERVED:
        case = prosecute(
            desk, draw, [PenaltyKind.WARNING], matter=world.matters["food_record"], found=found, quick=True
        )
        serve(case)
        return case.close(status)
    case = prosecute(desk, draw, [PenaltyKind.FINE], matter=world.matters["advert"], found=found, quick=True)
    serve(case)
    applied = working_days_after(case.served_on, 2)
    approved = working_days_after(applied, 2)
    case.values["deferral"] = {
        "party_no": case.parties[0].get("party_no"),
        "applied_on": applied,
        "approved_on": approved,
        "approver": world.people.person().name,
        "kind": DeferralKind.DEFERRED,
        "due_dates": [after(LAST, 60)],
    }
    case.reach(approved)
    return case.close(status)
