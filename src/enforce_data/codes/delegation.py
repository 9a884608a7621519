"""Code lists of letters of delegation."""

from __future__ import annotations

from enforce_data.values.code import Code


class DelegationStatus(Code):
    """委托状态 · State of a delegation.

    Source: this standard, from 行政处罚法 20 (期限).
    """

    ACTIVE = "active", "有效", "in force"
    EXPIRED = "expired", "到期", "expired"
    TERMINATED = "terminated", "终止", "terminated"
    WITHDRAWN = "withdrawn", "撤回", "withdrawn"


class EvaluationResult(Code):
    """评估结果 · Result of an evaluation of what was handed down.

    Source: 湘政办发〔2023〕51号 二(三)2(3).
    """

    CONTINUED = "continued", "继续", "to continue"
    ADJUSTED = "adjusted", "调整", "to be adjusted"
    WITHDRAWN = "withdrawn", "收回", "to be taken back"
