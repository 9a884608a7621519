"""The papers of compulsion: what a decision must state, and when it was served (行政强制法 24, 31, 37, 51)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from enforce_data.codes.document import DocumentKind
from enforce_data.codes.party import PartyRole
from enforce_data.findings import Path, Said
from enforce_data.identifiers import document_no
from enforce_data.model import Coercion, Penalty, Service
from enforce_data.rulebook import Unchecked

SERVICE_DAY_UNKNOWN: Final = Unchecked(
    Said("决定书的送达没有填写日期", "the day on which the decision was served is not given")
)


def services_of_decision(act: Coercion | Penalty, kinds: Collection[DocumentKind]) -> list[tuple[int, Service]]:
    """Return the services of the decision with their positions: by its number, else by the kind of document."""
    number = act.decision.document_number if act.decision else None
    return [
        (at, service)
        for at, service in enumerate(act.services or ())
        if (
            document_no.canonical(service.document_number) == document_no.canonical(number)
            if service.document_number and number
            else service.document_kind in kinds
        )
    ]


def missing_particulars(coercion: Coercion) -> Iterator[Path]:
    """Yield the place of each thing that any decision on compulsion states and this one lacks (24(2), 31, 37(2)).

    Name and address of the party, the reason, the remedies and the seal; the basis is QZ-BASIS-03.  A party that could
    not be found out has neither name nor address.
    """
    decision = coercion.decision
    if decision is None:
        return
    if coercion.reason is None and decision.reason is None:
        yield ("reason",)
    if decision.remedy_notice is None:
        yield "decision", "remedy_notice"
    if decision.sealed is False:
        yield "decision", "sealed"
    if coercion.parties is None:
        yield ("parties",)
    for at, party in enumerate(coercion.parties or ()):
        if party.unknown_party or party.role not in (None, PartyRole.PARTY):
            continue
        if party.name is None:
            yield "parties", at, "name"
        if party.registered_address is None and party.business_address is None:
            yield "parties", at, "registered_address"
