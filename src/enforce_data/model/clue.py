"""Clues to problems of enforcement (行政执法问题线索).

Source: 湘政办发〔2023〕51号 二(二)3, 二(四)3.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.agency import EnforcementDomain
from enforce_data.codes.clue import ClueChannel, ClueResult, ClueStatus
from enforce_data.codes.problem import ProblemKind
from enforce_data.codes.record import Secrecy
from enforce_data.dictionary import E
from enforce_data.editions import Span
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import ActLink
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import CaseNumber, Day, Text100, Text2000, Text4000


class Clue(EnforcementRecord):
    """问题线索 · A clue to a problem of enforcement (湘政办发〔2023〕51号 二(四)3)."""

    record_type_name: ClassVar[str] = "clue"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    clue_no: Annotated[
        CaseNumber, E("HED-2300", "线索编号", basis="湘政办发〔2023〕51号 二(四)3", example="XS20260301007")
    ]
    """线索在收集平台中的编号。
    Number of the clue on the platform."""
    agency: Annotated[AgencyRef, E("HED-2301", "接收机关", basis="湘政办发〔2023〕51号 二(四)3")]
    """接收线索的机关。
    Organ that received the clue."""
    channel: Annotated[
        ClueChannel, E("HED-2302", "渠道", basis="湘政办发〔2023〕51号 二(四)3", example="hotline_12345")
    ]
    """线索通过何种渠道取得。
    How the clue came in."""
    channel_no: Annotated[
        Text100 | None, E("HED-2303", "渠道编号", basis="湘政办发〔2023〕51号 二(四)3", example="12345-2026-0301-118")
    ] = None
    """线索在原渠道的编号。
    Number of the clue with its channel."""
    domain: Annotated[
        EnforcementDomain | None, E("HED-2304", "执法领域", basis="行政处罚法 18", example="market_regulation")
    ] = None
    """线索所涉的执法领域。
    Field of enforcement that it concerns."""
    problem_kind: Annotated[
        ProblemKind | None, E("HED-2305", "问题种类", basis="湘政办发〔2023〕51号 二(二)1", example="arbitrary")
    ] = None
    """线索反映的问题种类。
    Kind of problem that it tells of."""
    enterprise_kind: Annotated[
        Text100 | None, E("HED-2306", "企业类型", basis="湘政办发〔2023〕51号 二(二)3", example="民营企业")
    ] = None
    """反映问题的企业类型。
    Kind of enterprise that complains."""
    against_agency: Annotated[
        AgencyRef | None, E("HED-2307", "被反映机关", conditional=True, basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """被反映的行政执法机关。
    Organ against which it speaks."""
    content: Annotated[
        Text4000, E("HED-2308", "内容", basis="湘政办发〔2023〕51号 二(四)3", example="反映某所一月内三次上门检查")
    ]
    """线索的主要内容。
    What the clue says."""
    received_on: Annotated[Day, E("HED-2309", "接收日期", basis="湘政办发〔2023〕51号 二(四)3", example="2026-03-01")]
    """接收线索的日期。
    Day on which it was received."""
    assigned_on: Annotated[
        Day | None,
        E("HED-2310", "交办日期", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="2026-03-03"),
    ] = None
    """线索交办的日期。
    Day on which it was assigned."""
    assigned_to: Annotated[
        AgencyRef | None, E("HED-2311", "承办机关", conditional=True, basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """承办线索的机关。
    Organ to which it was assigned."""
    handled_on: Annotated[
        Day | None,
        E("HED-2312", "办理日期", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="2026-03-20"),
    ] = None
    """办理完毕的日期。
    Day on which it had been dealt with."""
    result: Annotated[
        ClueResult | None,
        E("HED-2313", "办理结果", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="rectified"),
    ] = None
    """线索办理的结果。
    What came of it."""
    handling: Annotated[
        Text2000 | None, E("HED-2314", "办理情况", basis="湘政办发〔2023〕51号 二(四)3", example="已合并检查计划")
    ] = None
    """办理的过程和结论。
    How it was dealt with."""
    replied_on: Annotated[
        Day | None,
        E("HED-2315", "答复日期", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="2026-03-22"),
    ] = None
    """答复反映人或者交办机关的日期。
    Day of the reply to the person or organ it came from."""
    closed_on: Annotated[
        Day | None,
        E("HED-2316", "办结日期", conditional=True, basis="湘政办发〔2023〕51号 二(四)3", example="2026-03-25"),
    ] = None
    """线索办结的日期。
    Day on which it was closed."""
    linked_acts: Annotated[
        tuple[ActLink, ...] | None, E("HED-2317", "关联行为", conditional=True, basis="湘政办发〔2023〕51号 二(四)3")
    ] = None
    """由线索引出的行为、监督或者移送。
    Acts, supervision or transfers that followed."""
    secrecy: Annotated[
        Secrecy, E("HED-2318", "涉密情况", basis="行政处罚法 50; 湘政办发〔2023〕51号 二(五)2", example="internal")
    ]
    """线索是否涉及内部信息或者国家秘密;涉及国家秘密的不得报送。
    Whether it holds internal information or state secrets; state secrets must not be sent."""
    status: Annotated[ClueStatus, E("HED-2319", "状态", basis="本标准", example="closed")]
    """更新时间时线索的状态。
    State of the clue as of the time of update."""
