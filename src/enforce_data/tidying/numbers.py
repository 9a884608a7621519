"""Spellings of decimals, amounts, whole numbers, and yes or no."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from enforce_data.tidying import notices as td
from enforce_data.tidying.answer import Step, Verdict
from enforce_data.values.number import YUAN
from enforce_data.values.spelling import at_scale
from enforce_data.values.written import Form

_DIGITS = r"(?:0|[1-9][0-9]{0,29})"
_NUMBER = re.compile(rf"-?(?:{_DIGITS}(?:\.[0-9]{{0,30}})?|\.[0-9]{{1,30}})")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9}(?:\.[0-9]{0,30})?")
_WHOLE = re.compile(rf"-?{_DIGITS}(?:\.0{{0,30}})?")
_YUAN = re.compile(r"(?:人民币|RMB|CNY|¥)? ?(?P<number>[-0-9.,]{1,60}) ?(?:元整?|圆整?)?", re.IGNORECASE)
_WITH_UNIT = re.compile(
    r"(?:人民币|约|[$€£¥])? ?-?[0-9][0-9,]{0,40}(?:\.[0-9]{1,30})? {0,3}(?:[\u4e00-\u9fff%‰]{1,8}|[A-Za-z]{1,4})"
    r"|[$€£] ?[0-9][0-9,.]{0,40}"
)
_MOST = 10**30
"""Numbers from here on are not looked at; no element is so large."""
_FLOAT_CHARS = len("1234567890123.45")
"""Longest decimal that a float is sure to keep: 15 digits and the point."""
_EXACT = 2**53
"""Whole numbers from here on lose their last digits in the programs that keep every number as a float."""

_YES_OR_NO = {
    **dict.fromkeys(("是", "1", "y", "yes", "t", "true"), True),
    **dict.fromkeys(("否", "0", "n", "no", "f", "false"), False),
}
"""Words for yes and no, in lower case.  有 and 无 are not among them: they answer another question."""


def spell_decimal(value: Any, form: Form) -> Verdict:
    """A decimal at the scale of its form, exact, or the reason why not.

    JSON numbers count as their shortest spelling, which is what was written up to 15 digits.
    """
    text = _shown(value)
    steps: list[Step] = []
    if form is YUAN and (priced := _YUAN.fullmatch(text)) and priced["number"] != text:
        text = priced["number"]
        steps.append((td.TD_YUAN, text))
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not _NUMBER.fullmatch(text):
        return td.TD_UNIT if _WITH_UNIT.fullmatch(text) else None
    now = at_scale(Decimal(text), form.scale or 0)
    if now is None:
        return td.TD_SCALE
    if isinstance(value, float) and len(now) > _FLOAT_CHARS:
        return None
    return (*steps, (td.TD_DECIMAL, now))


def spell_integer(value: Any) -> Verdict:
    """A whole number: from text, also with thousands separators or decimals that are zeros."""
    text = _shown(value)
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not _WHOLE.fullmatch(text):
        return td.TD_UNIT if _WITH_UNIT.fullmatch(text) else None
    return ((td.TD_INTEGER, int(text.partition(".")[0])),)


def spell_flag(value: Any) -> Verdict:
    """Yes or no from the words that mean nothing else."""
    answer = _YES_OR_NO.get(_shown(value).lower())
    return None if answer is None else ((td.TD_FLAG, answer),)


def spell_digits(value: Any) -> str | None:
    """The digits of a whole number that stands where text belongs; None for anything else."""
    return str(value) if type(value) is int and 0 <= value < _EXACT else None


def is_number(value: Any) -> bool:
    """Whether a value is a JSON number of a size that an element may have."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and -_MOST < value < _MOST


def _shown(value: Any) -> str:
    """The text of a value: of a JSON number its plain decimals."""
    return value if isinstance(value, str) else format(Decimal(repr(value)), "f")
