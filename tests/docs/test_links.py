"""What pages point at is there: files, headings, commands, options, targets of make."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from docs.pages import FOR_USERS, PAGES, ROOT, WRITTEN, anchors, commands, inline, links, text_of
from enforce_data.cli import cli

MAKE_TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for link in links(page):
        if re.match("https?://", link):
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), f"{link} in {page}"
        if anchor:
            assert anchor in anchors(target.resolve().relative_to(ROOT).as_posix()), f"{link} in {page}"


def test_every_page_is_linked_from_somewhere() -> None:
    linked = {((ROOT / page).parent / link.partition("#")[0]).resolve() for page in PAGES for link in links(page)}
    lonely = [page for page in PAGES if (ROOT / page).resolve() not in linked]
    assert lonely == []


def subcommands(group: click.Group) -> dict[str, click.Command]:
    """The commands of a group, those too that are in a module of their own."""
    context = click.Context(group, parent=None if group is cli else click.Context(cli))
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def every_command(group: click.Group) -> Iterator[click.Command]:
    """A group and all the commands below it."""
    yield group
    for command in subcommands(group).values():
        yield from every_command(command) if isinstance(command, click.Group) else [command]


def command_of(words: tuple[str, ...]) -> tuple[click.Command, list[str]]:
    """The command that words name, and its arguments; AssertionError where there is none."""
    command: click.Command = cli
    rest = list(words)
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        name = rest.pop(0)
        below = subcommands(command)
        assert name in below, f"enforce-data {' '.join(words)}: no command {name}"
        command = below[name]
    return command, rest


def options_of(command: click.Command) -> set[str]:
    """The options that a command shows in its help, and those that every command has."""
    options = [each for each in command.params if isinstance(each, click.Option) and not each.hidden]
    return {"--help", "-h"}.union(*(option.opts + option.secondary_opts for option in options))


ALL_OPTIONS = {name for command in every_command(cli) for name in options_of(command)}
PLUGIN = (ROOT / "src" / "enforce_data" / "pytest_plugin.py").read_text("utf-8")
OF_PYTEST = set(re.findall(r"--enforce-data[a-z-]*", PLUGIN))


@pytest.mark.parametrize("page", [page for page in WRITTEN if commands(page)])
def test_commands_can_be_given_as_shown(page: str) -> None:
    for shown in commands(page):
        command, arguments = command_of(shown.arguments)
        given = {word.partition("=")[0] for word in arguments if word.startswith("--")}
        assert given <= options_of(command)
        command.make_context("enforce-data", arguments)


@pytest.mark.parametrize("page", WRITTEN)
def test_commands_named_in_prose_exist(page: str) -> None:
    for code in inline(page):
        match = re.fullmatch(r"(?:\.venv/bin/)?enforce-data((?: .+)?)", code)
        if match:
            command, arguments = command_of(tuple(match[1].split()))
            assert {word for word in arguments if word.startswith("--")} <= options_of(command)
        if target := re.fullmatch("make ([a-z-]+)", code):
            assert target[1] in MAKE_TARGETS


@pytest.mark.parametrize("page", FOR_USERS)
def test_options_named_in_prose_exist(page: str) -> None:
    named = {word for code in inline(page) for word in re.findall(r"(?<!\S)--[a-z-]+", code)}
    assert named <= ALL_OPTIONS | OF_PYTEST


@pytest.mark.parametrize("page", [page for page in WRITTEN if page.startswith("docs/develop/")])
def test_files_named_for_maintainers_exist(page: str) -> None:
    roots = (ROOT, ROOT / "src" / "enforce_data")
    for code in inline(page):
        if re.fullmatch(r"[\w.-]+/[\w./-]*", code) and not code.startswith(("build/", ".venv/")):
            assert any((root / code).exists() for root in roots), f"{code} in {page}"


def test_every_folder_of_tests_is_described() -> None:
    folders = {path.parent.relative_to(ROOT).parts[1] for path in (ROOT / "tests").glob("*/*.py")}
    assert [name for name in sorted(folders) if f"`tests/{name}`" not in text_of("docs/develop/testing.md")] == []


def test_what_is_not_there_would_be_noticed() -> None:
    with pytest.raises(AssertionError, match="no command serve"):
        command_of(("serve", "a.json", "b.csv"))
    assert "--baseline" not in ALL_OPTIONS
    assert "ours-is-not-there" not in anchors("README.md")
    assert "five-uses" in anchors("README.md")
    assert "五种用法" in anchors("README.zh-CN.md")
    assert "--lang" in text_of("README.md")
