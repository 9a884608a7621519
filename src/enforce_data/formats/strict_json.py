"""Strict JSON (RFC 8259, I-JSON): one text, its value, and everything that is wrong with the text.

C code reads a text without asking whether a member was given twice.  So the fast way counts: a text that holds no
repeated member has exactly two quotation marks for every name and every text value that came out of it.  Where the
count, or anything else, does not fit, the text is read once more the exact way, which is slow and says why.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import Any

from pydantic_core import from_json

from enforce_data.findings import Notice, Path, Said
from enforce_data.formats.faults import (
    BAD_ESCAPE,
    COMMENT,
    CONTROL_CHARACTER,
    EXPECTED_COLON,
    EXPECTED_COMMA,
    EXPECTED_NAME,
    EXPECTED_VALUE,
    EXTRA_DATA,
    FULL_WIDTH,
    LEADING_ZERO,
    LINE_END_IN_STRING,
    LONE_SURROGATE,
    NOT_UTF8,
    OPEN_STRING,
    RD_CHARACTER,
    RD_DUPLICATE_KEY,
    RD_ENCODING,
    RD_LIMIT,
    RD_NUMBER,
    RD_SYNTAX,
    SINGLE_QUOTE,
    TRAILING_COMMA,
    TRUNCATED,
    because,
    beyond,
)
from enforce_data.formats.json_text import BETWEEN_BRACKETS, STRING, walk
from enforce_data.limits import Limits

DEEPEST = 200
"""Nesting beyond it is refused whatever the limit says: the C parsers end there."""
_LONGEST_INTEGER = 4300
"""Digits of an integer that Python turns into text and back (sys.int_info.default_max_str_digits)."""
_DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a JSON text, at an offset in code points.

    A ``broken`` text has no value; otherwise the rest was read.  ``unfinished``: the text may be the beginning of a
    longer one that is sound.
    """

    notice: Notice
    params: Mapping[str, Any]
    offset: int
    path: Path | None = None
    broken: bool = True
    unfinished: bool = False


def loads(text: bytes | str, limits: Limits = _DEFAULT_LIMITS) -> tuple[Any, tuple[Problem, ...]]:
    """Read one JSON text; bytes are UTF-8.  Never raises on bad data.

    ``null`` members of objects are left out.  An integer written with a fraction or exponent (``5.0``, ``1e2``)
    becomes an ``int``, any other number that is no integer stays a ``float``; so do ``NaN``, ``Infinity`` and numbers
    beyond the range of doubles, with a problem.  Of members that repeat a name the first is kept, with a problem.
    """
    try:
        data = text.encode() if isinstance(text, str) else text
        value = from_json(data, allow_inf_nan=False, cache_strings="all")
        deepest = min(limits.nesting, DEEPEST)
        if type(value) is dict:
            strings = _in_object(value, deepest - 1, limits.list_items)
        else:
            strings = _in_list([value], deepest, limits.list_items)
    except (ValueError, _IrregularError):
        return _exact(text, limits)
    quotes = data.count(b'"') if b"\\" not in data else _unescaped_quotes(data)
    if quotes == 2 * strings:
        return value, ()
    return _exact(text, limits)


class _IrregularError(Exception):
    """The fast way cannot vouch for this text."""


def _unescaped_quotes(data: bytes) -> int:
    data = data.replace(rb"\\", b"")
    return data.count(b'"') - data.count(rb"\"")


def _in_object(members: dict[str, Any], depth: int, longest: int) -> int:
    """How many names and text values stand in an object in which ``depth`` more levels may open.

    Drops its ``null`` members.  The hot path of reading: the commonest kinds of value come first.
    """
    if depth < 0:
        raise _IrregularError
    count = 2 * len(members)
    absent = False
    for value in members.values():
        kind = type(value)
        if kind is str:
            continue
        count -= 1
        if kind is list:
            count += _in_list(value, depth - 1, longest)
        elif kind is dict:
            count += _in_object(value, depth - 1, longest)
        elif value is None:
            absent = True
        elif kind is float:
            _check_fraction(value)
    if absent:
        for name in [name for name, value in members.items() if value is None]:
            del members[name]
    return count


def _in_list(items: list[Any], depth: int, longest: int) -> int:
    """How many names and text values stand in a list in which ``depth`` more levels may open."""
    count = len(items)
    if depth < 0 or count > longest:
        raise _IrregularError
    for value in items:
        kind = type(value)
        if kind is dict:
            count += _in_object(value, depth - 1, longest) - 1
        elif kind is not str:
            count -= 1
            if kind is list:
                count += _in_list(value, depth - 1, longest)
            elif kind is float:
                _check_fraction(value)
    return count


def _check_fraction(value: float) -> None:
    """Only a number with a fraction is sure to be what was written; 5.0, 0.99999999999999999 and 1e400 are not."""
    if value.is_integer() or math.isinf(value):
        raise _IrregularError


class _Exact:
    """The exact way: Python's JSON decoder with every choice in our hands."""

    def __init__(self) -> None:
        self.repeated = False
        self.unusable = False
        self.decode = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_int=self._integer,
            parse_constant=self._constant,
        ).decode

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        first: dict[str, Any] = {}
        for name, value in pairs:
            first.setdefault(name, value)
        self.repeated |= len(first) < len(pairs)
        return {name: value for name, value in first.items() if value is not None}

    def _float(self, text: str) -> float:
        value = float(text)
        if not value.is_integer():
            self.unusable |= math.isinf(value)
            return value
        try:
            exact = Decimal(text)
        except InvalidOperation:  # an exponent beyond any reason
            return value
        if exact.is_zero():
            return 0
        return int(exact) if exact == exact.to_integral_value() else value

    def _integer(self, text: str) -> float:
        if len(text) <= _LONGEST_INTEGER:
            return int(text)
        self.unusable = True
        return -math.inf if text.startswith("-") else math.inf

    def _constant(self, name: str) -> float:
        self.unusable = True
        return float(name)


def _exact(text: bytes | str, limits: Limits) -> tuple[Any, tuple[Problem, ...]]:
    try:
        if isinstance(text, bytes):
            text = text.decode()
        else:
            text.encode()
    except UnicodeDecodeError as error:
        offset = len(error.object[: error.start].decode())
        return None, (Problem(RD_ENCODING, because(NOT_UTF8), offset),)
    except UnicodeEncodeError as error:
        return None, (Problem(RD_CHARACTER, because(LONE_SURROGATE), error.start),)
    if broken := _beyond_nesting(text, min(limits.nesting, DEEPEST)):
        return None, (broken,)
    reading = _Exact()
    try:
        value = reading.decode(text)
    except json.JSONDecodeError as error:
        return None, (_syntax(error),)
    problems: tuple[Problem, ...] = ()
    if _ESCAPED_SURROGATE.search(text):
        problems = tuple(islice(_lone_surrogates(text), 1))
    if reading.repeated or reading.unusable or text.count(",") >= limits.list_items:
        problems += tuple(_found(text, limits))
    if any(problem.broken for problem in problems):
        return None, problems
    return value, problems


_PLAIN = re.compile(BETWEEN_BRACKETS, re.DOTALL)
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def _beyond_nesting(text: str, deepest: int) -> Problem | None:
    if text.count("{") + text.count("[") <= deepest:
        return None
    depth = at = 0
    while match := _PLAIN.match(text, at):
        at = match.end()
        if at == len(text) or text[at] == '"':
            break
        depth += 1 if text[at] in "{[" else -1
        if depth > deepest:
            return Problem(RD_LIMIT, beyond("nesting", deepest), at)
        at += 1
    return None


def _lone_surrogates(text: str) -> Iterator[Problem]:
    for match in STRING.finditer(text):
        if _ESCAPED_SURROGATE.search(match[0]):
            try:
                json.loads(match[0]).encode()
            except UnicodeEncodeError:
                yield Problem(RD_CHARACTER, because(LONE_SURROGATE), match.start())


def _found(text: str, limits: Limits) -> Iterator[Problem]:
    """Repeated names, unusable numbers and lists that are too long, in the order of the text, up to a limit."""
    room = limits.record_faults
    for path, start, end, repeated in walk(text):
        if path and path[-1] == limits.list_items:
            yield Problem(RD_LIMIT, beyond("list_items", limits.list_items), start, path)
            return
        if repeated:
            room -= 1
            yield Problem(RD_DUPLICATE_KEY, {"key": path[-1]}, start, path, broken=False)
        if _unusable(text[start:end]):
            room -= 1
            yield Problem(RD_NUMBER, {"found": f"{text[start:end]:.40}"}, start, path, broken=False)
        if room < 0:
            yield Problem(RD_LIMIT, beyond("record_faults", limits.record_faults), start, path)
            return


def _unusable(written: str) -> bool:
    if written in ("NaN", "Infinity", "-Infinity"):
        return True
    if written[0] not in "-0123456789":
        return False
    return len(written) > _LONGEST_INTEGER if written.lstrip("-").isdigit() else math.isinf(float(written))


_REASONS = {
    "Expecting value": EXPECTED_VALUE,
    "Expecting property name enclosed in double quotes": EXPECTED_NAME,
    "Illegal trailing comma before end of object": TRAILING_COMMA,
    "Illegal trailing comma before end of array": TRAILING_COMMA,
    "Expecting ':' delimiter": EXPECTED_COLON,
    "Expecting ',' delimiter": EXPECTED_COMMA,
    "Unterminated string starting at": OPEN_STRING,
    "Extra data": EXTRA_DATA,
}


def _syntax(error: json.JSONDecodeError) -> Problem:
    """The decoder's error in our words."""
    text, at = error.doc, error.pos
    if error.msg.startswith("Invalid \\"):
        return Problem(RD_CHARACTER, because(BAD_ESCAPE), at)
    if error.msg.startswith("Invalid control character"):
        if text[at] in "\r\n":
            return Problem(RD_SYNTAX, because(LINE_END_IN_STRING), at)
        return Problem(RD_CHARACTER, because(CONTROL_CHARACTER), at)
    reason = _reason(error.msg, text[:at].rstrip(" \t\r\n"), text[at:].lstrip(" \t\r\n"))
    return Problem(RD_SYNTAX, because(reason), at, unfinished=reason in (TRUNCATED, OPEN_STRING))


def _reason(message: str, before: str, after: str) -> Said:
    """Why a text is not well-formed, from what stands before and after the place."""
    reason = _REASONS.get(message, EXPECTED_VALUE)
    if reason is OPEN_STRING:
        return reason
    if not after:
        return TRUNCATED
    if after.startswith(("//", "/*", "#")):
        return COMMENT
    if after[0] == "'":
        return SINGLE_QUOTE
    if after[0] in "，：“”‘’｛｝［］":
        return FULL_WIDTH
    if after[0] in "]}" and before.endswith(","):
        return TRAILING_COMMA
    if after[0].isdigit() and before.endswith(("0", "-0")) and reason is not EXPECTED_NAME:
        return LEADING_ZERO
    return reason
