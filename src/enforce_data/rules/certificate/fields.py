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
from enforce_data.rules.guards_acts import CARD_UNKNOWN, MATTER_UNKNOWN, NO_CARD_NUMBER
from enforce_data.rules.penalty.qualification import enforces, own_cards, registered

NO_FIELD_OF_MATTER = Unchecked(Said("事项目录没有注明事项的执法领域", "the catalogue states no field for a matter"))
NO_FIELD_OF_CARD = Unchecked(Said("登记簿没有注明证件的执法领域", "the register states no field for a certificate"))

UNDECIDED = frozenset({EnforcementDomain.COMPREHENSIVE, EnforcementDomain.OTHER})
"""Fields that cover all others, or that the list does not tell apart."""


@guard("写明执法人员的行为", "acts that name officers")
def names_officers(act: Any) -> bool:
    """Hold for an act that names at least one officer."""
    return bool(act.officers)


def _fields_of_matters(act: Act, matters: Matters) -> tuple[set[EnforcementDomain], Unchecked | None]:
    """The fields of an act's matters, in all versions of the catalogue; and why they may not be all."""
    fields, in_doubt = set(), None
    for matter in act.matters:
        entries = matters.entries(matter.code)
        if not entries:
            in_doubt = MATTER_UNKNOWN
        for entry in entries:
            if entry.domain is None:
                in_doubt = NO_FIELD_OF_MATTER
            else:
                fields.add(entry.domain)
    return fields, in_doubt


def _fields_of_cards(cards: list[Certificate]) -> set[EnforcementDomain] | None:
    """The fields of several cards together, none for no cards; None where one of them states none."""
    fields: set[EnforcementDomain] = set()
    for card in cards:
        if card.domains is None:
            return None
        fields.update(card.domains)
    return fields


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

    执法证载明持证人的执法领域,但各地对领域的划分不同,故只作警告。本案有一项事项在领域之内即可,目录的任何版本都算,综
    合执法涵盖各领域。登记簿不保存领域的历史,以现有登记为准。
    """
    fields, in_doubt = _fields_of_matters(act, matters)
    if not fields.isdisjoint(UNDECIDED):
        return
    for at, officer in enumerate(act.officers or ()):
        if not enforces(officer):
            continue
        if officer.certificate_no is None:
            yield NO_CARD_NUMBER
            continue
        cards = registered(officer, certificates)
        if not cards:
            yield CARD_UNKNOWN
            continue
        allowed = _fields_of_cards([card for card in own_cards(officer, cards) if card.kind in OFFICER_CARDS])
        if allowed is None:
            yield NO_FIELD_OF_CARD
        elif allowed and allowed.isdisjoint(fields) and allowed.isdisjoint(UNDECIDED):
            yield in_doubt or ("officers", at, "certificate_no")
