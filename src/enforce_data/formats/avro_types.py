"""A sender's Avro schema, understood: the types it is made of, and whether data of it can be read in bounded memory.

The text of a schema is hostile like any other input.  A schema that contains itself is refused, as are types whose
values take no bytes: with both, a few bytes stand for any number of values.  (Apache Avro 1.12, Schema Declaration.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from enforce_data.findings import Fault, Notice
from enforce_data.formats.binary_faults import (
    BAD_SCHEMA,
    EMPTY_VALUES,
    NO_RECORD_SCHEMA,
    SCHEMA_OF_ITSELF,
)
from enforce_data.formats.faults import (
    RD_LIMIT,
    RD_SCHEMA,
    because,
    beyond,
)
from enforce_data.formats.strict_json import DEEPEST, loads
from enforce_data.limits import Limits

_PRIMITIVES = {"null": 0, "boolean": 1, "int": 1, "long": 1, "float": 4, "double": 8, "bytes": 1, "string": 1}
"""The primitive types, and the fewest bytes of their values."""
_DENSEST = 64
"""Most values that one byte may stand for; data have about one."""
_LONGEST_SCALE = 1000


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One type of a schema.

    ``parts`` are the fields of a record (with ``names``), the branches of a union, or the one type of the items of an
    array or the values of a map.  ``depth`` counts how deep objects and lists may stand in a value of it.
    """

    kind: str
    names: tuple[str, ...] = ()
    parts: tuple[Node, ...] = ()
    symbols: tuple[str, ...] = ()
    size: int = 0
    logical: str | None = None
    scale: int = 0
    depth: int = 0


class SchemaError(Exception):
    """Data of this schema cannot be read; ``fault`` says why."""

    def __init__(self, notice: Notice, params: Any) -> None:
        super().__init__(notice.id)
        self.fault = Fault(notice, params, fatal=True)


def understand(text: bytes, limits: Limits) -> Node:
    """The record type, or union of record types, that a schema's JSON text declares; raise SchemaError."""
    value, problems = loads(text, replace(limits, nesting=DEEPEST, list_items=limits.schema_chars))
    for problem in problems:
        raise SchemaError(problem.notice, problem.params)
    root = _Understanding(min(limits.nesting, DEEPEST)).type(value, "")
    if any(part.kind != "record" for part in (root.parts if root.kind == "union" else (root,))):
        raise SchemaError(RD_SCHEMA, because(NO_RECORD_SCHEMA))
    return root


def density(root: Node) -> Fraction:
    """Most values that one byte can stand for anywhere in data of a type; raise SchemaError where they are too many."""
    return max(_density(each) for each in _repeated(root, set()))


def _repeated(root: Node, seen: set[int]) -> Iterator[Node]:
    """The types that occur any number of times: the whole, the items of arrays and the values of maps."""
    yield root
    todo = [root]
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            todo += node.parts
            if node.kind in ("array", "map"):
                yield node.parts[0]


def _density(node: Node) -> Fraction:
    """Most values for a byte, by improving a guess: a union takes the branch with most values beyond the guess.

    Exact, because sizes are as large as a schema says.
    """
    guess = 0, 1
    while True:
        values, width = _densest(node, guess, {})
        if values > _DENSEST * width:
            raise SchemaError(RD_SCHEMA, because(EMPTY_VALUES))
        if values * guess[1] <= guess[0] * width:
            return Fraction(*guess)
        guess = values, width


def _densest(node: Node, guess: tuple[int, int], known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Values and bytes of the value with the most values beyond ``guess`` (values, bytes), lists left empty."""
    if id(node) in known:
        return known[id(node)]
    if node.kind == "record":
        each = [_densest(part, guess, known) for part in node.parts]
        found = 1 + sum(values for values, _ in each), sum(width for _, width in each)
    elif node.kind == "union":
        each = [_densest(part, guess, known) for part in node.parts]
        values, width = max(each, key=lambda pair: pair[0] * guess[1] - guess[0] * pair[1])
        found = values, width + 1
    elif node.kind == "fixed":
        found = 1, node.size
    else:
        found = 1, _PRIMITIVES.get(node.kind, 1)
    known[id(node)] = found
    return found


class _Understanding:
    """Reads the types of one schema; named types are known from where they end."""

    def __init__(self, deepest: int) -> None:
        self._deepest = deepest
        self._named: dict[str, Node | None] = {}

    def type(self, schema: Any, space: str) -> Node:
        """A type; ``space`` is the namespace that encloses it."""
        if isinstance(schema, str):
            return self._by_name(schema, space)
        if isinstance(schema, list):
            return self._union(schema, space)
        if not isinstance(schema, dict) or "type" not in schema:
            raise _bad(schema)
        kind = schema["type"]
        if not isinstance(kind, str):
            return self.type(kind, space)
        match kind:
            case "record" | "error" | "enum" | "fixed":
                return self._new(kind, schema, space)
            case "array":
                return self._deeper(Node("array", parts=(self.type(schema.get("items"), space),)))
            case "map":
                return self._deeper(Node("map", parts=(self.type(schema.get("values"), space),)))
        return _logical(schema, self._by_name(kind, space))

    def _by_name(self, name: str, space: str) -> Node:
        if name in _PRIMITIVES:
            return Node(name)
        full = name if "." in name or not space else f"{space}.{name}"
        if full not in self._named:
            raise _bad(name)
        node = self._named[full]
        if node is None:
            raise SchemaError(RD_SCHEMA, because(SCHEMA_OF_ITSELF, found=f"{name:.60}"))
        return node

    def _new(self, kind: str, schema: dict[str, Any], space: str) -> Node:
        """A named type."""
        name, stated = schema.get("name"), schema.get("namespace", space)
        if not isinstance(name, str) or not name or not isinstance(stated, str):
            raise _bad(name)
        full = name if "." in name or not stated else f"{stated}.{name}"
        if full in self._named or name in _PRIMITIVES:
            raise _bad(name)
        self._named[full] = None
        if kind == "enum":
            symbols = schema.get("symbols")
            if not isinstance(symbols, list) or not all(isinstance(symbol, str) for symbol in symbols):
                raise _bad(name)
            node = Node("enum", symbols=tuple(symbols))
        elif kind == "fixed":
            size = schema.get("size")
            if type(size) is not int or size < 0:
                raise _bad(name)
            node = _logical(schema, Node("fixed", size=size))
        else:
            node = self._record(schema.get("fields"), name, full.rpartition(".")[0])
        self._named[full] = node
        return node

    def _record(self, fields: Any, name: str, space: str) -> Node:
        if not isinstance(fields, list):
            raise _bad(name)
        parts: dict[str, Node] = {}
        for field in fields:
            known = field.get("name") if isinstance(field, dict) else None
            if not isinstance(known, str) or not known or known in parts or "type" not in field:
                raise _bad(known or name)
            parts[known] = self.type(field["type"], space)
        return self._deeper(Node("record", names=tuple(parts), parts=tuple(parts.values())))

    def _union(self, schema: list[Any], space: str) -> Node:
        parts = tuple(self.type(branch, space) for branch in schema)
        if not parts or any(part.kind == "union" for part in parts):
            raise _bad("union")
        return Node("union", parts=parts, depth=max(part.depth for part in parts))

    def _deeper(self, node: Node) -> Node:
        depth = 1 + max((part.depth for part in node.parts), default=0)
        if depth > self._deepest:
            raise SchemaError(RD_LIMIT, beyond("nesting", self._deepest))
        return replace(node, depth=depth)


def _logical(schema: dict[str, Any], node: Node) -> Node:
    """The type with its logical type; one that is not sound is as if it were not there, as the specification has it."""
    logical = schema.get("logicalType")
    if not isinstance(logical, str):
        return node
    if logical == "decimal":
        precision, scale = schema.get("precision"), schema.get("scale", 0)
        if type(precision) is not int or type(scale) is not int or not 0 <= scale <= min(precision, _LONGEST_SCALE):
            return node
        return replace(node, logical=logical, scale=scale)
    return replace(node, logical=logical)


def _bad(what: Any) -> SchemaError:
    return SchemaError(RD_SCHEMA, because(BAD_SCHEMA, found=f"{what!s:.60}"))
