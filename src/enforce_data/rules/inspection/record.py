"""When an inspection was held, and what is written down of it (行政处罚法 55(2); 行政许可法 61(2), 62(1))."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.inspection import InspectionMode
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import DATA_LOGIC, XZCF, XZXK
from enforce_data.model import Inspection
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.inspection.terms import SAMPLED, finished, finished_on_site

_UNLISTED = {"mode": "sampling", "record_document": ABSENT}


@guard("已结束的抽样检查", "finished samplings", within=finished)
def finished_sampling(inspection: Any) -> bool:
    """Hold for a sampling with its end."""
    return inspection.mode is InspectionMode.SAMPLING


@rule(
    "JC-TIME-01",
    Severity.ERROR,
    DATA_LOGIC.art(),
    when=finished,
    dimension=Dimension.CONSISTENCY,
    zh=("检查结束早于开始", "结束于 {ends},开始于 {starts}", "核对检查的开始和结束时间"),
    en=(
        "The inspection ends before it begins",
        "it ends at {ends} and begins at {starts}",
        "compare both times with the record of the inspection",
    ),
    good=[
        Case({"ends_at": "2024-09-11T09:30:00+08:00"}, note="the same instant"),
        Case({"ends_at": "2024-09-11T01:30:00Z"}, note="the same instant in another zone"),
    ],
    bad=[
        Case({"ends_at": "2024-09-11T09:29:59+08:00"}, at="ends_at"),
        Case({"ends_at": "2024-09-11T09:31:00+09:00"}, at="ends_at"),
    ],
)
def inspection_ends_before_it_begins(inspection: Inspection) -> Hits:
    """Instants are compared, so offsets do not matter; the same instant is allowed, an earlier end impossible.

    比较的是时刻,与所用时区无关;同一时刻允许。结束早于开始不可能,故为错误。
    """
    if inspection.ends_at is not None and inspection.ends_at < inspection.starts_at:
        yield "ends_at", {"ends": inspection.ends_at.isoformat(), "starts": inspection.starts_at.isoformat()}


@rule(
    "JC-TIME-02",
    Severity.WARNING,
    (*XZCF.art("55(2)"), *XZXK.art("61(2)")),
    when=finished_on_site,
    dimension=Dimension.COMPLETENESS,
    zh=("现场检查没有笔录", "检查已经结束,没有检查笔录", "补填检查笔录"),
    en=(
        "No record of an inspection on site",
        "the inspection is finished, and no record of it is given",
        "add the record of the inspection",
    ),
    good=[
        Case({"record_document": ABSENT, "mode": "off_site"}),
        Case({"record_document": ABSENT, **SAMPLED}),
        Case({"record_document": ABSENT, "ends_at": ABSENT, "status": "in_progress"}),
    ],
    bad=[Case({"record_document": ABSENT}, at="record_document")],
)
def inspection_without_record(inspection: Inspection) -> Hits:
    """询问或者检查应当制作笔录 (行政处罚法 55(2)), and the inspection of a licensee is recorded (行政许可法 61(2)).

    Other inspections follow by analogy: a warning.  Off-site inspections and samplings have no such record.

    询问或者检查应当制作笔录(行政处罚法第五十五条第二款),对被许可人的监督检查应当记录(行政许可法第六十一条第二款)。
    其他检查只是参照适用,故只作警告;非现场检查和抽样没有检查笔录,不作要求。
    """
    if inspection.record_document is None:
        yield "record_document"


@rule(
    "JC-TIME-03",
    Severity.WARNING,
    (*XZXK.art("61(2)"), *XZCF.art("55(2)")),
    when=finished_on_site,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "检查笔录没有签名",
        "检查笔录没有注明已签名,也没有注明拒签",
        "补填签名情况;拒绝签名的,在笔录中注明",
    ),
    en=(
        "The record of the inspection is not signed",
        "the record is marked neither as signed nor as refused",
        "state whether it was signed; note a refusal on the record",
    ),
    good=[
        Case({"record_document.signed": ABSENT, "record_document.refusal_noted": True}),
        Case({"record_document.signed": False, "record_document.refusal_noted": True}),
        Case({"record_document.signed": ABSENT, "mode": "off_site"}),
        Case({"record_document.signed": ABSENT, "ends_at": ABSENT, "result": ABSENT, "status": "in_progress"}),
    ],
    bad=[
        Case({"record_document.signed": ABSENT}, at="record_document.signed"),
        Case({"record_document.signed": False, "record_document.refusal_noted": False}, at="record_document.signed"),
    ],
)
def record_is_not_signed(inspection: Inspection) -> Hits:
    """由监督检查人员签字后归档 (61(2)) binds the officers who inspect licensees.

    检查应当制作笔录 (55(2)) says nothing of signatures: other inspections follow by analogy, a warning.

    对被许可人的监督检查记录须由检查人员签字后归档(行政许可法第六十一条第二款)。行政处罚法第五十五条第二款要求制作笔
    录而没有规定签名,其他检查只是参照适用,故只作警告。
    """
    record = inspection.record_document
    if record is not None and not record.signed and not record.refusal_noted:
        yield "record_document.signed"


@rule(
    "JC-TIME-04",
    Severity.WARNING,
    XZXK.art("61(2)"),
    when=finished,
    dimension=Dimension.COMPLETENESS,
    zh=("检查没有结果", "检查已经结束,没有检查结果", "补填检查结果"),
    en=(
        "An inspection without result",
        "the inspection is finished, and no result is given",
        "add the result of the inspection",
    ),
    good=[Case({"result": "no_problem"}), Case({"result": ABSENT, "ends_at": ABSENT, "status": "in_progress"})],
    bad=[Case({"result": ABSENT}, at="result"), Case({"result": ABSENT, **SAMPLED}, at="result")],
)
def inspection_without_result(inspection: Inspection) -> Hits:
    """检查的情况和处理结果予以记录 (61(2)) binds inspections of licensees; elsewhere it is completeness: a warning.

    对被许可人监督检查的情况和处理结果应当记录(行政许可法第六十一条第二款);对其他检查只是数据完整性要求,故只作警告。
    """
    if inspection.result is None:
        yield "result"


@rule(
    "JC-SAMP-01",
    Severity.WARNING,
    (*XZXK.art("62(1)"), *XZCF.art(56)),
    when=finished_sampling,
    dimension=Dimension.COMPLETENESS,
    zh=("抽样检查没有样品清单", "抽样已经结束,没有样品", "补填抽取的样品"),
    en=(
        "A sampling without its samples",
        "the sampling is finished, and no samples are given",
        "add the samples taken",
    ),
    good=[
        Case(SAMPLED),
        Case({**_UNLISTED, "ends_at": ABSENT, "result": ABSENT, "status": "in_progress"}),
        Case({"sampling": {"cost": "35.00"}}, note="on site"),
    ],
    bad=[
        Case(_UNLISTED, at="sampling.items"),
        Case({**_UNLISTED, "sampling": {"cost": "35.00"}}, at="sampling.items"),
    ],
)
def samples_are_not_listed(inspection: Inspection) -> Hits:
    """抽样检查 of a licensee's products (62(1)), 抽样取证 in a case (56): both leave a list of what was taken.

    Neither article names the list: a warning.

    对被许可人的产品可以抽样检查(行政许可法第六十二条第一款),案件中可以抽样取证(行政处罚法第五十六条),都应留下抽取了
    哪些样品的清单。两条都没有写明清单,故只作警告。
    """
    if inspection.sampling is None or inspection.sampling.items is None:
        yield "sampling.items"
