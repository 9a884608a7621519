"""The register records of organs and matters (执法主体, 行政执法事项)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.agency import AdministrativeLevel, DeliveryExemptionGround
from enforce_data.codes.matter import (
    ActKind,
    CleanUpGround,
    CleanUpResult,
    ExemptionList,
    MatterStatus,
)
from enforce_data.sample import shape
from enforce_data.sample.days import YEAR, at
from enforce_data.sample.letters import DELEGATED
from enforce_data.sample.world import CATALOGUE, Matter, Organ, World, member

PLATFORM = "星沙县行政执法监督平台"
UPDATED_AT = at(date(YEAR, 12, 30), 9, 30)
"""When the registers were last brought up to date."""

_EFFECTIVE = date(2024, 1, 1)
_EQUIPMENT = ("执法记录仪", "移动执法终端", "快速检测箱", "执法车辆")
_EXEMPT_UNTIL = date(YEAR + 1, 12, 31)


def agencies(world: World) -> Iterator[dict[str, Any]]:
    """The organs of a county, the government first."""
    root = world.organs["government"]
    for organ in world.organs.values():
        yield shape.record("agency", _agency(world, organ, root), world.draw)


def _agency(world: World, organ: Organ, root: Organ) -> dict[str, Any]:
    draw, row = world.draw, organ.row
    staff = len(organ.officers) * draw.between(3, 6) or None
    working = staff is not None
    exemption = row["exemption"] and {
        "ground": row["exemption"],
        "system": "全国统建办案系统" if row["exemption"] == DeliveryExemptionGround.UNIFIED_SYSTEM else None,
        "until": _EXEMPT_UNTIL if draw.chance(0.7) or row["exemption"] == DeliveryExemptionGround.OTHER_LAW else None,
    }
    return {
        "record_id": f"ZT-{world.number:02d}{list(world.organs).index(organ.key) + 1:03d}",
        "source_agency": organ.code,
        "source_system": PLATFORM,
        "updated_at": UPDATED_AT,
        "remarks": "机构改革后职责并入市场监督管理局" if row["abolished"] else None,
        **organ.ref,
        "parent_code": None if organ is root else root.code,
        "domains": row["domains"].split(),
        "established_on": row["established"] or None,
        "abolished_on": row["abolished"] or None,
        "legal_basis": {
            "law": row["law"],
            "level": row["law_level"],
            "article": row["article"],
            "paragraph": "第一款" if draw.chance(0.4) else None,
        }
        if row["law"]
        else None,
        "officer_count": staff,
        "reviewer_count": staff // 20 + draw.between(1, 2) if staff else None,
        "counsel_count": draw.between(1, 2) if working and draw.chance(0.6) else None,
        "training_plans": [_plan(world, year) for year in (2024, YEAR)] if working else None,
        "systems": [
            {
                "name": f"{row['short']}办案系统",
                "vendor": "星沙数智科技有限公司" if draw.chance(0.4) else None,
                "connected_on": date(2024, draw.between(3, 11), draw.between(1, 28)),
            }
        ]
        if working and not exemption
        else None,
        "delivery_exemption": exemption or None,
        "pilot": draw.one((True, False, None, None)),
        "equipment": [
            {"kind": kind, "number": draw.between(2, 40)} for kind in draw.some(_EQUIPMENT, draw.between(1, 2))
        ]
        if working and draw.chance(0.6)
        else None,
        "contact": f"0731-0{draw.below(1_000_000):06d}" if draw.chance(0.5) else None,
    }


def _plan(world: World, year: int) -> dict[str, Any]:
    draw = world.draw
    return {
        "year": year,
        "adopted_on": date(year, 1, draw.between(8, 28)),
        "planned_hours": "60.0" if draw.chance(0.7) else None,
        "rotation_done_on": date(year, draw.between(4, 6), draw.between(1, 28)),
    }


def matters(world: World) -> Iterator[dict[str, Any]]:
    """The catalogue of a county."""
    for index, matter in enumerate(world.matters.values()):
        yield shape.record("matter", _matter(world, matter, index), world.draw)


_ENDED: dict[str, dict[str, Any]] = {
    "old_dog_fee": {
        "status": MatterStatus.CANCELLED,
        "clean_up": {
            "ground": CleanUpGround.NOT_OCCURRED,
            "proposed_on": date(2024, 9, 10),
            "setting_organ": "湖南省人民代表大会常务委员会",
            "result": CleanUpResult.CANCELLED,
        },
        "effective_until": date(2025, 3, 31),
    },
    "take_flood": {
        "status": MatterStatus.SUSPENDED,
        "clean_up": {"ground": CleanUpGround.RARE, "proposed_on": date(2025, 5, 6), "result": CleanUpResult.SUSPENDED},
        "effective_until": date(2025, 6, 30),
    },
    "judge_land": {
        "status": MatterStatus.ADJUSTED,
        "clean_up": {
            "ground": CleanUpGround.OVERLAPPING,
            "proposed_on": date(2025, 4, 2),
            "result": CleanUpResult.ADJUSTED,
        },
    },
    "reward_report": {
        "clean_up": {"ground": CleanUpGround.UNLAWFUL, "result": CleanUpResult.REGULARISED},
    },
}
"""Matters that are no longer what they were; no act and no letter names them."""

_LISTS = tuple(ExemptionList)


def _matter(world: World, matter: Matter, index: int) -> dict[str, Any]:
    draw, row, organ = world.draw, matter.row, matter.organ
    act = member(ActKind, row["act"])
    basis = matter.basis | {
        "paragraph": "第一款" if draw.chance(0.3) else None,
        "item": "第五项" if draw.chance(0.1) else None,
        "subitem": "第1目" if draw.chance(0.05) else None,
        "gist": f"{row['name']},依照本条规定执行。" if draw.chance(0.2) else None,
    }
    delegated = DELEGATED.get(matter.key)
    measure = row["sort"] == "measure"
    days = int(row["days"]) if row["days"] else None
    return {
        "record_id": f"SX-{world.number:02d}{index + 1:04d}",
        "source_agency": organ.code,
        "source_system": PLATFORM,
        "updated_at": UPDATED_AT,
        "code": matter.code,
        "name": row["name"],
        "act_kind": act,
        "coercion_nature": row["sort"] if act is ActKind.COERCION else None,
        "domain": organ.domain,
        "bases": [basis],
        "set_by": matter.basis if act is ActKind.LICENSE or draw.chance(0.5) else None,
        "agency": organ.ref,
        "level": AdministrativeLevel.TIERED if row["sort"] == "tiered" else organ.ref["level"],
        "catalogue_version": CATALOGUE,
        "effective_from": _EFFECTIVE,
        "status": MatterStatus.ACTIVE,
        "penalty_kinds": matter.kinds,
        "fine_min": f"{row['min']}.00" if row["min"] else None,
        "fine_max": f"{row['max']}.00" if row["max"] else None,
        "delegable": True if delegated else (False if measure else None),
        "delegation_basis": delegated and {**delegated, "article": "第二条" if draw.chance(0.3) else None},
        "empowerable": (act is ActKind.PENALTY and not measure) if draw.chance(0.4) and not measure else None,
        "statutory_days": days,
        "promised_days": days // 2 if days else None,
        "last_exercised_on": date(YEAR, draw.between(1, 11), draw.between(1, 28)),
        "exemption_lists": draw.some(_LISTS, draw.between(1, 2))
        if act is ActKind.PENALTY and draw.chance(0.5)
        else None,
        "inspection_cap": 2 if act is ActKind.INSPECTION else None,
        "published_on": date(2024, 1, 2),
        **_ENDED.get(matter.key, {}),
    }
