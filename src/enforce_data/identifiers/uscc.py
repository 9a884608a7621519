"""Check the unified social credit code (统一社会信用代码), GB 32100-2015.

Eighteen characters that every legal person, other organisation and individual business in China
has had since 2015-10-01, given by the body that registers it.

* 1      department of registration: 1 机构编制, 2 外交, 3 司法行政, 4 文化, 5 民政, 6 旅游, 7
  宗教, 8 工会, 9 市场监管 (工商), A 中央军委改革和编制办公室, N 农业, Y 其他 – letters are legal
  here;
* 2      category, which depends on the department (``11`` organ, ``12`` institution, ``91``
  enterprise, ``92`` individual business, ``N2`` village collective);
* 3–8    division of the registering organ (GB/T 2260), as it was in the year of registration;
* 9–17   organisation code (GB 11714) with its own check character;
* 18     check character.

Alphabet: 31 characters, ``0``–``9`` and the upper-case letters without I, O, S, V, Z. With the
place in the alphabet as value, weights 3^i modulo 31 (i = 0 … 16) and the check character c:
(sum + c) mod 31 = 0.

The check character alone finds every single wrong character and every exchange of two different
neighbours: 31 is a prime; one wrong character changes the sum by (b - a)·3^i, two exchanged
neighbours by (a - b)·3^i·(3 - 1), the last body character exchanged with the check character by
(a - b)·(28 - 1), and none of the factors is a multiple of 31.

Source: GB 32100-2015, as publicly described; compared with published codes.

>>> check("91430100FAKE000133")
()
>>> parts("91430100FAKE000133")
Uscc(department='9', category='1', division='430100', organisation='FAKE00013', check='3')
>>> is_valid("000000000000000000")
False
"""

from __future__ import annotations

import re
from typing import NamedTuple

from enforce_data.identifiers import division, organisation_code
from enforce_data.identifiers.bare_form import HYPHENS, bare_form
from enforce_data.identifiers.problem import Problem

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The characters of the code; the place of a character (0–30) is its value."""

_LENGTH = 18
_ZERO = "0" * _LENGTH
_FORM = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_BODY = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}")
_PAGE_MARK = re.compile(r"\((?:[0-9]{1,4}/[0-9]{1,4})?\)\Z")
_LONGEST_MARK = len("(0000/0000)")
_VALUES = {char: value for value, char in enumerate(ALPHABET)}
_TO_INT_DIGITS = bytes.maketrans(ALPHABET.encode(), b"0123456789abcdefghijklmnopqrstu")

_CATEGORIES = {
    "1": "1239",  # 机关, 事业单位, 编办直接管理机构编制的群众团体, 其他
    "2": "19",  # 外国常驻新闻机构, 其他
    "3": "123459",  # 律师执业机构, 公证处, 基层法律服务所, 司法鉴定机构, 仲裁委员会, 其他
    "4": "19",  # 外国在华文化中心, 其他
    "5": "1239",  # 社会团体, 民办非企业单位, 基金会, 其他
    "6": "129",  # 外国旅游部门常驻代表机构, 港澳台地区旅游部门常驻内地(大陆)代表机构, 其他
    "7": "129",  # 宗教活动场所, 宗教院校, 其他
    "8": "19",  # 基层工会, 其他
    "9": "1239",  # 企业, 个体工商户, 农民专业合作社, 其他
    "A": "19",  # 军队事业单位, 其他
    "N": "1239",  # 组级, 村级, 乡镇级集体经济组织, 其他
    "Y": "1",
}


class Uscc(NamedTuple):
    """The parts: department 1, category 1, division 6, organisation code 9, check character 1."""

    department: str
    category: str
    division: str
    organisation: str
    check: str


def compact(text: str) -> str:
    """Return the characters alone: upper case, no blanks, hyphens, title, or page mark at the end.

    >>> compact("统一社会信用代码：91430100fake-000133（1/1）")
    '91430100FAKE000133'
    """
    titles = ("统一社会信用代码", "社会信用代码", "信用代码")
    text = bare_form(text, drop=HYPHENS, titles=titles)
    end = len(text)
    while mark := _PAGE_MARK.search(text, max(0, end - _LONGEST_MARK), end):
        end = mark.start()
    return text[:end].upper()


def check(text: str) -> tuple[Problem, ...]:
    """Return every problem of the code.

    Hard: LENGTH, FORM, ZERO, CHECK. Soft, and told only of a code whose check character is
    right, because the parts of any other mean nothing: COMPONENT (department and category),
    UNKNOWN_DIVISION, INNER_CHECK (organisation code).
    """
    if len(text) != _LENGTH:
        strange = any(char not in _VALUES for char in text)
        return (Problem.LENGTH, Problem.FORM) if strange else (Problem.LENGTH,)
    found = parts(text)
    if found is None:
        return (Problem.FORM,)
    if text == _ZERO:
        return (Problem.ZERO,)
    if not _sums_to_zero(text):
        return (Problem.CHECK,)
    return tuple(_doubts(found))


def is_valid(text: str) -> bool:
    """Tell whether form and check character are right (and not all is zero)."""
    return _FORM.fullmatch(text) is not None and _sums_to_zero(text) and text != _ZERO


def parts(text: str) -> Uscc | None:
    """Return the five parts of a text of the right form, whatever its check character."""
    if not _FORM.fullmatch(text):
        return None
    return Uscc(text[0], text[1], text[2:8], text[8:17], text[17])


def with_check(body: str) -> str:
    """Return a body of seventeen characters with its check character; else ``ValueError``.

    >>> with_check("N2430100MF1234567")
    'N2430100MF1234567L'
    """
    if not _BODY.fullmatch(body):
        raise ValueError(f"a body of seventeen characters of GB 32100 expected, not {body!r}")
    return body + ALPHABET[-_weighted_sum(body) % 31]


def _weighted_sum(text: str) -> int:
    # The sum of value·3^i modulo 31.  Since 34 mod 31 = 3, the body read backwards as a number in
    # base 34 is that sum: its i-th digit counts 34^i, which leaves the same rest as 3^i.  ``int``
    # reads bases up to 36, so one call does it.  (The check character, weight 1, is added after.)
    return int(text.encode().translate(_TO_INT_DIGITS)[16::-1], 34)


def _sums_to_zero(text: str) -> bool:
    return (_weighted_sum(text) + _VALUES[text[17]]) % 31 == 0


def _doubts(code: Uscc) -> list[Problem]:
    doubts = []
    if code.category not in _CATEGORIES.get(code.department, ""):
        doubts.append(Problem.COMPONENT)
    if division.covers(code.division) and not division.ever(code.division):
        doubts.append(Problem.UNKNOWN_DIVISION)
    if not organisation_code.is_valid(code.organisation):
        doubts.append(Problem.INNER_CHECK)
    return doubts
