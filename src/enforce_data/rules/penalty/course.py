"""The course of a case: filing, evidence kept, and the term of ninety days (行政处罚法 54, 56, 60)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.penalty import PenaltyResult, PenaltyStatus, Procedure
from enforce_data.counting import elapsed
from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import ordinary_penalty, special_law_given
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.endings import UNDECIDED
from enforce_data.rules.penalty.outcome import decided

TERM = 90
"""Calendar days from filing to the decision (行政处罚法 60)."""

PRESERVATION = 7
"""Working days from preserving evidence to deciding on it (行政处罚法 56, 85)."""

EXTENT_UNKNOWN = Unchecked(Said("延长期限没有日数", "an extension does not say how long it is"))

_EARLY = {"filed_on": "2024-03-04"}
_AT_REST = frozenset(
    {
        PenaltyStatus.NOT_FILED,
        PenaltyStatus.CLOSED,
        PenaltyStatus.ARCHIVED,
        PenaltyStatus.TERMINATED,
        PenaltyStatus.TRANSFERRED,
        PenaltyStatus.WITHDRAWN,
        PenaltyStatus.SUSPENDED,
    }
)
"""Where the term no longer runs, or stands still: a suspension that has not ended has no last day to leave out."""


def _filed_under_the_act(penalty: Any) -> bool:
    """Whether the ninety days of the Act run: filed on its first day or later, and no other term is named."""
    return (
        penalty.filed_on is not None
        and penalty.filed_on >= (XZCF.since or penalty.filed_on)
        and not special_law_given(penalty, 60)
    )


@guard(
    "本法施行后立案、未指明特别法的普通程序处罚",
    "ordinary penalties filed under the Act, no special law named",
    within=ordinary_penalty,
)
def _ordinary_within_term(penalty: Any) -> bool:
    return _filed_under_the_act(penalty)


@guard("本法施行后立案、尚未决定的普通程序案件", "undecided ordinary cases filed under the Act")
def _pending(penalty: Any) -> bool:
    return (
        penalty.procedure is Procedure.ORDINARY
        and penalty.decision is None
        and penalty.status not in _AT_REST
        and penalty.closed_on is None
        and penalty.closing_kind is None
        and _filed_under_the_act(penalty)
    )


@guard("决定处罚或者不予处罚的普通程序案件", "ordinary cases decided with or without a penalty")
def ordinary_decided(penalty: Any) -> bool:
    """Hold for an ordinary case with a day of filing that was decided with or without a penalty."""
    return (
        penalty.procedure is Procedure.ORDINARY
        and penalty.decision is not None
        and penalty.decision.result in (PenaltyResult.PENALTY, PenaltyResult.NO_PENALTY)
        and penalty.filed_on is not None
    )


@guard("有发现日期和立案日期的普通程序案件", "ordinary cases with the days of discovery and filing")
def _discovered_and_filed(penalty: Any) -> bool:
    return penalty.procedure is Procedure.ORDINARY and None not in (penalty.discovered_on, penalty.filed_on)


@guard("证据先行登记保存并已处理的案件", "cases with preserved evidence that was decided on")
def _preserved_and_disposed(penalty: Any) -> bool:
    preservation = penalty.preservation
    return preservation is not None and None not in (preservation.registered_on, preservation.disposed_on)


@guard("证据先行登记保存尚未处理的案件", "cases with preserved evidence that is not decided on")
def _preserved(penalty: Any) -> bool:
    preservation = penalty.preservation
    return preservation is not None and preservation.registered_on is not None and preservation.disposed_on is None


@rule(
    "CF-TIME-02",
    Severity.WARNING,
    XZCF.art(60),
    when=_ordinary_within_term,
    zh=(
        "立案到决定超过九十日",
        "扣除不计入的期间后,立案至决定 {days} 日,期限为 {limit} 日",
        "补报扣除期间或者经批准的延长,填写另有规定的法律、法规、规章,或者更正日期",
    ),
    en=(
        "Decided more than ninety days after filing",
        "{days} days from filing to decision without those that do not count; the limit is {limit}",
        "report excluded periods or an approved extension, name the text that sets another term, or correct the days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"filed_on": "2024-03-05"}, note="the ninetieth day"),
        Case({**_EARLY, "extensions": [{"days": 1, "approved_on": "2024-05-30"}]}),
        Case({**_EARLY, "extensions": [{"until": "2024-06-03", "approved_on": "2024-05-30"}]}),
        Case(
            {
                **_EARLY,
                "excluded_periods": [{"ground": "appraisal", "starts_on": "2024-04-01", "ends_on": "2024-04-01"}],
            }
        ),
        Case({**_EARLY, "special_law": {"law": "市场监督管理行政处罚程序规定", "article": "第六十四条"}}),
        Case({**_EARLY, "extensions": [{"approved_on": "2024-05-30"}]}, note="how long is not said"),
    ],
    bad=[
        Case(_EARLY, at="decision.dated"),
        Case({**_EARLY, "special_law": {"none": True}}, at="decision.dated"),
        Case(
            {
                "filed_on": "2024-03-01",
                "discovered_on": "2024-03-01",
                "excluded_periods": [
                    {"ground": "appraisal", "starts_on": "2024-04-01", "ends_on": "2024-04-02"},
                    {"ground": "hearing", "starts_on": "2024-04-02", "ends_on": "2024-04-03"},
                ],
            },
            at="decision.dated",
            note="94 days, of which three do not count: overlapping days once",
        ),
        Case(
            {**_EARLY, "extensions": [{"until": "2024-06-02", "approved_on": "2024-05-30"}]},
            at="decision.dated",
        ),
    ],
)
def decided_late(penalty: Penalty) -> Hits:
    """The decision is due ninety days after filing (60); laws, regulations and even rules may lengthen the term.

    Days are left out only as recorded.  A warning, because a ministry's rule of procedure may be the ground of a
    longer term; the end of the term does not move over holidays.

    应当自立案之日起九十日内作出处罚决定,法律、法规、规章另有规定的除外(第六十条)。只扣除已经填报的期间;部门规章也可
    能规定更长的期限,故为警告,期限届满日遇节假日不顺延。
    """
    yield from _beyond_term(penalty, decided(penalty).dated, "decision.dated")


@rule(
    "CF-TIME-03",
    Severity.INFO,
    XZCF.art(60),
    when=_pending,
    zh=(
        "立案后九十日仍未决定",
        "扣除不计入的期间后,立案至 {day} 已 {days} 日,期限为 {limit} 日",
        "尽快作出决定,或者补报扣除期间、经批准的延长",
    ),
    en=(
        "Undecided ninety days after filing",
        "{days} days from filing to {day} without those that do not count; the limit is {limit}",
        "decide soon, or report excluded periods or an approved extension",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(UNDECIDED, as_of=date(2024, 6, 4), note="the ninetieth day"),
        Case({**UNDECIDED, "status": "withdrawn"}, as_of=date(2024, 6, 5)),
        Case({**UNDECIDED, "status": "suspended"}, as_of=date(2024, 6, 5)),
        Case({**UNDECIDED, "extensions": [{"days": 30}]}, as_of=date(2024, 7, 4)),
    ],
    bad=[
        Case(UNDECIDED, at="filed_on", as_of=date(2024, 6, 5)),
        Case({**UNDECIDED, "extensions": [{"days": 30}]}, at="filed_on", as_of=date(2024, 7, 5)),
    ],
)
def undecided_after_term(penalty: Penalty, as_of: AsOf) -> Hits:
    """A case in progress may still end without a penalty: worth knowing, nobody is at fault yet.

    While a case is suspended the term stands still: silent.

    未决定的案件仍可能不予处罚,尚无过错可言,故仅作提示;中止的案件期间停止计算,不提示。
    """
    yield from _beyond_term(penalty, as_of.day, "filed_on")


def _beyond_term(penalty: Penalty, day: date, at: str) -> Hits:
    """Say at a path that the term of the case had run out before a day.

    An extension gives days, or a last day; where both are given, the later end counts.
    """
    if penalty.filed_on is None:
        return
    excluded = [(period.starts_on, period.ends_on) for period in penalty.excluded_periods or ()]
    extensions = penalty.extensions or ()
    limit = TERM + sum(extension.days or 0 for extension in extensions)
    days = elapsed(penalty.filed_on, day, less=excluded)
    ends = [extension.until for extension in extensions if extension.until is not None]
    if days <= limit or any(elapsed(end, day, less=excluded) <= 0 for end in ends):
        return
    if any(extension.days is None and extension.until is None for extension in extensions):
        yield EXTENT_UNKNOWN
    else:
        yield at, {"days": days, "limit": limit, "day": day}


@rule(
    "CF-FILE-01",
    Severity.ERROR,
    XZCF.art("54(2)", "57(1)"),
    when=ordinary_decided,
    zh=("立案晚于决定", "立案日期 {filed} 晚于决定日期 {dated}", "更正立案日期或者决定日期"),
    en=(
        "Filed after the decision",
        "filed on {filed}, after the decision of {dated}",
        "correct the day of filing or of the decision",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case({"filed_on": "2024-06-03", "investigation_ended_on": ABSENT}, note="the same day"),
        Case(
            {
                "filed_on": "2024-06-04",
                "investigation_ended_on": ABSENT,
                "decision.result": "case_withdrawn",
                "penalties": ABSENT,
            }
        ),
    ],
    bad=[Case({"filed_on": "2024-06-04"}, at="filed_on")],
)
def filed_after_decision(penalty: Penalty) -> Hits:
    """A case is filed, investigated and then decided (54, 57); the same day is fine.

    案件先立案、再调查、后决定(第五十四条、第五十七条),没有例外,故为错误;同日的合法。
    """
    if penalty.filed_on is not None and penalty.filed_on > decided(penalty).dated:
        yield "filed_on", {"filed": penalty.filed_on, "dated": decided(penalty).dated}


@rule(
    "CF-FILE-02",
    Severity.ERROR,
    XZCF.art("54(2)", 60),
    when=ordinary_penalty,
    zh=("普通程序处罚没有立案日期", "没有填写立案日期", "填写行政机关批准立案的日期;公安机关填写受案日期"),
    en=(
        "An ordinary penalty without filing",
        "the day of filing is absent",
        "give the day on which the organ filed the case; the police give the day of acceptance",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case(),
        Case({"filed_on": ABSENT, "decision.result": "terminated", "penalties": ABSENT}),
        Case(sample="penalty.simple"),
    ],
    bad=[Case({"filed_on": ABSENT}, at="filed_on")],
)
def ordinary_penalty_without_filing(penalty: Penalty) -> Hits:
    """What meets the standard is filed (54), and the term of the decision runs from it (60).

    符合立案标准的应当立案(第五十四条第二款),决定的期限自立案之日起算(第六十条),普通程序处罚不能没有立案日期,故为错
    误。
    """
    if penalty.filed_on is None:
        yield "filed_on"


@rule(
    "CF-FILE-03",
    Severity.WARNING,
    XZCF.art(54),
    when=_discovered_and_filed,
    zh=("发现违法行为晚于立案", "发现日期 {discovered} 晚于立案日期 {filed}", "更正发现日期或者立案日期"),
    en=(
        "Discovered after filing",
        "discovered on {discovered}, after the filing of {filed}",
        "correct the day of discovery or of filing",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case({"discovered_on": "2024-03-06"}, note="the same day"),
        Case({"filed_on": "2024-04-15"}, sample="penalty.simple"),
    ],
    bad=[Case({"discovered_on": "2024-03-07"}, at="discovered_on")],
)
def discovered_after_filing(penalty: Penalty) -> Hits:
    """A case is filed upon what was discovered (54); further acts may be discovered later: hence a warning.

    及时 in 54 names no number of days; terms of departments' own rules are not judged.

    立案以已经发现的违法行为为前提(第五十四条);立案后还可能发现其他行为,故为警告。及时立案没有规定日数,部门规章的期
    限不作判断。
    """
    if penalty.discovered_on is not None and penalty.filed_on is not None and penalty.discovered_on > penalty.filed_on:
        yield "discovered_on", {"discovered": penalty.discovered_on, "filed": penalty.filed_on}


@rule(
    "CF-EVID-01",
    Severity.ERROR,
    XZCF.art(56, 85),
    when=_preserved_and_disposed,
    zh=(
        "先行登记保存超过七个工作日才处理",
        "{registered} 登记保存,最迟应当在 {due} 处理,实际为 {disposed}",
        "更正日期;登记保存后七个工作日内应当作出处理决定",
    ),
    en=(
        "Preserved evidence was decided on after more than seven working days",
        "preserved on {registered}, due on {due}, decided on {disposed}",
        "correct the days; a decision on the evidence is due within seven working days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"preservation.disposed_on": "2024-03-13"}, note="the seventh working day"),
        Case(
            {"preservation.registered_on": "2024-04-01", "preservation.disposed_on": "2024-04-11"},
            note="4 to 6 April are holidays, Sunday 7 April is worked",
        ),
        Case({"preservation.registered_on": "2029-12-20", "preservation.disposed_on": "2030-06-01"}, note="no table"),
    ],
    bad=[
        Case({"preservation.disposed_on": "2024-03-14"}, at="preservation.disposed_on"),
        Case(
            {"preservation.registered_on": "2024-04-01", "preservation.disposed_on": "2024-04-12"},
            at="preservation.disposed_on",
        ),
    ],
)
def preserved_evidence_disposed_late(penalty: Penalty, holidays: Holidays) -> Hits:
    """Seven working days from the registration, not from its approval, to a decision on the evidence (56, 85).

    The Act allows no longer term, in any procedure and with any result: an error.

    先行登记保存应当在七日内作出处理决定(第五十六条),七日为工作日(第八十五条),自登记保存之日而不是批准之日起算。法律
    不允许更长的期限,不论程序和处理结果,故为错误。
    """
    preservation = penalty.preservation
    if preservation is None or preservation.registered_on is None or preservation.disposed_on is None:
        return
    due = holidays.working_day_after(preservation.registered_on, PRESERVATION)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif preservation.disposed_on > due:
        days = {"registered": preservation.registered_on, "due": due, "disposed": preservation.disposed_on}
        yield "preservation.disposed_on", days


@rule(
    "CF-EVID-04",
    Severity.WARNING,
    XZCF.art(56, 85),
    when=_preserved,
    zh=(
        "先行登记保存七个工作日后没有处理决定",
        "{registered} 登记保存,最迟应当在 {due} 处理,没有处理日期",
        "填写作出处理决定的日期;没有处理的,立即作出处理决定",
    ),
    en=(
        "Preserved evidence undecided after seven working days",
        "preserved on {registered}, due on {due}, no decision on record",
        "give the day of the decision on the evidence; if there is none, decide at once",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({**UNDECIDED, "preservation.disposed_on": ABSENT}, as_of=date(2024, 3, 13), note="not yet due"),
        Case(note="decided on in time"),
    ],
    bad=[Case({**UNDECIDED, "preservation.disposed_on": ABSENT}, at="preservation", as_of=date(2024, 3, 14))],
)
def preserved_evidence_left_undecided(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """As CF-EVID-01 while nothing is recorded; the decision may have been made and not entered: hence a warning.

    与 CF-EVID-01 相同,但没有填写处理日期;可能已经处理而没有填报,故为警告。
    """
    if penalty.preservation is None or penalty.preservation.registered_on is None:
        return
    registered = penalty.preservation.registered_on
    due = holidays.working_day_after(registered, PRESERVATION)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due:
        yield "preservation", {"registered": registered, "due": due}
