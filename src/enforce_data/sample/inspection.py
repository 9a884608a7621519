"""Inspections (行政检查): planned, random, special and by case, with what they lead to."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.document import DocumentKind, PublicityChannel, RecordingStage
from enforce_data.codes.inspection import (
    InspectionForm,
    InspectionMode,
    InspectionResult,
    InspectionSelection,
    InspectionStatus,
)
from enforce_data.codes.matter import ActKind
from enforce_data.codes.party import OfficerRole
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.codes.record import CaseSource, RecordType
from enforce_data.sample import penalty
from enforce_data.sample.act import Act, Desk, Values
from enforce_data.sample.days import FIRST, YEAR, after, at, some_day, working
from enforce_data.sample.draw import Draw
from enforce_data.sample.mixing import Shape, alone, each, mixed
from enforce_data.sample.penalty_case import PenaltyCase
from enforce_data.sample.shape import EDITION
from enforce_data.sample.world import Matter

_LAST = date(YEAR, 11, 14)
_EVE = date(YEAR, 12, 31)
_CHANNELS = (PublicityChannel.GOVERNMENT_SITE, PublicityChannel.ENFORCEMENT_PLATFORM)
_GRADES = ("A", "B", "C")

_SOUND = frozenset({InspectionResult.NO_PROBLEM, InspectionResult.NO_SUCH_ACTIVITY})
_ABSENT = frozenset(
    {
        InspectionResult.UNREACHABLE,
        InspectionResult.CLOSED_DOWN,
        InspectionResult.DEREGISTERED,
        InspectionResult.LICENCE_REVOKED,
        InspectionResult.REGISTRATION_ANNULLED,
        InspectionResult.MOVED_OUT,
    }
)
_LED_ON = frozenset({InspectionResult.CORRECTION_ORDERED, InspectionResult.VIOLATION_SUSPECTED})
_BY_ORGAN = {"market": "inspect_food", "emergency": "inspect_safety", "ecology": "inspect_pollution"}


class Inspection(Act):
    """One inspection."""

    record_type = "inspection"
    prefix = "JC"

    def __init__(self, desk: Desk, draw: Draw, matter: Matter, day: date, party: Values) -> None:
        super().__init__(desk, draw, matter, day)
        self.begin(f"对{party['name']}的检查", [party], case_series="检")

    def visit(self, form: InspectionForm, mode: InspectionMode, *, urgent: bool = False) -> None:
        """Approve, announce and carry out the inspection on its day."""
        draw, day = self.draw, self.day
        hour = draw.between(9, 14)
        self.values |= {
            "form": form,
            "mode": mode,
            "joint": self.values.get("co_agencies") is not None if draw.chance(0.5) else None,
            "supervised_object": self.parties[0]["name"] if draw.chance(0.3) else None,
            "source": draw.one(CaseSource.members_of(EDITION)) if form is InspectionForm.CASE else None,
            "starts_at": at(day, hour),
            "ends_at": at(day, hour + 1, 30),
        }
        if mode is InspectionMode.ON_SITE:
            before = day if urgent else working(after(day, -draw.between(3, 9)))
            before = min(before, day)
            self.values["approval"] = {
                "dated": before,
                "approver": self.people.person().name if draw.chance(0.5) else None,
                "urgent": True if urgent else None,
            }
            if draw.chance(0.3):
                self.file(DocumentKind.INSPECTION_APPROVAL, before, sealed=True)
            if not urgent and form is not InspectionForm.CASE:
                number = self.number("检通")
                self.values["notice_document"] = self.document(
                    DocumentKind.INSPECTION_NOTICE, before, number, sealed=True
                )
            self._write_up(day)
            self.record(RecordingStage.INVESTIGATION, day, hour=hour)
        if mode is InspectionMode.SAMPLING:
            goods = self.matter.row["object"] or "样品"
            self.values["sampling"] = {
                "items": [{"name": goods, "quantity": f"{draw.between(1, 5)}.000", "unit": "份"}],
                "cost": self.desk.turn("cost of samples", (f"{draw.between(1, 9) * 100}.00", None)),
            }

    def _write_up(self, day: date) -> None:
        refused = self.desk.turn("signature", (False, False, True, *[False] * 7))
        self.values["record_document"] = self.document(
            DocumentKind.INSPECTION_RECORD,
            day,
            signed=None if refused else True,
            refusal_noted=True if refused else None,
        )
        self.values["witness"] = self.people.person().name if refused else None

    def at_random(self) -> None:
        """Say how object and officers were drawn (双随机)."""
        party = self.parties[0]
        officers = [officer for officer in self.values["officers"] if officer.get("role") is not OfficerRole.RECORD]
        self.values |= {
            "plan_no": f"{self.organ.short}抽查〔{YEAR}〕{1 + self.serial % 6}号",
            "selection": InspectionSelection.RANDOM,
            "random_objects": [{"name": party["name"], "uscc": party.get("uscc")}],
            "random_officers": [
                {"name": officer["name"], "certificate_no": officer.get("certificate_no")} for officer in officers
            ],
        }

    def find(self, result: InspectionResult) -> None:
        """Write down what was found."""
        draw = self.draw
        self.values["result"] = result
        if self.values["mode"] is not InspectionMode.SAMPLING and draw.chance(0.6):
            names = self.matter.row["facts"].split(";")
            self.values["items"] = [
                {"name": name, "result": result if index == 0 else InspectionResult.NO_PROBLEM}
                for index, name in enumerate(names)
            ]
        if result not in _SOUND:
            self.values["problems"] = f"{result.zh}。" if result in _ABSENT else f"检查发现:{result.zh}。"
            self.values["disposition"] = "记入检查记录,按规定处理"
        if draw.chance(0.3):
            self.values["credit_grade"] = draw.one(_GRADES)

    def announce(self) -> None:
        """Publish the result within twenty working days; random checks always."""
        random = self.values.get("selection") is InspectionSelection.RANDOM
        if random or self.draw.chance(0.3):
            self.publish(self.day, channels=_CHANNELS, within=16)


def _party(desk: Desk, matter: Matter) -> Values:
    people = desk.world.people
    return people.shop() if people.draw.chance(0.3) else people.company(matter.organ.domain)


def _matter(desk: Desk, draw: Draw) -> Matter:
    matters = desk.world.matters_of(ActKind.INSPECTION)
    return draw.one([matter for matter in matters if matter.key != "inspect_heritage"])


def whole(
    desk: Desk, draw: Draw, result: InspectionResult, *, form: InspectionForm, mode: InspectionMode, random: bool
) -> dict[str, Any]:
    """An inspection from approval to its end."""
    matter = _matter(desk, draw)
    inspection = Inspection(desk, draw, matter, some_day(draw, FIRST, _LAST), _party(desk, matter))
    inspection.visit(form, mode, urgent=not random and desk.turn("urgent", (False, True, False, False)))
    if random:
        inspection.at_random()
    elif draw.chance(0.5):
        chosen = desk.turn("selection", (InspectionSelection.DIRECTED, InspectionSelection.FULL_COVERAGE))
        inspection.values["selection"] = chosen
    inspection.find(result)
    inspection.announce()
    return inspection.close(draw.one((InspectionStatus.FINISHED, InspectionStatus.CLOSED)))


def followed_up(desk: Desk, draw: Draw) -> list[dict[str, Any]]:
    """A problem ordered to be corrected, and the visit that finds it corrected."""
    matter = _matter(desk, draw)
    party = _party(desk, matter)
    first = Inspection(desk, draw, matter, some_day(draw, FIRST, date(YEAR, 9, 30)), party)
    first.visit(InspectionForm.DAILY, InspectionMode.ON_SITE)
    first.find(InspectionResult.CORRECTION_ORDERED)
    due = after(first.day, 30)
    again = Inspection(desk, draw, matter, working(after(due, 3)), party)
    again.visit(InspectionForm.SPECIAL, InspectionMode.ON_SITE)
    again.find(InspectionResult.CORRECTED_AFTER_ORDER)
    first.values |= {
        "disposition": "责令限期改正",
        "correction_due_on": due,
        "follow_ups": [_link(LinkRelation.LEADS_TO, RecordType.INSPECTION, again)],
    }
    again.values["linked_acts"] = [_link(LinkRelation.FOLLOWS_FROM, RecordType.INSPECTION, first)]
    return [first.close(InspectionStatus.HANDLING), again.close(InspectionStatus.CLOSED)]


def led_to_case(desk: Desk, draw: Draw) -> list[dict[str, Any]]:
    """A suspected violation, and the penalty case that follows from it."""
    matter = penalty.matter_for(desk, draw, PenaltyKind.FINE, *_BY_ORGAN)
    day = some_day(draw, FIRST, penalty.LAST_START)
    party = desk.world.people.company(matter.organ.domain)
    inspection = Inspection(desk, draw, desk.world.matters[_BY_ORGAN[matter.organ.key]], day, party)
    inspection.visit(InspectionForm.SPECIAL, InspectionMode.ON_SITE)
    inspection.find(InspectionResult.VIOLATION_SUSPECTED)

    def link(case: PenaltyCase) -> None:
        case.values |= {
            "case_source": CaseSource.INSPECTION,
            "source": CaseSource.INSPECTION,
            "linked_acts": [_link(LinkRelation.FOLLOWS_FROM, RecordType.INSPECTION, inspection)],
        }
        inspection.values["follow_ups"] = [_link(LinkRelation.LEADS_TO, RecordType.PENALTY, case)]

    how: dict[str, Any] = {"matter": matter, "parties": [party], "found": day, "prepare": link}
    case = penalty.closed(desk, draw, [PenaltyKind.FINE], **how)
    inspection.values["disposition"] = "移交办案机构立案查处"
    return [inspection.close(InspectionStatus.CLOSED), case]


def by_delegate(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An inspection that a delegate carries out under its letter."""
    letters = [letter for letter in desk.letters if letter.matters[-1].row["act"] == ActKind.INSPECTION]
    letter = draw.one(letters)
    matter = letter.matters[-1]
    inspection = Inspection(desk, draw, matter, some_day(draw, FIRST, _LAST), _party(desk, matter))
    inspection.hand_over(letter)
    inspection.visit(InspectionForm.DAILY, InspectionMode.ON_SITE)
    inspection.find(InspectionResult.NO_PROBLEM)
    inspection.announce()
    return inspection.close(InspectionStatus.CLOSED)


def not_yet(desk: Desk, draw: Draw, status: InspectionStatus) -> dict[str, Any]:
    """An inspection of the last day of the year that is planned or under way."""
    matter = _matter(desk, draw)
    inspection = Inspection(desk, draw, matter, _EVE, _party(desk, matter))
    inspection.visit(InspectionForm.DAILY, InspectionMode.ON_SITE)
    inspection.values |= {"ends_at": None, "record_document": None, "witness": None, "recordings": None}
    if status is not InspectionStatus.IN_PROGRESS:
        inspection.values["starts_at"] = at(_EVE, 16)
        inspection.day = date(YEAR, 12, 30)
        if status is InspectionStatus.PLANNED:
            inspection.values["plan_no"] = f"{inspection.organ.short}检查计划〔{YEAR}〕9号"
    return inspection.close(status)


def _link(relation: LinkRelation, record_type: RecordType, act: Act) -> dict[str, Any]:
    return {"relation": relation, "record_type": record_type, "case_no": act.values["case_no"]}


_FORMS = tuple(InspectionForm)
_MODES = (InspectionMode.ON_SITE, InspectionMode.ON_SITE, InspectionMode.OFF_SITE, InspectionMode.SAMPLING)
_NOT_YET = (
    InspectionStatus.PLANNED,
    InspectionStatus.APPROVED,
    InspectionStatus.NOTIFIED,
    InspectionStatus.IN_PROGRESS,
)
_RESULTS = [result for result in InspectionResult if result not in _LED_ON]

INSPECTIONS = mixed(
    [
        *(
            Shape(
                5 if result is InspectionResult.NO_PROBLEM else 1,
                alone(
                    partial(
                        whole,
                        result=result,
                        form=_FORMS[index % len(_FORMS)],
                        mode=_MODES[index % len(_MODES)],
                        random=index % 3 == 0,
                    )
                ),
            )
            for index, result in enumerate(_RESULTS)
        ),
        Shape(3, followed_up),
        Shape(4, led_to_case),
        Shape(2, alone(by_delegate)),
        *each(not_yet, "status", _NOT_YET),
    ]
)
"""One round of inspections, with the cases that follow from some."""
