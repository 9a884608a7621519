"""The pages that are generated as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable

from enforce_data.explain import notices, record_types
from enforce_data.findings import Notice
from enforce_data.handbook.code_pages import CODE_PAGES
from enforce_data.handbook.dictionary_pages import DICTIONARY_PAGES
from enforce_data.handbook.markdown import GENERATED, SEVERITY, both, row, table
from enforce_data.handbook.rule_pages import RULE_PAGES, link_to
from enforce_data.model import STANDARD
from enforce_data.report.phrases import cited

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
    return row(link_to(notice), SEVERITY[notice.severity], named, both(notice.title), basis)


PAGES: dict[str, Callable[[], str]] = {
    "rules/table.md": rules_page,
    **DICTIONARY_PAGES,
    **CODE_PAGES,
    **RULE_PAGES,
}
"""The pages that are generated as a whole, by their path in the folder of the documentation."""
