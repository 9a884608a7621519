"""All registers of a run, filled from the register records of its deliveries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from enforce_data.findings import AsOf
from enforce_data.register import Coverage
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.benchmarks import Benchmarks
from enforce_data.registers.certificates import Certificates
from enforce_data.registers.delegations import Delegations
from enforce_data.registers.empowerments import Empowerments
from enforce_data.registers.handover import claimed, without_package
from enforce_data.registers.hearing_thresholds import HearingThresholds
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters
from enforce_data.structure import FaultyElementError

REGISTER_TYPES: dict[str, Any] = {
    "agency": Agencies,
    "matter": Matters,
    "certificate": Certificates,
    "delegation": Delegations,
    "discretion_benchmark": Benchmarks,
    "empowerment": Empowerments,
}
"""Which record types serve as registers, and which register each fills."""


class Shelf:
    """Gathers register records, keeps the newest version of each, and makes the registers of them.

    ``coverage`` is what manifests state, by record type.
    """

    def __init__(self) -> None:
        self.coverage: dict[str, list[Coverage]] = {}
        self.holidays = Holidays.packaged()
        self.hearing_thresholds = HearingThresholds.packaged()
        self._newest: dict[tuple[str, ...], tuple[datetime, Any]] = {}

    def offer(self, record_type: str, record: Any) -> None:
        """Take one register record, a model or a partial one; one whose key is faulty is of no use and left out."""
        try:
            key = (record_type, record.source_agency, record.source_system or "", record.record_id)
            updated_at = record.updated_at
        except FaultyElementError:
            return
        known = self._newest.get(key)
        if known is None or known[0] <= updated_at:
            self._newest[key] = (updated_at, record)

    def context(self, as_of: AsOf) -> dict[type, Any]:
        """The registers by type, as rules name them; a register without records and without coverage is not there."""
        context: dict[type, Any] = {
            AsOf: as_of,
            Holidays: self.holidays,
            HearingThresholds: self.hearing_thresholds,
            **without_package(as_of),
            **claimed(()),
        }
        for record_type, kind in REGISTER_TYPES.items():
            register = kind()
            register.stated = list(self.coverage.get(record_type, ()))
            _fill(register, (record for key, (_, record) in self._newest.items() if key[0] == record_type))
            if len(register) or register.stated:
                context[kind] = register
        return context


def _fill(register: Any, records: Iterable[Any]) -> None:
    for record in records:
        try:
            if str(record.operation or "upsert") != "delete":
                register.add(record)
        except FaultyElementError:
            continue
