"""Records as rows of the published tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.formats.headers import NUMBER_NAMES, RECORD_ID, RECORD_TYPE, VALUE_NAMES
from enforce_data.formats.nesting import flatten
from enforce_data.formats.sql_names import flat


def rows(record: dict[str, Any], section: Section) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a record: table, and values by column; raise CannotCarryError for what no table has room for."""
    for row in flatten(record, section):
        outer = [
            group
            for end in range(1, len(row.group))
            if (group := row.group[:end]) and (entry := section.entry(group)) is not None and entry.many
        ]
        keys = [flat(*group, NUMBER_NAMES[0]) for group in outer] + ([NUMBER_NAMES[0]] if row.group else [])
        cells = {flat(*path) or VALUE_NAMES[0]: cell for path, cell in row.cells.items()}
        if row.group:
            cells = {RECORD_ID: record[RECORD_ID], **dict(zip(keys, map(str, row.numbers), strict=True)), **cells}
        else:
            cells.pop(RECORD_TYPE, None)
        yield flat(record[RECORD_TYPE], *row.group), cells
