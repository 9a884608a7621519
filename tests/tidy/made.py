"""One value in one element, tidied; and a toy group of numbers that are text."""

from __future__ import annotations

from typing import Annotated, Any

from enforce_data.dictionary import E, Group, Section
from enforce_data.dictionary.reading import section_of
from enforce_data.editions import Edition
from enforce_data.findings import Fault
from enforce_data.tidying import tidy
from enforce_data.values import (
    CardNumber,
    Code,
    DivisionCode,
    DocumentNumber,
    EditionNumber,
    Number50,
    PersonNumber,
    Text20,
    Token,
    Uscc,
)
from toy.standard import TOY

E10, E11, E20 = sorted(TOY.editions)
VISIT = TOY.section("visit")

ABSENT = "(absent)"
"""What :func:`made_of` says of a value that was removed."""


class Answer(Code):
    """答复 · Answers, some of which look like nothing or like one another."""

    NONE = "none", "无", "none"
    FIRST_FLOOR = "first_floor", "楼上", "above"
    ABOVE_ALL = "above_all", "楼上", "above"


class Letter(Group):
    """信函 · A letter with every sort of number."""

    document: Annotated[DocumentNumber | None, E("TOY-2001", "文号")] = None
    person: Annotated[PersonNumber | None, E("TOY-2002", "证件号码", personal=True)] = None
    uscc: Annotated[Uscc | None, E("TOY-2003", "代码")] = None
    division: Annotated[DivisionCode | None, E("TOY-2004", "区划")] = None
    card: Annotated[CardNumber | None, E("TOY-2005", "证号")] = None
    phone: Annotated[Number50 | None, E("TOY-2006", "电话", personal=True)] = None
    token: Annotated[Token | None, E("TOY-2007", "标识")] = None
    version: Annotated[EditionNumber | None, E("TOY-2008", "版次")] = None
    name: Annotated[Text20 | None, E("TOY-2009", "姓名", personal=True)] = None
    answer: Annotated[Answer | None, E("TOY-2010", "答复")] = None


LETTER = section_of(Letter)


def made_of(value: Any, name: str, section: Section = VISIT, edition: Edition = E11) -> tuple[Any, list[str]]:
    """What tidying makes of a value in one element, and the ids of what it says."""
    now, faults = tidy({name: value}, section, edition)
    return now.get(name, ABSENT), ids(faults)


def ids(faults: list[Fault]) -> list[str]:
    return [fault.notice.id for fault in faults]
