"""Code lists of the other acts: levy, requisition, payment, confirmation, reward, adjudication, charge."""

from __future__ import annotations

from enforce_data.values.code import Code


class OtherActKind(Code):
    """其他行为种类 · Kinds of act beside penalty, compulsion, inspection and licence.

    Source: GB/T 39046-2020 A.1; 行政征用 and 行政收费 from 国办发〔2018〕118号 and practice.
    """

    LEVY = "levy", "行政征收", "administrative levy"
    REQUISITION = "requisition", "行政征用", "administrative requisition"
    PAYMENT = "payment", "行政给付", "administrative payment"
    CONFIRMATION = "confirmation", "行政确认", "administrative confirmation"
    REWARD = "reward", "行政奖励", "administrative reward"
    ADJUDICATION = "adjudication", "行政裁决", "administrative adjudication"
    CHARGE = "charge", "行政收费", "administrative charge"
    OTHER = "other", "其他行政行为", "other administrative act"


class OtherActStatus(Code):
    """其他行为状态 · State of another act (own list, the common steps of the seven kinds)."""

    RECEIVED = "received", "收到申请", "application received"
    ACCEPTED = "accepted", "已受理", "accepted"
    IN_PROGRESS = "in_progress", "办理中", "in progress"
    DECIDED = "decided", "已决定", "decided"
    PERFORMED = "performed", "已履行", "performed"
    CLOSED = "closed", "已办结", "closed"
    TERMINATED = "terminated", "终止", "terminated"


class OtherActResult(Code):
    """其他行为结果 · Result of another act (own list)."""

    MADE = "made", "作出该行为", "the act was made"
    REFUSED = "refused", "不予作出", "refused"
    EXEMPTED = "exempted", "减征、免征或者缓征", "reduced, waived or deferred"
    SETTLED = "settled", "调解或者和解结案", "settled by agreement"
    WITHDRAWN = "withdrawn", "撤回申请", "application withdrawn"
    OTHER = "other", "其他", "other"
