"""文号: strict form, readable variants, and what is no document number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import document_no
from enforce_data.identifiers.problem import Problem

STRICT = [
    "湘市监罚〔2023〕12号",
    "湘政办发〔2023〕51号",
    "长市监（食）罚字〔2023〕5号",
    "长(2020)规〔2023〕12号",
    "浏㮾应急罚〔2024〕1-2号",
    "湘株市监处罚〔1999〕1234567890号",
]
COURT = [
    "（2023）湘0102行初12号",
    "(2023)湘0102执保12号之二",
    "（2022）最高法行申1234号",
    "（2013）长中行终字第12号",
    "〔2014〕岳执字第5-1号",
]
READABLE = [  # text, its bare form, its number
    ("湘市监罚（2023）12号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚(2023)12号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚[2023]12号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚［2023］12号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚【2023】12号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚(2023〕12号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚〔２０２３〕１２号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚 〔 2023 〕 12 号", "湘市监罚〔2023〕12号", 12),
    ("湘市监罚〔2023〕12号\n", "湘市监罚〔2023〕12号", 12),
    ("\u3000湘市监罚〔2023〕12\u200b号", "湘市监罚〔2023〕12号", 12),
    ("湘市监（食）罚(2023)12号", "湘市监（食）罚〔2023〕12号", 12),
    ("长(2020)规(2023)12号", "长(2020)规〔2023〕12号", 12),
    ("文号：湘市监罚〔2023〕012号", "湘市监罚〔2023〕012号", 12),
    ("湘市监罚〔2023〕012号", "湘市监罚〔2023〕012号", 12),
    ("湘市监罚字〔2023〕第5号", "湘市监罚字〔2023〕第5号", 5),
    ("湘市监罚〔2023〕XX-12号", "湘市监罚〔2023〕XX-12号", 12),
    ("湘市监罚〔2023〕12号之一", "湘市监罚〔2023〕12号之一", 12),
    ("〔2023〕12号", "〔2023〕12号", 12),
    ("(2023)湘交执罚字第12号", "〔2023〕湘交执罚字第12号", 12),
]
UNREADABLE = [
    "",
    "暂无",
    "654636",
    "00261",
    "双环许可2019",
    "湘市监罚2023-12号",
    "湘市监罚〔23〕12号",
    "湘市监罚〔2023〕号",
    "湘市监罚〔2023〕12",
    "湘市监罚〔二〇二三〕12号",
    "湘市监罚〔3023〕12号",
    "湘市监罚〔2023]12号" * 20,
]


@pytest.mark.parametrize("text", STRICT)
def test_strict_form(text):
    assert document_no.check(text) == ()
    assert document_no.compact(text) == text


@pytest.mark.parametrize("text", COURT)
def test_case_number_of_a_court_is_left_alone(text):
    assert document_no.check(text) == ()
    assert document_no.compact(text) == text
    assert document_no.parts(text).court


@pytest.mark.parametrize(("text", "bare", "number"), READABLE)
def test_readable_variant(text, bare, number):
    assert document_no.check(text) == (Problem.UNUSUAL_FORM,)
    assert document_no.is_valid(text)
    assert document_no.compact(text) == bare
    assert document_no.parts(text).year == 2023
    assert document_no.parts(text).number == number
    assert not document_no.parts(text).court


@pytest.mark.parametrize("text", UNREADABLE)
def test_no_document_number(text):
    assert document_no.check(text) == (Problem.FORM,)
    assert document_no.parts(text) is None
    assert not document_no.is_valid(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("湘市监罚〔2023〕12号", ("湘市监罚", 2023, "", 12, "", False)),
        ("湘市监罚〔2023〕第012-1号", ("湘市监罚", 2023, "", 12, "-1", False)),
        ("湘市监罚〔2023〕高新第12号", ("湘市监罚", 2023, "高新", 12, "", False)),
        ("湘市监罚〔2023〕12号之一", ("湘市监罚", 2023, "", 12, "之一", False)),
        ("（2023）湘0102执保12号之二", ("湘0102执保", 2023, "", 12, "之二", True)),
        (" （2023）湘0102行初 12号", ("湘0102行初", 2023, "", 12, "", True)),
    ],
)
def test_parts(text, parts):
    assert document_no.parts(text) == parts


@given(
    st.text("湘长市监药罚字（）简A1", min_size=1, max_size=40),
    st.integers(1900, 2099),
    st.integers(1, 10**10 - 1),
    st.sampled_from(["()", "（）", "[]", "［］", "【】", "〔〕"]),
    st.sampled_from(["", " ", "\u3000"]),
)
def test_compact_brings_every_pair_of_brackets_to_the_strict_form(organ, year, number, brackets, blank):
    strict = f"{organ}〔{year}〕{number}号"
    text = f"{organ}{blank}{brackets[0]}{year}{brackets[1]}{number}{blank}号"
    assert document_no.compact(text) == strict
    assert document_no.check(text) == (() if text == strict else (Problem.UNUSUAL_FORM,))
    assert document_no.parts(text) == document_no.parts(strict) == (organ, year, "", number, "", False)
