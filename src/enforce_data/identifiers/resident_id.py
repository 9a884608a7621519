"""Check the citizen identity number (公民身份号码), GB 11643-1999.

Given by the public-security organ once for life and printed on the resident identity card.

Eighteen characters:

* 1–6    division (GB/T 2260) at the time of issue: it may have been abolished since;
* 7–14   day of birth, YYYYMMDD;
* 15–17  serial; the 17th digit is odd for men, even for women;
* 18     check character, ISO 7064 MOD 11-2: a digit or upper-case ``X``.

Fifteen digits (GB 11643-1989, given until 1999, out of use): division 6, YYMMDD 6, serial 3, no
check.  Such a number is reported as UNUSUAL_FORM, and nothing but its day is judged.

The check character alone finds every single wrong character and every exchange of two different
neighbours: 11 is a prime, the weights are 2^17 … 2^0, and all values are below 11.  One wrong
character changes the sum by (b - a)·2^k, two exchanged neighbours by (a - b)·2^k, the check
character included (weight 1 beside weight 2); neither is a multiple of 11.  ``X`` moved to another
place fails by its form.

Source: GB 11643-1999 and 1989, as publicly described; compared with published sample numbers.  The
numbers in examples and tests are synthetic.

>>> check("43010219900307751X")
(<Problem.CHECK: 'check'>,)
>>> check("430102199003077513")
()
>>> parts("430102199003077513").born
datetime.date(1990, 3, 7)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from enforce_data.identifiers import division
from enforce_data.identifiers.bare_form import HYPHENS, bare_form
from enforce_data.identifiers.iso7064 import mod_11_2
from enforce_data.identifiers.problem import Problem

_FORM = re.compile(r"([0-9]{6})([0-9]{8})([0-9]{3})([0-9X])")
_OLD_FORM = re.compile(r"([0-9]{6})([0-9]{6})([0-9]{3})")
_BODY = re.compile(r"[0-9]{17}")
_LENGTHS = (15, 18)
_OLD_CENTURY = "19"
_EARLIEST_YEAR = 1900

OLDEST_AGE = 120
"""The age, in full years, up to which a day of birth is not doubted."""


class ResidentId(NamedTuple):
    """The parts of a citizen number.

    ``born`` is None when the digits are no calendar day.  In a number of fifteen digits the year is
    read as 19YY, as GB 11643-1999 does, and ``check`` is None.
    """

    division: str
    born: date | None
    serial: str
    check: str | None

    @property
    def gender(self) -> Literal["male", "female"]:
        """The gender that the last digit of the serial stands for."""
        return "male" if int(self.serial) % 2 else "female"


def compact(text: str) -> str:
    """Return the number alone, without blanks, hyphens and title, ``x`` as ``X``.

    >>> compact("身份证号：430102 19900307 751x")
    '43010219900307751X'
    """
    titles = ("公民身份号码", "居民身份证号码", "身份证号码", "身份证号")
    return bare_form(text, drop=HYPHENS, titles=titles).upper()


def check(text: str, *, on: date | None = None) -> tuple[Problem, ...]:
    """Return every problem of the number.

    Eighteen characters: LENGTH, FORM, CHECK, DATE (no calendar day, or born after ``on``), all
    hard; AGE (above 120 on that day, or born before 1900), UNKNOWN_DIVISION, both soft. Fifteen
    digits: UNUSUAL_FORM, and DATE when the day is not real.
    """
    if len(text) not in _LENGTHS:
        strange = re.fullmatch(r"[0-9X]*", text) is None
        return (Problem.LENGTH, Problem.FORM) if strange else (Problem.LENGTH,)
    found = parts(text)
    if found is None:
        return (Problem.FORM,)
    if found.check is None:
        return (Problem.UNUSUAL_FORM, *(() if found.born else (Problem.DATE,)))
    return tuple(_problems(text, found, on))


@lru_cache(maxsize=1024)
def is_valid(text: str) -> bool:
    """Tell whether form, day of birth and check character are right; the old form has no check."""
    if _FORM.fullmatch(text):
        # MOD 11-2 asks that the sum of a·2^(17-i) over all characters be 1 modulo 11.  Since
        # 13 mod 11 = 2, the number read in base 13 is that sum, X being its digit ten.
        return int(text.replace("X", "a"), 13) % 11 == 1 and _day(text[6:14]) is not None
    return _OLD_FORM.fullmatch(text) is not None and _day(_OLD_CENTURY + text[6:12]) is not None


@lru_cache(maxsize=1024)
def parts(text: str) -> ResidentId | None:
    """Return the parts of a number of eighteen characters or fifteen digits."""
    if match := _FORM.fullmatch(text):
        region, born, serial, check_character = match.groups()
        return ResidentId(region, _day(born), serial, check_character)
    if match := _OLD_FORM.fullmatch(text):
        region, born, serial = match.groups()
        return ResidentId(region, _day(_OLD_CENTURY + born), serial, None)
    return None


def with_check(body: str) -> str:
    """Return a body of seventeen digits with its check character; else ``ValueError``.

    The day in the body is not judged.

    >>> with_check("43010219900307751")
    '430102199003077513'
    """
    if not _BODY.fullmatch(body):
        raise ValueError("a body of seventeen digits expected")
    return body + mod_11_2(body)


def is_hardly_alive(born: date, day: date | None) -> bool:
    """Tell whether somebody was born before 1900, or would be above 120 on the day.

    >>> is_hardly_alive(date(1903, 6, 4), date(2024, 6, 3)), is_hardly_alive(date(1903, 6, 3), date(2024, 6, 3))
    (False, True)
    """
    return born.year < _EARLIEST_YEAR or (day is not None and _age(born, day) > OLDEST_AGE)


@lru_cache(maxsize=4096)
def is_listed(region: str) -> bool | None:
    """Tell whether the first six digits were ever those of a county; None where no list of the province is at hand.

    >>> is_listed("430124"), is_listed("430199"), is_listed("110105")
    (True, False, None)
    """
    if not division.covers(region):
        return None
    return any(meaning.level is division.Level.COUNTY for meaning in division.history(region))


def _problems(text: str, found: ResidentId, day: date | None) -> Iterator[Problem]:
    if mod_11_2(text[:-1]) != found.check:
        yield Problem.CHECK
    if found.born is None or (day is not None and found.born > day):
        yield Problem.DATE
    elif is_hardly_alive(found.born, day):
        yield Problem.AGE
    if is_listed(found.division) is False:
        yield Problem.UNKNOWN_DIVISION


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
