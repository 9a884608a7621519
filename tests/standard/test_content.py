"""Nothing of the standard is missing: the dictionary against content-1.0.txt."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.model import MODELS, STANDARD, Act

EDITION = Edition(1, 0)
TABLE = Path(__file__).with_name("content-1.0.txt")
SECTIONS = {name: STANDARD.section(name) for name in MODELS}
ACTS = [name for name, model in MODELS.items() if issubclass(model, Act)]


class Line(NamedTuple):
    path: str
    obligation: str
    group: str | None


def _lines() -> Iterator[Line]:
    for text in TABLE.read_text(encoding="utf-8").splitlines():
        if text and not text.startswith("#"):
            path, obligation, *group = text.split()
            yield Line(path, obligation, *(group or [None]))


LINES = tuple(_lines())


def _groups_called(name: str) -> list[Section]:
    """The groups of this name that record types use, and their variants."""
    found = {}
    for section in SECTIONS.values():
        for _, entry in section.walk(EDITION):
            if entry.section and name in _family(entry.section):
                found[entry.section.model] = entry.section
    return list(found.values())


def _family(section: Section) -> set[str]:
    return {base.__name__ for base in section.model.__mro__}


def _starts(name: str) -> list[Section]:
    if name == "record":
        return list(SECTIONS.values())
    if name == "act":
        return [SECTIONS[act] for act in ACTS]
    return [SECTIONS[name]] if name in SECTIONS else _groups_called(name)


def _allowed(entry: Entry) -> str:
    """The obligations that the table may state for an element."""
    if entry.mandatory:
        return "M"
    return "CO" if entry.element.conditional else "O"


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.path)
def test_standard_is_in_the_dictionary(line):
    start, *steps = line.path.split(".")
    names = tuple(step.removesuffix("[]") for step in steps)
    sections = _starts(start)
    assert sections, f"no record type or group is called {start}"
    for section in sections:
        entry = section.entry(names)
        assert entry is not None, f"{section.name} has no {'.'.join(names)}"
        assert EDITION in entry.element.span
        assert line.obligation in _allowed(entry)
        assert entry.many or not steps[-1].endswith("[]"), "should repeat"
        if line.group:
            assert entry.section is not None
            assert line.group in _family(entry.section)


def test_table_names_every_member_once():
    paths = [line.path for line in LINES]
    assert len(paths) == len(set(paths))
    assert {line.obligation for line in LINES} == {"M", "C", "O"}


def test_table_speaks_of_every_record_type():
    assert {line.path.partition(".")[0] for line in LINES} >= set(MODELS)


def test_a_misspelt_member_would_be_noticed():
    assert SECTIONS["penalty"].entry(("decision", "dated")) is not None
    assert SECTIONS["penalty"].entry(("decision", "date")) is None
