"""Which column of a mapping a sender's header is.

Headers are compared as they stand, then *folded*: full and half width alike, without blanks and upper case.  Whatever
is recognised only by folding, or is a known misspelling, is noted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from enforce_data.findings import Fault, Location
from enforce_data.formats.faults import RD_HEADER, TWO_COLUMNS, because
from enforce_data.mapping.definition import Column, Ignored, Mapping
from enforce_data.mapping.notices import RD_COLUMN_IGNORED, RD_COLUMN_UNKNOWN, RD_HEADER_FOLDED


def fold(header: str) -> str:
    """A header without what is no difference: width, blanks, invisible characters, case.

    >>> fold("没收金额（万元） ") == fold("没收金额(万元)")
    True
    """
    plain = unicodedata.normalize("NFKC", header).casefold()
    kept = "".join(char for char in plain if not char.isspace() and unicodedata.category(char) != "Cf")
    return unicodedata.normalize("NFKC", kept)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


class Headers:
    """The headers of one file, each recognised once; what there is to say of them waits in :meth:`faults`."""

    def __init__(self, mapping: Mapping) -> None:
        self.mapping = mapping
        self._exact: dict[str, tuple[Column | Ignored, str]] = {}
        self._folded: dict[str, tuple[Column | Ignored, str]] = {}
        every: tuple[Column | Ignored, ...] = (*mapping.columns, *mapping.ignored)
        for column in every:
            for name in (column.header, *column.also):
                self._exact[name] = column, name
                self._folded[fold(name)] = column, name
            for name in column.variants:
                right = max((column.header, *column.also), key=lambda known: _likeness(known, name))
                self._folded[fold(name)] = column, right
        self._seen: dict[str, Column | None] = {}
        self._spelt: dict[str, str] = {}
        self._faults: list[Fault] = []

    def column(self, header: str, place: Callable[[], Location]) -> Column | None:
        """The column that a header is; None where it is unknown, left out, or said already by another header."""
        try:
            return self._seen[header]
        except KeyError:
            column = self._seen[header] = self._recognised(header, place)
            return column

    def of(self, column: Column) -> str | None:
        """The header under which this file has a column."""
        return self._spelt.get(column.header)

    def faults(self) -> Iterator[Fault]:
        """What was said since it was last asked."""
        faults, self._faults = self._faults, []
        yield from faults

    def _recognised(self, header: str, place: Callable[[], Location]) -> Column | None:
        found = self._exact.get(header) or self._folded.get(fold(header))
        if found is None:
            self._say(Fault(RD_COLUMN_UNKNOWN, {"header": header, "mapping": self.mapping.name}, location=place()))
            return None
        column, known = found
        if header not in self._exact:
            self._say(Fault(RD_HEADER_FOLDED, {"header": header, "known": known}, location=place()))
        if isinstance(column, Ignored):
            params = because(column.reason, header=header)
            self._say(Fault(RD_COLUMN_IGNORED, params, location=place()))
            return None
        if column.header in self._spelt:
            self._say(Fault(RD_HEADER, because(TWO_COLUMNS, header=header), location=place()))
            return None
        self._spelt[column.header] = header
        return column

    def _say(self, fault: Fault) -> None:
        self._faults.append(fault)
