"""Parquet (``.parquet``), through pyarrow: nested records like those of Avro, one record type in a file.

Any reasonable schema is read: groups as structs or as dotted names of columns.  The values come as the sender wrote
them, a null is absent, and the record is then checked like one of JSON.  What decoding would cost is found out first,
see :mod:`enforce_data.formats.parquet_pages`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from enforce_data.findings import NOWHERE, Fault
from enforce_data.formats.avro_schema import type_named
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.binary_faults import (
    BAD_DATA,
)
from enforce_data.formats.by_number import BareRecords, NumberedItem, at_record
from enforce_data.formats.faults import (
    RD_EXTRA,
)
from enforce_data.formats.parquet_footer import ParquetError, broken
from enforce_data.formats.parquet_pages import Layout
from enforce_data.formats.parquet_values import Columns
from enforce_data.formats.parquet_write import COMMAND, NAMED, carrier, write
from enforce_data.formats.source import Source
from enforce_data.limits import Limits

__all__ = ["carrier", "read", "stated_type", "write"]

_BUFFER = 1 << 16
"""Bytes that Arrow reads ahead in each column."""


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records and faults, row group by row group."""
    try:
        import pyarrow.parquet  # noqa: F401 - only whether it is there
    except ImportError:
        yield Fault(RD_EXTRA, {"path": source.label, "command": COMMAND}, fatal=True)
        return
    number = 0
    try:
        with source.file.open("rb") as stream:
            for found in _records(stream, source, reading):
                number += 1
                yield found
                if isinstance(found, Fault) and found.fatal:
                    return
    except ParquetError as error:
        yield replace(error.fault, location=at_record(number + 1) if number else NOWHERE)


def stated_type(source: Source, reading: Reading) -> str | None:
    """The one record type that a file holds by its columns, where it is one of ours; only its footer is read.

    A record of another type in it would lack what makes it one, and could not be written by us.
    """
    try:
        with source.file.open("rb") as stream:
            footer = Layout(stream, source.label, reading.limits).footer
    except (ParquetError, OSError):
        return None
    return type_named(footer.notes.get(NAMED, ""), footer.names, reading.standard)


def _opened(stream: BinaryIO, limits: Limits) -> Any:
    """The file as pyarrow has it; raise ParquetError where it does not take it."""
    import pyarrow.parquet as pq

    try:
        return pq.ParquetFile(
            stream,
            pre_buffer=False,
            memory_map=False,
            buffer_size=_BUFFER,
            thrift_string_size_limit=limits.schema_chars * 4,
        )
    except Exception:  # noqa: BLE001 - whatever Arrow makes of a footer that it cannot read
        raise broken(BAD_DATA) from None


def _records(stream: BinaryIO, source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Every record, or the broken fault that stands for it."""
    limits = reading.limits
    layout = Layout(stream, source.label, limits)
    file = _opened(stream, limits)
    columns = Columns(_schema(file), limits)
    bare = BareRecords(reading)
    number = 0
    left = stream.seek(0, 2)
    for place, group in enumerate(layout.footer.groups):
        rows = 0
        for batch in _batches(file, place, layout.rows_at_once(group)):
            rows += batch.num_rows
            for raw, faults, lost in columns.records(batch):
                number += 1
                if any(fault.broken for fault in faults):
                    yield replace(faults[0], location=at_record(number), number=number)
                else:
                    yield bare.judged(NumberedItem(raw, number, faults, lost))
            layout.demand_less_than(columns.read)
        if rows != group.rows:
            raise broken(BAD_DATA)
        done = min(left, sum(chunk.end - chunk.start for chunk in group.chunks))
        left = _told(source, done, left)
    _told(source, left, left)


def _told(source: Source, done: int, left: int) -> int:
    """Tell the progress bar how many bytes were read; what is left of them."""
    if source.on_read is not None and done:
        source.on_read(done)
    return left - done


def _schema(file: Any) -> Any:
    try:
        return file.schema_arrow
    except Exception:  # noqa: BLE001 - a type that Arrow does not have
        raise broken(BAD_DATA) from None


def _batches(file: Any, group: int, rows: int) -> Iterator[Any]:
    """The batches of a row group; raise ParquetError where they break off."""
    batches = file.iter_batches(batch_size=rows, row_groups=[group], use_threads=False)
    while True:
        try:
            batch = next(batches, None)
        except Exception:  # noqa: BLE001 - whatever Arrow makes of bytes that it cannot decode
            raise broken(BAD_DATA) from None
        if batch is None:
            return
        yield batch
