"""Records that have no place but their number in the file: those of Avro and Parquet."""

from __future__ import annotations

from typing import Any

from enforce_data.dictionary import Standard
from enforce_data.findings import Fault, Location, Path
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_LIMIT, beyond
from enforce_data.formats.headers import EDITION, RECORD_TYPE

Lost = frozenset[tuple[str, ...]]
"""Elements that the record may have, but that could not be read, as member names."""


def at_record(number: int, source: str | None = None) -> Location:
    """Where a record stands in a file, and the sender's field in it."""
    return Location(key=f"record {number}", source=source)


class NumberedItem(Item):
    """A record with its number."""

    __slots__ = ("uncarried",)

    def __init__(self, raw: dict[str, Any], number: int, faults: tuple[Fault, ...], uncarried: Lost) -> None:
        super().__init__(raw, number, faults)
        self.uncarried = uncarried

    def locate(self, path: Path) -> Location:
        """The number of the record, and the sender's field; for a field that is not there, the group around it."""
        names: list[str] = []
        value: Any = self.raw
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                break
            if isinstance(step, str):
                names.append(step)
        return at_record(self.number, ".".join(names) or None)


class BareRecords:
    """Gives a file up that is full of records which cannot be any.

    Such a record takes a byte, or none at all, and some fifteen findings; nothing else costs so much for so little.
    """

    def __init__(self, reading: Reading) -> None:
        self._most = self._left = reading.limits.bare_records
        self._fewest = fewest_members(reading.standard)

    def judged(self, item: NumberedItem) -> NumberedItem | Fault:
        """The record; or, where it is one bare record too many, the fault that ends the file."""
        if len(item.raw) + len(item.uncarried) < self._fewest:
            self._left -= 1
            if self._left < 0:
                params = beyond("bare_records", self._most)
                place = at_record(item.number)
                return Fault(RD_LIMIT, params, location=place, fatal=True, number=item.number, broken=True)
        return item


def fewest_members(standard: Standard) -> int:
    """How many members a record of the standard has at least, without those that may be stated of the whole file."""
    return min(
        sum(
            entry.mandatory and edition in entry.element.span
            for name, entry in standard.section(record_type).entries.items()
            if name not in (RECORD_TYPE, EDITION)
        )
        for record_type in standard.models
        for edition in standard.editions
    )
