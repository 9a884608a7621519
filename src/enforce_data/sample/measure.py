"""Coercive measures (行政强制措施): approval, decision, scene, term and disposal (行政强制法 16–33)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.coercion import (
    CoercionKind,
    CoercionNature,
    CoercionResult,
    CoercionStatus,
    DisposalKind,
    ObjectKind,
    ReleaseGround,
    RestraintKind,
    SpecialRegime,
    TestingKind,
)
from enforce_data.codes.document import DocumentKind, PublicityChannel, RecordingKind, RecordingStage, ServiceMethod
from enforce_data.codes.record import CaseSource, RecordType
from enforce_data.sample.act import Act, Desk, Values
from enforce_data.sample.days import FIRST, YEAR, after, at, some_day, working, working_before, working_days_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.shape import EDITION
from enforce_data.sample.world import Matter

LAST_START = date(YEAR, 9, 15)
_CHANNELS = (PublicityChannel.GOVERNMENT_SITE, PublicityChannel.ENFORCEMENT_PLATFORM)
_REASON = "有证据证明当事人的行为涉嫌违法,为防止证据损毁、危害扩大"
TERM = 30
"""Days for which goods and deposits may be held before an extension (25, 32)."""

BY_ORGAN = {
    "market": ("seal_food", "seal_product"),
    "agriculture": ("seize_seed",),
    "emergency": ("seize_danger",),
    "ecology": ("seal_polluter",),
    "transport": ("detain_vehicle",),
}
"""Organs whose penalty cases may come with a measure, and the matters of the measure."""


class Measure(Act):
    """A coercive measure, on its own or within a penalty case."""

    record_type = "coercion"
    prefix = "QZ"

    def __init__(
        self, desk: Desk, draw: Draw, matter: Matter, kind: CoercionKind, day: date, case: Values | None = None
    ) -> None:
        super().__init__(desk, draw, matter, day)
        self.kind = kind
        self.case = case
        self.done_on = day

    def open(self, parties: Sequence[Values], *, gist: str) -> None:
        """Write what every measure has."""
        self.begin(f"{parties[0].get('name', '当事人不明')}{gist}案", parties, case_series="强案")
        self.values |= {
            "nature": CoercionNature.MEASURE,
            "kind": self.kind,
            "reason": _REASON,
            "facts": f"执法人员在{self.where}检查时发现{gist}" if self.draw.chance(0.5) else None,
            "details": f"对涉案{self.kind.zh}采取措施" if self.draw.chance(0.3) else None,
            "source": self.draw.one(CaseSource.members_of(EDITION)) if self.draw.chance(0.3) else None,
        }
        if self.case:
            self.values["linked_acts"] = [
                {
                    "relation": LinkRelation.RELATED,
                    "record_type": RecordType.PENALTY,
                    "case_no": self.case["case_no"],
                }
            ]
        elif self.draw.chance(0.4):
            self.values["special_law"] = {"none": True}

    def approve(self, *, urgent: bool = False) -> None:
        """Get the approval before, or where it is urgent within a day after."""
        done = self.implemented_at
        approver = self.people.person().name
        if urgent:
            self.values["approval"] = {
                "approver": approver,
                "urgent": True,
                "reported_at": done + timedelta(hours=self.draw.between(1, 5)),
                "made_up_at": done + timedelta(hours=self.draw.between(6, 20)),
            }
            self.reach(after(self.done_on, 1))
            return
        self.values["approval"] = {
            "requested_at": done - timedelta(hours=3) if self.draw.chance(0.5) else None,
            "approved_at": done - timedelta(minutes=self.draw.between(20, 90)),
            "approver": approver if self.draw.chance(0.6) else None,
            "urgent": False if self.draw.chance(0.3) else None,
        }

    @property
    def implemented_at(self) -> datetime:
        """When the measure is taken."""
        return at(self.done_on, 10, 30)

    def implement(self, *, present: bool = True, urgent: bool = False) -> None:
        """Decide, tell the party, take the measure and write the record of the scene (18, 24)."""
        draw = self.draw
        self.approve(urgent=urgent)
        kind = _DECISIONS.get(self.kind, DocumentKind.MEASURE_DECISION)
        number = self.number("强")
        self.values |= {
            "decision": {
                "document_number": number,
                "dated": self.done_on,
                "reason": _REASON if draw.chance(0.3) else None,
                "sealed": True,
                "remedy_notice": self.remedy_notice(),
                "result": CoercionResult.IMPOSE_MEASURE,
            },
            "party_notified": True,
            "rights_told": True,
            "implemented_at": self.implemented_at,
            "scene": {
                "party_present": present,
                "witness": None if present else self.people.person().name,
                "witness_phone": None if present else self.people.phone(),
                "record_made": True,
            },
        }
        self.file(kind, self.done_on, number, sealed=True)
        if draw.chance(0.5):
            self.file(DocumentKind.ON_SITE_RECORD, self.done_on, signed=True, refusal_noted=False)
        self.record(RecordingStage.INVESTIGATION, self.done_on, RecordingKind.AUDIO_VIDEO, hour=10)
        party = self.parties[0]
        method = ServiceMethod.ON_SPOT if present else ServiceMethod.LEFT
        self.values["services"] = [self._service(party, kind, number, method, self.done_on)]

    def hold(self, *, premises: bool = False) -> None:
        """Name what is held and for how long (24, 25)."""
        draw = self.draw
        name = self.matter.row["object"]
        goods = {
            "kind": ObjectKind.GOODS,
            "name": name,
            "identifier": f"{self.organ.short}-{self.serial:04d}" if draw.chance(0.5) else None,
            "quantity": f"{draw.between(1, 200)}.000",
            "unit": "件",
            "value": f"{draw.between(2, 300) * 100}.00" if draw.chance(0.5) else None,
            "owner": self.parties[0].get("name") if draw.chance(0.5) else None,
            "location": self.where if draw.chance(0.5) else None,
        }
        objects: list[Values] = [goods]
        if premises:
            kind = self.desk.turn("premises", (ObjectKind.FACILITY, ObjectKind.PREMISES))
            objects.append({"kind": kind, "name": f"{self.where}生产车间", "location": self.where, "quantity": "1.000"})
        number = self.number("强清")
        self.values |= {
            "objects": objects,
            "list_document": self.document(DocumentKind.SEAL_SEIZE_LIST, self.done_on, number, signed=True),
            "valid_from": self.done_on if draw.chance(0.6) else None,
            "valid_until": after(self.done_on, TERM),
            "custodian": {
                "name": "星沙县涉案财物管理中心",
                "third_party": True,
            }
            if draw.chance(0.3)
            else None,
            "custody_cost_to_party": "0.00" if draw.chance(0.2) else None,
        }

    @property
    def end(self) -> date:
        """The last day of the term, with its extension."""
        extended = [extension["until"] for extension in self.values.get("extensions", [])]
        last: date = max([self.values["valid_until"], *extended])
        return last

    def extend(self) -> None:
        """Extend the term once, within thirty days, and tell the party (25, 32)."""
        first: date = self.values["valid_until"]
        approved = min(working(after(first, -self.draw.between(4, 6))), working_before(first))
        days = self.draw.between(10, TERM)
        self.values["extensions"] = [
            {
                "approved_on": approved,
                "days": days,
                "until": after(first, days),
                "approver": self.people.person().name,
                "reason": "情况复杂,需要进一步查证",
                "notified_on": approved,
            }
        ]
        self.file(DocumentKind.EXTENSION_NOTICE, approved, self.number("强延"), sealed=True)
        self.reach(approved)

    def test(self, kind: TestingKind) -> None:
        """Have the goods tested; the days are told and do not count (25(3))."""
        first = working_days_after(self.done_on, 2)
        last = after(first, self.draw.between(5, 9))
        self.values["testing"] = [
            {
                "kind": kind,
                "starts_on": first,
                "ends_on": last,
                "notified_on": first,
                "cost_to_party": self.desk.turn("cost", ("0.00", None)),
            }
        ]
        self.file(DocumentKind.APPRAISAL_OPINION, last, sealed=True)
        self.reach(last)

    def dispose(self, kind: DisposalKind, ground: ReleaseGround | None = None) -> CoercionStatus:
        """End the measure within its term (27, 28)."""
        expired = ground is ReleaseGround.EXPIRED
        day = self.end if expired else working(max(self.day, after(self.done_on, self.draw.between(8, 22))))
        day = min(day, self.end)
        released = kind is DisposalKind.RELEASE
        self.values["disposal"] = {
            "kind": kind,
            "dated": day,
            "release_ground": ground,
            "notified_on": day,
            "returned_on": day if released else None,
        }
        if released:
            self.file(DocumentKind.RELEASE_DECISION, day, self.number("强解"), sealed=True)
        self.reach(day)
        if self.draw.chance(0.3):
            self.values["ended_at"] = at(day, 15)
        return {
            DisposalKind.RELEASE: CoercionStatus.RELEASED,
            DisposalKind.TRANSFER: CoercionStatus.TRANSFERRED,
        }.get(kind, CoercionStatus.DISPOSED)

    def sell_perishables(self) -> None:
        """Sell what would spoil, and keep the proceeds (28(2))."""
        sold = after(self.done_on, 1)
        self.values["perishable_sale"] = {"sold_on": sold, "proceeds": f"{self.draw.between(2, 40) * 100}.00"}
        self.reach(sold)

    def announce(self) -> None:
        """Publish the measure in time, where it is published at all."""
        if self.draw.chance(0.4):
            self.publish(self.values["decision"]["dated"], channels=_CHANNELS, within=18)

    def finish(self, status: CoercionStatus) -> dict[str, Any]:
        """The record in its final state."""
        self.announce()
        if self.draw.chance(0.5):
            self.values["result"] = f"措施已{status.zh}"
        return self.close(status)


_DECISIONS = {
    CoercionKind.SEAL: DocumentKind.SEAL_SEIZE_DECISION,
    CoercionKind.SEIZE: DocumentKind.SEAL_SEIZE_DECISION,
    CoercionKind.FREEZE: DocumentKind.FREEZE_DECISION,
}


def on_goods(desk: Desk, draw: Draw, case: Values | None = None, *, found: tuple[date, date] | None = None) -> Measure:
    """A seizure or seal; within a case where one is given, else on its own."""
    if case is None:
        first, last = found or (FIRST, LAST_START)
        matter = desk.world.matters[draw.one([key for keys in BY_ORGAN.values() for key in keys])]
        day, parties = some_day(draw, first, last), [desk.world.people.company(matter.organ.domain)]
    else:
        organ = next(item.key for item in desk.world.organs.values() if item.code == case["agency"]["code"])
        matter = desk.world.matters[draw.one(BY_ORGAN[organ])]
        day = working_days_after(date.fromisoformat(case["filed_on"]), 1)
        parties = [{name: value for name, value in case["parties"][0].items() if name != "party_no"}]
    kind = CoercionKind.SEAL if matter.key.startswith("seal") and draw.chance(0.6) else CoercionKind.SEIZE
    measure = Measure(desk, draw, matter, kind, day, case)
    measure.open(parties, gist=matter.row["object"] or matter.row["name"])
    return measure


def held(
    desk: Desk,
    draw: Draw,
    case: Values | None = None,
    *,
    disposal: DisposalKind = DisposalKind.RELEASE,
    ground: ReleaseGround | None = None,
    testing: TestingKind | None = None,
) -> dict[str, Any]:
    """A seizure from approval to its end."""
    measure = on_goods(desk, draw, case)
    measure.implement(
        present=desk.turn("presence", (True, True, False, True, True)),
        urgent=desk.turn("haste", (False, False, False, True, False, False)),
    )
    measure.hold(premises=measure.kind is CoercionKind.SEAL)
    if testing:
        measure.test(testing)
    if draw.chance(0.25) and not testing:
        measure.extend()
    if disposal is DisposalKind.RELEASE and desk.turn("perishable", (False, True, False, False)):
        measure.sell_perishables()
    return measure.finish(measure.dispose(disposal, ground))


def recent(desk: Desk, draw: Draw, status: CoercionStatus) -> dict[str, Any]:
    """A measure that is still running at the end of the year."""
    found = (date(YEAR, 11, 10), date(YEAR, 11, 20)) if status is CoercionStatus.EXTENDED else (_DECEMBER, _DECEMBER)
    measure = on_goods(desk, draw, found=found)
    if status is CoercionStatus.APPROVED:
        measure.values["approval"] = {"requested_at": at(measure.day, 9), "approved_at": at(measure.day, 10)}
        return measure.close(status)
    measure.implement()
    measure.hold()
    if status is CoercionStatus.EXTENDED:
        measure.extend()
        measure.values["extensions"][0] |= {"days": TERM, "until": after(measure.values["valid_until"], TERM)}
    if status is CoercionStatus.DECIDED:
        for name in ("implemented_at", "scene", "list_document", "party_notified", "rights_told"):
            measure.values.pop(name)
    return measure.close(status)


_DECEMBER = date(YEAR, 12, 15)


def refused(desk: Desk, draw: Draw) -> dict[str, Any]:
    """An urgent measure whose approval was refused afterwards and which was lifted at once (19)."""
    measure = on_goods(desk, draw)
    measure.implement(urgent=True)
    measure.hold()
    approval = measure.values["approval"]
    lifted = approval["made_up_at"] + timedelta(hours=1)
    approval |= {"refused_at": approval.pop("made_up_at"), "lifted_at": lifted}
    return measure.finish(measure.dispose(DisposalKind.RELEASE, ReleaseGround.NO_LONGER_NEEDED))


def not_imposed(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A decision not to take a measure, because the violation is slight (16(2))."""
    measure = on_goods(desk, draw)
    measure.values["decision"] = {
        "dated": measure.day,
        "reason": "违法行为情节显著轻微,没有明显社会危害",
        "result": CoercionResult.NOT_IMPOSE_MEASURE,
    }
    return measure.close(CoercionStatus.DECIDED)


def prior(desk: Desk, draw: Draw, kind: RestraintKind) -> dict[str, Any]:
    """Goods on which another organ has laid its hand before, where the law does not forbid it."""
    measure = on_goods(desk, draw)
    measure.kind = measure.values["kind"] = CoercionKind.SEIZE
    measure.implement()
    measure.hold()
    measure.values["objects"][0]["prior_restraint"] = {
        "organ": "星沙县人民法院",
        "kind": kind,
        "document_number": f"(2025)湘0121执{measure.serial}号",
    }
    return measure.finish(measure.dispose(DisposalKind.RELEASE, ReleaseGround.NO_LONGER_NEEDED))


def emergency(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A temporary measure in an emergency, under other laws (3(2))."""
    measure = on_goods(desk, draw)
    measure.values |= {"special_regime": SpecialRegime.EMERGENCY, "special_law": None}
    measure.implement()
    measure.hold()
    return measure.finish(measure.dispose(DisposalKind.RELEASE, ReleaseGround.NO_LONGER_NEEDED))
