"""Bring text to the bare form in which numbers are compared.

It undoes what word processors, input methods and forms add to a number: full-width characters,
blanks, invisible characters, a title in front. Only the ``compact`` functions use it;
``is_bare`` is the question without the change.
"""

from __future__ import annotations

import re
import unicodedata

HYPHENS = "-‐‑‒–—―−"
"""Hyphen, dashes and minus sign, for numbers in which a hyphen has no meaning."""

_TO_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def bare_form(text: str, *, titles: tuple[str, ...], drop: str = "") -> str:
    """Return the text in ASCII width, without blanks, the characters of ``drop``, and a title.

    ``titles`` are tried in order, so longer ones come first; a colon after the title goes with it.

    >>> bare_form("执法证号: １８ 01-02", drop=HYPHENS, titles=("执法证号",))
    '180102'
    """
    text = text.translate(_TO_ASCII)
    text = "".join(char for char in without_blanks(text) if char not in drop)
    return without_title(text, titles)


def without_title(text: str, titles: tuple[str, ...]) -> str:
    """Return the text without the titles in front, each with its colon, however often they stand.

    >>> without_title("文号：湘市监罚〔2023〕12号", ("文号",))
    '湘市监罚〔2023〕12号'
    """
    return re.sub(rf"\A(?:(?:{'|'.join(map(re.escape, titles))})[:：]*)+", "", text)


def without_blanks(text: str) -> str:
    r"""Return the text without blanks and invisible characters (zero-width, byte order mark).

    >>> without_blanks("\ufeff 303 号\u200b")
    '303号'
    """
    if text.isprintable() and " " not in text:
        return text  # the space is the only blank that counts as printable
    return "".join(char for char in text if not _is_blank(char))


def is_bare(text: str) -> bool:
    """Tell whether the text could be a number of any kind.

    Something must be in it, and no blank or invisible character.

    >>> is_bare("E12345678"), is_bare("E1234 5678"), is_bare("-"), is_bare("")
    (True, False, False, False)
    """
    return any(map(str.isalnum, text)) and text.isprintable() and " " not in text


def _is_blank(char: str) -> bool:
    # Cf: zero-width space and joiners, byte order mark, direction marks.
    return char.isspace() or unicodedata.category(char) == "Cf"
