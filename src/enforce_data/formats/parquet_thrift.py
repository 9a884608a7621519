"""Structs in Thrift's compact protocol, as Parquet writes its headers; read warily (Thrift compact protocol 0.22)."""

from __future__ import annotations

from typing import Any

_DEEPEST = 32
_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
_INTEGERS = range(4, 7)
_MOST_ITEMS = 100_000
_LONG_SIZE = 15
"""Says in the head of a list that its size stands behind it."""

Struct = dict[int, Any]
"""Values by the ids of their fields."""


class ThriftError(ValueError):
    """The bytes are no struct, or break off."""


class Thrift:
    """Reads values one behind the other; ``at`` is where the next one begins."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data = data
        self.at = at

    def struct(self, last: int | None = None, depth: int = 0) -> Struct:
        """A struct; with ``last`` only up to the field of that id.  Raises ThriftError."""
        found: Struct = {}
        field = 0
        while head := self._byte():
            field = field + (head >> 4) if head >> 4 else self._zigzag()
            if field in found:
                raise ThriftError
            kind = head & 15
            found[field] = kind == _TRUE if kind in (_TRUE, _FALSE) else self._value(kind, depth)
            if field == last:
                break
        return found

    def _value(self, kind: int, depth: int) -> Any:
        if depth > _DEEPEST:
            raise ThriftError
        if kind in _INTEGERS:
            return self._zigzag()
        if kind == _BINARY:
            return self.take(self.varint())
        if kind in (_LIST, _SET):
            return self._items(depth + 1)
        if kind == _STRUCT:
            return self.struct(depth=depth + 1)
        if kind in (_TRUE, _FALSE, _BYTE):
            return self._byte()
        if kind == _DOUBLE:
            return self.take(8)
        raise ThriftError  # maps do not occur in Parquet

    def _items(self, depth: int) -> list[Any]:
        head = self._byte()
        size = self.varint() if head >> 4 == _LONG_SIZE else head >> 4
        if size > min(_MOST_ITEMS, len(self._data) - self.at):  # every item takes a byte
            raise ThriftError
        return [self._value(head & 15, depth) for _ in range(size)]

    def varint(self) -> int:
        """An unsigned number of at most 64 bits."""
        number = shift = 0
        while shift <= 63:  # noqa: PLR2004 - a number has at most 64 bits
            byte = self._byte()
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:  # noqa: PLR2004 - the last byte of a number has no high bit
                return number
        raise ThriftError

    def take(self, size: int) -> bytes:
        """So many bytes."""
        if size > len(self._data) - self.at:
            raise ThriftError
        self.at += size
        return self._data[self.at - size : self.at]

    def _zigzag(self) -> int:
        number = self.varint()
        return (number >> 1) ^ -(number & 1)

    def _byte(self) -> int:
        if self.at >= len(self._data):
            raise ThriftError
        self.at += 1
        return self._data[self.at - 1]
