"""Hearing thresholds (较大数额, 较大价值): the amounts from which a party may ask for a hearing (行政处罚法 63(1)①②).

The Act gives no figure.  The table says what is known, by province, field, kind of party and period, and how far it can
be relied on; it may be replaced by a user's own.  Amounts include the number itself (以上).

>>> from datetime import date
>>> table = HearingThresholds.packaged()
>>> [row.amount for row in table.that_may_hold("360000", None, [Payer.CITIZEN], Subject.FINE, date(2024, 6, 3))]
[Decimal('3000')]
>>> table.that_may_hold("110000", None, [Payer.CITIZEN], Subject.FINE, date(2024, 6, 3))
[]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import ClassVar, Self

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.findings import Said
from enforce_data.registers.documented import (
    EVERYWHERE,
    SHOWN,
    Cells,
    TableError,
    check_mark,
    choice_in,
    day_in,
    read_table,
    rows_of,
)

_NEEDED = ("province", "domain", "party", "subject", "amount")
_KNOWN = (*_NEEDED, "use", *EVERYWHERE)
_PROVINCE = re.compile("[1-9][0-9]0000")
_AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?")


class Payer(StrEnum):
    """Whom a threshold is for."""

    CITIZEN = "citizen"
    ORGANISATION = "organisation"


class Subject(StrEnum):
    """What is compared with a threshold."""

    FINE = "fine"
    GAINS = "gains"
    GOODS = "goods"


class Use(StrEnum):
    """How far a threshold is relied on."""

    JUDGE = "judge"
    """A fault may be found by it."""
    ASK = "ask"
    """It only tells below which amount there is nothing to ask."""


@dataclass(frozen=True)
class Threshold:
    """One amount in yuan, for whom and when; an open end of the period is None."""

    province: str
    domain: EnforcementDomain | None
    payer: Payer
    subject: Subject
    amount: Decimal
    use: Use = Use.JUDGE
    first: date | None = None
    last: date | None = None
    mark: str = ""

    def holds(self, day: date) -> bool:
        """Tell whether it was in force on a day, as far as is known."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class HearingThresholds:
    """The thresholds that are known, by province."""

    label: ClassVar[Said] = Said("听证数额标准", "hearing thresholds")

    def __init__(self, thresholds: Iterable[Threshold]) -> None:
        self._by_province: dict[str, list[Threshold]] = {}
        for each in thresholds:
            self._by_province.setdefault(each.province, []).append(each)

    @classmethod
    @cache
    def packaged(cls) -> Self:
        """Return the table that travels with the package, read once."""
        table = files("enforce_data.registers") / "data" / "hearing_thresholds.csv"
        return cls.parse(table.read_text(encoding="utf-8"))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a user's table, UTF-8 or GB 18030; raise TableError, or OSError as the system says."""
        return read_table(path, cls.parse, cls.label)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a table from its text; raise TableError with the row and column at fault."""
        found: dict[tuple[object, ...], list[tuple[date, int, Threshold]]] = {}
        for row, cells in rows_of(text, _NEEDED, _KNOWN):
            each = _threshold(cells, row)
            key = (each.province, each.domain, each.payer, each.subject)
            found.setdefault(key, []).append((each.first or date.min, row, each))
        for alike in found.values():
            alike.sort(key=lambda entry: entry[:2])
            for (_, row, earlier), (first, other, _) in pairwise(alike):
                if earlier.last is None or earlier.last >= first:
                    raise TableError("与另一行的期间重叠", "overlaps with another row", row=max(row, other))
        return cls(each for alike in found.values() for _, _, each in alike)

    def that_may_hold(
        self,
        province: str,
        domains: Collection[EnforcementDomain] | None,
        payers: Collection[Payer],
        subject: Subject,
        day: date,
    ) -> list[Threshold]:
        """Return every threshold that may be the one for a party on a day; empty where one of them is not known.

        ``province`` is its code of six digits, ``domains`` are the fields of the organ, None where they are not known;
        several ``payers`` stand for a party that may be counted as either.
        """
        rows = [each for each in self._by_province.get(province, ()) if each.holds(day)]
        found: list[Threshold] = []
        for payer in payers:
            own = [each for each in rows if each.payer is payer and each.subject is subject]
            own = own or [each for each in rows if each.payer is payer and each.subject is Subject.FINE]
            by_domain = {each.domain: each for each in own}
            wanted = {None, *by_domain} if domains is None else set(domains)
            answers = [by_domain.get(domain) or by_domain.get(None) for domain in wanted]
            if None in answers:
                return []
            found += [each for each in answers if each is not None]
        return found


def _threshold(cells: Cells, row: int) -> Threshold:
    if not _PROVINCE.fullmatch(cells["province"]):
        raise TableError(
            f"“{cells['province'][:SHOWN]}”不是省级行政区划代码(六位)",
            f"{cells['province'][:SHOWN]!r} is no code of a province, six digits",
            row=row,
            column="province",
        )
    if not _AMOUNT.fullmatch(cells["amount"]):
        raise TableError(
            f"“{cells['amount'][:SHOWN]}”不是以元为单位的金额",
            f"{cells['amount'][:SHOWN]!r} is no amount in yuan",
            row=row,
            column="amount",
        )
    first = day_in(cells, "starts_on", row) if cells.get("starts_on") else None
    last = day_in(cells, "ends_on", row) if cells.get("ends_on") else None
    if last is not None and first is not None and last < first:
        raise TableError("早于开始日期", "is earlier than the first day", row=row, column="ends_on")
    check_mark(cells, row)
    return Threshold(
        province=cells["province"],
        domain=choice_in(cells, "domain", EnforcementDomain, row) if cells["domain"] else None,
        payer=choice_in(cells, "party", Payer, row),
        subject=choice_in(cells, "subject", Subject, row),
        amount=Decimal(cells["amount"]),
        use=choice_in(cells, "use", Use, row) if cells.get("use") else Use.JUDGE,
        first=first,
        last=last,
        mark=cells.get("mark", "").strip("[]"),
    )
