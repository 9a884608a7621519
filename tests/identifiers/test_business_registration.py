"""工商注册号, GS 15-2006."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import business_registration
from enforce_data.identifiers.problem import Problem

bodies = st.from_regex("[0-9]{14}", fullmatch=True)


@pytest.mark.parametrize("text", ["330203000030639", "330200400070010", "430100000012344", "100000600012340"])
def test_sound(text):
    assert business_registration.check(business_registration.with_check(text[:-1])) == ()
    assert business_registration.is_valid(business_registration.with_check(text[:-1]))


@pytest.mark.parametrize("text", ["330203000030639", "330200400070010"])
def test_published_numbers_are_sound(text):
    assert business_registration.check(text) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("430100000012345", Problem.CHECK),
        ("000000000000000", Problem.ZERO),
        ("33021200019832", Problem.UNUSUAL_FORM),
        ("4301001001234", Problem.UNUSUAL_FORM),
        ("企独湘总字第000123号", Problem.UNUSUAL_FORM),
        ("91430100FAKE000133", Problem.UNUSUAL_FORM),
        ("４３0100000012344", Problem.UNUSUAL_FORM),
        ("", Problem.FORM),
        ("--", Problem.FORM),
        ("430100000012344 ", Problem.FORM),
        ("430100 000012344", Problem.FORM),
    ],
)
def test_problem(text, problem):
    assert business_registration.check(text) == (problem,)
    assert business_registration.is_valid(text) is not problem.hard


@given(bodies, st.integers(0, 14))
def test_every_single_substitution_fails(body, place):
    sound = business_registration.with_check(body)
    for wrong in set("0123456789") - {sound[place]}:
        assert not business_registration.is_valid(sound[:place] + wrong + sound[place + 1 :])


@given(bodies, st.integers(0, 13))
def test_a_swap_is_hidden_only_for_digits_that_follow_one_another(body, place):
    sound = business_registration.with_check(body)
    left, right = sound[place : place + 2]
    text = sound[:place] + right + left + sound[place + 2 :]
    if left != right and business_registration.is_valid(text):
        assert (int(left) - int(right)) % 10 in {1, 9}


@pytest.mark.parametrize(
    ("first", "holder"), [("0", "domestic"), ("3", "domestic"), ("4", "foreign"), ("5", "foreign"), ("6", "individual")]
)
def test_first_digit_of_the_serial_tells_the_holder(first, holder):
    text = business_registration.with_check(f"430100{first}0001234")
    assert business_registration.parts(text).holder == holder


def test_parts():
    assert business_registration.parts("430100000012344") == ("430100", "00001234", "4")
    assert business_registration.parts("4301001001234") is None


def test_compact_drops_title_and_blanks():
    assert business_registration.compact("工商注册号: ４30100-00001234 4") == "430100000012344"


@pytest.mark.parametrize("body", ["", "4301000000123", "4301000000123X", "430100000012344"])
def test_with_check_refuses_what_is_no_body(body):
    with pytest.raises(ValueError, match="fourteen digits"):
        business_registration.with_check(body)
