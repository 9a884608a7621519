"""Whether the register shows that an officer may not enforce: the days of a case, and the cards valid on them.

*Enforcing role*: the officer leads or assists, or the role is not stated.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from enforce_data.codes.certificate import CertificateKind
from enforce_data.codes.document import RecordingStage
from enforce_data.codes.party import OfficerRole
from enforce_data.codes.penalty import Procedure
from enforce_data.findings import Said
from enforce_data.model import Certificate, OfficerRef, Penalty
from enforce_data.registers.certificates import OFFICER_CARDS, Certificates, valid_on
from enforce_data.rulebook import Unchecked
from enforce_data.rules.penalty.outcome import decided
from enforce_data.values.day import day_of

_ENFORCING = frozenset({None, OfficerRole.LEAD, OfficerRole.ASSIST})

Span = tuple[date, date]
"""The first and the last day of an investigation."""

NO_DAYS = Unchecked(Said("没有调查开始日期", "the days of the investigation are not on the record"))


def investigation_days(penalty: Penalty) -> Span | None:
    """Return the first and last day of the case: from its first known day to the end; a simple one has one day."""
    if penalty.procedure is Procedure.SIMPLE:
        dated = decided(penalty).dated
        return dated, dated
    end = penalty.investigation_ended_on or decided(penalty).dated
    recorded = [
        day_of(recording.starts_at)
        for recording in penalty.recordings or ()
        if recording.starts_at and recording.stage in (RecordingStage.INITIATION, RecordingStage.INVESTIGATION)
    ]
    preserved = penalty.preservation.registered_on if penalty.preservation is not None else None
    known = [day for day in (penalty.discovered_on, penalty.filed_on, preserved, *recorded) if day is not None]
    return (min(*known, end), max(min(known), end)) if known else None


def enforces(officer: OfficerRef) -> bool:
    """Tell whether the officer has an enforcing role."""
    return officer.role in _ENFORCING


def registered(officer: OfficerRef, certificates: Certificates) -> list[Certificate]:
    """Return the cards with the officer's number that say whose they are; issuers may have used the same number."""
    return certificates.named(officer.certificate_no or "")


def is_holder(card: Certificate, officer: OfficerRef) -> bool:
    """Tell whether a card is registered under the officer's name, dots and blanks left out."""
    name = card.holder.name
    return name is not None and (name == officer.name or bare(name) == bare(officer.name))


def own_cards(officer: OfficerRef, cards: list[Certificate]) -> list[Certificate]:
    """Return those of the cards that are registered under the officer's name."""
    return [card for card in cards if is_holder(card, officer)]


def bare(name: str) -> str:
    """Return a name without dots and blanks."""
    return "".join(char for char in name if char not in "·•・‧" and not char.isspace())


def is_unfit(
    officer: OfficerRef, cards: list[Certificate], span: Span, certificates: Certificates, penalty: Penalty
) -> bool:
    """Tell whether the officer's card, and any other officer's card of the holder, was valid on no day of the span.

    ``cards`` are those registered under the officer's number.  Who joined after the span did not investigate.
    """
    if joined_after(officer, span):
        return False
    own = own_cards(officer, cards)
    for card in own:
        if valid_within(card, span):
            return False
    return bool(own) and not _has_officer_card(own, officer, span, certificates, penalty)


def joined_after(officer: OfficerRef, span: Span) -> bool:
    """Tell whether the officer came to the case after the last day of a span."""
    return officer.starts_on is not None and officer.starts_on > span[1]


def is_disqualified(officer: OfficerRef, span: Span, certificates: Certificates, penalty: Penalty) -> bool:
    """Tell whether the register shows that the officer may not enforce: an unfit card, or an auxiliary's only."""
    cards = registered(officer, certificates)
    if enforces(officer) and is_unfit(officer, cards, span, certificates, penalty):
        return True
    cards = own_cards(officer, cards)
    auxiliary = bool(cards) and all(card.kind == CertificateKind.AUXILIARY for card in cards)
    return auxiliary and not _has_officer_card(cards, officer, span, certificates, penalty)


def _has_officer_card(
    cards: list[Certificate], officer: OfficerRef, span: Span, certificates: Certificates, penalty: Penalty
) -> bool:
    """Whether the holder has a valid enforcement or ministry card, in any organ that the case or the card names."""
    others = cards_of_holder(cards, officer, certificates, penalty)
    return any(valid_within(card, span) for card in others)


def cards_of_holder(
    cards: list[Certificate], officer: OfficerRef, certificates: Certificates, penalty: Penalty
) -> list[Certificate]:
    """Return the enforcement and ministry cards of the officer in any organ that the case or one of the cards names."""
    organs = {card.agency.code for card in cards} | {penalty.agency.code}
    organs |= {agency.code for agency in (*(penalty.co_agencies or ()), penalty.delegate) if agency is not None}
    if officer.agency_code is not None:
        organs.add(officer.agency_code)
    others = (card for code in organs for card in certificates.of_agency(code))
    return [card for card in others if card.kind in OFFICER_CARDS and is_holder(card, officer)]


def valid_within(card: Certificate, span: Span) -> bool:
    """Tell whether a card was valid on at least one day of a span; it can become so only on few days."""
    first, last = span
    if first <= last and valid_on(card, first):
        return True
    return any(valid_on(card, day) for day in _turns(card) if first <= day <= last)


def valid_throughout(cards: list[Certificate], span: Span) -> bool:
    """Tell whether on every day of a span at least one of the cards was valid; it changes only on few days."""
    first, last = span
    days = {first} | {day for card in cards for day in (*_turns(card), *_ends(card)) if first <= day <= last}
    return all(any(valid_on(card, day) for card in cards) for day in days)


def _ends(card: Certificate) -> Iterator[date]:
    """The first day after the last of a card; events end it on days that :func:`_turns` gives."""
    if card.valid_until is not None and card.valid_until < date.max:
        yield card.valid_until + timedelta(days=1)


def _turns(card: Certificate) -> Iterator[date]:
    """The days on which a card can become valid: its first, the first after a suspension, and those of events."""
    yield card.valid_from or card.issued_on
    for event in card.status_events or ():
        if event.starts_on is not None:
            yield event.starts_on
        if event.ends_on is not None and event.ends_on < date.max:
            yield event.ends_on + timedelta(days=1)
