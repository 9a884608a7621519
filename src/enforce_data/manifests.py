"""Reading ``manifest.json``: what a delivery says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

from enforce_data.dictionary.reading import Standard, section_of
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Said
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.faults import RD_ARRANGEMENT, because
from enforce_data.formats.json_array import read
from enforce_data.formats.source import Source
from enforce_data.model.manifest import Manifest
from enforce_data.register import Coverage
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import of_package
from enforce_data.stated_edition import unknown_edition
from enforce_data.structure import FaultyElementError, Problem, judge_group
from enforce_data.values.day import day_of

NAME = "manifest.json"
_OF_FILE = ("format", "encoding", "records", "sha256", "sm3")
_DRIVE = re.compile("[A-Za-z]:")

ESCAPES = Said("「{found}」指向清单所在文件夹之外", "{found} leads out of the folder of the manifest")
BACKSLASHES = Said("路径「{found}」应以斜杠(/)分隔", "the path {found} must have slashes (/)")
LISTED_TWICE = Said(
    "「{found}」列了不止一次,只采用了第一次", "{found} is listed more than once; only the first was used"
)
LISTS_ITSELF = Said("清单不列出它自己", "a manifest does not list itself")
NOT_ONE = Said("清单应为一个对象,此处有 {count} 个", "a manifest is one object, here are {count}")


@dataclass(frozen=True)
class FileNote:
    """What the manifest says of one data file; ``row`` is its position in the list, from 0."""

    record_type: str | None = None
    format: str | None = None
    encoding: str | None = None
    records: int | None = None
    sha256: str | None = None
    sm3: str | None = None
    row: int = 0


@dataclass
class Stated:
    """What a manifest says, as far as it is sound; ``problems`` and ``faults`` say what is not."""

    edition: Edition | None = None
    package_id: str | None = None
    batch_no: str | None = None
    sender: str | None = None
    sequence: int | None = None
    produced_at: datetime | None = None
    test: bool = False
    answers: str | None = None
    coverage: dict[str, list[Coverage]] = field(default_factory=dict)
    coverage_is_sound: bool = True
    """Whether every row of it could be read: only then is a record known to lie outside."""
    files: dict[str, FileNote] = field(default_factory=dict)
    """By path from the manifest's folder, with slashes."""
    lists_files: bool = False
    """Whether it says which files there are."""
    lists_all: bool = True
    """Whether the path of each file that it lists could be read: only then is a file known not to be listed."""
    item: Item | None = None
    problems: list[Problem] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def handover(self, agencies: Agencies | None) -> dict[type, Any]:
        """What rules get for the records of this package, beside the registers."""
        return of_package(
            produced_at=self.produced_at,
            sender=self.sender,
            answers=self.answers,
            test=self.test,
            coverage=self.coverage if self.coverage_is_sound else None,
            agencies=agencies,
        )

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
            take(stated, item, standard)
    if count > 1 or not (count or stated.faults):
        stated.faults.append(Fault(RD_ARRANGEMENT, because(NOT_ONE, count=count)))
    return stated


def take(stated: Stated, item: Item, standard: Standard) -> None:
    """Judge the one object of a manifest, and take from it what is sound."""
    stated.item = item
    stated.faults += [replace(fault, number=None) for fault in item.faults]
    # Its codes are those of its own edition: a package of a later one has record types that the default one has not.
    judged = judge_group(section_of(Manifest), item.raw, standard.stated_edition(item.raw.get("edition")))
    stated.problems = judged.problems
    manifest = judged.record
    if (edition := _sound(manifest, "edition")) is not None:
        parsed = Edition.parse(edition)
        if parsed in standard.editions:
            stated.edition = parsed
        else:
            stated.problems.append(unknown_edition(parsed, standard))
    stated.package_id = _sound(manifest, "package_id")
    stated.batch_no = _sound(manifest, "batch_no")
    stated.sender = _sound(manifest, "sender")
    stated.sequence = _sound(manifest, "sequence")
    stated.produced_at = _sound(manifest, "produced_at")
    stated.test = bool(_sound(manifest, "test"))
    stated.answers = _sound(manifest, "answers")
    for _, row in _rows(manifest, "coverage"):
        record_type = _sound(row, "record_type")
        if record_type is not None:
            stated.coverage.setdefault(str(record_type), []).append(_coverage(row))
    stated.coverage_is_sound = not any(problem.path[:1] == ("coverage",) for problem in stated.problems)
    listed = item.raw.get("files")
    if isinstance(listed, list):
        _take_files(stated, _rows(manifest, "files"), len(listed))


def _take_files(stated: Stated, rows: Iterable[tuple[int, Any]], size: int) -> None:
    """Take the rows of the list of files, of which there are ``size``, sound or not."""
    stated.lists_files = size > 0
    read = 0
    for index, row in rows:
        written = _sound(row, "path")
        if written is None:
            continue
        read += 1
        at = ("files", index, "path")
        path, wrong = _inside(written)
        if wrong is None and path in stated.files:
            wrong = LISTED_TWICE
        if wrong is not None:
            stated.problems.append(Problem(RD_ARRANGEMENT, at, because(wrong, found=written)))
            continue
        record_type = _sound(row, "record_type")
        form, encoding, records, sha256, sm3 = (_sound(row, name) for name in _OF_FILE)
        stated.files[path] = FileNote(
            str(record_type) if record_type else None, form, encoding, records, sha256, sm3, row=index
        )
    stated.lists_all = read == size


def _inside(written: str) -> tuple[str, Said | None]:
    """The path of a listed file without idle steps, and what is wrong with it: it must stay below the manifest."""
    if "\\" in written:
        return written, BACKSLASHES
    path = PurePosixPath(written)
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(written):
        return written, ESCAPES
    return str(path), LISTS_ITSELF if str(path) == NAME else None


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


def _rows(group: Any, name: str) -> list[tuple[int, Any]]:
    """The sound rows of a list, each with its position; a faulty row hides none of the others."""
    rows = _sound(group, name)
    sound = []
    for index in range(len(rows or ())):
        try:
            sound.append((index, rows[index]))
        except FaultyElementError:
            continue
    return sound
