"""What Parquet files say of themselves, and what decoding them would cost, before anything is decoded (Parquet 2.11).

Few bytes can stand for any amount of data here: a page that is a thousand times its compressed size, a level that is
repeated a billion times, a text that every row names again.  So the headers of all pages are read first, and the
repetition levels of lists are walked run by run, without being written out.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from enforce_data.formats.binary_faults import (
    BAD_COMPRESSION,
    BAD_FOOTER,
    BAD_PAGE,
    ENCRYPTED,
    NOT_PARQUET,
    TINY_PAGES,
    UNKNOWN_CODEC,
)
from enforce_data.formats.faults import (
    RD_CODEC,
    RD_LIMIT,
    RD_UNREADABLE,
    TRUNCATED,
    because,
    beyond,
)
from enforce_data.formats.parquet_delta import longest_prefix
from enforce_data.formats.parquet_footer import BYTE_ARRAY, Chunk, Group, Leaf, ParquetError, broken, footer_of
from enforce_data.formats.parquet_levels import Repeats
from enforce_data.formats.parquet_thrift import I32, STRUCT, Struct, Thrift, ThriftError
from enforce_data.limits import Limits

MAGIC, _ENCRYPTED = b"PAR1", b"PARE"
_TAIL = 8
"""The length of the footer, and the magic."""
_UTF8_BYTES = 4
_HEADER_WINDOWS = (512, 1 << 16, 1 << 20)
"""A page header is nearly always short; statistics in it may be long."""
_SMALL_PAGE = 1_000_000
"""What a page may become whatever its compressed size."""
_RECORD_BYTES, _SMALL_FILE = 100, 5_000_000
"""A record takes at least so many bytes when it is written out; and what all may become whatever the file's size."""
_SMALL_TEXTS = 100_000_000
"""Characters that all texts may have together whatever the file's size."""
_PAGE_BYTES, _FEW_PAGES = 64, 10_000
"""A page takes so many bytes of the file, with its share of the footer, where there are more than a few."""
_FEW_RUNS, _RUN_BYTES, _FEW_WORDS = 1_000_000, 8, 1_000_000
"""Runs of levels, and words of dictionaries, that are looked at; and how many more for each byte of the file."""
_ROWS, _VALUES, _BYTES = 1_000, 500_000, 32_000_000
"""Most rows, values and bytes that are decoded at a time."""
_DATA, _DICTIONARY, _DATA_2 = 0, 2, 3
_ABOUT = {_DATA: (5, 2), _DICTIONARY: (7, 2), _DATA_2: (8, 4)}
"""The field of a page header that describes a kind of page, and in there the field of its encoding."""
_CODECS = {1: "snappy", 2: "gzip", 4: "brotli", 5: "lz4_raw", 6: "zstd", 7: "lz4_raw"}
"""The codecs that Arrow can have; 0 is none, and 3 is LZO, which it never has."""
_LZO, _LZ4, _HADOOP = 3, 5, 8
"""LZO; the older LZ4, and the bytes that Hadoop puts in front of it."""
_DELTA_BYTE_ARRAY = 7
"""An encoding in which a text says how much of the one before it it begins with."""
_FALSE = 2
"""A field of this type says no."""


@dataclass(frozen=True)
class _Page:
    kind: int
    start: int
    stored: int
    """Bytes in the file."""
    size: int
    """Bytes when decompressed."""
    values: int
    header: Struct
    is_delta: bool


class Layout:
    """A Parquet file whose footer is sound enough to be handed to Arrow."""

    def __init__(self, stream: BinaryIO, label: str, limits: Limits) -> None:
        self._stream = stream
        self._limits = limits
        self._size = os.fstat(stream.fileno()).st_size
        self._records = self._pages = self._words = 0
        self._runs = _FEW_RUNS + self._size // _RUN_BYTES
        self.footer = footer_of(self._footer(label), limits)

    def _footer(self, label: str) -> bytes:
        head = self._at(0, len(MAGIC))
        tail = self._at(max(self._size - _TAIL, 0), _TAIL)
        if _ENCRYPTED in (head, tail[4:]):
            raise ParquetError(RD_UNREADABLE, because(ENCRYPTED, path=label))
        if head != MAGIC:
            raise broken(NOT_PARQUET)
        length = int.from_bytes(tail[:4], "little")
        if tail[4:] != MAGIC or length > self._size - _TAIL - len(MAGIC):
            raise broken(TRUNCATED)
        if length > self._limits.schema_chars * _UTF8_BYTES:
            raise ParquetError(RD_LIMIT, beyond("schema_chars", self._limits.schema_chars))
        return self._at(self._size - _TAIL - length, length)

    def rows_at_once(self, group: Group) -> int:
        """How many rows of a row group can be decoded at a time; raise ParquetError.

        Every row group is to be asked about once, before it is decoded.
        """
        limits = self._limits
        self._records += group.rows
        if self._records * _RECORD_BYTES > max(_SMALL_FILE, limits.ratio * self._size):
            raise ParquetError(RD_LIMIT, beyond("ratio", limits.ratio))
        values = pages = longest = 0
        row_bytes = flat_bytes = 1.0
        for leaf, chunk in zip(self.footer.leaves, group.chunks, strict=True):
            cost = self._cost(leaf, chunk, group.rows)
            values += cost.items + 1
            longest += cost.items
            pages += cost.pages
            row_bytes += cost.value_bytes * (cost.items + 1)
            flat_bytes += 0 if leaf.lists else cost.value_bytes
            if pages > limits.page_bytes:
                raise ParquetError(RD_LIMIT, beyond("page_bytes", limits.page_bytes))
            if longest > limits.record_values:
                raise ParquetError(RD_LIMIT, beyond("record_values", limits.record_values))
        if flat_bytes > max(_BYTES, _UTF8_BYTES * limits.record_chars):
            raise ParquetError(RD_LIMIT, beyond("record_chars", limits.record_chars))
        if row_bytes > max(_BYTES, limits.page_bytes):  # the longest text by the most items, so mostly far too much
            raise ParquetError(RD_LIMIT, beyond("page_bytes", limits.page_bytes))
        return max(1, min(_ROWS, _VALUES // values, int(_BYTES / row_bytes)))

    def demand_less_than(self, chars: int) -> None:
        """Raise ParquetError where texts of so many characters are too much for a file of this size.

        A dictionary, or a text that begins as the one before it, lets a few bytes stand for any length.
        """
        if chars > max(_SMALL_TEXTS, self._limits.ratio * self._size):
            raise ParquetError(RD_LIMIT, beyond("ratio", self._limits.ratio))

    def _cost(self, leaf: Leaf, chunk: Chunk, rows: int) -> _Cost:
        """What a column of a row group costs."""
        repeats = Repeats(leaf.lists)
        found = 0
        largest = {_DATA: 0, _DICTIONARY: 0}
        value_bytes = float(leaf.size)
        shared = 0
        for page in self._chunk(chunk):
            kind = _DICTIONARY if page.kind == _DICTIONARY else _DATA
            largest[kind] = max(largest[kind], page.size)
            if kind == _DICTIONARY:
                if leaf.kind == BYTE_ARRAY:
                    value_bytes = max(value_bytes, self._longest(page, chunk.codec))
                continue
            found += page.values
            value_bytes = max(value_bytes, page.size / max(page.values, 1))
            if page.is_delta:
                shared = max(shared, self._prefix(page, leaf, chunk.codec))
            if leaf.lists:
                self._runs -= repeats.add(*self._levels(page, chunk.codec), page.values, self._runs)
                if self._runs < 0:
                    raise broken(TINY_PAGES)
        if not leaf.lists and found != rows:
            raise broken(BAD_PAGE)
        return _Cost(repeats.most, sum(largest.values()), value_bytes + shared)

    def _chunk(self, chunk: Chunk) -> Iterator[_Page]:
        """The pages of a column chunk, as Arrow will walk them."""
        at, left, end = chunk.start, chunk.values, chunk.end
        if left and not len(MAGIC) <= at <= end <= self._size:
            raise broken(BAD_FOOTER)
        if chunk.codec and chunk.codec not in _CODECS:
            raise _unknown(chunk.codec)
        while left > 0:
            page = self._page(at, end)
            at = page.start + page.stored
            if page.kind in (_DATA, _DATA_2):
                left -= page.values
            if page.kind in (_DATA, _DATA_2, _DICTIONARY):
                yield page
        if left < 0:
            raise broken(BAD_PAGE)

    def _page(self, at: int, end: int) -> _Page:
        self._pages += 1
        if self._pages > _FEW_PAGES + self._size // _PAGE_BYTES:
            raise broken(TINY_PAGES)
        header, start = self._header(at, end)
        kind, size, stored = (_number(header, number) for number in (1, 2, 3))
        if stored > end - start:
            raise broken(TRUNCATED)
        limits = self._limits
        if size > max(_SMALL_PAGE, limits.ratio * stored):
            raise ParquetError(RD_LIMIT, beyond("ratio", limits.ratio))
        if size > limits.page_bytes:
            raise ParquetError(RD_LIMIT, beyond("page_bytes", limits.page_bytes))
        if kind not in _ABOUT:
            return _Page(kind, start, stored, size, 0, {}, is_delta=False)
        field, encoding = _ABOUT[kind]
        about = header.get((field, STRUCT), {})
        is_delta = _number(about, encoding) == _DELTA_BYTE_ARRAY
        return _Page(kind, start, stored, size, _number(about, 1), about, is_delta)

    def _header(self, at: int, end: int) -> tuple[Struct, int]:
        """The header of a page, and where it ends."""
        for window in _HEADER_WINDOWS:
            thrift = Thrift(self._at(at, min(window, end - at)))
            try:
                return thrift.struct(), at + thrift.at
            except ThriftError:
                continue
        raise broken(BAD_PAGE)

    def _levels(self, page: _Page, codec: int) -> tuple[bytes, int]:
        """The bytes in which the repetition levels of a page stand, and where they begin."""
        if page.kind == _DATA_2:
            data = self._at(page.start, page.stored)
            length = _number(page.header, 6)
            if length > len(data):
                raise broken(BAD_PAGE)
            return data[:length], 0
        data = self._content(page, codec)
        length = int.from_bytes(data[:4], "little")
        if length > len(data) - 4:
            raise broken(BAD_PAGE)
        return data[: length + 4], 4

    def _longest(self, page: _Page, codec: int) -> int:
        """The bytes of the longest text of a dictionary, which any number of rows may name."""
        self._words += page.values
        if self._words > _FEW_WORDS + self._size:
            raise broken(TINY_PAGES)
        data = self._content(page, codec)
        at = longest = 0
        for _ in range(page.values):
            size = int.from_bytes(data[at : at + 4], "little")
            longest = max(longest, size)
            at += size + 4
            if at > len(data):
                raise broken(BAD_PAGE)
        return longest

    def _prefix(self, page: _Page, leaf: Leaf, codec: int) -> int:
        """The bytes of the longest beginning that a text of a page shares with the one before it."""
        self._words += page.values
        if self._words > _FEW_WORDS + self._size:
            raise broken(TINY_PAGES)
        if page.kind == _DATA_2:
            levels = _number(page.header, 6) + _number(page.header, 5)
            data = self._at(page.start, page.stored)[levels:]
            plain = not codec or (7, _FALSE) in page.header
            data, at = data if plain else _decompressed(data, max(page.size - levels, 0), codec), 0
        else:
            data, at = self._content(page, codec), 0
            for _ in range((leaf.lists > 0) + leaf.is_optional):
                at += 4 + int.from_bytes(data[at : at + 4], "little")
        try:
            return longest_prefix(data, at)
        except ThriftError:
            raise broken(BAD_PAGE) from None

    def _content(self, page: _Page, codec: int) -> bytes:
        data = self._at(page.start, page.stored)
        return data if not codec else _decompressed(data, page.size, codec)

    def _at(self, at: int, size: int) -> bytes:
        self._stream.seek(at)
        data = self._stream.read(size)
        if len(data) < size <= _TAIL:
            raise broken(NOT_PARQUET)
        return data


@dataclass(frozen=True)
class _Cost:
    items: int
    """Most items of one row beyond its first, give or take a few thousand."""
    pages: int
    """Bytes of the largest page and the dictionary."""
    value_bytes: float
    """Bytes that a value takes when decoded, where there are many of them."""


def _number(struct: Struct, field: int) -> int:
    """A size or count, which is there and of 31 bits."""
    number = struct.get((field, I32), -1)
    if not 0 <= number < 1 << 31:
        raise broken(BAD_PAGE)
    return int(number)


def _unknown(codec: int) -> ParquetError:
    name = _CODECS.get(codec, "lzo" if codec == _LZO else str(codec))
    return ParquetError(RD_CODEC, because(UNKNOWN_CODEC, codec=name))


def _decompressed(data: bytes, size: int, codec: int) -> bytes:
    import pyarrow as pa

    try:
        found = pa.Codec(_CODECS[codec])
    except (ValueError, NotImplementedError):
        raise _unknown(codec) from None
    for piece in (data, data[_HADOOP:]):
        try:
            return bytes(found.decompress(piece, size, asbytes=True))
        except (OSError, ValueError):
            if codec != _LZ4:
                break
    raise broken(BAD_COMPRESSION)
