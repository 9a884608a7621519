"""What one written form takes and another does not: texts, found by walking two automata at once."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from enforce_data.comparing.patterns import Automaton, States, UnreadablePatternError, read
from enforce_data.findings import Said

TOO_LARGE = Said("书写形式过于复杂,没有比较到底", "the written forms are too intricate to be compared to the end")
UNREADABLE = Said("书写形式用了比较不了的正则写法", "the written form uses what cannot be compared")

_Place = TypeVar("_Place")
_MOST_STEPS = 20_000
"""Most steps of a walk through two automata, and most places of a walk through one: a second or two."""
_LIKED = tuple(map(ord, "甲aA0"))
_ANCHORED = re.compile(r"\^\(\?:(.*)\)\$", re.DOTALL)


@dataclass(frozen=True)
class Texts:
    """The texts of a written form: those of a pattern, as a schema writes it, of at most so many code points."""

    pattern: str | None = None
    max_length: int | None = None


class _TooLargeError(Exception):
    pass


def only_in(here: Texts, there: Texts) -> str | Said | None:
    """A text that the first form takes and the second does not; None where there is none, or why nobody knows."""
    try:
        return _only_in(here, there)
    except UnreadablePatternError:
        return UNREADABLE
    except _TooLargeError:
        return TOO_LARGE


def text_of(form: Texts) -> str | None:
    """A shortest text of a form; None where there is none, or none is found."""
    found = only_in(form, Texts("^(?:[^\x00-\U0010ffff])$"))
    return found if isinstance(found, str) else None


def among(codes: Iterable[str]) -> Texts:
    """The form that takes these texts and no other."""
    return Texts("^(?:" + "|".join(map(_escaped, codes)) + ")$")


def _escaped(text: str) -> str:
    return "".join(each if each.isalnum() or each.isspace() else "\\" + each for each in text)


def _only_in(here: Texts, there: Texts) -> str | None:
    mine, others = _automaton(here.pattern), _automaton(there.pattern)
    if here.pattern != there.pattern and (found := _difference(mine, others, here.max_length)) is not None:
        return found
    if there.max_length is None or (here.max_length is not None and here.max_length <= there.max_length):
        return None
    return _longer(mine, there.max_length, here.max_length)


@lru_cache(maxsize=256)
def _automaton(pattern: str | None) -> Automaton:
    if pattern is None:
        return read("[^\x00]*")  # nothing we write holds that character, and no format but JSON could
    bare = _ANCHORED.fullmatch(pattern)
    if bare is None:
        raise UnreadablePatternError("not between anchors")
    return read(bare[1])


def _alphabet(*automata: Automaton) -> list[int]:
    """A character for each set of characters between which no automaton distinguishes, pleasant ones first."""
    edges = sorted({0, *(edge for each in automata for edge in each.edges())})
    signs = []
    for low, behind in zip(edges, [*edges[1:], 0x110000], strict=True):
        liked = [each for each in _LIKED if low <= each < behind]
        signs.append(liked[0] if liked else low)
    return sorted(signs, key=lambda each: (each not in _LIKED, each <= ord(" "), each))


def _difference(mine: Automaton, others: Automaton, longest: int | None) -> str | None:
    """A shortest text of the one that is none of the other, breadth first over what may be reached in both."""
    alphabet = _alphabet(mine, others)
    first = mine.start, others.start
    came: dict[tuple[States, States], tuple[tuple[States, States], int] | None] = {first: None}
    depth = {first: 0}
    waiting = deque([first])
    steps = 0
    while waiting:
        place = waiting.popleft()
        if mine.takes(place[0]) and not others.takes(place[1]):
            return "".join(reversed(list(_back(came, place))))
        if longest is not None and depth[place] >= longest:
            continue
        for character in alphabet:
            steps += 1
            if steps > _MOST_STEPS:
                raise _TooLargeError
            there = mine.step(place[0], character), others.step(place[1], character)
            if there[0] and there not in came:
                came[there] = place, character
                depth[there] = depth[place] + 1
                waiting.append(there)
    return None


def _back(came: dict[_Place, tuple[_Place, int] | None], place: _Place) -> Iterator[str]:
    """The characters that led to a place, last first."""
    while (before := came[place]) is not None:
        place, character = before
        yield chr(character)


def _longer(mine: Automaton, shortest: int, longest: int | None) -> str | None:
    """A text of more than ``shortest`` characters and at most ``longest``; layer by layer."""
    alphabet = _alphabet(mine)
    came: dict[tuple[int, States], tuple[tuple[int, States], int] | None] = {(0, mine.start): None}
    moves: dict[States, dict[States, int]] = {}
    layer, length = [mine.start], 0
    while layer and (longest is None or length < longest):
        behind: dict[States, None] = {}
        for states in layer:
            if states not in moves:
                moves[states] = {}
                for each in alphabet:
                    moves[states].setdefault(mine.step(states, each), each)
                moves[states].pop(frozenset(), None)
            for there, character in moves[states].items():
                if there not in behind:
                    behind[there] = None
                    came[length + 1, there] = (length, states), character
        layer, length = list(behind), length + 1
        if len(came) > _MOST_STEPS:
            raise _TooLargeError
        for states in layer:
            if length > shortest and mine.takes(states):
                return "".join(reversed(list(_back(came, (length, states)))))
    return None
