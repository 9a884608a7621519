"""The header row of a table, in one of its two spellings."""

from __future__ import annotations

from enforce_data.dictionary import Section
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, VALUE_NAMES, Names
from enforce_data.formats.nesting import Layout


def header_row(section: Section, layout: Layout, chinese: bool) -> list[str]:
    """The headers of a table of a record type: the key columns of a child table, then its elements."""
    spelt = chinese_path if chinese else _english
    number = NUMBER_NAMES[chinese]
    keys = []
    if layout.group:
        keys = [spelt(section, (), (RECORD_ID,))]
        keys += [f"{spelt(section, (), group)}.{number}" for group in layout.outer]
        keys.append(number)
    columns = [spelt(section, layout.group, path) if path else VALUE_NAMES[chinese] for path in layout.columns]
    return keys + columns


def _english(section: Section, group: Names, path: Names) -> str:  # noqa: ARG001 - twin of chinese_path
    return ".".join(path)


def chinese_path(section: Section, group: Names, path: Names) -> str:
    """A path within a group in Chinese names, dotted."""
    steps = []
    for end in range(1, len(path) + 1):
        entry = section.entry((*group, *path[:end]))
        steps.append(entry.zh if entry is not None else path[end - 1])
    return ".".join(steps)
