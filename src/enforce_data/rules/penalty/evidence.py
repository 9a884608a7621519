"""Facts and evidence: found, preserved with approval, taken by devices that may be used (行政处罚法 40, 41, 56)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.penalty import Procedure
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import penalised
from enforce_data.rules.penalty.endings import DROPPED
from enforce_data.rules.penalty.outcome import decided

_MONITORED = {
    "monitoring_evidence": {
        "device_reviewed": True,
        "location_published": True,
        "record_reviewed": True,
        "informed_on": "2024-03-08",
    }
}
_FLAGS = ("device_reviewed", "location_published", "record_reviewed")


@guard("采取了证据先行登记保存的案件", "cases in which evidence was registered and preserved")
def _preserved(penalty: Any) -> bool:
    return penalty.preservation is not None and penalty.preservation.registered_on is not None


@guard("依据电子技术监控证据的处罚", "penalties on evidence by electronic monitoring", within=penalised)
def _monitored(penalty: Any) -> bool:
    return penalty.monitoring_evidence is not None


@rule(
    "CF-EVID-03",
    Severity.WARNING,
    XZCF.art(40, "59(1)②"),
    when=penalised,
    dimension=Dimension.COMPLETENESS,
    zh=("处罚没有事实或者证据", "没有填写违法事实,或者普通程序没有填写证据", "填写查明的违法事实和证据"),
    en=(
        "A penalty without facts or evidence",
        "the facts are missing, or in ordinary procedure the evidence",
        "give the facts found and the evidence",
    ),
    good=[
        Case(),
        Case({"evidence": ABSENT}, sample="penalty.simple", note="the document on the spot names the act only"),
        Case({"facts": ABSENT, "evidence": ABSENT, **DROPPED}),
    ],
    bad=[
        Case({"facts": ABSENT}, at="facts"),
        Case({"evidence": ABSENT}, at="evidence"),
        Case({"facts": ABSENT}, at="facts", sample="penalty.simple", also={"CF-DOC-04": "the document lacks the act"}),
    ],
)
def without_facts_or_evidence(penalty: Penalty) -> Hits:
    """The facts must be found, and without enough evidence there is no penalty (40); the document states both (59②).

    The document on the spot names only the act (52(2)).  What is not in the record may be in the file: a warning.

    必须查明事实,证据不足的不得处罚(第四十条),决定书应当载明事实和证据(第五十九条),当场决定书只须载明违法行为(第五十
    二条第二款)。记录没有填的可能在案卷中,故为警告。
    """
    if penalty.facts is None:
        yield "facts"
    if penalty.evidence is None and penalty.procedure is Procedure.ORDINARY:
        yield "evidence"


@rule(
    "CF-EVID-05",
    Severity.WARNING,
    XZCF.art(56),
    when=_preserved,
    zh=(
        "先行登记保存没有事先批准",
        "{registered} 先行登记保存,此前没有行政机关负责人批准的记录(部门规章允许紧急时二十四小时内补批,未经证实)",
        "填写批准人和批准日期",
    ),
    en=(
        "Evidence was preserved without approval",
        "preserved on {registered}, not approved by then (some ministry rules allow 24 hours more: unconfirmed)",
        "give who approved it, and the day",
    ),
    good=[
        Case(),
        Case({"preservation.approved_on": "2024-03-03"}),
        Case({"preservation.registered_on": ABSENT, "preservation.approved_on": ABSENT}, note="no day to compare"),
    ],
    bad=[
        Case({"preservation.approved_on": "2024-03-05"}, at="preservation.approved_on"),
        Case({"preservation.approved_on": ABSENT}, at="preservation.approved_on"),
        Case({"preservation.approver": ABSENT}, at="preservation.approved_on"),
    ],
)
def preserved_without_approval(penalty: Penalty) -> Hits:
    """Evidence that may be lost is registered and preserved with the approval of the head of the organ (56).

    Ministry rules let the approval follow within twenty-four hours where it cannot wait, which could not be read:
    hence a warning, in any procedure and whatever the result.

    证据先行登记保存须经行政机关负责人批准(第五十六条)。部门规章允许紧急时在二十四小时内补批,未经证实,故为警告,不论
    程序和处理结果。
    """
    preservation = penalty.preservation
    if preservation is None or preservation.registered_on is None:
        return
    approved = preservation.approved_on
    if preservation.approver is None or approved is None or approved > preservation.registered_on:
        yield "preservation.approved_on", {"registered": preservation.registered_on}


@rule(
    "CF-MON-01",
    Severity.WARNING,
    XZCF.art("41(1)", "41(2)"),
    when=_monitored,
    zh=(
        "电子技术监控证据未经审核或者地点未公布",
        "没有填写监控设备已经审核、设置地点已经公布和记录内容已经审核",
        "逐项核对并填写;未经审核的记录不得作为处罚证据",
    ),
    en=(
        "Monitoring evidence that was not reviewed, or whose place was not published",
        "it is not stated that the device was reviewed, its place published, and the record reviewed",
        "compare and give each; a record that was not reviewed is no evidence for a penalty",
    ),
    good=[Case(_MONITORED), Case()],
    bad=[
        Case({**_MONITORED, f"monitoring_evidence.{flag}": False}, at=f"monitoring_evidence.{flag}") for flag in _FLAGS
    ]
    + [Case({**_MONITORED, f"monitoring_evidence.{flag}": None}, at=f"monitoring_evidence.{flag}") for flag in _FLAGS],
)
def monitoring_not_reviewed(penalty: Penalty) -> Hits:
    """Devices pass a legal and technical review and their places are published (41(1)); records are reviewed (41(2)).

    A record that was not reviewed is no evidence; other evidence may carry the penalty: a warning.

    监控设备须经法制和技术审核,设置地点应当公布(第四十一条第一款),记录内容须经审核(第四十一条第二款),未经审核的记录
    不得作为证据。处罚可能另有其他证据,故为警告。
    """
    for flag in _FLAGS:
        if getattr(penalty.monitoring_evidence, flag) is not True:
            yield "monitoring_evidence", flag


@rule(
    "CF-MON-02",
    Severity.WARNING,
    XZCF.art("41(3)"),
    when=_monitored,
    zh=(
        "没有及时告知监控记录的违法事实",
        "在 {dated} 作出决定前,没有将监控记录的违法事实告知当事人的日期",
        "填写告知日期;告知应当及时,并在决定之前",
    ),
    en=(
        "The party was not told of the recorded violation",
        "no day by the decision of {dated} on which the party was told of what was recorded",
        "give the day on which the party was told, soon and before the decision",
    ),
    good=[
        Case(_MONITORED),
        Case({**_MONITORED, "monitoring_evidence.informed_on": "2024-06-03"}, note="the same day"),
        Case(note="no monitoring"),
    ],
    bad=[
        Case({**_MONITORED, "monitoring_evidence.informed_on": "2024-06-04"}, at="monitoring_evidence.informed_on"),
        Case({**_MONITORED, "monitoring_evidence.informed_on": None}, at="monitoring_evidence.informed_on"),
    ],
)
def recorded_violation_not_told(penalty: Penalty) -> Hits:
    """The party is told in good time of what was recorded, so that it can ask and answer (41(3)).

    及时 is no number of days; after the decision it is too late.  The notice of the penalty may tell it: a warning.

    应当及时告知当事人监控记录的违法事实,便于其查询、陈述和申辩(第四十一条第三款)。及时没有规定日数,但不得晚于决定;
    处罚告知中可能已经一并告知,故为警告。
    """
    dated, evidence = decided(penalty).dated, penalty.monitoring_evidence
    told = evidence.informed_on if evidence is not None else None
    if told is None or told > dated:
        yield "monitoring_evidence.informed_on", {"dated": dated}
