"""Other documents of persons: forms of general knowledge, so every doubt is soft."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import person_document, resident_id
from enforce_data.identifiers.person_document import Kind
from enforce_data.identifiers.problem import Problem

PERMIT = resident_id.with_check("81000019900307751")
CARD = resident_id.with_check("94315619900307751")


def with_wrong_check(text):
    return text[:-1] + ("0" if text[-1] != "0" else "1")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.RESIDENCE_PERMIT, PERMIT),
        (Kind.RESIDENCE_PERMIT, resident_id.with_check("83000019900307751")),
        (Kind.HONG_KONG_MACAO_PASS, "H12345678"),
        (Kind.HONG_KONG_MACAO_PASS, "M1234567800"),
        (Kind.TAIWAN_PASS, "12345678"),
        (Kind.TAIWAN_PASS, "1234567890"),
        (Kind.TAIWAN_PASS, "1234567890B"),
        (Kind.TAIWAN_PASS, "1234567890(B)"),
        (Kind.PERMANENT_RESIDENCE, CARD),
        (Kind.PERMANENT_RESIDENCE, "ABC430190030701"),
        (Kind.CHINESE_PASSPORT, "E12345678"),
        (Kind.CHINESE_PASSPORT, "EA1234567"),
        (Kind.CHINESE_PASSPORT, "141234567"),
        (Kind.FOREIGN_PASSPORT, "AB123"),
        (Kind.FOREIGN_PASSPORT, "A1B2C3D4E5F6G7H8I"),
    ],
)
def test_sound(kind, text):
    assert person_document.check(text, kind=kind) == ()
    assert person_document.check(text) == ()
    assert kind in person_document.parts(text).kinds


@pytest.mark.parametrize(
    ("kind", "text", "problems"),
    [
        (Kind.HONG_KONG_MACAO_PASS, "A12345678", [Problem.UNUSUAL_FORM]),
        (Kind.HONG_KONG_MACAO_PASS, "H123456789", [Problem.UNUSUAL_FORM]),
        (Kind.TAIWAN_PASS, "T1234567", [Problem.UNUSUAL_FORM]),
        (Kind.CHINESE_PASSPORT, "e12345678", [Problem.UNUSUAL_FORM]),
        (Kind.FOREIGN_PASSPORT, "A12", [Problem.UNUSUAL_FORM]),
        (Kind.RESIDENCE_PERMIT, "8100001990030775", [Problem.UNUSUAL_FORM]),
        (Kind.RESIDENCE_PERMIT, with_wrong_check(PERMIT), [Problem.DOUBTFUL_CHECK]),
        (Kind.RESIDENCE_PERMIT, resident_id.with_check("43010219900307751"), [Problem.COMPONENT]),
        (
            Kind.RESIDENCE_PERMIT,
            with_wrong_check(resident_id.with_check("43010219900307751")),
            [Problem.DOUBTFUL_CHECK, Problem.COMPONENT],
        ),
        (Kind.PERMANENT_RESIDENCE, with_wrong_check(CARD), [Problem.DOUBTFUL_CHECK]),
        (None, with_wrong_check(CARD), [Problem.DOUBTFUL_CHECK]),
        (None, "军字第123号", [Problem.UNUSUAL_FORM]),
        (None, "", [Problem.FORM]),
        (None, "E1234 5678", [Problem.FORM]),
        (Kind.FOREIGN_PASSPORT, "----", [Problem.FORM]),
    ],
)
def test_problems(kind, text, problems):
    assert list(person_document.check(text, kind=kind)) == problems


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_what_has_letters_or_digits_is_never_called_invalid(text):
    assert person_document.is_valid(text)
    for kind in (None, *Kind):
        assert not any(problem.hard for problem in person_document.check(text, kind=kind))


def test_parts():
    assert person_document.parts(PERMIT) == ((Kind.RESIDENCE_PERMIT,), "810000", date(1990, 3, 7))
    assert person_document.parts(CARD)[1:] == (None, date(1990, 3, 7))
    assert person_document.parts("H12345678")[1:] == (None, None)
    assert person_document.parts("810000199002307517").born is None
    assert person_document.parts("军字第123号") is None


def test_compact():
    assert person_document.compact("证件号：ｈ1234 5678") == "H12345678"


def test_every_kind_has_both_names():
    assert all(kind.zh and kind.en for kind in Kind)
    assert len({kind.zh for kind in Kind}) == len({kind.en for kind in Kind}) == len(Kind)
