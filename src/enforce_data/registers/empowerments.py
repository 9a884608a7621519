"""The register of empowerments of townships and subdistricts (乡镇街道赋权) as of a day."""

from __future__ import annotations

from datetime import date

from enforce_data.findings import Said
from enforce_data.model.basis import MatterRef
from enforce_data.model.empowerment import Empowerment
from enforce_data.register import Register


class Empowerments(Register[Empowerment]):
    """Empowerments by the code of each township that receives powers; the townships are their owners."""

    label = Said("乡镇街道赋权", "empowerments")

    def add(self, record: Empowerment) -> None:
        """Add one empowerment for each of its townships, from its first to its last day."""
        for township in record.townships:
            self.owners.add(township.code)
            self.spells.add(township.code, record.effective_from, last_day(record), record)

    def of(self, township: str, day: date) -> list[Empowerment]:
        """Every empowerment of a township that is in force on a day."""
        return [each for each in self.spells.ever(township) if in_force(each, day)]


def last_day(empowerment: Empowerment) -> date | None:
    """The last day of an empowerment, the day on which the powers went back included; None while it is open."""
    ends = [day for day in (empowerment.effective_until, empowerment.returned_on) if day is not None]
    return min(ends, default=None)


def in_force(empowerment: Empowerment, day: date) -> bool:
    """Whether the townships have the powers on a day."""
    last = last_day(empowerment)
    return empowerment.effective_from <= day and (last is None or day <= last)


def holds_matter(matter: MatterRef, empowerment: Empowerment) -> bool:
    """Whether an empowerment holds a matter, whatever the version of the catalogue."""
    return any(each.code == matter.code for each in empowerment.matters)
