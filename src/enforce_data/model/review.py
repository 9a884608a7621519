"""How an organ checks itself before it decides: legal review, collective discussion, recusal.

Law: 行政处罚法 43, 57, 58; 优化营商环境条例 58; 国办发〔2018〕118号.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.procedure import LegalReviewGround, LegalReviewResult, RecusalResult
from enforce_data.dictionary import E, Group
from enforce_data.values import Day, Flag, Text100, Text200, Text1000, Text2000


class LegalReview(Group):
    """法制审核 · One legal review before the decision (行政处罚法 58)."""

    required: Annotated[
        Flag | None, E("HED-0260", "依法应当审核", basis="行政处罚法 58; 优化营商环境条例 58", example=True)
    ] = None
    """该次审核是否为法律、法规所要求。
    Whether laws or regulations require the review."""
    grounds: Annotated[
        tuple[LegalReviewGround, ...] | None,
        E("HED-0261", "审核情形", basis="行政处罚法 58"),
    ] = None
    """应当进行法制审核的情形。
    Cases of the Act that make the review necessary."""
    submitted_on: Annotated[Day | None, E("HED-0262", "送审日期", basis="行政处罚法 58", example="2024-05-20")] = None
    """案件提交审核的日期。
    Day on which the case was submitted for review."""
    result: Annotated[
        LegalReviewResult | None, E("HED-0263", "结果", conditional=True, basis="行政处罚法 58", example="passed")
    ] = None
    """审核是否通过。
    Whether the review was passed."""
    reviewer: Annotated[
        Text100 | None, E("HED-0264", "审核人员", basis="行政处罚法 58", example="龙某", personal=True)
    ] = None
    """审核人员的姓名。
    Name of the reviewer."""
    reviewer_agency: Annotated[
        Text200 | None, E("HED-0265", "审核机构", basis="行政处罚法 58; 湘政办发〔2023〕51号 二(六)1", example="法规科")
    ] = None
    """审核人员所在的机构。
    Unit or organ to which the reviewer belongs."""
    reviewer_qualified: Annotated[
        Flag | None, E("HED-0266", "具有法律职业资格", basis="行政处罚法 58", example=True)
    ] = None
    """审核人员是否取得法律职业资格。
    Whether the reviewer holds the legal professional qualification."""
    concluded_on: Annotated[Day | None, E("HED-0267", "审结日期", basis="行政处罚法 58", example="2024-05-27")] = None
    """出具审核意见的日期。
    Day on which the opinion was given."""
    opinion: Annotated[
        Text2000 | None, E("HED-0268", "意见", basis="行政处罚法 58", example="事实清楚,程序合法,同意拟处罚意见")
    ] = None
    """审核意见的内容。
    What the opinion says."""


class CollectiveDiscussion(Group):
    """集体讨论 · One discussion by the heads of the organ (行政处罚法 57)."""

    held_on: Annotated[Day | None, E("HED-0275", "日期", basis="行政处罚法 57", example="2024-05-30")] = None
    """行政机关负责人集体讨论的日期。
    Day on which the heads of the organ discussed the case."""
    conclusion: Annotated[Text1000 | None, E("HED-0276", "结论", basis="行政处罚法 57", example="同意给予行政处罚")] = (
        None
    )
    """集体讨论的结论。
    What was concluded."""


class Recusal(Group):
    """回避 · One request that an officer withdraw from the case (行政处罚法 43)."""

    applicant: Annotated[
        Text100 | None, E("HED-0310", "申请人", basis="行政处罚法 43", example="向某", personal=True)
    ] = None
    """提出回避申请的人;执法人员自行回避的,填其本人。
    Who asked for the recusal; the officer, where of his own motion."""
    officer: Annotated[
        Text100 | None, E("HED-0311", "被申请人员", basis="行政处罚法 43", example="彭某", personal=True)
    ] = None
    """被申请回避的执法人员姓名。
    Name of the officer concerned."""
    requested_on: Annotated[Day | None, E("HED-0312", "申请日期", basis="行政处罚法 43", example="2024-03-08")] = None
    """提出回避申请的日期。
    Day of the request."""
    decided_on: Annotated[
        Day | None, E("HED-0313", "决定日期", conditional=True, basis="行政处罚法 43", example="2024-03-11")
    ] = None
    """行政机关负责人作出决定的日期。
    Day on which the head of the organ decided."""
    decided_by: Annotated[
        Text100 | None, E("HED-0314", "决定人", conditional=True, basis="行政处罚法 43", example="田某", personal=True)
    ] = None
    """作出决定的行政机关负责人。
    Head of the organ who decided."""
    result: Annotated[RecusalResult | None, E("HED-0315", "结果", basis="行政处罚法 43", example="rejected")] = None
    """是否决定回避。
    Whether the officer withdraws."""
