"""The faults of ``examples/faulty-json``: such as only JSON can express."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from enforce_data.findings import pointer, steps
from enforce_data.formats.canonical import canonical
from enforce_data.sample.faults import Change, Record, put

Edit = Callable[[str], str]


@dataclass(frozen=True)
class JsonFault:
    """One fault in one record: a change of its values, or an edit of its text."""

    rule: str
    path: str | None
    change: Change | None = None
    edit: Edit | None = None
    also: tuple[str, ...] = ()
    """Other rules that find something at the same place."""
    named: bool = True
    """Whether the record can be read, so that the finding names it."""


def instead(old: str, new: str) -> Edit:
    """Replace the first occurrence of a text."""

    def edit(text: str) -> str:
        if old not in text:
            raise LookupError(f"{old!r} is not in the record")
        return text.replace(old, new, 1)

    return edit


def _nested(depth: int) -> dict[str, Any]:
    return {"name": "甲"} if depth == 0 else {"inner": _nested(depth - 1)}


ARRAY: Sequence[JsonFault] = (
    JsonFault("RD-DUPLICATE-KEY", "secrecy", edit=instead('"secrecy":"open"', '"secrecy":"open","secrecy":"internal"')),
    JsonFault("ST-TYPE", "name", put("name", 42)),
    JsonFault("ST-TYPE", "applied_on", put("applied_on", 20250506)),
    JsonFault("ST-TYPE", "materials_complete", put("materials_complete", "true")),
    JsonFault("ST-TYPE", "promised_days", put("promised_days", "10")),
    JsonFault("ST-TYPE", "promised_days", put("promised_days", 7.5)),
    JsonFault("ST-TYPE", "fee", put("fee", 100)),
    JsonFault("ST-TYPE", "agency", put("agency", "星沙县市场监督管理局")),
    JsonFault("ST-TYPE", "matters", put("matters", {"code": "1", "name": "食品经营许可"})),
    JsonFault("ST-TYPE", "category", put("category", 1)),
)
"""In one array."""

LINES: Sequence[JsonFault] = (
    JsonFault(
        "ST-EMPTY",
        "parties.1",
        edit=instead('"parties":[{', '"parties":[{"category":"other","unknown_party":true},null,{'),
    ),
    JsonFault("ST-EMPTY", "name", put("name", "")),
    JsonFault("ST-EMPTY", "documents", put("documents", [])),
    JsonFault("ST-EMPTY", "place", put("place", {})),
    JsonFault("ST-UNKNOWN", "agency.inner", put("agency.inner", _nested(2))),
    JsonFault(
        "RD-NUMBER",
        "promised_days",
        put("promised_days", 7),
        instead('"promised_days":7', '"promised_days":NaN'),
        ("ST-TYPE",),
    ),
    JsonFault("RD-NUMBER", "quota", put("quota", 9), instead('"quota":9', '"quota":1e999'), ("ST-TYPE",)),
    JsonFault(
        "RD-CHARACTER", None, put("remarks", "某"), instead('"remarks":"某"', '"remarks":"\\ud800"'), named=False
    ),
    JsonFault("RD-SYNTAX", None, edit=instead('{"', '{/* 导出 */"'), named=False),
    JsonFault("ST-PATTERN", "remarks", put("remarks", " 首尾有空格 ")),
)
"""One to a line."""


def spoilt(faults: Sequence[JsonFault], records: Sequence[Record]) -> tuple[list[str], list[dict[str, Any]]]:
    """The text of each record with its fault, and what must be found: rule, record, path, line of a list."""
    texts, expected = [], []
    for line, (fault, original) in enumerate(zip(faults, records, strict=True), start=1):
        record: Record = json.loads(canonical(original))
        if fault.change is not None:
            fault.change(record)
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        texts.append(fault.edit(text) if fault.edit is not None else text)
        expected += [
            {
                "rule": rule,
                "record": record["record_id"] if fault.named else None,
                "path": None if fault.path is None else pointer(steps(fault.path)),
                "line": line,
            }
            for rule in (fault.rule, *fault.also)
        ]
    return texts, expected
