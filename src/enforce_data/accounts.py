"""Under what a record is counted in the figures of a delivery: whose it is, and whether it was reported in time.

The formulas are those of :mod:`enforce_data.rates`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from enforce_data.findings import AsOf
from enforce_data.identity import storable
from enforce_data.model import STANDARD, Act
from enforce_data.pipeline import Accounts, Expected
from enforce_data.rates import Punctuality, punctuality
from enforce_data.registers.handover import FirstDelivery
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook.across import Account
from enforce_data.values.day import DAY

ACTS = frozenset(name for name, model in STANDARD.models.items() if issubclass(model, Act))


def accountant(context: Mapping[type, Any]) -> Accounts:
    """Count the records of a run with these registers."""
    holidays: Holidays = context[Holidays]
    today: date = context[AsOf].day

    def account(raw: Mapping[str, Any], record_type: str | None, expected: Expected) -> Account:
        code, name = agency_of(raw, record_type)
        package: FirstDelivery = expected.context.get(FirstDelivery, FirstDelivery(today))
        late = None
        if record_type in ACTS and (decided := decided_on(raw)) is not None:
            late = Punctuality.UNKNOWN
            if package.day is not None:
                late = punctuality(record_type, decided, package.day, holidays)
        return Account(code, name, raw.get("operation") == "delete" or package.test, late)

    return account


def agency_of(raw: Mapping[str, Any], record_type: str | None) -> tuple[str | None, str | None]:
    """Code and name of the agency whose record it is, as it was read: of an act its own, else where it comes from."""
    agency = raw.get("agency") if record_type in ACTS else {"code": raw.get("source_agency")}
    if not isinstance(agency, dict):
        return None, None
    return storable(agency.get("code")), storable(agency.get("name"))


def decided_on(raw: Mapping[str, Any]) -> date | None:
    """The day of the decision of an act as it was read, where it has one."""
    decision = raw.get("decision")
    dated = decision.get("dated") if isinstance(decision, dict) else None
    return date.fromisoformat(dated) if isinstance(dated, str) and DAY.regex.fullmatch(dated) else None
