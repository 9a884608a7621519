"""Which files a path stands for, and in which format each is.

The law of folders: every file whose ending names a data format, recursively in byte order of the path, minus dot-files,
``manifest.json`` and what another file claims as its child table; files passed over are listed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path as FilePath

from enforce_data.dictionary import Section, Standard
from enforce_data.formats.base import Reader, Reading, Writer
from enforce_data.formats.source import STANDARD_INPUT, Source

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Format:
    """One format: its module, imported when first used, and the endings of its files."""

    module: str
    endings: tuple[str, ...]

    @property
    def read(self) -> Reader:
        """The format's reader."""
        reader: Reader = import_module(self.module).read
        return reader

    @property
    def write(self) -> Writer:
        """The format's writer."""
        writer: Writer = import_module(self.module).write
        return writer


FORMATS = {
    "json": Format("enforce_data.formats.json_array", (".json",)),
    "jsonl": Format("enforce_data.formats.json_lines", (".jsonl", ".ndjson")),
    "csv": Format("enforce_data.formats.csv_table", (".csv", ".tsv")),
}
"""The formats of this version; adding one is one module and one line."""

LATER_ENDINGS = (".xml", ".avro", ".xlsx", ".xls", ".parquet", ".zip", ".db", ".sqlite")
"""Endings of data formats that this version cannot read: such a file is refused, never passed over in silence."""


@dataclass(frozen=True)
class Found:
    """A file to be read: its label in reports, its format (None where it cannot be told), and its child tables."""

    label: str
    format: str | None
    children: tuple[tuple[tuple[str, ...], str], ...] = ()
    """The repeated group that each child table holds, as member names, and its label."""


@dataclass
class Listing:
    """What a path stands for; ``folder`` says that it is one, and may hold nothing."""

    found: list[Found] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    manifest: str | None = None
    folder: bool = False


def format_of(label: str) -> str | None:
    """The format that a file's ending names, among those of this version."""
    ending = FilePath(label).suffix.lower()
    return next((name for name, each in FORMATS.items() if ending in each.endings), None)


def expand(path: str, standard: Standard, asked: str | None = None) -> Listing:
    """List the files that a path of the command line stands for; ``asked`` is the format stated for all of them."""
    listing = Listing()
    if path == STANDARD_INPUT or not FilePath(path).is_dir():
        children = tuple(_children(path, _beside(path), standard)) if format_of(path) == "csv" else ()
        listing.found.append(Found(path, asked or format_of(path), children))
        return listing
    listing.folder = True
    labels = sorted(_files(path), key=os.fsencode)
    listing.manifest = next((label for label in labels if label == os.path.join(path, MANIFEST)), None)  # noqa: PTH118
    data: list[str] = []
    for label in labels:
        name = FilePath(label).name
        if name == MANIFEST:
            continue
        ending = FilePath(label).suffix.lower()
        known = format_of(label) is not None or ending in LATER_ENDINGS
        (data if known else listing.passed_over).append(label)
    listing.found = list(_claimed(data, standard))
    return listing


def _files(folder: str) -> Iterator[str]:
    """Every file below a folder that is not hidden, as ``folder/…`` with the separators of the system."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield os.path.join(place, name)  # noqa: PTH118 - labels stay as the user wrote them


def _beside(label: str) -> list[str]:
    """The files in the folder of a file, as they would be named beside it."""
    folder = os.path.dirname(label)  # noqa: PTH120
    try:
        return sorted((os.path.join(folder, name) for name in os.listdir(folder or ".")), key=os.fsencode)  # noqa: PTH118, PTH208
    except OSError:
        return []


def _claimed(labels: Sequence[str], standard: Standard) -> Iterator[Found]:
    """The files of a folder, child tables put with the file that claims them."""
    children = {label: tuple(_children(label, labels, standard)) for label in labels if format_of(label) == "csv"}
    taken = {child for each in children.values() for _, child in each}
    for label in labels:
        if label not in taken:
            yield Found(label, format_of(label), children.get(label, ()))


def _children(label: str, others: Iterable[str], standard: Standard) -> Iterator[tuple[tuple[str, ...], str]]:
    """The child tables of a table: ``<stem>.<group>.csv`` beside it, where the dictionary has such a repeated group."""
    stem, ending = os.path.splitext(label)  # noqa: PTH122
    for other in others:
        if other.startswith(stem + ".") and other.lower().endswith(ending.lower()) and other != label:
            names = tuple(other[len(stem) + 1 : -len(ending)].split("."))
            if names in repeated_groups(standard):
                yield names, other


@cache
def repeated_groups(standard: Standard) -> frozenset[tuple[str, ...]]:
    """The names under which child tables of any record type can stand.

    A repeated element inside a single group is named with it (``decision.alterations``).
    """
    names: set[tuple[str, ...]] = set()
    for record_type in standard.models:
        names.update(path for path, entry in _repeated(standard.section(record_type)))
    return frozenset(names)


def _repeated(section: Section) -> Iterator[tuple[tuple[str, ...], object]]:
    for path, entry in section.walk():
        if entry.many:
            yield tuple(str(step) for step in path), entry


def sniff(source: Source, reading: Reading) -> str:
    """Tell the format of an input that has no telling name, by its first characters.

    A text that begins with ``[`` is a JSON array; one that begins with ``{`` is JSON Lines if its first line is a whole
    record and more follows, else one JSON record; anything else is a table.
    """
    head = ""
    for piece in source.text():
        head += piece
        if len(head) > _HEAD or "\n" in head.strip():
            break
    text = head.lstrip()
    if not text.startswith(("{", "[")):
        return "csv"
    from enforce_data.formats.strict_json import loads

    first, _, rest = text.partition("\n")
    whole = not loads(first, reading.limits)[1]
    return "jsonl" if text.startswith("{") and whole and rest.strip() else "json"


_HEAD = 1 << 20

