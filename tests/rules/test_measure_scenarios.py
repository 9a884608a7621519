"""Coercive measures: lawful courses that no rule has anything to say against, and what cannot be decided."""

from __future__ import annotations

from datetime import date

import pytest

from enforce_data.rulebook import ABSENT
from enforce_data.rulebook.case import changed
from enforce_data.rules.samples import sample
from rules.judged import judge

EXTENSION = {"approver": "贺兰舟", "reason": "情况复杂", "notified_on": "2024-04-03", "approved_on": "2024-04-03"}
RUNNING = {"disposal": ABSENT, "ended_at": ABSENT, "status": "implemented"}


@pytest.mark.parametrize(
    ("name", "change", "as_of"),
    [
        pytest.param(
            "coercion",
            {
                "approval": {
                    "urgent": True,
                    "reported_at": "2024-03-05T20:00:00+08:00",
                    "made_up_at": "2024-03-06T10:00:00+08:00",
                },
                "services.0.served_on": "2024-03-06",
                "services.0.method": "direct",
            },
            date(2024, 12, 31),
            id="urgent, reported and approved within a day, served the next",
        ),
        pytest.param(
            "coercion",
            {
                "approval": {
                    "urgent": True,
                    "reported_at": "2024-03-05T12:00:00+08:00",
                    "refused_at": "2024-03-05T13:00:00+08:00",
                    "lifted_at": "2024-03-05T13:10:00+08:00",
                },
                "decision": ABSENT,
                "services": ABSENT,
                "documents": ABSENT,
                **RUNNING,
                "status": "released",
            },
            date(2024, 12, 31),
            id="urgent, refused and lifted at once",
        ),
        pytest.param(
            "coercion",
            {
                "parties.0": {"party_no": "1", "category": "natural_person", "unknown_party": True},
                "scene.party_present": False,
                "scene.witness": "龙一鸣",
                "party_notified": ABSENT,
                "rights_told": ABSENT,
                "services": ABSENT,
            },
            date(2024, 12, 31),
            id="nobody found whose goods they are",
        ),
        pytest.param(
            "coercion",
            {
                "extensions": [{**EXTENSION, "until": "2024-05-03"}],
                "disposal.dated": "2024-05-11",
                "disposal.returned_on": "2024-05-11",
                "ended_at": ABSENT,
            },
            date(2024, 12, 31),
            id="extended by thirty days, and examined for eight",
        ),
        pytest.param(
            "coercion.freeze",
            {
                "scene.party_present": False,
                "services.0.method": "post",
                "services.0.sent_on": "2024-05-17",
                "services.0.served_on": "2024-05-25",
            },
            date(2024, 12, 31),
            id="frozen without the party, the decision posted in time",
        ),
        pytest.param("coercion", {**RUNNING, "services.1": ABSENT}, date(2024, 4, 11), id="still within its term"),
    ],
)
def test_a_lawful_course_is_left_alone(name, change, as_of):
    judged = judge(changed(sample(name), change), as_of=as_of)
    assert judged.said == set()


@pytest.mark.parametrize(
    ("name", "change", "rule", "reason"),
    [
        pytest.param(
            "coercion",
            {**RUNNING, "testing.0.ends_on": ABSENT},
            "QZ-SEIZ-04",
            "an extension or examination lacks the days that move the end",
            id="an examination without end may move the term",
        ),
        pytest.param(
            "coercion",
            {"disposal.dated": ABSENT, "ended_at": ABSENT},
            "QZ-SEIZ-04",
            "the day of the disposal is not given",
            id="settled, on a day unknown",
        ),
        pytest.param(
            "coercion",
            {"officers.1.certificate_no": "18012199999"},
            "QZ-OFF-03",
            "a certificate is not in the register of certificates",
            id="a card of another register may be an officer's",
        ),
        pytest.param(
            "coercion",
            {"services.0.method": "direct", "services.0.served_on": ABSENT},
            "QZ-SEIZ-09",
            "the day on which the decision was served is not given",
            id="served on a day unknown",
        ),
        pytest.param(
            "coercion.execution",
            {"bases.0.level": ABSENT},
            "QZ-BASIS-02",
            "the rank of a legal basis that could change the answer is not stated",
            id="a basis without rank may be a law",
        ),
    ],
)
def test_what_cannot_be_decided_is_said_to_be_unchecked(name, change, rule, reason):
    judged = judge(changed(sample(name), change))
    assert (rule, reason) in judged.not_checked
    assert rule not in {found for found, _ in judged.said}


def test_several_parties_and_objects_are_judged_each():
    change = {
        "objects.1": {"kind": "goods", "name": "插座"},
        "objects.2": {"kind": "goods", "quantity": "3.000"},
        "parties.1": {"party_no": "2", "role": "party", "category": "natural_person", "name": "粟枫"},
    }
    judged = judge(changed(sample("coercion"), change))
    places = {path for found, path in judged.said if found == "QZ-SEIZ-01"}
    assert places == {"objects.1.quantity", "objects.2.name", "parties.1.registered_address"}
