"""Records → Parquet with a schema made from the dictionary.

Names are those of the dictionary; groups are structs, repeated elements lists, days ``date32``, decimals ``decimal128``
with the digits of their written form, and instants text, because Parquet would lose their offset.  Codes are text, and
every column may be null: so unknown codes, missing mandatory elements, empty texts, lists and groups are carried.  What
is not: a day that is none, another type, other digits, an element that is not in the dictionary.  Such a record is
refused by the path, never bent.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path as FilePath
from typing import Any

from enforce_data.dictionary import Entry, Section
from enforce_data.editions import Edition, Status
from enforce_data.findings import Path
from enforce_data.formats.avro_schema import fields_of, full_name, integer_type, precision
from enforce_data.formats.base import CannotCarryError, Writing
from enforce_data.formats.carrying import ANOTHER_TYPE, NO_TYPE, OTHER_EDITION, OTHER_TYPE, UNKNOWN_MEMBER, refusal
from enforce_data.formats.headers import RECORD_TYPE
from enforce_data.formats.typed_values import decimal_taker, integer_taker, take_day, take_flag, take_text
from enforce_data.values.written import Kind

BATCH = 500
"""Records that become columns at a time."""
GROUP = 32_000_000
"""A row group is closed with the batch that makes it larger, in bytes of Arrow."""
NAMED = "enforce-data.record"
"""Says in the footer which record type the file holds, in the edition's namespace."""
COMMAND = 'pip install "enforce-data[parquet]"'
"""Installs what the format needs."""
_BITS = {"int": 31, "long": 63}

Take = Callable[[Any, Path], Any]
"""The value for pyarrow of a JSON value that stands at a path of the record; raises CannotCarryError."""


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write records of one type, row group by row group; return the one file.

    The schema has all elements of the editions.  The same records make the same bytes, as long as pyarrow is the same.
    Raises CannotCarryError, a ValueError, for a record that would not come back the same; what was written so far stays
    and is no whole file; and ImportError, with the command that installs it, where pyarrow is missing.
    """
    fitting = _Fitting(writing)
    file: _File | None = None
    with target.open("wb") as stream:
        try:
            for record in records:
                row = fitting.row(record)
                file = file or _File(stream, fitting)
                file.add(row)
            file = file or _File(stream, fitting)
            file.close()
        except BaseException:
            if file is not None:
                file.abandon()
            raise
    return [target]


def carrier(writing: Writing) -> Callable[[Mapping[str, Any]], None]:
    """A check of the records of one file: it raises CannotCarryError for one that would not come back the same."""
    fitting = _Fitting(writing)

    def carry(record: Mapping[str, Any]) -> None:
        fitting.row(record)

    return carry


class _Fitting:
    """Records of one type, that of the first unless it was stated, as rows of our schema."""

    def __init__(self, writing: Writing) -> None:
        self.standard = standard = writing.standard
        self.record_type = writing.record_type
        self.editions = writing.editions or tuple(
            edition for edition, status in standard.editions.items() if status is not Status.DRAFT
        )
        self._take: Take | None = None

    def section(self) -> Section:
        """The dictionary of the record type, which must be known by now."""
        if self.record_type is None:
            raise ValueError("a Parquet file without records needs a record type")
        return self.standard.section(self.record_type)

    def row(self, record: Mapping[str, Any]) -> Any:
        """The record for pyarrow; raise CannotCarryError for one that would not come back the same."""
        stated = record.get(RECORD_TYPE)
        if not isinstance(stated, str) or stated not in self.standard.models:
            raise CannotCarryError((RECORD_TYPE,), NO_TYPE, whole=True)
        if stated != (self.record_type or stated):
            raise CannotCarryError((RECORD_TYPE,), ANOTHER_TYPE, whole=True)
        if self._take is None:
            self.record_type = stated
            self._take = _Taking(self.editions).group(self.standard.section(stated))
        return self._take(dict(record), ())


class _File:
    """A file that is being written."""

    def __init__(self, stream: Any, fitting: _Fitting) -> None:
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            raise ImportError(f"Parquet needs pyarrow: {COMMAND}") from None

        self._pa = pa
        self._stream = stream
        section, editions = fitting.section(), fitting.editions
        self._schema = pa.schema(list(_Typing(editions).group(section)))
        self._writer = pq.ParquetWriter(stream, self._schema, compression="zstd", store_schema=False)
        self._writer.add_key_value_metadata({NAMED: full_name(fitting.standard.name, section, editions)})
        self._rows: list[Any] = []
        self._batches: list[Any] = []
        self._size = 0

    def add(self, row: Any) -> None:
        self._rows.append(row)
        if len(self._rows) >= BATCH:
            self._pack()
            if self._size >= GROUP:
                self._flush()

    def close(self) -> None:
        """Write the row group that was begun, and the footer."""
        self._pack()
        self._flush()
        self._writer.close()

    def abandon(self) -> None:
        """Leave the file without a footer, so that nobody takes it for a whole one."""
        end = self._stream.tell()
        self._writer.close()
        self._stream.truncate(end)

    def _pack(self) -> None:
        if self._rows:
            packed = self._pa.array(self._rows, self._pa.struct(list(self._schema)))
            self._batches.append(self._pa.RecordBatch.from_struct_array(packed))
            self._size += self._batches[-1].nbytes
            self._rows.clear()

    def _flush(self) -> None:
        if self._batches:
            table = self._pa.Table.from_batches(self._batches, self._schema)
            self._writer.write_table(table, row_group_size=table.num_rows)
            self._batches.clear()
            self._size = 0


class _Typing:
    """The Arrow types of the elements."""

    def __init__(self, editions: tuple[Edition, ...]) -> None:
        import pyarrow as pa

        self._pa = pa
        self._editions = editions

    def group(self, section: Section) -> Any:
        """The struct of a group."""
        entries = fields_of(section, self._editions)
        return self._pa.struct([(entry.name, self._element(entry)) for entry in entries])

    def _element(self, entry: Entry) -> Any:
        one = self._one(entry)
        return self._pa.list_(one) if entry.many else one

    def _one(self, entry: Entry) -> Any:
        pa, form = self._pa, entry.form
        if entry.section is not None:
            return self.group(entry.section)
        if form is not None and form.kind is Kind.DECIMAL:
            return pa.decimal128(precision(form), form.scale)
        if form is not None and form.kind is Kind.INTEGER:
            return {"int": pa.int32(), "long": pa.int64()}[integer_type(form)]
        return {Kind.FLAG: pa.bool_(), Kind.DAY: pa.date32()}.get(entry.kind, pa.string())


_TAKERS: Mapping[Kind, Take] = {Kind.FLAG: take_flag, Kind.DAY: take_day}


class _Taking:
    """How values of each element become values for pyarrow of the types above."""

    def __init__(self, editions: tuple[Edition, ...]) -> None:
        self._editions = editions
        self._groups: dict[Section, Take] = {}

    def group(self, section: Section) -> Take:
        """How a group is taken; made once, because groups stand in several places."""
        if section not in self._groups:
            entries = fields_of(section, self._editions)
            members = {entry.name: self._element(entry) for entry in entries}
            self._groups[section] = _group(members, section.entries)
        return self._groups[section]

    def _element(self, entry: Entry) -> Take:
        one = self._one(entry)
        return _list(one) if entry.many else one

    def _one(self, entry: Entry) -> Take:
        if entry.section is not None:
            return self.group(entry.section)
        if entry.form is not None and entry.kind is Kind.DECIMAL:
            return decimal_taker(entry.form)
        if entry.form is not None and entry.kind is Kind.INTEGER:
            return integer_taker(_BITS[integer_type(entry.form)])
        return _TAKERS.get(entry.kind, take_text)


def _group(members: Mapping[str, Take], entries: Collection[str]) -> Take:
    def take(value: Any, at: Path) -> Any:
        if not isinstance(value, dict):
            raise CannotCarryError(at, refusal(value))
        found = {}
        for name, member in value.items():
            if name not in members:
                raise CannotCarryError((*at, name), OTHER_EDITION if name in entries else UNKNOWN_MEMBER)
            if member is not None:
                found[name] = members[name](member, (*at, name))
        return found

    return take


def _list(item: Take) -> Take:
    def take(value: Any, at: Path) -> Any:
        if not isinstance(value, list):
            raise CannotCarryError(at, OTHER_TYPE)
        return [None if each is None else item(each, (*at, index)) for index, each in enumerate(value)]

    return take
