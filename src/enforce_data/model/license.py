"""The licence record (行政许可): application, decision, certificate and later changes.

Sources: 行政许可法 (2019) 12–70; the column lists of 双公示 (XK_*).  The groups of its procedure
are in :mod:`enforce_data.model.license_handling`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.license import (
    LicenseCategory,
    LicenseCertificateKind,
    LicenseChangeGround,
    LicenseChangeKind,
    LicenseResult,
    LicenseStatus,
    RefusalGround,
)
from enforce_data.dictionary import E, Group
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import LegalBasis
from enforce_data.model.document import Document
from enforce_data.model.license_handling import (
    InterestedParty,
    JointHandling,
    LateReason,
    NonAcceptance,
    PreliminaryReview,
    SpecialProcedure,
    Verification,
)
from enforce_data.model.procedure import Decision, Extension, Hearing
from enforce_data.model.record import Act
from enforce_data.values import (
    Count,
    Day,
    DocumentNumber,
    Flag,
    Number200,
    Text100,
    Text200,
    Text500,
    Text4000,
    Yuan,
)


class LicenseDecision(Decision):
    """许可决定 · The decision on an application (行政许可法 38, 50)."""

    result: Annotated[LicenseResult, E("HED-1850", "决定结果", basis="行政许可法 38, 50(2)", example="grant")]
    """对申请作出的决定。
    How the application was decided."""
    refusal_ground: Annotated[
        RefusalGround | None, E("HED-1851", "不予许可理由", basis="行政许可法 38(2)", example="conditions_not_met")
    ] = None
    """不予许可所依据的情形;具体说明填决定理由。
    The ground of the refusal; the reasoning stands in the reason of the decision."""
    content: Annotated[
        Text4000 | None, E("HED-1852", "许可内容", basis="双公示 XK_NR", example="准予从事食品销售经营")
    ] = None
    """决定书所写的许可内容。
    What is licensed, in the words of the decision."""


class LicenseCertificate(Group):
    """许可证件 · The certificate issued for a licence (行政许可法 39, 44)."""

    kind: Annotated[
        LicenseCertificateKind | None, E("HED-1853", "证件种类", basis="行政许可法 39", example="licence")
    ] = None
    """证件属于法定四类中的哪一类。
    Which of the four statutory kinds it is."""
    name: Annotated[Text200 | None, E("HED-1854", "证件名称", basis="双公示 XK_XKZS", example="食品经营许可证")] = None
    """许可证件的名称。
    Name of the certificate."""
    number: Annotated[
        Text100 | None, E("HED-1855", "证件编号", personal=True, basis="双公示 XK_XKBH", example="JY14301000000001")
    ] = None
    """许可编号;自然人的证件编号可能就是身份证号。
    Number of the certificate; a natural person's may be the citizen number."""
    issued_on: Annotated[
        Day | None, E("HED-1856", "发证日期", conditional=True, basis="行政许可法 44", example="2024-06-05")
    ] = None
    """证件载明的颁发日期。
    Day of issue."""
    delivered_on: Annotated[Day | None, E("HED-1857", "送达日期", basis="行政许可法 44", example="2024-06-07")] = None
    """证件送达或者被领取的日期。
    Day on which the certificate was delivered or collected."""
    valid_from: Annotated[Day | None, E("HED-1858", "有效期自", basis="双公示 XK_YXQZ", example="2024-06-05")] = None
    """有效期的第一日。
    First day of validity."""
    valid_until: Annotated[Day | None, E("HED-1859", "有效期至", basis="双公示 XK_YXQZI", example="2029-06-04")] = None
    """有效期的最后一日;长期有效的不填。
    Last day of validity; absent where it is long-term."""
    long_term: Annotated[Flag | None, E("HED-1860", "长期有效", basis="本标准", example=False)] = None
    """是否长期有效;不以遥远的日期代替。
    Whether it is valid without an end; a far day never stands for it."""
    scope: Annotated[Text4000 | None, E("HED-1861", "许可范围", basis="行政许可法 39", example="预包装食品销售")] = None
    """证件载明的许可范围。
    What the certificate allows."""
    area: Annotated[Text200 | None, E("HED-1862", "适用区域", basis="行政许可法 41", example="全国")] = None
    """许可适用的地域范围。
    Where the licence is valid."""
    ecert_id: Annotated[
        Number200 | None,
        E(
            "HED-1863",
            "电子证照标识",
            basis="GB/T 36904-2018",
            example="1.2.156.3005.2.11430000MB0X00027W032.11430100MB0X001907.20240000015.001.A",
        ),
    ] = None
    """该证件电子证照的标识。
    Identifier of the electronic certificate."""


class LicenseChange(Group):
    """许可变动 · A later change of the licence (行政许可法 8, 49, 50, 69, 70)."""

    kind: Annotated[
        LicenseChangeKind | None, E("HED-1864", "变动种类", basis="行政许可法 49, 50, 69, 70", example="renewal")
    ] = None
    """变更、延续、撤销、撤回、注销或者吊销。
    Amendment, renewal, annulment, withdrawal, cancellation or revocation."""
    applied_on: Annotated[Day | None, E("HED-1865", "申请日期", basis="行政许可法 49, 50(1)", example="2029-04-20")] = (
        None
    )
    """被许可人申请变更或者延续的日期。
    Day on which the holder applied for the change."""
    changed_on: Annotated[
        Day | None, E("HED-1866", "变动日期", basis="行政许可法 50(2), 69, 70", example="2029-05-16")
    ] = None
    """行政机关作出该变动的日期。
    Day on which the organ made the change."""
    ground: Annotated[
        LicenseChangeGround | None,
        E("HED-1867", "理由", conditional=True, basis="行政许可法 8(2), 69, 70", example="expired_not_renewed"),
    ] = None
    """撤回、撤销、注销所依据的法定情形。
    The legal ground of a withdrawal, annulment or cancellation."""
    organ: Annotated[AgencyRef | None, E("HED-1868", "作出机关", basis="行政许可法 69(1)")] = None
    """作出该变动的机关。
    The organ that made the change."""
    document_number: Annotated[
        DocumentNumber | None, E("HED-1869", "文号", basis="本标准", example="湘市监许变〔2029〕7号")
    ] = None
    """变动决定的发文字号。
    Number of the document."""
    new_valid_from: Annotated[Day | None, E("HED-1870", "新有效期自", basis="行政许可法 50", example="2029-06-05")] = (
        None
    )
    """变动后有效期的第一日。
    First day of the new validity."""
    new_valid_until: Annotated[Day | None, E("HED-1871", "新有效期至", basis="行政许可法 50", example="2034-06-04")] = (
        None
    )
    """变动后有效期的最后一日。
    Last day of the new validity."""
    deemed: Annotated[Flag | None, E("HED-1872", "视为准予", basis="行政许可法 50(2)", example=False)] = None
    """是否因逾期未作决定而视为准予延续。
    Whether the renewal is deemed granted because no decision came in time."""
    compensation: Annotated[
        Yuan | None, E("HED-1873", "补偿赔偿金额", basis="行政许可法 8(2), 69(4)", example="0.00")
    ] = None
    """因该变动给予的补偿或者赔偿。
    Compensation paid because of the change."""


class License(Act):
    """行政许可 · Administrative licence (行政许可法).

    One record is one application with the licence that came of it and all its later changes.
    """

    record_type_name: ClassVar[str] = "license"

    status: Annotated[LicenseStatus, E("HED-1874", "许可状态", basis="双公示 XK_ZT", example="granted")]
    """报送时申请或者许可所处的状态。
    Where the application or the licence stands when it is delivered."""
    category: Annotated[LicenseCategory, E("HED-1875", "许可类别", basis="双公示 XK_XKLB", example="ordinary")]
    """普通、特许、认可、核准、登记或者其他。
    Category of the licence."""
    applied_on: Annotated[Day, E("HED-1876", "申请日期", basis="行政许可法 29", example="2024-05-06")]
    """申请人提出申请的日期。
    Day on which the applicant applied."""
    received_on: Annotated[
        Day | None, E("HED-1877", "收到材料日期", basis="行政许可法 32(1)④", example="2024-05-06")
    ] = None
    """行政机关收到申请材料的日期。
    Day on which the organ received the materials."""
    applicant_agent: Annotated[
        Text100 | None, E("HED-1878", "申请代理人", personal=True, basis="行政许可法 29(2)", example="龙某")
    ] = None
    """受委托提出申请的代理人姓名。
    Name of the agent who applied for the applicant."""
    materials_complete: Annotated[Flag | None, E("HED-1879", "材料齐全", basis="行政许可法 32(1)⑤", example=True)] = (
        None
    )
    """首次提交的材料是否齐全、符合法定形式。
    Whether the materials were complete and in due form at first."""
    supplement_notice_on: Annotated[
        Day | None, E("HED-1880", "补正告知日期", basis="行政许可法 32(1)④", example="2024-05-08")
    ] = None
    """一次告知需要补正的全部内容的日期。
    Day on which the applicant was told all that is missing."""
    supplement_items: Annotated[
        tuple[Text500, ...] | None, E("HED-1881", "补正内容", conditional=True, basis="行政许可法 32(1)④")
    ] = None
    """告知需要补正的各项内容。
    What the applicant was asked to supply."""
    supplemented_on: Annotated[
        Day | None, E("HED-1882", "补正日期", basis="行政许可法 32(1)⑤", example="2024-05-10")
    ] = None
    """申请人提交全部补正材料的日期。
    Day on which all supplements were handed in."""
    accepted_on: Annotated[Day | None, E("HED-1883", "受理日期", basis="行政许可法 32(1)⑤", example="2024-05-10")] = (
        None
    )
    """行政机关受理申请的日期。
    Day on which the application was accepted."""
    acceptance_document: Annotated[
        Document | None, E("HED-1884", "受理凭证", conditional=True, basis="行政许可法 32(2)")
    ] = None
    """加盖专用印章并注明日期的受理凭证。
    The dated and sealed proof of acceptance."""
    non_acceptance: Annotated[NonAcceptance | None, E("HED-1885", "不予受理", basis="行政许可法 32")] = None
    """不予受理的情况。
    How the application was refused at the door."""
    interested_parties: Annotated[
        tuple[InterestedParty, ...] | None, E("HED-1886", "利害关系人", basis="行政许可法 36")
    ] = None
    """与许可事项有重大利益关系的他人。
    Others whose major interests the licence touches."""
    verification: Annotated[Verification | None, E("HED-1887", "实质核查", basis="行政许可法 34(3)")] = None
    """对申请材料实质内容的核查;不扣除期限。
    Verification of the materials' substance; its days do count."""
    special_procedures: Annotated[
        tuple[SpecialProcedure, ...] | None, E("HED-1888", "特别程序", conditional=True, basis="行政许可法 45")
    ] = None
    """所需时间不计入期限的各项程序。
    Procedures whose time does not count."""
    late_reason: Annotated[
        LateReason | None, E("HED-1889", "超期理由", conditional=True, basis="优化营商环境条例 36(2)")
    ] = None
    """超出承诺期限的理由及其公开。
    Why the promised term was not kept, and its publication."""
    preliminary_review: Annotated[PreliminaryReview | None, E("HED-1890", "初步审查", basis="行政许可法 35, 43")] = None
    """下级行政机关的先行审查。
    First review by a lower organ."""
    joint_handling: Annotated[
        JointHandling | None, E("HED-1891", "统一联合集中办理", basis="行政许可法 26(2), 42(2)")
    ] = None
    """两个以上部门统一、联合或者集中办理的情况。
    Unified, joint or centralised handling by several departments."""
    promised_days: Annotated[
        Count | None, E("HED-1892", "承诺办结工作日", basis="优化营商环境条例 36(2)", example=15)
    ] = None
    """行政机关承诺的办结时限,以工作日计。
    Working days in which the organ promised to decide."""
    extensions: Annotated[tuple[Extension, ...] | None, E("HED-1893", "期限延长", basis="行政许可法 42")] = None
    """办理期限经批准的延长。
    Approved extensions of the term."""
    hearings: Annotated[
        tuple[Hearing, ...] | None, E("HED-1894", "听证", conditional=True, basis="行政许可法 46–48")
    ] = None
    """听证权利的告知、申请和举行情况。
    Hearings told, asked for and held."""
    decision: Annotated[LicenseDecision | None, E("HED-1895", "决定", conditional=True, basis="行政许可法 38")] = None
    """对申请的决定;未决定的不填。
    The decision on the application; absent while there is none."""
    certificate_not_needed: Annotated[
        Flag | None, E("HED-1896", "无需颁发证件", basis="行政许可法 39", example=False)
    ] = None
    """是否无需颁发证件,如仅加贴标签、加盖印章。
    Whether no certificate is needed, for example where labels or stamps do."""
    certificate: Annotated[
        LicenseCertificate | None, E("HED-1897", "许可证件", conditional=True, basis="行政许可法 39, 44")
    ] = None
    """颁发的许可证件。
    The certificate that was issued."""
    fee: Annotated[Yuan | None, E("HED-1898", "收费金额", basis="行政许可法 58, 59", example="0.00")] = None
    """收取的费用,不含招标、拍卖的价款。
    Fee charged, without the price of a right sold by bidding or auction."""
    fee_basis: Annotated[
        LegalBasis | None, E("HED-1899", "收费依据", conditional=True, basis="行政许可法 58(1), 59")
    ] = None
    """收费所依据的法律、行政法规。
    The law or regulation on which the fee rests."""
    quota: Annotated[Count | None, E("HED-1900", "数量限制", basis="行政许可法 57", example=50)] = None
    """该许可的总数限额;没有数量限制的不填。
    How many such licences there may be; absent where there is no limit."""
    changes: Annotated[
        tuple[LicenseChange, ...] | None, E("HED-1901", "许可变动", basis="行政许可法 8, 49, 50, 69, 70")
    ] = None
    """许可作出后的各次变动,按先后排列。
    Later changes of the licence, in their order."""
