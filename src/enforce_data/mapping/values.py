"""From a sender's cell to the written form of the standard: money, days, and tables of values.

Everything here is stated by a mapping and exact.  What cannot be read as the mapping says is handed back as the sender
wrote it, for the structure check to judge.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from enforce_data.values.day import CHINA
from enforce_data.values.spelling import EXACT, MOMENT_SHAPES, SHAPES, at_scale, spelt

UNITS: Mapping[str, Decimal] = {
    "分": Decimal("0.01"),
    "角": Decimal("0.1"),
    "元": Decimal(1),
    "百元": Decimal(100),
    "千元": Decimal(1_000),
    "万元": Decimal(10_000),
    "百万元": Decimal(1_000_000),
    "亿元": Decimal(100_000_000),
}
"""Units of money and what one of them is in yuan."""

_NUMBER = re.compile(r"-?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?")


def yuan(value: Any, unit: Decimal) -> Any:
    """An amount in yuan as text, exact; with more than two decimals where it is no whole number of cents.

    Text and JSON numbers are taken; a JSON number counts as its shortest decimal spelling, which is what was written
    up to 15 digits.  What is no number comes back unchanged.

    >>> yuan(0.2, UNITS["万元"]), yuan("1.5", UNITS["元"]), yuan("0.1234567", UNITS["万元"])
    ('2000.00', '1.50', '1234.567')
    """
    text = value if isinstance(value, str) else repr(value)
    if isinstance(value, bool) or not _NUMBER.fullmatch(text):
        return value
    amount = EXACT.multiply(Decimal(text), unit)
    return at_scale(amount, 2) or format(EXACT.normalize(amount), "f")


_EPOCH = {"epoch_ms": timedelta(milliseconds=1), "epoch_s": timedelta(seconds=1)}

DAY_FORMS = frozenset(SHAPES) | frozenset(_EPOCH)
"""Written forms that a mapping may state for a day; of one with a time the day in China is taken."""
INSTANT_FORMS = frozenset(MOMENT_SHAPES) | frozenset(_EPOCH)
"""Written forms that a mapping may state for an instant; those without an offset are China Standard Time."""


def day(value: Any, forms: tuple[str, ...]) -> Any:
    """A day written in one of the forms as ``YYYY-MM-DD``; anything else comes back unchanged.

    >>> day("2024/3/5", ("YYYY/M/D",)), day(1709600000000, ("epoch_ms",)), day("2024/2/30", ("YYYY/M/D",))
    ('2024-03-05', '2024-03-05', '2024/2/30')
    """
    moment = _moment(value, forms)
    return value if moment is None else moment.date().isoformat()


def instant(value: Any, forms: tuple[str, ...]) -> Any:
    """An instant written in one of the forms as ISO 8601 with the offset of China; else the value unchanged.

    >>> instant(1709600000000, ("epoch_ms",))
    '2024-03-05T08:53:20+08:00'
    """
    moment = _moment(value, forms)
    return value if moment is None else moment.isoformat()


def _moment(value: Any, forms: tuple[str, ...]) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    text = str(value) if isinstance(value, str) or abs(value) < 10**15 else ""
    for form in forms:
        try:
            if (unit := _EPOCH.get(form)) is not None:
                if re.fullmatch("[0-9]{1,15}", text):
                    return (datetime(1970, 1, 1, tzinfo=UTC) + int(text) * unit).astimezone(CHINA)
            elif found := spelt(text, (form,)):
                return found.moment().replace(tzinfo=CHINA)
        except (ValueError, OverflowError):  # no such day, or beyond the calendar
            continue
    return None


class Part(NamedTuple):
    """One value of a cell: the sender's words, and what they may stand for; None where the table has no such words."""

    text: Any
    meaning: tuple[Any, ...] | None


_MOST_PARTS = 100


@dataclass(frozen=True)
class Table:
    """A table of values: the sender's words → what they stand for.

    No meaning: the words say nothing for this element.  Several: one of them, and nobody can tell which.  Words that
    end in ``*`` stand for everything that begins so.
    """

    name: str
    meanings: Mapping[str, tuple[Any, ...]]

    @cached_property
    def _prefixes(self) -> tuple[str, ...]:
        return tuple(words[:-1] for words in self.meanings if words.endswith("*"))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.meanings), default=1)

    def part(self, words: Any) -> Part:
        """What one value stands for; whole numbers are looked up by their digits."""
        text = str(words) if isinstance(words, int) and not isinstance(words, bool) else words
        if not isinstance(text, str):
            return Part(words, None)
        if (meaning := self.meanings.get(text)) is not None:
            return Part(words, meaning)
        prefix = next((prefix for prefix in self._prefixes if text.startswith(prefix)), None)
        return Part(words, None if prefix is None else self.meanings[prefix + "*"])

    def parts(self, words: Any, separators: str) -> tuple[Part, ...]:
        """The values joined in a cell, in their order.

        Words of the table that hold a separator themselves win over their pieces; what follows words with ``*`` and
        is not in the table belongs to them.
        """
        if not isinstance(words, str) or not separators:
            return (self.part(words),)
        tokens = re.split(f"([{re.escape(separators)}])", words)
        if len(tokens) > 2 * _MOST_PARTS:
            return (Part(words, None),)
        found: list[Part] = []
        at = 0
        while at < len(tokens):
            end = next(
                (end for end in range(at + self._longest, at + 1, -1) if "".join(tokens[at:end]) in self.meanings),
                at + 1,
            )
            text = "".join(tokens[at:end])
            part = self.part(text)
            at = end + 1
            if part.meaning is not None and text not in self.meanings:
                while at < len(tokens) and self.part(tokens[at]).meaning is None:
                    part = Part(part.text + tokens[at - 1] + tokens[at], part.meaning)
                    at += 2
            if text:
                found.append(part)
        return tuple(found)
