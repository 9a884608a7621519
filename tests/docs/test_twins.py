"""Pages for users exist in Chinese and in English, with the same headings, blocks and commands."""

from __future__ import annotations

import pytest

from docs.pages import CHINESE, FOR_USERS, ROOT, blocks, commands, headings, links

BILINGUAL = {
    "schemas/1.0/CHANGES.md",
    "examples/other-languages/README.md",
    *("docs/index.md", "docs/changes.md", "docs/standard/identifiers.md", "schemas/README.md"),
}
"""Pages in both languages at once, and the changes, which are in English."""

english_twin = pytest.mark.parametrize(
    ("chinese", "english"), [pytest.param(page, page.replace(".zh-CN.md", ".md"), id=page) for page in CHINESE]
)


def test_every_page_for_users_has_a_twin() -> None:
    alone = {page for page in FOR_USERS if page not in CHINESE} - BILINGUAL
    assert {page.replace(".md", ".zh-CN.md") for page in alone} == set(CHINESE)


@english_twin
def test_twins_have_the_same_headings_and_link_to_one_another(chinese: str, english: str) -> None:
    assert [level for level, _ in headings(chinese)] == [level for level, _ in headings(english)]
    assert (ROOT / english).name in links(chinese)
    assert (ROOT / chinese).name in links(english)


@english_twin
def test_twins_have_the_same_blocks_and_commands(chinese: str, english: str) -> None:
    assert [block.language for block in blocks(chinese)] == [block.language for block in blocks(english)]
    assert [said(command.arguments) for command in commands(chinese)] == [
        said(command.arguments) for command in commands(english)
    ]
    assert [command.exit_code for command in commands(chinese)] == [command.exit_code for command in commands(english)]
    for ours, theirs in zip(blocks(chinese), blocks(english), strict=True):
        if ours.language == "json":
            assert ours == theirs


def said(arguments: tuple[str, ...]) -> tuple[str, ...]:
    """A command without the choice of language."""
    words = " ".join(arguments).replace(" --lang en", "").replace(" --lang zh", "")
    return tuple(words.split())
