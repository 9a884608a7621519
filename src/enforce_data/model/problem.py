"""Lists of outstanding problems of enforcement (行政执法突出问题清单).

Source: 湘政办发〔2023〕51号 二(二)1.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.codes.problem import ProblemKind, ProblemStatus
from enforce_data.dictionary import E
from enforce_data.editions import Span
from enforce_data.model.agency import AgencyRef
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import CaseNumber, Day, Text100, Text200, Text500, Text2000, Text4000


class Problem(EnforcementRecord):
    """突出问题 · One entry of a list of outstanding problems (湘政办发〔2023〕51号 二(二)1)."""

    record_type_name: ClassVar[str] = "problem"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    problem_no: Annotated[
        CaseNumber, E("HED-2400", "问题编号", basis="湘政办发〔2023〕51号 二(二)1", example="WT-2023-SJ-004")
    ]
    """问题在清单中的编号。
    Number of the problem on its list."""
    agency: Annotated[AgencyRef, E("HED-2401", "清单机关", basis="湘政办发〔2023〕51号 二(二)1")]
    """梳理形成清单的机关。
    Organ that drew up the list."""
    list_name: Annotated[
        Text500 | None,
        E("HED-2402", "清单名称", basis="湘政办发〔2023〕51号 二(二)1", example="市场监管领域行政执法突出问题清单"),
    ] = None
    """问题所在清单的名称。
    Name of the list."""
    domain: Annotated[
        EnforcementDomain | None,
        E("HED-2403", "执法领域", conditional=True, basis="湘政办发〔2023〕51号 二(二)1", example="market_regulation"),
    ] = None
    """问题所属的执法领域。
    Field of enforcement of the problem."""
    kind: Annotated[
        ProblemKind, E("HED-2404", "问题种类", basis="湘政办发〔2023〕51号 二(二)1", example="one_size_fits_all")
    ]
    """问题属于哪一种。
    Kind of problem."""
    description: Annotated[
        Text4000, E("HED-2405", "问题描述", basis="湘政办发〔2023〕51号 二(二)1", example="以停业代替分类整治")
    ]
    """问题的具体表现。
    How the problem shows."""
    listed_on: Annotated[
        Day | None,
        E("HED-2406", "列入日期", conditional=True, basis="湘政办发〔2023〕51号 二(二)1", example="2023-12-20"),
    ] = None
    """问题列入清单的日期。
    Day on which it was put on the list."""
    responsible: Annotated[
        tuple[AgencyRef, ...] | None, E("HED-2407", "责任机关", basis="湘政办发〔2023〕51号 二(二)1")
    ] = None
    """负责整改的机关。
    Organs that are to put it right."""
    campaign: Annotated[
        Text500 | None,
        E("HED-2408", "专项整治", basis="湘政办发〔2023〕51号 二(二)1", example="2024年一刀切执法专项整治"),
    ] = None
    """对照清单开展的专项整治行动。
    Campaign held against the problem."""
    measures: Annotated[
        Text2000 | None,
        E("HED-2409", "整改措施", conditional=True, basis="湘政办发〔2023〕51号 二(二)1", example="分类制定整治标准"),
    ] = None
    """采取的整改措施。
    Measures taken."""
    due_on: Annotated[
        Day | None, E("HED-2410", "整改期限", basis="湘政办发〔2023〕51号 二(二)1", example="2024-05-31")
    ] = None
    """整改的截止日期。
    Last day for putting it right."""
    rectified_on: Annotated[
        Day | None,
        E("HED-2411", "整改完成日期", conditional=True, basis="湘政办发〔2023〕51号 二(二)1", example="2024-05-20"),
    ] = None
    """整改完成的日期。
    Day on which it had been put right."""
    reported_on: Annotated[
        Day | None,
        E("HED-2412", "报送日期", conditional=True, basis="湘政办发〔2023〕51号 二(二)1", example="2024-06-20"),
    ] = None
    """清单和整治情况报送司法行政部门的日期。
    Day on which list and campaign were reported to the justice department."""
    reported_to: Annotated[
        Text200 | None, E("HED-2413", "报送机关", basis="湘政办发〔2023〕51号 二(二)1", example="湖南省司法厅")
    ] = None
    """接受报送的机关。
    Organ to which it was reported."""
    clue_numbers: Annotated[
        tuple[Text100, ...] | None, E("HED-2414", "线索编号", basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """反映该问题的线索编号。
    Numbers of the clues that tell of it."""
    status: Annotated[ProblemStatus, E("HED-2415", "状态", basis="本标准", example="rectified")]
    """更新时间时整改的状态。
    State of the rectification as of the time of update."""
