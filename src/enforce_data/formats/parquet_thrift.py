"""Structs in Thrift's compact protocol, as Parquet writes its headers; read warily (Thrift compact protocol 0.22).

Where Thrift's own readers would take a number for another, or one of two fields of a name, there is an error here: what
is checked must be what Arrow decodes.
"""

from __future__ import annotations

from typing import Any

I32, I64, BINARY, LIST, STRUCT = 5, 6, 8, 9, 12
_TRUE, _FALSE, _BYTE, _I16, _DOUBLE, _SET = 1, 2, 3, 4, 7, 10
_DEEPEST = 32
_LARGEST_ID = 1 << 15
_MOST_VALUES = 500_000
"""Most values of a struct, which may be of a byte each."""
_LONG_SIZE = 15
"""Says in the head of a list that its size stands behind it."""

Struct = dict[tuple[int, int], Any]
"""Values by the ids of their fields and their types; a field of another type than expected is not there."""


class ThriftError(ValueError):
    """The bytes are no struct, or break off."""


class Thrift:
    """Reads values one behind the other; ``at`` is where the next one begins."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data = data
        self.at = at
        self._left = _MOST_VALUES

    def struct(self, depth: int = 0) -> Struct:
        """A struct with all in it; raise ThriftError."""
        if not depth:
            self._left = _MOST_VALUES
        found: Struct = {}
        field = 0
        while (head := self.field(field)) is not None:
            if head in found:
                raise ThriftError
            field, kind = head
            found[head] = kind == _TRUE if kind in (_TRUE, _FALSE) else self.value(kind, depth + 1)
        return found

    def field(self, last: int) -> tuple[int, int] | None:
        """Id and type of the next field of a struct; None where it ends."""
        head = self._byte()
        if not head:
            return None
        number = last + (head >> 4) if head >> 4 else self.zigzag()
        if not 0 < number < _LARGEST_ID:
            raise ThriftError
        return number, head & 15

    def value(self, kind: int, depth: int = 1) -> Any:
        """A value of a type."""
        self._left -= 1
        if depth > _DEEPEST or self._left < 0:
            raise ThriftError
        if kind in (_I16, I32, I64):
            return self.zigzag()
        if kind == BINARY:
            return self.take(self.varint())
        if kind in (LIST, _SET):
            inner, size = self.list_head()
            return [self.value(inner, depth + 1) for _ in range(size)]
        if kind == STRUCT:
            return self.struct(depth)
        if kind in (_TRUE, _FALSE, _BYTE):
            return self._byte()
        if kind == _DOUBLE:
            return self.take(8)
        raise ThriftError  # maps do not occur in Parquet

    def list_head(self) -> tuple[int, int]:
        """Type and number of the items that follow."""
        head = self._byte()
        size = self.varint() if head >> 4 == _LONG_SIZE else head >> 4
        if size > len(self._data) - self.at:  # every item takes a byte
            raise ThriftError
        return head & 15, size

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

    def zigzag(self) -> int:
        """A number that may be negative."""
        number = self.varint()
        return (number >> 1) ^ -(number & 1)

    def _byte(self) -> int:
        if self.at >= len(self._data):
            raise ThriftError
        self.at += 1
        return self._data[self.at - 1]
