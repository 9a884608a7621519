"""执法证号: a configured form, because the structure is not public."""

from datetime import date

import pytest

from enforce_data.identifiers import certificate_no
from enforce_data.identifiers.problem import Problem

BEFORE, FROM = date(2022, 10, 31), date(2022, 11, 1)


@pytest.mark.parametrize(
    ("text", "on", "problems"),
    [
        ("18010200123", FROM, []),
        ("18010200123", None, []),
        ("0205262020040290", None, []),
        ("0205262020040290", BEFORE, []),
        ("0205262020040290", FROM, [Problem.UNUSUAL_FORM]),
        ("A18010", BEFORE, []),
        ("a18010", None, []),
        ("18010", FROM, [Problem.FORM]),
        ("1" * 21, None, [Problem.FORM]),
        ("1801 0200123", None, [Problem.FORM]),
        ("18010200123\n", None, [Problem.FORM]),
        ("１8010200123", None, [Problem.FORM]),
        ("湘A0102001", None, [Problem.FORM]),
        ("", None, [Problem.FORM]),
    ],
)
def test_problems(text, on, problems):
    assert list(certificate_no.check(text, on=on)) == problems
    assert certificate_no.is_valid(text) is (Problem.FORM not in problems)


def test_the_form_is_a_setting():
    pattern = "湘[A-U][0-9]{7}"
    assert certificate_no.check("湘A0102001", pattern=pattern) == ()
    assert certificate_no.is_valid("湘A0102001", pattern=pattern)
    assert certificate_no.parts("湘A0102001", pattern=pattern) == ("湘A0102001", False)
    assert certificate_no.check("18010200123", pattern=pattern) == (Problem.FORM,)


def test_parts():
    assert certificate_no.parts("18010200123") == ("18010200123", True)
    assert certificate_no.parts("0205262020040290") == ("0205262020040290", False)
    assert certificate_no.parts("18010") is None


def test_compact_keeps_the_case():
    assert certificate_no.compact("执法证号：ａ18-010 200") == "a18010200"
