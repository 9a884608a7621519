"""Those whose interests a licence touches (行政许可法 36, 47)."""

from __future__ import annotations

from typing import Any

from enforce_data.findings import Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.license.terms import answered

_NEIGHBOUR = {"name": "湘荷物业管理有限公司", "informed_on": "2024-05-16"}
_UNTOLD = {"name": _NEIGHBOUR["name"]}
_TOLD = {"notified_on": "2024-05-16"}


@guard("填有利害关系人的许可决定", "granted or refused licences that touch others", within=answered)
def touches_others(licence: Any) -> bool:
    """Hold for a decided application that names whose major interests it touches."""
    return licence.interested_parties is not None


@rule(
    "XK-INT-01",
    Severity.WARNING,
    XZXK.art(36, "72③"),
    when=touches_others,
    zh=(
        "决定前没有告知利害关系人",
        "告知日期:{told};决定日期:{dated}",
        "填写告知利害关系人的日期,或者更正日期",
    ),
    en=(
        "Interested persons were not informed before the decision",
        "informed: {told}; decided on {dated}",
        "give the day on which the person was informed, or correct the days",
    ),
    good=[
        Case({"hearings": [_TOLD], "interested_parties": [_NEIGHBOUR]}),
        Case({"hearings": [_TOLD], "interested_parties": [{**_NEIGHBOUR, "informed_on": "2024-05-28"}]}),
        Case({"interested_parties": [_UNTOLD], "decision.result": "withdrawn", "certificate": ABSENT}),
    ],
    bad=[
        Case(
            {"hearings": [_TOLD], "interested_parties": [_UNTOLD]},
            at="interested_parties.0.informed_on",
        ),
        Case(
            {"hearings": [_TOLD], "interested_parties": [{**_NEIGHBOUR, "informed_on": "2024-05-29"}]},
            at="interested_parties.0.informed_on",
        ),
    ],
)
def others_were_not_informed(licence: License) -> Hits:
    """直接关系他人重大利益的,应当告知该利害关系人 (36), before the decision: he may be heard.

    Whether the interests were major the data do not show, so this is a warning; his silence is lawful.

    许可事项直接关系他人重大利益的,应当在决定前告知利害关系人。利益是否重大,数据看不出,故为警告;
    被告知后不发表意见并不违法。
    """
    if licence.decision is None:
        return
    dated = licence.decision.dated
    for at, other in enumerate(licence.interested_parties or ()):
        if other.informed_on is None or other.informed_on > dated:
            yield ("interested_parties", at, "informed_on"), {"told": other.informed_on or "—", "dated": dated}


@rule(
    "XK-INT-02",
    Severity.WARNING,
    XZXK.art("47(1)"),
    when=touches_others,
    zh=(
        "涉及他人利益的许可没有告知听证权利",
        "{dated} 作出决定,此前没有告知听证权利的日期",
        "填写告知听证权利的日期;不涉及重大利益关系的除外",
    ),
    en=(
        "A licence that touches others, and no right to a hearing was told",
        "decided on {dated}, with no day before it on which the right to a hearing was told",
        "give the day on which the right was told, unless no major interests are at stake",
    ),
    good=[
        Case({"hearings": [_TOLD], "interested_parties": [_NEIGHBOUR]}),
        Case(note="nobody else is touched"),
        Case({"hearings": [{"notified_on": "2024-05-28"}], "interested_parties": [_NEIGHBOUR]}),
        Case({"interested_parties": [_NEIGHBOUR], "decision.result": "withdrawn", "certificate": ABSENT}),
    ],
    bad=[
        Case({"interested_parties": [_NEIGHBOUR]}, at="hearings"),
        Case({"hearings": [{"notified_on": "2024-05-29"}], "interested_parties": [_NEIGHBOUR]}, at="hearings"),
    ],
)
def right_to_a_hearing_was_not_told(licence: License) -> Hits:
    """直接涉及申请人与他人之间重大利益关系的,在作出决定前应当告知听证权利 (47(1)): only major interests bind.

    许可直接涉及申请人与他人之间重大利益关系的,应当在决定前告知听证权利。只有重大利益关系才有此义务,数据看不出,
    故为警告。
    """
    if licence.decision is None:
        return
    dated = licence.decision.dated
    told = [hearing.notified_on for hearing in licence.hearings or () if hearing.notified_on is not None]
    if not any(day <= dated for day in told):
        yield "hearings", {"dated": dated}
