"""Nothing of the standard is missing: the dictionary against content-1.0.txt and what content-1.1.txt adds to it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.model import MODELS, STANDARD, Act

EDITIONS = (Edition(1, 0), Edition(1, 1))


class Line(NamedTuple):
    edition: Edition
    """The first edition that holds it."""
    path: str
    obligation: str
    group: str | None


def _lines() -> Iterator[Line]:
    for edition in EDITIONS:
        table = Path(__file__).with_name(f"content-{edition}.txt")
        for text in table.read_text(encoding="utf-8").splitlines():
            if text and not text.startswith("#"):
                path, obligation, *group = text.split()
                yield Line(edition, path, obligation, *(group or [None]))


LINES = tuple(_lines())


def _sections(edition: Edition) -> list[Section]:
    return [STANDARD.section(name) for name in STANDARD.models_of(edition)]


def _groups_called(name: str, edition: Edition) -> list[Section]:
    """The groups of this name that record types use, and their variants."""
    found = {}
    for section in _sections(edition):
        for _, entry in section.walk(edition):
            if entry.section and name in _family(entry.section):
                found[entry.section.model] = entry.section
    return list(found.values())


def _family(section: Section) -> set[str]:
    return {base.__name__ for base in section.model.__mro__}


def _starts(name: str, edition: Edition) -> list[Section]:
    if name == "record":
        return _sections(edition)
    if name == "act":
        return [section for section in _sections(edition) if issubclass(section.model, Act)]
    if name in MODELS:
        return [STANDARD.section(name)] if name in STANDARD.models_of(edition) else []
    return _groups_called(name, edition)


def _allowed(entry: Entry) -> str:
    """The obligations that the table may state for an element."""
    if entry.mandatory:
        return "M"
    return "CO" if entry.element.conditional else "O"


@pytest.mark.parametrize(
    ("line", "edition"),
    [
        pytest.param(line, edition, id=f"{edition}-{line.path}")
        for line in LINES
        for edition in EDITIONS
        if edition >= line.edition
    ],
)
def test_standard_is_in_the_dictionary(line, edition):
    start, *steps = line.path.split(".")
    names = tuple(step.removesuffix("[]") for step in steps)
    sections = _starts(start, edition)
    assert sections, f"no record type or group is called {start}"
    for section in sections:
        entry = section.entry(names)
        assert entry is not None, f"{section.name} has no {'.'.join(names)}"
        assert edition in entry.element.span
        assert line.obligation in _allowed(entry)
        assert entry.many or not steps[-1].endswith("[]"), "should repeat"
        if line.group:
            assert entry.section is not None
            assert line.group in _family(entry.section)


def test_table_names_every_member_once():
    paths = [line.path for line in LINES]
    assert len(paths) == len(set(paths))
    assert {line.obligation for line in LINES} == {"M", "C", "O"}


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_tables_speak_of_every_record_type(edition):
    named = {line.path.partition(".")[0] for line in LINES if line.edition <= edition}
    assert named & set(MODELS) == set(STANDARD.models_of(edition))


def test_what_an_edition_adds_is_not_in_the_one_before():
    for line in LINES:
        if line.edition > EDITIONS[0]:
            start, *steps = line.path.replace("[]", "").split(".")
            for section in _starts(start, EDITIONS[0]):
                entry = section.entry(tuple(steps))
                assert entry is None or EDITIONS[0] not in entry.element.span


def test_a_misspelt_member_would_be_noticed():
    penalty = STANDARD.section("penalty")
    assert penalty.entry(("decision", "dated")) is not None
    assert penalty.entry(("decision", "date")) is None
