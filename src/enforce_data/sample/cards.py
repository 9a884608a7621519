"""The register of enforcement certificates (行政执法证件).

All cards are of the national style that was given out early in 2024.  Cards that were suspended, lost or revoked belong
to officers whom no act names, or were so before the first act.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.certificate import (
    CertificateEventKind,
    CertificateKind,
    CertificateStatus,
    Staffing,
    TrainingCategory,
)
from enforce_data.codes.party import IdType
from enforce_data.identifiers import ecert_id
from enforce_data.sample import shape
from enforce_data.sample.days import YEAR, some_day, years_after
from enforce_data.sample.registers import PLATFORM, UPDATED_AT
from enforce_data.sample.world import Officer, World

_ISSUED_FROM, _ISSUED_TO = date(2024, 1, 8), date(2024, 3, 29)
_POSTS = ("科员", "执法队员", "一级科员", "中队长", "副股长")
_STAFFING = (Staffing.CIVIL_SERVANT, Staffing.SPECIAL, Staffing.CIVIL_SERVICE_EQUIVALENT, Staffing.INSTITUTION)
_HOURS = {TrainingCategory.PUBLIC_LAW: 20, TrainingCategory.PROFESSIONAL: 24, TrainingCategory.SKILLS: 20}

_Events = tuple[tuple[CertificateEventKind, date, date | None], ...]
_Kind = CertificateEventKind
_ENDED: tuple[tuple[str, CertificateKind, CertificateStatus, _Events], ...] = (
    (
        "market",
        CertificateKind.ENFORCEMENT,
        CertificateStatus.SUSPENDED,
        ((_Kind.SUSPENDED, date(2025, 11, 20), None),),
    ),
    (
        "transport",
        CertificateKind.ENFORCEMENT,
        CertificateStatus.VALID,
        ((_Kind.SUSPENDED, date(2025, 2, 6), date(2025, 3, 5)), (_Kind.RESTORED, date(2025, 3, 6), None)),
    ),
    ("urban", CertificateKind.ENFORCEMENT, CertificateStatus.WITHDRAWN, ((_Kind.WITHDRAWN, date(2025, 4, 14), None),)),
    (
        "agriculture",
        CertificateKind.ENFORCEMENT,
        CertificateStatus.CANCELLED,
        ((_Kind.CANCELLED, date(2025, 6, 30), None),),
    ),
    ("housing", CertificateKind.ENFORCEMENT, CertificateStatus.REVOKED, ((_Kind.REVOKED, date(2025, 8, 19), None),)),
    ("labour", CertificateKind.ENFORCEMENT, CertificateStatus.EXPIRED, ()),
    ("culture", CertificateKind.ENFORCEMENT, CertificateStatus.LOST, ()),
    ("ecology", CertificateKind.ENFORCEMENT, CertificateStatus.REPLACED, ((_Kind.REPLACED, date(2025, 5, 12), None),)),
    ("justice", CertificateKind.SUPERVISION, CertificateStatus.VALID, ()),
    ("justice", CertificateKind.SUPERVISION, CertificateStatus.VALID, ()),
    ("market", CertificateKind.AUXILIARY, CertificateStatus.VALID, ()),
    ("urban", CertificateKind.AUXILIARY, CertificateStatus.VALID, ()),
    ("bailu", CertificateKind.AUXILIARY, CertificateStatus.VALID, ()),
)
"""Cards beside those of the officers on duty: organ, kind, state and what happened to them."""

_EXPIRY = date(2025, 9, 30)


def certificates(world: World) -> Iterator[dict[str, Any]]:
    """The cards of a county: officers on duty first."""
    for organ in world.organs.values():
        for index, officer in enumerate(organ.officers):
            restored = index == 0 and organ.key == "market"
            yield _record(world, officer, CertificateStatus.VALID, _EARLIER if restored else ())
    for key, kind, status, events in _ENDED:
        yield _record(world, world.officer(key, kind), status, events)


_EARLIER: _Events = (
    (_Kind.SUSPENDED, date(2024, 6, 3), date(2024, 7, 2)),
    (_Kind.RESTORED, date(2024, 7, 3), None),
)


def _record(world: World, officer: Officer, status: CertificateStatus, events: _Events) -> dict[str, Any]:
    draw, person = world.draw, officer.person
    organ, issuer = world.organs[officer.organ], world.organs["justice"]
    issued_on = some_day(draw, _ISSUED_FROM, _ISSUED_TO)
    ended = {CertificateStatus.EXPIRED: _EXPIRY, CertificateStatus.REPLACED: events[0][1] if events else _EXPIRY}
    auxiliary = officer.kind is CertificateKind.AUXILIARY
    values = {
        "record_id": f"ZJ-{officer.certificate_no}",
        "source_agency": organ.code,
        "source_system": PLATFORM,
        "updated_at": UPDATED_AT,
        "certificate_no": officer.certificate_no,
        "kind": officer.kind,
        "holder": {
            "name": person.name,
            "gender": person.gender if draw.chance(0.7) else None,
            "id_type": IdType.RESIDENT_ID,
            "id_number": person.id_number,
            "photo_digest": f"{draw.below(1 << 48):064x}" if draw.chance(0.1) else None,
        },
        "agency": organ.ref,
        "post": draw.one(_POSTS) if draw.chance(0.6) else None,
        "staffing": Staffing.CONTRACT if auxiliary else draw.one(_STAFFING),
        "domains": [organ.domain],
        "area": organ.ref["division"],
        "issuer": issuer.ref,
        "exam_passed_on": date(2023, draw.between(9, 12), draw.between(1, 28)) if draw.chance(0.6) else None,
        "issued_on": issued_on,
        "valid_from": issued_on if draw.chance(0.6) else None,
        "valid_until": ended.get(status, years_after(issued_on, 5)),
        "status": status,
        "status_events": [
            {
                "kind": kind,
                "starts_on": starts_on,
                "ends_on": ends_on,
                "reason": "换发新证" if kind is CertificateEventKind.REPLACED else "依照证件管理规定处理",
                "organ": issuer.ref["name"],
            }
            for kind, starts_on, ends_on in events
        ],
        "ecert_id": _ecert(world, officer) if draw.chance(0.4) else None,
        "training": [
            {
                "year": YEAR,
                "category": category,
                "hours": f"{hours + draw.below(6)}.0",
                "organiser": issuer.ref["name"] if draw.chance(0.2) else None,
            }
            for category, hours in _HOURS.items()
        ]
        if officer.kind is CertificateKind.ENFORCEMENT
        else None,
        "instructor": _instructor(world) if draw.chance(0.1) else None,
        "awards": ["2025年度执法办案能手"] if draw.chance(0.1) else None,
    }
    return shape.record("certificate", values, draw)


def _ecert(world: World, officer: Officer) -> str:
    code = world.organs["justice"].code
    return ecert_id.with_check(f"{ecert_id.ROOT}.{code}001.{code}.{officer.certificate_no}.001")


def _instructor(world: World) -> dict[str, Any]:
    return {
        "selected_on": date(2024, 4, world.draw.between(8, 28)),
        "organ": world.organs["justice"].ref["name"],
        "subjects": ["行政处罚法", "行政执法文书"],
        "until": date(2027, 4, 30),
        "hours_taught": f"{world.draw.between(4, 40)}.0",
    }
