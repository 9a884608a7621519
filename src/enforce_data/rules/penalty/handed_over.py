"""The decision is handed over: not before it is made, and on the spot at once (行政处罚法 52, 61)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.penalty import PenaltyResult
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import simple_penalty
from enforce_data.rules.penalty.outcome import (
    Accused,
    bearers,
    bears_number,
    decided,
    first_service,
    is_of_decision,
)


@guard("有决定和送达的案件", "cases with a decision and services")
def _decided_and_served(penalty: Any) -> bool:
    return penalty.decision is not None and bool(penalty.services)


@rule(
    "CF-STATE-01",
    Severity.ERROR,
    XZCF.art("52(1)", "61(1)"),
    when=_decided_and_served,
    zh=("决定书先于决定送达", "送达日期 {served} 早于决定日期 {dated}", "更正送达日期或者决定日期"),
    en=(
        "The decision was served before it was made",
        "served on {served}, before the decision of {dated}",
        "correct the day of service or of the decision",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case({"services.1.served_on": "2024-06-03"}, note="the same day"),
        Case(
            {
                "services.2": {
                    "document_number": "星市监罚〔2024〕98号",
                    "document_kind": "penalty_decision",
                    "method": "direct",
                    "served_on": "2024-05-08",
                }
            },
            note="an earlier decision, since revoked",
        ),
        Case(
            {
                "decision.result": "case_withdrawn",
                "decision.dated": "2024-06-24",
                "penalties": ABSENT,
                "payments": ABSENT,
                "publicity": ABSENT,
                "services.1.document_number": ABSENT,
            },
            note="withdrawn after a decision on a penalty was served",
        ),
        Case(
            {
                **dict.fromkeys(("decision", "penalties", "payments", "publicity", "discretion"), ABSENT),
                **dict.fromkeys(("closed_on", "closing_kind", "archived_on", "services.1"), ABSENT),
                "status": "suspended",
            },
            as_of=date(2024, 5, 28),
        ),
    ],
    bad=[
        Case({"services.1.served_on": "2024-06-02"}, at="services.1.served_on"),
        Case({"services.0.served_on": "2024-04-15"}, at="services.0.served_on", sample="penalty.simple"),
        Case({"services.1.served_on": "2024-06-02", "services.1.document_number": ABSENT}, at="services.1.served_on"),
    ],
)
def served_before_the_decision(penalty: Penalty) -> Hits:
    """Decided, then pronounced and handed over (52, 61); a document that is not written yet cannot be served.

    A service with another number than that of the decision may be of an earlier decision: not judged; nor is one
    without a number, where the decision imposes no penalty.

    先作出决定，再宣告、交付或者送达（第五十二条第一款、第六十一条第一款），尚未作出的决定书不可能送达，所以判为错误。
    送达的文号与决定的文号不同的，可能是先前的决定，不作判断；案件没有给予处罚而送达没有文号的，同样不作判断。
    """
    decision = decided(penalty)
    for at, service in enumerate(penalty.services or ()):
        if service.served_on is None or service.served_on >= decision.dated:
            continue
        number = None if service.document_number is None else decision.document_number
        own = decision.result is PenaltyResult.PENALTY if number is None else bears_number(service, number)
        if own and is_of_decision(service, number):
            yield ("services", at, "served_on"), {"served": service.served_on, "dated": decision.dated}


@rule(
    "CF-SIMP-02",
    Severity.WARNING,
    XZCF.art("52(1)"),
    when=simple_penalty,
    zh=(
        "当场处罚决定书没有当场交付",
        "{dated} 当场作出决定,{served} 才送达",
        "更正日期;当场作出的决定应当当场交付当事人",
    ),
    en=(
        "A decision on the spot was not handed over at once",
        "decided on the spot on {dated}, served on {served}",
        "correct the days; such a decision is handed over on the spot",
    ),
    good=[
        Case(sample="penalty.simple", note="on the spot"),
        Case({"services": ABSENT}, sample="penalty.simple"),
        Case(note="two days later in ordinary procedure"),
    ],
    bad=[Case({"services.0.served_on": "2024-04-17"}, at="services.0.served_on", sample="penalty.simple")],
)
def not_handed_over_at_once(penalty: Penalty) -> Hits:
    """当场交付 (52); a later service may be a second one: hence a warning.  Cameras discover earlier, which is fine.

    当场作出的决定应当当场交付当事人（第五十二条第一款）；之后的送达可能是再次送达，所以只作警告。监控设备发现违法早于
    决定的，不受影响。
    """
    dated = decided(penalty).dated
    for at, service in {first for party in bearers(penalty) if (first := _first_day(penalty, party)) is not None}:
        if service > dated:
            yield ("services", at, "served_on"), {"dated": dated, "served": service}


def _first_day(penalty: Penalty, party: Accused) -> tuple[int, date] | None:
    """The position and day of the first service of the decision on a party, if it has a day."""
    first = first_service(penalty, party)
    return None if first is None or first[1].served_on is None else (first[0], first[1].served_on)
