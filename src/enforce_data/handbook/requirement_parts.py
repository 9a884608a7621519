"""The generated parts of the chapter on exchange: numbered sentences, and where they come from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from enforce_data.conformance.cases import ROLE_NAMES, Role
from enforce_data.conformance.requirement import WORDS, Level, Requirement
from enforce_data.conformance.requirements import by_hand, requirements
from enforce_data.handbook.markdown import in_language, row, table
from enforce_data.model import STANDARD

_CHAPTERS = ("pk", "rc", "co", "wd", "up", "k", "c")
"""The chapters of ``requirements.toml``: the second step of an id, in small letters."""


def _sentences(chapter: str, lang: str) -> list[str]:
    """The sentences of one chapter, each with its number."""
    found = [each for each in by_hand() if each.subject.lower() == chapter]
    return ["", *(f"- **{each.id}** {in_language(each.sentence, lang)}" for each in found)]


def _numbers(lang: str) -> list[str]:
    """Every sentence that is written by hand: whom it binds, how strictly, what notices a breach, and its source."""
    headings = (
        ("编号", "角色", "程度", "由什么发现", "来源")
        if lang == "zh"
        else ("id", "role", "level", "noticed by", "source")
    )
    return [*table(*headings), *(_number(each, lang) for each in by_hand())]


def _number(each: Requirement, lang: str) -> str:
    words = WORDS[each.level].zh if lang == "zh" else each.level
    noticed = " ".join(f"`{notice}`" for notice in each.noticed_by) or "—"
    return row(f"`{each.id}`", ", ".join(each.roles), words, noticed, each.basis)


def _words(lang: str) -> list[str]:
    """The words that show how strictly a sentence binds."""
    zh = lang == "zh"
    lines = table("程度", "中文用词", "英文用词") if zh else table("level", "words", "in Chinese")
    for level in Level:
        words = WORDS[level]
        lines.append(row(f"`{level}`", *(words if zh else reversed(words))))
    return lines


def _counts(lang: str) -> list[str]:
    """How many requirements bind each role, by edition."""
    zh = lang == "zh"
    editions = sorted(STANDARD.editions)
    lines = table("角色" if zh else "role", "", *(f"{edition}" for edition in editions))
    for role in Role:
        counts = (sum(role in each.roles for each in requirements(edition)) for edition in editions)
        lines.append(row(f"`{role}`", in_language(ROLE_NAMES[role], lang).replace(f"{role}: ", ""), *counts))
    return lines


REQUIREMENT_PARTS: dict[str, Callable[[str], list[str]]] = {
    **{f"requirements-{chapter}": partial(_sentences, chapter) for chapter in _CHAPTERS},
    "requirement-numbers": _numbers,
    "requirement-words": _words,
    "requirement-counts": _counts,
}
"""The parts, by the names that pages ask for."""
