"""Arrow's columns → JSON values, column by column; exact, or refused where they stand.

Columns that hold nothing in a batch are passed by, which most columns of a wide record do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from enforce_data.findings import Fault, Notice, Path
from enforce_data.formats.avro_values import UnusableError, time_text
from enforce_data.formats.binary_faults import (
    BAD_DATA,
    BYTES_NO_VALUE,
    COLUMN_TWICE,
    NO_SUCH_TYPE,
)
from enforce_data.formats.by_number import Lost
from enforce_data.formats.faults import (
    NOT_UTF8,
    RD_ENCODING,
    RD_LIMIT,
    RD_NUMBER,
    RD_SCHEMA,
    RD_VALUE,
    because,
    beyond,
)
from enforce_data.formats.parquet_footer import ParquetError, broken
from enforce_data.formats.strict_json import DEEPEST
from enforce_data.limits import Limits

Convert = Callable[[Any], list[Any]]
"""The values of an Arrow array; None where there is none."""

_UNITS = {"s": "seconds", "ms": "millis", "us": "micros", "ns": "nanos"}


class _Unusable:
    """Stands in a record for a value that has no JSON value."""

    __slots__ = ("broken", "kept", "notice", "params")

    def __init__(self, notice: Notice, params: Any, *, kept: float | None = None, broken: bool = False) -> None:
        self.notice = notice
        self.params = params
        self.kept = kept
        self.broken = broken


class Columns:
    """How the columns of a file become records; made once from its Arrow schema.

    A dotted name of a column stands for a member of a group.  Raises ParquetError for a type of which no element of a
    standard can be: maps, lists within lists, spans of time.
    """

    def __init__(self, schema: Any, limits: Limits) -> None:
        import pyarrow as pa

        self._pa = pa
        self._limits = limits
        self._deepest = min(limits.nesting, DEEPEST)
        self._flawed = False
        self._chars = 0
        """Most characters that any record of the batch can have."""
        self.read = 0
        """Characters of all texts that were handed over."""
        paths = _paths(schema.names)
        self._columns = [
            (path, self._made(kind, name, len(path)))
            for path, kind, name in zip(paths, schema.types, schema.names, strict=True)
        ]

    def records(self, batch: Any) -> Iterator[tuple[dict[str, Any], tuple[Fault, ...], Lost]]:
        """The records of a batch, what is wrong with their values, and the elements that could not be read.

        Where a fault is broken, there is no record.
        """
        self._flawed, self._chars = False, 0
        count = batch.num_rows
        found: list[dict[str, Any]] = [{} for _ in range(count)]
        for (path, convert), column in zip(self._columns, batch.columns, strict=True):
            if column.null_count == count:
                continue
            *groups, name = path
            for row, value in zip(found, convert(column), strict=True):
                if value is not None:
                    for group in groups:
                        row = row.setdefault(group, {})  # noqa: PLW2901 - the group to put it into
                    row[name] = value
        longest = self._limits.record_chars
        for record in found:
            if self._chars > longest and _chars(record) > longest:
                yield {}, (Fault(RD_LIMIT, beyond("record_chars", longest), broken=True),), frozenset()
            elif self._flawed:
                yield _sorted_out(record)
            else:
                yield record, (), frozenset()

    def _made(self, kind: Any, name: str, depth: int) -> Convert:
        """How arrays of a type become values; ``depth`` is how deep they stand."""
        types = self._pa.types
        if isinstance(kind, self._pa.BaseExtensionType):
            storage = self._made(kind.storage_type, name, depth)
            return lambda array: storage(array.storage)
        if depth > self._deepest:
            raise ParquetError(RD_LIMIT, beyond("nesting", self._limits.nesting))
        if types.is_struct(kind):
            return self._group([(each.name, self._made(each.type, f"{name}.{each.name}", depth + 1)) for each in kind])
        if types.is_list(kind):
            return self._list(kind, name, depth)
        if types.is_large_list(kind) or types.is_fixed_size_list(kind):
            plain = self._pa.list_(kind.value_field)
            items = self._list(plain, name, depth)
            return lambda array: items(array.cast(plain))
        if types.is_dictionary(kind):
            words = self._made(kind.value_type, name, depth)
            return lambda array: _named(words(array.dictionary), array.indices.to_pylist())
        return self._single(kind, name)

    def _single(self, kind: Any, name: str) -> Convert:
        types = self._pa.types
        if types.is_null(kind) or types.is_boolean(kind) or types.is_integer(kind):
            return _plain
        if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
            return self._texts
        if types.is_floating(kind):
            return lambda array: self._each(array.to_pylist(), _number)
        if types.is_decimal(kind):
            return lambda array: [None if each is None else f"{each:f}" for each in array.to_pylist()]
        if types.is_date32(kind):
            return lambda array: self._counted(array.cast("int32"), "date", "")
        if types.is_date64(kind):
            return lambda array: self._counted(array.cast("date32").cast("int32"), "date", "")
        if types.is_timestamp(kind):
            clock = "local-timestamp" if kind.tz is None else "timestamp"
            return lambda array: self._counted(array.cast("int64"), clock, _UNITS[kind.unit])
        if types.is_time(kind):
            width = f"int{kind.bit_width}"
            return lambda array: self._counted(array.cast(width), "time", _UNITS[kind.unit])
        if types.is_binary(kind) or types.is_large_binary(kind) or types.is_fixed_size_binary(kind):
            return lambda array: self._each(array.to_pylist(), _bytes)
        if types.is_binary_view(kind):
            return lambda array: self._each(array.to_pylist(), _bytes)
        raise ParquetError(RD_SCHEMA, because(NO_SUCH_TYPE, column=f"{name:.80}", kind=f"{kind!s:.60}"))

    def _group(self, members: list[tuple[str, Convert]]) -> Convert:
        def groups(array: Any) -> list[Any]:
            count = len(array)
            found: list[dict[str, Any] | None] = [{} for _ in range(count)]
            if array.null_count:
                found = [row if there else None for row, there in zip(found, array.is_valid().to_pylist(), strict=True)]
            for number, (name, convert) in enumerate(members):
                member = array.field(number)
                if member.null_count == count:
                    continue
                for row, value in zip(found, convert(member), strict=True):
                    if value is not None and row is not None:
                        row[name] = value
            return found

        return groups

    def _list(self, kind: Any, name: str, depth: int) -> Convert:
        types, inner = self._pa.types, kind.value_type
        if types.is_list(inner) or types.is_large_list(inner) or types.is_fixed_size_list(inner):
            raise ParquetError(RD_SCHEMA, because(NO_SUCH_TYPE, column=f"{name:.80}", kind=f"{kind!s:.60}"))
        convert = self._made(inner, name, depth + 1)
        longest = self._limits.list_items

        def lists(array: Any) -> list[Any]:
            ends = array.offsets.to_pylist()
            first = ends[0]
            items = convert(array.values.slice(first, ends[-1] - first))
            found: list[Any] = [items[start - first : end - first] for start, end in pairwise(ends)]
            if array.null_count:
                found = [
                    each if there else None for each, there in zip(found, array.is_valid().to_pylist(), strict=True)
                ]
            if len(items) > longest:
                found = [self._measured(each) for each in found]
            return found

        return lists

    def _measured(self, items: list[Any] | None) -> Any:
        longest = self._limits.list_items
        if items is None or len(items) <= longest:
            return items
        self._flawed = True
        return _Unusable(RD_LIMIT, beyond("list_items", longest), broken=True)

    def _texts(self, array: Any) -> list[Any]:
        try:
            found: list[Any] = array.to_pylist()
        except UnicodeDecodeError:
            wide = "large_binary" if self._pa.types.is_large_string(array.type) else "binary"
            found = self._each(array.cast(wide).to_pylist(), _decoded)
            self._chars += self._limits.record_chars  # to be counted
            return found
        lengths = list(map(len, filter(None, found)))
        self.read += sum(lengths)
        self._chars += len(found) * max(lengths, default=0)
        return found

    def _counted(self, array: Any, clock: str, unit: str) -> list[Any]:
        return self._each(array.to_pylist(), lambda count: time_text(clock, unit, count))

    def _each(self, values: list[Any], convert: Callable[[Any], Any]) -> list[Any]:
        found: list[Any] = []
        for value in values:
            try:
                found.append(None if value is None else convert(value))
            except UnusableError as error:
                self._flawed = True
                kept = value if isinstance(value, float) else None
                found.append(_Unusable(error.notice, error.params, kept=kept))
        return found


def _plain(array: Any) -> list[Any]:
    found: list[Any] = array.to_pylist()
    return found


def _named(words: list[Any], numbers: list[int | None]) -> list[Any]:
    if any(number is not None and not 0 <= number < len(words) for number in numbers):
        raise broken(BAD_DATA)
    return [None if number is None else words[number] for number in numbers]


def _number(value: float) -> float | int:
    if not math.isfinite(value):
        raise UnusableError(RD_NUMBER, {"found": str(value)})
    return int(value) if value.is_integer() else value


def _bytes(value: bytes) -> Any:  # noqa: ARG001 - no value of bytes is one of ours
    raise UnusableError(RD_VALUE, because(BYTES_NO_VALUE))


def _decoded(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise UnusableError(RD_ENCODING, because(NOT_UTF8)) from None


def _paths(names: list[str]) -> list[tuple[str, ...]]:
    """What the columns are called, member by member; raise ParquetError where one stands for a part of another."""
    paths = []
    for name in names:
        steps = tuple(name.split("."))
        paths.append(steps if all(steps) else (name,))
    whole = set(paths)
    if len(whole) < len(paths):
        raise ParquetError(RD_SCHEMA, because(COLUMN_TWICE, column=f"{max(names, key=names.count):.80}"))
    for path in paths:
        if any(path[:length] in whole for length in range(1, len(path))):
            raise ParquetError(RD_SCHEMA, because(COLUMN_TWICE, column=f"{'.'.join(path):.80}"))
    return paths


def _chars(value: Any) -> int:
    """The characters of all texts of a value."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, (dict, list)):
        return sum(map(_chars, value.values() if isinstance(value, dict) else value))
    return 0


def _sorted_out(record: dict[str, Any]) -> tuple[dict[str, Any], tuple[Fault, ...], Lost]:
    """A record without the values that could not be read, and what is to be said of them."""
    faults: list[Fault] = []
    lost: set[tuple[str, ...]] = set()
    found = _without(record, (), faults, lost)
    broken = [fault for fault in faults if fault.broken]
    return ({}, tuple(broken[:1]), frozenset()) if broken else (found, tuple(faults), frozenset(lost))


def _without(value: Any, path: Path, faults: list[Fault], lost: set[tuple[str, ...]]) -> Any:
    """A value without what could not be read in it; a list that holds such an item is left out with it."""
    if isinstance(value, dict):
        found = {}
        for name, member in value.items():
            whole = len(faults)
            kept = _without(member, (*path, name), faults, lost)
            if kept is not _LOST:
                found[name] = kept
            elif len(faults) > whole:
                lost.add(tuple(step for step in (*path, name) if isinstance(step, str)))
        return found
    if isinstance(value, list):
        items = [_without(each, (*path, index), faults, lost) for index, each in enumerate(value)]
        return _LOST if any(each is _LOST for each in items) else items
    if isinstance(value, _Unusable):
        faults.append(Fault(value.notice, value.params, path=path, broken=value.broken))
        return _LOST if value.kept is None else value.kept
    return value


_LOST = object()
"""A value that could not be read."""
