"""Masks for personal data, put over every value before it is printed or written to a report.

What stays visible is what a clerk needs to find the value in the file (whose place the report names), no more:

- **names** keep their first character (张*), and show at most three more;
- **resident numbers** (GB 11643-1999) keep the first three digits, and of eighteen the last.  Digits 4–6 name the
  county, 7–14 are the day of birth and the seventeenth tells the sex; the check character tells nothing about the
  person and is the commonest fault.  Numbers of fifteen digits end with the digit that tells the sex: none is kept;
- **mobile numbers** keep the customary 138****1234, other telephone numbers of eleven characters and more the same,
  of seven to ten the last two;
- **other numbers** (passports, accounts) keep the first three characters if they have at least eight;
- **anything else** (addresses, days of birth) keeps its first character.

The masks of numbers are as long as the numbers: a wrong length is a fault to be seen.  The same value under the same
element name always gets the same mask.
"""

from __future__ import annotations

import re

_NARROW = str.maketrans(
    {0xFF10 + digit: str(digit) for digit in range(10)} | {"Ｘ": "X", "ｘ": "x", "－": "-", "　": " "}
)
"""Full-width digits read as ASCII ones; every character keeps its position."""

_RESIDENT = (
    r"(?P<resident>[1-9][0-9]{5}[ -]?(?:19|20)[0-9]{6}[ -]?[0-9]{3}(?:[0-9](?![0-9])|[Xx]))"
    r"|(?P<old_resident>[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9]))"
)
"""Eighteen digits with a year of birth, fifteen with month and day: a credit code of digits only does not look so."""

_MOBILE = r"(?:(?:\+|00)?86[ -]?)?(?P<mobile>1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?![0-9])"

_PERSONAL = re.compile(rf"(?<![0-9])(?:{_RESIDENT}|{_MOBILE})")

_TELEPHONE_NAME = re.compile("电话|手机|传真|联系方式")
_TELEPHONE = re.compile("[0-9+() -]{1,16}")
_NUMBER_NAME = re.compile("身份证|护照|证号|证件号|证件号码|账号|号码")

_LONG_TELEPHONE = 11
_SHORT_TELEPHONE = 7
_LONG_NUMBER = 8
_MOST_STARS = 3


def mask(value: str, zh_name: str) -> str:
    """Mask one personal value; ``zh_name`` is the Chinese name of its element.

    Never returns the value itself, whatever it is; of text that is masked already, even the mask changes.

    >>> mask("张三", "姓名"), mask("13800001234", "联系电话"), mask("张", "姓名")
    ('张*', '138****1234', '*')
    """
    masked = _masked(value, zh_name)
    if masked != value or not value:
        return masked
    return "***" if value != "***" else "****"


def mask_text(text: str) -> str:
    """Mask resident numbers and mobile numbers inside free text; all else stays.

    Numbers count whatever their width, with spaces or hyphens between their groups, and mobile numbers with +86.

    >>> mask_text("李某（电话138-0000-1234）到场")
    '李某（电话138******1234）到场'
    """
    pieces = []
    end = 0
    for match in _PERSONAL.finditer(text.translate(_NARROW)):
        group = str(match.lastgroup)
        start, stop = match.span(group)
        pieces += [text[end:start], _number(text[start:stop], group)]
        end = stop
    return "".join((*pieces, text[end:]))


def _masked(value: str, zh_name: str) -> str:
    narrow = value.translate(_NARROW)
    if found := _PERSONAL.fullmatch(narrow):
        group = str(found.lastgroup)
        return value[: found.start(group)] + _number(value[found.start(group) :], group)
    if _TELEPHONE_NAME.search(zh_name) and _TELEPHONE.fullmatch(narrow) and not _PERSONAL.search(narrow):
        return _telephone(value)
    if _NUMBER_NAME.search(zh_name):
        return _stars(value, 3 if len(value) >= _LONG_NUMBER else 0)
    if len(value) <= 1:
        return "*" * len(value)
    return value[0] + "*" * min(len(value) - 1, _MOST_STARS)


def _number(number: str, group: str) -> str:
    return _stars(number, 3, {"resident": 1, "old_resident": 0, "mobile": 4}[group])


def _telephone(value: str) -> str:
    if len(value) >= _LONG_TELEPHONE:
        return _stars(value, 3, 4)
    return _stars(value, 0, 2 if len(value) >= _SHORT_TELEPHONE else 0)


def _stars(value: str, first: int, last: int = 0) -> str:
    end = len(value) - last
    return value[:first] + "*" * (end - first) + value[end:]
