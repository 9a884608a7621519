"""Clues, outstanding problems and the supervision of enforcement (湘政办发〔2023〕51号 二(二)1, 二(四)3).

Of 行政执法监督条例 (国务院令825号) only summaries could be read, so its limits are not known: what is judged is the
order of days, and the due day that an instrument sets itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.clue import ClueResult, ClueStatus
from enforce_data.codes.supervision import InstrumentKind, SupervisionKind
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import D825, DATA_LOGIC, HUNAN51, PRACTICE
from enforce_data.model import Clue, Problem, Supervision, SupervisionInstrument
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule

HANDLED_WITHIN = 60
"""Calendar days after which a clue that is still open is told; no law sets a limit [G]."""

LISTS_REPORTED_BY = date(2024, 6, 30)
"""Day by which provincial departments were to report their lists (湘政办发〔2023〕51号 二(二)1)."""

_INSTRUMENTS = date(2026, 2, 1)
"""First day of 行政执法监督条例, which names the three instruments."""
_PLAN = replace(HUNAN51, since=None)  # its days are asked of each record
_REGULATION = replace(D825, since=None)  # an instrument from before its first day is what the rule looks for
_OPEN = {
    **dict.fromkeys(("handled_on", "result", "handling", "replied_on", "closed_on"), ABSENT),
    "status": "handling",
}
_LINK = {"linked_acts": [{"relation": "leads_to", "record_type": "penalty", "case_no": "星市监案〔2024〕401号"}]}
_OPEN_INSTRUMENT = {"instruments.0.replied_on": ABSENT, "instruments.0.rectified_on": ABSENT}


# Clues.


@rule(
    "JD-01",
    Severity.ERROR,
    DATA_LOGIC.art(),
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=("线索的接收晚于交办、办理或者答复", "{received} 接收,而该日期为 {day}", "更正接收日期或者该日期"),
    en=(
        "A clue was received after it was assigned, handled or answered",
        "received on {received}, and this day is {day}",
        "correct the day of receipt, or this one",
    ),
    good=[
        Case({"assigned_on": "2024-10-28"}, note="the same day"),
        Case({"replied_on": "2024-11-01"}, note="an interim reply, before it was handled"),
    ],
    bad=[
        Case({"assigned_on": "2024-10-27"}, at="assigned_on"),
        Case({"handled_on": "2024-10-27"}, at="handled_on"),
        Case({"replied_on": "2024-10-27"}, at="replied_on"),
    ],
)
def received_after_its_handling(clue: Clue) -> Hits:
    """Nothing can be done about a clue before it is there; one of the two days is wrong.

    线索接收以前不可能交办、办理或者答复,必有一个日期填错,所以是错误。办理以前先行答复的不提出。
    """
    for name in ("assigned_on", "handled_on", "replied_on"):
        day = getattr(clue, name)
        if day is not None and day < clue.received_on:
            yield name, {"received": clue.received_on, "day": day}


@guard("尚未办理、办结的线索", "clues neither handled nor closed")
def _still_open(clue: Any) -> bool:
    done = clue.handled_on is not None or clue.closed_on is not None or clue.result is not None
    return not done and clue.status not in (ClueStatus.HANDLED, ClueStatus.CLOSED)


@rule(
    "JD-02",
    Severity.INFO,
    (*HUNAN51.art("二(四)3"), *PRACTICE.art()),
    when=_still_open,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "线索长期没有办理",
        "{received} 接收,至检查之日已超过 {days} 日;该日数未经证实,没有法定期限",
        "办理线索,或者补报办理情况",
    ),
    en=(
        "A clue has been open for long",
        "received on {received}, more than {days} days ago; that number is unconfirmed, no law sets one",
        "deal with the clue, or report what was done",
    ),
    good=[Case(_OPEN, as_of=date(2024, 12, 27)), Case({"closed_on": ABSENT}, as_of=date(2025, 6, 1))],
    bad=[Case(_OPEN, at="handled_on", as_of=date(2024, 12, 28))],
)
def clue_is_old(clue: Clue, as_of: AsOf) -> Hits:
    """问题要依法及时进行处理 (51号 二(四)3): no limit is set, the sixty days are ours and unconfirmed.

    省实施方案只要求及时处理,六十日是本标准的经验值,未经证实,只作提示。
    """
    if as_of.day > after(clue.received_on, HANDLED_WITHIN):
        yield "handled_on", {"received": clue.received_on, "days": HANDLED_WITHIN}


@guard("立案或者移送的线索", "clues that led to a case or a transfer")
def _led_to_something(clue: Any) -> bool:
    return clue.result in (ClueResult.CASE_FILED, ClueResult.TRANSFERRED)


@rule(
    "JD-03",
    Severity.WARNING,
    HUNAN51.art("二(四)3"),
    when=_led_to_something,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=(
        "线索已立案或者移送而没有关联",
        "办理结果为立案或者移送,没有关联的行为或者移送",
        "在关联行为中填写由线索引出的案件或者移送",
    ),
    en=(
        "A clue led to a case or a transfer, and no link says which",
        "the result is a case or a transfer, and there is no linked act",
        "give the case or the transfer that followed among the linked acts",
    ),
    good=[Case(), Case({"result": "case_filed", **_LINK}), Case({"result": "transferred", **_LINK})],
    bad=[Case({"result": "case_filed"}, at="linked_acts"), Case({"result": "transferred"}, at="linked_acts")],
)
def clue_without_its_case(clue: Clue) -> Hits:
    """What was found is to be dealt with (51号 二(四)3); a case in another system may have no record here: a warning.

    线索立案或者移送的,应当能够查到案件;其他系统的案件可能没有归集,所以只作警告。
    """
    if clue.linked_acts is None:
        yield "linked_acts"


# Instruments of supervision.


@guard("发出监督文书的执法监督", "supervision with instruments")
def _with_instruments(supervision: Any) -> bool:
    return supervision.instruments is not None


def _instruments(supervision: Supervision) -> Iterator[tuple[int, SupervisionInstrument]]:
    yield from enumerate(supervision.instruments or ())


@rule(
    "JD-04",
    Severity.WARNING,
    HUNAN51.art("二(四)3"),
    when=_with_instruments,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "没有按监督文书的期限整改、回复",
        "整改期限为 {due},整改、回复(或者检查之日仍未整改、回复)为 {day}",
        "督促整改,补报整改完成和回复的日期",
    ),
    en=(
        "Not put right or answered by the due day of the instrument",
        "due by {due}; put right, answered, or still neither, on {day}",
        "see to it, and give the days of rectification and reply",
    ),
    good=[
        Case({"instruments.0.replied_on": "2024-12-04", "instruments.0.rectified_on": "2024-12-04"}),
        Case(_OPEN_INSTRUMENT, as_of=date(2024, 12, 4), note="not yet due"),
        Case({**_OPEN_INSTRUMENT, "instruments.0.due_on": ABSENT}),
        Case({"instruments.0.rectified_on": ABSENT}, note="answered in time"),
    ],
    bad=[
        Case({"instruments.0.replied_on": "2024-12-05"}, at="instruments.0.replied_on"),
        Case({"instruments.0.rectified_on": "2024-12-05"}, at="instruments.0.rectified_on"),
        Case(_OPEN_INSTRUMENT, at="instruments.0.replied_on", as_of=date(2024, 12, 5)),
    ],
)
def instrument_not_complied_with(supervision: Supervision, as_of: AsOf) -> Hits:
    """The instrument sets the day itself, and may have been extended since, which the record does not say: a warning.

    期限由监督文书自行规定,以后可能延长而没有记录,所以只作警告。
    """
    for at, instrument in _instruments(supervision):
        due = instrument.due_on
        if due is None:
            continue
        done = {name: getattr(instrument, name) for name in ("replied_on", "rectified_on")}
        for name, day in done.items():
            if day is not None and day > due:
                yield ("instruments", at, name), {"due": due, "day": day}
        if not any(done.values()) and as_of.day > due:
            yield ("instruments", at, "replied_on"), {"due": due, "day": as_of.day}


@rule(
    "JD-05",
    Severity.ERROR,
    DATA_LOGIC.art(),
    when=_with_instruments,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=("监督文书的期限或者回复早于文书日期", "文书日期为 {dated},而该日期为 {day}", "更正文书日期或者该日期"),
    en=(
        "Due day or reply before the day of the instrument",
        "the instrument is dated {dated}, and this day is {day}",
        "correct the day of the instrument, or this one",
    ),
    good=[
        Case(
            {
                "instruments.0.due_on": "2024-11-04",
                "instruments.0.replied_on": "2024-11-04",
                "instruments.0.rectified_on": "2024-11-01",
            },
            note="put right before",
        )
    ],
    bad=[
        Case(
            {"instruments.0.due_on": "2024-11-03"},
            at="instruments.0.due_on",
            also={"JD-04": "everything is later than such a due day"},
        ),
        Case({"instruments.0.replied_on": "2024-11-03"}, at="instruments.0.replied_on"),
    ],
)
def answered_before_it_was_asked(supervision: Supervision) -> Hits:
    """A due day or a reply follows the instrument; things may have been put right before it was written.

    文书作出以前不可能到期或者回复,必有一个日期填错,所以是错误。文书作出以前已经整改的不提出。
    """
    for at, instrument in _instruments(supervision):
        for name in ("due_on", "replied_on"):
            day = getattr(instrument, name)
            if day is not None and day < instrument.dated:
                yield ("instruments", at, name), {"dated": instrument.dated, "day": day}


@rule(
    "JD-06",
    Severity.INFO,
    _REGULATION.art(),
    when=_with_instruments,
    editions="1.1+",
    dimension=Dimension.CONSISTENCY,
    zh=(
        "监督文书早于行政执法监督条例施行",
        "{dated} 的文书填为条例规定的文书,条例自 {since} 起施行;该条例只读到摘要,未经证实",
        "核对文书种类;以前的同名文书可以填为其他监督文书",
    ),
    en=(
        "An instrument of the regulations on supervision from before their first day",
        "dated {dated}; the regulations are in force from {since}; only a summary was read: unconfirmed",
        "compare the kind; an earlier instrument of the same name may be given as other",
    ),
    good=[
        Case({"instruments.0.dated": "2024-11-04"}),
        Case(
            {
                "instruments.0": {"kind": "opinion", "dated": "2026-02-01", "due_on": "2026-03-02"},
                "starts_on": "2026-01-05",
                "year": 2026,
            }
        ),
    ],
    bad=[
        Case({"instruments.0.kind": kind.value}, at="instruments.0.kind")
        for kind in (InstrumentKind.NOTICE, InstrumentKind.OPINION, InstrumentKind.DECISION)
    ],
)
def instrument_from_before_the_regulations(supervision: Supervision) -> Hits:
    """Provinces had forms of the same names before, so nobody is at fault: worth knowing.

    各省以前也有同名文书,不一定有误,只作提示;条例只读到摘要。
    """
    for at, instrument in _instruments(supervision):
        if instrument.kind is not InstrumentKind.OTHER and instrument.dated < _INSTRUMENTS:
            yield ("instruments", at, "kind"), {"dated": instrument.dated, "since": _INSTRUMENTS}


@guard("日常监督", "daily supervision")
def _daily(supervision: Any) -> bool:
    return supervision.kind is SupervisionKind.DAILY


@rule(
    "JD-08",
    Severity.INFO,
    HUNAN51.art("二(四)3"),
    when=_daily,
    editions="1.1+",
    dimension=Dimension.COMPLETENESS,
    zh=(
        "日常监督没有注明年度方案",
        "{year} 年度已过,没有填写年度监督工作方案",
        "填写年度行政执法监督工作方案的名称或者文号",
    ),
    en=(
        "A daily supervision names no annual plan",
        "the year {year} is over, and no annual plan is given",
        "give name or number of the annual plan of supervision",
    ),
    good=[
        Case({"annual_plan": ABSENT}, as_of=date(2024, 12, 31), note="the year is not over"),
        Case({"annual_plan": ABSENT, "kind": "special"}, as_of=date(2025, 1, 1)),
    ],
    bad=[Case({"annual_plan": ABSENT}, at="annual_plan", as_of=date(2025, 1, 1))],
)
def no_annual_plan(supervision: Supervision, as_of: AsOf) -> Hits:
    """要制定年度行政执法监督工作方案 (51号 二(四)3): the plan may exist and not be named: worth knowing.

    省实施方案要求制定年度监督工作方案;方案可能已有而没有填写,只作提示。
    """
    year = supervision.year or supervision.starts_on.year
    if supervision.annual_plan is None and as_of.day.year > year:
        yield "annual_plan", {"year": year}


# Lists of problems.


@guard("省级部门 2024 年 6 月底前的突出问题", "problems that provincial departments listed by the end of June 2024")
def _of_the_province(problem: Any) -> bool:
    listed = problem.listed_on is None or problem.listed_on <= LISTS_REPORTED_BY
    return problem.agency.level is AdministrativeLevel.PROVINCIAL and listed


@rule(
    "JD-07",
    Severity.INFO,
    _PLAN.art("二(二)1"),
    when=_of_the_province,
    editions="1.1+",
    dimension=Dimension.TIMELINESS,
    zh=(
        "突出问题清单没有在 2024 年 6 月底前报送",
        "应当在 {due} 前报送,报送(或者检查之日仍未报送)为 {day}",
        "报送清单和整治情况,填写报送日期",
    ),
    en=(
        "The list of problems was not reported by the end of June 2024",
        "due by {due}; reported, or still not, on {day}",
        "report list and campaign, and give the day",
    ),
    good=[
        Case({"reported_on": "2024-06-30"}),
        Case({"reported_on": ABSENT}, as_of=date(2024, 6, 30), note="not yet due"),
        Case({"reported_on": ABSENT, "agency.level": "county"}),
        Case({"reported_on": ABSENT, "listed_on": "2024-07-01"}, note="listed later"),
    ],
    bad=[
        Case({"reported_on": "2024-07-01"}, at="reported_on"),
        Case({"reported_on": ABSENT}, at="reported_on", as_of=date(2024, 7, 1)),
    ],
)
def list_reported_late(problem: Problem, as_of: AsOf) -> Hits:
    """清单和专项整治情况于2024年6月底前报送省司法厅 (51号 二(二)1): a plan, no law, so worth knowing only.

    省实施方案要求省级部门二〇二四年六月底前报送;方案不是法律,只作提示。
    """
    day = problem.reported_on or as_of.day
    if day > LISTS_REPORTED_BY:
        yield "reported_on", {"due": LISTS_REPORTED_BY, "day": day}
