"""The report for people: what came of it, what to mend and where, and what was not checked.

Plain text needs no library and keeps to ASCII where it is not prose, so that it survives every console; colour and
frames come from ``rich`` and only when asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from enforce_data.findings import Outcome, Said, Severity
from enforce_data.report import phrases
from enforce_data.report.columns import display_width, flow, pad, wrap
from enforce_data.report.escapes import visible
from enforce_data.report.phrases import say
from enforce_data.report.places import Found, Group, fix, groups, spot, subject
from enforce_data.results import InputResult
from enforce_data.tally import Report

PLAIN_WIDTH = 80
"""Columns of a line where nobody says how wide the console is."""

AGENCIES_SHOWN = 50
"""Most agencies whose figures are shown to people."""

_FRAME = 4
"""Columns that a frame takes from a line."""

_OUTCOME_STYLE = {
    Outcome.UNREADABLE: "bold magenta",
    Outcome.VIOLATES: "bold red",
    Outcome.INCOMPLETE: "bold yellow",
    Outcome.CONFORMS: "bold green",
}
_SEVERITY_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}

_LABELS = {
    "files": Said("文件", "Files"),
    "records": Said("记录", "Records"),
    "found": Said("发现", "Found"),
    "acceptance": Said("处理", "Answer"),
    "rules": Said("规则", "Rules"),
    "as_of": Said("截至", "As of"),
    "quality": Said("质量", "Quality"),
    "made_by": Said("版本", "Made by"),
}


class Line(NamedTuple):
    """One line on the screen and its style in colour."""

    text: str
    style: str = ""


@dataclass
class Block:
    """A part of the report; ``rank`` 0 is the summary, 1 a section, 2 a rule within a section."""

    rank: int
    title: str
    style: str = ""
    lines: list[Line] = field(default_factory=list)

    def add(self, lines: Iterable[str], style: str = "") -> None:
        """Add lines of one style."""
        self.lines += [Line(line, style) for line in lines]


def render(report: Report, lang: str, *, colour: bool = False, width: int | None = None) -> Iterator[str]:
    """Yield the report as text, part by part; ``width`` is in columns, at least 40, by default 80."""
    columns = max(width or PLAIN_WIDTH, 40)
    if colour:
        yield from _coloured(_blocks(report, lang, columns - _FRAME), columns)
    else:
        yield from _plain(_blocks(report, lang, columns))


def findings(found: Found, lang: str, width: int = PLAIN_WIDTH) -> Iterator[str]:
    """Yield only what was found, by rule, in plain text."""
    yield from _plain(_group(found, group, lang, width) for group in groups(found))


def _plain(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        lines = [] if block.rank == 0 else [""]
        lines.append(block.title)
        if block.rank < 2:  # noqa: PLR2004 - the ranks are named in Block
            lines.append("=-"[block.rank] * display_width(block.title))
        lines += [line.text for line in block.lines]
        yield "".join(f"{line.rstrip()}\n" for line in lines)


def _coloured(blocks: Iterable[Block], width: int) -> Iterator[str]:
    from io import StringIO

    from rich.box import SQUARE
    from rich.console import Console, RenderableType
    from rich.panel import Panel
    from rich.rule import Rule
    from rich.text import Text

    page = StringIO()
    console = Console(
        file=page,
        force_terminal=True,
        force_jupyter=False,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        width=width,
        height=100,
        highlight=False,
    )
    for block in blocks:
        body = Text("\n").join(Text(line.text.rstrip(), line.style) for line in block.lines)
        body.no_wrap = True
        parts: list[RenderableType] = (
            ["", Rule(Text(block.title), style="bold", characters="─"), body]
            if block.rank == 1
            else [
                Panel(
                    body, title=Text(block.title, block.style), title_align="left", border_style=block.style, box=SQUARE
                )
            ]
        )
        for part in parts:
            console.print(part)
        yield page.getvalue()
        page.seek(0)
        page.truncate()


def _blocks(report: Report, lang: str, width: int) -> Iterator[Block]:
    yield _summary(report, lang, width)
    if report.inputs:
        yield _files(report, lang, width)
    found = groups(report)
    if found:
        title = Said("发现的问题（重的在前）", "Findings, the gravest first")
        yield Block(1, say(title, lang))
    for group in found:
        yield _group(report, group, lang, width)
    if report.silenced or any(each.expired for each in report.lines):
        yield _profile(report, lang, width)
    if report.not_checked:
        yield _not_checked(report, lang, width)
    if report.statistics["count"] > 1:
        yield _agencies(report.statistics, lang, width)
    if report.passed_over:
        block = Block(1, say(Said("没有检查的文件", "Files passed over"), lang))
        for path in report.passed_over:
            block.add(wrap(visible(path), width, first="  "))
        yield block


def _summary(report: Report, lang: str, width: int) -> Block:
    outcome = report.outcome
    title = say(Said("检查结果：{o}", "Outcome: {o}"), lang, o=say(phrases.OUTCOME[outcome], lang))
    block = Block(0, title, _OUTCOME_STYLE[outcome])
    block.add(wrap(say(phrases.OUTCOME_SENTENCE[outcome], lang), width))
    if not report.records:
        block.add(wrap(say(phrases.NO_RECORDS, lang), width), "bold")
    block.add([""])
    room = max(display_width(say(label, lang)) for label in _LABELS.values()) + 2
    for label, text in _facts(report, lang):
        block.add(wrap(visible(text), width, first=pad(say(_LABELS[label], lang), room)))
    return block


def _facts(report: Report, lang: str) -> Iterator[tuple[str, str]]:
    comma, colon = say(phrases.COMMA, lang), say(phrases.COLON, lang)
    own = [item for item in report.inputs if not item.is_child]
    outcomes = Counter(item.outcome for item in own)
    files = [f"{say(phrases.OUTCOME[item], lang)} {outcomes[item]}" for item in Outcome if outcomes[item]]
    yield "files", str(len(own)) + (colon + comma.join(files) if files else "")
    records, errors = f"{report.records:,}", f"{report.records_with_errors:,}"
    yield "records", say(phrases.RECORDS_AND_ERRORS, lang, n=records, errors=errors)
    yield "found", comma.join(_counts(report, lang))
    yield "acceptance", phrases.accepted(report, lang)
    rules = [phrases.RULES_RUN.of(report.rules_run, lang)]
    if unchecked := len({item.rule for item in report.not_checked}):
        rules.append(phrases.RULES_NOT_CHECKED.of(unchecked, lang))
    yield "rules", say(phrases.SEMICOLON, lang).join(rules)
    source = phrases.AS_OF_SOURCE.get(report.as_of.source)
    origin = say(source, lang) if source else report.as_of.source
    yield "as_of", f"{report.as_of.day}{comma}{origin}"
    if shares := [
        f"{say(phrases.DIMENSION[dimension], lang)} {_percent(share)}"
        for dimension, share in report.quality.items()
        if share is not None
    ]:
        yield "quality", comma.join(shares)
    book = say(Said("规则库 {b}", "rule book {b}"), lang, b=report.rulebook)
    made_by = [f"enforce-data {report.version}", book]
    rules_of = Said("{p} 的规则（{d}）", "rules of {p} ({d})")
    made_by += [say(rules_of, lang, p=each.name, d=each.sha256) for each in report.own_rules]
    yield "made_by", comma.join(made_by)


def _counts(report: Report, lang: str) -> Iterator[str]:
    for severity in Severity:
        number = report.counts[severity]
        text = phrases.SEVERITY_COUNT[severity].of(number, lang)
        advice = say(phrases.SEVERITY_ADVICE[severity], lang)
        yield text if not number else f"{text}（{advice}）" if lang == "zh" else f"{text} ({advice})"


def _percent(share: float) -> str:
    """Round down, so that 100% means all."""
    tenths = int(round(share * 10_000) // 10)
    return f"{tenths // 10}.{tenths % 10}%"


def _files(report: Report, lang: str, width: int) -> Block:
    block = Block(1, say(Said("文件", "Files"), lang))
    room = max(display_width(say(word, lang)) for word in phrases.OUTCOME.values()) + 2
    for item in report.inputs:
        if item.is_child:
            continue
        word = pad(say(phrases.OUTCOME[item.outcome], lang), room)
        block.add(wrap(visible(item.path), width, first=word), _OUTCOME_STYLE[item.outcome])
        for text in _particulars(item, lang):
            block.add(wrap(visible(text), width, first=" " * room))
    return block


def _particulars(item: InputResult, lang: str) -> Iterator[str]:
    comma = say(phrases.COMMA, lang)
    records = [phrases.RECORDS.of(item.records, lang)]
    if item.records_with_errors:
        records.append(phrases.WITH_ERRORS.of(item.records_with_errors, lang))
    records += _shares(item.record_types, Said("{name}", "{name}"), lang)
    records += _shares(item.editions, Said("{name} 版", "edition {name}"), lang)
    yield comma.join(records)
    form = [item.format] if item.format else []
    if item.encoding:
        source = phrases.ENCODING_SOURCE.get(item.encoding_source or "")
        proof = say(source, lang) if source else item.encoding_source
        text = say(Said("编码 {e}", "encoding {e}"), lang, e=item.encoding)
        form.append(text + (f"（{proof}）" if lang == "zh" else f" ({proof})") if proof else text)
    if form:
        yield comma.join(form)
    if item.child_tables:
        yield phrases.CHILD_TABLES.of(item.child_tables, lang)


def _shares(numbers: Counter[str], name: Said, lang: str) -> list[str]:
    """Each kind, with its number where there are several."""
    names = {kind: say(name, lang, name=kind) for kind in sorted(numbers)}
    if len(names) == 1:
        return list(names.values())
    return [f"{text}{say(phrases.COLON, lang)}{numbers[kind]:,}" for kind, text in names.items()]


def _profile(report: Report, lang: str, width: int) -> Block:
    """What the profile keeps out of the list, and which of its lines have ended."""
    profile = report.weighing.profile
    block = Block(1, say(Said("方案 {p}", "Profile {p}"), lang, p=profile.name), "yellow")
    for notice in report.silenced.values():
        places = phrases.PLACES.of(report.by_rule[notice.id], lang)
        title = f"{notice.id} {say(notice.title, lang)}{say(phrases.COLON, lang)}{places}"
        block.add(wrap(visible(title), width, first="  "), "bold")
        block.add(wrap(visible(phrases.decided(report, notice, lang) or ""), width, first="    "))
    for line in (each.line for each in report.lines if each.expired):
        ended = say(Said("已于 {d} 到期，不再起作用", "ended on {d}, without effect"), lang, d=line.until)
        rules = say(phrases.COMMA, lang).join(line.rules) + say(phrases.COLON, lang)
        block.add(wrap(visible(rules + ended), width, first="  "), "bold")
        block.add(wrap(visible(phrases.reasoned(line, lang)), width, first="    "))
    return block


def _agencies(statistics: Mapping[str, Any], lang: str, width: int) -> Block:
    """The rates of each agency; of many, the first by their codes."""
    block = Block(1, say(Said("各机关", "Agencies"), lang))
    listed = statistics["listed"]
    for each in listed[:AGENCIES_SHOWN]:
        name = say(phrases.COMMA, lang).join(filter(None, (each["code"], each["name"])))
        block.add(wrap(visible(name), width))
        block.add(wrap(visible(say(phrases.COMMA, lang).join(_rates(each, lang))), width, first="  "))
    if statistics["count"] > AGENCIES_SHOWN:
        more = Said("另有 {n} 个机关;JSON 报告列出更多", "{n} more agencies; the JSON report lists more of them")
        block.add(wrap(say(more, lang, n=statistics["count"] - AGENCIES_SHOWN), width))
    return block


def _rates(agency: Mapping[str, Any], lang: str) -> Iterator[str]:
    yield phrases.RECORDS.of(agency["records"], lang)
    for name, label in (("compliance_rate", phrases.COMPLIANCE), ("late_rate", phrases.LATENESS)):
        if agency[name] is not None:
            yield f"{say(label, lang)} {_percent(agency[name])}"
    for name, label in phrases.BESIDE_RATES.items():
        if agency[name]:
            yield f"{say(label, lang)} {agency[name]:,}"


def _group(report: Found, group: Group, lang: str, width: int) -> Block:
    notice = group.notice
    block = Block(2, group.title(lang), _SEVERITY_STYLE[notice.severity])
    block.add(wrap(visible(say(notice.title, lang)), width, first="  "), "bold")
    message, mending = group.common_message(lang), group.common_fix(lang)
    basis = say(phrases.SEMICOLON, lang).join(phrases.cited(notice.basis, lang))
    facts = {
        say(Said("说明", "What"), lang): message,
        say(Said("依据", "Law"), lang): basis,
        say(Said("改法", "Fix"), lang): mending,
    }
    for label, text in facts.items():
        if text:
            block.add(wrap(visible(text), width, first=f"  {pad(label, 4)}  "))
    if isinstance(report, Report) and (decided := phrases.decided(report, notice, lang)):
        block.add(wrap(visible(decided), width, first="  "))
    digits = len(str(len(group.findings)))
    for number, finding in enumerate(group.findings, 1):
        mark = f"  {number:>{digits}}. "
        block.add(flow(map(visible, spot(report, finding, lang)), width, first=mark), "bold")
        indent = " " * len(mark)
        if message is None:
            block.add(wrap(visible(say(finding.message(), lang)), width, first=indent))
        if about := subject(finding, lang):
            block.add(flow(map(visible, about), width, first=indent), "dim")
        if mending is None:
            block.add(wrap(visible(fix(finding, lang)), width, first=indent))
    if (more := group.more(lang)) is not None:
        block.add(wrap(more, width, first="  "), "bold")
    return block


def _not_checked(report: Report, lang: str, width: int) -> Block:
    block = Block(1, say(Said("未检查", "Not checked"), lang), "yellow")
    advice = Said(
        "下列规则适用于所列数目的记录，但没有查；没有查不等于没有问题。缺登记资料的，用 --register 提供后重新检查；"
        "每条规则需要什么，可用 enforce-data explain 加规则号查看。",
        "These rules apply to the records counted here but were not checked; that does not mean that nothing is wrong. "
        "Where register records are lacking, give them with --register and check again; "
        "enforce-data explain and the id of a rule tells what it needs.",
    )
    block.add(wrap(say(advice, lang), width))
    reasons: dict[Said, list[str]] = defaultdict(list)
    for item in report.not_checked:
        records = phrases.RECORDS.of(item.records, lang)
        reasons[item.reason].append(f"{item.rule}（{records}）" if lang == "zh" else f"{item.rule} ({records})")
    for reason, rules in reasons.items():
        because = say(Said("原因：{r}", "Reason: {r}"), lang, r=say(reason, lang))
        block.add(["", *wrap(visible(because), width, first="  ", rest="    ")], "bold")
        block.add(wrap(visible(say(phrases.COMMA, lang).join(rules)), width, first="    "))
    return block
