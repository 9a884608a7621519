"""JSON Lines (``.jsonl``, ``.ndjson``): one record per line.

Only a line feed ends a line; blank lines are skipped.  A broken line is a finding and reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from enforce_data.findings import Fault, Location
from enforce_data.formats.base import Item, Reading, Writing
from enforce_data.formats.canonical import carrier, line
from enforce_data.formats.faults import RD_EMPTY, RD_LIMIT, beyond
from enforce_data.formats.json_record import read_record
from enforce_data.formats.lines import split_lines
from enforce_data.formats.source import Source

__all__ = ["carrier", "read", "write"]

_UTF8_BYTES = 4
"""Most bytes of one code point."""


def read(source: Source, reading: Reading) -> Iterator[Item | Fault]:
    """Records and faults, line by line; a line beyond ``record_chars`` is skipped without being held."""
    limits = reading.limits
    longest = limits.record_chars
    number = 0
    for line_number, text in enumerate(split_lines(source.utf8(), b"\n", longest * _UTF8_BYTES), start=1):
        if text is None or (len(text) > longest and len(text.decode(errors="replace")) > longest):
            number += 1
            yield Fault(
                RD_LIMIT,
                beyond("record_chars", longest),
                location=Location(line=line_number, column=1),
                number=number,
                broken=True,
            )
        elif text and not text.isspace():
            number += 1
            yield read_record(text, number, line_number, 1, limits)
    if not number:
        yield Fault(RD_EMPTY, {"path": source.label}, fatal=True)


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write canonical JSON, one record per line; raise CannotCarryError for a record without canonical spelling."""
    with target.open("w", encoding=writing.encoding, newline="\n") as stream:
        for record in records:
            stream.write(line(record, writing.encoding) + "\n")
    return [target]
