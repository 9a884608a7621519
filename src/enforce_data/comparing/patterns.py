"""The patterns of written forms, read into automata.

Written forms use little of what regular expressions offer: literals, character classes, groups, ``|`` and
``* + ? {m,n}``.  So little is read here, whole, into an automaton whose every state is a number; anything else raises
:class:`UnreadablePatternError`, and nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Range = tuple[int, int]
"""Code points, both ends included."""
States = frozenset[int]

_MOST_STATES = 5_000
_DEEPEST = 50
_LAST = 0x10FFFF
_SURROGATES = (0xD800, 0xDFFF)
_SPECIAL = frozenset("()[]{}|*+?.^$")
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r"}
_HEX = {"x": 2, "u": 4}


class UnreadablePatternError(ValueError):
    """A pattern uses what written forms never do, or is too large."""


@dataclass
class Automaton:
    """What a pattern takes; ``step`` goes from the states one may be in to those one may be in behind a character."""

    _silent: list[list[int]] = field(default_factory=list)
    _arcs: list[tuple[list[Range], int] | None] = field(default_factory=list)
    start: States = frozenset()
    final: int = 0

    def state(self) -> int:
        """A new state; raise UnreadablePatternError where there are too many."""
        if len(self._silent) == _MOST_STATES:
            raise UnreadablePatternError("too large")
        self._silent.append([])
        self._arcs.append(None)
        return len(self._silent) - 1

    def link(self, here: int, there: int) -> None:
        """Let one state lead to another without a character."""
        self._silent[here].append(there)

    def arc(self, here: int, ranges: list[Range], there: int) -> None:
        """Let one state lead to another by the characters of a class."""
        self._arcs[here] = ranges, there

    def closure(self, states: set[int]) -> States:
        """The states, and those to which they lead without a character."""
        found, waiting = set(states), list(states)
        while waiting:
            new = [each for each in self._silent[waiting.pop()] if each not in found]
            found.update(new)
            waiting += new
        return frozenset(found)

    def step(self, states: States, character: int) -> States:
        """Where a character leads to; nowhere, where it cannot stand."""
        there = set()
        for state in states:
            arc = self._arcs[state]
            if arc is not None and any(low <= character <= high for low, high in arc[0]):
                there.add(arc[1])
        return self.closure(there)

    def takes(self, states: States) -> bool:
        """Whether a text that ends in these states is taken."""
        return self.final in states

    def edges(self) -> set[int]:
        """The code points at which a class begins, or behind which it ends."""
        arcs = (arc for arc in self._arcs if arc is not None)
        return {edge for ranges, _ in arcs for low, high in ranges for edge in (low, high + 1)}


def read(pattern: str) -> Automaton:
    """The automaton of a pattern without anchors; raise UnreadablePatternError for one that is no written form's.

    >>> automaton = read("[0-9]{2}")
    >>> automaton.takes(automaton.step(automaton.step(automaton.start, 48), 57))
    True
    """
    reading = _Reading(pattern)
    first, last = reading.choice()
    if reading.at < len(pattern):
        raise UnreadablePatternError(f"unexpected {pattern[reading.at]!r}")
    automaton = reading.automaton
    automaton.start, automaton.final = automaton.closure({first}), last
    return automaton


class _Reading:
    """A pattern while it is read; each method leaves the pieces it read in the automaton: first and last state."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.depth = 0
        self.automaton = Automaton()

    def choice(self) -> tuple[int, int]:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise UnreadablePatternError("too deep")
        first, last = self.automaton.state(), self.automaton.state()
        while True:
            begin, end = self._sequence()
            self.automaton.link(first, begin)
            self.automaton.link(end, last)
            if not self._next_is("|"):
                self.depth -= 1
                return first, last

    def _sequence(self) -> tuple[int, int]:
        first = end = self.automaton.state()
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            begin, last = self._repeated()
            self.automaton.link(end, begin)
            end = last
        return first, end

    def _repeated(self) -> tuple[int, int]:
        """An atom and how often it stands: it is read anew for each time."""
        start = self.at
        first, last = self._atom()
        least, most = self._times()
        after = self.at
        if (least, most) == (1, 1):
            return first, last
        link = self.automaton.link
        whole, end = self.automaton.state(), self.automaton.state()
        link(whole, first)
        pieces = [(first, last)]
        for _ in range(1, max(least, most or 0)):
            self.at = start
            piece = self._atom()
            link(pieces[-1][1], piece[0])
            pieces.append(piece)
        self.at = after
        if least == 0:
            link(whole, end)
        for number, (_, tail) in enumerate(pieces, start=1):
            if number >= least and most != 0:
                link(tail, end)
        if most is None:
            link(pieces[-1][1], pieces[-1][0])
        return whole, end

    def _times(self) -> tuple[int, int | None]:
        if self._next_is("*"):
            return 0, None
        if self._next_is("+"):
            return 1, None
        if self._next_is("?"):
            return 0, 1
        if not self._next_is("{"):
            return 1, 1
        inside, brace, _ = self.pattern[self.at :].partition("}")
        low, comma, high = inside.partition(",")
        if not brace or not _is_number(low) or not (high == "" or _is_number(high)):
            raise UnreadablePatternError("a repetition that is none")
        self.at += len(inside) + 1
        most = int(low) if not comma else int(high) if high else None
        if most is not None and most < int(low):
            raise UnreadablePatternError("a repetition that ends before it begins")
        return int(low), most

    def _atom(self) -> tuple[int, int]:
        if self._next_is("("):
            if self._next_is("?") and not self._next_is(":"):
                raise UnreadablePatternError("a group of a special kind")
            piece = self.choice()
            if not self._next_is(")"):
                raise UnreadablePatternError("a group without an end")
            return piece
        if self._next_is("["):
            ranges = self._class()
        elif self.pattern[self.at] in _SPECIAL:
            raise UnreadablePatternError(f"unexpected {self.pattern[self.at]!r}")
        else:
            character = self._character()
            ranges = [(character, character)]
        first, last = self.automaton.state(), self.automaton.state()
        self.automaton.arc(first, ranges, last)
        return first, last

    def _class(self) -> list[Range]:
        negated = self._next_is("^")
        ranges: list[Range] = []
        while not self._next_is("]"):
            low = high = self._character()
            if self.pattern[self.at : self.at + 1] == "-" and self.pattern[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                high = self._character()
            if high < low or self.pattern[self.at : self.at + 1] == "":
                raise UnreadablePatternError("a class that is none")
            ranges.append((low, high))
        return _others(ranges) if negated else ranges

    def _character(self) -> int:
        if self.at >= len(self.pattern):
            raise UnreadablePatternError("no character where one belongs")
        self.at += 1
        character = self.pattern[self.at - 1]
        if character != "\\":
            return ord(character)
        escaped = self.pattern[self.at : self.at + 1]
        self.at += 1
        if escaped in _HEX:
            digits = self.pattern[self.at : self.at + _HEX[escaped]]
            self.at += len(digits)
            try:
                return int(digits, 16)
            except ValueError:
                raise UnreadablePatternError("an escape that is none") from None
        if escaped in _CONTROLS:
            return ord(_CONTROLS[escaped])
        if not escaped or escaped.isalnum():
            raise UnreadablePatternError(f"the escape \\{escaped}")
        return ord(escaped)

    def _next_is(self, character: str) -> bool:
        found = self.pattern[self.at : self.at + 1] == character
        self.at += found
        return found


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4  # noqa: PLR2004 - more would be too large anyway


def _others(ranges: list[Range]) -> list[Range]:
    """The characters outside some ranges; surrogates are none."""
    others: list[Range] = []
    behind = 0
    for low, high in sorted([*ranges, _SURROGATES]):
        if behind < low:
            others.append((behind, low - 1))
        behind = max(behind, high + 1)
    return [*others, (behind, _LAST)] if behind <= _LAST else others
