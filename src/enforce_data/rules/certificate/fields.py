"""The field of a card: whether an act falls into a field in which its officers may enforce."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import PRACTICE
from enforce_data.model import Act, Certificate
from enforce_data.registers.certificates import OFFICER_CARDS, Certificates
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.act import NOT_FOUND
from enforce_data.rules.guards_acts import CARD_UNKNOWN, NO_CARD_NUMBER
from enforce_data.rules.penalty.qualification import enforces, own_cards, registered

NO_FIELD_OF_MATTER = Unchecked(Said("事项目录没有注明事项的执法领域", "the catalogue states no field for a matter"))
NO_FIELD_OF_CARD = Unchecked(Said("登记簿没有注明证件的执法领域", "the register states no field for a certificate"))

UNDECIDED = frozenset({EnforcementDomain.COMPREHENSIVE, EnforcementDomain.OTHER})
"""Fields that cover all others, or that the list does not tell apart."""


@guard("写明执法人员的行为", "acts that name officers")
def names_officers(act: Any) -> bool:
    """Hold for an act that names at least one officer."""
    return bool(act.officers)


def _fields(cards: list[Certificate]) -> frozenset[EnforcementDomain] | None:
    """The fields of several cards together; None where one of them states none."""
    if any(card.domains is None for card in cards):
        return None
    return frozenset(field for card in cards for field in card.domains or ())


@rule(
    "ZJ-07",
    Severity.WARNING,
    PRACTICE.art(),
    when=names_officers,
    dimension=Dimension.CONFORMITY,
    zh=(
        "执法证的领域与事项不符",
        "该执法证准予执法的领域不含本案任何事项的领域",
        "核对执法证号、证件的执法领域和事项编码",
    ),
    en=(
        "The card is for another field than the matters",
        "no matter of the act lies in a field in which this card allows enforcement",
        "compare the number, the fields of the card and the codes of the matters",
    ),
    good=[
        Case(),
        Case(given=(Given("certificate", {"domains": ["transport", "market_regulation"]}),)),
        Case(given=(Given("certificate", {"domains": ["comprehensive"]}),), note="covers all fields"),
        Case(given=(Given("certificate", {"domains": ["other"]}),), note="no field of the list"),
        Case(given=(Given("certificate", {"domains": ["transport"]}), Given("matter", {"domain": "comprehensive"}))),
        Case(given=(Given("certificate", {"domains": ABSENT}),), note="not checked"),
        Case(given=(Given("certificate", {"domains": ["transport"]}), Given("matter", {"domain": ABSENT}))),
        Case(
            {"officers.0.role": "record"},
            given=(Given("certificate", {"domains": ["transport"]}),),
            note="keeps the record only",
        ),
        Case(
            {"matters.1": {"code": "430617003000", "name": "对食品经营者的监督检查"}},
            given=(
                Given("certificate", {"domains": ["transport"]}),
                Given("matter.inspection", {"domain": "transport"}),
            ),
            note="one matter of several",
        ),
    ],
    bad=[
        Case(
            at="officers.0.certificate_no",
            given=(Given("certificate", {"domains": ["transport"]}),),
        ),
        Case(
            at="officers.0.certificate_no",
            sample="inspection",
            given=(Given("certificate", {"domains": ["transport", "culture"]}),),
        ),
    ],
)
def card_is_for_another_field(act: Act, certificates: Certificates, matters: Matters) -> Hits:
    """A card names the fields in which its holder enforces; departments lay them out in their own ways, so a warning.

    One matter within the fields is enough, in any version of the catalogue, and 综合执法 covers all.  Judged by the
    fields that the registers state now: they keep no history of them.
    """
    entries = [entry for matter in act.matters for entry in matters.entries(matter.code)]
    fields = {entry.domain for entry in entries}
    if not fields.isdisjoint(UNDECIDED):
        return
    unknown = NO_FIELD_OF_MATTER if None in fields else NOT_FOUND
    in_doubt = None in fields or any(not matters.entries(matter.code) for matter in act.matters)
    for at, officer in enumerate(act.officers or ()):
        if not enforces(officer):
            continue
        if officer.certificate_no is None:
            yield NO_CARD_NUMBER
            continue
        named = registered(officer, certificates)
        own = [card for card in own_cards(officer, named) if card.kind in OFFICER_CARDS]
        allowed = _fields(own)
        if not named:
            yield CARD_UNKNOWN
        elif allowed is None:
            yield NO_FIELD_OF_CARD
        elif own and allowed.isdisjoint(fields | UNDECIDED):
            yield unknown if in_doubt else ("officers", at, "certificate_no")
