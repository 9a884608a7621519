"""The cases of a run: records of the corpus and XML documents made of them, each with what our own check says."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from lxml import etree

from agreement.corpus import Made
from agreement.documents import CHANGES
from enforce_data.dictionary import Entry, Section, Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Severity
from enforce_data.findings import Path as Steps
from enforce_data.formats.base import CannotCarryError, Item, Reading, Writing
from enforce_data.formats.json_record import read_record
from enforce_data.formats.source import open_source
from enforce_data.formats.xml_tree import carrier, read, write
from enforce_data.limits import Limits
from enforce_data.pipeline import Run, Settings
from enforce_data.rulebook import Book
from enforce_data.structure import Structure
from enforce_data.tally import InputResult

_LIMITS = Limits()
_CHANGED = 5
"""One document in so many is changed as a document."""


OTHER_TYPE = "other type"
"""Stands where findings do, for a record that says it is of another family; the rest is judged as of this one."""
OTHER_EDITION = "other edition"
"""The same for one that says it is of another edition that there is: we judge it by that, a schema by its own."""


class Problem(NamedTuple):
    """One error that our check found."""

    id: str
    path: Steps
    named: Entry | None
    """The element, where the dictionary has it."""
    value: Any
    """What stands at the path, None for nothing."""

    @property
    def entry(self) -> Entry | None:
        """The element that has the value; None where nothing stands, or a whole list."""
        if self.named is None or self.value is None or (self.named.many and isinstance(self.path[-1], str)):
            return None
        return self.named


@dataclass
class Case:
    """One thing to be judged."""

    family: str
    section: Section
    change: str
    record: dict[str, Any]
    """JSON values, nulls included; of a document what our reader makes of it."""
    problems: list[Problem]
    """What we find, in the record or in the document."""
    text: str = ""
    """The record as JSON; empty where the case is a document only."""
    element: Any = None
    """The record as XML; None where XML cannot carry it."""
    notes: dict[str, Any] = field(default_factory=dict)
    """What engines of one form make of the record once."""

    @property
    def sound(self) -> bool:
        """What our check says."""
        return not self.problems


class Ours:
    """Our structure check, from the reader to the findings, without rules."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self._structure = Structure(standard)
        self._book = Book((), {})

    def problems(self, item: Item | Fault, family: str, edition: Edition) -> list[Problem]:
        """The errors of one record, judged as one of a family in an edition."""
        section = self.standard.section(family)
        if isinstance(item, Fault):
            return [Problem(item.notice.id, item.path or (), None, None)]
        stated = item.raw.get("record_type")
        other = []
        if isinstance(stated, str) and stated in self.standard.models and stated != family:
            other = [Problem(OTHER_TYPE, ("record_type",), section.entries["record_type"], stated)]
            item.raw["record_type"] = family
        said = item.raw.get("edition")
        if isinstance(said, str) and said != str(edition) and said in map(str, self.standard.editions):
            other.append(Problem(OTHER_EDITION, ("edition",), section.entries["edition"], said))
            item.raw["edition"] = str(edition)
        run = Run(self.standard, self._book, {}, Settings(max_findings=1_000), structure=self._structure)
        bare = Item(item.raw, 1, item.faults)  # nobody asks where things stand
        run.judge(bare, run.open(InputResult("case")))
        return other + [
            Problem(each.notice.id, path := each.path or (), section.entry(path), _at(item.raw, path))
            for each in run.tally.sorted_findings()
            if each.notice.severity is Severity.ERROR
        ]


def _at(value: Any, path: Steps) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def cases(standard: Standard, family: str, edition: Edition, made: Sequence[Made], seed: str) -> list[Case]:
    """The records as cases, and behind them the documents that were made of some."""
    ours = Ours(standard)
    section = standard.section(family)
    found = []
    for record, change in made:
        text = json.dumps(record)
        item = read_record(text.encode(), 1, 1, 1, _LIMITS)
        found.append(Case(family, section, change, record, ours.problems(item, family, edition), text))
    writing = Writing(standard, editions=(edition,))
    carried = [case for case in found if _carries(case, writing)]
    found += _documents(ours, family, edition, carried, writing, Random(seed))
    return found


def _carries(case: Case, writing: Writing) -> bool:
    """Whether XML carries a record; its nulls are absent there."""
    if case.record.get("record_type") != case.family:
        return False
    try:
        carrier(writing)(without_null(case.record))
    except CannotCarryError:
        return False
    return True


def without_null(value: Any) -> Any:
    """A value as our readers have it: absent members are not there."""
    if isinstance(value, dict):
        return {name: without_null(member) for name, member in value.items() if member is not None}
    return [without_null(item) for item in value] if isinstance(value, list) else value


def _documents(
    ours: Ours, family: str, edition: Edition, carried: list[Case], writing: Writing, random: Random
) -> Iterator[Case]:
    """Give cases their elements; new cases are documents that were changed as such."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.xml"
        write((without_null(case.record) for case in carried), file, writing)
        root = etree.parse(file).getroot()
        changes = []
        for case, element in zip(carried, list(root), strict=True):
            if random.randrange(_CHANGED) == 0:
                tries, change = random.choice(CHANGES)
                copy = deepcopy(element)
                change(copy, random, case.section)
                root.append(copy)
                changes.append(f"{case.change}; XML: {tries}".lstrip("; "))
        file.write_bytes(etree.tostring(root.getroottree(), encoding="utf-8"))
        elements = list(etree.parse(file).getroot())  # as others read them
        items = list(read(open_source(str(file)), Reading(ours.standard)))
    known = [*((case, case.change) for case in carried), *((None, change) for change in changes)]
    for item, element, (case, change) in zip(items, elements, known, strict=True):
        problems = ours.problems(item, family, edition)
        if case is None:
            section = ours.standard.section(family)
            yield Case(family, section, change, getattr(item, "raw", {}), problems, element=element)
        elif bool(problems) == bool(case.problems):
            case.element = element
        else:
            raise ValueError(f"our readers of JSON and XML differ: {change}: {case.problems} {problems}")
