"""Which organ deals with an act: that of the place where it was done (行政处罚法 22)."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.penalty import JurisdictionGround
from enforce_data.findings import Said, Severity
from enforce_data.identifiers import division
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.agencies import Agencies
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import penalised, special_law_given
from enforce_data.rules.penalty.organs import AGENCY_UNKNOWN
from enforce_data.rules.penalty.subject import deciding

DIVISIONS_UNKNOWN = Unchecked(
    Said(
        "按代码无法判断地点是否在机关的区域内",
        "whether the place lies in the area of the agency cannot be told by the codes",
    )
)

_BY_PLACE = frozenset({None, JurisdictionGround.PLACE_OF_ACT})
_ELSEWHERE = {"place.division": "430104001"}
_UNSAID = {"agency.division": ABSENT}


@guard(
    "以违法行为发生地确定管辖、地点已知的处罚",
    "penalties at a known place, no other ground of jurisdiction and no special law in sight",
    within=penalised,
)
def _by_place_of_act(penalty: Any) -> bool:
    return (
        penalty.place is not None
        and penalty.place.division is not None
        and penalty.jurisdiction_ground in _BY_PLACE
        and penalty.agency.level is not AdministrativeLevel.NATIONAL
        and not special_law_given(penalty, 22)
    )


@guard(
    "以违法行为发生地确定管辖、地点和机关行政区划已知的处罚",
    "penalties at a known place by an agency that states its division, no other ground of jurisdiction in sight",
    within=_by_place_of_act,
)
def _division_stated(penalty: Any) -> bool:
    return penalty.agency.division is not None


@guard(
    "以违法行为发生地确定管辖、地点已知、未填机关行政区划的处罚",
    "penalties at a known place by an agency that states no division, no other ground of jurisdiction in sight",
    within=_by_place_of_act,
)
def _division_unsaid(penalty: Any) -> bool:
    return penalty.agency.division is None


@rule(
    "CF-JUR-01",
    Severity.WARNING,
    XZCF.art(22),
    when=_division_stated,
    zh=(
        "违法行为发生地不在机关的区域内",
        "{place} 不在处罚机关的区域 {area} 内",
        "核对地点和机关的行政区划;另有管辖依据的,填写管辖依据",
    ),
    en=(
        "The place of the act lies outside the area of the agency",
        "{place} is not in {area}, the area of the agency",
        "compare place and division; where the jurisdiction has another ground, give it",
    ),
    good=[
        Case(),
        Case({**_ELSEWHERE, "agency.division": "430000", "agency.level": "provincial"}),
        Case({**_ELSEWHERE, "jurisdiction_ground": "designated"}),
        Case({**_ELSEWHERE, "jurisdiction_ground": "other_law"}),
        Case({**_ELSEWHERE, "agency.level": "national"}),
        Case({**_ELSEWHERE, "special_law": {"law": "中华人民共和国海关法"}}),
        Case(
            {
                **_ELSEWHERE,
                "co_agencies": [{"code": "11430121MB0X08088G", "name": "湘阳区城管局", "division": "430104"}],
            },
            note="together with an organ of the place",
        ),
        Case({"place.division": "430100"}, note="wider than the area: not checked"),
        Case({**_UNSAID, **_ELSEWHERE}, also={"CF-JUR-03": "by the register"}),
    ],
    bad=[
        Case(_ELSEWHERE, at="place.division"),
        Case({**_ELSEWHERE, "jurisdiction_ground": ABSENT}, at="place.division"),
    ],
)
def place_outside_the_stated_division(penalty: Penalty) -> Hits:
    """The organ of the place of the act has jurisdiction (22), unless a law, regulation or ministry rule departs.

    ``place`` is read as the place of the act, which it need not be: a warning.  Organs that decide together share
    their areas.  A place given more widely than the area (the city for a county) may lie in it: not checked.

    处罚由违法行为发生地的行政机关管辖,法律、行政法规、部门规章另有规定的除外(第二十二条)。所填地点未必就是违法行为
    发生地,故为警告;共同作出决定的机关,区域合并计算,地点只填到比机关区域更大的区划的,可能就在区域内,不作判断。
    """
    areas = [agency.division for _, agency in deciding(penalty) if agency.division is not None]
    yield from _outside(penalty, areas)


@rule(
    "CF-JUR-03",
    Severity.WARNING,
    XZCF.art(22),
    when=_division_unsaid,
    zh=(
        "违法行为发生地不在登记的机关区域内",
        "{place} 不在处罚机关登记的区域 {area} 内",
        "核对地点和登记的行政区划;跨区域管辖的,填写管辖依据",
    ),
    en=(
        "The place of the act lies outside the registered area of the agency",
        "{place} is not in {area}, the area registered for the agency",
        "compare the place with the register; where the organ covers several areas, give the ground of jurisdiction",
    ),
    good=[
        Case(_UNSAID),
        Case({**_UNSAID, **_ELSEWHERE}, given=(Given("agency", {"division": "430100"}),)),
        Case({**_UNSAID, **_ELSEWHERE, "jurisdiction_ground": "designated"}),
        Case(
            {**_UNSAID, **_ELSEWHERE, "agency.code": "11430121MB0X08088G", "matters.0.code": "430203001000"},
            note="not in the register",
        ),
        Case(_ELSEWHERE, also={"CF-JUR-01": "by the record"}),
    ],
    bad=[Case({**_UNSAID, **_ELSEWHERE}, at="place.division")],
)
def place_outside_the_registered_division(penalty: Penalty, agencies: Agencies) -> Hits:
    """As CF-JUR-01 by the register, where the record does not state the division of the agency.

    A vertical organ may cover several counties under one division of the register: a warning.

    与 CF-JUR-01 相同,记录没有填写机关的行政区划时,按登记簿中的区划判断。垂直管理的机关可能以一个区划登记而管辖几个
    县,故为警告。
    """
    entries = [(agency, agencies.known(agency.code)) for _, agency in deciding(penalty)]
    areas = [agency.division or (entry.division if entry else None) for agency, entry in entries]
    if None in areas:
        yield AGENCY_UNKNOWN
    else:
        yield from _outside(penalty, [area for area in areas if area is not None])


def _outside(penalty: Penalty, areas: list[str]) -> Hits:
    """Find fault where the place lies in none of the areas; the first is that of the agency."""
    place = penalty.place.division if penalty.place is not None else None
    answers = {division.within(place or "", area) for area in areas}
    if True in answers:
        return
    if None in answers or any(division.within(area, place or "") for area in areas):
        yield DIVISIONS_UNKNOWN
    else:
        yield "place.division", {"place": place, "area": areas[0]}
