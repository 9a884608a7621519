"""Avro (``.avro``): an object container, as platforms exchange them; one record type in a file.

Any writer's schema is read: the values come as the sender wrote them, a null is absent, and the record is then checked
like one of JSON.  Days, decimals, times and symbols become text in their written form.  A file that is damaged ends
with one fatal finding; what stands before it has been handed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from io import BytesIO
from typing import Any

from enforce_data.findings import NOWHERE, Fault
from enforce_data.formats.avro_container import Block, Container, ContainerError
from enforce_data.formats.avro_decode import Converting, CorruptError, Measure, decoding_schema
from enforce_data.formats.avro_schema import record_type_of
from enforce_data.formats.avro_types import SchemaError, density, understand
from enforce_data.formats.avro_values import UnusableError
from enforce_data.formats.avro_write import carrier, write
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.binary_faults import (
    LEFT_OVER,
    NOT_BY_SCHEMA,
)
from enforce_data.formats.by_number import BareRecords, NumberedItem, at_record
from enforce_data.formats.faults import (
    RD_LIMIT,
    RD_SYNTAX,
    because,
    beyond,
)
from enforce_data.formats.source import Source
from enforce_data.formats.strict_json import loads

__all__ = ["carrier", "read", "stated_type", "write"]


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records and faults, block by block."""
    number = 0
    try:
        with source.file.open("rb") as stream:
            container = Container(stream, source, reading.limits)
            records = _Records(container.schema, reading)
            for block in container.blocks():
                for found in records.of(block, number + 1):
                    yield found
                    if isinstance(found, Item) or found.broken:
                        number += 1
                    if isinstance(found, Fault) and found.fatal:
                        return
    except (ContainerError, SchemaError) as error:
        yield replace(error.fault, location=at_record(number + 1) if number else NOWHERE)


def stated_type(source: Source, reading: Reading) -> str | None:
    """The one record type that a file holds by its schema, where that is one of ours; it is not read beyond its header.

    A record of another type in it would lack what makes it one, and could not be written by us.
    """
    try:
        with source.file.open("rb") as stream:
            schema, problems = loads(Container(stream, source, reading.limits).schema)
    except (ContainerError, OSError):
        return None
    return None if problems else record_type_of(schema, reading.standard)


class _Records:
    """The records of blocks of one schema."""

    def __init__(self, schema: bytes, reading: Reading) -> None:
        from fastavro import schemaless_reader

        limits = reading.limits
        self._root = understand(schema, limits)
        self._room = max(1, min(limits.record_values, int(limits.record_values / density(self._root))))
        self._schema = decoding_schema(self._root)
        self._converting = Converting(self._root, limits.list_items)
        self._limits = limits
        self._decode = schemaless_reader
        self._bare = BareRecords(reading)

    def of(self, block: Block, first: int) -> Iterator[Item | Fault]:
        """The records of a block; ``first`` is the number of its first one.

        fastavro sees no more bytes at a time than can become ``record_values`` values.  Where it does not come to the
        end of a record within them, the record is walked over, and decoded by itself if it is sound.
        """
        data, room = block.data, self._room
        base, at, stream = 0, 0, BytesIO(data[:room])
        for number in range(first, first + block.count):
            start = at
            careful = False
            try:
                decoded = self._decode(stream, self._schema, None)
                at = base + stream.tell()
            except Exception:  # noqa: BLE001 - whatever fastavro makes of bytes that it cannot decode
                try:
                    decoded, at = self._carefully(data, start)
                except (CorruptError, UnusableError) as error:
                    yield _given_up(error, number)
                    return
                careful = True
                base, stream = at, BytesIO(data[at : at + room])
            yield self._item(decoded, number, data, start, at, careful=careful)
        if at < len(data):
            left = because(LEFT_OVER, count=block.count, left=len(data) - at)
            yield Fault(RD_SYNTAX, left, location=at_record(first + block.count), fatal=True)

    def _carefully(self, data: bytes, start: int) -> tuple[Any, int]:
        """A record and where it ends; text that is not UTF-8 has surrogates in it."""
        measure = Measure(data, start, asdict(self._limits))
        measure.skip(self._root)
        only = BytesIO(data[start : measure.at])
        try:
            return self._decode(only, self._schema, None, handle_unicode_errors="surrogateescape"), measure.at
        except Exception as error:
            raise CorruptError from error

    def _item(self, decoded: Any, number: int, data: bytes, start: int, end: int, *, careful: bool) -> Item | Fault:
        longest = self._limits.record_chars
        if end - start > longest and len(data[start:end].decode(errors="replace")) > longest:
            params = beyond("record_chars", longest)
            return Fault(RD_LIMIT, params, location=at_record(number), number=number, broken=True)
        raw, faults, lost = self._converting.record(decoded, careful=careful)
        for fault in faults:
            if fault.broken:
                return replace(fault, location=at_record(number), number=number)
        return self._bare.judged(NumberedItem(raw, number, faults, lost))


def _given_up(error: CorruptError | UnusableError, number: int) -> Fault:
    """Behind a record whose end is not known nothing can be read."""
    notice, params = (
        (error.notice, error.params) if isinstance(error, UnusableError) else (RD_SYNTAX, because(NOT_BY_SCHEMA))
    )
    return Fault(notice, params, location=at_record(number), fatal=True, number=number, broken=True)
