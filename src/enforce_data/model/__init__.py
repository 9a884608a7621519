"""The models of the standard: one class per record type, one line per data element.

``MODELS`` maps the value of ``record_type`` to its class; ``STANDARD`` adds the editions.  The shared groups are
exported too, for rules and for code that builds records.
"""

from __future__ import annotations

from enforce_data.dictionary import Record, Standard
from enforce_data.editions import Status
from enforce_data.model.agency import AgencyRef
from enforce_data.model.agency_register import Agency
from enforce_data.model.basis import (
    ActLink,
    LegalBasis,
    MatterRef,
    Place,
    RankedBasis,
    SpecialLaw,
)
from enforce_data.model.certificate import Certificate
from enforce_data.model.coercion import Coercion
from enforce_data.model.delegation import Delegation
from enforce_data.model.document import (
    Document,
    EarlyStop,
    Publicity,
    Recording,
    Service,
    StoredFile,
)
from enforce_data.model.inspection import Inspection
from enforce_data.model.license import License
from enforce_data.model.matter import Matter
from enforce_data.model.officer import OfficerRef
from enforce_data.model.party import OfParty, OtherNumbers, Party, Representative
from enforce_data.model.penalty import Penalty
from enforce_data.model.procedure import (
    Alteration,
    Decision,
    Defence,
    ExcludedPeriod,
    Extension,
    Hearing,
    Performance,
    Remedy,
    RemedyNotice,
)
from enforce_data.model.record import Act, EnforcementRecord
from enforce_data.model.review import CollectiveDiscussion, LegalReview, Recusal

MODELS: dict[str, type[Record]] = {
    model.record_type_name: model
    for model in (
        Agency,
        Matter,
        Certificate,
        Delegation,
        Penalty,
        Coercion,
        Inspection,
        License,
    )
}
"""Record types of all editions, registers before acts."""

EDITIONS: dict[str, Status] = {"1.0": Status.CANDIDATE}
"""Editions of the standard, and how firm each is."""

STANDARD = Standard("enforce-data", MODELS, EDITIONS)
"""The standard for administrative-enforcement records and its editions."""

__all__ = [
    "EDITIONS",
    "MODELS",
    "STANDARD",
    "Act",
    "ActLink",
    "Agency",
    "AgencyRef",
    "Alteration",
    "Certificate",
    "Coercion",
    "CollectiveDiscussion",
    "Decision",
    "Defence",
    "Delegation",
    "Document",
    "EarlyStop",
    "EnforcementRecord",
    "ExcludedPeriod",
    "Extension",
    "Hearing",
    "Inspection",
    "LegalBasis",
    "LegalReview",
    "License",
    "Matter",
    "MatterRef",
    "OfParty",
    "OfficerRef",
    "OtherNumbers",
    "Party",
    "Penalty",
    "Performance",
    "Place",
    "Publicity",
    "RankedBasis",
    "Recording",
    "Recusal",
    "Remedy",
    "RemedyNotice",
    "Representative",
    "Service",
    "SpecialLaw",
    "StoredFile",
]
