"""Faults of law in acts: at least one of every family of rules."""

from __future__ import annotations

from typing import Any

from enforce_data.sample.faults import Fits, Planted, Record, add, all_of, also, drop, get, later, put, where

_MARKET = "星沙县市场监督管理局"
EXPIRED_CARD = "18999999001"
EXPIRED_HOLDER = "欧阳文舟"

_with_expired_card = all_of(
    put("officers.0.name", EXPIRED_HOLDER),
    put("officers.0.certificate_no", EXPIRED_CARD),
    put("officers.0.certificate_kind", "enforcement"),
)

_PENALTY: dict[str, Any] = {
    "procedure": "ordinary",
    "decision__result": "penalty",
    "linked_acts": None,
    "operation": None,
}


def _ordinary(**more: Any) -> Fits:
    return where(**(_PENALTY | more))


def _two_officers(record: Record) -> bool:
    return len(record["officers"]) == 2  # noqa: PLR2004 - the number of the law


def _only(kind: str) -> Fits:
    """Penalties of one row of this kind."""
    return also(where(parties__1=None, penalties__0__kind=kind, penalties__1=None), _ordinary())


def _no_waiver(record: Record) -> bool:
    return not any(defence.get("waived") for defence in record.get("defences", []))


def _untold(record: Record) -> None:
    """Take out the notice, its paper and its service."""
    record.pop("notices", None)
    for papers, kind in (("documents", "kind"), ("services", "document_kind")):
        if papers in record:
            record[papers] = [each for each in record[papers] if each.get(kind) != "penalty_notice"]


PENALTIES = (
    Planted("CF-SUBJ-01", "penalty", "agency", put("agency.subject_type", "delegated"), _ordinary()),
    Planted("CF-SUBJ-14", "penalty", "delegate", drop("delegation_no"), _ordinary(delegation_no=...)),
    Planted(
        "CF-SUBJ-03",
        "penalty",
        "delegation_no",
        put("delegation_no", "星城管委〔2024〕8号"),
        # Matters without a version of the catalogue are not compared with those of the letter.
        _ordinary(agency__name="星沙县城市管理和综合执法局", delegation_no=..., matters__0__catalogue_version=...),
        also=(("CF-SUBJ-10", "delegate"), ("CF-SUBJ-13", "place.division")),
    ),
    Planted("CF-BASIS-01", "penalty", "bases", put("bases.0.level", "normative_document"), _only("fine")),
    Planted("CF-BASIS-03", "penalty", "decision", drop("bases"), _only("fine")),
    Planted("CF-KIND-01", "penalty", "penalties.0.kind", put("bases.0.level", "departmental_rule"), _only("other")),
    Planted(
        "CF-PARTY-01",
        "penalty",
        "penalties.0",
        all_of(
            drop("parties.0.id_type", "parties.0.id_number"),
            put("parties.0.id_absent_reason", "未成年人,未办理身份证"),
            put("parties.0.birth_date", "2015-06-01"),
        ),
        also(_only("fine"), where(parties__0__category="natural_person", parties__0__guardian=None)),
    ),
    Planted(
        "CF-OFF-01",
        "penalty",
        "officers",
        drop("officers.1"),
        also(_only("fine"), _two_officers, where(agency__name=_MARKET, special_law=None)),
    ),
    Planted(
        "CF-OFF-10", "penalty", "officers.0.name", put("officers.0.name", "柳青"), also(_only("fine"), _two_officers)
    ),
    Planted(
        "CF-OFF-05",
        "penalty",
        "officers.0.certificate_no",
        _with_expired_card,
        also(_only("fine"), _two_officers, where(agency__name=_MARKET)),
        also=(("CF-OFF-06", "officers"),),
    ),
    Planted("CF-OFF-11", "penalty", "officers.1.certificate_no", drop("officers.1.certificate_no"), _only("fine")),
    Planted(
        "CF-SIMP-08",
        "penalty",
        "penalties.0.amount",
        all_of(
            put("special_law", {"none": True}),
            put("penalties.0.amount", "260.00"),
            put("payments.0.amount", "260.00"),
        ),
        where(
            procedure="simple",
            parties__0__category="natural_person",
            penalties__0__kind="fine",
            payments__0__on_spot_reason=None,
            matters__0__name="对未按规定申请检定计量器具的处罚",
        ),
    ),
    Planted(
        "CF-SIMP-07",
        "penalty",
        "penalties.1.kind",
        add("penalties", {"kind": "public_criticism", "text": "通报批评"}),
        where(procedure="simple", special_law=None, penalties__0__kind="warning"),
    ),
    Planted(
        "CF-TIME-02",
        "penalty",
        "decision.dated",
        all_of(
            later("filed_on", -120),
            later("discovered_on", -130),
            later("violation_started_on", -190),
            later("violation_ended_on", -10, than="discovered_on"),
        ),
        also(_only("fine"), where(special_law=None, preservation=None), lambda record: record["filed_on"] > "2025-06"),
    ),
    Planted(
        "CF-FILE-01",
        "penalty",
        "filed_on",
        all_of(later("filed_on", 1, than="decision.dated"), drop("investigation_ended_on")),
        _only("fine"),
    ),
    Planted("CF-FILE-02", "penalty", "filed_on", drop("filed_on"), also(_only("fine"), where(preservation=None))),
    Planted(
        "CF-EVID-01",
        "penalty",
        "preservation.disposed_on",
        later("preservation.disposed_on", 27, than="preservation.registered_on"),
        _ordinary(preservation=...),
    ),
    Planted("CF-NOTICE-01", "penalty", "notices", _untold, also(_only("fine"), _no_waiver)),
    Planted(
        "CF-HEAR-02",
        "penalty",
        "hearings.0.held_on",
        later("hearings.0.held_on", 4, than="hearings.0.hearing_notice_on"),
        _ordinary(hearings__0__held_on=...),
    ),
    Planted(
        "CF-REV-01",
        "penalty",
        "legal_reviews",
        put("public_interest", True),
        _ordinary(legal_reviews=None, hearings=None, closed_on=...),
        also=(("JL-02", "recordings"),),
    ),
    Planted("CF-REV-02", "penalty", "discussions", put("major", True), _ordinary(discussions=None)),
    Planted("CF-CONF-02", "penalty", "penalties.0.amount", put("penalties.0.amount", "100.00"), _only("warning")),
    Planted(
        "CF-CONF-05", "penalty", "penalties.0.licence_name", drop("penalties.0.licence_name"), _only("suspend_licence")
    ),
    Planted(
        "CF-PAY-02",
        "penalty",
        "surcharges.0.amount",
        put("surcharges.0.amount", "9000000.00"),
        _ordinary(surcharges__0__amount=...),
    ),
    Planted(
        "CF-PAY-05",
        "penalty",
        "surcharges.0.rate",
        put("surcharges.0.rate", "0.0500"),
        where(procedure="ordinary", surcharges__0__rate=..., closed_on=..., linked_acts=None),
    ),
    Planted(
        "CF-SERV-01",
        "penalty",
        "services.0.served_on",
        later("services.0.served_on", 25, than="decision.dated"),
        _ordinary(parties__1=None, services__0__document_kind="penalty_decision", services__0__method="direct"),
    ),
    Planted(
        "CF-PUB-02",
        "penalty",
        "publicity.withdrawn_on",
        drop("publicity.withdrawn_on", "publicity.withdrawal_reason", "publicity.corrected_on"),
        where(publicity__withdrawn_on=..., base_decision_no=None, linked_acts=None, status="archived"),
    ),
    Planted(
        "GS-01",
        "penalty",
        "publicity.published_on",
        later("publicity.published_on", 28, than="decision.dated"),
        _ordinary(publicity__channel="government_site", publicity__withdrawn_on=None, secrecy="open"),
    ),
    Planted(
        "CF-DOC-03",
        "penalty",
        "decision.document_number",
        put("remarks", "与前一案件的决定书文号相同"),
        _only("fine"),
        twin=all_of(
            put("record_id", "CF-2025-SAME"),
            put("case_no", "星案〔2025〕999号"),
            later("violation_started_on", -5),
            drop("parties.0.party_no"),
        ),
        on_twin=(("CF-DOC-03", "decision.document_number"),),
    ),
)

_MEASURE: dict[str, Any] = {"nature": "measure", "linked_acts": None, "special_regime": None, "implemented_at": ...}


def _goods(**more: Any) -> Fits:
    return where(**(_MEASURE | {"kind": "seize", "approval__urgent": None} | more))


COERCIONS = (
    Planted("QZ-BASIS-01", "coercion", "bases", put("bases.0.level", "departmental_rule"), _goods()),
    Planted("QZ-KIND-01", "coercion", "kind", put("kind", "restore"), where(**(_MEASURE | {"kind": "other_measure"}))),
    Planted("QZ-OFF-01", "coercion", "officers", drop("officers.1"), also(_goods(), _two_officers)),
    Planted(
        "QZ-PROC-01",
        "coercion",
        "approval.approved_at",
        lambda record: put("approval.approved_at", f"{get(record, 'implemented_at')[:10]}T12:00:00+08:00")(record),
        _goods(),
    ),
    Planted(
        "QZ-OFF-02",
        "coercion",
        "officers.0.certificate_no",
        _with_expired_card,
        where(**(_MEASURE | {"agency__name": _MARKET})),
    ),
    Planted("QZ-PROC-02", "coercion", "scene.record_made", put("scene.record_made", False), _goods()),
    Planted(
        "QZ-SEIZ-02",
        "coercion",
        "valid_until",
        all_of(
            put("special_law", {"none": True}),
            later("valid_until", 45),
        ),
        _goods(extensions=None, testing=None, disposal=...),
    ),
    Planted("QZ-SEIZ-05", "coercion", "custody_cost_to_party", put("custody_cost_to_party", "300.00"), _goods()),
    Planted(
        "QZ-FRZ-01",
        "coercion",
        "services.0.served_on",
        later("services.0.served_on", 12),
        where(kind="freeze"),
    ),
    Planted("QZ-EXE-04", "coercion", "utilities_cut", put("utilities_cut", True), where(demolition=True)),
    Planted(
        "QZ-EXE-01",
        "coercion",
        "decision.dated",
        later("reminders.0.served_on", 3, than="decision.dated"),
        where(nature="execution", status="decided"),
    ),
    Planted(
        "QZ-EXE-06",
        "coercion",
        "surcharges.0.amount",
        put("surcharges.0.amount", "9000000.00"),
        where(kind="surcharge", surcharges__0__amount=...),
    ),
)

_VISIT: dict[str, Any] = {"mode": "on_site", "linked_acts": None, "follow_ups": None, "ends_at": ...}

INSPECTIONS = (
    Planted("JC-OFF-01", "inspection", "officers", drop("officers.1"), also(where(**_VISIT), _two_officers)),
    Planted(
        "JC-TIME-01",
        "inspection",
        "ends_at",
        lambda record: put("ends_at", f"{record['starts_at'][:10]}T08:00:00+08:00")(record),
        where(**_VISIT),
    ),
    Planted(
        "JC-OFF-03",
        "inspection",
        "officers.0.certificate_no",
        _with_expired_card,
        where(**(_VISIT | {"selection": None})),
    ),
    Planted(
        "ML-03",
        "inspection",
        "matters.0.code",
        lambda record: put("matters.0.code", f"{record['matters'][0]['code'][:-3]}999")(record),
        where(**(_VISIT | {"agency__division": ...})),
    ),
    Planted("JC-TIME-02", "inspection", "record_document", drop("record_document"), where(**_VISIT)),
    Planted("JC-RAND-01", "inspection", "plan_no", drop("plan_no"), where(**(_VISIT | {"selection": "random"}))),
)

_GRANTED: dict[str, Any] = {"decision__result": "grant", "linked_acts": None, "changes": None}

LICENSES = (
    Planted("XK-SUBJ-02", "license", "agency.subject_type", put("agency.subject_type", "delegated"), where(**_GRANTED)),
    Planted(
        "XK-ACC-01",
        "license",
        "supplement_notice_on",
        all_of(later("applied_on", -20), later("received_on", -20)),
        where(**(_GRANTED | {"supplement_notice_on": ...})),
    ),
    Planted(
        "XK-VERI-01",
        "license",
        "verification.staff",
        drop("verification.staff.1"),
        where(verification__staff=..., linked_acts=None, changes=None),
    ),
    Planted(
        "XK-TIME-05",
        "license",
        "certificate.issued_on",
        all_of(later("certificate.issued_on", 30, than="decision.dated"), drop("certificate.delivered_on")),
        where(**(_GRANTED | {"certificate__issued_on": ..., "certificate__valid_from": None})),
    ),
    Planted(
        "XK-TIME-07",
        "license",
        "decision.dated",
        all_of(
            later("decision.dated", 60, than="accepted_on"),
            drop("certificate", "promised_days", "publicity.published_on"),
        ),
        also(
            where(**(_GRANTED | {"certificate_not_needed": True, "special_procedures": None})),
            lambda record: record["accepted_on"] > "2025-10-22",  # so late that publication is not yet due
        ),
    ),
    Planted("XK-DEC-01", "license", "decision.reason", drop("decision.reason"), where(decision__result="refuse")),
    Planted(
        "XK-VAL-03",
        "license",
        "certificate.valid_until",
        put("certificate.valid_until", "2030-06-30"),
        where(certificate__long_term=True, certificate__valid_until=None),
    ),
    Planted(
        "ID-DOCNO-01",
        "license",
        "decision.document_number",
        lambda record: put(
            "decision.document_number", record["decision"]["document_number"].replace("〔", "(").replace("〕", ")")
        )(record),
        where(**_GRANTED),
    ),
)

ACTS = (*PENALTIES, *COERCIONS, *INSPECTIONS, *LICENSES)
