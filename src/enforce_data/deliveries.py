"""Deliveries: what a path stands for, opened and ready to be read, and what its manifest says.

A delivery is a file, or a folder with or without ``manifest.json``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath

from enforce_data.dictionary.reading import Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.detect import FORMATS, Found, expand, sniff
from enforce_data.formats.faults import CHILD_ALONE, RD_ARRANGEMENT, RD_EMPTY, RD_FORMAT, because
from enforce_data.formats.source import STANDARD_INPUT, Child, Source, open_source
from enforce_data.formats.survey import Asked
from enforce_data.limits import Limits
from enforce_data.manifests import FileNote, Stated, read_manifest
from enforce_data.mapping import Mapping
from enforce_data.registers.shelf import REGISTER_TYPES


@dataclass(frozen=True)
class Asking:
    """What the user said about the inputs; each wins over what a manifest says."""

    record_type: str | None = None
    edition: Edition | None = None
    format: str | None = None
    encoding: str | None = None
    mapping: Mapping | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Opened:
    """One input file: where its bytes are, in which format, and how it is to be read."""

    source: Source
    format: str | None
    reading: Reading
    edition: Edition | None
    mapping: Mapping | None = None
    parent: str | None = None
    """The table that this one is a child of, where it was named by itself."""
    by_manifest: bool = False
    """Whether a stated encoding is that of the manifest, not of the user."""

    def items(self) -> Iterator[Item | Fault]:
        """Read it from the beginning; may be called again."""
        if self.source.fault is not None:
            yield self.source.fault
        elif self.format is None:
            yield Fault(RD_FORMAT, {"path": self.source.label}, fatal=True)
        elif self.parent is not None:
            yield Fault(RD_ARRANGEMENT, because(CHILD_ALONE, parent=self.parent), fatal=True)
        elif self.mapping is not None:
            yield from self.mapping.read(self.source, self.format, self.reading)
        else:
            yield from FORMATS[self.format].read(self.source, self.reading)

    def may_hold_registers(self) -> bool:
        """Whether records that serve as registers may stand in it; never a wrong no."""
        if self.source.fault is not None or self.format is None:
            return False
        if self.mapping is not None:
            return self.mapping.record_type in REGISTER_TYPES
        if self.format in ("json", "jsonl", "xml"):
            return bool(self.source.survey.may_hold) or self.reading.record_type in REGISTER_TYPES
        record_type = self.reading.record_type
        if self.format == "csv" and record_type is None:
            from enforce_data.formats.csv_table import may_hold

            return may_hold(self.source, REGISTER_TYPES)
        if self.format == "avro" and record_type is None:
            from enforce_data.formats.avro_file import stated_type

            record_type = stated_type(self.source, self.reading)
        return record_type is None or record_type in REGISTER_TYPES


@dataclass
class Delivery:
    """What one path stands for."""

    label: str
    inputs: list[Opened]
    passed_over: list[str] = field(default_factory=list)
    stated: Stated | None = None
    manifest: Source | None = None
    empty: Fault | None = None
    """Why a folder holds nothing to check."""
    packages: list[str] = field(default_factory=list)
    """Folders inside that are deliveries by themselves."""


def open_deliveries(labels: Iterable[str], asking: Asking, standard: Standard) -> list[Delivery]:
    """Open every path; a child table that is named beside its parent is read with it, and only so."""
    deliveries = []
    for label in labels:
        delivery = open_delivery(label, asking, standard)
        packages = [open_delivery(folder, asking, standard) for folder in delivery.packages]
        if not packages or delivery.inputs or delivery.passed_over:
            deliveries.append(delivery)
        deliveries += packages
    claimed = {child.source.label for each in deliveries for opened in each.inputs for child in opened.source.children}
    for each in deliveries:
        each.inputs = [opened for opened in each.inputs if opened.source.label not in claimed]
    return [each for each in deliveries if each.inputs or each.empty or each.manifest or each.passed_over]


def open_delivery(label: str, asking: Asking, standard: Standard) -> Delivery:
    """List, open and survey the files that a path stands for; what is wrong with them becomes their fault."""
    listing = expand(label, standard, asking.format, claims=asking.mapping is None)
    delivery = Delivery(label, [], listing.passed_over, packages=listing.packages)
    if listing.manifest is not None:
        delivery.manifest = open_source(listing.manifest)
        delivery.stated = read_manifest(delivery.manifest, standard)
    # What the manifest names as data is read, whatever its ending.
    named = [label for label in listing.passed_over if _note(label, delivery) is not None and FilePath(label).is_file()]
    delivery.passed_over = [label for label in listing.passed_over if label not in named]
    if named:
        listing.found += [Found(label, asking.format) for label in named]
        listing.found.sort(key=lambda found: os.fsencode(found.label))
    for found in listing.found:
        delivery.inputs.append(_open(found, delivery, asking, standard))
    if listing.folder and not delivery.inputs and not listing.packages:
        delivery.empty = Fault(RD_EMPTY, {"path": label}, fatal=True)
    return delivery


def _note(label: str, delivery: Delivery) -> FileNote | None:
    """What the manifest says of a file, by its path from the manifest's folder with slashes."""
    if delivery.stated is None:
        return None
    path = os.path.relpath(label, delivery.label).replace(os.sep, "/")
    return delivery.stated.files.get(path)


def _open(found: Found, delivery: Delivery, asking: Asking, standard: Standard) -> Opened:
    note = _note(found.label, delivery) or FileNote()
    form = found.format or (note.format if note.format in FORMATS else None)
    untold = form is None and (found.label == STANDARD_INPUT or not FilePath(found.label).suffix)
    # Of a format that is not ours, the encoding is not ours to judge.
    text = untold or (form is not None and FORMATS[form].is_text)

    def surveyed(label: str) -> Source:
        own = _note(label, delivery) or FileNote()
        encoding = asking.encoding or own.encoding or note.encoding
        types = frozenset(standard.models)
        return open_source(label, Asked(encoding, json_types=frozenset(REGISTER_TYPES), record_types=types, text=text))

    source = surveyed(found.label)
    edition = asking.edition or (delivery.stated.edition if delivery.stated else None)
    reading = Reading(
        standard,
        record_type=asking.record_type or note.record_type,
        edition=str(edition or standard.default_edition),
        encoding=asking.encoding or note.encoding,
        limits=asking.limits,
    )
    if untold and source.fault is None:
        form = sniff(source, reading)
    source = source.with_children(tuple(Child(group, surveyed(label)) for group, label in found.children))
    by_manifest = asking.encoding is None
    return Opened(source, form, reading, edition, asking.mapping, found.parent, by_manifest)


def watched(opened: Opened, on_read: Callable[[int], None]) -> Opened:
    """The same input, telling how many bytes of it were read."""
    return replace(opened, source=replace(opened.source, on_read=on_read))


def numbered(opened: Opened, places: Sequence[int]) -> Opened:
    """The same input with the numbers that its child tables have in the run."""
    children = tuple(replace(child, input=place) for child, place in zip(opened.source.children, places, strict=True))
    return replace(opened, source=opened.source.with_children(children))
