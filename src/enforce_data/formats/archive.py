"""A zip read within limits: its members, and their bytes in pieces.

Nothing that a zip claims is believed.  Members are unpacked from their stored bytes, and what comes out is counted
against one budget and compared with the size and the CRC that the zip states.  A name without the UTF-8 flag is the
Unicode path beside it (Info-ZIP, 0x7075), else GB18030; in a zip made on Unix or macOS, where programs leave the flag
out, it is UTF-8 if it can be.
"""

from __future__ import annotations

import io
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path as FilePath
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from enforce_data.findings import Fault, Notice, Said
from enforce_data.formats.archive_faults import (
    BAD_NAME,
    COPY_AGAIN,
    DAMAGED_MEMBER,
    ENCRYPTED_MEMBER,
    NO_ARCHIVE,
    PACK_AGAIN,
    RD_ARCHIVE,
    RENAME_MEMBER,
    SAME_NAME,
    UNKNOWN_METHOD,
)
from enforce_data.formats.faults import RD_LIMIT, because, beyond
from enforce_data.limits import Limits

_CHUNK = 1 << 18
FREE = 1_000_000
"""Bytes up to which the ratio of unpacking does not matter."""
_ENTRY = 1000
"""Bytes that the list of members may have for each member allowed."""
_HEADER = b"PK\x03\x04"
_HEADER_SIZE = 30
_ENCRYPTED = 0x1
_UTF8 = 0x800
_UNICODE_PATH = 0x7075
_UNIX = 3


class ArchiveError(Exception):
    """A zip cannot be read; carries the fault that says so."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Member(NamedTuple):
    """A file in a zip: its name, with ``/`` between folders, and what the zip says of it."""

    name: str
    info: ZipInfo


class Archive:
    """The members of one zip, unpacked against one budget.

    ``label`` is what reports call the file, ``notice`` what they call a zip that cannot be read; its texts have the
    parameters ``path``, ``reason`` and ``fix``.  Raises ArchiveError for a file that is no zip, has too many members,
    or has two whose names differ in case or in Unicode normalisation at most.
    """

    def __init__(self, file: FilePath, label: str, limits: Limits, notice: Notice = RD_ARCHIVE) -> None:
        self._file = file
        self._label = label
        self._limits = limits
        self._notice = notice
        self._packed = file.stat().st_size
        self._spent = 0
        self._reached: dict[str, int] = {}
        """How far each member was unpacked: to read it again costs nothing of the budget."""
        self.members = self._listed()
        """The files in the order of the zip, without its folders."""

    def pieces(self, member: Member) -> Iterator[bytes]:
        """The bytes of a member; raise ArchiveError where they are not what the zip says, or too many."""
        info = member.info
        if info.flag_bits & _ENCRYPTED:
            raise self._error(ENCRYPTED_MEMBER, PACK_AGAIN, member=member.name)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self._error(UNKNOWN_METHOD, PACK_AGAIN, member=member.name, method=info.compress_type)
        size = check = 0
        try:
            for piece in self._unpacked(info):
                size += len(piece)
                check = zlib.crc32(piece, check)
                self._spend(member, size)
                yield piece
        except (zlib.error, BadZipFile):
            raise self._damaged(member) from None
        if size != info.file_size or check != info.CRC:
            raise self._damaged(member)

    def whole(self, member: Member, most: int) -> bytes:
        """A small member at once; one that claims more than ``most`` bytes counts as damaged."""
        if member.info.file_size > most:
            raise self._damaged(member)
        return b"".join(self.pieces(member))

    def _unpacked(self, info: ZipInfo) -> Iterator[bytes]:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS) if info.compress_type == ZIP_DEFLATED else None
        if info.header_offset < 0:
            raise BadZipFile
        with self._file.open("rb") as stream:
            stream.seek(info.header_offset)
            header = stream.read(_HEADER_SIZE)
            if len(header) < _HEADER_SIZE or not header.startswith(_HEADER):
                raise BadZipFile
            stream.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
            left = info.compress_size
            while left > 0:
                packed = stream.read(min(_CHUNK, left))
                if not packed:
                    raise BadZipFile
                left -= len(packed)
                if unpacker is None:
                    yield packed
                    continue
                while packed:
                    yield unpacker.decompress(packed, _CHUNK * 4)
                    packed = unpacker.unconsumed_tail
                    if unpacker.eof and (packed or left):  # what lies behind the end would never be consumed
                        raise BadZipFile
        if unpacker is not None and not unpacker.eof:
            raise BadZipFile

    def _spend(self, member: Member, size: int) -> None:
        reached = self._reached.get(member.name, 0)
        if size > reached:
            self._reached[member.name] = size
            self._spent += size - reached
        if self._spent > self._limits.unpacked_bytes:
            raise self._over("unpacked_bytes")
        if self._spent > max(FREE, self._packed * self._limits.ratio):
            raise self._over("ratio")

    def _listed(self) -> tuple[Member, ...]:
        most = self._limits.zip_members
        try:
            with _Directory(self._file, most * _ENTRY) as stream, ZipFile(stream) as archive:
                listed = archive.infolist()
        except _TooLongError:
            raise self._over("zip_members") from None
        except UnicodeDecodeError:
            raise self._error(BAD_NAME, RENAME_MEMBER) from None
        except (BadZipFile, ValueError, NotImplementedError, OSError):
            raise self._error(NO_ARCHIVE, COPY_AGAIN) from None
        if len(listed) > most:
            raise self._over("zip_members")
        members = [Member(self._name(info), info) for info in listed]
        files = [member for member in members if not member.name.endswith("/")]
        seen: dict[str, str] = {}
        for name, _ in files:
            other = seen.setdefault(unicodedata.normalize("NFC", name.casefold()), name)
            if other is not name:
                raise self._error(SAME_NAME, RENAME_MEMBER, member=name, other=other)
        return tuple(files)

    def _name(self, info: ZipInfo) -> str:
        name = info.orig_filename
        try:
            if not info.flag_bits & _UTF8:
                stored = name.encode("cp437")  # the way zipfile decoded it
                name = _unicode_path(info.extra, stored) or _decoded(info.create_system, stored)
        except UnicodeError:
            name = ""
        if not name or "\0" in name:
            raise self._error(BAD_NAME, RENAME_MEMBER)
        return name

    def _damaged(self, member: Member) -> ArchiveError:
        return self._error(DAMAGED_MEMBER, COPY_AGAIN, member=member.name)

    def _over(self, name: str) -> ArchiveError:
        return ArchiveError(Fault(RD_LIMIT, beyond(name, getattr(self._limits, name)), fatal=True))

    def _error(self, reason: Said, fix: Said, **params: Any) -> ArchiveError:
        said = because(reason, path=self._label, fix_zh=fix.zh, fix_en=fix.en, **params)
        return ArchiveError(Fault(self._notice, said, fatal=True))


class _TooLongError(Exception):
    """The list of members is too long."""


class _Directory(io.FileIO):
    """A file for ``zipfile``, which reads the whole list of members at once, however long."""

    def __init__(self, file: FilePath, most: int) -> None:
        super().__init__(file)
        self._most = max(most, _CHUNK)

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > self._most:
            raise _TooLongError
        return super().read(size)


def _decoded(system: int, stored: bytes) -> str:
    """A name without any word on its encoding."""
    if system == _UNIX:
        with suppress(UnicodeDecodeError):
            return stored.decode()
    return stored.decode("gb18030")


def _unicode_path(extra: bytes, stored: bytes) -> str | None:
    """The name in UTF-8 that a member has beside its stored name; None where there is none for it."""
    mark = b"\x01" + zlib.crc32(stored).to_bytes(4, "little")
    while extra:
        kind, size = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and field.startswith(mark):
            return field.removeprefix(mark).decode()
    return None
