"""Coercive measures on persons, and measures of other kinds (行政强制法 9①⑤, 20)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from enforce_data.codes.coercion import CoercionKind, CoercionStatus, DisposalKind, ObjectKind, ReleaseGround
from enforce_data.codes.document import DocumentKind
from enforce_data.sample.act import Desk
from enforce_data.sample.days import FIRST, YEAR, after, some_day
from enforce_data.sample.draw import Draw
from enforce_data.sample.measure import Measure

_LAST_START = date(YEAR, 10, 31)


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
