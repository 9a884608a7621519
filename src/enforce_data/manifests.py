"""Reading ``manifest.json``: what a delivery says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from enforce_data.dictionary.reading import Standard, section_of
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Said
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_ARRANGEMENT, because
from enforce_data.formats.json_array import read
from enforce_data.formats.source import Source
from enforce_data.model.manifest import Manifest
from enforce_data.pipeline import unknown_edition
from enforce_data.register import Coverage
from enforce_data.structure import FaultyElementError, Problem, judge_group
from enforce_data.values.day import day_of

NAME = "manifest.json"

NOT_ONE = Said("清单应为一个对象,此处有 {count} 个", "a manifest is one object, here are {count}")


@dataclass(frozen=True)
class FileNote:
    """What the manifest says of one data file."""

    record_type: str | None = None
    format: str | None = None
    encoding: str | None = None


@dataclass
class Stated:
    """What a manifest says, as far as it is sound; ``problems`` and ``faults`` say what is not."""

    edition: Edition | None = None
    produced_at: datetime | None = None
    coverage: dict[str, list[Coverage]] = field(default_factory=dict)
    files: dict[str, FileNote] = field(default_factory=dict)
    item: Item | None = None
    problems: list[Problem] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def day(self) -> date | None:
        """The day on which the delivery was made, in China."""
        return day_of(self.produced_at) if self.produced_at else None


def read_manifest(source: Source, standard: Standard) -> Stated:
    """Read and judge a manifest; whatever is sound in it is used."""
    stated = Stated()
    if source.fault is not None:
        stated.faults.append(source.fault)
        return stated
    count = 0
    for item in read(source, Reading(standard)):
        if isinstance(item, Fault):
            # A manifest is no record: what is wrong with it is wrong with the file.
            stated.faults.append(replace(item, number=None, broken=False))
            continue
        count += 1
        if stated.item is None:
            stated.item = item
            _take(stated, item, standard)
    if count > 1 or not (count or stated.faults):
        stated.faults.append(Fault(RD_ARRANGEMENT, because(NOT_ONE, count=count)))
    return stated


def _take(stated: Stated, item: Item, standard: Standard) -> None:
    stated.faults += [replace(fault, number=None) for fault in item.faults]
    judged = judge_group(section_of(Manifest), item.raw, standard.default_edition)
    stated.problems = judged.problems
    manifest = judged.record
    if (edition := _sound(manifest, "edition")) is not None:
        parsed = Edition.parse(edition)
        if parsed in standard.editions:
            stated.edition = parsed
        else:
            stated.problems.append(unknown_edition(parsed, standard))
    stated.produced_at = _sound(manifest, "produced_at")
    for row in _rows(manifest, "coverage"):
        record_type = _sound(row, "record_type")
        if record_type is not None:
            stated.coverage.setdefault(str(record_type), []).append(_coverage(row))
    for row in _rows(manifest, "files"):
        path = _sound(row, "path")
        if path is not None:
            record_type = _sound(row, "record_type")
            note = FileNote(str(record_type) if record_type else None, _sound(row, "format"), _sound(row, "encoding"))
            stated.files[path] = note


def _coverage(row: Any) -> Coverage:
    """One row of coverage; a faulty part of it takes away the claim to be complete, never widens it."""
    names = ("agency", "division", "starts_on", "ends_on", "complete")
    try:
        agency, division, starts_on, ends_on, complete = (getattr(row, name) for name in names)
    except FaultyElementError:
        return Coverage(owner="", complete=False)
    return Coverage(agency, division, starts_on, ends_on, bool(complete))


def _sound(group: Any, name: str) -> Any:
    try:
        return getattr(group, name)
    except (FaultyElementError, AttributeError):
        return None


def _rows(group: Any, name: str) -> list[Any]:
    """The sound rows of a list; a faulty row hides none of the others."""
    rows = _sound(group, name)
    sound = []
    for index in range(len(rows or ())):
        try:
            sound.append(rows[index])
        except FaultyElementError:
            continue
    return sound
