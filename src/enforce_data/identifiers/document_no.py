"""Check document numbers (文号) of official documents.

An organ gives one to each document: short name of the organ and of the series (机关代字), year in
hexagonal brackets, serial without leading zeros, 号: ``湘市监罚〔2023〕12号``.

* strict form: as above, with full year, and perhaps a branch number (``12-1号``);
* readable, UNUSUAL_FORM: other brackets, full-width digits, blanks, 第, leading zeros, letters
  before or words after the serial, no name before the year;
* no document number, FORM: year in brackets, serial or 号 is missing.

Case numbers of courts are another thing, ``（2023）湘0102行初12号``: year first, then the court.
They are recognised and left alone.

Source: GB/T 9704-2012 (general knowledge); forms met in practice. Case numbers: 法〔2015〕137号
and the custom before it (general knowledge).

>>> check("湘市监罚〔2023〕12号"), check("湘市监罚(2023)012 号"), check("湘市监罚2023-12")
((), (<Problem.UNUSUAL_FORM: 'unusual_form'>,), (<Problem.FORM: 'form'>,))
>>> compact("湘市监（食）罚 [２０２３] 12 号")
'湘市监（食）罚〔2023〕12号'
>>> parts("湘市监罚〔2023〕第012-1号")
DocumentNo(organ='湘市监罚', year=2023, series='', number=12, branch='-1', court=False)
"""

from __future__ import annotations

import re
import string
from functools import lru_cache
from typing import NamedTuple

from enforce_data.identifiers.bare_form import without_blanks, without_title
from enforce_data.identifiers.problem import Problem

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"  # rare characters of place names included
_STRICT = re.compile(
    rf"[{_HAN}A-Za-z0-9（）()·、-]{{1,40}}〔(?:19|20)[0-9]{{2}}〕[1-9][0-9]{{0,9}}(?:-[0-9]{{1,4}})?号"
)
_READABLE = re.compile(
    r"(?P<organ>[^〔〕]{0,60})〔(?P<year>(?:19|20)[0-9]{2})〕(?P<series>[^0-9号]{0,20})"
    r"(?P<number>[0-9]{1,12})(?P<branch>[^号]{0,10})号(?P<tail>.{0,20})"
)
_INSTANCES = "初终再监他异复申提抗恢保审更督辖裁非赔撤惩救破清算管特调认外港澳台委协请减假暂停交强医"
_COURT = re.compile(
    r"[(（〔\[](?P<year>(?:19|20)[0-9]{2})[)）〕\]](?P<organ>"
    r"(?:最高法|兵[0-9]{0,4}|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][0-9]{0,4})"
    rf"[刑民行执破赔财清强认司诉保请减特督委协申知][{_INSTANCES}]{{0,4}}"
    rf"|[{_HAN}]{{1,8}}[刑民行执][{_INSTANCES}]{{0,3}}字第)"
    r"(?P<number>[0-9]{1,10})(?P<branch>(?:-[0-9]{1,4})?)号(?P<tail>(?:之[一二三四五六七八九十]{1,3})?)"
)
_YEAR_BRACKETS = re.compile(r"[(（\[［【〈〔]((?:19|20)[0-9]{2})[)）\]］】〉〕]")
_TO_ASCII = {
    ord(char) + 0xFEE0: char for char in string.digits + string.ascii_letters + "-"
}  # not the brackets: （食） in the name of a series is well written
_TITLES = ("发文字号", "决定书文号", "文书文号", "文书号", "文号")


class DocumentNo(NamedTuple):
    """The parts of a document number.

    ``organ``: what stands before the year (in a case number of a court, what follows it); ``series``:
    what stands between year and serial, without 第; ``number``: the serial; ``branch``: what follows it,
    such as ``-1`` or ``之一``; ``court``: whether it is the case number of a court.
    """

    organ: str
    year: int
    series: str
    number: int
    branch: str
    court: bool


@lru_cache(maxsize=4096)
def compact(text: str) -> str:
    """Return the number with 〔〕 round the year, in ASCII width, without blanks and title.

    Brackets elsewhere stay, and so do 第, 字 and leading zeros: they are part of what the document
    says.  A case number of a court keeps its own brackets.
    """
    if _STRICT.fullmatch(text) and not text.startswith(_TITLES):
        return text
    text = without_title(_narrow(text), _TITLES)
    return text if _COURT.fullmatch(text) else _with_hexagonal_brackets(text)


@lru_cache(maxsize=4096)
def check(text: str) -> tuple[Problem, ...]:
    """Return () for the strict form and for case numbers of courts, else UNUSUAL_FORM or FORM."""
    if _STRICT.fullmatch(text) or _COURT.fullmatch(text):
        return ()
    return (Problem.FORM,) if parts(text) is None else (Problem.UNUSUAL_FORM,)


def is_valid(text: str) -> bool:
    """Tell whether the text can be read as a document number, strictly or not."""
    return parts(text) is not None


def parts(text: str) -> DocumentNo | None:
    """Return the parts of a number that can be read, strictly or not; None when it cannot be."""
    text = _narrow(text)
    if court := _COURT.fullmatch(text):
        return _parts(court, series="", court=True)
    if readable := _READABLE.fullmatch(_with_hexagonal_brackets(text)):
        return _parts(readable, series=readable["series"].removesuffix("第"), court=False)
    return None


@lru_cache(maxsize=4096)
def canonical(text: str) -> str:
    """Return one writing for all ways of writing a number, to compare by; brackets, digits and zeros do not matter.

    >>> canonical("湘市监罚[2023]第012号"), canonical("湘市监罚〔2023〕12号")
    ('湘市监罚〔2023〕12号', '湘市监罚〔2023〕12号')
    """
    if not check(text):  # the strict form is written in one way only
        return text
    read = parts(text)
    return compact(text) if read is None else f"{read.organ}〔{read.year}〕{read.series}{read.number}{read.branch}号"


def _parts(match: re.Match[str], *, series: str, court: bool) -> DocumentNo:
    branch = match["branch"] + match["tail"]
    return DocumentNo(match["organ"], int(match["year"]), series, int(match["number"]), branch, court)


def _narrow(text: str) -> str:
    return without_blanks(text.translate(_TO_ASCII))


def _with_hexagonal_brackets(text: str) -> str:
    # Of several years in brackets the one in 〔〕 counts, else the last: the name of a series may
    # contain one of its own.
    years = list(_YEAR_BRACKETS.finditer(text))
    if not years or any(year[0] == f"〔{year[1]}〕" for year in years):
        return text
    return f"{text[: years[-1].start()]}〔{years[-1][1]}〕{text[years[-1].end() :]}"
