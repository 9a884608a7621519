"""A window that slides over a long JSON text and hands out its values one by one.

The text is UTF-8.  Memory is one value and one piece of the file, whatever the size of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from enforce_data.findings import Fault, Location, Said
from enforce_data.formats.faults import RD_SYNTAX, because
from enforce_data.formats.json_text import BETWEEN_BRACKETS

_SPACE = re.compile(rb"[ \t\r\n]*+")
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_SCALAR = re.compile(rb"[^ \t\r\n,\[\]{}]++")
_PLAIN = re.compile(BETWEEN_BRACKETS.encode(), re.DOTALL)
_GUESSES = 16
"""Wrong guesses of where an object ends before guessing is given up."""


class GivenUpError(Exception):
    """The text cannot be read on; carries the fault that says so."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Cut(Enum):
    """Why a value was handed out without its end."""

    BY_END = "the text ends within the value"
    BY_LIMIT = "the value is longer than allowed"


class _CutError(Exception):
    def __init__(self, cut: Cut) -> None:
        super().__init__(cut)
        self.cut = cut


class Window:
    """The part of the text in memory: ``data[at:]`` is still to be taken, and begins at ``line`` and ``column``.

    ``cut`` is set when the last value was incomplete.
    """

    def __init__(self, pieces: Iterator[bytes], longest: int) -> None:
        self.data = b""
        self.at = 0
        self.line = 1
        self.column = 1
        self.cut: Cut | None = None
        self._pieces = pieces
        self._longest = longest
        self._wrong_guesses = 0

    def peek(self) -> bytes:
        """The next byte that is not white space, not taken yet; empty at the end of the text."""
        while True:
            if match := _SPACE.match(self.data, self.at):
                self.take(match.end() - self.at)
            if self.at < len(self.data):
                return self.data[self.at : self.at + 1]
            if not self._more():
                return b""

    def take(self, size: int) -> None:
        """Move on, counting lines and code points."""
        if not size:
            return
        end = self.at + size
        if newlines := self.data.count(b"\n", self.at, end):
            self.line += newlines
            self.column = 1
            self.at = self.data.rindex(b"\n", self.at, end) + 1
        self.column += len(self.data[self.at : end].decode(errors="replace"))
        self.at = end

    def value(self) -> bytes:
        """The text of the value that begins here, not taken yet.

        The end of an object is guessed from a count of braces, which is fast.  The guess is right if the text is
        well-formed, because no beginning of an object is an object; otherwise ask :meth:`exact_value`.
        """
        if self.data[self.at] != _OPENING_BRACE or self._wrong_guesses > _GUESSES:
            return self.exact_value()
        end = self._guessed_end()
        if end:
            return self.data[self.at : end]
        window = self.data
        text = self.exact_value()
        if window is self.data:
            self._wrong_guesses += 1
        return text

    def exact_value(self, instead_of: bytes = b"") -> bytes:
        """As :meth:`value`, with strings told from brackets; an object or a list may still be malformed within."""
        first = self.data[self.at : self.at + 1]
        self.cut = None
        try:
            size = self._bracketed_size() if first in (b"{", b"[") else self._scalar_size(is_string=first == b'"')
        except _CutError as error:
            self.cut = error.cut
            size = len(self.data) - self.at
        self._wrong_guesses += bool(instead_of) and size != len(instead_of)
        return self.data[self.at : self.at + size]

    def location(self) -> Location:
        """The place of the next byte."""
        return Location(line=self.line, column=self.column)

    def refused(self, reason: Said) -> GivenUpError:
        """The fault that the text is not well-formed at this place."""
        return GivenUpError(Fault(RD_SYNTAX, because(reason), location=self.location(), fatal=True))

    def _guessed_end(self) -> int:
        """Where as many braces are closed as opened, strings not minded; 0 where that is not in the window."""
        data, at = self.data, self.at
        counted = at
        depth = 0
        while (at := data.find(b"}", at) + 1) > 0:
            depth += data.count(b"{", counted, at) - 1
            if depth <= 0:
                return at
            counted = at
        return 0

    def _bracketed_size(self) -> int:
        depth = size = 0
        while True:
            if match := _PLAIN.match(self.data, self.at + size):
                size = match.end() - self.at
            found = self.data[self.at + size : self.at + size + 1]
            if found in (b"", b'"'):  # the end of the window, or a string that goes beyond it
                self._grow()
                continue
            depth += 1 if found in (b"{", b"[") else -1
            size += 1
            if not depth:
                return size

    def _scalar_size(self, *, is_string: bool) -> int:
        pattern = _STRING if is_string else _SCALAR
        while True:
            match = pattern.match(self.data, self.at)
            if match and (is_string or match.end() < len(self.data)):
                return match.end() - self.at
            try:
                self._grow()
            except _CutError as error:
                if is_string or error.cut is Cut.BY_LIMIT:
                    raise
                return len(self.data) - self.at

    def _grow(self) -> None:
        held = len(self.data) - self.at
        if held > self._longest and len(self.data[self.at :].decode(errors="ignore")) > self._longest:
            raise _CutError(Cut.BY_LIMIT)
        if not self._more():
            raise _CutError(Cut.BY_END)

    def _more(self) -> bool:
        """Add a piece of the text, and let go of what has been taken."""
        piece = next(self._pieces, None)
        if piece is None:
            return False
        self.data = self.data[self.at :] + piece
        self.at = 0
        return True


_OPENING_BRACE = ord("{")
