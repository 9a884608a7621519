"""Transfers of suspected crimes and clues (行刑衔接, 线索移送).

Law: 国务院令310号 5 to 13, 18, 19; 行政处罚法 8, 27, 35.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.record import Secrecy
from enforce_data.codes.transfer import (
    DeciderRole,
    ObjectionKind,
    ObjectionResult,
    PoliceResult,
    TransferAttachment,
    TransferDirection,
    TransferOutcome,
    TransferStatus,
)
from enforce_data.dictionary import E, Group
from enforce_data.editions import Span
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import ActLink
from enforce_data.model.officer import OfficerRef
from enforce_data.model.party import Party
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import (
    CaseNumber,
    Day,
    DocumentNumber,
    Flag,
    Instant,
    Text200,
    Text500,
    Text1000,
    Text2000,
    Text4000,
    Yuan,
)


class PoliceDecision(Group):
    """立案审查决定 · What the receiver decided on filing (国务院令310号 8)."""

    result: Annotated[PoliceResult, E("HED-2600", "结果", basis="国务院令310号 8", example="filed")]
    """决定立案还是不予立案。
    Filed or not filed."""
    decided_on: Annotated[
        Day | None, E("HED-2601", "决定日期", conditional=True, basis="国务院令310号 8", example="2026-04-15")
    ] = None
    """作出立案或者不予立案决定的日期。
    Day of that decision."""
    received_on: Annotated[
        Day | None, E("HED-2602", "收到通知日期", conditional=True, basis="国务院令310号 9, 12", example="2026-04-16")
    ] = None
    """移送机关接到书面通知的日期。
    Day on which the sending organ received the written notice."""
    document_number: Annotated[
        DocumentNumber | None, E("HED-2603", "通知书文号", basis="国务院令310号 8", example="星公立字〔2026〕21号")
    ] = None
    """书面通知的文号。
    Number of the notice."""
    reason: Annotated[
        Text1000 | None, E("HED-2604", "理由", conditional=True, basis="国务院令310号 8", example="犯罪事实显著轻微")
    ] = None
    """不予立案的理由。
    Why it was not filed."""


class TransferObjection(Group):
    """异议 · The organ's objection to a decision not to file (国务院令310号 9)."""

    kind: Annotated[ObjectionKind, E("HED-2610", "种类", basis="国务院令310号 9", example="reconsideration")]
    """提请复议还是建议立案监督。
    Reconsideration, or supervision by the procuratorate."""
    notice_received_on: Annotated[
        Day | None, E("HED-2611", "收到所针对通知日期", basis="国务院令310号 9", example="2026-04-16")
    ] = None
    """收到所针对的不予立案通知书或者复议决定通知书的日期;未填的,以立案审查通知为准。
    Day on which the notice that it answers was received; absent, the notice on filing is meant."""
    filed_on: Annotated[Day, E("HED-2612", "提出日期", basis="国务院令310号 9", example="2026-04-20")]
    """提请复议或者建议监督的日期。
    Day on which it was filed."""
    result: Annotated[
        ObjectionResult | None, E("HED-2613", "结果", conditional=True, basis="国务院令310号 9", example="upheld")
    ] = None
    """异议的结果;尚无结果的不填。
    What came of it; absent while it is open."""
    closed_on: Annotated[Day | None, E("HED-2614", "答复日期", basis="国务院令310号 9", example="2026-04-23")] = None
    """收到结果的日期。
    Day on which the result was received."""


class CriminalJudgment(Group):
    """刑事裁判 · The judgment in the criminal case (行政处罚法 35)."""

    judged_on: Annotated[Day, E("HED-2620", "裁判日期", basis="行政处罚法 35", example="2026-11-05")]
    """作出判决或者裁定的日期。
    Day of the judgment."""
    court: Annotated[Text200 | None, E("HED-2621", "法院", basis="行政处罚法 35", example="星沙县人民法院")] = None
    """作出裁判的人民法院。
    Court that judged."""
    criminal_fine: Annotated[
        Yuan | None, E("HED-2622", "罚金", conditional=True, basis="行政处罚法 35(2)", example="20000.00")
    ] = None
    """判处的罚金金额。
    Criminal fine imposed."""
    exempt: Annotated[Flag | None, E("HED-2623", "免予刑事处罚", basis="行政处罚法 27(1)", example=False)] = None
    """是否免予刑事处罚。
    Whether the party is exempted from criminal punishment."""


class Transfer(EnforcementRecord):
    """行刑衔接与线索移送 · A transfer between enforcement and justice (国务院令310号; 行政处罚法 27).

    One record is one case or clue that is handed over, from the task force to its outcome.
    """

    record_type_name: ClassVar[str] = "transfer"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    case_no: Annotated[CaseNumber, E("HED-2630", "移送编号", basis="国务院令310号 6①", example="星市监移〔2026〕3号")]
    """移送在执法机关的编号,来文移送的填收文编号。
    Number of the transfer with the agency; for one received, the number it is registered under."""
    name: Annotated[Text2000, E("HED-2631", "名称", basis="国务院令310号 5", example="某食品厂涉嫌生产有毒有害食品案")]
    """所移送案件或者线索的名称。
    Name of the case or clue."""
    direction: Annotated[
        TransferDirection, E("HED-2632", "移送方向", basis="国务院令310号 5, 13, 19", example="to_justice")
    ]
    """由谁向谁移送。
    Who hands over to whom."""
    agency: Annotated[AgencyRef, E("HED-2633", "执法机关", basis="国务院令310号 2")]
    """移送或者接受移送的行政执法机关。
    Enforcement organ that sends or receives."""
    parties: Annotated[tuple[Party, ...] | None, E("HED-2634", "当事人", basis="国务院令310号 3")] = None
    """涉嫌犯罪或者违法的人。
    Those suspected."""
    suspected_offence: Annotated[
        Text500 | None,
        E("HED-2635", "涉嫌罪名", conditional=True, basis="国务院令310号 3", example="生产、销售有毒、有害食品罪"),
    ] = None
    """涉嫌的罪名。
    Offence that is suspected."""
    facts: Annotated[Text4000 | None, E("HED-2636", "主要事实", basis="国务院令310号 6②", example="检出非食用物质")] = (
        None
    )
    """调查报告所述的主要事实。
    Main facts of the report."""
    linked_acts: Annotated[
        tuple[ActLink, ...] | None, E("HED-2637", "关联行为", conditional=True, basis="国务院令310号 11")
    ] = None
    """移送所依据或者引起的处罚、强制等案件。
    Penalties, coercion and other cases it came from or led to."""
    task_force: Annotated[
        tuple[OfficerRef, ...] | None, E("HED-2638", "专案组", conditional=True, basis="国务院令310号 5(1)")
    ] = None
    """负责核实情况的执法人员。
    Officers charged with verifying the facts."""
    reported_at: Annotated[
        Instant | None,
        E("HED-2639", "报告时间", conditional=True, basis="国务院令310号 5(1)", example="2026-04-07T09:00:00+08:00"),
    ] = None
    """负责人接到移送报告的时间。
    When the head received the written report."""
    decider_role: Annotated[
        DeciderRole | None,
        E("HED-2640", "审批人职务", conditional=True, basis="国务院令310号 5(2)", example="principal"),
    ] = None
    """作出移送决定的负责人的职务。
    Office of the head who decided."""
    decided_at: Annotated[
        Instant | None,
        E("HED-2641", "决定时间", conditional=True, basis="国务院令310号 5(2)", example="2026-04-09T16:00:00+08:00"),
    ] = None
    """作出批准或者不批准移送决定的时间。
    When the head decided."""
    approved: Annotated[
        Flag | None, E("HED-2642", "批准移送", conditional=True, basis="国务院令310号 5(2)", example=True)
    ] = None
    """是否批准移送。
    Whether the transfer was approved."""
    disapproval_reason: Annotated[
        Text1000 | None,
        E("HED-2643", "不批准理由", conditional=True, basis="国务院令310号 5(2)", example="未达到追诉标准"),
    ] = None
    """不批准移送的理由。
    Why it was not approved."""
    sent_at: Annotated[
        Instant | None,
        E("HED-2644", "移送时间", conditional=True, basis="国务院令310号 5(2)", example="2026-04-10T10:00:00+08:00"),
    ] = None
    """案件或者线索移送的时间。
    When the case or clue was sent."""
    sender: Annotated[
        AgencyRef | None, E("HED-2645", "移送机关", conditional=True, basis="国务院令310号 13; 行政处罚法 27(1)")
    ] = None
    """向执法机关移送的机关。
    Organ that sends a case to the enforcement organ."""
    receiver: Annotated[
        AgencyRef | None, E("HED-2646", "接受机关", conditional=True, basis="国务院令310号 5(2), 19")
    ] = None
    """接受移送的机关。
    Organ that receives the transfer."""
    attachments: Annotated[
        tuple[TransferAttachment, ...] | None, E("HED-2647", "移送材料", conditional=True, basis="国务院令310号 6")
    ] = None
    """随案移送的材料。
    What was attached."""
    receipt_signed_at: Annotated[
        Instant | None,
        E("HED-2648", "回执签字时间", conditional=True, basis="国务院令310号 7", example="2026-04-10T10:30:00+08:00"),
    ] = None
    """接受机关在回执上签字的时间。
    When the receiver signed the receipt."""
    forwarded_at: Annotated[
        Instant | None,
        E("HED-2649", "转送时间", conditional=True, basis="国务院令310号 7", example="2026-04-11T09:00:00+08:00"),
    ] = None
    """不属于本机关管辖而转送的时间。
    When the receiver, having no jurisdiction, forwarded it."""
    forwarded_to: Annotated[
        Text200 | None, E("HED-2650", "转送机关", basis="国务院令310号 7", example="临水县公安局")
    ] = None
    """转送到的有管辖权的机关。
    Organ with jurisdiction to which it went."""
    police_decision: Annotated[
        PoliceDecision | None, E("HED-2651", "立案审查决定", conditional=True, basis="国务院令310号 8")
    ] = None
    """接受机关立案审查的结果。
    What the receiver decided on filing."""
    objection: Annotated[TransferObjection | None, E("HED-2652", "异议", basis="国务院令310号 9")] = None
    """对不予立案的异议。
    Objection to a decision not to file."""
    items_handed_on: Annotated[
        Day | None, E("HED-2653", "涉案物品移交日期", conditional=True, basis="国务院令310号 12", example="2026-04-17")
    ] = None
    """涉案物品移交并办结手续的日期。
    Day on which the items had been handed over."""
    judgment: Annotated[CriminalJudgment | None, E("HED-2654", "刑事裁判", conditional=True, basis="行政处罚法 35")] = (
        None
    )
    """刑事案件的裁判。
    Judgment in the criminal case."""
    returned_on: Annotated[Day | None, E("HED-2655", "退回日期", basis="国务院令310号 8, 13", example="2026-04-18")] = (
        None
    )
    """案卷材料退回执法机关的日期。
    Day on which the file came back."""
    outcome: Annotated[
        TransferOutcome | None,
        E("HED-2656", "处理结果", conditional=True, basis="国务院令310号 10, 13; 行政处罚法 27(1)", example="criminal"),
    ] = None
    """案件或者线索最终的处理。
    How it ended."""
    closed_on: Annotated[
        Day | None, E("HED-2657", "办结日期", conditional=True, basis="国务院令310号 10", example="2026-11-20")
    ] = None
    """移送办结的日期。
    Day on which it was closed."""
    secrecy: Annotated[
        Secrecy, E("HED-2658", "涉密情况", basis="行政处罚法 50; 湘政办发〔2023〕51号 二(五)2", example="internal")
    ]
    """是否涉及内部信息或者国家秘密;涉及国家秘密的不得报送。
    Whether it holds internal information or state secrets; state secrets must not be sent."""
    status: Annotated[TransferStatus, E("HED-2659", "移送状态", basis="本标准", example="closed")]
    """更新时间时移送的状态。
    State of the transfer as of the time of update."""
