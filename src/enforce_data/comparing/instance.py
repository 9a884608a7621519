"""Records made of a shape: as little as it asks for, and one place filled as wanted."""

from __future__ import annotations

from typing import Any

from enforce_data.comparing.change import ABSENT, ITEM, Steps
from enforce_data.comparing.languages import among, only_in, text_of
from enforce_data.comparing.shape import Shape

_TEXT = "甲"


def value_of(shape: Shape) -> Any:
    """A value of a shape, with as little in it as can be."""
    match shape.kind:
        case "object":
            wanted = shape.required or frozenset([next(iter(shape.members))])
            return {name: value_of(member) for name, member in shape.members.items() if name in wanted}
        case "array":
            return [] if shape.items is None else [value_of(shape.items)]
        case "codes":
            return shape.codes[0]
        case "integer":
            return shape.minimum if shape.minimum is not None else min(0, shape.maximum or 0)
        case "boolean":
            return True
    examples = [each for each in shape.examples if isinstance(each, str)]
    sound = (each for each in examples if only_in(among([each]), shape.texts) is None)
    return next(sound, None) or text_of(shape.texts) or _TEXT


def record_with(shape: Shape, path: Steps, value: Any) -> Any:
    """A smallest record in which the place holds the value, or lacks it (:data:`ABSENT`)."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if step == ITEM:
        return [value_of(shape) if shape.items is None else record_with(shape.items, rest, value)]
    record: dict[str, Any] = value_of(shape)
    if rest or value is not ABSENT:
        record[step] = record_with(shape.members[step], rest, value) if rest else value
        return record
    record.pop(step, None)
    others = [name for name in shape.members if name != step]
    if not record and others:
        record[others[0]] = value_of(shape.members[others[0]])
    return record
