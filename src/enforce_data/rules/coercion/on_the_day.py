"""When an execution may take place: by day, on no holiday, a demolition after its announcement (行政强制法 43, 44)."""

from __future__ import annotations

from datetime import datetime, time
from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import PRACTICE, XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.coercion.execution_terms import SUBSTITUTE as _SUBSTITUTE
from enforce_data.rules.coercion.terms import done_on, execution
from enforce_data.rules.guards import special_law_given
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.values.day import CHINA

NIGHT_BEGINS, NIGHT_ENDS = time(22), time(6)
"""夜间 (43(1)) has no hour in the Act; these are usual and unconfirmed [G]."""

ANNOUNCED_TERM_UNKNOWN = Unchecked(Said("公告没有填写自行拆除期限", "the announcement gives no term for the party"))

_AT_THE_PARTYS = frozenset({CoercionKind.RESTORE, CoercionKind.SUBSTITUTE, CoercionKind.OTHER_EXECUTION})
_RESTORED = {"kind": "restore"}
_DEMOLISHED = {
    "kind": "restore",
    "demolition": True,
    "announcement": {"announced_on": "2024-02-23", "due_on": "2024-03-10"},
}

_case = partial(Case, sample="coercion.execution")


@guard(
    "非紧急的排除妨碍、代履行等执行",
    "clearings, performances and the like, neither urgent nor at once",
    within=execution,
)
def _at_the_partys(coercion: Any) -> bool:
    return (coercion.kind in _AT_THE_PARTYS or bool(coercion.demolition)) and not (
        coercion.urgent or coercion.immediate
    )


@guard("行政机关已实施的强制拆除", "demolitions that the organ carried out", within=execution)
def done_demolition(coercion: Any) -> bool:
    """Hold for a demolition of the organ itself; clearing at once (52) and the court's (53) are other procedures."""
    return (
        bool(coercion.demolition)
        and coercion.implemented_at is not None
        and coercion.court_application is None
        and not coercion.immediate
    )


@guard("没有特别法的强制拆除", "demolitions that the organ carried out, no special law named", within=done_demolition)
def _ordinary_demolition(coercion: Any) -> bool:
    return not special_law_given(coercion, 44)


@rule(
    "QZ-EXE-05",
    Severity.ERROR,
    XZQZ.art(44),
    when=_ordinary_demolition,
    zh=(
        "强制拆除前没有公告或者期限未满",
        "拆除日期为 {done},公告日期为 {announced},自行拆除期限至 {due}",
        "填写公告日期和自行拆除期限,或者更正拆除日期;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Demolished without announcement or within its term",
        "demolished on {done}, announced on {announced}, the party had time until {due}",
        "give the announcement and its term, or correct the day; give the other law, if there is one",
    ),
    good=[
        _case(_DEMOLISHED),
        _case({**_DEMOLISHED, "announcement.announced_on": "2024-03-11", "announcement.due_on": ABSENT}),
        _case({**_DEMOLISHED, "announcement.due_on": "2024-03-11", "special_law": {"law": "中华人民共和国水法"}}),
        _case({**_DEMOLISHED, "announcement.due_on": "2024-03-11", "implemented_at": ABSENT, "ended_at": ABSENT}),
        _case({**_DEMOLISHED, "announcement.due_on": "2024-03-11", "court_application.urgent": True}),
        _case({**_DEMOLISHED, "announcement.due_on": "2024-03-11", "immediate": True}),
        _case({"demolition": True, "kind": "restore", "announcement.announced_on": "2024-03-01"}, note="not checked"),
    ],
    bad=[
        _case({**_DEMOLISHED, "announcement.due_on": "2024-03-11"}, at="announcement.due_on"),
        _case({**_DEMOLISHED, "announcement.announced_on": "2024-03-12"}, at="announcement.announced_on"),
        _case({**_DEMOLISHED, "announcement.announced_on": ABSENT}, at="announcement.announced_on"),
        _case({"kind": "restore", "demolition": True}, at="announcement"),
    ],
)
def demolished_before_its_time(coercion: Coercion) -> Hits:
    """公告,限期当事人自行拆除 (44): only when that term has run out may the organ pull down.

    The last day of the term is the party's.  Chapter 4 binds the organ's own execution: what the court executes and the
    clearing at once of 52 are not judged.

    违法建筑物、构筑物、设施需要强制拆除的，应当公告并限期当事人自行拆除（第四十四条），期限届满才可以拆除，最后一日仍属
    于当事人，所以判为错误。第四章只约束行政机关自己的执行，法院执行和立即清除（第五十二条）不作判断；法律另有规定的应当
    写明。
    """
    done, announcement = done_on(coercion), coercion.announcement
    announced, due = (announcement.announced_on, announcement.due_on) if announcement else (None, None)
    told = {"done": done, "announced": announced or "—", "due": due or "—"}
    if announcement is None:
        yield "announcement", told
    elif announced is None or announced > done:
        yield "announcement.announced_on", told
    elif due is None:
        yield ANNOUNCED_TERM_UNKNOWN
    elif done <= due:
        yield "announcement.due_on", told


@rule(
    "QZ-EXE-03",
    Severity.WARNING,
    (*XZQZ.art("43(1)"), *PRACTICE.art()),
    when=_at_the_partys,
    zh=(
        "在夜间或者法定节假日强制执行",
        "执行时间为 {when};夜间按 22 时至 6 时掌握(未经证实)",
        "核对执行时间;情况紧急的,予以注明",
    ),
    en=(
        "Execution at night or on a holiday",
        "executed at {when}; night is taken as 22:00 to 6:00 (unconfirmed)",
        "compare the time; where it was urgent, say so",
    ),
    good=[
        _case({**_RESTORED, "implemented_at": "2024-03-11T06:00:00+08:00"}),
        _case({**_RESTORED, "implemented_at": "2024-03-10T22:00:00Z", "ended_at": ABSENT}),
        _case({**_RESTORED, "implemented_at": "2024-03-11T21:59:59+08:00"}),
        _case({**_RESTORED, "implemented_at": "2024-03-10T09:30:00+08:00"}, note="a Sunday like any other"),
        _case({**_RESTORED, "implemented_at": "2024-03-11T22:00:00+08:00", "urgent": True}),
        _case({**_SUBSTITUTE, "implemented_at": "2024-03-11T22:00:00+08:00", "immediate": True}),
        _case({"implemented_at": "2024-03-11T22:00:00+08:00"}, note="an auction is not held at the party's"),
        _case(
            {**_SUBSTITUTE, "implemented_at": "2024-04-04T09:00:00+08:00", "ended_at": ABSENT},
            note="for a performance by a substitute the day of performance counts",
        ),
    ],
    bad=[
        _case({**_RESTORED, "implemented_at": "2024-03-11T05:59:59+08:00"}, at="implemented_at"),
        _case({**_RESTORED, "implemented_at": "2024-03-11T22:00:00+08:00"}, at="implemented_at"),
        _case({**_RESTORED, "implemented_at": "2024-03-11T14:00:00Z"}, at="implemented_at"),
        _case({**_RESTORED, "implemented_at": "2024-04-04T09:00:00+08:00", "ended_at": ABSENT}, at="implemented_at"),
        _case(
            {
                **{name: value for name, value in _DEMOLISHED.items() if name != "kind"},
                "implemented_at": "2024-04-04T09:00:00+08:00",
                "ended_at": ABSENT,
            },
            at="implemented_at",
        ),
        _case({**_SUBSTITUTE, "substitute.performed_on": "2024-04-04"}, at="substitute.performed_on"),
    ],
)
def executed_at_an_unlawful_hour(coercion: Coercion, holidays: Holidays) -> Hits:
    """不得在夜间或者法定节假日实施行政强制执行,情况紧急的除外 (43(1)); ordinary weekends are not counted in.

    A warning: the Act gives no hour of the night, and the days off of a holiday are more than its statutory days.
    Surcharges, deductions and auctions do not disturb anyone's rest.

    行政机关不得在夜间或者法定节假日实施行政强制执行，情况紧急的除外（第四十三条第一款）；普通周末不计入。法律没有规定夜
    间的钟点（本规则按 22 时至 6 时，未经证实），放假调休的天数又多于法定节日，所以只作警告。加处、划拨、拍卖不影响他人
    休息，不作判断。
    """
    performed = coercion.substitute.performed_on if coercion.substitute else None
    done_at = coercion.implemented_at if performed is None else None
    day = done_on(coercion) if done_at else performed
    if day is None:
        return
    if not holidays.covers(day):
        yield BEYOND_HOLIDAYS
    elif holidays.is_holiday(day) or (done_at and _is_night(done_at)):
        yield (
            "implemented_at" if done_at else "substitute.performed_on",
            {"when": done_at.isoformat() if done_at else day.isoformat()},
        )


def _is_night(instant: datetime) -> bool:
    hour = instant.astimezone(CHINA).time()
    return hour >= NIGHT_BEGINS or hour < NIGHT_ENDS
