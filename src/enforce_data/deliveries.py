"""Deliveries: what a path stands for, opened and ready to be read, and what its manifest says.

A delivery is a file, or a folder or zip with or without ``manifest.json``.  A zip is unpacked into a temporary folder,
which is deleted with the last source that uses it; reports name its files as if the zip were a folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath

from enforce_data.dictionary.reading import Standard
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Said
from enforce_data.formats.archive import ArchiveError
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.detect import FORMATS, Found, Listing, expand, is_archive, sniff
from enforce_data.formats.faults import CHILD_ALONE, RD_ARRANGEMENT, RD_EMPTY, RD_FORMAT, because
from enforce_data.formats.source import STANDARD_INPUT, Child, Source, open_source
from enforce_data.formats.survey import Asked, Survey
from enforce_data.formats.unpacking import Unpacked
from enforce_data.formats.urls import masked
from enforce_data.limits import Limits
from enforce_data.manifests import FileNote, Stated, read_manifest
from enforce_data.mapping import Mapping
from enforce_data.registers.shelf import REGISTER_TYPES

PACKAGE_IN_PACKAGE = Said(
    "{path} 是包里的压缩包,不读取;请单独报送",
    "{path} is a zip within a package, which is not read; deliver it by itself",
)


@dataclass(frozen=True)
class Asking:
    """What the user said about the inputs; each wins over what a manifest says."""

    record_type: str | None = None
    edition: Edition | None = None
    format: str | None = None
    encoding: str | None = None
    mapping: Mapping | None = None
    limits: Limits = field(default_factory=Limits)
    anew: bool = False
    """Whether the manifest is to be written anew: encodings are found out, and SM3 computed, whatever it states."""


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
        if self.format == "sql":
            from enforce_data.formats.sql_table import held_types

            return bool(held_types(self.source, self.reading) & set(REGISTER_TYPES))
        record_type = self.reading.record_type
        if self.format == "csv" and record_type is None:
            from enforce_data.formats.csv_table import may_hold

            return may_hold(self.source, REGISTER_TYPES)
        if self.format in ("avro", "parquet") and record_type is None:
            record_type = FORMATS[self.format].stated_type(self.source, self.reading)
        return record_type is None or record_type in REGISTER_TYPES


@dataclass(frozen=True)
class _Place:
    """Where a delivery lies, and what reports call it: a zip is somewhere else, and kept while it is used."""

    path: str
    label: str
    unpacked: object = None

    def shown(self, path: str) -> str:
        """What reports call a file or folder of this place."""
        return path if path == self.label else self.label + path[len(self.path) :]

    def below(self, path: str) -> _Place:
        """The place of a folder in this one."""
        return replace(self, path=path, label=self.shown(path))


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
    packages: list[_Place] = field(default_factory=list)
    """Folders and zips inside that are deliveries by themselves."""


def open_deliveries(labels: Iterable[str], asking: Asking, standard: Standard) -> list[Delivery]:
    """Open every path; a child table that is named beside its parent is read with it, and only so."""
    deliveries = []
    for label in labels:
        delivery = open_delivery(label, asking, standard)
        packages = [_open_place(place, asking, standard) for place in delivery.packages]
        if not packages or delivery.inputs or delivery.passed_over:
            deliveries.append(delivery)
        deliveries += packages
    claimed = {child.source.label for each in deliveries for opened in each.inputs for child in opened.source.children}
    for each in deliveries:
        each.inputs = [opened for opened in each.inputs if opened.source.label not in claimed]
    return [each for each in deliveries if each.inputs or each.empty or each.manifest or each.passed_over]


def open_delivery(label: str, asking: Asking, standard: Standard) -> Delivery:
    """List, open and survey the files that a path stands for; what is wrong with them becomes their fault."""
    return _open_place(_Place(label, masked(label)), asking, standard)


def relative(label: str, delivery: Delivery) -> str:
    """The path of a file from the folder of its delivery, with slashes."""
    return os.path.relpath(label, delivery.label).replace(os.sep, "/")


def _open_place(place: _Place, asking: Asking, standard: Standard) -> Delivery:
    if is_archive(place.path):
        try:
            unpacked = Unpacked(FilePath(place.path), place.label, asking.limits)
        except ArchiveError as error:
            return Delivery(place.label, [_refused(place.label, place.path, error.fault, asking, standard)])
        place = _Place(str(unpacked.folder), place.label, unpacked)
    listing = expand(place.path, standard, asking.format, claims=asking.mapping is None)
    delivery = Delivery(place.label, [])
    if listing.manifest is not None:
        delivery.manifest = _source(listing.manifest, place)
        delivery.stated = read_manifest(delivery.manifest, standard)
    if listing.manifest is None and place.unpacked is None:
        inner = sorted((*listing.packages, *listing.archives), key=os.fsencode)
        delivery.packages = [place.below(path) for path in inner]
    else:
        delivery.packages = [place.below(path) for path in listing.packages]
        for path in listing.archives:
            shown = place.shown(path)
            fault = Fault(RD_ARRANGEMENT, because(PACKAGE_IN_PACKAGE, path=shown), fatal=True)
            delivery.inputs.append(_refused(shown, path, fault, asking, standard))
    found = [*listing.found, *_named(listing, place, delivery, asking)]
    if listing.folder:
        found.sort(key=lambda found: os.fsencode(found.label))
    for each in found:
        delivery.inputs.append(_open(each, place, delivery, asking, standard))
    taken = {each.label for each in found}
    delivery.passed_over = [place.shown(path) for path in listing.passed_over if path not in taken]
    if listing.folder and not delivery.inputs and not delivery.packages:
        delivery.empty = Fault(RD_EMPTY, {"path": place.label}, fatal=True)
    return delivery


def _named(listing: Listing, place: _Place, delivery: Delivery, asking: Asking) -> Iterator[Found]:
    """Files that are data only because the manifest names them: they are read, whatever their names.

    No link to a folder is followed, as elsewhere: what lies behind it is not in the package.
    """
    root = FilePath(place.path)
    known = {found.label for found in listing.found} | set(listing.archives)
    known |= {child for found in listing.found for _, child in found.children}
    for path in delivery.stated.files if delivery.stated else ():
        label = os.path.join(place.path, *path.split("/"))  # noqa: PTH118 - labels stay as the user wrote them
        if label in known or not os.path.isfile(label):  # noqa: PTH113 - as in expand
            continue
        if FilePath(label).parent.resolve() == root.resolve() / FilePath(path).parent:
            yield Found(label, asking.format)


def _refused(label: str, path: str, fault: Fault, asking: Asking, standard: Standard) -> Opened:
    """An input that is not even looked into."""
    source = Source(label, FilePath(path), Survey(fault=fault))
    return Opened(source, None, Reading(standard, limits=asking.limits), asking.edition)


def _source(path: str, place: _Place, asked: Asked | None = None) -> Source:
    """Open a file of a place under the name that reports give it."""
    if place.unpacked is None:
        return open_source(path, asked)
    return replace(open_source(place.shown(path), asked, file=FilePath(path)), spool=place.unpacked)


def _note(label: str, delivery: Delivery) -> FileNote | None:
    """What the manifest says of a file."""
    return delivery.stated.files.get(relative(label, delivery)) if delivery.stated else None


def _open(found: Found, place: _Place, delivery: Delivery, asking: Asking, standard: Standard) -> Opened:
    note = _note(place.shown(found.label), delivery) or FileNote()
    form = found.format or (note.format if note.format in FORMATS else None)
    untold = form is None and (found.label == STANDARD_INPUT or not FilePath(found.label).suffix)
    # Of a format that is not ours, the encoding is not ours to judge.
    text = untold or (form is not None and FORMATS[form].is_text)

    def surveyed(path: str) -> Source:
        own = _note(place.shown(path), delivery) or FileNote()
        asked = Asked(
            asking.encoding or (None if asking.anew else own.encoding or note.encoding),
            json_types=frozenset(REGISTER_TYPES),
            record_types=frozenset(standard.models),
            text=text,
            sm3=asking.anew or own.sm3 is not None,
        )
        return _source(path, place, asked)

    source = surveyed(found.label)
    edition = asking.edition or (delivery.stated.edition if delivery.stated else None)
    reading = Reading(
        standard,
        record_type=asking.record_type or note.record_type,
        edition=str(edition or standard.default_edition),
        encoding=asking.encoding or (None if asking.anew else note.encoding),
        limits=asking.limits,
    )
    if untold and source.fault is None:
        form = sniff(source, reading)
    source = source.with_children(tuple(Child(group, surveyed(path)) for group, path in found.children))
    by_manifest = asking.encoding is None
    return Opened(source, form, reading, edition, asking.mapping, found.parent, by_manifest)


def watched(opened: Opened, on_read: Callable[[int], None]) -> Opened:
    """The same input, telling how many bytes of it were read."""
    return replace(opened, source=replace(opened.source, on_read=on_read))


def numbered(opened: Opened, places: Sequence[int]) -> Opened:
    """The same input with the numbers that its child tables have in the run."""
    children = tuple(replace(child, input=place) for child, place in zip(opened.source.children, places, strict=True))
    return replace(opened, source=opened.source.with_children(children))
