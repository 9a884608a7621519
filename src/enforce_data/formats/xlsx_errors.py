"""What ends the reading of a workbook, as an error that carries its fault."""

from __future__ import annotations

from typing import Any

from enforce_data.findings import Fault, Location, Said
from enforce_data.formats.archive_faults import COPY_AGAIN
from enforce_data.formats.faults import RD_LIMIT, because, beyond
from enforce_data.formats.workbook_faults import DAMAGED_BOOK, RD_WORKBOOK
from enforce_data.limits import Limits


class BookError(Exception):
    """A workbook cannot be read; carries the fault that says so."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def refused(label: str, reason: Said, fix: Said, location: Location | None = None, **params: Any) -> BookError:
    """Say why a workbook cannot be read, and what to do."""
    said = because(reason, path=label, fix_zh=fix.zh, fix_en=fix.en, **params)
    return BookError(Fault(RD_WORKBOOK, said, location=location or Location(), fatal=True))


def damaged(label: str, error: object, sheet: str | None = None, cell: str | None = None) -> BookError:
    """Say that a workbook is damaged, and what tells so."""
    return refused(label, DAMAGED_BOOK, COPY_AGAIN, Location(sheet=sheet, cell=cell), error=str(error)[:200])


def over(name: str, limits: Limits, sheet: str | None = None, cell: str | None = None) -> BookError:
    """Say that a workbook is beyond a limit."""
    params = beyond(name, getattr(limits, name))
    return BookError(Fault(RD_LIMIT, params, location=Location(sheet=sheet, cell=cell), fatal=True))
