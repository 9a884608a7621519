"""Code lists of the penalty family (行政处罚).

The members follow 行政处罚法 (2021) article by article; where the law names none, the docstring
says so.  Codes of other systems live in mappings.
"""

from __future__ import annotations

from enforce_data.values.code import Code


class PenaltyStatus(Code):
    """处罚案件状态 · State of a penalty case (行政处罚法 47, 54–66).

    The law names no list: these are the steps of its procedure. Suspended, terminated,
    transferred and withdrawn are side states.
    """

    CLUE_REGISTERED = "clue_registered", "线索登记", "clue registered"
    FILED = "filed", "立案", "filed"
    NOT_FILED = "not_filed", "不予立案", "not filed"
    INVESTIGATING = "investigating", "调查", "under investigation"
    REVIEWING = "reviewing", "审核", "under review"
    NOTIFIED = "notified", "告知", "party notified"
    HEARING = "hearing", "听证", "hearing"
    DECIDED = "decided", "决定", "decided"
    SERVED = "served", "送达", "decision served"
    EXECUTING = "executing", "执行", "in execution"
    CLOSED = "closed", "结案", "closed"
    ARCHIVED = "archived", "归档", "archived"
    SUSPENDED = "suspended", "中止", "suspended"
    TERMINATED = "terminated", "终止", "terminated"
    TRANSFERRED = "transferred", "移送", "transferred"
    WITHDRAWN = "withdrawn", "撤案", "withdrawn"


class JurisdictionGround(Code):
    """管辖依据 · Why this organ has jurisdiction (行政处罚法 22, 25)."""

    PLACE_OF_ACT = "place_of_act", "违法行为发生地", "place of the act", "1.0+", "行政处罚法 22"
    DESIGNATED = "designated", "指定管辖", "designated by the superior organ", "1.0+", "行政处罚法 25(2)"
    FILED_FIRST = "filed_first", "最先立案", "filed first", "1.0+", "行政处罚法 25(1)"
    OTHER_LAW = "other_law", "法律、行政法规、部门规章另有规定", "another law rules otherwise", "1.0+", "行政处罚法 22"


class EvidenceKind(Code):
    """证据种类 · The eight kinds of evidence (行政处罚法 46)."""

    DOCUMENTARY = "documentary", "书证", "documentary evidence", "1.0+", "行政处罚法 46①"
    PHYSICAL = "physical", "物证", "physical evidence", "1.0+", "行政处罚法 46②"
    AUDIO_VISUAL = "audio_visual", "视听资料", "audio-visual material", "1.0+", "行政处罚法 46③"
    ELECTRONIC_DATA = "electronic_data", "电子数据", "electronic data", "1.0+", "行政处罚法 46④"
    TESTIMONY = "testimony", "证人证言", "testimony of a witness", "1.0+", "行政处罚法 46⑤"
    PARTY_STATEMENT = "party_statement", "当事人的陈述", "statement of the party", "1.0+", "行政处罚法 46⑥"
    EXPERT_OPINION = "expert_opinion", "鉴定意见", "expert opinion", "1.0+", "行政处罚法 46⑦"
    SCENE_RECORD = (
        "scene_record",
        "勘验笔录、现场笔录",
        "record of an inquest or of the scene",
        "1.0+",
        "行政处罚法 46⑧",
    )


class Procedure(Code):
    """处罚程序 · Procedure of a penalty case (行政处罚法 51, 54).

    A hearing and the fast track are marks on the ordinary procedure, not procedures of their own.
    """

    SIMPLE = "simple", "简易程序", "simple procedure", "1.0+", "行政处罚法 51"
    ORDINARY = "ordinary", "普通程序", "ordinary procedure", "1.0+", "行政处罚法 54"


class PenaltyResult(Code):
    """处罚案件处理结果 · How the organ decided a penalty case (行政处罚法 57; practice)."""

    PENALTY = "penalty", "给予行政处罚", "penalty imposed", "1.0+", "行政处罚法 57(1)①"
    NO_PENALTY = "no_penalty", "不予行政处罚", "no penalty", "1.0+", "行政处罚法 57(1)②③"
    TRANSFERRED_TO_JUSTICE = (
        "transferred_to_justice",
        "移送司法机关",
        "transferred to justice",
        "1.0+",
        "行政处罚法 57(1)④",
    )
    TRANSFERRED_TO_ORGAN = "transferred_to_organ", "移送其他行政机关", "transferred to another organ"
    CASE_WITHDRAWN = "case_withdrawn", "撤销立案", "filing withdrawn"
    TERMINATED = "terminated", "终止调查", "investigation terminated"


class ExemptionGround(Code):
    """不予处罚理由 · Why no penalty is imposed (行政处罚法 30, 31, 33, 36, 57)."""

    MINOR_CORRECTED_NO_HARM = (
        "minor_corrected_no_harm",
        "违法轻微并及时改正且无危害后果",
        "minor, corrected, no harm",
        "1.0+",
        "行政处罚法 33(1)",
    )
    FIRST_OFFENCE = (
        "first_offence",
        "初次违法且危害轻微并及时改正",
        "first offence, slight harm, corrected",
        "1.0+",
        "行政处罚法 33(1)",
    )
    NO_FAULT = "no_fault", "没有主观过错", "no fault proved by the party", "1.0+", "行政处罚法 33(2)"
    UNDER_14 = "under_14", "不满十四周岁", "under fourteen", "1.0+", "行政处罚法 30"
    INCAPABLE = (
        "incapable",
        "不能辨认或者不能控制自己行为",
        "unable to recognise or control the act",
        "1.0+",
        "行政处罚法 31",
    )
    TIME_BARRED = "time_barred", "超过追责时效", "time-barred", "1.0+", "行政处罚法 36"
    FACTS_NOT_ESTABLISHED = (
        "facts_not_established",
        "违法事实不能成立",
        "facts not established",
        "1.0+",
        "行政处罚法 57(1)③",
    )
    OTHER_LAW = "other_law", "其他法律规定", "ground in another law"


class PenaltyKind(Code):
    """处罚种类 · Kinds of penalty (行政处罚法 9).

    An order to correct (行政处罚法 28) is no penalty and no member; neither is 不予行政处罚 (57).
    """

    WARNING = "warning", "警告", "warning", "1.0+", "行政处罚法 9①"
    PUBLIC_CRITICISM = "public_criticism", "通报批评", "public criticism", "1.0+", "行政处罚法 9①"
    FINE = "fine", "罚款", "fine", "1.0+", "行政处罚法 9②"
    CONFISCATE_GAINS = "confiscate_gains", "没收违法所得", "confiscation of unlawful gains", "1.0+", "行政处罚法 9②"
    CONFISCATE_PROPERTY = (
        "confiscate_property",
        "没收非法财物",
        "confiscation of unlawful property",
        "1.0+",
        "行政处罚法 9②",
    )
    SUSPEND_LICENCE = "suspend_licence", "暂扣许可证件", "suspension of a licence", "1.0+", "行政处罚法 9③"
    DOWNGRADE_QUALIFICATION = (
        "downgrade_qualification",
        "降低资质等级",
        "downgrading of a qualification",
        "1.0+",
        "行政处罚法 9③",
    )
    REVOKE_LICENCE = "revoke_licence", "吊销许可证件", "revocation of a licence", "1.0+", "行政处罚法 9③"
    RESTRICT_BUSINESS = (
        "restrict_business",
        "限制开展生产经营活动",
        "restriction of business activity",
        "1.0+",
        "行政处罚法 9④",
    )
    SUSPEND_BUSINESS = (
        "suspend_business",
        "责令停产停业",
        "order to suspend production or business",
        "1.0+",
        "行政处罚法 9④",
    )
    CLOSE_BUSINESS = "close_business", "责令关闭", "order to close", "1.0+", "行政处罚法 9④"
    RESTRICT_OCCUPATION = "restrict_occupation", "限制从业", "restriction of occupation", "1.0+", "行政处罚法 9④"
    ADMINISTRATIVE_DETENTION = (
        "administrative_detention",
        "行政拘留",
        "administrative detention",
        "1.0+",
        "行政处罚法 9⑤",
    )
    OTHER = (
        "other",
        "法律、行政法规规定的其他行政处罚",
        "other penalty set by a law or regulation",
        "1.0+",
        "行政处罚法 9⑥",
    )


class PenaltyLicenceKind(Code):
    """受罚许可证件类别 · Kind of the licence a penalty touches (行政处罚法 12).

    Local regulations may not revoke a business licence; hence the division in two.
    """

    BUSINESS_LICENCE = "business_licence", "营业执照", "business licence", "1.0+", "行政处罚法 12(1)"
    OTHER = "other", "其他许可证件", "other licence"


class DiscretionGrade(Code):
    """裁量档次 · How severely the discretion was used (行政处罚法 30–34, 49)."""

    LIGHTER = "lighter", "从轻", "lighter within the range", "1.0+", "行政处罚法 30–32"
    MITIGATED = "mitigated", "减轻", "below the range", "1.0+", "行政处罚法 30–32"
    GENERAL = "general", "一般", "general"
    HEAVIER = "heavier", "从重", "heavier within the range", "1.0+", "行政处罚法 49"


class Circumstance(Code):
    """裁量情节 · Circumstances that weigh on a penalty (行政处罚法 30–32, 49)."""

    HARM_REMOVED = "harm_removed", "主动消除或者减轻危害后果", "harm removed or reduced", "1.0+", "行政处罚法 32①"
    COERCED_OR_INDUCED = (
        "coerced_or_induced",
        "受他人胁迫或者诱骗",
        "coerced or induced by others",
        "1.0+",
        "行政处罚法 32②",
    )
    CONFESSED_UNKNOWN = (
        "confessed_unknown",
        "主动供述尚未掌握的违法行为",
        "confessed what the organ did not know",
        "1.0+",
        "行政处罚法 32③",
    )
    MERITORIOUS = "meritorious", "配合查处有立功表现", "meritorious help", "1.0+", "行政处罚法 32④"
    OTHER_LIGHTER = (
        "other_lighter",
        "其他应当从轻或者减轻的情形",
        "other binding ground for leniency",
        "1.0+",
        "行政处罚法 32⑤",
    )
    AGED_14_TO_17 = "aged_14_to_17", "已满十四周岁不满十八周岁", "from fourteen to seventeen", "1.0+", "行政处罚法 30"
    LIMITED_CAPACITY = "limited_capacity", "尚未完全丧失辨认或者控制能力", "limited capacity", "1.0+", "行政处罚法 31"
    EMERGENCY_VIOLATION = (
        "emergency_violation",
        "违反突发事件应对措施",
        "violation of emergency measures",
        "1.0+",
        "行政处罚法 49",
    )
    OTHER_HEAVIER = "other_heavier", "其他法律规定的从重情形", "aggravating ground in another law"


class ClosingKind(Code):
    """结案情形 · How a penalty case was closed (行政处罚法 57, 66; practice)."""

    PERFORMED = "performed", "处罚决定执行完毕", "decision performed"
    EXECUTION_ENDED_BY_COURT = "execution_ended_by_court", "经法院裁定终结执行", "execution ended by court ruling"
    NO_PENALTY = "no_penalty", "不予处罚", "no penalty"
    TRANSFERRED = "transferred", "移送", "transferred"
    CASE_WITHDRAWN = "case_withdrawn", "撤销立案", "filing withdrawn"
    TERMINATED = "terminated", "终止调查", "investigation terminated"
    DECISION_REVOKED = "decision_revoked", "处罚决定被撤销", "decision revoked"
