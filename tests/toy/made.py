"""Rules and records made for one test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from enforce_data.findings import Severity
from enforce_data.rulebook import Book, Rule, rule
from enforce_data.rulebook.case import ABSENT, changed
from toy.rules import FAMILIES
from toy.samples import FULL_VISIT, VISIT
from toy.standard import TOY

TEXTS = {"zh": ("题", "文", "改"), "en": ("title", "message", "fix")}
NAMED = {"visitor": {"name": "石小溪", "card_no": "C-77"}}
FEE_TAKEN = changed(VISIT, {"purpose": "study", "fee": "2.00"})
NAMED_VISIT = changed(VISIT, {"visitor": {"name": "石小溪", "card_no": "C-77", "birth_date": "1996-02-29"}})

E10, E11, E20 = sorted(TOY.editions)

SOUND = {
    E10: changed(FULL_VISIT, {"edition": "1.0", "desk": ABSENT}),
    E11: changed(FULL_VISIT, {"seat": ABSENT}),
    E20: changed(
        FULL_VISIT,
        {
            "edition": "2.0",
            "seat": ABSENT,
            "locker": ABSENT,
            "remarks": ABSENT,
            "note": "备注;含分号",
            "parcel_weight": ABSENT,
            "parcel_grams": 12500,
        },
    ),
}
"""A record with every element of an edition, of which nothing is deprecated."""


def made(function: Callable[..., Any], id_: str = "X-1", **options: Any) -> Rule:
    """A rule of this function, with no more than a rule must have."""
    return rule(id_, Severity.ERROR, options.pop("basis", ()), **TEXTS, good=[], bad=[], **options)(function)


def book(*rules: Rule) -> Book:
    return Book(rules, FAMILIES)


def visit(change: dict[str, Any] | None = None, **members: Any) -> dict[str, Any]:
    """The smallest visit with a change."""
    return changed(VISIT, {**(change or {}), **members})
