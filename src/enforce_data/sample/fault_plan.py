"""The faults of ``examples/faulty``: such as every format can carry, one to a record where that is possible."""

from __future__ import annotations

from enforce_data.identifiers import resident_id
from enforce_data.sample.fault_plan_acts import ACTS, EXPIRED_CARD, EXPIRED_HOLDER
from enforce_data.sample.faults import Extra, Planted, all_of, drop, last_character, put, where

STRUCTURE = (
    Planted("ST-PATTERN", "penalty", "filed_on", put("filed_on", "2025-02-30"), where(status="notified")),
    Planted("ST-PATTERN", "license", "applied_on", put("applied_on", "2025年3月1日"), where(decision=None)),
    Planted(
        "ST-PATTERN",
        "penalty",
        "penalties.0.amount",
        put("penalties.0.amount", "2,000.00"),
        where(procedure="simple", penalties__0__kind="fine"),
    ),
    Planted(
        "ST-PATTERN",
        "inspection",
        "starts_at",
        put("starts_at", "2025-05-12T09:00:00"),
        where(linked_acts=None, follow_ups=None),
    ),
    Planted(
        "ST-PATTERN",
        "license",
        "parties.0.uscc",
        put("parties.0.uscc", "91430121max0000a1x"),
        where(decision=None, parties__0__uscc=...),
    ),
    Planted("ST-CODE", "penalty", "status", put("status", "结案"), where(status="suspended")),
    Planted(
        "ST-CODE",
        "penalty",
        "evidence.0.kind",
        put("evidence.0.kind", "photo"),
        where(evidence__0=..., linked_acts=None),
    ),
    Planted("ST-MISSING", "penalty", "violation_kind", drop("violation_kind"), where(procedure="simple")),
    Planted(
        "ST-MISSING",
        "coercion",
        "parties.0.category",
        drop("parties.0.category"),
        where(nature="measure", kind="seize", linked_acts=None),
    ),
    Planted(
        "ST-LENGTH",
        "coercion",
        "objects.0.unit",
        put("objects.0.unit", "件" * 21),
        where(nature="measure", objects__0__unit=..., linked_acts=None),
    ),
    Planted("ST-UNKNOWN", "inspection", "handler", put("handler", "向青山"), where(linked_acts=None, follow_ups=None)),
    Planted("ST-TYPE", "agency", "officer_count", put("officer_count", "四十六"), where(level="township")),
    Planted("ST-EDITION", "certificate", "edition", put("edition", "9.9"), where(kind="enforcement", status="valid")),
    Planted("DL-SECRET", "penalty", "", put("secrecy", "state_secret"), where(procedure="simple"), secret=True),
)

IDENTIFIERS = (
    Planted(
        "ID-USCC-01",
        "license",
        "parties.0.uscc",
        last_character("parties.0.uscc"),
        where(parties__0__uscc=..., linked_acts=None),
    ),
    Planted(
        "ID-USCC-06",
        "inspection",
        "parties.0.uscc",
        put("parties.0.category", "individual_business"),
        where(parties__0__category="legal_person", linked_acts=None, follow_ups=None),
    ),
    Planted(
        "ID-CITIZEN-01",
        "license",
        "parties.0.representative.id_number",
        last_character("parties.0.representative.id_number"),
        where(parties__0__representative__id_number=..., linked_acts=None),
    ),
    Planted(
        "ID-CITIZEN-02",
        "license",
        "parties.0.representative.id_number",
        put("parties.0.representative.id_number", resident_id.with_check("43012119890229997")),
        where(parties__0__representative__id_number=..., linked_acts=None),
    ),
    Planted(
        "ID-CITIZEN-07",
        "certificate",
        "holder.gender",
        put("holder.gender", "male"),
        where(holder__gender="female", status="valid", kind="enforcement"),
    ),
    Planted(
        "ID-DIV-01",
        "license",
        "parties.0.division",
        put("parties.0.division", "430199"),
        where(parties__0__division=..., linked_acts=None),
    ),
    Planted(
        "ID-ECERT-01",
        "license",
        "certificate.ecert_id",
        last_character("certificate.ecert_id"),
        where(certificate__ecert_id=..., linked_acts=None),
    ),
    Planted(
        "ID-REG-01",
        "penalty",
        "parties.0.other_numbers.registration",
        last_character("parties.0.other_numbers.registration"),
        where(parties__0__other_numbers__registration=..., linked_acts=None),
    ),
    Planted("ID-MATTER-02", "matter", "code", put("code", "11430121MBX00000004430400077000"), where(act_kind="levy")),
)

REGISTERS = (
    Planted(
        "FS-01",
        "agency",
        "reviewer_count",
        all_of(put("reviewer_count", 0), drop("counsel_count")),
        where(level="township", officer_count=...),
    ),
    Planted(
        "ML-07",
        "matter",
        "bases",
        put("bases.0.level", "normative_document"),
        where(act_kind="penalty", delegable=None, set_by=None),
    ),
    Planted(
        "ML-12",
        "matter",
        "fine_min",
        put("fine_min", "900000.00"),
        where(act_kind="penalty", fine_min=..., fine_max=..., delegable=None),
    ),
    Planted(
        "ML-15",
        "matter",
        "delegable",
        all_of(put("delegable", True), put("delegation_basis", {"law": "湖南省行政程序规定"})),
        where(coercion_nature="measure"),
    ),
    Planted(
        "XK-BASIS-01",
        "matter",
        "set_by.level",
        put("set_by.level", "departmental_rule"),
        where(act_kind="license", set_by=...),
    ),
    Planted(
        "ZJ-01",
        "certificate",
        "valid_until",
        all_of(put("valid_until", "2023-12-31"), put("status", "expired")),
        where(status="lost"),
    ),
    Planted(
        "ZJ-02", "certificate", "status", put("valid_until", "2025-06-30"), where(kind="auxiliary", status="valid")
    ),
    Planted(
        "ZJ-05",
        "certificate",
        "certificate_no",
        all_of(
            put("record_id", "ZJ-SAME-NUMBER"),
            put("holder.id_number", resident_id.with_check("43012119900307999")),
            put("holder.gender", "male"),
        ),
        where(status="valid", kind="supervision"),
        twin=put("remarks", "证号与后一条记录相同"),
    ),
    Planted(
        "WT-01",
        "delegation",
        "matters.0.powers",
        drop("matters.0.powers"),
        where(matters__0__act_kind="penalty", delegator__name="星沙县市场监督管理局"),
    ),
    Planted(
        "WT-02",
        "delegation",
        "legal_basis.level",
        put("legal_basis.level", "normative_document"),
        where(legal_basis__law="卫生行政处罚程序"),
    ),
    Planted("WT-09", "delegation", "valid_until", put("valid_until", "2024-02-01"), where(status="terminated")),
    Planted("WT-10", "delegation", "signed_on", put("valid_from", "2024-01-02"), where(status="withdrawn")),
)

EXPIRED = Extra(
    "certificate",
    all_of(
        put("record_id", f"ZJ-{EXPIRED_CARD}"),
        put("certificate_no", EXPIRED_CARD),
        put("holder.name", EXPIRED_HOLDER),
        put("holder.id_number", resident_id.with_check("43012119850411999")),
        put("domains", ["comprehensive"]),
        put("valid_until", "2024-12-31"),
        put("status", "expired"),
        drop("training", "ecert_id", "holder.gender", "status_events"),
    ),
    where(kind="enforcement", status="valid", agency__name="星沙县市场监督管理局"),
)
"""A card that ran out before the year of the tale."""

PLAN = (*STRUCTURE, *IDENTIFIERS, *REGISTERS, *ACTS)
"""Every fault of ``examples/faulty``."""
