"""Writing reports: to a console of any encoding without failing, to files always in UTF-8."""

from __future__ import annotations

import codecs
import os
import shutil
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import TextIO

from enforce_data.report.escapes import escape


class Carriage(Enum):
    """How a text travels over a stream that is not UTF-8.

    Prose is written in the encoding of the stream, with escapes for what that lacks.  JSON and XML are read by
    programs that expect UTF-8 whatever the console is: they are written in ASCII, which is the same in both, with
    escapes of their own language, so that nothing of the content is lost.
    """

    PROSE = ("enforce_data.escape", False)
    JSON = ("enforce_data.escape", True)
    XML = ("xmlcharrefreplace", True)

    def carried(self, text: str, encoding: str) -> str:
        r"""Return the text with escapes for all that a stream of this encoding does not carry.

        >>> print(Carriage.PROSE.carried("立案 㐀", "gb2312"), Carriage.XML.carried("立案", "gb2312"))
        立案 \u3400 &#31435;&#26696;
        """
        errors, only_ascii = self.value
        codec = codecs.lookup(encoding).name
        if only_ascii and not codec.startswith("utf"):
            codec = "ascii"
        return text.encode(codec, errors).decode(codec)


def _escape_unencodable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(escape, error.object[error.start : error.end])), error.end


codecs.register_error("enforce_data.escape", _escape_unencodable)


def emit(chunks: Iterable[str], stream: TextIO, carriage: Carriage = Carriage.PROSE) -> None:
    r"""Write chunks to a stream; what the stream cannot carry is written as an escape, such as ``\u3400``.

    A reader that goes away (``| head``) ends the writing quietly.  Other faults of writing (a full disk) are raised
    as OSError.
    """
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        stream.writelines(carriage.carried(chunk, encoding) for chunk in chunks)
        stream.flush()
    except BrokenPipeError:
        _divert(stream)


def save(chunks: Iterable[str], path: Path, carriage: Carriage = Carriage.PROSE) -> None:
    r"""Write chunks to a file: UTF-8, lines end with ``\n`` on every system; OSError if it cannot be written."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        emit(chunks, stream, carriage)


def pour(file: Path, stream: TextIO) -> None:
    """Copy a file to a stream byte by byte; a reader that goes away ends it quietly, OSError for other faults."""
    try:
        with file.open("rb") as content:
            shutil.copyfileobj(content, stream.buffer)
        stream.buffer.flush()
    except BrokenPipeError:
        _divert(stream)


def _divert(stream: TextIO) -> None:
    """Point the stream at nothing, so that Python's own flush at exit finds no broken pipe."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)
