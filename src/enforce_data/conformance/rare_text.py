"""Texts that systems spoil: each is lawful, and every format carries it there and back.

They stand where a person may write freely, so that no rule has anything to say: in remarks, which every record may
have, and in the long texts of a record, in child groups, too.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from itertools import cycle
from typing import Any, NamedTuple

from enforce_data.conformance.supplies import Record
from enforce_data.dictionary import Section
from enforce_data.model import STANDARD
from enforce_data.values.written import Kind

RARE = (
    # Characters that narrow encodings, or two bytes a character, do not have.
    *("㮾梨街道㮾梨市场", "𠮷野家餐饮店", "𪚥𱁬", "当事人补充说明😀", "鄮县䶮䲁", "é ß ø Ж 한글"),
    # What a table, a spreadsheet or a shell takes for something else.
    *("=1+1", "+8673188880000", "-1", "@SUM(A1)", "=HYPERLINK(A1)", "007", "1.50", "1e5", "2024-02-30", "3月4日"),
    *(
        '他说"当场改正"',
        '""',
        "'单引号'",
        "甲,乙;丙\t丁|戊",
        'a"b,c',
        "第一行\n第二行\n\n第四行",
        "true",
        "NULL",
        "#N/A",
    ),
    # What markup and escapes take for something else.
    *("<b>&amp;</b>", "]]>", "<!-- 注 -->", "&lt;", "\\n 不是换行", "{}", "[]", "%s ${x} {{y}}", "C:\\数据\\1"),
    # Widths and blanks inside, lengths.
    *("ＡＢＣ１２３　全角", "甲  乙", "甲 乙", "1" * 60, "湘" * 990 + "😀" * 10),
)
"""The texts; none begins or ends with a blank, which the standard does not allow."""

_LEAST = 1_000
"""An element that takes so long a text is written freely."""
_ADDRESS = "uri"
"""Also long, but no free text."""


class _Slot(NamedTuple):
    group: dict[str, Any]
    name: str
    longest: int


def with_rare_text(records: list[Record], seed: int) -> list[Record]:
    """The records with every rare text somewhere in them, and ids that look like numbers; the seed says which where."""
    made = copy.deepcopy(records)
    slots = [slot for record in made for slot in _slots(record)]
    turned = seed % len(RARE)
    texts = cycle((*RARE[turned:], *RARE[:turned]))
    left = set(RARE)
    for slot in slots:
        text = next(each for each in texts if len(each) <= slot.longest)
        slot.group[slot.name] = text
        left.discard(text)
    # Where the records have few texts, the rest stands together.
    if left:
        left.add(made[0]["remarks"])
        together = "\n".join(text for text in RARE if text in left and len(text) < _LEAST)
        made[0]["remarks"] = together[:_LEAST].strip()
    for number, record in enumerate(made):
        record["record_id"] = f"{seed % 1_000_000 + number:012d}"
    return made


def _slots(record: Record) -> Iterator[_Slot]:
    yield _Slot(record, "remarks", _LEAST)
    yield from _below(record, STANDARD.section(str(record["record_type"])))


def _below(group: Mapping[str, Any], section: Section) -> Iterator[_Slot]:
    """The free texts that a record has."""
    for name, entry in section.entries.items():
        value = group.get(name)
        if value is None or name == "remarks":
            continue
        if entry.section is not None:
            for item in value if entry.many else [value]:
                yield from _below(item, entry.section)
        elif entry.kind is Kind.TEXT and not entry.many and entry.form is not None and isinstance(group, dict):
            longest = entry.form.max_length or 0
            if longest >= _LEAST and entry.form.notation is None and not name.endswith(_ADDRESS):
                yield _Slot(group, name, longest)
