"""Code lists of the licence family (行政许可).

The members follow 行政许可法 (2019); categories and states also the double publication (双公示).
"""

from __future__ import annotations

from enforce_data.values.code import Code


class LicenseStatus(Code):
    """许可状态 · State of an application and of its licence (行政许可法 29–50, 69, 70).

    The law names no list: the steps of its procedure, then the ends of a licence and the states
    of electronic certificates.
    """

    APPLIED = "applied", "已申请", "applied for"
    SUPPLEMENTING = "supplementing", "待补正", "supplements awaited"
    ACCEPTED = "accepted", "已受理", "accepted"
    NOT_ACCEPTED = "not_accepted", "不予受理", "not accepted"
    REVIEWING = "reviewing", "审查中", "under review"
    APPLICATION_WITHDRAWN = "application_withdrawn", "申请已撤回", "application withdrawn"
    DECIDED = "decided", "已决定", "decided"
    GRANTED = "granted", "准予许可", "granted"
    REFUSED = "refused", "不予许可", "refused"
    EXPIRED = "expired", "失效", "expired"
    TRANSFERRED_OUT = "transferred_out", "办理转出", "transferred out"
    ANNULLED = "annulled", "撤销", "annulled", "1.0+", "行政许可法 69"
    WITHDRAWN = "withdrawn", "撤回", "withdrawn", "1.0+", "行政许可法 8"
    CANCELLED = "cancelled", "注销", "cancelled", "1.0+", "行政许可法 70"
    REVOKED = "revoked", "吊销", "revoked", "1.0+", "行政许可法 70④"
    OTHER = "other", "其他", "other"


class LicenseCategory(Code):
    """许可类别 · Categories of licences (行政许可法 12; 双公示 XK_XKLB)."""

    ORDINARY = "ordinary", "普通", "ordinary permission"
    CONCESSION = "concession", "特许", "concession", "1.0+", "行政许可法 53"
    RECOGNITION = "recognition", "认可", "recognition of a qualification", "1.0+", "行政许可法 54"
    APPROVAL = "approval", "核准", "approval against technical standards", "1.0+", "行政许可法 55"
    REGISTRATION = "registration", "登记", "registration", "1.0+", "行政许可法 56"
    OTHER = "other", "其他", "other"


class NonAcceptanceGround(Code):
    """不予受理理由 · Why an application was not accepted (行政许可法 32, 78)."""

    NOT_REQUIRED = "not_required", "依法不需要取得行政许可", "no licence is needed", "1.0+", "行政许可法 32(1)①"
    NOT_COMPETENT = (
        "not_competent",
        "依法不属于本机关职权范围",
        "the organ is not competent",
        "1.0+",
        "行政许可法 32(1)②",
    )
    FALSE_MATERIALS = (
        "false_materials",
        "隐瞒有关情况或者提供虚假材料",
        "concealment or false materials",
        "1.0+",
        "行政许可法 78",
    )
    BARRED = "barred", "处于不得再次申请的期间", "the applicant is barred for a term", "1.0+", "行政许可法 78, 79"
    OTHER = "other", "其他", "other"


class SpecialProcedureKind(Code):
    """特别程序种类 · Procedures whose time does not count (行政许可法 45)."""

    HEARING = "hearing", "听证", "hearing"
    BIDDING = "bidding", "招标", "bidding"
    AUCTION = "auction", "拍卖", "auction"
    INSPECTION = "inspection", "检验", "inspection"
    TESTING = "testing", "检测", "testing"
    QUARANTINE = "quarantine", "检疫", "quarantine"
    APPRAISAL = "appraisal", "鉴定", "appraisal"
    EXPERT_REVIEW = "expert_review", "专家评审", "expert review"


class LicenseResult(Code):
    """许可决定结果 · How an application was decided (行政许可法 38, 50)."""

    GRANT = "grant", "准予行政许可", "granted", "1.0+", "行政许可法 38(1)"
    REFUSE = "refuse", "不予行政许可", "refused", "1.0+", "行政许可法 38(2)"
    DEEMED_RENEWED = "deemed_renewed", "视为准予延续", "deemed renewed", "1.0+", "行政许可法 50(2)"
    WITHDRAWN = "withdrawn", "申请人撤回申请", "application withdrawn"


class RefusalGround(Code):
    """不予许可理由 · Why a licence was refused (行政许可法 38, 55, 57, 78)."""

    CONDITIONS_NOT_MET = "conditions_not_met", "不符合法定条件、标准", "conditions not met", "1.0+", "行政许可法 38"
    TEST_FAILED = (
        "test_failed",
        "检验、检测、检疫结果不合格",
        "failed inspection, test or quarantine",
        "1.0+",
        "行政许可法 55(3)",
    )
    QUOTA_EXHAUSTED = "quota_exhausted", "数量限制内已无名额", "no place left within the quota", "1.0+", "行政许可法 57"
    FALSE_MATERIALS = (
        "false_materials",
        "隐瞒有关情况或者提供虚假材料",
        "concealment or false materials",
        "1.0+",
        "行政许可法 78",
    )
    BARRED = "barred", "处于不得再次申请的期间", "the applicant is barred for a term", "1.0+", "行政许可法 78, 79"
    OTHER = "other", "其他", "other"


class LicenseCertificateKind(Code):
    """许可证件种类 · Kinds of licence certificates (行政许可法 39)."""

    LICENCE = "licence", "许可证、执照或者其他许可证书", "licence", "1.0+", "行政许可法 39(1)①"
    QUALIFICATION = (
        "qualification",
        "资格证、资质证或者其他合格证书",
        "certificate of qualification",
        "1.0+",
        "行政许可法 39(1)②",
    )
    APPROVAL_DOCUMENT = (
        "approval_document",
        "批准文件或者证明文件",
        "document of approval or proof",
        "1.0+",
        "行政许可法 39(1)③",
    )
    OTHER = "other", "其他行政许可证件", "other", "1.0+", "行政许可法 39(1)④"


class LicenseChangeKind(Code):
    """许可变动种类 · Kinds of later changes of a licence (行政许可法 8, 49, 50, 69, 70)."""

    AMENDMENT = "amendment", "变更", "amendment", "1.0+", "行政许可法 49"
    RENEWAL = "renewal", "延续", "renewal", "1.0+", "行政许可法 50"
    ANNULMENT = "annulment", "撤销", "annulment", "1.0+", "行政许可法 69"
    WITHDRAWAL = "withdrawal", "撤回", "withdrawal", "1.0+", "行政许可法 8(2)"
    CANCELLATION = "cancellation", "注销", "cancellation", "1.0+", "行政许可法 70"
    REVOCATION = "revocation", "吊销", "revocation as a penalty", "1.0+", "行政处罚法 9③"


class LicenseChangeGround(Code):
    """许可变动理由 · Grounds of withdrawal, annulment and cancellation (行政许可法 8, 69, 70)."""

    LAW_CHANGED = "law_changed", "所依据的法律、法规、规章修改或者废止", "the law changed", "1.0+", "行政许可法 8(2)"
    CIRCUMSTANCES_CHANGED = (
        "circumstances_changed",
        "客观情况发生重大变化",
        "circumstances changed",
        "1.0+",
        "行政许可法 8(2)",
    )
    ABUSE_OF_OFFICE = "abuse_of_office", "滥用职权、玩忽职守", "abuse or neglect of office", "1.0+", "行政许可法 69(1)①"
    BEYOND_AUTHORITY = "beyond_authority", "超越法定职权", "beyond the authority", "1.0+", "行政许可法 69(1)②"
    PROCEDURE_VIOLATED = "procedure_violated", "违反法定程序", "procedure violated", "1.0+", "行政许可法 69(1)③"
    APPLICANT_UNQUALIFIED = (
        "applicant_unqualified",
        "申请人不具备资格或者不符合条件",
        "applicant not qualified",
        "1.0+",
        "行政许可法 69(1)④",
    )
    OTHER_ANNULMENT = (
        "other_annulment",
        "依法可以撤销的其他情形",
        "other ground of annulment",
        "1.0+",
        "行政许可法 69(1)⑤",
    )
    FRAUD_OR_BRIBERY = (
        "fraud_or_bribery",
        "以欺骗、贿赂等不正当手段取得",
        "got by fraud or bribery",
        "1.0+",
        "行政许可法 69(2)",
    )
    EXPIRED_NOT_RENEWED = "expired_not_renewed", "有效期届满未延续", "expired and not renewed", "1.0+", "行政许可法 70①"
    HOLDER_DIED_OR_INCAPABLE = (
        "holder_died_or_incapable",
        "公民死亡或者丧失行为能力",
        "holder dead or incapable",
        "1.0+",
        "行政许可法 70②",
    )
    ENTITY_ENDED = "entity_ended", "法人或者其他组织依法终止", "the body has ended", "1.0+", "行政许可法 70③"
    ANNULLED_OR_REVOKED = (
        "annulled_or_revoked",
        "依法被撤销、撤回或者吊销",
        "annulled, withdrawn or revoked",
        "1.0+",
        "行政许可法 70④",
    )
    FORCE_MAJEURE = "force_majeure", "因不可抗力无法实施", "impossible by force majeure", "1.0+", "行政许可法 70⑤"
    OTHER_CANCELLATION = (
        "other_cancellation",
        "应当注销的其他情形",
        "other ground of cancellation",
        "1.0+",
        "行政许可法 70⑥",
    )
