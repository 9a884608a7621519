"""The licences that a county has: granted and refused, heard and extended, renewed and ended (行政许可法)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.document import DocumentKind
from enforce_data.codes.license import (
    LicenseChangeGround,
    LicenseChangeKind,
    LicenseResult,
    LicenseStatus,
    NonAcceptanceGround,
    RefusalGround,
    SpecialProcedureKind,
)
from enforce_data.codes.matter import ActKind
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.codes.record import RecordType
from enforce_data.sample import penalty
from enforce_data.sample.act import Desk
from enforce_data.sample.days import FIRST, HOLIDAYS, LAST, YEAR, after, some_day, working, working_days_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.license_file import Application
from enforce_data.sample.mixing import Shape, alone, each, mixed
from enforce_data.sample.penalty_case import PenaltyCase

_LAST = date(YEAR, 10, 24)
_EARLY = date(YEAR, 3, 14)
_RECENT = (date(YEAR, 12, 15), date(YEAR, 12, 19))
_PLAIN = frozenset({"taxi_concession", "water_permit"})


def _application(
    desk: Desk, draw: Draw, key: str | None = None, *, first: date = FIRST, last: date = _LAST
) -> Application:
    keys = [matter.key for matter in desk.world.matters_of(ActKind.LICENSE) if matter.key not in _PLAIN]
    matter = desk.world.matters[key or keys[desk.numbers.next("application") % len(keys)]]
    return Application(desk, draw, matter, some_day(draw, first, last))


def granted(desk: Desk, draw: Draw, key: str | None = None, **how: Any) -> Application:
    """An application that is granted and has its certificate."""
    application = _application(desk, draw, key, **how)
    if draw.chance(0.3):
        application.supplement()
    application.accept()
    if draw.chance(0.3):
        application.verify()
    application.decide(LicenseResult.GRANT)
    return application


def ordinary(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An everyday grant."""
    bare = desk.turn("everyday licence", (True, *[False] * 5))
    application = granted(desk, draw, "waste_disposal" if bare else None)
    if bare:
        application.values["certificate_not_needed"] = True
    else:
        application.issue(long_term=desk.turn("endless", (True, False, False)))
    return application.close(desk.turn("state", (LicenseStatus.GRANTED, LicenseStatus.DECIDED, LicenseStatus.GRANTED)))


def special(desk: Desk, draw: Draw, kind: SpecialProcedureKind) -> dict[str, Any]:
    """A grant with a procedure whose days do not count."""
    sold = kind in {SpecialProcedureKind.BIDDING, SpecialProcedureKind.AUCTION}
    key = draw.one(("taxi_concession", "water_permit")) if sold else "animal_hygiene"
    application = _application(desk, draw, key)
    application.accept()
    tested = kind in {SpecialProcedureKind.INSPECTION, SpecialProcedureKind.TESTING, SpecialProcedureKind.QUARANTINE}
    if kind is SpecialProcedureKind.HEARING:
        application.hear()
    else:
        application.special(kind, by_agency=tested)
    if sold:
        application.values["quota"] = draw.between(1, 60)
    application.decide(LicenseResult.GRANT)
    application.issue()
    return application.close(LicenseStatus.GRANTED)


def refused(desk: Desk, draw: Draw, ground: RefusalGround) -> dict[str, Any]:
    """A refusal with its reason and the remedies (38(2))."""
    application = _application(desk, draw)
    application.accept()
    if draw.chance(0.4):
        application.verify()
    application.decide(LicenseResult.REFUSE, ground=ground)
    return application.close(LicenseStatus.REFUSED)


def not_accepted(desk: Desk, draw: Draw, ground: NonAcceptanceGround) -> dict[str, Any]:
    """An application that is not accepted (32(1)①②)."""
    application = _application(desk, draw)
    day = working_days_after(application.day, draw.between(0, 3))
    number = application.number("不受")
    application.values["non_acceptance"] = {
        "ground": ground,
        "refused_on": day,
        "document": application.document(DocumentKind.NON_ACCEPTANCE, day, number, sealed=True),
    }
    application.reach(day)
    return application.close(LicenseStatus.NOT_ACCEPTED)


def withdrawn(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An application that the applicant takes back."""
    application = _application(desk, draw)
    application.accept()
    application.decide(LicenseResult.WITHDRAWN)
    return application.close(LicenseStatus.APPLICATION_WITHDRAWN)


def extended(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A decision in the extended term, later than promised; the reason is public (优化营商环境条例 36)."""
    application = _application(desk, draw, "food_licence")
    application.accept()
    application.extend()
    application.reach(working_days_after(application.accepted_on, 20))
    application.values |= {
        "promised_days": 10,
        "late_reason": {"reason": "需要专家会商", "published_on": working_days_after(application.accepted_on, 10)},
    }
    application.decide(LicenseResult.GRANT)
    application.issue()
    return application.close(LicenseStatus.GRANTED)


def joint(desk: Desk, draw: Draw) -> dict[str, Any]:
    """Several organs handle one application together (26(2), 42(2))."""
    application = _application(desk, draw, "building_permit")
    application.accept()
    application.values["promised_days"] = None
    lead = desk.world.organs["housing"]
    ended = working_days_after(application.accepted_on, draw.between(3, 5))
    application.reach(ended)
    application.values["joint_handling"] = {
        "lead": lead.ref,
        "ended_on": working_days_after(ended, 5),
        "extension_approver": desk.world.people.person().name,
    }
    application.decide(LicenseResult.GRANT)
    application.reach(working_days_after(ended, 5))
    application.issue()
    return application.close(LicenseStatus.GRANTED)


def examined_below(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A township examines the application first (35, 43)."""
    application = _application(desk, draw, "hygiene_licence")
    application.accept()
    township = desk.world.organs["yinshan"]
    done = working_days_after(application.accepted_on, draw.between(3, 6))
    application.values["preliminary_review"] = {
        "organ": township.ref,
        "accepted_on": application.accepted_on,
        "completed_on": done,
        "opinion": "材料齐全,拟同意",
    }
    application.reach(done)
    application.decide(LicenseResult.GRANT)
    application.issue()
    return application.close(LicenseStatus.GRANTED)


def by_delegate(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A licence that a township grants under a letter (24)."""
    letter = next(letter for letter in desk.letters if letter.matters[0].row["act"] == ActKind.LICENSE)
    application = _application(desk, draw, letter.matters[0].key)
    application.hand_over(letter)
    application.accept()
    application.decide(LicenseResult.GRANT)
    application.issue(valid_until=after(application.day, 360))
    return application.close(LicenseStatus.GRANTED)


def renewed(desk: Desk, draw: Draw, *, deemed: bool) -> dict[str, Any]:
    """A short licence, renewed in time, or deemed renewed because nobody answered (50)."""
    application = granted(desk, draw, "street_use", last=_EARLY)
    end = after(application.day, 120)
    application.issue(valid_until=end)
    asked = working(after(end, -45))
    application.change(
        kind=LicenseChangeKind.RENEWAL,
        applied_on=asked,
        changed_on=end if deemed else working_days_after(asked, 6),
        document_number=None if deemed else application.number("延许"),
        new_valid_from=after(end, 1),
        new_valid_until=date(YEAR + 1, 6, 30),
        deemed=True if deemed else None,
    )
    return application.close(LicenseStatus.GRANTED)


def deemed(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An application for renewal that was not answered in time and counts as granted (50(2))."""
    application = _application(desk, draw, "street_use")
    application.accept()
    application.decide(LicenseResult.GRANT)
    application.values["decision"] |= {"result": LicenseResult.DEEMED_RENEWED, "content": None}
    application.issue(valid_until=after(application.day, 360))
    return application.close(LicenseStatus.GRANTED)


def amended(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A licence changed at its holder's request (49)."""
    application = granted(desk, draw, last=_EARLY)
    application.issue()
    asked = working(after(application.day, 60))
    application.change(
        kind=LicenseChangeKind.AMENDMENT,
        applied_on=asked,
        changed_on=working_days_after(asked, 5),
        document_number=application.number("变许"),
    )
    return application.close(desk.turn("moved", (LicenseStatus.TRANSFERRED_OUT, LicenseStatus.GRANTED)))


_ENDINGS = {
    LicenseChangeKind.WITHDRAWAL: (
        (LicenseChangeGround.LAW_CHANGED, LicenseChangeGround.CIRCUMSTANCES_CHANGED),
        LicenseStatus.WITHDRAWN,
    ),
    LicenseChangeKind.ANNULMENT: (
        (
            LicenseChangeGround.ABUSE_OF_OFFICE,
            LicenseChangeGround.BEYOND_AUTHORITY,
            LicenseChangeGround.PROCEDURE_VIOLATED,
            LicenseChangeGround.APPLICANT_UNQUALIFIED,
            LicenseChangeGround.OTHER_ANNULMENT,
            LicenseChangeGround.FRAUD_OR_BRIBERY,
        ),
        LicenseStatus.ANNULLED,
    ),
    LicenseChangeKind.CANCELLATION: (
        (
            LicenseChangeGround.HOLDER_DIED_OR_INCAPABLE,
            LicenseChangeGround.ENTITY_ENDED,
            LicenseChangeGround.FORCE_MAJEURE,
            LicenseChangeGround.OTHER_CANCELLATION,
        ),
        LicenseStatus.CANCELLED,
    ),
}


def ended(desk: Desk, draw: Draw, kind: LicenseChangeKind, ground: LicenseChangeGround) -> dict[str, Any]:
    """A licence taken back, annulled or cancelled; the first two are cancelled afterwards (8, 69, 70)."""
    application = granted(desk, draw, last=_EARLY)
    application.issue()
    day = working(after(application.day, draw.between(60, 120)))
    application.change(
        kind=kind,
        changed_on=day,
        ground=ground,
        organ=application.organ.ref,
        document_number=application.number("撤许"),
        compensation="12000.00" if kind is LicenseChangeKind.WITHDRAWAL else None,
    )
    if kind is not LicenseChangeKind.CANCELLATION:
        _cancel(application, LicenseChangeGround.ANNULLED_OR_REVOKED)
    return application.close(_ENDINGS[kind][1])


def _cancel(application: Application, ground: LicenseChangeGround) -> None:
    application.change(
        kind=LicenseChangeKind.CANCELLATION, changed_on=working_days_after(application.day, 8), ground=ground
    )


def expired(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A short licence that ran out, and was cancelled."""
    application = granted(desk, draw, "street_use", last=_EARLY)
    end = after(application.day, 60)
    application.issue(valid_until=end)
    application.reach(end)
    _cancel(application, LicenseChangeGround.EXPIRED_NOT_RENEWED)
    return application.close(LicenseStatus.EXPIRED)


def revoked(desk: Desk, draw: Draw) -> list[dict[str, Any]]:
    """A licence that a penalty revoked, with the penalty case."""
    application = granted(desk, draw, "food_licence", last=date(YEAR, 2, 14))
    application.issue()
    party = {name: value for name, value in application.parties[0].items() if name not in {"party_no", "role"}}

    def link(case: PenaltyCase) -> None:
        case.values["linked_acts"] = [_link(LinkRelation.LEADS_TO, RecordType.LICENSE, application)]

    how: dict[str, Any] = {
        "matter": desk.world.matters["stale_food"],
        "parties": [party],
        "found": working(after(application.day, 30)),
        "heard": True,
    }
    case = penalty.prosecute(desk, draw, [PenaltyKind.REVOKE_LICENCE], prepare=link, **how)
    penalty.serve(case)
    application.change(
        kind=LicenseChangeKind.REVOCATION,
        changed_on=case.served_on,
        organ=application.organ.ref,
        document_number=case.values["decision"]["document_number"],
    )
    _cancel(application, LicenseChangeGround.ANNULLED_OR_REVOKED)
    application.values["linked_acts"] = [_link(LinkRelation.FOLLOWS_FROM, RecordType.PENALTY, case)]
    record = case.close(penalty.settle(case))
    return [application.close(LicenseStatus.REVOKED), record]


def _link(relation: LinkRelation, record_type: RecordType, act: Application | PenaltyCase) -> dict[str, Any]:
    return {"relation": relation, "record_type": record_type, "case_no": act.values["case_no"]}


def pending(desk: Desk, draw: Draw, status: LicenseStatus) -> dict[str, Any]:
    """An application of the last weeks of the year."""
    application = _application(desk, draw, "food_licence", first=_RECENT[0], last=_RECENT[1])
    if status is LicenseStatus.SUPPLEMENTING:
        application.supplement(done=False)
    elif status is not LicenseStatus.APPLIED:
        application.accept()
        promised = application.values["promised_days"]
        if promised and (HOLIDAYS.working_days_between(application.accepted_on, LAST) or 0) > promised:
            application.values["promised_days"] = None
    return application.close(status)


_PENDING = (
    LicenseStatus.APPLIED,
    LicenseStatus.SUPPLEMENTING,
    LicenseStatus.ACCEPTED,
    LicenseStatus.REVIEWING,
    LicenseStatus.OTHER,
)


LICENSES = mixed(
    [
        Shape(6, alone(ordinary)),
        *each(special, "kind", SpecialProcedureKind),
        *each(refused, "ground", RefusalGround),
        *each(not_accepted, "ground", NonAcceptanceGround),
        Shape(1, alone(withdrawn)),
        Shape(1, alone(extended)),
        Shape(1, alone(joint)),
        Shape(1, alone(examined_below)),
        Shape(1, alone(by_delegate)),
        *each(renewed, "deemed", (False, True)),
        Shape(1, alone(deemed)),
        Shape(2, alone(amended)),
        *(
            Shape(1, alone(partial(ended, kind=kind, ground=ground)))
            for kind, (grounds, _) in _ENDINGS.items()
            for ground in grounds
        ),
        Shape(1, alone(expired)),
        Shape(1, revoked),
        *each(pending, "status", _PENDING),
    ]
)
"""One round of licences."""
