"""The terms of a licence beside that of the Act itself (行政许可法 42 to 45; 优化营商环境条例 36)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZXK, YSHJ
from enforce_data.model import License
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.license.terms import (
    SPELL_UNKNOWN,
    TERM_UNKNOWN,
    accepted,
    due_after,
    ended,
    extension_days,
    special_days,
    statutory_term,
    to_be_decided,
)

JOINT_WORKING_DAYS = 45
JOINT_EXTENSION_WORKING_DAYS = 15
_UNTOLD = {"kind": "testing", "starts_on": "2024-05-20", "ends_on": "2024-05-24"}
_TOLD = {**_UNTOLD, "notified_on": "2024-05-17"}
_NO_CERTIFICATE = {"certificate": ABSENT, "certificate_not_needed": True}
_UNPROMISED = {**_NO_CERTIFICATE, "promised_days": ABSENT}
_PENDING = {
    "decision": ABSENT,
    "certificate": ABSENT,
    "publicity": ABSENT,
    "status": "reviewing",
    "promised_days": ABSENT,
}
_EXTENSION = {
    "approved_on": "2024-06-11",
    "days": 10,
    "approver": "贺兰舟",
    "reason": "需要补充论证",
    "notified_on": "2024-06-11",
}
_LEAD = {"code": "11430121MB0X08088G", "name": "星沙县城市管理和综合执法局"}
_MORE = {"joint_handling.extension_approver": "向云岭"}


def _term(days: int) -> tuple[Given, ...]:
    return (Given("matter.license", {"statutory_days": days}),)


@guard("统一、联合、集中办理的许可申请", "accepted applications that several organs handle together", within=accepted)
def handled_jointly(licence: Any) -> bool:
    """Hold for an accepted application that is handled jointly (26(2))."""
    return licence.joint_handling is not None


@guard("没有公开超期理由的承诺办结", "promised terms without a published reason for being late", within=accepted)
def promised(licence: Any) -> bool:
    """Hold where a term was promised and no reason for missing it was published."""
    late = licence.late_reason
    return licence.promised_days is not None and (late is None or late.published_on is None)


@rule(
    "XK-TIME-02",
    Severity.ERROR,
    XZXK.art("42(2)", "26(2)", 45, 82),
    when=handled_jointly,
    dimension=Dimension.TIMELINESS,
    zh=(
        "联合办理超过法定期限",
        "自受理起 {limit} 个工作日(不含特别程序),最迟应于 {due} 办结,至 {end} 才办结或者尚未办结",
        "核对受理和办结日期;经本级人民政府负责人批准延长的,填写延长批准人",
    ),
    en=(
        "Joint handling took longer than the Act allows",
        "{limit} working days from acceptance, special procedures left out, ended on {due}; done or open on {end}",
        "compare the days; where the head of the government extended the term, name who approved it",
    ),
    good=[
        Case({**_UNPROMISED, "decision.dated": "2024-07-17", "joint_handling": {"lead": _LEAD}}),
        Case({**_UNPROMISED, "joint_handling": {"ended_on": "2024-07-17"}}, note="the forty-fifth working day"),
        Case({**_UNPROMISED, "joint_handling": {"ended_on": "2024-08-07"}, **_MORE}, note="fifteen days more"),
        Case({**_UNPROMISED, "joint_handling": {"ended_on": "2024-07-24"}, "special_procedures": [_TOLD]}),
        Case({**_PENDING, "joint_handling": {"lead": _LEAD}}, as_of=date(2024, 7, 17)),
        Case({**_UNPROMISED, "decision.result": "withdrawn", "joint_handling": {"ended_on": "2024-12-02"}}),
    ],
    bad=[
        Case({**_UNPROMISED, "joint_handling": {"ended_on": "2024-07-18"}}, at="joint_handling.ended_on"),
        Case({**_UNPROMISED, "joint_handling": {"ended_on": "2024-08-08"}, **_MORE}, at="joint_handling.ended_on"),
        Case(
            {**_UNPROMISED, "decision.dated": "2024-07-18", "joint_handling": {"lead": _LEAD}},
            at="decision.dated",
        ),
        Case({**_PENDING, "joint_handling": {"lead": _LEAD}}, at="decision", as_of=date(2024, 7, 18)),
    ],
)
def jointly_decided_late(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """办理的时间不得超过四十五日, fifteen more with the approval of the head of the government (42(2)): no proviso.

    Any extension on record counts as the fifteen days, and the days of special procedures are left out (45), told or
    not: what is not in order with them is said elsewhere.

    统一办理、联合办理、集中办理的,办理时间不得超过四十五个工作日,经本级政府负责人批准可以延长十五日,没有其他例外,
    故为错误。有延长记录的按六十日计算,特别程序的时间无论是否告知都予扣除。
    """
    joint = licence.joint_handling
    if joint is None:
        return
    place, end = ended(licence, as_of.day)
    if joint.ended_on is not None:
        place, end = "joint_handling.ended_on", joint.ended_on
    more = JOINT_EXTENSION_WORKING_DAYS if joint.extension_approver or licence.extensions else 0
    yield from _late(licence, holidays, JOINT_WORKING_DAYS, more, place, end)


def _late(licence: License, holidays: Holidays, limit: int, more: int | None, place: str, end: date) -> Hits:
    """Compare an end with a limit and its extension from acceptance, all special days left out.

    Where the length of an extension or of a special procedure is not known, what lies beyond the plain limit is not
    checked.
    """
    start, spells = licence.accepted_on, special_days(licence, end)
    plain = None if start is None else holidays.working_day_after(start, limit)
    if start is None or plain is None:
        yield BEYOND_HOLIDAYS
    elif end > plain:
        if more is None or spells is None:
            yield SPELL_UNKNOWN
            return
        due = due_after(holidays, start, limit + more, spells)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif end > due:
            yield place, {"limit": limit + more, "due": due, "end": end}


@rule(
    "XK-TIME-06",
    Severity.WARNING,
    (*YSHJ.art("36(2)"), *XZXK.art(45)),
    when=promised,
    dimension=Dimension.TIMELINESS,
    zh=(
        "超过承诺时限而没有公开理由",
        "承诺 {limit} 个工作日(含延长),最迟应于 {due} 办结,至 {end} 才决定或者尚未决定",
        "公开超过承诺时限的理由并填写公开日期,或者更正日期",
    ),
    en=(
        "Later than promised, and no reason was published",
        "{limit} working days were promised, extensions included, until {due}; decided or still open on {end}",
        "publish why it took longer and give the day, or correct the days",
    ),
    good=[
        Case({**_NO_CERTIFICATE, "decision.dated": "2024-06-04"}, note="the last day promised"),
        Case({**_NO_CERTIFICATE, "decision.dated": "2024-06-05", "late_reason": {"published_on": "2024-06-04"}}),
        Case({**_NO_CERTIFICATE, "decision.dated": "2024-06-12", "special_procedures": [_TOLD]}),
        Case({**_PENDING, "promised_days": 15}, as_of=date(2024, 6, 4)),
        Case({**_NO_CERTIFICATE, "decision.dated": "2024-06-05", "decision.result": "withdrawn"}),
    ],
    bad=[
        Case({**_NO_CERTIFICATE, "decision.dated": "2024-06-05"}, at="decision.dated"),
        Case(
            {**_NO_CERTIFICATE, "decision.dated": "2024-06-05", "late_reason": {"reason": "申请集中"}},
            at="decision.dated",
            note="a reason that was not published",
        ),
        Case({**_PENDING, "promised_days": 15}, at="decision", as_of=date(2024, 6, 5)),
    ],
)
def later_than_promised(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """行政机关应当按照承诺的时限办结; 超过的,公开理由 (条例 36(2)).

    All special days and extensions count for the organ.  The promise binds less than the Act, so this is a warning.

    超过公开承诺的办理时间的,应当公开说明理由。承诺时限短于法定时限,超过承诺不等于违法,故为警告;
    延长和特别程序的时间都予扣除。
    """
    if licence.promised_days is not None:
        place, end = ended(licence, as_of.day)
        yield from _late(licence, holidays, licence.promised_days, extension_days(licence), place, end)


@rule(
    "XK-TIME-07",
    Severity.ERROR,
    XZXK.art("42(1)", 45, 82),
    when=to_be_decided,
    dimension=Dimension.TIMELINESS,
    zh=(
        "超过事项目录载明的法定办结时限",
        "法定时限(含延长) {limit} 个工作日,最迟应于 {due} 决定,至 {end} 才决定或者尚未决定",
        "补填延长和特别程序,或者更正日期;目录的法定办结时限有误的,更正目录",
    ),
    en=(
        "Decided later than the statutory term of the catalogue",
        "{limit} working days, extensions included, ended on {due}; decided or still open on {end}",
        "give extensions and special procedures, or correct the days; correct the catalogue if its term is wrong",
    ),
    good=[
        Case({**_UNPROMISED, "decision.dated": "2024-06-12"}, note="the twentieth working day"),
        Case({**_UNPROMISED, "decision.dated": "2024-06-04"}, given=_term(15)),
        Case({**_UNPROMISED, "decision.dated": "2024-07-17"}, given=_term(45), note="another law gives more"),
        Case({**_UNPROMISED, "decision.dated": "2024-06-26", "extensions": [_EXTENSION]}),
        Case({**_UNPROMISED, "decision.dated": "2024-06-19", "special_procedures": [_TOLD]}),
        Case(
            {**_UNPROMISED, "decision.dated": "2024-06-19", "special_procedures": [_UNTOLD]},
            also={"XK-TIME-04": "not told: the days are left out all the same"},
        ),
        Case(
            {**_UNPROMISED, "decision.dated": "2024-07-30", "special_procedures": [{"kind": "appraisal"}]},
            note="a procedure of unknown length: not checked",
        ),
        Case(_PENDING, as_of=date(2024, 6, 12)),
        Case({**_PENDING, "status": "application_withdrawn"}),
        Case({**_UNPROMISED, "decision.dated": "2024-06-13", "joint_handling": {"lead": _LEAD}}),
        Case(
            {**_UNPROMISED, "decision.dated": "2024-06-12", "matters.0.catalogue_version": "2021"},
            note="a version that the register does not hold: not checked",
        ),
    ],
    bad=[
        Case({**_UNPROMISED, "decision.dated": "2024-06-13"}, at="decision.dated"),
        Case({**_UNPROMISED, "decision.dated": "2024-06-05"}, at="decision.dated", given=_term(15)),
        Case({**_UNPROMISED, "decision.dated": "2024-06-27", "extensions": [_EXTENSION]}, at="decision.dated"),
        Case({**_UNPROMISED, "decision.dated": "2024-06-20", "special_procedures": [_TOLD]}, at="decision.dated"),
        Case(
            {**_UNPROMISED, "decision.dated": "2024-06-13", "decision.result": "refuse", "status": "refused"},
            at="decision.dated",
        ),
        Case(_PENDING, at="decision", as_of=date(2024, 6, 13)),
    ],
)
def decided_later_than_the_catalogue_says(licence: License, matters: Matters, holidays: Holidays, as_of: AsOf) -> Hits:
    """The catalogue states the term that the Act or another law gives (42(1)), so no exception is left open.

    Counted from the acceptance on record, with every extension and every special day on record: the reading that is
    kindest to the organ.

    事项目录载明的就是法律、法规规定的办结时限,没有其他例外,故为错误。自登记的受理之日起算,
    记录在案的延长和特别程序都予扣除,这是对行政机关最宽的算法。
    """
    term = statutory_term(licence, matters)
    if term is None:
        yield TERM_UNKNOWN
        return
    place, end = ended(licence, as_of.day)
    yield from _late(licence, holidays, term, extension_days(licence), place, end)
