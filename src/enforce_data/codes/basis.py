"""Code lists of legal bases, links and grounds of time."""

from __future__ import annotations

from enforce_data.values.code import Code


class LegalLevel(Code):
    """效力级别 · Rank of a legal text.

    Source: 行政处罚法 10 to 16; 行政强制法 10, 13; 行政许可法 14, 15, 17; 湘政办发〔2023〕51号 二(三)2(2).
    自治条例 and 单行条例 count as 地方性法规.
    """

    LAW = "law", "法律", "law"
    ADMINISTRATIVE_REGULATION = (
        "administrative_regulation",
        "行政法规",
        "administrative regulation",
    )
    STATE_COUNCIL_DECISION = (
        "state_council_decision",
        "国务院决定",
        "decision of the State Council",
    )
    LOCAL_REGULATION = "local_regulation", "地方性法规", "local regulation"
    DEPARTMENTAL_RULE = "departmental_rule", "部门规章", "departmental rule"
    PROVINCIAL_RULE = "provincial_rule", "省级政府规章", "rule of a provincial government"
    MUNICIPAL_RULE = "municipal_rule", "市级政府规章", "rule of a city government"
    PROVINCIAL_DECISION = (
        "provincial_decision",
        "省政府决定",
        "decision of a provincial government",
    )
    NORMATIVE_DOCUMENT = "normative_document", "规范性文件", "normative document"


class LinkRelation(Code):
    """关联关系 · How another act stands to this one.

    Source: 行政处罚法 27, 57; 国务院令310号 5, 8, 10, 13; practice (关联案件编号).
    """

    LEADS_TO = "leads_to", "引发", "leads to"
    FOLLOWS_FROM = "follows_from", "源于", "follows from"
    RELATED = "related", "相关", "related"
    TRANSFERRED_TO_ORGAN = (
        "transferred_to_organ",
        "移送其他机关",
        "transferred to another organ",
    )
    TRANSFERRED_TO_JUSTICE = (
        "transferred_to_justice",
        "移送司法机关",
        "transferred to the judicial organs",
    )
    TRANSFER_REFUSED = (
        "transfer_refused",
        "不批准移送",
        "transfer refused by the head of the agency",
    )
    POLICE_DECLINED = "police_declined", "公安机关不予立案", "the police declined to file the case"
    RETURNED_BY_JUSTICE = (
        "returned_by_justice",
        "司法机关退回处理",
        "returned by the judicial organs",
    )
    TRANSFERRED_TO_DISCIPLINE = (
        "transferred_to_discipline",
        "移送监察机关、检察机关",
        "transferred to the supervisory or procuratorial organs",
        "1.1+",
        "国务院令310号 18, 19",
    )
    SUPERVISED_BY = "supervised_by", "受执法监督", "subject of a supervision", "1.1+", "湘政办发〔2023〕51号 二(四)3"


class ExcludedGround(Code):
    """不计入期限的事由 · Grounds on which days do not count.

    Source: 行政许可法 45 (the eight procedures); 行政强制法 25, 39; 公告 and 其他 from practice.
    """

    HEARING = "hearing", "听证", "hearing"
    TENDER = "tender", "招标", "tender"
    AUCTION = "auction", "拍卖", "auction"
    PRODUCT_INSPECTION = "product_inspection", "检验", "inspection of goods"
    TESTING = "testing", "检测", "testing"
    QUARANTINE = "quarantine", "检疫", "quarantine"
    APPRAISAL = "appraisal", "鉴定", "appraisal"
    EXPERT_REVIEW = "expert_review", "专家评审", "expert review"
    ANNOUNCEMENT = "announcement", "公告", "announcement"
    SUSPENSION = "suspension", "中止", "suspension"
    OTHER = "other", "其他", "other"
