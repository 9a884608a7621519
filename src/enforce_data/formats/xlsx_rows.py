"""The rows of a sheet, read in a stream: memory for one row, whatever the sheet claims to span."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from enforce_data.formats.grid import letters
from enforce_data.formats.xlsx_cells import ErrorText, day_of
from enforce_data.formats.xlsx_errors import damaged, over
from enforce_data.formats.xlsx_markup import MarkupError, expat_parser, feed, plain, stretches, unescaped
from enforce_data.formats.xlsx_texts import ELAPSED, Texts
from enforce_data.limits import Limits

_BEGIN = re.compile(b"<sheetData>")
_ROW = re.compile(r'\s*+<row r="([1-9][0-9]{0,6})"(?: (?!r=)[A-Za-z0-9:]++="[^"<>&]*+")*+>')
_CELL = re.compile(
    r'(<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,6})")?+(?: t="([a-zA-Z]{1,9})")?+(?:/>|>'
    r'(?:<f(?: (?:aca|ca)="[a-z0-9]*+")?+>[^<]*+</f>)?+'
    r'(?:<v>([^<]*+)</v>|<v/>|<is><t(?: xml:space="preserve")?+>([^<]*+)</t></is>)?+</c>))'
)
_NAME = re.compile("[A-Z]{1,3}")
_REFERENCE = re.compile("([A-Za-z]{1,3})([1-9][0-9]{0,8})")
_NUMBER = re.compile("[1-9][0-9]{0,8}")
_NUMERIC = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?", re.ASCII)
_LAYOUTS_KEPT = 1000
_LONGEST_ERROR = 20
_UNKNOWN_ERROR = "#N/A"


def _rows(data: bytes) -> list[bytes]:
    """The rows of a piece, and what is left."""
    *rows, rest = data.split(b"</row>")
    return [row + b"</row>" for row in rows] + [rest]


class _ValueError(Exception):
    """A cell cannot be what it says it is."""


@dataclass(frozen=True)
class Cells:
    """What the cells of a workbook refer to, and what they mean."""

    texts: Texts
    styles: dict[str, str]
    """Styles that show dates or durations."""
    from_1904: bool

    def value(self, kind: str, style: str, stated: str, inline: str) -> Any:
        """The value of a cell: text, a number, a truth value, a date, or a time; "" where there is none."""
        if kind == "inlineStr":
            return inline
        if not stated:
            return ErrorText(_UNKNOWN_ERROR) if kind == "e" else ""
        match kind:
            case "s":
                return self._shared(stated)
            case "str":
                return stated
            case "" | "n":
                return self._number(stated.strip(" \t\n"), style)
            case "b":
                return stated.strip() in ("1", "true")
            case "e":
                return ErrorText(stated.strip()[:_LONGEST_ERROR] or _UNKNOWN_ERROR)
            case "d":
                return _iso(stated)
        raise _ValueError(f"type {kind:.20}")

    def _shared(self, stated: str) -> str:
        try:
            return self.texts[stated]
        except (LookupError, ValueError):
            raise _ValueError(f"text {stated:.20}") from None

    def _number(self, stated: str, style: str) -> Any:
        if not _NUMERIC.fullmatch(stated):
            raise _ValueError(f"number {stated:.20}")
        value = float(stated)
        shown = self.styles.get(style)
        if shown is None:
            return value
        return day_of(value, from_1904=self.from_1904, elapsed=shown == ELAPSED)


def _iso(stated: str) -> Any:
    """A date as text, which workbooks of the strict kind have."""
    try:
        found = dt.datetime.fromisoformat(stated)
    except ValueError:
        raise _ValueError(f"date {stated:.20}") from None
    return found.date() if found.time() == dt.time.min else found


class SheetReader:
    """Reads the rows of one sheet of the workbook that ``label`` names."""

    def __init__(self, cells: Cells, sheet: str, label: str, limits: Limits) -> None:
        self._cells = cells
        self._sheet = sheet
        self._label = label
        self._limits = limits
        self._layouts: dict[str, tuple[int, ...]] = {}
        self._above = 0

    def rows(self, pieces: Iterable[bytes]) -> Iterator[tuple[int, list[Any]]]:
        """Numbers and cells of the rows, from column A on; raise BookError for a sheet that is damaged."""
        parser = _Parser(self)
        try:
            yield from stretches(pieces, _BEGIN, _rows, self._usual, parser)
        except MarkupError as error:
            raise damaged(self._label, error, self._sheet) from None
        if parser.tables != 1:
            self.bad("sheetData")

    def below(self, number: int) -> bool:
        """Note a row, unless it does not stand below the one before."""
        above, self._above = self._above, number
        return number > above

    def next_number(self) -> int:
        """The number of a row that has none."""
        return self._above + 1

    def value(self, number: int, column: int, parts: tuple[str, str, str, str]) -> Any:
        """The value of a cell; raise BookError for one that makes no sense."""
        try:
            return self._cells.value(*parts)
        except _ValueError as error:
            raise damaged(self._label, error, self._sheet, f"{letters(column)}{number}") from None

    def check(self, number: int, column: int) -> None:
        """Raise BookError for a cell that stands beyond the limits."""
        for name, value in (("sheet_rows", number), ("columns", column + 1)):
            if value > getattr(self._limits, name):
                raise over(name, self._limits, self._sheet, f"{letters(column)}{number}")

    def bad(self, found: str) -> NoReturn:
        """End the reading."""
        raise damaged(self._label, found, self._sheet)

    @property
    def longest(self) -> int:
        """Most characters that are kept of one row."""
        return self._limits.record_chars

    def _usual(self, stretch: str) -> tuple[int, list[Any]] | None:
        opened = _ROW.match(stretch)
        if opened is None:
            return None
        body = stretch[opened.end() : -len("</row>")]
        found = _CELL.findall(body)
        if sum([len(each[0]) for each in found]) != len(body):
            return None
        name = opened[1]
        number = int(name)
        if number <= self._above or number > self._limits.sheet_rows:
            return None
        if not found:
            self._above = number
            return number, []
        layout = self._layout((" ".join([each[1] for each in found]) + " ").replace(name + " ", " "))
        if layout is None:
            return None
        cells = self._values(found, clean=not ("&" in body or "_x" in body or "\r" in body))
        if cells is None:
            return None
        self._above = number
        if layout[-1] == len(cells) - 1:
            return number, cells
        row = [""] * (layout[-1] + 1)
        for place, value in zip(layout, cells, strict=True):
            row[place] = value
        return number, row

    def _values(self, found: list[tuple[str, ...]], *, clean: bool) -> list[Any] | None:
        """The values of the cells of a row; None where one needs the parser."""
        cells = self._cells
        try:
            if clean:
                shared = cells.texts
                return [
                    shared[stated] if kind == "s" else cells.value(kind, style, stated, inline)
                    for _, _, style, kind, stated, inline in found
                ]
            values = []
            for _, _, style, kind, stated, inline in found:
                value, text = plain(stated), plain(inline)
                if value is None or text is None:
                    return None
                values.append(cells.value(kind, style, value, text))
        except (_ValueError, LookupError, ValueError):
            return None  # the parser says where
        return values

    def _layout(self, columns: str) -> tuple[int, ...] | None:
        """The places of some columns if they are names in rising order, within the limit."""
        layout = self._layouts.get(columns)
        if layout is None:
            names = columns.split()
            if not all(map(_NAME.fullmatch, names)):
                return None
            layout = tuple(map(place_of, names))
            if list(layout) != sorted(set(layout)) or layout[-1] >= self._limits.columns:
                return None
            if len(self._layouts) < _LAYOUTS_KEPT:
                self._layouts[columns] = layout
        return layout


def place_of(name: str) -> int:
    """The place of a column, from 0.

    >>> place_of("A"), place_of("aa"), place_of("XFD")
    (0, 26, 16383)
    """
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class _Parser:
    """Rows that are written in an unusual way, cell by cell."""

    def __init__(self, reader: SheetReader) -> None:
        self.begun = False
        self.tables = 0
        self._reader = reader
        self._found: list[tuple[int, list[Any]]] = []
        self._inside = 0
        self._number = 0
        self._row: list[Any] | None = None
        self._size = 0
        self._column = -1
        self._attributes: dict[str, str] = {}
        self._parts: dict[str, list[str]] = {}
        self._into: list[str] | None = None
        self._open: list[str] = []
        self._parser = expat_parser(self._start, self._end, self._text)

    def feed(self, data: bytes) -> None:
        """Parse a piece."""
        feed(self._parser, data)

    def close(self) -> None:
        """End the sheet."""
        feed(self._parser, b"", last=True)

    def take(self) -> Iterator[tuple[int, list[Any]]]:
        """The rows found since the last time."""
        found, self._found = self._found, []
        return iter(found)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheetData":
            self.tables += 1
            self.begun = True
        elif not self.begun:
            return
        elif name == "row":
            self._begin(attributes.get("r"))
        elif name == "c":
            self._cell(attributes)
        elif name == "v" or (name == "t" and "rPh" not in self._open):
            self._into = self._parts.setdefault(name, [])
        self._open.append(name)

    def _begin(self, stated: str | None) -> None:
        if self._row is not None or (stated is not None and not _NUMBER.fullmatch(stated)):
            self._reader.bad(f"row {stated or '':.20}")
        self._number = self._reader.next_number() if stated is None else int(stated)
        if not self._reader.below(self._number):
            self._reader.bad(f"row {self._number}")
        self._row = []
        self._size = 0
        self._column = -1

    def _cell(self, attributes: dict[str, str]) -> None:
        stated = attributes.get("r")
        if self._row is None or "c" in self._open:
            self._reader.bad("cell")
        column = self._column + 1
        if stated is not None:
            found = _REFERENCE.fullmatch(stated)
            if found is None or int(found[2]) != self._number:
                self._reader.bad(f"cell {stated:.20}")
            column = place_of(found[1])
        if column <= self._column:  # of two cells in one place only one could be read
            self._reader.bad(f"cell {letters(column)}{self._number}")
        self._column = column
        self._attributes = attributes
        self._parts = {}

    def _text(self, text: str) -> None:
        if self._into is not None and self._size <= self._reader.longest:
            self._size += len(text)
            self._into.append(text)

    def _end(self, name: str) -> None:
        if not self.begun:
            return
        if self._open:
            self._open.pop()
        self._into = None
        if name == "sheetData":
            self.begun = False
        elif name == "c" and self._row is not None:
            self._finish(self._row)
        elif name == "row" and self._row is not None:
            self._found.append((self._number, self._row))
            self._row = None

    def _finish(self, row: list[Any]) -> None:
        attributes = self._attributes
        stated, inline = "".join(self._parts.get("v", ())), "".join(self._parts.get("t", ()))
        parts = (attributes.get("t", ""), attributes.get("s", ""), unescaped(stated), unescaped(inline))
        value = self._reader.value(self._number, self._column, parts)
        if value != "":
            self._reader.check(self._number, self._column)
            row += [""] * (self._column - len(row))
            row.append(value)
