"""The register of enforcement organs (执法主体) as of a day."""

from __future__ import annotations

from datetime import date

from enforce_data.findings import Said
from enforce_data.model.agency_register import Agency
from enforce_data.register import Register

_BEGINNING = date(1949, 10, 1)


class Agencies(Register[Agency]):
    """Agencies by their 统一社会信用代码, from establishment to abolition."""

    label = Said("执法主体", "agencies")

    def add(self, record: Agency) -> None:
        """Add one agency; an unknown day of establishment counts as the beginning."""
        code = record.code
        self.owners.add(code)
        self.spells.add(code, record.established_on or _BEGINNING, record.abolished_on, record)

    def known(self, code: str) -> Agency | None:
        """The newest entry of a code, whatever its days."""
        entries = self.spells.ever(code)
        return entries[-1] if entries else None
