"""Which rules read an element, asked by the group it stands in: groups that many records share are listed once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from enforce_data.dictionary import Section
from enforce_data.dictionary.reading import section_of
from enforce_data.explain.elements_read import elements_read
from enforce_data.model import STANDARD
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from enforce_data.values.written import Form


def readers(section: Section, name: str) -> list[Rule]:
    """The rules that read an element of a group, wherever the group stands, in the order of the rule book."""
    return list(_readers().get((section, name), {}).values())


@cache
def sections() -> tuple[Section, ...]:
    """Every record type and every group below them, once each."""
    found: dict[Section, None] = {}
    for record_type in STANDARD.models:
        section = STANDARD.section(record_type)
        found[section] = None
        found |= {entry.section: None for _, entry in section.walk() if entry.section is not None}
    return tuple(found)


@cache
def _readers() -> dict[tuple[Section, str], dict[str, Rule]]:
    found: dict[tuple[Section, str], dict[str, Rule]] = defaultdict(dict)
    for rule in BOOK:
        for place in _places(rule):
            found[place][rule.id] = rule
    return found


def _places(rule: Rule) -> Iterator[tuple[Section, str]]:
    """The group and the name of each element that a rule reads.

    A rule on several kinds of record reads the same elements of each, whichever its cases are about.
    """
    if isinstance(rule.subject, Form):
        yield from (
            (section, entry.name)
            for section in sections()
            for entry in section.entries.values()
            if entry.form is rule.subject
        )
        return
    subjects = [section for section in sections() if issubclass(section.model, rule.subject)]
    for dotted in elements_read(rule):
        _, *names = dotted.split(".")
        for subject in subjects:
            owner, below = subject, subject.entry(tuple(names))
            if below is None:
                continue
            for name in names[:-1]:
                group = owner.entries[name].section
                owner = owner if group is None else group
            yield section_of(owner.model), names[-1]
