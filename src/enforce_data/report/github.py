"""The report as workflow commands of GitHub Actions, which GitHub shows beside the lines of a pull request.

GitHub shows at most ten annotations of each level per step; the log has them all.  So the summary comes first, and the
first finding of every rule comes before the second of any.

Escapes as in the toolkit of GitHub Actions: ``%``, CR and LF in messages; in properties ``:`` and ``,`` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from enforce_data.findings import Finding, Outcome, Severity
from enforce_data.report import phrases
from enforce_data.report.escapes import visible
from enforce_data.report.phrases import say
from enforce_data.report.places import described, groups, outcome
from enforce_data.tally import Report

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_OUTCOME_LEVEL = {
    Outcome.UNREADABLE: "error",
    Outcome.VIOLATES: "error",
    Outcome.INCOMPLETE: "warning",
    Outcome.CONFORMS: "notice",
}


def render(report: Report, lang: str) -> Iterator[str]:
    """Yield one command per line: the summary, then every kept finding."""
    yield _summary(report, lang)
    by_rule = [group.findings for group in groups(report)]
    for finding in chain.from_iterable(zip_longest(*by_rule)):
        if finding is not None:
            yield _annotation(report, finding, lang)


def _summary(report: Report, lang: str) -> str:
    counts = [phrases.SEVERITY_COUNT[severity].of(report.counts[severity], lang) for severity in Severity]
    lines = [
        outcome(report.outcome, report.records, report.records_with_errors, lang),
        say(phrases.COMMA, lang).join(counts),
        phrases.accepted(report, lang),
        say(phrases.OUTCOME_SENTENCE[report.outcome], lang),
    ]
    if unchecked := len({item.rule for item in report.not_checked}):
        lines.append(phrases.RULES_NOT_CHECKED.of(unchecked, lang))
    return _command(_OUTCOME_LEVEL[report.outcome], {"title": "enforce-data"}, lines)


def _annotation(report: Report, finding: Finding, lang: str) -> str:
    notice, place = finding.notice, finding.location
    properties = {}
    if finding.input is not None:
        properties["file"] = report.inputs[finding.input].path
        if place.line is not None:
            properties["line"] = str(place.line)
            if place.column is not None:
                properties["col"] = str(place.column)
    properties["title"] = f"{notice.id} {say(notice.title, lang)}"
    spot, message, *rest = described(report, finding, lang)
    lines = [message, spot, *rest, phrases.decided(report, notice, lang)]
    return _command(_LEVEL[notice.severity], properties, filter(None, lines))


def _command(level: str, properties: dict[str, str], lines: Iterable[str]) -> str:
    settings = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _data("\n".join(map(visible, lines)))
    return f"::{level} {settings}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
