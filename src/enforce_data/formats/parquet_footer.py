"""The footer of a Parquet file: its columns, and where their data stand (Parquet 2.11).

It is read here and not by pyarrow, of which some questions about a broken footer end the process.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from enforce_data.findings import Fault, Notice, Said
from enforce_data.formats.binary_faults import (
    BAD_FOOTER,
    COLUMN_TWICE,
    NO_COLUMNS,
)
from enforce_data.formats.faults import (
    RD_LIMIT,
    RD_SCHEMA,
    RD_SYNTAX,
    because,
    beyond,
)
from enforce_data.formats.parquet_thrift import BINARY, I32, I64, LIST, STRUCT, Struct, Thrift, ThriftError
from enforce_data.limits import Limits

BYTE_ARRAY, FIXED = 6, 7
"""Physical types of a length of their own, and of one length for all."""
_REQUIRED, _REPEATED = 0, 2
_WRAPPERS = 3
"""Most groups of a schema that stand for one list of ours."""
_WORD = 8


class ParquetError(Exception):
    """The file cannot be read on; ``fault`` says why."""

    def __init__(self, notice: Notice, params: Any) -> None:
        super().__init__(notice.id)
        self.fault = Fault(notice, params, fatal=True)


def broken(reason: Said, **params: Any) -> ParquetError:
    """The file is not what its format asks for."""
    return ParquetError(RD_SYNTAX, because(reason, **params))


@dataclass(frozen=True)
class Leaf:
    """A column as Parquet stores it: how many lists it stands in, its physical type, the fewest bytes of a value.

    ``is_optional`` says that it, or a group around it, may be absent or repeated.
    """

    lists: int
    is_optional: bool
    kind: int
    size: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """A column of a row group: where its pages begin and end in the file."""

    codec: int
    values: int
    start: int
    end: int


@dataclass(frozen=True)
class Group:
    """A row group; its chunks are in the order of the columns."""

    rows: int
    chunks: tuple[Chunk, ...]


@dataclass
class Footer:
    """What a footer says; ``names`` are the members of a record, ``notes`` what its writer added."""

    leaves: list[Leaf] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)


def footer_of(data: bytes, limits: Limits) -> Footer:
    """Read a footer; raise ParquetError for one that is broken, or has no columns, too many, too deep ones or twins."""
    try:
        found = _read(Thrift(data), limits)
    except ThriftError:
        raise broken(BAD_FOOTER) from None
    if not found.leaves:
        raise ParquetError(RD_SCHEMA, because(NO_COLUMNS))
    return found


def _read(thrift: Thrift, limits: Limits) -> Footer:
    """Field by field, so that no more than a row group is kept as it is written."""
    found = Footer()
    seen = {0}
    last = 0
    while (head := thrift.field(last)) is not None:
        last, kind = head
        if last in seen:
            raise ThriftError
        seen.add(last)
        if head == (2, LIST):
            found.leaves, found.names = _leaves(_structs(thrift.value(kind)), limits)
        elif head == (4, LIST):
            inner, count = thrift.list_head()
            if count and inner != STRUCT:
                raise ThriftError
            found.groups = [_group(thrift.struct(), len(found.leaves)) for _ in range(count)]
        elif head == (5, LIST):
            notes = _structs(thrift.value(kind))
            found.notes = {_text(each, 1): _text(each, 2) for each in notes if (2, BINARY) in each}
        elif kind > _FLAGS:
            thrift.value(kind)
    return found


_FLAGS = 2
"""Types up to this one have their value in themselves."""


def _group(group: Struct, columns: int) -> Group:
    chunks = tuple(_chunk(each) for each in _structs(group.get((1, LIST), ())))
    rows = group.get((3, I64), -1)
    if len(chunks) != columns or rows < 0:
        raise ThriftError
    return Group(rows, chunks)


def _chunk(chunk: Struct) -> Chunk:
    """Where pages begin is told as Arrow understands it: with the dictionary, where that stands in front."""
    about = chunk.get((3, STRUCT), {})
    codec, values, size, start = (about.get(key, -1) for key in ((4, I32), (5, I64), (7, I64), (9, I64)))
    dictionary = about.get((11, I64), 0)
    if min(codec, values, size, start) < 0:
        raise ThriftError
    start = dictionary if 0 < dictionary < start else start
    return Chunk(codec, values, start, start + size)


def _structs(items: Any) -> list[Struct]:
    if not all(isinstance(each, dict) for each in items):
        raise ThriftError
    return list(items)


def _text(struct: Struct, number: int) -> str:
    return bytes(struct.get((number, BINARY), b"")).decode(errors="replace")


@dataclass
class _Open:
    """A group of a schema of which children are still to come."""

    names: tuple[str, ...]
    lists: int
    is_optional: bool
    left: int
    members: set[str] = field(default_factory=set)


def _leaves(elements: list[Struct], limits: Limits) -> tuple[list[Leaf], list[str]]:
    """The columns of a schema, and the names of the members of its root."""
    if not elements:
        raise ParquetError(RD_SCHEMA, because(NO_COLUMNS))
    leaves: list[Leaf] = []
    root = _Open((), 0, False, elements[0].get((5, I32), 0))
    open_groups = [root]
    for element in elements[1:]:
        while open_groups and not open_groups[-1].left:
            open_groups.pop()
        if not open_groups:
            raise ThriftError
        above = open_groups[-1]
        name, children, size = _text(element, 4), element.get((5, I32), 0), element.get((2, I32), 0)
        if children < 0 or size < 0:
            raise ThriftError
        names = (*above.names, name)
        if name in above.members:
            raise ParquetError(RD_SCHEMA, because(COLUMN_TWICE, column=f"{'.'.join(names):.80}"))
        above.members.add(name)
        above.left -= 1
        repetition = element.get((3, I32), _REQUIRED)
        lists, optional = above.lists + (repetition == _REPEATED), above.is_optional or repetition != _REQUIRED
        if children:
            open_groups.append(_Open(names, lists, optional, children))
        else:
            kind = element.get((1, I32), -1)
            leaves.append(Leaf(lists, optional, kind, size if kind == FIXED else _WORD))
        if len(leaves) > limits.columns:
            raise ParquetError(RD_LIMIT, beyond("columns", limits.columns))
        if len(open_groups) > _WRAPPERS * limits.nesting + 1:
            raise ParquetError(RD_LIMIT, beyond("nesting", limits.nesting))
    if any(group.left for group in open_groups):
        raise ThriftError
    return leaves, list(root.members)
