"""Records that are Python objects already."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from enforce_data.findings import NOWHERE, Fault
from enforce_data.formats import objects
from enforce_data.values.day import CHINA
from toy.files import items, reading
from toy.samples import FULL_VISIT, VISIT
from toy.standard import Mood, Purpose, Visit


@pytest.mark.parametrize(
    ("change", "written"),
    [
        ({"visited_on": dt.date(2024, 3, 1)}, {"visited_on": "2024-03-01"}),
        ({"entered_at": dt.datetime(2024, 3, 1, 9, 30, tzinfo=CHINA)}, {"entered_at": "2024-03-01T09:30:00+08:00"}),
        ({"fee": Decimal(5), "hours": Decimal("1.5")}, {"fee": "5.00", "hours": "1.5"}),
        ({"fee": Decimal("5.001")}, {"fee": "5.001"}),
        ({"loans": [{"title": "甲", "price": Decimal("1E1")}]}, {"loans": [{"title": "甲", "price": "10.00"}]}),
        ({"purpose": Purpose.STUDY, "moods": (Mood.CALM,)}, {"purpose": "study", "moods": ["calm"]}),
        ({"seat": None, "companions": 3}, {"companions": 3}),
        ({"companions": 1.5}, {"companions": 1.5}),
    ],
)
def test_values_are_written_in_their_form(change: dict[str, Any], written: dict[str, Any]) -> None:
    (item,) = items(objects.read([{**VISIT, **change}], reading()))
    assert item.raw == {**VISIT, **written}
    assert item.locate(("fee",)) is NOWHERE
    assert item.input_of(("fee",)) is None


def test_model_instances_are_taken() -> None:
    (item,) = items(objects.read([Visit.model_validate(FULL_VISIT)], reading()))
    assert item.raw == FULL_VISIT


def test_a_naive_instant_is_left_to_the_structure_check() -> None:
    naive = dt.datetime(2024, 3, 1)  # noqa: DTZ001 - the point of the test
    (item,) = items(objects.read([{**VISIT, "entered_at": naive}], reading()))
    assert item.raw["entered_at"] is naive


def test_what_is_no_record() -> None:
    found = list(objects.read([7, VISIT, "x"], reading()))
    assert [each.number for each in found] == [1, 2, 3]
    assert [isinstance(each, Fault) and each.notice.id for each in found] == [
        "RD-NOT-A-RECORD",
        False,
        "RD-NOT-A-RECORD",
    ]
