"""Rows of a sender's layout → records, with every value still knowing the sender's cell.

A row comes from a reader as an item whose ``raw`` holds the sender's own headers.  Nothing is repaired: what the
mapping does not state is handed on as it was written, and what finds no place in the record is said.
"""

from __future__ import annotations

from collections import abc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from enforce_data.dictionary import Section, Standard
from enforce_data.findings import NOWHERE, Fault, Location, Path
from enforce_data.formats.base import Item
from enforce_data.formats.flat_rows import Columns
from enforce_data.mapping.definition import EVERY, Mapping, Names, Target, never_carried
from enforce_data.mapping.header import Headers
from enforce_data.mapping.notices import RD_LAYOUT
from enforce_data.mapping.row import Row, cell


class MappedItem(Item):
    """A record made from one row of a sender's layout.

    ``uncarried`` are the elements whose absence in this very row says nothing (member names only); it is exact where
    :func:`~enforce_data.mapping.definition.uncarried` must allow for every row.
    """

    __slots__ = ("_headers", "_row", "_sources", "uncarried")

    def __init__(
        self,
        row: Item,
        raw: dict[str, Any],
        faults: tuple[Fault, ...],
        sources: dict[Path, str],
        headers: Headers,
        uncarried: frozenset[Names],
    ) -> None:
        super().__init__(raw, row.number, faults)
        self._row = row
        self._sources = sources
        self._headers = headers
        self.uncarried = uncarried

    def locate(self, path: Path) -> Location:
        """The sender's cell that a path was made from, or would be; the row for what the layout itself fixes."""
        header = self._header(path)
        if header is None:
            return self._row.locate(())
        return cell(self._row, header)

    def input_of(self, path: Path) -> int | None:  # noqa: ARG002 - a row is whole in one input
        """The other input that holds the row, if any."""
        return self._row.input_of(())

    def _header(self, path: Path) -> str | None:
        if not path:
            return None
        below = (header for known, header in self._sources.items() if known[: len(path)] == path)
        found = self._sources.get(path) or self._expected(path) or next(below, None)
        parents = (self._sources.get(path[:length]) for length in range(len(path) - 1, 0, -1))
        return found or next((header for header in parents if header is not None), None)

    def _expected(self, path: Path) -> str | None:
        """The header of the column that would fill an element which is not there."""
        for column, target in self._headers.mapping.targets():
            if (
                len(target.path) == len(path)
                and all(step in (EVERY, here) for step, here in zip(target.path, path, strict=True))
                and (header := self._headers.of(column)) is not None
                and self._meant(target, path)
            ):
                return header
        return None

    def _meant(self, target: Target, path: Path) -> bool:
        if target.where is None:
            return True
        item: Any = self.raw
        for step in path[: target.path.index(EVERY) + 1]:
            item = item[step] if isinstance(step, int) or step in item else {}
        return item.get(target.where[0]) in target.where[1]


def apply(
    rows: Iterable[Columns | Item | Fault],
    mapping: Mapping,
    standard: Standard,
    *,
    given: abc.Mapping[str, Any] | None = None,
    rules: Sequence[str] = (),
) -> Iterator[Item | Fault]:
    """Records of a file's rows, with what there is to say of its layout and its headers.

    ``given`` are top-level elements that the caller knows of the whole file (from a manifest, say) and that stand in
    where neither column nor ``[defaults]`` fills them.  ``rules`` are named as those that the layout leaves unchecked.
    """
    section = standard.section(mapping.record_type)
    given = given or {}
    never = never_carried(mapping, section, given)
    if never:
        yield layout_fault(mapping, section, never, rules)
    headers = Headers(mapping)
    complete = False
    for row in rows:
        if isinstance(row, Columns):
            complete = True
            for index, header in enumerate(row.names):
                headers.column(header, lambda index=index, row=row: row.locate(index))  # type: ignore[misc]
            yield from headers.faults()
        elif isinstance(row, Fault):
            yield row
        else:
            cells = {}
            for header, value in row.raw.items():
                column = headers.column(header, lambda header=header, row=row: cell(row, header))  # type: ignore[misc]
                if column is not None and value != "":
                    cells[column.header] = header, value
            yield from headers.faults()
            record = Row(mapping, row, cells)
            raw, sources = record.filled(given)
            faults = (*(_outside_record(fault, row) for fault in row.faults), *record.faults)
            absent = _absent_optional(mapping, headers if complete else None, cells)
            yield MappedItem(row, raw, faults, sources, headers, never | record.unsettled | absent)


def layout_fault(mapping: Mapping, section: Section, never: frozenset[Names], rules: Sequence[str] = ()) -> Fault:
    """``RD-LAYOUT``: what the layout has no place for, top-level elements by name, and the rules left unchecked."""
    whole = [entry for name, entry in section.entries.items() if (name,) in never]
    inner = {names[0] for names in never}
    parts = [entry for name, entry in section.entries.items() if name in inner and (name,) not in never]
    params = {
        "title_zh": mapping.title.zh,
        "title_en": mapping.title.en,
        "elements_zh": "、".join(entry.zh for entry in whole) or "—",
        "elements_en": ", ".join(entry.name for entry in whole) or "—",
        "parts_zh": "、".join(entry.zh for entry in parts) or "—",
        "parts_en": ", ".join(entry.name for entry in parts) or "—",
        "rules_zh": ", ".join(rules) or "见报告中“未检查”部分",
        "rules_en": ", ".join(rules) or "the report lists them as not checked",
    }
    return Fault(RD_LAYOUT, params)


def _outside_record(fault: Fault, row: Item) -> Fault:
    """What the reader said of a cell keeps its place, but its path is not one of the record."""
    place = fault.location if fault.location != NOWHERE else row.locate(fault.path or ())
    return replace(fault, path=None, location=place)


def _absent_optional(
    mapping: Mapping, headers: Headers | None, cells: abc.Mapping[str, tuple[str, Any]]
) -> frozenset[Names]:
    """Elements of optional columns that this file does not have; without a header row, that this row does not fill."""
    here = cells if headers is None else {column.header for column in mapping.columns if headers.of(column)}
    played = {header for column in mapping.columns if column.header in here for header in column.instead_of}
    return frozenset(
        target.names
        for column, target in mapping.targets()
        if column.optional and column.header not in here and column.header not in played
    )
