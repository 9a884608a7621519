"""Inspections by delegates (湘政办发〔2023〕51号 二(三)2(2)): the letter, and whether it carries the inspection."""

from __future__ import annotations

from typing import Any

from enforce_data.codes.agency import SubjectType
from enforce_data.findings import Said, Severity
from enforce_data.laws import HUNAN51
from enforce_data.model import Delegation, Inspection
from enforce_data.registers.delegations import Delegations, first_day, holds_matter, last_day
from enforce_data.rulebook import Case, Given, Hits, Unchecked, guard, rule
from enforce_data.values.day import day_of

NOT_COVERED = Unchecked(Said("委托书登记没有覆盖该机关", "the register of letters does not cover the agency"))
OTHER_VERSION = Unchecked(
    Said("委托书与检查引用的目录版本不同", "letter and inspection cite different versions of the catalogue")
)

_NUMBER = "星市监委〔2024〕3号"
_TOWN = {
    "delegate": {"code": "11430121MB0X02022C", "name": "星沙县临水镇人民政府", "level": "township"},
}
_BY_LETTER = {**_TOWN, "delegation_no": _NUMBER}
_FOOD = {
    "code": "430617003000",
    "name": "对食品经营者的监督检查",
    "catalogue_version": "2023",
    "act_kind": "inspection",
}
_LETTER = Given("delegation", {"matters.1": {**_FOOD, "powers": "日常监督检查"}})
_SIGNED_LATE = {"WT-10": "in force before it was signed"}


def _letter(**change: Any) -> tuple[Given, ...]:
    """The letter of the samples with the matter of the inspection, changed."""
    dotted = {name.replace("__", "."): each for name, each in change.items()}
    return (Given("delegation", {**_LETTER.change, **dotted}, also=_SIGNED_LATE if "signed_on" in change else {}),)


@guard("由受委托组织实施的检查", "inspections by a delegate")
def by_delegate(inspection: Any) -> bool:
    """Hold where a delegate is named, or the agency is given as a delegated organisation."""
    return inspection.delegate is not None or inspection.agency.subject_type is SubjectType.DELEGATED


@guard("注明委托书编号的检查", "inspections that name a letter of delegation")
def by_letter(inspection: Any) -> bool:
    """Hold where the number of a letter is given."""
    return inspection.delegation_no is not None


@rule(
    "JC-SUBJ-01",
    Severity.WARNING,
    HUNAN51.art("二(三)2(2)"),
    when=by_delegate,
    zh=("委托检查没有委托书编号", "由受委托组织检查,但没有委托书编号", "填写委托书编号;委托应当书面"),
    en=(
        "A delegated inspection names no letter",
        "a delegate inspects, but no letter is named",
        "give the number of the letter; a delegation is in writing",
    ),
    good=[
        Case(note="by the agency itself"),
        Case(_BY_LETTER, given=(_LETTER,)),
        Case({**_TOWN, "starts_at": "2023-12-11T09:30:00+08:00"}, note="before the plan of the province: not checked"),
    ],
    bad=[
        Case(_TOWN, at="delegation_no"),
        Case({"agency.subject_type": "delegated"}, at="delegation_no"),
        Case({**_TOWN, "starts_at": "2023-12-12T09:30:00+08:00"}, at="delegation_no"),
    ],
)
def inspected_without_letter(inspection: Inspection) -> Hits:
    """Townships inspect within a written delegation (51号); other bodies may have one of another law: a warning.

    A letter may have no number.  Whether a letter that is named carries the inspection is asked by
    JC-SUBJ-02.

    乡镇、街道须有书面委托方可检查(湘政办发〔2023〕51号文),其他组织可能依其他法律受委托,委托书也可能没有编号,故只作
    警告。所引委托书是否涵盖本次检查,由 JC-SUBJ-02 判断。
    """
    if inspection.delegation_no is None:
        yield "delegation_no"


@rule(
    "JC-SUBJ-02",
    Severity.WARNING,
    HUNAN51.art("二(三)2(2)"),
    when=by_letter,
    zh=(
        "委托书不涵盖本次检查",
        "委托书 {number} 在登记中没有,或者其期限、受委托组织、事项与本次检查不符",
        "核对委托书编号、检查日期、受委托组织和事项",
    ),
    en=(
        "The letter does not carry the inspection",
        "letter {number} is not in the register, or its term, delegate or matters are not those of the inspection",
        "compare the number of the letter, the day, the delegate and the matters",
    ),
    good=[
        Case(note="no letter is named"),
        Case(_BY_LETTER, given=(_LETTER,)),
        Case(_BY_LETTER, given=_letter(valid_from="2024-09-11"), note="the first day"),
        Case(_BY_LETTER, given=_letter(valid_until="2024-09-11", status="expired"), note="the last day"),
        Case(_BY_LETTER, given=_letter(terminated_on="2024-09-11", status="terminated"), note="the last day"),
        Case({**_BY_LETTER, "agency.code": "11430100MB0X07077P", "delegation_no": "星委〔2024〕1号"}),
        Case({**_BY_LETTER, "matters.0.catalogue_version": "2021"}, note="another version: not checked"),
        Case(
            {"agency": {**_TOWN["delegate"], "subject_type": "delegated"}, "delegation_no": _NUMBER},
            given=(_LETTER,),
            note="the delegate stands as the agency",
        ),
    ],
    bad=[
        Case({**_BY_LETTER, "delegation_no": "星市监委〔2024〕4号"}, at="delegation_no"),
        Case(_BY_LETTER, at="starts_at", given=_letter(valid_from="2024-09-12")),
        Case(_BY_LETTER, at="starts_at", given=_letter(signed_on="2024-09-12")),
        Case(_BY_LETTER, at="starts_at", given=_letter(valid_until="2024-09-10", status="expired")),
        Case(_BY_LETTER, at="starts_at", given=_letter(terminated_on="2024-09-10", status="terminated")),
        Case({**_BY_LETTER, "delegate.code": "11430121MB0X08088G"}, at="delegate", given=(_LETTER,)),
        Case(_BY_LETTER, at="matters", note="the letter holds another matter"),
    ],
)
def letter_does_not_carry_the_inspection(inspection: Inspection, delegations: Delegations) -> Hits:
    """委托书要明确委托的具体事项、权限、期限 (51号): an inspection lies within them.

    One matter within is enough.  The organ's own officers may have inspected, and a team of the delegate may have a
    code of its own: a warning.

    委托书要明确委托的具体事项、权限、期限(湘政办发〔2023〕51号文),检查应在其范围之内,有一项事项在内即可。可能是委托
    机关自己的人员实施检查,受委托组织的执法队也可能另有代码,故只作警告。
    """
    number = {"number": inspection.delegation_no}
    letter, delegate, day = _named(inspection, delegations), _delegate(inspection), day_of(inspection.starts_at)
    if letter is None:
        covered = delegations.covers(inspection.agency.code, day, inspection.agency.division)
        yield ("delegation_no", number) if covered else NOT_COVERED
        return
    if not first_day(letter) <= day <= last_day(letter):
        yield "starts_at", number
    if delegate not in (None, letter.delegate.code):
        yield "delegate", number
    inside = [holds_matter(matter, letter) for matter in inspection.matters]
    if True not in inside:
        yield OTHER_VERSION if None in inside else ("matters", number)


def _delegate(inspection: Inspection) -> str | None:
    """The code of the delegate, which some senders give as the agency."""
    if inspection.delegate is not None:
        return inspection.delegate.code
    return inspection.agency.code if inspection.agency.subject_type is SubjectType.DELEGATED else None


def _named(inspection: Inspection, delegations: Delegations) -> Delegation | None:
    """The letter that is meant: one of the agency or a joint one, else the only one of that number for its delegate."""
    found = None
    for agency in (inspection.agency, *(inspection.co_agencies or ())):
        found = delegations.letter(inspection.delegation_no or "", agency.code)
        if found is not None and found.delegator.code == agency.code:
            return found
    return found if found is not None and found.delegate.code == _delegate(inspection) else None
