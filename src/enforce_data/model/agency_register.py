"""The register of enforcement agencies (行政执法主体).

Law: 行政处罚法 17 to 21; 湘政办发〔2023〕51号 二(一), 二(五), 二(六).  Codes are those of GB 32100-2015, levels and
kinds those of GB/T 39046-2020 (A.2, A.3).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.agency import (
    AdministrativeLevel,
    DeliveryExemptionGround,
    EnforcementDomain,
    SubjectType,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.basis import LegalBasis
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import (
    Count,
    Day,
    DivisionCode,
    Flag,
    Hours,
    Text100,
    Text200,
    Uscc,
    Year,
)


class TrainingPlan(Group):
    """年度培训计划 · The yearly training plan of an agency (湘政办发〔2023〕51号 二(一)1(2))."""

    year: Annotated[Year | None, E("HED-0400", "年度", basis="湘政办发〔2023〕51号 二(一)1(2)", example=2024)] = None
    """计划所属的年度。
    Year of the plan."""
    adopted_on: Annotated[
        Day | None, E("HED-0401", "制定日期", basis="湘政办发〔2023〕51号 二(一)1(2)", example="2024-01-15")
    ] = None
    """计划制定的日期。
    Day on which the plan was adopted."""
    planned_hours: Annotated[
        Hours | None, E("HED-0402", "计划学时", basis="湘政办发〔2023〕51号 二(一)1(2)", example="60.0")
    ] = None
    """每人每年计划培训的学时。
    Hours of training planned for each officer in the year."""
    rotation_done_on: Annotated[
        Day | None,
        E("HED-0403", "轮训完成日期", conditional=True, basis="湘政办发〔2023〕51号 二(一)1(2)", example="2024-06-20"),
    ] = None
    """完成全员轮训的日期。
    Day on which the training of all officers in rotation was completed."""


class InformationSystem(Group):
    """信息系统 · An information system in which the agency handles its acts (湘政办发〔2023〕51号 二(五)3)."""

    name: Annotated[
        Text200 | None, E("HED-0410", "名称", basis="湘政办发〔2023〕51号 二(五)3", example="市场监管办案系统")
    ] = None
    """系统的名称。
    Name of the system."""
    vendor: Annotated[Text200 | None, E("HED-0411", "承建单位", basis="本标准", example="星沙软件有限公司")] = None
    """建设系统的单位。
    Company that built the system."""
    connected_on: Annotated[
        Day | None,
        E("HED-0412", "联通日期", conditional=True, basis="湘政办发〔2023〕51号 二(五)3", example="2024-10-31"),
    ] = None
    """与省一体化平台实现数据互联互通的日期。
    Day on which its data were connected to the provincial platform."""


class DeliveryExemption(Group):
    """免予归集 · Why and how long an agency need not use the platform (湘政办发〔2023〕51号 二(五)2)."""

    ground: Annotated[
        DeliveryExemptionGround | None,
        E("HED-0415", "理由", basis="湘政办发〔2023〕51号 二(五)2", example="unified_system"),
    ] = None
    """不纳入全省一体化平台管理的理由。
    Why the agency's acts are not managed on the provincial platform."""
    system: Annotated[
        Text200 | None,
        E(
            "HED-0416",
            "统建系统名称",
            conditional=True,
            basis="湘政办发〔2023〕51号 二(五)2",
            example="税务综合征管系统",
        ),
    ] = None
    """按要求使用的统建系统的名称。
    Name of the system, built for a whole line of departments, that the agency must use."""
    until: Annotated[Day | None, E("HED-0417", "截止日期", basis="本标准", example="2026-12-31")] = None
    """免予归集的最后一日。
    Last day of the exemption."""


class Equipment(Group):
    """执法装备 · Equipment of one kind (湘政办发〔2023〕51号 二(二)2)."""

    kind: Annotated[
        Text100 | None, E("HED-0420", "种类", basis="湘政办发〔2023〕51号 二(二)2", example="执法记录仪")
    ] = None
    """装备的种类。
    Kind of equipment."""
    number: Annotated[Count | None, E("HED-0421", "数量", basis="湘政办发〔2023〕51号 二(二)2", example=12)] = None
    """该种装备的数量。
    How many of them the agency has."""


class Agency(EnforcementRecord):
    """执法主体 · An enforcement agency as the register lists it."""

    record_type_name: ClassVar[str] = "agency"

    code: Annotated[Uscc, E("HED-0430", "统一社会信用代码", basis="GB 32100-2015", example="11430100MB0X000195")]
    """所登记的执法主体的统一社会信用代码。
    Unified social credit code of the agency that is registered."""
    name: Annotated[Text200, E("HED-0431", "名称", basis="GB/T 39046-2020", example="星沙市市场监督管理局")]
    """所登记的执法主体的全称。
    Full name of the agency that is registered."""
    level: Annotated[AdministrativeLevel, E("HED-0432", "层级", basis="GB/T 39046-2020 A.2", example="municipal")]
    """所登记的执法主体的行政层级。
    Administrative level of the agency that is registered."""
    division: Annotated[DivisionCode, E("HED-0433", "行政区划", basis="GB/T 2260", example="430100")]
    """执法主体管辖区域的行政区划代码。
    Division code of the area in the agency's charge."""
    subject_type: Annotated[
        SubjectType, E("HED-0434", "主体性质", basis="行政处罚法 17, 19, 20; GB/T 39046-2020 A.3", example="statutory")
    ]
    """执法主体是法定机关、授权组织还是受委托组织。
    Whether it is a statutory organ, an authorised or a delegated organisation."""
    parent_code: Annotated[
        Uscc | None, E("HED-0435", "上级机关代码", basis="GB 32100-2015", example="11430000MB0X00027T")
    ] = None
    """上级主管机关的统一社会信用代码。
    Unified social credit code of the organ above it."""
    domains: Annotated[
        tuple[EnforcementDomain, ...] | None,
        E("HED-0436", "执法领域", basis="行政处罚法 18"),
    ] = None
    """执法主体有权执法的领域。
    Fields in which the agency has power to enforce."""
    established_on: Annotated[Day | None, E("HED-0437", "设立日期", basis="行政处罚法 17", example="2019-01-10")] = None
    """执法主体设立的日期。
    Day on which the agency was established."""
    abolished_on: Annotated[Day | None, E("HED-0438", "撤销日期", basis="行政处罚法 17", example="2025-03-31")] = None
    """执法主体被撤销或者职责被整体划转的日期。
    Day on which the agency was abolished or all its functions passed to another."""
    legal_basis: Annotated[
        LegalBasis | None, E("HED-0439", "主体依据", basis="行政处罚法 19; 行政强制法 70; 行政许可法 23")
    ] = None
    """取得执法主体资格的法律依据。
    Legal basis on which it is an enforcement agency."""
    officer_count: Annotated[
        Count | None, E("HED-0440", "执法人员数", basis="湘政办发〔2023〕51号 二(六)1", example=46)
    ] = None
    """持有效行政执法证件的人员数。
    Number of officers who hold a valid enforcement certificate."""
    reviewer_count: Annotated[
        Count | None, E("HED-0441", "法制审核人员数", basis="行政处罚法 58; 国办发〔2018〕118号", example=3)
    ] = None
    """从事法制审核的人员数。
    Number of legal reviewers."""
    counsel_count: Annotated[
        Count | None, E("HED-0442", "公职律师和法律顾问数", basis="湘政办发〔2023〕51号 二(六)1", example=2)
    ] = None
    """公职律师和法律顾问的人数。
    Number of government lawyers and legal counsel."""
    training_plans: Annotated[
        tuple[TrainingPlan, ...] | None,
        E("HED-0443", "年度培训计划", conditional=True, basis="湘政办发〔2023〕51号 二(一)1(2)"),
    ] = None
    """各年度的培训计划。
    Training plans, one for each year."""
    systems: Annotated[
        tuple[InformationSystem, ...] | None, E("HED-0444", "信息系统", basis="湘政办发〔2023〕51号 二(五)3")
    ] = None
    """执法主体使用的执法信息系统。
    Information systems that the agency uses for enforcement."""
    delivery_exemption: Annotated[
        DeliveryExemption | None, E("HED-0445", "免予归集", basis="湘政办发〔2023〕51号 二(五)2")
    ] = None
    """不纳入全省一体化平台管理的情形。
    Exemption from management on the provincial platform."""
    pilot: Annotated[
        Flag | None, E("HED-0446", "规范化试点", basis="湘政办发〔2023〕51号 二(三)2(4)", example=False)
    ] = None
    """是否为乡镇、街道行政执法规范化试点单位。
    Whether it is a pilot for standardised enforcement in townships and subdistricts."""
    equipment: Annotated[
        tuple[Equipment, ...] | None, E("HED-0447", "执法装备", basis="湘政办发〔2023〕51号 二(二)2")
    ] = None
    """各种执法装备的数量。
    Enforcement equipment by kind."""
    contact: Annotated[
        Text200 | None, E("HED-0448", "联系方式", basis="本标准", example="办公室 0731-00000000", personal=True)
    ] = None
    """数据工作的联系人和联系方式。
    Whom to contact about the data, and how."""
