"""The shared texts and the number formats of a workbook, to which its cells refer."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import Any

from enforce_data.formats.xlsx_errors import over
from enforce_data.formats.xlsx_markup import MarkupError, expat_parser, feed, plain, stretches, unescaped
from enforce_data.limits import Limits

_BEGIN = re.compile(rb"<sst(?: [^<>]*)?(?<!/)>")
_USUAL = re.compile(r'(<si><t(?: xml:space="preserve")?>([^<]*+)</t></si>\s*+)')
_REMEMBERED = 100_000
_COST = 24
"""Bytes that a text counts for besides its own."""

DATE, ELAPSED = "date", "elapsed"
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(50, 59)))
"""Built-in formats of dates and times, with those of Chinese versions."""
_ELAPSED = frozenset((45, 46, 47))
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]')


class Texts:
    """The shared texts, kept as UTF-8: they may be millions."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._ends = array("Q", [0])
        self._known: dict[str, str] = {}

    def __getitem__(self, number: str) -> str:
        """A text by its number as it is written in a cell; raises LookupError or ValueError."""
        found = self._known.get(number)
        if found is None:
            place = int(number)
            if not 0 <= place < len(self._ends) - 1:
                raise LookupError(number)
            found = self._data[self._ends[place] : self._ends[place + 1]].decode()
            if len(self._known) < _REMEMBERED:
                self._known[number] = found
        return found

    def read(self, pieces: Iterable[bytes], limits: Limits) -> None:
        """Read the member that holds the texts; raise BookError or MarkupError."""
        for texts in stretches(pieces, _BEGIN, _whole, _usual, _Parser()):
            joined = "".join(texts)
            sizes = map(len, texts) if joined.isascii() else [len(text.encode()) for text in texts]
            self._ends.extend(islice(accumulate(sizes, initial=len(self._data)), 1, None))
            self._data += joined.encode()
            if len(self._data) + _COST * len(self._ends) > limits.shared_bytes:
                raise over("shared_bytes", limits)


def _whole(data: bytes) -> list[bytes]:
    """The whole texts of a piece, as one stretch, and what is left."""
    before, mark, rest = data.rpartition(b"</si>")
    return [before + mark, rest] if mark else [rest]


def _usual(stretch: str) -> list[str] | None:
    """The texts of a stretch if all are of the usual form."""
    stretch = stretch.lstrip()
    found = _USUAL.findall(stretch)
    if sum([len(whole) for whole, _ in found]) != len(stretch):
        return None
    texts = [text for _, text in found]
    if not ("&" in stretch or "_x" in stretch or "\r" in stretch):
        return texts
    read = [plain(text) for text in texts]
    return None if None in read else [text for text in read if text is not None]


class _Parser:
    """Texts with runs of formats, remarks on pronunciation and whatever else."""

    def __init__(self) -> None:
        self.begun = False
        self._found: list[list[str]] = []
        self._text: list[str] = []
        self._inside = False
        self._remark = 0
        self._parser = expat_parser(self._start, self._end, self._characters)

    def feed(self, data: bytes) -> None:
        """Parse a piece."""
        feed(self._parser, data)

    def close(self) -> None:
        """End the text."""
        feed(self._parser, b"", last=True)

    def take(self) -> Iterator[list[str]]:
        """The texts found since the last time."""
        found, self._found = self._found, []
        return iter(found)

    def _start(self, name: str, _: dict[str, str]) -> None:
        self.begun = self.begun or name == "sst"
        self._remark += name == "rPh"
        self._inside = name == "t" and not self._remark

    def _characters(self, text: str) -> None:
        if self._inside:
            self._text.append(text)

    def _end(self, name: str) -> None:
        self._inside = False
        self._remark -= name == "rPh"
        if name == "si":
            self._found.append([unescaped("".join(self._text))])
            self._text.clear()


def day_styles(content: bytes) -> dict[str, str]:
    """The numbers of those cell styles that show a date or a time; raises MarkupError."""
    root = parsed(content)
    own = {each.get("numFmtId"): each.get("formatCode") or "" for each in root.iter("{*}numFmt")}
    styles = next(root.iter("{*}cellXfs"), None)
    found = {}
    for number, style in enumerate(() if styles is None else styles.iterchildren("{*}xf")):
        kind = shown_as(style.get("numFmtId") or "0", own)
        if kind is not None:
            found[str(number)] = kind
    return found


_LONGEST_NUMBER = 9
"""Digits of the number of a format; a longer one is of no format that everybody has."""


def shown_as(number: str, own: dict[str | None, str]) -> str | None:
    """Whether a number format shows a date or time, or a duration."""
    code = own.get(number)
    if code is None:
        place = int(number) if number.isdecimal() and len(number) <= _LONGEST_NUMBER else 0
        return DATE if place in _DATES else ELAPSED if place in _ELAPSED else None
    first = _QUOTED.sub("", code.lower()).partition(";")[0]
    if "[" in first:
        return ELAPSED
    if "general" in first or not set("ymdhs年月日时分秒") & set(first):
        return None
    return DATE


def parsed(content: bytes) -> Any:
    """A small part of a workbook; raise MarkupError where it is broken or has a DTD."""
    from lxml import etree

    if b"<!DOCTYPE" in content or b"\x00" in content:
        raise MarkupError("DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MarkupError(error) from None
