"""How long property may be held, and until when the organ said that it would hold it (行政强制法 25, 32).

Terms of restraint end on their day: none rolls over a holiday.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final, NamedTuple

from enforce_data.counting import Spell, after, elapsed
from enforce_data.findings import Path
from enforce_data.model import Coercion, Extension
from enforce_data.values.day import day_of

TERM_DAYS: Final = 30
"""The term of a seizure or a freeze, and as much again for its extension (行政强制法 25(1), 32(1))."""


class Excess(NamedTuple):
    """A term beyond the law: where it stands, how many days it has, and how many it may have."""

    at: Path
    days: int
    limit: int


def beyond_the_law(coercion: Coercion, start: date, less: Collection[Spell] = ()) -> Excess | None:
    """Return by how much a term is too long: thirty days, thirty more when extended, without the spells ``less``."""
    extensions = coercion.extensions or ()
    untils: list[tuple[date, Path]] = [
        (each.until, ("extensions", at, "until")) for at, each in enumerate(extensions) if each.until
    ]
    first: list[tuple[date, Path]] = [(coercion.valid_until, ("valid_until",))] if coercion.valid_until else []
    if not (known := [*first, *untils]):
        return None
    end, place = max(known)
    days, limit = elapsed(start, end, less), TERM_DAYS
    if extensions:
        extended = _extended(coercion.valid_until, start, days, extensions)
        if extended > TERM_DAYS:
            days = extended
            place = place if untils else ("extensions", len(extensions) - 1, "days")
        else:
            limit = 2 * TERM_DAYS
    return Excess(place, days, limit) if days > limit else None


def _extended(first_end: date | None, start: date, days: int, extensions: Sequence[Extension]) -> int:
    """The days of all extensions together: beyond the first term where their ends are known, else as stated.

    Examinations count for the whole term already; the first term is taken in full, so the answer is never too high.
    """
    if any(each.until for each in extensions):
        return days - elapsed(start, first_end) if first_end else 0
    return sum(each.days or 0 for each in extensions)


def examined(coercion: Coercion, *, told_only: bool = False) -> tuple[list[Spell], bool]:
    """Return the spells of examinations, which do not count (25(3)), and whether each has both its days."""
    spells = [
        (each.starts_on, each.ends_on)
        for each in coercion.testing or ()
        if not told_only or each.notified_on is not None
    ]
    known = [(first, last) for first, last in spells if first is not None and last is not None]
    return known, len(known) == len(spells)


def own_end(coercion: Coercion) -> date | None:
    """Return the last day of the organ's own term, with extensions and the days of examinations; None if unstated.

    Whatever is in doubt makes it later: an extension that gives no end but days is added, and an examination counts in
    full even where the end was moved for it already.
    """
    extensions = coercion.extensions or ()
    ends = [coercion.valid_until, *(each.until for each in extensions)]
    known = [day for day in ends if day is not None]
    if not known:
        return None
    added = sum(each.days or 0 for each in extensions if each.until is None)
    return after(max(known), _examined_days(coercion) + added)


def _examined_days(coercion: Coercion) -> int:
    spells, _ = examined(coercion)
    return sum(max((last - first).days + 1, 0) for first, last in spells)


def own_end_is_sure(coercion: Coercion) -> bool:
    """Tell whether nothing is missing that could make the organ's own term longer."""
    _, complete = examined(coercion)
    return complete and all(each.until is not None or each.days is not None for each in coercion.extensions or ())


def end_before(coercion: Coercion, extension: Extension) -> date | None:
    """Return the end that an extension moved, with the days of examinations; None where that cannot be told."""
    if not own_end_is_sure(coercion):
        return None
    ends = [coercion.valid_until, *(each.until for each in coercion.extensions or () if each is not extension)]
    earlier = [day for day in ends if day is not None and (extension.until is None or day < extension.until)]
    return after(max(earlier), _examined_days(coercion)) if earlier else None


def ended_on(coercion: Coercion) -> date | None:
    """Return the day on which the measure came to its end: by disposal, by lifting it at once (19) or at the bank."""
    disposed = coercion.disposal.dated if coercion.disposal else None
    lifted = coercion.approval.lifted_at if coercion.approval else None
    unfrozen = coercion.freeze.bank_released_on if coercion.freeze else None
    instants = [day_of(instant) for instant in (lifted, coercion.ended_at) if instant is not None]
    return min([*instants, *(day for day in (disposed, unfrozen) if day is not None)], default=None)
