"""A corrector for these tests: a plain function that answers a receipt, as a careful system would."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from enforce_data.building import build
from enforce_data.conformance.outputs import records_in
from enforce_data.conformance.supplies import Record, put

Key = tuple[Any, ...]


class Corrector:
    """Reads IN, writes OUT; ``spoil`` changes the records before they are written, ``members`` the manifest."""

    def __init__(
        self,
        spoil: Callable[[list[Record], list[Record]], list[Record]] | None = None,
        members: Mapping[str, Any] | None = None,
    ) -> None:
        self.spoil = spoil
        self.members = members or {}

    def __call__(self, task: Path, members: Mapping[str, Any], out: Path) -> None:
        """Answer one task."""
        sent = [found.raw for found in records_in(task / "sent").records]
        stated = json.loads((task / "sent" / "manifest.json").read_text("utf-8"))
        receipt = json.loads((task / "receipt.json").read_text("utf-8"))
        facts = json.loads((task / "facts.json").read_text("utf-8"))
        answer = corrected(sent, facts, members["now"])
        if self.spoil is not None:
            answer = self.spoil(answer, sent)
        if not answer:
            return
        put(answer, out, members["format"], stated["edition"])
        build(
            out,
            {
                "edition": stated["edition"],
                "package_id": stated["package_id"] + "-B",
                "sender": stated["sender"],
                "produced_at": members["now"],
                "sequence": stated["sequence"] + 1,
                "answers": receipt["id"],
                **self.members,
            },
        )


def corrected(sent: list[Record], facts: list[dict[str, Any]], now: str) -> list[Record]:
    """The records that must be resent."""
    newest: dict[Any, Record] = {}
    for record in sent:
        known = newest.get(record["record_id"])
        if known is None or moment(record) >= moment(known):
            newest[record["record_id"]] = record
    answer: dict[Any, Record] = {}
    for fact in facts:
        record = answer.setdefault(fact["record"], copy.deepcopy(newest[fact["record"]]))
        record["updated_at"] = now
        if "delete" in fact:
            record["operation"] = "delete"
        else:
            put_at(record, fact["path"], fact["value"])
    return list(answer.values())


def put_at(record: Record, path: str, value: Any) -> None:
    """Put a value at a JSON Pointer."""
    inner: Any = record
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("/")[1:])
    for step in steps:
        inner = inner[step]
    inner[last] = value


def moment(record: Record) -> datetime:
    """When a record was updated."""
    return datetime.fromisoformat(record["updated_at"])
