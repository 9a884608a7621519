"""Every requirement of an edition, with an id: generated from the dictionary and the rule book, or written by hand.

Cases name requirements by these ids (``RQ-K-HED-0201``, ``RQ-P-CF-OFF-05``, ``RQ-CO-02``), results are told by them,
and ``schemas/<edition>/requirements.csv`` lists them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from enforce_data.conformance.cases import Role
from enforce_data.conformance.requirement import Level, Requirement, Source
from enforce_data.conformance.requirements_read import of_elements, of_record_types, of_rules
from enforce_data.editions import Edition
from enforce_data.findings import Said

_FIRST = "1.0"


def requirements(edition: Edition | str) -> tuple[Requirement, ...]:
    """All requirements of an edition: those written by hand first, in their order, then those that are read."""
    return _all(Edition.parse(edition) if isinstance(edition, str) else edition)


@cache
def _all(edition: Edition) -> tuple[Requirement, ...]:
    return (
        *(each for each in by_hand() if each.since <= edition),
        *of_record_types(edition),
        *of_elements(edition),
        *of_rules(edition),
    )


def by_id(edition: Edition | str) -> Mapping[str, Requirement]:
    """The same by their ids."""
    return {each.id: each for each in requirements(edition)}


@cache
def by_hand() -> tuple[Requirement, ...]:
    """The requirements of ``requirements.toml``, of every edition."""
    text = (files("enforce_data.conformance") / "requirements.toml").read_text("utf-8")
    return tuple(_by_hand(tomllib.loads(text)["requirement"]))


def _by_hand(rows: list[dict[str, Any]]) -> Iterator[Requirement]:
    for row in rows:
        yield Requirement(
            id=row["id"],
            roles=tuple(map(Role, row["roles"])),
            level=Level(row["level"]),
            sentence=Said(row["zh"], row["en"]),
            source=Source.TEXT,
            subject=row["id"].split("-")[1],
            basis=row["source"],
            since=Edition.parse(row.get("since", _FIRST)),
            noticed_by=tuple(row.get("noticed_by", ())),
        )
