"""Letters of delegation beside the case (行政处罚法 20): found, of this delegate, for this place."""

from __future__ import annotations

from typing import Any

from enforce_data.findings import Said, Severity
from enforce_data.identifiers import division
from enforce_data.laws import XZCF
from enforce_data.model import Penalty
from enforce_data.registers.delegations import Delegations
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards import penalised, penalised_by_letter
from enforce_data.rules.penalty.outcome import decided
from enforce_data.rules.penalty.subject import BY_LETTER, NO_LETTER, TOWN, deciding, letter_of

LETTERS_OUTSIDE = Unchecked(
    Said("委托书登记簿不覆盖该机关或者该日", "the register of delegation letters does not cover the agency or the day")
)
AREA_UNKNOWN = Unchecked(
    Said("无法判断地点是否在委托区域内", "whether the place lies in the area of the letter cannot be told by the codes")
)

_UNDER_NUMBER = {"delegation_no": "星市监委〔2024〕3号"}


@guard("注明委托书编号的处罚", "penalties that name a letter of delegation", within=penalised)
def _numbered_letter(penalty: Any) -> bool:
    return penalty.delegation_no is not None


@guard(
    "注明委托书编号和地点的委托处罚", "penalties under a numbered letter at a known place", within=penalised_by_letter
)
def _by_letter_at_a_place(penalty: Any) -> bool:
    return penalty.place is not None and penalty.place.division is not None


@rule(
    "CF-SUBJ-10",
    Severity.WARNING,
    XZCF.art("20(1)", "20(4)"),
    when=penalised_by_letter,
    zh=(
        "办案组织不是委托书的受委托组织",
        "委托书的受委托组织是 {delegate},而案件由 {named} 办理",
        "核对委托书编号和受委托组织;不得再委托",
    ),
    en=(
        "The delegate is not that of the letter",
        "the letter is for {delegate}, the case was carried out by {named}",
        "compare the letter's number and the delegate; a delegate may not delegate in turn",
    ),
    good=[Case(BY_LETTER), Case({"delegate": TOWN}, also={"CF-SUBJ-14": "no letter is named"})],
    bad=[Case(BY_LETTER, at="delegate", given=(Given("delegation", {"delegate.code": "11430121MB0X08088G"}),))],
)
def delegate_of_another_letter(penalty: Penalty, delegations: Delegations) -> Hits:
    """The organisation named in the letter carries the penalty out (20(1)) and may not delegate in turn (20(4)).

    A team of the delegate may have a code of its own: hence a warning.  For an agency that is its own
    delegate there is CF-SUBJ-02.

    处罚由委托书载明的受委托组织实施(第二十条第一款),受委托组织不得再委托(第二十条第四款)。其所属队伍可能有自己的代
    码,故为警告;受委托组织与执法机关相同的,另有规则。
    """
    letter = letter_of(penalty, delegations)
    if letter is None:
        yield NO_LETTER
    elif penalty.delegate is not None and letter.delegate.code != penalty.delegate.code != penalty.agency.code:
        yield "delegate", {"delegate": letter.delegate.code, "named": penalty.delegate.code}


@rule(
    "CF-SUBJ-13",
    Severity.WARNING,
    XZCF.art("20(4)"),
    when=_by_letter_at_a_place,
    zh=(
        "违法行为发生地不在委托区域内",
        "{place} 不在委托书的区域 {area} 内",
        "核对地点和委托书的区域;区域外的案件由委托行政机关自行办理",
    ),
    en=(
        "The place lies outside the area of the delegation",
        "{place} is not in {area}, the area of the letter",
        "compare the place with the letter; outside its area the organ must act itself",
    ),
    good=[
        Case(BY_LETTER),
        Case({**BY_LETTER, "place.division": "430121110001"}, note="a village of the town"),
        Case(BY_LETTER, given=(Given("delegation", {"area": "430121"}),)),
        Case({**BY_LETTER, "place.division": "430121"}, note="wider than the area: not checked"),
        Case(
            {**BY_LETTER, "delegation_no": "星市监委〔2024〕4号", "place.division": ABSENT},
            also={"CF-SUBJ-15": "there is no such letter"},
            note="no place to compare",
        ),
    ],
    bad=[Case({**BY_LETTER, "place.division": "430121102"}, at="place.division")],
)
def place_outside_the_delegation(penalty: Penalty, delegations: Delegations) -> Hits:
    """A delegate acts within the delegation (20(4)); a letter that states an area holds there only.

    The area is not among the contents that 20(2) asks of a letter, so this is a warning.  A place given more widely
    than the area (the county for a town) may lie in it: not checked.

    受委托组织在委托范围内实施处罚(第二十条第四款),委托书写明区域的,只在该区域有效。区域不是法律要求载明的内容,故为
    警告;地点只填到比委托区域更大的区划的,可能就在区域内,不作判断。
    """
    letter = letter_of(penalty, delegations)
    place = penalty.place.division if penalty.place is not None else None
    if letter is None:
        yield NO_LETTER
    elif letter.area is not None and place is not None and not (inside := division.within(place, letter.area)):
        if inside is None or division.within(letter.area, place):
            yield AREA_UNKNOWN
        else:
            yield "place.division", {"place": place, "area": letter.area}


@rule(
    "CF-SUBJ-15",
    Severity.WARNING,
    XZCF.art("20(1)"),
    when=_numbered_letter,
    zh=(
        "登记簿中没有该委托书",
        "登记簿中没有委托书 {number}",
        "核对委托书编号;没有登记的,报送该委托书",
    ),
    en=(
        "The letter of delegation is not in the register",
        "letter {number} is not in the register",
        "compare the number; if the letter was not registered, send it",
    ),
    good=[
        Case(BY_LETTER),
        Case(_UNDER_NUMBER),
        Case(
            {**_UNDER_NUMBER, "agency.code": "11430121MB0X08088G", "matters.0.code": "430203001000"},
            note="the register does not speak of that organ",
        ),
        Case(note="no letter is named"),
    ],
    bad=[Case({**BY_LETTER, "delegation_no": "星市监委〔2024〕4号"}, at="delegation_no")],
)
def letter_not_registered(penalty: Penalty, delegations: Delegations) -> Hits:
    """A delegation is in writing (20(1)), so the letter can be found where the register speaks of the organ.

    A warning also where the register is complete: 湘政办发〔2023〕51号 makes filing a duty only for letters of county
    departments to townships.

    委托应当是书面的(第二十条第一款),登记簿覆盖该机关的,应能查到委托书。只有县级部门委托乡镇的委托书必须备案(湘政办
    发〔2023〕51号),故登记完整的也只是警告。
    """
    if letter_of(penalty, delegations) is not None:
        return
    dated = decided(penalty).dated
    if any(delegations.covers(agency.code, dated, agency.division) for _, agency in deciding(penalty)):
        yield "delegation_no", {"number": penalty.delegation_no}
    else:
        yield LETTERS_OUTSIDE
