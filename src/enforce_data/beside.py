"""What stands beside the records of a check: registers, and documented tables of the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath

from enforce_data.asking import AnyPath
from enforce_data.deliveries import Asking, Delivery, open_deliveries
from enforce_data.editions import Edition
from enforce_data.findings import Fault
from enforce_data.formats.base import Item
from enforce_data.limits import Limits
from enforce_data.model import STANDARD
from enforce_data.pipeline import Secrecy
from enforce_data.registers.documented import TableError
from enforce_data.registers.hearing_thresholds import HearingThresholds
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.shelf import REGISTER_TYPES, Shelf
from enforce_data.rules.delivery import DL_SECRET
from enforce_data.structure import Structure
from enforce_data.usage import UsageError

SECRECY = Secrecy("secrecy", "state_secret", DL_SECRET)
TABLES = frozenset({"holidays.csv", "hearing_thresholds.csv"})
"""Documented tables of the rule book that may be replaced, by the names of their files."""


def read_beside(paths: Iterable[AnyPath], shelf: Shelf, limits: Limits) -> list[Delivery]:
    """Read what stands beside the delivery: register records and documented tables."""
    deliveries = []
    for path in map(str, paths):
        if FilePath(path).name in TABLES:
            _replace(shelf, path)
            continue
        for delivery in open_deliveries([path], Asking(limits=limits), STANDARD):
            tables = [opened for opened in delivery.inputs if FilePath(opened.source.label).name in TABLES]
            for table in tables:
                _replace(shelf, table.source.label, table.source.file)
                delivery.inputs.remove(table)
            fill(shelf, delivery)
            deliveries.append(delivery)
    return deliveries


def _replace(shelf: Shelf, label: str, file: FilePath | None = None) -> None:
    """Put a user's table in the place of the packaged one of that name."""
    path = FilePath(label)
    try:
        if path.name == "holidays.csv":
            shelf.holidays = Holidays.read(file or path)
        else:
            shelf.hearing_thresholds = HearingThresholds.read(file or path)
    except (OSError, TableError) as error:
        raise UsageError(f"{label}: {error}") from None


def fill(shelf: Shelf, delivery: Delivery) -> None:
    """Put the register records of a delivery, and what it says of their coverage, on the shelf."""
    if delivery.stated is not None:
        for record_type, coverage in delivery.stated.coverage.items():
            shelf.coverage.setdefault(record_type, []).extend(coverage)
    for opened in delivery.inputs:
        if opened.may_hold_registers():
            offer(shelf, opened.items(), opened.edition)


def offer(shelf: Shelf, items: Iterable[Item | Fault], expected: Edition | None) -> None:
    """Put the register records among these on the shelf; ``expected`` is the edition of those that state none."""
    structure = Structure(STANDARD)
    for item in items:
        if isinstance(item, Fault):
            continue  # said when the input is checked
        record_type = item.raw.get("record_type")
        if item.raw.get(SECRECY.member) == SECRECY.value:
            continue  # nothing of it may show, in other records neither
        if isinstance(record_type, str) and record_type in REGISTER_TYPES:
            judged = structure.judge(
                item.raw, record_type, STANDARD.stated_edition(item.raw.get("edition"), expected), item.uncarried
            )
            shelf.offer(record_type, judged.record)
