"""The catalogue of enforcement matters (行政执法事项目录) as of a day."""

from __future__ import annotations

from datetime import date

from enforce_data.codes.matter import MatterStatus
from enforce_data.findings import Said
from enforce_data.model.matter import Matter
from enforce_data.register import Register

DORMANT = frozenset({MatterStatus.SUSPENDED, MatterStatus.CANCELLED})


class Matters(Register[Matter]):
    """Matters by code; a code may stand in the catalogues of several organs and in several versions."""

    label = Said("执法事项目录", "matters")

    def __init__(self) -> None:
        super().__init__()
        self.versions: set[str] = set()
        """The versions of catalogues of which at least one matter is here."""
        self._entries: dict[str, list[Matter]] = {}

    def add(self, record: Matter) -> None:
        """Add one matter from its first to its last day in effect."""
        self.versions.add(record.catalogue_version)
        self.owners.add(record.agency.code)
        self.spells.add(record.code, record.effective_from, record.effective_until, record)
        self._entries.pop(record.code, None)

    def entries(self, code: str) -> list[Matter]:
        """Every entry of a code, of all organs and versions, in the order of their first day.

        Remembered, where there is one, since a code stands in many records and is asked for by several rules.
        """
        known = self._entries.get(code)
        if known is None:
            known = self.spells.ever(code)
            if known:
                self._entries[code] = known
        return known


def in_force(matter: Matter, day: date) -> bool:
    """Whether a matter could be exercised on a day.

    A matter marked suspended or cancelled counts as out of force from its ``effective_until`` on, and where that is
    absent for good: the register says no day.
    """
    if day < matter.effective_from or (matter.effective_until is not None and day > matter.effective_until):
        return False
    return matter.effective_until is not None or matter.status not in DORMANT
