"""The coherent county, and endless records of one type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from typing import Any

from enforce_data.sample.act import Desk
from enforce_data.sample.cards import certificates
from enforce_data.sample.coercion_mix import COERCIONS
from enforce_data.sample.inspection import INSPECTIONS
from enforce_data.sample.letters import delegations
from enforce_data.sample.license import LICENSES
from enforce_data.sample.mixing import Make
from enforce_data.sample.penalty_mix import PENALTIES
from enforce_data.sample.registers import agencies, matters
from enforce_data.sample.world import World

SEED = 430121
"""The seed of the bundled examples."""

Record = dict[str, Any]

REGISTERS: dict[str, Callable[[World], Iterator[Record]]] = {
    "agency": agencies,
    "matter": matters,
    "certificate": certificates,
    "delegation": delegations,
}
ACTS: dict[str, Sequence[Make]] = {
    "penalty": PENALTIES,
    "coercion": COERCIONS,
    "inspection": INSPECTIONS,
    "license": LICENSES,
}


def county(seed: int = SEED, acts: int = 320) -> Iterator[Record]:
    """A county's delivery: its registers first, then about that many acts, family by family.

    Acts refer to each other and to the registers; with 320 acts or more every element and every code occurs that
    :mod:`enforce_data.sample.never` does not excuse.
    """
    world = World(seed)
    for make in REGISTERS.values():
        yield from make(world)
    desk = Desk(world, seed)
    made: dict[str, list[Record]] = {family: [] for family in ACTS}
    left = acts
    stories = _stories(desk)
    while left > 0:
        story = next(stories)
        left -= len(story)
        for record in story:
            made[str(record["record_type"])].append(record)
    for family in ACTS:
        yield from made[family]


def records(record_type: str, n: int, seed: int = SEED) -> Iterator[Record]:
    """``n`` records of one type; raise KeyError for an unknown type.

    Register records come county by county, acts from one county's organs.
    """
    if record_type in REGISTERS:
        return islice(_register(record_type, seed), n)
    desk = Desk(World(seed), seed)
    only = (record for record in _acts(desk, record_type) if record["record_type"] == record_type)
    return islice(only, n)


def _register(record_type: str, seed: int) -> Iterator[Record]:
    for number in count():
        yield from REGISTERS[record_type](World(seed, number))


def _acts(desk: Desk, family: str) -> Iterator[Record]:
    """The acts of a family round after round, each with the acts behind it."""
    draw = desk.draw(family)
    while True:
        for make in ACTS[family]:
            yield from make(desk, draw)


def _stories(desk: Desk) -> Iterator[list[Record]]:
    """Round after round, the families evenly mixed; a story is the acts that belong together."""
    draws = {family: desk.draw(family) for family in ACTS}
    places = [
        ((2 * turn + 1) * 1_000_000 // (2 * len(makes)), family, make)
        for family, makes in ACTS.items()
        for turn, make in enumerate(makes)
    ]
    order = sorted(places, key=lambda place: place[0])
    while True:
        for _, family, make in order:
            yield make(desk, draws[family])
