"""Avro object containers: the header, and blocks of encoded records, in bounded memory (Apache Avro 1.12).

No length that stands in the file is believed before it is compared with the limits and with what the file holds.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, BinaryIO

from enforce_data.findings import Fault, Notice, Said
from enforce_data.formats.binary_faults import (
    BAD_BLOCK,
    BAD_COMPRESSION,
    BAD_HEADER,
    BAD_SYNC,
    NEEDS_LIBRARY,
    NO_SCHEMA,
    NOT_AVRO,
    UNKNOWN_CODEC,
)
from enforce_data.formats.faults import (
    RD_CODEC,
    RD_LIMIT,
    RD_SCHEMA,
    RD_SYNTAX,
    TRUNCATED,
    because,
    beyond,
)
from enforce_data.formats.source import Source
from enforce_data.limits import Limits

MAGIC = b"Obj\x01"
SYNC_SIZE = 16
_KEPT = 64
"""What a name or value of the header costs beside its bytes."""
_UTF8_BYTES = 4
"""Most bytes of one code point."""
_SMALL_BLOCK = 1_000_000
"""What a block may become whatever its compressed size."""
_XZ_MEMORY = 96 << 20
"""The strongest preset of xz needs 65 MB to decompress."""


class _GrownError(Exception):
    """A block says of itself that it becomes too large."""


class ContainerError(Exception):
    """The file cannot be read on; ``fault`` says why."""

    def __init__(self, notice: Notice, params: Any) -> None:
        super().__init__(notice.id)
        self.fault = Fault(notice, params, fatal=True)


def _broken(reason: Said, **params: Any) -> ContainerError:
    return ContainerError(RD_SYNTAX, because(reason, **params))


@dataclass(frozen=True)
class Block:
    """Encoded records, one behind the other."""

    count: int
    data: bytes


class Container:
    """An opened container: its schema, and its blocks, to be taken once."""

    def __init__(self, stream: BinaryIO, source: Source, limits: Limits) -> None:
        self._stream = stream
        self._size = os.fstat(stream.fileno()).st_size
        self._on_read = source.on_read
        self._limits = limits
        if self._take(len(MAGIC), NOT_AVRO) != MAGIC:
            raise _broken(NOT_AVRO)
        metadata = self._metadata(limits.schema_chars * _UTF8_BYTES)
        self._sync = self._take(SYNC_SIZE)
        schema = metadata.get(b"avro.schema")
        if schema is None:
            raise ContainerError(RD_SCHEMA, because(NO_SCHEMA))
        if len(schema) > limits.schema_chars and len(schema.decode(errors="replace")) > limits.schema_chars:
            raise ContainerError(RD_LIMIT, beyond("schema_chars", limits.schema_chars))
        self.schema = schema
        self._decompress = _codec(metadata.get(b"avro.codec", b"null").decode(errors="replace"))
        self._tell()

    def blocks(self) -> Iterator[Block]:
        """The blocks; raise ContainerError where they break off."""
        longest = self._limits.block_bytes
        while self._stream.tell() < self._size:
            count, size = self._long(), self._long()
            if count < 0 or size < 0:
                raise _broken(BAD_BLOCK, count=count, size=size)
            if size > self._size - self._stream.tell():
                raise _broken(TRUNCATED)
            if size > longest:
                raise ContainerError(RD_LIMIT, beyond("block_bytes", longest))
            data = self._take(size)
            if self._take(SYNC_SIZE) != self._sync:
                raise _broken(BAD_SYNC)
            yield Block(count, self._decompressed(data))
            self._tell()

    def _decompressed(self, data: bytes) -> bytes:
        """The content of a block, which may grow so much and no more."""
        limits = self._limits
        room = min(limits.block_bytes, max(_SMALL_BLOCK, limits.ratio * len(data)))
        try:
            found = self._decompress(data, room)
        except (zlib.error, OSError, ValueError, EOFError, RuntimeError):
            raise _broken(BAD_COMPRESSION) from None
        except _GrownError:
            found = None
        if found is None or len(found) > room:
            name = "block_bytes" if room == limits.block_bytes else "ratio"
            raise ContainerError(RD_LIMIT, beyond(name, getattr(limits, name)))
        return found

    def _metadata(self, room: int) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        while count := self._long():
            if count < 0:
                self._long()
            for _ in range(abs(count)):
                pair = []
                for _ in range(2):
                    size = self._long()
                    if size < 0:
                        raise _broken(BAD_HEADER)
                    room -= size + _KEPT
                    if room < 0:
                        raise ContainerError(RD_LIMIT, beyond("schema_chars", self._limits.schema_chars))
                    pair.append(self._take(size))
                found[pair[0]] = pair[1]
        return found

    def _take(self, size: int, reason: Said = TRUNCATED) -> bytes:
        data = self._stream.read(size)
        if len(data) < size:
            raise _broken(reason)
        return data

    def _long(self) -> int:
        number = shift = 0
        while True:
            byte = self._take(1)[0]
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:  # noqa: PLR2004 - the last byte of a number has no high bit
                return (number >> 1) ^ -(number & 1)
            if shift > 63:  # noqa: PLR2004 - a number has at most 64 bits
                raise _broken(BAD_HEADER)

    def _tell(self) -> None:
        """Tell the progress bar how far reading came."""
        if self._on_read is not None:
            done = self._stream.tell()
            self._on_read(done - self._told)
            self._told = done

    _told = 0


# Codecs: each takes the bytes of a block and the most bytes it may become; a longer answer says that there are more.

_Decompress = Callable[[bytes, int], bytes]


def _codec(name: str) -> _Decompress:
    match name:
        case "null":
            return lambda data, longest: data  # noqa: ARG005 - the block was measured when it was read
        case "deflate":
            return _deflate
        case "bzip2":
            return _needing(name, "bz2", "python3 + libbz2", _bzip2)
        case "xz":
            return _needing(name, "lzma", "python3 + liblzma", _xz)
        case "snappy":
            return _needing(name, "cramjam", 'pip install "enforce-data[snappy]"', _snappy)
    raise ContainerError(RD_CODEC, because(UNKNOWN_CODEC, codec=f"{name:.40}"))


def _needing(codec: str, library: str, install: str, decompress: _Decompress) -> _Decompress:
    try:
        import_module(library)
    except ImportError:
        raise ContainerError(RD_CODEC, because(NEEDS_LIBRARY, codec=codec, install=install)) from None
    return decompress


def _deflate(data: bytes, longest: int) -> bytes:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    found = inflating.decompress(data, longest + 1)
    if len(found) <= longest and not inflating.eof:
        raise EOFError
    return found


def _bzip2(data: bytes, longest: int) -> bytes:
    import bz2

    return _whole(bz2.BZ2Decompressor(), data, longest)


def _xz(data: bytes, longest: int) -> bytes:
    import lzma

    try:
        return _whole(lzma.LZMADecompressor(memlimit=_XZ_MEMORY), data, longest)
    except lzma.LZMAError as error:
        raise ValueError(str(error)) from None


def _whole(decompressor: Any, data: bytes, longest: int) -> bytes:
    found = bytes(decompressor.decompress(data, longest + 1))
    if len(found) <= longest and not decompressor.eof:
        raise EOFError
    return found


def _snappy(data: bytes, longest: int) -> bytes:
    """Snappy with a CRC-32 of the content behind it; the content's length stands in front, and is looked at first."""
    cramjam = import_module("cramjam")
    body, check = data[:-4], data[-4:]
    stated = shift = 0
    for byte in body[:5]:
        stated |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:  # noqa: PLR2004 - the last byte of a number has no high bit
            break
    if stated > longest:
        raise _GrownError
    try:
        found = bytes(cramjam.snappy.decompress_raw(body))
    except cramjam.DecompressionError as error:
        raise ValueError(str(error)) from None
    if zlib.crc32(found).to_bytes(4, "big") != check:
        raise ValueError("checksum")
    return found
