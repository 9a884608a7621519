"""A JSON Schema of ours as a tree of what values may be, references resolved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from enforce_data.comparing.languages import Texts

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Shape:
    """What a value may be: a closed object, a list, one of some codes, or a text, number or flag of some form."""

    kind: str
    """``object``, ``array``, ``codes``, ``string``, ``integer`` or ``boolean``."""
    title: str = ""
    element: str | None = None
    deprecated: bool = False
    nullable: bool = False
    filled: bool = False
    """Whether an object or a list may not be empty; an object of which a member is required is filled by that."""
    members: Mapping[str, Shape] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    items: Shape | None = None
    codes: tuple[Any, ...] = ()
    texts: Texts = Texts()  # noqa: RUF009 - immutable
    minimum: int | None = None
    maximum: int | None = None
    examples: tuple[Any, ...] = ()


class NotOursError(ValueError):
    """A schema uses what ours never do, so that it cannot be compared."""


_NOTES = {"$comment", "title", "description", "deprecated", "examples"}
_AT_THE_TOP = {"$schema", "$id", "$defs"}
_NOTHING: Schema = {"type": "null"}
_SOMETHING: Schema = {"additionalProperties": _NOTHING}
_ENDS_IN_LINE_FEED: Schema = {"type": "string", "pattern": "\n$"}
_ALLOWED = {
    "$ref": set(),
    "anyOf": set(),
    "const": set(),
    "enum": set(),
    "object": {"type", "properties", "required", "additionalProperties", "not"},
    "array": {"type", "items", "minItems"},
    "string": {"type", "pattern", "maxLength", "not"},
    "integer": {"type", "minimum", "maximum"},
    "boolean": {"type"},
}
"""What may stand beside the keyword, or the type, that says what a value is."""
_MOST = 100_000
_DEEPEST = 60


def shape_of(schema: Schema) -> Shape:
    """The shape of a schema; raise NotOursError for one that is not written as ours are."""
    if not isinstance(schema, dict):
        raise NotOursError("a schema is an object")
    return _Reading(schema).shape(schema, 0)


class _Reading:
    """A schema while it is read."""

    def __init__(self, root: Schema) -> None:
        self.defined = root.get("$defs", {})
        self.count = 0

    def shape(self, schema: Any, depth: int) -> Shape:
        self.count += 1
        if depth > _DEEPEST or self.count > _MOST:
            raise NotOursError("too large, or a definition that leads back to itself")
        if not isinstance(schema, dict):
            raise NotOursError("a schema is an object")
        manner = next((each for each in ("$ref", "anyOf", "const", "enum") if each in schema), schema.get("type"))
        if not isinstance(manner, str) or manner not in _ALLOWED:
            raise NotOursError(f"type {manner!r} cannot be compared")
        unknown = schema.keys() - _NOTES - _ALLOWED[manner] - {manner}
        if depth == 0:
            unknown -= _AT_THE_TOP
        if unknown:
            raise NotOursError(f"keywords that cannot be compared beside {manner}: {', '.join(sorted(unknown))}")
        try:
            return _told(self._plain(manner, schema, depth + 1), schema)
        except NotOursError:
            raise
        except (TypeError, AttributeError, ValueError, KeyError, re.error):
            raise NotOursError(f"{manner} is not used as ours use it") from None

    def _plain(self, manner: str, schema: Schema, depth: int) -> Shape:
        match manner:
            case "$ref":
                name = str(schema["$ref"]).removeprefix("#/$defs/")
                if name not in self.defined:
                    raise NotOursError(f"$ref {schema['$ref']} does not resolve in the file")
                return self.shape(self.defined[name], depth)
            case "anyOf":
                value, nothing = schema["anyOf"]
                _expect(nothing == _NOTHING, "anyOf is compared only for a value that may be null")
                return replace(self.shape(value, depth), nullable=True)
            case "const":
                return Shape("codes", codes=_scalars([schema["const"]]))
            case "enum":
                return Shape("codes", codes=_scalars(schema["enum"]))
            case "object":
                return self._object(schema, depth)
            case "array":
                least = schema.get("minItems", 0)
                _expect(least in (0, 1), "minItems is compared only where it is 1")
                return Shape("array", items=self.shape(schema["items"], depth), filled=bool(least))
            case "string":
                _expect(schema.get("not", _ENDS_IN_LINE_FEED) == _ENDS_IN_LINE_FEED, "not is compared as ours write it")
                pattern = schema.get("pattern")
                _expect(pattern is None or re.compile(pattern), "a pattern is one")  # the validators ask for no less
                return Shape("string", texts=Texts(pattern, _limit(schema, "maxLength")))
            case "integer":
                return Shape("integer", minimum=_limit(schema, "minimum"), maximum=_limit(schema, "maximum"))
        return Shape("boolean")

    def _object(self, schema: Schema, depth: int) -> Shape:
        _expect(schema.get("additionalProperties") is False, "objects are compared only where they are closed")
        _expect(schema.get("not", _SOMETHING) == _SOMETHING, "not is compared as ours write it")
        members = {name: self.shape(each, depth) for name, each in schema["properties"].items()}
        _expect(members, "an object has members")
        required = frozenset(schema.get("required", ()))
        _expect(required <= members.keys(), "a member is required that may not be there")
        return Shape("object", members=members, required=required, filled="not" in schema or bool(required))


def _expect(condition: object, reason: str) -> None:
    if not condition:
        raise NotOursError(reason)


def _limit(schema: Schema, name: str) -> int | None:
    limit = schema.get(name)
    _expect(limit is None or type(limit) is int, f"{name} is a whole number")
    return limit


def _scalars(codes: list[Any]) -> tuple[Any, ...]:
    _expect(codes and all(isinstance(each, str) for each in codes), "codes are compared only where they are texts")
    return tuple(codes)


def _told(shape: Shape, schema: Schema) -> Shape:
    """The shape with what is said where it stands, which is about the element."""
    return replace(
        shape,
        title=str(schema.get("title", shape.title)),
        element=str(schema["$comment"]) if "$comment" in schema else shape.element,
        deprecated=shape.deprecated or bool(schema.get("deprecated")),
        examples=tuple(schema.get("examples", shape.examples)),
    )
