"""The register of letters as of a day: from whom an organ has a matter."""

from __future__ import annotations

from datetime import date

import pytest

from enforce_data.model import Delegation
from enforce_data.registers.delegations import Delegations
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample

COUNTY, TOWN, MATTER = "11430121MB0X010111", "11430121MB0X02022C", "430217001000"
FIRST, LAST = date(2024, 2, 1), date(2027, 1, 31)


def register(*changes: dict[str, object]) -> Delegations:
    letters = Delegations()
    for change in changes:
        letters.add(Delegation.model_validate(changed(sample("delegation"), change)))
    return letters


@pytest.mark.parametrize(
    ("change", "day", "found"),
    [
        ({}, FIRST, True),
        ({}, date(2024, 1, 31), False),
        ({}, LAST, True),
        ({}, date(2027, 2, 1), False),
        ({"signed_on": "2024-02-02"}, FIRST, False),
        ({"terminated_on": "2024-06-30"}, date(2024, 6, 30), True),
        ({"terminated_on": "2024-06-30"}, date(2024, 7, 1), False),
        ({"matters.0.code": "430117002000"}, FIRST, False),
        ({"delegate.code": "11430121MB0X08088G"}, FIRST, False),
        ({"delegator.code": TOWN}, FIRST, False),
    ],
)
def test_a_letter_counts_for_its_delegate_within_its_term(change, day, found):
    assert (register(change).received(TOWN, MATTER, day) is not None) is found


def test_a_later_letter_takes_over():
    letters = register(
        {"record_id": "old", "valid_until": "2024-06-30"}, {"record_id": "new", "valid_from": "2024-07-01"}
    )
    found = [letters.received(TOWN, MATTER, day) for day in (date(2024, 6, 30), date(2024, 7, 1))]
    assert [letter and letter.record_id for letter in found] == ["old", "new"]


def test_an_organ_has_nothing_of_what_it_hands_down():
    assert register({}).received(COUNTY, MATTER, FIRST) is None
