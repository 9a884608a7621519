"""Amounts, other decimals, whole numbers, and yes or no."""

from __future__ import annotations

import math

import pytest

from tidy.made import ABSENT, made_of

DECIMAL, YUAN, WIDTH, EDGES = "TD-DECIMAL", "TD-YUAN", "TD-WIDTH", "TD-EDGES"


@pytest.mark.parametrize(
    ("spelling", "written", "said"),
    [
        ("2000.00", "2000.00", []),
        ("2000", "2000.00", [DECIMAL]),
        ("2000.5", "2000.50", [DECIMAL]),
        ("2000.500", "2000.50", [DECIMAL]),
        ("2000.", "2000.00", [DECIMAL]),
        (".5", "0.50", [DECIMAL]),
        ("0", "0.00", [DECIMAL]),
        ("2,000.00", "2000.00", [DECIMAL]),
        ("12,345,678", "12345678.00", [DECIMAL]),
        ("2000.00元", "2000.00", [YUAN]),
        ("2000元", "2000.00", [YUAN, DECIMAL]),
        ("2000 元整", "2000.00", [YUAN, DECIMAL]),
        ("¥2000", "2000.00", [YUAN, DECIMAL]),
        ("￥2,000.00", "2000.00", [WIDTH, YUAN, DECIMAL]),
        ("人民币2000元", "2000.00", [YUAN, DECIMAL]),
        ("２０００．００", "2000.00", [WIDTH]),
        (" 2000.00", "2000.00", [EDGES]),
        (2000, "2000.00", [DECIMAL]),
        (2000.5, "2000.50", [DECIMAL]),
        (0.1, "0.10", [DECIMAL]),
        (1234567890123.45, "1234567890123.45", [DECIMAL]),
    ],
)
def test_amounts(spelling, written, said):
    assert made_of(spelling, "fee") == (written, said)


@pytest.mark.parametrize(
    ("spelling", "said"),
    [
        ("0.2万元", ["TD-UNIT"]),
        ("2000美元", ["TD-UNIT"]),
        ("$2000", ["TD-UNIT"]),
        ("3%", ["TD-UNIT"]),
        ("2000.005", ["TD-SCALE"]),
        (0.125, ["TD-SCALE"]),
        (0.1 + 0.2, ["TD-SCALE"]),
        ("4.30102E+17", ["TD-SPOILED"]),
        ("2***", ["TD-MASKED"]),
        ("2,00", []),
        ("1,0000", []),
        ("2.000,00", []),
        ("02000", []),
        ("贰仟元", []),
        ("-5", []),
        ("1_000", []),
        ("9" * 40, []),
        (12345678901234.56, []),
        (math.nan, []),
        (math.inf, []),
        (True, []),
        (10**400, []),
    ],
)
def test_amounts_that_are_left(spelling, said):
    value, ids = made_of(spelling, "fee")
    assert value is spelling
    assert ids == said


def test_zero_is_an_amount_and_none_is_not():
    assert made_of("0.00", "fee") == ("0.00", [])
    assert made_of("无", "fee") == (ABSENT, ["TD-NOTHING"])


@pytest.mark.parametrize(
    ("name", "spelling", "written"),
    [
        ("hours", "24", "24.0"),
        ("discount", "0.03", "0.0300"),
        ("parcel_weight", "12.5", "12.500"),
        ("longitude", "-112.93", "-112.930000"),
    ],
)
def test_every_scale_gets_its_decimals(name, spelling, written):
    assert made_of(spelling, name) == (written, [DECIMAL])


def test_the_unit_yuan_belongs_to_amounts_alone():
    assert made_of("24元", "hours") == ("24元", ["TD-UNIT"])


@pytest.mark.parametrize(
    ("spelling", "number", "said"),
    [
        (5, 5, []),
        ("5", 5, ["TD-INTEGER"]),
        ("５", 5, [WIDTH, "TD-INTEGER"]),
        ("5.00", 5, ["TD-INTEGER"]),
        (5.0, 5, ["TD-INTEGER"]),
        ("1,200", 1200, ["TD-INTEGER"]),
        ("5人", "5人", ["TD-UNIT"]),
        ("5.5", "5.5", []),
        ("007", "007", []),
        ("-1", "-1", []),
        ("9" * 12, "9" * 12, []),
        ("-", ABSENT, ["TD-NOTHING"]),
    ],
)
def test_whole_numbers(spelling, number, said):
    assert made_of(spelling, "companions") == (number, said)


@pytest.mark.parametrize(
    ("spelling", "answer"),
    [
        *[(word, True) for word in ("是", "Y", "yes", "true", "TRUE", "1", 1, "１", " 是 ")],
        *[(word, False) for word in ("否", "N", "no", "false", "0", 0)],
    ],
)
def test_flags(spelling, answer):
    value, said = made_of(spelling, "first_visit")
    assert value is answer
    assert said[-1] == "TD-FLAG"


@pytest.mark.parametrize("spelling", ["有", "无", "不是", "√", "2", 2, 0.5])
def test_words_that_answer_another_question_are_left(spelling):
    assert made_of(spelling, "first_visit") == (spelling, [])


def test_nothing_is_no_answer():
    assert made_of("/", "first_visit") == (ABSENT, ["TD-NOTHING"])
