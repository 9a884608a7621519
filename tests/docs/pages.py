"""The pages of the documentation, taken apart: links, headings, blocks of code, commands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from enforce_data.handbook import PAGES as HANDBOOK

ROOT = Path(__file__).parents[2]
GENERATED = {f"docs/{page}" for page in HANDBOOK}
_ELSEWHERE = {"build", "dist", "node_modules"}
_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_RUN = re.compile(r"^<!-- run: (.*?) -->$", re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")


def pages() -> list[str]:
    """Every page of the repository, by its path from the root."""
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*.md"))
    return sorted(
        path.as_posix() for path in found if not any(part.startswith(".") or part in _ELSEWHERE for part in path.parts)
    )


PAGES = pages()
WRITTEN = [page for page in PAGES if page not in GENERATED]
FOR_USERS = [page for page in WRITTEN if not page.startswith("docs/develop/")]
CHINESE = [page for page in PAGES if page.endswith(".zh-CN.md")]


class Block(NamedTuple):
    """A fenced block: its language and its text."""

    language: str
    text: str


@cache
def text_of(page: str) -> str:
    """The text of a page."""
    return (ROOT / page).read_text("utf-8")


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page."""
    return [Block(language, text) for _, language, text in _FENCE.findall(text_of(page))]


def prose(page: str) -> str:
    """A page without its fenced blocks and remarks."""
    return _COMMENT.sub("", _FENCE.sub("", text_of(page)))


def links(page: str) -> list[str]:
    """Where a page links to."""
    return _LINK.findall(_INLINE.sub("", prose(page)))


def headings(page: str) -> list[tuple[int, str]]:
    """Level and text of the headings of a page."""
    return [(len(marks), text) for marks, text in _HEADING.findall(prose(page))]


def anchors(page: str) -> set[str]:
    """The names that headings can be linked by, as GitHub makes them."""
    names = (re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for _, text in headings(page))
    return set(names)


def inline(page: str) -> list[str]:
    """What stands in code within the prose of a page."""
    return _INLINE.findall(prose(page))


class Command(NamedTuple):
    """A command of ours as a page shows it: its arguments, and the exit code that the page promises."""

    arguments: tuple[str, ...]
    exit_code: int | None


_PROMISE = re.compile(r"# (?:exit|退出码) ([0-5])")


def commands(page: str) -> list[Command]:
    """The commands in the ``sh`` and ``yaml`` blocks of a page, and those whose output it shows."""
    return [*_in_blocks(page), *(Command(tuple(shlex.split(run)[1:]), None) for run in _RUN.findall(text_of(page)))]


def _in_blocks(page: str) -> Iterator[Command]:
    for block in blocks(page):
        if block.language not in ("sh", "yaml"):
            continue
        for line in block.text.splitlines():
            _, found, rest = line.partition("enforce-data ")
            if found:
                promised = _PROMISE.search(rest)
                words = shlex.split(rest.split(" | ")[0], comments=True)
                yield Command(tuple(words), int(promised[1]) if promised else None)
