"""A penalty case, step by step: filed, investigated, told, heard, decided, served, paid and closed (行政处罚法 54–74).

Every step keeps the limits of the statute and moves the case's day forward; a case may stop after any of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from enforce_data.codes.document import DocumentKind, PublicityChannel, RecordingKind, RecordingStage, ServiceMethod
from enforce_data.codes.party import LegalCapacity, PartyCategory
from enforce_data.codes.penalty import (
    Circumstance,
    ClosingKind,
    DiscretionGrade,
    EvidenceKind,
    JurisdictionGround,
    PenaltyKind,
    PenaltyResult,
    PenaltyStatus,
    Procedure,
)
from enforce_data.codes.procedure import LegalReviewGround, LegalReviewResult, RecusalResult
from enforce_data.codes.record import CaseSource
from enforce_data.sample.act import Act, Desk, Values
from enforce_data.sample.days import after, months_after, working, working_days_after, years_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.shape import EDITION
from enforce_data.sample.world import Matter

SOURCES = tuple(
    each for each in CaseSource.members_of(EDITION) if each not in {CaseSource.INSPECTION, CaseSource.JUSTICE}
)
_OPEN_CHANNELS = (
    PublicityChannel.CREDIT_PORTAL,
    PublicityChannel.GOVERNMENT_SITE,
    PublicityChannel.ENFORCEMENT_PLATFORM,
    PublicityChannel.OTHER,
)
_LENIENT = (
    Circumstance.HARM_REMOVED,
    Circumstance.COERCED_OR_INDUCED,
    Circumstance.CONFESSED_UNKNOWN,
    Circumstance.MERITORIOUS,
    Circumstance.OTHER_LIGHTER,
)
_HARSH = (Circumstance.EMERGENCY_VIOLATION, Circumstance.OTHER_HEAVIER)
_EVIDENCE = tuple(EvidenceKind)
_MONITORED = frozenset({"overload", "waste_water", "site_noise"})
_LARGE = {PartyCategory.NATURAL_PERSON: 1_000, PartyCategory.INDIVIDUAL_BUSINESS: 1_000}
_LARGE_OTHERS = 20_000
"""Amounts from which a right to a hearing is told; whether an individual business is a citizen is open."""
MONEY = frozenset({PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS})


def yuan(amount: int) -> str:
    """An amount in yuan as it is written."""
    return f"{amount}.00"


class PenaltyCase(Act):
    """A penalty case."""

    record_type = "penalty"
    prefix = "CF"

    def __init__(self, desk: Desk, draw: Draw, matter: Matter, discovered_on: date) -> None:
        super().__init__(desk, draw, matter, discovered_on)
        self.discovered_on = discovered_on
        self.fines: list[int] = []

    def open(
        self, parties: Sequence[Values], *, procedure: Procedure = Procedure.ORDINARY, source: CaseSource | None = None
    ) -> None:
        """Register the violation."""
        draw, matter = self.draw, self.matter
        source = source or SOURCES[self.serial % len(SOURCES)]
        named = next((party["name"] for party in parties if "name" in party), "当事人不明")
        named += "等" if len(parties) > 1 else ""
        self.begin(f"{named}{matter.violation}案", parties, case_series="案")
        ended = self.discovered_on if draw.chance(0.5) else after(self.discovered_on, -draw.between(1, 20))
        facts = matter.row["facts"].format(party=named, place=self.where, object=matter.row["object"])
        self.values |= {
            "source": source if draw.chance(0.4) else None,
            "case_source": source,
            "clue_no": f"XS{self.discovered_on:%Y%m%d}{self.serial:04d}" if draw.chance(0.4) else None,
            "violation_started_on": after(ended, -draw.below(60)),
            "violation_ended_on": ended if draw.chance(0.7) else None,
            "discovered_on": self.discovered_on,
            "violation_kind": matter.violation,
            "life_health_finance": matter.organ.key in {"market", "health"} if draw.chance(0.4) else None,
            "jurisdiction_ground": draw.one(tuple(JurisdictionGround)) if draw.chance(0.5) else None,
            "facts": facts,
            "procedure": procedure,
        }

    def file_case(self, *, within: int = 8) -> None:
        """File the case (立案)."""
        filed = working(after(self.discovered_on, self.draw.below(within)))
        self.reach(filed)
        self.values["filed_on"] = filed
        self.file(DocumentKind.CASE_FILING, filed)
        self.record(RecordingStage.INITIATION, filed, RecordingKind.TEXT)

    def investigate(self, *, length: tuple[int, int] = (12, 32)) -> None:
        """Take evidence until the investigation ends."""
        draw = self.draw
        first = self.values["filed_on"]
        ended = working(after(first, draw.between(*length)))
        kinds = sorted({(self.serial * 3 + step) % len(_EVIDENCE) for step in range(draw.between(2, 3))})
        self.values["evidence"] = [{"kind": _EVIDENCE[kind], "name": _EVIDENCE[kind].zh} for kind in kinds]
        kind = draw.one((DocumentKind.INQUIRY_RECORD, DocumentKind.ON_SITE_RECORD, DocumentKind.SURVEY_RECORD))
        self.file(kind, working(after(first, 2)), signed=True)
        self.record(RecordingStage.INVESTIGATION, working(after(first, 2)), hour=10)
        if draw.chance(0.12):
            self._preserve(first)
        if self.matter.key in _MONITORED:
            self.values["monitoring_evidence"] = {
                "device_reviewed": True,
                "location_published": True,
                "record_reviewed": True,
                "informed_on": working(after(first, 3)),
            }
        if draw.chance(0.05):
            self._recuse(first)
        if draw.chance(0.08):
            self.values["fast_track"] = True
        if draw.chance(0.4):
            self.file(DocumentKind.INVESTIGATION_REPORT, ended)
        self.reach(ended)
        self.values["investigation_ended_on"] = ended

    def _preserve(self, filed: date) -> None:
        registered = filed
        goods = self.matter.row["object"] or "经营账册"
        self.values["preservation"] = {
            "registered_on": registered,
            "approver": self.people.person().name,
            "items": [{"name": goods, "quantity": f"{self.draw.between(1, 40)}.000", "unit": "件"}],
            "approved_on": registered,
            "disposed_on": working_days_after(registered, self.draw.between(2, 7)),
        }
        self.file(DocumentKind.PRESERVATION_LIST, registered, signed=True)

    def _recuse(self, filed: date) -> None:
        asked = working(after(filed, 1))
        self.values["recusals"] = [
            {
                "applicant": self.parties[0].get("name"),
                "officer": self.values["officers"][0]["name"],
                "requested_on": asked,
                "decided_on": working_days_after(asked, 2),
                "decided_by": self.people.person().name,
                "result": self.draw.one(tuple(RecusalResult)),
            }
        ]

    def review(self, *, ground: LegalReviewGround | None = None, twice: bool = False) -> None:
        """Have the case reviewed; passed in the end, though perhaps not at first (法制审核)."""
        draw = self.draw
        submitted = working_days_after(self.day, 1)
        concluded = working_days_after(submitted, draw.between(1, 4))
        review = {
            "required": True,
            "grounds": [ground] if ground else None,
            "submitted_on": submitted,
            "result": LegalReviewResult.PASSED,
            "reviewer": self.people.person().name,
            "reviewer_agency": f"{self.organ.ref['name']}法规股",
            "reviewer_qualified": True if draw.chance(0.5) else None,
            "concluded_on": concluded,
            "opinion": "事实清楚,证据充分,程序合法,同意拟处理意见",
        }
        reviews = [review]
        if twice:
            first = {**review, "result": LegalReviewResult.NOT_PASSED, "opinion": "证据需要补强,退回补充调查"}
            again = working_days_after(concluded, 6)
            reviews = [first, {**review, "submitted_on": working_days_after(concluded, 3), "concluded_on": again}]
            concluded = again
        self.values["legal_reviews"] = reviews
        self.record(RecordingStage.REVIEW, concluded, RecordingKind.TEXT, hour=14)
        self.file(DocumentKind.LEGAL_REVIEW_OPINION, concluded)
        self.reach(concluded)

    def discuss(self) -> None:
        """Let the heads of the organ discuss the case together (集体讨论)."""
        held = working_days_after(self.day, self.draw.between(1, 2))
        self.values |= {
            "major": True,
            "discussions": [{"held_on": held, "conclusion": "一致同意拟处理意见" if self.draw.chance(0.6) else None}],
        }
        self.file(DocumentKind.DISCUSSION_RECORD, held, signed=True)
        self.reach(held)

    def amount(self, *, mitigated: bool = False) -> int:
        """A fine within the range of the matter, or below it."""
        row, draw = self.matter.row, self.draw
        low = int(row["min"] or 0)
        high = int(row["max"] or 0) or max(3 * low, 30_000)
        if mitigated and low:
            return max(50, low * draw.between(10, 60) // 100)
        bottom = low or min(500, high // 5)
        return min(high, bottom + draw.below(max(1, (high - bottom) // 3)) // 50 * 50)

    def grade(self, *, lenient: Circumstance | None = None) -> bool:
        """Choose the grade of discretion; True where the fine goes below its range."""
        draw = self.draw
        mitigated = bool(self.matter.row["min"]) and (lenient is not None or draw.chance(0.4))
        if mitigated or lenient:
            grade = DiscretionGrade.MITIGATED if mitigated else DiscretionGrade.LIGHTER
            circumstances = [lenient or draw.one(_LENIENT)]
        else:
            grade = draw.one((DiscretionGrade.GENERAL, DiscretionGrade.GENERAL, DiscretionGrade.HEAVIER))
            circumstances = [draw.one(_HARSH)] if grade is DiscretionGrade.HEAVIER else []
            if grade is DiscretionGrade.GENERAL and draw.chance(0.3):
                grade, circumstances = DiscretionGrade.LIGHTER, [draw.one(_LENIENT)]
        if circumstances == [Circumstance.LIMITED_CAPACITY]:
            self.parties[0]["capacity"] = LegalCapacity.LIMITED
        self.values["discretion"] = {
            "benchmark_code": f"CL-{self.organ.short}-{self.serial % 90 + 10:04d}",
            "grade": grade,
            "circumstances": circumstances,
            "reason": f"依照裁量基准,决定{grade.zh}处罚" if draw.chance(0.5) else None,
        }
        return mitigated

    def notify(self, fines: Sequence[int], *, hearing: bool) -> None:
        """Tell every party what is intended, and where it has one its right to a hearing (44, 62, 63)."""
        draw = self.draw
        dated = working_days_after(self.day, 1)
        self.fines = list(fines)
        number = self.number("罚告")
        served = self.serve(DocumentKind.PENALTY_NOTICE, number, dated, within=2)
        self.file(DocumentKind.PENALTY_NOTICE, dated, number, sealed=True)
        self.values["notices"] = [
            {
                "party_no": party.get("party_no"),
                "document_number": number,
                "dated": dated,
                "served_on": served,
                "proposed_fine": yuan(fine) if fine else None,
            }
            for party, fine in zip(self.parties, fines, strict=True)
        ]
        if hearing or any(self.is_large(party, fine) for party, fine in zip(self.parties, fines, strict=True)):
            self.values["hearings"] = [
                {
                    "party_no": party.get("party_no"),
                    "notified_on": served,
                    "waived": True if draw.chance(0.3) else None,
                }
                for party in self.parties
            ]
            if draw.chance(0.3):
                self.file(DocumentKind.HEARING_RIGHT_NOTICE, dated, self.number("听告"), sealed=True)
        self.reach(served)
        self.told_on = served

    @staticmethod
    def is_large(party: Values, amount: int) -> bool:
        """Whether an amount gives a party a right to a hearing (63(1)①②)."""
        return amount >= _LARGE.get(party["category"], _LARGE_OTHERS)

    def defend(self) -> None:
        """Let the parties answer, waive or stay silent."""
        draw = self.draw
        answers = []
        for party in self.parties:
            made = draw.chance(0.35)
            waived = not made and draw.chance(0.5)
            heard = working_days_after(self.told_on, draw.between(1, 4))
            reviewed = working_days_after(heard, 2)
            answers.append(
                {
                    "party_no": party.get("party_no"),
                    "made": None if waived else made,
                    "waived": True if waived else None,
                    "made_on": heard if made else None,
                    "facts_raised": "当事人认为违法情节轻微,请求从轻处理" if made else None,
                    "reviewed_on": reviewed if made else None,
                    "adopted": draw.chance(0.3) if made else None,
                    "opinion": "经复核,已在裁量时一并考虑" if made else None,
                }
            )
            if made:
                self.file(DocumentKind.DEFENCE_RECORD, heard, signed=True)
                self.reach(reviewed)
        self.values["defences"] = answers
        for hearing in self.values.get("hearings", []):
            if not hearing["waived"] and draw.chance(0.3):
                self._withdraw(hearing)

    def _withdraw(self, hearing: Values) -> None:
        """A hearing asked for that does not take place: withdrawn, or nobody came (64①⑥)."""
        requested = working_days_after(self.told_on, 2)
        hearing |= {"requested_on": requested, "requested_by": self.parties[0].get("name")}
        if self.draw.chance(0.5):
            hearing["withdrawn_on"] = working_days_after(requested, 2)
            self.reach(hearing["withdrawn_on"])
        else:
            hearing |= {"hearing_notice_on": working_days_after(requested, 1), "deemed_waived": True}
            self.reach(working_days_after(requested, 9))

    def hear(self) -> None:
        """Hold a hearing at the request of the first party (64)."""
        draw, hearing = self.draw, self.values["hearings"][0]
        requested = working_days_after(self.told_on, draw.between(1, 5))
        noticed = working_days_after(requested, draw.between(1, 3))
        held = working_days_after(noticed, draw.between(7, 8))
        number = self.number("听通")
        person = self.parties[0].get("representative") or self.parties[0]
        hearing |= {
            "waived": None,
            "requested_by": person.get("name"),
            "requested_on": requested,
            "hearing_notice_on": noticed,
            "held_on": held,
            "is_public": True,
            "presider": self.outsider(),
            "agents": [self.people.person().name] if draw.chance(0.6) else None,
            "record_document": self.document(DocumentKind.HEARING_RECORD, held, signed=True),
            "result": "听证报告同意拟处罚意见" if draw.chance(0.6) else None,
        }
        self.file(DocumentKind.HEARING_NOTICE, noticed, number, sealed=True)
        if draw.chance(0.5):
            self.file(DocumentKind.HEARING_RECORD, held, signed=True)
        self.reach(held)

    def decide(
        self, result: PenaltyResult, *, reason: str, sealed: bool | None = True, numbered: bool = True, **more: Any
    ) -> date:
        """Decide the case; never before the parties' five days to ask for a hearing are over."""
        told = getattr(self, "told_on", None)
        earliest = working_days_after(told, 6) if told else self.day
        dated = working_days_after(max(earliest, self.day), self.draw.between(1, 4))
        kinds = {PenaltyResult.PENALTY: ("罚", DocumentKind.PENALTY_DECISION)}
        series, kind = kinds.get(result, ("不罚", DocumentKind.NO_PENALTY_DECISION))
        number = self.number(series) if numbered else None
        self.values["decision"] = {
            "document_number": number,
            "dated": dated,
            "reason": reason,
            "sealed": sealed,
            "result": result,
            **more,
        }
        if numbered:
            self.values["decision"]["remedy_notice"] = self.remedy_notice()
            self.file(kind, dated, number, sealed=True)
        self.record(RecordingStage.DECISION, dated, RecordingKind.TEXT, hour=11)
        self.decision_kind = kind
        self.reach(dated)
        return dated

    def deliver(self, *, by: ServiceMethod | None = None) -> date:
        """Serve the decision within seven working days (61)."""
        decision = self.values["decision"]
        served = self.serve(self.decision_kind, decision["document_number"], decision["dated"], by=by)
        self.record(RecordingStage.SERVICE, served, hour=10)
        if any(service["method"] is ServiceMethod.ELECTRONIC for service in self.values["services"]):
            self.file(DocumentKind.ADDRESS_CONFIRMATION, self.values["filed_on"], signed=True)
        elif self.draw.chance(0.3):
            self.file(DocumentKind.SERVICE_RECEIPT, served, signed=True)
        self.served_on = served
        return served

    def announce(self, dated: date) -> None:
        """Publish the decision."""
        kinds = {row["kind"] for row in self.values["penalties"]}
        if self.organ.key != "market" or kinds == {PenaltyKind.WARNING} or self.draw.chance(0.4):
            self.publish(dated, channels=_OPEN_CHANNELS)
            return
        self.publish(dated, channels=(PublicityChannel.ENTERPRISE_CREDIT_SYSTEM,), within=18)
        publicity = self.values["publicity"]
        if publicity["disclosed"]:
            published = publicity["published_on"]
            criticised = kinds <= {PenaltyKind.PUBLIC_CRITICISM, PenaltyKind.WARNING}
            until = months_after(published, 3) if criticised else years_after(published, 3)
            publicity |= {"party_informed": True, "until": until}

    def end(self, kind: ClosingKind) -> PenaltyStatus:
        """Close the case, and archive most."""
        closed = working_days_after(self.day, self.draw.between(1, 5))
        self.reach(closed)
        self.values |= {"closed_on": closed, "closing_kind": kind}
        if self.draw.chance(0.5):
            self.file(DocumentKind.CLOSING_REPORT, closed)
        if self.draw.chance(0.5):
            archived = working_days_after(closed, self.draw.between(2, 10))
            self.values["archived_on"] = archived
            self.reach(archived)
            return PenaltyStatus.ARCHIVED
        return PenaltyStatus.CLOSED
