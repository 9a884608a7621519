"""Spellings of codes and of numbers that are text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from enforce_data.editions import Edition
from enforce_data.identifiers import document_no, resident_id, uscc
from enforce_data.identifiers.bare_form import without_blanks
from enforce_data.tidying import notices as td
from enforce_data.tidying.answer import Step, Verdict
from enforce_data.tidying.characters import ascii_width
from enforce_data.values.code import Code
from enforce_data.values.written import Form, Notation

_RESIDENT = re.compile("[1-9][0-9]{16}[0-9X]")
_JOINTS = re.compile("[ -]+")


def _code_key(text: str) -> str:
    return _JOINTS.sub("_", ascii_width(text).strip().lower())


def _label_key(text: str) -> str:
    return ascii_width(text).strip().casefold()


@lru_cache(maxsize=1024)
def _labels(codes: type[Code], edition: Edition) -> Mapping[str, str | None]:
    """Code by label; None where several codes have the label, for then nobody can tell."""
    found: dict[str, str | None] = {}
    for member in codes.members_of(edition):
        for label in {_label_key(member.zh), _label_key(member.en)}:
            found[label] = None if label in found else member.value
    return found


@lru_cache(maxsize=1024)
def values_of(codes: type[Code], edition: Edition) -> frozenset[str]:
    """The codes of a list that exist in an edition."""
    return frozenset(member.value for member in codes.members_of(edition))


def is_label(text: str, codes: type[Code], edition: Edition) -> bool:
    """Whether a text is the label of a code, or of several."""
    return _label_key(text) in _labels(codes, edition)


def spell_code(text: str, codes: type[Code], edition: Edition) -> Verdict:
    """A code in other letters or joints, or its exact label; figures of other systems' lists are never guessed."""
    if (code := _code_key(text)) in values_of(codes, edition):
        return ((td.TD_CODE, code),)
    label = _labels(codes, edition).get(_label_key(text))
    return None if label is None else ((td.TD_CODE_LABEL, label),)


def is_as_spelt(text: str, form: Form) -> bool:
    """Whether a number that is in its form is as :func:`spell_number` would spell it."""
    match form.notation:
        case None | Notation.ORGANISATION:  # the form itself allows one spelling
            return True
        case Notation.PLAIN:
            return text.isascii() or ascii_width(text) == text
    return all(now == text for _, now in spell_number(text, form))


def spell_number(text: str, form: Form) -> tuple[Step, ...]:
    """A number that is text, by its notation; nothing is done to what cannot be read by it."""
    match form.notation:
        case Notation.DOCUMENT:
            now = document_no.compact(text)
            return ((td.TD_DOCUMENT_NUMBER, now),) if document_no.is_valid(now) else ()
        case None:
            return ()
    plain = ascii_width(text)
    steps: tuple[Step, ...] = ((td.TD_WIDTH, plain),)
    match form.notation:
        case Notation.ORGANISATION:
            now = uscc.compact(plain)
        case Notation.PERSON:
            now = resident_id.compact(plain)
            if not _RESIDENT.fullmatch(now):
                return steps
        case _:
            now = plain if form.regex.fullmatch(plain) else without_blanks(plain)
    return (*steps, (td.TD_NUMBER, now))
