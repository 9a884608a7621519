"""Check the numbers of other documents of persons, by forms that are general knowledge.

No standard of these numbers was at hand, so **every doubt is soft** and can only lead to a warning:
a number that fits no form is UNUSUAL_FORM, not invalid.

* 港澳台居民居住证 residence permit: 18 characters like a citizen number, division 810000 (Hong
  Kong), 820000 (Macao) or 830000 (Taiwan), check character ISO 7064 MOD 11-2;
* 港澳居民来往内地通行证: ``H`` or ``M`` and 8 digits, older cards with 2 more;
* 台湾居民来往大陆通行证: 8 digits; older ones 10 digits, with or without a letter;
* 外国人永久居留身份证: from 2023 18 characters beginning with 9 and ending with the same check
  character; older cards 3 letters and 12 digits;
* 中国护照: one of D E G H K M P S, a digit or letter, 7 digits; early ones 14 or 15 and 7 digits;
* 外国护照: 5 to 17 digits and upper-case letters.

>>> check("H12345678", kind=Kind.HONG_KONG_MACAO_PASS)
()
>>> check("H12345678", kind=Kind.TAIWAN_PASS)
(<Problem.UNUSUAL_FORM: 'unusual_form'>,)
>>> [kind.zh for kind in parts("12345678").kinds]
['台湾居民来往大陆通行证', '外国护照']
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from enforce_data.identifiers.bare_form import HYPHENS, bare_form, is_bare
from enforce_data.identifiers.iso7064 import mod_11_2
from enforce_data.identifiers.problem import Problem


class Kind(StrEnum):
    """The kinds of document, with their names in both languages."""

    zh: str
    en: str

    def __new__(cls, value: str, zh: str, en: str) -> Self:
        """Make a member with its labels."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.en = en
        return member

    RESIDENCE_PERMIT = (
        "residence_permit",
        "港澳台居民居住证",
        "residence permit for Hong Kong, Macao and Taiwan residents",
    )
    HONG_KONG_MACAO_PASS = (
        "hong_kong_macao_pass",
        "港澳居民来往内地通行证",
        "mainland travel permit for Hong Kong and Macao residents",
    )
    TAIWAN_PASS = (
        "taiwan_pass",
        "台湾居民来往大陆通行证",
        "mainland travel permit for Taiwan residents",
    )
    PERMANENT_RESIDENCE = (
        "permanent_residence",
        "外国人永久居留身份证",
        "foreign permanent resident identity card",
    )
    CHINESE_PASSPORT = "chinese_passport", "中国护照", "Chinese passport"
    FOREIGN_PASSPORT = "foreign_passport", "外国护照", "foreign passport"


_FORMS = {
    Kind.RESIDENCE_PERMIT: re.compile(r"[0-9]{17}[0-9X]"),
    Kind.HONG_KONG_MACAO_PASS: re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?"),
    Kind.TAIWAN_PASS: re.compile(r"[0-9]{8}|[0-9]{10}(?:[A-Z]|\([A-Z]\))?"),
    Kind.PERMANENT_RESIDENCE: re.compile(r"9[0-9]{16}[0-9X]|[A-Z]{3}[0-9]{12}"),
    Kind.CHINESE_PASSPORT: re.compile(r"(?:[DEGHKMPS][A-Z0-9]|1[45])[0-9]{7}"),
    Kind.FOREIGN_PASSPORT: re.compile(r"[A-Z0-9]{5,17}"),
}
_LIKE_A_CITIZEN_NUMBER = re.compile(r"[0-9]{17}[0-9X]")
_PERMIT_DIVISIONS = ("810000", "820000", "830000")


class PersonDocument(NamedTuple):
    """What a number can tell of itself.

    ``kinds``: the kinds whose form it has; ``division`` and ``born`` only of 18 characters, the
    former None for a permanent-residence card, the latter None when the digits are no calendar day.
    """

    kinds: tuple[Kind, ...]
    division: str | None
    born: date | None


def compact(text: str) -> str:
    """Return the number in upper case without blanks, hyphens and title.

    >>> compact("护照号：e 1234-5678")
    'E12345678'
    """
    titles = ("通行证号码", "通行证号", "护照号码", "护照号", "证件号码", "证件号")
    return bare_form(text, drop=HYPHENS, titles=titles).upper()


def check(text: str, *, kind: Kind | None = None) -> tuple[Problem, ...]:
    """Return every problem of the number as one of ``kind``, or of the kind that suits it best.

    Soft: UNUSUAL_FORM, DOUBTFUL_CHECK (18 characters), COMPONENT (division of a residence permit).
    Hard is only FORM, for a text that can be no number of any kind: empty, or with blanks.
    """
    if not is_bare(text):
        return (Problem.FORM,)
    kinds = _kinds(text) if kind is None else (kind,) if _FORMS[kind].fullmatch(text) else ()
    if not kinds:
        return (Problem.UNUSUAL_FORM,)
    return min((_doubts(text, each) for each in kinds), key=len)


def is_valid(text: str) -> bool:
    """Tell whether the text could be the number of a document; no form is certain enough."""
    return is_bare(text)


def parts(text: str) -> PersonDocument | None:
    """Return the kinds that the form allows, and what 18 characters contain; None if no kind fits."""
    kinds = _kinds(text)
    if not kinds:
        return None
    if not _LIKE_A_CITIZEN_NUMBER.fullmatch(text):
        return PersonDocument(kinds, None, None)
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        born = None
    division = None if Kind.PERMANENT_RESIDENCE in kinds else text[:6]
    return PersonDocument(kinds, division, born)


def _kinds(text: str) -> tuple[Kind, ...]:
    return tuple(kind for kind, form in _FORMS.items() if form.fullmatch(text))


def _doubts(text: str, kind: Kind) -> tuple[Problem, ...]:
    if not _LIKE_A_CITIZEN_NUMBER.fullmatch(text):
        return ()
    doubts = [] if mod_11_2(text[:-1]) == text[-1] else [Problem.DOUBTFUL_CHECK]
    if kind is Kind.RESIDENCE_PERMIT and text[:6] not in _PERMIT_DIVISIONS:
        doubts.append(Problem.COMPONENT)
    return tuple(doubts)
