"""What is put at an element: every kind of value that some engine might read otherwise than others do.

The values of an element follow from its entry in the dictionary alone, so the same ones are tried at every depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from enforce_data.dictionary import Entry
from enforce_data.editions import Edition
from enforce_data.values.text import BLANKS
from enforce_data.values.written import Form, Kind


class Removed:
    """Stands for the absence of a member."""


class Edge(NamedTuple):
    """A value and what it tries."""

    tries: str
    value: Any
    whole: bool = False
    """Whether it takes the place of a whole list, and not of one item."""


_OTHER_TYPES = [5, 0, -1, 1.5, 1.0, 1e300, 2**31, 2**63, True, False, "x", "", "5", "true", ["x"], [], {"x": 1}, {}]
_INSIDE = {
    "tab": "\t",
    "line feed": "\n",
    "carriage return": "\r",
    "NUL": "\0",
    "backspace": "\b",
    "vertical tab": "\v",
    "unit separator": "\x1f",
    "DEL": "\x7f",
    "NEL": "\x85",
    "C1": "\x9f",
    "U+FFFE": "\ufffe",
    "U+FFFF": "\uffff",
    "U+FDD0": "\ufdd0",
    "U+1FFFF": "\U0001ffff",
    "U+FFFD": "\ufffd",
    "zero width space": "\u200b",
    "soft hyphen": "\u00ad",
    "byte order mark": "\ufeff",
    "line separator": "\u2028",
    "ideographic space": "\u3000",
    "combining": "e\u0301",
    "astral": "\U00020bb7",
    "flag": "\U0001f1e8\U0001f1f3",
    "high half": "\ud842",
    "low half": "\udfb7",
    "markup": "<&>\"']]>",
}
_DAYS = (
    "1899-12-31 1900-01-01 1900-02-29 2000-02-29 2023-02-29 2024-02-29 2024-02-30 2024-04-31 2024-13-01 2024-00-10 "
    "2024-01-00 2100-02-29 2400-02-29 9999-12-31 0001-01-01 0000-01-01 10000-01-01 -2024-01-01 24-01-01 2024-3-1 "
    "2024/03/01 2024.03.01 20240301 2024年3月1日 2024-03-01T00:00:00 2024-03-01Z 2024-03-01+08:00 +2024-03-01 "
    "２０２４-03-01 ٢٠٢٤-03-01 2024-061 2024-W09-5 01-03-2024 today epoch infinity"
).split()
_INSTANTS = (
    "2024-03-01T09:30:00+08:00 2024-03-01T09:30+08:00 2024-03-01T09:30:00Z 2024-03-01T09:30:00.123456+08:00 "
    "2024-03-01T09:30:00.1234567+08:00 2024-03-01T09:30:00 2024-03-01T24:00:00+08:00 2024-03-01T23:59:60+08:00 "
    "2024-03-01T09:60:00+08:00 2024-03-01t09:30:00z 2024-03-01T09:30:00+14:59 2024-03-01T09:30:00+15:00 "
    "2024-03-01T09:30:00-00:00 2024-03-01T09:30:00+0800 2024-03-01T09:30:00+08 2024-03-01T9:30:00+08:00 "
    "2024-02-30T09:30:00+08:00 1899-12-31T09:30:00+08:00 9999-12-31T23:59:59-14:00 2024-03-01 2024-03-01T09 "
    "2024-03-01T09:30:00,5+08:00 2024-03-01T09:30:00.+08:00 ２０２４-03-01T09:30:00Z"
).split()
_CODED = {
    "uscc": (
        "11430100MB0X000195 11430100MB0X00019 11430100MB0X0001955 11430100mb0x000195 11430100MB0I000195 "
        "11430100MB0O000195 1143010AMB0X000195 １1430100MB0X000195 ٣1430100MB0X000195"
    ).split(),
    "division": "430121 4301211 430121001 43012100 430121001001 4301210010011 43012X 00000 ４30121".split(),
    "edition": "1.0 1 1.0.0 01.0 1.00 v1.0 1,0 1.1 2.0 999.999 1000.0 １.0".split(),
    "batch": "2024030100001 2024133100001 2024030000001 1924030100001 1824030100001 202403010001".split(),
}


@cache
def edges(entry: Entry, edition: Edition) -> tuple[Edge, ...]:
    """Everything that is tried at an element."""
    return (*_lists(entry, edition), *_anywhere(entry), *_of_kind(entry, edition))


@cache
def sound(entry: Entry, edition: Edition) -> tuple[Any, ...]:
    """Values that the form of an element takes and every format carries; at least one."""
    if entry.codes is not None:
        return tuple(member.value for member in entry.codes.members_of(edition))
    form = _form(entry)
    if form.kind is Kind.FLAG:
        return (True, False)
    if form.kind is Kind.INTEGER:
        return (form.minimum, form.maximum, 2024)
    tried = (entry.element.example, *(edge.value for edge in _of_kind(entry, edition)))
    limit = entry.max_length(edition) or 0
    return tuple(
        each for each in tried if isinstance(each, str) and _is_plain(each, limit) and form.regex.fullmatch(each)
    )


def _is_plain(text: str, limit: int) -> bool:
    """Whether a text is within its length however one counts, and no zero with a sign."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 <= limit and not text.startswith("-0")


def _form(entry: Entry) -> Form:
    if entry.form is None:
        raise TypeError(f"{entry.name} has no form")
    return entry.form


def _anywhere(entry: Entry) -> Iterator[Edge]:
    yield Edge("removed", Removed, whole=True)
    yield Edge("null", None, whole=True)
    for value in _OTHER_TYPES:
        yield Edge(f"of another type: {value!r}", value, whole=not entry.many)
    if entry.section is not None:
        yield Edge("only an unknown member", {"unheard_of": 1})
        yield Edge("only null", dict.fromkeys(entry.section.entries))


def _lists(entry: Entry, edition: Edition) -> Iterator[Edge]:
    if not entry.many:
        return
    one: Any = {"unheard_of": None} if entry.section is not None else sound(entry, edition)[0]
    for tries, value in {
        "empty list": [],
        "list of null": [None],
        "list in a list": [[one]],
        "list of empty lists": [[]],
        "no list": one,
        "text for a list": "x",
        "number for a list": 5,
        "empty text for a list": "",
        "false for a list": False,
    }.items():
        yield Edge(tries, value, whole=True)
    yield Edge("null in a list", None)
    if entry.section is None:
        yield Edge("the same twice", [one, one], whole=True)


def _of_kind(entry: Entry, edition: Edition) -> Iterator[Edge]:
    if entry.section is not None:
        return
    if entry.codes is not None:
        yield from _codes(entry, edition)
        return
    form = _form(entry)
    match form.kind:
        case Kind.FLAG:
            yield from (Edge(f"flag {value!r}", value) for value in ("false", "True", "1", "0", "是", "yes", 2, None))
        case Kind.INTEGER:
            yield from _integers(form)
        case Kind.DECIMAL:
            yield from _decimals(form)
        case Kind.DAY:
            yield from (Edge(f"day {value}", value) for value in _DAYS)
            yield from _around("2024-03-01")
        case Kind.INSTANT:
            spelt = (*_INSTANTS, "2024-03-01 09:30:00+08:00", "2024-03-01T09:30:00 +08:00")
            yield from (Edge(f"instant {value}", value) for value in spelt)
            yield from _around("2024-03-01T09:30:00+08:00")
        case _:
            yield from _texts(form, entry.max_length(edition) or 0)


def _codes(entry: Entry, edition: Edition) -> Iterator[Edge]:
    members = entry.codes.members_of(edition) if entry.codes else []
    first = members[0]
    yield from (Edge(f"code {member.value}", member.value) for member in members)
    for value in (first.value.upper(), first.zh, first.en, f"{first.value}x", first.value[:-1], "no_such_code"):
        yield Edge("no code", value)
    yield from _around(first.value)


def _integers(form: Form) -> Iterator[Edge]:
    low, high = form.minimum or 0, form.maximum or 0
    for value in (low - 1, low, low + 1, high - 1, high, high + 1, -low - 1, 2**53, 2**53 + 1, 2**64, -(2**63) - 1):
        yield Edge(f"number {value}", value)
    for value in (float(low), float(low) + 0.5, -0.0, 1e16):
        yield Edge(f"number {value}", value)
    for text in ("1", "+5", "05", "5.0", "1e3", "１２", "-0", "0x10", "1_0", "1,000", "5%", "NaN", "五"):
        yield Edge(f"number as text {text}", text)
    yield from _around("7")


def _decimals(form: Form) -> Iterator[Edge]:
    scale = form.scale or 0
    zeros = "0" * scale
    digits = (form.max_length or 0) - scale - 2
    for text in (
        *(f"0.{zeros}", f"1.{zeros}", f"-1.{zeros}", f"-0.{zeros}", f"+1.{zeros}", f"01.{zeros}", f".{zeros}"),
        *(f"{'9' * digits}.{zeros}", f"{'9' * (digits + 1)}.{zeros}", f"1.{zeros}0", f"1.{zeros[1:]}", "1", "1."),
        *(f"1,000.{zeros}", f"1_0.{zeros}", f"１.{zeros}", f"1e2.{zeros}", "1e2", "NaN", "Infinity", "-Infinity"),
        *(f"1。{zeros}", f"1 000.{zeros}", f"￥1.{zeros}", f"1.{zeros[1:]}5", f"0x1.{zeros}"),
    ):
        yield Edge(f"decimal {text}", text)
    yield from _around(f"1.{zeros}")


def _around(text: str) -> Iterator[Edge]:
    """Blanks at the edges of a value that is sound without them."""
    for blank in (" ", "\t", "\n", "\r", "\r\n", "\u3000", "\u00a0"):
        yield Edge(f"blank {blank!r} in front", blank + text)
        yield Edge(f"blank {blank!r} behind", text + blank)


def _texts(form: Form, limit: int) -> Iterator[Edge]:
    for name, spelt in _CODED.items():
        if name in form.label.en or any(form.regex.fullmatch(each) for each in spelt[:1]):
            yield from (Edge(f"{name} {each}", each) for each in spelt)
    for tries, character in {"ASCII": "a", "Chinese": "长", "astral": "\U00020bb7"}.items():
        for length in (limit - 1, limit, limit + 1):
            yield Edge(f"{length} characters, {tries}", character * length)
    yield Edge("of half the length in UTF-16", "\U00020bb7" * (limit // 2 + 1))
    yield Edge("too long and ends in blanks", "a" * limit + " ")
    for tries, text in _INSIDE.items():
        yield Edge(f"{tries} inside", f"a{text}b")
        yield Edge(f"{tries} alone", text)
    for blank in BLANKS:
        yield Edge(f"U+{ord(blank):04X} in front", f"{blank}a")
        yield Edge(f"U+{ord(blank):04X} behind", f"a{blank}")
    for text in ("NULL", "无", "=1+1", "a\n\nb", "a  b", "x" * 7, "\\d", "$", "^", "a$\n", "'; --", "％"):
        yield Edge(f"text {text!r}", text)
