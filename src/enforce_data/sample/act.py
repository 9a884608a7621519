"""An act while it is being written: its record so far and the day it has reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.document import (
    DigestAlgorithm,
    DocumentKind,
    PublicityChannel,
    RecordingKind,
    RecordingStage,
    ServiceMethod,
)
from enforce_data.codes.party import OfficerRole
from enforce_data.codes.record import Secrecy
from enforce_data.sample import places, shape
from enforce_data.sample.days import PRODUCED_AT, YEAR, after, at, working, working_days_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.letters import Letter, letters_in_force
from enforce_data.sample.numbering import Numbers
from enforce_data.sample.people import People
from enforce_data.sample.world import Matter, Officer, Organ, World

Values = dict[str, Any]
T = TypeVar("T")

_COURT = "星沙县人民法院"
_GOVERNMENT = "星沙县人民政府"
_SYSTEMS = {"police": "全国统建办案系统", "tax": "金税四期"}
_WITHHELD = ("公开后可能危及公共安全", "涉及未成年人")


class Desk:
    """What all acts of a delivery share: the county, chance, and the running numbers."""

    def __init__(self, world: World, seed: int, turned: int = 0) -> None:
        self.world = world
        self.seed = seed
        self.turned = turned
        """How many turns were taken before, so that a single act may be any of a delivery."""
        self.numbers = Numbers()
        self.letters = letters_in_force(world)

    def turn(self, name: str, values: Sequence[T]) -> T:
        """The values of a name one after the other, so that rare ones come for sure."""
        return values[(self.turned + self.numbers.next(name) - 1) % len(values)]

    def draw(self, name: str) -> Draw:
        """A stream of chance of its own."""
        return Draw(self.seed, f"{name}/{self.world.number}")


class Act:
    """One act; ``day`` is the last day on which something happened in it."""

    record_type = ""
    prefix = ""

    def __init__(self, desk: Desk, draw: Draw, matter: Matter, day: date) -> None:
        self.desk = desk
        self.draw = draw
        self.matter = matter
        self.organ: Organ = matter.organ
        self.day = day
        self.values: Values = {}
        self.code = places.township(draw)
        self.where = places.address(draw, self.code)
        self.delegate: Letter | None = None
        self.serial = desk.numbers.next(f"{self.organ.key}/{self.record_type}")

    @property
    def people(self) -> People:
        """Where people come from."""
        return self.desk.world.people

    @property
    def parties(self) -> list[Values]:
        """The parties of the act."""
        found: list[Values] = self.values["parties"]
        return found

    def reach(self, day: date | datetime) -> None:
        """Note that something happened on a day."""
        self.day = max(self.day, day.date() if isinstance(day, datetime) else day)

    def number(self, series: str) -> str:
        """The next document number of the organ."""
        return self.desk.numbers.document(self.organ.short, series)

    def begin(self, name: str, parties: Sequence[Values], *, case_series: str) -> None:
        """Write what every act has: number, name, organ, matter, parties, officers, bases, place."""
        several = len(parties) > 1
        numbered = [
            {"party_no": str(index) if several or self.draw.chance(0.6) else None, **party}
            for index, party in enumerate(parties, start=1)
        ]
        self.values |= {
            "record_id": self.desk.numbers.record(self.prefix),
            "source_agency": self.organ.code,
            "source_system": _SYSTEMS.get(self.organ.key, f"{self.organ.short}办案系统"),
            "remarks": "由纸质案卷补录" if self.draw.chance(0.04) else None,
            "case_no": self.number(case_series),
            "name": name,
            "agency": self.organ.ref,
            "matters": [self.matter.ref],
            "parties": numbered,
            "bases": [self.matter.basis | self._gist()],
            "place": places.place(self.draw, self.code, self.where) if self.draw.chance(0.85) else None,
            "secrecy": Secrecy.INTERNAL if self.draw.chance(0.03) else Secrecy.OPEN,
            "recordings": [],
            "documents": [],
            "services": [],
        }
        self.values["officers"] = self.team(list(self.organ.officers))
        self._with_another_organ()

    def _gist(self) -> Values:
        draw = self.draw
        return {
            "paragraph": "第一款" if draw.chance(0.4) else None,
            "item": "第二项" if draw.chance(0.1) else None,
            "subitem": "第1目" if draw.chance(0.03) else None,
            "gist": f"依照本条,{self.matter.row['name']}。" if draw.chance(0.06) else None,
        }

    def _with_another_organ(self) -> None:
        """Now and then two organs act together."""
        if self.draw.chance(0.05) and self.organ.key not in {"housing", "police", "tax"}:
            other = self.desk.world.organs["housing"]
            self.values["co_agencies"] = [other.ref]

    def team(self, officers: list[Officer]) -> list[Values]:
        """Two officers and now and then one who records."""
        draw = self.draw
        first, second = draw.some(officers, 2)
        team = [self._officer(first, OfficerRole.LEAD), self._officer(second, OfficerRole.ASSIST)]
        rest = [officer for officer in officers if officer not in (first, second)]
        if rest and draw.chance(0.12):
            role = OfficerRole.RECORD if draw.chance(0.7) else OfficerRole.OTHER
            third = self._officer(draw.one(rest), role)
            if draw.chance(0.3):
                third |= {"starts_on": self.day, "ends_on": self.day}
            team.append(third)
        elif draw.chance(0.04):
            team.append(
                {
                    "name": self.people.person().name,
                    "certificate_kind": CertificateKind.AUXILIARY,
                    "role": OfficerRole.RECORD,
                }
            )
        return team

    def _officer(self, officer: Officer, role: OfficerRole) -> Values:
        return {
            "name": officer.person.name,
            "certificate_no": officer.certificate_no,
            "certificate_kind": officer.kind,
            "agency_code": self.desk.world.organs[officer.organ].code,
            "role": role,
            "certificate_shown": True,
        }

    def outsider(self, *, shown: bool = False) -> Values:
        """An officer of the organ who has no part in the act, to preside or to test."""
        taken = {officer["name"] for officer in self.values["officers"]}
        free = [officer for officer in self.organ.officers if officer.person.name not in taken]
        if not free:
            return {"name": self.people.stranger(taken)}
        officer = self._officer(self.draw.one(free), OfficerRole.OTHER)
        return officer if shown else {**officer, "role": None, "certificate_shown": None}

    def hand_over(self, letter: Letter) -> None:
        """Let a delegate carry out the act under a letter."""
        self.delegate = letter
        self.code = letter.delegate.ref["division"]
        self.where = places.address(self.draw, self.code) if self.code in places.TOWNSHIPS else self.where
        self.values |= {
            "delegate": letter.delegate.ref,
            "delegation_no": letter.number,
            "place": places.place(self.draw, self.code, self.where),
            "officers": self.team(list(letter.delegate.officers)),
        }

    def document(self, kind: DocumentKind, dated: date, number: str | None = None, **more: Any) -> Values:
        """A document, with its digest where one is kept."""
        algorithm = self.draw.one(tuple(DigestAlgorithm))
        return {
            "kind": kind,
            "number": number,
            "title": kind.zh,
            "dated": dated,
            "digest_algorithm": algorithm,
            "digest": f"{self.draw.below(1 << 48):064x}",
            "uri": f"https://example.org/file/{self.values['record_id']}/{kind.value}",
            **more,
        }

    def file(self, kind: DocumentKind, dated: date, number: str | None = None, **more: Any) -> None:
        """Add a document to the file; everyday papers are listed in part of the cases only."""
        if kind in _EVERYDAY and not self.draw.chance(_LISTED):
            return
        self.values["documents"].append(self.document(kind, dated, number, **more))

    def record(self, stage: RecordingStage, day: date, kind: RecordingKind | None = None, hour: int = 9) -> None:
        """Add a recording of a stage (执法全过程记录)."""
        minute = 5 * self.draw.below(6)
        self.values["recordings"].append(
            {
                "kind": kind or self.draw.one(tuple(RecordingKind)),
                "stage": stage,
                "starts_at": at(day, hour, minute),
                "ends_at": at(day, hour, minute + 20),
                "digest_algorithm": DigestAlgorithm.SHA256,
                "digest": f"{self.draw.below(1 << 48):064x}",
                "uri": f"https://example.org/av/{self.values['record_id']}/{stage.value}",
            }
        )

    def serve(
        self, kind: DocumentKind, number: str | None, dated: date, *, within: int = 6, by: ServiceMethod | None = None
    ) -> date:
        """Serve a document on every party; the day on which the last one had it."""
        last = dated
        for party in self.parties:
            day = dated if by is ServiceMethod.ON_SPOT else working_days_after(dated, self.draw.below(within))
            service = self._service(party, kind, number, by or self.draw.one(_METHODS), day)
            if kind is not DocumentKind.PENALTY_NOTICE or self.draw.chance(_LISTED):
                self.values["services"].append(service)
            last = max(last, service["served_on"])
        self.reach(last)
        return last

    def _service(
        self, party: Values, kind: DocumentKind, number: str | None, method: ServiceMethod, day: date
    ) -> Values:
        recipient = (party.get("representative") or party).get("name")
        announced = method is ServiceMethod.ANNOUNCEMENT
        slow = method in _SLOW
        left = method is ServiceMethod.LEFT
        return {
            "party_no": party.get("party_no"),
            "document_number": number,
            "document_kind": kind,
            "method": method,
            "recipient": recipient,
            "sent_on": day if slow else None,
            "served_on": after(day, 30) if announced else working(after(day, 2)) if slow else day,
            "consent_signed_on": after(day, -1) if method is ServiceMethod.ELECTRONIC else None,
            "refusal_noted": True if left else None,
            "witness": self.people.person().name if left else None,
            "announcement_until": after(day, 30) if announced else None,
        }

    def publish(self, decided: date, *, channels: Sequence[PublicityChannel], within: int = 6) -> None:
        """Publish the decision in time, or say why not."""
        draw = self.draw
        if draw.chance(0.06):
            self.values["publicity"] = {"disclosed": False, "withheld_reason": draw.one(_WITHHELD)}
            return
        published = working_days_after(decided, draw.between(1, within))
        self.values["publicity"] = {
            "disclosed": True,
            "published_on": published,
            "channel": draw.one(channels),
            "uri": f"https://example.org/gs/{self.values['record_id']}",
            "party_informed": True if draw.chance(0.4) else None,
        }
        self.reach(published)

    def remedy_notice(self) -> Values:
        """How the party was told of its remedies."""
        return {"reconsideration_organ": _GOVERNMENT, "days": 60, "court": _COURT, "months": 6}

    def close(self, status: Any) -> dict[str, Any]:
        """The record of the act as it stands, with its state."""
        latest = at(min(working_days_after(self.day, self.draw.between(0, 4)), date(YEAR, 12, 31)), 15, 30)
        updated = max(latest, at(self.day, 15, 30)) if self.day < PRODUCED_AT.date() else at(self.day, 15, 30)
        self.values |= {"status": status, "updated_at": updated}
        return shape.record(self.record_type, self.values, self.draw)


_EVERYDAY = frozenset(
    {
        DocumentKind.CASE_FILING,
        DocumentKind.PENALTY_NOTICE,
        DocumentKind.PENALTY_DECISION,
        DocumentKind.LEGAL_REVIEW_OPINION,
        DocumentKind.SEAL_SEIZE_DECISION,
        DocumentKind.LICENSE_DECISION,
    }
)
_LISTED = 0.3
_METHODS = (
    ServiceMethod.DIRECT,
    ServiceMethod.DIRECT,
    ServiceMethod.DIRECT,
    ServiceMethod.ON_SPOT,
    ServiceMethod.LEFT,
    ServiceMethod.ELECTRONIC,
    ServiceMethod.POST,
    ServiceMethod.ENTRUSTED,
    ServiceMethod.FORWARDED,
)
_SLOW = frozenset({ServiceMethod.POST, ServiceMethod.ENTRUSTED, ServiceMethod.FORWARDED, ServiceMethod.ANNOUNCEMENT})
