"""Penalty cases as they happen: several parties, faulty elements, registers with gaps, days at the edges."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.guards import articles_named
from enforce_data.rules.penalty.course import PRESERVATION, TERM
from enforce_data.rules.samples import sample
from rules.judged import Judged, judge, paths

HOLIDAYS = Holidays.packaged()


def second_party(changes: dict[str, Any] | None = None, *, without: str | None = None) -> dict[str, Any]:
    """The changes that bring a second party, fined, told and served like the first, but for one of these."""
    brought = {
        "parties.1": {
            "party_no": "2",
            "category": "individual_business",
            "name": "星沙县麻河水果店",
            "uscc": "92430121MA4X060274",
            "registered_address": "星沙县临水镇二号路3号",
        },
        "penalties.1": {"party_no": "2", "kind": "fine", "amount": "500.00"},
        "notices.1": {"party_no": "2", "dated": "2024-05-27", "served_on": "2024-05-28"},
        "services.2": {
            "party_no": "2",
            "document_number": "星市监罚〔2024〕123号",
            "method": "direct",
            "served_on": "2024-06-05",
        },
        **(changes or {}),
    }
    return {path: value for path, value in brought.items() if path != without}


def judged(changes: dict[str, Any] | None = None, *, name: str = "penalty", **how: Any) -> Judged:
    return judge(changed(sample(name), changes or {}), **how)


# Law of the day, withdrawn and secret records.


def test_a_case_decided_before_the_act_is_not_judged_by_it():
    old = judged(
        {
            "decision.dated": "2021-07-14",
            "officers": ABSENT,
            "notices": ABSENT,
            "filed_on": "2021-05-01",
            "bases": ABSENT,
        }
    )
    assert {found for found, _ in old.said} & {"CF-OFF-01", "CF-NOTICE-01", "CF-BASIS-03"} == set()
    assert ("CF-OFF-01", "the law of that day is not in the rule book") in old.not_checked


def test_the_first_day_of_the_act_is_judged_by_it():
    first = judged({"decision.dated": "2021-07-15", "officers": ABSENT, "filed_on": "2021-05-01"})
    assert paths(first, "CF-OFF-01") == {"officers"}


def test_a_case_filed_before_the_act_has_no_ninety_days():
    days = {"decision.dated": "2021-12-01", "violation_ended_on": "2021-05-01", "violation_started_on": "2021-05-01"}
    before = judged({**days, "filed_on": "2021-07-14"})
    since = judged({**days, "filed_on": "2021-07-15"})
    assert (paths(before, "CF-TIME-02"), paths(since, "CF-TIME-02")) == (set(), {"decision.dated"})


@pytest.mark.parametrize("result", ["no_penalty", "transferred_to_justice", "case_withdrawn", "terminated"])
def test_without_a_penalty_nothing_is_asked_of_one(result: str):
    bare = dict.fromkeys(("penalties", "officers", "notices", "bases", "filed_on", "legal_reviews"), ABSENT)
    spared = {"decision.exemption_ground": "facts_not_established"} if result == "no_penalty" else {}
    said = judged({**bare, **spared, "decision.result": result, "major": True, "public_interest": True}).said
    assert {found for found, _ in said if found.startswith("CF-")} == set()


# Faulty elements silence only what touches them.


def test_a_faulty_officer_hides_no_other_rule():
    result = judged({"officers.0.certificate_kind": "unknown", "filed_on": ABSENT})
    assert {"ST-CODE", "CF-FILE-02"} <= {found for found, _ in result.said}
    assert {"CF-OFF-01", "CF-OFF-03"} & result.unchecked() == {"CF-OFF-03"}


def test_a_faulty_decision_day_leaves_rules_unchecked_and_never_breaks_them():
    result = judged({"decision.dated": "2024-06-31", "filed_on": "2024-06-30"})
    assert {found for found, _ in result.said} == {"ST-PATTERN"}
    assert "CF-FILE-01" in result.unchecked()


# Several parties.


def test_two_parties_told_and_served_are_fine():
    assert judged(second_party()).said == set()


def test_each_party_is_told():
    result = judged(second_party(without="notices.1"))
    assert result.said == {("CF-NOTICE-01", "notices")}
    assert [finding.params["party"] for finding in result.findings] == [2]


@pytest.mark.parametrize(("party", "raised"), [("2", False), ("1", True), (None, False)])
def test_a_waiver_counts_for_the_party_that_gave_it(party: str | None, raised: bool):
    waiver = {"made": False, "waived": True} | ({"party_no": party} if party else {})
    result = judged(second_party({"defences.1": waiver}, without="notices.1"))
    assert bool(paths(result, "CF-NOTICE-01")) is raised


def test_interested_persons_are_not_told_of_a_penalty():
    third = {"parties.1": {"party_no": "2", "role": "third", "category": "other", "name": "邻近商户"}}
    assert judged(third).said == set()


def test_a_party_told_late_beside_one_told_in_time():
    result = judged(second_party({"notices.1.served_on": "2024-06-04"}))
    assert result.said == {("CF-NOTICE-03", "notices.1.served_on")}


def test_the_fine_of_another_party_does_not_carry_a_surcharge():
    charge = {"party_no": "2", "starts_on": "2024-06-21", "amount": "500.01"}
    assert paths(judged(second_party({"surcharges": [charge]})), "CF-PAY-02") == {"surcharges.0.amount"}
    shared = {key: value for key, value in charge.items() if key != "party_no"}
    assert paths(judged(second_party({"surcharges": [shared]})), "CF-PAY-02") == set()


def test_a_fine_that_names_no_party_needs_to_pass_the_highest_limit():
    company = {
        "party_no": "2",
        "category": "legal_person",
        "name": "湘岚百货商行有限公司",
        "uscc": "91430121MA4X05016U",
    }
    several = {"parties.1": company, "penalties.0.party_no": ABSENT}
    below = judged({**several, "penalties.0.amount": "3000.00"}, name="penalty.simple")
    above = judged({**several, "penalties.0.amount": "3000.01"}, name="penalty.simple")
    assert (paths(below, "CF-SIMP-09"), paths(above, "CF-SIMP-09")) == (set(), {"penalties.0.amount"})


# Special laws.


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("第五十一条", {51}),
        ("行政处罚法第一百零三条", {103}),
        ("第十条、第二十条", {10, 20}),
        ("行政处罚法 42(1)", {1, 42}),
        ("简易程序", set()),
    ],
)
def test_articles_are_read_in_digits_and_in_chinese(text: str, articles: set[int]):
    assert articles_named(text) == articles


@pytest.mark.parametrize(
    ("special", "raised"),
    [
        ({"law": "中华人民共和国海关法"}, False),
        ({"law": "中华人民共和国海关法", "departs_from": "第六十条"}, False),
        ({"law": "中华人民共和国海关法", "departs_from": "办案期限"}, False),
        ({"law": "中华人民共和国海关法", "departs_from": "行政处罚法第四十二条"}, True),
        ({"law": "中华人民共和国海关法", "none": True}, False),
        ({"none": True}, True),
        ({"none": False}, True),
    ],
)
def test_a_special_law_counts_for_the_article_that_it_departs_from(special: dict[str, Any], raised: bool):
    late = judged({"filed_on": "2024-03-04", "special_law": special})
    assert bool(paths(late, "CF-TIME-02")) is raised


# Days at the edges.


@pytest.mark.parametrize("name", ["penalty", "penalty.simple"])
@pytest.mark.parametrize("result", ["penalty", "no_penalty"])
def test_preserved_evidence_is_asked_for_in_any_procedure(name: str, result: str):
    kept = {"registered_on": "2024-03-04", "approved_on": "2024-03-04", "disposed_on": "2024-03-14"}
    late = judged({"preservation": kept, "decision.result": result}, name=name)
    assert paths(late, "CF-EVID-01") == {"preservation.disposed_on"}


def test_beyond_the_holiday_table_nothing_is_judged():
    last = HOLIDAYS.last
    kept = {"registered_on": last.isoformat(), "disposed_on": (last + timedelta(days=60)).isoformat()}
    result = judged({"preservation": kept})
    assert paths(result, "CF-EVID-01") == set()
    assert ("CF-EVID-01", "beyond the years of the holiday table") in result.not_checked


def test_a_service_without_days_may_have_been_the_first():
    undated = {"party_no": "1", "document_kind": "penalty_decision", "method": "post"}
    late = {"services.1.served_on": "2024-07-30"}
    assert paths(judged({**late, "services.2": undated}), "CF-SERV-01") == set()


DAYS = st.dates(date(2023, 7, 1), date(2024, 6, 3))
SPELLS = st.lists(st.tuples(DAYS, st.integers(0, 40)), max_size=3)


@given(filed=DAYS, spells=SPELLS, extra=st.lists(st.integers(0, 60), max_size=2))
@settings(max_examples=40)
def test_ninety_days_are_counted_day_by_day(filed: date, spells: list[tuple[date, int]], extra: list[int]):
    decision = date(2024, 6, 3)
    excluded = [(start, start + timedelta(days=length)) for start, length in spells]
    counted = sum(
        not any(first <= day <= last for first, last in excluded)
        for day in (filed + timedelta(days=n) for n in range(1, (decision - filed).days + 1))
    )
    changes: dict[str, Any] = {"filed_on": filed.isoformat(), "discovered_on": filed.isoformat()}
    if excluded:
        changes["excluded_periods"] = [
            {"ground": "appraisal", "starts_on": first.isoformat(), "ends_on": last.isoformat()}
            for first, last in excluded
        ]
    if extra:
        changes["extensions"] = [{"days": days, "approved_on": "2024-05-30"} for days in extra]
    assert bool(paths(judged(changes), "CF-TIME-02")) is (counted > TERM + sum(extra))


@given(registered=st.dates(date(2021, 8, 1), date(2024, 12, 1)), wait=st.integers(0, 20))
@settings(max_examples=40)
def test_seven_working_days_are_counted_day_by_day(registered: date, wait: int):
    disposed = registered + timedelta(days=wait)
    due, worked = registered, 0
    while worked < PRESERVATION:
        due += timedelta(days=1)
        worked += HOLIDAYS.is_working(due)
    kept = {"registered_on": registered.isoformat(), "disposed_on": disposed.isoformat()}
    assert bool(paths(judged({"preservation": kept}), "CF-EVID-01")) is (disposed > due)


@given(
    cents=st.integers(1, 400_000),
    category=st.sampled_from(["natural_person", "legal_person", "individual_business", "other"]),
    special=st.sampled_from([None, {"none": True}, {"law": "中华人民共和国道路交通安全法"}]),
)
@settings(max_examples=60)
def test_fines_on_the_spot_have_one_answer(cents: int, category: str, special: dict[str, Any] | None):
    amount = Decimal(cents) / 100
    changes: dict[str, Any] = {"penalties.0.amount": f"{amount:.2f}", "parties.0.category": category}
    if special is not None:
        changes["special_law"] = special
    said = {found for found, _ in judged(changes, name="penalty.simple").said} & {
        "CF-SIMP-08",
        "CF-SIMP-09",
        "CF-SIMP-10",
    }
    beyond = amount > (200 if category == "natural_person" else 3000)
    between = category == "individual_business" and 200 < amount <= 3000
    expected = {"CF-SIMP-10"} if between else {"CF-SIMP-08" if special else "CF-SIMP-09"} if beyond else set()
    assert said == (set() if special and "law" in special else expected)


# Across records.


def numbered(case: str, number: str) -> dict[str, Any]:
    return changed(sample("penalty"), {"record_id": f"CF-{case}", "case_no": case, "decision.document_number": number})


@pytest.mark.parametrize(
    ("number", "same"),
    [
        ("星市监罚〔2024〕123号", True),
        ("星市监罚（2024）123号", True),
        ("星市监罚〔2024〕第0123号", True),
        ("星市监罚〔2024〕124号", False),
        ("星市监罚〔2023〕123号", False),
        ("星市监罚〔2024〕123-1号", False),
    ],
)
def test_document_numbers_are_compared_without_their_dress(number: str, same: bool):
    result = judged(before=[numbered("星市监案〔2024〕900号", number)])
    assert bool(paths(result, "CF-DOC-03")) is same


def test_numbers_that_cannot_be_read_are_compared_as_they_stand():
    first, second = numbered("甲", "20240123"), numbered("乙", "20240123")
    assert paths(judge(second, before=[first]), "CF-DOC-03") == {"decision.document_number"}


def test_a_later_version_of_a_case_takes_the_place_of_the_earlier():
    earlier = numbered("星市监案〔2024〕900号", "星市监罚〔2024〕123号")
    corrected = changed(
        earlier, {"updated_at": "2024-08-01T09:00:00+08:00", "decision.document_number": "星市监罚〔2024〕900号"}
    )
    assert paths(judged(before=[earlier, corrected]), "CF-DOC-03") == set()


def test_the_order_of_the_records_changes_nothing():
    one, two = numbered("甲", "星市监罚〔2024〕5号"), numbered("乙", "星市监罚[2024]5号")
    assert paths(judge(two, before=[one]), "CF-DOC-03") == paths(judge(one, before=[two]), "CF-DOC-03")
