"""Acceptance of an application, or its refusal at the door (行政许可法 32)."""

from __future__ import annotations

from typing import Any

from enforce_data.findings import Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.license.terms import ACCEPTANCE_WORKING_DAYS

_PROOF = {"kind": "non_acceptance", "number": "星市监许不受〔2024〕3号", "dated": "2024-05-07", "sealed": True}
_REFUSED = {
    "accepted_on": ABSENT,
    "acceptance_document": ABSENT,
    "decision": ABSENT,
    "certificate": ABSENT,
    "publicity": ABSENT,
    "verification": ABSENT,
    "status": "not_accepted",
    "non_acceptance": {"ground": "not_competent", "refused_on": "2024-05-07", "document": _PROOF},
}
_ON_THE_SPOT = {
    "acceptance_document": ABSENT,
    "publicity.published_on": "2024-05-14",
    "certificate": ABSENT,
    "certificate_not_needed": True,
}
_COMPLETE = {"supplement_notice_on": ABSENT, "supplement_items": ABSENT, "supplemented_on": ABSENT}


@guard("不予受理的许可申请", "applications that were not accepted")
def not_accepted(licence: Any) -> bool:
    """Hold for an application that was refused at the door."""
    return licence.non_acceptance is not None


@guard("受理或者不予受理的许可申请", "applications that were accepted or refused at the door")
def received(licence: Any) -> bool:
    """Hold for an application that was answered at the door, but not one decided as its papers came in (34(2))."""
    if licence.accepted_on is None:
        return licence.non_acceptance is not None
    came_in = licence.supplemented_on or licence.received_on or licence.applied_on
    return licence.decision is None or licence.decision.dated != came_in


@guard(
    "填有收到材料或者补正日期、受理日期的许可申请",
    "applications with the days of receipt or supplement and of acceptance",
)
def received_and_accepted(licence: Any) -> bool:
    """Hold where it is known when papers, at first or to supplement, came in, and when they were accepted."""
    came_in = licence.received_on is not None or licence.supplemented_on is not None
    return came_in and licence.accepted_on is not None


@guard("告知过补正日期的许可申请", "applications with a day on which supplements were asked for")
def asked_to_supplement(licence: Any) -> bool:
    """Hold where the day of the notice to supplement is known."""
    return licence.supplement_notice_on is not None


@rule(
    "XK-ACC-02",
    Severity.WARNING,
    XZXK.art("32(2)"),
    when=received,
    zh=(
        "受理或者不予受理没有合规的书面凭证",
        "没有填写 {element},或者注明未加盖印章",
        "补填加盖专用印章、注明日期的受理或者不予受理凭证",
    ),
    en=(
        "Accepted or not accepted without a proper written proof",
        "{element} is not given, or the proof is stated not to be sealed",
        "give the dated and sealed proof of acceptance or non-acceptance",
    ),
    good=[
        Case({"acceptance_document.sealed": ABSENT}),
        Case(_REFUSED),
        Case({**_ON_THE_SPOT, **_COMPLETE, "accepted_on": "2024-05-06", "decision.dated": "2024-05-06"}),
        Case({**_ON_THE_SPOT, "accepted_on": "2024-05-13", "decision.dated": "2024-05-13"}, note="as supplemented"),
    ],
    bad=[
        Case({"acceptance_document": ABSENT}, at="acceptance_document"),
        Case(
            {**_ON_THE_SPOT, "accepted_on": "2024-05-13", "decision.dated": "2024-05-14"},
            at="acceptance_document",
            note="decided on the day after",
        ),
        Case({"acceptance_document.dated": ABSENT}, at="acceptance_document.dated"),
        Case({"acceptance_document.sealed": False}, at="acceptance_document.sealed"),
        Case({**_REFUSED, "non_acceptance.document": ABSENT}, at="non_acceptance.document"),
    ],
)
def acceptance_without_proof(licence: License) -> Hits:
    """应当出具加盖本行政机关专用印章和注明日期的书面凭证 (32(2)).

    The proof may lie in the file without being in the data: a warning.  A decision on the spot (34(2)) needs none.

    受理或者不予受理,都应当出具加盖专用印章、注明日期的书面凭证。凭证可能在案卷中而没有报送,故为警告;
    当场作出许可决定的不要求。
    """
    place, proof = "acceptance_document", licence.acceptance_document
    if licence.accepted_on is None and licence.non_acceptance is not None:
        place, proof = "non_acceptance.document", licence.non_acceptance.document
    if proof is None:
        yield place, {"element": place}
    elif proof.dated is None:
        yield f"{place}.dated", {"element": f"{place}.dated"}
    elif proof.sealed is False:
        yield f"{place}.sealed", {"element": f"{place}.sealed"}


@rule(
    "XK-ACC-03",
    Severity.WARNING,
    XZXK.art("32(1)④", "32(1)⑤", 82),
    when=received_and_accepted,
    zh=(
        "超过五个工作日才受理",
        "{arrived} 收到齐全的材料,最迟应于 {due} 受理,实际于 {accepted} 受理",
        "核对收到、补正和受理日期;逾期的自收到材料之日起即为受理",
    ),
    en=(
        "Accepted later than five working days",
        "complete on {arrived}, to be accepted by {due}, accepted on {accepted}",
        "compare receipt, supplement and acceptance; a late one was accepted on receipt",
    ),
    good=[
        Case({"accepted_on": "2024-05-20"}, note="the fifth working day after the supplement"),
        Case({**_COMPLETE, "accepted_on": "2024-05-11"}, note="after receipt, a make-up Saturday"),
        Case({"supplemented_on": ABSENT, "accepted_on": "2024-05-27"}, note="the day of the supplement is not known"),
    ],
    bad=[
        Case({"accepted_on": "2024-05-21"}, at="accepted_on"),
        Case({"accepted_on": "2024-05-21", "received_on": ABSENT}, at="accepted_on", note="the supplement is known"),
        Case({**_COMPLETE, "accepted_on": "2024-05-13"}, at="accepted_on"),
    ],
)
def accepted_late(licence: License, holidays: Holidays) -> Hits:
    """逾期不告知的,自收到申请材料之日起即为受理 (32(1)④); supplements complete, the application is accepted (⑤).

    The Act names no days for ⑤: the five of ④ are taken, so this is a warning.  The term of the decision then runs from
    the earlier day.

    材料齐全或者补正齐全的,应当受理;逾期不告知的,自收到材料之日起即为受理。补正齐全后几日内受理,法律没有明定,
    本规则比照五个工作日,故为警告。
    """
    arrived = licence.supplemented_on
    if arrived is None and licence.supplement_notice_on is None:
        arrived = licence.received_on
    if arrived is None or licence.accepted_on is None:
        return
    due = holidays.working_day_after(arrived, ACCEPTANCE_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif licence.accepted_on > due:
        yield "accepted_on", {"arrived": arrived, "due": due, "accepted": licence.accepted_on}


@rule(
    "XK-ACC-04",
    Severity.WARNING,
    XZXK.art("32(1)④", "72④"),
    when=asked_to_supplement,
    zh=("告知补正没有补正内容", "{told} 告知补正,没有填写补正内容", "填写一次告知的全部补正内容"),
    en=(
        "Supplements were asked for without saying which",
        "told on {told}, and nothing says what was missing",
        "give all that was asked for in the one notice",
    ),
    good=[Case(), Case({**_COMPLETE, "accepted_on": "2024-05-11"})],
    bad=[Case({"supplement_items": ABSENT}, at="supplement_items")],
)
def supplements_are_not_named(licence: License) -> Hits:
    """一次告知申请人需要补正的全部内容 (32(1)④); the notice may say it without the data: a warning.

    应当一次告知需要补正的全部内容。告知书可能写明而数据没有报送,故为警告。
    """
    if licence.supplement_items is None:
        yield "supplement_items", {"told": licence.supplement_notice_on}


@rule(
    "XK-ACC-05",
    Severity.ERROR,
    XZXK.art("32(1)①", "32(1)②", "72⑦"),
    when=not_accepted,
    zh=("不予受理没有理由", "不予受理没有填写理由", "填写不予受理所依据的情形"),
    en=(
        "Not accepted without a ground",
        "the application was not accepted, and no ground is given",
        "give the ground on which it was not accepted",
    ),
    good=[Case(_REFUSED), *(Case({**_REFUSED, "non_acceptance.ground": each}) for each in ("not_required", "other"))],
    bad=[Case({**_REFUSED, "non_acceptance.ground": ABSENT}, at="non_acceptance.ground")],
)
def not_accepted_without_ground(licence: License) -> Hits:
    """不需要许可 or 不属于职权范围 (32(1)①②): the applicant is told why; not to say so is a fault of its own (72⑦).

    不予受理应当说明理由,未依法说明理由本身就是违法(第七十二条),没有例外,故为错误。
    """
    if licence.non_acceptance is not None and licence.non_acceptance.ground is None:
        yield "non_acceptance.ground"
