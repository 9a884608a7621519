"""From a sender's cell to the written form of the standard."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.mapping.values import UNITS, Table, day, instant, yuan
from enforce_data.values.day import DAY_PATTERN, INSTANT_PATTERN
from enforce_data.values.number import YUAN


@pytest.mark.parametrize(
    ("cell", "unit", "amount"),
    [
        (0.2, "万元", "2000.00"),
        ("0.2", "万元", "2000.00"),
        (3, "万元", "30000.00"),
        (0, "万元", "0.00"),
        ("0.000001", "万元", "0.01"),
        (1e-06, "万元", "0.01"),
        ("1.0E-4", "万元", "1.00"),
        (".5", "万元", "5000.00"),
        (1.1, "万元", "11000.00"),  # 1.1 * 10000 is 11000.000000000002 in binary
        ("123456789.123456", "万元", "1234567891234.56"),
        ("2000", "元", "2000.00"),
        ("250", "分", "2.50"),
        ("1.23", "亿元", "123000000.00"),
        # More decimals than a cent: exact, for the structure check to refuse.
        ("0.0000001", "万元", "0.001"),
        ("0.12345678", "万元", "1234.5678"),
        ("12.5", "分", "0.125"),
        ("-0.5", "万元", "-5000.00"),
        # No number: as written.
        ("2000元", "元", "2000元"),
        ("1,000", "元", "1,000"),
        ("２０００", "元", "２０００"),
        (" 5", "元", " 5"),
        ("1_000", "元", "1_000"),
        ("NaN", "元", "NaN"),
        ("Infinity", "元", "Infinity"),
        ("1E999", "元", "1E999"),
        ("9" * 31, "元", "9" * 31),
        (True, "元", True),
        ([1], "元", [1]),
    ],
)
def test_money(cell, unit, amount):
    assert yuan(cell, UNITS[unit]) == amount


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["元", "角", "万元", "亿元"]))
def test_an_amount_of_whole_cents_is_written_with_two_decimals_and_keeps_its_worth(cents, unit):
    worth = Decimal(cents) / 100
    amount = yuan(format(worth / UNITS[unit], "f"), UNITS[unit])
    assert YUAN.regex.fullmatch(amount)
    assert Decimal(amount) == worth


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9, min_value=0, max_value=10**9))
def test_conversion_never_rounds(number):
    assert Decimal(yuan(format(number, "f"), UNITS["万元"])) == number * 10_000


@pytest.mark.parametrize(
    ("cell", "forms", "written"),
    [
        ("2024/3/5", ["YYYY/M/D"], "2024-03-05"),
        ("2024/03/05", ["YYYY/M/D"], "2024-03-05"),
        ("2024年3月5日", ["YYYY/M/D", "YYYY年M月D日"], "2024-03-05"),
        ("20240305", ["YYYYMMDD"], "2024-03-05"),
        (20240305, ["YYYYMMDD"], "2024-03-05"),
        ("2024.03.05", ["YYYY.M.D"], "2024-03-05"),
        ("2024-3-5 9:05", ["YYYY-M-D h:m:s"], "2024-03-05"),
        ("2024-03-05 00:00:00.0", ["YYYY-M-D h:m:s"], "2024-03-05"),
        (1709653500000, ["epoch_ms"], "2024-03-05"),
        (1709654400000, ["epoch_ms"], "2024-03-06"),  # midnight in China, still the day before in UTC
        ("1709653500", ["epoch_s"], "2024-03-05"),
        # Not as stated: as written.
        ("2024-03-05", [], "2024-03-05"),
        ("2024/3/5", [], "2024/3/5"),
        ("2024,3,5", ["YYYY/M/D"], "2024,3,5"),
        ("2024/2/30", ["YYYY/M/D"], "2024/2/30"),
        ("2024/3/5 ", ["YYYY/M/D"], "2024/3/5 "),
        ("２０２４/3/5", ["YYYY/M/D"], "２０２４/3/5"),
        ("0000/3/5", ["YYYY/M/D"], "0000/3/5"),
        (45000, ["YYYY/M/D"], 45000),
        (-1, ["epoch_ms"], -1),
        (10**30, ["epoch_ms"], 10**30),
        (999999999999999, ["epoch_s"], 999999999999999),
        (True, ["epoch_ms"], True),
        (1.5, ["epoch_ms"], 1.5),
    ],
)
def test_days(cell, forms, written):
    assert day(cell, tuple(forms)) == written


@pytest.mark.parametrize(
    ("cell", "form", "written"),
    [
        (1709653500123, "epoch_ms", "2024-03-05T23:45:00.123000+08:00"),
        ("20240305234500", "YYYYMMDDhhmmss", "2024-03-05T23:45:00+08:00"),
        ("2024-03-05 23:45:00", "YYYY-M-D h:m:s", "2024-03-05T23:45:00+08:00"),
        ("2024-03-05 24:00:00", "YYYY-M-D h:m:s", "2024-03-05 24:00:00"),
        ("2024-03-05", "YYYY-M-D h:m:s", "2024-03-05"),
    ],
)
def test_instants(cell, form, written):
    assert instant(cell, (form,)) == written


@given(st.datetimes(min_value=datetime(1971, 1, 1)))  # noqa: DTZ001 - hypothesis wants it so
def test_what_was_read_is_in_the_form_of_the_standard(moment):
    text = f"{moment.year}/{moment.month}/{moment.day} {moment:%H:%M:%S}"
    assert re.fullmatch(DAY_PATTERN, day(text, ("YYYY/M/D h:m:s",)))
    assert re.fullmatch(INSTANT_PATTERN, instant(text, ("YYYY/M/D h:m:s",)))


KINDS = Table(
    "kinds",
    {
        "警告": ("warning",),
        "罚款": ("fine",),
        "没收所得": ("gains",),
        "没收所得、没收财物": ("gains", "property"),
        "不予处罚": (),
        "其他-*": ("other",),
    },
)


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("罚款", [("罚款", ("fine",))]),
        ("罚款、警告", [("罚款", ("fine",)), ("警告", ("warning",))]),
        ("罚款;警告，没收所得", [("罚款", ("fine",)), ("警告", ("warning",)), ("没收所得", ("gains",))]),
        ("没收所得、没收财物", [("没收所得、没收财物", ("gains", "property"))]),
        ("罚款、没收所得、没收财物", [("罚款", ("fine",)), ("没收所得、没收财物", ("gains", "property"))]),
        ("没收所得,没收财物", [("没收所得", ("gains",)), ("没收财物", None)]),
        ("没收所得、警告", [("没收所得", ("gains",)), ("警告", ("warning",))]),
        ("、罚款、、警告、", [("罚款", ("fine",)), ("警告", ("warning",))]),
        ("训诫、罚款", [("训诫", None), ("罚款", ("fine",))]),
        ("其他-通报、整改、罚款", [("其他-通报、整改", ("other",)), ("罚款", ("fine",))]),
        ("不予处罚", [("不予处罚", ())]),
        ("、", []),
        (7, [(7, None)]),
        (["罚款"], [(["罚款"], None)]),
    ],
)
def test_joined_values(cell, parts):
    assert [tuple(part) for part in KINDS.parts(cell, "、，;,")] == parts


def test_a_cell_that_falls_into_very_many_parts_is_no_list():
    cell = "罚款、" * 5_000
    assert KINDS.parts(cell, "、") == ((cell, None),)


@given(st.text("警告罚款没收所得财物其他-、;,", max_size=40))
def test_no_word_of_a_cell_is_lost(cell):
    parts = KINDS.parts(cell, "、;,")
    kept = "".join(part.text for part in parts)
    assert re.sub("[、;,]", "", kept) == re.sub("[、;,]", "", cell)
