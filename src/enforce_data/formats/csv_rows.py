"""The rows of a CSV text (RFC 4180) with their places.

Python's ``csv`` does not say where a field begins, keeps its limit in a global setting, and reads on to the end of the
file behind a quotation mark that is never closed; so rows are cut here.  A quotation mark is special only at the
beginning of a cell; a quoted cell may hold line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from enforce_data.findings import Fault, Location, Said
from enforce_data.formats.faults import AFTER_QUOTE, OPEN_QUOTE, RD_LIMIT, RD_SYNTAX, because, beyond
from enforce_data.formats.grid import Row
from enforce_data.formats.lines import place, split_lines

_UP_TO_QUOTE = re.compile(r'[^"]*+(?:""[^"]*+)*+')
"""The inside of a quoted cell; a quotation mark within is doubled."""

_PARTS = 10_000
"""Lines of one cell that are kept apart; short ones cost more than their text."""


def read_rows(pieces: Iterable[str], delimiter: str, longest: int, newline: str = "\n") -> Iterator[Row | Fault]:
    """Rows of a text in bounded memory; rows without any content are left out, but counted.

    A row that cannot be cut is a broken fault, and reading goes on behind its line; a quotation mark that is not
    closed within ``longest`` code points is a fatal one.
    """
    return _Cutter(split_lines(pieces, newline, longest), delimiter, longest, newline).rows()


def cut_row(text: str, delimiter: str) -> tuple[list[str], list[int]]:
    """The cells of one sound row, and where they begin in its text, quotation marks included."""
    found = _Cutter(iter(()), delimiter, len(text)).cut(text)
    return found.cells, [*found.starts()]


@dataclass(slots=True)
class _Cut:
    text: str
    cells: list[str] = field(default_factory=list)
    stretches: list[tuple[int, list[str]]] = field(default_factory=list)
    """Where some cells in a row begin, and these cells; a quoted one is alone."""

    def starts(self) -> Iterator[int]:
        """Where each cell begins; asked only for what is reported."""
        for start, cells in self.stretches:
            yield from accumulate((len(cell) + 1 for cell in cells[:-1]), initial=start)


class _UncuttableError(Exception):
    def __init__(self, reason: Said, text: str, offset: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.text = text
        self.offset = offset


class _Cutter:
    def __init__(self, lines: Iterator[str | None], delimiter: str, longest: int, newline: str = "\n") -> None:
        self._lines = lines
        self._line = 0
        self._delimiter = delimiter
        self._before_quote = delimiter + '"'
        self._longest = longest
        self._newline = newline

    def rows(self) -> Iterator[Row | Fault]:
        number = 0
        for line in self._lines:
            self._line += 1
            number += 1
            begins = self._line
            if line is None or len(line) > self._longest:
                location = Location(line=begins, column=1)
                yield Fault(RD_LIMIT, beyond("record_chars", self._longest), location=location, broken=True)
                continue
            if '"' not in line:
                text = line.removesuffix("\r")
                cells = text.split(self._delimiter)
            else:
                try:
                    cut = self.cut(line)
                except _UncuttableError as error:
                    fatal = error.reason is OPEN_QUOTE
                    location = place(error.text, error.offset, begins, newline=self._newline)
                    yield Fault(RD_SYNTAX, because(error.reason), location=location, fatal=fatal, broken=not fatal)
                    if fatal:
                        return
                    continue
                text, cells = cut.text, cut.cells
            if any(cells):
                yield Row(cells, number, begins, text)

    def cut(self, text: str) -> _Cut:
        """Cut a row that begins with this line; takes more lines while a quoted cell is open."""
        found = _Cut(text)
        text = text.removesuffix("\r")
        at = 0
        while True:
            if text.startswith('"', at):
                end = _inside_end(text, at + 1)
                if end == len(text):
                    found.text, end = self._closed(found.text, at)
                    text = found.text.removesuffix("\r")
                cells = [text[at + 1 : end].replace('""', '"')]
                end += 1
                if end < len(text) and text[end] != self._delimiter:
                    raise _UncuttableError(AFTER_QUOTE, text, end)
            else:
                # The cells before the next quoted one are cut in one go.
                end = text.find(self._before_quote, at)
                end = len(text) if end < 0 else end
                cells = text[at:end].split(self._delimiter)
            found.cells += cells
            found.stretches.append((at, cells))
            if end >= len(text):
                found.text = text
                return found
            at = end + 1

    def _closed(self, text: str, opened: int) -> tuple[str, int]:
        """The text with further lines up to the one that closes the cell, and where it is closed."""
        blocks: list[str] = []
        parts = [text]
        size = len(text)
        for line in self._lines:
            self._line += 1
            if line is None:
                break
            parts.append(line)
            if len(parts) > _PARTS:
                blocks.append(self._newline.join(parts))
                parts.clear()
            end = _inside_end(line, 0)
            if end < len(line):
                return self._newline.join(blocks + parts), size + 1 + end
            size += 1 + len(line)
            if size > self._longest:
                break
        raise _UncuttableError(OPEN_QUOTE, text, opened)


def _inside_end(text: str, at: int) -> int:
    match = _UP_TO_QUOTE.match(text, at)
    return match.end() if match else at
