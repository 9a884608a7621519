"""The register of enforcement certificates (行政执法证件) as of a day."""

from __future__ import annotations

from datetime import date

from enforce_data.codes.certificate import CertificateEventKind, CertificateKind
from enforce_data.findings import Said
from enforce_data.model.certificate import Certificate
from enforce_data.register import Register

OFFICER_CARDS = frozenset({CertificateKind.ENFORCEMENT, CertificateKind.MINISTRY})
"""The kinds of card that qualify their holder to enforce."""

_ENDING = frozenset(CertificateEventKind) - {CertificateEventKind.RESTORED, CertificateEventKind.REPLACED}


class Certificates(Register[Certificate]):
    """Cards by number and by agency.  A card that is not found is *not checked*: ministries keep registers too."""

    label = Said("执法证件", "certificates")

    def __init__(self) -> None:
        super().__init__()
        self._by_agency: dict[str, list[Certificate]] = {}
        self._named: dict[str, list[Certificate]] = {}

    def add(self, record: Certificate) -> None:
        """Add one card from the day of its issue."""
        self.owners.add(record.agency.code)
        self.spells.add(record.certificate_no, record.issued_on, None, record)
        self._named.pop(record.certificate_no, None)
        self._by_agency.setdefault(record.agency.code, []).append(record)

    def cards(self, number: str) -> list[Certificate]:
        """Every card with this number; issuers may have used the same one."""
        return self.spells.ever(number)

    def named(self, number: str) -> list[Certificate]:
        """Every card with this number that says whose it is; remembered, since a card stands in many records."""
        try:
            return self._named[number]
        except KeyError:
            known = self._named[number] = [card for card in self.cards(number) if card.holder.name is not None]
            return known

    def of_agency(self, code: str) -> list[Certificate]:
        """Every card held in an agency."""
        return list(self._by_agency.get(code, ()))


def valid_on(card: Certificate, day: date) -> bool:
    """Whether a card was valid on a day, by its dates and status events, never by ``status`` alone.

    Suspension (暂扣) ends on its ``ends_on``, or with the next reinstatement (恢复), which counts from its first day;
    withdrawal (收回), cancellation (注销) and revocation (吊销) last until a reinstatement.
    """
    if day < (card.valid_from or card.issued_on) or (card.valid_until is not None and day > card.valid_until):
        return False
    if not card.status_events:
        return True
    valid = True
    events = [event for event in card.status_events if event.starts_on is not None and event.starts_on <= day]
    for event in sorted(events, key=lambda event: event.starts_on or day):
        if event.kind is CertificateEventKind.RESTORED:
            valid = True
        elif event.kind in _ENDING:
            valid = event.ends_on is not None and event.ends_on < day
    return valid
