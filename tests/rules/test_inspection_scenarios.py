"""Inspections: what registers do not show, what each law's first day leaves unchecked, and visits counted together."""

from __future__ import annotations

from datetime import date

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import registers, sample
from rules.judged import judge, paths

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


def on(day, number=1, **change):
    """An inspection of the sample enterprise on another day."""
    identity = {"record_id": f"JC-{day}-{number}", "case_no": f"星市监检〔{day[:4]}〕{number}号"}
    times = {"starts_at": f"{day}T09:30:00+08:00", "ends_at": f"{day}T11:10:00+08:00"}
    return changed(sample("inspection"), {**identity, **times, **change})


NO_LETTER = ("JC-SUBJ-02", "the register of letters does not cover the agency")
BY_TOWN = {
    "delegate": {"code": "11430121MB0X02022C", "name": "星沙县临水镇人民政府"},
    "delegation_no": "星委〔2024〕1号",
}


def test_a_letter_of_an_agency_that_the_register_does_not_cover_is_not_checked():
    covered = judge(changed(sample("inspection"), BY_TOWN))
    assert covered.said == {("JC-SUBJ-02", "delegation_no")}
    elsewhere = judge(changed(sample("inspection"), {**BY_TOWN, "agency.code": "11430100MB0X07077P"}))
    assert paths(elsewhere, "JC-SUBJ-02") == set()
    assert NO_LETTER in elsewhere.not_checked


def test_an_inspection_that_is_planned_owes_nothing_yet():
    bare = dict.fromkeys(
        ("officers", "approval", "notice_document", "record_document", "result", "ends_at", "publicity"), ABSENT
    )
    assert judge(on("2025-06-10", status="planned", selection="directed", **bare)).said == set()
    begun = judge(on("2025-06-10", status="in_progress", selection="directed", **bare))
    assert {rule for rule, _ in begun.said} == {"JC-OFF-01", "JC-PLAN-01", "JC-PLAN-02"}


def test_an_inspection_of_a_person_or_an_organ_is_none_of_an_enterprise():
    loose = {"approval": ABSENT, "notice_document": ABSENT, "selection": "directed"}
    assert judge(on("2025-06-10", **loose)).said == {("JC-PLAN-01", "approval"), ("JC-PLAN-02", "notice_document")}
    organ = {"parties.0.uscc": "11430121MB0X02022C"}
    assert judge(on("2025-06-10", **loose, **organ)).said == set()
    person = {"parties.0": {"category": "natural_person", "name": "瞿竹君", "id_absent_reason": "当事人拒绝提供"}}
    assert judge(on("2025-06-10", **loose, **person)).said == set()


def test_the_visits_beyond_the_cap_are_named_whatever_order_they_come_in():
    months = (9, 2, 7)
    visits = [on(f"2025-{month:02d}-11", month) for month in months]
    for last, expected in zip((0, 1, 2), ({"starts_at"}, set(), set()), strict=True):
        others = [each for each in visits if each is not visits[last]]
        assert paths(judge(visits[last], before=others), "JC-FREQ-01") == expected


def test_a_visit_under_two_matters_counts_once_under_each():
    other = {"code": "430617009000", "name": "对食品相关产品的监督检查", "catalogue_version": "2023"}
    known = [
        *registers(),
        changed(sample("matter.inspection"), {"record_id": "SX-9", "code": other["code"], "inspection_cap": 1}),
    ]
    first, second = on("2025-02-11", 1), on("2025-03-11", 2, **{"matters.1": other})
    assert paths(judge(second, before=[first], beside=known), "JC-FREQ-01") == set()
    third = on("2025-04-11", 3, **{"matters.0": other})
    assert paths(judge(third, before=[second], beside=known), "JC-FREQ-01") == {"starts_at"}


def test_a_cap_of_a_matter_that_nobody_knows_is_not_checked():
    judged = judge(on("2025-02-11", **{"matters.0.code": "430617008000"}))
    assert ("JC-FREQ-01", "a matter is not in the register of matters") in judged.not_checked


def test_a_re_examination_of_a_correction_is_no_visit_that_could_have_been_merged():
    first = on("2025-02-11", 1, result="correction_ordered", correction_due_on="2025-02-20", disposition="责令改正")
    again = on("2025-02-24", 2, form="case", selection="directed", result="corrected_after_order")
    assert judge(again, before=[first], as_of=date(2025, 2, 24)).said == set()
    assert judge(first, before=[again], as_of=date(2025, 2, 20)).said == set()


@pytest.mark.parametrize("result", ["no_problem", "corrected_on_spot", "transferred", "closed_down", "refused"])
def test_results_that_leave_nothing_to_correct_ask_for_no_disposition(result):
    assert judge(changed(sample("inspection"), {"result": result, "problems": "见检查笔录"})).said == set()
