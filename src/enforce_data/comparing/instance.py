"""Records made of a shape: as little as it asks for, and one place filled as wanted."""

from __future__ import annotations

from typing import Any

from enforce_data.comparing.change import ABSENT, Steps
from enforce_data.comparing.shape import Shape

_TEXT = "甲"


def value_of(shape: Shape, *, length: int | None = None) -> Any:
    """A value of a shape, with as little in it as can be; a text of ``length`` code points, where one is given."""
    match shape.kind:
        case "object":
            wanted = sorted(shape.required) or list(shape.members)[:1]
            return {name: value_of(shape.members[name]) for name in shape.members if name in wanted}
        case "array":
            return [] if shape.items is None else [value_of(shape.items)]
        case "codes" | "const":
            return shape.codes[0]
        case "integer":
            return next(iter(shape.examples), shape.minimum or 0)
        case "boolean":
            return next(iter(shape.examples), True)
    text = str(next(iter(shape.examples), _TEXT))
    return text if length is None else (text * length)[:length]


def record_with(shape: Shape, path: Steps, value: Any) -> Any:
    """A smallest record in which the place holds the value; lists on the way have one item."""
    record = value_of(shape)
    place, here = record, shape
    for step in path[:-1]:
        below = here.members[step]
        place = place.setdefault(step, value_of(below))
        while below.items is not None:
            place, below = place[0], below.items
        here = below
    if value is ABSENT:
        place.pop(path[-1], None)
    else:
        place[path[-1]] = [value] if _lists(here, path[-1], value) else value
    return record


def _lists(shape: Shape, name: str, value: Any) -> bool:
    """Whether the member is a list, and the value only an item of it."""
    member = shape.members.get(name)
    return member is not None and member.kind == "array" and not isinstance(value, list)
