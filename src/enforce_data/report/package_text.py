"""What became of a package, in lines: whether it is whole, and every finding with its place."""

from __future__ import annotations

from collections.abc import Iterator

from enforce_data.findings import Said
from enforce_data.report import phrases
from enforce_data.report.escapes import visible
from enforce_data.report.phrases import say
from enforce_data.report.places import described
from enforce_data.tally import Report

WHOLE = Said("完整，与清单一致", "whole, and as its manifest says")
NOT_WHOLE = Said("不完整，或与清单不一致", "not whole, or not as its manifest says")
UNREADABLE = Said("没有读到底，无法核对", "not read to its end, so it cannot be verified")
_FILES = phrases.Counted("{n} 个文件", "{n} file", "{n} files")


def verdict(report: Report, lang: str, *, whole: bool) -> Iterator[str]:
    """The answer in one line, then what speaks against it."""
    unreadable = any(item.unreadable for item in report.inputs)
    said = UNREADABLE if unreadable else WHOLE if whole else NOT_WHOLE
    numbers = [_FILES.of(len(report.inputs), lang), phrases.RECORDS.of(report.records, lang)]
    yield say(said, lang) + say(phrases.COLON, lang) + say(phrases.COMMA, lang).join(numbers) + "\n"
    yield from findings(report, lang)


def findings(report: Report, lang: str) -> Iterator[str]:
    """Every finding, what was not looked at, and what was passed over."""
    for finding in report.findings:
        severity = say(phrases.SEVERITY[finding.notice.severity], lang)
        first, *others = described(report, finding, lang)
        yield f"{severity} {finding.notice.id}  {visible(first)}\n"
        yield from (f"  {visible(line)}\n" for line in others)
    for notice in report.notices.values():
        kept = min(report.by_rule[notice.id], report.max_findings)
        if more := report.by_rule[notice.id] - kept:
            yield f"{notice.id}  " + phrases.MORE.of(more, lang).format(listed=f"{kept:,}") + "\n"
    for item in report.not_checked:
        yield say(Said("未检查", "not checked"), lang) + f" {item.rule}  {visible(say(item.reason, lang))}\n"
    for path in report.passed_over:
        yield say(Said("略过", "passed over"), lang) + f"  {visible(path)}\n"
