"""The coercion record (行政强制): coercive measures and compulsory executions.

Sources: 行政强制法 (2011); the column lists of 互联网+监管.  The groups of measures are in
:mod:`enforce_data.model.coercion_measure`, those of executions in
:mod:`enforce_data.model.coercion_execution`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.coercion import (
    CoercionKind,
    CoercionNature,
    CoercionResult,
    CoercionStatus,
    SpecialRegime,
    TerminationGround,
)
from enforce_data.dictionary import E
from enforce_data.model.basis import SpecialLaw
from enforce_data.model.coercion_execution import (
    Announcement,
    Auction,
    ExecutionAgreement,
    ExecutionReversal,
    ExecutionSuspension,
    Reminder,
    Substitute,
    TransferOrder,
)
from enforce_data.model.coercion_measure import (
    CoercionApproval,
    CoercionObject,
    Custodian,
    Disposal,
    Freeze,
    Liberty,
    PerishableSale,
    Scene,
    Testing,
)
from enforce_data.model.document import Document
from enforce_data.model.enforcement import CourtApplication, Surcharge
from enforce_data.model.procedure import Decision, Defence, Extension
from enforce_data.model.record import Act
from enforce_data.values import (
    Day,
    DocumentNumber,
    Flag,
    Instant,
    Text500,
    Text2000,
    Text4000,
    Yuan,
)


class CoercionDecision(Decision):
    """强制决定 · The decision on a measure or an execution (行政强制法 24, 31, 37)."""

    result: Annotated[
        CoercionResult, E("HED-1450", "决定结果", basis="行政强制法 16(2), 24, 31, 37", example="impose_measure")
    ]
    """决定采取措施、不采取措施或者强制执行。
    Whether a measure is imposed or not, or execution is ordered."""


class CoercionMeasure(Act):
    """强制措施事项 · What every coercion record and its measures state (行政强制法 9–33)."""

    status: Annotated[CoercionStatus, E("HED-1451", "强制状态", basis="行政强制法 18–52", example="released")]
    """报送时强制措施或者强制执行所处的阶段。
    The step at which the measure or execution stands when it is delivered."""
    nature: Annotated[CoercionNature, E("HED-1452", "强制性质", basis="行政强制法 2", example="measure")]
    """属于行政强制措施还是行政强制执行。
    Whether it is a measure or an execution."""
    kind: Annotated[CoercionKind, E("HED-1453", "强制种类", basis="行政强制法 9, 12", example="seize")]
    """措施的种类或者执行的方式。
    Kind of the measure or way of the execution."""
    reason: Annotated[
        Text2000 | None,
        E("HED-1454", "理由", conditional=True, basis="行政强制法 18⑤, 24(2)②, 37(2)②", example="防止涉案物品转移"),
    ] = None
    """决定书载明的采取措施或者强制执行的理由。
    The reason stated in the decision."""
    facts: Annotated[
        Text4000 | None, E("HED-1455", "事实", basis="互联网+监管", example="当事人涉嫌销售未标注生产日期的食品。")
    ] = None
    """据以采取强制的事实。
    The facts on which the coercion rests."""
    details: Annotated[
        Text2000 | None, E("HED-1456", "具体内容", basis="省级执法监督平台导入模板", example="扣押糕点120盒")
    ] = None
    """措施或者执行的具体内容;种类为其他的,写明名称。
    What was done in detail; for the kinds of other coercion, its name."""
    special_regime: Annotated[
        SpecialRegime | None, E("HED-1457", "特别制度", basis="行政强制法 3", example="emergency")
    ] = None
    """不适用行政强制法程序的应急、审慎或者技术措施。
    An emergency, prudential or technical measure under other laws."""
    special_law: Annotated[SpecialLaw | None, E("HED-1458", "法律另有规定", basis="行政强制法 25(1), 32(1)")] = None
    """法律、行政法规对期限、程序另有规定的情况。
    Another law that departs from the general act here."""
    approval: Annotated[
        CoercionApproval | None, E("HED-1459", "审批", conditional=True, basis="行政强制法 18①, 19")
    ] = None
    """行政机关负责人的批准,事前或者事后。
    Approval by the head of the organ, before or after."""
    decision: Annotated[
        CoercionDecision | None, E("HED-1460", "决定", conditional=True, basis="行政强制法 24, 31, 37")
    ] = None
    """采取强制措施或者强制执行的决定。
    The decision on the measure or execution."""
    party_notified: Annotated[
        Flag | None, E("HED-1461", "已通知当事人", conditional=True, basis="行政强制法 18④, 52", example=True)
    ] = None
    """是否通知当事人到场,立即代履行的是否事后通知。
    Whether the party was called; after immediate performance, whether it was told."""
    rights_told: Annotated[
        Flag | None, E("HED-1462", "已告知权利", conditional=True, basis="行政强制法 18⑤", example=True)
    ] = None
    """是否当场告知理由、依据、权利和救济途径。
    Whether reason, basis, rights and remedies were told on the spot."""
    implemented_at: Annotated[
        Instant | None,
        E("HED-1463", "实施时间", conditional=True, basis="行政强制法 18", example="2024-03-06T10:00:00+08:00"),
    ] = None
    """实际开始实施强制的时间。
    When the coercion was actually carried out, at its start."""
    scene: Annotated[Scene | None, E("HED-1464", "现场", conditional=True, basis="行政强制法 18④⑦⑨")] = None
    """当事人、见证人和现场笔录的情况。
    The party, the witness and the record at the scene."""
    objects: Annotated[
        tuple[CoercionObject, ...] | None, E("HED-1465", "强制对象", conditional=True, basis="行政强制法 24(2)③, 31③")
    ] = None
    """被查封、扣押、冻结或者执行的对象清单。
    List of what is sealed, seized, frozen or executed on."""
    list_document: Annotated[Document | None, E("HED-1466", "清单文书", conditional=True, basis="行政强制法 24(1)")] = (
        None
    )
    """查封、扣押清单。
    The written list of sealed or seized things."""
    valid_from: Annotated[
        Day | None, E("HED-1467", "期限起始日期", basis="行政强制法 24(2)②, 31②", example="2024-03-06")
    ] = None
    """决定书载明的措施期限的第一日。
    First day of the term that the decision gives."""
    valid_until: Annotated[
        Day | None,
        E("HED-1468", "期限截止日期", conditional=True, basis="行政强制法 24(2)②, 31②", example="2024-04-04"),
    ] = None
    """决定书载明的措施期限的最后一日,不含延长。
    Last day of the term that the decision gives, without extensions."""
    extensions: Annotated[tuple[Extension, ...] | None, E("HED-1469", "期限延长", basis="行政强制法 25(1), 32(1)")] = (
        None
    )
    """措施期限经批准的延长。
    Approved extensions of the term."""
    testing: Annotated[tuple[Testing, ...] | None, E("HED-1470", "检测检验检疫鉴定", basis="行政强制法 25(3)")] = None
    """不计入查封、扣押期间的检测、检验、检疫、鉴定。
    Examinations whose days do not count towards the term."""
    custodian: Annotated[Custodian | None, E("HED-1471", "保管人", basis="行政强制法 26")] = None
    """查封、扣押的财物由谁保管。
    Who keeps the sealed or seized property."""
    custody_cost_to_party: Annotated[
        Yuan | None, E("HED-1472", "当事人承担保管费", basis="行政强制法 26(3)", example="0.00")
    ] = None
    """由当事人承担的保管费用;依法应当为零。
    Cost of custody laid on the party; by law it is zero."""
    disposal: Annotated[Disposal | None, E("HED-1473", "处理决定", conditional=True, basis="行政强制法 27, 28, 33")] = (
        None
    )
    """期限内对措施作出的处理或者解除决定。
    The disposal or release decided on within the term."""
    perishable_sale: Annotated[PerishableSale | None, E("HED-1474", "鲜活物品变卖", basis="行政强制法 28(2)")] = None
    """鲜活或者不易保管的财物的先行变卖。
    Early sale of property that does not keep."""
    freeze: Annotated[Freeze | None, E("HED-1475", "冻结", conditional=True, basis="行政强制法 29–33")] = None
    """冻结存款、汇款的特有事项。
    What only a freeze has."""
    liberty: Annotated[Liberty | None, E("HED-1476", "限制人身自由", conditional=True, basis="行政强制法 20")] = None
    """限制公民人身自由的特有事项。
    What only a restraint of liberty has."""


class Coercion(CoercionMeasure):
    """行政强制 · Administrative coercion (行政强制法).

    One record is one measure or one execution; several measures in one case are several records.
    """

    record_type_name: ClassVar[str] = "coercion"

    base_decision_no: Annotated[
        DocumentNumber | None,
        E("HED-1477", "据以执行的决定文号", conditional=True, basis="行政强制法 34", example="湘市监罚〔2024〕12号"),
    ] = None
    """被强制执行的行政决定的文号。
    Number of the decision that is executed."""
    reminders: Annotated[
        tuple[Reminder, ...] | None, E("HED-1478", "催告", conditional=True, basis="行政强制法 35, 51(1)②")
    ] = None
    """作出强制执行决定前后的各次催告。
    The reminders sent to the party."""
    defences: Annotated[tuple[Defence, ...] | None, E("HED-1479", "陈述申辩", basis="行政强制法 36")] = None
    """当事人的陈述、申辩及其复核。
    What the party said in defence, and its review."""
    amount_due: Annotated[Yuan | None, E("HED-1480", "应给付本金", basis="行政强制法 45(2)", example="2000.00")] = None
    """原决定确定的金钱给付数额,不含加处。
    Sum that the base decision asks for, without surcharge."""
    surcharges: Annotated[tuple[Surcharge, ...] | None, E("HED-1481", "加处罚款或者滞纳金", basis="行政强制法 45")] = (
        None
    )
    """对逾期不履行金钱给付义务的加处。
    Surcharges or late fees on the sum not paid."""
    planned_at: Annotated[
        Instant | None,
        E("HED-1482", "决定执行时间", conditional=True, basis="行政强制法 37(2)③", example="2024-10-15T09:00:00+08:00"),
    ] = None
    """强制执行决定书载明的执行时间。
    Time of the execution stated in the decision."""
    urgent: Annotated[Flag | None, E("HED-1483", "情况紧急", basis="行政强制法 43(1)", example=False)] = None
    """是否因情况紧急在夜间或者法定节假日执行。
    Whether urgency allowed execution at night or on a holiday."""
    immediate: Annotated[Flag | None, E("HED-1484", "立即代履行", basis="行政强制法 52", example=False)] = None
    """是否属于需要立即清除的立即代履行。
    Whether it is an immediate performance to clear roads, waters or public places."""
    asset_flight_evidence: Annotated[
        Flag | None, E("HED-1485", "有转移财物迹象", basis="行政强制法 37(3)", example=False)
    ] = None
    """催告期间是否有证据证明转移或者隐匿财物迹象。
    Whether evidence shows signs that assets are moved or hidden."""
    demolition: Annotated[Flag | None, E("HED-1486", "强制拆除", basis="行政强制法 44", example=False)] = None
    """是否强制拆除违法的建筑物、构筑物、设施等。
    Whether an unlawful building or facility is demolished."""
    announcement: Annotated[Announcement | None, E("HED-1487", "拆除公告", conditional=True, basis="行政强制法 44")] = (
        None
    )
    """强制拆除前的公告和自行拆除期限。
    Announcement and term before a demolition."""
    utilities_cut: Annotated[
        Flag | None, E("HED-1488", "停止居民生活供应", basis="行政强制法 43(2)", example=False)
    ] = None
    """是否对居民生活停止供水、供电、供热、供燃气。
    Whether residents' water, power, heat or gas was cut off."""
    substitute: Annotated[Substitute | None, E("HED-1489", "代履行", conditional=True, basis="行政强制法 50, 51")] = (
        None
    )
    """代履行的特有事项。
    What only a performance by a substitute has."""
    transfer_order: Annotated[
        TransferOrder | None, E("HED-1490", "划拨通知", conditional=True, basis="行政强制法 47")
    ] = None
    """向金融机构发出的划拨通知。
    Order to the bank to transfer the money."""
    auction: Annotated[Auction | None, E("HED-1491", "拍卖", conditional=True, basis="行政强制法 48")] = None
    """拍卖财物的情况。
    Auction of the property."""
    treasury_on: Annotated[
        Day | None, E("HED-1492", "上缴国库日期", conditional=True, basis="行政强制法 49", example="2024-11-20")
    ] = None
    """划拨、拍卖所得上缴国库或者划入财政专户的日期。
    Day on which the money reached the treasury or the fiscal account."""
    agreement: Annotated[
        ExecutionAgreement | None, E("HED-1493", "执行协议", conditional=True, basis="行政强制法 42")
    ] = None
    """与当事人达成的执行协议。
    Agreement with the party on the execution."""
    suspensions: Annotated[
        tuple[ExecutionSuspension, ...] | None, E("HED-1494", "中止执行", conditional=True, basis="行政强制法 39")
    ] = None
    """各次中止及恢复执行的情况。
    Suspensions and resumptions."""
    terminated_on: Annotated[
        Day | None, E("HED-1495", "终结执行日期", conditional=True, basis="行政强制法 40", example="2025-05-06")
    ] = None
    """行政机关终结执行的日期。
    Day on which the organ ended the execution for good."""
    termination_ground: Annotated[
        TerminationGround | None, E("HED-1496", "终结执行理由", basis="行政强制法 40", example="object_lost")
    ] = None
    """终结执行所依据的法定情形。
    The legal ground of the termination."""
    reversal: Annotated[
        ExecutionReversal | None, E("HED-1497", "执行回转", conditional=True, basis="行政强制法 41")
    ] = None
    """执行回转的情况。
    Undoing of the execution."""
    court_application: Annotated[
        CourtApplication | None, E("HED-1498", "申请法院强制执行", basis="行政强制法 53–59")
    ] = None
    """申请人民法院强制执行的情况。
    Application to the court for execution."""
    ended_at: Annotated[
        Instant | None,
        E("HED-1499", "结束时间", conditional=True, basis="互联网+监管", example="2024-04-02T16:00:00+08:00"),
    ] = None
    """措施解除或者执行结束的时间。
    When the measure was lifted or the execution ended."""
    result: Annotated[Text500 | None, E("HED-1500", "强制结果", basis="互联网+监管", example="解除扣押,退还财物")] = (
        None
    )
    """措施或者执行最终的结果。
    What the measure or execution led to in the end."""
