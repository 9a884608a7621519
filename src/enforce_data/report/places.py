"""Findings as people look them up: grouped by rule, each with its place, its record and what is wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from enforce_data.findings import Finding, Notice, Outcome, Said, Severity, pointer
from enforce_data.report import phrases
from enforce_data.report.phrases import say
from enforce_data.results import InputResult

_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


class Group(NamedTuple):
    """All that one rule found: the exact count, and the findings that were kept."""

    notice: Notice
    total: int
    findings: list[Finding]

    def more(self, lang: str) -> str | None:
        """How many findings are not listed; None if all are."""
        listed = len(self.findings)
        if self.total <= listed:
            return None
        return phrases.MORE.of(self.total - listed, lang).format(listed=f"{listed:,}")

    def title(self, lang: str) -> str:
        """Severity and id of the rule, and how often it was broken."""
        severity = say(phrases.SEVERITY[self.notice.severity], lang)
        places = phrases.PLACES.of(self.total, lang)
        return f"{severity} {self.notice.id}" + (f"（{places}）" if lang == "zh" else f" ({places})")

    def common_message(self, lang: str) -> str | None:
        """The message, where several findings share the same."""
        messages = {say(finding.message(), lang) for finding in self.findings}
        return messages.pop() if len(messages) == 1 and len(self.findings) > 1 else None

    def common_fix(self, lang: str) -> str | None:
        """The way to fix it, where it is the same for all findings."""
        fixes = {say(finding.fix(), lang) for finding in self.findings}
        return fixes.pop() if len(fixes) == 1 else None


class Found(Protocol):
    """What was found in some inputs: a report, or what came of a conversion."""

    inputs: list[InputResult]
    findings: list[Finding]
    by_rule: Counter[str]
    notices: dict[str, Notice]


def groups(report: Found) -> list[Group]:
    """Findings by rule, the gravest first, then the most frequent."""
    kept: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        kept[finding.notice.id].append(finding)
    found = [Group(notice, report.by_rule[rule], kept[rule]) for rule, notice in report.notices.items()]
    return sorted(found, key=lambda group: (_GRAVITY[group.notice.severity], -group.total, group.notice.id))


def spot(report: Found, finding: Finding, lang: str) -> list[str]:
    """Where to look: ``file:line:column`` as editors take it, then cell, column and value."""
    place = finding.location
    parts = []
    if finding.input is None:
        parts.append(say(phrases.WHOLE_DELIVERY, lang))
    else:
        numbers = [str(number) for number in (place.line, place.column) if number is not None]
        parts.append(":".join([report.inputs[finding.input].path, *numbers]))
    if place.sheet is not None:
        parts.append(_label("工作表", "sheet", lang) + phrases.quoted(place.sheet, lang))
    if place.cell is not None:
        parts.append(f"{_label('单元格 ', 'cell', lang)}{place.cell}")
    if place.source is not None:
        parts.append(phrases.quoted(place.source, lang))
    if place.key is not None:
        parts.append(f"{_label('键 ', 'key', lang)}{place.key}")
    if place.xpath is not None:
        parts.append(place.xpath)
    if finding.value is not None:
        parts.append(f"= {phrases.quoted(finding.value, lang)}")
    return parts


def subject(finding: Finding, lang: str) -> list[str]:
    """Which record and which element of it, what else is concerned; nothing where the finding has no record."""
    parts = []
    if (record := finding.record) is not None:
        edition = Said("{e} 版", "edition {e}")
        known = [record.type, record.edition and say(edition, lang, e=record.edition)]
        kind = say(phrases.COMMA, lang).join(filter(None, known))
        text = say(Said("第 {n} 条记录", "record {n}"), lang, n=record.number)
        text += f" {record.id}" if record.id is not None else ""
        if kind:
            text += f"（{kind}）" if lang == "zh" else f" ({kind})"
        parts.append(text)
    if finding.path:
        parts.append(pointer(finding.path))
    if finding.element is not None:
        parts.append(finding.element)
    if finding.related:
        also = _label("另见 ", "see also", lang)
        parts.append(also + say(phrases.COMMA, lang).join(map(pointer, finding.related)))
    return parts


def described(report: Found, finding: Finding, lang: str) -> Iterator[str]:
    """A finding in lines: where, what is wrong, which record, and how to mend it."""
    yield "  ".join(spot(report, finding, lang))
    yield say(finding.message(), lang)
    if about := subject(finding, lang):
        yield "  ".join(about)
    yield fix(finding, lang)


def fix(finding: Finding, lang: str) -> str:
    """How to mend it, in a line of its own."""
    return say(Said("改法：", "Fix: "), lang) + say(finding.fix(), lang)


def outcome(result: Outcome, records: int, with_errors: int, lang: str) -> str:
    """One sentence on an outcome, with the number of records."""
    counted = phrases.RECORDS.of(records, lang)
    if with_errors:
        counted += say(phrases.COMMA, lang) + phrases.WITH_ERRORS.of(with_errors, lang)
    return say(phrases.OUTCOME[result], lang) + say(phrases.COLON, lang) + counted


def _label(zh: str, en: str, lang: str) -> str:
    return zh if lang == "zh" else f"{en} "
