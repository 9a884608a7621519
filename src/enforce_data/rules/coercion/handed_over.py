"""What decisions on seizing and freezing state, and when the party is given them (行政强制法 24, 31)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionResult, ObjectKind
from enforce_data.codes.document import DocumentKind, ServiceMethod
from enforce_data.counting import after
from enforce_data.findings import AsOf, Dimension, Path, Severity
from enforce_data.laws import PRACTICE, XZQZ
from enforce_data.model import Coercion, Service
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.papers import SERVICE_DAY_UNKNOWN, missing_particulars, services_of_decision
from enforce_data.rules.coercion.restraint import DELIVERY_WORKING_DAYS, FREEZE_DECISION, IN_HAND
from enforce_data.rules.coercion.terms import done_freeze, done_on, done_seizure, is_known, is_urgent
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS

LATER_DELIVERY_WORKING_DAYS = 7
"""24(1) has no number for a party that was not there; as 行政处罚法 61 for decisions, unconfirmed [G]."""

_SEIZURE_DECISION = frozenset({DocumentKind.SEAL_SEIZE_DECISION, DocumentKind.MEASURE_DECISION})
_COUNTED = frozenset({ObjectKind.GOODS, ObjectKind.FACILITY})

_AWAY = {"scene.party_present": False, "scene.witness": "龙一鸣"}
_PREMISES = {"objects.0.kind": "premises", "objects.0.quantity": ABSENT, "kind": "seal"}
_UNKNOWN = {"parties.0": {"party_no": "1", "category": "natural_person", "unknown_party": True}}
_URGENT = {
    "approval": {"urgent": True, "reported_at": "2024-03-05T12:00:00+08:00", "made_up_at": "2024-03-05T18:00:00+08:00"}
}
_POSTED = {"services.0.method": "post", "services.0.sent_on": "2024-05-17", "services.0.served_on": "2024-05-24"}
_freeze = partial(Case, sample="coercion.freeze")


def _stands(coercion: Any) -> bool:
    """Whether a decision on the measure is to be expected: none follows where its approval was refused (19)."""
    refused = coercion.approval is not None and coercion.approval.refused_at is not None
    decision = coercion.decision
    return not refused and (decision is None or decision.result is CoercionResult.IMPOSE_MEASURE)


@guard("决定采取的查封、扣押", "seals and seizures that were carried out and approved", within=done_seizure)
def _standing_seizure(coercion: Any) -> bool:
    return _stands(coercion)


@guard("决定采取的冻结", "freezes that were carried out and approved", within=done_freeze)
def _standing_freeze(coercion: Any) -> bool:
    return _stands(coercion)


@guard(
    "当事人在场、非紧急的查封、扣押",
    "seals and seizures with the party present, not urgent",
    within=_standing_seizure,
)
def _decided_before_the_party(coercion: Any) -> bool:
    present = coercion.scene is not None and coercion.scene.party_present is True
    return present and coercion.decision is not None and not is_urgent(coercion)


@guard(
    "当事人不在场或者紧急的查封、扣押",
    "seals and seizures of a known party that was not present, or urgent ones",
    within=_standing_seizure,
)
def _decided_otherwise(coercion: Any) -> bool:
    return coercion.decision is not None and is_known(coercion) and not _decided_before_the_party.holds(coercion)


def _decision_is_due(coercion: Coercion, as_of: AsOf) -> bool:
    """Whether the decision must be there: an urgent measure is approved, and so decided, by the next day (19)."""
    return not is_urgent(coercion) or as_of.day > after(done_on(coercion), 1)


def _missing_of_seizure(coercion: Coercion) -> Iterator[Path]:
    if coercion.list_document is None and not any(
        document.kind is DocumentKind.SEAL_SEIZE_LIST for document in coercion.documents or ()
    ):
        yield ("list_document",)
    if coercion.valid_until is None:
        yield ("valid_until",)
    if coercion.objects is None:
        yield ("objects",)
    for at, each in enumerate(coercion.objects or ()):
        if each.name is None:
            yield "objects", at, "name"
        if each.quantity is None and each.kind in _COUNTED:
            yield "objects", at, "quantity"


def _missing_of_freeze(coercion: Coercion) -> Iterator[Path]:
    if coercion.valid_until is None:
        yield ("valid_until",)
    if coercion.objects is None:
        yield ("objects",)
    for at, each in enumerate(coercion.objects or ()):
        for name in ("account_no", "amount"):
            if getattr(each, name) is None:
                yield "objects", at, name


@rule(
    "QZ-SEIZ-01",
    Severity.ERROR,
    XZQZ.art("24(1)", "24(2)"),
    when=_standing_seizure,
    zh=(
        "查封、扣押决定书或者清单缺少法定记载事项",
        "查封、扣押决定书、清单应当载明的 {element} 没有填写,或者决定书没有加盖印章",
        "按决定书和清单补填;当事人确实不明的,注明当事人不明",
    ),
    en=(
        "The decision on a seal or seizure, or its list, lacks what it must state",
        "{element} of the decision or the list is not given, or the decision has no seal",
        "complete it from decision and list; where the party could not be found out, say so",
    ),
    good=[
        Case(),
        Case(_PREMISES, note="premises are not counted"),
        Case({"objects.0.kind": ABSENT, "objects.0.quantity": ABSENT}, note="premises, perhaps"),
        Case({"reason": ABSENT}, note="the reason stands in the decision"),
        Case(_UNKNOWN),
        Case({"list_document": ABSENT, "documents.3": {"kind": "seal_seize_list", "dated": "2024-03-05"}}),
        Case({**_URGENT, "decision": ABSENT, "services": ABSENT}, as_of=date(2024, 3, 6)),
        Case({"approval.urgent": True, "approval.refused_at": "2024-03-05T18:00:00+08:00", "decision": ABSENT}),
        Case({"decision.remedy_notice": ABSENT, "special_regime": "emergency"}),
    ],
    bad=[
        Case({"decision": ABSENT}, at="decision"),
        Case({**_URGENT, "decision": ABSENT}, at="decision", as_of=date(2024, 3, 7)),
        Case({"list_document": ABSENT}, at="list_document"),
        Case({"reason": ABSENT, "decision.reason": ABSENT}, at="reason"),
        Case({"valid_until": ABSENT}, at="valid_until"),
        Case({"objects": ABSENT}, at="objects"),
        Case({"objects.0.name": ABSENT}, at="objects.0.name"),
        Case({"objects.0.quantity": ABSENT}, at="objects.0.quantity"),
        Case({"decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
        Case({"decision.sealed": False}, at="decision.sealed"),
        Case({"parties.0.registered_address": ABSENT}, at="parties.0.registered_address"),
    ],
)
def seizure_papers_lack_particulars(coercion: Coercion, as_of: AsOf) -> Hits:
    """Decision and list are made on the spot (24(1)), and 24(2) lists what the decision states.

    Organ and day are always there, the basis is QZ-BASIS-03.  An urgent measure has its decision when its approval is
    made up (19), and one whose approval was refused has none.
    """
    if coercion.decision is None:
        if _decision_is_due(coercion, as_of):
            yield "decision", {"element": "decision"}
        return
    for path in (*missing_particulars(coercion), *_missing_of_seizure(coercion)):
        yield path, {"element": path[-1]}


@rule(
    "QZ-FRZ-06",
    Severity.ERROR,
    XZQZ.art(31),
    when=_standing_freeze,
    zh=(
        "冻结决定书缺少法定记载事项",
        "冻结决定书应当载明的 {element} 没有填写,或者决定书没有加盖印章",
        "按决定书补填;当事人确实不明的,注明当事人不明",
    ),
    en=(
        "The decision on a freeze lacks what it must state",
        "{element} of the decision on the freeze is not given, or the decision has no seal",
        "complete it from the decision; where the party could not be found out, say so",
    ),
    good=[
        _freeze(),
        _freeze({"reason": ABSENT, "decision.reason": "有明显的转移应纳税收入的迹象"}),
        _freeze({"objects.0.bank": ABSENT, "objects.0.name": ABSENT}),
        _freeze(_UNKNOWN),
    ],
    bad=[
        _freeze({"decision": ABSENT}, at="decision"),
        _freeze({"reason": ABSENT}, at="reason"),
        _freeze({"valid_until": ABSENT}, at="valid_until"),
        _freeze({"objects": ABSENT}, at="objects"),
        _freeze({"objects.0.account_no": ABSENT}, at="objects.0.account_no"),
        _freeze({"objects.0.amount": ABSENT}, at="objects.0.amount"),
        _freeze({"decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
        _freeze({"decision.sealed": False}, at="decision.sealed"),
        _freeze({"parties.0.registered_address": ABSENT}, at="parties.0.registered_address"),
    ],
)
def freeze_decision_lacks_particulars(coercion: Coercion, as_of: AsOf) -> Hits:
    """31①–⑤ list what the decision states: party, reason and term, account and amount, remedies, organ, seal and day.

    Organ and day are always there, the basis is QZ-BASIS-03.
    """
    if coercion.decision is None:
        if _decision_is_due(coercion, as_of):
            yield "decision", {"element": "decision"}
        return
    for path in (*missing_particulars(coercion), *_missing_of_freeze(coercion)):
        yield path, {"element": path[-1]}


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
        Case({"services": ABSENT}, as_of=date(2024, 3, 5)),
        Case({"services": ABSENT, "documents.1.refusal_noted": True}, note="refused"),
        Case({"services.0.served_on": "2024-03-06", **_URGENT}),
        Case({"services.0.served_on": "2024-03-06", **_AWAY}),
        Case({"services.0.served_on": ABSENT, "services.0.method": "direct"}, note="not checked"),
    ],
    bad=[
        Case({"services.0.served_on": "2024-03-06"}, at="services.0.served_on"),
        Case({"services": ABSENT}, at="services", as_of=date(2024, 3, 6)),
        Case({"services.0.document_number": "星市监扣单〔2024〕7号"}, at="services", note="another document"),
    ],
)
def seizure_decision_not_on_the_spot(coercion: Coercion, as_of: AsOf) -> Hits:
    """制作并当场交付查封、扣押决定书 (24(1)): where the party is present nothing excuses another day, only urgency.

    A refusal that the paper notes, and leaving it with the party on the day, count as delivered.  Where several parties
    were served, the first counts, so the answer is never too strict.
    """
    done, services = done_on(coercion), services_of_decision(coercion, _SEIZURE_DECISION)
    if any(
        service.refusal_noted or (service.method is ServiceMethod.ON_SPOT and service.served_on is None)
        for _, service in services
    ) or _refusal_on_paper(coercion):
        return
    days = [(service.served_on, at) for at, service in services if service.served_on is not None]
    if days:
        served, at = min(days)
        if served > done:
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
    ],
    bad=[
        Case({**_AWAY, "services.0.served_on": "2024-03-15"}, at="services.0.served_on"),
        Case({**_URGENT, "services.0.served_on": "2024-03-15"}, at="services.0.served_on"),
        Case({**_AWAY, "services": ABSENT}, at="services", as_of=date(2024, 3, 15)),
    ],
)
def seizure_decision_served_late(coercion: Coercion, holidays: Holidays, as_of: AsOf) -> Hits:
    """当场交付 (24(1)) is not to be had where nobody is there; the Act has no number for what comes then.

    Seven working days from the measure are taken from the service of penalties (行政处罚法 61) [G], by the day of
    sending or of service.  A party that could not be found out is left alone.
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
