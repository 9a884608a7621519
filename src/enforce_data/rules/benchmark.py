"""Benchmarks of discretion (行政处罚法 34): what a benchmark itself must keep to.

Ranges include both of their ends, so neighbours may share one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from enforce_data.codes.benchmark import RangeUnit
from enforce_data.codes.matter import ActKind
from enforce_data.codes.penalty import DiscretionGrade, PenaltyKind
from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.laws import DATA_LOGIC, XZCF
from enforce_data.model import BenchmarkGrade, DiscretionBenchmark
from enforce_data.registers.benchmarks import Benchmarks, in_effect
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive

MATTER_UNKNOWN = Unchecked(Said("事项目录中没有该事项", "a matter is not in the register of matters"))


@rule(
    "CL-06",
    Severity.ERROR,
    DATA_LOGIC.art(),
    editions="1.1+",
    dimension=Dimension.ACCURACY,
    zh=("裁量权基准的上下限或者起止日期颠倒", "{low} 大于或者晚于 {high}", "核对档次的上下限和施行、失效日期"),
    en=(
        "Limits or days of a benchmark are reversed",
        "{low} is more or later than {high}",
        "compare the ends of the range and the days of effect",
    ),
    good=[
        Case({"grades.0.range_min": "500.000"}, note="both ends the same"),
        Case({"grades.0.range_min": ABSENT}),
        Case({"effective_until": "2024-01-01", "status": "repealed"}),
    ],
    bad=[
        Case({"grades.0.range_min": "500.001"}, at="grades.0.range_min"),
        Case({"effective_until": "2023-12-31", "status": "repealed"}, at="effective_until"),
    ],
)
def benchmark_is_reversed(benchmark: DiscretionBenchmark) -> Hits:
    """A range that ends below its beginning, or a term that ends before it, holds nothing: one of the two is wrong.

    上限低于下限、失效早于施行的,必有一项填错,所以是错误。
    """
    for at, grade in enumerate(benchmark.grades):
        low, high = grade.range_min, grade.range_max
        if low is not None and high is not None and low > high:
            yield ("grades", at, "range_min"), {"low": low, "high": high}
    until = benchmark.effective_until
    if until is not None and until < benchmark.effective_from:
        yield "effective_until", {"low": benchmark.effective_from, "high": until}


@guard("行政处罚裁量权基准", "benchmarks for penalties")
def for_penalties(benchmark: Any) -> bool:
    """Hold for a benchmark of penalties."""
    return benchmark.act_kind is ActKind.PENALTY


def _limits(benchmark: DiscretionBenchmark, matters: Matters, day: date, name: str) -> list[Decimal] | Unchecked:
    """One limit of the fine of every matter of a benchmark, by every catalogue in force on a day.

    No limits at all where some matter carries none: its fine is a multiple, or it is not known.
    """
    found: list[Decimal] = []
    for matter in benchmark.matters:
        entries = [entry for entry in matters.entries(matter.code) if in_force(entry, day)]
        if not entries:
            return MATTER_UNKNOWN
        limits = [getattr(entry, name) for entry in entries]
        if None in limits:
            return []
        found += limits
    return found


def _fines(benchmark: DiscretionBenchmark) -> Iterator[tuple[int, BenchmarkGrade]]:
    """The grades whose range is a fine in yuan."""
    for at, grade in enumerate(benchmark.grades):
        if grade.unit is RangeUnit.YUAN and PenaltyKind.FINE in (grade.penalty_kinds or (PenaltyKind.FINE,)):
            yield at, grade


@rule(
    "CL-07",
    Severity.ERROR,
    XZCF.art(34),
    when=for_penalties,
    editions="1.1+",
    zh=(
        "裁量档次超过法定罚款上限",
        "该档次上限 {high} 元超过事项的罚款上限 {limit} 元",
        "核对档次上限;基准不得突破法定幅度",
    ),
    en=(
        "A grade goes beyond the highest fine of the law",
        "the upper end of {high} yuan exceeds the highest fine of the matter, {limit} yuan",
        "compare the upper end; a benchmark stays within the range of the law",
    ),
    good=[
        Case(),
        Case(given=(Given("matter", {"fine_max": ABSENT}),), note="a fine by multiples"),
        Case({"grades.3.range_max": "6000.000", "grades.3.unit": "days"}),
        Case({"act_kind": "license", "grades.3.range_max": "6000.000"}),
        Case({"matters.0.code": "430217009000", "grades.3.range_max": "6000.000"}, note="matter unknown: not checked"),
    ],
    bad=[Case({"grades.3.range_max": "5000.001"}, at="grades.3.range_max")],
)
def grade_above_the_law(benchmark: DiscretionBenchmark, matters: Matters, decisive: Decisive) -> Hits:
    """A benchmark orders discretion within the law (34 规范行使裁量权) and cannot widen it: an error.

    Of several matters, or of one matter in several catalogues, the highest limit counts.

    裁量权基准只能在法定幅度内规范裁量,不得突破上限,所以是错误。多个事项或者多份目录的,以最高的上限为准;目录没有金额上限的不作比较。
    """
    limits = _limits(benchmark, matters, decisive.day, "fine_max")
    if isinstance(limits, Unchecked):
        yield limits
    elif limits:
        for at, grade in _fines(benchmark):
            if grade.range_max is not None and grade.range_max > max(limits):
                yield ("grades", at, "range_max"), {"high": grade.range_max, "limit": max(limits)}


@rule(
    "CL-08",
    Severity.WARNING,
    XZCF.art(34, 32),
    when=for_penalties,
    editions="1.1+",
    zh=(
        "减轻以外的裁量档次低于法定罚款下限",
        "该档次下限 {low} 元低于事项的罚款下限 {limit} 元",
        "核对档次;低于法定下限的只能是减轻",
    ),
    en=(
        "A grade other than mitigation begins below the lowest fine of the law",
        "the lower end of {low} yuan is below the lowest fine of the matter, {limit} yuan",
        "compare the grade; only mitigation goes below the law",
    ),
    good=[
        Case(given=(Given("matter", {"fine_min": "500.00"}),)),
        Case(
            {"grades.1.grade": ABSENT}, given=(Given("matter", {"fine_min": "500.01"}),), note="which grade is not said"
        ),
        Case({"act_kind": "license"}, given=(Given("matter", {"fine_min": "500.01"}),)),
    ],
    bad=[Case(at="grades.1.range_min", given=(Given("matter", {"fine_min": "500.01"}),))],
)
def grade_below_the_law(benchmark: DiscretionBenchmark, matters: Matters, decisive: Decisive) -> Hits:
    """Below the lowest fine is 减轻 (32), whatever the grade is called; the grade may be named wrongly: a warning.

    低于法定下限的处罚是减轻处罚;档次名称可能填错,所以只作警告。
    """
    limits = _limits(benchmark, matters, decisive.day, "fine_min")
    if isinstance(limits, Unchecked):
        yield limits
    elif limits:
        for at, grade in _fines(benchmark):
            named = grade.grade is not None and grade.grade is not DiscretionGrade.MITIGATED
            if named and grade.range_min is not None and grade.range_min < min(limits):
                yield ("grades", at, "range_min"), {"low": grade.range_min, "limit": min(limits)}


@rule(
    "CL-09",
    Severity.WARNING,
    XZCF.art(34),
    when=for_penalties,
    editions="1.1+",
    zh=("施行的裁量权基准没有公布", "基准自 {since} 起施行,没有公布日期", "向社会公布基准,补报公布日期"),
    en=(
        "A benchmark in effect is not published",
        "it has been in effect since {since}, and no day of publication is given",
        "publish the benchmark and give the day",
    ),
    good=[
        Case({"published_on": ABSENT, "effective_from": "2025-01-01"}, note="not in effect yet"),
        Case({"published_on": ABSENT, "effective_until": "2024-12-30", "status": "repealed"}, note="no longer"),
        Case({"published_on": ABSENT, "act_kind": "inspection"}),
    ],
    bad=[Case({"published_on": ABSENT}, at="published_on")],
)
def benchmark_is_not_published(benchmark: DiscretionBenchmark, as_of: AsOf) -> Hits:
    """行政处罚裁量基准应当向社会公布 (34); no day is set, and it may be published and not reported: a warning.

    第三十四条规定裁量基准应当向社会公布,没有规定期限,也可能已经公布而没有报送,所以只作警告。
    """
    if benchmark.published_on is None and in_effect(benchmark, as_of.day):
        yield "published_on", {"since": benchmark.effective_from}


@rule(
    "CL-10",
    Severity.WARNING,
    DATA_LOGIC.art(),
    editions="1.1+",
    dimension=Dimension.ACCURACY,
    zh=(
        "裁量权基准的档次或者版本重叠",
        "与同一情形的另一档次或者同一编号的另一版本重叠",
        "核对档次的情形和幅度,以及各版本的施行、失效日期",
    ),
    en=(
        "Grades or versions of a benchmark overlap",
        "it overlaps another grade of the same circumstance or another version of the same number",
        "compare circumstances and ranges of the grades, and the days of effect of the versions",
    ),
    good=[
        Case(
            {"grades.2.circumstance": "配合调查,涉及商品不足十种"},
            note="ranges that share an end",
        ),
        Case({"grades.2.range_min": "1000.000"}, note="other circumstances"),
        Case(
            {"effective_from": "2024-07-01", "record_id": "CL-SJ-0032-2"},
            given=(Given("discretion_benchmark", {"effective_until": "2024-06-30", "status": "amended"}),),
        ),
        Case({"record_id": "CL-2", "agency.code": "11430121MB0X010111"}, note="the number of another organ"),
    ],
    bad=[
        Case(
            {"grades.2.circumstance": "配合调查,涉及商品不足十种", "grades.2.range_min": "1999.999"},
            at="grades.2.range_min",
        ),
        Case({"record_id": "CL-SJ-0032-2", "effective_from": "2024-07-01"}, at="effective_from"),
    ],
)
def grades_or_versions_overlap(benchmark: DiscretionBenchmark, benchmarks: Benchmarks) -> Hits:
    """One circumstance has one range, and one number one version at a time; which is wrong cannot be seen: a warning.

    同一情形只应有一个幅度,同一编号同一时间只应有一个版本;哪一个填错无法判断,所以只作警告。
    """
    for (_, first), (at, second) in combinations(enumerate(benchmark.grades), 2):
        if (first.circumstance, first.unit) == (second.circumstance, second.unit) and _overlap(first, second):
            yield ("grades", at, "range_min")
    for other in benchmarks.spells.ever(benchmark.code):
        same = (other.source_agency, other.record_id) == (benchmark.source_agency, benchmark.record_id)
        if not same and other.agency.code == benchmark.agency.code and _earlier(other, benchmark):
            yield "effective_from"
            return


def _overlap(first: BenchmarkGrade, second: BenchmarkGrade) -> bool:
    """Whether two ranges share more than an end; one that is not stated is not compared."""
    if first.range_min is None or first.range_max is None or second.range_min is None or second.range_max is None:
        return False
    return first.range_min < second.range_max and second.range_min < first.range_max


def _earlier(other: DiscretionBenchmark, own: DiscretionBenchmark) -> bool:
    """Whether another version began before this one, or with it, and is still in effect on its first day."""
    return in_effect(other, own.effective_from)
