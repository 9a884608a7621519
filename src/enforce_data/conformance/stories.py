"""Business stories: what happened, told for a clerk and fixed as lawful records, so that an export can be compared.

Each file of ``stories/`` is one story; ``cast.json`` holds the agencies, matters, certificates and letters that all of
them share.  They happen in one invented county, never contradict each other, and no rule of the book has anything to
say against them on the day :data:`AS_OF`.

A story fixes every element of its records but those of :data:`FREE`, which a system gives by itself.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition
from enforce_data.findings import Path, Said, pointer
from enforce_data.model import STANDARD
from enforce_data.sample.days import LAST

Record = dict[str, Any]

AS_OF = LAST
"""The day by which the stories are judged."""
FREE = ("record_id", "source_system", "updated_at", "remarks", "operation")
"""Bookkeeping of a system, on which no story has a say."""

_CAST = "cast"


@dataclass(frozen=True)
class Story:
    """What happened, and the records that say so."""

    id: str
    edition: str
    """The edition from which on it can be told."""
    title: Said
    story: Said
    """It in prose, as one would tell a clerk."""
    needs: frozenset[str]
    """Options of :mod:`.options` without which a system cannot have it."""
    families: frozenset[str]
    registers: tuple[str, ...]
    """``record_id`` of the records of the cast that it needs."""
    tries: tuple[str, ...]
    """Rules that it is about: they would be broken were it handled or exported wrongly."""
    records: tuple[Record, ...]

    def records_in(self, edition: str) -> list[Record]:
        """Its records as they are in an edition."""
        return _in_edition(self.records, edition)

    def registers_in(self, edition: str) -> list[Record]:
        """The register records that it needs, as they are in an edition."""
        known = {str(record["record_id"]): record for record in _cast()}
        return _in_edition((known[name] for name in self.registers), edition)


def cast(edition: str) -> list[Record]:
    """The register records that all stories share."""
    return _in_edition(_cast(), edition)


def stories_of(edition: str) -> Iterator[Story]:
    """The stories that can be told in an edition, in the order of their names."""
    told = Edition.parse(edition)
    return (story for story in STORIES.values() if Edition.parse(story.edition) <= told)


def facts(story: Story, edition: str) -> dict[str, Any]:
    """What ``story.json`` holds: all that a program needs to enter the story."""
    records = story.records_in(edition)
    return {
        "id": story.id,
        "edition": edition,
        "as_of": AS_OF.isoformat(),
        "title": story.title._asdict(),
        "story": story.story._asdict(),
        "free": list(FREE),
        "registers": story.registers_in(edition),
        "facts": [
            {
                "record": number,
                "record_type": record["record_type"],
                "path": pointer(path),
                "element": entry.id,
                "name": {"zh": entry.zh, "en": entry.name},
                "value": value,
            }
            for number, record in enumerate(records, start=1)
            for path, entry, value in fixed(record)
        ],
        "records": records,
    }


def fixed(record: Mapping[str, Any]) -> Iterator[tuple[Path, Entry, Any]]:
    """Every value that a story fixes in a record, with its element, in dictionary order."""
    section = STANDARD.section(str(record["record_type"]))
    return _values({name: value for name, value in record.items() if name not in FREE}, section, ())


def _values(group: Mapping[str, Any], section: Section, at: Path) -> Iterator[tuple[Path, Entry, Any]]:
    for name, value in group.items():
        entry = section.entries[name]
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            path = (*at, name) if index is None else (*at, name, index)
            if entry.section is None:
                yield path, entry, item
            else:
                yield from _values(item, entry.section, path)


def _in_edition(records: Any, edition: str) -> list[Record]:
    return [{**copy.deepcopy(record), "edition": edition} for record in records]


@cache
def _cast() -> tuple[Record, ...]:
    return tuple(_read(_CAST))


def _read(name: str) -> Any:
    return json.loads((files("enforce_data.conformance") / "stories" / f"{name}.json").read_text("utf-8"))


def _told(name: str) -> Story:
    told = _read(name)
    return Story(
        id=told["id"],
        edition=told["edition"],
        title=Said(**told["title"]),
        story=Said(**told["story"]),
        needs=frozenset(told["needs"]),
        families=frozenset(told["families"]),
        registers=tuple(told["registers"]),
        tries=tuple(told["tries"]),
        records=tuple(told["records"]),
    )


def _names() -> list[str]:
    found = (item.name for item in (files("enforce_data.conformance") / "stories").iterdir())
    names = (name.removesuffix(".json") for name in found if name.endswith(".json"))
    return sorted(name for name in names if name != _CAST)


STORIES: Mapping[str, Story] = {name: _told(name) for name in _names()}
"""All stories by their names."""
