"""Dictionary → XML Schema 1.0: a file for each record type, which includes what record types share.

Everything is in one namespace, that of our XML.  ``records.xsd`` allows whole files, ``forms.xsd`` holds the written
forms, ``codes.xsd`` the code lists, ``groups.xsd`` the groups that several record types have.  Days, decimals, whole
numbers and flags restrict the types of XML Schema by the pattern of their form, so that generated classes have them;
therefore blanks around them are taken, which our checker refuses.  What XML Schema 1.0 cannot say stands in
:data:`UNSAID`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.dictionary.naming import Naming
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.formats.headers import EDITION, RECORD_TYPE
from enforce_data.formats.xml_places import NAMESPACE
from enforce_data.formats.xml_write import RECORDS
from enforce_data.publish.artefact import Artefact
from enforce_data.values.code import Code
from enforce_data.values.names import form_name
from enforce_data.values.written import Form, Kind

XS = "http://www.w3.org/2001/XMLSchema"
FORMS, CODES, GROUPS = "forms.xsd", "codes.xsd", "groups.xsd"

UNSAID = (
    Said("组内至少有一个成员:XSD 接受空组", "a group holds something: XML Schema takes an empty one"),
    Said("空元素视为没有:XSD 拒绝", "an empty element is absent: XML Schema refuses it"),
    Said("日期、数字、是否值前后的空白:XSD 接受", "blanks around days, numbers and flags: XML Schema takes them"),
    Said("长度按 UTF-16 单元计:Xerces 如此", "lengths count UTF-16 units in Xerces, code points everywhere else"),
)
"""Where XML Schema 1.0, or an engine of it, cannot agree with the checker."""

_BASES = {Kind.DAY: "date", Kind.DECIMAL: "decimal", Kind.INTEGER: "int", Kind.FLAG: "boolean"}
_WHOLE_NUMBER = "0|-?[1-9][0-9]*"
_FLAG = "true|false"
_THIS_EDITION = "this_edition"
"""The type of what a record says of its edition: there is one file for each."""
_NOT_IN_XML = re.compile("\x00-\x08|\ufffe|\uffff")
_CONTROLS = "\x0b-\x1f"
"""Vertical tab to unit separator, of which XML has the carriage return only."""

Node = Any
_PREFIXES: Any = {"xs": XS, None: NAMESPACE}  # None is the prefix of no prefix, which the types of lxml do not know


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """All schema files of the edition."""
    for name in (*(f"{record_type}.xsd" for record_type in standard.models_of(edition)), *_COMMON):
        yield Artefact(f"xsd/{name}", partial(_file, standard, edition, name))


_COMMON = ("records.xsd", GROUPS, CODES, FORMS)


def _file(standard: Standard, edition: Edition, name: str) -> bytes:
    from lxml import etree

    writing = _Writing(standard, edition)
    makers = {"records.xsd": writing.records, GROUPS: writing.groups, CODES: writing.codes, FORMS: writing.forms}
    root = makers[name]() if name in makers else writing.record(name.removesuffix(".xsd"))
    etree.indent(root, " ")
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return content.replace(b"'", b'"', 4) + b"\n"


class _Writing:
    """The schema of an edition, whose types have names that are unique in the namespace."""

    def __init__(self, standard: Standard, edition: Edition) -> None:
        self.standard = standard
        self.edition = edition
        self.names = Naming()
        self.owners: dict[Section, set[str]] = {}
        """The record types in which a group stands."""
        self.used_codes: dict[str, type[Code]] = {}
        self.used_forms: dict[str, tuple[Form, int | None]] = {}
        for record_type in standard.models_of(edition):
            section = standard.section(record_type)
            self.names.give(section, section.name)
            self.owners[section] = {record_type}
            self._survey(section, record_type)

    def _survey(self, section: Section, record_type: str) -> None:
        for entry in self._entries(section):
            if entry.codes is not None and not self.names.known(entry.codes):
                name = self.names.give(entry.codes, entry.codes.__name__, self._name(section), entry)
                self.used_codes[name] = entry.codes
            elif entry.section is not None:
                if not self.names.known(entry.section):
                    self.names.give(entry.section, entry.section.name, self._name(section), entry)
                self.owners.setdefault(entry.section, set()).add(record_type)
                self._survey(entry.section, record_type)
            elif entry.form is not None:
                length = entry.max_length(self.edition)
                self.used_forms[form_name(entry.form, length)] = entry.form, length

    def _entries(self, section: Section) -> list[Entry]:
        found = (entry for entry in section.entries.values() if self.edition in entry.element.span)
        return [entry for entry in found if entry.name != RECORD_TYPE or section not in self._records]

    @property
    def _records(self) -> set[Section]:
        return {self.standard.section(record_type) for record_type in self.standard.models_of(self.edition)}

    def _name(self, section: Section) -> str:
        return self.names.known(section) or section.name

    # The files.

    def records(self) -> Node:
        types = list(self.standard.models_of(self.edition))
        root = _schema(f"{record_type}.xsd" for record_type in types)
        element = _add(root, "element", name=RECORDS)
        _told(element, Said("一个文件中的记录", "The records of a file"))
        choice = _add(_add(element, "complexType"), "choice", minOccurs="0", maxOccurs="unbounded")
        for record_type in types:
            _add(choice, "element", ref=record_type)
        return root

    def record(self, record_type: str) -> Node:
        section = self.standard.section(record_type)
        root = _schema([GROUPS])
        element = _add(root, "element", name=record_type, type=self._name(section))
        _told(element, section.title)
        for each, owners in self.owners.items():
            if owners == {record_type}:
                self._group(root, each)
        return root

    def groups(self) -> Node:
        root = _schema([CODES, FORMS])
        for section, owners in self.owners.items():
            if len(owners) > 1:
                self._group(root, section)
        return root

    def codes(self) -> Node:
        root = _schema([])
        for name, codes in sorted(self.used_codes.items()):
            title, _, english = " ".join((codes.__doc__ or name).split()).partition(" · ")
            kind = _add(root, "simpleType", name=name)
            _told(kind, Said(title, english or title))
            restriction = _add(kind, "restriction", base="xs:string")
            for member in codes.members_of(self.edition):
                _told(_add(restriction, "enumeration", value=member.value), Said(member.zh, member.en))
        return root

    def forms(self) -> Node:
        root = _schema([])
        kind = _add(root, "simpleType", name=_THIS_EDITION)
        _told(kind, Said(f"版次 {self.edition}", f"edition {self.edition}"))
        _add(_add(kind, "restriction", base="xs:string"), "enumeration", value=str(self.edition))
        for name, (form, length) in sorted(self.used_forms.items()):
            kind = _add(root, "simpleType", name=name)
            _told(kind, form.label)
            restriction = _add(kind, "restriction", base=f"xs:{_BASES.get(form.kind, 'string')}")
            for facet, value in _facets(form, length):
                _add(restriction, facet, value=str(value))
        return root

    # Their parts.

    def _group(self, root: Node, section: Section) -> None:
        kind = _add(root, "complexType", name=self._name(section))
        _told(kind, section.title)
        sequence = _add(kind, "sequence")
        for entry in self._entries(section):
            limits = {} if entry.mandatory else {"minOccurs": "0"}
            if entry.many:
                limits["maxOccurs"] = "unbounded"
            element = _add(sequence, "element", name=entry.name, type=self._type(section, entry), **limits)
            definition = section.definitions[entry.name]
            _told(element, Said(f"{entry.zh}:{definition.zh}", definition.en), entry.id)

    def _type(self, section: Section, entry: Entry) -> str:
        if entry.name == EDITION and section in self._records:
            return _THIS_EDITION
        named = entry.section or entry.codes
        if named is not None:
            return self.names.known(named) or entry.name
        if entry.form is None:
            raise TypeError(f"{section.name}.{entry.name} is neither a group nor a code nor a form")
        return form_name(entry.form, entry.max_length(self.edition))


def _facets(form: Form, length: int | None) -> Iterator[tuple[str, object]]:
    """What a written form asks of its text, as facets."""
    if form.kind is Kind.FLAG:
        yield "pattern", _FLAG
    elif form.kind is Kind.INTEGER:
        yield "pattern", _WHOLE_NUMBER
        yield "minInclusive", form.minimum
        yield "maxInclusive", form.maximum
    else:
        yield "pattern", _NOT_IN_XML.sub("", form.pattern or "").replace(_CONTROLS, "\r")
        if length is not None and form.kind not in _BASES:
            yield "maxLength", length


def _schema(includes: Iterable[str]) -> Node:
    from lxml import etree

    root = etree.Element(f"{{{XS}}}schema", nsmap=_PREFIXES)
    root.set("targetNamespace", NAMESPACE)
    root.set("elementFormDefault", "qualified")
    for name in includes:
        _add(root, "include", schemaLocation=name)
    return root


def _add(parent: Node, component: str, /, **attributes: str) -> Node:
    from lxml import etree

    return etree.SubElement(parent, f"{{{XS}}}{component}", attributes)


def _told(parent: Node, said: Said, element_id: str = "") -> None:
    """Document a component in both languages; the id of an element is the source of what is said."""
    from lxml import etree

    annotation = etree.Element(f"{{{XS}}}annotation")
    parent.insert(0, annotation)
    for lang, text in (("zh", said.zh), ("en", said.en)):
        part = etree.SubElement(annotation, f"{{{XS}}}documentation")
        if element_id:
            part.set("source", f"urn:enforce-data:element:{element_id}")
        part.set("{http://www.w3.org/XML/1998/namespace}lang", lang)
        part.text = text
