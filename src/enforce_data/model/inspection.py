"""The inspection record (行政检查).

Sources: 优化营商环境条例 54, 行政许可法 61 and 62, 行政处罚法 55; the column lists of
互联网+监管.  The terms of 国办发〔2024〕54号 were read in summaries only.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.inspection import (
    InspectionForm,
    InspectionMode,
    InspectionResult,
    InspectionSelection,
    InspectionStatus,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.basis import ActLink
from enforce_data.model.document import Document
from enforce_data.model.enforcement import Goods
from enforce_data.model.officer import OfficerRef
from enforce_data.model.record import Act
from enforce_data.values import (
    Day,
    Flag,
    Instant,
    Ordinal,
    Text50,
    Text100,
    Text200,
    Text500,
    Text1000,
    Text4000,
    Uscc,
    Yuan,
)


class InspectionApproval(Group):
    """检查审批 · Approval of an inspection (国办发〔2024〕54号, summary)."""

    dated: Annotated[
        Day | None, E("HED-1600", "日期", conditional=True, basis="国办发〔2024〕54号", example="2024-04-08")
    ] = None
    """行政机关负责人批准检查的日期。
    Day on which the head of the organ approved the inspection."""
    approver: Annotated[
        Text100 | None, E("HED-1601", "批准人", personal=True, basis="国办发〔2024〕54号", example="贺某")
    ] = None
    """批准检查的行政机关负责人姓名。
    Name of the head of the organ who approved."""
    urgent: Annotated[Flag | None, E("HED-1602", "情况紧急", basis="国办发〔2024〕54号", example=False)] = None
    """是否因情况紧急先行检查、事后补办。
    Whether urgency made the officers inspect first and ask later."""


class DrawnObject(Group):
    """抽取对象 · An object drawn at random (优化营商环境条例 54)."""

    name: Annotated[
        Text200, E("HED-1603", "名称", personal=True, basis="优化营商环境条例 54(1)", example="某食品有限公司")
    ]
    """随机抽取的检查对象的姓名或者名称。
    Name of the person, body or thing drawn."""
    uscc: Annotated[
        Uscc | None, E("HED-1604", "统一社会信用代码", basis="GB 32100-2015", example="91430100MA4X001274")
    ] = None
    """随机抽取的检查对象的统一社会信用代码。
    Unified social credit code of the object drawn."""


class InspectionItem(Group):
    """检查项目 · One item of the inspection (互联网+监管)."""

    name: Annotated[Text500 | None, E("HED-1605", "项目名称", basis="互联网+监管", example="食品标签标识")] = None
    """检查的具体项目或者内容。
    What was inspected."""
    result: Annotated[InspectionResult | None, E("HED-1606", "项目结果", basis="互联网+监管", example="no_problem")] = (
        None
    )
    """该项目的检查结果。
    Result for this item."""


class Sampling(Group):
    """抽样 · Samples taken (行政许可法 62, 行政处罚法 56)."""

    items: Annotated[tuple[Goods, ...] | None, E("HED-1607", "样品", conditional=True, basis="行政许可法 62(1)")] = None
    """抽取的样品清单。
    List of the samples taken."""
    cost: Annotated[Yuan | None, E("HED-1608", "费用", basis="本标准", example="35.00")] = None
    """购买样品的费用。
    What the samples cost."""


class Inspection(Act):
    """行政检查 · Administrative inspection (行政许可法 61, 62; 优化营商环境条例 54).

    One record is one visit, off-site check or sampling of one party or group of parties.
    """

    record_type_name: ClassVar[str] = "inspection"

    status: Annotated[InspectionStatus, E("HED-1609", "检查状态", basis="本标准", example="closed")]
    """报送时检查所处的阶段。
    The step at which the inspection stands when it is delivered."""
    plan_no: Annotated[
        Text100 | None, E("HED-1610", "计划编号", conditional=True, basis="互联网+监管", example="JH2024-017")
    ] = None
    """检查所属的检查计划或者双随机抽查计划的编号。
    Number of the plan of inspections or random checks it belongs to."""
    form: Annotated[InspectionForm, E("HED-1611", "检查形式", basis="互联网+监管", example="daily")]
    """日常检查、个案检查或者专项检查。
    Daily inspection, inspection in a single case, or campaign."""
    selection: Annotated[
        InspectionSelection | None, E("HED-1612", "对象选取方式", basis="优化营商环境条例 54(1)", example="random")
    ] = None
    """检查对象以何种方式选取。
    How the inspected party was chosen."""
    mode: Annotated[InspectionMode, E("HED-1613", "检查方式", basis="互联网+监管", example="on_site")]
    """现场检查、非现场检查或者抽样检测。
    On site, off site or by sampling."""
    joint: Annotated[Flag | None, E("HED-1614", "联合检查", basis="优化营商环境条例 54(1)", example=True)] = None
    """是否与其他机关合并开展,如综合查一次。
    Whether several organs inspected together."""
    supervised_object: Annotated[
        Text200 | None, E("HED-1615", "监管对象", personal=True, basis="互联网+监管", example="某食品有限公司生产车间")
    ] = None
    """被检查的人、场所、设施或者产品,可能不是相对人。
    The person, place, facility or product inspected; it need not be the party."""
    approval: Annotated[
        InspectionApproval | None, E("HED-1616", "审批", conditional=True, basis="国办发〔2024〕54号")
    ] = None
    """开展检查前的审批。
    Approval before the inspection."""
    notice_document: Annotated[
        Document | None, E("HED-1617", "检查通知书", conditional=True, basis="国办发〔2024〕54号")
    ] = None
    """入企检查时出示的检查通知书。
    The notice of inspection shown to the party."""
    random_objects: Annotated[
        tuple[DrawnObject, ...] | None, E("HED-1618", "随机抽取对象", conditional=True, basis="优化营商环境条例 54(1)")
    ] = None
    """随机抽取的检查对象名单。
    The objects drawn at random."""
    random_officers: Annotated[
        tuple[OfficerRef, ...] | None, E("HED-1619", "随机选派人员", conditional=True, basis="优化营商环境条例 54(1)")
    ] = None
    """随机选派的执法检查人员名单。
    The officers chosen at random."""
    starts_at: Annotated[Instant, E("HED-1620", "开始时间", basis="互联网+监管", example="2024-04-10T09:00:00+08:00")]
    """检查开始的时间;尚未开始的填计划时间。
    When the inspection began; before that, when it is planned to begin."""
    ends_at: Annotated[
        Instant | None, E("HED-1621", "结束时间", conditional=True, basis="本标准", example="2024-04-10T11:20:00+08:00")
    ] = None
    """检查结束的时间;未结束的不填。
    When the inspection ended; absent until then."""
    items: Annotated[tuple[InspectionItem, ...] | None, E("HED-1622", "检查项目", basis="互联网+监管")] = None
    """逐项的检查内容和结果。
    What was inspected, item by item, with results."""
    result: Annotated[
        InspectionResult | None,
        E("HED-1623", "检查结果", conditional=True, basis="互联网+监管", example="correction_ordered"),
    ] = None
    """检查的总体结果。
    Overall result of the inspection."""
    problems: Annotated[
        Text4000 | None, E("HED-1624", "发现问题", basis="行政许可法 61(2)", example="部分产品未标注生产日期")
    ] = None
    """检查发现的问题;未发现的不填。
    Problems found; absent where there are none."""
    disposition: Annotated[
        Text1000 | None, E("HED-1625", "处理措施", conditional=True, basis="行政许可法 61(2)", example="责令限期改正")
    ] = None
    """对发现的问题采取的处理。
    What was done about the problems."""
    correction_due_on: Annotated[
        Day | None, E("HED-1626", "改正期限", conditional=True, basis="行政处罚法 28(1)", example="2024-04-25")
    ] = None
    """责令限期改正的截止日期。
    Last day for the correction."""
    record_document: Annotated[
        Document | None, E("HED-1627", "检查笔录", conditional=True, basis="行政处罚法 55(2)")
    ] = None
    """现场检查笔录及其签名、拒签情况。
    The record of the inspection, with signature or noted refusal."""
    witness: Annotated[Text100 | None, E("HED-1628", "见证人", personal=True, basis="本标准", example="龙某")] = None
    """在场的见证人姓名。
    Name of the witness present."""
    sampling: Annotated[Sampling | None, E("HED-1629", "抽样", conditional=True, basis="行政许可法 62(1)")] = None
    """抽样检查、检验、检测的情况。
    Samples taken for tests."""
    credit_grade: Annotated[Text50 | None, E("HED-1630", "信用等级", basis="优化营商环境条例 54", example="A")] = None
    """检查时检查对象的信用等级,以等级名称填写。
    Credit grade of the inspected at that time, by its name."""
    follow_ups: Annotated[
        tuple[ActLink, ...] | None, E("HED-1631", "后续行为", conditional=True, basis="行政处罚法 54")
    ] = None
    """由本次检查引出的处罚、强制或者复查等。
    Penalties, coercion or new inspections that followed."""
    enterprise_involved: Annotated[
        Flag | None,
        E("HED-1632", "涉企检查", conditional=True, basis="国办发〔2024〕54号", editions="1.1+", example=True),
    ] = None
    """检查对象是否为企业。
    Whether it is an enterprise that is inspected."""
    check_in_at: Annotated[
        Instant | None,
        E(
            "HED-1633",
            "扫码入企时间",
            conditional=True,
            basis="湘政办发〔2023〕51号 二(二)3",
            editions="1.1+",
            example="2026-04-10T09:02:00+08:00",
        ),
    ] = None
    """执法人员扫码登记进入企业的时间。
    When the officers registered by scanning on entering the enterprise."""
    check_out_at: Annotated[
        Instant | None,
        E(
            "HED-1634",
            "扫码离企时间",
            conditional=True,
            basis="湘政办发〔2023〕51号 二(二)3",
            editions="1.1+",
            example="2026-04-10T11:18:00+08:00",
        ),
    ] = None
    """执法人员扫码登记离开企业的时间。
    When the officers registered by scanning on leaving the enterprise."""
    check_in_no: Annotated[
        Text100 | None,
        E("HED-1635", "扫码留痕编号", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+", example="SM202604100031"),
    ] = None
    """扫码留痕系统为本次检查生成的编号。
    Number that the scanning system gave to the visit."""
    published_list: Annotated[
        Text200 | None,
        E(
            "HED-1636",
            "公布的事项清单",
            conditional=True,
            basis="国办发〔2024〕54号",
            editions="1.1+",
            example="星沙县2026年涉企行政检查事项清单",
        ),
    ] = None
    """检查事项所在的、已经公布的涉企行政检查事项清单的名称或者编号。
    Name or number of the published list of inspections of enterprises in which the matter stands."""
    published_list_uri: Annotated[
        Text1000 | None,
        E(
            "HED-1637",
            "事项清单网址",
            basis="国办发〔2024〕54号",
            editions="1.1+",
            example="https://example.org/qd/2026",
        ),
    ] = None
    """公布该清单的网址。
    Address where that list is published."""
    yearly_count: Annotated[
        Ordinal | None, E("HED-1638", "本年度次数", basis="国办发〔2024〕54号", editions="1.1+", example=1)
    ] = None
    """本次是同一机关本年度对该企业的第几次检查。
    How many times, this one included, the organ has inspected the enterprise in the year."""
