"""Coercive measures on persons and deposits, and measures of other kinds (行政强制法 9①④⑤, 20, 29–33)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from enforce_data.codes.coercion import CoercionKind, CoercionStatus, DisposalKind, ObjectKind, ReleaseGround
from enforce_data.codes.document import DocumentKind
from enforce_data.sample.act import Desk
from enforce_data.sample.days import FIRST, YEAR, after, some_day
from enforce_data.sample.draw import Draw
from enforce_data.sample.execution import BANK
from enforce_data.sample.measure import TERM, Measure

_LAST_START = date(YEAR, 10, 31)
_LAST_FREEZE = date(YEAR, 9, 15)


def sobered(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A drunken person held until sober; the family is told (20)."""
    matter = desk.world.matters["sober_up"]
    measure = Measure(desk, draw, matter, CoercionKind.LIBERTY, some_day(draw, FIRST, _LAST_START))
    measure.open([desk.world.people.natural()], gist="醉酒滋事")
    measure.implement(urgent=True)
    done = measure.implemented_at
    measure.values |= {
        "liberty": {
            "family_notified_at": done + timedelta(minutes=draw.between(15, 90)),
            "place_told": True,
            "limit_hours": 24,
        },
        "ended_at": done + timedelta(hours=draw.between(5, 12)),
        "valid_until": after(measure.done_on, 1),
        "disposal": {
            "kind": DisposalKind.RELEASE,
            "dated": measure.done_on,
            "release_ground": ReleaseGround.NO_LONGER_NEEDED,
            "notified_on": measure.done_on,
        },
    }
    return measure.finish(CoercionStatus.RELEASED)


def unloaded(desk: Desk, draw: Draw) -> dict[str, Any]:
    """A lorry unloaded on the road, a measure that a regulation names (9⑤)."""
    matter = desk.world.matters["other_unload"]
    measure = Measure(desk, draw, matter, CoercionKind.OTHER_MEASURE, some_day(draw, FIRST, _LAST_START))
    measure.open([desk.world.people.company("transport")], gist="超限运输")
    measure.implement()
    measure.values["objects"] = [
        {"kind": ObjectKind.GOODS, "name": "超限货物", "quantity": f"{draw.between(2, 20)}.500", "unit": "吨"}
    ]
    measure.file(DocumentKind.OTHER, measure.done_on, signed=True)
    return measure.finish(CoercionStatus.IMPLEMENTED)


def frozen(desk: Desk, draw: Draw, *, extended: bool = False) -> dict[str, Any]:
    """A freeze of deposits by an organ that a law names (29–33)."""
    matter = desk.world.matters["freeze_tax"]
    measure = Measure(desk, draw, matter, CoercionKind.FREEZE, some_day(draw, FIRST, _LAST_FREEZE))
    measure.open([desk.world.people.company("other")], gist="冻结存款")
    measure.implement()
    amount = draw.between(20, 400) * 1000
    day = measure.done_on
    measure.values |= {
        "objects": [
            {
                "kind": ObjectKind.DEPOSIT,
                "name": "存款",
                "bank": BANK,
                "account_no": f"6200{draw.below(1_000_000_000):012d}",
                "amount": f"{amount}.00",
            }
        ],
        "valid_until": after(day, TERM),
        "freeze": {
            "bank": BANK,
            "notice_number": measure.number("冻通"),
            "notice_served_on": day,
            "amount_involved": f"{amount + draw.between(0, 50) * 1000}.00" if extended else None,
        },
    }
    measure.file(DocumentKind.FREEZE_NOTICE, day, measure.values["freeze"]["notice_number"], sealed=True)
    if extended:
        measure.extend()
    status = measure.dispose(DisposalKind.RELEASE, ReleaseGround.CASE_DECIDED)
    measure.values["disposal"]["returned_on"] = None
    measure.values["freeze"]["bank_released_on"] = measure.values["disposal"]["dated"]
    return measure.finish(status)
