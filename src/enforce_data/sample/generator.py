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

COMPLETE = {**dict.fromkeys(REGISTERS, True), **dict.fromkeys(ACTS, False)}
"""Record type → whether a county delivers all that there is of it."""


def county(seed: int = SEED, acts: int = 320) -> Iterator[Record]:
    """A county's delivery: its registers first, then about that many acts, story by story.

    A story is the acts that belong together, and is told to its end, so that one or two acts more may come.  Nothing is
    kept but the registers: a county of any size takes the same memory.  With 320 acts or more every element and every
    code occurs that :mod:`enforce_data.sample.never` does not excuse.
    """
    world = World(seed)
    yield from _registers(world)
    left = acts
    for story in _stories(Desk(world, seed)):
        if left <= 0:
            return
        left -= len(story)
        yield from story


def registers(seed: int = SEED) -> Iterator[Record]:
    """The registers of a county, as :func:`county` begins with them."""
    return _registers(World(seed))


def story(family: str, place: int, seed: int, chance: int) -> list[Record]:
    """The acts that stand at one place in the round of a family: one act, and those that belong to it.

    ``seed`` is that of the county, ``chance`` that of the acts; the first place has the most common of them.
    """
    desk = Desk(World(seed), chance, turned=chance)
    return ACTS[family][place](desk, desk.draw(family))


def records(record_type: str, n: int, seed: int = SEED) -> Iterator[Record]:
    """``n`` records of one type; raise KeyError for an unknown type.

    Register records come county by county, acts from one county's organs.
    """
    if record_type in REGISTERS:
        return islice(_register(record_type, seed), n)
    desk = Desk(World(seed), seed)
    only = (record for record in _acts(desk, record_type) if record["record_type"] == record_type)
    return islice(only, n)


def _registers(world: World) -> Iterator[Record]:
    for make in REGISTERS.values():
        yield from make(world)


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
