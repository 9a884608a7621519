"""Two records compared element by element, and two sets of records compared record by record.

What is personal is masked in every text; that the values differ is told all the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from enforce_data.conformance.cases import Reason
from enforce_data.conformance.outputs import Found, text_of
from enforce_data.dictionary import Entry
from enforce_data.findings import Path, Said, fill, pointer
from enforce_data.judging import quoted
from enforce_data.model import STANDARD
from enforce_data.report.masking import mask_text

ABSENT = object()
"""Stands for a value that is not there."""
KEY = ("source_agency", "source_system", "record_type", "record_id")
"""What a record is told apart by from all others."""
MOST_REASONS = 50
"""Most reasons that one case gives; the others are counted."""
SENT_CAME = Said("“{zh}”送去的是{one},回来的是{other}", "{name}: sent was {one}, back came {other}")
SHOULD_IS = Said("“{zh}”应为{one},现为{other}", "{name} should be {one} and is {other}")
_SHOWN_CHARS = 80
_NOTHING = Said("空(没有此项)", "nothing")
_MASKED = Said("(已脱敏)", " (masked)")
_MORE = Said("另有 {count} 处", "{count} more")

Raw = Mapping[str, Any]


class Difference(NamedTuple):
    """A place where two records differ; ``ABSENT`` where one of them has nothing there."""

    path: Path
    one: Any
    other: Any


class Matched(NamedTuple):
    """What became of the records of one side: found again, lost, and what came beside them."""

    pairs: list[tuple[Raw, Found]]
    lost: list[Raw]
    extra: list[Found]


def key_of(raw: Raw) -> tuple[Any, ...]:
    """The key of a record; what is no text counts as absent."""
    return tuple(text_of(raw, name) for name in KEY)


def matched(sent: Sequence[Raw], came: Iterable[Found]) -> Matched:
    """Find each record again: by its whole key, else by its type and id, so that a changed key is told as a change."""
    left = list(came)
    found: dict[int, Found] = {}
    for key in (key_of, _type_and_id):
        places: dict[tuple[Any, ...], list[Found]] = {}
        for each in reversed(left):
            places.setdefault(key(each.raw), []).append(each)
        for index, record in enumerate(sent):
            if index not in found and places.get(key(record)):
                found[index] = places[key(record)].pop()
        taken = set(map(id, found.values()))
        left = [each for each in left if id(each) not in taken]
    pairs = [(record, found[index]) for index, record in enumerate(sent) if index in found]
    return Matched(pairs, [record for index, record in enumerate(sent) if index not in found], left)


def differences(one: Any, other: Any, at: Path = ()) -> Iterator[Difference]:
    """Where two values differ, in the order of the first; the type counts, and a null is absent."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for name in dict.fromkeys((*one, *other)):
            yield from differences(one.get(name), other.get(name), (*at, name))
    elif isinstance(one, list) and isinstance(other, list):
        for index in range(max(len(one), len(other))):
            mine, its = (side[index] if index < len(side) else None for side in (one, other))
            yield from differences(mine, its, (*at, index))
    elif type(one) is not type(other) or one != other:
        yield Difference(at, *(ABSENT if side is None else side for side in (one, other)))


def leaves(value: Any) -> int:
    """How many values a record has."""
    if isinstance(value, Mapping):
        return sum(map(leaves, value.values()))
    return sum(map(leaves, value)) if isinstance(value, list) else 1


def reason(
    difference: Difference, record_type: str, found: Found, template: Said, *, fix: Said, rule: str | None = None
) -> Reason:
    """A difference in words: what one side has, and what stands in the output."""
    entry = STANDARD.section(record_type).entry(difference.path) if record_type in STANDARD.models else None
    one, other = (_shown(side, entry) for side in difference[1:])
    if one == other:
        other = Said(*(text + mark for text, mark in zip(other, _MASKED, strict=True)))
    name = _name(difference.path)
    params = {"zh": entry.zh if entry else name, "name": name}
    said = (fill(text, {**params, "one": a, "other": b}) for text, a, b in zip(template, one, other, strict=True))
    return Reason(
        said=Said(*said),
        fix=fix,
        record=text_of(found.raw, "record_id"),
        path=pointer(difference.path),
        rule=rule,
        place=found.at(difference.path),
    )


def bounded(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The first reasons, and how many more there are."""
    kept: list[Reason] = []
    more = 0
    for each in reasons:
        if len(kept) < MOST_REASONS:
            kept.append(each)
        else:
            more += 1
    return (*kept, Reason(Said(*(fill(text, {"count": more}) for text in _MORE)))) if more else tuple(kept)


def _type_and_id(raw: Raw) -> tuple[Any, ...]:
    return key_of(raw)[2:]


def _name(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "/")


def _shown(value: Any, entry: Entry | None) -> Said:
    """A value as people may see it."""
    if value is ABSENT:
        return _NOTHING
    if isinstance(value, Mapping):
        return Said("一组数据", "a group")
    if isinstance(value, list):
        return Said(f"{len(value)} 项", f"{len(value)} items")
    if entry is not None:
        text = quoted(value, entry, unmask=False) or ""
    else:
        text = mask_text(value if isinstance(value, str) else json.dumps(value))[:_SHOWN_CHARS]
    # As JSON, so that line breaks and blanks are seen; half a surrogate pair, which only Python lets stand, too.
    shown = json.dumps(text, ensure_ascii=False).encode(errors="backslashreplace").decode()
    return Said(f" {shown} ", shown)
