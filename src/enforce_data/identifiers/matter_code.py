"""Check the codes of enforcement matters (事项编码), GB/T 39554.1 and 互联网+监管.

* 12 characters, 基本编码: area 2 (00 national, 43 Hunan) + type 2 (01 许可, 02 处罚, 03 强制,
  06 检查 …) + department 2 + main item 3 + sub-item 3;
* 31 characters, 实施编码: social credit code of the implementing organ 18 + level 1 (1 国家 … 5
  乡镇, 6 村, 7 分级) + the 12 above;
* 33 characters, 办理项编码: the 31 above + 2 digits;
* 14 digits, 监管事项目录编码 of 互联网+监管: inner structure not published.

Provinces have schemes of their own (Hubei 16 digits, for instance), so a code of another form is
UNUSUAL_FORM and not invalid.

Source: GB/T 39554.1-2020 and ZWFW C0109.1 by published examples; GB/T 39046-2020 A.1, A.2 for types
and levels.  The structure is partly general knowledge.

>>> code = parts("11430100FAKE00013B3430217002000")
>>> code.agency, code.level, code.basic, code.act_type
('11430100FAKE00013B', '3', '430217002000', '02')
>>> check("11430100FAKE00013C3430217002000")
(<Problem.INNER_CHECK: 'inner_check'>,)
>>> check("4206020101000100")
(<Problem.UNUSUAL_FORM: 'unusual_form'>,)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from enforce_data.identifiers import uscc
from enforce_data.identifiers.bare_form import HYPHENS, bare_form, is_bare
from enforce_data.identifiers.problem import Problem

_BASIC = re.compile(
    "(?P<area>[0-9]{2})(?P<act_type>[0-9]{2})(?P<department>[0-9A-Z]{2})(?P<item>[0-9A-Z]{3})(?P<sub_item>[0-9A-Z]{3})"
)
_IMPLEMENTED = re.compile(r"([0-9A-Z]{18})([0-9])([0-9]{4}[0-9A-Z]{8})([0-9]{2})?")
_CATALOGUE = re.compile(r"[0-9]{14}")
_LEVELS = "1234567"


class MatterCode(NamedTuple):
    """The parts of a matter code; what the form does not contain is None.

    ``agency`` (18), ``level`` (1) and ``handling`` (2) belong to 实施编码 and 办理项编码;
    ``basic`` (12) with ``area``, ``act_type``, ``department``, ``item``, ``sub_item`` to all but
    the catalogue code of 14 digits, which is in ``catalogue``.
    """

    agency: str | None = None
    level: str | None = None
    basic: str | None = None
    area: str | None = None
    act_type: str | None = None
    department: str | None = None
    item: str | None = None
    sub_item: str | None = None
    handling: str | None = None
    catalogue: str | None = None


def compact(text: str) -> str:
    """Return the code in upper case without blanks, hyphens and title.

    >>> compact("实施编码：4302 1700 2000")
    '430217002000'
    """
    titles = ("事项编码", "实施编码", "基本编码", "目录编码")
    return bare_form(text, drop=HYPHENS, titles=titles).upper()


@lru_cache(maxsize=4096)
def check(text: str) -> tuple[Problem, ...]:
    """Return every problem of the code.

    Soft: UNUSUAL_FORM (none of the four), INNER_CHECK (the first 18 characters are no valid social
    credit code), COMPONENT (a level outside 1–7).  Hard is only FORM: empty, or with blanks.
    """
    if not is_bare(text):
        return (Problem.FORM,)
    found = parts(text)
    if found is None:
        return (Problem.UNUSUAL_FORM,)
    doubts = []
    if found.agency is not None and not uscc.is_valid(found.agency):
        doubts.append(Problem.INNER_CHECK)
    if found.level is not None and found.level not in _LEVELS:
        doubts.append(Problem.COMPONENT)
    return tuple(doubts)


def is_valid(text: str) -> bool:
    """Tell whether the text could be a matter code at all; no form is certain enough to refuse."""
    return is_bare(text)


def parts(text: str) -> MatterCode | None:
    """Return the parts of a code of 12, 31 or 33 characters or 14 digits."""
    if _CATALOGUE.fullmatch(text):
        return MatterCode(catalogue=text)
    if basic := _BASIC.fullmatch(text):
        return MatterCode(basic=text, **basic.groupdict())
    if (match := _IMPLEMENTED.fullmatch(text)) and (basic := _BASIC.fullmatch(match[3])):
        agency, level, code, handling = match.groups()
        return MatterCode(agency, level, code, handling=handling, **basic.groupdict())
    return None
