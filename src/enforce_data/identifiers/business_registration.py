"""Check the business registration number (工商注册号), GS 15-2006.

Fifteen digits given by the registering organ of market regulation (formerly 工商) from 2007 on;
replaced by the unified social credit code since 2015, but old records and old licences still
show it.

* 1–6    the organ of first registration, by its division code (100000: the national
  administration);
* 7–14   serial number; its first digit: 0–3 domestic enterprise, 4–5 foreign-invested, 6–9
  individual business;
* 15     check digit, ISO 7064 MOD 11,10.

Any other form (13 digits before 2007, numbers of associations, institutions and foreign bodies)
has no published check and is merely UNUSUAL_FORM.

Source: GS 15-2006 工商行政管理注册号编制规则, as publicly described; compared with real numbers.
Numbers of 13 digits: general knowledge.

>>> check("430100000012344")
()
>>> check("4301001001234")
(<Problem.UNUSUAL_FORM: 'unusual_form'>,)
>>> parts("430100600012348").holder
'individual'
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from enforce_data.identifiers.bare_form import HYPHENS, bare_form, is_bare
from enforce_data.identifiers.iso7064 import mod_11_10
from enforce_data.identifiers.problem import Problem

_FORM = re.compile(r"([0-9]{6})([0-9]{8})([0-9])")
_BODY = re.compile(r"[0-9]{14}")


class BusinessRegistration(NamedTuple):
    """The parts of a registration number: organ (6), serial (8), check digit (1)."""

    organ: str
    serial: str
    check: str

    @property
    def holder(self) -> Literal["domestic", "foreign", "individual"]:
        """The kind of holder that the first digit of the serial stands for."""
        first = self.serial[0]
        return "domestic" if first in "0123" else "foreign" if first in "45" else "individual"


def compact(text: str) -> str:
    """Return the number in upper case without blanks, hyphens and title.

    >>> compact("注册号：430100 00001234 4")
    '430100000012344'
    """
    titles = ("工商登记注册号", "工商注册号", "营业执照注册号", "注册号")
    return bare_form(text, drop=HYPHENS, titles=titles).upper()


def check(text: str) -> tuple[Problem, ...]:
    """Return every problem of the number.

    Hard: ZERO, CHECK (fifteen digits), FORM (empty, or with blanks).  Soft: UNUSUAL_FORM.
    """
    if not is_bare(text):
        return (Problem.FORM,)
    found = parts(text)
    if found is None:
        return (Problem.UNUSUAL_FORM,)
    if not text.strip("0"):
        return (Problem.ZERO,)
    return () if mod_11_10(text[:-1]) == found.check else (Problem.CHECK,)


def is_valid(text: str) -> bool:
    """Tell whether no hard problem is found; a number of another form cannot be called invalid."""
    return not any(problem.hard for problem in check(text))


def parts(text: str) -> BusinessRegistration | None:
    """Return the parts of a number of fifteen digits."""
    match = _FORM.fullmatch(text)
    return BusinessRegistration(*match.groups()) if match else None


def with_check(body: str) -> str:
    """Return a body of fourteen digits with its check digit; else ``ValueError``.

    >>> with_check("43010000001234")
    '430100000012344'
    """
    if not _BODY.fullmatch(body):
        raise ValueError(f"fourteen digits expected, not {body!r}")
    return body + mod_11_10(body)
