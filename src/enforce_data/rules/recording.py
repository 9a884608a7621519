"""Recording the process (执法全过程记录): sound and picture of measures, a trace of every stage of a penalty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from enforce_data.codes.coercion import CoercionKind
from enforce_data.codes.document import DocumentKind, RecordingKind, RecordingStage
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import G118, XZCF, YSHJ
from enforce_data.model import Coercion, Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.penalty.review import needs_review

_HEARD_OR_SEEN = frozenset({RecordingKind.AUDIO, RecordingKind.VIDEO, RecordingKind.AUDIO_VIDEO})

TRACES: Mapping[RecordingStage, frozenset[DocumentKind]] = {
    RecordingStage.INITIATION: frozenset({DocumentKind.CASE_FILING}),
    RecordingStage.INVESTIGATION: frozenset(
        {
            DocumentKind.INQUIRY_RECORD,
            DocumentKind.ON_SITE_RECORD,
            DocumentKind.INSPECTION_RECORD,
            DocumentKind.SURVEY_RECORD,
            DocumentKind.PRESERVATION_LIST,
            DocumentKind.APPRAISAL_OPINION,
            DocumentKind.INVESTIGATION_REPORT,
        }
    ),
    RecordingStage.REVIEW: frozenset({DocumentKind.LEGAL_REVIEW_OPINION}),
    RecordingStage.DECISION: frozenset({DocumentKind.PENALTY_DECISION, DocumentKind.DISCUSSION_RECORD}),
    RecordingStage.SERVICE: frozenset({DocumentKind.SERVICE_RECEIPT}),
    RecordingStage.EXECUTION: frozenset(
        {DocumentKind.PAYMENT_RECEIPT, DocumentKind.EXECUTION_DOCUMENT, DocumentKind.CLOSING_REPORT}
    ),
}
"""The stages of a penalty (行政处罚法 47), and the documents that leave a trace of each."""

_RUNNING = {"closing_kind": ABSENT, "archived_on": ABSENT, "status": "executing"}
_PERFORMED_BY_THE_DECISION = frozenset(
    {
        PenaltyKind.WARNING,
        PenaltyKind.PUBLIC_CRITICISM,
        PenaltyKind.DOWNGRADE_QUALIFICATION,
        PenaltyKind.REVOKE_LICENCE,
        PenaltyKind.RESTRICT_OCCUPATION,
    }
)


@guard("已实施的查封、扣押和强制拆除", "sealing, seizure and demolition that was carried out")
def _carried_out(coercion: Any) -> bool:
    listed = coercion.kind in (CoercionKind.SEAL, CoercionKind.SEIZE) or coercion.demolition is True
    return listed and coercion.implemented_at is not None


@guard("已结案的普通程序处罚", "closed ordinary penalties", within=ordinary_penalty)
def _closed(penalty: Any) -> bool:
    return penalty.closed_on is not None


@rule(
    "JL-01",
    Severity.WARNING,
    (*YSHJ.art(58), *G118.art()),
    when=_carried_out,
    zh=(
        "查封、扣押、强制拆除没有音像记录",
        "已经实施,没有录音、录像(该要求的原文未能全部核实)",
        "填写音像记录;没有音像记录的,说明原因",
    ),
    en=(
        "Sealing, seizure or demolition without sound or picture",
        "it was carried out, and no audio or video recording is given (the text of this duty is partly unconfirmed)",
        "report the recording; if there is none, say why",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case({"recordings": [{"kind": "audio"}]}, note="without address or times"),
        Case({"recordings": [{"kind": "text"}, {"kind": "audio_video"}]}),
        Case(sample="coercion.freeze"),
    ],
    bad=[
        Case({"recordings": ABSENT}, at="recordings"),
        Case({"recordings": [{"kind": "text", "stage": "execution"}]}, at="recordings"),
        Case({"kind": "seal", "recordings": ABSENT}, at="recordings"),
    ],
)
def restraint_not_recorded(coercion: Coercion) -> Hits:
    """全过程留痕 (条例 58); that these measures need sound or picture stands in an opinion read in part: a warning.

    执法全过程应当留痕（优化营商环境条例第五十八条）；这些措施应当有音像记录，所在的文件只查到部分内容，未经证实，所以
    只作警告。
    """
    if not any(recording.kind in _HEARD_OR_SEEN for recording in coercion.recordings or ()):
        yield "recordings"


@rule(
    "JL-02",
    Severity.INFO,
    (*XZCF.art(47), *YSHJ.art(58)),
    when=_closed,
    zh=(
        "处罚的部分环节没有记录",
        "没有记录也没有文书的环节:{stages}",
        "补填这些环节的记录或者文书",
    ),
    en=(
        "Stages of a penalty left no trace",
        "neither recording nor document of the stages: {stages}",
        "report recordings or documents of these stages",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case({"recordings": ABSENT, "documents.9": {"kind": "legal_review_opinion"}}, note="documents are enough"),
        Case({"documents": ABSENT}, note="recordings are enough"),
        Case({"recordings": ABSENT, "legal_reviews": ABSENT}, note="nothing was reviewed"),
        Case({"recordings": ABSENT, "documents": ABSENT, "closed_on": ABSENT, **_RUNNING}),
    ],
    bad=[
        Case({"recordings": ABSENT}, at="recordings"),
        Case({"recordings.0": ABSENT, "documents.0": ABSENT}, at="recordings"),
    ],
)
def stages_left_no_trace(penalty: Penalty) -> Hits:
    """Every stage from initiation to execution is recorded and archived (47), in which form is free.

    A review leaves a trace only where there was one or must be, an execution where there is something to perform;
    services serve for the service.  Much is recorded and not delivered: worth knowing.

    从启动到执行的各个环节都应当记录、归档（行政处罚法第四十七条），形式不限。有审核或者应当审核的才看审核环节，有内容
    需要执行的才看执行环节，有送达记录的视为送达已有记录。很多记录没有报送，所以只作提示。
    """
    seen = {recording.stage for recording in penalty.recordings or ()}
    kinds = {document.kind for document in penalty.documents or ()}
    if penalty.services:
        seen.add(RecordingStage.SERVICE)
    if not penalty.legal_reviews and not needs_review(penalty):
        seen.add(RecordingStage.REVIEW)
    if all(imposed.kind in _PERFORMED_BY_THE_DECISION for imposed in penalty.penalties or ()):
        seen.add(RecordingStage.EXECUTION)
    missing = [stage for stage, papers in TRACES.items() if stage not in seen and kinds.isdisjoint(papers)]
    if missing:
        yield "recordings", {"stages": ", ".join(stage.value for stage in missing)}
