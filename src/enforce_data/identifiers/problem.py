"""Name the kinds of wrong that a number can have: one small vocabulary for all identifiers."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Problem(StrEnum):
    """A kind of wrong, with its label in both languages.

    A *hard* problem means that the text cannot be such a number. A *soft* one means that it may
    be: a list does not know a component, a contained number does not agree, or the rule is
    general knowledge and not a published text. Calling a sound number invalid is the worse
    fault, so whatever leaves a doubt is soft.
    """

    zh: str
    en: str
    hard: bool

    def __new__(cls, value: str, zh: str, en: str, hard: bool) -> Self:
        """Make a member with its labels."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.en = en
        member.hard = hard
        return member

    LENGTH = "length", "长度不对", "wrong number of characters", True
    """The text has too few or too many characters."""

    FORM = "form", "含有不允许的字符或格式不对", "characters or form not allowed", True
    """A character stands where the standard has none of its kind (lower case, blanks and full width included)."""

    ZERO = "zero", "全部为零,是占位代码", "nothing but zeros: a placeholder", True
    """All characters are zero: such a text passes several check characters and names nobody."""

    CHECK = "check", "校验码不对", "wrong check character", True
    """The check character does not agree with the rest of the number."""

    DATE = "date", "日期不存在或晚于所指日期", "no calendar day, or a day still to come", True
    """The day contained is not in the calendar, or lies after the day asked about."""

    UNUSUAL_FORM = "unusual_form", "不是规范或已知的写法", "not the standard or a known form", False
    """The text is readable, but it is an old form, a variant, or no form of the (incomplete) list of known ones."""

    AGE = "age", "年龄超过一百二十岁或出生早于1900年", "aged above 120, or born before 1900", False
    """The day of birth is real, and hardly that of a living person."""

    INNER_CHECK = "inner_check", "内含代码的校验码不对", "check of a contained code is wrong", False
    """A number contained in this one (an organisation code, a social credit code) fails its own check."""

    DOUBTFUL_CHECK = "doubtful_check", "校验码与惯例不符", "check character not as usual", False
    """A check character disagrees whose rule is general knowledge, not a published standard."""

    COMPONENT = "component", "组成部分不在已知清单中", "a component is not listed", False
    """A component, or a pair of them, is not in the list of the standard."""

    UNKNOWN_DIVISION = "unknown_division", "从未有过的行政区划代码", "never a division code", False
    """The division is in a province whose codes are known through time, and was never among them."""

    ABOLISHED = "abolished", "该行政区划代码当日已停用", "division abolished by that day", False
    """The division code existed, but not any more on the day asked about."""

    NOT_YET = "not_yet", "该行政区划代码当日尚未启用", "division not yet in force on that day", False
    """The division code exists, but came later than the day asked about."""

    STATISTICAL = "statistical", "统计用区划代码,不是法定行政区划", "an area of the statistics only", False
    """The code is one of the National Bureau of Statistics for a functional zone, not one of GB/T 2260."""

    LEVEL = "level", "各级代码不衔接", "the levels do not fit together", False
    """A township stands below no county, or a village below no township."""

    UNKNOWN_TOWNSHIP = "unknown_township", "乡级代码不在清单中", "township not in the list", False
    """The township code is not in the list of 2023-06-30 (a later change needs a newer list)."""
