"""Check division codes (行政区划代码), GB/T 2260 and its longer forms, as of a day.

* 6 digits: province 2 + prefecture 2 + county 2, filled with zeros (``430000``, ``430100``);
* 9 digits: county 6 + township 3; the first of the three tells the kind (0 街道, 1 镇, 2 乡,
  4 and 5 units that are like a township: zones, farms);
* 12 digits: township 9 + village 3; a county or township may be filled up with zeros.

Codes come and go: 望城县 was 430122 until 2011, 望城区 is 430112 since then, and old records
keep the old code. Two lists travel with this module and are read once, when first asked for:

* ``data/divisions.csv``: Hunan (43) through time, to the year;
* ``data/townships.csv``: the townships of Hunan on 2023-06-30.

Elsewhere no list is at hand: a code that :func:`covers` denies is neither known nor wrong, and
villages are listed nowhere: a village is as known as its township.

Sources: National Bureau of Statistics (国家统计局), division codes for statistics, cut-off
2023-06-30, published 2023-09-11; former codes from python-stdnum 2.2 ``cn/loc.dat``.  The heads of
the two files say more.

>>> from datetime import date
>>> name("430182"), name("430182001")[-2:], name("110101")
('宁乡市', '街道', None)
>>> check("430124"), check("430124", on=date(2020, 5, 1))
((), (<Problem.ABOLISHED: 'abolished'>,))
>>> within("430182001", "430100"), within("430182", "430200"), within("430371", "430302")
(True, False, None)
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from enforce_data.identifiers.bare_form import HYPHENS, bare_form
from enforce_data.identifiers.problem import Problem

TOWNSHIPS_LISTED_FROM = date(2023, 7, 1)
"""The first day after the cut-off of the township list: before it the list judges nothing."""

_FORM = re.compile(r"([0-9]{6})([0-9]{3})?([0-9]{3})?")
_LENGTHS = (6, 9, 12)
_COVERED = "43"
_NATION = "100000"  # stands for the whole state where an organ's division is asked for
_NONE = "000"  # no township, no village


class Level(StrEnum):
    """The five levels of a division code."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"


class Status(StrEnum):
    """What a code in the lists stands for."""

    OFFICIAL = "official"
    """A division of GB/T 2260, or a township."""

    STATISTICAL = "statistical"
    """An area of the statistics only, mostly a functional zone."""

    PLACEHOLDER = "placeholder"
    """A heading that stands for a group of divisions, such as 430101 市辖区."""


class Division(NamedTuple):
    """One code with the meaning it had for a time; both days included, None = no limit known."""

    code: str
    name: str
    level: Level
    parent: str | None
    first_day: date | None
    last_day: date | None
    status: Status

    def in_force(self, day: date) -> bool:
        """Tell whether the code had this meaning on the day."""
        return (self.first_day is None or self.first_day <= day) and (self.last_day is None or day <= self.last_day)


class DivisionCode(NamedTuple):
    """The code of each level that a division code names, None below its own level."""

    level: Level
    province: str
    prefecture: str | None
    county: str | None
    township: str | None
    village: str | None


def compact(text: str) -> str:
    """Return the digits alone, without blanks, hyphens and title; zeros at the end stay.

    >>> compact("行政区划代码：４３０１０２ 001")
    '430102001'
    """
    return bare_form(text, drop=HYPHENS, titles=("行政区划代码", "区划代码"))


def check(text: str, *, on: date | None = None) -> tuple[Problem, ...]:
    """Return every problem of the code.

    Hard: LENGTH, FORM, ZERO.  Soft: LEVEL; and in the province whose codes are listed
    UNKNOWN_DIVISION, STATISTICAL, with ``on`` also ABOLISHED, NOT_YET and, from 2023-07-01,
    UNKNOWN_TOWNSHIP.
    """
    if len(text) not in _LENGTHS:
        strange = re.fullmatch(r"[0-9]*", text) is None
        return (Problem.LENGTH, Problem.FORM) if strange else (Problem.LENGTH,)
    if not _FORM.fullmatch(text):
        return (Problem.FORM,)
    if not text.strip("0"):
        return (Problem.ZERO,)
    return tuple(_doubts(text, on))


def is_valid(text: str) -> bool:
    """Tell whether the text has the form of a division code; unknown ones are not invalid."""
    return _FORM.fullmatch(text) is not None and text.strip("0") != ""


def parts(text: str) -> DivisionCode | None:
    """Return the code of each level.

    >>> parts("430102001000")[:5]
    (<Level.TOWNSHIP: 'township'>, '430000', '430100', '430102', '430102001')
    """
    code = _unfilled(text)
    if code is None:
        return None
    level = _level(code)
    depth = list(Level).index(level)
    codes = (code[:2] + "0000", code[:4] + "00", code[:6], code[:9], code)
    return DivisionCode(level, codes[0], *(codes[i] if i <= depth else None for i in range(1, 5)))


def history(code: str) -> tuple[Division, ...]:
    """Return every meaning that the code has had, the oldest first; () when none is listed."""
    bare = _unfilled(code)
    return () if bare is None else _listed().get(bare, ())


def on(code: str, day: date) -> Division | None:
    """Return what the code meant on the day, None when it is not listed for that day.

    A township is taken as in force while its county was: the list does not know since when.
    """
    meanings = [meaning for meaning in history(code) if meaning.in_force(day)]
    if not meanings or (_level(meanings[-1].code) is Level.TOWNSHIP and not on(code[:6], day)):
        return None
    return meanings[-1]


def ever(code: str) -> bool:
    """Tell whether the code was ever listed; for a village, whether its township is."""
    bare = _unfilled(code)
    return bare is not None and bare[:9] in _listed()


def covers(code: str) -> bool:
    """Tell whether the lists know the province of the code: outside, unknown is not wrong."""
    return _FORM.fullmatch(code) is not None and code.startswith(_COVERED)


def name(code: str) -> str | None:
    """Return the newest name of the code, None when it is not listed."""
    meanings = history(code)
    return meanings[-1].name if meanings else None


def within(inner: str, outer: str) -> bool | None:
    """Tell whether one division lies within (or is) the other, by their codes.

    True when the inner code begins with the outer one without its zeros.  False when the provinces
    differ, or when both codes are official and in force today.  None when the codes cannot tell:
    an area of the statistics or a placeholder overlaps divisions, the land of an abolished code
    went to another one, a code is not listed or has no form.
    """
    inside, outside = _unfilled(inner), _unfilled(outer)
    if inside is None or outside is None:
        return None
    if inside.startswith(_stem(outside)):
        return True
    if inside[:2] != outside[:2]:
        return False
    return False if _is_settled(inside) and _is_settled(outside) else None


def _unfilled(text: str) -> str | None:
    """Return the code without filling zeros beyond the sixth digit, None if it is no code."""
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    county, township, village = match.groups(default=_NONE)
    if village != _NONE:
        return text
    return county if township == _NONE else county + township


def _level(code: str) -> Level:
    if len(code) > len(_NATION):
        return Level.TOWNSHIP if len(code) == len(_NATION + _NONE) else Level.VILLAGE
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY


def _stem(code: str) -> str:
    if code == _NATION:
        return ""
    return {Level.PROVINCE: code[:2], Level.PREFECTURE: code[:4]}.get(_level(code), code)


def _is_settled(code: str) -> bool:
    """Tell whether the code (of a village: its township) is listed, official and still in force."""
    known = (_listed().get(code[:6]), _listed().get(code[:9]))
    return all(
        meanings and meanings[-1].last_day is None and meanings[0].status is Status.OFFICIAL for meanings in known
    )


def _doubts(text: str, day: date | None) -> Iterator[Problem]:
    code, township = text[:6], text[6:9].replace(_NONE, "")
    if text[6:].strip("0") and not township:
        yield Problem.LEVEL
    if not covers(code):
        return
    meanings = history(code)
    if not meanings:
        yield Problem.UNKNOWN_DIVISION
    elif township and meanings[-1].level is not Level.COUNTY:
        yield Problem.LEVEL
    if any(meaning.status is Status.STATISTICAL for meaning in meanings):
        yield Problem.STATISTICAL
    if day is None:
        return
    if meanings and not on(code, day):
        first = meanings[0].first_day
        yield Problem.NOT_YET if first is not None and day < first else Problem.ABOLISHED
    if township and day >= TOWNSHIPS_LISTED_FROM and text[:9] not in _listed():
        yield Problem.UNKNOWN_TOWNSHIP


@cache
def _listed() -> dict[str, tuple[Division, ...]]:
    meanings: dict[str, tuple[Division, ...]] = {}
    for row in _rows("divisions.csv"):
        meaning = Division(
            row["code"],
            row["name"],
            Level(row["level"]),
            row["parent"] or None,
            date.fromisoformat(row["first_day"]) if row["first_day"] else None,
            date.fromisoformat(row["last_day"]) if row["last_day"] else None,
            Status(row["status"]),
        )
        meanings[meaning.code] = (*meanings.get(meaning.code, ()), meaning)
    for row in _rows("townships.csv"):
        code, county = row["code"], row["county"]
        like_a_township = code[6] in "45" or meanings[county][-1].status is Status.STATISTICAL
        status = Status.STATISTICAL if like_a_township else Status.OFFICIAL
        meanings[code] = (Division(code, row["name"], Level.TOWNSHIP, county, None, None, status),)
    return meanings


def _rows(file_name: str) -> Iterator[dict[str, str]]:
    path = files("enforce_data.identifiers").joinpath("data", file_name)
    with path.open(encoding="utf-8") as stream:
        yield from csv.DictReader(line for line in stream if not line.startswith("#"))
