"""What follows an inspection that found a problem (行政处罚法 28(1), 54; 行政许可法 61(2))."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.basis import LinkRelation
from enforce_data.codes.inspection import InspectionResult, InspectionStatus
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import XZCF, XZXK
from enforce_data.model import Inspection
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.inspection.terms import finished

_PROBLEMS = frozenset(
    {
        InspectionResult.CORRECTION_ORDERED,
        InspectionResult.VIOLATION_SUSPECTED,
        InspectionResult.PROBLEM_PENDING,
        InspectionResult.NOT_DISCLOSED,
        InspectionResult.FALSE_DISCLOSURE,
    }
)
"""Results that leave something to be done; a transfer to another organ is itself what was done."""

_UNSPECIFIC = frozenset({None, InspectionResult.OTHER})
_CORRECTED = frozenset({InspectionResult.CORRECTED_ON_SPOT, InspectionResult.CORRECTED_AFTER_ORDER})
_ONWARD = frozenset({LinkRelation.LEADS_TO, LinkRelation.TRANSFERRED_TO_ORGAN, LinkRelation.TRANSFERRED_TO_JUSTICE})

_ORDERED = {"result": "correction_ordered", "problems": "进货查验记录不全"}
_DUE = {**_ORDERED, "disposition": "责令限期改正", "correction_due_on": "2024-10-11", "status": "handling"}
_ONE_LINK = [{"relation": "leads_to", "record_type": "inspection", "case_no": "星市监检〔2024〕90号"}]


@guard(
    "已结束、发现问题未当场改正的检查", "finished inspections with a problem not corrected on the spot", within=finished
)
def problem_left(inspection: Any) -> bool:
    """Hold where the result shows a problem that was left, or says nothing of those that were written down.

    A problem that is stated as pending, while the findings are being handled, is none that was left.
    """
    if inspection.result is InspectionResult.PROBLEM_PENDING and inspection.status is InspectionStatus.HANDLING:
        return False
    return inspection.result in _PROBLEMS or (inspection.result in _UNSPECIFIC and inspection.problems is not None)


@guard("责令限期改正的检查", "inspections that set a term for correction")
def correction_ordered(inspection: Any) -> bool:
    """Hold where a term for correction is given, and no correction is stated."""
    return inspection.correction_due_on is not None and inspection.result not in _CORRECTED


def _followed(inspection: Inspection) -> bool:
    """Whether an act that followed is named."""
    links = inspection.linked_acts or ()
    return inspection.follow_ups is not None or any(link.relation in _ONWARD for link in links)


@rule(
    "JC-LINK-01",
    Severity.WARNING,
    (*XZCF.art("54(1)"), *XZXK.art("61(2)")),
    when=problem_left,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "检查发现问题没有处理",
        "检查发现问题,没有处理措施、改正期限和后续行为",
        "补填处理措施、改正期限或者后续行为;已当场改正的,更正检查结果",
    ),
    en=(
        "A problem was found and nothing done",
        "the inspection found a problem, and no disposition, term for correction or follow-up is given",
        "give what was done about it; if it was corrected on the spot, correct the result",
    ),
    good=[
        Case({**_ORDERED, "disposition": "责令限期改正"}),
        Case({**_ORDERED, "correction_due_on": "2025-10-11"}),
        Case({**_ORDERED, "follow_ups": _ONE_LINK}),
        Case({**_ORDERED, "linked_acts": _ONE_LINK}),
        Case({**_ORDERED, "result": "corrected_on_spot"}),
        Case({**_ORDERED, "result": "transferred"}),
        Case({**_ORDERED, "result": "problem_pending", "status": "handling"}),
        Case({**_ORDERED, "ends_at": ABSENT, "status": "in_progress"}),
        Case({"result": "unreachable", "problems": "无法联系"}),
    ],
    bad=[
        Case({"result": "correction_ordered"}, at="disposition"),
        Case({"result": "problem_pending"}, at="disposition"),
        Case({**_ORDERED, "result": "other"}, at="disposition"),
        Case({**_ORDERED, "linked_acts": [{**_ONE_LINK[0], "relation": "follows_from"}]}, at="disposition"),
    ],
)
def nothing_was_done(inspection: Inspection) -> Hits:
    """检查的情况和处理结果予以记录 (许可法 61(2)); a violation that should be punished is investigated (处罚法 54(1)).

    What was done may stand in another system: a warning.  A refused inspection found no problem that is judged here.

    监督检查的情况和处理结果应当记录,发现依法应当处罚的行为必须调查。处理情况可能记在其他系统,故只作警告;拒绝检查的,
    不算此处所说的发现问题。
    """
    if inspection.disposition is None and inspection.correction_due_on is None and not _followed(inspection):
        yield "disposition"


@rule(
    "JC-LINK-02",
    Severity.INFO,
    (*XZXK.art("61(2)"), *XZCF.art("28(1)")),
    when=correction_ordered,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "改正期限届满没有后续行为",
        "改正期限至 {due},没有复查等后续行为",
        "复查后填写后续行为;已改正的,更新检查结果",
    ),
    en=(
        "The term for correction is over and nothing followed",
        "the correction was due on {due}, and no follow-up is given",
        "give the follow-up when it was checked; if it is corrected, update the result",
    ),
    good=[
        Case(_DUE, as_of=date(2024, 10, 11), note="the last day"),
        Case({**_DUE, "follow_ups": _ONE_LINK}, as_of=date(2024, 10, 12)),
        Case({**_DUE, "linked_acts": _ONE_LINK}, as_of=date(2024, 10, 12)),
        Case({**_DUE, "result": "corrected_after_order"}, as_of=date(2024, 10, 12)),
    ],
    bad=[Case(_DUE, at="follow_ups", as_of=date(2024, 10, 12))],
)
def correction_was_not_followed(inspection: Inspection, as_of: AsOf) -> Hits:
    """责令当事人改正或者限期改正 (处罚法 28(1)), 处理结果予以记录 (许可法 61(2)): what came of it is worth recording.

    No article sets a day for the visit that checks the correction: nobody is at fault.

    责令改正以后改正得如何,应当记录。没有条文规定何时复查,不构成过错,故仅作提示。
    """
    due = inspection.correction_due_on
    if due is not None and as_of.day > due and not _followed(inspection):
        yield "follow_ups", {"due": due}
