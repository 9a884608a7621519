"""Parquet's encoding in which a text says how much of the one before it it begins with (Parquet, Encodings: 7)."""

from __future__ import annotations

from enforce_data.formats.parquet_thrift import Thrift, ThriftError

_LARGEST_PIECE = 1024
"""Most numbers that are packed together; 32 is usual."""


def longest_prefix(data: bytes, at: int) -> int:
    """The longest of the lengths, in bytes, that texts share with those before them; raise ThriftError.

    They stand in front of the texts as numbers of which each is told by its difference from the last.
    """
    packed = Thrift(data, at)
    block, pieces, count, prefix = packed.varint(), packed.varint(), packed.varint(), packed.zigzag()
    if not pieces or not 0 < block // pieces <= _LARGEST_PIECE or block % (8 * pieces):
        raise ThriftError
    size = block // pieces
    longest, left = prefix, count - 1
    while left > 0:
        least = packed.zigzag()
        for width in packed.take(pieces):
            if left <= 0:
                break
            numbers = int.from_bytes(packed.take(size * width // 8), "little")
            for _ in range(min(size, left)):
                prefix += least + (numbers & ((1 << width) - 1))
                numbers >>= width
                longest = max(longest, prefix)
            left -= size
    return longest
