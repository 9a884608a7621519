"""What a coercive measure consists of (行政强制措施): approval, scene, objects, custody, disposal.

Sources: 行政强制法 (2011) 17–33; import templates of a provincial supervision platform.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.coercion import (
    DisposalKind,
    ObjectKind,
    ReleaseGround,
    RestraintKind,
    TestingKind,
)
from enforce_data.dictionary import E, Group
from enforce_data.values import (
    Count,
    Day,
    DocumentNumber,
    Flag,
    Instant,
    Number50,
    Number100,
    Quantity,
    Text20,
    Text100,
    Text200,
    Text500,
    Yuan,
)


class CoercionApproval(Group):
    """强制审批 · Approval by the head of the organ, before or after (行政强制法 18–20)."""

    requested_at: Annotated[
        Instant | None, E("HED-1300", "请示时间", basis="行政强制法 18①", example="2024-03-06T09:10:00+08:00")
    ] = None
    """实施前向行政机关负责人报告的时间。
    When the head of the organ was asked, before the measure."""
    approved_at: Annotated[
        Instant | None,
        E("HED-1301", "批准时间", conditional=True, basis="行政强制法 18①", example="2024-03-06T09:40:00+08:00"),
    ] = None
    """行政机关负责人在实施前批准的时间。
    When the head of the organ approved, before the measure."""
    approver: Annotated[
        Text100 | None, E("HED-1302", "批准人", personal=True, basis="行政强制法 18①", example="贺某")
    ] = None
    """批准或者补办批准的行政机关负责人姓名。
    Name of the head of the organ who approved, before or afterwards."""
    urgent: Annotated[Flag | None, E("HED-1303", "情况紧急", basis="行政强制法 19, 20(1)②", example=False)] = None
    """是否因情况紧急当场实施、事后报告。
    Whether urgency made the officers act first and report later."""
    reported_at: Annotated[
        Instant | None,
        E(
            "HED-1304",
            "事后报告时间",
            conditional=True,
            basis="行政强制法 19, 20(1)②",
            example="2024-03-06T20:00:00+08:00",
        ),
    ] = None
    """紧急实施后向行政机关负责人报告的时间。
    When an urgent measure was reported to the head of the organ."""
    made_up_at: Annotated[
        Instant | None,
        E(
            "HED-1305",
            "补办批准时间",
            conditional=True,
            basis="行政强制法 19, 20(1)②",
            example="2024-03-07T08:30:00+08:00",
        ),
    ] = None
    """紧急实施后补办批准手续的时间。
    When the approval of an urgent measure was made up."""
    refused_at: Annotated[
        Instant | None, E("HED-1306", "不予批准时间", basis="行政强制法 19", example="2024-03-07T08:30:00+08:00")
    ] = None
    """负责人认为不应当采取措施的时间。
    When the head of the organ found that the measure should not have been taken."""
    lifted_at: Annotated[
        Instant | None,
        E("HED-1307", "立即解除时间", conditional=True, basis="行政强制法 19", example="2024-03-07T09:00:00+08:00"),
    ] = None
    """因不予批准而解除措施的时间。
    When the measure was lifted because it was not approved."""


class Scene(Group):
    """现场 · What happened at the scene (行政强制法 18)."""

    party_present: Annotated[Flag | None, E("HED-1308", "当事人到场", basis="行政强制法 18④⑨", example=True)] = None
    """当事人或者其代表是否到场。
    Whether the party or its representative was present."""
    witness: Annotated[
        Text100 | None, E("HED-1309", "见证人", conditional=True, personal=True, basis="行政强制法 18⑨", example="龙某")
    ] = None
    """当事人不到场时邀请到场的见证人姓名。
    Name of the witness called where the party was absent."""
    witness_phone: Annotated[
        Number50 | None,
        E("HED-1310", "见证人联系电话", personal=True, basis="省级执法监督平台导入模板", example="0731-00000000"),
    ] = None
    """见证人的联系电话。
    Telephone number of the witness."""
    record_made: Annotated[
        Flag | None, E("HED-1311", "已制作现场笔录", conditional=True, basis="行政强制法 18⑦", example=True)
    ] = None
    """是否制作了现场笔录。
    Whether a record of the scene was made."""


class PriorRestraint(Group):
    """在先限制 · Restraint already laid on the object by another organ (行政强制法 23, 29)."""

    organ: Annotated[
        Text200 | None, E("HED-1312", "机关名称", basis="行政强制法 23(2), 29(2)", example="某县人民法院")
    ] = None
    """在先查封、扣押、冻结的国家机关名称。
    Name of the state organ that laid the earlier restraint."""
    kind: Annotated[
        RestraintKind | None, E("HED-1313", "限制种类", basis="行政强制法 23(2), 29(2)", example="seal")
    ] = None
    """在先限制的种类。
    Kind of the earlier restraint."""
    document_number: Annotated[
        DocumentNumber | None, E("HED-1314", "文号", basis="本标准", example="湘公查封〔2024〕3号")
    ] = None
    """在先限制的决定文书的发文字号。
    Number of the document of the earlier restraint."""


class CoercionObject(Group):
    """强制对象 · A thing or account under the measure (行政强制法 24, 31)."""

    kind: Annotated[ObjectKind | None, E("HED-1315", "对象类别", basis="行政强制法 9②③④", example="goods")] = None
    """场所、设施、财物或者存款、汇款。
    Premises, facility, goods, or deposit or remittance."""
    name: Annotated[
        Text500 | None, E("HED-1316", "名称", conditional=True, basis="行政强制法 24(2)③", example="预包装糕点")
    ] = None
    """场所、设施或者财物的名称。
    Name of the premises, facility or goods."""
    identifier: Annotated[
        Text100 | None, E("HED-1317", "识别号", personal=True, basis="本标准", example="LSVAU2A37N0000000")
    ] = None
    """可唯一识别该物的编号,如车架号、不动产单元号。
    A number that identifies the thing, such as a chassis or real-estate number."""
    quantity: Annotated[
        Quantity | None, E("HED-1318", "数量", conditional=True, basis="行政强制法 24(2)③", example="120.000")
    ] = None
    """财物的数量,以计量单位计;场所不填。
    How much or how many, in the unit; not asked of premises."""
    unit: Annotated[Text20 | None, E("HED-1319", "计量单位", basis="本标准", example="盒")] = None
    """数量所用的计量单位。
    The unit in which the quantity is counted."""
    value: Annotated[Yuan | None, E("HED-1320", "价值", basis="本标准", example="1320.00")] = None
    """估算或者评估的价值。
    Estimated or appraised value."""
    owner: Annotated[
        Text200 | None, E("HED-1321", "所有人", personal=True, basis="行政强制法 23(1)", example="某食品有限公司")
    ] = None
    """财物所有人的姓名或者名称,可能不是当事人。
    Name of the owner, who need not be the party."""
    location: Annotated[
        Text200 | None, E("HED-1322", "所在地点", basis="省级执法监督平台导入模板", example="星沙市二号仓库")
    ] = None
    """场所、设施的地址或者财物的存放地点。
    Address of the premises, or the place where the goods are kept."""
    bank: Annotated[Text200 | None, E("HED-1323", "金融机构", basis="行政强制法 30", example="某银行星沙支行")] = None
    """被冻结存款、汇款所在的金融机构名称。
    Name of the financial institution that holds the money."""
    account_no: Annotated[
        Number100 | None,
        E("HED-1324", "账号", conditional=True, personal=True, basis="行政强制法 31③", example="6200000000000000000"),
    ] = None
    """被冻结的账号。
    The frozen account."""
    amount: Annotated[
        Yuan | None, E("HED-1325", "冻结数额", conditional=True, basis="行政强制法 31③", example="50000.00")
    ] = None
    """该账号内被冻结的数额。
    The sum frozen in that account."""
    prior_restraint: Annotated[PriorRestraint | None, E("HED-1326", "在先限制", basis="行政强制法 23(2), 29(2)")] = None
    """该对象已被其他国家机关限制的情况。
    A restraint that another state organ had already laid on this object."""


class Testing(Group):
    """检测检验检疫鉴定 · An examination whose days do not count (行政强制法 25(3))."""

    kind: Annotated[TestingKind | None, E("HED-1327", "种类", basis="行政强制法 25(3)", example="testing")] = None
    """检测、检验、检疫或者技术鉴定。
    Testing, inspection, quarantine or technical appraisal."""
    starts_on: Annotated[
        Day | None, E("HED-1328", "起始日期", conditional=True, basis="行政强制法 25(3)", example="2024-03-08")
    ] = None
    """不计入期限的期间的第一日。
    First day that does not count."""
    ends_on: Annotated[
        Day | None, E("HED-1329", "截止日期", conditional=True, basis="行政强制法 25(3)", example="2024-03-18")
    ] = None
    """不计入期限的期间的最后一日,当日计入。
    Last day that does not count, included."""
    notified_on: Annotated[
        Day | None, E("HED-1330", "告知日期", conditional=True, basis="行政强制法 25(3)", example="2024-03-08")
    ] = None
    """将该期间书面告知当事人的日期。
    Day on which the party was told of the period in writing."""
    cost_to_party: Annotated[Yuan | None, E("HED-1331", "当事人承担费用", basis="行政强制法 25(3)", example="0.00")] = (
        None
    )
    """由当事人承担的费用;依法应当为零。
    Cost laid on the party; by law it is zero."""


class Custodian(Group):
    """保管人 · Who keeps what was sealed or seized (行政强制法 26)."""

    name: Annotated[
        Text200 | None, E("HED-1332", "姓名或者名称", personal=True, basis="行政强制法 26", example="某仓储有限公司")
    ] = None
    """保管人的姓名或者名称。
    Name of the custodian."""
    third_party: Annotated[Flag | None, E("HED-1333", "第三人保管", basis="行政强制法 26(2)", example=True)] = None
    """是否由行政机关委托第三人保管。
    Whether a third person keeps the object for the organ."""


class Disposal(Group):
    """处理决定 · How the measure ended (行政强制法 21, 27, 28, 33)."""

    kind: Annotated[
        DisposalKind | None, E("HED-1334", "处理方式", basis="行政强制法 27, 28, 33", example="release")
    ] = None
    """对查封、扣押、冻结的财物如何处理。
    What was done with the restrained property."""
    dated: Annotated[Day | None, E("HED-1335", "日期", basis="行政强制法 27, 28, 32, 33", example="2024-04-02")] = None
    """作出处理或者解除决定的日期。
    Day on which the disposal or release was decided."""
    release_ground: Annotated[
        ReleaseGround | None, E("HED-1336", "解除理由", basis="行政强制法 28(1), 33(1)", example="case_decided")
    ] = None
    """解除措施所依据的法定情形。
    The legal ground of the release."""
    notified_on: Annotated[
        Day | None, E("HED-1337", "告知日期", conditional=True, basis="行政强制法 21, 33(2)", example="2024-04-02")
    ] = None
    """将移送或者解除书面告知当事人的日期。
    Day on which the party was told of the transfer or release."""
    returned_on: Annotated[
        Day | None, E("HED-1338", "退还日期", conditional=True, basis="行政强制法 28(2)", example="2024-04-03")
    ] = None
    """财物实际退还当事人的日期。
    Day on which the property was given back."""


class PerishableSale(Group):
    """鲜活物品变卖 · Early sale of things that do not keep (行政强制法 28(2))."""

    sold_on: Annotated[Day | None, E("HED-1339", "变卖日期", basis="行政强制法 28(2)", example="2024-03-07")] = None
    """鲜活或者不易保管的财物拍卖、变卖的日期。
    Day on which the perishable property was sold."""
    proceeds: Annotated[Yuan | None, E("HED-1340", "所得价款", basis="行政强制法 28(2)", example="900.00")] = None
    """拍卖或者变卖所得的款项。
    Money raised by the sale."""


class Freeze(Group):
    """冻结 · Freezing of deposits or remittances (行政强制法 29–33)."""

    bank: Annotated[
        Text200 | None, E("HED-1341", "金融机构", conditional=True, basis="行政强制法 30(1)", example="某银行星沙支行")
    ] = None
    """收到冻结通知书的金融机构名称。
    Name of the institution that received the notice."""
    notice_number: Annotated[
        DocumentNumber | None,
        E("HED-1342", "通知书文号", conditional=True, basis="行政强制法 30(1)", example="湘市监冻通〔2024〕2号"),
    ] = None
    """冻结通知书的发文字号。
    Number of the freezing notice."""
    notice_served_on: Annotated[
        Day | None, E("HED-1343", "通知书交付日期", conditional=True, basis="行政强制法 30(1)", example="2024-03-06")
    ] = None
    """冻结通知书交付金融机构的日期。
    Day on which the notice was handed to the institution."""
    amount_involved: Annotated[Yuan | None, E("HED-1344", "涉案金额", basis="行政强制法 29(2)", example="50000.00")] = (
        None
    )
    """违法行为涉及的金额。
    Amount involved in the violation."""
    bank_released_on: Annotated[
        Day | None, E("HED-1345", "金融机构解冻日期", conditional=True, basis="行政强制法 33(2)", example="2024-04-03")
    ] = None
    """金融机构解除冻结的日期。
    Day on which the institution released the money."""


class Liberty(Group):
    """限制人身自由 · Restraint of personal liberty (行政强制法 20)."""

    family_notified_at: Annotated[
        Instant | None,
        E("HED-1346", "通知家属时间", conditional=True, basis="行政强制法 20(1)①", example="2024-03-06T12:00:00+08:00"),
    ] = None
    """告知或者通知当事人家属的时间。
    When the family was told."""
    place_told: Annotated[
        Flag | None, E("HED-1347", "已告知机关地点期限", conditional=True, basis="行政强制法 20(1)①", example=True)
    ] = None
    """是否告知了实施机关、地点和期限。
    Whether organ, place and term were told."""
    limit_hours: Annotated[Count | None, E("HED-1348", "法定期限小时数", basis="行政强制法 20(2)", example=24)] = None
    """该措施的法定最长时限,以小时计。
    The statutory limit of this measure in whole hours."""
