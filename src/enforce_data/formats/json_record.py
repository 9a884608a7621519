"""One record of a JSON file: its text becomes an item, or the fault that makes it unreadable."""

from __future__ import annotations

from typing import Any

from enforce_data.findings import Fault, Location, Path
from enforce_data.formats.base import Item
from enforce_data.formats.faults import RD_NOT_A_RECORD
from enforce_data.formats.json_text import find
from enforce_data.formats.lines import place
from enforce_data.formats.strict_json import Problem, loads
from enforce_data.limits import Limits


class JsonItem(Item):
    """A record that keeps its own text (UTF-8) and where that begins in the file."""

    __slots__ = ("column", "line", "text")

    def __init__(
        self, raw: dict[str, Any], number: int, text: bytes, line: int, column: int, faults: tuple[Fault, ...] = ()
    ) -> None:
        self.raw = raw
        self.number = number
        self.faults = faults
        self.text = text
        self.line = line
        self.column = column

    def locate(self, path: Path) -> Location:
        """Line and column of the value at a path."""
        text = self.text.decode()
        return place(text, find(text, path), self.line, self.column)


def read_record(text: bytes, number: int, line: int, column: int, limits: Limits) -> JsonItem | Fault:
    """Read the text (UTF-8) of one record that begins at the given line and column."""
    value, problems = loads(text, limits)
    if type(value) is dict and not problems:
        return JsonItem(value, number, text, line, column)
    written = text.decode(errors="replace")

    def fault(problem: Problem) -> Fault:
        return Fault(
            problem.notice,
            problem.params,
            problem.path,
            place(written, problem.offset, line, column),
            number=number,
            broken=problem.broken,
        )

    for problem in problems:
        if problem.broken:
            return fault(problem)
    if type(value) is dict:
        return JsonItem(value, number, text, line, column, tuple(map(fault, problems)))
    location = place(written, find(written, ()), line, column)
    return Fault(RD_NOT_A_RECORD, location=location, number=number, broken=True)
