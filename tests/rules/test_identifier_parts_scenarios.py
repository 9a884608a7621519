"""What numbers say of places, people and organs: lists of all years, ages, issuers, levels and kinds of act."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.identifiers import division, ecert_id, resident_id, uscc
from enforce_data.model import STANDARD, Act
from enforce_data.rulebook.case import changed
from enforce_data.rules.identifiers.matters import LEVEL_DIGITS, TYPE_DIGITS
from enforce_data.rules.samples import names, sample
from rules.judged import judge, paths

BUSINESS = uscc.with_check("91430121FAKE07071")
COUNTIES = sorted(
    code
    for code in (f"43{number:04d}" for number in range(10_000))
    if any(entry.level is division.Level.COUNTY for entry in division.history(code))
)


def of_an_organ(record_type: str) -> bool:
    """Whether records of a type say under ``agency`` who enforces; supervisors' records may name any office."""
    return record_type in ("agency", "matter", "certificate") or issubclass(STANDARD.models[record_type], Act)


def codes_in(record: dict[str, Any]) -> str:
    return "code" if record["record_type"] == "agency" else "agency.code"


@given(county=st.sampled_from(COUNTIES))
def test_codes_and_numbers_of_every_county_that_ever_was_are_silent(county: str):
    """A credit code and a citizen number keep the area of their year, whatever became of it."""
    record = changed(
        sample("license"),
        {
            "parties.0.uscc": uscc.with_check(f"91{county}FAKE07071"),
            "parties.0.representative.id_number": resident_id.with_check(f"{county}19880905107"),
        },
    )
    judged = judge(record)
    assert not {rule for rule, _ in judged.said} & {"ID-USCC-04", "ID-CITIZEN-04"}
    assert not judged.unchecked() & {"ID-USCC-04", "ID-CITIZEN-04"}


def test_areas_of_other_provinces_are_not_checked_and_faulty_codes_are_left_alone():
    elsewhere = {
        "parties.0.uscc": uscc.with_check("91440106FAKE07071"),
        "parties.0.representative.id_number": resident_id.with_check("44010619880905107"),
    }
    judged = judge(changed(sample("license"), elsewhere))
    reason = "no list of divisions of other provinces"
    assert {("ID-USCC-04", reason), ("ID-CITIZEN-04", reason)} <= judged.not_checked
    broken = {path: value[:-1] + ("1" if value[-1] != "1" else "2") for path, value in elsewhere.items()}
    judged = judge(changed(sample("license"), broken))
    assert {rule for rule, _ in judged.said} == {"ID-USCC-01", "ID-CITIZEN-01"}
    assert not judged.unchecked() & {"ID-USCC-04", "ID-CITIZEN-04"}


@pytest.mark.parametrize("name", [name for name in names() if of_an_organ(sample(name)["record_type"])])
def test_a_business_is_no_agency_in_any_record(name: str):
    record = sample(name)
    at = codes_in(record)
    assert paths(judge(changed(record, {at: BUSINESS})), "ID-USCC-07") == {at}
    assert paths(judge(changed(record, {at: BUSINESS, "operation": "delete"})), "ID-USCC-07") == {at}


def test_age_is_that_on_the_decisive_day():
    """A card by the day of its issue; whoever was 120 then may be older today."""
    number = {"holder.id_number": resident_id.with_check("43012119030410003"), "holder.gender": "male"}
    card = changed(sample("certificate"), number)
    assert paths(judge(changed(card, {"issued_on": "2024-04-10"})), "ID-CITIZEN-03") == {"holder.id_number"}
    assert paths(judge(changed(card, {"issued_on": "2024-04-09"})), "ID-CITIZEN-03") == set()


def test_townships_of_the_list_are_silent_and_its_gaps_are_told():
    known = [entry.code for code in COUNTIES[:40] for entry in division.history(f"{code}001")]
    assert known
    for code in known:
        assert paths(judge(changed(sample("license"), {"parties.0.division": code})), "ID-DIV-05") == set()
    for code in ("430124999", "430199999", "430100999"):
        judged = judge(changed(sample("license"), {"parties.0.division": code}))
        assert "ID-DIV-05" not in {rule for rule, _ in judged.said}, "the county is wrong already"
        assert judged.said


@pytest.mark.parametrize("level", LEVEL_DIGITS)
def test_the_level_of_a_matter_is_the_nineteenth_character(level: Any):
    for digit in "1234567":
        code = f"11430121MB0X010111{digit}430217001000"
        said = paths(judge(changed(sample("matter"), {"code": code, "level": str(level)})), "ID-MATTER-03")
        assert said == (set() if digit in (LEVEL_DIGITS[level], "7") else {"code"})


@pytest.mark.parametrize("kind", TYPE_DIGITS)
def test_the_kind_of_act_is_the_type_of_the_code(kind: Any):
    for digits in ("01", "02", "03", "10", "11", "20"):
        matter = changed(sample("matter"), {"code": f"43{digits}17001000", "act_kind": str(kind)})
        silent = digits == TYPE_DIGITS[kind] or digits > "10"
        assert paths(judge(matter), "ID-MATTER-04") == (set() if silent else {"code"})


def test_an_electronic_certificate_of_a_delegated_licence_names_the_delegator():
    """The delegate issues in the name of the organ, so its own code in the identifier is another issuer."""
    town = "11430121MB0X02022C"
    body = "1.2.156.3005.2.11430000FAKE0505XY001.{}.2024A0001.001"
    delegated = {"delegate": {"code": town, "name": "星沙县临水镇人民政府"}, "delegation_no": "星市监委〔2024〕3号"}
    for issuer, told in (("11430121MB0X010111", set()), (town, {"certificate.ecert_id"})):
        identifier = ecert_id.with_check(body.format(issuer))
        licence = changed(sample("license"), {**delegated, "certificate.ecert_id": identifier})
        assert paths(judge(licence), "ID-ECERT-02") == told


def test_cards_that_are_not_of_the_national_form_may_have_any_number():
    for change in ({"kind": "ministry"}, {"issuer.division": "110000"}, {"issued_on": date(2022, 10, 31).isoformat()}):
        card = changed(sample("certificate"), {"certificate_no": "1801210", **change})
        assert paths(judge(card), "ID-CERT-02") == set()
    assert paths(judge(changed(sample("certificate"), {"certificate_no": "1801210"})), "ID-CERT-02") == {
        "certificate_no"
    }
