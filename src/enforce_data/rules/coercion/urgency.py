"""What follows an urgent measure: report, approval made up, and release where it is refused (行政强制法 19, 20)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from enforce_data.codes.coercion import CoercionKind
from enforce_data.counting import after, hours_between
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.coercion.carried_out import REPORT_HOURS, URGENT
from enforce_data.rules.coercion.duration import ended_on
from enforce_data.rules.coercion.terms import done_measure, is_refused, is_urgent, urgent_measure
from enforce_data.values.day import day_of

_REPORTED = {**URGENT, "approval.reported_at": "2024-03-05T12:00:00+08:00"}
_REFUSED = {**_REPORTED, "approval.refused_at": "2024-03-05T18:00:00+08:00"}
_FRIDAY = {"implemented_at": "2024-03-08T10:20:00+08:00", "approval.reported_at": "2024-03-08T12:00:00+08:00"}
_RUNNING = {"disposal": ABSENT, "ended_at": ABSENT, "status": "implemented"}
_HELD: dict[str, Any] = {
    **URGENT,
    "kind": "liberty",
    "objects": ABSENT,
    "list_document": ABSENT,
    "testing": ABSENT,
    "custodian": ABSENT,
    "custody_cost_to_party": ABSENT,
    "liberty": {"family_notified_at": "2024-03-05T11:00:00+08:00", "place_told": True},
}
_HELD_AND_REPORTED = {**_HELD, "approval.reported_at": "2024-03-05T12:00:00+08:00"}


@guard("领导不予批准的已实施措施", "measures whose approval was refused", within=done_measure)
def _refused(coercion: Any) -> bool:
    return is_refused(coercion)


@guard("已报告、未被否定的紧急措施", "urgent measures, reported in time and not refused", within=urgent_measure)
def _reported_in_time(coercion: Any) -> bool:
    approval = coercion.approval
    signs = [at for at in (approval.reported_at, approval.made_up_at, approval.approved_at) if at is not None]
    in_time = bool(signs) and hours_between(coercion.implemented_at, min(signs)) <= REPORT_HOURS
    return in_time and approval.refused_at is None


@guard("紧急限制人身自由", "urgent restraints of liberty", within=done_measure)
def _urgent_liberty(coercion: Any) -> bool:
    return coercion.kind is CoercionKind.LIBERTY and is_urgent(coercion)


def _late(done_at: datetime, told: datetime | None, as_of: AsOf) -> bool:
    """Whether more than 24 hours passed; where nothing is told, the whole day after the measure is waited for."""
    if told is None:
        return as_of.day > after(day_of(done_at), 1)
    return hours_between(done_at, told) > REPORT_HOURS


@rule(
    "QZ-PROC-09",
    Severity.ERROR,
    XZQZ.art(19),
    when=_refused,
    zh=(
        "负责人不予批准后没有解除强制措施",
        "{refused} 不予批准,没有填写解除",
        "填写解除的时间;仍在实施的,应当立即解除",
    ),
    en=(
        "The measure was not lifted after its approval was refused",
        "refused on {refused}, and no release is given",
        "give the time of the release; a measure still running must be lifted at once",
    ),
    good=[
        Case({**_REFUSED, **_RUNNING, "approval.lifted_at": "2024-03-05T18:30:00+08:00"}),
        Case(_REFUSED, note="released later: at once has no number"),
        Case({**_REFUSED, **_RUNNING}, as_of=date(2024, 3, 6), note="the day after is not over"),
        Case(
            {**_REFUSED, **_RUNNING, "approval.made_up_at": "2024-03-05T19:00:00+08:00"},
            as_of=date(2024, 3, 7),
            note="approved after all",
        ),
        Case(
            {**_REFUSED, **_RUNNING, "approval.made_up_at": "2024-03-05T18:00:00+08:00"},
            as_of=date(2024, 3, 7),
            note="refused and approved at one instant: which came last is not to be told",
        ),
        Case({**_REFUSED, **_RUNNING, "special_regime": "emergency"}),
    ],
    bad=[
        Case({**_REFUSED, **_RUNNING}, at="approval.lifted_at", as_of=date(2024, 3, 7)),
        Case(
            {**_REFUSED, **_RUNNING, "approval.refused_at": "2024-03-08T09:00:00+08:00"},
            at="approval.lifted_at",
            as_of=date(2024, 3, 10),
            note="on a Friday: the weekend counts",
        ),
    ],
)
def refused_and_not_lifted(coercion: Coercion, as_of: AsOf) -> Hits:
    """行政机关负责人认为不应当采取的,应当立即解除 (19), without exception.

    立即 has no number: a late release is not judged, and one full day is waited for.  Where the head approved after
    all, nothing is to be lifted.

    行政机关负责人认为不应当采取强制措施的，应当立即解除（第十九条），法律没有例外，所以判为错误。立即没有具体期限，解除
    较晚的不作判断，没有解除的也等满一整天；负责人后来又批准的，无须解除。
    """
    approval = coercion.approval
    if approval is None or approval.refused_at is None:
        return
    refused = day_of(approval.refused_at)
    if ended_on(coercion) is None and as_of.day > after(refused, 1):
        yield "approval.lifted_at", {"refused": refused}


@rule(
    "QZ-PROC-05",
    Severity.WARNING,
    XZQZ.art(19),
    when=_reported_in_time,
    dimension=Dimension.TIMELINESS,
    zh=(
        "紧急措施未在二十四小时内补办批准",
        "已在二十四小时内报告,补办批准的时间:{approved}",
        "填写补办批准的时间",
    ),
    en=(
        "The approval of an urgent measure was not made up within twenty-four hours",
        "reported within 24 hours; approval made up at: {approved}",
        "give the time at which the approval was made up",
    ),
    good=[
        Case({**_REPORTED, "approval.made_up_at": "2024-03-06T10:20:00+08:00"}),
        Case({**_REPORTED, "approval.made_up_at": "2024-03-06T02:20:00Z"}),
        Case(_REPORTED, as_of=date(2024, 3, 6), note="the day after is not over"),
        Case(_REFUSED, note="refused instead"),
        Case({"approval.urgent": True}, note="approved before"),
    ],
    bad=[
        Case({**_REPORTED, "approval.made_up_at": "2024-03-06T10:20:01+08:00"}, at="approval.made_up_at"),
        Case(_REPORTED, at="approval.made_up_at", as_of=date(2024, 3, 7)),
        Case({**_REPORTED, **_FRIDAY}, at="approval.made_up_at", as_of=date(2024, 3, 10), note="the weekend counts"),
    ],
)
def approval_made_up_late(coercion: Coercion, as_of: AsOf) -> Hits:
    """二十四小时内向负责人报告,并补办批准手续 (19): whether the hours bind the approval too is arguable, so a warning.

    Where the report itself was late or is not given, QZ-PROC-04 says so, and this rule is silent.

    紧急措施应当在二十四小时内报告，并补办批准手续（第十九条）。补办批准是否也受二十四小时限制有不同理解，所以只作警告；
    报告本身逾期或者没有填写的，由 QZ-PROC-04 判断，本规则不重复提示。
    """
    approval, done_at = coercion.approval, coercion.implemented_at
    if approval is None or done_at is None:
        return
    approved = min((at for at in (approval.made_up_at, approval.approved_at) if at is not None), default=None)
    if _late(done_at, approved, as_of):
        yield "approval.made_up_at", {"approved": approved.isoformat() if approved else "—"}


@rule(
    "QZ-PROC-06",
    Severity.WARNING,
    XZQZ.art("20(1)②"),
    when=_urgent_liberty,
    dimension=Dimension.TIMELINESS,
    zh=(
        "紧急限制人身自由后没有立即报告、补办批准",
        "{element}:{told};法律要求返回后立即,本规则以 {limit} 小时为限",
        "填写报告和补办批准的时间",
    ),
    en=(
        "An urgent restraint of liberty was not reported or approved at once",
        "{element}: {told}; the law says at once after the return, this rule waits {limit} hours",
        "give the times of the report and of the approval made up",
    ),
    good=[
        Case({**_HELD_AND_REPORTED, "approval.made_up_at": "2024-03-06T10:20:00+08:00"}),
        Case({**_HELD_AND_REPORTED, "approval.made_up_at": "2024-03-06T02:20:00Z"}),
        Case(_HELD_AND_REPORTED, as_of=date(2024, 3, 6), note="the day after is not over"),
        Case({**_HELD, "approval.made_up_at": "2024-03-05T12:30:00+08:00"}, note="an approval proves a report"),
        Case({**_HELD_AND_REPORTED, "approval.refused_at": "2024-03-05T12:30:00+08:00"}, note="refused instead"),
        Case({**_REPORTED, "approval.refused_at": "2024-03-06T18:00:00+08:00"}, note="a seizure"),
        Case({**_HELD_AND_REPORTED, "special_regime": "emergency"}),
    ],
    bad=[
        Case({**_HELD_AND_REPORTED, "approval.made_up_at": "2024-03-06T10:20:01+08:00"}, at="approval.made_up_at"),
        Case(_HELD_AND_REPORTED, at="approval.made_up_at", as_of=date(2024, 3, 7)),
        Case(
            {**_HELD_AND_REPORTED, **_FRIDAY, "disposal.dated": "2024-03-09", "valid_until": "2024-03-09"},
            at="approval.made_up_at",
            as_of=date(2024, 3, 10),
            note="the weekend counts",
        ),
        Case(
            {**_HELD, "approval.reported_at": "2024-03-06T10:20:01+08:00"},
            at="approval.reported_at",
            as_of=date(2024, 3, 6),
        ),
    ],
)
def urgent_liberty_reported_late(coercion: Coercion, as_of: AsOf) -> Hits:
    """返回行政机关后,立即报告并补办批准手续 (20(1)②): no number, so what took more than a day is warned of.

    As in QZ-PROC-04 an approval or a refusal shows that the head of the organ had been told.

    紧急情况下限制人身自由的，返回行政机关后应当立即报告并补办批准手续（第二十条第一款第（二）项）。法律没有规定具体时
    数，超过二十四小时的只作警告；与 QZ-PROC-04 一样，批准或者不予批准都说明负责人已经知悉。
    """
    approval, done_at = coercion.approval, coercion.implemented_at
    if approval is None or done_at is None:
        return
    settled = [at for at in (approval.made_up_at, approval.approved_at, approval.refused_at) if at is not None]
    reported = [*settled, *([approval.reported_at] if approval.reported_at else [])]
    for element, signs in (("reported_at", reported), ("made_up_at", settled)):
        told = min(signs, default=None)
        if _late(done_at, told, as_of):
            given = told.isoformat() if told else "—"
            yield ("approval", element), {"element": element, "told": given, "limit": REPORT_HOURS}
