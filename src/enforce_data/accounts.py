"""Under what a record is counted in the figures of a delivery: whose it is, and whether it was reported in time.

The formulas are those of :mod:`enforce_data.rates`.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from enforce_data.findings import AsOf
from enforce_data.identity import storable
from enforce_data.model import STANDARD, Act
from enforce_data.pipeline import Accounts, Expected, Run
from enforce_data.rates import Figures, Punctuality, number, punctuality
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import FirstDelivery
from enforce_data.registers.holidays import Holidays
from enforce_data.report.masking import mask_text
from enforce_data.rulebook.across import Account, Counted
from enforce_data.structure import FaultyElementError
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


def statistics(run: Run) -> dict[str, Any]:
    """The figures of a run that is finished, of all its records together and of each agency, as JSON values.

    Of very many agencies the first thousand by their codes are listed; ``count`` says how many there are.
    """
    tally, unmask, agencies = run.tally, run.settings.unmask, run.context.get(Agencies)
    records = sum(item.records for item in run.inputs)
    together = tally.together
    counted = together.records + together.superseded + together.apart
    return {
        "count": tally.owners_counted,
        "overall": {**_figures(together), "unreadable": records - counted},
        "listed": [
            {"code": _shown(each.owner, unmask=unmask), "name": _name(each, agencies, unmask=unmask), **_figures(each)}
            for each in tally.owners
        ],
    }


def _figures(counted: Counted) -> dict[str, Any]:
    figures = Figures.of(counted)
    return {
        "records": figures.records,
        "without_errors": figures.without_errors,
        "compliance_rate": number(figures.compliance),
        "decided_acts": figures.decided,
        "late_acts": figures.late,
        "late_rate": number(figures.lateness),
        "lateness_unknown": counted.late[Punctuality.UNKNOWN],
        "not_checked": figures.unchecked,
        "not_checked_share": number(figures.not_checked),
        "superseded": counted.superseded,
        "repeated": counted.repeated,
        "left_out": counted.apart,
        "quality": {str(dimension): number(rate) for dimension, rate in figures.quality.items()},
    }


def _name(counted: Counted, agencies: Agencies | None, *, unmask: bool) -> str | None:
    """The name that records give, else that of the register."""
    name = counted.name
    if name is None and agencies is not None and counted.owner is not None:
        known = agencies.known(counted.owner)
        with suppress(FaultyElementError):
            name = None if known is None else known.name
    return _shown(name, unmask=unmask)


def _shown(text: str | None, *, unmask: bool) -> str | None:
    return text if text is None or unmask else mask_text(text)
