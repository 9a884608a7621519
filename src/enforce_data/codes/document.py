"""Code lists of documents, their service, recordings and publication."""

from __future__ import annotations

from enforce_data.values.code import Code


class DocumentKind(Code):
    """文书种类 · Kinds of document in a case file.

    Source: the documents that 行政处罚法, 行政强制法, 行政许可法 and 国务院令310号 name, and the forms of practice
    (立案审批表, 行政检查审批表, 送达回证 …).  A document of another kind is ``other`` with its title.
    """

    CASE_FILING = "case_filing", "立案审批表", "approval of filing"
    CORRECTION_ORDER = "correction_order", "责令改正通知书", "order to correct"
    INQUIRY_RECORD = "inquiry_record", "询问笔录", "record of inquiry"
    ON_SITE_RECORD = "on_site_record", "现场笔录", "on-site record"
    INSPECTION_RECORD = "inspection_record", "检查笔录", "record of inspection"
    SURVEY_RECORD = "survey_record", "勘验笔录", "record of survey"
    PRESERVATION_LIST = "preservation_list", "先行登记保存清单", "list of preserved evidence"
    APPRAISAL_OPINION = "appraisal_opinion", "鉴定意见", "expert opinion"
    INVESTIGATION_REPORT = "investigation_report", "调查报告", "report of investigation"
    LEGAL_REVIEW_OPINION = "legal_review_opinion", "法制审核意见书", "opinion of legal review"
    DISCUSSION_RECORD = "discussion_record", "集体讨论记录", "record of collective discussion"
    PENALTY_NOTICE = "penalty_notice", "行政处罚告知书", "notice of an intended penalty"
    DEFENCE_RECORD = "defence_record", "陈述申辩笔录", "record of statement and defence"
    HEARING_RIGHT_NOTICE = (
        "hearing_right_notice",
        "听证告知书",
        "notice of the right to a hearing",
    )
    HEARING_NOTICE = "hearing_notice", "听证通知书", "notice of time and place of the hearing"
    HEARING_RECORD = "hearing_record", "听证笔录", "record of the hearing"
    PENALTY_DECISION = "penalty_decision", "行政处罚决定书", "penalty decision"
    NO_PENALTY_DECISION = (
        "no_penalty_decision",
        "不予行政处罚决定书",
        "decision not to impose a penalty",
    )
    SEAL_SEIZE_DECISION = (
        "seal_seize_decision",
        "查封、扣押决定书",
        "decision to seal or seize",
    )
    SEAL_SEIZE_LIST = "seal_seize_list", "查封、扣押清单", "list of what is sealed or seized"
    FREEZE_DECISION = "freeze_decision", "冻结决定书", "decision to freeze"
    FREEZE_NOTICE = "freeze_notice", "冻结通知书", "notice of freezing to the bank"
    MEASURE_DECISION = (
        "measure_decision",
        "行政强制措施决定书",
        "decision on another compulsory measure",
    )
    EXTENSION_NOTICE = "extension_notice", "延长期限通知书", "notice of an extension"
    RELEASE_DECISION = "release_decision", "解除行政强制措施决定书", "decision to release"
    REMINDER = "reminder", "催告书", "reminder to perform"
    EXECUTION_DECISION = (
        "execution_decision",
        "行政强制执行决定书",
        "decision on compulsory execution",
    )
    SUBSTITUTE_DECISION = (
        "substitute_decision",
        "代履行决定书",
        "decision on substitute performance",
    )
    EXECUTION_AGREEMENT = "execution_agreement", "执行协议", "agreement on execution"
    EXECUTION_DOCUMENT = "execution_document", "执行文书", "record of execution"
    COURT_APPLICATION = "court_application", "强制执行申请书", "application to the court"
    ANNOUNCEMENT = "announcement", "公告", "announcement"
    TRANSFER_LETTER = "transfer_letter", "案件移送书", "letter of transfer"
    INSPECTION_APPROVAL = "inspection_approval", "行政检查审批表", "approval of an inspection"
    INSPECTION_NOTICE = "inspection_notice", "行政检查通知书", "notice of an inspection"
    LICENSE_APPLICATION = "license_application", "行政许可申请书", "application for a licence"
    SUPPLEMENT_NOTICE = "supplement_notice", "补正告知书", "notice to supplement"
    ACCEPTANCE_NOTICE = "acceptance_notice", "受理通知书", "notice of acceptance"
    NON_ACCEPTANCE = "non_acceptance", "不予受理决定书", "decision not to accept"
    LICENSE_DECISION = "license_decision", "准予行政许可决定书", "decision to grant a licence"
    REFUSAL_DECISION = "refusal_decision", "不予行政许可决定书", "decision to refuse a licence"
    DELEGATION_LETTER = "delegation_letter", "委托书", "letter of delegation"
    ADDRESS_CONFIRMATION = (
        "address_confirmation",
        "送达地址确认书",
        "confirmation of the address for service",
    )
    SERVICE_RECEIPT = "service_receipt", "送达回证", "receipt of service"
    PAYMENT_RECEIPT = "payment_receipt", "罚款票据", "receipt of a fine"
    CLOSING_REPORT = "closing_report", "结案报告", "closing report"
    ITEMS_LIST = "items_list", "涉案物品清单", "list of the items of a case", "1.1+", "国务院令310号 6③"
    SUPERVISION_NOTICE = (
        "supervision_notice",
        "行政执法监督通知书",
        "notice of supervision",
        "1.1+",
        "国务院令825号",
    )
    SUPERVISION_OPINION = (
        "supervision_opinion",
        "行政执法监督意见书",
        "opinion of supervision",
        "1.1+",
        "国务院令825号",
    )
    SUPERVISION_DECISION = (
        "supervision_decision",
        "行政执法监督决定书",
        "decision of supervision",
        "1.1+",
        "国务院令825号",
    )
    IMPACT_ASSESSMENT = (
        "impact_assessment",
        "经济影响评估报告",
        "assessment of economic impact",
        "1.1+",
        "湘政办发〔2023〕51号 二(二)3",
    )
    OTHER = "other", "其他", "other"


class DigestAlgorithm(Code):
    """摘要算法 · Algorithm of a digest.

    Source: GB/T 32905-2016 (SM3); FIPS 180-4 (SHA-256).
    """

    SM3 = "sm3", "SM3", "SM3"
    SHA256 = "sha256", "SHA-256", "SHA-256"


class ServiceMethod(Code):
    """送达方式 · How a document was served.

    Source: 行政处罚法 52, 61 and, through 61, 民事诉讼法.
    """

    ON_SPOT = "on_spot", "当场交付", "handed over on the spot"
    DIRECT = "direct", "直接送达", "direct"
    LEFT = "left", "留置送达", "left at the place"
    ENTRUSTED = "entrusted", "委托送达", "by an entrusted body"
    FORWARDED = "forwarded", "转交送达", "through another body"
    POST = "post", "邮寄送达", "by post"
    ELECTRONIC = "electronic", "电子送达", "electronic"
    ANNOUNCEMENT = "announcement", "公告送达", "by announcement"


class RecordingKind(Code):
    """记录形式 · Form of a recording.

    Source: 行政处罚法 47 (以文字、音像等形式).
    """

    TEXT = "text", "文字", "text"
    AUDIO = "audio", "录音", "audio"
    VIDEO = "video", "录像", "video"
    AUDIO_VIDEO = "audio_video", "录音录像", "audio and video"
    OTHER = "other", "其他", "other"


class RecordingStage(Code):
    """记录环节 · The stage that a recording shows.

    Source: 行政处罚法 47.
    """

    INITIATION = "initiation", "启动", "initiation"
    INVESTIGATION = "investigation", "调查取证", "investigation"
    REVIEW = "review", "审核", "review"
    DECISION = "decision", "决定", "decision"
    SERVICE = "service", "送达", "service"
    EXECUTION = "execution", "执行", "execution"


class PublicityChannel(Code):
    """公示渠道 · Where an act is published.

    Source: 市场监督管理行政处罚信息公示规定 2 (国家企业信用信息公示系统); 双公示 (credit portals); 优化营商环境条例 58.
    """

    ENTERPRISE_CREDIT_SYSTEM = (
        "enterprise_credit_system",
        "国家企业信用信息公示系统",
        "National Enterprise Credit Information Publicity System",
    )
    CREDIT_PORTAL = "credit_portal", "信用门户网站(双公示)", "credit portal (double publication)"
    GOVERNMENT_SITE = "government_site", "政府网站", "government website"
    ENFORCEMENT_PLATFORM = (
        "enforcement_platform",
        "行政执法公示平台",
        "enforcement publication platform",
    )
    OTHER = "other", "其他", "other"
