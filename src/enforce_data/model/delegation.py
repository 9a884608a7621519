"""Letters of delegation (委托书).

Law: 行政处罚法 20, 21; 行政许可法 24; 湘政办发〔2023〕51号 二(三)2.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.delegation import DelegationStatus, EvaluationResult
from enforce_data.codes.matter import ActKind
from enforce_data.dictionary import E, Group
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import MatterRef, RankedBasis
from enforce_data.model.document import Document
from enforce_data.model.matter import CleanUp
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import CaseNumber, Day, DivisionCode, Flag, Text100, Text200, Text500, Text1000


class DelegatedMatter(MatterRef):
    """委托事项 · One matter that is delegated, and with which powers (行政处罚法 20)."""

    act_kind: Annotated[
        ActKind | None, E("HED-0700", "行为种类", conditional=True, basis="GB/T 39046-2020 A.1", example="penalty")
    ] = None
    """所委托事项属于哪一种行政执法行为。
    Kind of act to which the delegated matter belongs."""
    powers: Annotated[
        Text1000 | None,
        E(
            "HED-0701",
            "权限",
            conditional=True,
            basis="行政处罚法 20; 湘政办发〔2023〕51号 二(三)2(2)",
            example="调查取证,作出警告和五百元以下罚款的决定",
        ),
    ] = None
    """受委托组织对该事项可以行使的权限。
    Powers that the delegate may use in this matter."""


class DelegateConditions(Group):
    """受委托组织条件 · Conditions that a delegate must meet (行政处罚法 21)."""

    public_function: Annotated[Flag | None, E("HED-0705", "具有公共事务职能", basis="行政处罚法 21", example=True)] = (
        None
    )
    """是否依法成立并具有管理公共事务职能。
    Whether it is lawfully established and has the function of managing public affairs."""
    qualified_staff: Annotated[Flag | None, E("HED-0706", "具有合格人员", basis="行政处罚法 21", example=True)] = None
    """是否有熟悉有关法律和业务并取得行政执法资格的工作人员。
    Whether its staff know the law and the subject and hold the enforcement qualification."""
    technical: Annotated[Flag | None, E("HED-0707", "具有技术条件", basis="行政处罚法 21", example=True)] = None
    """需要技术检查或者鉴定的,是否有条件组织进行。
    Whether it can organise technical inspection or appraisal where that is needed."""


class DelegationApproval(Group):
    """审核报批 · Approval of the delegation before it is signed (湘政办发〔2023〕51号 二(三)2(2))."""

    organ: Annotated[
        Text200 | None, E("HED-0710", "批准机关", basis="湘政办发〔2023〕51号 二(三)2(2)", example="星沙县人民政府")
    ] = None
    """批准委托的机关。
    Organ that approved the delegation."""
    approved_on: Annotated[
        Day | None,
        E("HED-0711", "批准日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(2)", example="2024-03-20"),
    ] = None
    """批准委托的日期。
    Day on which it was approved."""
    document: Annotated[Document | None, E("HED-0712", "批准文件", basis="湘政办发〔2023〕51号 二(三)2(2)")] = None
    """批准委托的文件。
    Document of the approval."""


class DelegationEvaluation(Group):
    """评估 · One evaluation of the delegation (湘政办发〔2023〕51号 二(三)2(3))."""

    evaluated_on: Annotated[
        Day | None, E("HED-0715", "日期", basis="湘政办发〔2023〕51号 二(三)2(3)", example="2024-11-30")
    ] = None
    """完成评估的日期。
    Day on which the evaluation was completed."""
    result: Annotated[
        EvaluationResult | None, E("HED-0716", "结果", basis="湘政办发〔2023〕51号 二(三)2(3)", example="continued")
    ] = None
    """评估后继续、调整还是收回。
    Whether the delegation continues, is adjusted or taken back."""
    organ: Annotated[
        Text200 | None, E("HED-0717", "评估机关", basis="湘政办发〔2023〕51号 二(三)2(3)", example="星沙县司法局")
    ] = None
    """组织评估的机关。
    Organ that organised the evaluation."""


class Delegation(EnforcementRecord):
    """委托书 · A letter by which an organ delegates matters (行政处罚法 20; 行政许可法 24)."""

    record_type_name: ClassVar[str] = "delegation"

    delegation_no: Annotated[
        CaseNumber, E("HED-0720", "编号", basis="湘政办发〔2023〕51号 二(三)2(2)", example="星市监委〔2024〕3号")
    ]
    """委托书的编号。
    Number of the letter."""
    delegator: Annotated[AgencyRef, E("HED-0721", "委托机关", basis="行政处罚法 20")]
    """以自己名义承担后果的委托机关。
    Organ that delegates and answers for the acts."""
    delegate: Annotated[AgencyRef, E("HED-0722", "受委托组织", basis="行政处罚法 20, 21; 行政许可法 24")]
    """在委托范围内实施行为的组织或者机关。
    Organisation or organ that acts within the delegation."""
    legal_basis: Annotated[
        RankedBasis, E("HED-0723", "委托依据", basis="行政处罚法 20; 湘政办发〔2023〕51号 二(三)2(2)")
    ]
    """允许委托的法律、法规、规章或者省人民政府决定。
    Law, regulation, rule or decision of the provincial government that allows the delegation."""
    in_writing: Annotated[Flag | None, E("HED-0724", "书面", basis="行政处罚法 20", example=True)] = None
    """委托是否以书面作出。
    Whether the delegation is in writing."""
    matters: Annotated[
        tuple[DelegatedMatter, ...], E("HED-0725", "事项", basis="行政处罚法 20; 湘政办发〔2023〕51号 二(三)2(2)")
    ]
    """所委托的具体事项,至少一项。
    Matters delegated, at least one."""
    area: Annotated[DivisionCode | None, E("HED-0726", "实施区域", basis="GB/T 2260", example="430121103")] = None
    """受委托组织实施行为区域的行政区划代码。
    Division code of the area in which the delegate acts."""
    valid_from: Annotated[Day, E("HED-0727", "期限自", basis="行政处罚法 20", example="2024-05-01")]
    """委托期限的第一日。
    First day of the delegation."""
    valid_until: Annotated[Day, E("HED-0728", "期限至", basis="行政处罚法 20", example="2027-04-30")]
    """委托期限的最后一日。
    Last day of the delegation."""
    signed_on: Annotated[Day, E("HED-0729", "签订日期", basis="湘政办发〔2023〕51号 二(三)2(2)", example="2024-04-10")]
    """签订委托书的日期。
    Day on which the letter was signed."""
    signatories: Annotated[
        tuple[Text100, ...] | None,
        E("HED-0730", "签署人", basis="湘政办发〔2023〕51号 二(三)2(2)", personal=True),
    ] = None
    """代表双方签署委托书的人。
    Persons who signed for the two sides."""
    supervision_duty: Annotated[
        Text1000 | None, E("HED-0731", "监督责任", basis="行政处罚法 20", example="委托机关每季度抽查案卷")
    ] = None
    """委托机关对受委托组织实施行为的监督责任。
    How the delegator supervises what the delegate does."""
    delegate_conditions: Annotated[
        DelegateConditions | None, E("HED-0732", "受委托组织条件", basis="行政处罚法 21")
    ] = None
    """受委托组织是否具备法定条件。
    Whether the delegate meets the conditions of the Act."""
    submitted_for_review_on: Annotated[
        Day | None, E("HED-0733", "送审日期", basis="湘政办发〔2023〕51号 二(三)2(2)", example="2024-03-05")
    ] = None
    """委托前提交审核的日期。
    Day on which it was submitted for review before the delegation."""
    approval: Annotated[
        DelegationApproval | None, E("HED-0734", "审核报批", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(2)")
    ] = None
    """委托前的批准。
    Approval before the delegation."""
    opinion_heard_on: Annotated[
        Day | None,
        E("HED-0735", "听取意见日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(2)", example="2024-02-28"),
    ] = None
    """听取基层意见的日期。
    Day on which the opinion of the grass roots was heard."""
    delegator_published_on: Annotated[
        Day | None,
        E("HED-0736", "委托机关公布日期", conditional=True, basis="行政处罚法 20; 行政许可法 24", example="2024-04-18"),
    ] = None
    """委托机关向社会公布委托书的日期。
    Day on which the delegator published the letter."""
    delegator_published_uri: Annotated[
        Text1000 | None, E("HED-0737", "委托机关公布网址", basis="行政处罚法 20", example="https://example.org/wt/3")
    ] = None
    """委托机关公布委托书的网址。
    Address where the delegator published the letter."""
    delegate_published_on: Annotated[
        Day | None, E("HED-0738", "受托组织公布日期", conditional=True, basis="行政处罚法 20", example="2024-04-19")
    ] = None
    """受委托组织向社会公布委托书的日期。
    Day on which the delegate published the letter."""
    delegate_published_uri: Annotated[
        Text1000 | None, E("HED-0739", "受托组织公布网址", basis="行政处罚法 20", example="https://example.org/xz/3")
    ] = None
    """受委托组织公布委托书的网址。
    Address where the delegate published the letter."""
    filed_on: Annotated[
        Day | None,
        E("HED-0740", "备案日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(2)", example="2024-04-22"),
    ] = None
    """报司法行政部门备案的日期。
    Day on which it was filed with the justice department."""
    filing_organ: Annotated[
        Text200 | None,
        E("HED-0741", "备案机关", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(2)", example="星沙县司法局"),
    ] = None
    """接受备案的司法行政部门。
    Justice department with which it was filed."""
    filing_no: Annotated[
        Text100 | None, E("HED-0742", "备案编号", basis="湘政办发〔2023〕51号 二(三)2(2)", example="2024-17")
    ] = None
    """备案的编号。
    Number under which it was filed."""
    evaluations: Annotated[
        tuple[DelegationEvaluation, ...] | None,
        E("HED-0743", "评估", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(3)"),
    ] = None
    """对委托的各次评估。
    Evaluations of the delegation."""
    status: Annotated[DelegationStatus, E("HED-0744", "状态", basis="行政处罚法 20; 本标准", example="active")]
    """更新时间时委托的状态。
    State of the delegation as of the time of update."""
    terminated_on: Annotated[
        Day | None,
        E("HED-0745", "终止日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)2(3)", example="2025-06-30"),
    ] = None
    """委托提前终止或者撤回的日期。
    Day on which the delegation ended early or was withdrawn."""
    termination_reason: Annotated[
        Text500 | None, E("HED-0746", "终止原因", basis="湘政办发〔2023〕51号 二(三)2(3)", example="基层力量不足")
    ] = None
    """提前终止或者撤回的原因。
    Why it ended early or was withdrawn."""
    clean_up: Annotated[CleanUp | None, E("HED-0747", "清理", basis="湘政办发〔2023〕51号 二(三)2(3)")] = None
    """委托的清理情况。
    Clean-up of the delegation."""
    document: Annotated[Document | None, E("HED-0748", "委托书文本", basis="行政处罚法 20")] = None
    """委托书的文本。
    The letter itself."""
