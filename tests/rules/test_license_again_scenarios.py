"""Applications by those who may not apply again (行政许可法 78, 79)."""

from __future__ import annotations

from typing import Any

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import judge, paths

PERSON = {
    "parties.0.category": "natural_person",
    "parties.0.uscc": ABSENT,
    "parties.0.representative": ABSENT,
    "parties.0.id_type": "resident_id",
    "parties.0.id_number": "430121197911034519",
}


def refused(record_id: str = "XK-2023-0007", **change: Any) -> dict[str, Any]:
    """An application for the same matter, refused in the year before for false materials."""
    before = {
        "record_id": record_id,
        "case_no": "星市监许受〔2023〕7号",
        "status": "refused",
        "decision.result": "refuse",
        "decision.refusal_ground": "false_materials",
        "decision.dated": "2023-05-28",
        "certificate": ABSENT,
    }
    return changed(sample("license"), before | change)


def barred(*before: dict[str, Any], **change: Any) -> bool:
    record = changed(sample("license"), change)
    return paths(judge(record, before=before), "XK-AGAIN-01") == {"applied_on"}


def test_a_company_and_a_person_are_known_by_their_number():
    assert barred(refused())
    assert barred(refused(**PERSON), **PERSON)
    assert not barred(refused(), **PERSON)


def test_another_matter_is_free():
    assert not barred(refused(**{"matters.0.code": "430117009000"}))


def test_whoever_was_only_interested_is_free():
    assert not barred(refused(**{"parties.0.role": "interested"}))


def test_only_the_newest_version_of_the_refusal_counts():
    corrected = refused(**{"decision.refusal_ground": "conditions_not_met", "updated_at": "2024-06-06T09:00:00+08:00"})
    assert not barred(refused(), corrected)


def test_a_refusal_that_was_undone_bars_nobody():
    undone = [{"kind": "revoked", "altered_on": "2023-08-01"}]
    assert not barred(refused(**{"decision.alterations": undone}))


def test_a_licence_is_not_barred_by_its_own_annulment():
    changes = [{"kind": "annulment", "changed_on": "2024-11-04", "ground": "fraud_or_bribery"}]
    assert not barred(changes=changes, status="annulled")
