"""Which elements a rule reads, found out by watching it read: over its own cases, guard included.

So the list cannot fall behind the rule.  What a rule reads on a way that none of its cases takes is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from enforce_data.casework import stage_of
from enforce_data.dictionary import Group, Record, Section
from enforce_data.dictionary.reading import section_of
from enforce_data.findings import Path
from enforce_data.identity import version_of
from enforce_data.model import STANDARD
from enforce_data.rulebook import Case, Rule
from enforce_data.rulebook.plan import INAPPLICABLE, Decisive
from enforce_data.rules import BOOK
from enforce_data.rules.samples import RawRecord
from enforce_data.structure import Structure
from enforce_data.values.written import Form


class _Watched:
    """A group that reads like the model and notes which of its elements are asked for."""

    __slots__ = ("_group", "_inside", "_seen")

    def __init__(self, group: Group, inside: Path, seen: set[Path]) -> None:
        self._group = group
        self._inside = inside
        self._seen = seen

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._group, name)
        if name in section_of(type(self._group)).entries:
            path = (*self._inside, name)
            self._seen.add(path)
            return _watched(value, path, self._seen)
        return value

    def __eq__(self, other: object) -> bool:
        return self._group == (other._group if isinstance(other, _Watched) else other)

    def __hash__(self) -> int:
        return hash(self._group)


class _AskedOf(dict[str, Any]):
    """A record as it was read, which notes what is asked of it: rules on versions compare what tells these apart."""

    def __init__(self, record: RawRecord, seen: set[Path]) -> None:
        super().__init__(record)
        self._seen = seen

    def get(self, name: str, otherwise: Any = None) -> Any:
        self._seen.add((self["record_type"], name))
        return super().get(name, otherwise)


def _watched(value: Any, path: Path, seen: set[Path]) -> Any:
    if isinstance(value, Group):
        return _Watched(value, path, seen)
    if isinstance(value, tuple):
        return tuple(_watched(item, path, seen) for item in value)
    return value


@cache
def elements_read(rule: Rule) -> tuple[str, ...]:
    """The elements that a rule reads, as dotted paths of its record type, in alphabetical order.

    A rule on values of one form reads every element of that form.  Paths of rules on groups begin with the name of the
    group, as ``Party.id_number``.
    """
    if isinstance(rule.subject, Form):
        return tuple(sorted(_of_form(rule.subject)))
    seen: set[Path] = set()
    for case in (*rule.good, *rule.bad):
        _watch(rule, rule.subject, case, seen)
    parents = {path[:length] for path in seen for length in range(1, len(path))}
    return tuple(sorted(".".join(map(str, path)) for path in seen - parents))


def _of_form(form: Form) -> Iterator[str]:
    for record_type in STANDARD.models:
        for path, entry in STANDARD.section(record_type).walk():
            if entry.form is form:
                yield ".".join(map(str, (record_type, *path)))


def _watch(rule: Rule, subject: tuple[type[Group], ...], case: Case, seen: set[Path]) -> None:
    stage = stage_of(STANDARD, rule, case)
    raw = stage.records[-1]
    if rule.of_versions:
        version_of(_AskedOf(raw, seen), raw["record_type"], 0, 1)
        return
    record = _model(raw)
    context = {**stage.context, **stage.handover}
    day = BOOK.families[raw["record_type"]].decisive(record)
    if day is not None:
        context[Decisive] = Decisive(day)
    find = rule.keys or rule.function
    for group, inside in _subjects(subject, record):
        watched = _Watched(group, inside, seen)
        if rule.when(watched) and all(context.get(kind, INAPPLICABLE) is not INAPPLICABLE for kind in rule.context):
            list(find(watched, *(context[kind] for kind in rule.context)))


def _subjects(subject: tuple[type[Group], ...], record: Record) -> Iterator[tuple[Group, Path]]:
    """What a rule is run on in a record, with the name its paths begin with."""
    if issubclass(type(record), subject):
        yield record, (type(record).record_type_name,)
        return
    for group in _groups(record):
        if isinstance(group, subject):
            yield group, (type(group).__name__,)


def _groups(group: Group) -> Iterator[Group]:
    section: Section = section_of(type(group))
    for name, entry in section.entries.items():
        value = getattr(group, name)
        if entry.section is None or value is None:
            continue
        for item in value if entry.many else (value,):
            yield item
            yield from _groups(item)


def _model(raw: RawRecord) -> Any:
    edition = STANDARD.stated_edition(raw.get("edition"))
    return Structure(STANDARD).judge(raw, raw["record_type"], edition).record
