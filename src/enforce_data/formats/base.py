"""What a reader hands over, and what it is handed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any, Protocol

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition
from enforce_data.findings import NOWHERE, Fault, Location, Path, Said, pointer
from enforce_data.formats.source import Source
from enforce_data.limits import Limits


class Item:
    """One record as it was read.

    ``raw`` holds JSON values, nested, absent means absent (readers drop ``null`` members and empty cells).  A number
    that is no integer stays a ``float``, for the structure check to refuse.  ``number`` counts the records of one
    input from 1, broken ones included.  ``faults`` is what reading this record revealed (a duplicate key, say) without
    making it unreadable.  Each format has its own subclass that knows where things stand.
    """

    __slots__ = ("faults", "number", "raw")

    uncarried: frozenset[tuple[str, ...]] = frozenset()
    """Elements that the sender's layout cannot carry, as member names; they are not missing, only out of reach."""

    def __init__(self, raw: dict[str, Any], number: int, faults: tuple[Fault, ...] = ()) -> None:
        self.raw = raw
        self.number = number
        self.faults = faults

    def locate(self, path: Path) -> Location:  # noqa: ARG002 - a bare item has no file
        """Where a path lies in the sender's file; for a path that is not there, its nearest existing parent.

        Asked only for what is reported, so it may be slow.
        """
        return NOWHERE

    def veiled(self) -> Location:
        """Where the record stands, told without any of its values: of a secret not even the id may show."""
        place = self.locate(())
        return place if place.key is None else replace(place, key=f"record {self.number}")

    def input_of(self, path: Path) -> int | None:  # noqa: ARG002 - a bare item has no file
        """Which other input holds the path (a child table); None for the record's own file."""
        return None


@dataclass(frozen=True)
class Reading:
    """How an input is to be read: the standard, and what the user or the manifest said about the file."""

    standard: Standard
    record_type: str | None = None
    edition: str | None = None
    encoding: str | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Writing:
    """How records are to be written: the standard, and what the user said about the target.

    ``encoding`` is a Python codec name; what it cannot hold raises NotInEncodingError, nothing is replaced.
    ``editions`` are those whose elements become columns of a table (all that are not drafts unless given).
    """

    standard: Standard
    record_type: str | None = None
    encoding: str = "utf-8"
    editions: tuple[Edition, ...] = ()
    chinese: bool = False
    """Whether the headers of tables are Chinese."""
    codec: str = "null"
    """How blocks of Avro are compressed: ``null`` or ``deflate``."""
    url: str | None = field(default=None, repr=False)
    """The database of a server to write into; the target then is no file."""


class Reader(Protocol):
    """A reader yields records and faults in the order of the file and never raises on bad data."""

    def __call__(self, source: Source, reading: Reading) -> Iterator[Item | Fault]:
        """Read one input."""
        ...


class Writer(Protocol):
    """A writer writes records (JSON values, absent means absent) and returns the files it made."""

    def __call__(self, records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
        """Write records; raise CannotCarryError for one that the format cannot carry."""
        ...


Carrier = Callable[[Mapping[str, Any]], None]
"""What a format declares: called with each record of a target in their order, it raises CannotCarryError for one that
would not come back the same.  A carrier may remember the ids of records that it let pass, never that of one it refused:
such a record comes again with one value less."""


NO_ROOM = Said("这种格式写不下", "the format has no way to write it")


class CannotCarryError(ValueError):
    """A format cannot carry what stands at a path: in a table, say, another JSON type than the element has.

    ``path`` may name something that is not there, such as a mandatory element.  With ``whole`` no value is to blame:
    the record as such has no place in the target.
    """

    def __init__(self, path: Path, reason: Said = NO_ROOM, *, whole: bool = False) -> None:
        super().__init__(f"the format cannot carry what stands at {pointer(path) or '/'}: {reason.en}")
        self.path = path
        self.reason = reason
        self.whole = whole


class NotInEncodingError(CannotCarryError):
    """A character is not in the encoding of the target; ``character`` is the first such of the value."""

    def __init__(self, path: Path, reason: Said, character: str) -> None:
        super().__init__(path, reason)
        self.character = character
