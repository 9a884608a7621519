"""Second opinion: python-stdnum 2.2, and every place where it and we differ, with the reason.

The table is data; ``docs/standard/identifiers.md`` explains the same rows.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import numdb
from stdnum.cn import ric
from stdnum.cn import uscc as stdnum_uscc
from stdnum.iso7064 import mod_11_2 as stdnum_11_2
from stdnum.iso7064 import mod_11_10 as stdnum_11_10
from stdnum.iso7064 import mod_37_36 as stdnum_37_36

from enforce_data.identifiers import division, resident_id, uscc
from enforce_data.identifiers.division import Status
from enforce_data.identifiers.iso7064 import mod_11_2, mod_11_10, mod_37_36

PAGE = Path(__file__).parents[2] / "docs" / "standard" / "identifiers.md"


class Difference(NamedTuple):
    """A number on which the two disagree; ``row`` is the row of the page that says why."""

    row: str
    text: str
    ours: bool


USCC = [
    Difference("uscc-letter", uscc.with_check("N2430100FAKE00013"), ours=True),
    Difference("uscc-letter", uscc.with_check("A1110000FAKE00013"), ours=True),
    Difference("uscc-letter", uscc.with_check("Y1430000FAKE00013"), ours=True),
    Difference("uscc-zero", "0" * 18, ours=False),
    Difference("as-written", "91430100fake000133", ours=False),
    Difference("as-written", "91430100 FAKE 000133", ours=False),
    Difference("as-written", "914301-00FAKE00013-3", ours=False),
    Difference("as-written", "９1430100FAKE000133", ours=False),
    Difference("as-written", "91430100FAKE000133\n", ours=False),
]
RESIDENT_ID = [
    # 浏阳市 has had 430181 since 1993: born before, number given after.
    Difference("id-birth-year", resident_id.with_check("43018119800307751"), ours=True),
    # 望城县 had 430122 until 2011: born after, perhaps a slip, but who can tell.
    Difference("id-birth-year", resident_id.with_check("43012220150307751"), ours=True),
    Difference("id-region", resident_id.with_check("99010119900307751"), ours=True),
    Difference("id-region", resident_id.with_check("83000019900307751"), ours=True),
    Difference("id-fifteen", "430102900307751", ours=True),
    Difference("as-written", "11010519491231002x", ours=False),
    Difference("as-written", " 430102199003077513", ours=False),
    Difference("as-written", "４30102199003077513", ours=False),
]


@pytest.mark.parametrize("difference", USCC)
def test_uscc_differs(difference):
    assert uscc.is_valid(difference.text) is difference.ours
    assert stdnum_uscc.is_valid(difference.text) is not difference.ours


@pytest.mark.parametrize("difference", RESIDENT_ID)
def test_resident_id_differs(difference):
    assert resident_id.is_valid(difference.text) is difference.ours
    assert ric.is_valid(difference.text) is not difference.ours


def test_stdnum_2_2_has_no_answer_for_an_unlisted_county_of_a_listed_province():
    text = resident_id.with_check("43019919900307751")
    assert resident_id.is_valid(text)
    with pytest.raises(KeyError):
        ric.is_valid(text)


@pytest.mark.parametrize("row", ["id-county", *sorted({difference.row for difference in USCC + RESIDENT_ID})])
def test_the_page_explains_each_difference(row):
    assert f"| `{row}` |" in PAGE.read_text(encoding="utf-8")


@given(st.from_regex("[0-9]{8}[0-9A-HJ-NPQRTUWXY]{10}", fullmatch=True).filter(lambda text: text.strip("0")))
def test_uscc_agrees_wherever_digits_stand_in_front(text):
    assert uscc.is_valid(text) is stdnum_uscc.is_valid(text)
    sound = uscc.with_check(text[:17])
    assert uscc.is_valid(sound) is stdnum_uscc.is_valid(sound) is True


@given(
    st.sampled_from(["110105", "430223", "430121"]),  # counties that the list of stdnum knows in all these years
    st.integers(1984, 2024).map(str),
    st.from_regex("[01][0-9][0-3][0-9][0-9]{3}", fullmatch=True),
    st.sampled_from("0123456789X"),
)
def test_resident_id_agrees_wherever_the_county_is_known_in_the_year_of_birth(region, year, rest, last):
    body = region + year + rest
    for text in (body + last, resident_id.with_check(body)):
        assert resident_id.is_valid(text) is ric.is_valid(text)


@given(st.from_regex("[0-9]{1,30}", fullmatch=True), st.from_regex("[0-9A-Z]{1,60}", fullmatch=True))
def test_iso_7064_agrees(digits, letters):
    assert mod_11_2(digits) == stdnum_11_2.calc_check_digit(digits)
    assert mod_11_10(digits) == stdnum_11_10.calc_check_digit(digits)
    assert mod_37_36(letters) == stdnum_37_36.calc_check_digit(letters)


def test_our_list_holds_every_name_and_year_that_stdnum_has_for_hunan():
    counties = numdb.get("cn/loc")
    for code in (f"43{number:04}" for number in range(10_000)):
        told = counties.info(code)[-1][1].get("county", "") if code != "430000" else "湖南省"
        ours = [meaning for meaning in division.history(code) if meaning.status is not Status.STATISTICAL]
        assert told == ",".join(as_stdnum_writes(meaning) for meaning in ours)


def as_stdnum_writes(meaning):
    first = str(meaning.first_day.year) if meaning.first_day else ""
    last = str(meaning.last_day.year) if meaning.last_day else ""
    return f"[{first}-{last}]{meaning.name}" if first or last else meaning.name
