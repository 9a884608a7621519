"""Check the organisation code (组织机构代码), GB 11714.

Nine characters given by the national organisation-code centre until the unified social credit
code took over in 2015; positions 9 to 17 of that code still carry it.

* 1–8  body: digits and upper-case letters;
* 9    check character: a digit or ``X``; on paper a hyphen stands before it, so ``12345678-8``
  is a form of the standard.

The check: values 0–9 and A=10 … Z=35, weights 3, 7, 9, 10, 5, 8, 4, 2, check = 11 - sum mod 11,
where 10 is written ``X`` and 11 is written ``0``. Values that are equal modulo 11 (0, B, M, X
for example) hide each other, so not every wrong letter is found.

Source: GB 11714; the algorithm was compared with organisation codes inside published social
credit codes.

>>> check("12345678-8")
()
>>> check("123456780")
(<Problem.CHECK: 'check'>,)
>>> parts("12345678-8")
OrganisationCode(body='12345678', check='8')
"""

from __future__ import annotations

import re
from typing import NamedTuple

from enforce_data.identifiers.bare_form import HYPHENS, bare_form
from enforce_data.identifiers.problem import Problem

_FORM = re.compile(r"([0-9A-Z]{8})-?([0-9X])")
_BODY = re.compile(r"[0-9A-Z]{8}")
_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_LENGTHS = (9, 10)  # without and with the hyphen


class OrganisationCode(NamedTuple):
    """The parts of an organisation code: body (8 characters) and check character."""

    body: str
    check: str


def compact(text: str) -> str:
    """Return the nine characters alone, in upper case, without the hyphen.

    >>> compact("组织机构代码：1234 5678—8")
    '123456788'
    """
    return bare_form(text, drop=HYPHENS, titles=("组织机构代码",)).upper()


def check(text: str) -> tuple[Problem, ...]:
    """Return LENGTH, FORM, ZERO or CHECK."""
    if len(text) not in _LENGTHS:
        return (Problem.LENGTH,)
    found = parts(text)
    if found is None:
        return (Problem.FORM,)
    if not text.strip("0-"):
        return (Problem.ZERO,)
    return () if _check_character(found.body) == found.check else (Problem.CHECK,)


def is_valid(text: str) -> bool:
    """Tell whether the text is an organisation code with a right check character."""
    return not check(text)


def parts(text: str) -> OrganisationCode | None:
    """Return body and check character."""
    match = _FORM.fullmatch(text)
    return OrganisationCode(*match.groups()) if match else None


def with_check(body: str) -> str:
    """Return a body of eight characters with its check character; else ``ValueError``.

    >>> with_check("FAKE0001")
    'FAKE00013'
    """
    if not _BODY.fullmatch(body):
        raise ValueError(f"eight digits or upper-case letters expected, not {body!r}")
    return body + _check_character(body)


def _check_character(body: str) -> str:
    total = sum(weight * int(char, 36) for weight, char in zip(_WEIGHTS, body, strict=True))
    return "0123456789X0"[11 - total % 11]
