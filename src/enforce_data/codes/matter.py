"""Code lists of the catalogue of enforcement matters."""

from __future__ import annotations

from enforce_data.values.code import Code


class ActKind(Code):
    """行政执法行为种类 · Kinds of act to which a matter belongs.

    Source: GB/T 39046-2020 A.1 (01 行政许可 to 10 其他); 行政征用 and 行政收费 have no code there and stand in its
    range for extensions (11 …).
    """

    LICENSE = "license", "行政许可", "administrative licence"
    PENALTY = "penalty", "行政处罚", "administrative penalty"
    COERCION = "coercion", "行政强制", "administrative compulsion"
    LEVY = "levy", "行政征收", "administrative levy"
    PAYMENT = "payment", "行政给付", "administrative payment"
    INSPECTION = "inspection", "行政检查", "administrative inspection"
    CONFIRMATION = "confirmation", "行政确认", "administrative confirmation"
    REWARD = "reward", "行政奖励", "administrative reward"
    ADJUDICATION = "adjudication", "行政裁决", "administrative adjudication"
    REQUISITION = "requisition", "行政征用", "administrative requisition"
    CHARGE = "charge", "行政收费", "administrative charge"
    OTHER = "other", "其他行政权力", "other administrative power"


class MatterStatus(Code):
    """事项状态 · State of a matter in the catalogue.

    Source: 湘政办发〔2023〕51号 二(三)1 (取消、调整或者暂停实施).
    """

    ACTIVE = "active", "有效", "active"
    ADJUSTED = "adjusted", "已调整", "adjusted"
    SUSPENDED = "suspended", "暂停实施", "suspended"
    CANCELLED = "cancelled", "已取消", "cancelled"


class ExemptionList(Code):
    """免轻减清单 · Lists of lenient treatment on which a matter stands.

    Source: 行政处罚法 32, 33; 湘政办发〔2023〕51号 二(二)2, 二(二)3.
    """

    NO_PENALTY = "no_penalty", "不予行政处罚", "no penalty"
    LIGHTER = "lighter", "从轻行政处罚", "lighter penalty"
    REDUCED = "reduced", "减轻行政处罚", "reduced penalty"


class CleanUpGround(Code):
    """清理理由 · Why a matter or a delegation is to be cleaned up.

    Source: 湘政办发〔2023〕51号 二(三)1 (matters), 二(三)2(3) (delegations).
    """

    NOT_OCCURRED = "not_occurred", "近五年未发生", "did not occur in five years"
    RARE = "rare", "极少发生且没有实施必要", "very rare and not needed"
    OVERLAPPING = "overlapping", "交叉重复", "overlapping"
    UNLAWFUL = "unlawful", "不符合行政处罚法等要求", "contrary to 行政处罚法 or another act"
    NOT_IN_WRITING = "not_in_writing", "不符合书面委托规定", "contrary to the rules on writing"


class CleanUpResult(Code):
    """清理结果 · What came of a clean-up.

    Source: 湘政办发〔2023〕51号 二(三)1 (取消、调整、暂停实施), 二(三)2(3) (完善手续).
    """

    CANCELLED = "cancelled", "取消", "cancelled"
    ADJUSTED = "adjusted", "调整", "adjusted"
    SUSPENDED = "suspended", "暂停实施", "suspended"
    REGULARISED = "regularised", "完善手续", "put in order"
