"""When the party is given the decision on a seal or seizure, or when one on a freeze is sent (行政强制法 24, 31)."""

from __future__ import annotations

from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any

from enforce_data.codes.document import DocumentKind, ServiceMethod
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import PRACTICE, XZQZ
from enforce_data.model import Coercion, Service
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.freeze_delivery import DELIVERY_WORKING_DAYS, FREEZE_DECISION, IN_HAND
from enforce_data.rules.coercion.papers import SERVICE_DAY_UNKNOWN, services_of_decision
from enforce_data.rules.coercion.stated import APPROVED_LATER as _URGENT
from enforce_data.rules.coercion.stated import UNKNOWN as _UNKNOWN
from enforce_data.rules.coercion.terms import done_freeze, done_on, is_known, is_urgent, standing_seizure
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

LATER_DELIVERY_WORKING_DAYS = 7
"""24(1) has no number for a party that was not there; as 行政处罚法 61 for decisions, unconfirmed [G]."""

_SEIZURE_DECISION = frozenset({DocumentKind.SEAL_SEIZE_DECISION, DocumentKind.MEASURE_DECISION})

_AWAY = {"scene.party_present": False, "scene.witness": "龙一鸣"}
_BEFORE_SPRING = {
    "approval.approved_at": "2024-02-07T08:50:00+08:00",
    "decision.dated": "2024-02-07",
    "implemented_at": "2024-02-07T10:20:00+08:00",
}
"""8, 9 and Sunday 18 February 2024 were worked, 10 to 17 February not."""
_POSTED = {"services.0.method": "post", "services.0.sent_on": "2024-05-17", "services.0.served_on": "2024-05-24"}
_freeze = partial(Case, sample="coercion.freeze")


@guard(
    "当事人在场、非紧急的查封、扣押",
    "seals and seizures with the party present, not urgent",
    within=standing_seizure,
)
def _decided_before_the_party(coercion: Any) -> bool:
    present = coercion.scene is not None and coercion.scene.party_present is True
    return present and coercion.decision is not None and not is_urgent(coercion)


@guard(
    "当事人不在场或者紧急的查封、扣押",
    "seals and seizures of a known party that was not present, or urgent ones",
    within=standing_seizure,
)
def _decided_otherwise(coercion: Any) -> bool:
    return coercion.decision is not None and is_known(coercion) and not _decided_before_the_party.holds(coercion)


@rule(
    "QZ-SEIZ-09",
    Severity.ERROR,
    XZQZ.art("24(1)"),
    when=_decided_before_the_party,
    dimension=Dimension.TIMELINESS,
    zh=(
        "没有当场交付查封、扣押决定书",
        "{done} 实施,当事人在场,决定书交付日期:{served}",
        "填写决定书当场交付的情况,或者更正日期",
    ),
    en=(
        "Decision on the seal or seizure not handed over on the spot",
        "carried out on {done} with the party present; decision delivered: {served}",
        "give the service of the decision on the spot, or correct the days",
    ),
    good=[
        Case({"services.0.document_kind": "measure_decision", "services.0.document_number": ABSENT}),
        Case({"services.0.method": "left"}, note="left with the party on the day"),
        Case({"services.0.served_on": ABSENT}, note="handed over on the spot needs no day"),
        Case(
            {"implemented_at": "2024-03-05T23:10:00+08:00", "services.0.served_on": "2024-03-06"},
            note="handed over on the spot, after midnight",
        ),
        Case({"services": ABSENT}, as_of=date(2024, 3, 5)),
        Case({"services": ABSENT, "documents.1.refusal_noted": True}, note="refused"),
        Case({"services.0.served_on": "2024-03-07", **_URGENT}),
        Case({"services.0.served_on": "2024-03-07", **_AWAY}),
        Case({"services.0.served_on": ABSENT, "services.0.method": "direct"}, note="not checked"),
    ],
    bad=[
        Case({"services.0.served_on": "2024-03-06", "services.0.method": "direct"}, at="services.0.served_on"),
        Case({"services.0.served_on": "2024-03-07"}, at="services.0.served_on", note="no spot lasts that long"),
        Case(
            {"implemented_at": "2024-03-08T10:20:00+08:00", "services.0.served_on": "2024-03-11"},
            at="services.0.served_on",
            note="on a Friday: the weekend counts",
        ),
        Case({"services": ABSENT}, at="services", as_of=date(2024, 3, 6)),
        Case({"services.0.document_number": "星市监扣单〔2024〕7号"}, at="services", note="another document"),
    ],
)
def seizure_decision_not_on_the_spot(coercion: Coercion, as_of: AsOf) -> Hits:
    """制作并当场交付查封、扣押决定书 (24(1)): where the party is present nothing excuses another day, only urgency.

    A refusal that the paper notes, and leaving it with the party on the day, count as delivered.  What was handed over
    on the spot may bear the next day, for a measure may last past midnight.  Where several parties were served, one in
    time is enough, so the answer is never too strict.

    查封、扣押决定书应当当场交付当事人（第二十四条第一款）；当事人在场的，除情况紧急外没有理由改日交付，所以判为错误。文
    书注明当事人拒收、当日留置的，视为已经交付；注明当场交付的，允许为次日，因为实施可能跨过零点；有多个当事人的，有一次
    按时交付即可，不作过严的判断。
    """
    done, services = done_on(coercion), services_of_decision(coercion, _SEIZURE_DECISION)
    if any(
        service.refusal_noted or (service.method is ServiceMethod.ON_SPOT and service.served_on is None)
        for _, service in services
    ) or _refusal_on_paper(coercion):
        return
    days = [(service.served_on, at, service.method) for at, service in services if service.served_on is not None]
    if days:
        served, at, _ = min(days, key=itemgetter(0))
        last = {ServiceMethod.ON_SPOT: after(done, 1)}
        if all(day > last.get(method, done) for day, _, method in days):
            yield ("services", at, "served_on"), {"done": done, "served": served}
    elif services:
        yield SERVICE_DAY_UNKNOWN
    elif as_of.day > done:
        yield "services", {"done": done, "served": "—"}


def _refusal_on_paper(coercion: Coercion) -> bool:
    return any(document.kind in _SEIZURE_DECISION and document.refusal_noted for document in coercion.documents or ())


def _first_sent(services: list[tuple[int, Service]]) -> tuple[date, int, str] | None:
    """The first day on which the decision was on its way to a party, or had reached one."""
    days = [
        (day, at, name)
        for at, service in services
        for name in ("sent_on", "served_on")
        if (day := getattr(service, name)) is not None
    ]
    return min(days, default=None)


@rule(
    "QZ-SEIZ-13",
    Severity.WARNING,
    (*XZQZ.art("24(1)"), *PRACTICE.art()),
    when=_decided_otherwise,
    dimension=Dimension.TIMELINESS,
    zh=(
        "没有及时送达查封、扣押决定书",
        "当事人不在场或者情况紧急,最迟按 {due} 掌握(未经证实),实际:{served}",
        "填写决定书的送达情况,或者更正日期",
    ),
    en=(
        "Decision on the seal or seizure not served soon after",
        "the party was not present, or it was urgent: expected by {due} (unconfirmed); served or sent: {served}",
        "give the service of the decision, or correct the days",
    ),
    good=[
        Case({**_AWAY, "services.0.served_on": "2024-03-14"}),
        Case({**_URGENT, "services.0.served_on": "2024-03-14"}),
        Case({**_AWAY, "services": ABSENT}, as_of=date(2024, 3, 14)),
        Case({**_AWAY, "services": ABSENT, **_UNKNOWN}),
        Case(
            {
                **_AWAY,
                "services.0.method": "post",
                "services.0.sent_on": "2024-03-14",
                "services.0.served_on": "2024-03-25",
            },
            note="sent in time",
        ),
        Case({**_AWAY, "services": ABSENT, "documents.1.refusal_noted": True}),
        Case({**_AWAY, **_BEFORE_SPRING, "services.0.served_on": "2024-02-22"}, note="over the Spring Festival"),
    ],
    bad=[
        Case({**_AWAY, "services.0.served_on": "2024-03-15"}, at="services.0.served_on"),
        Case({**_URGENT, "services.0.served_on": "2024-03-15"}, at="services.0.served_on"),
        Case({**_AWAY, "services": ABSENT}, at="services", as_of=date(2024, 3, 15)),
        Case({**_AWAY, **_BEFORE_SPRING, "services.0.served_on": "2024-02-23"}, at="services.0.served_on"),
    ],
)
def seizure_decision_served_late(coercion: Coercion, holidays: Holidays, as_of: AsOf) -> Hits:
    """当场交付 (24(1)) is not to be had where nobody is there; the Act has no number for what comes then.

    Seven working days from the measure are taken from the service of penalties (行政处罚法 61) [G], by the day of
    sending or of service.  A party that could not be found out is left alone.

    当事人不在场的，无法当场交付（第二十四条第一款），法律也没有规定此后几日内送达。本规则参照行政处罚法第六十一条，以实
    施后七个工作日为限（未经证实），按发出或者送达之日判断，所以只作警告；当事人不明的不作判断。
    """
    services = services_of_decision(coercion, _SEIZURE_DECISION)
    if _refusal_on_paper(coercion):
        return
    due = holidays.working_day_after(done_on(coercion), LATER_DELIVERY_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif not services:
        if as_of.day > due:
            yield "services", {"due": due, "served": "—"}
    elif (first := _first_sent(services)) is None:
        yield SERVICE_DAY_UNKNOWN
    elif first[0] > due:
        yield ("services", first[1], first[2]), {"due": due, "served": first[0]}


@rule(
    "QZ-FRZ-05",
    Severity.WARNING,
    XZQZ.art(31, 69),
    when=done_freeze,
    dimension=Dimension.TIMELINESS,
    zh=(
        "未在三个工作日内寄出、转交或者公告冻结决定书",
        "最迟应于 {due} 交付,寄出、转交或者公告日期为 {sent}",
        "填写冻结决定书的送达情况,或者更正日期",
    ),
    en=(
        "Decision on the freeze not sent within three working days",
        "due by {due}; posted, handed on or announced on {sent}",
        "give the service of the decision, or correct the days",
    ),
    good=[
        _freeze(_POSTED),
        _freeze({"services.0.method": "post", "services.0.served_on": "2024-05-24"}),
        _freeze({**_POSTED, "services.0.sent_on": "2024-05-20", "implemented_at": "2024-05-15T09:00:00+08:00"}),
        _freeze({"services.0.served_on": "2024-05-17", "services.0.sent_on": "2024-05-20"}, note="by hand"),
        _freeze(
            {
                "services.1": {"document_kind": "freeze_decision", "method": "post", "sent_on": "2024-05-20"},
            },
            note="delivered by hand in time, and posted besides",
        ),
        _freeze(
            {
                "services.0.served_on": "2024-05-17",
                "services.1": {"document_kind": "freeze_decision", "method": "post", "sent_on": "2024-05-20"},
            },
            note="delivered by hand on the last day, and posted besides",
        ),
        _freeze({**_POSTED, "services.0.sent_on": "2024-05-18", "special_regime": "financial_prudential"}),
    ],
    bad=[
        _freeze({**_POSTED, "services.0.sent_on": "2024-05-18"}, at="services.0.sent_on"),
        _freeze(
            {**_POSTED, "services.0.method": "announcement", "services.0.sent_on": "2024-05-20"},
            at="services.0.sent_on",
        ),
    ],
)
def freeze_decision_sent_late(coercion: Coercion, holidays: Holidays) -> Hits:
    """As QZ-FRZ-01 for services that are not by hand, by the day of sending.

    A warning: 31 speaks of delivering, not of sending, and the organ that hands on may be another.

    与 QZ-FRZ-01 相同，适用于邮寄、转交、公告等方式，按发出之日判断。第三十一条说的是交付而不是发出，转交也可能由其他机
    关办理，所以只作警告。
    """
    dated = coercion.decision.dated if coercion.decision else done_on(coercion)
    services = services_of_decision(coercion, FREEZE_DECISION)
    sent = [(day, at) for at, service in services if service.method not in IN_HAND and (day := service.sent_on)]
    if not sent:
        return
    due = holidays.working_day_after(max(dated, done_on(coercion)), DELIVERY_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
        return
    first, at = min(sent)
    delivered = [service.served_on for _, service in services if service.served_on is not None]
    if first > due and min(delivered, default=date.max) > due:
        yield ("services", at, "sent_on"), {"due": due, "sent": first}
