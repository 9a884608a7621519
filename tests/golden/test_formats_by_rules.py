"""The same faults in every format; what a format cannot carry, conversion refuses by name."""

from __future__ import annotations

from functools import cache

import pytest

from golden.formats_by_rules import FILES, MADE, Column, columns, differences, expected


@cache
def made() -> dict[str, Column]:
    return dict(columns())


@pytest.mark.parametrize("name", [*FILES, *MADE])
def test_every_fault_that_a_format_carries_is_found_and_nothing_else(name: str) -> None:
    assert not differences(made()[name], expected())


@pytest.mark.parametrize("name", [*FILES, *MADE])
def test_few_records_cannot_be_carried(name: str) -> None:
    """A format that carried hardly anything would agree with every other."""
    planted = {record for _, record, _ in expected()}
    lost = made()[name].lost
    assert len(lost) <= {"avro": 20, "parquet": 20}.get(name, 1)
    assert lost <= planted
