"""After the decision: served on the party, and withdrawn from publication when it falls (行政处罚法 48, 61)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.document import ServiceMethod
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import ordinary_penalty, penalised
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.rules.penalty.outcome import accused, bearers, decided, decision_services, first_service

SERVICE = 7
"""Working days from the decision to its service (行政处罚法 61, 85)."""

WITHDRAWAL = 3
"""Working days in which the publication of a decision that fell is withdrawn (行政处罚法 48, 85)."""

_AT_ONCE = frozenset({ServiceMethod.ON_SPOT, ServiceMethod.DIRECT, ServiceMethod.LEFT, ServiceMethod.ELECTRONIC})
_LATE = {"services.1.served_on": "2024-06-14"}
_UNSERVED = {
    "services.1": ABSENT,
    "payments": ABSENT,
    "closed_on": ABSENT,
    "closing_kind": ABSENT,
    "archived_on": ABSENT,
    "status": "decided",
}
_REVOKED = {
    "decision.alterations": [
        {"kind": "revoked", "altered_on": "2024-09-10", "received_on": "2024-09-12", "organ": "星沙县人民政府"}
    ]
}


@guard(
    "公示后被变更、撤销、确认违法或者无效的处罚",
    "published penalties that were later changed, revoked or found unlawful",
)
def _fallen_after_publication(penalty: Any) -> bool:
    if not penalised.holds(penalty) or penalty.publicity is None or penalty.publicity.published_on is None:
        return False
    return _told_of_fall(penalty) is not None


@rule(
    "CF-SERV-01",
    Severity.ERROR,
    XZCF.art("61(1)", 85),
    when=ordinary_penalty,
    zh=(
        "处罚决定书超过七个工作日才送达",
        "{dated} 作出决定,最迟应当在 {due} 送达,实际为 {served}",
        "更正日期;当事人不在场的,应当在七个工作日内送达",
    ),
    en=(
        "The decision was served after more than seven working days",
        "decided on {dated}, to be served by {due}, served on {served}",
        "correct the days; a party that is not present is served within seven working days",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"services.1.served_on": "2024-06-13"}, note="10 June is a holiday: the seventh working day is 13 June"),
        Case({**_LATE, "services.1.method": "post", "services.1.sent_on": "2024-06-04"}),
        Case(
            {
                **_LATE,
                "services.2": {
                    "party_no": "1",
                    "document_kind": "penalty_decision",
                    "method": "post",
                    "sent_on": "2024-06-05",
                },
            },
            note="posted before",
        ),
    ],
    bad=[
        Case(_LATE, at="services.1.served_on"),
        Case({**_LATE, "services.1.method": "left"}, at="services.1.served_on"),
        Case(
            {**_LATE, "services.1.document_kind": ABSENT, "services.1.document_number": "星市监罚[2024]123号"},
            at="services.1.served_on",
            also={"ID-DOCNO-01": "other brackets do not make it another document"},
        ),
    ],
)
def decision_served_late(penalty: Penalty, holidays: Holidays) -> Hits:
    """Handed over at once, or served within seven working days where the party is not present (61, 85).

    Judged for ways of service that reach the party on their day; by post and the like the day of sending is another
    rule.  Simple procedure has its own (52).
    """
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, SERVICE)
    late: dict[int, date] = {}
    for party in accused(penalty):
        first = first_service(penalty, party)
        if first is None or first[1].served_on is None or first[1].method not in _AT_ONCE:
            continue
        if due is None:
            yield BEYOND_HOLIDAYS
        elif first[1].served_on > due:
            late[first[0]] = first[1].served_on
    for at, served in late.items():
        yield ("services", at, "served_on"), {"dated": dated, "due": due, "served": served}


@rule(
    "CF-SERV-04",
    Severity.WARNING,
    XZCF.art("61(1)", 85),
    when=ordinary_penalty,
    zh=(
        "处罚决定书七个工作日后没有送达记录",
        "{dated} 作出决定,最迟应当在 {due} 送达,对第 {party} 名当事人没有送达或者发出日期",
        "填写决定书的送达情况;没有送达的,立即送达",
    ),
    en=(
        "No service of the decision after seven working days",
        "decided on {dated}, to be served by {due}; no day of service or sending for party {party}",
        "give the service of the decision; if there was none, serve it at once",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_UNSERVED, as_of=date(2024, 6, 13), note="not yet due"),
        Case({"services.1.served_on": ABSENT, "services.1.method": "post", "services.1.sent_on": "2024-06-05"}),
    ],
    bad=[
        Case(_UNSERVED, at="services", as_of=date(2024, 6, 14)),
        Case({**_UNSERVED, "services": ABSENT}, at="services"),
        Case(
            {"services.1.party_no": "2"}
            | {
                "parties.1": {
                    "party_no": "2",
                    "category": "legal_person",
                    "name": "湘岚百货批发有限公司",
                    "uscc": "91430121MA4X05016U",
                    "registered_address": "星沙县临水镇一号路9号",
                },
                "penalties.1": {"party_no": "2", "kind": "warning", "text": "警告"},
                "notices.0.party_no": ABSENT,
            },
            at="services",
        ),
    ],
)
def decision_not_served(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """As CF-SERV-01 while nothing is recorded; before the seven days have run out nothing is said."""
    dated = decided(penalty).dated
    due = holidays.working_day_after(dated, SERVICE)
    for party in bearers(penalty):
        if any(service.sent_on or service.served_on for _, service in decision_services(penalty, party)):
            continue
        if due is None:
            yield BEYOND_HOLIDAYS
        elif as_of.day > due:
            yield "services", {"dated": dated, "due": due, "party": party.ordinal}


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
        Case({**_REVOKED, "publicity.withdrawn_on": "2024-12-20", "publicity.withdrawal_reason": "处罚决定被撤销"}),
        Case({**_REVOKED, "publicity.published_on": "2024-09-13"}, also={"GS-01": "published late"}),
    ],
    bad=[Case(_REVOKED, at="publicity.withdrawn_on", as_of=date(2024, 9, 19))],
)
def fallen_decision_still_published(penalty: Penalty, holidays: Holidays, as_of: AsOf) -> Hits:
    """Changed, revoked, unlawful or void decisions are withdrawn from publication in three working days (48, 85).

    Counted from the day on which the organ learned of it; where that day is not on record, or the withdrawal came
    late, a rule of its own warns.
    """
    received = _told_of_fall(penalty)
    if received is None or penalty.publicity is None or penalty.publicity.withdrawn_on is not None:
        return
    due = holidays.working_day_after(received, WITHDRAWAL)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif as_of.day > due:
        yield "publicity.withdrawn_on", {"received": received, "due": due}


def _told_of_fall(penalty: Any) -> date | None:
    """The first day, from the publication on, on which the organ learned that the decision had fallen."""
    published = penalty.publicity.published_on
    days = [change.received_on for change in penalty.decision.alterations or () if change.received_on is not None]
    return min((day for day in days if published <= day), default=None)
