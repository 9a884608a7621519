"""Limits in calendar days, months, years and hours."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.counting import after, age_on, elapsed, hours_between, months_after, years_after

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NEAR = st.dates(date(2024, 1, 1), date(2024, 3, 31))
SPELLS = st.lists(st.tuples(NEAR, NEAR), max_size=6)
FOREVER = date(9999, 12, 31)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2024-05-31", 6, "2024-11-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-12-15", 1, "2025-01-15"),
        ("2024-03-31", 0, "2024-03-31"),
        ("2024-03-31", -1, "2024-02-29"),
    ],
)
def test_a_month_ends_on_the_same_day_or_the_last_of_the_month(start, months, end):
    assert months_after(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(DAYS, st.integers(0, 600))
def test_months_keep_the_day_unless_the_month_is_shorter(start, months):
    end = months_after(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@given(DAYS, st.integers(0, 5000))
def test_counting_forward_and_back_agree(start, days):
    assert elapsed(start, after(start, days)) == days
    assert elapsed(after(start, days), start) == -days


@given(NEAR, NEAR, SPELLS)
def test_each_excluded_day_is_left_out_once(start, end, spells):
    one = timedelta(days=1)
    counted = {start + one * n for n in range(1, (end - start).days + 1)}
    excluded = {day for day in counted if any(first <= day <= last for first, last in spells)}
    expected = len(counted - excluded) if start <= end else (end - start).days
    assert elapsed(start, end, spells) == expected


@given(NEAR, NEAR, SPELLS)
def test_order_and_repetition_of_exclusions_do_not_matter(start, end, spells):
    assert elapsed(start, end, spells) == elapsed(start, end, [*reversed(spells), *spells])


@pytest.mark.parametrize(
    ("spell", "days"),
    [
        (("2024-03-01", "2024-03-05"), 10),  # the day of the event is not counted anyway
        (("2024-03-06", "2024-03-06"), 9),
        (("2024-03-15", "2024-04-30"), 9),  # clipped to the range
        (("2024-03-16", "2024-04-30"), 10),
        (("2024-03-10", "2024-03-09"), 10),  # ends before it starts: no days
        (("1900-01-01", "9999-12-31"), 0),
    ],
)
def test_excluded_spells_are_clipped_to_what_is_counted(spell, days):
    first, last = map(date.fromisoformat, spell)
    assert elapsed(date(2024, 3, 5), date(2024, 3, 15), [(first, last)]) == days


def test_limits_from_the_end_of_the_calendar_stay_there():
    assert after(FOREVER, 1) == FOREVER
    assert after(date(2024, 1, 1), 10**12) == FOREVER
    assert months_after(FOREVER, 1) == FOREVER
    assert years_after(date(9000, 6, 1), 2000) == FOREVER
    assert after(date(2024, 1, 1), -(10**12)) == months_after(date(2024, 1, 1), -(10**6)) == date.min


@given(DAYS, DAYS)
def test_age_is_the_most_years_whose_birthday_has_come(birth, day):
    age = age_on(birth, day)
    assert years_after(birth, age) <= day < years_after(birth, age + 1)


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("2010-05-02", "2024-05-01", 13),
        ("2010-05-02", "2024-05-02", 14),
        ("2008-02-29", "2022-02-27", 13),
        ("2008-02-29", "2022-02-28", 14),
        ("2024-05-02", "2024-05-02", 0),
        ("2024-05-02", "2024-05-01", -1),
    ],
)
def test_age_rises_on_the_birthday(birth, day, age):
    assert age_on(date.fromisoformat(birth), date.fromisoformat(day)) == age


def test_hours_are_counted_between_instants_whatever_their_offsets():
    start = datetime(2024, 3, 1, 17, 0, tzinfo=timezone(timedelta(hours=8)))
    assert hours_between(start, datetime(2024, 3, 2, 9, 0, tzinfo=UTC)) == 24.0
    assert hours_between(start, datetime(2024, 3, 2, 9, 0, 1, tzinfo=UTC)) > 24.0
    assert hours_between(start, datetime(2024, 3, 1, 8, 30, tzinfo=UTC)) == -0.5
