"""Which files a path stands for, and in which format each is.

The law of folders: every file whose ending names a data format, recursively in byte order of the path, minus dot-files,
``manifest.json`` and what another file claims as its child table; files passed over are listed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pathlib import Path as FilePath

from enforce_data.dictionary import Standard
from enforce_data.formats.base import Carrier, Reader, Reading, Writer, Writing
from enforce_data.formats.headers import repeated_group
from enforce_data.formats.source import STANDARD_INPUT, Source
from enforce_data.formats.urls import is_url, masked, sqlite_file
from enforce_data.limits import MOST_FOLDERS

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Format:
    """One format: its module, imported when first used, and the endings of its files."""

    module: str
    endings: tuple[str, ...]
    is_text: bool = True
    """Whether its files are text, of which the encoding is to be found out."""
    one_type: bool = False
    """Whether a file holds records of one type only."""

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

    def carrier(self, writing: Writing) -> Carrier:
        """What the format carries to a target: a function that refuses the records that would not come back the same.

        The writer uses the same, so that it refuses what this refuses and nothing else.
        """
        carrier: Carrier = import_module(self.module).carrier(writing)
        return carrier

    def stated_type(self, source: Source, reading: Reading) -> str | None:
        """The one record type that a file holds by its own schema; for formats that bring one."""
        found: str | None = import_module(self.module).stated_type(source, reading)
        return found


FORMATS = {
    "json": Format("enforce_data.formats.json_array", (".json",)),
    "jsonl": Format("enforce_data.formats.json_lines", (".jsonl", ".ndjson")),
    "xml": Format("enforce_data.formats.xml_tree", (".xml",)),
    "avro": Format("enforce_data.formats.avro_file", (".avro",), is_text=False, one_type=True),
    "csv": Format("enforce_data.formats.csv_table", (".csv", ".tsv"), one_type=True),
    "xlsx": Format("enforce_data.formats.xlsx_book", (".xlsx", ".xlsm", ".xls"), is_text=False),
    "sql": Format("enforce_data.formats.sql_table", (".db", ".sqlite", ".sqlite3"), is_text=False),
    "parquet": Format("enforce_data.formats.parquet_file", (".parquet",), is_text=False, one_type=True),
}
"""The formats of this version; adding one is one module and one line."""

ARCHIVE_ENDING = ".zip"


@dataclass(frozen=True)
class Found:
    """A file to be read: its label in reports, its format (None where it cannot be told), and its child tables."""

    label: str
    format: str | None
    children: tuple[tuple[tuple[str, ...], str], ...] = ()
    """The repeated group that each child table holds, as member names, and its label."""
    parent: str | None = None
    """The table beside it that claims this file as its child table, where the file was named by itself."""


@dataclass
class Listing:
    """What a path stands for; ``folder`` says that it is one, and may hold nothing."""

    found: list[Found] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    manifest: str | None = None
    folder: bool = False
    packages: list[str] = field(default_factory=list)
    """Folders below one without manifest that have a manifest of their own: deliveries by themselves."""
    archives: list[str] = field(default_factory=list)
    """Zips in a folder: packages, too."""


def format_of(label: str) -> str | None:
    """The format that a file's ending names, among those of this version; a URL names a database."""
    if is_url(label):
        return "sql"
    ending = FilePath(label).suffix.lower()
    return next((name for name, each in FORMATS.items() if ending in each.endings), None)


def target_of(label: str) -> tuple[FilePath, str | None]:
    """Where a label says that records are written: the file, and the URL of a server, for which there is none."""
    if not is_url(label):
        return FilePath(label), None
    file = sqlite_file(label)
    return (FilePath(masked(label)), label) if file is None else (file, None)


def is_archive(label: str) -> bool:
    """Whether a path stands for a zip, which is a folder in one file."""
    return label.lower().endswith(ARCHIVE_ENDING) and os.path.isfile(label)  # noqa: PTH113 - as in expand


def expand(path: str, standard: Standard, asked: str | None = None, *, claims: bool = True) -> Listing:
    """List the files that a path of the command line stands for; ``asked`` is the format stated for all of them.

    Without ``claims`` no file is the child table of another: a sender's own layout has none.
    """
    listing = Listing()
    if is_url(path):
        listing.found.append(Found(path, "sql"))
        return listing
    claims = claims and asked in (None, "csv")
    if path == STANDARD_INPUT or not os.path.isdir(path):  # noqa: PTH112 - no error where nothing can be asked
        beside = _beside(path) if claims and format_of(path) == "csv" else []
        parent = _parent(path, frozenset(beside), standard)
        children = _children(beside, standard).get(path, [])
        listing.found.append(Found(path, asked or format_of(path), tuple(children), parent[0] if parent else None))
        return listing
    listing.folder = True
    data: list[str] = []
    closed: list[str] = []
    labels = sorted([*_files(path, closed), *closed], key=os.fsencode)
    listing.manifest = next((label for label in labels if label == os.path.join(path, MANIFEST)), None)  # noqa: PTH118
    if listing.manifest is None:
        listing.packages = _packages(labels)
    for label in labels:
        if FilePath(label).name == MANIFEST or any(_is_below(label, folder) for folder in listing.packages):
            continue
        if is_archive(label):
            listing.archives.append(label)
        elif label in closed or _is_data(label):
            data.append(label)
        else:
            listing.passed_over.append(label)
    children_of = _children(data, standard) if claims else {}
    taken = {child for children in children_of.values() for _, child in children}
    listing.found = [
        Found(label, asked or format_of(label), tuple(children_of.get(label, ())))
        for label in data
        if label not in taken
    ]
    return listing


def _packages(labels: Iterable[str]) -> list[str]:
    """The folders of manifests, without those inside another; labels come in byte order."""
    folders: list[str] = []
    for folder in sorted(os.path.dirname(label) for label in labels if FilePath(label).name == MANIFEST):  # noqa: PTH120
        if not any(_is_below(folder, outer) for outer in folders):
            folders.append(folder)
    return folders


def _is_below(label: str, folder: str) -> bool:
    return label.startswith(folder + os.sep)


def _files(folder: str, closed: list[str]) -> Iterator[str]:
    """Every file below a folder that is not hidden, as ``folder/…``; links to folders are not followed, but named.

    Folders that cannot be listed, or lie too deep, go into ``closed``.
    """
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        if place.count(os.sep) - folder.count(os.sep) > MOST_FOLDERS:
            closed.append(place)
            folders[:], names[:] = [], []
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if FilePath(place, name).is_symlink()]
        for name in (*names, *links):
            if not name.startswith("."):
                yield os.path.join(place, name)  # noqa: PTH118 - labels stay as the user wrote them


def _is_data(label: str) -> bool:
    """Whether a file in a folder is to be read: named as data, and no folder, pipe or socket."""
    named = format_of(label) is not None or FilePath(label).suffix.lower() == ARCHIVE_ENDING
    return named and (os.path.isfile(label) or not os.path.exists(label))  # noqa: PTH110, PTH113 - as in expand


def _beside(label: str) -> list[str]:
    """The files in the folder of a file, as they would be named beside it."""
    folder = os.path.dirname(label)  # noqa: PTH120
    try:
        return sorted((os.path.join(folder, name) for name in os.listdir(folder or ".")), key=os.fsencode)  # noqa: PTH118, PTH208
    except OSError:
        return []


def _children(labels: Iterable[str], standard: Standard) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The child tables among files, by the table that claims them."""
    present = frozenset(label for label in labels if format_of(label) == "csv")
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for label in sorted(present, key=os.fsencode):
        if parent := _parent(label, present, standard):
            found.setdefault(parent[0], []).append((parent[1], label))
    return found


def _parent(label: str, present: frozenset[str], standard: Standard) -> tuple[str, tuple[str, ...]] | None:
    """The table that claims a file as its child table, and the repeated element the file holds.

    A child table is named ``<stem>.<group>.csv`` after a table beside it, where the dictionary has such an element.
    The table with the shortest name claims it, because a child table has none.
    """
    folder, name = os.path.split(label)
    stem, ending = os.path.splitext(name)  # noqa: PTH122
    parts = stem.split(".")
    for cut in range(1, len(parts)):
        parent = os.path.join(folder, ".".join(parts[:cut]) + ending)  # noqa: PTH118
        group = _group(".".join(parts[cut:]), standard)
        if parent in present and group is not None:
            return parent, group
    return None


@lru_cache(maxsize=1024)
def _group(dotted: str, standard: Standard) -> tuple[str, ...] | None:
    """The repeated element of any record type that a dotted path in any spelling stands for."""
    sections = map(standard.section, standard.models)
    return next((found for section in sections if (found := repeated_group(section, dotted)) is not None), None)


def sniff(source: Source, reading: Reading) -> str:
    """Tell the format of an input that has no telling name, by its first characters.

    A text that begins with ``[`` is a JSON array; one that begins with ``{`` is JSON Lines if its first line is a whole
    record and more follows, else one JSON record; one that begins with ``<`` is XML; anything else is a table.
    """
    head = ""
    for piece in source.text():
        head += piece
        if len(head) > _HEAD or "\n" in head.strip():
            break
    text = head.lstrip()
    if not text.startswith(("{", "[")):
        return "xml" if text.startswith("<") else "csv"
    from enforce_data.formats.strict_json import loads

    first, _, rest = text.partition("\n")
    whole = not loads(first, reading.limits)[1]
    return "jsonl" if text.startswith("{") and whole and rest.strip() else "json"


_HEAD = 1 << 20
