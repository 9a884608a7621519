"""What reasons recognise: problems that an engine cannot see, and sound records that one refuses."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import Any

from agreement.cases import Case, Problem
from enforce_data.dictionary import Entry, Section
from enforce_data.formats.base import CannotCarryError
from enforce_data.formats.typed_values import decimal_taker, integer_taker, take_day
from enforce_data.formats.xml_places import BLANKS
from enforce_data.values.written import Form, Kind

Sees = Callable[[Case, Problem], bool]
"""Whether a problem of a case is of the kind that an engine cannot see."""


def about(id_: str, *kinds: Kind) -> Sees:
    """A finding about an element of some kind."""
    return lambda case, problem: problem.id == id_ and problem.entry is not None and problem.entry.kind in kinds


def _takes(make: Callable[[Form], Callable[[Any, Any], object]], value: Any, entry: Entry) -> bool:
    if entry.form is None:
        return False
    try:
        make(entry.form)(value, ())
    except CannotCarryError:
        return False
    return True


def blanks(stripped: Callable[[str], str]) -> Sees:
    """A typed value that is sound without its blanks."""

    def explains(case: Case, problem: Problem) -> bool:
        entry, value = problem.entry, problem.value
        if entry is None or entry.kind not in _TYPED or not isinstance(value, str) or stripped(value) == value:
            return False
        return _sound_text(entry, stripped(value))

    return explains


_TYPED = (Kind.DAY, Kind.DECIMAL, Kind.INTEGER, Kind.FLAG)


def _sound_text(entry: Entry, text: str) -> bool:
    """Whether the text of an element is in its form."""
    form = entry.form
    if form is None or form.kind is Kind.FLAG:
        return form is not None and text in ("true", "false")
    if form.kind is not Kind.INTEGER:
        return form.regex.fullmatch(text) is not None
    try:
        return str(int(text)) == text and (form.minimum or 0) <= int(text) <= (form.maximum or 0)
    except ValueError:
        return False


def _needs_nothing(section: Section | None) -> bool:
    return section is not None and not any(entry.mandatory for entry in section.entries.values())


def empty_group(case: Case, problem: Problem) -> bool:
    """A mandatory group that is empty, and whose members are all optional."""
    return problem.id == "ST-MISSING" and problem.named is not None and _needs_nothing(problem.named.section)


def has_empty_element(case: Case) -> bool:
    """A document with an element in which nothing stands."""
    return not case.text and any(
        not len(each) and not (each.text or "").strip(BLANKS) for each in case.element.iter("{*}*")
    )


def _values(value: Any, section: Section) -> Iterator[tuple[Entry, Any]]:
    """Every single value of a record with its entry."""
    for name, member in value.items() if isinstance(value, dict) else ():
        entry = section.entries.get(name)
        for item in member if isinstance(member, list) else [member]:
            if entry is not None and entry.section is not None:
                yield from _values(item, entry.section)
            elif entry is not None:
                yield entry, item


def long_in_utf16(case: Case) -> bool:
    """A text within its length in code points, and beyond it in UTF-16 units."""
    return any(
        isinstance(value, str) and len(value) <= (entry.form.max_length or 0) < len(value.encode("utf-16-le")) // 2
        for entry, value in _values(case.record, case.section)
        if entry.form is not None
    )


def unknown_null(case: Case) -> bool:
    """A null under a name that the dictionary does not have."""
    return bool(case.text) and _has_unknown_null(case.record, case.section)


def _has_unknown_null(value: Any, section: Section) -> bool:
    for name, member in value.items() if isinstance(value, dict) else ():
        entry = section.entries.get(name)
        if entry is None and member is None:
            return True
        for item in member if isinstance(member, list) else [member]:
            if entry is not None and entry.section is not None and _has_unknown_null(item, entry.section):
                return True
    return False


def early_day(case: Case, problem: Problem) -> bool:
    """A real day before 1900."""
    return about("ST-PATTERN", Kind.DAY)(case, problem) and _takes(lambda _: take_day, problem.value, problem.entry)


def day_of_python(case: Case, problem: Problem) -> bool:
    """A day in a spelling that Python reads."""
    if not about("ST-PATTERN", Kind.DAY)(case, problem):
        return False
    try:
        dt.date.fromisoformat(problem.value)
    except ValueError:
        return False
    return True


def decimal(case: Case, problem: Problem) -> bool:
    """A decimal that is sound but for its sign."""
    return about("ST-PATTERN", Kind.DECIMAL)(case, problem) and _takes(decimal_taker, problem.value, problem.entry)


def integer(case: Case, problem: Problem) -> bool:
    """A whole number out of range that has room in 32 bits."""
    return about("ST-PATTERN", Kind.INTEGER)(case, problem) and _takes(
        lambda _: integer_taker(31), problem.value, problem.entry
    )


def list_for_group(case: Case, problem: Problem) -> bool:
    """A list where a group belongs that asks for nothing."""
    entry = problem.entry
    return (
        problem.id == "ST-TYPE"
        and isinstance(problem.value, list)
        and entry is not None
        and _needs_nothing(entry.section)
    )


def not_null(case: Case, problem: Problem) -> bool:
    """What no column can ask for: a mandatory list, a mandatory member of an optional group, a group as such."""
    if problem.id != "ST-MISSING":
        return False
    if problem.named is None or problem.named.many:
        return problem.named is not None
    path = problem.path[:-1]
    while path and isinstance(path[-1], str):
        entry = case.section.entry(path)
        if entry is not None and not entry.mandatory:
            return True
        path = path[:-1]
    return problem.named.section is not None


def not_ascii(case: Case, problem: Problem) -> bool:
    """A text that is not in its form, whose pattern is more than ASCII."""
    entry = problem.entry
    return (
        problem.id == "ST-PATTERN"
        and entry is not None
        and entry.kind is Kind.TEXT
        and entry.form is not None
        and not (entry.form.pattern or "").isascii()
    )


def blanks_too_many(case: Case, problem: Problem) -> bool:
    """A text that is within its length without the blanks at its end."""
    value, entry = problem.value, problem.entry
    if problem.id not in ("ST-LENGTH", "ST-PATTERN") or entry is None or not isinstance(value, str):
        return False
    return value.endswith(" ") and len(value.rstrip(" ")) <= (entry.form.max_length or 0 if entry.form else 0)


def blanks_behind_code(case: Case, problem: Problem) -> bool:
    """A code with blanks at its end."""
    return about("ST-CODE", Kind.CODE)(case, problem) and _is_code(problem.value.rstrip(" "), problem.entry)


def list_for_code(case: Case, problem: Problem) -> bool:
    """A list of one code where the code belongs."""
    value = problem.value
    return (
        about("ST-TYPE", Kind.CODE)(case, problem)
        and isinstance(value, list)
        and len(value) == 1
        and _is_code(value[0], problem.entry)
    )


def _is_code(value: Any, entry: Entry | None) -> bool:
    return entry is not None and entry.codes is not None and value in [code.value for code in entry.codes]


def line_feed(case: Case, problem: Problem) -> bool:
    """A text that is in its form without the line feed at its end."""
    entry, value = problem.entry, problem.value
    return (
        problem.id == "ST-PATTERN"
        and entry is not None
        and isinstance(value, str)
        and value.endswith("\n")
        and entry.form is not None
        and entry.form.regex.fullmatch(value[:-1]) is not None
    )


def text_for(kind: Kind) -> Sees:
    """A text where a value of another kind belongs."""
    return lambda case, problem: about("ST-TYPE", kind)(case, problem) and isinstance(problem.value, str)


def half_pair(case: Case, problem: Problem) -> bool:
    """Half of a surrogate pair, because of which the whole text is no JSON for us."""
    if problem.id != "RD-CHARACTER":
        return False
    try:
        json.dumps(case.record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def named(*ids: str) -> Sees:
    """One of some findings, wherever it stands."""
    return lambda case, problem: problem.id in ids


def empty_value(case: Case, problem: Problem) -> bool:
    """Empty text, an empty list or group; a null is none of them."""
    return problem.id == "ST-EMPTY" and problem.value is not None


def flag_for_number(case: Case, problem: Problem) -> bool:
    """True or false where a whole number belongs."""
    return about("ST-TYPE", Kind.INTEGER)(case, problem) and isinstance(problem.value, bool)
