"""Numbers that never come twice: organisation codes, cards, cases and documents."""

from __future__ import annotations

from collections import Counter

from enforce_data.identifiers import organisation_code, uscc
from enforce_data.sample import places
from enforce_data.sample.days import YEAR

_CODES = 31**5
_SPREAD = 11_034_647  # without a factor of 31: every code comes once

ENTERPRISE, ORGAN = "MAX", "MBX"
"""Beginnings of organisation codes that no registration authority has reached."""


def organisation(beginning: str, serial: int) -> str:
    """An organisation code of nine characters (GB 11714); each serial has its own."""
    number, body = serial * _SPREAD % _CODES, ""
    for _ in range(5):
        number, digit = divmod(number, 31)
        body = uscc.ALPHABET[digit] + body
    return organisation_code.with_check(beginning + body)


def credit_code(kind: str, organisation: str) -> str:
    """A unified social credit code of the county; ``kind`` is its first two characters."""
    return uscc.with_check(f"{kind}{places.COUNTY}{organisation}")


def certificate_no(serial: int) -> str:
    """A card number of eleven digits; 99 is no place of Hunan."""
    return f"1899{serial:07d}"


class Numbers:
    """Counts cases, documents and records, each series for itself."""

    def __init__(self) -> None:
        self._last: Counter[str] = Counter()

    def next(self, series: str) -> int:
        """The next number of a series, from 1."""
        self._last[series] += 1
        return self._last[series]

    def document(self, organ: str, series: str) -> str:
        """The next document number (文号) of an organ: ``星市监罚〔2025〕12号``."""
        return f"{organ}{series}〔{YEAR}〕{self.next(organ + series)}号"

    def record(self, prefix: str) -> str:
        """The next record identifier of a kind: ``CF-2025-00012``."""
        return f"{prefix}-{YEAR}-{self.next(prefix):05d}"
