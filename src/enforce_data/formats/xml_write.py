"""Records → XML: children in dictionary order, each element on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from enforce_data.dictionary import Entry, Section
from enforce_data.findings import Path
from enforce_data.formats.base import CannotCarryError, Carrier, Writing
from enforce_data.formats.carrying import (
    BLANK_TEXT,
    LIST_OF_ONE,
    NO_CHARACTER,
    NO_NAME,
    NO_TYPE,
    OTHER_TYPE,
    demand_encodable,
    refusal,
)
from enforce_data.formats.headers import RECORD_TYPE
from enforce_data.formats.nesting import cell_of
from enforce_data.formats.xml_places import BLANKS, NAMESPACE

RECORDS = "records"

_NAME = re.compile(r"[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\-\u4e00-\u9fff]*")
"""Names that every XML parser takes."""
_NO_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry, not even as a reference (production 2)."""
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_DECLARED = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def write(records: Iterable[Mapping[str, Any]], target: FilePath, writing: Writing) -> list[FilePath]:
    """Write one document with all records, of any types; a UTF-16 one begins with its mark.

    Raises CannotCarryError, a ValueError, for a record that would not come back the same; what was written so far
    stays.
    """
    encoding = writing.encoding
    declared = _DECLARED.get(encoding, encoding.upper())
    with target.open("w", encoding=encoding, newline="\n") as stream:
        if encoding in ("utf-16-le", "utf-16-be"):
            stream.write("\ufeff")
        stream.write(f'<?xml version="1.0" encoding="{declared}"?>\n<{RECORDS} xmlns="{NAMESPACE}">\n')
        for record in records:
            stream.write(_text_of(record, writing))
        stream.write(f"</{RECORDS}>\n")
    return [target]


def carrier(writing: Writing) -> Carrier:
    """XML carries text, groups and lists of the dictionary, and whatever of the rest its names and text allow."""

    def carry(record: Mapping[str, Any]) -> None:
        _text_of(record, writing)

    return carry


def _text_of(record: Mapping[str, Any], writing: Writing) -> str:
    """A record as text, in an element of its own."""
    text = "".join(_record(record, writing))
    demand_encodable(text, record, writing.encoding)
    return text


def _record(record: Mapping[str, Any], writing: Writing) -> Iterator[str]:
    name = record.get(RECORD_TYPE)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise CannotCarryError((RECORD_TYPE,), NO_TYPE, whole=True)
    standard = writing.standard
    section = standard.section(name) if name in standard.models else None
    members = {each: value for each, value in record.items() if each != RECORD_TYPE}
    yield f" <{name}>\n"
    yield from _members(members, section, (), 2)
    yield f" </{name}>\n"


def _members(members: Mapping[str, Any], section: Section | None, at: Path, indent: int) -> Iterator[str]:
    """The children of a group: those of the dictionary in its order, others behind them by name."""
    entries = section.entries if section is not None else {}
    for name in (*entries, *sorted(members.keys() - entries.keys())):
        if name not in members:
            continue
        here = (*at, name)
        if not _NAME.fullmatch(name):
            raise CannotCarryError(here, NO_NAME)
        entry = entries.get(name)
        value = members[name]
        if isinstance(value, list):
            if len(value) < (1 if entry is not None and entry.many else 2):
                raise CannotCarryError(here, LIST_OF_ONE if value else refusal(value))
            for index, item in enumerate(value):
                yield from _element(name, item, entry, (*here, index), indent)
        elif entry is not None and entry.many:
            raise CannotCarryError(here, OTHER_TYPE)
        else:
            yield from _element(name, value, entry, here, indent)


def _element(name: str, value: Any, entry: Entry | None, at: Path, indent: int) -> Iterator[str]:
    blanks = " " * indent
    if isinstance(value, dict):
        if not value:
            raise CannotCarryError(at, refusal(value))
        yield f"{blanks}<{name}>\n"
        yield from _members(value, entry.section if entry is not None else None, at, indent + 1)
        yield f"{blanks}</{name}>\n"
    else:
        yield f"{blanks}<{name}>{_text(value, entry, at)}</{name}>\n"


def _text(value: Any, entry: Entry | None, at: Path) -> str:
    """A single value as text from which it can be read again."""
    if entry is not None and entry.section is None:
        text = cell_of(value, entry, at)
    elif isinstance(value, str) and value.strip(BLANKS):
        text = value
    else:
        raise CannotCarryError(at, BLANK_TEXT if isinstance(value, str) and value else refusal(value))
    if _NO_CHARACTER.search(text):
        raise CannotCarryError(at, NO_CHARACTER)
    return text.translate(_ESCAPES)
