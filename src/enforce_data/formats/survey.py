"""One pass over an input: its hash, its size, its text encoding and which record types it may hold.

The law of encodings: what the user or the manifest states, else the mark at the beginning (BOM), else what the file
declares of itself (XML), else strict UTF-8, else strict GB18030, else the file is refused.  The whole file decides,
never its beginning, and nothing is ever replaced.  GBK and GB 2312 are subsets of GB 18030 and are read as it.

A file that is half UTF-8 and half GBK is not UTF-8, but may be GB18030 by accident: two Chinese characters in UTF-8
are six bytes, which GB18030 often takes for three other characters.  :class:`_Run` finds such places.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path as FilePath
from typing import Any

from enforce_data.findings import Fault, Location, Said
from enforce_data.formats.digests import Digests
from enforce_data.formats.faults import (
    BROKEN_OFF,
    DECLARED_OTHERWISE,
    MIXED_ENCODINGS,
    NEITHER_ENCODING,
    NOT_IN_ENCODING,
    NUL_BYTES,
    OTHER_MARK,
    RD_EMPTY,
    RD_ENCODING,
    UNKNOWN_ENCODING,
    because,
)
from enforce_data.formats.xml_types import XmlTypes

CHUNK = 1 << 20
"""Bytes read at a time."""


class EncodingSource(StrEnum):
    """What decided about the encoding of a file."""

    OPTION = "option"
    BOM = "bom"
    DECLARED = "declared"
    STRICT_UTF8 = "strict-utf-8"
    STRICT_GB18030 = "strict-gb18030"


@dataclass(frozen=True)
class Asked:
    """What is stated of an input beforehand, and what is to be found out.

    ``encoding`` is stated by the user or the manifest; ``declared`` by the file itself, where it is not in an XML
    declaration; ``json_types`` are the record types to look for in JSON or XML, ``record_types`` all there are;
    ``text=False`` is for formats that are not text, which are hashed and no more; ``sm3`` asks for that digest, too.
    """

    encoding: str | None = None
    declared: str | None = None
    json_types: frozenset[str] = frozenset()
    record_types: frozenset[str] = frozenset()
    text: bool = True
    sm3: bool = False


@dataclass(frozen=True)
class Survey:
    """What one pass over the bytes says.

    ``encoding`` is a Python codec name, one of ``utf-8``, ``utf-16-le``, ``utf-16-be``, ``gb18030``; ``mark`` is the
    length of the byte order mark in bytes.  ``may_hold`` is sound but not exact: a record type outside it does not
    occur as the ``record_type`` of a JSON record, nor as the name of an XML record.  With a ``fault`` the input cannot
    be read.
    """

    sha256: str | None = None
    size: int | None = None
    encoding: str | None = None
    encoding_source: EncodingSource | None = None
    mark: int = 0
    may_hold: frozenset[str] = frozenset()
    fault: Fault | None = None
    sm3: str | None = None


_CODECS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "ascii": "utf-8",
    "gb18030": "gb18030",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "utf-16": "utf-16-le",  # without a mark as Windows writes it
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)


def codec_of(encoding: str) -> str | None:
    """The codec that an encoding is read with; None for one that is not supported.

    >>> codec_of("GBK"), codec_of("UTF8"), codec_of("latin-1")
    ('gb18030', 'utf-8', None)
    """
    try:
        return _CODECS.get(codecs.lookup(encoding).name)
    except (LookupError, ValueError):
        return None


def survey(file: FilePath, label: str, asked: Asked) -> Survey:
    """Read a file once; raise OSError where it cannot be read."""
    digests = Digests(sm3=asked.sm3)
    size = 0
    law: _Law | None = None
    for chunk in _pieces(file):
        if asked.text and law is None:
            law = _Law(file, chunk, asked)
        digests.update(chunk)
        size += len(chunk)
        if law is not None:
            law.feed(chunk)
    found = Survey(digests.hex_sha256, size, sm3=digests.hex_sm3)
    if size == 0 or (law is not None and law.mark == size):
        return replace(found, fault=Fault(RD_EMPTY, {"path": label}, fatal=True))
    if law is None:
        return found
    law.finish()
    return replace(
        found,
        encoding=None if law.fault else law.codec,
        encoding_source=None if law.fault else law.decided_by,
        mark=law.mark,
        may_hold=law.types.found(law.codec),
        fault=law.fault,
    )


def _pieces(file: FilePath, upto: int | None = None) -> Iterator[bytes]:
    with file.open("rb") as stream:
        left = upto
        while chunk := stream.read(CHUNK if left is None else min(CHUNK, left)):
            yield chunk
            if left is not None:
                left -= len(chunk)


class _Trial:
    """One strict decoding of the whole file; ``bad`` is the offset of the first byte that does not fit."""

    def __init__(self, codec: str, mark: int = 0) -> None:
        self.codec = codec
        self.mark = mark
        self.bad: int | None = None
        self._fed = 0
        self._decode = codecs.getincrementaldecoder(codec)().decode

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        """Decode the next bytes, the mark excluded."""
        if self.bad is not None:
            return
        if not self._fed:
            chunk = chunk[self.mark :]
            self._fed = self.mark
        self._fed += len(chunk)
        try:
            self._decode(chunk, final)
        except UnicodeDecodeError as error:
            self.bad = self._fed - len(error.object) + error.start


_BYTE_CLASSES = bytearray(256)
_BYTE_CLASSES[0xE4:0xEA] = b"a" * 6
_BYTE_CLASSES[0x80:0xC0] = b"b" * 64


class _Run:
    """Looks for four Chinese characters in a row that are UTF-8, within a file that is not.

    A common ideograph (U+4000 to U+9FFF) is in UTF-8 a byte E4-E9 and two bytes 80-BF.  Read as GBK, four of them are
    six characters.  Every third of these has a first byte E4-E9 and a second byte 80-BF: rows 68 to 73, in the seldom
    used half of GB 2312, less than 1 character in 1 000 of running text.  Its two neighbours must come from about 100
    and 500 of the 3 755 common characters or from the punctuation, say 1 in 30 and 1 in 4.  So a real text has such a
    run of six about once in (1 000 x 30 x 4)^2 = 1.4 x 10^10 characters, some 30 GB.
    """

    _WANTED = b"abb" * 4

    def __init__(self) -> None:
        self.at: int | None = None
        self._rest = b""
        self._fed = 0

    def feed(self, chunk: bytes) -> None:
        """Look through the next bytes; ``at`` becomes the offset of the first run."""
        if self.at is not None:
            return
        window = self._rest + chunk.translate(_BYTE_CLASSES)
        if (found := window.find(self._WANTED)) >= 0:
            self.at = self._fed - len(self._rest) + found
        self._fed += len(chunk)
        self._rest = window[-len(self._WANTED) + 1 :]


class _Types:
    """Which of the given record types may stand in a JSON file, from a search over its bytes.

    Where the search could miss one (an escaped letter, a member of that name that is written in an unusual way) it
    answers: all of them.
    """

    _OVERLAP = 256
    _MEMBER = b'"record_type"'

    def __init__(self, wanted: frozenset[str]) -> None:
        self._wanted = wanted
        self._seen: set[str] = set()
        self._window = b""
        self._value = re.compile(rb'[ \t\r\n]{0,64}:[ \t\r\n]{0,64}"([^"\\]{0,64})"')

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        """Look through the next bytes."""
        if self._seen >= self._wanted:
            return
        window = self._window + chunk
        sure = len(window) if final else len(window) - self._OVERLAP
        if b"\\" in window and rb"\u00" in window:  # the search for one byte is much the faster
            self._seen |= self._wanted
        at = window.find(self._MEMBER)
        while 0 <= at < sure:
            at += len(self._MEMBER)
            match = self._value.match(window, at)
            self._seen |= self._wanted if match is None else self._wanted & {match[1].decode(errors="replace")}
            at = window.find(self._MEMBER, at)
        self._window = window[max(sure, 0) :]

    def found(self, codec: str) -> frozenset[str]:
        """The answer, after the last byte."""
        self.feed(b"", final=True)
        return self._wanted if codec.startswith("utf-16") else frozenset(self._seen)


class _TypesOfXml:
    """The same of an XML file."""

    def __init__(self, wanted: frozenset[str], record_types: frozenset[str]) -> None:
        self._wanted = wanted
        self._tags = XmlTypes(record_types)

    def feed(self, chunk: bytes) -> None:
        """Look through the next bytes."""
        self._tags.feed(chunk)

    def found(self, codec: str) -> frozenset[str]:
        """The answer, after the last byte."""
        self._tags.finish()
        sure = not self._tags.unsure and not codec.startswith("utf-16")
        return self._wanted & self._tags.seen if sure else self._wanted


class _Law:
    """The law of encodings, applied to one file chunk by chunk."""

    def __init__(self, file: FilePath, head: bytes, asked: Asked) -> None:
        self.fault: Fault | None = None
        self.types: _Types | _TypesOfXml = _Types(asked.json_types)
        if head.lstrip(_BEFORE_XML).startswith(b"<"):
            self.types = _TypesOfXml(asked.json_types, asked.record_types)
        self._file = file
        self._second: _Trial | None = None
        self._run = _Run()
        self._fed = 0
        marked, self.mark = next(((name, len(mark)) for mark, name in _MARKS if head.startswith(mark)), (None, 0))
        self.codec, self.decided_by = "utf-8", EncodingSource.STRICT_UTF8
        declared, width = _declared(head)
        if stated := asked.encoding or (asked.declared or declared if marked is None else None):
            self.decided_by = EncodingSource.OPTION if asked.encoding else EncodingSource.DECLARED
            codec = codec_of(stated)
            if codec is None:
                self._refuse(UNKNOWN_ENCODING, encoding=stated)
            elif marked is not None and marked != codec and not (stated.lower() == "utf-16" and marked in _UTF16):
                self._refuse(OTHER_MARK, encoding=stated, marked=marked)
            elif self.decided_by is EncodingSource.DECLARED and (width == _WIDE) != (codec in _UTF16):
                self._refuse(DECLARED_OTHERWISE, encoding=stated)
            else:
                self.codec = marked or codec
        elif marked == "utf-32":
            self._refuse(UNKNOWN_ENCODING, encoding=marked)
        elif marked is not None:
            self.codec, self.decided_by = marked, EncodingSource.BOM
        elif head.count(0) * 20 > len(head):
            self._refuse(NUL_BYTES)
        self._first = _Trial(self.codec, self.mark)

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes."""
        self.types.feed(chunk)
        self._fed += len(chunk)
        if self.fault is not None:
            return
        if self._second is not None:
            self._second.feed(chunk)
            self._run.feed(chunk)
            return
        self._first.feed(chunk)
        self._turn_to_second()

    def _turn_to_second(self) -> None:
        """Begin the second trial at the beginning of the file, as soon as the first has failed."""
        if self._first.bad is not None and self.decided_by is EncodingSource.STRICT_UTF8:
            self._second = _Trial("gb18030")
            for chunk in _pieces(self._file, self._fed):
                self._second.feed(chunk)
                self._run.feed(chunk)

    def finish(self) -> None:
        """Decide, after the last byte."""
        if self.fault is not None:
            return
        whole = self._first.bad is None
        if whole:
            self._first.feed(b"", final=True)
            self._turn_to_second()
        failed = self._first.bad
        if failed is None:
            return
        if self._second is None:
            self._refuse_at(self._first, BROKEN_OFF if whole else NOT_IN_ENCODING, encoding=self.codec)
            return
        self._second.feed(b"", final=True)
        if self._second.bad is None and self._run.at is None:
            self.codec, self.decided_by = "gb18030", EncodingSource.STRICT_GB18030
        elif whole:
            self._refuse_at(self._first, BROKEN_OFF, encoding=self.codec)
        elif self._second.bad is not None and self._second.bad <= failed:
            self._refuse_at(self._first, NEITHER_ENCODING)
        elif self._run.at is not None:
            self._refuse_mixed(self._first, self._run.at)
        else:
            self._refuse_at(self._second, NEITHER_ENCODING)

    def _refuse(self, reason: Said, location: Location | None = None, **params: Any) -> None:
        self.fault = Fault(RD_ENCODING, because(reason, **params), location=location or Location(), fatal=True)

    def _refuse_at(self, trial: _Trial, reason: Said, **params: Any) -> None:
        bad = trial.bad or 0
        self._refuse(reason, _place(self._file, trial.codec, trial.mark, bad), byte=bad + 1, **params)

    def _refuse_mixed(self, utf8: _Trial, run: int) -> None:
        other = _place(self._file, "utf-8", 0, utf8.bad or 0)
        found = _place(self._file, "gb18030", 0, run)
        later = found if run > (utf8.bad or 0) else other
        self._refuse(MIXED_ENCODINGS, later, utf8_line=found.line, other_line=other.line)


_UTF16 = ("utf-16-le", "utf-16-be")
_DECLARATION = re.compile(
    rb"""<\?xml[ \t\r\n][^<>]{0,200}?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([^"'<>]{1,40})["']"""
)
_BEFORE_XML = b" \t\r\n" + codecs.BOM_UTF8 + "\ufeff".encode("gb18030")
_WIDE = 2


def _declared(head: bytes) -> tuple[str | None, int]:
    """The encoding that an XML text declares of itself, and how many bytes its first characters have."""
    for codec, begin in (("utf-16-le", b"<\0?\0"), ("utf-16-be", b"\0<\0?")):
        if head.startswith(begin):  # XML 1.0, appendix F: without a mark only the width is sure
            return codec, _WIDE
    found = _DECLARATION.match(head)
    return (found[1].decode("ascii", "replace") if found else None), 1


def _place(file: FilePath, codec: str, mark: int, offset: int) -> Location:
    """Line and column of a byte; where the text before it does not decode, each such byte counts as a character."""
    decode = codecs.getincrementaldecoder(codec)("replace").decode
    line, column, skip = 1, 1, mark
    for chunk in _pieces(file, offset):
        text = decode(chunk[skip:])
        skip = 0
        if newlines := text.count("\n"):
            line += newlines
            column = len(text) - text.rindex("\n")
        else:
            column += len(text)
    return Location(line=line, column=column)
