"""The report as workflow commands."""

import re
from collections import Counter

import pytest

from enforce_data.findings import Finding, Location, Notice, Said, Severity
from enforce_data.report.github import render
from enforce_data.results import InputResult
from report.hand_built import county_report, empty_report

COMMAND = re.compile(r"::(error|warning|notice) ([^:\n]*)::([^\n]*)\n")


def unescaped(text):
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def commands(report, lang="en"):
    """Each command as GitHub reads it: level, properties, message."""
    for line in render(report, lang):
        level, properties, message = COMMAND.fullmatch(line).groups()
        pairs = dict(item.split("=", 1) for item in properties.split(","))
        yield level, {name: unescaped(value) for name, value in pairs.items()}, unescaped(message)


def test_the_summary_comes_first_with_the_level_of_the_outcome():
    level, properties, message = next(commands(county_report()))
    assert (level, properties) == ("error", {"title": "enforce-data"})
    assert message.splitlines()[:2] == ["unreadable: 2,030 records, 6 with errors", "8 errors, 141 warnings, 2 notes"]


@pytest.mark.parametrize(
    ("how", "level"), [({"violates": True}, "error"), ({"incomplete": True}, "warning"), ({}, "notice")]
)
def test_the_level_of_the_summary_follows_the_outcome(how, level):
    assert [found for found, _, _ in commands(empty_report(inputs=[InputResult("a.json", **how)]))] == [level]


def test_every_kept_finding_is_annotated_once_at_its_level():
    report = county_report()
    _, *annotations = commands(report)
    assert len(annotations) == len(report.findings)
    levels = {"error": Severity.ERROR, "warning": Severity.WARNING, "notice": Severity.INFO}
    assert Counter(levels[level] for level, _, _ in annotations) == Counter(
        finding.notice.severity for finding in report.findings
    )


def test_the_first_finding_of_every_rule_comes_before_the_second_of_any():
    report = county_report()
    _, *annotations = commands(report)
    rules = [properties["title"].split()[0] for _, properties, _ in annotations]
    first = len(report.notices)
    assert set(rules[:first]) == set(report.notices)


def test_an_annotation_points_at_file_line_and_column():
    _, annotation, *_ = commands(county_report())
    level, properties, message = annotation
    assert level == "error"
    assert properties == {
        "file": "delivery/penalty.csv",
        "line": "8",
        "col": "131",
        "title": "CF-FILE-01 Filed after the decision",
    }
    assert message.splitlines()[0] == "Filed on 2024-06-01, after the decision of 2024-05-20."


def test_special_characters_survive_github_and_cannot_begin_a_command():
    notice = Notice(
        id="X-1",
        severity=Severity.WARNING,
        title=Said("题", "100%: a, b"),
        message=Said("文", "50% of {what}"),
        fix=Said("改", "none"),
    )
    report = empty_report(
        inputs=[InputResult("a,b:c%2C.csv")],
        findings=[Finding(notice, 0, location=Location(column=3), params={"what": "x\n::error::boo\r%0A"})],
        notices={"X-1": notice},
        by_rule=Counter({"X-1": 1}),
        counts=Counter({Severity.WARNING: 1}),
    )
    _, (level, properties, message) = commands(report)
    assert level == "warning"
    assert properties == {"file": "a,b:c%2C.csv", "title": "X-1 100%: a, b"}, "no column without a line"
    assert message.splitlines()[0] == r"50% of x\n::error::boo\r%0A"
