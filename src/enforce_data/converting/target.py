"""Where a conversion writes: a file, a folder or zip with a file per record type, or standard output.

Everything is written beside the target first and moved there in one step, so that a conversion that fails leaves
nothing behind and an existing file as it was.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from enforce_data.asking import known_format
from enforce_data.formats.detect import FORMATS, Format, expand, format_of, target_of
from enforce_data.formats.packing import pack
from enforce_data.formats.source import STANDARD_INPUT
from enforce_data.formats.urls import is_url, masked
from enforce_data.model import STANDARD
from enforce_data.report.console import pour
from enforce_data.usage import UsageError

STANDARD_OUTPUT = STANDARD_INPUT
DEFAULT = "jsonl"
"""The format of a folder, a zip or standard output, where nobody says otherwise."""
ZIP = ".zip"


class Kind(Enum):
    """What a target is."""

    FILE = "file"
    FOLDER = "folder"
    ARCHIVE = "zip"
    STREAM = "stream"
    SERVER = "server"


@dataclass(frozen=True)
class Target:
    """A target: what the user wrote, what it is, and the format of its data."""

    label: str
    kind: Kind
    format: str
    url: str | None = None
    """The database of a server, with its password; the label is without."""

    @property
    def form(self) -> Format:
        """The format of its files."""
        return FORMATS[self.format]

    @property
    def by_type(self) -> bool:
        """Whether each record type has a file of its own."""
        return self.kind in (Kind.FOLDER, Kind.ARCHIVE)

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.label)

    @property
    def has_children(self) -> bool:
        """Whether files beside it are read with it, by their names."""
        return self.format == "csv" == format_of(self.label)

    def file_of(self, record_type: str | None) -> str:
        """The name of the file for records of a type."""
        if self.kind is Kind.FILE:
            return self.path.name
        return f"{record_type or 'records'}{self.form.endings[0]}"


def aim(label: str, form: str | None) -> Target:
    """What a target stands for; ``form`` is the format the user asked for.  Raises UsageError for one that is nothing.

    A folder is one that exists, or ends in a slash, or has no ending at all.
    """
    if form is not None:
        known_format(form)
    if label == STANDARD_OUTPUT:
        return Target(label, Kind.STREAM, form or DEFAULT)
    if is_url(label):
        return _database(label, form)
    ending = Path(label).suffix.lower()
    if label.endswith(("/", os.sep)) or Path(label).is_dir() or not ending:
        return Target(label, Kind.FOLDER, form or DEFAULT)
    if ending == ZIP:
        return Target(label, Kind.ARCHIVE, form or DEFAULT)
    form = form or format_of(label)
    if form is None:
        known = ", ".join(ending for each in FORMATS.values() for ending in each.endings)
        raise UsageError(f"unknown ending of {label}; use one of {known}, .zip, a folder ending in /, or say --to")
    return Target(label, Kind.FILE, form)


def _database(url: str, form: str | None) -> Target:
    """The target of a URL: a SQLite file like any other file, or a server."""
    if form not in (None, "sql"):
        raise UsageError(f"{masked(url)} is a database, not {form}")
    file, server = target_of(url)
    if server is None:
        if file == Path():
            raise UsageError(f"{url} is a database in memory; nobody could read it")
        return Target(str(file), Kind.FILE, "sql")
    return Target(str(file), Kind.SERVER, "sql", server)


def refuse_existing(target: Target) -> None:
    """Raise UsageError where something stands that would not be overwritten."""
    path = target.path
    if target.kind is Kind.SERVER:
        return  # its writer refuses tables that hold records
    if target.kind is Kind.FILE and target.format == "sql" and path.exists():
        raise UsageError(f"{target.label} exists; a database may hold more than our tables: remove it, or name another")
    if target.kind is Kind.FOLDER and path.exists():
        if not path.is_dir():
            raise UsageError(f"{target.label} is not a folder; a file needs an ending such as .json")
        if any(path.iterdir()):
            raise UsageError(f"{target.label} is not empty; whatever lies in a folder counts as delivered")
    elif target.kind in (Kind.FILE, Kind.ARCHIVE) and path.exists() and not path.is_file():
        raise UsageError(f"cannot write {target.label}: it is not a regular file")


@contextmanager
def workshop(target: Target) -> Iterator[Path]:
    """A temporary folder on the file system of the target, in which its files are made; raise UsageError for none."""
    into = target.kind is Kind.FOLDER and target.path.is_dir()
    afar = target.kind in (Kind.STREAM, Kind.SERVER)
    beside = None if afar else target.path if into else target.path.absolute().parent
    try:
        folder = Path(tempfile.mkdtemp(prefix=".enforce-data-", dir=beside))
    except OSError as error:
        raise UsageError(f"cannot write {target.label}: {error.strerror}") from None
    try:
        made = folder / "made"  # of its own, because a temporary folder is for its owner only
        made.mkdir()
        yield made
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def announce_children(target: Target, made: Path) -> None:
    """Let the writer know the child tables that an earlier delivery left, which are to be emptied: as empty files."""
    if target.kind is not Kind.FILE or not target.has_children:
        return
    stem, ending = target.path.stem, target.path.suffix
    own = made / target.path.name
    own.touch()
    beside = [made / path.name for path in target.path.parent.glob("*") if _is_beside(path.name, stem, ending)]
    for path in beside:
        path.touch()
    claimed = {label for _, label in expand(str(own), STANDARD).found[0].children}
    for path in beside:
        if str(path) not in claimed:
            path.unlink()


def _is_beside(name: str, stem: str, ending: str) -> bool:
    return name.startswith(f"{stem}.") and name.endswith(ending) and name != stem + ending


def refuse_remains(target: Target, made: Path, files: list[Path]) -> None:
    """Raise UsageError where a file beside the target would be read with it, or it with a file beside."""
    if target.kind is not Kind.FILE:
        return
    if len(files) > 1 and not target.has_children:
        raise UsageError(f"child tables of {target.label} are found by its ending; name it {target.form.endings[0]}")
    parent = expand(target.label, STANDARD).found[0].parent
    if parent is not None:
        raise UsageError(f"{target.label} would be read as a child table of {parent}; choose another name")
    if remains := sorted(set(made.iterdir()) - set(files)):
        place = target.path.with_name(remains[0].name)
        raise UsageError(f"{place} would be read as a child table of {target.label}; remove it first")


def refuse_ambiguous(target: Target, files: list[Path], encoding: str) -> None:
    """Raise UsageError for a text in GB encoding that any reader would take for UTF-8, as short texts can be."""
    if not encoding.startswith("gb") or not target.form.is_text or target.format == "xml":  # XML says what it is
        return
    for path in files:
        text = path.read_bytes() if path.stat().st_size <= _SHORT else b"\xff"
        if not text.isascii() and _is_utf8(text):
            raise UsageError(f"{path.name} in {encoding} would be read as UTF-8; write it with --encoding utf-8")


_SHORT = 1 << 16
"""Longest text that could be both by chance: each of its Chinese characters would have to be."""


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def publish(target: Target, made: Path, files: list[Path]) -> list[Path]:
    """Move what was made to where it belongs, and return where it lies now; raise OSError if that cannot be done.

    ``files`` are those of the data, the main one first.
    """
    match target.kind:
        case Kind.STREAM:
            if len(files) != 1:
                raise UsageError(f"{target.format} needs several files for these records; name a file or a folder")
            pour(files[0], sys.stdout)
            return []
        case Kind.SERVER:
            return []
        case Kind.ARCHIVE:
            packed = made.parent / "packed"
            pack(((path.name, path) for path in made.iterdir()), packed)
            packed.replace(target.path)
            return [target.path]
        case Kind.FOLDER:
            if not target.path.is_dir():
                made.rename(target.path)
                return sorted(target.path.iterdir())
            for path in sorted(made.iterdir()):
                path.replace(target.path / path.name)
            return sorted(path for path in target.path.iterdir() if path.is_file())
        case Kind.FILE:
            places = [target.path.with_name(path.name) for path in files]
            for path, place in reversed(list(zip(files, places, strict=True))):  # a parent table behind its children
                path.replace(place)
            return places
