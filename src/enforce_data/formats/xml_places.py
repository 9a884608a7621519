"""Where things stand in an XML text: its root, the places of a record's elements, and where it is broken.

The records are read by libxml2, which is fast and knows lines only.  What is reported is looked up here in the text of
the record by Expat, which knows lines and columns of any length of text.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from enforce_data.dictionary import Entry, Section
from enforce_data.findings import Location, Path, Said
from enforce_data.formats import faults
from enforce_data.values.written import Kind

NAMESPACE = "urn:enforce-data:1"
BLANKS = " \t\r\n"
"""What XML calls white space."""

_GAP = "\x1f"
"""Stands between namespace, name and prefix of a name; no XML text holds it."""

_REASONS: Mapping[str, Said] = {
    expat.errors.XML_ERROR_NO_ELEMENTS: faults.TRUNCATED,
    expat.errors.XML_ERROR_UNCLOSED_TOKEN: faults.TRUNCATED,
    expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION: faults.TRUNCATED,
    expat.errors.XML_ERROR_TAG_MISMATCH: faults.TAG_MISMATCH,
    expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE: faults.ATTRIBUTE_TWICE,
    expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: faults.AFTER_ROOT,
    expat.errors.XML_ERROR_UNDEFINED_ENTITY: faults.UNKNOWN_ENTITY,
    expat.errors.XML_ERROR_BAD_CHAR_REF: faults.BAD_REFERENCE,
    expat.errors.XML_ERROR_UNBOUND_PREFIX: faults.UNBOUND_PREFIX,
    expat.errors.XML_ERROR_INVALID_TOKEN: faults.BAD_MARKUP,
    expat.errors.XML_ERROR_SYNTAX: faults.BAD_MARKUP,
}


@dataclass(slots=True)
class Node:
    """One element as it is written: its name with namespace, the name in the text, and its place."""

    name: str
    written: str
    line: int
    column: int
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def is_nothing(self, entry: Entry | None) -> bool:
        """Whether the element is empty, and so absent: no text, and no child that has any."""
        if self.children:
            return all(
                child.is_nothing(entry_of(child.name, entry.section if entry is not None else None))
                for child in self.children
            )
        return not (self.text.strip(BLANKS) if entry is not None and entry.kind is Kind.GROUP else self.text)


def entry_of(name: str, section: Section | None) -> Entry | None:
    """The entry of a child with this member name."""
    return section.entries.get(name) if section is not None else None


def member_name(tag: str) -> str:
    """The member that an element stands for: its local name, in another namespace ``{namespace}name``.

    >>> member_name("{urn:enforce-data:1}name"), member_name("{urn:x}name"), member_name("name")
    ('name', '{urn:x}name', '{}name')
    """
    own = f"{{{NAMESPACE}}}"
    if tag.startswith(own):
        return tag[len(own) :]
    return tag if tag.startswith("{") else f"{{}}{tag}"


@dataclass(frozen=True)
class Broken:
    """Why and where a text is no XML, line and column from 1, and the elements that are open there."""

    reason: Said
    detail: str
    line: int
    column: int
    open: tuple[str, ...] = ()


class DoctypeError(Exception):
    """The text has a document type declaration."""


class _Parser:
    """Expat with names in one spelling; each user adds its handlers."""

    def __init__(self) -> None:
        self.expat = expat.ParserCreate(namespace_separator=_GAP)
        self.expat.namespace_prefixes = True
        self.expat.buffer_text = True
        self.stack: list[str] = []

    def names(self, name: str) -> tuple[str, str]:
        """The member name of an element, and its name as written."""
        uri, gap, rest = name.partition(_GAP)
        if not gap:
            return f"{{}}{name}", name
        local, _, prefix = rest.partition(_GAP)
        return local if uri == NAMESPACE else f"{{{uri}}}{local}", f"{prefix}:{local}" if prefix else local

    def broken(self, error: expat.ExpatError) -> Broken:
        """The error that a text ended with."""
        words = expat.ErrorString(error.code)
        reason = _REASONS.get(words, faults.NOT_XML)
        return Broken(reason, words, error.lineno, error.offset + 1, tuple(self.stack))


class Head(_Parser):
    """The beginning of a text, up to the root's start tag."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Node | None = None
        self.attributes: dict[str, str] = {}
        """Attributes of the root by their names as written; those of schema instances (xsi) are left out."""
        self.spaces: dict[str | None, str] = {}
        """The namespaces that the root declares, by prefix."""
        self.expat.StartElementHandler = self._start
        self.expat.StartNamespaceDeclHandler = self._space
        self.expat.StartDoctypeDeclHandler = self._doctype

    def feed(self, text: str, *, final: bool = False) -> Broken | None:
        """Take the next piece; raise DoctypeError where a DTD begins, whose content is not read."""
        try:
            self.expat.Parse(text, final)
        except expat.ExpatError as error:
            return self.broken(error) if self.root is None else None
        return None

    @property
    def place(self) -> Location:
        """Where the parser stands."""
        return Location(line=self.expat.CurrentLineNumber, column=self.expat.CurrentColumnNumber + 1)

    def _space(self, prefix: str | None, uri: str) -> None:
        if self.root is None:
            self.spaces[prefix] = uri

    def _doctype(self, *_: Any) -> None:
        if self.root is None:
            raise DoctypeError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self.root is None:
            own, written = self.names(name)
            place = self.place
            self.root = Node(own, written, place.line or 1, place.column or 1)
            self.attributes = {
                self.names(each)[1]: value for each, value in attributes.items() if not is_instance(each)
            }


def is_instance(attribute: str) -> bool:
    """Whether an attribute is one of schema instances (``xsi:…``)."""
    return attribute.lstrip("{").startswith("http://www.w3.org/2001/XMLSchema-instance")


class Stretch:
    """A stretch of the text between two places where only the root is open: it may hold several records.

    ``before`` is the root's start tag, where the stretch does not begin with it.
    """

    __slots__ = ("before", "column", "line", "pieces")

    def __init__(self, before: str, line: int, column: int) -> None:
        self.before = before
        self.line = line
        self.column = column
        self.pieces: list[str] | None = []
        """The text; None where it was too long to keep."""

    def has(self, mark: str) -> bool:
        """Whether the stretch holds a character; a wrong yes where its text was not kept."""
        return self.pieces is None or any(mark in piece for piece in self.pieces)

    def at(self, line: int, column: int) -> tuple[int, int]:
        """Line and column in the file of those in the stretch."""
        if line > 1:
            return self.line + line - 1, column
        return self.line, self.column + column - 1 - len(self.before)

    def record(self, place: int | None) -> Node | None:
        """The record of a place among the children of the root; for None the root itself."""
        if self.pieces is None:
            return None
        parser = _Tree(place)
        with suppress(_FoundError, expat.ExpatError):  # a later record may be broken
            parser.expat.Parse(self.before + "".join(self.pieces), False)
        return parser.found

    def broken(self) -> Broken | None:
        """Where the stretch, which is the end of the text, is broken; None where Expat does not find it so."""
        if self.pieces is None:
            return None
        parser = _Tree(-1)
        try:
            parser.expat.Parse(self.before + "".join(self.pieces), True)
        except expat.ExpatError as error:
            found = parser.broken(error)
            line, column = self.at(found.line, found.column)
            return Broken(found.reason, found.detail, line, column, found.open)
        return None


class _FoundError(Exception):
    """The record is complete; the rest need not be read."""


class _Tree(_Parser):
    """Builds the nodes of one record, and knows the elements that are open."""

    def __init__(self, place: int | None) -> None:
        super().__init__()
        self.found: Node | None = None
        self._depth = 0 if place is None else 1
        self._left = place or 0
        self._open: list[Node] = []
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._text

    def _start(self, name: str, _: dict[str, str]) -> None:
        own, written = self.names(name)
        depth = len(self.stack)
        self.stack.append(written)
        if depth == self._depth:
            self._left -= 1
        if self._open or (depth == self._depth and self._left == -1):
            node = Node(own, written, self.expat.CurrentLineNumber, self.expat.CurrentColumnNumber + 1)
            if self._open:
                self._open[-1].children.append(node)
            else:
                self.found = node
            self._open.append(node)

    def _end(self, _: str) -> None:
        self.stack.pop()
        if self._open:
            self._open.pop()
            if not self._open:
                raise _FoundError

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text += text


def find(record: Node, path: Path, section: Section | None) -> tuple[Node, str]:
    """The element of a path in a record and its xpath below it; of a path that is not there, its nearest parent."""
    node, xpath = record, ""
    steps = list(path)
    while steps:
        name = str(steps.pop(0))
        entry = entry_of(name, section)
        if name.startswith("@"):
            return node, f"{xpath}/{name}"
        same = [child for child in node.children if child.name == name]
        filled = [child for child in same if not child.is_nothing(entry)] or same
        position = steps.pop(0) if steps and isinstance(steps[0], int) else 0
        if not isinstance(position, int) or position >= len(filled):
            break
        node = filled[position]
        number = next(place for place, child in enumerate(same, start=1) if child is node)
        several = len(same) > 1 or (entry is not None and entry.many)
        xpath += f"/{node.written}[{number}]" if several else f"/{node.written}"
        section = entry.section if entry is not None else None
    return node, xpath
