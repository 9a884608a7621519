"""Files that hold others: opened, so that a change lands inside, and closed again with lengths and sums that fit."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from toy.avro_made import deflated, long, text

_PAGE = 512
Parts = list[bytes]
Shell = Callable[[bytes], tuple[Parts, Callable[[Parts], bytes]]]
"""The bytes of a file → its parts, and how parts become a file.  Raises ValueError for bytes that cannot be opened."""


def plain(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """A file that is its own only part."""
    return [data], lambda parts: parts[0]


def zipped(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """The members of a zip; closed again under their names."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            members = [archive.read(name) for name in names]
    except BadZipFile as error:
        raise ValueError(str(error)) from None

    def close(parts: Parts) -> bytes:
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            for name, part in zip(names, parts, strict=True):
                archive.writestr(ZipInfo(name), part, ZIP_DEFLATED, 1)  # of a fixed day, as every byte is
        return stream.getvalue()

    return members, close


def opened(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """A file of a format that nothing is known of: a zip by its first bytes, or its own only part."""
    return (zipped if data.startswith(b"PK\x03\x04") else plain)(data)


def paged(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """A file of pages or sectors of 512 bytes, each of which stays where it stands."""
    parts = [data[at : at + _PAGE] for at in range(0, len(data), _PAGE)]
    sizes = [len(part) for part in parts]
    return parts, lambda parts: b"".join(
        part[:size].ljust(size, b"\0") for part, size in zip(parts, sizes, strict=True)
    )


def book(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """A workbook, new or old: a zip, or sectors; a zip of members that cannot be opened is sectors, too."""
    try:
        return zipped(data)
    except (ValueError, RuntimeError):
        return paged(data)


def footed(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """A Parquet file: its pages, and its footer, whose length is told behind it."""
    magic = b"PAR1"
    footer = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    if not data.endswith(magic) or footer < len(magic):
        return plain(data)

    def close(parts: Parts) -> bytes:
        pages, about = parts
        return magic + pages + about + len(about).to_bytes(4, "little") + magic

    return [data[len(magic) : footer], data[footer:-8]], close


def _snappy(data: bytes) -> bytes:
    import cramjam

    return bytes(cramjam.snappy.compress_raw(data)) + zlib.crc32(data).to_bytes(4, "big")


def _unsnappy(data: bytes) -> bytes:
    import cramjam

    return bytes(cramjam.snappy.decompress_raw(data[:-4]))


PACKED: dict[bytes, tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]] = {
    b"null": (bytes, bytes),
    b"deflate": (deflated, lambda data: zlib.decompress(data, -15)),
    b"bzip2": (bz2.compress, bz2.decompress),
    b"xz": (lambda data: lzma.compress(data, preset=0), lzma.decompress),
    b"snappy": (_snappy, _unsnappy),
}
"""How blocks of Avro are compressed and decompressed, by codec."""


def container(data: bytes) -> tuple[Parts, Callable[[Parts], bytes]]:
    """An Avro container: its schema, then the numbers of records and the content of each block, decompressed."""
    reading = _Avro(data)
    metadata, blocks = reading.header(), []
    codec = metadata.get(b"avro.codec", b"null")
    if codec not in PACKED or b"avro.schema" not in metadata:
        raise ValueError(codec)
    sync = reading.take(16)
    pack, unpack = PACKED[codec]
    while reading.at < len(data):
        count = reading.long()
        blocks += [long(count), unpack(reading.take(reading.long()))]
        reading.take(16)

    def close(parts: Parts) -> bytes:
        pairs = {**metadata, b"avro.schema": parts[0]}
        head = b"Obj\x01" + long(len(pairs)) + b"".join(text(name) + text(value) for name, value in pairs.items())
        packed = zip(parts[1::2], map(pack, parts[2::2]), strict=True)
        return head + long(0) + sync + b"".join(count + long(len(body)) + body + sync for count, body in packed)

    return [metadata[b"avro.schema"], *blocks], close


class _Avro:
    """Reads a container that is known to be sound."""

    def __init__(self, data: bytes) -> None:
        self.at = 4
        self._data = data

    def header(self) -> dict[bytes, bytes]:
        found = {}
        while count := self.long():
            for _ in range(count):
                name = self.take(self.long())
                found[name] = self.take(self.long())
        return found

    def take(self, size: int) -> bytes:
        self.at += size
        return self._data[self.at - size : self.at]

    def long(self) -> int:
        number = shift = 0
        while True:
            byte = self.take(1)[0]
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return (number >> 1) ^ -(number & 1)
