"""The small parts of the generator: chance, numbers, people."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.codes.party import IdType
from enforce_data.identifiers import organisation_code, person_document, resident_id, uscc
from enforce_data.sample import numbering
from enforce_data.sample.draw import Draw
from enforce_data.sample.faults import Planted, drop, planted, put
from enforce_data.sample.mixing import Shape, alone, mixed
from enforce_data.sample.people import People


def test_chance_is_the_same_on_every_python() -> None:
    draw = Draw(430121, "penalty/0")
    assert [draw.below(10**6) for _ in range(4)] == [306269, 27961, 696230, 711789]
    assert draw.some(list(range(9)), 3) == [1, 3, 5]


@given(st.integers(min_value=0, max_value=31**5 - 1))
def test_organisation_codes_are_valid_and_each_serial_has_its_own(serial: int) -> None:
    code = numbering.organisation(numbering.ENTERPRISE, serial)
    assert organisation_code.is_valid(code)
    assert uscc.is_valid(numbering.credit_code("91", code))
    other = (serial + 1) % 31**5
    assert code != numbering.organisation(numbering.ENTERPRISE, other)


def test_people_have_numbers_that_are_right_and_belong_to_nobody() -> None:
    people = People(Draw(1, "people"))
    made = [people.person() for _ in range(2_000)]
    assert len({person.id_number for person in made}) == len(made)
    for person in made:
        assert resident_id.check(person.id_number, on=date(2025, 1, 1)) == ()
        assert person.id_number[14:17] in {"996", "997", "998", "999"}
        assert resident_id.parts(person.id_number).gender == person.gender


def test_documents_of_persons_have_the_form_of_their_kind() -> None:
    people = People(Draw(2, "people"))
    parties = [people.natural() for _ in range(300)]
    assert {party["id_type"] for party in parties} == set(IdType)
    for party in parties:
        if party["id_type"] in {IdType.PASSPORT, IdType.HK_MACAO_PERMIT, IdType.TAIWAN_PERMIT, IdType.HMT_RESIDENCE}:
            assert person_document.check(party["id_number"]) == ()


def test_a_round_has_each_shape_as_often_as_its_weight() -> None:
    often, rare = alone(lambda desk, draw: {}), alone(lambda desk, draw: {})
    made = mixed([Shape(4, often), Shape(1, rare)])
    assert made == [often, often, rare, often, often]


def test_a_fault_without_a_record_that_fits_is_refused() -> None:
    plan = [Planted("X-1", "penalty", "status", put("status", "?"), lambda record: False)]
    with pytest.raises(LookupError, match="X-1"):
        planted(plan, [{"record_type": "penalty", "record_id": "1"}])


def test_planting_leaves_the_lawful_records_alone() -> None:
    lawful = [{"record_type": "agency", "record_id": "1", "name": "甲"}]
    made, expected = planted([Planted("ST-MISSING", "agency", "name", drop("name"))], lawful)
    assert made == [{"record_type": "agency", "record_id": "1"}]
    assert expected == [("ST-MISSING", "1", "/name")]
    assert lawful[0]["name"] == "甲"
