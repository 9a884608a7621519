"""A JSON Schema of a record type, read off the dictionary: the work that structure-only validators are timed on."""

from __future__ import annotations

from typing import Any

from enforce_data.dictionary.reading import Entry, Section
from enforce_data.values.written import Kind


def schema_of(section: Section) -> dict[str, Any]:
    """Closed objects, patterns, lengths, enumerations and required members, as the structure check has them."""
    return {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "required": [name for name, entry in section.entries.items() if entry.mandatory],
        "properties": {name: _member(entry) for name, entry in section.entries.items()},
    }


def _member(entry: Entry) -> dict[str, Any]:
    value = _value(entry)
    return {"type": "array", "minItems": 1, "items": value} if entry.many else value


def _value(entry: Entry) -> dict[str, Any]:
    if entry.section is not None:
        return schema_of(entry.section)
    if entry.codes is not None:
        return {"enum": [member.value for member in entry.codes]}
    form = entry.form
    if form is None:
        raise TypeError(entry.name)
    if form.kind is Kind.FLAG:
        return {"type": "boolean"}
    if form.kind is Kind.INTEGER:
        return {"type": "integer", "minimum": form.minimum, "maximum": form.maximum}
    schema: dict[str, Any] = {"type": "string", "pattern": f"^(?:{form.pattern})$"}
    return schema if form.max_length is None else {**schema, "maxLength": form.max_length}
