"""The empowerment of townships and subdistricts (乡镇街道赋权).

Law: 行政处罚法 24; 湘政办发〔2023〕51号 二(三)2(1), 2(3).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.delegation import EvaluationResult
from enforce_data.codes.empowerment import EmpowermentRoute, EmpowermentStatus
from enforce_data.codes.matter import ActKind
from enforce_data.dictionary import E, Group
from enforce_data.editions import Span
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import MatterRef
from enforce_data.model.document import Document
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import CaseNumber, Day, Text200, Text500, Text1000, Text2000


class EmpoweredMatter(MatterRef):
    """赋权事项 · One matter that is given to townships (行政处罚法 24(1))."""

    act_kind: Annotated[
        ActKind | None, E("HED-2200", "行为种类", conditional=True, basis="GB/T 39046-2020 A.1", example="penalty")
    ] = None
    """所赋事项属于哪一种行政执法行为。
    Kind of act to which the matter belongs."""
    county_agency: Annotated[AgencyRef | None, E("HED-2201", "原行使机关", basis="行政处罚法 24(1)")] = None
    """原来行使该项职权的县级人民政府部门。
    County department that had the power before."""


class EmpowermentEvaluation(Group):
    """赋权评估 · One evaluation of what was given to townships (行政处罚法 24(1))."""

    evaluated_on: Annotated[
        Day | None,
        E("HED-2205", "日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(3)", example="2024-11-30"),
    ] = None
    """完成评估的日期。
    Day on which the evaluation was completed."""
    result: Annotated[
        EvaluationResult | None,
        E("HED-2206", "结果", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(3)", example="continued"),
    ] = None
    """评估后继续、调整还是收回。
    Whether the empowerment continues, is adjusted or taken back."""
    organ: Annotated[
        Text200 | None, E("HED-2207", "评估机关", basis="湘政办发〔2023〕51号 二(三)2(3)", example="星沙县人民政府")
    ] = None
    """组织评估的机关。
    Organ that organised the evaluation."""
    opinion: Annotated[
        Text2000 | None, E("HED-2208", "评估意见", basis="湘政办发〔2023〕51号 二(三)2(3)", example="基层能够承接")
    ] = None
    """评估的主要意见。
    What the evaluation says."""


class Empowerment(EnforcementRecord):
    """乡镇街道赋权 · Powers given to townships and subdistricts by decision of the province (行政处罚法 24(1))."""

    record_type_name: ClassVar[str] = "empowerment"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    empowerment_no: Annotated[CaseNumber, E("HED-2210", "编号", basis="本标准", example="湘政函〔2024〕15号")]
    """赋权决定的编号或者文号。
    Number of the decision."""
    name: Annotated[
        Text500, E("HED-2211", "名称", basis="行政处罚法 24(1)", example="赋予临水镇相对集中行政处罚权的决定")
    ]
    """赋权决定的名称。
    Title of the decision."""
    route: Annotated[
        EmpowermentRoute, E("HED-2212", "赋权方式", basis="湘政办发〔2023〕51号 二(三)2(1)", example="individual")
    ]
    """普遍赋权,还是在个别或者部分乡镇、街道赋权。
    Whether it concerns all townships, or one or some."""
    proposer: Annotated[
        Text200 | None,
        E("HED-2213", "提出机关", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(1)", example="星沙县人民政府"),
    ] = None
    """研究提出赋权的主管部门或者县市区人民政府。
    Provincial department or county government that proposed it."""
    applicant: Annotated[
        Text200 | None,
        E("HED-2214", "申请机关", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(1)", example="长河市人民政府"),
    ] = None
    """个别赋权时提出申请的市州人民政府。
    City government that applied, where it is individual."""
    legal_review_on: Annotated[
        Day | None,
        E("HED-2215", "法制审核日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(1)", example="2024-05-20"),
    ] = None
    """省司法行政部门完成法制审核的日期。
    Day on which the provincial justice department completed its review."""
    approved_on: Annotated[
        Day | None,
        E(
            "HED-2216",
            "批准日期",
            conditional=True,
            basis="行政处罚法 24(1); 湘政办发〔2023〕51号 二(三)2(1)",
            example="2024-06-18",
        ),
    ] = None
    """省人民政府批准的日期。
    Day on which the provincial government approved."""
    approval_organ: Annotated[
        Text200 | None, E("HED-2217", "决定机关", basis="行政处罚法 24(1)", example="湖南省人民政府")
    ] = None
    """作出赋权决定的省级机关。
    Provincial organ that decided."""
    document: Annotated[Document | None, E("HED-2218", "决定文件", basis="行政处罚法 24(1)")] = None
    """赋权决定的文件。
    Document of the decision."""
    published_on: Annotated[
        Day | None, E("HED-2219", "公布日期", conditional=True, basis="行政处罚法 24(1)", example="2024-06-25")
    ] = None
    """决定向社会公布的日期。
    Day on which the decision was published."""
    published_uri: Annotated[
        Text1000 | None,
        E("HED-2220", "公布网址", conditional=True, basis="行政处罚法 24(1)", example="https://example.org/fq/15"),
    ] = None
    """公布决定的网址。
    Address where it is published."""
    matters: Annotated[tuple[EmpoweredMatter, ...], E("HED-2221", "赋权事项", basis="行政处罚法 24(1)")]
    """交由乡镇、街道行使的事项,至少一项。
    Matters given to the townships, at least one."""
    townships: Annotated[tuple[AgencyRef, ...], E("HED-2222", "乡镇街道", basis="行政处罚法 24(1)")]
    """承接事项的乡镇人民政府、街道办事处,至少一个。
    Townships and subdistricts that receive them, at least one."""
    effective_from: Annotated[Day, E("HED-2223", "生效日期", basis="行政处罚法 24(1)", example="2024-08-01")]
    """乡镇、街道开始行使的日期。
    First day on which the townships have the powers."""
    effective_until: Annotated[
        Day | None, E("HED-2224", "失效日期", conditional=True, basis="行政处罚法 24(1)", example="2027-07-31")
    ] = None
    """赋权的最后一日。
    Last day of the empowerment."""
    evaluations: Annotated[
        tuple[EmpowermentEvaluation, ...] | None,
        E("HED-2225", "评估", conditional=True, basis="行政处罚法 24(1); 湘政办发〔2023〕51号 二(三)2(3)"),
    ] = None
    """对赋权的各次评估。
    Evaluations of the empowerment."""
    adjusted_on: Annotated[
        Day | None,
        E("HED-2226", "调整日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(3)", example="2025-03-10"),
    ] = None
    """按程序调整赋权事项的日期。
    Day on which the matters were adjusted."""
    returned_on: Annotated[
        Day | None,
        E("HED-2227", "收回日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(3)", example="2025-03-10"),
    ] = None
    """赋权事项收回的日期。
    Day on which the powers went back."""
    return_reason: Annotated[
        Text500 | None, E("HED-2228", "调整收回原因", basis="湘政办发〔2023〕51号 二(三)2(3)", example="基层接不住")
    ] = None
    """调整或者收回的原因。
    Why it was adjusted or taken back."""
    status: Annotated[EmpowermentStatus, E("HED-2229", "状态", basis="行政处罚法 24(1)", example="active")]
    """更新时间时赋权的状态。
    State of the empowerment as of the time of update."""
