"""One value of one element: whether it needs tidying at all, and what tidying makes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from enforce_data.dictionary.reading import Entry
from enforce_data.editions import Edition
from enforce_data.findings import Notice
from enforce_data.tidying import notices as td
from enforce_data.tidying.answer import Answer, Step, Verdict, gone, left, repaired
from enforce_data.tidying.characters import (
    CONTROLS,
    EDGES,
    MARKS,
    NOTHING,
    NOTHING_IN_CODES,
    NOTHING_IN_FLAGS,
    NOTHING_IN_PROSE,
    ascii_width,
    is_lost,
    is_masked,
    is_nothing,
    is_spoiled,
    may_be_nothing,
)
from enforce_data.tidying.days import spell_day, spell_instant, stands_for_none
from enforce_data.tidying.numbers import is_number, spell_decimal, spell_digits, spell_flag, spell_integer
from enforce_data.tidying.words import is_as_spelt, is_label, spell_code, spell_number, values_of
from enforce_data.values.code import Code
from enforce_data.values.day import DAY
from enforce_data.values.text import TEXT_PATTERN
from enforce_data.values.written import Form, Kind

Test = Callable[[Any], bool]
Repair = Callable[[Any], Answer | None]

_LONGEST = 1000
"""Longest text, in code points, that is looked at where an element is no free text; none is as long."""


def leaf(entry: Entry, edition: Edition) -> tuple[Test, Repair]:
    """The two questions to a value of an element: does it stand as it should, and if not, what is it.

    The first is quick, and right for nearly every value that there is.
    """
    if entry.codes is not None:
        codes = values_of(entry.codes, edition)
        return partial(_is_code, codes), partial(_code, entry.codes, edition)
    form = entry.form
    if form is None:
        raise TypeError(f"{entry.name} is neither a code nor a form")
    match form.kind:
        case Kind.FLAG:
            return _is_flag, partial(_strict, _is_flag, NOTHING_IN_FLAGS, spell_flag)
        case Kind.INTEGER:
            whole = partial(_is_whole, form)
            return whole, partial(_strict, whole, NOTHING, spell_integer)
        case Kind.DECIMAL:
            fits = partial(_fits, form)
            return fits, partial(_strict, fits, NOTHING, partial(spell_decimal, form=form))
        case Kind.DAY | Kind.INSTANT:
            fits = partial(_fits, form)
            if form is DAY:
                return _is_day, partial(_strict, fits, NOTHING, spell_day)
            return partial(_is_moment, form), partial(_strict, fits, NOTHING, spell_instant)
    if form.notation is None and form.pattern == TEXT_PATTERN:
        return partial(_is_prose, form), partial(_prose, personal=entry.element.personal)
    return partial(_is_number, form), partial(_number, form)


# What stands as it should.


def _is_code(codes: frozenset[str], value: Any) -> bool:
    return isinstance(value, str) and value in codes


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_whole(form: Form, value: Any) -> bool:
    low, high = form.minimum, form.maximum
    return type(value) is int and (low is None or value >= low) and (high is None or value <= high)


def _fits(form: Form, value: Any) -> bool:
    return (
        isinstance(value, str)
        and (form.max_length is None or len(value) <= form.max_length)
        and form.regex.fullmatch(value) is not None
    )


def _is_moment(form: Form, value: Any) -> bool:
    return _fits(form, value) and not stands_for_none(value)


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and len(value) == DAY.max_length and _is_known_day(value)


@lru_cache(maxsize=8192)
def _is_known_day(value: str) -> bool:
    """The same few days stand in all records of a file."""
    return _is_moment(DAY, value)


def _is_prose(form: Form, value: Any) -> bool:
    """Whether a text of any length has clean edges, no forbidden character, and nothing that asks for a closer look."""
    return isinstance(value, str) and form.regex.fullmatch(value) is not None and _is_plain(value, NOTHING_IN_PROSE)


def _is_number(form: Form, value: Any) -> bool:
    """Whether a number is in its form, and no other spelling of it would be its written one."""
    return _fits(form, value) and _is_plain(value, NOTHING) and is_as_spelt(value, form)


def _is_plain(value: str, nothing: frozenset[str]) -> bool:
    return (
        not MARKS.search(value)
        and value[0] not in EDGES
        and value[-1] not in EDGES
        and not (may_be_nothing(value) and is_nothing(value, nothing))
    )


# What tidying makes of the rest.


def _strict(sound: Test, nothing: frozenset[str], spell: Callable[[Any], Verdict], value: Any) -> Answer | None:
    """A value whose form is narrow: it is brought to its form altogether, or it is left."""
    steps: tuple[Step, ...] = ()
    text = value
    if isinstance(value, str):
        if said := _gone_or_lost(value, nothing):
            return said
        if len(value) > _LONGEST:
            return None
        steps, text = _in_ascii(value)
    elif not is_number(value):
        return None
    return _settled(value, steps, spell(text), sound)


def _code(codes: type[Code], edition: Edition, value: Any) -> Answer | None:
    """A code; blanks and widths are part of its spelling, so that one finding says it all."""
    if type(value) is int and value == 0:
        return gone(value)
    if not isinstance(value, str):
        return None
    if not is_label(value, codes, edition) and (said := _gone_or_lost(value, NOTHING_IN_CODES)):
        return said
    return None if len(value) > _LONGEST else _settled(value, (), spell_code(value.strip(EDGES), codes, edition))


def _number(form: Form, value: Any) -> Answer | None:
    """A number that is text: brought to its notation where it can be read by it, else only trimmed."""
    if isinstance(value, str):
        if said := _gone_or_lost(value, NOTHING):
            return said
        if len(value) > _LONGEST:
            return None
        bare = value.strip(EDGES)
        steps: tuple[Step, ...] = ((td.TD_EDGES, bare),)
        spelt = spell_number(bare, form)
        if spelt and _fits(form, spelt[-1][1]):
            steps = (*steps, *spelt)
        return _settled(value, steps, ())
    digits = spell_digits(value)
    if digits is None or form.pattern == TEXT_PATTERN:
        return None
    return _settled(value, ((td.TD_DIGITS, digits),), (), partial(_fits, form))


def _prose(value: Any, *, personal: bool) -> Answer | None:
    """Free text: only what is about its edges and line ends, and words on what was lost in it."""
    if not isinstance(value, str):
        return None
    if is_nothing(value, NOTHING_IN_PROSE):
        return gone(value)
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    now, said = repaired(value, [(td.TD_LINE_ENDS, lines), (td.TD_EDGES, lines.strip(EDGES))])
    signs: tuple[tuple[bool, Notice], ...] = (
        (is_masked(value, anywhere=personal), td.TD_MASKED),
        (is_lost(value), td.TD_REPLACEMENT),
        (CONTROLS.search(lines) is not None, td.TD_CONTROL),
    )
    said += tuple((notice, {"found": value}) for found, notice in signs if found)
    return Answer(now, said) if said else None


def _in_ascii(value: str) -> tuple[tuple[Step, ...], str]:
    bare = value.strip(EDGES)
    text = ascii_width(bare).strip(EDGES)
    return ((td.TD_EDGES, bare), (td.TD_WIDTH, text)), text


def _gone_or_lost(value: str, nothing: frozenset[str]) -> Answer | None:
    """The answer to a text that is no value of any narrow form."""
    if is_nothing(value, nothing):
        return gone(value)
    if is_masked(value, anywhere=True):
        return left(value, td.TD_MASKED)
    if is_lost(value):
        return left(value, td.TD_REPLACEMENT)
    return left(value, td.TD_SPOILED) if is_spoiled(value) else None


def _settled(value: Any, before: tuple[Step, ...], verdict: Verdict, sound: Test = lambda _: True) -> Answer | None:
    """All steps where they lead to a sound value; else the reason why not, or silence."""
    if verdict is None:
        return None
    if isinstance(verdict, Notice):
        return left(value, verdict)
    answer = repaired(value, (*before, *verdict))
    return answer if answer.said and sound(answer.value) else None
