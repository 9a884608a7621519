"""Certificates: numbers compared across records, and years of training."""

from __future__ import annotations

from datetime import date

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import registers, sample
from rules.judged import judge, paths

OTHER_HOLDER = {"holder.id_number": "430121199103251020", "holder.gender": "female"}


def again(record_id: str, **change: object) -> dict[str, object]:
    return changed(sample("certificate"), {"record_id": record_id, **change})


def test_each_later_card_of_another_person_is_named():
    first, second = again("A"), again("B", **OTHER_HOLDER)
    assert ("ZJ-05", "certificate_no") in judge(again("C", **OTHER_HOLDER), before=[first, second]).said
    assert ("ZJ-05", "certificate_no") not in judge(again("C"), before=[first, second]).said


def test_a_corrected_card_is_compared_in_its_newest_version_only():
    wrong = again("A", **OTHER_HOLDER)
    right = again("A", updated_at="2024-12-21T09:00:00+08:00")
    assert judge(again("B"), before=[wrong]).said == {("ZJ-05", "certificate_no")}
    assert judge(again("B"), before=[wrong, right]).said == {("ZJ-13", "certificate_no")}


def test_a_withdrawn_card_is_compared_with_none():
    assert judge(again("B"), before=[again("A", operation="delete", **OTHER_HOLDER)]).said == set()


def test_each_card_that_overlaps_an_earlier_one_is_named_once():
    """A long card before a short one: what begins later is compared with the longest term so far."""
    long = again("A", certificate_no="18012100201", valid_from="2023-04-10", valid_until="2028-04-09")
    short = again("B", certificate_no="18012100202", valid_from="2024-04-10", valid_until="2024-12-31")
    later = again("C", certificate_no="18012100203", valid_from="2026-04-10", valid_until="2031-04-09")
    after = again("D", certificate_no="18012100204", valid_from="2031-04-10", valid_until=ABSENT)
    for record, named in ((short, {"certificate_no"}), (later, {"certificate_no"}), (after, set())):
        others = [each for each in (long, short, later, after) if each is not record]
        assert paths(judge(record, before=others), "ZJ-13") == named
    assert paths(judge(long, before=[short, later]), "ZJ-13") == set(), "the later ones are named"


def test_a_card_that_is_replaced_is_no_second_card():
    """换发: the old record stays in the register, with its event and state."""
    event = {"kind": "replaced", "starts_on": "2024-03-01", "reason": "换发新证", "organ": "湖南省司法厅"}
    old = again("A", status="replaced", status_events=[event])
    new = again("B", certificate_no="18012100201", issued_on="2024-03-01", valid_from="2024-03-01")
    for card, other in ((old, new), (new, old)):
        assert judge(card, before=[other]).said == set()


@pytest.mark.parametrize("rule", ["ZJ-05", "ZJ-13"])
def test_no_identity_number_goes_into_the_ledger(rule):
    card = _model(sample("certificate"))
    keys = BOOK[rule].keys
    assert keys is not None
    [keyed] = keys(card)
    number = sample("certificate")["holder"]["id_number"]
    assert number[:15] not in repr(keyed)


def test_each_short_year_is_told():
    card = changed(
        sample("certificate"),
        {
            "valid_from": "2023-04-10",
            "training": [
                {"year": 2023, "category": "skills", "hours": "1.0"},
                {"year": 2024, "category": "skills", "hours": "59.9"},
                {"year": 2025, "category": "skills", "hours": "30.0"},
                {"year": 2025, "category": "public_law", "hours": "30.0"},
                {"year": 2026, "category": "skills", "hours": "10.0"},
            ],
        },
    )
    short = [each for each in judge(card, as_of=date(2026, 11, 1)).findings if each.notice.id == "ZJ-03"]
    assert [(each.params["year"], str(each.params["hours"])) for each in short] == [(2024, "59.9")]


def test_years_before_the_plan_and_years_not_over_are_left_alone():
    """A card of 2022 and an organ of 2019, told of at the end of 2026."""
    late = {"updated_at": "2026-12-30T09:00:00+08:00"}
    card = changed(sample("certificate"), {**late, "issued_on": "2022-04-10", "training": ABSENT, "valid_from": ABSENT})
    [found] = [each for each in judge(card, as_of=date(2026, 12, 31)).findings if each.notice.id == "ZJ-11"]
    assert found.params["year"] == 2025
    organ = changed(sample("agency"), late)
    told = [each.params["year"] for each in judge(organ, as_of=date(2027, 1, 1)).findings if each.notice.id == "ZJ-14"]
    assert told == [2025, 2026]


def test_cards_of_other_kinds_owe_neither_hours_nor_an_examination():
    for kind in ("supervision", "ministry", "auxiliary"):
        card = again("A", kind=kind, training=ABSENT, exam_passed_on="2024-01-10", staffing="contract")
        assert judge(card, as_of=date(2025, 12, 31)).said == set()


def test_officers_of_several_organs_act_together():
    """联合检查: each officer's card lies in the field of one of the matters."""
    other = changed(sample("certificate.second"), {"domains": ["transport"]})
    together = {"matters.1": {"code": "430117002000", "name": "对道路运输企业的检查"}}
    matter = changed(sample("matter.license"), {"domain": "transport"})
    beside = [each for each in registers() if each["record_id"] not in (other["record_id"], matter["record_id"])]
    inspection = sample("inspection")
    assert paths(judge(inspection, beside=[*beside, other, matter]), "ZJ-07") == {"officers.1.certificate_no"}
    assert paths(judge(changed(inspection, together), beside=[*beside, other, matter]), "ZJ-07") == set()


def test_a_field_that_the_registers_do_not_know_is_not_checked():
    cards = changed(sample("certificate"), {"domains": ABSENT})
    beside = [each for each in registers() if each["record_id"] != cards["record_id"]]
    judged = judge(sample("penalty"), beside=[*beside, cards])
    assert ("ZJ-07", "the register states no field for a certificate") in judged.not_checked
    unknown = changed(sample("penalty"), {"matters.1": {"code": "430217999000", "name": "其他事项"}})
    transport = changed(cards, {"domains": ["transport"]})
    judged = judge(unknown, beside=[*beside, transport])
    assert ("ZJ-07", "a matter is not in the register of matters") in judged.not_checked
    assert paths(judged, "ZJ-07") == set()


def _model(raw):
    from enforce_data.model import Certificate

    return Certificate.model_validate(raw)
