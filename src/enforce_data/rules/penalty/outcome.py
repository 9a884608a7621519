"""What several rules read of a case: its decision, the parties it is brought against, and what falls on each.

*Decision service*: the earliest service, on the party or on all, of the document with the number of the decision, or of
a 行政处罚决定书; the service of a notice does not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.party import PartyRole
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.identifiers import document_no
from enforce_data.model import OfParty, Party, Penalty, Service
from enforce_data.model.penalty import ImposedPenalty, PenaltyDecision
from enforce_data.model.penalty_case import PenaltyNotice

Part = TypeVar("Part", bound=OfParty)

BYSTANDERS = frozenset({PartyRole.INTERESTED, PartyRole.THIRD})
"""Parties against whom a case is not brought."""


def decided(penalty: Penalty) -> PenaltyDecision:
    """Return the decision; raise ValueError where there is none, which the guard of the rule should have seen."""
    if penalty.decision is None:
        raise ValueError("the case has no decision")
    return penalty.decision


class Accused(NamedTuple):
    """One party of a case: its place among them from 1, what is known of it, and whether it is the only one."""

    ordinal: int
    party: Party | None
    only: bool

    def own(self, parts: Iterable[Part] | None) -> list[tuple[int, Part]]:
        """Return the parts that count for this party, with their positions; one without a number counts for all."""
        return [(at, part) for at, part in enumerate(parts or ()) if part.party_no is None or self._is_named(part)]

    def named(self, parts: Iterable[Part] | None) -> list[tuple[int, Part]]:
        """Return the parts that are surely this party's, with their positions."""
        return [(at, part) for at, part in enumerate(parts or ()) if self._is_named(part)]

    def _is_named(self, part: OfParty) -> bool:
        return self.only or (self.party is not None and part.party_no == self.party.party_no is not None)


def accused(penalty: Penalty) -> list[Accused]:
    """Return the parties of a case without interested and third persons; a case that names none has one unknown."""
    parties = [party for party in penalty.parties or () if party.role not in BYSTANDERS]
    only = len(parties) <= 1
    return [Accused(ordinal, party, only) for ordinal, party in enumerate(parties or [None], start=1)]


def bearers(penalty: Penalty) -> list[Accused]:
    """Return the parties on whom at least one penalty was imposed."""
    return [party for party in accused(penalty) if party.own(penalty.penalties)]


def fines(penalty: Penalty) -> list[tuple[int, ImposedPenalty, Decimal]]:
    """Return every fine whose amount is known, with its position; fines are not added up (行政处罚法 51)."""
    return [
        (at, imposed, imposed.amount)
        for at, imposed in enumerate(penalty.penalties or ())
        if imposed.kind is PenaltyKind.FINE and imposed.amount is not None
    ]


def decision_services(penalty: Penalty, party: Accused) -> list[tuple[int, Service]]:
    """Return the services of the decision on a party, with their positions."""
    number = decided(penalty).document_number
    own = party.own(penalty.services)
    return [(at, service) for at, service in own if is_of_decision(service, number)]


def is_of_decision(service: Service, number: str | None) -> bool:
    """Tell whether a service is of the decision with this number, or of any decision on a penalty."""
    return service.document_kind == DocumentKind.PENALTY_DECISION or bears_number(service, number)


def bears_number(service: Service, number: str | None) -> bool:
    """Tell whether a service is of the document with this number, brackets and digits written in any way."""
    if number is None or service.document_number is None:
        return False
    return document_no.compact(service.document_number) == document_no.compact(number)


def last_notice(penalty: Penalty, party: Accused) -> tuple[int, PenaltyNotice] | None:
    """Return the last notice that reached a party by the decision, with its position.

    None where there is none, or where one without any day may be the last.
    """
    dated = decided(penalty).dated
    days = [(notice.served_on or notice.dated or date.max, at) for at, notice in party.own(penalty.notices)]
    reached = [each for each in days if each[0] <= dated]
    if not reached or any(day == date.max for day, _ in days):
        return None
    at = max(reached)[1]
    return at, (penalty.notices or ())[at]


def by_paper(penalty: Penalty, party: Accused, *kinds: DocumentKind) -> bool:
    """Tell whether a document of one of these kinds was made, or served on a party, by the decision or without a day.

    For what is not entered in its own place: the paper shows that something was told, not when and of what.
    """
    dated = decided(penalty).dated
    made = [paper.dated for paper in penalty.documents or () if paper.kind in kinds]
    served = [each.sent_on or each.served_on for _, each in party.own(penalty.services) if each.document_kind in kinds]
    return any(day is None or day <= dated for day in (*made, *served))


def first_service(penalty: Penalty, party: Accused) -> tuple[int, Service] | None:
    """Return the earliest service of the decision on a party; one without any day may be the earliest."""
    days = [
        (service.sent_on or service.served_on or date.min, at, service)
        for at, service in decision_services(penalty, party)
    ]
    if not days:
        return None
    _, at, service = min(days, key=lambda each: each[:2])
    return at, service
