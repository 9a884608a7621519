"""Text in terminal columns, where a Chinese character is two columns wide (Unicode Standard Annex 11).

Characters of ambiguous width count as one column, as terminals with a UTF-8 locale show them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_UNBEGINNING = frozenset("，。、；：？！）》〉」』】〕”’％…·,.;:?!)]}%")
"""Marks that never begin a line."""

_UNENDING = frozenset("（《〈「『【〔“‘([{")
"""Marks that never end a line."""

_MOST_ATTACHED = 4
"""How many marks stay with their neighbour; a longer run of marks is no prose."""


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def display_width(text: str) -> int:
    """Columns that the text takes.

    >>> display_width("立案 7")
    6
    """
    return sum(map(_character_width, text))


def pad(text: str, width: int) -> str:
    """Fill up with spaces to ``width`` columns; longer text stays as it is."""
    return text + " " * (width - display_width(text))


def wrap(text: str, width: int, *, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Break text into lines of at most ``width`` columns, never between a mark and what it belongs to.

    ``first`` begins the first line and ``rest`` the others (default: as many spaces as ``first`` is wide).  A word
    longer than a line is cut.

    >>> print(*wrap("立案日期晚于决定日期。", 15, first="1. "), sep="|")
    1. 立案日期晚于|   决定日期。
    """
    following = " " * display_width(first) if rest is None else rest
    line, used, empty = first, display_width(first), True
    gap = ""
    for unit in _pieces(text, max(width - display_width(first), width - display_width(following), 2)):
        if unit.isspace():
            gap = unit
            continue
        space = "" if empty else gap
        needed = len(space) + display_width(unit)
        if not empty and used + needed > width:
            yield line
            line, used = following, display_width(following)
            space, needed = "", display_width(unit)
        line, used, empty, gap = line + space + unit, used + needed, False, ""
    yield line.rstrip() if empty else line


def flow(parts: Iterable[str], width: int, *, first: str = "") -> Iterator[str]:
    """Set parts side by side, two spaces between; one that does not fit begins a new line and wraps there.

    >>> print(*flow(["cases.csv:8:31", "单元格 H8", "“立案日期”"], 26, first="1. "), sep="|")
    1. cases.csv:8:31|   单元格 H8  “立案日期”
    """
    line, rest, empty = first, " " * display_width(first), True
    for part in parts:
        joined = line + ("" if empty else "  ") + part
        if display_width(joined) <= width:
            line, empty = joined, False
            continue
        if not empty:
            yield line
            line = rest
        *full, line = wrap(part, width, first=line, rest=rest)
        yield from full
        empty = False
    yield line


def _pieces(text: str, room: int) -> Iterator[str]:
    """The units of a text, those that no line could hold cut into parts."""
    for unit in _units(text):
        if display_width(unit) <= room:
            yield unit
        else:
            yield from _cut(unit, room)


def _cut(unit: str, room: int) -> Iterator[str]:
    part, used = "", 0
    for character in unit:
        width = _character_width(character)
        if part and used + width > room:
            yield part
            part, used = "", 0
        part, used = part + character, used + width
    yield part


def _units(text: str) -> Iterator[str]:
    """What may not be broken: spaces, a Latin word, or one wide character, with the marks that belong to it."""
    unit = ""
    for piece in re.findall(r"\s+|[^\s\u1100-\u115f\u2e80-\uffef\U0001f000-\U0003ffff]+|.", text):
        if unit and not unit.isspace() and not piece.isspace() and _belong(unit, piece):
            unit += piece
            continue
        if unit:
            yield unit
        unit = piece
    if unit:
        yield unit


def _belong(unit: str, piece: str) -> bool:
    marked = piece[0] in _UNBEGINNING or unit[-1] in _UNENDING
    return marked and not all(character in _UNBEGINNING | _UNENDING for character in (unit + piece)[-_MOST_ATTACHED:])
