"""The penalty record (行政处罚): decision, penalties, discretion, payment and closing.

Sources: 行政处罚法 (2021) 9, 28–37, 51–74; the column lists of 双公示 (CF_*) and 互联网+监管.
The case before the decision is in :mod:`enforce_data.model.penalty_case`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.penalty import (
    Circumstance,
    ClosingKind,
    DiscretionGrade,
    ExemptionGround,
    PenaltyKind,
    PenaltyLicenceKind,
    PenaltyResult,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.basis import SpecialLaw
from enforce_data.model.enforcement import (
    ConfiscatedDisposal,
    CourtApplication,
    Deferral,
    Goods,
    Payment,
    Surcharge,
)
from enforce_data.model.party import OfParty
from enforce_data.model.penalty_case import PenaltyCase
from enforce_data.model.procedure import Decision, ExcludedPeriod, Extension
from enforce_data.values import (
    Count,
    Day,
    Flag,
    Text100,
    Text200,
    Text1000,
    Text2000,
    Text4000,
    Yuan,
)


class PenaltyDecision(Decision):
    """处罚决定 · The decision of a penalty case (行政处罚法 52, 57, 59)."""

    result: Annotated[PenaltyResult, E("HED-1060", "处理结果", basis="行政处罚法 57(1)", example="penalty")]
    """行政机关对本案作出的处理。
    How the organ decided the case."""
    exemption_ground: Annotated[
        ExemptionGround | None,
        E("HED-1061", "不予处罚理由", conditional=True, basis="行政处罚法 30, 31, 33, 36, 57", example="first_offence"),
    ] = None
    """决定不予行政处罚所依据的法定情形。
    The legal ground on which no penalty was imposed."""
    education_given: Annotated[
        Flag | None, E("HED-1062", "已进行教育", conditional=True, basis="行政处罚法 33(3)", example=True)
    ] = None
    """不予处罚时是否对当事人进行了教育。
    Whether the party, not being punished, was admonished."""


class ImposedPenalty(OfParty):
    """处罚内容 · One penalty imposed on one party (行政处罚法 9, 59).

    One entry per kind and party; a fine and a confiscation in one decision are two entries.
    """

    kind: Annotated[PenaltyKind, E("HED-1063", "处罚种类", basis="行政处罚法 9", example="fine")]
    """此项处罚属于法定种类中的哪一种。
    Which of the statutory kinds this penalty is."""
    amount: Annotated[
        Yuan | None, E("HED-1064", "金额", conditional=True, basis="双公示 CF_NR_FK", example="2000.00")
    ] = None
    """罚款数额或者没收的违法所得、非法财物的金额。
    Amount of the fine, or of the gains or property confiscated."""
    items: Annotated[tuple[Goods, ...] | None, E("HED-1065", "没收物品", conditional=True, basis="行政处罚法 9②")] = (
        None
    )
    """被没收的非法财物清单。
    List of the unlawful property confiscated."""
    licence_kind: Annotated[
        PenaltyLicenceKind | None, E("HED-1066", "许可证件类别", basis="行政处罚法 12(1)", example="business_licence")
    ] = None
    """被暂扣、降级或者吊销的证件是否为营业执照。
    Whether the licence touched is a business licence."""
    licence_name: Annotated[
        Text200 | None,
        E("HED-1067", "许可证件名称", conditional=True, basis="双公示 CF_NR_ZKDX", example="食品经营许可证"),
    ] = None
    """被暂扣、降级或者吊销的许可证件名称。
    Name of the licence suspended, downgraded or revoked."""
    licence_number: Annotated[
        Text200 | None,
        E(
            "HED-1068",
            "许可证件编号",
            conditional=True,
            personal=True,
            basis="双公示 CF_NR_ZKDX",
            example="JY14301000000001",
        ),
    ] = None
    """该证件的编号;自然人的证件编号可能就是身份证号。
    Number of that licence; a natural person's may be the citizen number."""
    days: Annotated[Count | None, E("HED-1069", "天数", conditional=True, basis="行政处罚法 9③④⑤", example=15)] = None
    """拘留、暂扣或者限制的天数。
    Days of detention, suspension or restriction."""
    starts_on: Annotated[Day | None, E("HED-1070", "起始日期", basis="双公示 CF_YXQ", example="2024-06-04")] = None
    """此项有期限的处罚开始的日期。
    First day of a penalty that lasts."""
    ends_on: Annotated[
        Day | None, E("HED-1071", "截止日期", conditional=True, basis="双公示 CF_YXQ", example="2024-09-03")
    ] = None
    """此项有期限的处罚结束的日期,当日计入。
    Last day of a penalty that lasts, included."""
    lifelong: Annotated[Flag | None, E("HED-1072", "终身", conditional=True, basis="行政处罚法 9④", example=False)] = (
        None
    )
    """限制是否为终身。
    Whether the restriction is for life."""
    text: Annotated[
        Text4000 | None, E("HED-1073", "处罚内容全文", basis="双公示 CF_NR", example="罚款人民币2000元")
    ] = None
    """决定书所写的此项处罚内容;将公开,不写个人信息。
    This penalty in the words of the decision; published, so no personal data here."""


class Discretion(Group):
    """裁量 · How the discretion was used (行政处罚法 30–34)."""

    benchmark_code: Annotated[
        Text100 | None, E("HED-1074", "裁量基准编号", basis="行政处罚法 34", example="CL-SJ-0032")
    ] = None
    """所适用的裁量基准的编号。
    Number of the discretion benchmark applied."""
    grade: Annotated[
        DiscretionGrade | None, E("HED-1075", "裁量档次", basis="行政处罚法 30–32, 49", example="general")
    ] = None
    """最终适用的裁量档次。
    The grade that was applied in the end."""
    circumstances: Annotated[
        tuple[Circumstance, ...] | None, E("HED-1076", "裁量情节", basis="行政处罚法 30–32, 49")
    ] = None
    """裁量时考虑的法定情节。
    The legal circumstances that were weighed."""
    reason: Annotated[
        Text1000 | None, E("HED-1077", "裁量理由", basis="行政处罚法 34", example="违法持续时间较短,主动召回。")
    ] = None
    """适用该档次的理由。
    Why this grade was applied."""


class CorrectionOrder(Group):
    """责令改正 · Order to correct the violation (行政处罚法 28(1))."""

    ordered: Annotated[
        Flag | None, E("HED-1078", "已责令改正", conditional=True, basis="行政处罚法 28(1)", example=True)
    ] = None
    """是否责令当事人改正或者限期改正。
    Whether the party was ordered to correct the violation."""
    due_on: Annotated[Day | None, E("HED-1079", "改正期限", basis="行政处罚法 28(1)", example="2024-06-20")] = None
    """限期改正的截止日期。
    Last day for the correction."""
    done: Annotated[Flag | None, E("HED-1080", "已改正", basis="行政处罚法 28(1)", example=True)] = None
    """当事人是否已经改正。
    Whether the party has corrected the violation."""


class OnSpot(Group):
    """当场决定 · A decision made on the spot (行政处罚法 52)."""

    place: Annotated[
        Text200 | None,
        E("HED-1081", "处罚地点", conditional=True, basis="行政处罚法 52(2)", example="星沙市一号路与二号路路口"),
    ] = None
    """作出当场处罚决定的地点。
    Where the decision was made."""
    signed_by: Annotated[
        tuple[Text100, ...] | None,
        E("HED-1082", "执法人员签名", conditional=True, personal=True, basis="行政处罚法 52(2)"),
    ] = None
    """在当场处罚决定书上签名或者盖章的执法人员姓名。
    Names of the officers who signed or sealed the decision."""
    refusal_noted: Annotated[Flag | None, E("HED-1083", "拒签已注明", basis="行政处罚法 52(1)", example=False)] = None
    """当事人拒绝签收的,是否已在决定书上注明。
    Whether the party's refusal to sign for the decision was noted on it."""
    reported_to_agency_on: Annotated[
        Day | None, E("HED-1084", "报机关备案日期", conditional=True, basis="行政处罚法 52(3)", example="2024-06-04")
    ] = None
    """当场决定报所属行政机关备案的日期。
    Day on which the decision was reported to the officers' organ."""


class ComplianceReform(Group):
    """企业合规 · How an enterprise of the case was led to compliance (湘政办发〔2023〕51号 二(二)3)."""

    guided_on: Annotated[
        Day | None,
        E("HED-1120", "指导日期", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+", example="2026-04-22"),
    ] = None
    """指导涉案企业合规整改的日期。
    Day on which the enterprise was guided."""
    plan: Annotated[
        Text2000 | None,
        E(
            "HED-1121",
            "整改方案",
            basis="湘政办发〔2023〕51号 二(二)3",
            editions="1.1+",
            example="建立进货查验岗位责任制",
        ),
    ] = None
    """企业合规整改的措施。
    What the enterprise undertook to do."""
    accepted_on: Annotated[
        Day | None,
        E("HED-1122", "验收日期", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+", example="2026-07-22"),
    ] = None
    """合规整改验收的日期。
    Day on which the result was examined."""
    passed: Annotated[
        Flag | None, E("HED-1123", "验收合格", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+", example=True)
    ] = None
    """合规整改验收是否合格。
    Whether it was found sufficient."""


class ImpactAssessment(Group):
    """经济影响评估 · Assessment of the economic impact of the penalty (湘政办发〔2023〕51号 二(二)3)."""

    assessed_on: Annotated[
        Day | None,
        E("HED-1125", "评估日期", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+", example="2026-05-06"),
    ] = None
    """完成经济影响评估的日期。
    Day on which the assessment was completed."""
    assessor: Annotated[
        Text200 | None,
        E(
            "HED-1126",
            "评估机构",
            basis="湘政办发〔2023〕51号 二(二)3",
            editions="1.1+",
            example="星沙县市场监督管理局法规股",
        ),
    ] = None
    """进行评估的机构。
    Body that made it."""
    conclusion: Annotated[
        Text2000 | None,
        E(
            "HED-1127",
            "评估结论",
            basis="湘政办发〔2023〕51号 二(二)3",
            editions="1.1+",
            example="拟处罚款不影响企业正常经营",
        ),
    ] = None
    """评估的结论。
    What it concludes."""
    adopted: Annotated[
        Flag | None, E("HED-1128", "采纳", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+", example=True)
    ] = None
    """评估结论是否被采纳。
    Whether the decision follows it."""


class Penalty(PenaltyCase):
    """行政处罚 · Administrative penalty (行政处罚法).

    One record is one case, from its source to its archive.
    """

    record_type_name: ClassVar[str] = "penalty"

    decision: Annotated[PenaltyDecision | None, E("HED-1085", "决定", conditional=True, basis="行政处罚法 52, 57")] = (
        None
    )
    """行政机关对本案的处理决定;未决定的不填。
    The organ's decision in the case; absent while there is none."""
    penalties: Annotated[
        tuple[ImposedPenalty, ...] | None, E("HED-1086", "处罚内容", conditional=True, basis="行政处罚法 9, 59(1)③")
    ] = None
    """决定给予的各项处罚,逐种类、逐当事人填写。
    The penalties imposed, one entry per kind and party."""
    discretion: Annotated[Discretion | None, E("HED-1087", "裁量", basis="行政处罚法 34")] = None
    """裁量权的行使情况。
    How the discretion was used."""
    correction_order: Annotated[
        CorrectionOrder | None, E("HED-1088", "责令改正", conditional=True, basis="行政处罚法 28(1)")
    ] = None
    """责令改正的情况;责令改正不是处罚种类。
    The order to correct; it is no kind of penalty."""
    unlawful_gains: Annotated[
        Yuan | None, E("HED-1089", "违法所得金额", basis="行政处罚法 28(2)", example="860.00")
    ] = None
    """查明的实施违法行为所取得的款项。
    Money found to have been made by the violation."""
    refund_ordered: Annotated[
        Yuan | None, E("HED-1090", "责令退赔金额", conditional=True, basis="行政处罚法 28(2)", example="860.00")
    ] = None
    """依法责令退还、赔偿他人的金额。
    Sum ordered to be paid back to others."""
    goods_value: Annotated[
        Yuan | None, E("HED-1091", "货值金额", conditional=True, basis="行政处罚法 63(1)②", example="1320.00")
    ] = None
    """涉案物品的货值,即案值。
    Value of the goods of the case."""
    special_law: Annotated[SpecialLaw | None, E("HED-1092", "法律另有规定", basis="行政处罚法 36, 42, 51, 60")] = None
    """其他法律对本案程序、期限另有规定的情况。
    Another law that departs from the general act in this case."""
    suspected_crime: Annotated[
        Flag | None, E("HED-1093", "涉嫌犯罪", conditional=True, basis="行政处罚法 27(1)", example=False)
    ] = None
    """违法行为是否涉嫌构成犯罪;排除嫌疑的应更正。
    Whether a crime is suspected; to be corrected once dispelled."""
    major: Annotated[Flag | None, E("HED-1094", "情节复杂或者重大", basis="行政处罚法 57(2)", example=False)] = None
    """是否属于应当集体讨论的复杂、重大违法行为。
    Whether the case is complex or grave, so that heads discuss it together."""
    public_interest: Annotated[
        Flag | None, E("HED-1095", "涉及重大公共利益", basis="行政处罚法 58(1)①", example=False)
    ] = None
    """是否因涉及重大公共利益须经法制审核。
    Whether major public interests make legal review binding."""
    on_spot: Annotated[OnSpot | None, E("HED-1096", "当场决定", conditional=True, basis="行政处罚法 52")] = None
    """适用简易程序当场作出决定的情况。
    How a decision in simple procedure was made on the spot."""
    payments: Annotated[tuple[Payment, ...] | None, E("HED-1097", "缴款", basis="行政处罚法 66–71")] = None
    """罚款和没收款的应缴、实缴情况,逐笔填写。
    Sums due and paid, one entry per sum."""
    deferral: Annotated[Deferral | None, E("HED-1098", "延期分期缴纳", basis="行政处罚法 66(2)")] = None
    """经批准的暂缓或者分期缴纳。
    Approved later payment or payment by instalments."""
    surcharges: Annotated[tuple[Surcharge, ...] | None, E("HED-1099", "加处罚款", basis="行政处罚法 72(1)①")] = None
    """对逾期不缴罚款的加处,逐当事人填写。
    Surcharges on unpaid fines, one entry per party."""
    excluded_periods: Annotated[tuple[ExcludedPeriod, ...] | None, E("HED-1100", "扣除期间", basis="行政处罚法 60")] = (
        None
    )
    """依法不计入办案期限的期间。
    Periods that by law do not count towards the term of the case."""
    extensions: Annotated[tuple[Extension, ...] | None, E("HED-1101", "期限延长", basis="行政处罚法 60")] = None
    """办案期限经批准的延长。
    Approved extensions of the term of the case."""
    confiscated_disposal: Annotated[
        tuple[ConfiscatedDisposal, ...] | None, E("HED-1102", "没收财物处理", conditional=True, basis="行政处罚法 74")
    ] = None
    """没收的非法财物的处理情况。
    What became of the confiscated property."""
    court_application: Annotated[
        CourtApplication | None, E("HED-1103", "申请法院强制执行", basis="行政处罚法 72(1)④")
    ] = None
    """申请人民法院强制执行处罚决定的情况。
    Application to the court to execute the decision."""
    closed_on: Annotated[
        Day | None, E("HED-1104", "结案日期", conditional=True, basis="互联网+监管", example="2024-06-28")
    ] = None
    """行政机关批准结案的日期。
    Day on which the organ closed the case."""
    closing_kind: Annotated[
        ClosingKind | None, E("HED-1105", "结案情形", conditional=True, basis="互联网+监管", example="performed")
    ] = None
    """案件以何种情形结案。
    How the case was closed."""
    archived_on: Annotated[Day | None, E("HED-1106", "归档日期", basis="行政处罚法 47", example="2024-07-10")] = None
    """案卷归档保存的日期。
    Day on which the file was archived."""
    compliance: Annotated[
        ComplianceReform | None,
        E("HED-1107", "企业合规", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+"),
    ] = None
    """涉案企业合规管理的情况。
    How an enterprise of the case was led to compliance."""
    impact_assessment: Annotated[
        ImpactAssessment | None,
        E("HED-1108", "经济影响评估", basis="湘政办发〔2023〕51号 二(二)3", editions="1.1+"),
    ] = None
    """涉企案件的经济影响评估。
    Assessment of the economic impact of a case against an enterprise."""
