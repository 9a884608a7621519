"""Days and states that do not go together in a penalty case (行政处罚法 47, 54, 57, 66)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from enforce_data.codes.penalty import ClosingKind, PenaltyStatus
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.penalty.course import ordinary_decided
from enforce_data.values.day import day_of

_OPEN = frozenset(
    {
        PenaltyStatus.CLUE_REGISTERED,
        PenaltyStatus.FILED,
        PenaltyStatus.INVESTIGATING,
        PenaltyStatus.REVIEWING,
        PenaltyStatus.NOTIFIED,
        PenaltyStatus.HEARING,
    }
)
"""The steps before a decision."""

_ENDED = frozenset({PenaltyStatus.CLOSED, PenaltyStatus.ARCHIVED})
_DECIDED = _ENDED | {PenaltyStatus.DECIDED, PenaltyStatus.SERVED, PenaltyStatus.EXECUTING}

_WITHOUT_DECISION = frozenset({ClosingKind.TRANSFERRED, ClosingKind.CASE_WITHDRAWN, ClosingKind.TERMINATED})
"""Ways of closing a case that may leave it without a decision."""

_UNCLOSED = {"closed_on": ABSENT, "closing_kind": ABSENT, "archived_on": ABSENT}
_UNDECIDED = dict.fromkeys(("decision", "penalties", "payments", "publicity", "discretion"), ABSENT)


@rule(
    "CF-STATE-03",
    Severity.WARNING,
    XZCF.art(47, 54, "57(1)", 66),
    zh=(
        "案件的日期前后颠倒",
        "{item} 为 {day},早于 {before} 的 {earlier}",
        "核对并更正日期",
    ),
    en=(
        "Days of a case in the wrong order",
        "{item} is {day}, before the {earlier} of {before}",
        "compare and correct the days",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case({"violation_started_on": "2024-03-04"}, note="all on one day"),
        Case({"investigation_ended_on": "2024-03-06"}, note="filed and ended on one day"),
        Case({"investigation_ended_on": "2024-06-03", "publicity.published_on": "2024-06-03"}),
        Case({"payments.0.paid_on": "2024-06-03"}, note="paid on the day of the decision"),
        Case({"archived_on": "2024-06-28"}),
        Case({"filed_on": "2024-06-04"}, also={"CF-FILE-01": "the day of filing is wrong, and that is said once"}),
    ],
    bad=[
        Case({"violation_started_on": "2024-03-04", "violation_ended_on": "2024-03-03"}, at="violation_ended_on"),
        Case({"violation_started_on": "2024-03-05", "violation_ended_on": ABSENT}, at="discovered_on"),
        Case({"investigation_ended_on": "2024-03-05"}, at="investigation_ended_on"),
        Case({"investigation_ended_on": "2024-06-04"}, at="decision.dated"),
        Case({"payments.0.paid_on": "2024-06-02"}, at="payments.0.paid_on"),
        Case({"publicity.published_on": "2024-06-02"}, at="publicity.published_on"),
        Case({"closed_on": "2024-06-02"}, at="closed_on"),
        Case({"archived_on": "2024-06-27"}, at="archived_on"),
    ],
)
def days_in_the_wrong_order(penalty: Penalty) -> Hits:
    """Act, discovery, filing, investigation, decision, payment, closing and archive follow one another (47, 54, 57).

    The same day is fine.  A wrong day may be of either member: a warning, at the later one.  Filing against decision,
    notice, hearing and review have rules of their own; a decision may be served by announcement after the closing.

    行为、发现、立案、调查终结、决定、缴款、结案、归档依次进行（第四十七条、第五十四条、第五十七条），同一天的没有问题。
    两个日期都可能填错，所以只作警告，标在后一环节。立案与决定，以及告知、听证、审核的先后另有规则；公告送达可以晚于结
    案。
    """
    for earlier, before, path, day in _pairs(penalty):
        if before is not None and day is not None and day < before:
            yield path, {"item": path[-1], "day": day, "earlier": earlier, "before": before}


@rule(
    "CF-STATE-04",
    Severity.WARNING,
    XZCF.art(47, "57(1)"),
    zh=(
        "案件状态与记录不符",
        "状态为 {status},{item} 没有填写或者与状态不符",
        "更正状态,或者补填决定、结案日期、结案情形",
    ),
    en=(
        "The state of a case does not fit the record",
        "the state is {status}; {item} is absent, or does not fit it",
        "correct the state, or give the decision, the day and kind of closing",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case({**_UNCLOSED, "status": "executing"}),
        Case({**_UNCLOSED, **_UNDECIDED, "status": "suspended"}, as_of=date(2024, 5, 1), note="a side state"),
        Case({**_UNDECIDED, "closing_kind": "case_withdrawn"}, note="withdrawn before any decision"),
        Case(
            {**_UNCLOSED, "status": "notified", "updated_at": "2024-06-02T23:00:00+08:00"},
            note="decided after the last update, by a day entered in advance",
            also={"DL-FUTURE": "the decision is told of before it was made"},
        ),
        Case(
            {
                **_UNCLOSED,
                "status": "investigating",
                "decision.alterations": [{"kind": "revoked", "altered_on": "2024-07-01"}],
                "publicity.withdrawn_on": "2024-07-02",
                "publicity.withdrawal_reason": "处罚决定被撤销",
            },
            note="investigated anew after the decision was revoked",
        ),
    ],
    bad=[
        Case({"closed_on": ABSENT, "archived_on": ABSENT}, at="closed_on"),
        Case({"closing_kind": ABSENT, "status": "closed"}, at="closing_kind"),
        Case(_UNDECIDED, at="decision"),
        Case({**_UNCLOSED, **_UNDECIDED, "status": "served"}, at="decision", as_of=date(2024, 5, 1)),
        Case(
            {**_UNCLOSED, "status": "notified", "updated_at": "2024-06-03T09:00:00+08:00"},
            at="status",
            also={"DL-FUTURE": "the sample was served and paid later"},
        ),
    ],
)
def state_does_not_fit(penalty: Penalty) -> Hits:
    """The record follows the case from its start to its end (47); a decision stands before its service and closing.

    Cases suspended, terminated, transferred or withdrawn need no decision, and one whose decision fell may be taken up
    anew.  Systems change states late: a warning.

    案件从启动到执行全过程记录（第四十七条），先有决定，才有送达和结案。中止、终止、移送、撤案的可以没有决定，决定有变
    动的可以重新调查。系统更新状态往往滞后，所以只作警告。
    """
    status, decision = penalty.status, penalty.decision
    if status in _ENDED:
        for name in ("closed_on", "closing_kind"):
            if getattr(penalty, name) is None:
                yield name, {"status": status.value, "item": name}
    if decision is None and status in _DECIDED and penalty.closing_kind not in _WITHOUT_DECISION:
        yield "decision", {"status": status.value, "item": "decision"}
    standing = decision if decision is not None and not decision.alterations else None
    if standing is not None and status in _OPEN and standing.dated <= day_of(penalty.updated_at):
        yield "status", {"status": status.value, "item": "decision"}


def _filed_after_decision(penalty: Penalty) -> bool:
    """Whether CF-FILE-01 speaks of the day of filing, so that it is not said twice to be wrong."""
    if not ordinary_decided(penalty) or penalty.filed_on is None or penalty.decision is None:
        return False
    return penalty.filed_on > penalty.decision.dated


Pair = tuple[str, date | None, Path, date | None]


def _pairs(penalty: Penalty) -> Iterator[Pair]:
    """The days that follow one another: name and day of the earlier member, place and day of the later one."""
    started, filed, ended = penalty.violation_started_on, penalty.filed_on, penalty.investigation_ended_on
    yield "violation_started_on", started, ("violation_ended_on",), penalty.violation_ended_on
    yield "violation_started_on", started, ("discovered_on",), penalty.discovered_on
    if not _filed_after_decision(penalty):
        yield "filed_on", filed, ("investigation_ended_on",), ended
    yield "closed_on", penalty.closed_on, ("archived_on",), penalty.archived_on
    if penalty.decision is None:
        return
    dated = penalty.decision.dated
    yield "investigation_ended_on", ended, ("decision", "dated"), dated
    yield "dated", dated, ("closed_on",), penalty.closed_on
    if penalty.publicity is not None:
        yield "dated", dated, ("publicity", "published_on"), penalty.publicity.published_on
    for at, payment in enumerate(penalty.payments or ()):
        yield "dated", dated, ("payments", at, "paid_on"), payment.paid_on
