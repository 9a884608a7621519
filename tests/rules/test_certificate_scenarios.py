"""Certificates: numbers compared across records, and years of training."""

from __future__ import annotations

from datetime import date

from enforce_data.rulebook.case import changed
from enforce_data.rules import BOOK
from enforce_data.rules.samples import sample
from rules.judged import judge

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
    assert judge(again("B"), before=[wrong, right]).said == set()


def test_a_withdrawn_card_is_compared_with_none():
    assert judge(again("B"), before=[again("A", operation="delete", **OTHER_HOLDER)]).said == set()


def test_no_identity_number_goes_into_the_ledger():
    card = _model(sample("certificate"))
    keys = BOOK["ZJ-05"].keys
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


def _model(raw):
    from enforce_data.model import Certificate

    return Certificate.model_validate(raw)
