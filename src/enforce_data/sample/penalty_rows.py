"""What a penalty decision imposes: one row per kind and party (行政处罚法 9, 59)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.enforcement import PaymentChannel
from enforce_data.codes.penalty import PenaltyKind, PenaltyLicenceKind
from enforce_data.sample.act import Values
from enforce_data.sample.days import after, years_after
from enforce_data.sample.penalty_case import PenaltyCase, yuan

HEARD = frozenset(
    {
        PenaltyKind.DOWNGRADE_QUALIFICATION,
        PenaltyKind.REVOKE_LICENCE,
        PenaltyKind.SUSPEND_BUSINESS,
        PenaltyKind.CLOSE_BUSINESS,
        PenaltyKind.RESTRICT_OCCUPATION,
    }
)
"""Kinds before which the party may always ask for a hearing (行政处罚法 63(1)③④)."""

MOST_TAKEN = 8_000
"""The largest sum in yuan that is confiscated."""

_LICENCES = {
    "market": "食品经营许可证",
    "transport": "道路运输经营许可证",
    "culture": "娱乐经营许可证",
    "emergency": "安全生产许可证",
    "housing": "建筑业企业资质证书",
    "agriculture": "捕捞许可证",
    "water": "取水许可证",
    "health": "公共场所卫生许可证",
    "finance": "营业执照",
}


def row(case: PenaltyCase, party: Values, kind: PenaltyKind, decided: date, fine: int = 0) -> Values:
    """One penalty of one kind on one party, with what its kind asks for."""
    draw = case.draw
    more: dict[str, Any] = {}
    if kind is PenaltyKind.FINE:
        more = {"amount": yuan(fine), "text": f"罚款人民币{fine}元"}
    elif kind is PenaltyKind.CONFISCATE_GAINS:
        gains = draw.between(3, MOST_TAKEN // 100) * 100
        case.values["unlawful_gains"] = yuan(gains)
        more = {"amount": yuan(gains), "text": f"没收违法所得{gains}元"}
    elif kind is PenaltyKind.CONFISCATE_PROPERTY:
        goods = case.matter.row["object"] or "违法物品"
        value = draw.between(2, 60) * 100
        case.values["goods_value"] = yuan(value)
        more = {
            "amount": yuan(value) if draw.chance(0.4) else None,
            "items": [{"name": goods, "quantity": f"{draw.between(1, 60)}.000", "unit": "件"}],
            "text": f"没收{goods}",
        }
    elif kind in _TOUCHING_A_LICENCE:
        more = _licence(case, kind, decided)
    elif kind in {PenaltyKind.RESTRICT_BUSINESS, PenaltyKind.SUSPEND_BUSINESS}:
        days = draw.between(1, 6) * 15
        more = {"days": days, "starts_on": after(decided, 8), "ends_on": after(decided, 7 + days), "text": kind.zh}
    elif kind is PenaltyKind.RESTRICT_OCCUPATION:
        more = _occupation(case, decided)
    elif kind is PenaltyKind.ADMINISTRATIVE_DETENTION:
        days = draw.between(5, 10)
        more = {"days": days, "starts_on": decided, "ends_on": after(decided, days - 1), "text": f"行政拘留{days}日"}
    elif kind is PenaltyKind.OTHER:
        more = {"text": "列入不良行为记录名单,一年内禁止参加政府采购活动", "ends_on": years_after(decided, 1)}
    else:
        more = {"text": kind.zh}
    if not draw.chance(0.6):
        more["text"] = None
    return {"party_no": party.get("party_no"), "kind": kind, **more}


_TOUCHING_A_LICENCE = frozenset(
    {PenaltyKind.SUSPEND_LICENCE, PenaltyKind.REVOKE_LICENCE, PenaltyKind.DOWNGRADE_QUALIFICATION}
)


def _licence(case: PenaltyCase, kind: PenaltyKind, decided: date) -> dict[str, Any]:
    draw = case.draw
    name = "营业执照" if case.matter.key == "false_registration" else _LICENCES.get(case.organ.key, "经营许可证")
    business = name == "营业执照"
    days = draw.between(1, 6) * 15
    suspended = kind is PenaltyKind.SUSPEND_LICENCE
    return {
        "licence_kind": PenaltyLicenceKind.BUSINESS_LICENCE if business else PenaltyLicenceKind.OTHER,
        "licence_name": name,
        "licence_number": f"XK{draw.below(100_000_000):08d}",
        "days": days if suspended else None,
        "starts_on": after(decided, 10) if suspended else None,
        "ends_on": after(decided, 9 + days) if suspended else None,
        "text": f"{kind.zh}:{name}",
    }


def _occupation(case: PenaltyCase, decided: date) -> dict[str, Any]:
    if case.desk.turn("lifelong", (True, False)):
        return {"lifelong": True, "text": "终身不得从事相关生产经营管理工作"}
    return {
        "starts_on": decided,
        "ends_on": years_after(decided, 5),
        "lifelong": False if case.draw.chance(0.5) else None,
        "text": "五年内不得担任生产经营单位的主要负责人",
    }


def pay(case: PenaltyCase, entry: Values) -> None:
    """Pay one sum within fifteen days of service (67)."""
    draw = case.draw
    paid = after(case.served_on, draw.between(1, 14))
    case.values.setdefault("payments", []).append(
        {
            "party_no": entry.get("party_no"),
            "due_on": case.values["decision"]["performance"]["due_on"] if draw.chance(0.5) else None,
            "paid_on": paid,
            "amount": entry["amount"],
            "channel": draw.one((PaymentChannel.BANK, PaymentChannel.ELECTRONIC)),
            "receipt_no": f"4300{draw.below(1_000_000):06d}" if draw.chance(0.5) else None,
        }
    )
    case.reach(paid)
