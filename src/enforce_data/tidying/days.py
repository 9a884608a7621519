"""Spellings of days and instants that can be read without guessing, and answers to those that cannot."""

from __future__ import annotations

import re
from typing import Any

from enforce_data.findings import Notice
from enforce_data.tidying import notices as td
from enforce_data.tidying.answer import Verdict
from enforce_data.values.day import DAY
from enforce_data.values.spelling import Spelt, spelt

_OPEN = frozenset({"长期", "长期有效", "永久", "永久有效", "无期限", "无固定期限", "不限期"})
_FIRST_DAY, _LAST_YEAR = (1900, 1, 1), 9999
"""What systems write for want of a day: the first one that a spreadsheet knows, and the last year of the calendar."""

_OFFSET = re.compile(r" ?(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)")
_CLOCKED = re.compile(
    r"(?P<day>[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{8})"
    r"(?P<gap>T| {1,3})(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,](?P<fraction>[0-9]{1,9}))?(?P<rest>.{0,8})"
)
_HAN_CLOCK = re.compile("([0-9]{1,2})[时点]([0-9]{1,2})分(?:([0-9]{1,2})秒)?")
_HAN_BLANKS = re.compile(" {0,3}([年月日号]) {0,3}")
_FRACTION = 6
"""Most digits of a second; more than these are no spelling that can be carried, unless they are zeros."""

_OTHERS = (
    (re.compile("[0-9]{4},[0-9]{1,2},[0-9]{1,2}"), td.TD_DAY_COMMAS),
    (re.compile(r"[0-9]{2}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日?"), td.TD_DAY_YEAR),
    (re.compile(r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{2}"), td.TD_DAY_YEAR),
    (re.compile(r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{4}"), td.TD_DAY_ORDER),
    (
        re.compile(r"(?:19|20)[0-9]{2}(?:年|[-/.](?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])|年[0-9]{1,2}月)?"),
        td.TD_DAY_INCOMPLETE,
    ),
    (re.compile("[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"), td.TD_DAY_YEAR),
    (re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,20})?"), td.TD_DAY_NUMBER),
)
"""Spellings that look like a day, with the answer why they are none; the first that fits."""


def spell_day(value: Any) -> Verdict:
    """A day as ``YYYY-MM-DD``.

    A time behind it is cut off with a finding of its own, for it says more than the day; midnight says nothing.
    An offset is taken where it is that of China only.  Of whole numbers only eight digits are a day.
    """
    text = _folded(str(value))
    clocked = _CLOCKED.fullmatch(text)
    if clocked is None:
        found = clock = spelt(text)
    else:
        found, clock = spelt(clocked["day"]), _clock(clocked)
        if rest := clocked["rest"]:
            if not _OFFSET.fullmatch(rest):
                return None
            if _offset(rest) != "+08:00":
                return td.TD_DAY_ZONE
    if found is None or clock is None:
        return _why_not(text)
    if refusal := _refusal(found) or _refusal(clock):
        return refusal
    said = clock.hour or clock.minute or clock.second or clock.fraction.strip("0")
    return ((td.TD_DAY_TIME if said else td.TD_DAY, found.moment().date().isoformat()),)


def spell_instant(value: Any) -> Verdict:
    """An instant in ISO 8601 with the offset that its sender wrote; without one it stays, whatever its spelling."""
    text = _folded(str(value))
    clocked = _CLOCKED.fullmatch(text)
    if clocked is None:
        found = spelt(text)
        if found is None:
            return _why_not(text)
        return _refusal(found) or (td.TD_INSTANT_OFFSET if found.timed else td.TD_INSTANT_TIME)
    found, clock = spelt(clocked["day"]), _clock(clocked)
    if found is None or clock is None:
        return None
    if refusal := _refusal(found) or _refusal(clock):
        return refusal
    if not clocked["rest"]:
        return td.TD_INSTANT_OFFSET
    if not _OFFSET.fullmatch(clocked["rest"]):
        return None
    hour, others = clocked["clock"].split(":", 1)
    time = f"{hour:0>2}:{others}{_fraction(clocked['fraction'] or '')}{_offset(clocked['rest'])}"
    return ((td.TD_INSTANT, f"{found.moment().date().isoformat()}T{time}"),)


def stands_for_none(text: str) -> bool:
    """Whether a day or instant in its written form is one that systems write for want of one."""
    return text.startswith(("9999-", "1900-01-01"))


def _folded(text: str) -> str:
    """One spelling for what stands round 年月日, and for 14时30分."""
    if "年" not in text:
        return text
    text = _HAN_BLANKS.sub(r"\1", text).replace("号", "日", 1)
    return _HAN_CLOCK.sub(_with_colons, re.sub("日(?=[0-9])", "日 ", text))


def _with_colons(found: re.Match[str]) -> str:
    return ":".join(f"{part:0>2}" for part in found.groups() if part)


def _clock(clocked: re.Match[str]) -> Spelt | None:
    """The time of a moment, on some day; digits beyond a millionth of a second do not matter here."""
    return spelt(f"2000-1-1 {clocked['clock']}" + (f".{fraction[:6]}" if (fraction := clocked["fraction"]) else ""))


def _refusal(found: Spelt) -> Notice | None:
    if found.year == _LAST_YEAR or found[:3] == _FIRST_DAY:
        return td.TD_SENTINEL
    try:
        day = found.moment().date().isoformat()
    except ValueError:
        return td.TD_DAY_IMPOSSIBLE
    return None if DAY.regex.fullmatch(day) else td.TD_DAY_IMPOSSIBLE


def _why_not(text: str) -> Notice | None:
    if text in _OPEN:
        return td.TD_OPEN
    return next((notice for shape, notice in _OTHERS if shape.fullmatch(text)), None)


def _offset(written: str) -> str:
    digits = written.strip().upper().replace(":", "")
    return "Z" if digits == "Z" else f"{digits[:3]}:{digits[3:] or '00'}"


def _fraction(digits: str) -> str:
    kept = digits.rstrip("0") if len(digits) > _FRACTION else digits
    return f".{kept}" if kept else ""
