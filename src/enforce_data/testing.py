"""Strategies of Hypothesis for tests of one's own: lawful records, whole deliveries, and faulty twins.

>>> from hypothesis import given
>>> from enforce_data import check
>>> from enforce_data.testing import records
>>> @given(records("penalty"))
... def test_export(record):
...     assert check(records=[export(record)]).outcome != "violates"

Everything comes from a few small numbers that Hypothesis draws: ``@seed``, ``derandomize`` and the example database
work as always, and what fails shrinks to the most common kind of act.
"""

from __future__ import annotations

from typing import Any

from enforce_data.rules import BOOK
from enforce_data.sample import county, generator
from enforce_data.sample.days import LAST
from enforce_data.twins import Twin, twin
from enforce_data.usage import UsageError

try:
    from hypothesis import strategies as st
except ImportError:
    raise ImportError("enforce_data.testing needs Hypothesis: pip install 'enforce-data[test]'") from None

__all__ = ["AS_OF", "Twin", "deliveries", "faulty", "records"]

AS_OF = LAST
"""The day by which the records are to be judged: ``check(records=..., as_of=AS_OF)``."""

_SEEDS = st.integers(0, 2**31 - 1)


def records(record_type: str, *, seed: int | None = None) -> st.SearchStrategy[dict[str, Any]]:
    """Records of one type, as JSON values, that satisfy every rule on the day :data:`AS_OF`.

    With ``seed`` all of them belong to the county of that seed, of which ``enforce_data.sample.registers`` are the
    registers.  Each is made alone: several of them may share an id; for many at once take :func:`deliveries`.  Raises
    UsageError for an unknown type.
    """
    counties = _SEEDS if seed is None else st.just(seed)
    if record_type in generator.REGISTERS:
        return st.builds(lambda of, place: _register(record_type, of, place), counties, st.integers(0, 999))
    if record_type not in generator.ACTS:
        known = ", ".join((*generator.REGISTERS, *generator.ACTS))
        raise UsageError(f"unknown record type {record_type!r}; known: {known} / 未知的记录类型 {record_type!r}")
    places = st.integers(0, len(generator.ACTS[record_type]) - 1)
    return st.builds(lambda of, place, chance: _act(record_type, place, of, chance), counties, places, _SEEDS)


def deliveries(*, max_acts: int = 60, seed: int | None = None) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Coherent deliveries: the registers of a county, then up to about ``max_acts`` acts that refer to them."""
    counties = _SEEDS if seed is None else st.just(seed)
    return st.builds(lambda of, acts: list(county(of, acts)), counties, st.integers(1, max_acts))


def faulty(rule: str | None = None) -> st.SearchStrategy[Twin]:
    """Faulty twins of one rule or of all: ``check(records=twin.delivery(), as_of=twin.as_of)`` finds that rule.

    Where ``twin.manifest`` is not None, only a package with such a manifest shows the fault.

    Raises UsageError for a rule that is not in the book.
    """
    rules = [twin(rule).rule] if rule is not None else [each.id for each in BOOK]
    return st.builds(lambda of, choice: twin(of, choice=choice), st.sampled_from(rules), st.integers(0, 11))


def _register(record_type: str, seed: int, place: int) -> dict[str, Any]:
    made = list(generator.records(record_type, 1 + place % _OF_A_COUNTY, seed))
    return made[-1]


_OF_A_COUNTY = 12
"""Records of each register that every county has."""


def _act(record_type: str, place: int, seed: int, chance: int) -> dict[str, Any]:
    made = generator.story(record_type, place, seed, chance)
    return next(record for record in made if record["record_type"] == record_type)
