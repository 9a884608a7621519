"""What tidying knows of characters: edges, widths, nothing, and marks of a value that is lost."""

from __future__ import annotations

import re

from enforce_data.values.text import BLANKS, FORBIDDEN

EDGES = BLANKS + "\r\u200b\u200c\u200d\u200e\u200f\u2060"
"""Blanks and invisible characters that mean nothing at the edges of a value: zero-width ones, byte order marks."""

_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xFFE5: 0xA5}

NOTHING = frozenset({"", "/", "\\", "无", "空", "null", "-", "--", "暂无", "\\n", "undefined"})
"""Spellings of nothing, folded: in codes, days, numbers and identifiers, none of which they can be."""
NOTHING_IN_PROSE = NOTHING - {"无"}
"""In free text 无 may be the very content ("other circumstances: none"); the others are left over from forms."""
NOTHING_IN_FLAGS = NOTHING - {"无"}
"""Where yes or no is asked, 无 may be no."""
NOTHING_IN_CODES = NOTHING | {"0"}
"""No code of the standard is a digit; systems write 0 for "not chosen"."""

CONTROLS = re.compile(f"[{FORBIDDEN}]")
"""What no text may hold anywhere."""

_LOST = re.compile("\ufffd|锟斤拷")
_SPOILED = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+[0-9]{1,3}")
MARKS = re.compile("[*＊\ufffd]|锟斤拷|[Ee]\\+")
"""What may tell that a value was masked or lost; a value without it needs no closer look."""


def _wide(char: str) -> str:
    return chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char


def ascii_width(text: str) -> str:
    """The text with full-width forms as ASCII.

    >>> ascii_width("２０１７／３／５")
    '2017/3/5'
    """
    return text.translate(_ASCII)


_LONGEST = max(map(len, NOTHING_IN_CODES))
_FIRST = "".join({text[:1] for text in NOTHING_IN_CODES})
_FIRST_OF_NOTHING = frozenset(EDGES + _FIRST + _FIRST.upper() + "".join(map(_wide, _FIRST + _FIRST.upper())))


def may_be_nothing(text: str) -> bool:
    """Whether a text begins like a spelling of nothing; a quick question before :func:`is_nothing`."""
    return not text or text[0] in _FIRST_OF_NOTHING


def is_nothing(text: str, spellings: frozenset[str]) -> bool:
    """Whether all that a text says is that there is nothing."""
    bare = text.strip(EDGES)
    return len(bare) <= _LONGEST and ascii_width(bare).strip(EDGES).casefold() in spellings


def is_lost(text: str) -> bool:
    """Whether a character was replaced on the way, so that nobody knows it any more.

    ``锟斤拷`` is what two replacement characters of UTF-8 look like in GBK.
    """
    return _LOST.search(text) is not None


def is_spoiled(text: str) -> bool:
    """Whether a spreadsheet shortened a long number: ``4.30102E+17``."""
    return _SPOILED.fullmatch(ascii_width(text.strip(EDGES))) is not None


def is_masked(text: str, *, anywhere: bool) -> bool:
    """Whether stars hide the value; in free text only where it is nothing but stars."""
    if anywhere:
        return "*" in text or "＊" in text
    return not text.strip("*＊" + EDGES)
