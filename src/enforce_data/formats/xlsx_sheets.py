"""Which sheet holds which table: the names of sheets, and a sheet as a grid of cells."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from enforce_data.dictionary import Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Location
from enforce_data.formats.faults import RD_LIMIT, beyond
from enforce_data.formats.grid import Row, StoredRow, letters
from enforce_data.formats.headers import NUMBER_NAMES, VALUE_NAMES, Names, meaning, repeated_group
from enforce_data.formats.table_headers import chinese_path
from enforce_data.formats.xlsx_cells import NUMBERED, UNKNOWN, Column, column_of, lost_digits, problem_of, text_of

LONGEST_NAME = 31
"""Most characters of a sheet's name; a longer name is cut here."""


NOT_READ = "(不读取)"
"""A sheet whose name ends so says itself that it is passed over: examples, lists, remarks."""


class Table(NamedTuple):
    """What a sheet holds: records of a type, or a repeated element of them."""

    record_type: str
    group: Names = ()


def table_of(sheet: str, standard: Standard) -> Table | None:
    """The table that a sheet is named after.

    The name is a record type or its Chinese title, for a repeated element followed by its path in any spelling, as in
    ``penalty.parties``.  A name of 31 characters may be a longer one that was cut.
    """
    name = sheet.strip()
    first, dot, path = name.partition(".")
    for record_type in standard.models:
        section = standard.section(record_type)
        if first in (record_type, section.title.zh):
            if not dot:
                return Table(record_type)
            if (group := repeated_group(section, path)) is not None:
                return Table(record_type, group)
    return _cut_names(standard).get(name) if len(name) == LONGEST_NAME else None


def sheet_name(table: Table, standard: Standard, chinese: bool) -> str:
    """The name of the sheet for a table, at most 31 characters."""
    section = standard.section(table.record_type)
    first = section.title.zh if chinese else table.record_type
    rest = (chinese_path(section, (), table.group),) if chinese and table.group else table.group
    return ".".join((first, *rest))[:LONGEST_NAME]


@lru_cache(maxsize=8)
def _cut_names(standard: Standard) -> dict[str, Table | None]:
    """The tables whose name is too long, by what is left of it; None where two are left with the same."""
    found: dict[str, Table | None] = {}
    for record_type in standard.models:
        for path, entry in standard.section(record_type).walk():
            if entry.many:
                table = Table(record_type, tuple(str(step) for step in path))
                for chinese in (True, False):
                    name = sheet_name(table, standard, chinese)
                    if len(name) == LONGEST_NAME:
                        found[name] = None if name in found else table
    return found


class SheetGrid:
    """One sheet as a table: the first row with content is the header.

    ``load`` gives its rows from the first on, each time anew: their numbers and cells from column A on, of which an
    empty one is ``""``.
    """

    input: int | None = None

    def __init__(
        self, name: str, load: Callable[[], Iterator[tuple[int, list[Any]]]], longest: int, *, from_1904: bool
    ) -> None:
        self.name = name
        self._load = load
        self._longest = longest
        self._from_1904 = from_1904
        self._columns: list[Column] = []
        self._keep = False
        self._header, first = next(_with_content(load()), (0, []))
        texts = [each if type(each) is str else text_of(each, UNKNOWN, from_1904=from_1904)[0] for each in first]
        while texts and not texts[-1]:
            texts.pop()
        self._left = next((column for column, text in enumerate(texts) if text), 0)
        self.headers: Sequence[str] = texts
        self.filled = self._header > 0

    def understand(self, standard: Standard, table: Table | None, edition: str | None) -> None:
        """Find out what the columns hold, which decides how typed cells are read."""
        try:
            parsed = Edition.parse(edition or "")
        except ValueError:
            parsed = standard.default_edition
        known = standard.models
        types = [table.record_type] if table and table.record_type in known else list(known)
        sections = [standard.section(record_type) for record_type in types]
        group = table.group if table else ()
        self._columns = [_column(header.strip(), sections, group, parsed) for header in self.headers]

    def hold(self, columns: Sequence[Column]) -> None:
        """State what the columns hold."""
        self._columns = list(columns)

    def rows(self) -> Iterator[Row | Fault]:
        """The rows below the header."""
        longest, width = self._longest, len(self.headers)
        below = _with_content(self._load())
        next(below, None)
        for number, cells in below:
            if len(cells) < width:
                cells.extend([""] * (width - len(cells)))
            notes = self._typed(cells)
            if sum(map(len, cells)) > longest:
                location = Location(sheet=self.name, cell=f"{letters(self._left)}{number}")
                yield Fault(RD_LIMIT, beyond("record_chars", longest), location=location, broken=True)
                continue
            text = json.dumps((cells, notes), ensure_ascii=False) if self._keep else ""
            yield Row(cells, number, number, text, self._faults(number, cells, notes) if notes else ())

    def keep(self) -> None:
        """Give rows the text from which they can be made again."""
        self._keep = True

    def row(self, stored: StoredRow) -> Row:
        """A row again, from its text."""
        cells, notes = json.loads(stored.text)
        return Row(cells, stored.number, stored.line, stored.text, self._faults(stored.number, cells, notes))

    def place(self, row: Row | None, column: int | None) -> Location:
        """The sheet, the cell and the sender's header; for a row its first cell."""
        number = row.number if row is not None else self._header
        source = self.headers[column] if column is not None and column < len(self.headers) else None
        name = letters(self._left if column is None else column)
        return Location(sheet=self.name, cell=f"{name}{number}", source=source)

    def _typed(self, cells: list[Any]) -> list[tuple[int, str]]:
        """Turn what is no text into text, in place; say what is wrong with it."""
        notes = []
        for place, value in enumerate(cells):
            if type(value) is str:
                continue
            column = self._columns[place] if place < len(self._columns) else UNKNOWN
            cells[place], problem = text_of(value, column, from_1904=self._from_1904)
            if problem is not None:
                notes.append((place, problem))
        if "E+" in "\0".join(cells):
            known = {place for place, _ in notes}
            lost = [place for place, text in enumerate(cells) if place not in known and lost_digits(text)]
            notes += [(place, "spoiled") for place in lost]
        return notes

    def _faults(self, number: int, cells: Sequence[str], notes: Sequence[tuple[int, str]]) -> tuple[Fault, ...]:
        faults = []
        for place, problem in notes:
            notice, params = problem_of(problem, cells[place])
            faults.append(Fault(notice, params, location=self.place(Row([], number, number, ""), place)))
        return tuple(faults)


def _with_content(rows: Iterator[tuple[int, list[Any]]]) -> Iterator[tuple[int, list[Any]]]:
    return ((number, cells) for number, cells in rows if cells.count("") < len(cells))


def _column(header: str, sections: Sequence[Section], group: Names, edition: Edition) -> Column:
    if group and (header in NUMBER_NAMES or header.rpartition(".")[2] in NUMBER_NAMES):
        return NUMBERED
    for section in sections:
        entry = section.entry(group) if group else None
        if entry is not None and entry.section is None:
            return column_of(entry) if header in VALUE_NAMES else UNKNOWN
        found = meaning(header, entry.section if entry is not None and entry.section else section, edition).entry
        if found is not None:
            return column_of(found)
    return UNKNOWN
