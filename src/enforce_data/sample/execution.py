"""Compulsory execution (行政强制执行): reminder, decision, performance and what may come between (行政强制法 34–54).

Every execution rests on a penalty decision of the same organ, made here too.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.coercion import (
    CoercionKind,
    CoercionNature,
    CoercionResult,
)
from enforce_data.codes.document import DocumentKind, RecordingKind, RecordingStage, ServiceMethod
from enforce_data.codes.penalty import ClosingKind, PenaltyKind, PenaltyStatus
from enforce_data.codes.record import RecordType
from enforce_data.sample.act import Act, Desk
from enforce_data.sample.days import YEAR, after, at, working, working_days_after
from enforce_data.sample.draw import Draw
from enforce_data.sample.penalty_case import PenaltyCase, yuan
from enforce_data.sample.penalty_endings import unpaid
from enforce_data.sample.penalty_rows import pay

_SPRING = (date(YEAR, 1, 6), date(YEAR, 3, 14))
_EARLY = (date(YEAR, 1, 6), date(YEAR, 1, 17))
BANK = "星沙农村商业银行茶亭坳支行"
_BASES = {
    "surcharge_tax": "late_tax_return",
    "deduct_tax": "late_tax_return",
    "auction_tax": "late_tax_return",
    "demolish": "unplanned_building",
    "clear_river": "river_dumping",
    "treat_waste": "hazardous_store",
    "uproot": "grow_banned",
}
_KINDS = {
    "surcharge_tax": CoercionKind.SURCHARGE,
    "deduct_tax": CoercionKind.DEDUCTION,
    "auction_tax": CoercionKind.AUCTION,
    "demolish": CoercionKind.RESTORE,
    "clear_river": CoercionKind.SUBSTITUTE,
    "treat_waste": CoercionKind.SUBSTITUTE,
    "uproot": CoercionKind.OTHER_EXECUTION,
}
_MONEY = frozenset({CoercionKind.SURCHARGE, CoercionKind.DEDUCTION, CoercionKind.AUCTION})


class Execution(Act):
    """An execution of a penalty decision."""

    record_type = "coercion"
    prefix = "QZ"

    def __init__(self, desk: Desk, draw: Draw, key: str, *, early: bool = False) -> None:
        world = desk.world
        self.base: PenaltyCase = unpaid(desk, draw, world.matters[_BASES[key]], found=_EARLY if early else _SPRING)
        self.kind = _KINDS[key]
        self.term_end: date = self.base.values["decision"]["performance"]["due_on"]
        super().__init__(desk, draw, world.matters[key], working(after(max(self.term_end, self.base.day), 3)))
        self.code, self.where = self.base.code, self.base.where
        parties = [{name: value for name, value in party.items() if name != "party_no"} for party in self.base.parties]
        self.begin(f"{parties[0].get('name')}{self.kind.zh}案", parties, case_series="执案")
        self.values |= {
            "nature": CoercionNature.EXECUTION,
            "kind": self.kind,
            "base_decision_no": self.base.values["decision"]["document_number"],
            "amount_due": yuan(self.base.fines[0]) if self.kind in _MONEY else None,
            "linked_acts": [
                {
                    "relation": LinkRelation.FOLLOWS_FROM,
                    "record_type": RecordType.PENALTY,
                    "case_no": self.base.values["case_no"],
                }
            ]
            if draw.chance(0.6)
            else None,
        }

    def remind(self) -> None:
        """Remind the party once the term of the base decision is over (35)."""
        served = self.day
        number = self.number("催")
        due = after(served, 10)
        money = self.kind in _MONEY
        self.values["reminders"] = [
            {
                "ordinal": 1,
                "document_number": number,
                "served_on": served,
                "service_method": ServiceMethod.DIRECT,
                "due_on": due,
                "amount": yuan(self.base.fines[0]) if money else None,
                "way": "到指定银行缴纳" if money else "自行改正、恢复原状",
                "rights_told": True,
            }
        ]
        self.file(DocumentKind.REMINDER, served, number, sealed=True)
        if self.draw.chance(0.5):
            self._answer(served)
        self.reach(due)

    def _answer(self, served: date) -> None:
        self.values["defences"] = [
            {
                "made": True,
                "made_on": working_days_after(served, 2),
                "facts_raised": "请求宽限履行期限",
                "reviewed_on": working_days_after(served, 4),
                "adopted": False,
                "opinion": "理由不成立,不予采纳",
            }
        ]

    def surcharge(self, *, half: bool = False) -> None:
        """Add a surcharge from the day after the term (45; 行政处罚法 72)."""
        fine = self.base.fines[0]
        self.values["surcharges"] = [
            {
                "starts_on": after(self.term_end, 1),
                "rate": "0.0300",
                "amount": yuan(fine // 2 if half else fine),
                "standard_told_on": self.base.values["decision"]["dated"],
            }
        ]

    def decide(self, *, later: int = 3) -> None:
        """Decide on the execution after the reminder has run out, and serve the decision (37)."""
        dated = working_days_after(self.day, later)
        kind = DocumentKind.SUBSTITUTE_DECISION if self.kind is CoercionKind.SUBSTITUTE else _DECISION
        number = self.number("执")
        self.values |= {
            "reason": "当事人经催告逾期仍不履行,且无正当理由",
            "decision": {
                "document_number": number,
                "dated": dated,
                "sealed": True,
                "remedy_notice": self.remedy_notice(),
                "result": CoercionResult.ENFORCE,
            },
            "planned_at": at(working_days_after(dated, 12), 9),
        }
        if self.kind is CoercionKind.SUBSTITUTE:
            self.values["substitute"] = {
                "performer": "星沙县洁源环境服务有限公司",
                "object": self.matter.row["object"],
                "budget": yuan(self.draw.between(20, 90) * 100),
            }
        self.file(kind, dated, number, sealed=True)
        party = self.parties[0]
        service = self._service(party, kind, number, ServiceMethod.DIRECT, working_days_after(dated, 1))
        self.values["services"] = [service]
        self.reach(service["served_on"])

    def implement(self, *, hour: int = 10) -> date:
        """Carry the execution out on a working day, at daytime (43)."""
        day = working_days_after(self.day, 9)
        self.values |= {
            "implemented_at": at(day, hour),
            "scene": {"party_present": True, "record_made": True} if self.draw.chance(0.5) else None,
        }
        self.record(RecordingStage.EXECUTION, day, RecordingKind.AUDIO_VIDEO)
        self.file(DocumentKind.EXECUTION_DOCUMENT, day, signed=True)
        self.reach(day)
        return day

    def complete(self) -> None:
        """End the execution, and send money to the treasury (49)."""
        self.values["ended_at"] = at(self.day, 14)
        if self.kind in _MONEY:
            self.values["treasury_on"] = working_days_after(self.day, 2)
            self.reach(self.values["treasury_on"])
        self.values["result"] = "执行完毕"

    def base_record(self, *, paid: bool | None = None) -> dict[str, Any]:
        """The penalty case behind the execution."""
        case = self.base
        if paid if paid is not None else self.kind not in _MONEY:
            for entry in case.values["penalties"]:
                if entry["kind"] is PenaltyKind.FINE:
                    pay(case, entry)
            case.record(RecordingStage.EXECUTION, working(case.day), RecordingKind.TEXT, hour=15)
            case.reach(working(case.day))
            return case.close(case.end(ClosingKind.PERFORMED))
        return self.open_base()

    def open_base(self) -> dict[str, Any]:
        """The penalty case behind the execution, unpaid, with its link to the execution."""
        link = {
            "relation": LinkRelation.LEADS_TO,
            "record_type": RecordType.COERCION,
            "case_no": self.values["case_no"],
        }
        self.base.values["linked_acts"] = [link]
        return self.base.close(PenaltyStatus.EXECUTING)


_DECISION = DocumentKind.EXECUTION_DECISION
