"""What comes in: the terminal takes lawful fines of any shape, drawn by the strategies of the library."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings

from enforce_data.testing import records


def fen(record: dict[str, Any]) -> int:
    """All fines of a record, in fen."""
    return sum(int(Decimal(each["amount"]) * 100) for each in record.get("penalties", ()) if each["kind"] == "fine")


@settings(max_examples=20, derandomize=True, deadline=None, database=None)
@given(records("penalty"))
def test_amounts_are_taken_in_fen_without_loss(record: dict[str, Any]) -> None:
    fines = [each["amount"] for each in record.get("penalties", ()) if each["kind"] == "fine"]
    assert Decimal(fen(record)) / 100 == sum(map(Decimal, fines))
