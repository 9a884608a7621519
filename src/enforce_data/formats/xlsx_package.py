"""The container of a workbook: what kind of file it is, and its parts, unpacked within limits.

Everything is looked at here before the fast reader, which trusts its input, may see the file.  Parts are unpacked by
their stored bytes and not by the sizes that the zip claims, which may lie.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from enforce_data.findings import Fault, Location, Said
from enforce_data.formats.faults import (
    BINARY_BOOK,
    COPY_AGAIN,
    DAMAGED_BOOK,
    ENCRYPTED_BOOK,
    NAME_IT_CSV,
    NO_BOOK,
    OLD_BOOK,
    OTHER_BOOK,
    PLAIN_TEXT,
    RD_LIMIT,
    RD_WORKBOOK,
    SAVE_AS_XLSX,
    TAKE_PASSWORD_OFF,
    WEB_PAGE,
    because,
    beyond,
)
from enforce_data.limits import Limits

_CHUNK = 1 << 18
_SMALL = 16_000_000
"""Most bytes of the parts that list the sheets."""
_FREE = 1_000_000
"""Bytes up to which the ratio of unpacking does not matter."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ROOT = "_rels/.rels"
_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"


class BookError(Exception):
    """A workbook cannot be read; carries the fault that says so."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Part(NamedTuple):
    """A sheet of the workbook: its name and the member of the zip that holds it."""

    name: str
    member: ZipInfo


@dataclass(frozen=True)
class Package:
    """What the parts say of the workbook: its sheets in order, and whether days are counted from 1904."""

    sheets: tuple[Part, ...]
    from_1904: bool


def refused(label: str, reason: Said, fix: Said, location: Location | None = None, **params: Any) -> BookError:
    """Say why a workbook cannot be read, and what to do."""
    said = because(reason, path=label, fix_zh=fix.zh, fix_en=fix.en, **params)
    return BookError(Fault(RD_WORKBOOK, said, location=location or Location(), fatal=True))


def damaged(label: str, error: object, sheet: str | None = None) -> BookError:
    """Say that a workbook is damaged, with the words of the library that noticed."""
    return refused(label, DAMAGED_BOOK, COPY_AGAIN, Location(sheet=sheet), error=str(error)[:200])


def over(name: str, limits: Limits, location: Location | None = None) -> BookError:
    """Say that a workbook is beyond a limit."""
    params = beyond(name, getattr(limits, name))
    return BookError(Fault(RD_LIMIT, params, location=location or Location(), fatal=True))


class Unpacker:
    """The members of one zip, unpacked in pieces against one budget."""

    def __init__(self, file: FilePath, label: str, limits: Limits) -> None:
        self._file = file
        self._label = label
        self._limits = limits
        self._packed = file.stat().st_size
        self._spent = 0

    def pieces(self, member: ZipInfo) -> Iterator[bytes]:
        """The bytes of a member; raise BookError where they are not what the zip says, or too many."""
        if member.flag_bits & 1 or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise damaged(self._label, f"zip method {member.compress_type}")
        unpacker = zlib.decompressobj(-15) if member.compress_type == ZIP_DEFLATED else None
        size = check = 0
        with self._file.open("rb") as stream:
            stream.seek(member.header_offset)
            header = stream.read(30)
            if header[:4] != b"PK\x03\x04":
                raise damaged(self._label, "zip")
            stream.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
            left = member.compress_size
            while left > 0:
                packed = stream.read(min(_CHUNK, left))
                if not packed:
                    raise damaged(self._label, "zip")
                left -= len(packed)
                while packed:
                    try:
                        piece = packed if unpacker is None else unpacker.decompress(packed, _CHUNK * 4)
                    except zlib.error as error:
                        raise damaged(self._label, error) from None
                    packed = b"" if unpacker is None else unpacker.unconsumed_tail
                    size += len(piece)
                    check = zlib.crc32(piece, check)
                    self._spend(len(piece))
                    yield piece
        if size != member.file_size or check != member.CRC or (unpacker is not None and not unpacker.eof):
            raise damaged(self._label, "zip")

    def _spend(self, size: int) -> None:
        self._spent += size
        if self._spent > self._limits.unpacked_bytes:
            raise over("unpacked_bytes", self._limits)
        if self._spent > max(_FREE, self._packed * self._limits.ratio):
            raise over("ratio", self._limits)

    def whole(self, member: ZipInfo) -> bytes:
        """A small member at once."""
        if member.file_size > _SMALL:
            raise damaged(self._label, member.filename)
        return b"".join(self.pieces(member))


def examine(file: FilePath, label: str, limits: Limits, unpacker: Unpacker) -> Package:
    """Find the sheets of a workbook; raise BookError for a file that is none, or cannot be read."""
    with file.open("rb") as stream:
        head = stream.read(4096)
    if not head.startswith(b"PK"):
        raise _another_kind(file, head, label)
    try:
        with ZipFile(file) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise damaged(label, error) from None
    if len(members) > limits.zip_members:
        raise over("zip_members", limits)
    by_name = {member.filename.lower(): member for member in members}
    if len(by_name) < len(members):
        raise damaged(label, "zip: two members of one name")
    if "xl/workbook.bin" in by_name:
        raise refused(label, BINARY_BOOK, SAVE_AS_XLSX)
    if not {_ROOT, _BOOK, _LINKS} <= by_name.keys():
        raise refused(label, OTHER_BOOK, SAVE_AS_XLSX)
    return _package(by_name, label, limits, unpacker)


def _another_kind(file: FilePath, head: bytes, label: str) -> BookError:
    if head.startswith(_OLE):
        protected = "EncryptedPackage".encode("utf-16-le")
        with file.open("rb") as stream:
            tail = b""
            while chunk := stream.read(_CHUNK):
                if protected in tail + chunk:
                    return refused(label, ENCRYPTED_BOOK, TAKE_PASSWORD_OFF)
                tail = chunk[-len(protected) :]
        return refused(label, OLD_BOOK, SAVE_AS_XLSX)
    start = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\x00", b"").lstrip()
    if start.startswith(b"<"):
        return refused(label, WEB_PAGE, SAVE_AS_XLSX)
    if head.count(0) or not start:
        return refused(label, NO_BOOK, COPY_AGAIN)
    return refused(label, PLAIN_TEXT, NAME_IT_CSV)


def _package(by_name: dict[str, ZipInfo], label: str, limits: Limits, unpacker: Unpacker) -> Package:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    texts = [unpacker.whole(by_name[name]) for name in (_ROOT, _BOOK, _LINKS)]
    if any(b"<!DOCTYPE" in text or b"\x00" in text for text in texts):
        raise damaged(label, "DOCTYPE")
    try:
        root, book, links = (etree.fromstring(text, parser) for text in texts)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(label, error) from None
    if [target.lower() for target in _targets(root, label, "/officeDocument", "").values()] != [_BOOK]:
        raise refused(label, OTHER_BOOK, SAVE_AS_XLSX)
    targets = _targets(links, label, "/worksheet", "xl/")
    sheets = []
    for sheet in book.iter("{*}sheet"):
        keys = [str(value) for name, value in sheet.items() if str(name).endswith("}id")]
        if len(keys) != 1:
            raise damaged(label, "sheet", sheet.get("name"))
        if keys[0] not in targets:
            continue  # a chart or a macro
        member = by_name.get(targets[keys[0]].lower())
        if member is None:
            raise damaged(label, targets[keys[0]], sheet.get("name"))
        sheets.append(Part(sheet.get("name") or "", member))
    if len({part.name for part in sheets}) < len(sheets):
        raise damaged(label, "sheet name")
    if len(sheets) > limits.sheets:
        raise over("sheets", limits)
    _sweep(by_name, sheets, unpacker)
    properties = next(book.iter("{*}workbookPr"), None)
    stated = "0" if properties is None else properties.get("date1904", "0")
    return Package(tuple(sheets), stated in ("1", "true", "on"))


def _sweep(by_name: dict[str, ZipInfo], sheets: list[Part], unpacker: Unpacker) -> None:
    """Unpack what the fast reader may open beside the sheets, so that it is whole and within limits."""
    used = {part.member.filename for part in sheets}
    for name, member in by_name.items():
        if member.filename not in used and name.endswith((".xml", ".rels")):
            for _ in unpacker.pieces(member):
                pass


def _targets(links: Any, label: str, kind: str, folder: str) -> dict[str, str]:
    """The members that the links of one kind lead to, by the id of the link."""
    found: dict[str, str] = {}
    keys = [link.get("Id") for link in links.iter("{*}Relationship")]
    if len(set(keys)) < len(keys):
        raise damaged(label, "Relationship")
    for link in links.iter("{*}Relationship"):
        if (link.get("Type") or "").endswith(kind):
            target = link.get("Target") or ""
            found[link.get("Id") or ""] = target.removeprefix("/") if target.startswith("/") else folder + target
    return found
