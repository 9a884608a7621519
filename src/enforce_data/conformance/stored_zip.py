"""The one way to pack a bundle: a zip in which every byte follows from the names and contents of its members.

Members stand in the order of the bytes of their names, are not compressed, and carry the first day that a zip can say,
one set of rights and no further fields.  Nothing is left to the library, its version or the system that packs.
What is read here is read strictly: a file that differs in one byte is not such a zip.  Reading never seeks by what the
file says of itself, keeps no content, and ends at the budget.
"""

from __future__ import annotations

import hashlib
import os
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from enforce_data.findings import Said

CHUNK = 1 << 20
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF_8, _STORED, _TIME, _DAY = 0x0800, 0, 0, 33  # 1980-01-01, 00:00
_NEEDS, _MADE_BY = 20, 3 << 8 | 20
_RIGHTS = 0o100644 << 16
_MOST_MEMBERS = 60_000
_MOST_BYTES = 4_000_000_000
"""Above these a zip would need other fields (zip64)."""
_LONGEST_NAME, _LONGEST_PART = 1_000, 255
_FORBIDDEN = frozenset('\\:*?"<>|')
"""What a file name cannot hold on every system on which a bundle is unpacked."""


class PackingError(ValueError):
    """Something that a bundle cannot hold, or a file that is not packed the one way."""

    def __init__(self, said: Said) -> None:
        super().__init__(f"{said.zh} / {said.en}")
        self.said = said


class Member(NamedTuple):
    """One file of a bundle: where its content begins, how long it is, and digests of the content."""

    name: str
    offset: int
    size: int
    crc: int
    sha256: str


class Names:
    """Whether names can stand together in a bundle, and be unpacked on any system."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def fault(self, name: str) -> Said | None:
        """What speaks against a name beside those that were asked for before."""
        parts = name.split("/")
        if len(name.encode("utf-8", "replace")) > _LONGEST_NAME:
            return Said("文件名过长", "its name is too long")
        if not all(map(_is_plain, parts)):
            return Said("文件名不是普通的相对路径", "its name is not a plain relative path")
        plain = unicodedata.normalize("NFC", name).casefold()
        folders = {plain[:at] for at, letter in enumerate(plain) if letter == "/"}
        if plain in self._files or plain in self._folders or folders & self._files:
            return Said("文件名与另一文件重复", "its name is that of another file")
        self._files.add(plain)
        self._folders |= folders
        return None


def _is_plain(part: str) -> bool:
    """Whether a part of a path names the same file on every system."""
    try:
        length = len(part.encode())
    except UnicodeEncodeError:  # a lone surrogate
        return False
    bare = part.rstrip(" .") == part != ""
    return bare and length <= _LONGEST_PART and not any(each < " " or each in _FORBIDDEN for each in part)


def write(files: Iterable[tuple[str, Path | bytes]], target: Path) -> None:
    """Pack files, or bytes, under their names; the zip takes its place only once it is whole.

    Raises PackingError for what it cannot hold, and OSError.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as stream:
            _write(sorted(files, key=lambda each: each[0].encode("utf-8", "surrogatepass")), stream)
        os.replace(part, target)  # noqa: PTH105 - as elsewhere: it overwrites on every system
    finally:
        part.unlink(missing_ok=True)


def _write(files: list[tuple[str, Path | bytes]], stream: BinaryIO) -> None:
    names = Names()
    members: list[Member] = []
    for name, content in files:
        fault = names.fault(name)
        if fault is not None:
            raise PackingError(Said(f"{name!r}:{fault.zh}", f"{name!r}: {fault.en}"))
        member = Member(name, stream.tell() + _LOCAL.size + len(name.encode()), *_measured(content))
        _bounded(len(members) + 1, member.offset + member.size)
        stream.write(_local(member))
        crc = 0
        for chunk in chunks(content):
            crc = zlib.crc32(chunk, crc)
            stream.write(chunk)
        if (stream.tell(), crc) != (member.offset + member.size, member.crc):
            raise PackingError(Said(f"{name}:打包时被改动", f"{name}: it was changed while it was packed"))
        members.append(member)
    stream.writelines(_endings(members, stream.tell()))


def _measured(content: Path | bytes) -> tuple[int, int, str]:
    size, crc, digest = 0, 0, hashlib.sha256()
    for chunk in chunks(content):
        size, crc = size + len(chunk), zlib.crc32(chunk, crc)
        digest.update(chunk)
    return size, crc, digest.hexdigest()


def chunks(content: Path | bytes) -> Iterator[bytes]:
    """The content of a file piece by piece, or bytes as they are."""
    if isinstance(content, bytes):
        yield content
        return
    with content.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def _bounded(members: int, size: int) -> None:
    if members > _MOST_MEMBERS or size > _MOST_BYTES:
        raise PackingError(
            Said(
                f"证据包最多 {_MOST_MEMBERS:,} 个文件、{_MOST_BYTES:,} 字节",
                f"a bundle has at most {_MOST_MEMBERS:,} files and {_MOST_BYTES:,} bytes",
            )
        )


def _local(member: Member) -> bytes:
    name = member.name.encode()
    head = (b"PK\3\4", _NEEDS, _UTF_8, _STORED, _TIME, _DAY, member.crc, member.size, member.size, len(name), 0)
    return _LOCAL.pack(*head) + name


def _endings(members: list[Member], start: int) -> Iterator[bytes]:
    """What stands behind the last content: the list of members, and its end."""
    length = 0
    for member in members:
        name = member.name.encode()
        common = (_NEEDS, _UTF_8, _STORED, _TIME, _DAY, member.crc, member.size, member.size, len(name))
        at = member.offset - len(name) - _LOCAL.size
        entry = _CENTRAL.pack(b"PK\1\2", _MADE_BY, *common, 0, 0, 0, 0, _RIGHTS, at) + name
        length += len(entry)
        yield entry
    yield _END.pack(b"PK\5\6", 0, 0, len(members), len(members), length, start, 0)


def read(stream: BinaryIO) -> list[Member]:
    """The members of a bundle; PackingError where a single byte is not as ``write`` would have written it.

    Every content is read once, for its digests.
    """
    names, last = Names(), b""
    members: list[Member] = []
    signature = stream.read(4)
    while signature == b"PK\3\4":
        member = _entered(stream, signature, names, last)
        _bounded(len(members) + 1, member.offset + member.size)
        members.append(_content(stream, member))
        last = member.name.encode()
        signature = stream.read(4)
    ended = stream.tell() - len(signature)
    for ending in _endings(members, ended):
        if signature + stream.read(len(ending) - len(signature)) != ending:
            raise _departed(ended)
        ended, signature = ended + len(ending), b""
    if stream.read(1) or not members:
        raise _departed(ended)
    return members


def _entered(stream: BinaryIO, signature: bytes, names: Names, last: bytes) -> Member:
    """The next member by its head, whose content was not read yet."""
    at = stream.tell() - len(signature)
    head = signature + stream.read(_LOCAL.size - len(signature))
    if len(head) < _LOCAL.size:
        raise _departed(at)
    *_, crc, size, _, length, _ = _LOCAL.unpack(head)
    written = stream.read(length)
    try:
        name = written.decode()
    except UnicodeDecodeError:
        raise _departed(at) from None
    member = Member(name, at + _LOCAL.size + length, size, crc, "")
    if written <= last or names.fault(name) is not None or head + written != _local(member):
        raise _departed(at)
    return member


def _content(stream: BinaryIO, member: Member) -> Member:
    left, crc, digest = member.size, 0, hashlib.sha256()
    while left:
        chunk = stream.read(min(left, CHUNK))
        if not chunk:
            raise _departed(member.offset)
        left, crc = left - len(chunk), zlib.crc32(chunk, crc)
        digest.update(chunk)
    if crc != member.crc:
        raise _departed(member.offset)
    return member._replace(sha256=digest.hexdigest())


def _departed(at: int) -> PackingError:
    return PackingError(
        Said(
            f"自第 {at:,} 字节起,文件与规定的打包方式不一致(被改动、截断,或用别的工具重新打包)",
            f"from byte {at:,} on it is not packed as a bundle is (altered, cut off, or packed anew by another tool)",
        )
    )
