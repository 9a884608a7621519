"""The tally: exact counts, capped lists, outcomes; and the report that comes of it.

Memory does not grow with the number of findings: of each kind the first ``max_findings`` are kept, the rest is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from enforce_data.acceptance import PLAIN, Acceptance, LineCount, Weighing
from enforce_data.findings import (
    AsOf,
    Dimension,
    Finding,
    Notice,
    Outcome,
    OwnRules,
    Path,
    RecordRef,
    Said,
    Severity,
)
from enforce_data.results import (
    InputResult,
    Judged,
    NotChecked,
    RecordResult,
    Withdrawn,
    finding_dict,
    input_dict,
)
from enforce_data.rulebook.across import Counted


class InvalidDataError(Exception):
    """Raised by :meth:`Report.raise_for_errors` when the outcome is not free of errors."""

    def __init__(self, report: Report) -> None:
        super().__init__(
            f"{report.outcome}: {report.counts[Severity.ERROR]} errors in {report.records_with_errors} of "
            f"{report.records} records"
        )
        self.report = report


NO_STATISTICS: Mapping[str, Any] = MappingProxyType({"count": 0, "overall": None, "listed": []})
"""Where no record was judged."""
KEPT_OWNERS = 1_000
"""Most owners of records whose figures a report holds."""


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
    """Every kind of finding that occurred and is listed, by id."""
    rules_run: int
    not_checked: list[NotChecked]
    quality: dict[Dimension, float | None]
    max_findings: int
    judged: list[Judged] = field(default_factory=list)
    """The first records that do not plainly conform."""
    internal: list[str] = field(default_factory=list)
    """Rules that broke down, with the reason: the check of those rules is not to be trusted."""
    weighing: Weighing = PLAIN
    """The profile that says what is accepted, on the day of the check."""
    silenced: dict[str, Notice] = field(default_factory=dict)
    """Every kind of finding that occurred and is not listed, because the profile silences it, by id."""
    own_rules: tuple[OwnRules, ...] = ()
    """The rules beside those of the standard, by package."""
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
    def occurred(self) -> list[Notice]:
        """Every kind of finding that occurred, listed or silenced."""
        return list({**self.notices, **self.silenced}.values())

    @property
    def weighed(self) -> Counter[Severity]:
        """Findings as they count for ``--fail-on``: what rejects as an error, and nothing that is silenced."""
        weighed = Counter(self.counts)
        for notice in self.occurred:
            weighed[notice.severity] -= self.by_rule[notice.id]
            if (severity := self.weighing.counts_as(notice)) is not None:
                weighed[severity] += self.by_rule[notice.id]
        return weighed

    @property
    def acceptance(self) -> Acceptance:
        """Rejected where an input is, or anything was found that rejects."""
        refused = any(item.acceptance is Acceptance.REJECTED for item in self.inputs)
        return Acceptance.of(rejected=refused or self.weighed[Severity.ERROR] > 0)

    @property
    def lines(self) -> list[LineCount]:
        """The lines of the profile, each with the number of findings it decided on."""
        return self.weighing.counted(self.occurred, self.by_rule)

    @property
    def records_rejected(self) -> int:
        """Records with at least one finding that rejects."""
        return sum(item.records_rejected for item in self.inputs)

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
            "records_rejected": self.records_rejected,
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
        judged = {(each.input, each.record): each for each in self.judged}
        groups: dict[tuple[int, RecordRef], list[Finding]] = {key: [] for key in judged}
        for finding in self.findings:
            if finding.record is not None and finding.input is not None:
                groups.setdefault((finding.input, finding.record), []).append(finding)
        results = []
        for (place, record), found in groups.items():
            errors = any(finding.notice.severity is Severity.ERROR for finding in found)
            alone = judged.get((place, record), Judged(place, record, Outcome.CONFORMS, rejected=False))
            rejected = alone.rejected or any(self.weighing.rejects(finding.notice) for finding in found)
            outcome = Outcome.VIOLATES if errors else alone.outcome
            results.append(RecordResult(place, record, outcome, tuple(found), Acceptance.of(rejected=rejected)))
        return sorted(results, key=lambda result: (result.input, result.record.number))

    def to_dict(self) -> dict[str, Any]:
        """The JSON report as Python values, in the shape of ``report.schema.json``."""
        return {
            "report": "1",
            "tool": {"name": "enforce-data", "version": self.version},
            "rulebook": self.rulebook,
            "as_of": {"day": self.as_of.day.isoformat(), "source": self.as_of.source},
            "outcome": str(self.outcome),
            "acceptance": str(self.acceptance),
            "profile": self.weighing.to_dict(self.lines),
            "own_rules": [
                {"package": own.package, "version": own.version, "sha256": own.sha256, "rules": list(own.rules)}
                for own in self.own_rules
            ],
            "inputs": [input_dict(item) for item in self.inputs],
            "passed_over": self.passed_over,
            "summary": self.summary,
            "findings": [self.finding_dict(finding) for finding in self.findings],
        }

    def finding_dict(self, finding: Finding) -> dict[str, Any]:
        """One finding in the shape of the contract, and whether it rejects."""
        return {**finding_dict(finding), "rejects": self.weighing.rejects(finding.notice)}

    def to_json(self) -> str:
        """The JSON report as text: the same bytes for the same inputs and options."""
        import json

        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"
        return text.encode(errors="backslashreplace").decode()  # a lone surrogate, which no file can carry

    def raise_for_errors(self) -> None:
        """Raise :class:`InvalidDataError` unless no error was found and everything was read."""
        if self.outcome in (Outcome.UNREADABLE, Outcome.VIOLATES):
            raise InvalidDataError(self)


class Tally:
    """Counts everything, keeps the first ``max_findings`` of each kind that ``weighing`` does not silence."""

    def __init__(self, max_findings: int, weighing: Weighing = PLAIN) -> None:
        self.max_findings = max_findings
        self.weighing = weighing
        self.findings: list[tuple[tuple[int, int, int], Finding]] = []
        self.counts: Counter[Severity] = Counter()
        self.by_rule: Counter[str] = Counter()
        self.notices: dict[str, Notice] = {}
        self.silenced: dict[str, Notice] = {}
        self.not_checked: Counter[tuple[str, Said]] = Counter()
        self.judged: list[Judged] = []
        self.run: set[str] = set()
        self.together = Counted()
        self.owners: list[Counted] = []
        self.owners_counted = 0
        self._withdrawn: dict[tuple[int, int], frozenset[str]] = {}
        self._listed: frozenset[tuple[int, int]] | None = None
        self._at: dict[tuple[int, int], int] = {}

    def count(self, notice: Notice, *, firm: bool = False) -> bool:
        """Count one finding; True while its kind has room to keep it.

        A ``firm`` one kept its record or file from being judged, and is listed whatever the profile says.
        """
        self.counts[notice.severity] += 1
        self.by_rule[notice.id] += 1
        if not firm and self.weighing.silences(notice):
            self.silenced.setdefault(notice.id, notice)
            return False
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

    def withdraw(self, taken: Withdrawn) -> None:
        """Take back what some rules said of one record, after the last record."""
        for rule in taken.rules:
            notice = self.notices.get(rule) or self.silenced[rule]
            self.counts[notice.severity] -= 1
            self.by_rule[rule] -= 1
            if not self.by_rule[rule]:
                del self.by_rule[rule]
                self.notices.pop(rule, None)
                self.silenced.pop(rule, None)
        for each in taken.unchecked:
            self.not_checked[each] -= 1
            if not self.not_checked[each]:
                del self.not_checked[each]
        if self._listed is None:
            self._listed = frozenset(order[:2] for order, _ in self.findings)
            self._at = {(each.input, each.record.number): index for index, each in enumerate(self.judged)}
        which = (taken.input, taken.number)
        if which in self._listed:
            self._withdrawn[which] = frozenset(taken.rules)
        if (index := self._at.get(which)) is not None:
            self.judged[index] = self.judged[index]._replace(outcome=taken.outcome, rejected=taken.rejected)

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
