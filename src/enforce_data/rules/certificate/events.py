"""What happened to a card: suspensions, withdrawals, replacements and reinstatements (暂扣、收回、换发、恢复)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from enforce_data.codes.certificate import CertificateEventKind, CertificateStatus
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import DATA_LOGIC
from enforce_data.model import Certificate
from enforce_data.model.certificate import CertificateEvent
from enforce_data.rulebook import Case, Hits, Unchecked, guard, rule
from enforce_data.rules.certificate.sources import PLAN
from enforce_data.values.day import day_of

EVENT_OF_NO_DAY = Unchecked(Said("证件变动没有注明种类或者开始日期", "an event states no kind or no first day"))

_Kind = CertificateEventKind
_LEFT_BY: dict[CertificateEventKind, frozenset[CertificateStatus]] = {
    _Kind.SUSPENDED: frozenset({CertificateStatus.SUSPENDED}),
    _Kind.WITHDRAWN: frozenset({CertificateStatus.WITHDRAWN}),
    _Kind.CANCELLED: frozenset({CertificateStatus.CANCELLED}),
    _Kind.REVOKED: frozenset({CertificateStatus.REVOKED}),
    _Kind.REPLACED: frozenset({CertificateStatus.REPLACED, CertificateStatus.VALID}),  # the old card, and the new one
    _Kind.RESTORED: frozenset({CertificateStatus.VALID}),
}
"""The states in which an event leaves a card."""

_WITHOUT_EVENT = frozenset({CertificateStatus.EXPIRED, CertificateStatus.LOST})
"""States that come about without any event."""

_SUSPENDED = {"kind": "suspended", "starts_on": "2024-05-01", "reason": "未参加培训", "organ": "星沙县司法局"}
_RESTORED = {"kind": "restored", "starts_on": "2024-07-01", "reason": "整改完毕", "organ": "星沙县司法局"}
_ENDED = {**_SUSPENDED, "ends_on": "2024-06-30"}


def _without(name: str) -> dict[str, str]:
    return {key: value for key, value in _ENDED.items() if key != name}


@guard("有变动情况的证件", "certificates with events")
def card_with_events(card: Any) -> bool:
    """Hold for a card of any kind to which something happened."""
    return bool(card.status_events)


def _last_restored(events: Sequence[CertificateEvent]) -> date | None:
    """The first day of the last reinstatement, None where there is none."""
    days = [event.starts_on for event in events if event.kind is _Kind.RESTORED and event.starts_on is not None]
    return max(days, default=None)


@rule(
    "ZJ-09",
    Severity.WARNING,
    (*DATA_LOGIC.art(), *PLAN.art("二(一)2")),
    when=card_with_events,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "证件变动情况不完整或者日期颠倒",
        "缺少开始日期、原因、决定机关,已恢复的暂扣缺少结束日期,或者结束早于开始",
        "按处理决定补填、更正",
    ),
    en=(
        "An event of a card is incomplete or ends before it begins",
        "no first day, reason or organ, no last day of a suspension that was ended, or a last day before the first",
        "complete or correct it by the decision on the card",
    ),
    good=[
        Case({"status_events": [_ENDED, _RESTORED]}),
        Case({"status_events": [_SUSPENDED], "status": "suspended"}, note="no end while the suspension lasts"),
        Case({"status_events": [{**_SUSPENDED, "ends_on": "2024-05-01"}]}, note="one day"),
        Case(
            {"status_events": [_ENDED, _RESTORED, {**_SUSPENDED, "starts_on": "2024-07-01"}], "status": "suspended"},
            note="suspended anew on the day of the reinstatement",
        ),
    ],
    bad=[
        Case({"status_events": [_without("reason")]}, at="status_events.0.reason"),
        Case({"status_events": [_without("organ")]}, at="status_events.0.organ"),
        Case(
            {"status_events": [{"kind": "restored", "reason": "整改完毕", "organ": "星沙县司法局"}]},
            at="status_events.0.starts_on",
        ),
        Case({"status_events": [_SUSPENDED, _RESTORED]}, at="status_events.0.ends_on"),
        Case(
            {"status_events": [_SUSPENDED, {**_RESTORED, "starts_on": "2024-05-02"}]},
            at="status_events.0.ends_on",
            note="reinstated on the next day",
        ),
        Case({"status_events": [{**_SUSPENDED, "ends_on": "2024-04-30"}]}, at="status_events.0.ends_on"),
    ],
)
def event_is_told_in_part(card: Certificate) -> Hits:
    """暂扣、收回、注销 are decisions on a card; who made them, when and why belongs to the register.

    A suspension is over when the card is reinstated on a later day.  The plan names the events and not what is to be
    written of them, so this is a warning.

    暂扣、收回、注销都是对证件的处理决定,由谁、何时、为何作出,应当登记清楚。暂扣以后另日恢复的,暂扣应有结束日期。湘
    政办发〔2023〕51号文只列举了这些处理,没有规定登记哪些内容,故只作警告。
    """
    events = card.status_events or ()
    restored = _last_restored(events)
    for at, event in enumerate(events):
        for name in ("starts_on", "reason", "organ"):
            if getattr(event, name) is None:
                yield ("status_events", at, name)
        start, end = event.starts_on, event.ends_on
        if start is None:
            continue
        closed = event.kind is _Kind.SUSPENDED and restored is not None and start < restored
        if closed if end is None else end < start:
            yield ("status_events", at, "ends_on")


def _states_after(event: CertificateEvent, day: date) -> frozenset[CertificateStatus]:
    """The states that a card may have on a day, if this is the last thing that happened to it.

    A suspension that ran out leaves the card valid; a withdrawal, cancellation or revocation with a last day may.
    """
    left = _LEFT_BY[event.kind] if event.kind is not None else frozenset()
    if event.ends_on is None or event.ends_on >= day:
        return left
    valid = frozenset({CertificateStatus.VALID})
    return valid if event.kind is _Kind.SUSPENDED else left | valid


@rule(
    "ZJ-10",
    Severity.WARNING,
    DATA_LOGIC.art(),
    when=card_with_events,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "证件状态与最近一次变动不符",
        "最近一次变动为 {begun} 的{event},更新时状态为 {status}",
        "更新状态,或者补报后来的变动",
    ),
    en=(
        "State and last event of a card disagree",
        "the last event is of {begun} ({event}), and the state at the time of update is {status}",
        "update the state, or report the later event",
    ),
    good=[
        Case({"status_events": [_SUSPENDED], "status": "suspended"}),
        Case({"status_events": [_ENDED], "status": "valid"}, note="the suspension ran out"),
        Case({"status_events": [{**_SUSPENDED, "starts_on": "2024-12-21"}]}, note="begins after the update"),
        Case({"status_events": [{**_SUSPENDED, "kind": "withdrawn"}, _RESTORED]}),
        Case({"status_events": [_RESTORED, _ENDED]}, note="in any order"),
        Case({"status_events": [{**_SUSPENDED, "kind": "replaced"}], "status": "valid"}, note="the new card"),
        Case({"status_events": [{**_SUSPENDED, "kind": "replaced"}], "status": "replaced"}, note="the old card"),
        Case({"status_events": [_SUSPENDED], "status": "lost"}, note="no event reports a loss"),
        Case(
            {"status_events": [{**_SUSPENDED, "kind": "withdrawn"}, {**_RESTORED, "starts_on": "2024-05-01"}]},
            note="two events of one day",
        ),
        Case({"status_events": [_without("kind")]}, note="what happened is not said: not checked"),
    ],
    bad=[
        Case({"status_events": [_SUSPENDED]}, at="status"),
        Case({"status_events": [{**_SUSPENDED, "starts_on": "2024-12-20"}]}, at="status", note="on the day of update"),
        Case({"status_events": [{**_SUSPENDED, "ends_on": "2024-12-20"}]}, at="status", note="its last day"),
        Case({"status_events": [_ENDED], "status": "suspended"}, at="status"),
        Case({"status_events": [_ENDED, _RESTORED], "status": "suspended"}, at="status"),
        Case({"status_events": [{**_SUSPENDED, "kind": "revoked"}], "status": "cancelled"}, at="status"),
    ],
)
def status_disagrees_with_the_last_event(card: Certificate) -> Hits:
    """``status`` is as of ``updated_at``, so it is compared with the last event that had begun by that day.

    A card runs out or is lost without an event.  Registers are often brought up to date late: a warning.

    状态是更新时间当日的状态,所以与当日以前最后一次开始的变动比较。证件到期、遗失不需要变动记录。登记往往更新不及时,
    故只作警告。
    """
    day, events = day_of(card.updated_at), card.status_events or ()
    if any(event.kind is None or event.starts_on is None for event in events):
        yield EVENT_OF_NO_DAY
        return
    begun = [(event.starts_on, event) for event in events if event.starts_on is not None and event.starts_on <= day]
    if not begun or card.status in _WITHOUT_EVENT:
        return
    start = max(first for first, _ in begun)
    last = [event for first, event in begun if first == start]
    if all(card.status not in _states_after(event, day) for event in last):
        yield "status", {"begun": start, "event": last[-1].kind, "status": card.status}
