"""JSON (``.json``): one record, or an array of records that is read one record at a time.

Text that is not well-formed ends the reading with one fatal finding; what stands before it has been handed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path as FilePath
from typing import Any

from enforce_data.findings import Fault, Said
from enforce_data.formats.base import Item, Reading, Writing
from enforce_data.formats.canonical import carrier, line
from enforce_data.formats.faults import (
    AFTER_ARRAY,
    EXPECTED_COLON,
    EXPECTED_COMMA,
    EXPECTED_NAME,
    EXPECTED_VALUE,
    EXTRA_DATA,
    LOOKS_LIKE_LINES,
    NO_ROWS,
    RD_ARRANGEMENT,
    RD_DUPLICATE_KEY,
    RD_EMPTY,
    RD_ENCODING,
    RD_LIMIT,
    RD_SYNTAX,
    TRAILING_COMMA,
    TRUNCATED,
    because,
    beyond,
)
from enforce_data.formats.json_record import read_record
from enforce_data.formats.json_window import Cut, GivenUpError, Window
from enforce_data.formats.lines import place
from enforce_data.formats.source import Source
from enforce_data.formats.strict_json import loads
from enforce_data.limits import Limits

__all__ = ["carrier", "read", "read_rows", "write"]


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records and faults of one record or an array of records."""
    text = _Text(source, reading.limits)
    window = text.window
    try:
        first = window.peek()
        if not first:
            yield Fault(RD_EMPTY, {"path": source.label}, fatal=True)
        elif first == b"[":
            yield from text.array()
            text.end(AFTER_ARRAY)
        else:
            yield text.record()
            text.end(LOOKS_LIKE_LINES if window.peek() == b"{" else EXTRA_DATA)
    except GivenUpError as error:
        yield error.fault


def read_rows(source: Source, reading: Reading, at: tuple[str, ...]) -> Iterator[Item | Fault]:
    """Records of an array that stands in an object, at a path of member names: ``{"total": 1, "rows": […]}``.

    Everything around the array must be well-formed too.  A path of items is relative to the row.
    """
    text = _Text(source, reading.limits)
    try:
        if text.window.peek():
            yield from text.rows(at)
            text.end(EXTRA_DATA)
        else:
            yield Fault(RD_EMPTY, {"path": source.label}, fatal=True)
    except GivenUpError as error:
        yield error.fault


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write an array of canonical JSON, one record per line; raise CannotCarryError for what has none."""
    with target.open("w", encoding=writing.encoding, newline="\n") as stream:
        before = "[\n"
        for record in records:
            stream.write(before + line(record, writing.encoding))
            before = ",\n"
        stream.write("[]\n" if before == "[\n" else "\n]\n")
    return [target]


class _Text:
    """The grammar of a JSON text, as far as it stands around records."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.window = Window(source.utf8(), limits.record_chars)
        self._limits = limits
        self._numbers = count(1)

    def array(self) -> Iterator[Item | Fault]:
        """The items of the array that begins here."""
        window = self.window
        window.take(1)
        if window.peek() == b"]":
            window.take(1)
            return
        while True:
            yield self.record()
            if not self._goes_on(b"]"):
                return

    def rows(self, at: tuple[str, ...]) -> Iterator[Item | Fault]:
        """The items of the array at a path below the value that begins here."""
        first = self.window.peek()
        if not at and first == b"[":
            yield from self.array()
        elif at and first == b"{":
            yield from self._rows_in_object(at)
        else:
            raise GivenUpError(self._no_rows(at))

    def record(self) -> Item | Fault:
        """The value that begins here, as a record."""
        window, limits = self.window, self._limits
        first = window.peek()
        if first in (b"", b",", b"]", b"}"):
            raise window.refused(EXPECTED_VALUE if first else TRUNCATED)
        number = next(self._numbers)
        text = window.value()
        found = read_record(text, number, window.line, window.column, limits)
        if isinstance(found, Fault):
            exact = window.exact_value(instead_of=text)
            if window.cut is not None:
                raise GivenUpError(self._cut_off(exact, number))
            if exact != text:
                text = exact
                found = read_record(text, number, window.line, window.column, limits)
        if len(text) > limits.record_chars and len(text.decode(errors="replace")) > limits.record_chars:
            found = self._too_long(number)
        if isinstance(found, Fault) and found.notice in (RD_SYNTAX, RD_ENCODING):
            raise GivenUpError(replace(found, fatal=True))
        window.take(len(text))
        return found

    def end(self, reason: Said) -> None:
        """Nothing may follow."""
        if self.window.peek():
            raise self.window.refused(reason)

    def _goes_on(self, closing: bytes) -> bool:
        """Whether there is a comma, and then something, rather than the closing bracket."""
        window = self.window
        found = window.peek()
        if found not in (b",", closing):
            raise window.refused(EXPECTED_COMMA if found else TRUNCATED)
        window.take(1)
        if found == closing:
            return False
        if window.peek() == closing:
            raise window.refused(TRAILING_COMMA)
        return True

    def _rows_in_object(self, at: tuple[str, ...]) -> Iterator[Item | Fault]:
        window = self.window
        nowhere = self._no_rows(at)
        window.take(1)
        found = False
        more = window.peek() != b"}"
        if not more:
            window.take(1)
        while more:
            if self._name() != at[0]:
                self._skip()
            elif found:
                yield Fault(RD_DUPLICATE_KEY, {"key": at[0]}, location=window.location())
                self._skip()
            else:
                found = True
                yield from self.rows(at[1:])
            more = self._goes_on(b"}")
        if not found:
            raise GivenUpError(nowhere)

    def _name(self) -> str:
        window = self.window
        first = window.peek()
        if first != b'"':
            raise window.refused(EXPECTED_NAME if first else TRUNCATED)
        name = self._skip()
        found = window.peek()
        if found != b":":
            raise window.refused(EXPECTED_COLON if found else TRUNCATED)
        window.take(1)
        window.peek()
        return str(name)

    def _skip(self) -> Any:
        """Take a value that is no record; it must be well-formed."""
        window = self.window
        first = window.peek()
        if first in (b"", b",", b"]", b"}"):
            raise window.refused(EXPECTED_VALUE if first else TRUNCATED)
        text = window.exact_value()
        value, problems = loads(text, self._limits)
        if window.cut is not None:
            raise GivenUpError(self._cut_off(text, None))
        for problem in problems:
            if problem.broken:
                location = place(text.decode(errors="replace"), problem.offset, window.line, window.column)
                raise GivenUpError(Fault(problem.notice, problem.params, location=location, fatal=True))
        window.take(len(text))
        return value

    def _cut_off(self, text: bytes, number: int | None) -> Fault:
        """What is wrong with a value that has no end: an error within it, or else that it has no end."""
        window = self.window
        written = text.decode(errors="ignore")
        _, problems = loads(written, self._limits)
        for problem in problems:
            if problem.broken and not (problem.unfinished and window.cut is Cut.BY_LIMIT):
                location = place(written, problem.offset, window.line, window.column)
                broken = number is not None
                return Fault(
                    problem.notice, problem.params, location=location, fatal=True, number=number, broken=broken
                )
        return replace(self._too_long(number), fatal=True)

    def _too_long(self, number: int | None) -> Fault:
        return Fault(
            RD_LIMIT,
            beyond("record_chars", self._limits.record_chars),
            location=self.window.location(),
            number=number,
            broken=number is not None,
        )

    def _no_rows(self, at: tuple[str, ...]) -> Fault:
        reason = because(NO_ROWS, at="/" + "/".join(at))
        return Fault(RD_ARRANGEMENT, reason, location=self.window.location(), fatal=True)
