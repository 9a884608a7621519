"""Code lists of the performance of decisions: collecting fines, disposing of goods, the court.

Sources: 行政处罚法 (2021) 66–74 and 行政强制法 (2011) 53–59.
"""

from __future__ import annotations

from enforce_data.values.code import Code


class PaymentChannel(Code):
    """缴纳渠道 · How a fine is paid (行政处罚法 67, 68, 69)."""

    BANK = "bank", "指定银行", "designated bank", "1.0+", "行政处罚法 67(3)"
    ELECTRONIC = "electronic", "电子支付系统", "electronic payment system", "1.0+", "行政处罚法 67(3)"
    ON_SPOT = "on_spot", "当场收缴", "collected on the spot", "1.0+", "行政处罚法 68, 69"
    OTHER = "other", "其他", "other"


class OnSpotReason(Code):
    """当场收缴理由 · Why a fine was collected on the spot (行政处罚法 68, 69)."""

    UP_TO_100 = "up_to_100", "一百元以下罚款", "a fine of at most 100 yuan", "1.0+", "行政处罚法 68①"
    HARD_TO_COLLECT = "hard_to_collect", "不当场收缴事后难以执行", "hard to collect later", "1.0+", "行政处罚法 68②"
    REMOTE_AT_REQUEST = (
        "remote_at_request",
        "边远、水上、交通不便地区经当事人提出",
        "remote place, at the party's request",
        "1.0+",
        "行政处罚法 69",
    )


class DeferralKind(Code):
    """延期分期类别 · How the payment of a fine was put off (行政处罚法 66)."""

    DEFERRED = "deferred", "暂缓缴纳", "deferred"
    INSTALMENTS = "instalments", "分期缴纳", "by instalments"


class ConfiscatedDisposalKind(Code):
    """没收财物处理方式 · What became of confiscated property (行政处罚法 74)."""

    AUCTION = "auction", "公开拍卖", "public auction"
    DESTROY = "destroy", "销毁", "destroyed"
    OTHER = "other", "按照国家有关规定的其他处理", "other lawful disposal"


class CourtRuling(Code):
    """法院裁定 · Ruling on an application for execution (行政强制法 56–58)."""

    EXECUTE = "execute", "准予执行", "execution allowed", "1.0+", "行政强制法 57"
    NOT_EXECUTE = "not_execute", "不予执行", "execution refused", "1.0+", "行政强制法 58"
    NOT_ACCEPTED = "not_accepted", "不予受理", "application not accepted", "1.0+", "行政强制法 56(2)"
