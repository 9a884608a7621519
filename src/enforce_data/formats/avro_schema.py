"""Dictionary → Avro schema: what our files bring with them, and what is published (Apache Avro 1.12).

Names are ASCII: those of the dictionary.  The symbols of an enumeration are the codes; a day is a ``date``, a decimal
has the precision and scale of its written form, an instant stays text, because Avro would lose its offset.  An element
that may be absent is a union with null, and null is its default; so records of every edition of a major edition can be
read with the schema of any other.  Definitions in Chinese are the documentation.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.dictionary.naming import Naming
from enforce_data.editions import Edition
from enforce_data.values.code import Code
from enforce_data.values.written import Form, Kind

_INT = 2**31 - 1
"""The largest ``int``; what may be larger is a ``long``."""
_SIMPLE: dict[Kind, Any] = {
    Kind.TEXT: "string",
    Kind.INSTANT: "string",
    Kind.FLAG: "boolean",
    Kind.DAY: {"type": "int", "logicalType": "date"},
}


def precision(form: Form) -> int:
    """Most digits of a decimal: of its longest text all but the sign and the point."""
    return (form.max_length or 0) - 2


def is_optional(entry: Entry, editions: Collection[Edition]) -> bool:
    """Whether a record of one of the editions may do without the element."""
    return not entry.mandatory or any(edition not in entry.element.span for edition in editions)


def codes_of(codes: type[Code], editions: Collection[Edition]) -> list[str]:
    """The codes that exist in any of the editions, in their declared order."""
    return [member.value for member in codes if any(edition in member.span for edition in editions)]


def fields_of(section: Section, editions: Collection[Edition]) -> list[Entry]:
    """The elements that exist in any of the editions, in the order of the dictionary."""
    return [entry for entry in section.entries.values() if any(each in entry.element.span for each in editions)]


def schema_of(standard: str, section: Section, editions: Collection[Edition]) -> dict[str, Any]:
    """The schema of a record type that holds records of all these editions.

    Types of one schema never share a name: a second class of a name already taken is named after the group and the
    element where it stands first.
    """
    writing = _Writing(editions)
    schema = writing.group(section, writing.names.give(section, section.name))
    space = namespace(standard, max(editions))
    return {"type": "record", "name": schema.pop("name"), "namespace": space, **schema}


def namespace(standard: str, edition: Edition) -> str:
    """Where the names of types live: by major edition, because minor ones read one another.

    >>> namespace("enforce-data", Edition(1, 0))
    'enforce_data.v1'
    """
    return f"{re.sub('[^A-Za-z0-9]+', '_', standard)}.v{edition.major}"


def full_name(standard: str, section: Section, editions: Collection[Edition]) -> str:
    """The name of a record type with its namespace."""
    return f"{namespace(standard, max(editions))}.{section.name}"


def record_type_of(schema: Any, standard: Standard) -> str | None:
    """The one record type that a file with this schema can hold; None where the schema is not one of ours."""
    if not isinstance(schema, dict) or not isinstance(schema.get("fields"), list):
        return None
    names = [str(field.get("name")) for field in schema["fields"] if isinstance(field, dict)]
    return type_named(f"{schema.get('namespace')}.{schema.get('name')}", names, standard)


def type_named(stated: str, names: Collection[str], standard: Standard) -> str | None:
    """The record type of a full name; None where the members of the record are not those of the type, and no others."""
    for record_type in standard.models:
        section = standard.section(record_type)
        for edition in standard.editions:
            own = {entry.name for entry in fields_of(section, [edition])}
            if stated == full_name(standard.name, section, [edition]) and own <= set(names) <= set(section.entries):
                return record_type
    return None


class _Writing:
    def __init__(self, editions: Collection[Edition]) -> None:
        self._editions = editions
        self.names = Naming()

    def group(self, section: Section, name: str) -> dict[str, Any]:
        fields = [self._field(section, name, entry) for entry in fields_of(section, self._editions)]
        return {"type": "record", "name": name, "doc": section.title.zh, "fields": fields}

    def _field(self, section: Section, inside: str, entry: Entry) -> dict[str, Any]:
        kind = self._type(inside, entry)
        if entry.many:
            kind = {"type": "array", "items": kind}
        definition = section.definitions.get(entry.name)
        field = {"name": entry.name, "doc": f"{entry.zh}:{definition.zh}" if definition else entry.zh}
        if is_optional(entry, self._editions):
            return {**field, "type": ["null", kind], "default": None}
        return {**field, "type": kind}

    def _type(self, inside: str, entry: Entry) -> Any:
        form = entry.form
        if entry.section is not None:
            known = self.names.known(entry.section)
            name = known or self.names.give(entry.section, entry.section.name, inside, entry)
            return known or self.group(entry.section, name)
        if entry.codes is not None:
            known = self.names.known(entry.codes)
            return known or self._enumeration(
                entry.codes, self.names.give(entry.codes, entry.codes.__name__, inside, entry)
            )
        if form is not None and form.kind is Kind.DECIMAL:
            return {"type": "bytes", "logicalType": "decimal", "precision": precision(form), "scale": form.scale}
        if form is not None and form.kind is Kind.INTEGER:
            return integer_type(form)
        return _SIMPLE[entry.kind]

    def _enumeration(self, codes: type[Code], name: str) -> dict[str, Any]:
        title = " ".join((codes.__doc__ or codes.__name__).split()).partition(" · ")[0]
        return {"type": "enum", "name": name, "doc": title, "symbols": codes_of(codes, self._editions)}


def integer_type(form: Form) -> str:
    """``int`` where every value of the form is one, else ``long``."""
    fits = form.minimum is not None and form.maximum is not None and form.minimum >= -_INT and form.maximum <= _INT
    return "int" if fits else "long"
