"""A kind of finding in full: what it says, on which law, what the rule reads, and its cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from enforce_data.explain.elements_read import elements_read
from enforce_data.findings import Citation, Notice, Said, Severity
from enforce_data.laws.articles import article_of
from enforce_data.rulebook import ABSENT, Case, Rule

SEVERITIES = {
    Severity.ERROR: Said("错误", "error"),
    Severity.WARNING: Said("警告", "warning"),
    Severity.INFO: Said("提示", "info"),
}


def notice_lines(notice: Notice, record_types: Iterable[str], lang: str, weighed: Iterable[str] = ()) -> list[str]:
    """Explain a kind of finding in one language, as lines of text; ``weighed`` is what profiles make of it."""
    zh = lang == "zh"
    title, severity = pick(notice.title, lang), pick(SEVERITIES[notice.severity], lang)
    lines = [f"{notice.id}  {title}  [{severity}]", ""]
    lines.append(("说明:" if zh else "Says: ") + pick(notice.message, lang))
    lines.append(("处理:" if zh else "Fix: ") + pick(notice.fix, lang))
    if types := ", ".join(record_types):
        lines.append(("记录类型:" if zh else "Record types: ") + types)
    if notice.basis:
        lines.append(("依据:" if zh else "Basis: ") + "; ".join(_citation(item, lang) for item in notice.basis))
        lines += [f"  {line}" for line in gists(notice.basis, lang)]
    lines.append(("质量维度:" if zh else "Quality dimension: ") + str(notice.dimension))
    lines += weighed
    if isinstance(notice, Rule):
        lines += _rule(notice, lang)
    return lines


def pick(said: Said, lang: str) -> str:
    """A text in one language."""
    return said.zh if lang == "zh" else said.en


def gists(basis: Iterable[Citation], lang: str) -> list[str]:
    """The cited articles in our own words, one line each, in the order of citation."""
    found = {article.number: article for article in map(article_of, basis) if article is not None}
    of_several = len({article.law for article in found.values()}) > 1
    return [
        f"{f'{article.law.short} ' if of_several else ''}{article.number}: {pick(article.gist, lang)}"
        for article in found.values()
    ]


def registers_read(rule: Rule, lang: str) -> list[str]:
    """The names of the registers that a rule reads."""
    return [pick(kind.label, lang) for kind in rule.context if hasattr(kind, "label")]


def case_lines(case: Case) -> Iterator[str]:
    """A case: the sample that it changes, the changes, what stands beside it, and where the finding is."""
    if case.sample:
        yield case.sample
    if not (case.change or case.given or case.as_of):
        yield "(样例记录原样 / the sample record as it is)"
    if case.as_of:
        yield f"as of {case.as_of.isoformat()}"
    for path, value in case.change.items():
        shown = "—" if value is ABSENT else json.dumps(value, ensure_ascii=False, default=str)
        yield f"{path} = {shown}"
    if case.manifest is not None:
        yield f"manifest {json.dumps(case.manifest, ensure_ascii=False)}"
    for given in case.given:
        change = ", ".join(f"{path} = {value!r}" for path, value in given.change.items())
        yield f"+ {given.sample}" + (f" ({change})" if change else "")
    if case.at is not None:
        yield f"→ {case.at or '/'}"


def _rule(rule: Rule, lang: str) -> list[str]:
    zh = lang == "zh"
    lines = [("适用:" if zh else "Applies to: ") + pick(rule.when.label, lang)]
    lines.append(("读取要素:" if zh else "Elements read: ") + ", ".join(elements_read(rule)))
    if registers := registers_read(rule, lang):
        lines.append(("所需登记簿:" if zh else "Registers read: ") + ", ".join(registers))
    lines.append(("版次:" if zh else "Editions: ") + str(rule.span))
    if explanation := pick(rule.explanation, lang):
        lines += ["", *explanation.splitlines()]
    kinds = (("合规示例", "违规示例") if zh else ("Good case", "Bad case"), (rule.good, rule.bad))
    for title, cases in zip(*kinds, strict=True):
        for case in cases:
            lines += ["", f"{title}: {case.note}".rstrip(": "), *(f"  {line}" for line in case_lines(case))]
    return lines


def _citation(item: Citation, lang: str) -> str:
    since = f" ({item.since.isoformat()}{'起' if lang == 'zh' else ' on'})" if item.since else ""
    return f"{item.law} {item.article}".strip() + since
