"""Working days, compared with the notices, with another calendar and with plain counting."""

from contextlib import suppress
from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.registers.documented import MOST_BYTES, TableError
from enforce_data.registers.holidays import DayKind, Holidays

TABLE = Holidays.packaged()
COVERED = st.dates(TABLE.first, TABLE.last)
SOME = st.dates(date(2023, 1, 1), date(2024, 12, 31))
AROUND = st.dates(TABLE.first - timedelta(days=400), TABLE.last + timedelta(days=400))
LIMITS = st.integers(1, 60)
ONE = timedelta(days=1)
SMALL = "day,kind,notice\n2024-10-01,holiday,某通知\n2024-09-29,make_up_workday,某通知\n"
ANNOTATED = """day,kind,notice,starts_on,ends_on,source,mark
2024-10-01,holiday,甲,2024-01-01,2024-12-31,公报,[S]
2024-09-29,make_up_workday,乙,,,,P
"""


def days(first, last):
    """Every day from the first to the last, both included."""
    return [first + ONE * n for n in range((last - first).days + 1)]


def plainly(day):
    """A working day by weekends and the small table alone."""
    return day == date(2024, 9, 29) or (day.weekday() < 5 and day != date(2024, 10, 1))


def test_every_day_agrees_with_another_calendar():
    theirs = chinese_calendar.constants.holidays
    last = min(TABLE.last, date(max(theirs).year, 12, 31))
    first = max(TABLE.first, date(min(theirs).year, 1, 1))
    assert (last - first).days > 365 * 10
    differing = [day for day in days(first, last) if TABLE.is_working(day) != chinese_calendar.is_workday(day)]
    assert differing == []


def test_the_table_covers_the_years_of_the_statutes():
    assert TABLE.years[0] <= 2012
    assert TABLE.years[-1] >= 2026
    assert TABLE.covers(TABLE.first)
    assert TABLE.covers(TABLE.last)
    assert not TABLE.covers(TABLE.first - ONE)
    assert not TABLE.covers(TABLE.last + ONE)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2024-02-04", True),  # Sunday, worked for Spring Festival
        ("2024-02-09", True),  # 除夕 of 2024 was a working day
        ("2024-02-12", False),
        ("2024-02-18", True),
        ("2024-02-24", False),  # an ordinary Saturday
        ("2025-01-28", False),  # 除夕 is a holiday since 2025
        ("2020-01-31", False),  # Spring Festival prolonged
        ("2020-02-01", False),  # its make-up day was called off
        ("2020-02-03", True),
        ("2019-05-02", False),  # added in March 2019
        ("2019-05-05", True),
        ("2015-09-03", False),
        ("2015-09-06", True),
        ("2018-12-31", False),  # by the notice for 2019
        ("2011-12-31", True),  # by the notice for 2012
    ],
)
def test_days_of_the_notices(day, working):
    assert TABLE.is_working(date.fromisoformat(day)) is working


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        ("2024-04-04", True),  # 清明
        ("2024-04-06", True),  # the Saturday of the same holiday
        ("2024-04-07", False),  # worked instead
        ("2024-03-10", False),  # an ordinary Sunday
        ("2099-10-01", False),  # not covered
    ],
)
def test_holidays_are_more_than_weekends(day, holiday):
    assert TABLE.is_holiday(date.fromisoformat(day)) is holiday


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        ("2024-06-03", 7, "2024-06-13"),  # 端午 on the 10th
        ("2024-02-08", 1, "2024-02-09"),
        ("2024-02-09", 1, "2024-02-18"),  # the first is a make-up Sunday
        ("2024-02-09", 7, "2024-02-26"),
        ("2024-02-03", 5, "2024-02-08"),  # starts on a Saturday; Sunday the 4th is worked
        ("2024-09-27", 5, "2024-10-10"),  # the 29th, 30th, 8th, 9th, 10th
        ("2026-02-13", 2, "2026-02-24"),  # Saturday the 14th is worked
        ("2024-05-01", 0, "2024-05-01"),
    ],
)
def test_limits_in_working_days(start, n, end):
    assert TABLE.working_day_after(date.fromisoformat(start), n) == date.fromisoformat(end)


@given(COVERED, LIMITS)
def test_the_nth_working_day_after_a_day_has_n_working_days_between(start, n):
    end = TABLE.working_day_after(start, n)
    if end is None:
        assert TABLE.working_days_between(start, TABLE.last) < n
    else:
        assert TABLE.working_days_between(start, end) == n
        assert TABLE.working_days_between(start, end - ONE) == n - 1
        assert TABLE.is_working(end)


@given(SOME, SOME)
def test_working_days_are_those_found_one_by_one(start, end):
    low, high = min(start, end), max(start, end)
    found = sum(TABLE.is_working(day) for day in days(low + ONE, high))
    assert TABLE.working_days_between(low, high) == found
    assert TABLE.working_days_between(high, low) == -found


@given(AROUND, AROUND, AROUND)
def test_stretches_of_working_days_add_up(one, two, three):
    parts = [TABLE.working_days_between(one, two), TABLE.working_days_between(two, three)]
    whole = TABLE.working_days_between(one, three)
    if None not in parts:
        assert whole == sum(parts)


@given(COVERED)
def test_a_day_rolls_to_the_first_working_day_from_it_on(day):
    rolled = TABLE.rolled(day)
    if rolled is None:
        assert not any(map(TABLE.is_working, days(day, TABLE.last)))
    else:
        assert TABLE.is_working(rolled)
        assert not any(map(TABLE.is_working, days(day, rolled - ONE)))


@given(AROUND, st.integers(0, 60))
def test_an_answer_counts_covered_days_only(start, n):
    end = TABLE.working_day_after(start, n)
    if end is not None and end != start:
        assert TABLE.covers(start + ONE)
        assert TABLE.covers(end)
        assert TABLE.working_days_between(start, end) == n


@pytest.mark.parametrize("day", [date.min, date(2009, 12, 30), date(2027, 1, 1), date.max])
def test_beyond_its_years_the_table_does_not_answer(day):
    table = Holidays({date(2010, 10, 1): DayKind.HOLIDAY, **dict.fromkeys(october(2011, 2026), DayKind.HOLIDAY)})
    assert not table.covers(day)
    assert table.rolled(day) is None
    assert table.working_day_after(day, 3) is None
    assert table.working_days_between(day, date(2015, 6, 1)) is None
    assert table.working_days_between(date(2015, 6, 1), day) is None
    with pytest.raises(LookupError, match=str(day)):
        table.is_working(day)


def october(first, last):
    """National Day of each year."""
    return [date(year, 10, 1) for year in range(first, last + 1)]


def test_limits_that_end_with_the_last_year_are_answered_and_longer_ones_are_not():
    table = Holidays.parse(SMALL)
    assert table.working_day_after(date(2024, 12, 30), 1) == date(2024, 12, 31)
    assert table.working_day_after(date(2024, 12, 30), 2) is None
    assert table.working_day_after(date(2024, 12, 31), 1) is None
    assert table.working_day_after(date(2024, 12, 31), 0) == date(2024, 12, 31)
    assert table.working_days_between(date(2024, 12, 30), date(2024, 12, 31)) == 1
    assert table.working_days_between(date(2024, 12, 31), date(2025, 1, 1)) is None


def test_the_day_before_the_first_year_may_be_the_event():
    table = Holidays.parse(SMALL)
    assert table.working_day_after(date(2023, 12, 31), 1) == date(2024, 1, 1)  # not in the small table
    assert table.working_days_between(date(2023, 12, 31), date(2024, 1, 2)) == 2
    assert table.working_day_after(date(2023, 12, 30), 1) is None


def test_a_last_day_that_is_not_worked_cannot_roll():
    table = Holidays.parse("day,kind\n2023-10-01,holiday\n")
    assert date(2023, 12, 31).weekday() == 6
    assert table.rolled(date(2023, 12, 29)) == date(2023, 12, 29)
    assert table.rolled(date(2023, 12, 30)) is None


def test_a_negative_limit_is_refused():
    with pytest.raises(ValueError, match="-1"):
        TABLE.working_day_after(date(2024, 1, 1), -1)


def test_a_users_table_replaces_the_days():
    table = Holidays.parse(SMALL)
    assert list(table.years) == [2024]
    assert all(table.is_working(day) is plainly(day) for day in days(table.first, table.last))


def test_years_of_which_only_new_year_is_named_are_not_covered():
    text = SMALL + "2023-12-30,holiday,某通知\n2025-01-01,holiday,某通知\n"
    assert list(Holidays.parse(text).years) == [2024]


@pytest.mark.parametrize(
    "text",
    [
        "# 说明\n#\n\n" + SMALL,
        "\ufeff" + SMALL,
        SMALL.replace("\n", "\r\n"),
        SMALL + "\n,,\n",
        SMALL + "2024-10-01,holiday,又一通知\n",
        "notice,kind,day\n某通知,holiday,2024-10-01\n某通知, make_up_workday , 2024-09-29\n",
        ANNOTATED,
    ],
)
def test_the_same_days_give_the_same_digest_however_they_are_written(text):
    assert Holidays.parse(text).digest == Holidays.parse(SMALL).digest


def test_other_days_give_another_digest():
    changed = SMALL.replace("2024-10-01,holiday", "2024-10-02,holiday")
    digests = {Holidays.parse(SMALL).digest, Holidays.parse(changed).digest, TABLE.digest}
    assert len(digests) == 3


@pytest.mark.parametrize(
    ("text", "row", "column"),
    [
        ("", None, None),
        ("# nothing but remarks\n", None, None),
        ("day,kind,notice\n", None, None),
        ("day,kind\n2024-01-01,holiday\n2024-12-30,holiday\n", None, None),
        ("day,notice\n2024-10-01,某通知\n", 1, "kind"),
        ("# remark\nday,kind,day\n", 2, "day"),
        ("day,kind,remark\n", 1, "remark"),
        (SMALL + "2024/5/1,holiday,\n", 4, "day"),
        (SMALL + "20240501,holiday,\n", 4, "day"),
        (SMALL + "2024-02-30,holiday,\n", 4, "day"),
        (SMALL + ",holiday,\n", 4, "day"),
        (SMALL + "2024-05-01,节假日,\n", 4, "kind"),
        (SMALL + "2024-05-01,,\n", 4, "kind"),
        (SMALL + "2024-10-01,make_up_workday,\n", 4, "kind"),
        (SMALL + "2024-05-01,holiday\n", 4, None),
        (SMALL + "2024-05-01,holiday,a,b\n", 4, None),
        (SMALL + "2022-05-01,holiday,\n", None, "day"),
        (SMALL + '2024-05-01,holiday,"open\n', 4, None),
        ("day,kind,starts_on\n2024-10-01,holiday,2024-10-02\n", 2, "starts_on"),
        ("day,kind,ends_on\n2024-10-01,holiday,2024-09-30\n", 2, "ends_on"),
        ("day,kind,ends_on\n2024-10-01,holiday,soon\n", 2, "ends_on"),
        ("day,kind,mark\n2024-10-01,holiday,sure\n", 2, "mark"),
    ],
)
def test_a_faulty_table_is_refused_with_its_place_in_both_languages(text, row, column):
    with pytest.raises(TableError) as caught:
        Holidays.parse(text)
    fault = caught.value
    assert (fault.row, fault.column) == (row, column)
    for said, place in zip(fault.said, ("行", "row"), strict=True):
        assert said in str(fault)
        assert (place in said) is (row is not None)
        assert column is None or column in said


@given(st.text(alphabet='day,kinhol2024-105"\n\r#\x00', max_size=60))
def test_any_text_is_a_table_or_a_fault(text):
    with suppress(TableError):
        assert Holidays.parse("day,kind\n" + text).years


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_tables_are_read_in_the_usual_encodings(tmp_path, encoding):
    path = tmp_path / "holidays.csv"
    path.write_bytes(SMALL.encode(encoding))
    assert Holidays.read(path).digest == Holidays.parse(SMALL).digest


@pytest.mark.parametrize("raw", [b"\xff\xff\xff", SMALL.encode("utf-16"), b"#" * (MOST_BYTES + 1)])
def test_other_files_are_refused(tmp_path, raw):
    path = tmp_path / "holidays.csv"
    path.write_bytes(raw)
    with pytest.raises(TableError):
        Holidays.read(path)
