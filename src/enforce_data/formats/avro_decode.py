"""Records of a sender's Avro schema, out of the bytes of a block, as JSON values.

fastavro decodes, but by a schema of ours that is laid out in memory as the sender's and means less: no logical types,
symbols as their numbers, and every branch of a union told from the others.  So nothing fails or is rounded there, and
what the values mean is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from enforce_data.findings import Fault, Path
from enforce_data.formats.avro_types import Node
from enforce_data.formats.avro_values import UnusableError, convert, needs_conversion
from enforce_data.formats.by_number import Lost
from enforce_data.formats.faults import NOT_UTF8, RD_ENCODING, RD_LIMIT, RD_NUMBER, because, beyond

Convert = Callable[[Any], Any]


class _Branches(list[Any]):
    """The branches of a union for fastavro: a negative number of a branch, which counts from the end, is refused.

    Compiled code asks for the length of a list that is no plain one only when it has a negative number.
    """

    def __len__(self) -> int:
        raise IndexError("no such branch")


def decoding_schema(root: Node) -> Any:
    """The schema to decode with, parsed by fastavro."""
    from fastavro import parse_schema

    parsed = parse_schema(_Laying().out(_whole(root)))
    _guard(parsed, set())
    return parsed


def _whole(root: Node) -> Node:
    """A record type; a union of record types becomes the one member of a group, which is laid out the same."""
    return root if root.kind == "record" else Node("record", names=("",), parts=(root,))


class _Laying:
    """Writes a schema in which every named type stands once."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._count = 0

    def out(self, node: Node) -> Any:
        match node.kind:
            case "record":
                if id(node) in self._names:
                    return self._names[id(node)]
                name = self._names[id(node)] = self._new()
                return self._group(name, node.parts)
            case "array":
                return {"type": "array", "items": self.out(node.parts[0])}
            case "map":
                return {"type": "map", "values": self.out(node.parts[0])}
            case "fixed":
                return {"type": "fixed", "name": self._new(), "size": node.size}
            case "enum":
                return "int"
            case "union":
                # A group of one member is laid out as the member itself; its name says which branch it is.
                if _is_simple(node):
                    return [self.out(part) for part in node.parts]
                return [
                    "null" if part.kind == "null" else self._group(self._new(), (part,), number)
                    for number, part in enumerate(node.parts)
                ]
        return node.kind

    def _new(self) -> str:
        self._count += 1
        return f"t{self._count}"

    def _group(self, name: str, parts: tuple[Node, ...], first: int = 0) -> dict[str, Any]:
        fields = [{"name": f"m{number}", "type": self.out(part)} for number, part in enumerate(parts, first)]
        return {"type": "record", "name": name, "fields": fields}


def _is_simple(union: Node) -> bool:
    """Whether a union offers one type beside nothing."""
    return sum(part.kind != "null" for part in union.parts) <= 1


def _guard(schema: Any, seen: set[int]) -> None:
    """Put guarded lists in the place of unions, all over a parsed schema."""
    if not isinstance(schema, (dict, list)) or id(schema) in seen:
        return
    seen.add(id(schema))
    if isinstance(schema, list):
        for branch in schema:
            _guard(branch, seen)
        return
    for field in schema.get("fields", ()):
        _guard_member(field, "type", seen)
    for name in ("items", "values"):
        if name in schema:
            _guard_member(schema, name, seen)


def _guard_member(holder: dict[str, Any], name: str, seen: set[int]) -> None:
    _guard(holder[name], seen)
    if type(holder[name]) is list:
        holder[name] = _Branches(holder[name])


class Converting:
    """What was decoded → JSON values without nulls; the common way for sound records, and the exact way for others."""

    def __init__(self, root: Node, longest_list: int) -> None:
        self._root = root = _whole(root)
        self._is_union = root.names == ("",)
        self._longest_list = longest_list
        self._known: dict[int, Convert | None] = {}
        self._convert = self._conversion(root.parts[0] if self._is_union else root) or _as_it_is

    def record(self, decoded: Any, *, careful: bool) -> tuple[dict[str, Any], tuple[Fault, ...], Lost]:
        """A record, what is wrong with its values, and the elements that could not be read.

        With ``careful`` the text may not be UTF-8.  Where a fault is broken, there is no record.
        """
        node = self._root
        if self._is_union:
            ((_, decoded),) = decoded.items()
            node = node.parts[0]
        if not careful:
            try:
                return self._convert(decoded), (), frozenset()
            except UnusableError:
                pass
        exact = _Exact(self._longest_list)
        return exact.value(node, decoded, ()), tuple(exact.faults), frozenset(exact.lost)

    def _conversion(self, node: Node) -> Convert | None:
        """How values of a type become JSON values; None where they are."""
        if id(node) not in self._known:
            self._known[id(node)] = self._made(node)
        return self._known[id(node)]

    def _made(self, node: Node) -> Convert | None:
        match node.kind:
            case "record":
                return self._group(node)
            case "array":
                return self._list(self._conversion(node.parts[0]))
            case "map":
                item = self._conversion(node.parts[0]) or _as_it_is
                return lambda value: {name: item(each) for name, each in value.items() if each is not None}
            case "union":
                return self._union(node)
        return (lambda value: convert(node, value)) if needs_conversion(node) else None

    def _group(self, node: Node) -> Convert:
        names = node.names
        conversions = [
            (name, made)
            for name, part in zip(names, node.parts, strict=True)
            if (made := self._conversion(part)) is not None
        ]

        def group(value: dict[str, Any]) -> dict[str, Any]:
            found = {name: member for name, member in zip(names, value.values(), strict=True) if member is not None}
            for name, made in conversions:
                if name in found:
                    found[name] = made(found[name])
            return found

        return group

    def _list(self, item: Convert | None) -> Convert:
        longest = self._longest_list

        def items(value: list[Any]) -> list[Any]:
            if len(value) > longest:
                raise UnusableError(RD_LIMIT, beyond("list_items", longest))
            if item is None:
                return value
            return [None if each is None else item(each) for each in value]

        return items

    def _union(self, node: Node) -> Convert | None:
        if _is_simple(node):
            return next((self._conversion(part) for part in node.parts if part.kind != "null"), None)
        branches = {f"m{number}": self._conversion(part) or _as_it_is for number, part in enumerate(node.parts)}

        def chosen(value: dict[str, Any]) -> Any:
            ((branch, each),) = value.items()
            return branches[branch](each)

        return chosen


def _as_it_is(value: Any) -> Any:
    return value


class _Exact:
    """The exact way: walks a record with its paths, says what cannot be read, and leaves that out."""

    def __init__(self, longest_list: int) -> None:
        self._longest_list = longest_list
        self.faults: list[Fault] = []
        self.lost: set[tuple[str, ...]] = set()

    def value(self, node: Node, value: Any, path: Path) -> Any:
        """The JSON value; raises UnusableError where a list that holds it must be left out with it."""
        if value is None:
            return None
        match node.kind:
            case "record":
                members = zip(node.names, value.values(), node.parts, strict=True)
                return self._members(members, path)
            case "map":
                return self._members([(name, each, node.parts[0]) for name, each in value.items()], path)
            case "array":
                return self._items(node.parts[0], value, path)
            case "union" if _is_simple(node):
                return self.value(next(part for part in node.parts if part.kind != "null"), value, path)
            case "union":
                ((branch, each),) = value.items()
                return self.value(node.parts[int(branch[1:])], each, path)
            case "string":
                return _text(value)
        return convert(node, value) if needs_conversion(node) else value

    def _members(self, members: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value, node in members:
            try:
                read = self.value(node, value, (*path, _text(name)))
            except UnusableError as error:
                at = (*path, name.encode(errors="replace").decode())
                self.faults.append(Fault(error.notice, error.params, path=at))
                if error.notice is RD_NUMBER and isinstance(value, float):
                    found[name] = value  # as in JSON: the structure check refuses it where it stands
                else:
                    self.lost.add(tuple(step for step in at if isinstance(step, str)))
                continue
            if read is not None:
                found[name] = read
        return found

    def _items(self, node: Node, value: list[Any], path: Path) -> list[Any]:
        if len(value) > self._longest_list:
            params = beyond("list_items", self._longest_list)
            self.faults.append(Fault(RD_LIMIT, params, path=path, broken=True))
            return []
        return [self.value(node, each, (*path, index)) for index, each in enumerate(value)]


def _text(value: str) -> str:
    """Text that was decoded without complaint; raise UnusableError where it is not UTF-8."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UnusableError(RD_ENCODING, because(NOT_UTF8)) from None
    return value


class CorruptError(Exception):
    """The bytes do not follow the schema."""


class Measure:
    """Walks over a record that is too large to be decoded unseen, and counts what it would cost."""

    def __init__(self, data: bytes, at: int, limits: Mapping[str, int]) -> None:
        self.at = at
        self._data = data
        self._left = limits["record_values"]
        self._limits = limits

    def skip(self, node: Node) -> None:
        """Go behind a value; raise CorruptError, or UnusableError with ``RD-LIMIT``."""
        self._left -= 1
        if self._left < 0:
            self._beyond("record_values")
        match node.kind:
            case "record":
                for part in node.parts:
                    self.skip(part)
            case "array" | "map":
                self._repeated(node)
            case "union":
                number = self._long()
                if not 0 <= number < len(node.parts):
                    raise CorruptError
                self.skip(node.parts[number])
            case "bytes" | "string":
                self._forward(self._long())
            case "fixed":
                self._forward(node.size)
            case "int" | "long" | "enum":
                self._long()
            case "boolean" | "float" | "double":
                self._forward({"boolean": 1, "float": 4, "double": 8}[node.kind])

    def _repeated(self, node: Node) -> None:
        total = 0
        while count := self._long():
            if count < 0:
                self._long()
            total += abs(count)
            if node.kind == "array" and total > self._limits["list_items"]:
                self._beyond("list_items")
            for _ in range(abs(count)):
                if node.kind == "map":
                    self._forward(self._long())
                self.skip(node.parts[0])

    def _beyond(self, name: str) -> NoReturn:
        raise UnusableError(RD_LIMIT, beyond(name, self._limits[name]))

    def _forward(self, size: int) -> None:
        if not 0 <= size <= len(self._data) - self.at:
            raise CorruptError
        self.at += size

    def _long(self) -> int:
        number = shift = 0
        while self.at < len(self._data):
            byte = self._data[self.at]
            self.at += 1
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:  # noqa: PLR2004 - the last byte of a number has no high bit
                return (number >> 1) ^ -(number & 1)
            if shift > 63:  # noqa: PLR2004 - a number has at most 64 bits
                break
        raise CorruptError
