"""Turning weights into an even, endless order: every kind of act comes soon, the frequent ones often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

from enforce_data.sample.act import Desk
from enforce_data.sample.draw import Draw

Make = Callable[[Desk, Draw], list[dict[str, Any]]]
"""Makes an act, and the acts that belong to it."""
MakeOne = Callable[[Desk, Draw], dict[str, Any]]


class Shape(NamedTuple):
    """A kind of act: how often it comes in a round, and how it is made."""

    weight: int
    make: Make


def alone(make: MakeOne) -> Make:
    """An act that nothing else belongs to."""

    def story(desk: Desk, draw: Draw) -> list[dict[str, Any]]:
        return [make(desk, draw)]

    return story


def each(make: Callable[..., dict[str, Any]], name: str, values: Iterable[Any]) -> list[Shape]:
    """One shape for each value of one parameter of a maker."""
    return [Shape(1, alone(partial(make, **{name: value}))) for value in values]


def mixed(shapes: Sequence[Shape]) -> list[Make]:
    """One round: each shape as often as its weight, spread evenly."""
    places = [
        ((2 * turn + 1) * 1_000_000 // (2 * shape.weight), index, shape.make)
        for index, shape in enumerate(shapes)
        for turn in range(shape.weight)
    ]
    return [make for _, _, make in sorted(places, key=lambda place: place[:2])]
