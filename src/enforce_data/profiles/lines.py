"""On which line of a TOML file something stands; tomllib does not say."""

from __future__ import annotations

import re

_TEXT_OR_REMARK = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)|' + r"'''.*?(?:'''|\Z)|" + r'"(?:[^"\\\n]|\\[^\n])*"?|' + r"'[^'\n]*'?|#[^\n]*",
    re.DOTALL,
)
"""What begins always matches: what does not end goes to the end of its line or file, so nothing is tried twice."""

_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([A-Za-z0-9_.-]+)[ \t]*\]\]?", re.MULTILINE)
_KEY = re.compile(r"^[ \t]*([A-Za-z0-9_.-]+)[ \t]*=", re.MULTILINE)
_BARE_UNTIL = re.compile(r"^[ \t]*until[ \t]*=[ \t]*([0-9][^\s#]*)", re.MULTILINE)


def bare(text: str) -> str:
    """The text with everything quoted and every remark blanked out; each character keeps its place."""
    return _TEXT_OR_REMARK.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def quoted_days(text: str) -> str:
    """The text with days written as texts, so that one that does not exist is a bad value and no bad file."""
    pieces, last = [], 0
    for found in _BARE_UNTIL.finditer(bare(text)):
        start, end = found.span(1)
        pieces += [text[last:start], '"', text[start:end], '"']
        last = end
    return "".join([*pieces, text[last:]])


class Lines:
    """Finds tables, keys and texts of a TOML file; where one cannot be found, the line of what it stands in."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bare = bare(text)
        found = list(_HEADER.finditer(self._bare))
        starts = [*(each.start() for each in found), len(text)]
        self._top = starts[0]
        self._tables: dict[str, list[tuple[int, int]]] = {}
        for header, end in zip(found, starts[1:], strict=True):
            self._tables.setdefault(header[1], []).append((header.start(1), end))

    def table(self, name: str, index: int) -> int:
        """The line of a table's header."""
        return self._line(self._span(name, index)[0])

    def key(self, key: str, name: str | None = None, index: int = 0) -> int:
        """The line of a key at the top, or of a table."""
        start, end = self._span(name, index)
        for found in _KEY.finditer(self._bare, start, end):
            if found[1] == key or found[1].startswith(f"{key}."):
                return self._line(found.start(1))
        return self._line(start)

    def text(self, text: str, key: str, name: str | None = None, index: int = 0, nth: int = 0) -> int:
        """The line of a quoted text in the value of a key; ``nth`` from 0 where it stands there more than once."""
        start, end = self._span(name, index)
        at = start
        for _ in range(nth + 1):
            places = (self._text.find(mark + text + mark, at, end) for mark in "\"'")
            found = [place for place in places if place >= 0]
            if not found:
                return self.key(key, name, index)
            at = min(found) + 1
        return self._line(at)

    def _span(self, name: str | None, index: int) -> tuple[int, int]:
        if name is None:
            return 0, self._top
        spans = self._tables.get(name, [])
        return spans[index] if index < len(spans) else (0, len(self._text))

    def _line(self, place: int) -> int:
        return self._text.count("\n", 0, place) + 1
