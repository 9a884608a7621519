"""Rows of the catalogue of legal rules that have no rule in this version: their ids are taken, and the reason is told.

A row that structure or a code list already guarantees is not written again; it names the finding and the element that
serve it.  So far no row is served so: what structure guarantees was left out of the catalogue.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from enforce_data.findings import Said, Severity


@dataclass(frozen=True)
class Row:
    """A row without a rule; ``served_by`` are the finding of structure and the element that guarantee it, if any."""

    id: str
    severity: Severity
    served_by: str
    reason: Said


@cache
def rows() -> Mapping[str, Row]:
    """The rows without a rule, by their ids, in alphabetical order."""
    text = (files("enforce_data.rules") / "elsewhere.csv").read_text(encoding="utf-8")
    found = (
        Row(row["id"], Severity(row["severity"]), row["served_by"], Said(row["zh"], row["en"]))
        for row in csv.DictReader(text.splitlines())
    )
    return {row.id: row for row in sorted(found, key=lambda each: each.id)}
