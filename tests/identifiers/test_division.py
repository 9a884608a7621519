"""行政区划代码, as of a day."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import division
from enforce_data.identifiers.division import Level, Status
from enforce_data.identifiers.problem import Problem

TODAY = date(2024, 6, 1)
PREFECTURES = [*(f"43{number:02}00" for number in range(1, 14)), "433100"]
ZONES = [
    "430371",
    "430372",
    "430373",
    "430473",
    "430476",
    "430671",
    "430771",
    "430971",
    "430972",
    "431171",
    "431173",
    "431271",
]
six_digits = st.integers(0, 99_99).map(lambda number: f"43{number:04}")


def listed():
    codes = (f"43{number:04}" for number in range(10_000))
    return [meaning for code in codes for meaning in division.history(code)]


@pytest.mark.parametrize(
    ("old", "new", "year", "old_name", "new_name"),
    [
        ("430122", "430112", 2011, "望城县", "望城区"),
        ("430124", "430182", 2017, "宁乡县", "宁乡市"),
        ("430221", "430212", 2018, "株洲县", "渌口区"),
        ("430521", "430582", 2019, "邵东县", "邵东市"),
        ("431121", "431181", 2021, "祁阳县", "祁阳市"),
        ("430102", "430102", 1996, "东区", "芙蓉区"),
    ],
)
def test_a_county_changed_in_a_year(old, new, year, old_name, new_name):
    before, after = date(year - 1, 7, 1), date(year + 1, 7, 1)
    assert division.on(old, before).name == old_name
    assert division.on(new, after).name == new_name
    assert division.name(new) == new_name
    assert division.ever(old)
    if old != new:
        assert division.on(old, after) is None
        assert division.on(new, before) is None
        # Only the year is known: in it neither code can be called wrong.
        assert division.on(old, date(year, 1, 1)).name == old_name
        assert division.on(new, date(year, 12, 31)).name == new_name
        assert division.check(old, on=after) == (Problem.ABOLISHED,)
        assert division.check(new, on=before) == (Problem.NOT_YET,)


@pytest.mark.parametrize(
    ("text", "on", "problems"),
    [
        ("", None, [Problem.LENGTH]),
        ("43", None, [Problem.LENGTH]),
        ("4301", None, [Problem.LENGTH]),
        ("4301 02", None, [Problem.LENGTH, Problem.FORM]),
        ("４30102", None, [Problem.FORM]),
        ("43O102", None, [Problem.FORM]),
        ("000000", None, [Problem.ZERO]),
        ("000000000000", None, [Problem.ZERO]),
        ("430000", TODAY, []),
        ("430100", TODAY, []),
        ("430102", TODAY, []),
        ("430101", TODAY, []),
        ("430102001", TODAY, []),
        ("430102001000", TODAY, []),
        ("430102001001", TODAY, []),
        ("430100000000", TODAY, []),
        ("430102000", TODAY, []),
        ("110101", TODAY, []),
        ("419001003", TODAY, []),
        ("441900003", TODAY, []),
        ("990101", TODAY, []),
        ("100000", TODAY, []),
        ("430199", None, [Problem.UNKNOWN_DIVISION]),
        ("430199001", date(2020, 1, 1), [Problem.UNKNOWN_DIVISION]),
        ("430371", TODAY, [Problem.STATISTICAL]),
        ("430124", None, []),
        ("430124", TODAY, [Problem.ABOLISHED]),
        ("430182", date(2000, 1, 1), [Problem.NOT_YET]),
        ("430100001", date(2020, 1, 1), [Problem.LEVEL]),
        ("430102000001", TODAY, [Problem.LEVEL]),
        ("110101000001", None, [Problem.LEVEL]),
        ("430102999", None, []),
        ("430102999", date(2023, 6, 30), []),
        ("430102999", date(2023, 7, 1), [Problem.UNKNOWN_TOWNSHIP]),
        ("430102999001", TODAY, [Problem.UNKNOWN_TOWNSHIP]),
        ("110101999", TODAY, []),
    ],
)
def test_problems(text, on, problems):
    assert list(division.check(text, on=on)) == problems


@pytest.mark.parametrize(
    ("inner", "outer", "answer"),
    [
        ("430102", "430000", True),
        ("430102", "430100", True),
        ("430102", "430102", True),
        ("430102001", "430102", True),
        ("430102001001", "430102001", True),
        ("430102001000", "430102001", True),
        ("430102", "430102000000", True),
        ("430102", "100000", True),
        ("110105", "110100", True),
        ("430199", "430100", True),
        ("430371", "430300", True),
        ("430371001", "430371", True),
        ("430000", "430100", False),
        ("430100", "430102", False),
        ("430102", "430103", False),
        ("430102001", "430103", False),
        ("430102001001", "430103", False),
        ("430102", "430200", False),
        ("430102", "110000", False),
        ("100000", "430000", False),
        ("430371", "430302", None),  # a zone lies upon counties
        ("430302", "430371", None),
        ("430302001", "430371", None),
        ("430371001", "430302", None),
        ("430124", "430182", None),  # an abolished code: its land went to another
        ("430182", "430124", None),
        ("432321", "430900", None),
        ("430102", "430101", None),  # a placeholder
        ("430199", "430200", None),  # never listed
        ("110103", "110102", None),  # no list for the province
        ("430102", "4301", None),
        ("", "430000", None),
        ("430102", "湖南省", None),
    ],
)
def test_within(inner, outer, answer):
    assert division.within(inner, outer) is answer


def test_hunan_on_the_day_of_the_list_has_fourteen_prefectures_and_122_counties():
    in_force = [meaning for meaning in listed() if meaning.in_force(date(2023, 6, 30))]
    official = Counter(meaning.level for meaning in in_force if meaning.status is Status.OFFICIAL)
    assert official == {Level.PROVINCE: 1, Level.PREFECTURE: 14, Level.COUNTY: 122}
    assert [meaning.code for meaning in in_force if meaning.level is Level.PREFECTURE] == PREFECTURES
    assert [meaning.code for meaning in in_force if meaning.status is Status.STATISTICAL] == ZONES


def test_placeholders_are_known():
    placeholders = [meaning for meaning in listed() if meaning.status is Status.PLACEHOLDER]
    districts = {f"{code[:4]}01" for code in PREFECTURES if code != "433100"}
    assert districts <= {meaning.code for meaning in placeholders}
    assert not division.ever("433101001999")
    assert division.on("433101", TODAY).name == "吉首市"


def test_every_parent_is_listed_and_one_level_up():
    for meaning in listed():
        if meaning.level is Level.PROVINCE:
            assert meaning.parent is None
        else:
            above = {Level.COUNTY: Level.PREFECTURE, Level.PREFECTURE: Level.PROVINCE}[meaning.level]
            assert {parent.level for parent in division.history(meaning.parent)} == {above}
            assert division.within(meaning.code, meaning.parent)


def test_meanings_of_a_code_follow_one_another():
    for code in {meaning.code for meaning in listed()}:
        meanings = division.history(code)
        for earlier, later in pairwise(meanings):
            assert earlier.last_day + timedelta(days=1) == later.first_day
        assert all(one.last_day is None or one.first_day is None or one.first_day < one.last_day for one in meanings)


@given(six_digits, st.dates(date(1980, 1, 1), date(2030, 1, 1)))
def test_on_a_day_ever_and_check_agree(code, day):
    problems = division.check(code, on=day)
    if division.on(code, day):
        assert division.ever(code)
        assert set(problems) <= {Problem.STATISTICAL}
    elif division.ever(code):
        assert len(set(problems) & {Problem.ABOLISHED, Problem.NOT_YET}) == 1
    else:
        assert problems == ((Problem.ZERO,) if not code.strip("0") else (Problem.UNKNOWN_DIVISION,))


@given(st.sampled_from([meaning.code for meaning in listed()]), st.sampled_from(["", "000", "000000"]))
def test_zeros_at_the_end_change_nothing(code, zeros):
    assert division.history(code + zeros) == division.history(code)
    assert division.parts(code + zeros) == division.parts(code)
    assert division.within(code + zeros, code) is True
    assert division.within(code, code + zeros) is True


def test_township():
    township = division.on("430102001", TODAY)
    assert (township.name, township.level, township.parent) == ("文艺路街道", Level.TOWNSHIP, "430102")
    assert township.first_day is township.last_day is None
    assert division.name("430102001000") == "文艺路街道"
    # 宁乡市 has been a city since 2017: its townships had other codes before.
    assert division.on("430182001", date(2010, 1, 1)) is None


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("430102001", Status.OFFICIAL),  # 文艺路街道
        ("430406400", Status.STATISTICAL),  # 白沙洲工业园: 4, like a township
        ("430371001", Status.STATISTICAL),  # 板塘街道, under the code of a zone
    ],
)
def test_status_of_a_township_code(code, status):
    assert division.on(code, TODAY).status is status


def test_village_is_as_known_as_its_township():
    assert division.ever("430102001001")
    assert not division.ever("430102999001")
    assert division.on("430102001001", TODAY) is None
    assert division.name("430102001001") is None


def test_a_list_covers_hunan_alone():
    assert division.covers("430199")
    assert division.covers("430102001001")
    assert not division.covers("110105")
    assert not division.covers("43")
    assert not division.covers("43010a")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("430000", (Level.PROVINCE, "430000", None, None, None, None)),
        ("430100000000", (Level.PREFECTURE, "430000", "430100", None, None, None)),
        ("430102", (Level.COUNTY, "430000", "430100", "430102", None, None)),
        ("430102001", (Level.TOWNSHIP, "430000", "430100", "430102", "430102001", None)),
        ("430102001003", (Level.VILLAGE, "430000", "430100", "430102", "430102001", "430102001003")),
        ("4301", None),
    ],
)
def test_parts(text, parts):
    assert division.parts(text) == parts


def test_compact():
    assert division.compact("行政区划代码：４３０１０２-001") == "430102001"
