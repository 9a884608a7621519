"""XML (``.xml``): a root ``records`` with one element per record, or one record as the root.

libxml2 (lxml) builds the tree of one record at a time.  A document type declaration is refused before libxml2 sees any
of the text, so there are no entities and nothing is fetched; the size of a record is bounded by our own limits.
Broken XML ends the reading; the records before it are handed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Any
from xml.sax.saxutils import quoteattr

from enforce_data.dictionary import Section
from enforce_data.findings import Fault, Location, Path
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import (
    BAD_MARKUP,
    NO_NAMESPACE,
    NOT_XML,
    OTHER_ROOT,
    RD_DTD,
    RD_EMPTY,
    RD_LIMIT,
    RD_ROOT,
    RD_STRAY_TEXT,
    RD_SYNTAX,
    because,
    beyond,
)
from enforce_data.formats.headers import RECORD_TYPE
from enforce_data.formats.source import Source
from enforce_data.formats.xml_places import (
    BLANKS,
    NAMESPACE,
    Broken,
    DoctypeError,
    Head,
    Node,
    Stretch,
    find,
    member_name,
)
from enforce_data.formats.xml_values import BeyondError, UnboundError, Values, unused_attribute, written_name
from enforce_data.formats.xml_write import RECORDS, carrier, write
from enforce_data.structure_notices import ST_UNKNOWN

__all__ = ["carrier", "read", "write"]

_PIECE = 1 << 16
"""Most characters given to libxml2 at a time."""
_XML_ERR_RESOURCE_LIMIT = 114
"""Of the limits that libxml2 has of its own, only that of depth can be met before ours."""


class XmlItem(Item):
    """A record and the stretch of the text that holds it."""

    __slots__ = ("_line", "_node", "_place", "_section", "_stretch", "_xpath")

    def __init__(
        self,
        number: int,
        stretch: Stretch,
        place: int | None,
        xpath: str,
        section: Section | None,
        line: int | None,
    ) -> None:
        super().__init__({}, number)
        self._stretch = stretch
        self._place = place
        self._xpath = xpath
        self._section = section
        self._line = line
        self._node: Node | None = None

    def locate(self, path: Path) -> Location:
        """Line, column, XPath and name of the element of a path, of an attribute its element."""
        if self._node is None:
            self._node = self._stretch.record(self._place)
        if self._node is None:
            return Location(line=self._line, xpath=self._xpath)
        node, below = find(self._node, path, self._section)
        line, column = self._stretch.at(node.line, node.column)
        source = below.rpartition("/@")[2] if "/@" in below else node.written
        return Location(line=line, column=column, xpath=self._xpath + below, source=source)


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records and faults in the order of the text; a fatal fault is the last."""
    size = min(_PIECE, reading.limits.record_chars)
    texts = (text[at : at + size] for text in source.text() for at in range(0, len(text), size))
    head = Head()
    first: list[str] = []
    try:
        root = _root(head, first, texts, source, reading)
        yield from _Text(head, root, reading).read(chain(first, texts))
    except _EndError as end:
        yield end.fault


class _EndError(Exception):
    """Reading ends with a fatal fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def _root(head: Head, first: list[str], texts: Iterator[str], source: Source, reading: Reading) -> Node:
    """The root, from the first pieces of a text, which are kept; raise _EndError where there is none to read."""
    fed = 0
    root: Node | None = None
    while root is None:
        text = next(texts, None)
        if text is not None:
            first.append(text)
            fed += len(text)
            begin = "".join(first[:2])[:2]
            if "\0" in begin:  # never allowed, and Expat would take it for a sign of UTF-16
                raise _EndError(_syntax(Broken(BAD_MARKUP, "", 1, begin.index("\0") + 1)))
        elif not "".join(first).strip(BLANKS):
            raise _EndError(Fault(RD_EMPTY, {"path": source.label}, fatal=True))
        try:
            broken = head.feed(text or "", final=text is None)
        except DoctypeError:
            raise _EndError(Fault(RD_DTD, location=head.place, fatal=True)) from None
        if broken is not None:
            raise _EndError(_syntax(broken))
        root = head.root
        if root is None and fed > reading.limits.record_chars:
            raise _EndError(_beyond("record_chars", reading, Location(line=1, column=1)))
    if root.name == RECORDS or root.name in reading.standard.models:
        return root
    place = Location(line=root.line, column=root.column, xpath=f"/{root.written}", source=root.written)
    space, _, local = root.name.rpartition("}")
    if local == RECORDS or local in reading.standard.models:
        params = because(NO_NAMESPACE, found=root.written, space=space[1:])
    else:
        params = because(OTHER_ROOT, found=root.written)
    raise _EndError(Fault(RD_ROOT, params, location=place, fatal=True))


def _beyond(name: str, reading: Reading, place: Location) -> Fault:
    return Fault(RD_LIMIT, beyond(name, getattr(reading.limits, name)), location=place, fatal=True)


def _syntax(broken: Broken) -> Fault:
    place = Location(line=broken.line, column=broken.column, xpath="".join(f"/{name}" for name in broken.open) or None)
    return Fault(RD_SYNTAX, because(broken.reason, detail=broken.detail), location=place, fatal=True)


_OPENING = re.compile(r"<!--|<\?|<!\[CDATA\[")
_CLOSING = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>"}


class _Asides:
    """Knows whether a text ends within a comment, a processing instruction or a CDATA section."""

    def __init__(self) -> None:
        self.inside: str | None = None
        """What closes it."""
        self._rest = ""

    def feed(self, piece: str) -> None:
        """Take the next piece."""
        text = self._rest + piece
        at = 0
        if self.inside is None and "<!" not in text and "<?" not in text:
            self._rest = text[-8:]
            return
        while True:
            if self.inside is None:
                if (found := _OPENING.search(text, at)) is None:
                    self._rest = text[max(at, len(text) - 8) :]
                    return
                self.inside, at = _CLOSING[found[0]], found.end()
            else:
                if (end := text.find(self.inside, at)) < 0:
                    self._rest = text[max(at, len(text) - 2) :]
                    return
                at, self.inside = end + len(self.inside), None


class _Text:
    """The text from its root on: gives pieces to libxml2 and takes the records that are complete.

    The text is cut behind the end tags of records, so that the place of a record can be looked up in a short stretch
    of it.
    """

    def __init__(self, head: Head, root: Node, reading: Reading) -> None:
        from lxml import etree

        self._error = etree.XMLSyntaxError
        self._reading = reading
        self._head = head
        self._top = root
        self._single = root.name != RECORDS
        self._stretch = Stretch("", 1, 1)
        self._in_stretch = 0
        self._kept_chars = 0
        self._line, self._column = 1, 1
        self._after_return = False
        self._asides = _Asides()
        self._number = 0
        self._of_name: Counter[str] = Counter()
        self._chars = self._tags = 0
        self._closing = ""
        self._values = Values(reading.limits)
        self._root: Any = None
        self._last: Any = None
        self._ended: Any = None
        # Without a DTD, which was refused, no entity can be declared, and undeclared ones are errors.  What a huge
        # tree may cost is bounded by our limits, which can be changed; those of libxml2 cannot.
        self._parser = etree.XMLPullParser(
            events=("start", "end"),
            tag=[f"{{{NAMESPACE}}}{name}" for name in (RECORDS, *reading.standard.models)],
            encoding="utf-8",
            resolve_entities="internal",  # type: ignore[arg-type]
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
            huge_tree=True,
        )

    def read(self, texts: Iterator[str]) -> Iterator[Item | Fault]:
        """Read everything; raise _EndError where that cannot be."""
        top = self._top
        if not self._single:
            for name in self._head.attributes:
                place = Location(line=top.line, column=top.column, xpath=f"/{top.written}/@{name}", source=name)
                yield Fault(ST_UNKNOWN, unused_attribute(name), location=place)
        for text in texts:
            at = 0
            while at < len(text):
                found = text.find(self._closing, at) if self._closing else -1
                end = len(text) if found < 0 else found + len(self._closing)
                yield from self._feed(text[at:end])
                at = end
        try:
            self._parser.close()
        except self._error as error:
            raise self._broken(error) from None
        yield from self._take(self._complete(whole=True))
        yield from self._stray()

    def _feed(self, piece: str) -> Iterator[Item | Fault]:
        if self._stretch.pieces is not None:
            self._stretch.pieces.append(piece)
        self._kept_chars += len(piece)
        self._chars += len(piece)
        self._tags += piece.count("<") + 2 * piece.count("=")  # an attribute takes the memory of two elements
        self._asides.feed(piece)
        try:
            self._parser.feed(piece.encode())
        except self._error as error:
            yield from self._take(self._complete())
            raise self._broken(error) from None
        complete = self._complete()
        if len(complete) < 2:  # noqa: PLR2004 - of several records none is known to be that long
            self._check_size()
        yield from self._take(complete)
        self._line += piece.count("\n")
        if "\r" in piece or self._after_return:
            self._line += piece.count("\r") - piece.count("\r\n") - (self._after_return and piece.startswith("\n"))
        self._after_return = piece.endswith("\r")
        newline = max(piece.rfind("\n"), piece.rfind("\r"))
        self._column = len(piece) - newline if newline >= 0 else self._column + len(piece)
        if complete:
            self._chars = self._tags = 0
            if self._ended is self._last and self._asides.inside is None and piece.endswith(self._closing):
                self._stretch = Stretch(self._start_tag, self._line, self._column)
                self._in_stretch = self._kept_chars = 0
        if self._in_stretch and self._kept_chars > 2 * self._reading.limits.record_chars:
            self._stretch.pieces = None

    def _check_size(self) -> None:
        limits = self._reading.limits
        for name, used in (("record_chars", self._chars), ("tags", self._tags)):
            if used > getattr(limits, name):
                place = Location(line=self._stretch.line, column=self._stretch.column, xpath=f"/{self._top.written}")
                raise _EndError(_beyond(name, self._reading, place))

    @cached_property
    def _start_tag(self) -> str:
        """The root's start tag on one line, with the namespaces that it declares."""
        spaces = "".join(
            f" xmlns{':' + prefix if prefix else ''}={quoteattr(uri)}" for prefix, uri in self._head.spaces.items()
        )
        return f"<{self._top.written}{spaces}>"

    def _complete(self, *, whole: bool = False) -> list[Any]:
        """The elements of records whose end tag was read and that were not taken yet."""
        for event, element in self._parser.read_events():
            if self._root is None:
                self._root = element
            self._ended = element if event == "end" else None
        root = self._root
        if root is None:
            return []
        if self._single:
            return [root] if self._ended is root and not self._number else []
        found: list[Any] = root[:]
        if self._last is not None:
            del found[0]
        if found and not (whole or self._ended is root or self._ended is found[-1]):
            found.pop()
        return found

    def _take(self, elements: list[Any]) -> Iterator[Item | Fault]:
        for element in elements:
            yield from self._stray()
            yield self._item(element)
            if not self._single:
                # libxml2 goes on writing behind the last child, so that one is emptied and stays.
                element.clear(keep_tail=True)
                if self._last is not None:
                    del self._root[0]
            self._last = element

    def _stray(self) -> Iterator[Fault]:
        """Text behind the last record that was taken, before the next one or the end."""
        if self._single or self._root is None:
            return
        text = self._root.text if self._last is None else self._last.tail
        if text and text.strip(BLANKS):
            line, column = (None, None) if self._in_stretch else (self._stretch.line, self._stretch.column)
            place = Location(line=line, column=column, xpath=f"/{self._top.written}")
            yield Fault(RD_STRAY_TEXT, {"name": self._top.written}, location=place)

    def _item(self, element: Any) -> Item | Fault:
        self._number += 1
        name = member_name(element.tag)
        written = written_name(element)
        self._closing = f"</{written}>"
        models = self._reading.standard.models
        section = self._reading.standard.section(name) if name in models else None
        if self._single:
            place, xpath = None, f"/{written}"
        else:
            self._of_name[element.tag] += 1
            place, xpath = self._in_stretch, f"/{self._top.written}/{written}[{self._of_name[element.tag]}]"
        self._in_stretch += 1
        line = element.sourceline if self._stretch.pieces is None else None
        item = XmlItem(self._number, self._stretch, place, xpath, section, line)
        try:
            members, item.faults = self._values.record(element, section, has_attributes=self._stretch.has("="))
        except BeyondError as error:
            place_ = item.locate(error.path)
            return Fault(RD_LIMIT, beyond(error.name, error.maximum), location=place_, number=item.number, broken=True)
        except UnboundError:
            raise self._broken(None) from None
        item.raw = {RECORD_TYPE: name, **members}
        return item

    def _broken(self, error: Any) -> _EndError:
        """What ends the reading of a text that is no XML; the place is looked up by Expat where it can be."""
        if error is not None and error.code == _XML_ERR_RESOURCE_LIMIT:
            place = Location(line=error.lineno, xpath=f"/{self._top.written}")
            return _EndError(_beyond("nesting", self._reading, place))
        if broken := self._stretch.broken():
            return _EndError(_syntax(broken))
        line = error.lineno if error is not None else self._line
        return _EndError(Fault(RD_SYNTAX, because(NOT_XML, detail="libxml2"), location=Location(line=line), fatal=True))
