"""How an application for a licence is handled (行政许可): acceptance, verification, joint handling.

Sources: 行政许可法 (2019) 24–48, 优化营商环境条例 36.  The record itself is in
:mod:`enforce_data.model.license`.
"""

from __future__ import annotations

from typing import Annotated

from enforce_data.codes.license import NonAcceptanceGround, SpecialProcedureKind
from enforce_data.dictionary import E, Group
from enforce_data.model.agency import AgencyRef
from enforce_data.model.document import Document
from enforce_data.model.officer import OfficerRef
from enforce_data.values import (
    Day,
    Flag,
    Text100,
    Text200,
    Text1000,
)


class NonAcceptance(Group):
    """不予受理 · Refusal to accept an application (行政许可法 32)."""

    ground: Annotated[
        NonAcceptanceGround | None,
        E("HED-1800", "理由", conditional=True, basis="行政许可法 32(1)①②", example="not_competent"),
    ] = None
    """不予受理所依据的情形。
    The ground on which the application was not accepted."""
    refused_on: Annotated[Day | None, E("HED-1801", "日期", basis="行政许可法 32", example="2024-05-07")] = None
    """告知不受理或者决定不予受理的日期。
    Day on which the applicant was told."""
    document: Annotated[Document | None, E("HED-1802", "不予受理凭证", conditional=True, basis="行政许可法 32(2)")] = (
        None
    )
    """加盖专用印章并注明日期的书面凭证。
    The dated and sealed written proof."""


class InterestedParty(Group):
    """利害关系人 · A person whose major interests the licence touches (行政许可法 36)."""

    name: Annotated[
        Text200 | None,
        E("HED-1803", "姓名或者名称", personal=True, basis="行政许可法 36", example="某物业管理有限公司"),
    ] = None
    """利害关系人的姓名或者名称。
    Name of the interested person or body."""
    informed_on: Annotated[
        Day | None, E("HED-1804", "告知日期", conditional=True, basis="行政许可法 36", example="2024-05-16")
    ] = None
    """告知该利害关系人的日期。
    Day on which this person was informed."""
    opinion: Annotated[Text1000 | None, E("HED-1805", "意见", basis="行政许可法 36", example="无异议")] = None
    """利害关系人的陈述和意见。
    What this person said."""


class Verification(Group):
    """实质核查 · Verification of the substance of the materials (行政许可法 34(3))."""

    staff: Annotated[
        tuple[OfficerRef, ...] | None, E("HED-1806", "核查人员", conditional=True, basis="行政许可法 34(3)")
    ] = None
    """指派核查的工作人员,不要求执法证件。
    The staff assigned; no enforcement certificate is asked of them."""
    verified_on: Annotated[Day | None, E("HED-1807", "核查日期", basis="行政许可法 34(3)", example="2024-05-15")] = None
    """完成核查的日期。
    Day on which the verification was done."""


class SpecialProcedure(Group):
    """特别程序 · A procedure whose time does not count (行政许可法 45, 55)."""

    kind: Annotated[SpecialProcedureKind | None, E("HED-1808", "种类", basis="行政许可法 45", example="testing")] = None
    """听证、招标、拍卖、检验、检测、检疫、鉴定或者评审。
    Which of the eight procedures it is."""
    starts_on: Annotated[Day | None, E("HED-1809", "起始日期", basis="行政许可法 45", example="2024-05-13")] = None
    """不计入期限的期间的第一日。
    First day that does not count."""
    ends_on: Annotated[Day | None, E("HED-1810", "截止日期", basis="行政许可法 45", example="2024-05-20")] = None
    """不计入期限的期间的最后一日,当日计入。
    Last day that does not count, included."""
    notified_on: Annotated[
        Day | None, E("HED-1811", "告知日期", conditional=True, basis="行政许可法 45", example="2024-05-13")
    ] = None
    """将所需时间书面告知申请人的日期。
    Day on which the applicant was told the time needed in writing."""
    by_agency: Annotated[Flag | None, E("HED-1812", "机关自行实施", basis="行政许可法 55(2)", example=True)] = None
    """是否由行政机关自己实施检验、检测、检疫。
    Whether the organ itself inspects or tests."""
    assigned_on: Annotated[
        Day | None, E("HED-1813", "指派日期", conditional=True, basis="行政许可法 55(2)", example="2024-05-11")
    ] = None
    """指派工作人员的日期。
    Day on which the staff was assigned."""
    staff: Annotated[
        tuple[OfficerRef, ...] | None, E("HED-1814", "实施人员", conditional=True, basis="行政许可法 55(2)")
    ] = None
    """指派实施的工作人员。
    The staff assigned."""


class LateReason(Group):
    """超期理由 · Why the promised term was not kept (优化营商环境条例 36(2))."""

    reason: Annotated[
        Text1000 | None, E("HED-1815", "理由", basis="优化营商环境条例 36(2)", example="申请集中,专家评审排期")
    ] = None
    """超出承诺期限的理由。
    Why the decision took longer than promised."""
    published_on: Annotated[
        Day | None, E("HED-1816", "公开日期", conditional=True, basis="优化营商环境条例 36(2)", example="2024-06-03")
    ] = None
    """理由公开的日期。
    Day on which the reason was published."""


class PreliminaryReview(Group):
    """初步审查 · First review by a lower organ (行政许可法 35, 43)."""

    organ: Annotated[AgencyRef | None, E("HED-1817", "初审机关", basis="行政许可法 35")] = None
    """先行审查的下级行政机关。
    The lower organ that reviews first."""
    accepted_on: Annotated[Day | None, E("HED-1818", "受理日期", basis="行政许可法 43", example="2024-05-08")] = None
    """下级行政机关受理申请的日期。
    Day on which the lower organ accepted the application."""
    completed_on: Annotated[
        Day | None, E("HED-1819", "审查完毕日期", conditional=True, basis="行政许可法 43", example="2024-05-28")
    ] = None
    """下级行政机关审查完毕的日期。
    Day on which the first review was completed."""
    opinion: Annotated[Text1000 | None, E("HED-1820", "初审意见", basis="行政许可法 35", example="同意上报")] = None
    """初步审查意见。
    Opinion of the lower organ."""


class JointHandling(Group):
    """统一联合集中办理 · Joint handling by several departments (行政许可法 26(2), 42(2))."""

    lead: Annotated[AgencyRef | None, E("HED-1821", "牵头部门", basis="行政许可法 26(2)")] = None
    """受理并牵头办理的部门。
    The department that accepts and leads."""
    ended_on: Annotated[Day | None, E("HED-1822", "办结日期", basis="行政许可法 42(2)", example="2024-06-28")] = None
    """各部门全部办结的日期。
    Day on which all departments were done."""
    extension_approver: Annotated[
        Text100 | None, E("HED-1823", "延长批准人", personal=True, basis="行政许可法 42(2)", example="杨某")
    ] = None
    """批准延长十五日的本级人民政府负责人姓名。
    Name of the head of the government who approved fifteen more days."""
