"""Check the number of an enforcement certificate (行政执法证号).

The card is given by the provincial government (national style) or by a ministry (制式执法证).
**The structure of its number is not public**: no text that describes it was found. So the form
is a setting of whoever receives the data, by default 6 to 20 ASCII letters and digits.

Cards of the national style, issued in Hunan from 2022-11-01 on, seem to carry eleven digits.  That
is general knowledge and soft: with the day of issue as ``on``, another form is UNUSUAL_FORM.

>>> from datetime import date
>>> check("18010200123", on=date(2023, 5, 4))
()
>>> check("湘A0102001")
(<Problem.FORM: 'form'>,)
>>> check("湘A0102001", pattern="湘[A-U][0-9]{7}")
()
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from enforce_data.identifiers.bare_form import HYPHENS, bare_form
from enforce_data.identifiers.problem import Problem

DEFAULT_PATTERN = "[0-9A-Za-z]{6,20}"
"""The form taken where no other is set: a regular expression for the whole number."""

NATIONAL_CARD_FROM = date(2022, 11, 1)
"""The first day on which Hunan issued the national card (secondary source)."""

_NATIONAL_FORM = re.compile(r"[0-9]{11}")


class CertificateNo(NamedTuple):
    """A certificate number, and whether it has the eleven digits of the national card."""

    number: str
    national_form: bool


def compact(text: str) -> str:
    """Return the number without blanks, hyphens and title; its case stays, being of unknown meaning.

    >>> compact("执法证号：1801-0200 123")
    '18010200123'
    """
    titles = ("行政执法证号", "执法证件号", "执法证号", "证件编号", "证号")
    return bare_form(text, drop=HYPHENS, titles=titles)


def check(text: str, *, on: date | None = None, pattern: str = DEFAULT_PATTERN) -> tuple[Problem, ...]:
    """Return FORM when the number does not fit ``pattern``, UNUSUAL_FORM when ``on`` makes it odd.

    ``on`` is the day of issue; ``pattern`` matches the whole number (``re.error`` if it is faulty).
    """
    if not re.fullmatch(pattern, text):
        return (Problem.FORM,)
    if on is not None and on >= NATIONAL_CARD_FROM and not _NATIONAL_FORM.fullmatch(text):
        return (Problem.UNUSUAL_FORM,)
    return ()


@lru_cache(maxsize=4096)
def is_valid(text: str, *, pattern: str = DEFAULT_PATTERN) -> bool:
    """Tell whether the number fits the pattern."""
    return re.fullmatch(pattern, text) is not None


def parts(text: str, *, pattern: str = DEFAULT_PATTERN) -> CertificateNo | None:
    """Return the number and whether it has eleven digits; None when it does not fit the pattern."""
    if not is_valid(text, pattern=pattern):
        return None
    return CertificateNo(text, _NATIONAL_FORM.fullmatch(text) is not None)
