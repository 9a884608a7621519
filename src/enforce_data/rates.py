"""The rates of a delivery, 合规率, 迟报率 and the dimensions of quality: the one place where they are worked out.

The *records* of an agency (``source_agency`` of registers, ``agency.code`` of acts) are the newest record of each key
(``source_agency``, ``source_system``, ``record_type``, ``record_id``) in the delivery.  Superseded, repeated, deleted
and test records are left out of every rate and shown as counts, and so are records that could not be read and records
marked as a state secret, of which nothing is told.

- 合规率 = records without a finding of severity error ÷ records.
- The quality of a dimension = 1 − records with a finding of the dimension, of severity error or warning, ÷ records.
- 迟报率 = acts whose delivery day is later than ``decision.dated`` + 7 working days (penalty, license) or + 20 working
  days (others) ÷ acts with ``decision.dated``.  Inspections have no decision; a state secret is no act of the rate.

The *delivery day* is the day (in China) of the manifest's ``produced_at``, else the day of the check.  Left out of
迟报率 and counted apart: decisions whose last day lies beyond the table of working days, and all acts of a package that
answers a receipt, whose first delivery day is not known from the package alone.

Rates are decimals of four places, rounded half to even; with nothing to divide by there is none.

Sources: GB/T 36344-2018; 优化营商环境条例 58; 国办发〔2018〕118号, read in reports only, for the 7 and 20 working days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum

from enforce_data.counting import after
from enforce_data.findings import Dimension
from enforce_data.registers.holidays import Holidays
from enforce_data.results import ERROR_BIT, FLAW_BITS
from enforce_data.rulebook.across import Counted

REPORTED_WITHIN = {"penalty": 7, "license": 7}
"""Working days after a decision within which it is to be reported, by record type."""
OTHERS_REPORTED_WITHIN = 20

_PLACES = Decimal("0.0001")


class Punctuality(StrEnum):
    """Whether a decision was reported in time."""

    IN_TIME = "in_time"
    LATE = "late"
    UNKNOWN = "unknown"
    """Beyond the table of working days, or no first delivery."""


def punctuality(record_type: str, decided: date, delivered: date, holidays: Holidays) -> Punctuality:
    """Whether a decision of one day that was delivered on another was reported in time.

    >>> table = Holidays.packaged()
    >>> [str(punctuality("penalty", date(2024, 2, 7), date(2024, 2, day), table)) for day in (22, 23)]
    ['in_time', 'late']
    """
    days = REPORTED_WITHIN.get(record_type, OTHERS_REPORTED_WITHIN)
    if delivered <= after(decided, days):  # so many working days take no less
        return Punctuality.IN_TIME
    due = holidays.working_day_after(decided, days)
    if due is None:
        return Punctuality.UNKNOWN
    return Punctuality.LATE if delivered > due else Punctuality.IN_TIME


def share(part: int, whole: int) -> Decimal | None:
    """A rate: four places, rounded half to even; None of nothing.

    >>> share(2, 3), share(1, 32), share(0, 0)
    (Decimal('0.6667'), Decimal('0.0312'), None)
    """
    return (Decimal(part) / Decimal(whole)).quantize(_PLACES, ROUND_HALF_EVEN) if whole else None


@dataclass(frozen=True)
class Figures:
    """What the rates of one agency are made of."""

    records: int = 0
    without_errors: int = 0
    decided: int = 0
    """Acts with a decision of which it is known whether it was reported in time."""
    late: int = 0
    flawed: Mapping[Dimension, int] = field(default_factory=dict)
    """Records with a finding of severity error or warning, by dimension."""
    unchecked: int = 0
    """Records on which a rule that applies was not checked."""

    @classmethod
    def of(cls, counted: Counted) -> Figures:
        """The figures of what was counted in a check."""
        late = counted.late[Punctuality.LATE]
        return cls(
            counted.records,
            counted.records - counted.flawed(ERROR_BIT),
            late + counted.late[Punctuality.IN_TIME],
            late,
            {dimension: counted.flawed(bit) for dimension, bit in FLAW_BITS.items()},
            counted.unchecked,
        )

    @property
    def compliance(self) -> Decimal | None:
        """合规率."""
        return share(self.without_errors, self.records)

    @property
    def lateness(self) -> Decimal | None:
        """迟报率."""
        return share(self.late, self.decided)

    @property
    def not_checked(self) -> Decimal | None:
        """The share of records on which a rule was not checked; shown beside the others, never mixed in."""
        return share(self.unchecked, self.records)

    @property
    def quality(self) -> dict[Dimension, Decimal | None]:
        """The quality by dimension (GB/T 36344-2018)."""
        return {each: share(self.records - self.flawed.get(each, 0), self.records) for each in Dimension}


def number(rate: Decimal | None) -> float | None:
    """A rate as JSON writes it: of four places, so that the shortest spelling of the float is that of the rate."""
    return None if rate is None else float(rate)
