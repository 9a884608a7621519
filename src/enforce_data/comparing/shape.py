"""A JSON Schema of ours as a tree of what values may be, references resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Schema = Mapping[str, Any]


@dataclass
class Shape:
    """What a value may be: an object, a list, a code, a constant, or a text, number or flag of some form."""

    kind: str
    """``object``, ``array``, ``codes``, ``const``, ``string``, ``integer``, ``boolean``, or ``anything``."""
    title: str = ""
    element: str | None = None
    deprecated: bool = False
    members: dict[str, Shape] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    closed: bool = True
    items: Shape | None = None
    codes: tuple[Any, ...] = ()
    pattern: str | None = None
    max_length: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    examples: tuple[Any, ...] = ()


class NotOursError(ValueError):
    """A schema uses what ours never do, so that it cannot be compared."""


_KNOWN = {
    *("$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "deprecated", "examples"),
    *("type", "properties", "required", "additionalProperties", "items", "minItems", "enum", "const"),
    *("pattern", "maxLength", "minimum", "maximum", "anyOf", "not"),
}


def shape_of(schema: Schema, root: Schema | None = None) -> Shape:
    """The shape of a schema; raise NotOursError for one that is not written as ours are."""
    root = schema if root is None else root
    if unknown := schema.keys() - _KNOWN:
        raise NotOursError(f"keywords that cannot be compared: {', '.join(sorted(unknown))}")
    if "anyOf" in schema:
        values = [each for each in schema["anyOf"] if each != {"type": "null"}]
        if len(values) != 1:
            raise NotOursError("anyOf is compared only for a value that may be null")
        return _told(shape_of(values[0], root), schema)
    if "$ref" in schema:
        name = str(schema["$ref"]).removeprefix("#/$defs/")
        if name not in root.get("$defs", {}):
            raise NotOursError(f"$ref {schema['$ref']} does not resolve in the file")
        return _told(shape_of(root["$defs"][name], root), schema)
    return _told(_plain(schema, root), schema)


def _plain(schema: Schema, root: Schema) -> Shape:
    if "const" in schema:
        return Shape("const", codes=(schema["const"],))
    if "enum" in schema:
        return Shape("codes", codes=tuple(schema["enum"]))
    match schema.get("type"):
        case "object":
            members = {name: shape_of(each, root) for name, each in schema.get("properties", {}).items()}
            closed = schema.get("additionalProperties") is False
            return Shape("object", members=members, required=frozenset(schema.get("required", ())), closed=closed)
        case "array":
            return Shape("array", items=shape_of(schema.get("items", {}), root))
        case "string":
            return Shape("string", pattern=schema.get("pattern"), max_length=schema.get("maxLength"))
        case "integer":
            return Shape("integer", minimum=schema.get("minimum"), maximum=schema.get("maximum"))
        case "boolean":
            return Shape("boolean")
        case None:
            return Shape("anything")
    raise NotOursError(f"type {schema['type']!r} cannot be compared")


def _told(shape: Shape, schema: Schema) -> Shape:
    """The shape with what is said where it stands, which is about the element."""
    shape.title = schema.get("title", shape.title)
    shape.element = schema.get("$comment", shape.element)
    shape.deprecated = shape.deprecated or bool(schema.get("deprecated"))
    shape.examples = tuple(schema.get("examples", shape.examples))
    return shape
