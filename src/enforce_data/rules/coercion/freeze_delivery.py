"""When the decision on a freeze is delivered (行政强制法 31)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, Final

from enforce_data.codes.document import DocumentKind, ServiceMethod
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.papers import SERVICE_DAY_UNKNOWN, services_of_decision
from enforce_data.rules.coercion.terms import done_on, is_known, standing_freeze
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

DELIVERY_WORKING_DAYS = 3
"""在三日内向当事人交付 (31); limits of ten days or less are working days (69)."""

FREEZE_DECISION: Final = frozenset({DocumentKind.FREEZE_DECISION})
IN_HAND: Final = frozenset({ServiceMethod.ON_SPOT, ServiceMethod.DIRECT, ServiceMethod.LEFT, ServiceMethod.ELECTRONIC})
_BEFORE_SPRING = {
    "approval.approved_at": "2024-02-07T10:30:00+08:00",
    "decision.dated": "2024-02-07",
    "implemented_at": "2024-02-07T15:00:00+08:00",
    "valid_from": "2024-02-07",
    "valid_until": "2024-03-08",
    "disposal.dated": "2024-03-08",
}
"""8, 9 and Sunday 18 February 2024 were worked, 10 to 17 February not."""
_freeze = partial(Case, sample="coercion.freeze")


@guard("当事人已知的冻结", "freezes of a known party that were carried out and approved", within=standing_freeze)
def _deliverable(coercion: Any) -> bool:
    return is_known(coercion)


@rule(
    "QZ-FRZ-01",
    Severity.ERROR,
    XZQZ.art(31, 69),
    when=_deliverable,
    dimension=Dimension.TIMELINESS,
    zh=(
        "未在三个工作日内交付冻结决定书",
        "最迟应于 {due} 交付当事人,实际交付:{served}",
        "填写冻结决定书的送达情况,或者更正日期",
    ),
    en=(
        "Decision on the freeze not delivered within three working days",
        "due to the party by {due}; delivered: {served}",
        "give the service of the decision, or correct the days",
    ),
    good=[
        _freeze({**_BEFORE_SPRING, "services.0.served_on": "2024-02-18"}, note="over the Spring Festival"),
        _freeze({"services.0.served_on": "2024-05-17"}),
        _freeze(
            {
                "approval.approved_at": "2024-04-30T10:30:00+08:00",
                "decision.dated": "2024-04-30",
                "implemented_at": "2024-04-30T15:00:00+08:00",
                "valid_until": "2024-05-30",
                "disposal.dated": "2024-05-30",
                "services.0.served_on": "2024-05-08",
            },
            note="the May holidays do not count",
        ),
        _freeze(
            {"implemented_at": "2024-05-16T09:00:00+08:00", "services.0.served_on": "2024-05-21"},
            note="frozen two days after the decision",
        ),
        _freeze(
            {"services.0.method": "post", "services.0.sent_on": "2024-05-15", "services.0.served_on": "2024-05-24"},
            note="posting has a rule of its own",
        ),
        _freeze({"services": ABSENT}, as_of=date(2024, 5, 17)),
        _freeze(
            {"services.0.document_number": ABSENT, "services.0.served_on": "2024-05-17"},
            note="known by its kind",
        ),
        _freeze({"services": ABSENT, "parties.0": {"category": "natural_person", "unknown_party": True}}),
        _freeze(
            {
                "approval.urgent": True,
                "approval.refused_at": "2024-05-14T18:00:00+08:00",
                "decision": ABSENT,
                "services": ABSENT,
            },
            note="refused: there is nothing to deliver",
        ),
        _freeze({"services": ABSENT, "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze({**_BEFORE_SPRING, "services.0.served_on": "2024-02-19"}, at="services.0.served_on"),
        _freeze({"services.0.served_on": "2024-05-18"}, at="services.0.served_on"),
        _freeze(
            {
                "approval.approved_at": "2024-04-30T10:30:00+08:00",
                "decision.dated": "2024-04-30",
                "implemented_at": "2024-04-30T15:00:00+08:00",
                "valid_until": "2024-05-30",
                "disposal.dated": "2024-05-30",
                "services.0.served_on": "2024-05-09",
            },
            at="services.0.served_on",
        ),
        _freeze({"services": ABSENT}, at="services", as_of=date(2024, 5, 18)),
        _freeze(
            {"services.0.document_number": "星税冻通〔2024〕12号", "services.0.document_kind": "freeze_notice"},
            at="services",
            as_of=date(2024, 5, 18),
            note="another document was served",
        ),
    ],
)
def freeze_decision_delivered_late(coercion: Coercion, holidays: Holidays, as_of: AsOf) -> Hits:
    """应当在三日内向当事人交付冻结决定书 (31); limits of ten days or less are working days (69).

    They run from the later of the decision and the freeze.  Only services by hand are judged by their day; with one by
    post, through others or by announcement the day of sending counts, which is left to a warning.  A freeze that was
    refused (19) has no decision to deliver, and a party that could not be found out cannot be handed one.

    应当在三日内向当事人交付冻结决定书（第三十一条）；十日以内的期限是工作日（第六十九条），自决定和冻结两者中较晚之日的
    次日起算，法律没有例外，所以判为错误。只对当面、留置、电子方式的送达按送达日期判断；邮寄、转交、公告的以发出之日为
    准，另作警告；负责人不予批准的没有决定书可以交付，当事人不明的无从交付，都不作判断。
    """
    decided_on = coercion.decision.dated if coercion.decision else done_on(coercion)
    due = holidays.working_day_after(max(decided_on, done_on(coercion)), DELIVERY_WORKING_DAYS)
    services = services_of_decision(coercion, FREEZE_DECISION)
    days = [(service.served_on, at) for at, service in services if service.served_on is not None]
    if due is None:
        yield BEYOND_HOLIDAYS
    elif not services:
        if as_of.day > due:
            yield "services", {"due": due, "served": "—"}
    elif all(service.method in IN_HAND for _, service in services):
        if not days:
            yield SERVICE_DAY_UNKNOWN
        elif (first := min(days))[0] > due:
            yield ("services", first[1], "served_on"), {"due": due, "served": first[0]}
