"""Code lists of clues to problems of enforcement (行政执法问题线索)."""

from __future__ import annotations

from enforce_data.values.code import Code


class ClueChannel(Code):
    """线索渠道 · How a clue came in.

    Source: 湘政办发〔2023〕51号 二(四)3 (12345, 新闻媒体), 二(二)3 (涉民营企业投诉举报); the others from practice.
    """

    HOTLINE_12345 = "hotline_12345", "12345政务服务便民热线", "12345 government service hotline"
    MEDIA = "media", "新闻媒体", "news media"
    ENTERPRISE_COMPLAINT = "enterprise_complaint", "涉企投诉举报", "complaint of an enterprise"
    LETTER_VISIT = "letter_visit", "信访", "letters and visits"
    ONLINE = "online", "网络平台", "online platform"
    SUPERIOR = "superior", "上级交办", "assigned by a superior organ"
    DEPARTMENT = "department", "其他部门移送", "transferred by another department"
    RECONSIDERATION_LITIGATION = "reconsideration_litigation", "行政复议、行政诉讼", "reconsideration or litigation"
    SUPERVISION = "supervision", "执法监督发现", "found in supervision"
    OTHER = "other", "其他", "other"


class ClueStatus(Code):
    """线索状态 · State of a clue (own list)."""

    RECEIVED = "received", "已接收", "received"
    ASSIGNED = "assigned", "已交办", "assigned"
    HANDLING = "handling", "办理中", "being handled"
    HANDLED = "handled", "已办理", "handled"
    REPLIED = "replied", "已答复", "replied"
    CLOSED = "closed", "已办结", "closed"


class ClueResult(Code):
    """线索办理结果 · What came of a clue (湘政办发〔2023〕51号 二(四)3; own list)."""

    CASE_FILED = "case_filed", "立案", "a case was filed"
    SUPERVISION_OPENED = "supervision_opened", "启动执法监督", "a supervision was opened"
    TRANSFERRED = "transferred", "移送", "transferred"
    RECTIFIED = "rectified", "已整改", "put right"
    NOT_ESTABLISHED = "not_established", "不属实", "not established"
    NOT_COMPETENT = "not_competent", "不属于受理范围", "outside the competence"
    OTHER = "other", "其他", "other"
