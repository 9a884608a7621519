"""One record between editions: up and down, and nothing is lost unnoticed.

An element goes by itself where both editions have it, or where it was only renamed; a :class:`Pair` of functions does
what is cleverer.  Whatever the other edition has no room for is taken out and named: an element, a code, a text that is
too long there.  A group or list that is empty without it goes with it, and so does a group that lacks, without it, what
is mandatory.  What is faulty stays faulty and what is unknown stays unknown: a migration is no check.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from enforce_data.dictionary.pairs import Pair
from enforce_data.dictionary.reading import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Path, Said
from enforce_data.values.code import Code

NO_ELEMENT = Said("{edition} 版没有“{zh}”", "edition {edition} has no {name}")
NO_CODE = Said("{edition} 版没有代码 {code}", "edition {edition} has no code {code}")
TOO_LONG = Said("{edition} 版至多 {most} 字", "edition {edition} takes {most} characters")
TAKEN = Said(
    "{edition} 版中该项名为 {name},记录里已有此项", "edition {edition} calls it {name}, which is there already"
)
INCOMPLETE = Said("{edition} 版在此必填“{zh}”", "edition {edition} asks for {name} here")
NO_RECORD_TYPE = Said("{edition} 版没有记录类型 {record_type}", "edition {edition} has no record type {record_type}")


class Loss(NamedTuple):
    """What an edition has no room for: its path in the record as it was given, why, and whether it may be lost."""

    path: Path
    reason: Said
    losable: bool = False


@dataclass
class Trail:
    """Where values stood before: a path of the migrated record leads back to one of the record as it was given."""

    _came: dict[Path, Path] = field(default_factory=dict)

    def note(self, path: Path, origin: Path) -> None:
        """Remember that what stands at a path, with all below it, stood elsewhere."""
        self._came[path] = origin

    def original(self, path: Path) -> Path:
        """Where the value at a path stood at first."""
        for end in range(len(path), 0, -1):
            if (origin := self._came.get(path[:end])) is not None:
                return (*origin, *path[end:])
        return path


class Migrated(NamedTuple):
    """What became of a record: None where the edition has no place for it as a whole; the losses say why."""

    record: dict[str, Any] | None
    losses: list[Loss]
    trails: list[Trail]
    """One for each step between editions, in their order."""

    def original(self, path: Path) -> Path:
        """Where the value at a path of the record stood in the one that was given."""
        return _original(self.trails, path)


def migrated(
    standard: Standard, record: Mapping[str, Any], record_type: str, before: Edition, after: Edition
) -> Migrated:
    """Take a record (JSON values) from one edition to another, by way of all editions between them."""
    for edition in (before, after):
        if edition not in standard.models[record_type].record_type_span:
            reason = _said(NO_RECORD_TYPE, edition=edition, record_type=record_type)
            return Migrated(None, [Loss(("record_type",), reason)], [])
    pairs = [pair for pair in standard.pairs if pair.record_type == record_type]
    found = _through(standard, standard.section(record_type), record, before, after, pairs)
    if found.record is not None:
        found.record["edition"] = str(after)
    return found


def migrated_group(
    standard: Standard, section: Section, raw: Mapping[str, Any], before: Edition, after: Edition
) -> Migrated:
    """The same for a group that is no record, such as a manifest."""
    return _through(standard, section, raw, before, after, [])


def _through(
    standard: Standard, section: Section, raw: Mapping[str, Any], before: Edition, after: Edition, pairs: list[Pair]
) -> Migrated:
    here: dict[str, Any] | None = dict(raw)
    losses: list[Loss] = []
    trails: list[Trail] = []
    low, high = sorted((before, after))
    way = sorted((each for each in standard.editions if low <= each <= high), reverse=after < before)
    for left, reached in pairwise(way):
        if here is None:
            break
        step = _Step(left, reached)
        for pair in pairs:
            if Edition.parse(pair.edition) == max(left, reached):
                here = step.by_pair(pair, here)
        here = step.group(section, here, (), (), losable=False)
        losses += [each._replace(path=_original(trails, each.path)) for each in step.losses]
        trails.append(step.trail)
    return Migrated(here, losses, trails)


def _original(trails: list[Trail], path: Path) -> Path:
    for trail in reversed(trails):
        path = trail.original(path)
    return path


class _Step:
    """The way from one edition to the next, up or down; ``path`` is always the new one, ``origin`` the old."""

    def __init__(self, before: Edition, after: Edition) -> None:
        self.before = before
        self.after = after
        self.losses: list[Loss] = []
        self.trail = Trail()

    def by_pair(self, pair: Pair, record: dict[str, Any]) -> dict[str, Any]:
        up = self.before < self.after
        settled = (pair.up if up else pair.down)(record)
        for new, old in pair.places.items():
            here, there = (old, new) if up else (new, old)
            if here in record and there in settled and here not in settled:
                self.trail.note((there,), (here,))
        return settled

    def group(
        self, section: Section, raw: Mapping[str, Any], path: Path, origin: Path, *, losable: bool
    ) -> dict[str, Any] | None:
        """What is left of a group; None where nothing is, or not what the edition asks for."""
        kept: dict[str, Any] = {}
        for name, value in raw.items():
            entry = section.entries.get(name)
            if entry is None or value is None or self.before not in entry.element.span:
                kept[name] = value
                continue
            place, was = (*path, name), (*origin, name)
            heir = entry
            permitted = losable or entry.element.losable
            if self.after not in entry.element.span:
                found = _heir(section, entry, self.after)
                if found is None:
                    self._lose(was, NO_ELEMENT, permitted, zh=entry.zh, name=entry.name)
                    continue
                if raw.get(found.name) is not None:
                    self._lose(was, TAKEN, permitted, name=found.name)
                    continue
                heir = found
                place = (*path, heir.name)
                self.trail.note(place, was)
            moved = self._element(heir, value, place, was, losable=permitted)
            if moved is not None:
                kept[heir.name] = moved
            elif heir.mandatory:
                self._lose(origin, INCOMPLETE, losable, zh=heir.zh, name=heir.name)
                return None
        for entry in _wanted(section, self.before, self.after):
            if kept.get(entry.name) is None:
                self._lose(origin, INCOMPLETE, losable, zh=entry.zh, name=entry.name)
                return None
        return kept or (None if raw else kept)

    def _element(self, entry: Entry, value: Any, path: Path, origin: Path, *, losable: bool) -> Any:
        """What is left of an element; None where nothing is."""
        if not (entry.many and isinstance(value, (list, tuple))):
            return self._value(entry, value, path, origin, losable=losable)
        kept: list[Any] = []
        for index, item in enumerate(value):
            place, was = (*path, len(kept)), (*origin, index)
            if len(kept) < index:
                self.trail.note(place, was)
            moved = None if item is None else self._value(entry, item, place, was, losable=losable)
            if moved is not None or item is None:
                kept.append(moved)
        return kept or (None if value else kept)

    def _value(self, entry: Entry, value: Any, path: Path, origin: Path, *, losable: bool) -> Any:
        if entry.section is not None and isinstance(value, Mapping):
            return self.group(entry.section, value, path, origin, losable=losable)
        if not isinstance(value, str):
            return value
        if entry.codes is not None:
            if value not in _vanished(entry.codes, self.before, self.after):
                return value
            self._lose(origin, NO_CODE, losable, code=value)
            return None
        most = entry.max_length(self.after)
        had = entry.max_length(self.before)
        if most is not None and most < len(value) and (had is None or len(value) <= had):
            self._lose(origin, TOO_LONG, losable, most=most)
            return None
        return value

    def _lose(self, origin: Path, reason: Said, losable: bool, **values: Any) -> None:
        self.losses.append(Loss(origin, _said(reason, edition=self.after, **values), losable))


def _heir(section: Section, entry: Entry, after: Edition) -> Entry | None:
    """The element that only bears another name in the edition to come."""
    for other in section.entries.values():
        renamed = other.element.was == entry.name or entry.element.was == other.name
        if renamed and after in other.element.span and (other.kind, other.many) == (entry.kind, entry.many):
            return other
    return None


@cache
def _wanted(section: Section, before: Edition, after: Edition) -> tuple[Entry, ...]:
    """The elements that the edition to come asks for and the one before did not, under any name."""
    asked = [entry for entry in section.entries.values() if entry.mandatory and before in entry.element.span]
    known = {id(_heir(section, entry, after)) for entry in asked}
    return tuple(
        entry
        for entry in section.entries.values()
        if entry.mandatory
        and after in entry.element.span
        and before not in entry.element.span
        and id(entry) not in known
    )


@cache
def _vanished(codes: type[Code], before: Edition, after: Edition) -> frozenset[str]:
    """The codes that the edition to come does not have any more."""
    old, new = ({member.value for member in codes.members_of(each)} for each in (before, after))
    return frozenset(old - new)


def _said(said: Said, **values: object) -> Said:
    return Said(said.zh.format(**values), said.en.format(**values))
