"""Code lists of what every record and every act carries."""

from __future__ import annotations

from enforce_data.values.code import Code


class RecordType(Code):
    """记录类型 · Types of record.

    Source: this standard; the four families of acts are those of 湘政办发〔2023〕51号 二(五)2.
    """

    AGENCY = "agency", "执法主体", "enforcement agency"
    MATTER = "matter", "行政执法事项", "enforcement matter"
    CERTIFICATE = "certificate", "行政执法证件", "enforcement certificate"
    DELEGATION = "delegation", "委托书", "letter of delegation"
    PENALTY = "penalty", "行政处罚", "administrative penalty"
    COERCION = "coercion", "行政强制", "administrative compulsion"
    INSPECTION = "inspection", "行政检查", "administrative inspection"
    LICENSE = "license", "行政许可", "administrative licence"
    OTHER_ACT = "other_act", "其他行政行为", "other administrative act", "1.1+"
    DISCRETION_BENCHMARK = "discretion_benchmark", "裁量权基准", "benchmark of discretion", "1.1+"
    EMPOWERMENT = "empowerment", "乡镇街道赋权", "empowerment of townships", "1.1+"
    CLUE = "clue", "问题线索", "clue to a problem", "1.1+"
    PROBLEM = "problem", "突出问题", "outstanding problem", "1.1+"
    SUPERVISION = "supervision", "行政执法监督", "supervision of enforcement", "1.1+"
    TRANSFER = "transfer", "行刑衔接与线索移送", "transfer to or from justice", "1.1+"


class Operation(Code):
    """操作 · What the receiver is asked to do with a record.

    Source: this standard; exchange practice of “互联网+监管” (cd_operation), whose insert and update are one here.
    """

    UPSERT = "upsert", "新增或者更正", "insert or correct"
    DELETE = "delete", "删除", "delete"


class Secrecy(Code):
    """涉密情况 · Whether a record may leave the agency.

    Source: 行政处罚法 50; 湘政办发〔2023〕51号 二(五)2.
    """

    OPEN = "open", "不涉密", "open"
    INTERNAL = "internal", "内部", "internal"
    STATE_SECRET = "state_secret", "国家秘密", "state secret"


class CaseSource(Code):
    """案件来源 · How a case came to the agency.

    Source: names from practice (systems of “互联网+监管” and of departments); 司法机关移送 is 行政处罚法 27.
    """

    INSPECTION = "inspection", "监督检查", "inspection"
    COMPLAINT = "complaint", "投诉", "complaint"
    TIP_OFF = "tip_off", "举报", "report of a violation"
    HOTLINE = "hotline", "12345热线转办", "passed on by the 12345 hotline"
    SUPERIOR = "superior", "上级交办", "assigned by a superior organ"
    SUBORDINATE = "subordinate", "下级报送", "submitted by a subordinate organ"
    DEPARTMENT = "department", "其他部门移送", "transferred by another department"
    JUSTICE = "justice", "司法机关移送", "transferred by the judicial organs"
    MEDIA = "media", "媒体披露、舆情", "media or public opinion"
    MONITORING = "monitoring", "数据预警、非现场监管", "data warning or off-site supervision"
    CONFESSION = "confession", "自首、主动供述", "voluntary confession"
    SUPERVISION = "supervision", "执法监督发现", "found in supervision", "1.1+", "湘政办发〔2023〕51号 二(四)3"
    OTHER = "other", "其他", "other"
