r"""Escapes for characters that cannot be seen or cannot be carried.

There is one spelling, that of JSON strings (RFC 8259, section 7): ``\n``, ``\u3400``, and a surrogate pair beyond
U+FFFF.  So an escape put into JSON afterwards still means the same character.
"""

from __future__ import annotations

import re

_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}

_UNSEEN = re.compile(
    "["
    "\x00-\x1f\x7f-\xa0\xad"  # controls, no-break space, soft hyphen
    "\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, line ends, direction
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"  # noncharacters, annotation marks
    "\U000e0000-\U000e007f"  # tags
    "]"
)


def escape(character: str) -> str:
    r"""Write one character as an escape.

    >>> print(escape("㐀"), escape("𠀀"))
    \u3400 \ud840\udc00
    """
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def visible(text: str) -> str:
    r"""Write out what a reader could not see, or what could steer a terminal or break XML.

    Unassigned and private-use characters stay: rare characters in Chinese names are among them.

    >>> print(visible("2024-06-01\u200b\x1b[31m"))
    2024-06-01\u200b\u001b[31m
    """
    return _UNSEEN.sub(lambda match: _SHORT.get(match[0]) or escape(match[0]), text)
