"""公民身份号码, GB 11643.  All numbers are made for these tests or published samples of the standard."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import resident_id
from enforce_data.identifiers.problem import Problem

STRANGE = "xＸIO abz-.\n\t０號\u200b\ud800"
SOUND = ["11010519491231002X", "430102199003077513", "433101198501010014"]

days = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(lambda day: f"{day:%Y%m%d}")
bodies = st.tuples(st.from_regex("[1-9][0-9]{5}", fullmatch=True), days, st.from_regex("[0-9]{3}", fullmatch=True)).map(
    "".join
)


def number(region="430102", born="19900307", serial="751"):
    return resident_id.with_check(region + born + serial)


def textbook_check_character(body: str) -> str:
    """The algorithm as GB 11643 writes it: a table of weights, a sum, a table of rests."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(char) for weight, char in zip(weights, body, strict=True))
    return "10X98765432"[total % 11]


@pytest.mark.parametrize("text", SOUND)
def test_sound(text):
    assert resident_id.check(text) == ()
    assert resident_id.is_valid(text)


@pytest.mark.parametrize(
    ("text", "on", "problems"),
    [
        ("", None, [Problem.LENGTH]),
        ("43010219900307751", None, [Problem.LENGTH]),
        (" 430102199003077513", None, [Problem.LENGTH, Problem.FORM]),
        ("11010519491231002x", None, [Problem.FORM]),
        ("4301021990030775１3", None, [Problem.FORM]),
        ("4301021990X3077513", None, [Problem.FORM]),
        ("430102********7513", None, [Problem.FORM]),
        ("430102199003077514", None, [Problem.CHECK]),
        (number(born="19900230"), None, [Problem.DATE]),
        (number(born="19000229"), None, [Problem.DATE]),
        (number(born="00000101"), None, [Problem.DATE]),
        (number(born="20000229"), None, []),
        (number(born="20240501"), date(2024, 5, 1), []),
        (number(born="20240502"), date(2024, 5, 1), [Problem.DATE]),
        (number(born="20240502"), None, []),
        (number(born="18991231"), None, [Problem.AGE]),
        (number(born="19030602"), date(2024, 6, 1), []),
        (number(born="19030601"), date(2024, 6, 1), [Problem.AGE]),
        (number("430199"), None, [Problem.UNKNOWN_DIVISION]),
        (number("430100"), None, [Problem.UNKNOWN_DIVISION]),
        (number("430124"), date(2024, 6, 1), []),
        (number("430101"), None, []),
        (number("990199"), None, []),
        ("430199199002307514", date(1980, 1, 1), [Problem.CHECK, Problem.DATE, Problem.UNKNOWN_DIVISION]),
        ("430102900307751", date(2024, 6, 1), [Problem.UNUSUAL_FORM]),
        ("430199900230751", None, [Problem.UNUSUAL_FORM, Problem.DATE]),
        ("43010290030775X", None, [Problem.FORM]),
    ],
)
def test_problems(text, on, problems):
    assert list(resident_id.check(text, on=on)) == problems


@given(bodies)
def test_check_character_equals_the_textbook(body):
    assert resident_id.with_check(body) == body + textbook_check_character(body)


@given(bodies, st.sampled_from("0123456789X"))
def test_valid_means_that_the_last_character_is_the_textbook_one(body, last):
    assert resident_id.is_valid(body + last) is (last == textbook_check_character(body))


@given(bodies)
def test_every_single_substitution_fails(body):
    sound = resident_id.with_check(body)
    for place, right in enumerate(sound):
        for wrong in set("0123456789X" + STRANGE) - {right}:
            text = sound[:place] + wrong + sound[place + 1 :]
            assert not resident_id.is_valid(text)
            assert any(problem.hard for problem in resident_id.check(text))


@given(bodies)
def test_every_swap_of_two_different_neighbours_fails(body):
    sound = resident_id.with_check(body)
    for place in range(17):
        left, right = sound[place : place + 2]
        text = sound[:place] + right + left + sound[place + 2 :]
        assert resident_id.is_valid(text) is (left == right)


def test_no_swap_of_neighbours_keeps_the_weighted_sum():
    # The weights are 2^17 … 2^0: the exchange changes the sum by (a - b)·2^k, never 0 modulo 11.
    weights = [pow(2, power, 11) for power in range(17, -1, -1)]
    assert all((left - right) % 11 for left, right in pairwise(weights))


@given(bodies)
def test_old_number_is_valid_when_its_day_is_real(body):
    old = body[:6] + body[8:]
    real_in_1900s = resident_id.is_valid(resident_id.with_check(f"{body[:6]}19{body[8:]}"))
    assert resident_id.is_valid(old) is real_in_1900s


def test_parts():
    assert resident_id.parts("11010519491231002X") == ("110105", date(1949, 12, 31), "002", "X")
    assert resident_id.parts("430102900307751") == ("430102", date(1990, 3, 7), "751", None)
    assert resident_id.parts(number(born="19900230")).born is None
    assert resident_id.parts("11010519491231002x") is None


@pytest.mark.parametrize(("serial", "gender"), [("751", "male"), ("752", "female"), ("000", "female")])
def test_gender_is_told_by_the_serial(serial, gender):
    assert resident_id.parts(number(serial=serial)).gender == gender


@pytest.mark.parametrize(
    "text", ["身份证号：43010219900307751x", "４３０１０２ 19900307-751X", "公民身份号码43010219900307751X"]
)
def test_compact_gives_the_bare_number(text):
    assert resident_id.compact(text) == "43010219900307751X"


@pytest.mark.parametrize("body", ["", "4301021990030775", "4301021990030775X", "430102199003077513"])
def test_with_check_refuses_what_is_no_body_and_does_not_repeat_it(body):
    with pytest.raises(ValueError, match=r"^a body of seventeen digits expected$"):
        resident_id.with_check(body)
