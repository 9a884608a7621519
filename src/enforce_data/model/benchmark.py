"""Benchmarks of discretion (裁量权基准): grades, circumstances and ranges.

Law: 行政处罚法 34; 湘政办发〔2023〕51号 二(二)2.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from enforce_data.codes.benchmark import BenchmarkStatus, RangeUnit
from enforce_data.codes.matter import ActKind
from enforce_data.codes.penalty import DiscretionGrade, PenaltyKind
from enforce_data.dictionary import E, Group
from enforce_data.editions import Span
from enforce_data.model.agency import AgencyRef
from enforce_data.model.basis import LegalBasis, MatterRef
from enforce_data.model.record import EnforcementRecord
from enforce_data.values import (
    Day,
    DivisionCode,
    DocumentNumber,
    Quantity,
    Text50,
    Text100,
    Text500,
    Text1000,
    Text2000,
)


class BenchmarkGrade(Group):
    """裁量档次 · One grade of a benchmark: a circumstance and its range (行政处罚法 34)."""

    grade: Annotated[
        DiscretionGrade | None, E("HED-2100", "档次", conditional=True, basis="行政处罚法 30–34", example="general")
    ] = None
    """该档次属于从轻、减轻、一般还是从重;不是处罚的基准可不填。
    Which of the grades of discretion it is; a benchmark of another kind of act may leave it out."""
    name: Annotated[Text100 | None, E("HED-2101", "档次名称", basis="行政处罚法 34", example="一般档")] = None
    """基准文本中档次的名称。
    Name of the grade in the text."""
    circumstance: Annotated[
        Text1000, E("HED-2102", "适用情形", basis="行政处罚法 34", example="货值金额不足五千元,违法持续不满三十日")
    ]
    """适用该档次的情节。
    When the grade applies."""
    penalty_kinds: Annotated[tuple[PenaltyKind, ...] | None, E("HED-2103", "处罚种类", basis="行政处罚法 9, 34")] = None
    """该档次给予的处罚种类。
    Kinds of penalty in this grade."""
    range_min: Annotated[
        Quantity | None, E("HED-2104", "下限", conditional=True, basis="行政处罚法 34", example="5000.000")
    ] = None
    """幅度的下限,以幅度单位计,包含本数。
    Lower end of the range in its unit, included."""
    range_max: Annotated[
        Quantity | None, E("HED-2105", "上限", conditional=True, basis="行政处罚法 34", example="20000.000")
    ] = None
    """幅度的上限,以幅度单位计,包含本数。
    Upper end of the range in its unit, included."""
    unit: Annotated[
        RangeUnit | None, E("HED-2106", "幅度单位", conditional=True, basis="行政处罚法 34", example="yuan")
    ] = None
    """上下限所用的单位。
    What the ends of the range count."""
    text: Annotated[
        Text2000 | None, E("HED-2107", "裁量标准", basis="行政处罚法 34", example="处五千元以上二万元以下罚款")
    ] = None
    """基准文本对该档次的规定。
    The grade in the words of the text."""


class DiscretionBenchmark(EnforcementRecord):
    """裁量权基准 · A benchmark of discretion, in one version of it (行政处罚法 34)."""

    record_type_name: ClassVar[str] = "discretion_benchmark"
    record_type_span: ClassVar[Span] = Span.parse("1.1+")

    code: Annotated[Text100, E("HED-2110", "基准编号", basis="行政处罚法 34", example="CL-SJ-0032")]
    """裁量权基准的编号,修订后不变。
    Number of the benchmark, kept when it is amended."""
    name: Annotated[
        Text500, E("HED-2111", "名称", basis="行政处罚法 34", example="经营超过保质期的食品行政处罚裁量权基准")
    ]
    """裁量权基准的名称。
    Name of the benchmark."""
    version: Annotated[Text50 | None, E("HED-2112", "版本", basis="本标准", example="2025")] = None
    """裁量权基准的版本。
    Version of the benchmark."""
    act_kind: Annotated[
        ActKind, E("HED-2113", "行为种类", basis="GB/T 39046-2020 A.1; 湘政办发〔2023〕51号 二(二)2", example="penalty")
    ]
    """基准适用于哪一种行政执法行为。
    Kind of act for which it is made."""
    agency: Annotated[AgencyRef, E("HED-2114", "制定机关", basis="行政处罚法 34; 湘政办发〔2023〕51号 二(二)2")]
    """制定裁量权基准的机关。
    Organ that made the benchmark."""
    area: Annotated[DivisionCode | None, E("HED-2115", "适用区域", basis="GB/T 2260", example="430000")] = None
    """基准适用区域的行政区划代码。
    Division code of the area in which it applies."""
    matters: Annotated[tuple[MatterRef, ...], E("HED-2116", "适用事项", basis="行政处罚法 34")]
    """基准适用的行政执法事项,至少一项。
    Matters to which it applies, at least one."""
    bases: Annotated[tuple[LegalBasis, ...] | None, E("HED-2117", "法律依据", basis="行政处罚法 34")] = None
    """基准细化的法律条文。
    Provisions that it works out in detail."""
    grades: Annotated[tuple[BenchmarkGrade, ...], E("HED-2118", "档次", basis="行政处罚法 34")]
    """各档次及其幅度,至少一档。
    Its grades with their ranges, at least one."""
    document_number: Annotated[
        DocumentNumber | None, E("HED-2119", "发布文号", basis="行政处罚法 34", example="湘市监规〔2025〕3号")
    ] = None
    """发布基准的文件文号。
    Number of the document that issued it."""
    legal_review_on: Annotated[Day | None, E("HED-2120", "合法性审核日期", basis="本标准", example="2025-01-10")] = None
    """合法性审核通过的日期。
    Day on which it passed legal review."""
    effective_from: Annotated[Day, E("HED-2121", "施行日期", basis="行政处罚法 34, 37", example="2025-03-01")]
    """该版本开始施行的日期。
    First day on which this version is in effect."""
    effective_until: Annotated[
        Day | None, E("HED-2122", "失效日期", conditional=True, basis="行政处罚法 34, 37", example="2027-02-28")
    ] = None
    """该版本施行的最后一日。
    Last day on which this version is in effect."""
    status: Annotated[BenchmarkStatus, E("HED-2123", "状态", basis="行政处罚法 34", example="in_force")]
    """更新时间时基准的状态。
    State of the benchmark as of the time of update."""
    published_on: Annotated[
        Day | None, E("HED-2124", "公布日期", conditional=True, basis="行政处罚法 34", example="2025-02-10")
    ] = None
    """基准向社会公布的日期。
    Day on which it was published."""
    published_uri: Annotated[
        Text1000 | None, E("HED-2125", "公布网址", basis="行政处罚法 34", example="https://example.org/cl/32")
    ] = None
    """公布基准的网址。
    Address where it is published."""
