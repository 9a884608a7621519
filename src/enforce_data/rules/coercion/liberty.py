"""Restraint of personal liberty: who is told, and how long it lasts (行政强制法 20)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from enforce_data.codes.coercion import CoercionKind
from enforce_data.counting import after, hours_between
from enforce_data.findings import AsOf, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.duration import ended_on
from enforce_data.rules.coercion.terms import done_measure, done_on, is_known
from enforce_data.rules.guards import special_law_given
from enforce_data.values.day import day_of

FAMILY_HOURS = 24
"""立即 (20(1)①) has no number: the hours after which it is certainly too late."""

_UNTOLD: dict[str, Any] = {
    "kind": "liberty",
    "objects": ABSENT,
    "list_document": ABSENT,
    "testing": ABSENT,
    "custodian": ABSENT,
    "custody_cost_to_party": ABSENT,
    "valid_until": "2024-03-06",
    "disposal": {"kind": "release", "dated": "2024-03-05", "notified_on": "2024-03-05"},
    "ended_at": "2024-03-05T18:20:00+08:00",
}
_HELD = {"disposal": ABSENT, "ended_at": ABSENT, "status": "implemented"}
_LIBERTY = {
    **_UNTOLD,
    "liberty": {"family_notified_at": "2024-03-05T11:00:00+08:00", "place_told": True, "limit_hours": 24},
}
_ON_FRIDAY = {
    "implemented_at": "2024-03-08T10:20:00+08:00",
    "disposal.dated": "2024-03-08",
    "valid_until": "2024-03-09",
    "ended_at": "2024-03-08T18:20:00+08:00",
}


@guard("已实施的限制人身自由", "restraints of liberty that were carried out", within=done_measure)
def done_liberty(coercion: Any) -> bool:
    """Hold for a restraint of personal liberty (行政强制法 9①)."""
    return coercion.kind is CoercionKind.LIBERTY


@guard(
    "当事人已知、没有特别法的限制人身自由",
    "restraints of liberty of a known person, no special law named",
    within=done_liberty,
)
def _known_person(coercion: Any) -> bool:
    return is_known(coercion) and not special_law_given(coercion, 20)


@rule(
    "QZ-LIB-01",
    Severity.ERROR,
    XZQZ.art("20(1)①"),
    when=_known_person,
    zh=(
        "限制人身自由没有告知家属",
        "没有通知当事人家属,或者没有告知实施的机关、地点和期限",
        "填写告知、通知家属的时间和内容;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "The family was not told of the restraint of liberty",
        "the family was not told, or not of the organ, the place and the term",
        "give when and of what the family was told; where another law says otherwise, give it under special_law",
    ),
    good=[
        Case(_LIBERTY),
        Case(
            {**_LIBERTY, "liberty.family_notified_at": ABSENT}, as_of=date(2024, 3, 6), note="the day after is not over"
        ),
        Case({**_UNTOLD, "parties.0": {"category": "natural_person", "unknown_party": True}}),
        Case({**_UNTOLD, "special_law": {"law": "中华人民共和国治安管理处罚法"}}),
        Case({**_UNTOLD, "special_regime": "emergency"}),
    ],
    bad=[
        Case(
            {**_LIBERTY, "liberty.family_notified_at": ABSENT}, at="liberty.family_notified_at", as_of=date(2024, 3, 7)
        ),
        Case({**_UNTOLD}, at="liberty", as_of=date(2024, 3, 7)),
        Case({**_UNTOLD, **_ON_FRIDAY}, at="liberty", as_of=date(2024, 3, 10), note="the weekend counts"),
        Case({**_LIBERTY, "liberty.place_told": False}, at="liberty.place_told", as_of=date(2024, 3, 5)),
    ],
)
def family_was_not_told(coercion: Coercion, as_of: AsOf) -> Hits:
    """当场告知或者立即通知家属实施的机关、地点和期限 (20(1)①): the article itself knows no exception.

    One who relies on another law states it, and the rule is silent.  Where nothing is told, the whole day after the
    measure is waited for; a party whose name is not known has no family that could be told.

    限制人身自由的，应当当场告知或者实施后立即通知当事人家属实施的机关、地点和期限（第二十条第一款第（一）项），条文没有
    例外，所以判为错误。依据其他法律的，写明该法律，本规则不作判断；没有填写通知时间的，等到实施次日结束以后再判断；当事
    人身份不明的，无从通知家属。
    """
    liberty = coercion.liberty
    overdue = as_of.day > after(done_on(coercion), 1)
    if liberty is None:
        if overdue:
            yield "liberty"
        return
    if liberty.family_notified_at is None and overdue:
        yield "liberty.family_notified_at"
    if liberty.place_told is False:
        yield "liberty.place_told"


@rule(
    "QZ-LIB-02",
    Severity.WARNING,
    XZQZ.art("20(1)①"),
    when=done_liberty,
    zh=(
        "未立即通知当事人家属",
        "实施后 {hours} 小时才通知家属;法律要求立即,本规则以 {limit} 小时为限",
        "核对通知时间;确因无法联系等原因迟延的,在备注中说明",
    ),
    en=(
        "The family was not told at once",
        "the family was told {hours} hours after the measure; the law says at once, this rule waits {limit} hours",
        "compare the time; if the family could not be reached, say so under remarks",
    ),
    good=[
        Case({**_LIBERTY, "liberty.family_notified_at": "2024-03-06T10:20:00+08:00"}),
        Case({**_LIBERTY, "liberty.family_notified_at": "2024-03-06T02:20:00Z"}),
        Case({**_LIBERTY, "liberty.family_notified_at": "2024-03-05T10:20:00+08:00"}, note="told on the spot"),
        Case({"liberty.family_notified_at": "2024-03-07T10:20:00+08:00"}, note="a seizure"),
        Case(
            {**_LIBERTY, "liberty.family_notified_at": "2024-03-07T10:20:00+08:00", "special_regime": "emergency"},
        ),
    ],
    bad=[
        Case({**_LIBERTY, "liberty.family_notified_at": "2024-03-06T10:20:01+08:00"}, at="liberty.family_notified_at"),
        Case({**_LIBERTY, "liberty.family_notified_at": "2024-03-06T02:20:01Z"}, at="liberty.family_notified_at"),
    ],
)
def family_told_late(coercion: Coercion) -> Hits:
    """立即通知 has no number in the Act: what took more than a day is warned of, from instant to instant.

    法律要求立即通知家属（第二十条第一款第（一）项），但没有规定时数，所以对超过二十四小时的只作警告，按实际时刻计算。
    """
    told = coercion.liberty.family_notified_at if coercion.liberty else None
    if told is None or coercion.implemented_at is None:
        return
    hours = hours_between(coercion.implemented_at, told)
    if hours > FAMILY_HOURS:
        yield "liberty.family_notified_at", {"hours": round(hours, 1), "limit": FAMILY_HOURS}


@rule(
    "QZ-LIB-03",
    Severity.WARNING,
    XZQZ.art("20(2)"),
    when=done_liberty,
    zh=(
        "限制人身自由超过法定期限",
        "法定期限为 {limit} 小时,至期限届满时没有解除",
        "核对实施和结束时间;依法延长的,填写延长后的期限",
    ),
    en=(
        "Restraint of liberty beyond its term",
        "the term of the law is {limit} hours, and the restraint was not ended by then",
        "compare both times; where another law allowed a longer term, give that term",
    ),
    good=[
        Case({**_LIBERTY, "ended_at": "2024-03-06T10:20:00+08:00"}),
        Case({**_LIBERTY, "ended_at": "2024-03-06T02:20:00Z"}),
        Case({**_LIBERTY, **_HELD}, as_of=date(2024, 3, 7), note="the day after the last is not over"),
        Case({**_LIBERTY, "ended_at": ABSENT, "disposal.dated": "2024-03-06"}, note="released on the last day"),
        Case({"liberty.limit_hours": 24}, note="a seizure"),
        Case({**_LIBERTY, "ended_at": "2024-03-09T10:20:00+08:00", "special_regime": "emergency"}),
        Case({**_LIBERTY, "ended_at": "2024-03-09T10:20:00+08:00", "liberty.limit_hours": ABSENT}),
    ],
    bad=[
        Case({**_LIBERTY, "ended_at": "2024-03-06T10:20:01+08:00"}, at="ended_at"),
        Case({**_LIBERTY, "ended_at": ABSENT, "disposal.dated": "2024-03-07"}, at="ended_at"),
        Case({**_LIBERTY, **_HELD}, at="ended_at", as_of=date(2024, 3, 8)),
        Case(
            {**_LIBERTY, **_HELD, "implemented_at": "2024-03-07T10:20:00+08:00", "valid_until": "2024-03-08"},
            at="ended_at",
            as_of=date(2024, 3, 10),
            note="the last day is a Friday: the weekend counts",
        ),
    ],
)
def held_too_long(coercion: Coercion, as_of: AsOf) -> Hits:
    """实施限制人身自由的行政强制措施不得超过法定期限 (20(2)).

    The term is the organ's own statement, and other laws may prolong it: a warning.  Counted in hours, and no term of
    restraint rolls over a holiday; where only the day of the release is known, by that day.  While no end is told, the
    day after the last one is waited for.

    限制人身自由不得超过法定期限（第二十条第二款）。法定期限由机关自行填写，其他法律也可能允许延长，所以只作警告。按小时
    计算，遇节假日不顺延，只知道解除日期的按日判断；没有填写结束时间的，等到期满次日结束以后再判断。
    """
    limit = coercion.liberty.limit_hours if coercion.liberty else None
    if limit is None or coercion.implemented_at is None:
        return
    if coercion.ended_at is not None:
        late = hours_between(coercion.implemented_at, coercion.ended_at) > limit
    else:
        try:
            last = day_of(coercion.implemented_at + timedelta(hours=limit))
        except OverflowError:  # a term beyond the calendar has not run out
            return
        ended = ended_on(coercion)
        late = as_of.day > after(last, 1) if ended is None else ended > last
    if late:
        yield "ended_at", {"limit": limit}
