"""Code lists of the benchmarks of discretion (裁量权基准)."""

from __future__ import annotations

from enforce_data.values.code import Code


class RangeUnit(Code):
    """幅度单位 · What the ends of a range of discretion count.

    Source: 行政处罚法 34; the forms in which laws state fines (数额, 货值金额的倍数, 违法所得的倍数).
    """

    YUAN = "yuan", "元", "yuan"
    MULTIPLE_OF_GOODS = "multiple_of_goods", "货值金额的倍数", "multiple of the value of the goods"
    MULTIPLE_OF_GAINS = "multiple_of_gains", "违法所得的倍数", "multiple of the unlawful gains"
    DAYS = "days", "日", "days"
    OTHER = "other", "其他", "other"


class BenchmarkStatus(Code):
    """基准状态 · State of a benchmark (行政处罚法 34; 湘政办发〔2023〕51号 二(二)2)."""

    IN_FORCE = "in_force", "有效", "in force"
    AMENDED = "amended", "已修订", "replaced by a later version"
    REPEALED = "repealed", "已废止", "repealed"
