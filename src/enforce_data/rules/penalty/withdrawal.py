"""Published decisions that fell: withdrawn from publication in time, and with the reason (行政处罚法 48)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XXGS, XZCF
from enforce_data.model import Penalty, Publicity
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import penalised
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import decided

WITHDRAWAL = 3
"""Working days in which the publication of a decision that fell is withdrawn (行政处罚法 48, 85)."""

_REVOKED = {
    "decision.alterations": [
        {"kind": "revoked", "altered_on": "2024-09-10", "received_on": "2024-09-12", "organ": "星沙县人民政府"}
    ]
}
_NO_PENALTY = {
    "decision.result": "no_penalty",
    "decision.exemption_ground": "facts_not_established",
    "penalties": ABSENT,
    "payments": ABSENT,
}
_UNTOLD = {"decision.alterations": [{"kind": "revoked", "altered_on": "2024-09-10", "organ": "星沙县人民政府"}]}


def _withdrawn(day: str) -> dict[str, Any]:
    """The changes that withdraw the publication on a day, for a reason."""
    return {"publicity.withdrawn_on": day, "publicity.withdrawal_reason": "处罚决定被撤销"}


@guard("公示后有变动的处罚", "published penalties with an alteration", within=penalised)
def _altered(penalty: Any) -> bool:
    return bool(penalty.decision.alterations) and penalty.publicity is not None


@guard(
    "公示后被变更、撤销、确认违法或者无效的处罚",
    "published penalties that were later changed, revoked or found unlawful",
    within=_altered,
)
def _fallen_after_publication(penalty: Any) -> bool:
    publicity = penalty.publicity
    shown = publicity.published_on is not None and publicity.disclosed is not False
    return shown and _told_of_fall(penalty) is not None


@rule(
    "CF-PUB-02",
    Severity.ERROR,
    XZCF.art("48(2)", 85),
    when=_fallen_after_publication,
    zh=(
        "处罚决定变动后三个工作日内没有撤回公示",
        "{received} 知悉处罚决定变动,最迟应当在 {due} 撤回公示,没有撤回日期",
        "撤回处罚决定信息并公开说明理由,填写撤回日期",
    ),
    en=(
        "A decision that fell was not withdrawn from publication in three working days",
        "learned on {received}; the publication was to be withdrawn by {due}, and no day of that is given",
        "withdraw the information, state the reason in public, and give the day",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_REVOKED, as_of=date(2024, 9, 18), note="14 September is worked, 15 to 17 are holidays: due on the 18th"),
        Case({**_REVOKED, **_withdrawn("2024-12-20")}, also={"CF-PUB-07": "withdrawn, but late"}),
        Case({**_REVOKED, "publicity.published_on": "2024-09-13"}, also={"GS-01": "published late"}),
        Case({**_REVOKED, "publicity.until": "2024-09-18"}, note="its term was over"),
        Case({**_REVOKED, "publicity.early_stop": {"stopped_on": "2024-09-18"}}, note="it had stopped early"),
        Case(
            {**_REVOKED, "publicity.disclosed": False, "publicity.withheld_reason": "处罚决定被撤销"},
            note="not to be seen any more",
        ),
        Case({**_REVOKED, **_NO_PENALTY}, note="no decision on a penalty"),
    ],
    bad=[
        Case(_REVOKED, at="publicity.withdrawn_on", as_of=date(2024, 9, 19)),
        Case({**_REVOKED, "publicity.until": "2024-09-19"}, at="publicity.withdrawn_on"),
        Case(
            {**_REVOKED, "publicity.published_on": "2024-09-12"},
            at="publicity.withdrawn_on",
            also={"GS-01": "published late"},
        ),
    ],
)
def fallen_decision_still_published(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Changed, revoked, unlawful or void decisions are withdrawn from publication in three working days (48, 85).

    Counted from the day on which the organ learned of it; where that day is not on record, or the withdrawal came
    late, a rule of its own warns.  A publication that ended by then needs no withdrawal.

    公开的处罚决定被变更、撤销、确认违法或者确认无效的，三个工作日内撤回公示（第四十八条第二款、第八十五条），没有例外，
    所以判为错误。自机关知悉之日起计算；没有知悉日期，或者已经撤回但晚了的，另有规则警告；届时公示已经期满或者停止的，
    无需撤回。
    """
    received = _told_of_fall(penalty)
    if received is None or penalty.publicity is None or penalty.publicity.withdrawn_on is not None:
        return
    due = holidays.working_day_after(received, WITHDRAWAL)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due and not _ended_by(penalty.publicity, due):
        yield "publicity.withdrawn_on", {"received": received, "due": due}


@rule(
    "CF-PUB-07",
    Severity.WARNING,
    (*XZCF.art("48(2)", 85), *XXGS.art(11)),
    when=_altered,
    zh=(
        "处罚决定变动后撤回公示晚",
        "{start} 起算,最迟应当在 {due} 撤回公示",
        "填写撤回日期;填写知悉变动的日期,期限自该日起算",
    ),
    en=(
        "A decision that fell was withdrawn from publication late",
        "counted from {start}, the publication was to be withdrawn by {due}",
        "give the day of withdrawal, and the day on which the organ learned of the change, from which the term runs",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({**_REVOKED, **_withdrawn("2024-09-18")}, note="the third working day"),
        Case({**_UNTOLD, **_withdrawn("2024-09-13")}),
        Case(_UNTOLD, as_of=date(2024, 9, 13)),
        Case({**_UNTOLD, "publicity.published_on": "2024-09-11"}, also={"GS-01": "published late"}),
        Case({**_UNTOLD, "publicity.until": "2024-09-13"}, note="its term was over"),
        Case({**_UNTOLD, "publicity.disclosed": False, "publicity.withheld_reason": "处罚决定被撤销"}),
        Case({**_UNTOLD, **_NO_PENALTY}, note="no decision on a penalty"),
    ],
    bad=[
        Case({**_REVOKED, **_withdrawn("2024-09-19")}, at="publicity.withdrawn_on"),
        Case({**_UNTOLD, **_withdrawn("2024-09-14")}, at="publicity.withdrawn_on"),
        Case(_UNTOLD, at="publicity.withdrawn_on"),
        Case({**_UNTOLD, "publicity.until": "2024-09-14"}, at="publicity.withdrawn_on"),
        Case(
            {**_UNTOLD, "publicity.published_on": "2024-09-10"},
            at="publicity.withdrawn_on",
            also={"GS-01": "published late"},
        ),
    ],
)
def withdrawn_late(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Three working days (48, 85), counted from the day on which the organ learned of the change, else from the change.

    The Act does not say which day starts the term: a warning.  A decision of which the organ knows and which is not
    withdrawn at all is an error of its own; a publication that ended by then needs no withdrawal.

    三个工作日（第四十八条第二款、第八十五条）自机关知悉变动之日起计算，没有该日期的自变动之日起计算；法律没有写明从哪
    一天起算，所以只作警告。已经知悉而完全没有撤回的，另有规则判为错误；届时公示已经期满或者停止的，无需撤回。
    """
    publicity = penalty.publicity
    if publicity is None or publicity.published_on is None or publicity.disclosed is False:
        return
    for change in decided(penalty).alterations or ():
        start = change.received_on or change.altered_on
        ended = publicity.withdrawn_on or (None if change.received_on is not None else as_of.day)
        if start is None or ended is None or start < publicity.published_on:
            continue
        due = holidays.working_day_after(start, WITHDRAWAL)
        if due is None:
            yield BEYOND_HOLIDAYS
        elif ended > due and not _ended_by(publicity, due):
            yield "publicity.withdrawn_on", {"start": start, "due": due}
            return


@rule(
    "CF-PUB-08",
    Severity.ERROR,
    XZCF.art("48(2)"),
    when=_altered,
    zh=(
        "撤回公示没有公开说明理由",
        "{withdrawn} 撤回处罚决定信息,没有撤回理由",
        "填写公开说明的撤回理由",
    ),
    en=(
        "A publication was withdrawn without a reason",
        "the decision was withdrawn from publication on {withdrawn}, and no reason is given",
        "give the reason as stated in public",
    ),
    good=[
        Case({**_REVOKED, **_withdrawn("2024-09-13")}),
        Case(
            {
                **_REVOKED,
                "publicity.withdrawn_on": "2024-09-09",
            },
            note="withdrawn before the change, for another reason",
        ),
        Case({"publicity.withdrawn_on": "2024-09-13"}, note="nothing fell"),
        Case({**_REVOKED, **_NO_PENALTY, "publicity.withdrawn_on": "2024-09-13"}),
    ],
    bad=[
        Case({**_REVOKED, "publicity.withdrawn_on": day}, at="publicity.withdrawal_reason")
        for day in ("2024-09-10", "2024-09-13")
    ],
)
def withdrawn_without_reason(penalty: Penalty) -> Hits:
    """撤回信息并公开说明理由 (48): no exception once the publication is withdrawn because the decision fell.

    因决定变动而撤回公示的，应当公开说明理由（第四十八条第二款），没有例外，所以判为错误。
    """
    publicity = penalty.publicity
    if publicity is None or publicity.withdrawn_on is None or publicity.withdrawal_reason is not None:
        return
    days = [change.altered_on for change in decided(penalty).alterations or () if change.altered_on is not None]
    if any(day <= publicity.withdrawn_on for day in days):
        yield "publicity.withdrawal_reason", {"withdrawn": publicity.withdrawn_on}


def _ended_by(publicity: Publicity, day: date) -> bool:
    """Whether the publication had come to its end by a day, by its term or early."""
    stopped = None if publicity.early_stop is None else publicity.early_stop.stopped_on
    return any(end is not None and end <= day for end in (publicity.until, stopped))


def _told_of_fall(penalty: Any) -> date | None:
    """The first day, from the publication on, on which the organ learned that the decision had fallen."""
    published = penalty.publicity.published_on
    days = [change.received_on for change in penalty.decision.alterations or () if change.received_on is not None]
    return min((day for day in days if published <= day), default=None)
