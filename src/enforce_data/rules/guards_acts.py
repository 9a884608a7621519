"""What rules of several families ask of an act: how many people acted, what is unknown, what lies beyond the tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from enforce_data.codes.certificate import CertificateKind
from enforce_data.findings import Said
from enforce_data.rulebook import Unchecked

LEVEL_UNKNOWN = Unchecked(
    Said("法律依据没有注明效力级别", "the rank of a legal basis that could change the answer is not stated")
)
CARD_UNKNOWN = Unchecked(Said("登记簿中没有该执法证件", "a certificate is not in the register of certificates"))
NO_CARD_NUMBER = Unchecked(Said("执法人员没有填写执法证号", "an officer is named without a certificate number"))
MATTER_UNKNOWN = Unchecked(Said("事项目录中没有该事项", "a matter is not in the register of matters"))
BEYOND_HOLIDAYS = Unchecked(Said("超出节假日表的年度", "beyond the years of the holiday table"))


def different_people(officers: Iterable[Any] | None, *, without: CertificateKind | None = None) -> int:
    """Count the different officers, by certificate number, else by name; those with a card ``without`` do not count."""
    counted = [officer for officer in officers or () if without is None or officer.certificate_kind is not without]
    return len({officer.certificate_no or officer.name for officer in counted})
