"""The code lists as pages: an index, and one page per subject with its lists."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable
from functools import cache, partial

from enforce_data.codes import code_lists
from enforce_data.handbook.markdown import GENERATED, row, table
from enforce_data.handbook.readers import sections
from enforce_data.mapping import Mapping, builtin_names
from enforce_data.mapping.definition import Column, Target
from enforce_data.model import STANDARD
from enforce_data.values.code import Code


def link_to_codes(codes: type[Code], above: str = "") -> str:
    """A link to a code list from the pages of the standard, or with ``above`` from a folder below them."""
    return f"[{codes.__name__}]({above}codes/{_subject(codes)}.md#{codes.__name__.lower()})"


def _subject(codes: type[Code]) -> str:
    return codes.__module__.rpartition(".")[2]


def codes_page() -> str:
    """Every code list by its name, with a link to its codes."""
    lists = code_lists()
    lines = ["# 代码表 · Code lists", "", GENERATED, ""]
    lines += [f"{len(lists)} 个代码表，{sum(map(len, lists.values()))} 个代码 · {len(lists)} lists. "]
    lines[-1] += "[数据字典 · Data dictionary](dictionary.md)"
    lines += table("代码表 list", "内容 title", "代码 codes")
    lines += [row(link_to_codes(codes), _title(codes), len(codes)) for codes in lists.values()]
    return "\n".join(lines) + "\n"


def subject_page(subject: str, lists: tuple[type[Code], ...]) -> str:
    """The code lists of one module."""
    lines = [f"# 代码表 · Code lists: {subject}", "", GENERATED, "", "[全部代码表 · All code lists](../codes.md)"]
    for codes in lists:
        lines += ["", f"## {codes.__name__}", ""]
        lines += [line.strip() for line in inspect.cleandoc(codes.__doc__ or "").splitlines()]
        words = _words_elsewhere(codes)
        known = [name for name in builtin_names() if any(name in each for each in words.values())]
        lines += table("代码 code", "中文", "English", "版次 editions", "来源 source", *map(_layout, known))
        for code in codes:
            elsewhere = ("<br>".join(words[code.value][name]) or "—" for name in known)
            lines.append(row(f"`{code.value}`", code.zh, code.en, code.span, code.source or "—", *elsewhere))
        if any("＊" in text for each in words.values() for found in each.values() for text in found):
            lines += ["", "＊ 也可能指别的代码，不作猜测 · may stand for another code too; nothing is guessed."]
        lines += ["", f"用于 used at: {', '.join(_places(codes)) or '—'}"]
    return "\n".join(lines) + "\n"


def _title(codes: type[Code]) -> str:
    return inspect.cleandoc(codes.__doc__ or codes.__name__).partition("\n")[0]


def _places(codes: type[Code]) -> list[str]:
    """Where a list is used: the record type or the group, and the element."""
    names = {STANDARD.section(record_type): record_type for record_type in STANDARD.models}
    return [
        f"`{names.get(section, section.name)}.{entry.name}`"
        for section in sections()
        for entry in section.entries.values()
        if entry.codes is codes
    ]


# What other layouts write for our codes.


@cache
def _layouts() -> dict[str, Mapping]:
    return {name: Mapping.load(name) for name in builtin_names()}


def _layout(name: str) -> str:
    return f"{_layouts()[name].title.zh} {_layouts()[name].title.en}"


def _words_elsewhere(codes: type[Code]) -> dict[str, dict[str, list[str]]]:
    """Per code and built-in mapping: the columns and the words that mean this code there."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, mapping in _layouts().items():
        for column, target in mapping.targets():
            if target.entry.codes is not codes:
                continue
            for code, words in _meanings(target).items():
                text = f"`{column.header}`{_label(column)}: {'；'.join(words)}" if words else f"`{column.header}`"
                if text not in found[code][name]:
                    found[code][name].append(text)
        for path, value in (*mapping.constants.items(), *mapping.defaults.items()):
            entry = STANDARD.section(mapping.record_type).entry(path)
            if entry is not None and entry.codes is codes:
                found[value][name].append("总是此代码 · always this code")
    return found


def _label(column: Column) -> str:
    return f" {column.also[0]}" if column.also else ""


def _meanings(target: Target) -> dict[str, list[str]]:
    """Code → the words of the layout; those that may mean other codes too are marked."""
    if target.constant is not None:
        return {target.constant: []}
    found: dict[str, list[str]] = defaultdict(list)
    for words, meanings in (target.table.meanings if target.table else {}).items():
        for meaning in meanings:
            found[meaning].append(words + "＊" * (len(meanings) > 1))
    return found


def _subjects() -> dict[str, list[type[Code]]]:
    found: dict[str, list[type[Code]]] = defaultdict(list)
    for codes in code_lists().values():
        found[_subject(codes)].append(codes)
    return dict(sorted(found.items()))


CODE_PAGES: dict[str, Callable[[], str]] = {
    "standard/codes.md": codes_page,
    **{
        f"standard/codes/{subject}.md": partial(subject_page, subject, tuple(lists))
        for subject, lists in _subjects().items()
    },
}
"""The pages of the code lists, by their path in the folder of the documentation."""
