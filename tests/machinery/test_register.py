"""Registers: facts as of a day, and the two ways of having none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Said
from enforce_data.register import Coverage, Missing, Register, Spells

Y20, Y22, Y24 = date(2020, 1, 1), date(2022, 1, 1), date(2024, 1, 1)
ONE_DAY = timedelta(days=1)


class Keys(Register[str]):
    label = Said("钥匙", "keys")


def spells(*additions: tuple[date, date | None, str]) -> Spells[str]:
    filled: Spells[str] = Spells()
    for first, last, fact in additions:
        filled.add("k", first, last, fact)
    return filled


@pytest.mark.parametrize(
    ("day", "fact"),
    [
        (Y20 - ONE_DAY, None),
        (Y20, "old"),
        (Y22 - ONE_DAY, "old"),
        (Y22, None),
        (Y24 - ONE_DAY, None),
        (Y24, "new"),
        (date(2999, 1, 1), "new"),
    ],
)
def test_a_fact_holds_from_its_first_to_its_last_day(day, fact):
    assert spells((Y24, None, "new"), (Y20, Y22 - ONE_DAY, "old")).on("k", day) == fact


@pytest.mark.parametrize("turn", [1, -1])
def test_of_overlapping_spells_the_one_that_began_last_counts(turn):
    both = [(Y20, None, "open"), (Y22, Y24, "later")][::turn]
    filled = spells(*both)
    assert [filled.on("k", day) for day in (Y20, Y22, Y24, Y24 + ONE_DAY)] == ["open", "later", "later", "open"]


def test_of_spells_that_begin_on_one_day_the_newest_addition_counts():
    filled = spells((Y20, None, "first"), (Y20, Y22, "second"))
    assert [filled.on("k", day) for day in (Y20, Y22, Y22 + ONE_DAY)] == ["second", "second", "first"]


def test_spells_tell_what_they_hold():
    filled = spells((Y22, None, "later"), (Y20, None, "open"))
    assert list(filled.ever("k")) == ["open", "later"]
    assert ("k" in filled, "x" in filled, len(filled), list(filled.ever("x"))) == (True, False, 2, [])


DAYS = st.dates(date(2020, 1, 1), date(2020, 2, 1))


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=6), DAYS)
def test_a_day_has_a_fact_exactly_if_a_spell_covers_it(drawn, day):
    filled = spells(*((first, last, f"{number}") for number, (first, last) in enumerate(drawn)))
    covering = [number for number, (first, last) in enumerate(drawn) if first <= day and (last is None or day <= last)]
    fact = filled.on("k", day)
    assert (fact is not None) == bool(covering)
    if fact is not None:
        assert drawn[int(fact)][0] == max(drawn[number][0] for number in covering)


def test_a_register_answers_in_three_ways():
    register = Keys([Coverage(owner="B-03")])
    register.spells.add("k", Y22, None, "fact")
    assert register.on("k", Y24, "B-03") == "fact"
    assert register.on("k", Y20, "B-03") is Missing.NOT_IN_IT
    assert register.on("x", Y24, "B-03") is Missing.NOT_IN_IT
    assert register.on("x", Y24, "B-04") is Missing.OUTSIDE
    assert register.on("x", Y24, None) is Missing.OUTSIDE
    assert register.on("k", Y24, "B-04") == "fact"  # a fact is a fact, whoever asks


@pytest.mark.parametrize(
    ("coverage", "owner", "division", "day", "holds"),
    [
        (Coverage(), None, None, Y22, True),
        (Coverage(owner="B-03"), "B-03", None, Y22, True),
        (Coverage(owner="B-03"), "B-04", None, Y22, False),
        (Coverage(owner="B-03"), None, None, Y22, False),
        (Coverage(starts_on=Y22, ends_on=Y24), None, None, Y22, True),
        (Coverage(starts_on=Y22, ends_on=Y24), None, None, Y24, True),
        (Coverage(starts_on=Y22, ends_on=Y24), None, None, Y22 - ONE_DAY, False),
        (Coverage(starts_on=Y22, ends_on=Y24), None, None, Y24 + ONE_DAY, False),
        (Coverage(division="430000"), None, "430121", Y22, True),
        (Coverage(division="430100"), None, "430121", Y22, True),
        (Coverage(division="430100"), None, "430100", Y22, True),
        (Coverage(division="430121"), None, "430121103201", Y22, True),
        (Coverage(division="430100"), None, "430224", Y22, False),
        (Coverage(division="430121"), None, "430100", Y22, False),
        (Coverage(division="430100"), None, None, Y22, False),
        # 431000 is one city, and 4311 … 4313 are others.
        (Coverage(division="431000"), None, "431002", Y22, True),
        (Coverage(division="431000"), None, "431102", Y22, False),
        (Coverage(division="431000"), None, "431302", Y22, False),
    ],
)
def test_a_stated_coverage(coverage, owner, division, day, holds):
    assert coverage.holds(owner, division, day) is holds
    assert Keys([coverage]).covers(owner, day, division) is holds


def test_coverage_is_read_off_the_owners_where_none_is_stated():
    register = Keys()
    register.owners.add("B-03")
    assert (register.covers("B-03", Y20), register.covers("B-04", Y20), register.covers(None, Y20)) == (
        True,
        False,
        False,
    )


def test_a_stated_coverage_is_not_widened_by_the_owners_of_records():
    register = Keys([Coverage(owner="B-03")])
    register.owners.add("B-04")
    assert not register.covers("B-04", Y20)


def test_a_register_is_complete_only_where_it_says_so():
    register = Keys([Coverage(owner="B-03", starts_on=Y22, complete=True), Coverage(owner="B-04")])
    register.owners.add("B-05")
    assert register.complete("B-03", Y24)
    assert not register.complete("B-03", Y20)
    assert not register.complete("B-04", Y24)
    assert not register.complete("B-05", Y24)
