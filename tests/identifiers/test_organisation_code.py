"""组织机构代码, GB 11714."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import organisation_code
from enforce_data.identifiers.problem import Problem

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
bodies = st.text(LETTERS, min_size=8, max_size=8).filter(lambda body: body.strip("0"))


@pytest.mark.parametrize(
    "text",
    ["600037341", "006122244", "674737244", "L07196379", "MB0327169", "FAKE00013", "FAKE0001-3", "12345678-8"],
)
def test_sound(text):
    assert organisation_code.check(text) == ()
    assert organisation_code.is_valid(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.LENGTH),
        ("12345678", Problem.LENGTH),
        ("1234567-88", Problem.FORM),
        ("123456-788", Problem.FORM),
        ("fake00013", Problem.FORM),
        ("12345678Y", Problem.FORM),
        ("12345678－8", Problem.FORM),
        ("123456780", Problem.CHECK),
        ("12345678-X", Problem.CHECK),
        ("000000000", Problem.ZERO),
        ("00000000-0", Problem.ZERO),
    ],
)
def test_problem(text, problem):
    assert organisation_code.check(text) == (problem,)
    assert not organisation_code.is_valid(text)


@given(bodies)
def test_one_check_character_fits(body):
    fitting = [char for char in "0123456789X" if organisation_code.is_valid(body + char)]
    assert [body + char for char in fitting] == [organisation_code.with_check(body)]


@given(bodies, st.integers(0, 7), st.sampled_from(LETTERS))
def test_a_substitution_is_hidden_only_by_values_equal_modulo_eleven(body, place, wrong):
    sound = organisation_code.with_check(body)
    text = sound[:place] + wrong + sound[place + 1 :]
    hidden = LETTERS.index(wrong) % 11 == LETTERS.index(body[place]) % 11
    assert organisation_code.is_valid(text) is (hidden and text[:8].strip("0") != "")


@given(bodies, st.integers(0, 6))
def test_a_swap_is_hidden_only_by_values_equal_modulo_eleven(body, place):
    sound = organisation_code.with_check(body)
    left, right = sound[place : place + 2]
    text = sound[:place] + right + left + sound[place + 2 :]
    assert organisation_code.is_valid(text) is (LETTERS.index(left) % 11 == LETTERS.index(right) % 11)


def test_parts():
    assert organisation_code.parts("12345678-8") == organisation_code.parts("123456788") == ("12345678", "8")
    assert organisation_code.parts("1234-56788") is None


def test_compact_drops_hyphen_and_title():
    assert organisation_code.compact("组织机构代码：ｆake0001－3") == "FAKE00013"


@pytest.mark.parametrize("body", ["", "FAKE001", "fake0001", "FAKE00013"])
def test_with_check_refuses_what_is_no_body(body):
    with pytest.raises(ValueError, match="eight digits or upper-case letters"):
        organisation_code.with_check(body)
