"""The extent of a sheet and its error cells, before the fast reader may see it.

The fast reader makes a full table of the rectangle that a sheet spans, so that two cells in opposite corners end the
whole process; and it reads a cell that shows ``#N/A`` as an empty one.  Both are found here.  A sheet as every
spreadsheet program writes it is scanned row by row with two regular expressions; as soon as anything in it is unusual,
it is scanned again by an XML parser, which is slower.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from enforce_data.findings import Location
from enforce_data.formats.grid import letters
from enforce_data.formats.xlsx_package import BookError, damaged, over
from enforce_data.limits import Limits

_ROW = re.compile(
    rb"""\s*+<row r="([1-9][0-9]{0,6})"(?: [A-Za-z0-9:]++="[^"<>]*+")*+>"""
    rb"""(?:<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]++")?+(?: t="(?:s|str|n|b|inlineStr)")?+(?:/>|>"""
    rb"""(?:<f>[^<]*+</f>)?+(?:<v>[^<]*+</v>|<v/>|<is><t(?: xml:space="preserve")?+>[^<]*+</t></is>)?+</c>))*+"""
)
"""A row as spreadsheet programs write it, without error cells; only what is well-formed beyond doubt."""
_CELL = re.compile(rb'<c r="([A-Z]{1,3}[0-9]+)"')
_LETTERS = re.compile(b"[A-Z]{1,3} ")
_REFERENCE = re.compile("([A-Za-z]{1,3})([1-9][0-9]{0,8})")
_NUMBER = re.compile("[1-9][0-9]{0,8}")
_LONGEST_ROW = 16_000_000
_PATTERNS_KEPT = 1000
_LONGEST_ERROR = 20


@dataclass
class Extent:
    """How far a sheet reaches, and what its error cells show, by row and column from 0."""

    rows: int = 0
    columns: int = 0
    errors: dict[int, dict[int, str]] = field(default_factory=dict)

    def check(self, sheet: str, limits: Limits, last: str | None = None) -> None:
        """Raise BookError where the sheet is beyond a limit; ``last`` is the cell that makes it so."""
        for name, value in (
            ("sheet_rows", self.rows),
            ("columns", self.columns),
            ("sheet_cells", self.rows * self.columns),
        ):
            if value > getattr(limits, name):
                cell = last or f"{letters(self.columns - 1)}{self.rows}"
                raise over(name, limits, Location(sheet=sheet, cell=cell))


def scan(pieces: Callable[[], Iterable[bytes]], sheet: str, label: str, limits: Limits) -> Extent:
    """The extent of a sheet; raise BookError where it is beyond a limit, or no sound sheet."""
    extent = _usual(pieces(), sheet, label, limits)
    if extent is None:
        extent = _Parsed(sheet, label, limits).parse(pieces())
    return extent


def _usual(pieces: Iterable[bytes], sheet: str, label: str, limits: Limits) -> Extent | None:
    """The extent of a sheet of the usual form without error cells; None if it is not of that form."""
    extent = Extent()
    patterns: dict[bytes, int] = {}
    before, mark, rest = b"", b"", b""
    for piece in pieces:
        rest += piece
        if not mark:
            before, mark, rest = rest.partition(b"<sheetData>")
            if not mark:
                rest = before
        if mark:
            *rows, rest = rest.split(b"</row>")
            for row in rows:
                reached = _row(row, extent.rows, patterns)
                if reached is None:
                    return None
                extent.rows = reached[0]
                extent.columns = max(extent.columns, reached[1])
            extent.check(sheet, limits)
        if len(rest) > _LONGEST_ROW:
            return None
    if not mark or not rest.lstrip().startswith(b"</sheetData>"):
        return None
    try:
        _Parsed(sheet, label, limits).parse([before + mark, rest])  # what stands around the rows
    except BookError:
        return None
    return extent


def _row(row: bytes, above: int, patterns: dict[bytes, int]) -> tuple[int, int] | None:
    """The number and the width of a row below row ``above``; None if it is not of the usual form."""
    opened = _ROW.fullmatch(row)
    if opened is None or int(opened[1]) <= above:
        return None
    try:
        row.decode()
    except UnicodeDecodeError:
        return None
    number = opened[1]
    cells = _CELL.findall(row)
    columns = (b" ".join(cells) + b" ").replace(number + b" ", b" ") if cells else b""
    width = patterns.get(columns)
    if width is None:
        width = _width(columns)
        if width is None:
            return None
        if len(patterns) < _PATTERNS_KEPT:
            patterns[columns] = width
    return int(number), width


def _width(columns: bytes) -> int | None:
    """The last of some columns (from 1) if they are names in rising order."""
    last = 0
    at = 0
    while at < len(columns):
        found = _LETTERS.match(columns, at)
        if found is None:
            return None
        column = _column(found[0].rstrip().decode())
        if column <= last:
            return None
        last, at = column, found.end()
    return last


def _column(name: str) -> int:
    """The number of a column from 1."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


class _Parsed:
    """A sheet scanned by an XML parser, cell by cell, as the fast reader counts them."""

    def __init__(self, sheet: str, label: str, limits: Limits) -> None:
        self._sheet = sheet
        self._label = label
        self._limits = limits
        self._extent = Extent()
        self._row = 0
        self._column = 0
        self._inside = 0
        self._error: list[str] | None = None
        self._tables = 0
        self._last = (0, 0)
        self._errors = 0

    def parse(self, pieces: Iterable[bytes]) -> Extent:
        from xml.parsers import expat

        parser = expat.ParserCreate()
        parser.ordered_attributes = False
        parser.StartDoctypeDeclHandler = self._refuse
        parser.XmlDeclHandler = self._declared
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True
        try:
            for place, piece in enumerate(pieces):
                if place == 0 and piece.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")):
                    self._refuse("UTF-16")
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise damaged(self._label, error, self._sheet) from None
        if self._tables != 1:
            raise self._bad("sheetData")
        return self._extent

    def _refuse(self, found: str, *_: Any) -> None:
        raise self._bad(found)

    def _bad(self, found: str) -> BookError:
        return damaged(self._label, found, self._sheet)

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002 - of expat
        if (encoding or "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
            raise self._bad(str(encoding))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "sheetData":
            self._tables += 1
            self._inside += 1
        elif not self._inside:
            return
        elif name == "row":
            stated = attributes.get("r")
            if stated is not None and not _NUMBER.fullmatch(stated):
                raise self._bad(f"row {stated:.20}")
            self._row = self._row + 1 if stated is None else int(stated)
            self._column = 0
        elif name == "c":
            self._cell(attributes)

    def _cell(self, attributes: dict[str, str]) -> None:
        stated = attributes.get("r")
        if stated is None:
            self._column += 1
        else:
            found = _REFERENCE.fullmatch(stated)
            if found is None:
                raise self._bad(f"cell {stated:.20}")
            self._row, self._column = int(found[2]), _column(found[1])
        here = (self._row, self._column)
        if here <= self._last:  # the fast reader would keep one of the two
            raise self._bad(f"cell {letters(here[1] - 1)}{here[0]}")
        self._last = here
        extent = self._extent
        extent.rows = max(extent.rows, here[0])
        extent.columns = max(extent.columns, here[1])
        extent.check(self._sheet, self._limits, f"{letters(here[1] - 1)}{here[0]}")
        if attributes.get("t") == "e":
            self._error = []

    def _text(self, text: str) -> None:
        if self._error is not None:
            self._error.append(text[:_LONGEST_ERROR])

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name == "sheetData":
            self._inside -= 1
        elif name == "f" and self._error is not None:
            self._error.clear()  # the formula, not what it shows
        elif name == "c" and self._error is not None:
            shown = "".join(self._error).strip()[:_LONGEST_ERROR] or "#N/A"
            self._extent.errors.setdefault(self._row - 1, {})[self._column - 1] = shown
            self._errors += 1
            if self._errors > self._limits.error_cells:
                raise over("error_cells", self._limits, Location(sheet=self._sheet))
            self._error = None
