"""Code lists of the lists of outstanding problems of enforcement (行政执法突出问题清单)."""

from __future__ import annotations

from enforce_data.values.code import Code


class ProblemKind(Code):
    """突出问题种类 · Kinds of outstanding problem.

    Source: 湘政办发〔2023〕51号 二(二)1; 国务院令825号, summary (违规异地执法, 乱收费, 乱罚款, 乱检查, 乱查封).
    """

    CAMPAIGN_STYLE = "campaign_style", "运动式执法", "campaign-style enforcement"
    ONE_SIZE_FITS_ALL = "one_size_fits_all", "“一刀切”执法", "one-size-fits-all enforcement"
    CRUDE = "crude", "简单粗暴执法", "crude enforcement"
    ROUGH = "rough", "野蛮执法", "rough enforcement"
    EXCESSIVE = "excessive", "过度执法", "excessive enforcement"
    MECHANICAL = "mechanical", "机械执法", "mechanical enforcement"
    PROFIT_DRIVEN = "profit_driven", "逐利执法", "enforcement for profit"
    OUTSIDE_AREA = "outside_area", "违规异地执法", "enforcement outside the area"
    ARBITRARY = "arbitrary", "乱收费、乱罚款、乱检查、乱查封", "arbitrary charges, fines, inspections and seizures"
    INACTION = "inaction", "不作为", "failure to act"
    OTHER = "other", "其他", "other"


class ProblemStatus(Code):
    """整改状态 · State of the rectification of a problem (own list)."""

    LISTED = "listed", "已列入清单", "listed"
    RECTIFYING = "rectifying", "整改中", "being put right"
    RECTIFIED = "rectified", "整改完成", "put right"
    CLOSED = "closed", "已销号", "struck off the list"
