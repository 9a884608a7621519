"""Whether a violation was discovered in time to be punished (行政处罚法 36)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.counting import years_after
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import penalised, special_law_given

LIMITATION = 2
"""Years from the act, or from the end of a continuing one, in which it is discovered (行政处罚法 36)."""

LONG_LIMITATION = 5
"""The same, where life, health or financial safety was touched and harm was done (行政处罚法 36)."""


def last_day_of_act(penalty: Any) -> date | None:
    """Return the day on which the violation ended, else the day on which it began."""
    ended: date | None = penalty.violation_ended_on
    return ended if ended is not None else penalty.violation_started_on


@guard(
    "有行为日期和发现日期、未指明特别法的处罚",
    "penalties with the days of act and discovery, no special law named",
    within=penalised,
)
def _discovered(penalty: Any) -> bool:
    return (
        penalty.discovered_on is not None
        and last_day_of_act(penalty) is not None
        and not special_law_given(penalty, 36)
    )


def _discovered_late(started: str, ended: Any = ABSENT, **more: Any) -> dict[str, Any]:
    """The changes that put the act so long before its discovery on 4 March 2024."""
    return {"violation_started_on": started, "violation_ended_on": ended, **more}


_LONG = {"life_health_finance": True}


@rule(
    "CF-TIME-01",
    Severity.WARNING,
    XZCF.art(36),
    when=_discovered,
    zh=(
        "违法行为超过追责时效才被发现",
        "自 {ended} 起计算,{years} 年内应当被发现,发现日期为 {discovered}",
        (
            "核对日期;行为连续或者继续的,填写终了日期;涉及生命健康、金融安全且有危害后果的为五年,注明该项;"
            "法律另有规定的,填写该法律"
        ),
    ),
    en=(
        "A violation was discovered after the time for punishing it",
        "counted from {ended}, a violation is punished if discovered in {years} years; this was on {discovered}",
        (
            "compare the days; of a continuing act give the last day; five years apply where life, health or financial "
            "safety was touched and harm was done, which is to be stated; where another law sets the time, name it"
        ),
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_discovered_late("2022-03-04"), note="two years to the day"),
        Case(_discovered_late("2010-01-01", "2022-03-04"), note="counted from the end of a continuing act"),
        Case(_discovered_late("2019-03-04", **_LONG), note="five years to the day"),
        Case(_discovered_late("2019-03-04", special_law={"law": "中华人民共和国税收征收管理法"})),
        Case(
            _discovered_late(
                "2019-03-04",
                **{
                    "decision.result": "no_penalty",
                    "decision.exemption_ground": "time_barred",
                    "decision.education_given": True,
                },
                penalties=ABSENT,
            )
        ),
    ],
    bad=[
        Case(_discovered_late("2022-03-03"), at="discovered_on"),
        Case(_discovered_late("2022-03-03", life_health_finance=ABSENT), at="discovered_on"),
        Case(_discovered_late("2010-01-01", "2022-03-03"), at="discovered_on"),
        Case(_discovered_late("2019-03-03", **_LONG), at="discovered_on"),
        Case(_discovered_late("2022-03-03", special_law={"none": True}), at="discovered_on"),
    ],
)
def discovered_too_late(penalty: Penalty) -> Hits:
    """Not discovered in two years, no longer punished; five where life, health or financial safety was harmed (36).

    Counted from the act, of a continuing one from its end, to the discovery, which is not the filing.  The end of a
    continuing act, and that the five years apply, may not be entered: a warning.

    违法行为二年内未被发现的，不再给予处罚；涉及公民生命健康安全、金融安全且有危害后果的为五年（第三十六条）。自行为发
    生之日起计算，继续的自终了之日起计算，算到发现之日，不是立案之日。终了日期和适用五年的情形可能没有录入，所以只作警
    告。
    """
    ended = last_day_of_act(penalty)
    if ended is None or penalty.discovered_on is None:
        return
    years = LONG_LIMITATION if penalty.life_health_finance else LIMITATION
    if penalty.discovered_on > years_after(ended, years):
        yield "discovered_on", {"ended": ended, "years": years, "discovered": penalty.discovered_on}
