"""Penalty cases between registers and between one another: who may act, on whom, and whether anybody did before."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from enforce_data.findings import RecordRef
from enforce_data.rulebook import ABSENT, Seen
from enforce_data.rulebook.case import changed
from enforce_data.rules import BOOK
from enforce_data.rules.penalty.same_act import COMPARED, Facts
from enforce_data.rules.samples import RawRecord, registers, sample
from rules.judged import Judged, judge, paths

MINE = {
    *(f"CF-SUBJ-{number}" for number in ("04", "07", "08", "10", "13", "15")),
    *("CF-JUR-01", "CF-JUR-02", "CF-JUR-03", "CF-KIND-02", "CF-KIND-03", "CF-TWICE-01", "CF-RETRO-01", "CF-HEAR-06"),
    *("CF-PARTY-02", "CF-PARTY-03", "CF-PARTY-04", "CF-DISC-01", "CF-DISC-02", "CF-DISC-03", "CF-MON-01", "CF-MON-02"),
    *("CF-OFF-02", "CF-OFF-04", "CF-OFF-08", "CF-OFF-09", "CF-OFF-12", "CF-EVID-03", "CF-EVID-05"),
}
SECOND = {
    "parties.1": {
        "party_no": "2",
        "category": "natural_person",
        "name": "麻河",
        "id_type": "resident_id",
        "id_number": "430121197911034519",
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
}
EARLIER = {
    "record_id": "CF-2024-0100",
    "case_no": "星市监案〔2024〕100号",
    "decision.document_number": "星市监罚〔2024〕100号",
    "services.1.document_number": "星市监罚〔2024〕100号",
    "decision.dated": "2024-05-31",
}
JIANGXI = {"agency.division": "360121", "place.division": "360121101"}


def case(changes: dict[str, Any] | None = None, *, name: str = "penalty") -> RawRecord:
    return changed(sample(name), changes or {})


def judged(changes: dict[str, Any] | None = None, *before: dict[str, Any], name: str = "penalty") -> Judged:
    return judge(case(changes, name=name), before=[case(each, name=name) for each in before])


def mine(result: Judged) -> set[tuple[str, str]]:
    return {(rule, path) for rule, path in result.said if rule in MINE}


# Cases to which nothing of this applies.


@pytest.mark.parametrize("status", ["filed", "investigating", "notified", "suspended"])
def test_a_case_in_progress_is_asked_nothing(status: str):
    without = dict.fromkeys(
        ("decision", "penalties", "discretion", "payments", "facts", "evidence", "closed_on", "closing_kind"), ABSENT
    )
    far = {"place.division": "430104001", "bases.0.effective_from": "2024-12-01", "archived_on": ABSENT}
    assert mine(judged({**without, **far, "status": status, "officers.0.certificate_shown": False})) == set()


@pytest.mark.parametrize("result", ["transferred_to_justice", "transferred_to_organ", "case_withdrawn", "terminated"])
def test_a_case_that_ended_without_a_penalty_is_asked_nothing(result: str):
    nothing = dict.fromkeys(("penalties", "payments", "facts", "evidence", "discretion"), ABSENT)
    assert mine(judged({**nothing, "decision.result": result, "place.division": "430104001"})) == set()


# Several parties.


def test_several_parties_fined_in_one_case_are_not_fined_twice():
    assert mine(judged(SECOND)) == set()


def test_with_several_parties_the_grade_is_nobodys():
    young = {**SECOND, "parties.1.id_number": ABSENT, "parties.1.id_type": ABSENT, "parties.1.birth_date": "2008-01-01"}
    result = judged({**young, "parties.1.id_absent_reason": "未携带证件"})
    assert mine(result) == set()
    assert ("CF-PARTY-02", "several parties share one grade of discretion") in result.not_checked


def test_who_is_not_punished_may_lack_capacity():
    spared = {path: value for path, value in SECOND.items() if path != "penalties.1"}
    assert mine(judged({**spared, "parties.1.capacity": "incapable"})) == set()
    interested = judged({**SECOND, "parties.1.capacity": "incapable", "parties.1.role": "interested"})
    assert paths(interested, "CF-PARTY-03") == set()
    assert paths(judged({**SECOND, "parties.1.capacity": "incapable"}), "CF-PARTY-03") == {"parties.1.capacity"}


def test_after_an_interested_person_the_place_of_the_party_is_right():
    first = {"parties.0.role": "interested", "penalties.0.party_no": "2"}
    result = judged({**SECOND, **first, "parties.1.capacity": "incapable"})
    assert paths(result, "CF-PARTY-03") == {"parties.1.capacity"}


# The same act in several cases.


def test_each_party_is_compared_with_itself():
    only_second = {**SECOND, "penalties": [{"party_no": "2", "kind": "fine", "amount": "500.00"}], **EARLIER}
    assert paths(judged(SECOND, only_second), "CF-TWICE-01") == {"penalties.1"}
    assert paths(judged(None, only_second), "CF-TWICE-01") == set()


def test_a_withdrawn_record_and_an_older_version_do_not_count():
    assert paths(judged(None, {**EARLIER, "operation": "delete"}), "CF-TWICE-01") == set()
    older = {**EARLIER, "record_id": "CF-2024-0123", "updated_at": "2024-07-01T09:00:00+08:00"}
    assert paths(judged(None, older), "CF-TWICE-01") == set()


def test_the_earlier_decision_is_not_named():
    later = {**EARLIER, "decision.dated": "2024-06-28"}
    assert paths(judged(None, later), "CF-TWICE-01") == set()


def test_the_revoked_decision_may_be_the_later_one():
    assert paths(judged({"closing_kind": "decision_revoked"}, EARLIER), "CF-TWICE-01") == set()


def test_of_many_entries_every_later_one_is_named():
    keyed = Facts(frozenset({"a"}), frozenset(), "k", frozenset(), "", designated=False)
    entries = [
        Seen(0, RecordRef(number, "penalty", f"CF-{number}", "1.0"), ("penalties", 0), date(2024, 6, 3), text, 0)
        for number in range(COMPARED + 50)
        for text in [keyed._replace(numbers=frozenset({str(number)})).written()]
    ]
    found = [entry.record.number for entry, _ in BOOK["CF-TWICE-01"].function(entries)]
    assert found == list(range(1, COMPARED + 50))


def test_a_case_of_one_organ_after_its_own_is_not_filed_by_another():
    again = {**EARLIER, "filed_on": "2024-03-05", "penalties.0.kind": "warning", "penalties.0.amount": ABSENT}
    assert paths(judged(None, again), "CF-JUR-02") == set()


# Places.


def test_a_zone_of_the_statistics_cannot_be_told():
    result = judged({"place.division": "430171"})
    assert paths(result, "CF-JUR-01") == set()
    assert "CF-JUR-01" in result.unchecked()


def test_organs_of_another_province_are_compared_by_their_codes():
    assert paths(judged(JIANGXI), "CF-JUR-01") == set()
    assert paths(judged({"agency.division": "360121"}), "CF-JUR-01") == {"place.division"}


# Registers.


def test_an_organ_that_the_register_does_not_know_is_not_checked():
    result = judge(case({"agency.division": ABSENT}), beside=[each for each in registers() if "holder" in each])
    assert mine(result) == set()
    assert {"CF-SUBJ-07", "CF-SUBJ-08", "CF-JUR-03"} <= result.unchecked()


# Hearing thresholds.


@pytest.mark.parametrize(("fine", "told"), [("2999.99", False), ("3000.00", True)])
def test_a_citizen_has_a_threshold_of_his_own(fine: str, told: bool):
    person = {"parties.1.party_no": "2", "penalties.1.amount": fine}
    result = judged({**JIANGXI, **SECOND, **person})
    assert bool(paths(result, "CF-HEAR-06")) is told


def test_before_the_first_day_of_the_threshold_nothing_is_known():
    large = {**JIANGXI, "penalties.0.amount": "90000.00", "payments.0.amount": "90000.00"}
    days = {"filed_on": "2021-11-01", "decision.dated": "2021-12-31"}
    early, since = judged({**large, **days}), judged({**large, **days, "decision.dated": "2022-01-01"})
    assert "CF-HEAR-06" in early.unchecked()
    assert (paths(early, "CF-HEAR-06"), paths(since, "CF-HEAR-06")) == (set(), {"hearings"})


def test_hunan_is_not_checked_from_the_doubtful_figure_on():
    assert "CF-HEAR-06" not in judged({"penalties.0.amount": "19999.99"}).unchecked()
    large = judged({"penalties.0.amount": "20000.00"})
    assert paths(large, "CF-HEAR-06") == set()
    assert "CF-HEAR-06" in large.unchecked()
