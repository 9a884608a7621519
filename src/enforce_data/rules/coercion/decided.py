"""What a decision on execution states, and which reminder came before it (行政强制法 34 to 38)."""

from __future__ import annotations

from functools import partial
from typing import Any

from enforce_data.codes.coercion import CoercionKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import XZQZ
from enforce_data.model import Coercion
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.coercion.execution_terms import (
    FIRST_REMINDER_UNKNOWN,
    MONEY,
    decided_execution,
    decided_substitute,
    first_reminders,
)
from enforce_data.rules.coercion.execution_terms import SUBSTITUTE as _SUBSTITUTE
from enforce_data.rules.coercion.papers import missing_particulars
from enforce_data.rules.coercion.terms import execution, execution_after_reminder, reminder_owed

TERM_UNKNOWN = Unchecked(Said("首次催告没有填写履行期限", "the first reminder gives no term"))

_WANTED = frozenset({"due_on", "way", "rights_told", "amount"})

_case = partial(Case, sample="coercion.execution")


@guard(
    "未立即执行的自行强制执行决定", "executions that the organ decided itself, not at once", within=decided_execution
)
def _unhurried(coercion: Any) -> bool:
    return not coercion.immediate


@guard(
    "没有转移财物迹象的强制执行决定",
    "decided executions without signs that assets are moved",
    within=reminder_owed,
)
def _without_flight(coercion: Any) -> bool:
    return not coercion.asset_flight_evidence


@guard("行政机关催告后自行强制执行", "executions by the organ itself in which reminders were sent", within=execution)
def _reminded(coercion: Any) -> bool:
    return (
        coercion.reminders is not None
        and coercion.court_application is None
        and coercion.kind is not CoercionKind.SURCHARGE
        and not coercion.immediate
    )


@guard("当事人作了陈述、申辩的强制执行", "executions with a defence", within=execution)
def _defended(coercion: Any) -> bool:
    return coercion.defences is not None


@rule(
    "QZ-EXE-02",
    Severity.ERROR,
    XZQZ.art("37(2)"),
    when=execution_after_reminder,
    zh=(
        "强制执行决定缺少法定记载事项",
        "强制执行决定书应当载明的 {element} 没有填写,或者决定书没有加盖印章",
        "按决定书补填;当事人确实不明的,注明当事人不明",
    ),
    en=(
        "The decision on execution lacks what it must state",
        "{element} of the decision on execution is not given, or the decision has no seal",
        "complete it from the decision; where the party could not be found out, say so",
    ),
    good=[
        _case(),
        _case({"reason": ABSENT, "decision.reason": "经催告逾期不履行"}),
        _case({"parties.0.registered_address": ABSENT, "parties.0.business_address": "星沙县临水镇工业路2号"}),
        _case({"parties.0": {"party_no": "1", "category": "legal_person", "unknown_party": True}}),
        _case({"parties.1": {"party_no": "2", "role": "third", "category": "natural_person", "name": "粟枫"}}),
        _case({"decision.sealed": ABSENT}),
        _case({"reason": ABSENT, "kind": "surcharge"}),
        _case({"reason": ABSENT, "kind": "substitute", "immediate": True}),
    ],
    bad=[
        _case({"reason": ABSENT}, at="reason"),
        _case({"planned_at": ABSENT}, at="planned_at"),
        _case({"decision.remedy_notice": ABSENT}, at="decision.remedy_notice"),
        _case({"decision.sealed": False}, at="decision.sealed"),
        _case({"parties.0.registered_address": ABSENT}, at="parties.0.registered_address"),
    ],
)
def decision_lacks_particulars(coercion: Coercion) -> Hits:
    """37(2) lists what the decision states: party, reason and basis, way and time, remedies, organ, seal and day.

    The way is ``kind``, organ and day are always there, the basis is QZ-BASIS-03.  Nothing is asked of a surcharge,
    which the base decision announces (45), nor of the immediate clearing of 52.

    强制执行决定书应当载明当事人、理由和依据、方式和时间、救济途径、机关名称和印章、日期（第三十七条第二款），缺少任何一
    项都不合法，所以判为错误。方式即强制种类，机关名称和日期是必填的，依据由 QZ-BASIS-03 判断；加处罚款、滞纳金随原决定
    告知（第四十五条），立即代履行依第五十二条，都不作要求。
    """
    for path in missing_particulars(coercion):
        yield path, {"element": path[-1]}
    if coercion.planned_at is None:
        yield "planned_at", {"element": "planned_at"}


@rule(
    "QZ-EXE-13",
    Severity.ERROR,
    XZQZ.art("37(1)", "37(3)"),
    when=_without_flight,
    dimension=Dimension.TIMELINESS,
    zh=(
        "催告期限届满前作出强制执行决定",
        "决定日期为 {dated},首次催告的履行期限至 {due}",
        "核对期限和决定日期;有转移、隐匿财物迹象的,予以注明;法律另有规定的,填写“法律另有规定”",
    ),
    en=(
        "Execution decided before the term of the reminder was over",
        "the decision is dated {dated}, the first reminder gave time until {due}",
        "compare term and day; where evidence showed that assets were moved or hidden, say so; else give the other law",
    ),
    good=[
        _case({"reminders.0.due_on": "2024-02-19"}, note="the term ended the day before"),
        _case({"reminders.0.due_on": "2024-02-20", "asset_flight_evidence": True}),
        _case({"reminders.0.due_on": "2024-02-20", "kind": "surcharge"}),
        _case({"reminders.0.due_on": "2024-02-20", "court_application.urgent": True}),
        _case({"reminders.1": {"ordinal": 2, "due_on": "2024-03-20"}}, note="a second reminder"),
        _case({"reminders.0.due_on": "2024-02-20", "special_law": {"law": "中华人民共和国海关法"}}),
    ],
    bad=[
        _case({"reminders.0.due_on": "2024-02-20"}, at="decision.dated"),
        _case(
            {"reminders.0.due_on": "2024-02-20", "reminders.0.ordinal": ABSENT},
            at="decision.dated",
            note="not numbered",
        ),
    ],
)
def decided_within_the_reminders_term(coercion: Coercion) -> Hits:
    """经催告,当事人逾期仍不履行的,才可以作出强制执行决定 (37(1)): the last day of the term is still the party's.

    The only way to decide within the term is evidence that assets are moved or hidden (37(3)).  Where several parties
    were reminded, the earliest term counts, so the answer is never too strict.  Another law on it is stated.

    经催告，当事人逾期仍不履行的，才可以作出强制执行决定（第三十七条第一款），催告期限的最后一日仍属于当事人；只有证据证
    明有转移、隐匿财物迹象的，才可以在期限内决定（第三款），所以判为错误。催告多个当事人的，以最早届满的期限为准，不作过
    严的判断；依据其他法律的，应当写明该法律。
    """
    first = first_reminders(coercion)
    due = min((each.due_on for _, each in first if each.due_on), default=None)
    if due is None:
        yield TERM_UNKNOWN if first or coercion.reminders is None else FIRST_REMINDER_UNKNOWN
    elif coercion.decision is not None and coercion.decision.dated <= due:
        yield "decision.dated", {"dated": coercion.decision.dated, "due": due}


@rule(
    "QZ-EXE-15",
    Severity.ERROR,
    XZQZ.art(35),
    when=_reminded,
    zh=(
        "催告书缺少法定记载事项",
        "首次催告应当载明的 {element} 没有填写",
        "按催告书补填履行期限、方式、金额和已告知陈述申辩权",
    ),
    en=(
        "The reminder lacks what it must state",
        "{element} of the first reminder is not given",
        "complete term, way, amount and the notice of the right of defence from the reminder",
    ),
    good=[
        _case({**_SUBSTITUTE, "reminders.0.amount": ABSENT}, note="no money"),
        _case({"reminders.1": {"ordinal": 2, "served_on": "2024-02-26"}}, note="a second reminder (51(1)②)"),
        _case({"reminders.0.way": ABSENT, "court_application.urgent": True}),
        _case({"reminders.0.way": ABSENT, "kind": "surcharge"}),
        _case({"reminders.0.way": ABSENT, "reminders.0.ordinal": 2}, note="the first one is not given: not checked"),
    ],
    bad=[
        _case({"reminders.0.due_on": ABSENT}, at="reminders.0.due_on"),
        _case({"reminders.0.way": ABSENT}, at="reminders.0.way"),
        _case({"reminders.0.rights_told": False}, at="reminders.0.rights_told"),
        _case({"reminders.0.rights_told": ABSENT}, at="reminders.0.rights_told"),
        _case({"reminders.0.amount": ABSENT}, at="reminders.0.amount"),
    ],
)
def reminder_lacks_particulars(coercion: Coercion) -> Hits:
    """35①–④: the term, the way, for money the amount, and the right to state and to defend.

    Only the first reminder is judged: 51(1)② does not say what a further one states.  A reminder before a surcharge or
    an immediate clearing is not that of 35.

    催告书应当载明履行期限、履行方式、涉及金钱的数额以及陈述权和申辩权（第三十五条第（一）至（四）项），缺少任何一项都不
    合法，所以判为错误。只判断首次催告，代履行前的再次催告（第五十一条第一款第（二）项）没有规定内容；加处罚款、滞纳金和
    立即代履行之前的催告不是第三十五条的催告。
    """
    first = first_reminders(coercion)
    if not first:
        yield FIRST_REMINDER_UNKNOWN
    for at, reminder in first:
        wanted = _WANTED if coercion.kind in MONEY else _WANTED - {"amount"}
        for name in sorted(wanted):
            if getattr(reminder, name) in (None, False):
                yield ("reminders", at, name), {"element": name}


@rule(
    "QZ-EXE-21",
    Severity.ERROR,
    XZQZ.art("51(1)①"),
    when=decided_substitute,
    zh=(
        "代履行决定缺少法定记载事项",
        "代履行决定书应当载明的 {element} 没有填写",
        "按决定书补填代履行的标的、费用预算和代履行人",
    ),
    en=(
        "The decision on performance by a substitute lacks what it must state",
        "{element} of the decision is not given",
        "complete object, budget and performer from the decision",
    ),
    good=[
        _case(_SUBSTITUTE),
        _case({**_SUBSTITUTE, "immediate": True, "substitute.budget": ABSENT}),
        _case({"kind": "restore"}),
    ],
    bad=[
        _case({**_SUBSTITUTE, "substitute.object": ABSENT}, at="substitute.object"),
        _case({**_SUBSTITUTE, "substitute.budget": ABSENT}, at="substitute.budget"),
        _case({**_SUBSTITUTE, "substitute.performer": ABSENT}, at="substitute.performer"),
        _case({name: value for name, value in _SUBSTITUTE.items() if name != "substitute"}, at="substitute"),
    ],
)
def substitute_decision_lacks_particulars(coercion: Coercion) -> Hits:
    """51(1)① adds object, budget and performer to what every decision states (QZ-EXE-02); 52 asks none of it.

    代履行决定书除一般事项（QZ-EXE-02）以外，还应当载明标的、费用预算和代履行人（第五十一条第一款第（一）项），法律没有
    例外，所以判为错误。立即代履行（第五十二条）不作要求。
    """
    substitute = coercion.substitute
    if substitute is None:
        yield "substitute", {"element": "substitute"}
        return
    for name in ("object", "budget", "performer"):
        if getattr(substitute, name) is None:
            yield ("substitute", name), {"element": name}


@rule(
    "QZ-EXE-14",
    Severity.WARNING,
    XZQZ.art(34),
    when=_unhurried,
    zh=(
        "强制执行没有填写据以执行的决定",
        "没有填写据以执行的行政决定文号",
        "填写原行政决定的文号",
    ),
    en=(
        "The execution names no decision that it executes",
        "the number of the base decision is not given",
        "give the number of the decision that is executed",
    ),
    good=[
        _case(),
        _case({"base_decision_no": ABSENT, "immediate": True, "kind": "substitute"}),
        _case({"base_decision_no": ABSENT, "court_application.urgent": True}),
        _case({"base_decision_no": ABSENT, "decision": ABSENT, "reminders": ABSENT}, note="not decided yet"),
    ],
    bad=[_case({"base_decision_no": ABSENT}, at="base_decision_no")],
)
def no_decision_to_execute(coercion: Coercion) -> Hits:
    """Executed is an administrative decision that was not performed in its term (34).

    A warning: a decision may have no number.  The immediate clearing of 52 needs none.

    强制执行的对象是当事人在期限内没有履行的行政决定（第三十四条）。决定可能没有文号，所以只作警告；立即代履行（第五十二
    条）不需要原决定。
    """
    if coercion.base_decision_no is None:
        yield "base_decision_no"


@rule(
    "QZ-EXE-24",
    Severity.WARNING,
    XZQZ.art(36),
    when=_defended,
    zh=(
        "催告后的陈述申辩没有复核结果",
        "当事人提出了陈述、申辩,没有填写 {element}",
        "补填复核意见和是否采纳",
    ),
    en=(
        "A defence after the reminder without a review",
        "the party made a defence, and {element} is not given",
        "give the opinion after the review, and whether the defence was accepted",
    ),
    good=[
        _case(),
        _case({"defences.0.made": True, "defences.0.opinion": "理由不成立", "defences.0.adopted": False}),
        _case({"defences.0.made": ABSENT}),
        Case({"defences": [{"party_no": "1", "made": True}]}, note="no execution"),
    ],
    bad=[
        _case({"defences.0.made": True, "defences.0.adopted": False}, at="defences.0.opinion"),
        _case({"defences.0.made": True, "defences.0.opinion": "理由成立"}, at="defences.0.adopted"),
    ],
)
def defence_was_not_reviewed(coercion: Coercion) -> Hits:
    """What the party brings forward is recorded and reviewed, and accepted where it holds (36).

    A warning: the review may still be going on.  A party that stays silent needs no review.

    当事人提出的事实、理由和证据应当记录、复核，成立的应当采纳（第三十六条）。复核可能尚未结束，所以只作警告；当事人没有
    陈述申辩的，无须复核。
    """
    for at, defence in enumerate(coercion.defences or ()):
        for name in ("opinion", "adopted") if defence.made else ():
            if getattr(defence, name) is None:
                yield ("defences", at, name), {"element": name}
