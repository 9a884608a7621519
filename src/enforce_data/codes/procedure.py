"""Code lists of the procedure that acts share: review, recusal, remedies, alterations."""

from __future__ import annotations

from enforce_data.values.code import Code


class LegalReviewGround(Code):
    """法制审核情形 · Why legal review is required.

    Source: 行政处罚法 58(1)①–④.
    """

    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益", "major public interest"
    HEARING_HELD = (
        "hearing_held",
        "直接关系重大权益且经过听证",
        "major rights and interests, after a hearing",
    )
    COMPLEX = "complex", "案情疑难复杂、涉及多个法律关系", "difficult, several legal relations"
    OTHER_LAW = "other_law", "法律、法规规定的其他情形", "other cases in laws and regulations"


class LegalReviewResult(Code):
    """法制审核结果 · Result of legal review.

    Source: 行政处罚法 58(1).
    """

    PASSED = "passed", "通过", "passed"
    NOT_PASSED = "not_passed", "未通过", "not passed"


class RecusalResult(Code):
    """回避决定 · Decision on a recusal.

    Source: 行政处罚法 43.
    """

    GRANTED = "granted", "决定回避", "granted"
    REJECTED = "rejected", "驳回申请", "rejected"


class RemedyKind(Code):
    """救济途径 · Kind of remedy.

    Source: 行政处罚法 7, 73.
    """

    RECONSIDERATION = "reconsideration", "行政复议", "administrative reconsideration"
    LITIGATION = "litigation", "行政诉讼", "administrative litigation"


class AlterationKind(Code):
    """决定变动种类 · What happened to a decision later.

    Source: 行政处罚法 48(2).
    """

    CHANGED = "changed", "变更", "changed"
    REVOKED = "revoked", "撤销", "revoked"
    CONFIRMED_UNLAWFUL = "confirmed_unlawful", "确认违法", "confirmed to be unlawful"
    CONFIRMED_VOID = "confirmed_void", "确认无效", "confirmed to be void"
