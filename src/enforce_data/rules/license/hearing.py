"""Hearings on licences (行政许可法 47, 48)."""

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
from enforce_data.rules.license.terms import answered, still_open

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
_NOT_HELD = {"notified_on": "2024-05-14", "requested_on": "2024-05-15"}
_LATER = {"certificate": ABSENT, "certificate_not_needed": True, "promised_days": ABSENT}
_PENDING = {
    "decision": ABSENT,
    "certificate": ABSENT,
    "publicity": ABSENT,
    "status": "reviewing",
    "promised_days": ABSENT,
}
_REVIEWERS = [{"name": "彭岳", "certificate_no": "18012100101"}, {"name": "向湘婷", "certificate_no": "18012100102"}]


def _hearing(**change: Any) -> dict[str, Any]:
    """The hearing of the cases, with changes; what is None is taken away."""
    return {
        "hearings": [{name: value for name, value in {**_HEARING, **change}.items() if value is not None}],
        "special_procedures": [
            {"kind": "hearing", "starts_on": "2024-05-15", "ends_on": "2024-06-13", "notified_on": "2024-05-15"}
        ],
    }


@guard("有听证的许可", "licences with hearings")
def with_hearings(licence: Any) -> bool:
    """Hold for a licence with at least one hearing, told, requested or held."""
    return licence.hearings is not None


@guard("已作出准予或者不予决定、有听证的许可", "granted or refused licences with hearings", within=answered)
def answered_with_hearings(licence: Any) -> bool:
    """Hold for a decided application with at least one hearing."""
    return licence.hearings is not None


def in_time(hearing: Hearing) -> bool:
    """Whether a hearing was requested within five days of being told of the right."""
    told, requested = hearing.notified_on, hearing.requested_on
    return told is not None and requested is not None and requested <= after(told, REQUEST_DAYS)


def _stands(hearing: Hearing) -> bool:
    """Whether a request made in time was neither withdrawn nor given up."""
    return in_time(hearing) and not (hearing.withdrawn_on or hearing.deemed_waived or hearing.waived)


def _held(licence: License) -> Iterator[tuple[int, Hearing]]:
    """The hearings that were held, with their positions."""
    for at, hearing in enumerate(licence.hearings or ()):
        if hearing.held_on is not None:
            yield at, hearing


def _at(at: int, *steps: str) -> Path:
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
        Case(_hearing()),
        Case({**_LATER, **_hearing(held_on="2024-06-13"), "decision.dated": "2024-06-14"}, note="the twentieth day"),
        Case({**_PENDING, "hearings": [_NOT_HELD]}, as_of=date(2024, 6, 12)),
        Case({**_PENDING, **_hearing(held_on=None, withdrawn_on="2024-05-20")}, as_of=date(2024, 6, 14)),
        Case(
            {**_LATER, **_hearing(requested_on="2024-05-21", held_on="2024-06-24"), "decision.dated": "2024-06-25"},
            also={"XK-HEAR-03": "requested on the sixth day: nothing binds the organ"},
        ),
    ],
    bad=[
        Case(
            {**_LATER, **_hearing(held_on="2024-06-14"), "decision.dated": "2024-06-14"},
            at="hearings.0.held_on",
        ),
        Case(
            {**_PENDING, **_hearing(held_on=None)},
            at="hearings.0.held_on",
            as_of=date(2024, 6, 14),
        ),
    ],
)
def hearing_is_held_late(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """在被告知听证权利之日起五日内提出听证申请的,行政机关应当在二十日内组织听证 (47(1)), in working days (82).

    A request after the fifth day binds nobody.  A request on which the decision came without any hearing is an error of
    its own.
    """
    for at, hearing in enumerate(licence.hearings or ()):
        end = hearing.held_on or (as_of.day if still_open(licence) else None)
        if end is None or hearing.requested_on is None or not _stands(hearing):
            continue
        due = holidays.working_day_after(hearing.requested_on, HEARING_WORKING_DAYS)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif end > due:
            yield _at(at, "held_on"), {"requested": hearing.requested_on, "due": due, "end": end}


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
        Case(_hearing(held_on="2024-05-24"), note="the seventh working day"),
        Case(_hearing(hearing_notice_on=None)),
        Case({**_PENDING, **_hearing(held_on=None)}, as_of=date(2024, 5, 17)),
    ],
    bad=[Case(_hearing(held_on="2024-05-23"), at="hearings.0.held_on")],
)
def hearing_notice_is_too_short(licence: License, holidays: Holidays) -> Hits:
    """应当于举行听证的七日前通知 (48(1)①): seven working days lie between, the day of the hearing the seventh."""
    for at, hearing in _held(licence):
        if hearing.held_on is None or hearing.hearing_notice_on is None:
            continue
        first = holidays.working_day_after(hearing.hearing_notice_on, NOTICE_WORKING_DAYS)
        if first is None:
            yield BEYOND_HOLIDAYS
        elif hearing.held_on < first:
            yield (
                _at(at, "held_on"),
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
        Case(_hearing(notified_on="2024-05-10", requested_on="2024-05-15"), note="the fifth day"),
        Case(_hearing(notified_on="2024-05-07", requested_on="2024-05-13"), note="the fifth day is a Sunday"),
        Case(_hearing(requested_on=None)),
    ],
    bad=[Case(_hearing(notified_on="2024-05-09", requested_on="2024-05-15"), at="hearings.0.requested_on")],
)
def hearing_is_requested_late(licence: License, holidays: Holidays) -> Hits:
    """五日内提出听证申请 (47(1)): the term of the applicant, in calendar days (82 binds the organ), so it may roll [G].

    Granting a late request is no fault of anybody.
    """
    for at, hearing in enumerate(licence.hearings or ()):
        if hearing.notified_on is None or hearing.requested_on is None or in_time(hearing):
            continue
        last = holidays.rolled(after(hearing.notified_on, REQUEST_DAYS))
        if last is None:
            yield BEYOND_HOLIDAYS
        elif hearing.requested_on > last:
            yield _at(at, "requested_on"), {"told": hearing.notified_on, "requested": hearing.requested_on}


@rule(
    "XK-HEAR-04",
    Severity.WARNING,
    XZXK.art("48(1)③"),
    when=with_hearings,
    zh=(
        "听证主持人与审查人员同名",
        "主持人的姓名与本案执法人员或者核查人员相同",
        "由审查该申请以外的人员主持;同名不同人的,填写执法证号",
    ),
    en=(
        "The presider bears the name of somebody who reviewed the application",
        "the name of the presider is that of an officer or of somebody who verified the application",
        "somebody else presides; for namesakes give the numbers of their certificates",
    ),
    good=[
        Case(_hearing()),
        Case(_hearing(presider={"name": "彭岳", "certificate_no": "18012100109"}), note="a namesake with another card"),
        Case({**_hearing(presider={"name": "彭岳"}), "verification": ABSENT}),
    ],
    bad=[
        Case(_hearing(presider={"name": "彭岳"}), at="hearings.0.presider", note="he verified the papers"),
        Case({**_hearing(presider={"name": "田向阳"}), "officers": [{"name": "田向阳"}]}, at="hearings.0.presider"),
    ],
)
def presider_is_a_namesake(licence: License) -> Hits:
    """应当指定审查该行政许可申请的工作人员以外的人员为听证主持人 (48(1)③); namesakes exist, so a warning.

    Two different card numbers tell two people apart; one number is an error of its own.
    """
    reviewers = [*(licence.officers or ()), *((licence.verification and licence.verification.staff) or ())]
    for at, hearing in _held(licence):
        presider = hearing.presider
        if presider is not None and any(
            each.name == presider.name and not (each.certificate_no and presider.certificate_no) for each in reviewers
        ):
            yield _at(at, "presider")


@rule(
    "XK-HEAR-05",
    Severity.ERROR,
    XZXK.art("48(1)③"),
    when=with_hearings,
    zh=(
        "由审查该申请的人员主持听证",
        "主持人的执法证号就是一名审查人员的证号",
        "指定审查该申请以外的人员主持听证,或者更正证号",
    ),
    en=(
        "The hearing was presided over by somebody who reviewed the application",
        "the presider has the certificate number of an officer of the application",
        "appoint a presider who did not review it, or correct the number",
    ),
    good=[
        Case({**_hearing(), "officers": _REVIEWERS}),
        Case({**_hearing(presider={"name": "龙清越"}), "officers": _REVIEWERS}),
    ],
    bad=[
        Case(
            {**_hearing(presider=_REVIEWERS[0]), "officers": _REVIEWERS},
            at="hearings.0.presider.certificate_no",
        )
    ],
)
def reviewer_presides(licence: License) -> Hits:
    """审查该行政许可申请的工作人员以外的人员 (48(1)③): without exception.  One certificate number is one person."""
    reviewers = {officer.certificate_no for officer in licence.officers or () if officer.certificate_no}
    for at, hearing in _held(licence):
        if hearing.presider is not None and hearing.presider.certificate_no in reviewers:
            yield _at(at, "presider", "certificate_no")


@rule(
    "XK-HEAR-06",
    Severity.ERROR,
    XZXK.art("47(1)", "48(2)", "72⑧"),
    when=answered_with_hearings,
    zh=(
        "未按申请举行听证就作出决定",
        "{requested} 提出听证申请,{dated} 作出决定,听证:{held}",
        "补填听证的举行日期;撤回申请或者放弃听证的,如实填写",
    ),
    en=(
        "Decided without the hearing that was requested",
        "requested on {requested}, decided on {dated}, held: {held}",
        "give the day of the hearing; where the request was withdrawn or the hearing given up, say so",
    ),
    good=[
        Case(_hearing(held_on="2024-05-28"), note="on the day of the decision"),
        Case({"hearings": [{**_NOT_HELD, "waived": True}]}),
        Case({"hearings": [{**_NOT_HELD, "deemed_waived": True}]}),
        Case({"hearings": [{**_NOT_HELD, "withdrawn_on": "2024-05-20"}]}),
        Case({"hearings": [{"notified_on": "2024-05-14"}]}, note="not requested"),
        Case(
            {"hearings": [{**_NOT_HELD, "requested_on": "2024-05-21"}]},
            also={"XK-HEAR-03": "requested too late: no hearing is owed"},
        ),
        Case({**_hearing(), "hearings.1": _NOT_HELD}, note="one hearing for two who asked"),
        Case({"hearings": [_NOT_HELD], "decision.result": "withdrawn", "certificate": ABSENT}),
    ],
    bad=[
        Case({"hearings": [_NOT_HELD]}, at="hearings.0.held_on"),
        Case(_hearing(held_on="2024-05-29"), at="hearings.0.held_on"),
        Case(
            {"hearings": [_NOT_HELD], "decision.result": "refuse", "status": "refused", "certificate": ABSENT},
            at="hearings.0.held_on",
        ),
    ],
)
def decided_without_the_hearing(licence: License) -> Hits:
    """依法应当举行听证而不举行 (72⑧), and the decision rests on its record (48(2)): the hearing comes first.

    One hearing may serve several who asked, so any that was held between the request and the decision is enough.
    """
    if licence.decision is None:
        return
    dated = licence.decision.dated
    held = [hearing.held_on for _, hearing in _held(licence) if hearing.held_on is not None]
    for at, hearing in enumerate(licence.hearings or ()):
        requested = hearing.requested_on
        if requested is not None and _stands(hearing) and not any(requested <= day <= dated for day in held):
            yield (
                _at(at, "held_on"),
                {"requested": requested, "dated": dated, "held": hearing.held_on or "—"},
            )


@rule(
    "XK-HEAR-07",
    Severity.WARNING,
    XZXK.art("48(1)⑤"),
    when=with_hearings,
    zh=("许可听证没有笔录", "{held} 举行的听证没有笔录", "补填听证笔录"),
    en=("A hearing without a record", "the hearing of {held} has no record", "give the record of the hearing"),
    good=[Case(_hearing()), Case({**_PENDING, "hearings": [_NOT_HELD]}, as_of=date(2024, 5, 17))],
    bad=[Case(_hearing(record_document=None), at="hearings.0.record_document")],
)
def hearing_without_record(licence: License) -> Hits:
    """听证应当制作笔录 (48(1)⑤).  It may lie in the file without being in the data: a warning."""
    for at, hearing in _held(licence):
        if hearing.record_document is None:
            yield _at(at, "record_document"), {"held": hearing.held_on}


@rule(
    "XK-HEAR-08",
    Severity.WARNING,
    XZXK.art("48(1)②", "5(2)"),
    when=with_hearings,
    zh=("许可听证没有公开举行", "{held} 举行的听证注明不公开", "更正是否公开;涉及秘密或者隐私的除外"),
    en=(
        "A hearing on a licence that was not public",
        "the hearing of {held} is stated not to be public",
        "correct it, unless secrets or privacy were at stake",
    ),
    good=[Case(_hearing()), Case(_hearing(is_public=None))],
    bad=[Case(_hearing(is_public=False), at="hearings.0.is_public")],
)
def hearing_was_not_public(licence: License) -> Hits:
    """听证应当公开举行 (48(1)②); secrets and privacy are kept (5(2)), which the data do not show: a warning."""
    for at, hearing in _held(licence):
        if hearing.is_public is False:
            yield _at(at, "is_public"), {"held": hearing.held_on}
