"""Code lists of the inspection family (行政检查).

The national dictionaries of inspection data are not published; the members come from
优化营商环境条例 54, from published practice and from the letter codes of random inspections.
"""

from __future__ import annotations

from enforce_data.values.code import Code


class InspectionStatus(Code):
    """检查状态 · State of an inspection (own list)."""

    PLANNED = "planned", "已列入计划", "planned"
    APPROVED = "approved", "已审批", "approved"
    NOTIFIED = "notified", "已通知", "notified"
    IN_PROGRESS = "in_progress", "检查中", "in progress"
    FINISHED = "finished", "检查结束", "finished"
    HANDLING = "handling", "后续处理中", "findings being handled"
    CLOSED = "closed", "已办结", "closed"


class InspectionForm(Code):
    """检查形式 · Form of an inspection (国办发〔2024〕54号, summary).

    The three classes were read in a summary of the text, not in the text itself.
    """

    DAILY = "daily", "日常检查", "daily inspection"
    CASE = "case", "个案检查", "inspection in a single case"
    SPECIAL = "special", "专项检查", "special campaign"


class InspectionSelection(Code):
    """对象选取方式 · How the inspected were chosen (优化营商环境条例 54)."""

    RANDOM = "random", "随机抽取", "drawn at random", "1.0+", "优化营商环境条例 54(1)"
    DIRECTED = "directed", "定向选取", "directed"
    FULL_COVERAGE = "full_coverage", "全覆盖", "full coverage"


class InspectionMode(Code):
    """检查方式 · How the inspection was done (行政许可法 61, 62; practice)."""

    ON_SITE = "on_site", "现场检查", "on site", "1.0+", "行政许可法 62(1)"
    OFF_SITE = "off_site", "非现场检查", "off site", "1.0+", "行政许可法 61(1)"
    SAMPLING = "sampling", "抽样检测", "sampling", "1.0+", "行政许可法 62(1)"


class InspectionResult(Code):
    """检查结果 · Result of an inspection or of one of its items (own list).

    The first eight members are the cross-domain list of this standard, the rest the results of
    random inspections by the market regulators (双随机、一公开).
    """

    NO_PROBLEM = "no_problem", "未发现问题", "no problem found"
    CORRECTED_ON_SPOT = "corrected_on_spot", "发现问题已当场改正", "problem corrected on the spot"
    CORRECTION_ORDERED = "correction_ordered", "发现问题责令限期改正", "correction ordered within a term"
    VIOLATION_SUSPECTED = "violation_suspected", "发现违法线索拟立案", "suspected violation, filing intended"
    TRANSFERRED = "transferred", "移送其他机关", "transferred to another organ"
    UNREACHABLE = "unreachable", "无法联系", "could not be reached"
    REFUSED = "refused", "拒绝检查", "inspection refused"
    NO_SUCH_ACTIVITY = "no_such_activity", "未开展相关活动", "no such activity"
    PROBLEM_PENDING = "problem_pending", "发现问题待后续处理", "problem found, still to be handled"
    CORRECTED_AFTER_ORDER = "corrected_after_order", "发现问题经责令已改正", "problem corrected after an order"
    NOT_DISCLOSED = "not_disclosed", "未按规定公示应当公示的信息", "information not disclosed"
    FALSE_DISCLOSURE = "false_disclosure", "公示信息隐瞒真实情况弄虚作假", "false disclosure"
    CLOSED_DOWN = "closed_down", "已关闭停业或正在组织清算", "closed down or in liquidation"
    DEREGISTERED = "deregistered", "注销", "deregistered"
    LICENCE_REVOKED = "licence_revoked", "被吊销", "licence revoked"
    REGISTRATION_ANNULLED = "registration_annulled", "被撤销", "registration annulled"
    MOVED_OUT = "moved_out", "迁出", "moved out"
    OTHER = "other", "其他", "other"
