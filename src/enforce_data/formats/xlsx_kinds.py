"""What kind of file a workbook is, by its content and not by its ending."""

from __future__ import annotations

from pathlib import Path as FilePath

from enforce_data.formats.archive_faults import COPY_AGAIN
from enforce_data.formats.workbook_faults import (
    ENCRYPTED_BOOK,
    NAME_IT_CSV,
    NO_BOOK,
    PLAIN_TEXT,
    SAVE_AS_XLSX,
    TAKE_PASSWORD_OFF,
    WEB_PAGE,
)
from enforce_data.formats.xls_book import XlsBook
from enforce_data.formats.xlsx_errors import refused
from enforce_data.formats.xlsx_package import XlsxBook

_CHUNK = 1 << 18
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(file: FilePath, label: str) -> type[XlsxBook | XlsBook]:
    """The class that opens a file; raises BookError for one that is no workbook, or has a password."""
    with file.open("rb") as stream:
        head = stream.read(4096)
    if head.startswith(b"PK"):
        return XlsxBook
    if head.startswith(_OLE):
        if _holds(file, _PROTECTED):
            raise refused(label, ENCRYPTED_BOOK, TAKE_PASSWORD_OFF)
        return XlsBook
    start = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\x00", b"").lstrip()
    if start.startswith(b"<"):
        raise refused(label, WEB_PAGE, SAVE_AS_XLSX)
    if head.count(0) or not start:
        raise refused(label, NO_BOOK, COPY_AGAIN)
    raise refused(label, PLAIN_TEXT, NAME_IT_CSV)


def _holds(file: FilePath, mark: bytes) -> bool:
    with file.open("rb") as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            if mark in tail + chunk:
                return True
            tail = chunk[-len(mark) :]
    return False
