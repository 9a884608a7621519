"""An opened input: its bytes, its text, and the child tables that belong to it."""

from __future__ import annotations

import codecs
import os
import shutil
import stat
import sys
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import BinaryIO

from enforce_data.findings import Fault
from enforce_data.formats.faults import (
    CANNOT_READ,
    IS_DIRECTORY,
    IS_SPECIAL,
    NO_PERMISSION,
    RD_NOT_FOUND,
    RD_UNREADABLE,
    because,
)
from enforce_data.formats.survey import CHUNK, Asked, Survey, survey
from enforce_data.formats.urls import is_url, masked, sqlite_file

STANDARD_INPUT = "-"


class _Spool:
    """A temporary copy of a stream, deleted with the last source that uses it."""

    def __init__(self, stream: BinaryIO) -> None:
        handle, name = tempfile.mkstemp(prefix="enforce-data-")
        self.file = FilePath(name)
        weakref.finalize(self, _remove, name)
        with os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(stream, copy, CHUNK)


def _remove(name: str) -> None:
    with suppress(OSError):
        FilePath(name).unlink()


@dataclass(frozen=True)
class Child:
    """A child table: the repeated group it holds, as member names, its file, and which input of the run it is."""

    group: tuple[str, ...]
    source: Source
    input: int | None = None


@dataclass(frozen=True)
class Source:
    """An input file as the readers take it.

    ``label`` is what reports call it, ``file`` where its bytes are; ``children`` are its child tables.
    """

    label: str
    file: FilePath
    survey: Survey
    children: tuple[Child, ...] = ()
    spool: object = field(default=None, repr=False, compare=False)
    on_read: Callable[[int], None] | None = field(default=None, repr=False, compare=False)
    """Told the number of bytes of each piece that is read, for a progress bar."""
    url: str | None = field(default=None, repr=False)
    """The database of a server, which is no file."""

    @property
    def fault(self) -> Fault | None:
        """Why the input cannot be read at all."""
        return self.survey.fault

    def with_children(self, children: tuple[Child, ...]) -> Source:
        """The same source with its child tables."""
        return replace(self, children=children)

    def text(self) -> Iterator[str]:
        """The text in pieces, without its byte order mark."""
        decode = codecs.getincrementaldecoder(self.survey.encoding or "utf-8")().decode
        for chunk in self._bytes():
            yield decode(chunk)
        yield decode(b"", True)

    def utf8(self) -> Iterator[bytes]:
        """The same text as UTF-8 in pieces, which may end within a character; a UTF-8 file passes unchanged."""
        if self.survey.encoding == "utf-8":
            return self._bytes()
        return (piece.encode() for piece in self.text())

    def _bytes(self) -> Iterator[bytes]:
        with self.file.open("rb") as stream:
            stream.seek(self.survey.mark)
            while chunk := stream.read(CHUNK):
                if self.on_read is not None:
                    self.on_read(len(chunk))
                yield chunk


def open_source(label: str, asked: Asked | None = None, *, file: FilePath | None = None) -> Source:
    """Open and survey an input; what is wrong with it is the fault of the source, and never raised.

    ``label`` is the path unless ``file`` says where the bytes are; ``-`` is standard input, which is copied to a
    temporary file first, as is a named pipe.  A URL is a database; its label shows no password.
    """
    asked = asked or Asked()
    if file is None and is_url(label):
        return _open_url(label, asked)
    path = file or FilePath(label)
    spool: _Spool | None = None
    try:
        if file is None and label == STANDARD_INPUT:
            spool = _Spool(sys.stdin.buffer)
        else:
            mode = _mode(path)
            if stat.S_ISFIFO(mode):
                with path.open("rb") as stream:
                    spool = _Spool(stream)
            elif not stat.S_ISREG(mode):
                if stat.S_ISDIR(mode):
                    os.scandir(path).close()  # a folder that may not be listed is named as that
                reason = IS_DIRECTORY if stat.S_ISDIR(mode) else IS_SPECIAL
                return Source(label, path, Survey(fault=Fault(RD_UNREADABLE, because(reason, path=label), fatal=True)))
        path = spool.file if spool else path
        return Source(label, path, survey(path, label, asked), spool=spool)
    except OSError as error:
        return Source(label, path, Survey(fault=_unopenable(label, error)))


def _open_url(url: str, asked: Asked) -> Source:
    """A SQLite file is a file like any other; of a server nothing is asked before it is read."""
    label = masked(url)
    file = sqlite_file(url)
    if file is None:
        return Source(label, FilePath(os.devnull), Survey(), url=url)
    if file == FilePath():
        return Source(label, file, Survey(fault=Fault(RD_NOT_FOUND, {"path": label}, fatal=True)))
    return open_source(label, asked, file=file)


def _mode(path: FilePath) -> int:
    try:
        return path.stat().st_mode
    except ValueError:  # a NUL character or half a character in the path
        raise FileNotFoundError from None


def _unopenable(label: str, error: OSError) -> Fault:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Fault(RD_NOT_FOUND, {"path": label}, fatal=True)
    if isinstance(error, PermissionError):
        return Fault(RD_UNREADABLE, because(NO_PERMISSION, path=label), fatal=True)
    return Fault(RD_UNREADABLE, because(CANNOT_READ, path=label, error=error.strerror or "?"), fatal=True)
