"""Dictionary → Frictionless Table Schemas of the CSV form: one for each parent and child table.

Quantities and instants are strings with the pattern of their form, because numbers have many spellings there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Said
from enforce_data.formats.headers import RECORD_ID, VALUE_NAMES
from enforce_data.formats.nesting import Layout, layouts
from enforce_data.publish.artefact import Artefact, json_bytes
from enforce_data.publish.columns import Column, columns_of, numbers_of
from enforce_data.values.written import Kind

_FIRST_DAY = "1900-01-01"


def artefacts(standard: Standard, edition: Edition) -> Iterator[Artefact]:
    """The schema of each table of each record type."""
    for record_type in standard.models_of(edition):
        for layout in layouts(standard.section(record_type), [edition]):
            name = ".".join((record_type, *layout.group))
            yield Artefact(f"table/{name}.json", partial(_file, standard, record_type, layout, edition))


def _file(standard: Standard, record_type: str, layout: Layout, edition: Edition) -> bytes:
    return json_bytes(table_schema(standard.section(record_type), layout, edition))


def table_schema(section: Section, layout: Layout, edition: Edition) -> dict[str, Any]:
    """The Table Schema of one table."""
    fields = [_field(column, edition) for column in columns_of(section, layout)]
    keys = [RECORD_ID]
    if layout.group:
        numbers = [".".join(number) for number in numbers_of(layout)]
        fields = [_key(section, edition), *map(_number, numbers), *fields]
        keys += numbers
    return {"fields": fields, "primaryKey": keys, "missingValues": [""]}


def _key(section: Section, edition: Edition) -> dict[str, Any]:
    entry = section.entries[RECORD_ID]
    return _described(RECORD_ID, entry, section.definitions[RECORD_ID], edition) | {"constraints": {"required": True}}


def _number(name: str) -> dict[str, Any]:
    constraints = {"required": True, "minimum": 1}
    return {
        "name": name,
        "title": "序号",
        "description": "从 1 开始 · from 1",
        "type": "integer",
        "constraints": constraints,
    }


def _field(column: Column, edition: Edition) -> dict[str, Any]:
    name = ".".join(column.path) or VALUE_NAMES[0]
    field = _described(name, column.entry, column.definition, edition)
    if column.mandatory:
        field["constraints"] = {"required": True, **field.get("constraints", {})}
    return field


def _described(name: str, entry: Entry, definition: Said, edition: Edition) -> dict[str, Any]:
    told = {"name": name, "title": entry.zh, "description": f"{entry.id}\n{definition.zh}\n{definition.en}"}
    kind, constraints = _type(entry, edition)
    return {**told, **kind, **({"constraints": constraints} if constraints else {})}


def _type(entry: Entry, edition: Edition) -> tuple[dict[str, Any], dict[str, Any]]:
    """The type of a field and the constraints of its values."""
    if entry.codes is not None:
        return {"type": "string"}, {"enum": [code.value for code in entry.codes.members_of(edition)]}
    form = entry.form
    if form is None:
        raise TypeError(f"{entry.name} is a group")
    match form.kind:
        case Kind.FLAG:
            return {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}, {}
        case Kind.INTEGER:
            return {"type": "integer"}, {"minimum": form.minimum, "maximum": form.maximum}
        case Kind.DAY:
            return {"type": "date"}, {"minimum": _FIRST_DAY}
    return {"type": "string"}, {"pattern": form.pattern, "maxLength": entry.max_length(edition)}
