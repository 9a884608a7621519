"""The report as JUnit XML, for build servers.

One test suite per input.  Its first test case is the outcome of that input, which always tells the truth: passed only
if the input conforms, skipped if it is incomplete, failed if it violates, broken (``error``) if it is unreadable.
The second is its acceptance under the profile: passed or failed, whatever the outcome.
Then one test case per rule that found something there: failed with the places for an error, passed with the places in
``system-out`` for a warning or a note.  A last suite has one skipped test case per rule that was not checked.
The rules that ran and found nothing are only counted, by a report; they are no test cases.

Build servers know a test by class name and name (GitLab drops the second of two equal ones): the class is the path of
the input, the name is the rule.  No times are given: the same report gives the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from enforce_data.acceptance import Acceptance
from enforce_data.findings import Finding, Outcome, Said, Severity
from enforce_data.report import phrases
from enforce_data.report.escapes import visible
from enforce_data.report.phrases import say
from enforce_data.report.places import Group, described, groups, outcome
from enforce_data.results import InputResult, NotChecked
from enforce_data.tally import Report

_STATUS = {
    Outcome.UNREADABLE: "error",
    Outcome.VIOLATES: "failure",
    Outcome.INCOMPLETE: "skipped",
    Outcome.CONFORMS: None,
}


@dataclass(frozen=True)
class Case:
    """A test case; ``status`` is the element that says how it ended, None if it passed."""

    name: str
    status: str | None
    message: str
    text: str = ""


@dataclass
class Suite:
    """A test suite and what it says about its input."""

    name: str
    file: str | None = None
    properties: dict[str, str] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)

    def ended(self, status: str) -> int:
        """How many cases ended so."""
        return sum(case.status == status for case in self.cases)


def render(report: Report, lang: str) -> Iterator[str]:
    """Yield an XML document, suite by suite."""
    suites = list(_suites(report, lang))
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    totals = [sum(numbers) for numbers in zip(*map(_numbers, suites), strict=True)]
    yield f'<testsuites name="enforce-data"{_counted(totals)}>\n'
    for suite in suites:
        yield "".join(_suite(suite))
    yield "</testsuites>\n"


def _suites(report: Report, lang: str) -> Iterator[Suite]:
    by_input: dict[int | None, list[Case]] = defaultdict(list)
    for group in groups(report):
        here: dict[int | None, list[Finding]] = defaultdict(list)
        for finding in group.findings:
            here[finding.input].append(finding)
        for number, findings in here.items():
            by_input[number].append(_rule_case(report, group, findings, lang))
    for number, item in enumerate(report.inputs):
        suite = Suite(item.path, item.path, _properties(item))
        suite.cases.append(_outcome_case(item.outcome, item.records, item.records_with_errors, lang))
        suite.cases.append(_acceptance_case(report, item, lang))
        suite.cases += by_input[number]
        yield suite
    if by_input[None] or not report.inputs:
        suite = Suite(say(phrases.WHOLE_DELIVERY, lang))
        records, with_errors = report.records, report.records_with_errors
        suite.cases.append(_outcome_case(report.outcome, records, with_errors, lang))
        suite.cases += [_acceptance_case(report, report, lang)] if report.inputs else []
        suite.cases += by_input[None]
        yield suite
    if report.not_checked:
        yield _not_checked(report.not_checked, lang)


def _properties(item: InputResult) -> dict[str, str]:
    facts = {
        "sha256": item.sha256,
        "format": item.format,
        "encoding": item.encoding,
        "encoding_source": item.encoding_source,
        "editions": " ".join(sorted(item.editions)),
        "record_types": " ".join(sorted(item.record_types)),
        "records": str(item.records),
        "records_with_errors": str(item.records_with_errors),
        "outcome": str(item.outcome),
        "acceptance": str(item.acceptance),
    }
    return {name: value for name, value in facts.items() if value}


def _outcome_case(result: Outcome, records: int, with_errors: int, lang: str) -> Case:
    name = say(Said("检查结果", "outcome"), lang)
    message = outcome(result, records, with_errors, lang)
    return Case(name, _STATUS[result], message, say(phrases.OUTCOME_SENTENCE[result], lang))


def _acceptance_case(report: Report, item: InputResult | Report, lang: str) -> Case:
    """Whether the profile accepts an input, or the whole delivery: passed or failed, whatever the outcome."""
    message = say(phrases.ACCEPTANCE[item.acceptance], lang)
    message += say(phrases.COMMA, lang) + phrases.by_profile(report, lang)
    if item.records_rejected:
        message += say(phrases.COLON, lang) + phrases.RECORDS_REJECTED.of(item.records_rejected, lang)
    status = "failure" if item.acceptance is Acceptance.REJECTED else None
    return Case(say(Said("处理结果", "acceptance"), lang), status, message)


def _rule_case(report: Report, group: Group, findings: list[Finding], lang: str) -> Case:
    """The findings of one rule in one input; how many were left out is known for the whole run only."""
    notice = group.notice
    title = say(notice.title, lang)
    message = title + say(phrases.COLON, lang) + phrases.PLACES.of(len(findings), lang)
    lines = []
    for finding in findings:
        place, *about = described(report, finding, lang)
        lines += [place, *(f"    {line}" for line in about)]
    if (more := group.more(lang)) is not None:
        lines.append(say(Said("全部输入合计：", "All inputs together: "), lang) + more)
    lines += filter(None, [*phrases.cited(notice.basis, lang), phrases.decided(report, notice, lang)])
    status = "failure" if notice.severity is Severity.ERROR else None
    return Case(f"{notice.id} {title}", status, message, "\n".join(map(visible, lines)))


def _not_checked(items: list[NotChecked], lang: str) -> Suite:
    reasons: dict[str, list[str]] = defaultdict(list)
    for item in items:
        records = phrases.RECORDS.of(item.records, lang)
        reasons[item.rule].append(say(item.reason, lang) + say(phrases.COLON, lang) + records)
    semicolon = say(phrases.SEMICOLON, lang)
    cases = [Case(rule, "skipped", semicolon.join(why)) for rule, why in reasons.items()]
    return Suite(say(Said("未检查", "not checked"), lang), cases=cases)


def _numbers(suite: Suite) -> tuple[int, ...]:
    return (len(suite.cases), *map(suite.ended, ("failure", "error", "skipped")))


def _counted(numbers: Sequence[int]) -> str:
    names = ("tests", "failures", "errors", "skipped")
    return "".join(f' {name}="{number}"' for name, number in zip(names, numbers, strict=True))


def _suite(suite: Suite) -> Iterator[str]:
    yield f"  <testsuite name={_attribute(suite.name)}{_counted(_numbers(suite))}>\n"
    if suite.properties:
        yield "    <properties>\n"
        for name, value in suite.properties.items():
            yield f"      <property name={_attribute(name)} value={_attribute(value)}/>\n"
        yield "    </properties>\n"
    file = f" file={_attribute(suite.file)}" if suite.file is not None else ""
    for case in suite.cases:
        yield f"    <testcase classname={_attribute(suite.name)} name={_attribute(case.name)}{file}>\n"
        yield f"      {_ending(case)}\n    </testcase>\n"
    yield "  </testsuite>\n"


def _ending(case: Case) -> str:
    """How a case ended; the message is repeated as text, for some servers show only the one or the other."""
    text = escape("\n".join(filter(None, (visible(case.message), case.text))))
    if case.status is None:
        return f"<system-out>{text}</system-out>"
    return f"<{case.status} message={_attribute(case.message)}>{text}</{case.status}>"


def _attribute(value: str) -> str:
    return quoteattr(visible(value))
