"""Dictionary → JSON Schema 2020-12: one closed schema for each record type, whole in one file.

Groups, code lists and written forms stand once each under ``$defs``, so that nothing has to be fetched.  An optional
member may be ``null``, which means absent; a group may not be empty, nor hold nothing but ``null``.  Engines disagree
on much of what JSON Schema offers, so only this is used: ``type properties required additionalProperties items minItems
enum const pattern maxLength minimum maximum anyOf not $ref``, and no ``format``.  Patterns are those of the written
forms between ``^(?:`` and ``)$``.  As Python lets ``$`` stand before a final line feed, a value may not end with one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.dictionary.naming import Naming
from enforce_data.editions import Edition
from enforce_data.publish.artefact import Artefact, json_bytes
from enforce_data.values.code import Code
from enforce_data.values.names import form_name
from enforce_data.values.written import Form, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BASE = "https://enforce-data.example"
_NOTHING: dict[str, Any] = {"type": "null"}
_ENDS_IN_LINE_FEED = {"type": "string", "pattern": "\n$"}

Schema = dict[str, Any]


def schema_id(record_type: str, edition: Edition) -> str:
    """The name of a schema; an address that is never fetched."""
    return f"{_BASE}/{edition}/{record_type}.schema.json"


def json_schema(standard: Standard, record_type: str, edition: Edition) -> Schema:
    """The schema of the records of one type in one edition."""
    section = standard.section(record_type)
    writing = _Writing(edition, _stated(standard, [record_type], edition))
    schema = writing.group(section)
    return {
        "$schema": DIALECT,
        "$id": schema_id(record_type, edition),
        **schema,
        "$defs": dict(sorted(writing.defined.items())),
    }


def openapi(standard: Standard, edition: Edition) -> Schema:
    """The same schemas as components of OpenAPI 3.1, which is JSON Schema 2020-12."""
    stated = _stated(standard, standard.models_of(edition), edition)
    writing = _Writing(edition, stated, "#/components/schemas/")
    records = {section.name: writing.group(section) for section in stated}
    info = {"title": f"{standard.name} {edition}", "version": str(edition)}
    schemas = {**records, **dict(sorted(writing.defined.items()))}
    return {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}


def _stated(standard: Standard, record_types: Iterable[str], edition: Edition) -> dict[Section, Mapping[str, str]]:
    return {
        standard.section(record_type): {"record_type": record_type, "edition": str(edition)}
        for record_type in record_types
    }


class _Writing:
    """One schema while it is written."""

    def __init__(self, edition: Edition, stated: Mapping[Section, Mapping[str, str]], place: str = "#/$defs/") -> None:
        self.edition = edition
        self.stated = stated
        """The members of the records themselves that have one value only."""
        self.place = place
        """Where definitions stand."""
        self.names = Naming()
        for record in stated:
            self.names.give(record, record.name)
        self.defined: dict[str, Schema] = {}

    def group(self, section: Section) -> Schema:
        entries = [entry for entry in section.entries.values() if self.edition in entry.element.span]
        required = [entry.name for entry in entries if entry.mandatory]
        schema: Schema = {"title": section.title.zh, "description": section.title.en, "type": "object"}
        schema["properties"] = {entry.name: self._member(section, entry) for entry in entries}
        schema["additionalProperties"] = False
        if required:
            return {**schema, "required": required}
        return {**schema, "not": {"additionalProperties": _NOTHING}}

    def _member(self, section: Section, entry: Entry) -> Schema:
        definition = section.definitions[entry.name]
        told: Schema = {"$comment": entry.id, "title": entry.zh, "description": f"{definition.zh}\n{definition.en}"}
        if entry.element.deprecated and Edition.parse(entry.element.deprecated[0]) <= self.edition:
            told["deprecated"] = True
        if entry.name in self.stated.get(section, ()):
            return {**told, "const": self.stated[section][entry.name]}
        if entry.element.example is not None and entry.section is None:
            told["examples"] = [entry.element.example]
        value = self._value(section, entry)
        if entry.many:
            value = {"type": "array", "items": value, "minItems": 1}
        if entry.mandatory:
            return {**told, **value}
        return {**told, "anyOf": [value, _NOTHING]}

    def _value(self, section: Section, entry: Entry) -> Schema:
        if entry.section is not None:
            return self._reference(entry.section, entry.section.name, section, entry)
        if entry.codes is not None:
            return self._reference(entry.codes, entry.codes.__name__, section, entry)
        form = entry.form
        if form is None:
            raise TypeError(f"{entry.name} is neither a group nor a code nor a form")
        length = entry.max_length(self.edition)
        name = form_name(form, length)
        self.defined.setdefault(name, form_schema(form, length))
        return {"$ref": f"{self.place}{name}"}

    def _reference(self, named: Section | type[Code], wanted: str, section: Section, entry: Entry) -> Schema:
        name = self.names.known(named)
        if name is None:
            inside = self.names.known(section) or section.name
            name = self.names.give(named, wanted, inside, entry)
            self.defined[name] = self.group(named) if isinstance(named, Section) else self._codes(named)
        return {"$ref": f"{self.place}{name}"}

    def _codes(self, codes: type[Code]) -> Schema:
        members = codes.members_of(self.edition)
        title, _, english = " ".join((codes.__doc__ or codes.__name__).split()).partition(" · ")
        labels = "\n".join(f"{member.value}: {member.zh} · {member.en}" for member in members)
        return {"title": title, "description": f"{english}\n{labels}", "enum": [member.value for member in members]}


def form_schema(form: Form, length: int | None) -> Schema:
    """The schema of a written form whose texts have at most ``length`` code points."""
    schema: Schema = {"title": form.label.zh, "description": form.label.en}
    if form.kind is Kind.FLAG:
        return {**schema, "type": "boolean"}
    if form.kind is Kind.INTEGER:
        return {**schema, "type": "integer", "minimum": form.minimum, "maximum": form.maximum}
    schema |= {"type": "string", "pattern": f"^(?:{form.pattern})$", "not": _ENDS_IN_LINE_FEED}
    return schema if length is None else {**schema, "maxLength": length}


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """The schema of each record type of the edition."""
    for record_type in standard.models_of(edition):
        make = partial(_file, standard, record_type, edition)
        yield Artefact(f"jsonschema/{record_type}.schema.json", make)
    yield Artefact("jsonschema/openapi.json", lambda: json_bytes(openapi(standard, edition)))


def _file(standard: Standard, record_type: str, edition: Edition) -> bytes:
    return json_bytes(json_schema(standard, record_type, edition))
