"""The fine within what the catalogue of matters allows, and the benchmark behind it (行政处罚法 4, 16, 34).

Fines are added up for each party, limits for the matters of the case.  Entries of a matter that were in effect on the
day of the decision or of the violation count, those of every organ and version, the widest first (37).  A matter whose
fine is a multiple of a value states no limit in yuan, and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from enforce_data.codes.penalty import DiscretionGrade, PenaltyKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import HUNAN51, XZCF
from enforce_data.model import Matter, Penalty
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.act import in_effect_at_violation
from enforce_data.rules.guards import fined, has_kind, ordinary_penalty
from enforce_data.rules.guards_acts import MATTER_UNKNOWN
from enforce_data.rules.penalty.outcome import accused, decided, fines

BENCHMARKS_DUE = date(2024, 1, 1)
"""First day on which the benchmarks of the province were to be complete (湘政办发〔2023〕51号 二(二)2)."""

MATTER_NOT_IN_EFFECT = Unchecked(Said("事项在决定和行为时均未生效", "a matter was not in effect"))
LIMITS_AT_ODDS = Unchecked(
    Said("事项的罚款下限高于上限", "the catalogue states a minimum above the maximum for a matter")
)
WHOSE_FINE = Unchecked(Said("罚款没有注明当事人", "it is not said on which party a fine was imposed"))

_FIRST, _SECOND = "430217001000", "430217009000"
_TWO_MATTERS = Given("matter", {"record_id": f"SX-{_SECOND}", "code": _SECOND, "fine_max": "1000.00"})
_AT_ODDS = (Given("matter", {"fine_min": "9000.00"}, also={"ML-12": "a minimum above the maximum"}),)
_NO_FINE = {"penalties": [{"party_no": "1", "kind": "warning", "text": "警告"}], "payments": ABSENT}
_FROM_1000 = (Given("matter", {"fine_min": "1000.00"}),)


def _fine(amount: str) -> dict[str, Any]:
    """The changes that set the fine of the case and what was paid of it."""
    return {"penalties.0.amount": amount, "payments.0.amount": amount}


def _decided(day: str) -> dict[str, Any]:
    """The changes that decide the case on a day about new year, and take its steps before and after."""
    return {
        "violation_started_on": "2023-11-01",
        "violation_ended_on": "2023-11-06",
        "discovered_on": "2023-11-06",
        "filed_on": "2023-11-06",
        "investigation_ended_on": "2023-11-20",
        "notices.0.dated": "2023-11-27",
        "notices.0.served_on": "2023-11-27",
        "decision.dated": day,
        "services.1.served_on": "2024-01-02",
        "publicity.published_on": "2024-01-03",
        "payments.0.paid_on": "2024-01-05",
    }


class Fined(NamedTuple):
    """What a party has to pay in all, and the position of its highest fine."""

    at: int
    total: Decimal


@guard("普通程序罚款", "ordinary penalties with a fine", within=ordinary_penalty)
def _ordinary_fine(penalty: Any) -> bool:
    return has_kind(penalty, PenaltyKind.FINE)


@rule(
    "CL-01",
    Severity.WARNING,
    XZCF.art(4, 16, "76(1)②"),
    when=fined,
    zh=(
        "罚款超过事项的上限",
        "罚款 {fine} 元,所引事项的罚款上限合计 {limit} 元",
        "核对罚款和事项;有多个违法行为的,分别引用事项,或者在裁量理由中说明",
    ),
    en=(
        "A fine above the maximum of its matters",
        "a fine of {fine} yuan; the matters cited allow {limit} yuan in all",
        "compare fine and matters; of several violations cite each matter, or explain under the reason of discretion",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_fine("5000.00"), note="the maximum itself"),
        Case(_fine("5000.01"), given=(Given("matter", {"fine_max": ABSENT}),), note="a multiple of a value"),
        Case(
            {**_fine("6000.00"), "matters.1": {"code": _SECOND, "name": "对另一行为的处罚"}},
            given=(_TWO_MATTERS,),
            note="two matters: the limits are added",
        ),
        Case(
            _fine("6000.00"),
            given=(
                Given("matter", {"effective_until": "2024-05-31", "fine_max": "9000.00"}),
                Given("matter", {"record_id": "SX-NEW", "effective_from": "2024-06-01"}),
            ),
            note="the limit on the day of the violation",
        ),
        Case(
            {**_fine("10000.00"), "matters.1": {"code": _FIRST, "name": "对另一次不按规定明码标价的处罚"}},
            note="two violations of one matter, each cited",
        ),
        Case(_NO_FINE, given=_AT_ODDS, note="no fine"),
    ],
    bad=[
        Case(_fine("5000.01"), at="penalties.0.amount"),
        Case(
            {**_fine("6000.01"), "matters.1": {"code": _SECOND, "name": "对另一行为的处罚"}},
            at="penalties.0.amount",
            given=(_TWO_MATTERS,),
        ),
        Case(
            {**_fine("10000.01"), "matters.1": {"code": _FIRST, "name": "对另一次不按规定明码标价的处罚"}},
            at="penalties.0.amount",
        ),
    ],
)
def fine_above_the_maximum(penalty: Penalty, matters: Matters) -> Hits:
    """Only law, regulation or rule sets a fine and its range (4, 16), which nobody changes at will (76).

    Fines for several violations are weighed one by one and stand in one sum, as there is one entry per kind and party.
    Each matter cited adds its limit, one cited twice adds it twice; but no element counts the violations: a warning.

    罚款及其幅度只能由法律、法规、规章设定（第四条、第十六条），不得擅自改变（第七十六条第一款第（二）项）。多个违法行
    为分别裁量，因每种处罚只填一项，罚款填写合计数；每引用一次事项计入一次上限，同一事项引用两次的计入两次，但没有要素
    记录违法行为的个数，所以只作警告。
    """
    yield from _unsettled(penalty)
    limits = _limits(penalty, matters, lambda entry: entry.fine_max, max)
    if isinstance(limits, Unchecked):
        yield limits
    elif limits:
        limit = sum(limits, Decimal(0))
        for fine in _fines_by_party(penalty):
            if fine.total > limit:
                yield ("penalties", fine.at, "amount"), {"fine": fine.total, "limit": limit}


@rule(
    "CL-02",
    Severity.WARNING,
    XZCF.art(30, 32, "76(1)②"),
    when=fined,
    zh=(
        "罚款低于事项的下限而没有减轻处罚",
        "罚款 {fine} 元,所引事项的罚款下限 {limit} 元,裁量档次不是减轻",
        "核对罚款和事项;依法减轻的,裁量档次填写减轻并说明理由",
    ),
    en=(
        "A fine below the minimum without mitigation",
        "a fine of {fine} yuan; the matters cited begin at {limit} yuan, and the grade is not mitigated",
        "compare fine and matters; if the fine was mitigated by law, say so in the grade, with the reason",
    ),
    good=[
        Case(_fine("1000.00"), given=_FROM_1000, note="the minimum itself"),
        Case({**_fine("999.99"), "discretion.grade": "mitigated"}, given=_FROM_1000),
        Case(_fine("1.00"), note="no minimum"),
        Case(_NO_FINE, given=_AT_ODDS, note="no fine"),
    ],
    bad=[
        Case(_fine("999.99"), at="penalties.0.amount", given=_FROM_1000),
        Case({**_fine("999.99"), "discretion.grade": "lighter"}, at="penalties.0.amount", given=_FROM_1000),
        Case({**_fine("999.99"), "discretion.grade": ABSENT}, at="penalties.0.amount", given=_FROM_1000),
    ],
)
def fine_below_the_minimum(penalty: Penalty, matters: Matters) -> Hits:
    """Below the range only where the penalty is mitigated (减轻), on a ground of 30 to 32; 从轻 stays within it.

    The grade may be missing although there was a ground: a warning.

    只有依据第三十条至第三十二条减轻处罚的，才可以低于法定幅度；从轻处罚仍在幅度之内。有减轻情形的，裁量档次也可能没有
    录入，所以只作警告。
    """
    if penalty.discretion is not None and penalty.discretion.grade is DiscretionGrade.MITIGATED:
        return
    yield from _unsettled(penalty)
    limits = _limits(penalty, matters, lambda entry: entry.fine_min, min)
    if isinstance(limits, Unchecked):
        yield limits
    elif limits:
        limit = min(limits)
        for fine in _fines_by_party(penalty):
            if fine.total < limit:
                yield ("penalties", fine.at, "amount"), {"fine": fine.total, "limit": limit}


@rule(
    "CL-05",
    Severity.INFO,
    (*HUNAN51.art("二(二)2"), *XZCF.art(34)),
    when=_ordinary_fine,
    zh=(
        "没有注明裁量基准",
        "罚款案件没有填写所适用的裁量基准编号",
        "填写裁量基准编号;本领域没有裁量基准的,不必填写",
    ),
    en=(
        "No discretion benchmark is named",
        "the case ends in a fine, and the number of the benchmark applied is absent",
        "give the number of the benchmark; where the field has none, leave it out",
    ),
    dimension=Dimension.COMPLETENESS,
    good=[
        Case({**_decided("2023-12-31"), "discretion": ABSENT}, note="the last day before"),
        Case({"discretion": ABSENT, "penalties": [{"party_no": "1", "kind": "warning"}], "payments": ABSENT}),
        Case({"discretion": ABSENT}, sample="penalty.simple"),
    ],
    bad=[
        Case({"discretion.benchmark_code": ABSENT}, at="discretion.benchmark_code"),
        Case({**_decided("2024-01-01"), "discretion": ABSENT}, at="discretion.benchmark_code"),
    ],
)
def benchmark_not_named(penalty: Penalty) -> Hits:
    """Benchmarks for penalties were to be complete by the end of 2023 (51号), which the Act only allows (34 可以).

    The plan binds provincial departments, and a field may have none: worth knowing, nobody is at fault.

    处罚裁量基准应当在 2023 年底前制定完毕（湘政办发〔2023〕51号），法律只规定可以制定（第三十四条）。该要求针对省级部
    门，有的领域可能没有基准，所以只作提示，不表示有人出错。
    """
    named = penalty.discretion is not None and penalty.discretion.benchmark_code is not None
    if decided(penalty).dated >= BENCHMARKS_DUE and not named:
        yield "discretion.benchmark_code"


def _limits(
    penalty: Penalty,
    matters: Matters,
    stated: Callable[[Matter], Decimal | None],
    widest: Callable[[Iterable[Decimal]], Decimal],
) -> list[Decimal] | Unchecked:
    """One end of the range of each matter, the widest of its entries; none where an entry states no limit, or zero."""
    limits = []
    for matter in penalty.matters:
        entries = _entries(penalty, matters, matter.code)
        if isinstance(entries, Unchecked):
            return entries
        ends = [end for entry in entries if (end := stated(entry))]
        if len(ends) < len(entries):
            return []
        limits.append(widest(ends))
    return limits


def _entries(penalty: Penalty, matters: Matters, code: str) -> list[Matter] | Unchecked:
    """The entries of a matter that were in effect on the day of the decision or of the violation."""
    day, entries = decided(penalty).dated, matters.entries(code)
    effective = [entry for entry in entries if in_force(entry, day) or in_effect_at_violation(entry, penalty)]
    if any(entry.fine_min and entry.fine_max and entry.fine_min > entry.fine_max for entry in effective):
        return LIMITS_AT_ODDS
    if effective:
        return effective
    return MATTER_NOT_IN_EFFECT if entries else MATTER_UNKNOWN


def _fines_by_party(penalty: Penalty) -> Iterator[Fined]:
    """The fines of each party that are surely its own, added up; of none whose amount is not known."""
    for party in accused(penalty):
        own = [(at, row.amount) for at, row in party.named(penalty.penalties) if row.kind is PenaltyKind.FINE]
        known = [(amount, at) for at, amount in own if amount is not None]
        if own and len(known) == len(own):
            yield Fined(max(known)[1], sum((amount for amount, _ in known), Decimal(0)))


def _unsettled(penalty: Penalty) -> Iterator[Unchecked]:
    """Say that a fine of a case against several parties names none of them."""
    if len(accused(penalty)) > 1 and any(imposed.party_no is None for _, imposed, _ in fines(penalty)):
        yield WHOSE_FINE
