"""The terms of single steps: first review, special procedures, extensions, delivery (行政许可法 42 to 45)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.license.terms import (
    CERTIFICATE_WORKING_DAYS,
    DECISION_WORKING_DAYS,
    EXTENSION_WORKING_DAYS,
    certified,
    due_after,
    statutory_term,
    still_open,
    to_be_decided,
    told_days,
)

REVIEW_WORKING_DAYS = 20
REVIEW_END_UNKNOWN = Unchecked(
    Said("没有填写初步审查完毕的日期", "the day on which the first review was completed is not stated")
)

_UNTOLD = {"kind": "testing", "starts_on": "2024-05-20", "ends_on": "2024-05-24"}
_TOLD = {**_UNTOLD, "notified_on": "2024-05-17"}
_BY_THE_ACT = (Given("matter.license", {"statutory_days": ABSENT}),)
_PENDING = {
    "decision": ABSENT,
    "certificate": ABSENT,
    "publicity": ABSENT,
    "status": "reviewing",
    "promised_days": ABSENT,
}
_FAR_OFF = {
    **_PENDING,
    **dict.fromkeys(("supplement_notice_on", "supplement_items", "supplemented_on", "verification"), ABSENT),
    **dict.fromkeys(("applied_on", "received_on", "accepted_on", "acceptance_document.dated"), "2090-12-01"),
}
_EXTENSION = {
    "approved_on": "2024-06-11",
    "days": 10,
    "approver": "贺兰舟",
    "reason": "需要补充论证",
    "notified_on": "2024-06-11",
}


@guard("经下级机关初步审查的许可申请", "applications that a lower organ reviews first")
def reviewed_first(licence: Any) -> bool:
    """Hold where the lower organ has accepted the application."""
    return licence.preliminary_review is not None and licence.preliminary_review.accepted_on is not None


@guard("有特别程序的许可申请", "applications with a special procedure")
def with_special_procedures(licence: Any) -> bool:
    """Hold for a licence with a procedure whose time does not count (45)."""
    return licence.special_procedures is not None


@guard("由一个机关决定并延长过期限的许可", "applications of one organ whose term was extended", within=to_be_decided)
def extended(licence: Any) -> bool:
    """Hold where the term of twenty days was extended."""
    return licence.extensions is not None


@guard("证件颁发和送达日期齐全的许可", "certificates with the days of issue and delivery", within=certified)
def issued_and_delivered(licence: Any) -> bool:
    """Hold where a first certificate has both its days."""
    return licence.certificate.issued_on is not None and licence.certificate.delivered_on is not None


@rule(
    "XK-TIME-03",
    Severity.WARNING,
    XZXK.art(43, 45, 82),
    when=reviewed_first,
    dimension=Dimension.TIMELINESS,
    zh=(
        "下级机关初步审查超过二十个工作日",
        "最迟应于 {due} 审查完毕,至 {end} 才完毕或者尚未完毕",
        "核对初步审查的受理、完毕日期;法律、法规另有规定的除外",
    ),
    en=(
        "The first review took longer than twenty working days",
        "it was due by {due}, completed or still open on {end}",
        "compare the days of the first review; other laws and regulations may give another term",
    ),
    good=[
        Case({"preliminary_review": {"accepted_on": "2024-04-26", "completed_on": "2024-05-27"}}),
        Case({**_PENDING, "preliminary_review": {"accepted_on": "2024-05-14"}}, as_of=date(2024, 6, 12)),
        Case(
            {
                "preliminary_review": {"accepted_on": "2024-04-26", "completed_on": "2024-06-03"},
                "special_procedures": [_TOLD],
            },
            note="a told procedure",
        ),
        Case({"preliminary_review": {"accepted_on": "2024-01-15"}}, note="decided since: not checked"),
    ],
    bad=[
        Case(
            {"preliminary_review": {"accepted_on": "2024-04-26", "completed_on": "2024-05-28"}},
            at="preliminary_review.completed_on",
        ),
        Case(
            {**_PENDING, "preliminary_review": {"accepted_on": "2024-05-14"}},
            at="preliminary_review.completed_on",
            as_of=date(2024, 6, 13),
            also={"XK-TIME-07": "the term of the deciding organ began on the same day"},
        ),
    ],
)
def first_review_is_late(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """下级行政机关应当自其受理之日起二十日内审查完毕 (43); 法律、法规另有规定的除外, so a warning.

    下级行政机关应当自其受理之日起二十个工作日内审查完毕。法律、法规可以另行规定,故为警告;
    申请已有结果而没有填写审查完毕日期的,不作判断。
    """
    review = licence.preliminary_review
    if review is None or review.accepted_on is None:
        return
    if review.completed_on is None and not still_open(licence):
        yield REVIEW_END_UNKNOWN
        return
    end = review.completed_on or as_of.day
    due = due_after(holidays, review.accepted_on, REVIEW_WORKING_DAYS, told_days(licence))
    if due is None:
        yield BEYOND_HOLIDAYS
    elif end > due:
        yield "preliminary_review.completed_on", {"due": due, "end": end}


@rule(
    "XK-TIME-04",
    Severity.WARNING,
    XZXK.art(45),
    when=with_special_procedures,
    dimension=Dimension.TIMELINESS,
    zh=(
        "特别程序所需时间没有告知申请人",
        "该程序至 {end} 已经结束,没有填写告知日期",
        "填写书面告知所需时间的日期;没有告知的时间不宜扣除",
    ),
    en=(
        "The applicant was not told the time of a special procedure",
        "the procedure ended on {end}, and no day of telling the applicant is given",
        "give the day on which the time needed was told in writing; untold time should not be deducted",
    ),
    good=[
        Case({"special_procedures": [_TOLD]}),
        Case({"special_procedures": [_UNTOLD]}, as_of=date(2024, 5, 23), note="still going on"),
        Case({"special_procedures": [{"kind": "testing", "starts_on": "2024-05-20"}]}),
    ],
    bad=[
        Case({"special_procedures": [_UNTOLD]}, at="special_procedures.0.notified_on"),
        Case({"special_procedures": [_UNTOLD]}, at="special_procedures.0.notified_on", as_of=date(2024, 5, 24)),
    ],
)
def special_time_was_not_told(licence: License, as_of: AsOf) -> Hits:
    """行政机关应当将所需时间书面告知申请人 (45).  How it was told may lie outside the data: a warning.

    The closed list of eight procedures is kept by structure.

    特别程序的时间不计入期限,但应当书面告知申请人所需时间。告知书可能没有报送,故为警告;程序尚未结束的不提示。
    """
    for at, each in enumerate(licence.special_procedures or ()):
        if each.notified_on is None and each.ends_on is not None and each.ends_on <= as_of.day:
            yield ("special_procedures", at, "notified_on"), {"end": each.ends_on}


@rule(
    "XK-TIME-08",
    Severity.WARNING,
    XZXK.art("42(1)", 82),
    when=extended,
    dimension=Dimension.TIMELINESS,
    zh=(
        "延长许可期限不合规定",
        "{element}:没有填写,或者超出法定的延长",
        "填写批准人、理由和告知日期;应在期限届满前批准,延长不超过十个工作日",
    ),
    en=(
        "An extension of the term is not in order",
        "{element} is not given, or goes beyond what the Act allows",
        "give approver, reason and the day it was told; approval comes before the term ends, for ten working days",
    ),
    good=[
        Case({"extensions": [_EXTENSION]}),
        Case({"extensions": [{**_EXTENSION, "approved_on": "2024-06-12"}]}, note="on the last day of the term"),
        Case({"extensions": [{**_EXTENSION, "days": 30}]}, note="the catalogue knows a term of another law"),
        Case({"extensions": [_EXTENSION]}, given=_BY_THE_ACT),
        Case({"extensions": [{**_EXTENSION, "approved_on": "2024-06-12"}]}, given=_BY_THE_ACT),
        Case({"extensions": [{**_EXTENSION, "approved_on": "2024-06-19"}], "special_procedures": [_TOLD]}),
        Case({"extensions": [{**_EXTENSION, "days": 4}, {**_EXTENSION, "days": 6}]}, given=_BY_THE_ACT),
        Case(_FAR_OFF, as_of=date(2091, 1, 1), note="not extended, beyond the holiday table"),
        Case({"extensions": [{"days": 15}], "joint_handling": {"ended_on": "2024-05-28"}}),
    ],
    bad=[
        *(
            Case({"extensions": [_EXTENSION], f"extensions.0.{name}": ABSENT}, at=f"extensions.0.{name}")
            for name in ("approver", "reason", "notified_on")
        ),
        Case({"extensions": [{**_EXTENSION, "approved_on": "2024-06-13"}]}, at="extensions.0.approved_on"),
        Case(
            {"extensions": [{**_EXTENSION, "approved_on": "2024-06-13"}]},
            at="extensions.0.approved_on",
            given=_BY_THE_ACT,
        ),
        Case(
            {"extensions": [{**_EXTENSION, "approved_on": "2024-06-20"}], "special_procedures": [_TOLD]},
            at="extensions.0.approved_on",
        ),
        Case(
            {"extensions": [{**_EXTENSION, "days": 5}, {**_EXTENSION, "days": 6}]},
            at="extensions.1.days",
            given=_BY_THE_ACT,
            note="eleven days together",
        ),
        Case({"extensions": [{**_EXTENSION, "days": 11}]}, at="extensions.0.days", given=_BY_THE_ACT),
    ],
)
def extension_is_not_in_order(licence: License, matters: Matters, holidays: Holidays) -> Hits:
    """经本行政机关负责人批准,可以延长十日,并应当将延长期限的理由告知申请人 (42(1)).

    The approval comes within the term that it extends.  Ten days, of all extensions together, are asked only where no
    other term is known.

    经本机关负责人批准,可以延长十个工作日,并应当将理由告知申请人;批准应当在期限届满之前,几次延长合计也不得超过十日。
    目录载明其他法定时限的不判断日数;批准和告知可能没有报送,故为警告。
    """
    term = statutory_term(licence, matters)
    due = licence.accepted_on
    if due is not None:
        due = due_after(holidays, due, term or DECISION_WORKING_DAYS, told_days(licence))
    if due is None:
        yield BEYOND_HOLIDAYS
    total = 0
    for at, each in enumerate(licence.extensions or ()):
        total += each.days or 0
        faults = {
            "approver": each.approver is None,
            "reason": each.reason is None,
            "notified_on": each.notified_on is None,
            "approved_on": at == 0 and due is not None and each.approved_on is not None and each.approved_on > due,
            "days": term is None and each.days is not None and total > EXTENSION_WORKING_DAYS,
        }
        for element in (name for name, faulty in faults.items() if faulty):
            yield ("extensions", at, element), {"element": element}


@rule(
    "XK-TIME-09",
    Severity.WARNING,
    XZXK.art(44, 82),
    when=issued_and_delivered,
    dimension=Dimension.TIMELINESS,
    zh=("超过十个工作日才送达证件", "最迟应于 {due} 送达,实际于 {delivered} 送达", "核对送达日期,及时通知领取"),
    en=(
        "Certificate delivered later than ten working days after the decision",
        "due by {due}, delivered on {delivered}",
        "compare the day of delivery, and tell the holder in time",
    ),
    good=[
        Case({"certificate.delivered_on": "2024-06-12"}),
        Case({"certificate.delivered_on": ABSENT}),
        Case(
            {"certificate.issued_on": ABSENT, "certificate.delivered_on": "2024-06-13"},
            also={"XK-TIME-05": "issue and delivery in one: an error of its own"},
        ),
        Case(
            {
                "certificate.delivered_on": "2025-03-04",
                "certificate.issued_on": "2025-03-03",
                "changes": [{"kind": "amendment", "changed_on": "2025-03-03"}],
            },
            note="the certificate was replaced",
        ),
    ],
    bad=[Case({"certificate.delivered_on": "2024-06-13"}, at="certificate.delivered_on")],
)
def certificate_delivered_late(licence: License, holidays: Holidays) -> Hits:
    """十日内颁发、送达 (44): holders may collect late, hence a warning; late issue is an error of its own.

    证件应当自决定之日起十个工作日内颁发并送达。被许可人可能迟来领取,故为警告;迟延颁发另按错误处理。
    """
    if licence.decision is None or licence.certificate is None or licence.certificate.delivered_on is None:
        return
    due = holidays.working_day_after(licence.decision.dated, CERTIFICATE_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif licence.certificate.delivered_on > due:
        yield "certificate.delivered_on", {"due": due, "delivered": licence.certificate.delivered_on}
