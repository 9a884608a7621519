"""What a user asks, understood: the arguments that the doors of this library have in common."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike

from enforce_data import profiles
from enforce_data.acceptance import Profile
from enforce_data.deliveries import Asking
from enforce_data.editions import Edition
from enforce_data.findings import Notice
from enforce_data.formats.detect import FORMATS
from enforce_data.formats.survey import codec_of
from enforce_data.limits import Limits
from enforce_data.mapping import Mapping as ColumnMapping
from enforce_data.mapping import MappingError
from enforce_data.model import STANDARD
from enforce_data.usage import UsageError

AnyPath = str | PathLike[str]


def understood(
    record_type: str | None,
    edition: str | None,
    form: str | None,
    encoding: str | None,
    mapping: AnyPath | None,
    limits: Limits,
) -> Asking:
    """The arguments about inputs; raise UsageError for what is not known."""
    if record_type is not None and record_type not in STANDARD.models:
        raise UsageError(f"unknown record type {record_type!r}; known: {', '.join(STANDARD.models)}")
    if form is not None:
        known_format(form)
    if encoding is not None and codec_of(encoding) is None:
        raise UsageError(f"unknown encoding {encoding!r}; use utf-8, gb18030 (gbk, gb2312) or utf-16")
    try:
        columns = None if mapping is None else ColumnMapping.load(str(mapping))
    except MappingError as error:
        raise UsageError(str(error)) from None
    parsed = None if edition is None else known_edition(edition)
    return Asking(record_type, parsed, form, encoding, columns, limits)


def known_edition(text: str) -> Edition:
    """The edition of that name; raise UsageError for one that this version does not have."""
    for edition in STANDARD.editions:
        if str(edition) == text:
            return edition
    raise UsageError(f"unknown edition {text!r}; known: {', '.join(map(str, STANDARD.editions))}")


def known_format(form: str) -> str:
    """The name of a format; raise UsageError for one that this version does not have."""
    if form not in FORMATS:
        raise UsageError(f"unknown format {form!r}; in this version: {', '.join(FORMATS)}")
    return form


def accepting(profile: AnyPath | None, book: Iterable[Notice]) -> Profile:
    """The profile of a check with this book, by name or file; raise UsageError with all that is wrong with it."""

    def known() -> set[str]:
        from enforce_data.explain import notices  # which loads much, and only a profile with lines asks

        return {each.id for each in (*notices(), *book)}

    try:
        return profiles.load(profiles.DEFAULT if profile is None else profile, known)
    except profiles.ProfileError as error:
        raise UsageError(str(error)) from None
