"""The catalogue of enforcement matters (行政执法事项目录).

Law: 湘政办发〔2023〕51号 二(三); 行政处罚法 9 to 16, 39; 行政强制法 10, 13; 行政许可法 14 to 17, 30.  Kinds and levels
are those of GB/T 39046-2020, codes those of GB/T 39554.1-2020.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.agency import AdministrativeLevel, EnforcementDomain
from enforce_data.codes.coercion import CoercionNature
from enforce_data.codes.matter import (
    ActKind,
    CleanUpGround,
    CleanUpResult,
    ExemptionList,
    MatterStatus,
)
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.dictionary import E, Group
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import LegalBasis, RankedBasis
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import Count, Day, Flag, Number100, Text50, Text200, Text500, Yuan


class CleanUp(Group):
    """清理 · The clean-up of a matter or a delegation (湘政办发〔2023〕51号 二(三))."""

    ground: Annotated[
        CleanUpGround | None,
        E("HED-0500", "理由", basis="湘政办发〔2023〕51号 二(三)1, 二(三)2(3)", example="not_occurred"),
    ] = None
    """列入清理的理由。
    Why it is to be cleaned up."""
    proposed_on: Annotated[
        Day | None, E("HED-0501", "提请日期", basis="湘政办发〔2023〕51号 二(三)1", example="2024-11-20")
    ] = None
    """按程序提请处理的日期。
    Day on which the clean-up was proposed."""
    setting_organ: Annotated[
        Text200 | None,
        E("HED-0502", "制定机关", basis="湘政办发〔2023〕51号 二(三)1", example="星沙市人民代表大会常务委员会"),
    ] = None
    """设定该事项、有权决定处理的机关。
    Organ that set the matter and may decide on it."""
    result: Annotated[
        CleanUpResult | None, E("HED-0503", "结果", basis="湘政办发〔2023〕51号 二(三)1", example="cancelled")
    ] = None
    """清理的结果。
    What came of it."""


class Matter(EnforcementRecord):
    """行政执法事项 · One matter of the catalogue, in one version of it."""

    record_type_name: ClassVar[str] = "matter"

    code: Annotated[Number100, E("HED-0510", "编码", basis="GB/T 39554.1-2020", example="430217001000")]
    """事项在目录中的编码,形式由各目录规定。
    Code of the matter; its form is laid down by the catalogue."""
    name: Annotated[Text500, E("HED-0511", "名称", basis="GB/T 39046-2020", example="对经营超过保质期的食品的处罚")]
    """事项在目录中的全称。
    Full name of the matter in the catalogue."""
    act_kind: Annotated[ActKind, E("HED-0512", "行为种类", basis="GB/T 39046-2020 A.1", example="penalty")]
    """事项属于哪一种行政执法行为。
    Kind of act to which the matter belongs."""
    coercion_nature: Annotated[
        CoercionNature | None, E("HED-0513", "强制性质", conditional=True, basis="行政强制法 2", example="measure")
    ] = None
    """行政强制事项是强制措施还是强制执行。
    Whether a matter of compulsion is a measure or an execution."""
    domain: Annotated[
        EnforcementDomain | None, E("HED-0514", "执法领域", basis="行政处罚法 18", example="market_regulation")
    ] = None
    """事项所属的执法领域。
    Field of enforcement to which the matter belongs."""
    bases: Annotated[
        tuple[RankedBasis, ...], E("HED-0515", "法律依据", basis="GB/T 39046-2020 (设定依据); 行政处罚法 4")
    ]
    """实施该事项的全部法律依据,至少一项。
    All legal bases on which the matter is exercised, at least one."""
    set_by: Annotated[LegalBasis | None, E("HED-0516", "设定依据", basis="行政处罚法 10 to 14; 行政许可法 14, 15")] = (
        None
    )
    """设定该事项的那一项依据。
    The one basis that creates the matter."""
    agency: Annotated[AgencyRef, E("HED-0517", "实施主体", basis="GB/T 39046-2020; 行政处罚法 17")]
    """有权实施该事项的机关或者授权组织。
    Organ or authorised organisation that has power over the matter."""
    level: Annotated[
        AdministrativeLevel | None, E("HED-0518", "行使层级", basis="GB/T 39046-2020 A.2", example="county")
    ] = None
    """事项由哪一层级行使。
    Level at which the matter is exercised."""
    catalogue_version: Annotated[
        Text50, E("HED-0519", "目录版本", basis="湘政办发〔2023〕51号 二(三)1", example="2024")
    ]
    """事项所在目录的版本。
    Version of the catalogue in which the matter stands."""
    effective_from: Annotated[
        Day, E("HED-0520", "生效日期", basis="湘政办发〔2023〕51号 二(三)1", example="2024-12-31")
    ]
    """事项在该版本目录中开始有效的日期。
    First day on which the matter is effective in this version."""
    effective_until: Annotated[
        Day | None,
        E("HED-0521", "失效日期", conditional=True, basis="湘政办发〔2023〕51号 二(三)1", example="2026-12-31"),
    ] = None
    """事项在该版本目录中有效的最后一日。
    Last day on which the matter is effective in this version."""
    status: Annotated[MatterStatus, E("HED-0522", "状态", basis="湘政办发〔2023〕51号 二(三)1", example="active")]
    """更新时间时事项的状态。
    State of the matter as of the time of update."""
    penalty_kinds: Annotated[tuple[PenaltyKind, ...] | None, E("HED-0523", "处罚种类", basis="行政处罚法 9")] = None
    """处罚事项可以适用的处罚种类。
    Kinds of penalty that a penalty matter allows."""
    fine_min: Annotated[Yuan | None, E("HED-0524", "罚款下限", basis="行政处罚法 11 to 14", example="5000.00")] = None
    """依据规定的最低罚款金额,单位元;按倍数计算的不填。
    Lowest fine that the basis allows, in yuan; not given where fines are multiples of a value."""
    fine_max: Annotated[Yuan | None, E("HED-0525", "罚款上限", basis="行政处罚法 11 to 14", example="50000.00")] = None
    """依据规定的最高罚款金额,单位元;按倍数计算的不填。
    Highest fine that the basis allows, in yuan; not given where fines are multiples of a value."""
    delegable: Annotated[
        Flag | None, E("HED-0526", "可委托", basis="行政处罚法 20; 行政许可法 24; 行政强制法 17", example=True)
    ] = None
    """事项是否可以委托实施。
    Whether the matter may be delegated."""
    delegation_basis: Annotated[
        LegalBasis | None,
        E("HED-0527", "委托依据", conditional=True, basis="行政处罚法 20; 湘政办发〔2023〕51号 二(三)2(2)"),
    ] = None
    """允许委托实施的依据。
    Basis that allows delegation."""
    empowerable: Annotated[
        Flag | None, E("HED-0528", "可赋权", basis="行政处罚法 24; 湘政办发〔2023〕51号 二(三)2(1)", example=False)
    ] = None
    """事项是否可以赋予乡镇、街道行使。
    Whether the matter may be given to townships and subdistricts."""
    statutory_days: Annotated[
        Count | None, E("HED-0529", "法定办结时限", basis="GB/T 39046-2020; 行政许可法 42", example=20)
    ] = None
    """法定的办结时限,单位工作日。
    Statutory limit for completion, in working days."""
    promised_days: Annotated[
        Count | None, E("HED-0530", "承诺办结时限", basis="GB/T 39046-2020; 优化营商环境条例 36", example=10)
    ] = None
    """承诺的办结时限,单位工作日。
    Promised limit for completion, in working days."""
    last_exercised_on: Annotated[
        Day | None, E("HED-0531", "最近实施日期", basis="湘政办发〔2023〕51号 二(三)1", example="2024-05-14")
    ] = None
    """最近一次实施该事项的日期。
    Day on which the matter was last exercised."""
    exemption_lists: Annotated[
        tuple[ExemptionList, ...] | None,
        E("HED-0532", "所列清单", basis="行政处罚法 32, 33; 湘政办发〔2023〕51号 二(二)2"),
    ] = None
    """事项列入的不予、从轻、减轻处罚清单。
    Lists of no, lighter or reduced penalty on which the matter stands."""
    clean_up: Annotated[CleanUp | None, E("HED-0533", "清理", basis="湘政办发〔2023〕51号 二(三)1")] = None
    """事项的清理情况。
    Clean-up of the matter."""
    inspection_cap: Annotated[Count | None, E("HED-0534", "年度检查上限", basis="国办发〔2024〕54号", example=2)] = None
    """对同一企业每年实施日常检查次数的上限。
    Highest number of daily inspections of one enterprise in a year."""
    published_on: Annotated[
        Day | None,
        E(
            "HED-0535",
            "公布日期",
            conditional=True,
            basis="行政处罚法 39; 行政许可法 30; 优化营商环境条例 40",
            example="2024-12-31",
        ),
    ] = None
    """事项向社会公布的日期。
    Day on which the matter was published."""
