"""Records of every family with nasty text, made by the dictionary; and what comes back of them from a file."""

from __future__ import annotations

import itertools
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

from enforce_data.deliveries import Asking, open_deliveries
from enforce_data.dictionary.reading import Entry, Section
from enforce_data.findings import Fault
from enforce_data.formats.base import Item, Writing
from enforce_data.formats.canonical import canonical
from enforce_data.formats.detect import FORMATS
from enforce_data.model import STANDARD
from enforce_data.values.written import Kind

NASTY = (
    *("=1+1", "+86", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1"),  # what a spreadsheet would compute
    *('"', '""', "'", "a,b;c\td", 'a"b', "a\nb", "a\r\nb", "\na", "a\n"),  # what a table could mistake
    *("<&>", "]]>", "<!--", "&amp;", "<a/>", "a\u0085b", "a\u2028b"),  # what XML could mistake
    *("{", "[]", "null", "NaN", "\\u0000", "\\ud800", "//", "#N/A", "\\N"),
    *("true", "0", "007", "1.50", "1e5", "2024-02-30", "44927", "430102200001010019"),
    *("㮾梨街道", "𠮷野家", "😀", "👨\u200d👩\u200d👧", "e\u0301\u0327", "\u202eעברית مرحبا"),
    *("\u200b", "\ufeffa", "a\ufeff", "\ue000", "\ufffd"),
    *("　全角　", " a ", "甲乙 丙", "𪚥" * 40, "湘" * 4000 + "😀" * 4000),
)
"""Text that some format could mistake, each of which all formats carry."""

NEWEST = str(max(STANDARD.editions))
"""The edition of the records: the newest has every element and code."""

_SELDOM = 0.12
"""How often an element that may be absent is there."""
_NUMBERS = itertools.count(1)


def record(random: Random, record_type: str) -> dict[str, Any]:
    """A record whose values have the types of the dictionary; of what they mean nothing is true."""
    made = _group(random, STANDARD.section(record_type))
    return {
        **made,
        "record_type": record_type,
        "edition": NEWEST,
        "record_id": f"R-{next(_NUMBERS)}{made['record_id']}",
    }


def _group(random: Random, section: Section) -> dict[str, Any]:
    chosen = [each for each in section.entries.values() if each.mandatory or random.random() < _SELDOM]
    chosen = chosen or [random.choice(list(section.entries.values()))]
    return {entry.name: _element(random, entry) for entry in chosen}


def _element(random: Random, entry: Entry) -> Any:
    if entry.many:
        return [_value(random, entry) for _ in range(random.choice((1, 1, 2)))]
    return _value(random, entry)


def _value(random: Random, entry: Entry) -> Any:
    form = entry.form
    if entry.section is not None:
        return _group(random, entry.section)
    if entry.codes is not None:
        return random.choice(list(entry.codes)).value
    match entry.kind:
        case Kind.FLAG:
            return random.random() < 0.5
        case Kind.INTEGER if form is not None:
            return random.randint(form.minimum or 0, form.maximum if form.maximum is not None else 2**31 - 1)
        case Kind.DAY:
            return f"{random.randint(1900, 2099)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        case Kind.DECIMAL if form is not None:
            return f"{random.randint(0, 89)}.{'5' * (form.scale or 0)}".rstrip(".")
        case _:
            return random.choice(NASTY)


RANDOMS = st.randoms(use_true_random=True)
FAMILIES = st.sampled_from(list(STANDARD.models))


def wrote(records: list[dict[str, Any]], path: Path, form: str) -> Path:
    """A file with records of one type."""
    path.parent.mkdir(parents=True, exist_ok=True)
    FORMATS[form].write(
        records, path, Writing(STANDARD, record_type=records[0]["record_type"], editions=tuple(STANDARD.editions))
    )
    return path


def came(path: Path) -> list[Item | Fault]:
    """All that reading a file gives, as check and convert read it."""
    return [
        found
        for delivery in open_deliveries([str(path)], Asking(), STANDARD)
        for opened in delivery.inputs
        for found in opened.items()
    ]


def records_of(path: Path) -> list[dict[str, Any]]:
    """The records of a file in which nothing is wrong."""
    found = came(path)
    assert [each for each in found if isinstance(each, Fault) or each.faults] == []
    return [each.raw for each in found if isinstance(each, Item)]


def lines(records: list[dict[str, Any]]) -> list[str]:
    return [canonical(each) for each in records]
