"""How decisions are performed and enforced: fines paid, surcharges, goods sold, the court.

Groups that the penalty, coercion and inspection families share.  Sources: 行政处罚法 (2021) 66–74,
行政强制法 (2011) 45 and 53–59.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.enforcement import (
    ConfiscatedDisposalKind,
    CourtRuling,
    DeferralKind,
    OnSpotReason,
    PaymentChannel,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.party import OfParty
from enforce_data.values import (
    Day,
    Flag,
    Number100,
    Quantity,
    Rate,
    Text20,
    Text100,
    Text500,
    Yuan,
)


class Goods(Group):
    """物品 · Things listed by name and quantity (行政处罚法 56, 行政强制法 24)."""

    name: Annotated[Text500, E("HED-1200", "名称", basis="行政强制法 24", example="预包装糕点")]
    """物品的通用名称,可含规格、型号。
    Usual name of the thing, with its specification or model where known."""
    quantity: Annotated[Quantity | None, E("HED-1201", "数量", basis="行政强制法 24", example="120.000")] = None
    """物品的数量,以计量单位计。
    How much or how many, counted in the unit."""
    unit: Annotated[Text20 | None, E("HED-1202", "计量单位", basis="本标准", example="盒")] = None
    """数量所用的计量单位。
    The unit in which the quantity is counted."""


class Payment(OfParty):
    """缴款 · A payment of a fine or of confiscated gains, due or made (行政处罚法 66–71).

    One entry per party and sum; an instalment that is still unpaid has a due day and no day of
    payment.
    """

    due_on: Annotated[Day | None, E("HED-1203", "应缴日期", basis="行政处罚法 67", example="2024-06-25")] = None
    """该笔款项最迟应当缴清的日期。
    Last day on which this sum may be paid in time."""
    paid_on: Annotated[Day | None, E("HED-1204", "缴款日期", basis="行政处罚法 67", example="2024-06-12")] = None
    """该笔款项实际缴清的日期;未缴的不填。
    Day on which this sum was paid; absent while it is unpaid."""
    amount: Annotated[Yuan | None, E("HED-1205", "金额", basis="行政处罚法 67", example="2000.00")] = None
    """该笔应缴或者实缴的金额,不含加处罚款。
    The sum due or paid, without any surcharge."""
    channel: Annotated[
        PaymentChannel | None, E("HED-1206", "缴纳渠道", basis="行政处罚法 67, 68, 69", example="bank")
    ] = None
    """款项经由何种渠道缴纳。
    The way by which the sum was paid."""
    on_spot_reason: Annotated[
        OnSpotReason | None,
        E("HED-1207", "当场收缴理由", conditional=True, basis="行政处罚法 68, 69", example="up_to_100"),
    ] = None
    """执法人员当场收缴罚款所依据的情形。
    The case of the law on which officers collected the fine on the spot."""
    requested_by_party: Annotated[
        Flag | None, E("HED-1208", "当事人提出", conditional=True, basis="行政处罚法 69", example=True)
    ] = None
    """当场收缴是否由当事人主动提出。
    Whether the party itself asked to pay on the spot."""
    receipt_no: Annotated[
        Number100 | None, E("HED-1209", "票据号", conditional=True, basis="行政处罚法 70", example="4300012345")
    ] = None
    """财政部门统一制发的专用票据的号码。
    Number of the official receipt issued by the finance department."""
    landed_on: Annotated[Day | None, E("HED-1210", "抵岸日期", basis="行政处罚法 71", example="2024-06-04")] = None
    """在水上当场收缴罚款的,执法人员抵岸的日期。
    Day on which the officers who collected on the water came ashore."""
    handed_in_on: Annotated[
        Day | None, E("HED-1211", "交至机关日期", conditional=True, basis="行政处罚法 71", example="2024-06-05")
    ] = None
    """执法人员将当场收缴的罚款交至行政机关的日期。
    Day on which the officers handed the collected fine in to their organ."""
    banked_on: Annotated[
        Day | None, E("HED-1212", "缴付银行日期", conditional=True, basis="行政处罚法 71", example="2024-06-06")
    ] = None
    """行政机关将当场收缴的罚款缴付指定银行的日期。
    Day on which the organ paid the collected fine in at the designated bank."""


class Deferral(OfParty):
    """延期分期缴纳 · Leave to pay a fine later or in instalments (行政处罚法 66(2))."""

    applied_on: Annotated[
        Day | None, E("HED-1213", "申请日期", conditional=True, basis="行政处罚法 66(2)", example="2024-06-10")
    ] = None
    """当事人申请延期或者分期缴纳的日期。
    Day on which the party applied for more time."""
    approved_on: Annotated[
        Day | None, E("HED-1214", "批准日期", conditional=True, basis="行政处罚法 66(2)", example="2024-06-14")
    ] = None
    """行政机关批准延期或者分期缴纳的日期。
    Day on which the organ approved the application."""
    approver: Annotated[
        Text100 | None,
        E("HED-1215", "批准人", conditional=True, personal=True, basis="行政处罚法 66(2)", example="贺某"),
    ] = None
    """批准延期或者分期缴纳的人员姓名。
    Name of the person who approved."""
    kind: Annotated[DeferralKind | None, E("HED-1216", "类别", basis="行政处罚法 66(2)", example="instalments")] = None
    """暂缓缴纳或者分期缴纳。
    Whether payment was put off or split into instalments."""
    due_dates: Annotated[
        tuple[Day, ...] | None, E("HED-1217", "缴纳期限", conditional=True, basis="行政处罚法 66(2)")
    ] = None
    """批准后的各期缴纳截止日期,按先后排列。
    The days by which the sums are now due, in their order."""


class Surcharge(OfParty):
    """加处罚款或者滞纳金 · Surcharge on a sum not paid in time (行政处罚法 72, 行政强制法 45)."""

    starts_on: Annotated[Day | None, E("HED-1218", "起算日期", basis="行政强制法 45, 46", example="2024-06-26")] = None
    """加处罚款或者滞纳金开始计算的日期。
    First day for which the surcharge is counted."""
    rate: Annotated[Rate | None, E("HED-1219", "每日比率", basis="行政处罚法 72(1)①", example="0.0300")] = None
    """每日加处占本金的比率;百分之三写作 0.0300。
    Share of the principal charged for each day; three per cent is 0.0300."""
    amount: Annotated[Yuan | None, E("HED-1220", "金额", basis="行政强制法 45(2)", example="360.00")] = None
    """至本次报送为止加处的总额,不含本金。
    Total charged up to this delivery, without the principal."""
    standard_told_on: Annotated[
        Day | None, E("HED-1221", "标准告知日期", conditional=True, basis="行政强制法 45(1)", example="2024-06-03")
    ] = None
    """将加处标准告知当事人的日期;载于决定书的填送达日。
    Day on which the party was told the rate; if the decision says it, the day of its service."""


class ConfiscatedDisposal(Group):
    """没收财物处理 · What became of confiscated property (行政处罚法 74)."""

    item: Annotated[Text500 | None, E("HED-1222", "物品", basis="行政处罚法 74", example="预包装糕点120盒")] = None
    """被处理的没收财物的名称和数量。
    Name and quantity of the property disposed of."""
    kind: Annotated[
        ConfiscatedDisposalKind | None, E("HED-1223", "处理方式", basis="行政处罚法 74(1)", example="auction")
    ] = None
    """对没收财物的处理方式。
    The way in which the property was disposed of."""
    disposed_on: Annotated[Day | None, E("HED-1224", "处理日期", basis="行政处罚法 74(1)", example="2024-08-20")] = None
    """拍卖、销毁或者其他处理完成的日期。
    Day on which the auction, destruction or other disposal was completed."""
    proceeds: Annotated[Yuan | None, E("HED-1225", "所得价款", basis="行政处罚法 74(2)", example="1500.00")] = None
    """拍卖或者其他处理所得的价款。
    Money raised by the disposal."""
    treasury_on: Annotated[
        Day | None, E("HED-1226", "上缴国库日期", conditional=True, basis="行政处罚法 74(2)", example="2024-08-22")
    ] = None
    """所得价款上缴国库的日期。
    Day on which the proceeds were paid into the treasury."""


class CourtApplication(Group):
    """申请法院强制执行 · Application to the court for execution (行政强制法 53–59)."""

    reminded_on: Annotated[
        Day | None, E("HED-1227", "催告书送达日期", conditional=True, basis="行政强制法 54", example="2024-09-20")
    ] = None
    """申请前的催告书送达当事人的日期。
    Day on which the reminder that precedes the application was served."""
    remedy_expired_on: Annotated[
        Day | None, E("HED-1228", "救济期限届满日期", basis="行政强制法 53", example="2024-12-04")
    ] = None
    """申请复议和提起诉讼的法定期限届满的日期。
    Day on which the terms for reconsideration and litigation ran out."""
    applied_on: Annotated[Day | None, E("HED-1229", "申请日期", basis="行政强制法 53", example="2024-12-16")] = None
    """向人民法院提出强制执行申请的日期。
    Day on which the organ applied to the people's court."""
    accepted_on: Annotated[Day | None, E("HED-1230", "受理日期", basis="行政强制法 56", example="2024-12-20")] = None
    """人民法院受理申请的日期。
    Day on which the court accepted the application."""
    ruling_on: Annotated[Day | None, E("HED-1231", "裁定日期", basis="行政强制法 57, 58", example="2024-12-25")] = None
    """人民法院作出裁定的日期。
    Day of the court's ruling."""
    ruling: Annotated[
        CourtRuling | None, E("HED-1232", "裁定结果", basis="行政强制法 56, 57, 58", example="execute")
    ] = None
    """人民法院裁定的内容。
    What the court ruled."""
    urgent: Annotated[Flag | None, E("HED-1233", "申请立即执行", basis="行政强制法 59", example=False)] = None
    """是否因情况紧急申请法院立即执行。
    Whether immediate execution was asked for because of urgency."""
