"""The executions that a county has, from one reminded to one undone (行政强制法 37–54)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.coercion import (
    CoercionStatus,
    ObjectKind,
    ReversalGround,
    ReversalResult,
    SuspensionGround,
    TerminationGround,
)
from enforce_data.codes.document import DocumentKind, ServiceMethod
from enforce_data.codes.enforcement import CourtRuling
from enforce_data.codes.party import PartyRole
from enforce_data.codes.procedure import AlterationKind
from enforce_data.sample.act import Desk
from enforce_data.sample.days import after, at, months_after, working, working_days_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.execution import BANK, Execution
from enforce_data.sample.penalty_case import yuan
from enforce_data.sample.penalty_endings import alter

Records = list[dict[str, Any]]


def _begun(desk: Desk, draw: Draw, key: str, *, early: bool = False) -> Execution:
    execution = Execution(desk, draw, key, early=early)
    execution.remind()
    return execution


def surcharged(desk: Desk, draw: Draw) -> Records:
    """A surcharge on a fine that is not paid (45)."""
    execution = Execution(desk, draw, "surcharge_tax")
    execution.surcharge()
    execution.values["implemented_at"] = at(execution.day, 9)
    return [execution.base_record(), execution.close(CoercionStatus.IMPLEMENTED)]


def deducted(desk: Desk, draw: Draw) -> Records:
    """A deduction from a bank account (46, 47)."""
    execution = _begun(desk, draw, "deduct_tax")
    execution.surcharge(half=True)
    execution.reach(after(execution.term_end, 35))
    execution.decide()
    day = execution.implement()
    execution.values["transfer_order"] = {"bank": BANK, "amount": yuan(execution.base.fines[0]), "notice_on": day}
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def auctioned(desk: Desk, draw: Draw) -> Records:
    """An auction of goods that were seized before (46(3), 48)."""
    execution = _begun(desk, draw, "auction_tax")
    execution.decide()
    day = execution.implement()
    execution.values |= {
        "objects": [{"kind": ObjectKind.GOODS, "name": "货车", "quantity": "1.000", "unit": "辆"}],
        "auction": {
            "house": "星沙公平拍卖有限公司",
            "place": "星沙县公共资源交易中心",
            "held_on": day,
            "proceeds": f"{draw.between(30, 90) * 1000}.00",
        },
    }
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def demolished(desk: Desk, draw: Draw) -> Records:
    """A building pulled down after announcement and after the remedies have run out (44)."""
    execution = _begun(desk, draw, "demolish", early=True)
    execution.reach(after(months_after(execution.base.served_on, 6), 10))
    announced = working_days_after(execution.day, 1)
    execution.values |= {
        "demolition": True,
        "announcement": {"announced_on": announced, "due_on": after(announced, 10)},
        "utilities_cut": False,
    }
    execution.file(DocumentKind.ANNOUNCEMENT, announced, sealed=True)
    execution.reach(after(announced, 11))
    execution.decide()
    execution.implement()
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def substituted(desk: Desk, draw: Draw, key: str) -> Records:
    """Performance by a third party at the debtor's cost (50, 51)."""
    execution = _begun(desk, draw, key)
    execution.decide()
    day = execution.implement()
    dated = execution.values["decision"]["dated"]
    again = working_days_after(dated, 2)
    execution.values["reminders"].append(
        {"ordinal": 2, "served_on": again, "service_method": ServiceMethod.DIRECT, "due_on": after(again, 5)}
    )
    execution.values["substitute"] |= {
        "cost": execution.values["substitute"]["budget"],
        "supervisor": execution.values["officers"][0]["name"],
        "performed_on": day,
        "completed_on": day,
        "signatories": [officer["name"] for officer in execution.values["officers"][:2]],
        "third_party_unrelated": True,
    }
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def at_once(desk: Desk, draw: Draw) -> Records:
    """Clearing a river at once, without reminder or decision (52)."""
    execution = Execution(desk, draw, "clear_river")
    day = execution.implement()
    execution.values |= {
        "immediate": True,
        "urgent": True,
        "scene": {"party_present": False, "witness": execution.people.person().name, "record_made": True},
        "party_notified": True,
        "substitute": {
            "performer": "星沙县水利工程有限公司",
            "object": execution.matter.row["object"],
            "budget": "3000.00",
            "supervisor": execution.values["officers"][0]["name"],
            "performed_on": day,
            "third_party_unrelated": True,
        },
    }
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def uprooted(desk: Desk, draw: Draw) -> Records:
    """Execution of another kind."""
    execution = _begun(desk, draw, "uproot")
    execution.decide()
    execution.implement()
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def stage(desk: Desk, draw: Draw, status: CoercionStatus) -> Records:
    """An execution that has come to a stage and no farther."""
    execution = _begun(desk, draw, draw.one(("clear_river", "treat_waste")) if status is _REMINDED else "demolish")
    if status is CoercionStatus.DECIDED:
        execution.decide()
    return [execution.base_record(), execution.close(status)]


_REMINDED = CoercionStatus.REMINDED


def agreed(desk: Desk, draw: Draw, *, performed: bool) -> Records:
    """An agreement on performance in stages (42)."""
    execution = _begun(desk, draw, "deduct_tax")
    execution.surcharge(half=True)
    execution.reach(after(execution.term_end, 35))
    execution.decide()
    signed = working_days_after(execution.day, 3)
    fine = execution.base.fines[0]
    first = after(signed, 30)
    execution.values["agreement"] = {
        "signed_on": signed,
        "content": "当事人分两期缴清罚款,加处的罚款予以减免",
        "stages": [
            {"due_on": first, "obligation": "缴纳第一期", "amount": yuan(fine // 2)},
            {"due_on": after(first, 30), "obligation": "缴纳第二期", "amount": yuan(fine - fine // 2)},
        ],
        "reduction": yuan(fine // 4),
        "performed": True if performed else None,
    }
    execution.file(DocumentKind.EXECUTION_AGREEMENT, signed, signed=True)
    execution.reach(after(first, 30) if performed else signed)
    status = CoercionStatus.COMPLETED if performed else CoercionStatus.AGREEMENT
    return [execution.base_record(), execution.close(status)]


def suspended(desk: Desk, draw: Draw, ground: SuspensionGround, *, resumed: bool) -> Records:
    """An execution suspended, and perhaps resumed (39)."""
    execution = _begun(desk, draw, "clear_river")
    execution.decide()
    first = working_days_after(execution.day, 2)
    last = after(first, 20) if resumed else None
    execution.values["suspensions"] = [{"ground": ground, "starts_on": first, "ends_on": last}]
    if ground is SuspensionGround.THIRD_PARTY_CLAIM:
        execution.parties[0]["party_no"] = "1"
        execution.parties.append({"party_no": "2", **desk.world.people.natural(PartyRole.THIRD)})
    execution.reach(last or first)
    status = CoercionStatus.RESUMED if resumed else CoercionStatus.SUSPENDED
    return [execution.base_record(), execution.close(status)]


def terminated(desk: Desk, draw: Draw, ground: TerminationGround) -> Records:
    """An execution ended for good (40)."""
    execution = _begun(desk, draw, "clear_river")
    execution.decide()
    base = None
    if ground is TerminationGround.DECISION_REVOKED:
        execution.reach(alter(execution.base, AlterationKind.REVOKED))
        base = execution.open_base()
    ended = working_days_after(execution.day, 5)
    execution.values |= {"terminated_on": ended, "termination_ground": ground}
    execution.reach(ended)
    return [base or execution.base_record(), execution.close(CoercionStatus.TERMINATED)]


_ALTERATIONS = {
    ReversalGround.DECISION_REVOKED: AlterationKind.REVOKED,
    ReversalGround.DECISION_CHANGED: AlterationKind.CHANGED,
}


def reversed_(desk: Desk, draw: Draw, ground: ReversalGround, result: ReversalResult) -> Records:
    """An execution undone, because its decision fell or it was in error (41)."""
    execution = _begun(desk, draw, "deduct_tax")
    execution.decide(later=25)
    day = execution.implement()
    execution.values["transfer_order"] = {"bank": BANK, "amount": yuan(execution.base.fines[0]), "notice_on": day}
    execution.complete()
    if alteration := _ALTERATIONS.get(ground):
        execution.reach(alter(execution.base, alteration))
    undone = working_days_after(execution.day, 5)
    execution.values["reversal"] = {"reversed_on": undone, "ground": ground, "result": result}
    execution.reach(undone)
    return [execution.open_base(), execution.close(CoercionStatus.REVERSED)]


def flight(desk: Desk, draw: Draw) -> Records:
    """Execution decided within the reminder's term, because assets were being moved away (37(3))."""
    execution = Execution(desk, draw, "deduct_tax")
    execution.remind()
    execution.values.pop("defences", None)
    execution.day = execution.values["reminders"][0]["served_on"]
    execution.values["asset_flight_evidence"] = True
    execution.decide(later=2)
    day = execution.implement()
    execution.values["transfer_order"] = {"bank": BANK, "amount": yuan(execution.base.fines[0]), "notice_on": day}
    execution.complete()
    return [execution.base_record(), execution.close(CoercionStatus.COMPLETED)]


def applied(desk: Desk, draw: Draw) -> Records:
    """An application to the court instead of execution by the organ (53, 54)."""
    execution = Execution(desk, draw, "demolish", early=True)
    expired = months_after(execution.base.served_on, 6)
    execution.reach(expired)
    execution.day = working(after(expired, 3))
    execution.remind()
    reminded = execution.values["reminders"][0]["served_on"]
    asked = working_days_after(reminded, 13)
    execution.values["court_application"] = {
        "reminded_on": reminded,
        "remedy_expired_on": expired,
        "applied_on": asked,
        "accepted_on": working_days_after(asked, 3),
        "ruling_on": working_days_after(asked, 8),
        "ruling": CourtRuling.EXECUTE,
    }
    execution.file(DocumentKind.COURT_APPLICATION, asked, sealed=True)
    execution.reach(working_days_after(asked, 8))
    return [execution.base_record(), execution.close(CoercionStatus.REMINDED)]
