"""Check characters of ISO 7064 and what they find."""

from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers.iso7064 import mod_11_2, mod_11_10, mod_37_36

DIGITS = "0123456789"
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SYSTEMS = [(mod_11_2, DIGITS, 17), (mod_11_10, DIGITS, 14), (mod_37_36, LETTERS, 20)]


@pytest.mark.parametrize(
    ("system", "body", "check"),
    [
        (mod_11_2, "11010519491231002", "X"),
        (mod_11_10, "33020300003063", "9"),
        (mod_11_10, "33020040007001", "0"),
        (mod_37_36, "11100000000013338W01111430000006122244L20230000403001", "U"),
        (mod_37_36, "11100000MB03271699022340100000000016001", "9"),
    ],
)
def test_published_numbers(system, body, check):
    assert system(body) == check


@pytest.mark.parametrize(("system", "alphabet", "length"), SYSTEMS)
@given(data=st.data())
def test_every_single_substitution_changes_the_check_character(system, alphabet, length, data):
    body = data.draw(st.text(alphabet, min_size=length, max_size=length))
    place = data.draw(st.integers(0, length - 1))
    for wrong in set(alphabet) - {body[place]}:
        assert system(body[:place] + wrong + body[place + 1 :]) != system(body)


def test_mod_11_10_misses_one_swap_of_neighbours_in_45():
    # A body of three digits reaches every state: the first digit sets it, the others are exchanged.
    missed = {
        (first, left, right)
        for first, (left, right) in product(DIGITS, combinations(DIGITS, 2))
        if mod_11_10(first + left + right) == mod_11_10(first + right + left)
    }
    following = {*map("".join, pairwise(DIGITS)), "09"}
    assert {left + right for _, left, right in missed} == following
    assert len(missed) == 10 * 45 // 45  # of 10 states times 45 pairs, one in 45
