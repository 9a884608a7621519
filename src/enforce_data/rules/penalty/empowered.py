"""Penalties that townships and subdistricts decide under an empowerment (行政处罚法 23, 24)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.findings import Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.empowerments import Empowerments, holds_matter
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import is_police, penalised, special_law_given

OUTSIDE = Unchecked(
    Said("赋权登记资料没有覆盖该机关", "the register of empowerments does not cover the agency that decided")
)
_TOWN = {
    "edition": "1.1",
    "agency": {
        "code": "11430121MB0X02022C",
        "name": "星沙县临水镇人民政府",
        "level": "township",
        "division": "430121110",
        "subject_type": "statutory",
    },
}
_NOT_PROVED = {
    "decision.result": "no_penalty",
    "decision.exemption_ground": "facts_not_established",
    "penalties": ABSENT,
    "payments": ABSENT,
    "closing_kind": "no_penalty",
}
_NOT_YET = (Given("empowerment", {"effective_from": "2024-06-04"}),)


@guard("乡镇、街道作出的处罚", "penalties decided by townships and subdistricts", within=penalised)
def _by_township(penalty: Any) -> bool:
    low = penalty.agency.level in (AdministrativeLevel.TOWNSHIP, AdministrativeLevel.VILLAGE)
    return low and not special_law_given(penalty, 23, 24) and not is_police(penalty)


@rule(
    "CF-SUBJ-05",
    Severity.WARNING,
    XZCF.art(23, "24(1)"),
    when=_by_township,
    editions="1.1+",
    zh=(
        "乡镇、街道没有该事项的赋权",
        "{day} 有效的赋权都不包含本案事项",
        "核对事项和赋权决定;法律、行政法规另有规定的,填写法律另有规定",
    ),
    en=(
        "A township without power over the matter",
        "no empowerment in force on {day} gives this agency a matter of the case",
        "compare matters and empowerment; where a law or regulation gives the power, state it as special law",
    ),
    good=[
        Case(_TOWN),
        Case(
            {**_TOWN, "special_law": {"law": "中华人民共和国价格法", "departs_from": "行政处罚法 23"}},
            given=_NOT_YET,
        ),
        Case({**_TOWN, "agency.level": "county"}, given=_NOT_YET),
        Case(
            {**_TOWN, "agency.name": "星沙县公安局临水派出所"}, given=_NOT_YET, note="the police have laws of their own"
        ),
        Case({**_TOWN, **_NOT_PROVED}, given=_NOT_YET, note="no penalty was imposed"),
        Case({**_TOWN, "agency.code": "11430121MB0X08088G"}, note="no empowerment names it: not checked"),
    ],
    bad=[
        Case(_TOWN, at="agency", given=_NOT_YET),
        Case(_TOWN, at="agency", given=(Given("empowerment", {"returned_on": "2024-06-02", "status": "withdrawn"}),)),
        Case(_TOWN, at="agency", given=(Given("empowerment", {"matters.0.code": "430217009000"}),)),
    ],
)
def township_without_power(penalty: Penalty, empowerments: Empowerments) -> Hits:
    """县级以上 organs punish (23), townships what the province gave them (24(1)); laws may give more: a warning.

    行政处罚由县级以上机关管辖,乡镇、街道只能行使省里赋予的事项;法律、行政法规可能另有规定,所以只作警告,赋权登记资料没有覆盖的不作检查。
    """
    if penalty.decision is None:
        return
    day, agency = penalty.decision.dated, penalty.agency
    held = empowerments.of(agency.code, day)
    if any(holds_matter(matter, each) for each in held for matter in penalty.matters):
        return
    if empowerments.covers(agency.code, day, agency.division):
        yield "agency", {"day": day}
    else:
        yield OUTSIDE
