"""Code lists of enforcement certificates, their holders and training."""

from __future__ import annotations

from enforce_data.values.code import Code


class CertificateKind(Code):
    """证件种类 · Kinds of certificate.

    Source: 省政府令61号 (行政执法证, 行政执法监督证); 辅助人员工作证 is ours, for 湖南省政府令280号; 部委制式执法证
    may be used after registration with the justice body.
    """

    ENFORCEMENT = "enforcement", "行政执法证", "enforcement certificate"
    SUPERVISION = "supervision", "行政执法监督证", "supervision certificate"
    AUXILIARY = "auxiliary", "辅助人员工作证", "work card of auxiliary staff"
    MINISTRY = "ministry", "部委制式执法证", "certificate in the form of a ministry"


class Gender(Code):
    """性别 · Gender.

    Source: GB 11643-1999, whose 17th digit is odd for male and even for female.
    """

    MALE = "male", "男", "male"
    FEMALE = "female", "女", "female"


class Staffing(Code):
    """编制类别 · Kind of post that the holder fills.

    Source: 湖南省政府令280号 2 (在编在职); names from practice.
    """

    CIVIL_SERVANT = "civil_servant", "行政编制", "civil servant"
    SPECIAL = "special", "专项编制", "special establishment"
    CIVIL_SERVICE_EQUIVALENT = (
        "civil_service_equivalent",
        "参公事业编制",
        "institution managed as civil service",
    )
    INSTITUTION = "institution", "事业编制", "institution staff"
    CONTRACT = "contract", "合同制、辅助人员", "contract or auxiliary staff"


class CertificateStatus(Code):
    """证件状态 · State of a certificate.

    Source: 湘政办发〔2023〕51号 二(一)2 (暂扣, 收回, 注销); the others are ours.
    """

    VALID = "valid", "有效", "valid"
    SUSPENDED = "suspended", "暂扣", "suspended"
    WITHDRAWN = "withdrawn", "收回", "withdrawn"
    CANCELLED = "cancelled", "注销", "cancelled"
    REVOKED = "revoked", "吊销", "revoked"
    EXPIRED = "expired", "过期", "expired"
    LOST = "lost", "遗失", "lost"
    REPLACED = "replaced", "已换发", "replaced"


class CertificateEventKind(Code):
    """证件变动种类 · What happened to a certificate.

    Source: 湘政办发〔2023〕51号 二(一)2 (暂扣, 收回, 注销); the others are ours.
    """

    SUSPENDED = "suspended", "暂扣", "suspended"
    WITHDRAWN = "withdrawn", "收回", "withdrawn"
    CANCELLED = "cancelled", "注销", "cancelled"
    REVOKED = "revoked", "吊销", "revoked"
    REPLACED = "replaced", "换发", "replaced"
    RESTORED = "restored", "恢复", "restored"


class TrainingCategory(Code):
    """培训类别 · Subject of training.

    Source: 湘政办发〔2023〕51号 二(一)1(2).
    """

    PUBLIC_LAW = "public_law", "公共法律知识", "general law"
    PROFESSIONAL = "professional", "业务知识", "professional knowledge"
    SKILLS = "skills", "行政执法技能", "enforcement skills"
