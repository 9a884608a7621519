"""What a check can say: severities, places, and findings with their texts in both languages.

Everything that reports (readers, structure, rules) declares its :class:`Notice` once, as data; a :class:`Finding` is a
notice at a place.  Reports render findings; nothing else formats text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

Path = tuple[str | int, ...]
"""Where a value lies in a record: member names and list positions (from 0), e.g. ``("officers", 1, "name")``."""


class Severity(StrEnum):
    """How grave a finding is.

    ``error``: no exception is possible that the data cannot show; ``warning``: an exception may exist, or the fact is
    inferred; ``info``: worth knowing, nobody at fault.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Outcome(StrEnum):
    """Outcome of a run, a file or a record, the gravest first."""

    UNREADABLE = "unreadable"
    VIOLATES = "violates"
    INCOMPLETE = "incomplete"
    CONFORMS = "conforms"


class Dimension(StrEnum):
    """The quality dimensions of GB/T 36344-2018 that can be computed; every notice belongs to exactly one."""

    CONFORMITY = "规范性"
    COMPLETENESS = "完整性"
    ACCURACY = "准确性"
    CONSISTENCY = "一致性"
    TIMELINESS = "时效性"


class Said(NamedTuple):
    """One text in Chinese and in English; ``{name}`` marks where a parameter goes."""

    zh: str
    en: str


class Citation(NamedTuple):
    """The ground of a rule: a law, its article as written in citations, and its first day in force."""

    law: str
    article: str
    since: date | None = None


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A kind of finding: stable id, one severity, and its texts."""

    id: str
    severity: Severity
    title: Said
    message: Said
    fix: Said
    basis: tuple[Citation, ...] = ()
    dimension: Dimension = Dimension.CONFORMITY


def notice(
    id: str,  # noqa: A002 - the field's standard name
    title: tuple[str, str],
    message: tuple[str, str],
    fix: tuple[str, str],
    *,
    severity: Severity = Severity.ERROR,
    dimension: Dimension = Dimension.CONFORMITY,
) -> Notice:
    """Make a notice of its texts in Chinese and English."""
    return Notice(
        id=id,
        severity=severity,
        title=Said(*title),
        message=Said(*message),
        fix=Said(*fix),
        dimension=dimension,
    )


@dataclass(frozen=True, slots=True)
class Location:
    """Where a value stands in the sender's file.

    Lines and columns count from 1, columns in code points.  ``source`` is the sender's own column, cell or element.
    """

    line: int | None = None
    column: int | None = None
    cell: str | None = None
    sheet: str | None = None
    xpath: str | None = None
    key: str | None = None
    source: str | None = None


@dataclass(frozen=True)
class AsOf:
    """The day by which unfinished matters are judged, and where it comes from: option, manifest or today."""

    day: date
    source: str


@dataclass(frozen=True)
class OwnRules:
    """Rules that are not of the standard's book: whose they are, and a digest over their source files."""

    package: str
    version: str | None
    sha256: str
    rules: tuple[str, ...]

    @property
    def name(self) -> str:
        """The package with its version."""
        return self.package if self.version is None else f"{self.package} {self.version}"


NOWHERE = Location()


class RecordRef(NamedTuple):
    """Which record a finding is about; ``number`` counts the records of one input from 1."""

    number: int
    type: str | None
    id: str | None
    edition: str | None


@dataclass(frozen=True, slots=True)
class Fault:
    """What a reader has to say about its input, before any record is judged.

    A ``fatal`` fault ends the input: what stands behind it was not read.  ``number`` is the record it belongs to
    where there is one; ``broken`` says that this record could not be read at all.
    """

    notice: Notice
    params: Mapping[str, Any] = field(default_factory=dict)
    path: Path | None = None
    location: Location = NOWHERE
    fatal: bool = False
    number: int | None = None
    broken: bool = False
    input: int | None = None
    """The input that holds the place, where it is not the parent file (a child table)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A notice at a place.

    ``path`` is in the member names of the record's own edition; ``value`` is printable and already masked where it is
    personal; ``params`` fill the texts of the notice.
    """

    notice: Notice
    input: int | None
    record: RecordRef | None = None
    path: Path | None = None
    element: str | None = None
    related: tuple[Path, ...] = ()
    location: Location = NOWHERE
    value: str | None = None
    params: Mapping[str, Any] = field(default_factory=dict)

    def message(self) -> Said:
        """The message in both languages with its parameters filled in."""
        return Said(*(fill(text, self.params) for text in self.notice.message))

    def fix(self) -> Said:
        """The way to fix it in both languages."""
        return Said(*(fill(text, self.params) for text in self.notice.fix))


def fill(template: str, params: Mapping[str, Any]) -> str:
    """Put parameters into ``{name}`` marks; values may hold braces, and a mark without its parameter stays."""
    return template.format_map(_Marks(params)) if params else template


class _Marks(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def pointer(path: Path) -> str:
    """A path as JSON Pointer (RFC 6901), with list positions from 0.

    >>> pointer(("officers", 1, "a/b"))
    '/officers/1/a~1b'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def steps(dotted: str) -> Path:
    """Read the dotted spelling of a path used in rules and cases.

    >>> steps("officers.1.certificate_no")
    ('officers', 1, 'certificate_no')
    """
    return tuple(int(step) if step.isdigit() else step for step in dotted.split(".")) if dotted else ()
