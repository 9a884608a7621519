"""An application for a licence, step by step, from receipt to certificate (行政许可法 29–45)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.document import DocumentKind, PublicityChannel, RecordingKind, RecordingStage
from enforce_data.codes.license import (
    LicenseCategory,
    LicenseCertificateKind,
    LicenseResult,
    RefusalGround,
    SpecialProcedureKind,
)
from enforce_data.codes.party import PartyRole
from enforce_data.identifiers import ecert_id
from enforce_data.sample.act import Act, Desk
from enforce_data.sample.days import HOLIDAYS, after, working, working_days_after, years_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.world import Matter, member

_CHANNELS = (
    PublicityChannel.CREDIT_PORTAL,
    PublicityChannel.GOVERNMENT_SITE,
    PublicityChannel.ENFORCEMENT_PLATFORM,
)
_KINDS = {
    LicenseCategory.RECOGNITION: LicenseCertificateKind.QUALIFICATION,
    LicenseCategory.APPROVAL: LicenseCertificateKind.APPROVAL_DOCUMENT,
    LicenseCategory.OTHER: LicenseCertificateKind.OTHER,
}


class Application(Act):
    """An application and what becomes of it."""

    record_type = "license"
    prefix = "XK"

    def __init__(self, desk: Desk, draw: Draw, matter: Matter, day: date) -> None:
        super().__init__(desk, draw, matter, day)
        people = desk.world.people
        self.category = member(LicenseCategory, matter.row["sort"])
        person = self.category is LicenseCategory.RECOGNITION or draw.chance(0.2)
        role = PartyRole.APPLICANT if draw.chance(0.6) else None
        applicant = people.natural(role) if person else people.company(matter.organ.domain, role)
        self.begin(f"{applicant['name']}申请{matter.row['name']}", [applicant], case_series="许申")
        if draw.chance(0.5):
            self.values["officers"] = None
        received = working(after(day, draw.between(0, 1)))
        self.values |= {
            "category": self.category,
            "applied_on": day,
            "received_on": received,
            "applicant_agent": people.person().name if draw.chance(0.3) else None,
            "materials_complete": True,
        }
        self.reach(received)
        if draw.chance(0.2):
            self.file(DocumentKind.LICENSE_APPLICATION, day, signed=True)

    def supplement(self, *, done: bool = True) -> None:
        """Ask once, within five working days, for all that is missing (32(1)④)."""
        noticed = working_days_after(self.day, self.draw.between(1, 5))
        self.values |= {
            "materials_complete": False,
            "supplement_notice_on": noticed,
            "supplement_items": ["经营场所平面图", "从业人员健康证明"][: self.draw.between(1, 2)],
        }
        self.file(DocumentKind.SUPPLEMENT_NOTICE, noticed, self.number("补"), sealed=True)
        self.reach(noticed)
        if done:
            self.reach(working_days_after(noticed, self.draw.between(2, 8)))
            self.values["supplemented_on"] = self.day

    def accept(self) -> None:
        """Accept within five working days, with a sealed and dated paper (32)."""
        accepted = working_days_after(self.day, self.draw.between(0, 3))
        number = self.number("受")
        self.values |= {
            "accepted_on": accepted,
            "acceptance_document": self.document(DocumentKind.ACCEPTANCE_NOTICE, accepted, number, sealed=True),
            "promised_days": int(self.matter.row["days"]) // 2 if self.draw.chance(0.5) else None,
        }
        self.reach(accepted)

    @property
    def accepted_on(self) -> date:
        """The day from which the organ's term runs."""
        accepted: date = self.values["accepted_on"]
        return accepted

    def verify(self) -> None:
        """Send two people to look (34(3))."""
        staff = self.people.pair()
        if self.organ.officers:
            officers = self.draw.some(self.organ.officers, 2)
            staff = [{"name": item.person.name, "certificate_no": item.certificate_no} for item in officers]
        day = working_days_after(self.day, 1)
        self.values["verification"] = {"staff": staff, "verified_on": day}
        self.record(RecordingStage.INVESTIGATION, day, RecordingKind.VIDEO)
        self.reach(day)

    def special(self, kind: SpecialProcedureKind, *, by_agency: bool = False) -> None:
        """A procedure whose days do not count; the applicant is told (45, 53, 55)."""
        assigned = working_days_after(self.accepted_on, self.draw.between(1, 4))
        first = max(assigned, working_days_after(self.accepted_on, 2))
        last = working_days_after(first, self.draw.between(4, 9))
        staff = self.people.pair()
        self.values["special_procedures"] = [
            {
                "kind": kind,
                "starts_on": first,
                "ends_on": last,
                "notified_on": first,
                "by_agency": by_agency if by_agency or self.draw.chance(0.5) else None,
                "assigned_on": assigned if by_agency else None,
                "staff": staff if by_agency else None,
            }
        ]
        self.reach(last)

    def hear(self) -> None:
        """Hear a third party whose interests are at stake (36, 46–48)."""
        told = working_days_after(self.accepted_on, 1)
        requested = after(told, self.draw.between(1, 3))
        noticed = working_days_after(requested, 2)
        held = working_days_after(noticed, self.draw.between(7, 9))
        neighbour = self.people.natural(PartyRole.INTERESTED)
        name = neighbour["name"]
        self.parties[0]["party_no"] = "1"
        self.parties.append({"party_no": "2", **neighbour})
        self.values |= {
            "promised_days": None,  # half the term is no promise for a case that is heard
            "interested_parties": [{"name": name, "informed_on": told, "opinion": "担心噪声影响居住"}],
            "hearings": [
                {
                    "notified_on": told,
                    "requested_by": name,
                    "requested_on": requested,
                    "hearing_notice_on": noticed,
                    "held_on": held,
                    "is_public": True,
                    "presider": {"name": self.people.stranger(self._handlers())},
                    "record_document": self.document(DocumentKind.HEARING_RECORD, held, signed=True),
                    "result": "同意按审查意见办理",
                }
            ],
            "special_procedures": [
                {
                    "kind": SpecialProcedureKind.HEARING,
                    "starts_on": noticed,
                    "ends_on": held,
                    "notified_on": noticed,
                }
            ],
        }
        self.reach(held)

    def _handlers(self) -> set[str]:
        """The names of those who handled or verified the application."""
        staff = self.values.get("verification", {}).get("staff", [])
        return {each["name"] for each in (*(self.values["officers"] or ()), *staff)}

    def extend(self) -> None:
        """Ten more working days, approved and told (42(1))."""
        approved = working_days_after(self.accepted_on, self.draw.between(3, 5))
        self.values["extensions"] = [
            {
                "approved_on": approved,
                "days": 10,
                "approver": self.people.person().name,
                "reason": "申请事项情况复杂",
                "notified_on": approved,
            }
        ]
        self.file(DocumentKind.EXTENSION_NOTICE, approved, self.number("延"), sealed=True)
        self.reach(approved)

    def decide(self, result: LicenseResult, *, ground: RefusalGround | None = None) -> date:
        """Decide in good time."""
        draw = self.draw
        limit = self.values["promised_days"] or int(self.matter.row["days"])
        used = 0 if self.values.get("special_procedures") else HOLIDAYS.working_days_between(self.accepted_on, self.day)
        dated = working_days_after(self.day, draw.between(1, max(1, min(4, limit - (used or 0)))))
        granted = result is LicenseResult.GRANT
        number = self.number("许" if granted else "不许")
        kind = DocumentKind.LICENSE_DECISION if granted else DocumentKind.REFUSAL_DECISION
        self.values["decision"] = {
            "document_number": number,
            "dated": dated,
            "reason": None if granted else f"{ground.zh if ground else result.zh},依法作出本决定",
            "sealed": True,
            "remedy_notice": None if granted else self.remedy_notice(),
            "result": result,
            "refusal_ground": ground,
            "content": f"准予{self.matter.row['name']}" if granted and draw.chance(0.5) else None,
        }
        self.file(kind, dated, number, sealed=True)
        if draw.chance(0.3):
            self.record(RecordingStage.DECISION, dated, RecordingKind.TEXT)
        self.reach(dated)
        if granted:
            self.publish(dated, channels=_CHANNELS)
        return dated

    def issue(self, *, valid_until: date | None = None, long_term: bool = False) -> None:
        """Issue and deliver the certificate within ten working days (44)."""
        draw = self.draw
        decided: date = self.values["decision"]["dated"]
        issued = working_days_after(decided, draw.between(0, 4))
        delivered = working_days_after(issued, draw.between(0, 4))
        number = f"XK{self.desk.numbers.next('certificate'):08d}"
        code = self.organ.code
        self.values["certificate"] = {
            "kind": _KINDS.get(self.category, LicenseCertificateKind.LICENCE),
            "name": self.matter.row["object"],
            "number": number,
            "issued_on": issued,
            "delivered_on": delivered if draw.chance(0.6) else None,
            "valid_from": issued if draw.chance(0.7) else None,
            "valid_until": None if long_term else valid_until or after(years_after(issued, 5), -1),
            "long_term": True if long_term else None,
            "scope": self.matter.row["name"] if draw.chance(0.3) else None,
            "area": "星沙县行政区域内" if draw.chance(0.2) else None,
            "ecert_id": ecert_id.with_check(f"{ecert_id.ROOT}.{code}001.{code}.{number}.001")
            if draw.chance(0.3)
            else None,
        }
        self.reach(delivered)
        if draw.chance(0.2):
            self.charge()

    def charge(self) -> None:
        """A fee that a law or regulation allows (58)."""
        self.values |= {
            "fee": f"{self.draw.between(1, 30) * 10}.00",
            "fee_basis": {"law": "城市道路管理条例", "level": "administrative_regulation", "article": "第三十七条"},
        }

    def change(self, **change: Any) -> None:
        """Add a later change of the licence."""
        self.values.setdefault("changes", []).append(change)
        if "changed_on" in change:
            self.reach(change["changed_on"])
