"""Inspections: cards that the register does not show, and what each law's first day leaves unchecked."""

from __future__ import annotations

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import registers, sample
from rules.judged import judge

UNKNOWN_CARD = ("JC-OFF-03", "a certificate is not in the register of certificates")


def test_a_card_of_a_later_day_is_taken_for_unknown():
    cards = [
        changed(each, {"issued_on": "2024-10-08", "valid_from": "2024-10-08"})
        if each["record_id"].endswith("101")
        else each
        for each in registers()
    ]
    judged = judge(sample("inspection"), beside=cards)
    assert UNKNOWN_CARD in judged.not_checked
    assert "JC-OFF-03" not in {rule for rule, _ in judged.said}


def test_one_valid_card_of_a_number_is_enough():
    expired = changed(
        sample("certificate"),
        {
            "record_id": "ZJ-OLD",
            "issuer.code": "11430100MB0X07077P",
            "issued_on": "2018-01-02",
            "valid_from": "2018-01-02",
            "valid_until": "2022-01-01",
            "status": "expired",
        },
    )
    assert judge(sample("inspection"), beside=[*registers(), expired]).said == set()


@pytest.mark.parametrize(
    ("day", "checked"),
    [
        ("2021-07-14", {"JC-TIME-04", "JC-RAND-01"}),
        ("2021-07-15", {"JC-TIME-04", "JC-RAND-01", "JC-OFF-01", "JC-TIME-02"}),
    ],
)
def test_an_inspection_is_judged_by_the_law_of_its_day(day, checked):
    bare = changed(
        sample("inspection"),
        {
            "starts_at": f"{day}T09:30:00+08:00",
            "officers": ABSENT,
            "record_document": ABSENT,
            "result": ABSENT,
            "plan_no": ABSENT,
        },
    )
    judged = judge(bare)
    faults = {"JC-TIME-04", "JC-RAND-01", "JC-OFF-01", "JC-TIME-02"}
    assert {rule for rule, _ in judged.said} & faults == checked
    assert faults - checked <= judged.unchecked()


def test_the_day_of_an_inspection_is_that_of_china():
    night = changed(sample("inspection"), {"starts_at": "2023-12-11T16:00:00Z"})
    by_delegate = changed(night, {"agency.subject_type": "delegated"})
    assert ("JC-SUBJ-01", "delegation_no") in judge(by_delegate).said
