"""The supervision of enforcement (行政执法监督).

Sources: 湘政办发〔2023〕51号 二(四), 二(六)2; 国务院令825号, of which only summaries could be read.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.problem import ProblemKind
from enforce_data.codes.record import Secrecy
from enforce_data.codes.supervision import (
    AccountabilityKind,
    EvaluationKind,
    InstrumentKind,
    SupervisionKind,
    SupervisionStatus,
)
from enforce_data.dictionary import E, Group
from enforce_data.editions import Span
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import ActLink
from enforce_data.model.officer import OfficerRef
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import (
    CaseNumber,
    Day,
    DocumentNumber,
    Text20,
    Text100,
    Text200,
    Text500,
    Text1000,
    Text2000,
    Uscc,
    Year,
)


class SupervisionEvaluation(Group):
    """评价 · One evaluation within a supervision (湘政办发〔2023〕51号 二(四)3)."""

    kind: Annotated[EvaluationKind, E("HED-2500", "方式", basis="湘政办发〔2023〕51号 二(四)3", example="third_party")]
    """评议考核、第三方评估或者其他方式。
    How enforcement was evaluated."""
    evaluator: Annotated[
        Text200 | None, E("HED-2501", "评价机构", basis="湘政办发〔2023〕51号 二(四)3", example="长河大学法治评估中心")
    ] = None
    """实施评价的机构。
    Body that evaluated."""
    concluded_on: Annotated[
        Day | None, E("HED-2502", "日期", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="2026-10-20")
    ] = None
    """形成评价结论的日期。
    Day of its conclusion."""
    score: Annotated[Text20 | None, E("HED-2503", "得分", basis="本标准", example="92.5")] = None
    """评价的得分或者等次。
    Score or grade."""
    conclusion: Annotated[
        Text2000 | None, E("HED-2504", "结论", basis="本标准", example="程序规范,个别案卷缺少送达回证")
    ] = None
    """评价的结论。
    What it concludes."""


class SupervisionFinding(Group):
    """监督发现 · One thing that the supervision found (湘政办发〔2023〕51号 二(四)3)."""

    kind: Annotated[
        ProblemKind | None, E("HED-2510", "问题种类", basis="湘政办发〔2023〕51号 二(二)1", example="mechanical")
    ] = None
    """发现的问题种类。
    Kind of problem found."""
    description: Annotated[
        Text2000, E("HED-2511", "情况", basis="湘政办发〔2023〕51号 二(四)3", example="三件案卷没有裁量说明")
    ]
    """发现的具体情况。
    What was found."""
    act: Annotated[ActLink | None, E("HED-2512", "所涉行为", basis="湘政办发〔2023〕51号 二(四)3")] = None
    """问题所涉的执法行为。
    Act that it concerns."""


class SupervisionInstrument(Group):
    """监督文书 · One instrument of supervision, and the answer to it (国务院令825号)."""

    kind: Annotated[InstrumentKind, E("HED-2520", "种类", basis="国务院令825号", example="opinion")]
    """监督文书的种类。
    Which instrument it is."""
    number: Annotated[
        DocumentNumber | None,
        E("HED-2521", "文号", conditional=True, basis="国务院令825号", example="星司监意〔2026〕4号"),
    ] = None
    """监督文书的文号。
    Number of the instrument."""
    dated: Annotated[Day, E("HED-2522", "日期", basis="国务院令825号", example="2026-05-12")]
    """监督文书落款的日期。
    Day that the instrument bears."""
    served_on: Annotated[Day | None, E("HED-2523", "送达日期", basis="国务院令825号", example="2026-05-13")] = None
    """送达被监督机关的日期。
    Day on which it was served on the organ supervised."""
    requirement: Annotated[
        Text2000 | None, E("HED-2524", "整改要求", basis="国务院令825号", example="补正裁量说明并举一反三")
    ] = None
    """文书提出的整改要求。
    What it demands."""
    due_on: Annotated[
        Day | None, E("HED-2525", "整改期限", conditional=True, basis="国务院令825号", example="2026-06-12")
    ] = None
    """文书规定的整改截止日期。
    Last day that it sets for putting things right."""
    replied_on: Annotated[
        Day | None, E("HED-2526", "回复日期", conditional=True, basis="国务院令825号", example="2026-06-08")
    ] = None
    """被监督机关书面回复的日期。
    Day of the written reply."""
    rectified_on: Annotated[
        Day | None, E("HED-2527", "整改完成日期", conditional=True, basis="国务院令825号", example="2026-06-05")
    ] = None
    """整改完成的日期。
    Day on which things had been put right."""
    reply: Annotated[Text2000 | None, E("HED-2528", "回复内容", basis="国务院令825号", example="已全部补正")] = None
    """被监督机关回复的主要内容。
    What the organ replied."""


class Accountability(Group):
    """责任处理 · Liability, or exemption from it (湘政办发〔2023〕51号 二(六)2)."""

    kind: Annotated[
        AccountabilityKind, E("HED-2530", "种类", basis="湘政办发〔2023〕51号 二(六)2", example="exemption")
    ]
    """责任追究还是尽职免予问责。
    Whether somebody is held responsible or exempted."""
    person: Annotated[
        Text100 | None, E("HED-2531", "人员", basis="湘政办发〔2023〕51号 二(六)2", example="彭某", personal=True)
    ] = None
    """所涉执法人员的姓名。
    Name of the officer concerned."""
    agency_code: Annotated[
        Uscc | None, E("HED-2532", "机关代码", basis="GB 32100-2015", example="11430100MB0X000195")
    ] = None
    """所涉机关的统一社会信用代码。
    Unified social credit code of the organ concerned."""
    measure: Annotated[
        Text500 | None, E("HED-2533", "处理方式", basis="湘政办发〔2023〕51号 二(六)2", example="批评教育")
    ] = None
    """追究责任的方式,或者免予问责的理由。
    How somebody is held responsible, or why not."""
    decided_on: Annotated[
        Day | None,
        E("HED-2534", "决定日期", conditional=True, basis="湘政办发〔2023〕51号 二(六)2", example="2026-06-20"),
    ] = None
    """作出处理的日期。
    Day on which it was decided."""
    organ: Annotated[
        Text200 | None, E("HED-2535", "决定机关", basis="湘政办发〔2023〕51号 二(六)2", example="星沙县司法局")
    ] = None
    """作出处理的机关。
    Organ that decided."""


class Supervision(EnforcementRecord):
    """行政执法监督 · One supervision, from its plan to its close (湘政办发〔2023〕51号 二(四); 国务院令825号)."""

    record_type_name: ClassVar[str] = "supervision"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    supervision_no: Annotated[
        CaseNumber, E("HED-2540", "监督编号", basis="湘政办发〔2023〕51号 二(四)3", example="星司监〔2026〕11号")
    ]
    """监督在监督机关的编号。
    Number of the supervision with the organ."""
    name: Annotated[Text500, E("HED-2541", "名称", basis="湘政办发〔2023〕51号 二(四)3", example="涉企检查专项监督")]
    """监督的名称。
    Name of the supervision."""
    agency: Annotated[AgencyRef, E("HED-2542", "监督机关", basis="湘政办发〔2023〕51号 二(四)2")]
    """实施监督的司法行政部门或者上级行政机关。
    Justice department or superior organ that supervises."""
    kind: Annotated[SupervisionKind, E("HED-2543", "种类", basis="国务院令825号", example="special")]
    """日常监督、重点监督还是专项监督。
    Daily, key or special."""
    supervised: Annotated[
        tuple[AgencyRef, ...] | None,
        E("HED-2544", "被监督机关", conditional=True, basis="湘政办发〔2023〕51号 二(四)2"),
    ] = None
    """被监督的行政执法机关。
    Organs that are supervised."""
    supervisors: Annotated[
        tuple[OfficerRef, ...] | None, E("HED-2545", "监督人员", basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """行政执法监督人员和行政执法监督员。
    Those who carry it out."""
    annual_plan: Annotated[
        Text200 | None,
        E(
            "HED-2546",
            "年度方案",
            conditional=True,
            basis="湘政办发〔2023〕51号 二(四)3",
            example="2026年度行政执法监督工作方案",
        ),
    ] = None
    """所属年度监督工作方案的名称或者文号。
    Name or number of the annual plan to which it belongs."""
    year: Annotated[Year | None, E("HED-2547", "年度", basis="湘政办发〔2023〕51号 二(四)3", example=2026)] = None
    """监督所属的年度。
    Year to which it belongs."""
    topic: Annotated[
        Text1000 | None, E("HED-2548", "内容", basis="湘政办发〔2023〕51号 二(四)3", example="涉企检查频次与扫码留痕")
    ] = None
    """监督的内容和范围。
    What is supervised."""
    starts_on: Annotated[Day, E("HED-2549", "开始日期", basis="湘政办发〔2023〕51号 二(四)3", example="2026-04-01")]
    """监督开始的日期;尚未开始的填计划日期。
    First day of the supervision; before that, the day planned."""
    ends_on: Annotated[
        Day | None,
        E("HED-2550", "结束日期", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="2026-05-31"),
    ] = None
    """监督结束的日期。
    Last day of the supervision."""
    evaluations: Annotated[
        tuple[SupervisionEvaluation, ...] | None, E("HED-2551", "评价", basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """评议考核、第三方评估等评价。
    Appraisals and evaluations."""
    findings: Annotated[
        tuple[SupervisionFinding, ...] | None, E("HED-2552", "发现问题", basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """监督发现的问题。
    What was found."""
    instruments: Annotated[
        tuple[SupervisionInstrument, ...] | None, E("HED-2553", "监督文书", conditional=True, basis="国务院令825号")
    ] = None
    """发出的监督文书及其整改情况。
    Instruments issued, and what was done about them."""
    accountability: Annotated[
        tuple[Accountability, ...] | None, E("HED-2554", "责任处理", basis="湘政办发〔2023〕51号 二(六)2")
    ] = None
    """责任追究和尽职免责情况。
    Liability and exemptions from it."""
    clue_numbers: Annotated[
        tuple[Text100, ...] | None, E("HED-2555", "线索编号", basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """引起监督的线索编号。
    Numbers of the clues that led to it."""
    linked_acts: Annotated[
        tuple[ActLink, ...] | None, E("HED-2556", "关联行为", basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """监督所涉的行为或者移送。
    Acts or transfers that it concerns."""
    reported_on: Annotated[
        Day | None, E("HED-2557", "报告日期", basis="湘政办发〔2023〕51号 二(二)1", example="2024-12-20")
    ] = None
    """专项监督情况向本级人民政府报告的日期。
    Day on which the government was told of a special supervision."""
    closed_on: Annotated[
        Day | None, E("HED-2558", "办结日期", conditional=True, basis="本标准", example="2026-06-30")
    ] = None
    """监督办结的日期。
    Day on which it was closed."""
    secrecy: Annotated[
        Secrecy, E("HED-2559", "涉密情况", basis="行政处罚法 50; 湘政办发〔2023〕51号 二(五)2", example="internal")
    ]
    """是否涉及内部信息或者国家秘密;涉及国家秘密的不得报送。
    Whether it holds internal information or state secrets; state secrets must not be sent."""
    status: Annotated[SupervisionStatus, E("HED-2560", "状态", basis="本标准", example="closed")]
    """更新时间时监督的状态。
    State of the supervision as of the time of update."""
