"""Numbers: wherever they stand, in whatever year, withdrawn or not, and never in a text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from enforce_data.identifiers import resident_id, uscc
from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import names, sample
from rules.judged import judge

WRONG_USCC = "91430121FAKE070714"
SOUND_USCC = "91430121FAKE070713"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("license", "source_agency"),
        ("license", "agency.code"),
        ("license", "parties.0.uscc"),
        ("inspection", "random_objects.0.uscc"),
        ("coercion", "officers.0.agency_code"),
        ("delegation", "delegator.code"),
        ("matter", "agency.code"),
        ("certificate", "issuer.code"),
        ("agency", "parent_code"),
    ],
)
def test_every_credit_code_is_judged_where_it_stands(name, path):
    assert ("ID-USCC-01", path) in judge(changed(sample(name), {path: WRONG_USCC})).said
    assert "ID-USCC-01" not in {rule for rule, _ in judge(changed(sample(name), {path: SOUND_USCC})).said}


@given(position=st.integers(0, 17), char=st.sampled_from(uscc.ALPHABET))
def test_any_one_wrong_character_of_a_credit_code_is_found(position, char):
    assume(char != SOUND_USCC[position] and (char.isdigit() or not 2 <= position < 8))
    wrong = SOUND_USCC[:position] + char + SOUND_USCC[position + 1 :]
    said = judge(changed(sample("license"), {"parties.0.uscc": wrong})).said
    assert ("ID-USCC-01", "parties.0.uscc") in said


@pytest.mark.parametrize("name", [name for name in names() if "parties" in sample(name)])
def test_numbers_of_withdrawn_records_are_judged(name):
    withdrawn = changed(sample(name), {"operation": "delete", "parties.0.uscc": WRONG_USCC})
    assert ("ID-USCC-01", "parties.0.uscc") in judge(withdrawn).said


def test_numbers_of_old_records_are_judged():
    """GB 32100 is of 2015 and GB 11643 of 1999, but a wrong number is wrong in any record."""
    old = changed(
        sample("license"),
        {
            "applied_on": "1998-05-06",
            "received_on": "1998-05-06",
            "accepted_on": "1998-05-14",
            "decision.dated": "1998-05-28",
            "parties.0.uscc": WRONG_USCC,
            "parties.0.representative.id_number": "430121198809051074",
            "decision.document_number": "许字三十一",
        },
    )
    judged = judge(old)
    assert {"ID-USCC-01", "ID-CITIZEN-01", "ID-DOCNO-02"} <= {rule for rule, _ in judged.said}
    assert {rule for rule in judged.unchecked() if rule.startswith("ID-")} == set()


@given(body=st.from_regex(r"43012119[0-9]{9}", fullmatch=True), check=st.sampled_from("0123456789Xx"))
def test_no_text_holds_a_number_of_a_person(body, check):
    number = body + check
    record = changed(sample("coercion"), {"parties.0.id_number": number, "parties.0.birth_date": "1990-04-15"})
    for finding in judge(record).findings:
        for text in (*finding.message(), *finding.fix(), str(dict(finding.params))):
            assert number not in text
            assert body[6:14] not in text
        assert finding.value is None or number not in finding.value


@given(
    born=st.dates(date(1925, 1, 1), date(2006, 12, 31)),
    serial=st.integers(0, 999),
    wrong=st.booleans(),
)
def test_sound_citizen_numbers_are_silent_and_wrong_ones_are_told(born, serial, wrong):
    number = resident_id.with_check(f"430121{born:%Y%m%d}{serial:03}")
    if wrong:
        number = number[:-1] + ("1" if number[-1] != "1" else "2")
    change = {"parties.0.id_number": number, "parties.0.birth_date": born.isoformat()}
    said = judge(changed(sample("coercion"), change)).said
    assert said == ({("ID-CITIZEN-01", "parties.0.id_number")} if wrong else set())


def test_the_kind_of_document_decides_how_a_number_is_judged():
    number = {"parties.0.id_number": "430121199004153021", "parties.0.birth_date": ABSENT}
    for kind in ("military_id", "driving_licence", "other"):
        assert judge(changed(sample("coercion"), {**number, "parties.0.id_type": kind})).said == set()
    assert judge(changed(sample("coercion"), {**number, "parties.0.id_type": ABSENT})).said == set()
    assert judge(changed(sample("coercion"), number)).said == {("ID-CITIZEN-01", "parties.0.id_number")}


def test_divisions_of_other_provinces_are_not_checked():
    judged = judge(changed(sample("license"), {"parties.0.division": "440106"}))
    assert judged.said == set()
    assert ("ID-DIV-01", "no list of divisions of other provinces") in judged.not_checked
    nation = judge(changed(sample("license"), {"parties.0.division": "100000"}))
    assert (nation.said, nation.not_checked) == (set(), set())


def test_the_same_code_is_judged_by_the_day_of_each_record():
    """430124 became 430182 in 2017: the memory of values must not mix days up."""
    in_time = changed(sample("inspection"), {"place.division": "430124", "starts_at": "2016-06-01T09:00:00+08:00"})
    too_late = changed(sample("inspection"), {"place.division": "430124", "record_id": "JC-2"})
    late = ("ID-DIV-02", "place.division")
    assert late not in judge(in_time, before=[too_late]).said
    assert late in judge(too_late, before=[in_time]).said


def test_a_number_served_and_decided_is_told_once():
    record = changed(
        sample("coercion"),
        {
            "decision.document_number": "扣七",
            "services.0.document_number": "扣七",
            "services.1.document_number": "解五",
        },
    )
    told = {path for rule, path in judge(record).said if rule == "ID-DOCNO-02"}
    assert told == {"decision.document_number", "services.1.document_number"}


@pytest.mark.parametrize(("name", "told"), [("penalty", False), ("penalty.simple", False), ("license", True)])
def test_decisions_of_penalties_are_left_to_their_own_rule(name, told):
    record = changed(sample(name), {"decision.document_number": "20240031"})
    assert (("ID-DOCNO-02", "decision.document_number") in judge(record).said) is told
