"""Which matters may be delegated, by the catalogue of the day of signing (行政处罚法 18, 20; 行政强制法 17)."""

from __future__ import annotations

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.coercion import CoercionNature
from enforce_data.codes.matter import ActKind, CleanUpResult
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import DATA_LOGIC, HUNAN51, XZCF, XZQZ, XZXK
from enforce_data.model import Delegation, Matter
from enforce_data.model.delegation import DelegatedMatter
from enforce_data.register import Missing
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, rule
from enforce_data.rules.delegation.letters import (
    BEFORE_THE_PLAN,
    INSPECTION_ONLY,
    PLAN,
    UNDER_THE_PLAN,
    UNSTATED,
    penalty_letter,
)
from enforce_data.rules.guards import POLICE_WORDS
from enforce_data.rules.guards_acts import MATTER_UNKNOWN

OTHER_VERSION = Unchecked(
    Said("事项目录没有委托书所引的版本", "the register of matters does not hold the version that the letter cites")
)
NOT_COMPLETE = Unchecked(
    Said(
        "事项目录没有声明对委托机关当日完整",
        "the register of matters is not said to be complete for the delegator on that day",
    )
)
NOT_ITS_OWN = Unchecked(
    Said("委托机关当日的目录中没有该事项", "the delegator's catalogue of that day does not have the matter")
)

_DETENTION = {"penalty_kinds": ["administrative_detention"], "fine_max": ABSENT}
_WITH_FINE = Given("matter", {**_DETENTION, "penalty_kinds": ["administrative_detention", "fine"]})
_EXECUTION = Given("matter.execution", {"delegable": True})
_SEIZURE = Given("matter.measure", {"delegable": ABSENT})
_LATER_SEIZURE = Given("matter.measure", {"effective_from": "2024-01-16"})
_OTHER_ORGAN = "11430121MB0X08088G"
_ELSEWHERE = Given("matter", {"agency.code": _OTHER_ORGAN})
_CANCELLED = Given("matter", {"status": "cancelled"}, also={"ML-13": "its last day is not known"})
_SUSPENDED = {"status": "suspended", "effective_until": "2024-01-15"}


def of_delegator(letter: Delegation, delegated: DelegatedMatter, matters: Matters) -> Matter | None:
    """The delegator's own entry of a matter that it could exercise on the day of signing; None where there is none."""
    for matter in reversed(matters.entries(delegated.code)):
        if matter.agency.code == letter.delegator.code and in_force(matter, letter.signed_on):
            return matter
    return None


def kind_of(letter: Delegation, delegated: DelegatedMatter, matters: Matters) -> ActKind | None:
    """The kind of a matter: as the letter states it, else as the catalogue has it on the day of signing."""
    if delegated.act_kind is not None:
        return delegated.act_kind
    matter = matters.on(delegated.code, letter.signed_on, letter.delegator.code)
    return None if isinstance(matter, Missing) else matter.act_kind


def has_power(letter: Delegation, delegated: DelegatedMatter, matters: Matters) -> bool | Unchecked:
    """Tell whether a matter is the delegator's own on the day of signing.

    Only a catalogue that is complete for the delegator can deny it; else the answer is *not checked*, and so it is
    where the letter cites a version that the register does not hold.
    """
    delegator = letter.delegator
    if of_delegator(letter, delegated, matters) is not None:
        return True
    if not matters.complete(delegator.code, letter.signed_on, delegator.division):
        return NOT_COMPLETE
    return False if delegated.catalogue_version in (None, *matters.versions) else OTHER_VERSION


@rule(
    "WT-03",
    Severity.ERROR,
    (*XZCF.art("20(1)"), *XZXK.art("24(1)"), *PLAN.art("二(三)2")),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "委托了不属于委托机关的事项",
        "签订当日({day}),委托机关完整的目录中没有可以实施的事项 {code}",
        "从委托书中删除该事项;目录缺漏的,补报事项",
    ),
    en=(
        "A delegated matter is not the delegator's own",
        "on the day of signing ({day}) the delegator's catalogue, said to be complete, has no matter {code} in force",
        "take the matter out of the letter; if the catalogue lacks it, deliver it",
    ),
    good=[
        Case(complete=("matter",)),
        Case({"matters.0.code": "430217008000"}, note="the catalogue is not complete: not checked"),
        Case({"matters.0.code": "430217008000", "matters.0.catalogue_version": "1999"}, complete=("matter",)),
        Case(complete=("matter",), given=(Given("matter", _SUSPENDED),), note="suspended from the next day on"),
        Case(complete=("matter",), given=(Given("matter", {"effective_from": "2024-01-15"}),)),
        Case(complete=("matter",), given=(Given("matter", {"record_id": "SX-X", "agency.code": _OTHER_ORGAN}),)),
    ],
    bad=[
        Case({"matters.0.code": "430217008000"}, at="matters.0.code", complete=("matter",)),
        Case(at="matters.0.code", complete=("matter",), given=(_ELSEWHERE,), note="another organ's"),
        Case(at="matters.0.code", complete=("matter",), given=(_CANCELLED,)),
        Case(at="matters.0.code", complete=("matter",), given=(Given("matter", {"effective_from": "2024-01-16"}),)),
        Case(
            at="matters.0.code",
            complete=("matter",),
            given=(Given("matter", {**_SUSPENDED, "effective_until": "2024-01-14"}),),
        ),
    ],
)
def matter_is_not_the_delegators_own(letter: Delegation, matters: Matters) -> Hits:
    """在其法定权限内 (20(1)); 在其法定职权范围内 (24(1)): nobody hands down what is not his.

    Nor can a matter be handed down that is suspended or cancelled on that day.  An error only where the
    catalogue says that it is complete for the delegator on the day of signing.

    委托只能在法定权限、法定职权范围内进行;不属于自己的事项,以及当日已暂停、取消的事项,都不能委托。只有目录声明对委
    托机关当日完整时才能断定,故此时为错误,否则不作判断。
    """
    for at, delegated in enumerate(letter.matters):
        own = has_power(letter, delegated, matters)
        if isinstance(own, Unchecked):
            yield own
        elif not own:
            yield ("matters", at, "code"), {"code": delegated.code, "day": letter.signed_on}


@rule(
    "WT-17",
    Severity.ERROR,
    (*XZQZ.art("17(1)", "29(1)"), *XZCF.art("18(3)")),
    zh=(
        "委托了不得委托的事项",
        "{code} 在目录中是行政强制措施,或者只能处以行政拘留",
        "从委托书中删除该事项;目录有误的更正目录",
    ),
    en=(
        "A matter that cannot be delegated",
        "in the catalogue {code} is a coercive measure, or a penalty of detention alone",
        "take the matter out of the letter, or correct the catalogue",
    ),
    good=[
        Case(),
        Case({"matters.0.code": "430317009000"}, given=(_EXECUTION,)),
        Case(
            given=(_WITH_FINE,),
            also={"WT-18": "whether the letter leaves the detention out"},
            note="the fine may be delegated",
        ),
        Case({"matters.0.code": "430217008000"}, note="not in the register: not checked"),
        Case({"matters.0.code": "430317001000"}, given=(_LATER_SEIZURE,), note="nor on that day: not checked"),
        Case(
            {"delegate.name": "星沙县公安局临水派出所"},
            given=(Given("matter", _DETENTION),),
            note="the police",
            also={"DL-AGENCY-NAME": "the code is that of another"},
        ),
    ],
    bad=[
        Case({"matters.0.code": "430317001000"}, at="matters.0.code", given=(_SEIZURE,)),
        Case(
            {"matters.0.code": "430317001000", "delegate.name": "星沙县公安局临水派出所"},
            at="matters.0.code",
            given=(_SEIZURE,),
            note="measures stay even with the police",
            also={"DL-AGENCY-NAME": "the code is that of another"},
        ),
        Case(at="matters.0.code", given=(Given("matter", _DETENTION),)),
    ],
)
def matter_cannot_be_delegated(letter: Delegation, matters: Matters) -> Hits:
    """行政强制措施权不得委托 (17(1)); restraint of liberty is for the organs that the law names (行政处罚法 18(3)).

    What the matter is, the catalogue tells on the day of signing.  Detention that stays among the police is exercised
    by them, and measures are delegated to nobody.  A penalty with detention beside other kinds may be delegated without
    the detention: that is left to a warning.

    行政强制措施权不得委托(行政强制法第十七条第一款),限制人身自由的处罚权只能由公安机关和法律规定的其他机关行使(行政
    处罚法第十八条第三款),故为错误。事项性质以签订当日目录为准;拘留在公安机关之间委托的不在此列,但强制措施对谁都不得
    委托。除拘留外还有其他处罚种类的,另作警告。
    """
    for at, delegated in enumerate(letter.matters):
        matter = matters.on(delegated.code, letter.signed_on, letter.delegator.code)
        if isinstance(matter, Missing):
            yield MATTER_UNKNOWN
        elif matter.coercion_nature is CoercionNature.MEASURE or (
            _is_detention_alone(matter) and not _goes_to_the_police(letter)
        ):
            yield ("matters", at, "code"), {"code": delegated.code}


def _is_detention_alone(matter: Matter) -> bool:
    return set(matter.penalty_kinds or ()) == {PenaltyKind.ADMINISTRATIVE_DETENTION}


def _goes_to_the_police(letter: Delegation) -> bool:
    return any(word in letter.delegate.name for word in POLICE_WORDS)


@rule(
    "WT-18",
    Severity.WARNING,
    XZCF.art("18(3)"),
    when=penalty_letter,
    zh=(
        "委托的处罚事项包含行政拘留",
        "目录中 {code} 可以处以行政拘留和其他处罚",
        "在权限中排除行政拘留;已经排除的不必修改",
    ),
    en=(
        "A delegated matter allows detention beside other penalties",
        "in the catalogue {code} allows administrative detention and other penalties",
        "leave the detention out of the powers; nothing needs to change where that is so already",
    ),
    good=[
        Case(),
        Case(
            {"delegate.name": "星沙县公安局临水派出所"},
            given=(_WITH_FINE,),
            note="the police themselves",
            also={"DL-AGENCY-NAME": "the code is that of another"},
        ),
        Case(INSPECTION_ONLY, given=(_WITH_FINE,)),
        Case(UNSTATED, given=(Given("matter", {**_WITH_FINE.change, "act_kind": "other"}),)),
        Case({"matters.0.code": "430217008000"}, note="not in the register: not checked"),
    ],
    bad=[
        Case(at="matters.0.code", given=(_WITH_FINE,)),
        Case(UNSTATED, at="matters.0.code", given=(_WITH_FINE,), note="the catalogue says of which kind it is"),
    ],
)
def detention_goes_with_the_matter(letter: Delegation, matters: Matters) -> Hits:
    """限制人身自由的行政处罚权只能由公安机关和法律规定的其他机关行使 (18(3)): it cannot go along with the rest.

    ``powers`` may leave it out in words that no rule can read: a warning.  Detention alone is WT-17.

    限制人身自由的处罚权只能由公安机关和法律规定的其他机关行使,不能随同其他处罚一并委托。权限中可能已用文字排除拘留,
    规则无法读懂,故只作警告;只有拘留的事项由 WT-17 判断。
    """
    if _goes_to_the_police(letter):
        return
    for at, delegated in enumerate(letter.matters):
        if delegated.act_kind not in (ActKind.PENALTY, None):
            continue
        matter = matters.on(delegated.code, letter.signed_on, letter.delegator.code)
        if isinstance(matter, Missing):
            yield MATTER_UNKNOWN
        elif (delegated.act_kind or matter.act_kind) is ActKind.PENALTY and _detains_among_others(matter):
            yield ("matters", at, "code"), {"code": delegated.code}


def _detains_among_others(matter: Matter) -> bool:
    kinds = set(matter.penalty_kinds or ())
    return PenaltyKind.ADMINISTRATIVE_DETENTION in kinds and len(kinds) > 1


@rule(
    "WT-24",
    Severity.WARNING,
    (*DATA_LOGIC.art(), *PLAN.art("二(三)2(3)")),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "委托了不可委托或者拟予清理的事项",
        "目录中 {code} 注明不可委托,或者签订时已提请清理(提请日期:{proposed})",
        "从委托书中删除该事项;目录有误的更正目录",
    ),
    en=(
        "A matter that is not delegable, or to be cleaned up",
        "in the catalogue {code} is not delegable, or its clean-up was proposed by then (proposed on: {proposed})",
        "take the matter out of the letter, or correct the catalogue",
    ),
    good=[
        Case(given=(Given("matter", {"delegable": ABSENT, "delegation_basis": ABSENT}),)),
        Case(given=(Given("matter", {"clean_up": {"proposed_on": "2024-01-16"}}),), note="proposed later"),
        Case(given=(Given("matter", {"clean_up": {"ground": "rare"}}),), note="on a day that is not stated"),
        Case(given=(Given("matter", {"clean_up": {"proposed_on": "2024-01-10", "result": "regularised"}}),)),
        Case({"delegate.level": "county"}, given=(Given("matter", {"clean_up": {"proposed_on": "2024-01-10"}}),)),
        Case(BEFORE_THE_PLAN, given=(Given("matter", {"clean_up": {"proposed_on": "2023-06-01"}}),)),
        Case({"matters.0.code": "430217008000"}, note="not in the register: not checked"),
        Case(given=(Given("matter", {"agency.code": _OTHER_ORGAN, "delegable": False}),), note="another organ's entry"),
    ],
    bad=[
        Case(at="matters.0.code", given=(Given("matter", {"delegable": False, "delegation_basis": ABSENT}),)),
        Case(at="matters.0.code", given=(Given("matter", {"clean_up": {"proposed_on": "2024-01-15"}}),)),
        Case(
            UNDER_THE_PLAN,
            at="matters.0.code",
            given=(Given("matter", {"clean_up": {"proposed_on": "2023-06-01"}}),),
        ),
    ],
)
def matter_is_to_be_cleaned_up(letter: Delegation, matters: Matters) -> Hits:
    """对拟予清理的行政执法事项不再赋权乡镇、街道: asked of letters to these, signed since the plan of the province.

    What the catalogue calls not delegable is a contradiction of the data in any letter.  The plan speaks of 赋权, which
    a letter is not in every sense, and catalogues are often behind: a warning.

    湘政办发〔2023〕51号文要求,对拟予清理的事项不再赋权乡镇、街道,适用于该文施行后签订的委托书;目录注明不可委托的,在
    任何委托书中都是数据矛盾。该文所说的是赋权,委托未必都属赋权,目录也常滞后,故只作警告。
    """
    for at, delegated in enumerate(letter.matters):
        matter = of_delegator(letter, delegated, matters)
        if matter is None:
            yield NOT_ITS_OWN
        elif matter.delegable is False or (_goes_to_a_township(letter) and _is_to_be_cleaned_up(matter, letter)):
            proposed = None if matter.clean_up is None else matter.clean_up.proposed_on
            yield ("matters", at, "code"), {"code": delegated.code, "proposed": proposed or "—"}


def _goes_to_a_township(letter: Delegation) -> bool:
    return letter.delegate.level is AdministrativeLevel.TOWNSHIP and HUNAN51.in_force(letter.signed_on)


def _is_to_be_cleaned_up(matter: Matter, letter: Delegation) -> bool:
    """Whether a clean-up was proposed by the day of signing, and did not end with the matter put in order."""
    clean_up = matter.clean_up
    if clean_up is None or clean_up.proposed_on is None or clean_up.result is CleanUpResult.REGULARISED:
        return False
    return clean_up.proposed_on <= letter.signed_on
