"""How the discretion was used: leniency where it is due, and cases without a penalty (行政处罚法 32, 33, 57)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.penalty import Circumstance, ExemptionGround, PenaltyResult
from enforce_data.findings import Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.rulebook import ABSENT, Case, Hits, guard, rule
from enforce_data.rules.guards import penalised
from enforce_data.rules.penalty.age import LENIENT
from enforce_data.rules.penalty.outcome import decided

BINDING = frozenset(
    {
        Circumstance.HARM_REMOVED,
        Circumstance.COERCED_OR_INDUCED,
        Circumstance.CONFESSED_UNKNOWN,
        Circumstance.MERITORIOUS,
        Circumstance.OTHER_LIGHTER,
    }
)
"""Circumstances that bind the organ to leniency (行政处罚法 32)."""

AGGRAVATING = frozenset({Circumstance.EMERGENCY_VIOLATION, Circumstance.OTHER_HEAVIER})
"""Circumstances that may weigh against them (行政处罚法 49)."""

_FIRST = "first_offence"


def _spared(ground: Any = _FIRST, *, taught: Any = True) -> dict[str, Any]:
    """The changes that bring a case without a penalty."""
    return {
        "decision.result": "no_penalty",
        "decision.exemption_ground": ground,
        "decision.education_given": taught,
        "penalties": ABSENT,
        "payments": ABSENT,
        "closing_kind": "no_penalty",
    }


def _weighed(grade: str, *circumstances: str) -> dict[str, Any]:
    """The changes that bring a grade and what was weighed."""
    return {"discretion.grade": grade, "discretion.circumstances": list(circumstances)}


@guard("填有裁量档次和情节的处罚", "penalties with the grade and the circumstances of the discretion", within=penalised)
def _graded(penalty: Any) -> bool:
    discretion = penalty.discretion
    return discretion is not None and discretion.grade is not None and discretion.circumstances is not None


@guard("不予处罚的案件", "cases decided without a penalty")
def _without_penalty(penalty: Any) -> bool:
    return penalty.decision is not None and penalty.decision.result is PenaltyResult.NO_PENALTY


@guard("有理由的不予处罚案件", "cases decided without a penalty for a given reason", within=_without_penalty)
def _without_penalty_for_a_reason(penalty: Any) -> bool:
    ground = penalty.decision.exemption_ground
    return ground is not None and ground is not ExemptionGround.FACTS_NOT_ESTABLISHED


@rule(
    "CF-DISC-01",
    Severity.WARNING,
    XZCF.art(32),
    when=_graded,
    zh=(
        "有应当从轻或者减轻的情节而没有从轻、减轻",
        "裁量情节中有应当从轻或者减轻处罚的情形,裁量档次为 {grade}",
        "核对裁量情节和档次;同时有从重情节的,一并填写",
    ),
    en=(
        "Leniency was due and not given",
        "the circumstances hold one that binds to leniency, and the grade is {grade}",
        "compare circumstances and grade; where something weighs against them, give it as well",
    ),
    good=[
        Case(_weighed("lighter", "harm_removed")),
        Case(_weighed("mitigated", "meritorious")),
        Case(_weighed("general", "limited_capacity"), note="may, not shall (31)"),
        Case(_weighed("general", "harm_removed", "other_heavier"), note="weighed against each other"),
        Case(_weighed("general", "harm_removed") | {"discretion.grade": ABSENT}),
        Case(_spared() | _weighed("general", "harm_removed")),
    ],
    bad=[Case(_weighed("general", each.value), at="discretion.grade") for each in sorted(BINDING)]
    + [Case(_weighed("heavier", "other_lighter"), at="discretion.grade")],
)
def leniency_not_given(penalty: Penalty) -> Hits:
    """The five circumstances of 32 bind: 应当从轻或者减轻.

    Aggravating facts may weigh against them, so this is a warning, and silent where such a fact is on the record.

    第三十二条所列五种情形应当从轻或者减轻处罚。同时有从重情节的可以相抵,故为警告,记录中有从重情节的不提示。
    """
    discretion = penalty.discretion
    if discretion is None or discretion.grade is None or discretion.grade in LENIENT:
        return
    weighed = set(discretion.circumstances or ())
    if not weighed.isdisjoint(BINDING) and weighed.isdisjoint(AGGRAVATING):
        yield "discretion.grade", {"grade": discretion.grade}


@rule(
    "CF-DISC-02",
    Severity.WARNING,
    XZCF.art("57(1)②③", 30, 31, 33, 36),
    when=_without_penalty,
    zh=("不予处罚没有理由", "决定不予处罚,没有填写不予处罚理由", "填写不予处罚所依据的法定情形"),
    en=(
        "No reason for imposing no penalty",
        "no penalty was imposed, and no ground is given",
        "give the legal ground on which no penalty was imposed",
    ),
    good=[Case(_spared()), Case(_spared("facts_not_established", taught=False)), Case(note="a penalty was imposed")],
    bad=[Case(_spared(ground=None), at="decision.exemption_ground")],
)
def spared_without_ground(penalty: Penalty) -> Hits:
    """No penalty is imposed for an act that is slight (57②) or not proved (57③), or on the grounds of 30, 31, 33, 36.

    The document may name the ground though the record does not: a warning.

    不予处罚须有法定理由:违法行为轻微、事实不能成立(第五十七条),或者第三十条、第三十一条、第三十三条、第三十六条的情
    形。决定书中可能已经写明而记录没有填,故为警告。
    """
    if decided(penalty).exemption_ground is None:
        yield "decision.exemption_ground"


@rule(
    "CF-DISC-03",
    Severity.INFO,
    XZCF.art("33(3)"),
    when=_without_penalty_for_a_reason,
    zh=("不予处罚没有进行教育", "没有填写对当事人进行了教育", "填写教育情况"),
    en=(
        "No admonition where no penalty was imposed",
        "it is not stated that the party was admonished",
        "say whether the party was admonished",
    ),
    good=[Case(_spared()), Case(_spared("facts_not_established", taught=False), note="there was no unlawful act")],
    bad=[
        Case(_spared(taught=False), at="decision.education_given"),
        Case(_spared(taught=None), at="decision.education_given"),
    ],
)
def spared_without_admonition(penalty: Penalty) -> Hits:
    """Whoever is lawfully not punished for an unlawful act is admonished (33(3)); where facts fail there is no act.

    How it was done is rarely entered: worth knowing.

    对违法行为依法不予处罚的,应当对当事人进行教育(第三十三条第三款);违法事实不能成立的没有违法行为,不适用。如何教育
    很少填报,故仅作提示。
    """
    if decided(penalty).education_given is not True:
        yield "decision.education_given"
