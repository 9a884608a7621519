"""What a compulsory execution consists of (行政强制执行): reminder, substitute, auction, agreement.

Sources: 行政强制法 (2011) 34–52; import templates of a provincial supervision platform.
Surcharges and court applications are in :mod:`enforce_data.model.enforcement`.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.coercion import (
    ReversalGround,
    ReversalResult,
    SuspensionGround,
)
from enforce_data.codes.document import ServiceMethod
from enforce_data.dictionary import E, Group
from enforce_data.values import (
    Day,
    DocumentNumber,
    Flag,
    Ordinal,
    Text100,
    Text200,
    Text500,
    Text4000,
    Yuan,
)


class Reminder(Group):
    """催告 · A written reminder before execution (行政强制法 35, 51, 54)."""

    ordinal: Annotated[Ordinal | None, E("HED-1400", "次序", basis="行政强制法 35, 51(1)②", example=1)] = None
    """第几次催告,从 1 起。
    Which reminder it is, from 1."""
    document_number: Annotated[
        DocumentNumber | None, E("HED-1401", "文号", basis="行政强制法 35", example="湘市监催〔2024〕5号")
    ] = None
    """催告书的发文字号。
    Number of the reminder."""
    served_on: Annotated[
        Day | None, E("HED-1402", "送达日期", conditional=True, basis="行政强制法 35, 38", example="2024-09-20")
    ] = None
    """催告书送达当事人的日期。
    Day on which the reminder was served on the party."""
    service_method: Annotated[
        ServiceMethod | None, E("HED-1403", "送达方式", basis="行政强制法 38", example="direct")
    ] = None
    """催告书的送达方式。
    How the reminder was served."""
    due_on: Annotated[
        Day | None, E("HED-1404", "履行期限", conditional=True, basis="行政强制法 35①", example="2024-10-08")
    ] = None
    """催告书载明的履行义务的截止日期。
    Last day for performance that the reminder gives."""
    amount: Annotated[
        Yuan | None, E("HED-1405", "金额", conditional=True, basis="行政强制法 35③", example="2360.00")
    ] = None
    """催告书载明的应当给付的金额。
    Sum that the reminder asks for."""
    way: Annotated[
        Text500 | None, E("HED-1406", "履行方式", conditional=True, basis="行政强制法 35②③", example="到指定银行缴纳")
    ] = None
    """催告书载明的履行或者给付方式。
    How to perform or pay, as the reminder says."""
    rights_told: Annotated[
        Flag | None, E("HED-1407", "已告知陈述申辩权", conditional=True, basis="行政强制法 35④", example=True)
    ] = None
    """催告书是否载明陈述权和申辩权。
    Whether the reminder names the right to speak in defence."""


class Announcement(Group):
    """拆除公告 · Announcement before a demolition (行政强制法 44)."""

    announced_on: Annotated[
        Day | None, E("HED-1408", "公告日期", conditional=True, basis="行政强制法 44", example="2024-09-01")
    ] = None
    """强制拆除公告发布的日期。
    Day of the announcement."""
    due_on: Annotated[Day | None, E("HED-1409", "自行拆除期限", basis="行政强制法 44", example="2024-09-16")] = None
    """公告要求当事人自行拆除的截止日期。
    Last day for the party to demolish by itself."""


class Substitute(Group):
    """代履行 · Performance by a substitute (行政强制法 50, 51)."""

    performer: Annotated[
        Text200 | None,
        E(
            "HED-1410",
            "代履行人",
            conditional=True,
            personal=True,
            basis="行政强制法 51(1)①",
            example="某环境工程有限公司",
        ),
    ] = None
    """代履行的机关或者第三人的姓名、名称。
    Name of the organ or third person that performs."""
    object: Annotated[
        Text500 | None, E("HED-1411", "标的", conditional=True, basis="行政强制法 51(1)①", example="河道内堆放的渣土")
    ] = None
    """代履行的标的。
    What is to be performed or removed."""
    budget: Annotated[
        Yuan | None, E("HED-1412", "费用预算", conditional=True, basis="行政强制法 51(1)①", example="30000.00")
    ] = None
    """决定书载明的代履行费用预算。
    Estimated cost stated in the decision."""
    cost: Annotated[Yuan | None, E("HED-1413", "实际费用", basis="行政强制法 51(2)", example="28600.00")] = None
    """代履行的实际费用。
    Actual cost."""
    supervisor: Annotated[
        Text200 | None,
        E("HED-1414", "到场监督人员", conditional=True, personal=True, basis="行政强制法 51(1)③", example="彭某"),
    ] = None
    """行政机关派出到场监督的工作人员姓名。
    Name of the official sent to supervise."""
    performed_on: Annotated[Day | None, E("HED-1415", "实施日期", basis="行政强制法 51(1)②", example="2024-10-15")] = (
        None
    )
    """代履行开始实施的日期。
    Day on which the performance began."""
    completed_on: Annotated[Day | None, E("HED-1416", "完成日期", basis="行政强制法 51(1)④", example="2024-10-17")] = (
        None
    )
    """代履行完毕的日期。
    Day on which the performance was completed."""
    signatories: Annotated[
        tuple[Text100, ...] | None, E("HED-1417", "签名人", conditional=True, personal=True, basis="行政强制法 51(1)④")
    ] = None
    """在执行文书上签名或者盖章的人员姓名。
    Names of those who signed or sealed the record."""
    third_party_unrelated: Annotated[
        Flag | None, E("HED-1418", "第三人无利害关系", basis="行政强制法 50", example=True)
    ] = None
    """受托代履行的第三人是否没有利害关系。
    Whether the third person has no interest in the matter."""


class TransferOrder(Group):
    """划拨通知 · Order to the bank to transfer money (行政强制法 47)."""

    bank: Annotated[
        Text200 | None, E("HED-1419", "金融机构", conditional=True, basis="行政强制法 47(1)", example="某银行星沙支行")
    ] = None
    """收到划拨通知的金融机构名称。
    Name of the institution that received the order."""
    amount: Annotated[Yuan | None, E("HED-1420", "划拨金额", basis="行政强制法 47(1)", example="2360.00")] = None
    """通知划拨的金额。
    Sum to be transferred."""
    notice_on: Annotated[
        Day | None, E("HED-1421", "通知日期", conditional=True, basis="行政强制法 47(1)", example="2024-10-20")
    ] = None
    """书面通知金融机构的日期。
    Day on which the institution was told in writing."""


class Auction(Group):
    """拍卖 · Auction of the property (行政强制法 48)."""

    house: Annotated[
        Text200 | None, E("HED-1422", "拍卖机构", conditional=True, basis="行政强制法 48", example="某拍卖有限公司")
    ] = None
    """受委托的拍卖机构名称。
    Name of the auction house."""
    place: Annotated[
        Text200 | None, E("HED-1423", "拍卖地点", basis="省级执法监督平台导入模板", example="星沙市公共资源交易中心")
    ] = None
    """举行拍卖的地点或者网络平台。
    Where the auction was held, or the platform."""
    held_on: Annotated[Day | None, E("HED-1424", "拍卖日期", basis="行政强制法 48", example="2024-11-05")] = None
    """举行拍卖的日期。
    Day of the auction."""
    proceeds: Annotated[Yuan | None, E("HED-1425", "所得价款", basis="行政强制法 49", example="5200.00")] = None
    """拍卖所得的款项。
    Money raised by the auction."""


class AgreementStage(Group):
    """分阶段履行 · One stage of an execution agreement (行政强制法 42)."""

    due_on: Annotated[Day | None, E("HED-1426", "履行期限", basis="行政强制法 42(1)", example="2024-12-31")] = None
    """该阶段义务的履行截止日期。
    Last day for this stage."""
    obligation: Annotated[
        Text500 | None, E("HED-1427", "义务内容", basis="行政强制法 42(1)", example="缴纳第一期款项")
    ] = None
    """该阶段应当履行的义务。
    What is to be done in this stage."""
    amount: Annotated[Yuan | None, E("HED-1428", "金额", basis="行政强制法 42(1)", example="1000.00")] = None
    """该阶段应当给付的金额。
    Sum to be paid in this stage."""


class ExecutionAgreement(Group):
    """执行协议 · Agreement on the execution (行政强制法 42)."""

    signed_on: Annotated[Day | None, E("HED-1429", "签订日期", basis="行政强制法 42(1)", example="2024-10-10")] = None
    """行政机关与当事人签订执行协议的日期。
    Day on which organ and party signed."""
    content: Annotated[
        Text4000 | None,
        E("HED-1430", "协议内容", basis="省级执法监督平台导入模板", example="分两期缴清本金,减免加处罚款。"),
    ] = None
    """执行协议约定的主要内容。
    Main content of the agreement."""
    stages: Annotated[tuple[AgreementStage, ...] | None, E("HED-1431", "分阶段履行", basis="行政强制法 42(1)")] = None
    """协议约定的各履行阶段,按先后排列。
    The stages agreed on, in their order."""
    reduction: Annotated[Yuan | None, E("HED-1432", "减免金额", basis="行政强制法 42(1)", example="360.00")] = None
    """减免的加处罚款或者滞纳金,不含本金。
    Surcharge or late fee waived; never principal."""
    performed: Annotated[Flag | None, E("HED-1433", "已履行", basis="行政强制法 42(2)", example=True)] = None
    """当事人是否履行了执行协议。
    Whether the party performed the agreement."""


class ExecutionSuspension(Group):
    """中止执行 · A suspension of the execution (行政强制法 39)."""

    ground: Annotated[
        SuspensionGround | None, E("HED-1434", "中止理由", basis="行政强制法 39(1)", example="no_ability")
    ] = None
    """中止执行所依据的法定情形。
    The legal ground of the suspension."""
    starts_on: Annotated[Day | None, E("HED-1435", "中止日期", basis="行政强制法 39(1)", example="2024-10-12")] = None
    """中止执行的日期。
    Day on which the execution was suspended."""
    ends_on: Annotated[Day | None, E("HED-1436", "恢复日期", basis="行政强制法 39(2)", example="2025-03-03")] = None
    """恢复执行的日期;未恢复的不填。
    Day on which it was resumed; absent while suspended."""


class ExecutionReversal(Group):
    """执行回转 · Undoing of the execution (行政强制法 41)."""

    reversed_on: Annotated[Day | None, E("HED-1437", "回转日期", basis="行政强制法 41", example="2025-04-15")] = None
    """恢复原状、退还财物或者赔偿的日期。
    Day of restoration, return or compensation."""
    ground: Annotated[
        ReversalGround | None, E("HED-1438", "回转理由", basis="行政强制法 41", example="decision_revoked")
    ] = None
    """执行回转所依据的法定情形。
    The legal ground of the reversal."""
    result: Annotated[ReversalResult | None, E("HED-1439", "回转方式", basis="行政强制法 41", example="returned")] = (
        None
    )
    """以何种方式回转。
    How the execution was undone."""
