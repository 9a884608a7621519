"""The XML of workbooks, in pieces: stretches of the usual form are cut by regular expressions, the rest is parsed.

A sheet or the list of shared texts is a long row of like elements.  As every spreadsheet program writes them, they are
cut behind their end tags and read by a regular expression; from the first that is unusual in anything, Expat reads on.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar
from xml.parsers import expat

_LONGEST = 16_000_000
"""Bytes from which a stretch without an end tag is unusual."""
_CONTROLS = bytes({*range(32)} - {9, 10, 13})
_REFERENCE = re.compile("&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPE = re.compile("(?:_x[0-9A-Fa-f]{4}_)+")
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Found_co = TypeVar("Found_co", covariant=True)


class MarkupError(Exception):
    """The XML is broken, or has in it what no spreadsheet program writes."""


class Parser(Protocol[Found_co]):
    """What reads the unusual: elements of which the end was reached can be taken."""

    begun: bool
    """Whether the parser is inside the element that holds the stretches."""

    def feed(self, data: bytes) -> None:
        """Parse a piece."""
        ...

    def close(self) -> None:
        """End the text; raise MarkupError where it is not whole."""
        ...

    def take(self) -> Iterator[Found_co]:
        """What was found since the last time."""
        ...


def stretches(
    pieces: Iterable[bytes],
    begin: re.Pattern[bytes],
    cut: Callable[[bytes], list[bytes]],
    usual: Callable[[str], Found_co | None],
    parser: Parser[Found_co],
) -> Iterator[Found_co]:
    """Read the elements behind ``begin``; raise MarkupError.

    ``cut`` gives the stretches of a piece with their end tags, and what is left; ``usual`` reads one, and gives None
    for what the parser must read.
    """
    pieces = iter(pieces)
    head, found = b"", None
    for piece in pieces:
        head += piece
        found = begin.search(head)
        if found is not None or len(head) > _LONGEST:
            break
    begun = found.end() if found is not None else len(head)
    parser.feed(head[:begun])
    rest = head[begun:]
    while parser.begun:
        *whole, rest = cut(rest)
        for place, stretch in enumerate(whole):
            result = _read(stretch, usual)
            if result is None:
                rest = b"".join([*whole[place:], rest])
                break
            yield result
        else:
            piece = next(pieces, b"")
            rest += piece
            if piece and len(rest) <= _LONGEST:
                continue
        break
    parser.feed(rest)
    yield from parser.take()
    for piece in pieces:
        parser.feed(piece)
        yield from parser.take()
    parser.close()
    yield from parser.take()


def _read(stretch: bytes, usual: Callable[[str], Found_co | None]) -> Found_co | None:
    if len(stretch.translate(None, _CONTROLS)) < len(stretch):
        return None
    try:
        return usual(stretch.decode())
    except UnicodeDecodeError:
        return None


def plain(text: str) -> str | None:
    """The text that markup without tags stands for; None where only a parser can tell."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "&" in text:
        left = _REFERENCE.sub("", text)
        text = _REFERENCE.sub(_referred, text)
        if "&" in left or _FORBIDDEN.search(text):
            return None
    return unescaped(text)


def _referred(found: re.Match[str]) -> str:
    name, decimal, hexadecimal = found.groups()
    if name:
        return _NAMED[name]
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if number <= sys.maxunicode else "\ufffe"  # not allowed either


def unescaped(text: str) -> str:
    """A text with the characters that spreadsheets write as ``_x000D_``; lone surrogates stay as they are written."""
    return _ESCAPE.sub(_characters, text) if "_x" in text else text


def _characters(found: re.Match[str]) -> str:
    units = b"".join(int(each[2:6], 16).to_bytes(2, "little") for each in re.findall("_x.{4}_", found[0]))
    try:
        return units.decode("utf-16-le")
    except UnicodeDecodeError:
        return found[0]


def expat_parser(
    start: Callable[[str, dict[str, str]], Any], end: Callable[[str], Any], text: Callable[[str], Any]
) -> expat.XMLParserType:
    """An XML parser that takes UTF-8 without a DTD only, and gives names without their prefix."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _doctype
    parser.XmlDeclHandler = _declared
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    parser.CharacterDataHandler = text
    return parser


def feed(parser: expat.XMLParserType, data: bytes, *, last: bool = False) -> None:
    """Parse a piece; raise MarkupError for what is broken, or no UTF-8."""
    if parser.CurrentByteIndex <= 0 and data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")):
        raise MarkupError("UTF-16")
    try:
        parser.Parse(data, last)
    except expat.ExpatError as error:
        raise MarkupError(expat.errors.messages[error.code]) from None


def _doctype(*_: object) -> None:
    raise MarkupError("DOCTYPE")


def _declared(version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG001 - of expat
    if (encoding or "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
        raise MarkupError(encoding)
