"""What every reader promises of what it hands over, whatever the bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from enforce_data.deliveries import Opened
from enforce_data.findings import Fault, Location, Path
from enforce_data.formats.base import Item
from enforce_data.formats.faults import RD_NOT_FOUND
from enforce_data.formats.source import Source

_CELL = re.compile(r"[A-Z]{1,7}[1-9][0-9]*")
_ASKED = 4
"""Values of one record whose places are asked for."""
_PLACED = 3
"""Records of one input whose places are asked for."""


class BrokenPromiseError(Exception):
    """A reader did what none may do; the message says what."""


def held(opened: Opened, found: Sequence[Item | Fault]) -> list[Fault]:
    """Hold what was read of an input to the law, and return all its faults; raise BrokenPromiseError."""
    source = opened.source
    texts = [_Text(each) for each in (source, *(child.source for child in source.children))]
    faults: list[Fault] = []
    number = 0
    for place, each in enumerate(found):
        own = [each] if isinstance(each, Fault) else list(each.faults)
        faults += own
        for fault in own:
            _said(fault)
            texts[fault.input or 0].holds(fault.location)
        if isinstance(each, Fault) and each.fatal:
            _promise(place == len(found) - 1 or _are_sources(found), "a fatal fault is the last")
        if isinstance(each, Item):
            _promise(not any(fault.fatal or fault.broken for fault in own), "an item was read")
            _json(each.raw)
            for path in _paths(each.raw) if number < _PLACED else ():
                texts[each.input_of(path) or 0].holds(each.locate(path))
        if isinstance(each, Item) or each.broken:
            number += 1
            _promise(each.number == number, f"record {number} is not number {each.number}")
    return faults


def _promise(kept: bool, what: str) -> None:
    if not kept:
        raise BrokenPromiseError(what)


def _are_sources(found: Sequence[Item | Fault]) -> bool:
    """Whether all that is said is why the files of one input cannot be opened, each once."""
    places = [each.input for each in found if isinstance(each, Fault) and each.fatal]
    return len(places) == len(found) == len(set(places))


def _said(fault: Fault) -> None:
    """The texts fill, and can be printed; no file that is there is called missing."""
    _promise(fault.notice is not RD_NOT_FOUND, "the file is there")
    for text in (*fault.notice.message, *fault.notice.fix):
        try:
            text.format_map(fault.params).encode()
        except (KeyError, IndexError, ValueError) as error:
            raise BrokenPromiseError(f"{fault.notice.id}: {error!r} in {text!r}") from None
    for step in fault.path or ():
        str(step).encode()


def _json(value: Any) -> None:
    """JSON values and nothing else, absent means absent, no text that cannot be written."""
    kind = type(value)
    if kind is dict:
        for name, member in value.items():
            _promise(type(name) is str and member is not None, f"member {name!r} is {member!r}")
            name.encode()
            _json(member)
    elif kind is list:
        for item in value:
            _json(item)
    elif kind is str:
        value.encode()
    else:
        _promise(kind in (int, bool, float, type(None)), f"a {kind.__name__} is no JSON value")


def _paths(raw: dict[str, Any]) -> Iterator[Path]:
    """The record, some of its values, and paths that are not there."""
    yield ()
    yield ("record_id",)
    yield ("no such member", 3, "of any record")
    todo: list[tuple[Path, Any]] = [((), raw)]
    for _ in range(_ASKED):
        if not todo:
            return
        path, value = todo.pop()
        if path:
            yield path
        inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        todo += [((*path, step), member) for step, member in list(inside)[-_ASKED:]]


class _Text:
    """The text of a file, for places in it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines: list[list[int]] | None = None

    def holds(self, place: Location) -> None:
        """A place lies in the file: at most one column behind its line, for what is missing there."""
        for text in (place.xpath, place.key, place.sheet):
            _promise(text is None or len(text.encode()) > 0, "a part of a place is empty")
        _promise(place.cell is None or _CELL.fullmatch(place.cell) is not None, f"no cell is called {place.cell}")
        if place.line is not None:
            column = 1 if place.column is None else place.column
            _promise(self._has(place.line, column), f"{place} lies outside the file")

    def _has(self, line: int, column: int) -> bool:
        survey = self._source.survey
        if survey.encoding is None:
            # Which text it would be is open; but no line end and no character takes less than a byte.
            return line >= 1 and column >= 1 and line + column <= (survey.size or 0) + 2
        if self._lines is None:
            text = self._source.file.read_bytes()[survey.mark :].decode(survey.encoding)
            laws = [text.split("\n"), re.split("\r\n|\r|\n", text)]  # what ends a line differs between formats
            self._lines = [[len(line) for line in lines] for lines in laws]
        return any(1 <= line <= len(lengths) and 1 <= column <= lengths[line - 1] + 1 for lengths in self._lines)
