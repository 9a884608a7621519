"""The pages about rules: one for each kind of finding, and the ways to find them, by law and by element."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial

from enforce_data.explain import notices, record_types
from enforce_data.explain.elements_read import elements_read
from enforce_data.explain.notice import case_lines, gists, registers_read
from enforce_data.findings import Notice
from enforce_data.handbook.markdown import GENERATED, SEVERITY, both, row, table
from enforce_data.laws.articles import SILENT, article_of, articles
from enforce_data.model import STANDARD
from enforce_data.report.phrases import cited
from enforce_data.rulebook import Case, Rule
from enforce_data.rules import BOOK
from enforce_data.rules.elsewhere import rows


def place_of(notice: Notice) -> str:
    """Where the page of a kind of finding stands, from the folder of the pages on rules."""
    return f"{notice.id.partition('-')[0]}/{notice.id}.md"


def link_to(notice: Notice, inside: str = "") -> str:
    """A link to that page, from a page beside the index or, with ``inside``, from elsewhere."""
    return f"[`{notice.id}`]({inside}{place_of(notice)})"


# One page.


def notice_page(notice: Notice) -> str:
    """What a finding means: its texts, law, guard, elements, registers, reasons and cases."""
    types = record_types(notice)
    lines = [f"# {notice.id} {notice.title.zh} · {notice.title.en}", "", GENERATED]
    lines += table("", "")
    lines.append(row("级别 severity", SEVERITY[notice.severity]))
    if types:
        shown = "全部 all" if len(types) == len(STANDARD.models) else ", ".join(types)
        lines.append(row("记录类型 record types", shown))
    lines.append(row("说明 says", both(notice.message)))
    lines.append(row("处理 fix", both(notice.fix)))
    lines.append(row("质量维度 quality dimension", str(notice.dimension)))
    if isinstance(notice, Rule):
        lines += _declared(notice)
    if notice.basis:
        lines += ["", "## 依据 · Law", ""]
        lines += [f"- {zh} · {en}" for zh, en in _in_both(lambda lang: cited(notice.basis, lang))]
        lines += [f"- {zh} · {en}" for zh, en in _in_both(lambda lang: gists(notice.basis, lang))]
    if isinstance(notice, Rule):
        lines += ["", "## 为什么这样判断 · Why", "", "\n\n".join(dict.fromkeys(notice.explanation))]
        lines += ["", "## 示例 · Examples", "", "对样例记录的改动 · Changes to the sample records."]
        lines += _cases("合规 · Good", notice.good)
        lines += _cases("违规 · Bad", notice.bad)
    lines += ["", "[规则一览 · Table of rules](../table.md)"]
    return "\n".join(lines) + "\n"


def _declared(rule: Rule) -> Iterator[str]:
    yield row("适用 applies to", both(rule.when.label))
    if registers := [" ".join(pair) for pair in _in_both(lambda lang: registers_read(rule, lang))]:
        yield row("所需登记簿 registers read", "<br>".join(registers))
    yield row("版次 editions", rule.span)
    yield row("读取要素 elements read", "<br>".join(f"`{path}`" for path in elements_read(rule)))


def _in_both(make: Callable[[str], list[str]]) -> list[tuple[str, str]]:
    return list(zip(make("zh"), make("en"), strict=True))


def _cases(title: str, cases: tuple[Case, ...]) -> Iterator[str]:
    for number, case in enumerate(cases, start=1):
        yield from ("", f"### {title} {number}" + (f": {case.note}" if case.note else ""), "")
        yield from ("```text", *case_lines(case), "```")
        yield from (line for also, reason in case.also.items() for line in ("", f"另有 also: `{also}`, {reason}"))


# The ways to find them.


def by_law_page() -> str:
    """Article by article: the rules that rest on it, or why there is none."""
    lines = ["# 条文与规则 · Rules by law and article", "", GENERATED, ""]
    lines.append("条文用本标准自己的话概括 · Articles in our own words. [规则一览 · Table of rules](table.md)")
    law = None
    for article in articles().values():
        if article.law is not law:
            law = article.law
            lines += ["", f"## {law.zh} · {law.en}"]
            lines += table("条 article", "内容 gist", "规则 rules")
        rules = ", ".join(link_to(rule) for rule in _citing().get((article.law.short, article.number), []))
        lines.append(row(article.number, both(article.gist), rules or f"—: {both(SILENT[article.silent])}"))
    return "\n".join(lines) + "\n"


@cache
def _citing() -> dict[tuple[str, str], list[Rule]]:
    """The rules that cite each described article."""
    found: dict[tuple[str, str], dict[str, Rule]] = defaultdict(dict)
    for rule in BOOK:
        for article in map(article_of, rule.basis):
            if article is not None:
                found[article.law.short, article.number][rule.id] = rule
    return {key: list(rules.values()) for key, rules in found.items()}


def by_element_page() -> str:
    """Every element that some rule reads, and these rules."""
    lines = ["# 要素与规则 · Rules by element", "", GENERATED, ""]
    lines.append("[规则一览 · Table of rules](table.md), [数据字典 · Data dictionary](../standard/dictionary.md)")
    readers: dict[str, list[Rule]] = defaultdict(list)
    for rule in BOOK:
        for path in elements_read(rule):
            readers[path].append(rule)
    owner = None
    for path in sorted(readers):
        if path.partition(".")[0] != owner:
            owner = path.partition(".")[0]
            lines += ["", f"## {owner}"]
            lines += table("要素 element", "规则 rules")
        lines.append(row(f"`{path}`", ", ".join(map(link_to, readers[path]))))
    return "\n".join(lines) + "\n"


def elsewhere_page() -> str:
    """The rows of the catalogue without a rule, and why."""
    lines = ["# 没有规则的条目 · Rows without a rule", "", GENERATED, ""]
    lines.append(
        "规则目录中本版本没有规则的条目 · Rows of the catalogue of legal rules that have no rule in this version."
    )
    lines += ["", "[规则一览 · Table of rules](table.md)"]
    for title, served in (("由结构保证 · Guaranteed by structure", True), ("尚未编写 · Not built", False)):
        found = [each for each in rows().values() if bool(each.served_by) is served]
        lines += ["", f"## {title} ({len(found)})"]
        if found:
            lines += table("编号 id", "级别 severity", *(["保证者 served by"] if served else []), "原因 reason")
        for each in found:
            served_by = [each.served_by] if served else []
            lines.append(row(f"`{each.id}`", SEVERITY[each.severity], *served_by, both(each.reason)))
    return "\n".join(lines) + "\n"


RULE_PAGES: dict[str, Callable[[], str]] = {
    "rules/by-law.md": by_law_page,
    "rules/by-element.md": by_element_page,
    "rules/elsewhere.md": elsewhere_page,
    **{f"rules/{place_of(notice)}": partial(notice_page, notice) for notice in notices()},
}
"""The pages about rules, by their path in the folder of the documentation."""
