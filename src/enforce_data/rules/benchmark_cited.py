"""Penalties that cite a benchmark of discretion (行政处罚法 34, 37).

Amounts are compared in yuan, or as multiples of a value where the penalty gives that value.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from enforce_data.codes.benchmark import RangeUnit
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import BenchmarkGrade, DiscretionBenchmark, Penalty
from enforce_data.registers.benchmarks import Benchmarks, in_effect
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.guards import has_kind, penalised

OUTSIDE = Unchecked(
    Said("裁量权基准登记资料没有覆盖该基准", "the register of benchmarks does not cover the benchmark cited")
)
VALUE_UNKNOWN = Unchecked(
    Said("按倍数计算而没有货值金额或者违法所得", "the range is a multiple of a value that the case does not give")
)

_E11 = {"edition": "1.1"}
_CITED = {**_E11, "discretion.benchmark_code": "CL-SJ-0032"}
_NOT_PROVED = {
    "decision.result": "no_penalty",
    "decision.exemption_ground": "facts_not_established",
    "penalties": ABSENT,
    "payments": ABSENT,
    "closing_kind": "no_penalty",
}
_GENERAL = 2
"""Place of the general grade in the sample, 2000 to 4000 yuan."""


def _fined(amount: str, **discretion: Any) -> dict[str, Any]:
    """A case that cites the sample benchmark, with a fine of that amount."""
    changes = {f"discretion.{name}": value for name, value in discretion.items()}
    return {**_CITED, "penalties.0.amount": amount, "payments.0.amount": amount, **changes}


def _multiple(unit: str, low: str, high: str) -> tuple[Given, ...]:
    grade = f"grades.{_GENERAL}."
    change = {f"{grade}unit": unit, f"{grade}range_min": low, f"{grade}range_max": high}
    return (Given("discretion_benchmark", change),)


@guard("引用裁量权基准的处罚", "penalties that cite a benchmark", within=penalised)
def cites_a_benchmark(penalty: Any) -> bool:
    """Hold where the number of a benchmark is given."""
    return penalty.discretion is not None and penalty.discretion.benchmark_code is not None


@guard(
    "单一事项、引用裁量权基准档次而没有裁量理由的罚款",
    "fines under one matter that cite a grade of a benchmark without a reason",
    within=cites_a_benchmark,
)
def _fined_by_a_grade(penalty: Any) -> bool:
    discretion = penalty.discretion
    one = len(penalty.matters) == 1 and has_kind(penalty, PenaltyKind.FINE)
    return one and discretion.grade is not None and discretion.reason is None


def _days_of(penalty: Penalty, decisive: date) -> list[date]:
    """The days whose benchmarks may be applied: the decisive day and the days of the violation (罚 37)."""
    return [day for day in (decisive, penalty.violation_started_on, penalty.violation_ended_on) if day is not None]


def _cited(penalty: Penalty, benchmarks: Benchmarks, day: date) -> list[DiscretionBenchmark]:
    """The versions of the benchmark cited that were in effect on the decisive day or on a day of the violation."""
    code = penalty.discretion.benchmark_code if penalty.discretion is not None else None
    days = _days_of(penalty, day)
    versions = benchmarks.spells.ever(code or "")
    return [each for each in versions if any(in_effect(each, one) for one in days)]


def _base(grade: BenchmarkGrade, penalty: Penalty) -> Decimal | None:
    """What the ends of a range are multiplied with; None where the case does not give it, or it is no amount."""
    if grade.unit is RangeUnit.MULTIPLE_OF_GOODS:
        return penalty.goods_value
    if grade.unit is RangeUnit.MULTIPLE_OF_GAINS:
        return penalty.unlawful_gains
    return Decimal(1) if grade.unit is RangeUnit.YUAN else None


def _within(amount: Decimal, grade: BenchmarkGrade, base: Decimal) -> bool:
    low, high = grade.range_min, grade.range_max
    return (low is None or amount >= low * base) and (high is None or amount <= high * base)


@rule(
    "CL-03",
    Severity.WARNING,
    XZCF.art(34),
    when=_fined_by_a_grade,
    editions="1.1+",
    zh=(
        "罚款不在所引裁量档次的幅度内",
        "罚款 {amount} 元不在该档次的幅度内,也没有裁量理由",
        "核对档次和罚款;有正当理由的,填写裁量理由",
    ),
    en=(
        "The fine is outside the range of the grade cited",
        "the fine of {amount} yuan is outside the range of that grade, and no reason is given",
        "compare grade and fine; where there is a good reason, give it",
    ),
    good=[
        Case(_fined("2000.00", reason=ABSENT)),
        Case(_fined("4000.00", reason=ABSENT)),
        Case(_fined("4000.01"), note="with a reason"),
        Case(
            _fined("4500.00", reason=ABSENT) | {"goods_value": "3000.00"},
            given=_multiple("multiple_of_goods", "1.000", "1.500"),
        ),
        Case(
            _fined("4500.00", reason=ABSENT), given=_multiple("multiple_of_gains", "1.000", "1.500"), note="not checked"
        ),
        Case(_fined("4500.00", reason=ABSENT, benchmark_code="CL-SJ-9999"), note="not in the register: not checked"),
    ],
    bad=[
        Case(_fined("1999.99", reason=ABSENT), at="penalties.0.amount"),
        Case(_fined("4000.01", reason=ABSENT), at="penalties.0.amount"),
        Case(
            _fined("4500.01", reason=ABSENT) | {"goods_value": "3000.00"},
            at="penalties.0.amount",
            given=_multiple("multiple_of_goods", "1.000", "1.500"),
        ),
    ],
)
def fine_outside_the_grade(penalty: Penalty, benchmarks: Benchmarks, decisive: Decisive) -> Hits:
    """行政机关可以制定行政处罚裁量基准 (34): a departure may be right where a reason is given, so a warning.

    Every circumstance of the grade is tried, in every version in effect that day or at the violation; one range that
    holds the fine is enough.

    裁量权基准规范裁量权的行使,有正当理由可以不适用,所以只作警告;决定之日和违法行为之日有效的各版本、该档次的各种情形,有一种幅度包含该罚款的,即不提出。
    """
    discretion = penalty.discretion
    versions = _cited(penalty, benchmarks, decisive.day)
    grades = [grade for each in versions for grade in each.grades if discretion and grade.grade is discretion.grade]
    if not grades:
        yield OUTSIDE
        return
    for at, imposed in enumerate(penalty.penalties or ()):
        amount = imposed.amount
        if imposed.kind is not PenaltyKind.FINE or amount is None:
            continue
        ranges = [(grade, _base(grade, penalty)) for grade in grades]
        if any(base is not None and _within(amount, grade, base) for grade, base in ranges):
            continue
        if any(base is None for _, base in ranges):
            yield VALUE_UNKNOWN
        else:
            yield ("penalties", at, "amount"), {"amount": amount}


@rule(
    "CL-04",
    Severity.WARNING,
    XZCF.art(34, 37),
    when=cites_a_benchmark,
    editions="1.1+",
    zh=(
        "所引裁量权基准不能适用于本案",
        "基准 {code} 没有登记,或者决定和违法行为之日均未施行,或者不适用于本案事项",
        "核对裁量基准编号;填写当时施行、适用于本案事项的基准",
    ),
    en=(
        "The benchmark cited does not apply to the case",
        "benchmark {code} is not registered, was in effect neither then nor at the violation, or is for another matter",
        "compare the number; cite the benchmark that was in effect for the matter of the case",
    ),
    good=[
        Case(_CITED),
        Case(_CITED, given=(Given("discretion_benchmark", {"effective_until": "2024-02-20", "status": "repealed"}),)),
        Case({**_CITED, "discretion.benchmark_code": "CL-SJ-9999"}, note="outside the register: not checked"),
        Case(
            {
                **_E11,
                "discretion.benchmark_code": ABSENT,
                "penalties": [{"party_no": "1", "kind": "warning"}],
                "payments": ABSENT,
            },
            complete=("discretion_benchmark",),
            note="none is cited",
        ),
        Case({**_CITED, **_NOT_PROVED, "discretion.benchmark_code": "CL-SJ-9999"}, complete=("discretion_benchmark",)),
    ],
    bad=[
        Case(
            {**_CITED, "discretion.benchmark_code": "CL-SJ-9999"},
            at="discretion.benchmark_code",
            complete=("discretion_benchmark",),
        ),
        Case(
            _CITED,
            at="discretion.benchmark_code",
            given=(Given("discretion_benchmark", {"effective_from": "2024-06-04"}),),
        ),
        Case(
            _CITED,
            at="discretion.benchmark_code",
            given=(Given("discretion_benchmark", {"matters.0.code": "430217009000"}),),
        ),
    ],
)
def benchmark_does_not_apply(penalty: Penalty, benchmarks: Benchmarks, decisive: Decisive) -> Hits:
    """A benchmark of the day of the decision or of the violation (34, 37), for a matter of the case.

    The register may be older than the benchmark, so it is never an error.

    所引基准应当是决定之日或者违法行为之日施行、适用于本案事项的基准(从旧兼从轻);登记资料可能不全或者滞后,所以只作警告,登记资料没有覆盖的不作检查。
    """
    code = penalty.discretion.benchmark_code if penalty.discretion is not None else None
    own = {matter.code for matter in penalty.matters}
    if any(own & {matter.code for matter in each.matters} for each in _cited(penalty, benchmarks, decisive.day)):
        return
    if benchmarks.spells.ever(code or "") or benchmarks.covers(None, decisive.day, penalty.agency.division):
        yield "discretion.benchmark_code", {"code": code}
    else:
        yield OUTSIDE
