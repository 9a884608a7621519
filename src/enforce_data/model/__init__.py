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
from enforce_data.model.benchmark import BenchmarkGrade, DiscretionBenchmark
from enforce_data.model.certificate import Certificate
from enforce_data.model.clue import Clue
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
from enforce_data.model.empowerment import EmpoweredMatter, Empowerment, EmpowermentEvaluation
from enforce_data.model.inspection import Inspection
from enforce_data.model.license import License
from enforce_data.model.matter import Matter
from enforce_data.model.officer import OfficerRef
from enforce_data.model.other_act import OtherAct
from enforce_data.model.party import OfParty, OtherNumbers, Party, Representative
from enforce_data.model.penalty import Penalty
from enforce_data.model.problem import Problem
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
from enforce_data.model.supervision import Supervision, SupervisionInstrument
from enforce_data.model.transfer import Transfer

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
        OtherAct,
        DiscretionBenchmark,
        Empowerment,
        Clue,
        Problem,
        Supervision,
        Transfer,
    )
}
"""Record types of all editions: those of 1.0, registers before acts, then those of 1.1."""

EDITIONS: dict[str, Status] = {"1.0": Status.CANDIDATE, "1.1": Status.DRAFT}
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
    "BenchmarkGrade",
    "Certificate",
    "Clue",
    "Coercion",
    "CollectiveDiscussion",
    "Decision",
    "Defence",
    "Delegation",
    "DiscretionBenchmark",
    "Document",
    "EarlyStop",
    "EmpoweredMatter",
    "Empowerment",
    "EmpowermentEvaluation",
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
    "OtherAct",
    "OtherNumbers",
    "Party",
    "Penalty",
    "Performance",
    "Place",
    "Problem",
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
    "Supervision",
    "SupervisionInstrument",
    "Transfer",
]
