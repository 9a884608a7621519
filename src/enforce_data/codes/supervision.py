"""Code lists of the supervision of enforcement (行政执法监督)."""

from __future__ import annotations

from enforce_data.values.code import Code


class SupervisionKind(Code):
    """监督种类 · Kinds of supervision (国务院令825号, summary; 湘政办发〔2023〕51号 二(四)3)."""

    DAILY = "daily", "日常监督", "daily supervision"
    KEY = "key", "重点监督", "supervision of key matters"
    SPECIAL = "special", "专项监督", "special supervision"


class SupervisionStatus(Code):
    """监督状态 · State of a supervision (own list)."""

    PLANNED = "planned", "已列入方案", "planned"
    IN_PROGRESS = "in_progress", "监督中", "in progress"
    RECTIFYING = "rectifying", "整改中", "being put right"
    CLOSED = "closed", "已办结", "closed"


class EvaluationKind(Code):
    """评价方式 · How enforcement was evaluated (湘政办发〔2023〕51号 二(四)3)."""

    APPRAISAL = "appraisal", "评议考核", "appraisal"
    THIRD_PARTY = "third_party", "第三方评估", "evaluation by a third party"
    FILE_REVIEW = "file_review", "案卷评查", "review of case files"
    WORK_REPORT = "work_report", "行政执法工作报告", "report on enforcement"
    STATISTICS = "statistics", "统计分析", "statistical analysis"


class InstrumentKind(Code):
    """监督文书种类 · Instruments of supervision, from the mildest on.

    Source: 国务院令825号 (its text was read in summaries only); 其他 for the forms of the provinces.
    """

    NOTICE = "notice", "行政执法监督通知书", "notice of supervision", "1.1+", "国务院令825号"
    OPINION = "opinion", "行政执法监督意见书", "opinion of supervision", "1.1+", "国务院令825号"
    DECISION = "decision", "行政执法监督决定书", "decision of supervision", "1.1+", "国务院令825号"
    OTHER = "other", "其他监督文书", "other instrument"


class AccountabilityKind(Code):
    """责任处理 · Whether somebody is held responsible (湘政办发〔2023〕51号 二(六)2)."""

    LIABILITY = "liability", "责任追究", "held responsible"
    EXEMPTION = "exemption", "尽职免予问责", "exempted, having done the duty"
