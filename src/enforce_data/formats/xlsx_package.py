"""The container of a workbook: what kind of file it is, and its parts, unpacked within limits.

Everything is looked at here before the fast reader, which trusts its input, may see the file.  Parts are unpacked by
their stored bytes and not by the sizes that the zip claims, which may lie.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from enforce_data.findings import Fault, Location, Said
from enforce_data.formats.archive import Archive, Member
from enforce_data.formats.archive_faults import COPY_AGAIN
from enforce_data.formats.faults import RD_LIMIT, because, beyond
from enforce_data.formats.workbook_faults import (
    BINARY_BOOK,
    DAMAGED_BOOK,
    ENCRYPTED_BOOK,
    NAME_IT_CSV,
    NO_BOOK,
    OLD_BOOK,
    OTHER_BOOK,
    PLAIN_TEXT,
    RD_WORKBOOK,
    SAVE_AS_XLSX,
    TAKE_PASSWORD_OFF,
    WEB_PAGE,
)
from enforce_data.limits import Limits

_CHUNK = 1 << 18
_SMALL = 16_000_000
"""Most bytes of the parts that list the sheets."""
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
    member: Member


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


def open_book(file: FilePath, label: str, limits: Limits) -> tuple[Archive, Package]:
    """Find the sheets of a workbook; raise BookError or ArchiveError for a file that is none, or cannot be read."""
    with file.open("rb") as stream:
        head = stream.read(4096)
    if not head.startswith(b"PK"):
        raise _another_kind(file, head, label)
    archive = Archive(file, label, limits, RD_WORKBOOK)
    by_name = {member.name.lower(): member for member in archive.members}
    if "xl/workbook.bin" in by_name:
        raise refused(label, BINARY_BOOK, SAVE_AS_XLSX)
    if not {_ROOT, _BOOK, _LINKS} <= by_name.keys():
        raise refused(label, OTHER_BOOK, SAVE_AS_XLSX)
    return archive, _package(by_name, label, limits, archive)


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


def _package(by_name: dict[str, Member], label: str, limits: Limits, archive: Archive) -> Package:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    texts = [archive.whole(by_name[name], _SMALL) for name in (_ROOT, _BOOK, _LINKS)]
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
    _sweep(by_name, sheets, archive)
    properties = next(book.iter("{*}workbookPr"), None)
    stated = "0" if properties is None else properties.get("date1904", "0")
    return Package(tuple(sheets), stated in ("1", "true", "on"))


def _sweep(by_name: dict[str, Member], sheets: list[Part], archive: Archive) -> None:
    """Unpack what the fast reader may open beside the sheets, so that it is whole and within limits."""
    used = {part.member.name for part in sheets}
    for name, member in by_name.items():
        if member.name not in used and name.endswith((".xml", ".rels")):
            for _ in archive.pieces(member):
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
