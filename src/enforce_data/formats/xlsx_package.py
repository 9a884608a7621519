"""An ``.xlsx`` workbook as a package: its sheets, shared texts and styles, unpacked within limits."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

from enforce_data.formats.archive import Archive, Member
from enforce_data.formats.workbook_faults import BINARY_BOOK, OTHER_BOOK, RD_WORKBOOK, SAVE_AS_XLSX
from enforce_data.formats.xlsx_errors import damaged, over, refused
from enforce_data.formats.xlsx_markup import MarkupError
from enforce_data.formats.xlsx_rows import Cells, SheetReader
from enforce_data.formats.xlsx_texts import Texts, day_styles, parsed
from enforce_data.limits import Limits

_SMALL = 16_000_000
"""Most bytes of the parts that list the sheets and the styles."""


class XlsxBook:
    """An opened workbook; raises BookError or ArchiveError for a file that is none, or cannot be read.

    ``on_read`` is told how many bytes of the file have been read.
    """

    def __init__(
        self, file: FilePath, label: str, limits: Limits, on_read: Callable[[int], None] | None = None
    ) -> None:
        self._label = label
        self._limits = limits
        self._on_read = on_read
        self._archive = Archive(file, label, limits, RD_WORKBOOK)
        self._by_name = {member.name.lower(): member for member in self._archive.members}
        try:
            self._sheets, self._cells = self._opened()
        except MarkupError as error:
            raise damaged(label, error) from None
        self.from_1904 = self._cells.from_1904
        self.sheets = tuple(self._sheets)
        """The names of the sheets, in order."""

    def rows(self, sheet: str) -> Iterator[tuple[int, list[Any]]]:
        """Numbers and cells of the rows of a sheet; raises BookError or ArchiveError."""
        reader = SheetReader(self._cells, sheet, self._label, self._limits)
        return reader.rows(self._pieces(self._sheets[sheet]))

    def close(self) -> None:
        """Nothing is held open."""

    def _pieces(self, member: Member) -> Iterator[bytes]:
        size = max(member.info.file_size, 1)
        for piece in self._archive.pieces(member):
            if self._on_read is not None:
                self._on_read(len(piece) * member.info.compress_size // size)
            yield piece

    def _opened(self) -> tuple[dict[str, Member], Cells]:
        label = self._label
        if "xl/workbook.bin" in self._by_name:
            raise refused(label, BINARY_BOOK, SAVE_AS_XLSX)
        main = next(iter(self._targets("", "/officeDocument").values()), "")
        if main not in self._by_name:
            raise refused(label, OTHER_BOOK, SAVE_AS_XLSX)
        book = parsed(self._whole(main))
        if not book.tag.endswith("}workbook"):
            raise refused(label, OTHER_BOOK, SAVE_AS_XLSX)
        links = self._targets(main, "")
        targets = self._targets(main, "/worksheet")
        sheets: dict[str, Member] = {}
        for sheet in book.iter("{*}sheet"):
            name = sheet.get("name") or ""
            keys = [str(value) for attribute, value in sheet.items() if str(attribute).endswith("}id")]
            if not name or len(keys) != 1 or keys[0] not in links or name in sheets:
                raise damaged(label, "sheet", name or "?")
            if keys[0] not in targets:
                continue  # a chart or a macro
            member = self._by_name.get(targets[keys[0]])
            if member is None:
                raise damaged(label, targets[keys[0]], name)
            sheets[name] = member
        if len(sheets) > self._limits.sheets:
            raise over("sheets", self._limits)
        properties = next(book.iter("{*}workbookPr"), None)
        stated = "0" if properties is None else properties.get("date1904", "0")
        return sheets, Cells(self._texts(main), self._styles(main), stated in ("1", "true", "on"))

    def _texts(self, main: str) -> Texts:
        texts = Texts()
        for target in self._targets(main, "/sharedStrings").values():
            if target in self._by_name:
                texts.read(self._archive.pieces(self._by_name[target]), self._limits)
        return texts

    def _styles(self, main: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for target in self._targets(main, "/styles").values():
            if target in self._by_name:
                found = day_styles(self._whole(target))
        return found

    def _whole(self, name: str) -> bytes:
        return self._archive.whole(self._by_name[name], _SMALL)

    def _targets(self, part: str, kind: str) -> dict[str, str]:
        """The members that the links of a part lead to, of one kind, by the id of the link."""
        folder, name = posixpath.split(part)
        links = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, str] = {}
        if links not in self._by_name:
            return found
        known = set()
        for link in parsed(self._whole(links)).iter("{*}Relationship"):
            if (key := link.get("Id") or "") in known:
                raise MarkupError("Relationship")
            known.add(key)
            if (link.get("Type") or "").endswith(kind):
                target = posixpath.normpath(posixpath.join("/", folder, link.get("Target") or ""))
                found[key] = target.removeprefix("/").lower()
        return found
