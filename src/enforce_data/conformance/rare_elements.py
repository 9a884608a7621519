"""Records for elements that no sample has: a sample of their type, and the element as the dictionary shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.findings import Path as RecordPath
from enforce_data.model import STANDARD
from enforce_data.rules.samples import sample

Record = dict[str, Any]


def completed(records: Iterable[Record], edition: Edition) -> list[Record]:
    """The records, and one more for each element of the edition that stands in none of them."""
    found = list(records)
    standing = {each for record in found for each in _ids(record, STANDARD.section(record["record_type"]))}
    for record_type in STANDARD.models_of(edition):
        section = STANDARD.section(record_type)
        for path, entry in section.walk(edition):
            if entry.id not in standing:
                record = with_element({**sample(record_type), "edition": str(edition)}, path, edition)
                standing.update(_ids(record, section))
                found.append(record)
    return found


def with_element(record: Record, path: RecordPath, edition: Edition) -> Record:
    """The record with an element at a path of member names; groups on the way get what they cannot be without."""
    made = deepcopy(record)
    group: dict[str, Any] = made
    section = STANDARD.section(made["record_type"])
    for name in map(str, path):
        entry = section.entries[name]
        if name not in group:
            group[name] = _example(entry, edition)
        if entry.section is not None:
            group = group[name][0] if entry.many else group[name]
            section = entry.section
    return made


def _example(entry: Entry, edition: Edition) -> Any:
    """What the dictionary shows of an element; of a group, its mandatory members, or the first where none is."""
    if entry.section is None:
        value = entry.codes.members_of(edition)[0].value if entry.codes is not None else entry.element.example
        value = value[0] if isinstance(value, (list, tuple)) else value
    else:
        within = [each for each in entry.section.entries.values() if edition in each.element.span]
        needed = [each for each in within if each.mandatory] or within[:1]
        value = {each.name: _example(each, edition) for each in needed}
    return [value] if entry.many else value


def _ids(group: Mapping[str, Any], section: Section) -> Iterator[str]:
    """The ids of the elements that stand in a group, and in groups within it."""
    for name, value in group.items():
        entry = section.entries.get(name)
        if entry is None or value is None:
            continue
        yield entry.id
        if entry.section is not None:
            for item in value if entry.many else [value]:
                yield from _ids(item, entry.section)
