"""Code lists of the empowerment of townships and subdistricts (乡镇街道赋权)."""

from __future__ import annotations

from enforce_data.values.code import Code


class EmpowermentRoute(Code):
    """赋权方式 · By which of the two procedures powers were given (湘政办发〔2023〕51号 二(三)2(1))."""

    GENERAL = "general", "普遍赋权", "to all townships and subdistricts"
    INDIVIDUAL = "individual", "个别或者部分赋权", "to one or some townships and subdistricts"


class EmpowermentStatus(Code):
    """赋权状态 · State of an empowerment (行政处罚法 24(1); 湘政办发〔2023〕51号 二(三)2(3))."""

    ACTIVE = "active", "有效", "in force"
    ADJUSTED = "adjusted", "已调整", "adjusted"
    WITHDRAWN = "withdrawn", "已收回", "taken back"
    EXPIRED = "expired", "到期", "expired"
