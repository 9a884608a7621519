"""The generated parts of written pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from enforce_data.codes import code_lists
from enforce_data.converting.abilities import abilities
from enforce_data.dictionary import Section
from enforce_data.editions import Edition
from enforce_data.explain import notices
from enforce_data.findings import Severity
from enforce_data.formats.detect import FORMATS
from enforce_data.handbook.markdown import SEVERITY, in_language, row, table
from enforce_data.handbook.requirement_parts import REQUIREMENT_PARTS
from enforce_data.handbook.sampled import samples_part
from enforce_data.limits import LIMIT_LABELS, Limits
from enforce_data.model import STANDARD
from enforce_data.tidying import TIDYING_NOTICES, tidy


def limits_part(lang: str) -> list[str]:
    """The limits on hostile files and their defaults."""
    lines = table("名称", "限制什么", "默认") if lang == "zh" else table("name", "limits", "default")
    for limit in fields(Limits):
        lines.append(row(f"`{limit.name}`", in_language(LIMIT_LABELS[limit.name], lang), f"{limit.default:,}"))
    return lines


def content_part(lang: str) -> list[str]:
    """How much the standard holds, by record type."""
    zh = lang == "zh"
    lines = table(
        *(
            ("记录类型", "名称", "要素", "其中必填")
            if zh
            else ("record type", "title", "elements", "mandatory in each record")
        )
    )
    every: set[str] = set()
    for record_type in STANDARD.models:
        section = STANDARD.section(record_type)
        ids = {entry.id for _, entry in section.walk()}
        every |= ids
        mandatory = sum(entry.mandatory for entry in section.entries.values())
        lines.append(row(f"`{record_type}`", in_language(section.title, lang), len(ids), mandatory))
    lists = code_lists()
    codes = sum(map(len, lists.values()))
    total = (
        f"去掉重复，共 {len(every)} 个要素，{len(lists)} 个代码表，{codes} 个代码。"
        if zh
        else f"Counted once each: {len(every)} elements, {len(lists)} code lists with {codes} codes."
    )
    return [*lines, "", total]


def rule_count_part(lang: str) -> list[str]:
    """How many kinds of finding there are, by severity."""
    found = notices()
    counts = {severity: sum(notice.severity is severity for notice in found) for severity in Severity}
    error, warning, info = counts.values()
    if lang == "zh":
        return [f"本版本共 {len(found)} 种：错误 {error} 种，警告 {warning} 种，提示 {info} 种。"]
    return [f"This version has {len(found)} of them: {error} errors, {warning} warnings, {info} infos."]


def carried_part(lang: str) -> list[str]:
    """What each format can carry, as the formats themselves say."""
    lines = table("", *FORMATS)
    yes = "能" if lang == "zh" else "yes"
    for label, formats in abilities():
        lines.append(row(in_language(label, lang), *(yes if carries else "—" for carries in formats.values())))
    return lines


_SPELLINGS_TIDIED: tuple[tuple[str, Any], ...] = (
    *(("applied_on", text) for text in ("2017/3/5", "2017.03.05", "２０１７年３月５日", "20170305")),
    *(("applied_on", text) for text in ("2017-03-05 00:00:00.0", "2017-03-05 14:30", "2017,3,5", "42799", "17-3-5")),
    *(("applied_on", text) for text in ("2017-02-30", "05/03/2017", "2017年3月", "长期", "9999-12-31")),
    *(("updated_at", text) for text in ("2024-03-01 9:30:00 +08:00", "2024-03-01 09:30:00")),
    *(("fee", text) for text in ("2,000", "￥2000.5元", 2000, "0.2万元", "2000.005", "无")),
    *(("promised_days", text) for text in ("１０", "10个工作日")),
    *(("materials_complete", text) for text in ("是", 0, "无")),
    *(("category", text) for text in ("APPROVAL", "认可", "0", "02")),
    *(("decision.document_number", text) for text in ("湘市监许[2024] 31号", "湘市监许（2024）第031号", "湘许2024")),
    *(("source_agency", text) for text in ("91430100fake 0001-33", "9.143E+17", "9143**********0133")),
    *(("remarks", text) for text in ("　旧系统迁移 ", "暂无", "无", "２０２４年（旧）", "湘\ufffd市")),
)
"""Elements of a licence and spellings of their values, for the page on tidying."""


def spellings_part(lang: str) -> list[str]:
    """What tidying makes of some spellings, worked out by tidying."""
    headings = ("要素", "写法", "整理后", "编号") if lang == "zh" else ("element", "spelling", "after tidying", "ids")
    section, edition = STANDARD.section("license"), STANDARD.default_edition
    lines = table(*headings)
    for dotted, spelling in _SPELLINGS_TIDIED:
        *groups, name = dotted.split(".")
        value, faults = _tidied(spelling, groups, name, section, edition)
        before, after = (
            f"`{json.dumps(each, ensure_ascii=False)}`" if each != "" else "—" for each in (spelling, value)
        )
        lines.append(row(f"`{dotted}`", before, after, " ".join(f"`{each}`" for each in faults) or "—"))
    return lines


def _tidied(value: Any, groups: list[str], name: str, section: Section, edition: Edition) -> tuple[Any, list[str]]:
    """One value after tidying, empty text where it is gone, and the ids of what was said."""
    raw: dict[str, Any] = {"record_id": "1", name: value}
    for group in reversed(groups):
        raw = {group: raw}
    now: Any
    now, faults = tidy(raw, section, edition)
    for group in groups:
        now = now[group]
    return now.get(name, ""), [fault.notice.id for fault in faults]


def tidying_part(lang: str) -> list[str]:
    """Every finding of tidying: repairs first."""
    lines = table("编号", "级别", "内容", "处理") if lang == "zh" else table("id", "severity", "title", "fix")
    for notice in sorted(TIDYING_NOTICES, key=lambda notice: (notice.severity is not Severity.INFO, notice.id)):
        title, fix = in_language(notice.title, lang), in_language(notice.fix, lang)
        lines.append(row(f"`{notice.id}`", SEVERITY[notice.severity].split()[lang != "zh"], title, fix))
    return lines


PARTS: dict[str, Callable[[str], list[str]]] = {
    "limits": limits_part,
    "content": content_part,
    "rule-count": rule_count_part,
    "carried": carried_part,
    "spellings": spellings_part,
    "tidying": tidying_part,
    "samples": samples_part,
    **REQUIREMENT_PARTS,
}
"""The parts that written pages can ask for by name."""
