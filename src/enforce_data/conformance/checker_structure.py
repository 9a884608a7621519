"""Cases for checkers: for every element of the dictionary, records in which it is not as the dictionary says.

They are those of the published structural suite and go beyond it: elements within groups, on records that the seed
chooses, so that no answer can be learned.  Of an element that has the same id in several record types one is tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from enforce_data.conformance.cases import Action, Case, Role
from enforce_data.conformance.checker_files import Posed, carries, in_edition, write
from enforce_data.conformance.checker_replies import Planted, Scoring, judge_planted
from enforce_data.conformance.rare_elements import completed
from enforce_data.conformance.statement import Statement
from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.findings import Path as RecordPath
from enforce_data.findings import Said, pointer
from enforce_data.model import STANDARD
from enforce_data.rules.samples import names
from enforce_data.rules.samples import sample as sample_of_rules
from enforce_data.sample import county
from enforce_data.sample.days import LAST
from enforce_data.sample.draw import Draw
from enforce_data.values.written import Kind

_ACTS = 320
"""With so many acts a county has every element that any record is made with."""
_HOSTS = 12
"""Places that are kept of an element in each record type."""

KINDS = {
    "missing": Said("缺少", "is missing"),
    "value": Said("写法、类型或代码不对", "has a wrong form, type or code"),
    "type": Said("类型不对", "has a wrong type"),
    "empty": Said("为空", "is empty"),
    "unknown": Said("内有数据字典中没有的项", "holds an element that the dictionary does not have"),
}
_OUTER = "record_type"
"""The element to which an unknown element of the record itself is counted."""
_WRONG: Mapping[Kind, tuple[str, ...]] = {
    Kind.DAY: ("2025-02-30", "2025/03/01", "20250301", "2025-3-1"),
    Kind.INSTANT: ("2025-13-01T09:00:00+08:00", "2025-03-01 09:00:00", "2025-03-01T09:00:00"),
    Kind.DECIMAL: ("12,50", "1e3", "一百"),
    Kind.INTEGER: ("many", "三十"),
    Kind.FLAG: ("perhaps", "是"),
    Kind.CODE: ("no_such_code", "其他情形"),
}


@dataclass(frozen=True)
class Host:
    """Where an element stands in a record that has it."""

    record: int
    """Its number among the records of the edition."""
    record_type: str
    path: RecordPath
    entry: Entry


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """For each element and kind of fault a case, in a format that can carry it."""
    hosts = _hosts(statement.edition, seed)
    number = 0
    for element in _elements(statement.edition):
        for kind in KINDS:
            number += 1
            draw = Draw(seed, f"checker/{element}/{kind}")
            fitting = _in_order(hosts.get(element, []), statement, draw)
            turn = (seed + number) % len(statement.formats)
            found = _first(fitting, kind, statement, seed, turn)
            if found is not None:
                yield _case(element, kind, *found, statement, seed)


def uncovered(statement: Statement, seed: int) -> list[str]:
    """The elements of the edition for which there is no case in the formats of a statement."""
    tried = {requirement for case in cases(statement, seed) for requirement in case.requirements}
    return [element for element in _elements(statement.edition) if f"RQ-K-{element}" not in tried]


@lru_cache(maxsize=4)
def _elements(edition: str) -> tuple[str, ...]:
    """The ids of all elements of an edition, in the order of the dictionary."""
    of = Edition.parse(edition)
    types = STANDARD.models_of(of)
    return tuple(dict.fromkeys(entry.id for each in types for _, entry in STANDARD.section(each).walk(of)))


# Records that have the elements.


@lru_cache(maxsize=2)
def _lawful(edition: str, seed: int) -> tuple[dict[str, Any], ...]:
    """A county's records, and the samples of the edition, which have what no county does."""
    made = [in_edition(each, edition) for each in county(Draw(seed, "checker/county").below(10**6), _ACTS)]
    of = Edition.parse(edition)
    samples = [sample_of_rules(name) for name in names() if name.partition(".")[0] in STANDARD.models_of(of)]
    held = [in_edition(each, edition) for each in samples if Edition.parse(each["edition"]) <= of]
    return tuple(made + held)


@lru_cache(maxsize=2)
def _records(edition: str, seed: int) -> tuple[dict[str, Any], ...]:
    """These records, and behind them examples of elements that none of them has."""
    return tuple(completed(_lawful(edition, seed), Edition.parse(edition)))


@lru_cache(maxsize=2)
def _hosts(edition: str, seed: int) -> dict[str, list[Host]]:
    """Where each element stands, by its id; in an example only where it stands nowhere else."""
    found: dict[str, dict[str, list[Host]]] = {}
    lawful = len(_lawful(edition, seed))
    for number, record in enumerate(_records(edition, seed)):
        record_type = record["record_type"]
        for path, entry in _standing(record, STANDARD.section(record_type), ()):
            if number >= lawful and entry.id in found:
                continue
            places = found.setdefault(entry.id, {}).setdefault(record_type, [])
            if len(places) < _HOSTS:
                places.append(Host(number, record_type, path, entry))
    return {element: [host for places in types.values() for host in places] for element, types in found.items()}


def _standing(group: Mapping[str, Any], section: Section, inside: RecordPath) -> Iterator[tuple[RecordPath, Entry]]:
    for name, value in group.items():
        entry = section.entries.get(name)
        if entry is None:
            continue
        path = (*inside, name)
        yield path, entry
        if entry.section is not None:
            for number, item in enumerate(value if entry.many else [value]):
                yield from _standing(item, entry.section, (*path, number) if entry.many else path)


def _in_order(hosts: list[Host], statement: Statement, draw: Draw) -> list[Host]:
    """The places of an element, turned by chance, those of claimed families first."""
    start = draw.below(len(hosts)) if hosts else 0
    return sorted((*hosts[start:], *hosts[:start]), key=lambda each: each.record_type not in statement.families)


# Faults.


def _first(hosts: list[Host], kind: str, statement: Statement, seed: int, turn: int) -> tuple[Host, str] | None:
    """The first place and format in which a fault can be planted; of a kind that the element can have."""
    for host in hosts[:_HOSTS]:
        spoilt = _spoilt(host, kind, statement.edition, seed)
        if spoilt is not None:
            formats = (*statement.formats[turn:], *statement.formats[:turn])
            form = next((each for each in formats if carries(each, [spoilt[0]], statement.edition)), None)
            return None if form is None else (host, form)
    return None


def _spoilt(host: Host, kind: str, edition: str, seed: int) -> tuple[dict[str, Any], RecordPath] | None:
    """The record with this fault, and where it is; None where the element cannot have it, or another would come too."""
    entry, name = host.entry, host.path[-1]
    if entry.name == _OUTER and kind != "unknown":  # the dictionary itself would be unknown
        return None
    record, group = _opened(_records(edition, seed)[host.record], host.path)
    match kind:
        case "missing" if entry.mandatory and len(group) > 1 and entry.name != "record_id":
            del group[name]
        case "value" if entry.section is None:
            wrong = _wrong(entry, group[name], Draw(seed, f"checker/{entry.id}/wrong"))
            if not entry.many:
                group[name] = wrong
            else:
                group[name][0] = wrong
                return record, (*host.path, 0)
        case "type":
            group[name] = "x" if entry.many or entry.section is not None else 1.5
        case "empty" if len(host.path) == 1:
            if entry.section is None and not entry.many and entry.kind in (Kind.CODE, Kind.FLAG, Kind.INTEGER):
                return None
            group[name] = [] if entry.many else "" if entry.section is None else {}
        case "unknown" if entry.section is not None and not entry.many:
            group[name] = {**group[name], "unheard_of": "x"}
            return record, (*host.path, "unheard_of")
        case "unknown" if entry.section is not None:
            group[name][0] = {**group[name][0], "unheard_of": "x"}
            return record, (*host.path, 0, "unheard_of")
        case "unknown" if entry.name == _OUTER:
            record["unheard_of"] = "x"
            return record, ("unheard_of",)
        case _:
            return None
    return record, host.path


def _opened(record: dict[str, Any], path: RecordPath) -> tuple[dict[str, Any], Any]:
    """A copy of a record that may be changed at the end of this path, and the group that holds the end."""
    outermost: dict[str, Any] = copy(record)
    group: Any = outermost
    for step in path[:-1]:
        group[step] = copy(group[step])
        group = group[step]
    group[path[-1]] = copy(group[path[-1]])
    return outermost, group


def _wrong(entry: Entry, value: Any, draw: Draw) -> str:
    """A value that an element cannot have: for text, the right one with a blank before or behind it."""
    if entry.kind in _WRONG:
        return draw.one(_WRONG[entry.kind])
    text = str(value[0] if entry.many else value)
    return draw.one((f" {text}", f"{text} "))


def _case(element: str, kind: str, host: Host, form: str, statement: Statement, seed: int) -> Case:
    said = KINDS[kind]
    scoring = Scoring(statement.has("names_rules"), statement.has("names_paths"))
    record, path = _spoilt(host, kind, statement.edition, seed) or ({}, ())
    planted = Planted(None, str(record["record_id"]), pointer(path), rejected=True)
    return Case(
        id=f"checker/{element}-{kind}/{form}",
        role=Role.CHECKER,
        action=Action.CHECK,
        title=Said(f"查出「{host.entry.zh}」{said.zh}", f"finds that {host.entry.name} {said.en}"),
        requirements=(f"RQ-K-{element}",),
        pose=partial(_pose, host, kind, form, statement.edition, seed),
        judge=partial(judge_planted, planted, scoring),
        families=frozenset((host.record_type,)),
        format=form,
    )


def _pose(host: Host, kind: str, form: str, edition: str, seed: int, folder: Path) -> Mapping[str, Any]:
    record, _ = _spoilt(host, kind, edition, seed) or ({}, ())
    return write(folder, Posed((record,), (), LAST), form, edition)
