"""Records → an Avro object container with our schema.

Avro has no room for what its types cannot say: a day that is none, an unknown code or member, a missing mandatory
element, another type, more digits.  Such a record is refused by the path, never bent.  Faults that fit the types, such
as an empty text, are carried.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path as FilePath
from typing import Any, BinaryIO

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition, Status
from enforce_data.findings import Path
from enforce_data.formats.avro_container import MAGIC, SYNC_SIZE
from enforce_data.formats.avro_schema import codes_of, fields_of, integer_type, is_optional, schema_of
from enforce_data.formats.base import CannotCarryError, Carrier, Writing
from enforce_data.formats.carrying import (
    ANOTHER_TYPE,
    MANDATORY,
    NO_CODE,
    NO_TYPE,
    OTHER_EDITION,
    OTHER_TYPE,
    UNKNOWN_MEMBER,
    refusal,
)
from enforce_data.formats.headers import RECORD_TYPE
from enforce_data.formats.typed_values import decimal_taker, integer_taker, take_day, take_flag, take_text
from enforce_data.values.written import Form, Kind

BLOCK = 64_000
"""A block is closed with the record that makes it longer."""
CODECS = ("null", "deflate")
_EPOCH = dt.date(1970, 1, 1).toordinal()
_BITS = {"int": 31, "long": 63}

Encode = Callable[[Any, Path, bytearray], None]
"""Appends a value that stands at a path of the record."""


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write records of one type, block by block; return the one file.

    The schema has all elements of the editions.  The same records make the same bytes: the sync marker is taken from
    the schema.  Raises CannotCarryError, a ValueError, for a record that would not come back the same; what was written
    so far stays.
    """
    if writing.codec not in CODECS:
        raise ValueError(f"codec {writing.codec!r} is not written; use one of {', '.join(CODECS)}")
    fitting = _Fitting(writing)
    file: _File | None = None
    with target.open("wb") as stream:
        for record in records:
            encoded = fitting.encoded(record)
            file = file or _File(stream, fitting, writing.codec)
            file.add(encoded)
        if fitting.record_type is None:
            raise ValueError("an Avro file without records needs a record type")
        (file or _File(stream, fitting, writing.codec)).close()
    return [target]


def carrier(writing: Writing) -> Carrier:
    """Avro carries records of one type whose values have the types of our schema."""
    fitting = _Fitting(writing)

    def carry(record: Mapping[str, Any]) -> None:
        fitting.encoded(record)

    return carry


class _Fitting:
    """Records of one type, that of the first unless it was stated, as bytes by our schema."""

    def __init__(self, writing: Writing) -> None:
        self._standard = standard = writing.standard
        self.record_type = writing.record_type
        self.editions = writing.editions or tuple(
            edition for edition, status in standard.editions.items() if status is not Status.DRAFT
        )
        self._encode: Encode | None = None

    def schema(self) -> str:
        """The schema of the record type, which must be known by now."""
        section = self._standard.section(str(self.record_type))
        return json.dumps(
            schema_of(self._standard.name, section, self.editions), ensure_ascii=False, separators=(",", ":")
        )

    def encoded(self, record: Mapping[str, Any]) -> bytes:
        """The record as it stands in a block; raise CannotCarryError for one that would not come back the same."""
        stated = record.get(RECORD_TYPE)
        if not isinstance(stated, str) or stated not in self._standard.models:
            raise CannotCarryError((RECORD_TYPE,), NO_TYPE, whole=True)
        if stated != (self.record_type or stated):
            raise CannotCarryError((RECORD_TYPE,), ANOTHER_TYPE, whole=True)
        self.record_type = stated
        if self._encode is None:
            self._encode = _Encoding(self.editions).group(self._standard.section(stated))
        out = bytearray()
        self._encode(dict(record), (), out)
        return bytes(out)


class _File:
    """A container that is being written."""

    def __init__(self, stream: BinaryIO, fitting: _Fitting, codec: str) -> None:
        text = fitting.schema().encode()
        self._sync = hashlib.sha256(text).digest()[:SYNC_SIZE]
        self._compressed = codec == "deflate"
        self._stream = stream
        self._block = bytearray()
        self._count = 0
        header = bytearray(MAGIC)
        _put_long(2, header)
        for name, value in ((b"avro.schema", text), (b"avro.codec", codec.encode())):
            _put_bytes(name, header)
            _put_bytes(value, header)
        _put_long(0, header)
        stream.write(header + self._sync)

    def add(self, encoded: bytes) -> None:
        self._block += encoded
        self._count += 1
        if len(self._block) >= BLOCK:
            self.close()

    def close(self) -> None:
        """Write the block that was begun."""
        if not self._count:
            return
        data = bytes(self._block)
        if self._compressed:
            deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
            data = deflating.compress(data) + deflating.flush()
        head = bytearray()
        _put_long(self._count, head)
        _put_long(len(data), head)
        self._stream.write(head + data + self._sync)
        self._block.clear()
        self._count = 0


class _Encoding:
    """How values of each element become bytes, in the types of :mod:`enforce_data.formats.avro_schema`."""

    def __init__(self, editions: tuple[Edition, ...]) -> None:
        self._editions = editions
        self._groups: dict[Section, Encode] = {}

    def group(self, section: Section) -> Encode:
        """The encoding of a group; made once, because groups stand in several places."""
        if section not in self._groups:
            entries = fields_of(section, self._editions)
            members = [(entry.name, self._element(entry), is_optional(entry, self._editions)) for entry in entries]
            self._groups[section] = _group(members, section.entries)
        return self._groups[section]

    def _element(self, entry: Entry) -> Encode:
        one = self._one(entry)
        return _array(one) if entry.many else one

    def _one(self, entry: Entry) -> Encode:
        if entry.section is not None:
            return self.group(entry.section)
        if entry.codes is not None:
            return _code({code: number for number, code in enumerate(codes_of(entry.codes, self._editions))})
        if entry.form is not None and entry.kind is Kind.DECIMAL:
            return _decimal(entry.form)
        if entry.form is not None and entry.kind is Kind.INTEGER:
            return _integer(_BITS[integer_type(entry.form)])
        return {Kind.FLAG: _flag, Kind.DAY: _day}.get(entry.kind, _text)


def _group(members: list[tuple[str, Encode, bool]], entries: Collection[str]) -> Encode:
    known = {name for name, _, _ in members}

    def encode(value: Any, at: Path, out: bytearray) -> None:
        if not isinstance(value, dict):
            raise CannotCarryError(at, refusal(value))
        for name in value:
            if name not in known:
                raise CannotCarryError((*at, name), OTHER_EDITION if name in entries else UNKNOWN_MEMBER)
        for name, element, optional in members:
            member = value.get(name)
            if optional:
                out.append(0 if member is None else 2)
            elif member is None:
                raise CannotCarryError((*at, name), MANDATORY)
            if member is not None:
                element(member, (*at, name), out)

    return encode


def _array(item: Encode) -> Encode:
    def encode(value: Any, at: Path, out: bytearray) -> None:
        if not isinstance(value, list):
            raise CannotCarryError(at, OTHER_TYPE)
        if value:
            _put_long(len(value), out)
            for index, each in enumerate(value):
                item(each, (*at, index), out)
        out.append(0)

    return encode


def _code(numbers: Mapping[str, int]) -> Encode:
    def encode(value: Any, at: Path, out: bytearray) -> None:
        if not isinstance(value, str) or value not in numbers:
            raise CannotCarryError(at, NO_CODE if isinstance(value, str) else refusal(value))
        _put_long(numbers[value], out)

    return encode


def _decimal(form: Form) -> Encode:
    take = decimal_taker(form)

    def encode(value: Any, at: Path, out: bytearray) -> None:
        number = int(format(take(value, at), "f").replace(".", ""))
        size = (number if number >= 0 else ~number).bit_length() // 8 + 1
        _put_bytes(number.to_bytes(size, "big", signed=True), out)

    return encode


def _integer(bits: int) -> Encode:
    take = integer_taker(bits)

    def encode(value: Any, at: Path, out: bytearray) -> None:
        _put_long(take(value, at), out)

    return encode


def _flag(value: Any, at: Path, out: bytearray) -> None:
    out.append(take_flag(value, at))


def _day(value: Any, at: Path, out: bytearray) -> None:
    _put_long(take_day(value, at).toordinal() - _EPOCH, out)


def _text(value: Any, at: Path, out: bytearray) -> None:
    _put_bytes(take_text(value, at).encode(), out)


def _put_bytes(value: bytes, out: bytearray) -> None:
    _put_long(len(value), out)
    out += value


def _put_long(value: int, out: bytearray) -> None:
    """Zig-zag, seven bits in each byte, the lowest first."""
    rest = value << 1 if value >= 0 else ~(value << 1)
    while rest > 0x7F:  # noqa: PLR2004 - seven bits
        out.append(rest & 0x7F | 0x80)
        rest >>= 7
    out.append(rest)
