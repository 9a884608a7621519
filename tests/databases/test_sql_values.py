"""What drivers hand over, in the written form of the element."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from enforce_data.findings import Said
from enforce_data.formats.binary_faults import (
    BYTES_NO_VALUE,
)
from enforce_data.formats.faults import (
    NOT_UTF8,
)
from enforce_data.formats.sql_faults import FLOAT_NO_TEXT, NOT_FINITE, OTHER_VALUE
from enforce_data.formats.sql_values import Column, cell
from toy.standard import TOY

VISIT = TOY.section("visit")
UTC_NOON = dt.datetime(2024, 6, 3, 12, tzinfo=dt.UTC)


def column(name: str | None, **declared: bool) -> Column:
    return Column(name or "no", name or "no", VISIT.entries[name] if name else None, **declared)


@pytest.mark.parametrize(
    ("element", "value", "text"),
    [
        ("fee", None, ""),
        ("fee", "2000.0", "2000.0"),
        ("fee", 2000, "2000.00"),
        ("fee", 2000.0, "2000.00"),
        ("fee", 0.1, "0.10"),
        ("fee", 0.1 + 0.2, "0.30000000000000004"),
        ("fee", 2000.005, "2000.005"),
        ("fee", 1e22, "10000000000000000000000.00"),
        ("fee", -0.0, "0.00"),
        ("fee", Decimal(2000), "2000.00"),
        ("fee", Decimal("2000.0000"), "2000.00"),
        ("fee", Decimal("2E+3"), "2000.00"),
        ("fee", Decimal("0.125"), "0.125"),
        ("hours", Decimal("1.50"), "1.5"),
        ("companions", 5, "5"),
        ("companions", 5.0, "5"),
        ("companions", Decimal("5.00"), "5"),
        ("companions", Decimal("5.50"), "5.50"),
        ("companions", 5.5, "5.5"),
        ("companions", True, "true"),
        ("first_visit", True, "true"),
        ("first_visit", 1, "1"),
        ("seat", 7, "7"),
        ("seat", Decimal(7), "7"),
        ("seat", UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        ("visited_on", dt.date(2024, 6, 3), "2024-06-03"),
        ("visited_on", dt.datetime.fromisoformat("2024-06-03"), "2024-06-03"),
        ("visited_on", dt.datetime.fromisoformat("2024-06-03T00:00:01"), "2024-06-03T00:00:01"),
        ("visited_on", UTC_NOON, "2024-06-03T20:00:00+08:00"),
        ("visited_on", "2024-06-03 00:00:00", "2024-06-03 00:00:00"),
        ("entered_at", UTC_NOON, "2024-06-03T20:00:00+08:00"),
        ("entered_at", dt.datetime.fromisoformat("2024-06-03T09:30:00.000005"), "2024-06-03T09:30:00.000005"),
        ("entered_at", dt.datetime.max.replace(tzinfo=dt.UTC), "9999-12-31T23:59:59.999999+00:00"),
        ("entered_at", dt.date(2024, 6, 3), "2024-06-03"),
        ("entered_at", dt.time(9, 30), "09:30:00"),
        (None, 3, "3"),
        (None, 3.0, "3"),
        (None, Decimal("3.00"), "3"),
    ],
)
def test_values_in_their_form(element: str | None, value: Any, text: str) -> None:
    assert cell(value, column(element)) == (text, None)


@pytest.mark.parametrize(
    ("element", "value", "text", "reason"),
    [
        ("seat", b"\x89PNG" * 20, "0x89504e47", BYTES_NO_VALUE),
        ("seat", memoryview(b"ab"), "0x6162", BYTES_NO_VALUE),
        ("seat", 13812345678.0, "13812345678.0", FLOAT_NO_TEXT),
        ("purpose", 1.0, "1.0", FLOAT_NO_TEXT),
        ("fee", float("nan"), "nan", NOT_FINITE),
        ("fee", Decimal("Infinity"), "Infinity", NOT_FINITE),
        ("seat", ["a"], "(list)", OTHER_VALUE),
        ("seat", {"a": "x" * 100}, "(dict)", OTHER_VALUE),
        ("seat", dt.timedelta(1), "(timedelta)", OTHER_VALUE),
        ("seat", b"a\xff".decode("utf-8", "surrogateescape"), r"a\xff", NOT_UTF8),
    ],
)
def test_values_without_a_form(element: str, value: Any, text: str, reason: Said) -> None:
    shown, why = cell(value, column(element))
    assert shown.startswith(text)
    assert len(shown) < 80
    assert why is reason


@pytest.mark.parametrize(
    ("element", "value", "text"),
    [
        ("first_visit", 1, "true"),
        ("first_visit", 0, "false"),
        ("first_visit", 2, "2"),
        ("first_visit", "true", "true"),
    ],
)
def test_a_column_declared_boolean(element: str, value: Any, text: str) -> None:
    assert cell(value, column(element, flags=True)) == (text, None)


@pytest.mark.parametrize(
    ("element", "value", "text"),
    [
        ("visited_on", "2024-06-03 00:00:00", "2024-06-03"),
        ("visited_on", "2024-06-03T00:00:00.000000", "2024-06-03"),
        ("visited_on", "2024-06-03 00:00", "2024-06-03"),
        ("visited_on", "2024-06-03", "2024-06-03"),
        ("visited_on", "2024-06-03 09:30:00", "2024-06-03 09:30:00"),
        ("visited_on", "2024-02-30 00:00:00", "2024-02-30"),
        ("entered_at", "2024-06-03 00:00:00", "2024-06-03 00:00:00"),
    ],
)
def test_a_column_declared_as_a_time(element: str, value: Any, text: str) -> None:
    assert cell(value, column(element, moments=True)) == (text, None)
