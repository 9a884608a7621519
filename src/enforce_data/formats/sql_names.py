"""Names of tables and columns in databases.

What we write is lower snake case: ``penalty``, ``penalty_decision_alterations``, ``decision_dated``; a test holds that
no two elements of a table share a name and none is longer than 63 bytes, the limit of PostgreSQL.  What we read may
also have dots, capitals, Chinese name paths and element ids, as headers of CSV do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from enforce_data.dictionary import Section, Standard
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, RECORD_TYPE, VALUE_NAMES, Names, repeated_group
from enforce_data.formats.nesting import Layout, layouts

ROW_NO = "row_no"
"""The column that keeps the order of rows; the first in every table that we write."""


@dataclass(frozen=True, order=True)
class TableName:
    """What a table holds: a record type, or a repeated element of one, as member names."""

    record_type: str
    group: Names = ()


def flat(*names: str) -> str:
    """The name of a table or column in a database, from member names."""
    return "_".join(names)


def header_columns(layout: Layout) -> dict[str, str]:
    """The columns of a table that we write, without the row number, each with its header in the law of CSV.

    The record type is the name of the table and no column.
    """
    columns = {}
    if layout.group:
        columns[RECORD_ID] = RECORD_ID
        for group in layout.outer:
            columns[flat(*group, NUMBER_NAMES[0])] = ".".join((*group, NUMBER_NAMES[0]))
        columns[NUMBER_NAMES[0]] = NUMBER_NAMES[0]
    for path in layout.columns:
        if layout.group or path != (RECORD_TYPE,):
            columns[flat(*path) or VALUE_NAMES[0]] = ".".join(path) or VALUE_NAMES[0]
    return columns


@cache
def _tables(standard: Standard) -> Mapping[str, TableName]:
    """The tables of all record types and editions by our names."""
    return {
        flat(record_type, *layout.group): TableName(record_type, layout.group)
        for record_type in standard.models
        for layout in layouts(standard.section(record_type), standard.editions)
    }


@cache
def _headers(standard: Standard, table: TableName) -> Mapping[str, str]:
    """The headers of a table's columns, of all editions, by our names."""
    found = layouts(standard.section(table.record_type), standard.editions)
    columns = next((header_columns(layout) for layout in found if layout.group == table.group), {})
    return columns if table.group else {RECORD_TYPE: RECORD_TYPE, **columns}


def table_of(name: str, standard: Standard) -> TableName | None:
    """What a table of that name holds, in any spelling; None for a table that is none of ours."""
    known = _tables(standard).get(_folded(name))
    if known is not None:
        return known
    first, dot, rest = name.strip().partition(".")
    for record_type in standard.models:
        section = standard.section(record_type)
        if first.casefold() == record_type or first == section.title.zh:
            group = repeated_group(section, rest) if dot else ()
            return None if group is None else TableName(record_type, group)
    return None


def header_of(column: str, table: TableName, standard: Standard) -> str:
    """The header, in the law of CSV, that the name of a column stands for; any other name is its own header."""
    return _headers(standard, table).get(_folded(column), column)


def members_of(section: Section, group: Names) -> Section | None:
    """The elements of a repeated group; None for a list of single values."""
    entry = section.entry(group)
    return entry.section if entry is not None else section


def _folded(name: str) -> str:
    return name.strip().casefold().replace(".", "_")
