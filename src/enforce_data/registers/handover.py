"""What a delivery says of itself, for the rules that judge its records by it.

Each of these is a type that a rule names in its signature, as it names a register; where the delivery does not say it,
the rule does not apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, NamedTuple

from enforce_data.findings import AsOf
from enforce_data.register import Coverage
from enforce_data.registers.agencies import Agencies
from enforce_data.rulebook.plan import INAPPLICABLE
from enforce_data.values.day import CHINA, day_of


class LatestInstant(NamedTuple):
    """The last instant at which a record can have changed: when its package was made, else the end of today."""

    instant: datetime


class DeliveryDay(NamedTuple):
    """The day on which the acts of a package were delivered for the first time."""

    day: date


class FirstDelivery(NamedTuple):
    """The same for figures: None where it is not known, because the package answers a receipt."""

    day: date | None
    test: bool = False
    """Whether the records are for testing, and count in no rate."""


class Sender(NamedTuple):
    """Who sent the package, and the day on which it was made."""

    code: str
    day: date


@dataclass(frozen=True)
class Stated:
    """What the manifest states that its package covers, by record type; and the register of agencies, if any.

    That knows the divisions that records do not give.
    """

    rows: Mapping[str, list[Coverage]]
    agencies: Agencies | None = None


@dataclass(frozen=True)
class Claims:
    """What the manifests of a run together state to be covered, by record type."""

    rows: Mapping[str, list[Coverage]] = field(default_factory=dict)

    def of(self, record_type: str) -> list[Coverage]:
        """What they state of one record type."""
        return self.rows.get(record_type, [])


def of_package(
    *,
    produced_at: datetime | None = None,
    sender: str | None = None,
    answers: str | None = None,
    test: bool = False,
    coverage: Mapping[str, list[Coverage]] | None = None,
    agencies: Agencies | None = None,
) -> dict[type, Any]:
    """What rules get for the records of a package with this manifest, beside the registers."""
    day = day_of(produced_at) if produced_at else None
    return {
        LatestInstant: LatestInstant(produced_at) if produced_at else INAPPLICABLE,
        DeliveryDay: DeliveryDay(day) if day and answers is None and not test else INAPPLICABLE,
        FirstDelivery: FirstDelivery(day if answers is None else None, test),
        Sender: Sender(sender, day) if sender and day else INAPPLICABLE,
        Stated: Stated(coverage, agencies) if coverage else INAPPLICABLE,
    }


def without_package(as_of: AsOf) -> dict[type, Any]:
    """The same for records that came without a manifest.

    A day that the user chose says nothing of when a record can have changed; today does.
    """
    if as_of.source != "today":
        return of_package()
    return of_package() | {LatestInstant: LatestInstant(datetime.combine(as_of.day, time.max, CHINA))}


def claimed(coverages: Iterable[Mapping[str, list[Coverage]]]) -> dict[type, Any]:
    """What the manifests of a run together state."""
    rows: dict[str, list[Coverage]] = {}
    for coverage in coverages:
        for record_type, stated in coverage.items():
            rows.setdefault(record_type, []).extend(stated)
    return {Claims: Claims(rows) if rows else INAPPLICABLE}
