"""The tally: exact counts, capped lists, outcomes; and the report that comes of it.

Memory does not grow with the number of findings: of each kind the first ``max_findings`` are kept, the rest is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from enforce_data.findings import AsOf, Dimension, Finding, Notice, Outcome, Path, RecordRef, Said, Severity, pointer
from enforce_data.formats.source import Source
from enforce_data.rulebook.across import Counted


class InvalidDataError(Exception):
    """Raised by :meth:`Report.raise_for_errors` when the outcome is not free of errors."""

    def __init__(self, report: Report) -> None:
        super().__init__(
            f"{report.outcome}: {report.counts[Severity.ERROR]} errors in {report.records_with_errors} of "
            f"{report.records} records"
        )
        self.report = report


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
    unreadable: bool = False
    violates: bool = False
    """Whether an error was found outside its records."""
    incomplete: bool = False
    """Whether something of it was not looked at, apart from rules that were not checked on its records."""
    records_unchecked: int = 0
    """Records on which some rule that applies was not checked."""
    errors_of_parent: int = 0
    """Of a child table: errors of its parent's records that stand in it."""
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


KEPT_RECORDS = 10_000
"""Most records that a report names one by one."""
NO_STATISTICS: Mapping[str, Any] = MappingProxyType({"count": 0, "overall": None, "listed": []})
"""Where no record was judged."""
KEPT_OWNERS = 1_000
"""Most owners of records whose figures a report holds."""

ERROR_BIT = 1
FLAW_BITS = {dimension: 2 << index for index, dimension in enumerate(Dimension)}
"""How the flaws of a record are kept: whether it has an error, and in which dimensions it is flawed."""


@dataclass(frozen=True)
class RecordResult:
    """What became of one record: its outcome and its kept findings."""

    input: int
    record: RecordRef
    outcome: Outcome
    findings: tuple[Finding, ...]


@dataclass
class Report:
    """The result of a check; every renderer reads this and nothing else.

    ``findings`` are sorted by input, record number, and then in the order in which a record's pipeline found them;
    at most ``max_findings`` of each kind are kept, ``by_rule`` has the exact counts.
    """

    version: str
    rulebook: str
    as_of: AsOf
    inputs: list[InputResult]
    passed_over: list[str]
    findings: list[Finding]
    counts: Counter[Severity]
    by_rule: Counter[str]
    notices: dict[str, Notice]
    """Every kind of finding that occurred, by id."""
    rules_run: int
    not_checked: list[NotChecked]
    quality: dict[Dimension, float | None]
    max_findings: int
    judged: list[tuple[int, RecordRef, Outcome]] = field(default_factory=list)
    """The first records that do not plainly conform: input, record, outcome as found on the record alone."""
    internal: list[str] = field(default_factory=list)
    """Rules that broke down, with the reason: the check of those rules is not to be trusted."""
    statistics: Mapping[str, Any] = field(default_factory=lambda: NO_STATISTICS)
    """The figures of the agencies: ``count``, ``overall`` and ``listed``, as they stand under ``summary.agencies``."""

    @property
    def outcome(self) -> Outcome:
        """The gravest outcome of the inputs, and of findings that belong to no input.

        Never ``conforms`` where a rule was not checked or broke down, or where there was nothing to check.
        """
        found = {item.outcome for item in self.inputs}
        if self.counts[Severity.ERROR]:
            found.add(Outcome.VIOLATES)
        if self.not_checked or self.internal or not self.inputs:
            found.add(Outcome.INCOMPLETE)
        return next(outcome for outcome in Outcome if outcome in found or outcome is Outcome.CONFORMS)

    @property
    def records(self) -> int:
        """Records read, over all inputs."""
        return sum(item.records for item in self.inputs)

    @property
    def records_with_errors(self) -> int:
        """Records with at least one finding of severity error."""
        return sum(item.records_with_errors for item in self.inputs)

    @property
    def summary(self) -> dict[str, Any]:
        """The ``summary`` member of the JSON report."""
        return {
            "records": self.records,
            "records_with_errors": self.records_with_errors,
            "findings": {str(severity): self.counts[severity] for severity in Severity},
            "by_rule": dict(sorted(self.by_rule.items())),
            "rules_run": self.rules_run,
            "not_checked": [
                {"rule": item.rule, "reason": item.reason.en, "reason_zh": item.reason.zh, "records": item.records}
                for item in self.not_checked
            ],
            "quality": {str(dimension): value for dimension, value in self.quality.items()},
            "agencies": dict(self.statistics),
        }

    @property
    def by_record(self) -> list[RecordResult]:
        """Every record that has a finding or an unchecked rule, in the order of the inputs.

        Bounded like the findings: of very many such records the first ten thousand, and those of kept findings.
        """
        outcomes = {(place, record): outcome for place, record, outcome in self.judged}
        groups: dict[tuple[int, RecordRef], list[Finding]] = {key: [] for key in outcomes}
        for finding in self.findings:
            if finding.record is not None and finding.input is not None:
                groups.setdefault((finding.input, finding.record), []).append(finding)
        results = []
        for (place, record), found in groups.items():
            errors = any(finding.notice.severity is Severity.ERROR for finding in found)
            outcome = Outcome.VIOLATES if errors else outcomes.get((place, record), Outcome.CONFORMS)
            results.append(RecordResult(place, record, outcome, tuple(found)))
        return sorted(results, key=lambda result: (result.input, result.record.number))

    def to_dict(self) -> dict[str, Any]:
        """The JSON report as Python values, in the shape of ``report.schema.json``."""
        return {
            "report": "1",
            "tool": {"name": "enforce-data", "version": self.version},
            "rulebook": self.rulebook,
            "as_of": {"day": self.as_of.day.isoformat(), "source": self.as_of.source},
            "outcome": str(self.outcome),
            "inputs": [input_dict(item) for item in self.inputs],
            "passed_over": self.passed_over,
            "summary": self.summary,
            "findings": [finding_dict(finding) for finding in self.findings],
        }

    def to_json(self) -> str:
        """The JSON report as text: the same bytes for the same inputs and options."""
        import json

        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"
        return text.encode(errors="backslashreplace").decode()  # a lone surrogate, which no file can carry

    def raise_for_errors(self) -> None:
        """Raise :class:`InvalidDataError` unless no error was found and everything was read."""
        if self.outcome in (Outcome.UNREADABLE, Outcome.VIOLATES):
            raise InvalidDataError(self)


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
        "outcome": str(item.outcome),
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


class Tally:
    """Counts everything, keeps the first ``max_findings`` of each kind."""

    def __init__(self, max_findings: int) -> None:
        self.max_findings = max_findings
        self.findings: list[tuple[tuple[int, int, int], Finding]] = []
        self.counts: Counter[Severity] = Counter()
        self.by_rule: Counter[str] = Counter()
        self.notices: dict[str, Notice] = {}
        self.not_checked: Counter[tuple[str, Said]] = Counter()
        self.judged: list[tuple[int, RecordRef, Outcome]] = []
        self.run: set[str] = set()
        self.together = Counted()
        self.owners: list[Counted] = []
        self.owners_counted = 0
        self._withdrawn: dict[tuple[int, int], frozenset[str]] = {}
        self._listed: frozenset[tuple[int, int]] | None = None
        self._at: dict[tuple[int, int], int] = {}

    def count(self, notice: Notice) -> bool:
        """Count one finding; True while its kind has room to keep it."""
        self.counts[notice.severity] += 1
        self.by_rule[notice.id] += 1
        self.notices.setdefault(notice.id, notice)
        return self.by_rule[notice.id] <= self.max_findings

    def count_across(
        self,
        notice: Notice,
        place: int,  # noqa: ARG002 - for those who keep more than a report does
        record: RecordRef,  # noqa: ARG002
        path: Path,  # noqa: ARG002
        params: Mapping[str, Any],  # noqa: ARG002
    ) -> bool:
        """Count one finding across records, whose place is looked up later; True while its kind has room to keep it."""
        return self.count(notice)

    def keep(self, finding: Finding, order: int) -> None:
        """Keep a finding that was counted; ``order`` is the input of the record it is about."""
        number = 0 if finding.record is None else finding.record.number
        self.findings.append(((order, number, len(self.findings)), finding))

    def withdraw(
        self, place: int, number: int, rules: Sequence[str], unchecked: Iterable[tuple[str, Said]], outcome: Outcome
    ) -> None:
        """Take back what some rules said of one record, after the last record; ``outcome`` is what remains of it."""
        for rule in rules:
            self.counts[self.notices[rule].severity] -= 1
            self.by_rule[rule] -= 1
            if not self.by_rule[rule]:
                del self.by_rule[rule], self.notices[rule]
        for each in unchecked:
            self.not_checked[each] -= 1
            if not self.not_checked[each]:
                del self.not_checked[each]
        if self._listed is None:
            self._listed = frozenset(order[:2] for order, _ in self.findings)
            self._at = {(at, record.number): index for index, (at, record, _) in enumerate(self.judged)}
        if (place, number) in self._listed:
            self._withdrawn[place, number] = frozenset(rules)
        if (index := self._at.get((place, number))) is not None:
            self.judged[index] = (*self.judged[index][:2], outcome)

    def sorted_findings(self) -> list[Finding]:
        """The kept findings by input, record and order of discovery."""
        taken = self._withdrawn
        return [
            finding
            for order, finding in sorted(self.findings, key=lambda pair: pair[0])
            if finding.notice.id not in taken.get(order[:2], ())
        ]

    def total(self, figures: Iterable[Counted]) -> None:
        """Add up the figures of all owners, and keep those of the first that have a name."""
        for each in figures:
            self.together.add(each)
            if each.owner is not None:
                self.owners_counted += 1
                if len(self.owners) < KEPT_OWNERS:
                    self.owners.append(each)
