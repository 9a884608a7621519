"""Asking for a hearing on a licence, and calling it (行政许可法 47, 48)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.counting import after
from enforce_data.findings import AsOf, Path, Severity
from enforce_data.laws import XZXK
from enforce_data.model import License
from enforce_data.model.procedure import Hearing
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.license.terms import still_open

REQUEST_DAYS = 5
"""Calendar days in which a hearing is requested (47(1)): the term of the applicant, not one of the organ (82)."""
HEARING_WORKING_DAYS = 20
NOTICE_WORKING_DAYS = 7

_RECORD = {"kind": "hearing_record", "dated": "2024-05-27"}
_HEARING = {
    "notified_on": "2024-05-14",
    "requested_on": "2024-05-15",
    "hearing_notice_on": "2024-05-15",
    "held_on": "2024-05-27",
    "is_public": True,
    "presider": {"name": "龙清越", "certificate_no": "18012100109"},
    "record_document": _RECORD,
}
NOT_HELD = {"notified_on": "2024-05-14", "requested_on": "2024-05-15"}
_LATER = {"certificate": ABSENT, "certificate_not_needed": True, "promised_days": ABSENT}
PENDING = {
    "decision": ABSENT,
    "certificate": ABSENT,
    "publicity": ABSENT,
    "status": "reviewing",
    "promised_days": ABSENT,
}


def with_hearing(**change: Any) -> dict[str, Any]:
    """The changes that bring a hearing, held in due form but for these elements; what is None is taken away."""
    return {
        "hearings": [{name: value for name, value in {**_HEARING, **change}.items() if value is not None}],
        "special_procedures": [
            {"kind": "hearing", "starts_on": "2024-05-15", "ends_on": "2024-06-13", "notified_on": "2024-05-15"}
        ],
    }


_SPRING = date(2024, 3, 5)
_WINTER = {
    **PENDING,
    **dict.fromkeys(("supplement_notice_on", "supplement_items", "supplemented_on", "verification"), ABSENT),
    **dict.fromkeys(("applied_on", "received_on", "accepted_on", "acceptance_document.dated"), "2024-01-25"),
    **with_hearing(notified_on="2024-01-29", requested_on="2024-01-30", hearing_notice_on="2024-01-31"),
    "special_procedures.0.starts_on": "2024-01-29",
    "special_procedures.0.notified_on": "2024-01-29",
}
"""An application of which a hearing was requested before the Spring Festival (10 to 17 February, two days made up)."""


@guard("有听证的许可", "licences with hearings")
def with_hearings(licence: Any) -> bool:
    """Hold for a licence with at least one hearing, told, requested or held."""
    return licence.hearings is not None


def in_time(hearing: Hearing) -> bool:
    """Whether a hearing was requested within five days of being told of the right."""
    told, requested = hearing.notified_on, hearing.requested_on
    return told is not None and requested is not None and requested <= after(told, REQUEST_DAYS)


def stands(hearing: Hearing) -> bool:
    """Whether a request made in time was neither withdrawn nor given up."""
    return in_time(hearing) and not (hearing.withdrawn_on or hearing.deemed_waived or hearing.waived)


def held_ones(licence: License) -> Iterator[tuple[int, Hearing]]:
    """The hearings that were held, with their positions."""
    for at, hearing in enumerate(licence.hearings or ()):
        if hearing.held_on is not None:
            yield at, hearing


def at_hearing(at: int, *steps: str) -> Path:
    """The path of an element of the hearing at a position."""
    return ("hearings", at, *steps)


@rule(
    "XK-HEAR-01",
    Severity.ERROR,
    XZXK.art("47(1)", 82),
    when=with_hearings,
    zh=(
        "超过二十个工作日才组织听证",
        "{requested} 提出听证申请,最迟应于 {due} 组织听证,至 {end} 才举行或者尚未举行",
        "核对听证申请、举行日期;撤回申请或者放弃听证的,如实填写",
    ),
    en=(
        "Hearing later than twenty working days after the request",
        "requested on {requested}, due by {due}, held or still open on {end}",
        "compare the days; where the request was withdrawn or the hearing given up, say so",
    ),
    good=[
        Case(with_hearing()),
        Case({**_LATER, **with_hearing(held_on="2024-06-13"), "decision.dated": "2024-06-14"}, note="the last day"),
        Case({**PENDING, "hearings": [NOT_HELD]}, as_of=date(2024, 6, 12)),
        Case({**PENDING, **with_hearing(held_on=None, withdrawn_on="2024-05-20")}, as_of=date(2024, 6, 14)),
        Case(
            {**_LATER, **with_hearing(requested_on="2024-05-21", held_on="2024-06-24"), "decision.dated": "2024-06-25"},
            also={"XK-HEAR-03": "requested a week later: nothing binds the organ"},
        ),
        Case(
            {**PENDING, **with_hearing(requested_on="2024-05-20", held_on=None)},
            as_of=date(2024, 6, 20),
            note="the sixth day, to which the fifth, a Sunday, may roll: it binds nobody without doubt",
        ),
        Case(
            {**PENDING, **with_hearing(held_on="2024-06-12"), "hearings.1": NOT_HELD},
            as_of=date(2024, 6, 20),
            note="one hearing for two who asked",
        ),
        Case(
            {
                **PENDING,
                **with_hearing(held_on="2024-06-12"),
                "hearings.1": {"notified_on": "2024-06-12", "requested_on": "2024-06-12"},
                "special_procedures.0.ends_on": "2024-07-31",
            },
            as_of=date(2024, 7, 31),
            note="heard on the day of asking",
        ),
        Case({**_WINTER, "hearings.0.held_on": "2024-03-01"}, as_of=_SPRING, note="the last day"),
    ],
    bad=[
        Case(
            {**_LATER, **with_hearing(held_on="2024-06-14"), "decision.dated": "2024-06-14"},
            at="hearings.0.held_on",
        ),
        Case(
            {**PENDING, **with_hearing(held_on=None)},
            at="hearings.0.held_on",
            as_of=date(2024, 6, 14),
        ),
        Case(
            {**PENDING, **with_hearing(requested_on="2024-05-19", held_on=None)},
            at="hearings.0.held_on",
            as_of=date(2024, 6, 18),
            note="requested on the fifth day",
        ),
        Case({**_WINTER, "hearings.0.held_on": "2024-03-02"}, at="hearings.0.held_on", as_of=_SPRING),
        Case(
            {**PENDING, **with_hearing(held_on="2024-06-17"), "hearings.1": {**NOT_HELD, "requested_on": "2024-05-17"}},
            at="hearings.0.held_on",
            as_of=date(2024, 6, 20),
            note="heard together, too late for the first only",
        ),
    ],
)
def hearing_is_held_late(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """在被告知听证权利之日起五日内提出听证申请的,行政机关应当在二十日内组织听证 (47(1)), in working days (82).

    A request after the fifth day binds nobody.  One hearing may serve several who asked.  A request on which the
    decision came without any hearing is an error of its own.

    申请人、利害关系人在被告知听证权利之日起五日内申请听证的,行政机关应当在二十个工作日内组织听证,法律没有规定例外,
    故为错误。超过五日才申请的不受此限;几人申请、合并举行一次听证的,以该次听证为准。
    """
    days = [hearing.held_on for _, hearing in held_ones(licence) if hearing.held_on is not None]
    for at, hearing in enumerate(licence.hearings or ()):
        requested = hearing.requested_on
        if requested is None or not stands(hearing):
            continue
        together = min((day for day in days if day >= requested), default=None)
        end = hearing.held_on or together or (as_of.day if still_open(licence) else None)
        if end is None:
            continue
        due = holidays.working_day_after(requested, HEARING_WORKING_DAYS)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif end > due:
            yield at_hearing(at, "held_on"), {"requested": requested, "due": due, "end": end}


@rule(
    "XK-HEAR-02",
    Severity.ERROR,
    XZXK.art("48(1)①", 82),
    when=with_hearings,
    zh=(
        "不足七个工作日前通知听证",
        "{told} 通知,最早可于 {first} 举行,实际于 {held} 举行",
        "核对听证通知、举行日期",
    ),
    en=(
        "Hearing notified less than seven working days before",
        "told on {told}, it could be held from {first} on, and was held on {held}",
        "compare the days of notice and hearing",
    ),
    good=[
        Case(with_hearing(held_on="2024-05-24"), note="the seventh working day"),
        Case(with_hearing(hearing_notice_on=None)),
        Case({**PENDING, **with_hearing(held_on=None)}, as_of=date(2024, 5, 17)),
    ],
    bad=[Case(with_hearing(held_on="2024-05-23"), at="hearings.0.held_on")],
)
def hearing_notice_is_too_short(licence: License, holidays: Holidays) -> Hits:
    """应当于举行听证的七日前通知 (48(1)①): seven working days lie between, the day of the hearing the seventh.

    听证的时间、地点应当在举行的七个工作日前通知。通知当日不计,举行当日可以是第七个工作日,这是最宽的算法;
    仍然不足的,没有例外,故为错误。
    """
    for at, hearing in held_ones(licence):
        if hearing.held_on is None or hearing.hearing_notice_on is None:
            continue
        first = holidays.working_day_after(hearing.hearing_notice_on, NOTICE_WORKING_DAYS)
        if first is None:
            yield BEYOND_HOLIDAYS
        elif hearing.held_on < first:
            yield (
                at_hearing(at, "held_on"),
                {"told": hearing.hearing_notice_on, "first": first, "held": hearing.held_on},
            )


@rule(
    "XK-HEAR-03",
    Severity.INFO,
    XZXK.art("47(1)"),
    when=with_hearings,
    zh=(
        "听证申请超过五日",
        "{told} 告知听证权利,{requested} 才提出申请",
        "核对告知和申请日期;同意逾期申请的,无需更改",
    ),
    en=(
        "A hearing was requested after five days",
        "the right was told on {told}, the request came on {requested}",
        "compare the days; where a late request was granted, nothing needs to change",
    ),
    good=[
        Case(with_hearing(notified_on="2024-05-10", requested_on="2024-05-15"), note="the fifth day"),
        Case(with_hearing(notified_on="2024-05-07", requested_on="2024-05-13"), note="the fifth day is a Sunday"),
        Case(with_hearing(requested_on=None)),
    ],
    bad=[Case(with_hearing(notified_on="2024-05-09", requested_on="2024-05-15"), at="hearings.0.requested_on")],
)
def hearing_is_requested_late(licence: License, holidays: Holidays) -> Hits:
    """五日内提出听证申请 (47(1)): the term of the applicant, in calendar days (82 binds the organ), so it may roll [G].

    Granting a late request is no fault of anybody.

    五日是申请人的期限,按自然日计算,末日为休息日的可以顺延(通行做法,未经证实)。行政机关同意逾期申请并不违法,
    故只作提示。
    """
    for at, hearing in enumerate(licence.hearings or ()):
        if hearing.notified_on is None or hearing.requested_on is None or in_time(hearing):
            continue
        last = holidays.rolled(after(hearing.notified_on, REQUEST_DAYS))
        if last is None:
            yield BEYOND_HOLIDAYS
        elif hearing.requested_on > last:
            yield at_hearing(at, "requested_on"), {"told": hearing.notified_on, "requested": hearing.requested_on}
