"""The pages that are generated as a whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from enforce_data.codes import code_lists
from enforce_data.dictionary import Entry, Section
from enforce_data.dictionary.reading import section_of
from enforce_data.editions import Span
from enforce_data.explain import notices, record_types
from enforce_data.findings import Notice
from enforce_data.handbook.markdown import GENERATED, SEVERITY, both, row, table
from enforce_data.model import STANDARD, Act, EnforcementRecord
from enforce_data.model.manifest import Manifest
from enforce_data.report.phrases import cited
from enforce_data.values.code import Code
from enforce_data.values.names import FORM_NAMES

# Rules.

_KINDS = {
    "法律与数据规则 · Rules on law and data": re.compile("(?!ST-|RD-|TD-|CV-)"),
    "结构 · Structure": re.compile("ST-"),
    "读取 · Reading": re.compile("RD-"),
    "整理 · Tidying": re.compile("TD-"),
    "转换 · Conversion": re.compile("CV-"),
}


def rules_page() -> str:
    """Every kind of finding of this version, as ``enforce-data explain --list`` names them."""
    lines = ["# 规则一览 · Table of rules", "", GENERATED, ""]
    lines += ["每条规则的说明和例子 · What a rule says, with examples: `enforce-data explain CF-FILE-01`.", ""]
    lines += ["规则怎样工作 · How rules work: [中文](index.zh-CN.md), [English](index.md)."]
    for title, prefix in _KINDS.items():
        found = [notice for notice in notices() if prefix.match(notice.id)]
        lines += ["", f"## {title} ({len(found)})"]
        lines += table("编号 id", "级别 severity", "记录类型 record types", "内容 title", "依据 law")
        lines += [_rule_row(notice) for notice in found]
    return "\n".join(lines) + "\n"


def _rule_row(notice: Notice) -> str:
    types = record_types(notice)
    named = "全部 all" if len(types) == len(STANDARD.models) else ", ".join(types) or "—"
    basis = "<br>".join(cited(notice.basis, "zh")) or "—"
    return row(f"`{notice.id}`", SEVERITY[notice.severity], named, both(notice.title), basis)


# The dictionary.

_LEGEND = (
    "**必** mandatory · **条** 有条件必填 conditional · 空白 blank: 可选 optional · `[]` 可重复 repeats · "
    "**个** 个人信息，报告中遮盖 personal data, masked in reports · **1.1+** 自该版次起 from that edition on · "
    "**弃** 自该版次起弃用 deprecated from that edition on"
)
_SPELLINGS = (
    "在表格中，路径也可以写成中文名或元素编号 · In tables a path may be written in Chinese names or element ids too: "
    "[中文](../guide/formats.zh-CN.md), [English](../guide/formats.md)."
)


def dictionary_page() -> str:
    """Every element: what record types have of their own, and the groups that stand in several places once each."""
    lines = ["# 数据字典 · Data dictionary", "", GENERATED, ""]
    editions = ", ".join(f"{edition} ({status})" for edition, status in STANDARD.editions.items())
    lines += [f"版次 editions {editions}. {_LEGEND}.", "", _SPELLINGS, "", "## 写法 · Written forms"]
    lines += table("名称 name", "中文", "English")
    lines += [row(f"`{name}`", form.label.zh, form.label.en) for form, name in FORM_NAMES.items()]
    lines.append(row("`text ≤n`", "至多 n 字的文字，首尾无空白，无控制字符", "at most n characters, no edge spaces"))
    record, act = section_of(EnforcementRecord), section_of(Act)
    lines += ["", "## record", "", "每条记录都有的要素 · What every record has."]
    lines += _elements(record, record.entries.values())
    lines += ["", "## act", "", "处罚、强制、检查、许可都有的要素 · What every act of enforcement has."]
    lines += _elements(act, _own(act, record))
    for record_type, model in STANDARD.models.items():
        section = STANDARD.section(record_type)
        bases = {"record": record, "act": act} if issubclass(model, Act) else {"record": record}
        links = ", ".join(f"[{name}](#{name})" for name in bases)
        lines += [
            "",
            f"## {record_type}",
            "",
            " · ".join((*section.title, *_span(model.record_type_span))),
            "",
            f"另有 and also: {links}.",
        ]
        lines += _elements(section, _own(section, *bases.values()))
    manifest = section_of(Manifest)
    lines += ["", "## manifest", "", f"`manifest.json`: {manifest.title.zh} · {manifest.title.en}"]
    lines += _elements(manifest, manifest.entries.values())
    lines += ["", "## 公用数据组 · Shared groups"]
    for section in _shared().values():
        lines += ["", f"### {section.name}", "", f"{section.title.zh} · {section.title.en}"]
        lines += _elements(section, section.entries.values())
    return "\n".join(lines) + "\n"


@cache
def _shared() -> dict[str, Section]:
    """The groups that stand in more than one place, by name."""
    places: dict[Section, int] = defaultdict(int)
    for record_type in STANDARD.models:
        for _, entry in STANDARD.section(record_type).walk():
            if entry.section is not None:
                places[entry.section] += 1
    return {section.name: section for section in sorted(places, key=lambda each: each.name) if places[section] > 1}


def _own(section: Section, *bases: Section) -> list[Entry]:
    """The elements that a section does not merely inherit."""
    inherited = {(entry.name, entry.id) for base in bases for entry in base.entries.values()}
    return [entry for entry in section.entries.values() if (entry.name, entry.id) not in inherited]


def _elements(section: Section, entries: Iterable[Entry]) -> list[str]:
    heading = ("编号 id", "路径 path", "中文名 name", "", "类型 type", "定义 definition", "来源 source")
    return [*table(*heading), *_element_rows(section, entries, "")]


def _element_rows(section: Section, entries: Iterable[Entry], inside: str) -> Iterator[str]:
    for entry in entries:
        path = inside + entry.name + ("[]" if entry.many else "")
        obligation = " ".join(_marks(entry))
        definition = both(section.definitions[entry.name])
        yield row(entry.id, f"`{path}`", entry.zh, obligation, _type(entry), definition, entry.element.basis)
        if entry.section is not None and entry.section.name not in _shared():
            yield from _element_rows(entry.section, entry.section.entries.values(), f"{path}.")


def _marks(entry: Entry) -> Iterator[str]:
    """Whether an element must be there, and in which editions it is, where not in all."""
    if entry.mandatory or entry.element.conditional:
        yield "**必**" if entry.mandatory else "**条**"
    yield from _span(entry.element.span)
    if entry.element.deprecated is not None:
        yield f"**弃 {entry.element.deprecated[0]}+**"


def _span(span: Span) -> tuple[str, ...]:
    """The editions of something that is not in all of them."""
    return () if all(edition in span for edition in STANDARD.editions) else (f"**{span}**",)


def _type(entry: Entry) -> str:
    if entry.codes is not None:
        shown = f"[{entry.codes.__name__}](codes.md#{entry.codes.__name__.lower()})"
    elif entry.section is not None:
        name = entry.section.name
        shown = f"[{name}](#{name.lower()})" if name in _shared() else "组 group"
    elif entry.form in FORM_NAMES:
        shown = f"`{FORM_NAMES[entry.form]}`"
    else:
        shown = f"`{entry.kind} ≤{entry.max_length(STANDARD.default_edition)}`"
    return f"{shown} **个**" if entry.element.personal else shown


# Code lists.


def codes_page() -> str:
    """Every code list with its codes, and where it is used."""
    lines = ["# 代码表 · Code lists", "", GENERATED]
    used: dict[type[Code], list[str]] = defaultdict(list)
    for record_type in STANDARD.models:
        for path, entry in STANDARD.section(record_type).walk():
            if entry.codes is not None:
                used[entry.codes].append(f"{record_type}.{'.'.join(map(str, path))}")
    for name, codes in code_lists().items():
        lines += ["", f"## {name}", ""]
        lines += [line.strip() for line in (codes.__doc__ or "").strip().splitlines()]
        lines += table("代码 code", "中文", "English", "版次 editions", "来源 source")
        lines += [row(f"`{code.value}`", code.zh, code.en, code.span, code.source) for code in codes]
        lines += ["", f"用于 used at: {', '.join(f'`{path}`' for path in used[codes]) or '—'}"]
    return "\n".join(lines) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "rules/table.md": rules_page,
    "standard/codes.md": codes_page,
    "standard/dictionary.md": dictionary_page,
}
"""The pages that are generated as a whole, by their path in the folder of the documentation."""
