"""What became of the parts of a check: its inputs, its records, and the flaws of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from enforce_data.acceptance import Acceptance, Weighing
from enforce_data.findings import Dimension, Finding, Notice, Outcome, RecordRef, Said, Severity, pointer
from enforce_data.formats.source import Source

ERROR_BIT, REJECT_BIT = 1, 2
FLAW_BITS = {dimension: 4 << index for index, dimension in enumerate(Dimension)}
"""How the flaws of a record are kept: whether it has an error, is rejected, and in which dimensions it is flawed."""

KEPT_RECORDS = 10_000
"""Most records that a report names one by one."""


@dataclass
class InputResult:
    """What became of one input file."""

    path: str
    sha256: str | None = None
    format: str | None = None
    encoding: str | None = None
    encoding_source: str | None = None
    editions: Counter[str] = field(default_factory=Counter)
    record_types: Counter[str] = field(default_factory=Counter)
    records: int = 0
    records_with_errors: int = 0
    records_rejected: int = 0
    unreadable: bool = False
    violates: bool = False
    """Whether an error was found outside its records."""
    incomplete: bool = False
    """Whether something of it was not looked at, apart from rules that were not checked on its records."""
    refused: bool = False
    """Whether something that rejects was found outside its records."""
    records_unchecked: int = 0
    """Records on which some rule that applies was not checked."""
    errors_of_parent: int = 0
    """Of a child table: errors of its parent's records that stand in it."""
    rejections_of_parent: int = 0
    """Of a child table: findings on its parent's records that stand in it and reject."""
    child_tables: int = 0
    """How many of the inputs behind this one are its child tables; what is found in them counts for this one."""
    is_child: bool = False

    @classmethod
    def of(cls, source: Source, form: str | None, *, by_manifest: bool = False) -> InputResult:
        """The result of an opened input, before anything is read; ``by_manifest`` says who stated an encoding."""
        survey = source.survey
        decided = "manifest" if by_manifest and survey.encoding_source == "option" else survey.encoding_source
        return cls(
            source.label,
            sha256=survey.sha256,
            format=form,
            encoding=survey.encoding,
            encoding_source=str(decided) if decided else None,
        )

    def blame(self, notice: Notice, weighing: Weighing) -> None:
        """Let a finding outside its records tell on the outcome and the acceptance of this input."""
        self.violates |= notice.severity is Severity.ERROR
        self.refused |= weighing.rejects(notice)

    def blame_child(self, flaws: int, times: int = 1) -> None:
        """Let a finding tell that is on a record of the parent and stands in this table; ``times=-1`` takes it back."""
        self.errors_of_parent += times * bool(flaws & ERROR_BIT)
        self.rejections_of_parent += times * bool(flaws & REJECT_BIT)

    def count(self, flaws: int, times: int = 1) -> None:
        """Count a record with these flaws, or flaws that a record got beside others; ``times=-1`` takes it back."""
        self.records_with_errors += times * bool(flaws & ERROR_BIT)
        self.records_rejected += times * bool(flaws & REJECT_BIT)

    @property
    def acceptance(self) -> Acceptance:
        """Rejected where something was found that rejects; what could not be read to its end is never accepted."""
        found = self.refused or self.records_rejected or self.rejections_of_parent
        return Acceptance.of(rejected=self.unreadable or bool(found))

    @property
    def outcome(self) -> Outcome:
        """``unreadable`` before ``violates`` before ``incomplete`` before ``conforms``."""
        if self.unreadable:
            return Outcome.UNREADABLE
        if self.violates or self.records_with_errors or self.errors_of_parent:
            return Outcome.VIOLATES
        return Outcome.INCOMPLETE if self.incomplete or self.records_unchecked else Outcome.CONFORMS


@dataclass(frozen=True)
class NotChecked:
    """A rule that applied to ``records`` records but could not be checked, and why."""

    rule: str
    reason: Said
    records: int


class Judged(NamedTuple):
    """A record that does not plainly conform, as found on the record alone."""

    input: int
    record: RecordRef
    outcome: Outcome
    rejected: bool


class Withdrawn(NamedTuple):
    """What is taken back of a record that a later one replaces, and what remains of it without."""

    input: int
    number: int
    rules: Sequence[str]
    """One for each finding."""
    unchecked: Sequence[tuple[str, Said]]
    outcome: Outcome
    rejected: bool


@dataclass(frozen=True)
class RecordResult:
    """What became of one record: its outcome, its kept findings, and whether it is accepted."""

    input: int
    record: RecordRef
    outcome: Outcome
    findings: tuple[Finding, ...]
    acceptance: Acceptance


def input_dict(item: InputResult) -> dict[str, Any]:
    """One input in the shape of the contract."""
    return {
        "path": item.path,
        "sha256": item.sha256,
        "format": item.format,
        "encoding": item.encoding,
        "encoding_source": item.encoding_source,
        "editions": dict(sorted(item.editions.items())),
        "record_types": dict(sorted(item.record_types.items())),
        "records": item.records,
        "records_with_errors": item.records_with_errors,
        "records_rejected": item.records_rejected,
        "outcome": str(item.outcome),
        "acceptance": str(item.acceptance),
    }


def finding_dict(finding: Finding) -> dict[str, Any]:
    """One finding in the shape of the contract: every key present, null where it has no meaning."""
    record = finding.record
    place = finding.location
    notice = finding.notice
    return {
        "rule": notice.id,
        "severity": str(notice.severity),
        "input": finding.input,
        "record": None
        if record is None
        else {"number": record.number, "type": record.type, "id": record.id, "edition": record.edition},
        "path": None if finding.path is None else pointer(finding.path),
        "element": finding.element,
        "related": [pointer(path) for path in finding.related],
        "location": {
            "line": place.line,
            "column": place.column,
            "cell": place.cell,
            "sheet": place.sheet,
            "xpath": place.xpath,
            "key": place.key,
            "source": place.source,
        },
        "value": finding.value,
        "message": finding.message()._asdict(),
        "fix": finding.fix()._asdict(),
        "basis": [
            {"law": item.law, "article": item.article, "since": item.since.isoformat() if item.since else None}
            for item in notice.basis
        ],
    }
