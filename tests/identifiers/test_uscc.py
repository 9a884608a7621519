"""统一社会信用代码, GB 32100-2015."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from enforce_data.identifiers import uscc
from enforce_data.identifiers.problem import Problem

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
STRANGE = "IOSVZ abz-.\n\t０Ａ號\u200b\ud800"

SOUND = [  # published codes of public bodies and firms, and codes made for this test
    "91110000600037341L",
    "11430000006122244L",
    "91330203674737244W",
    "11330105002500287C",
    "91330282L07196379D",
    "11100000MB03271699",
    "113700000045046442",
    "11370800MB28559184",
    "91430100FAKE000133",
    "N2430100FAKE00013J",
    "Y1430000FAKE000213",
]
# Positions 3 to 8: any digits, the codes of the year of registration and of the centre included.
bodies = st.from_regex("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}", fullmatch=True).filter(
    lambda body: body.strip("0")
)


def textbook_check_character(body: str) -> str:
    """The algorithm as GB 32100 writes it: a table of weights, a sum, a rest."""
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    total = sum(weight * ALPHABET.index(char) for weight, char in zip(weights, body, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


@pytest.mark.parametrize("code", SOUND)
def test_sound(code):
    assert uscc.check(code) == ()
    assert uscc.is_valid(code)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [Problem.LENGTH]),
        ("91430100FAKE00013", [Problem.LENGTH]),
        ("91430100FAKE0001333", [Problem.LENGTH]),
        (" 91430100FAKE000133", [Problem.LENGTH, Problem.FORM]),
        ("91430100FAKE000133\n", [Problem.LENGTH, Problem.FORM]),
        ("91430100fake000133", [Problem.FORM]),
        ("９1430100FAKE000133", [Problem.FORM]),
        ("914301**********33", [Problem.FORM]),
        ("9143O100FAKE000133", [Problem.FORM]),
        ("914A0100FAKE000133", [Problem.FORM]),
        ("91430100FAKE000134", [Problem.CHECK]),
        ("00000000000000000X", [Problem.CHECK]),
        ("000000000000000000", [Problem.ZERO]),
        (uscc.with_check("94430100FAKE00013"), [Problem.COMPONENT]),
        (uscc.with_check("01430100FAKE00013"), [Problem.COMPONENT]),
        (uscc.with_check("91430199FAKE00013"), [Problem.UNKNOWN_DIVISION]),
        (uscc.with_check("91990199FAKE00013"), []),
        (uscc.with_check("91100000FAKE00013"), []),
        (uscc.with_check("91430124FAKE00013"), []),
        (uscc.with_check("91430371FAKE00013"), []),
        (uscc.with_check("91430100FAKE00014"), [Problem.INNER_CHECK]),
        (
            uscc.with_check("Y9430199FAKE00014"),
            [Problem.COMPONENT, Problem.UNKNOWN_DIVISION, Problem.INNER_CHECK],
        ),
    ],
)
def test_problems(text, problems):
    assert list(uscc.check(text)) == problems


@given(bodies)
@example("0" * 16 + "1")
def test_change_of_base_equals_the_textbook(body):
    assert uscc.with_check(body) == body + textbook_check_character(body)


@given(bodies, st.sampled_from(ALPHABET))
def test_valid_means_that_the_last_character_is_the_textbook_one(body, last):
    assert uscc.is_valid(body + last) is (last == textbook_check_character(body))


@given(bodies)
def test_every_single_substitution_fails(body):
    code = uscc.with_check(body)
    for place, right in enumerate(code):
        for wrong in set(ALPHABET + STRANGE) - {right}:
            text = code[:place] + wrong + code[place + 1 :]
            assert not uscc.is_valid(text)
            assert any(problem.hard for problem in uscc.check(text))


@given(bodies)
def test_every_swap_of_two_different_neighbours_fails(body):
    code = uscc.with_check(body)
    for place in range(17):
        left, right = code[place : place + 2]
        text = code[:place] + right + left + code[place + 2 :]
        assert uscc.is_valid(text) is (left == right)


def test_no_swap_of_neighbours_keeps_the_weighted_sum():
    # The exchange changes the sum by (a - b)·(w - v): never 0 modulo the prime 31.
    weights = [pow(3, place, 31) for place in range(17)] + [1]
    assert all((left - right) % 31 for left, right in pairwise(weights))


def test_parts():
    assert uscc.parts("N2430100FAKE00013J") == ("N", "2", "430100", "FAKE00013", "J")
    assert uscc.parts("91430100fake000133") is None


@pytest.mark.parametrize(
    "text",
    [
        "统一社会信用代码：91430100FAKE000133",
        "统一社会信用代码:91430100fake000133（1/1）",
        "91430100FAKE000133()",
        "９１430100 FAKE0001-33\u200b",
    ],
)
def test_compact_gives_the_bare_code(text):
    assert uscc.compact(text) == "91430100FAKE000133"
    assert not uscc.is_valid(text)


@pytest.mark.parametrize("body", ["", "9143010", "91430100FAKE0001O", "91A30100FAKE00013", "91430100FAKE000133"])
def test_with_check_refuses_what_is_no_body(body):
    with pytest.raises(ValueError, match=re.escape(repr(body))):
        uscc.with_check(body)


_PUBLISHED = Path(__file__).parents[2].parent / "shared" / "samples" / "uscc_valid.txt"
if _PUBLISHED.exists():

    @pytest.mark.parametrize("code", _PUBLISHED.read_text(encoding="utf-8").split())
    def test_published_code_is_sound(code):
        assert uscc.is_valid(code)
        assert uscc.check(code) == ()
