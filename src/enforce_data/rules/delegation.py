"""Letters of delegation (委托书): what a letter may hold and must say (行政处罚法 20, 21; 行政许可法 24; 51号 二(三)2).

The kind of a matter decides which law binds its delegation.  Where a letter does not state the kind of a matter and the
answer depends on it, the rule is not checked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from enforce_data.codes.agency import AdministrativeLevel, SubjectType
from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.coercion import CoercionNature
from enforce_data.codes.matter import ActKind
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import HUNAN51, XZCF, XZQZ, XZXK
from enforce_data.model import Delegation, Matter
from enforce_data.register import Missing
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards_acts import MATTER_UNKNOWN

KIND_UNKNOWN = Unchecked(Said("委托事项没有注明行为种类", "the kind of a delegated matter is not stated"))

_PLAN = replace(HUNAN51, since=None)  # its first day is asked of each letter, see _county_to_township
_UNSTATED = {"matters.0.act_kind": ABSENT}
_INSPECTION_ONLY = {"matters.0.act_kind": "inspection"}
_BETWEEN_COUNTY_ORGANS = {"delegate.level": "county"}
_DETENTION = {"penalty_kinds": ["administrative_detention"], "fine_max": ABSENT}


@guard("处罚委托书", "letters that delegate penalties")
def penalty_letter(letter: Any) -> bool:
    """Hold for a letter with a penalty matter, or with a matter that may be one."""
    return any(matter.act_kind in (ActKind.PENALTY, None) for matter in letter.matters)


@guard("处罚、许可委托书", "letters that delegate penalties or licences")
def penalty_or_license_letter(letter: Any) -> bool:
    """Hold for a letter with a penalty or licence matter, or with a matter that may be one."""
    return penalty_letter(letter) or any(matter.act_kind is ActKind.LICENSE for matter in letter.matters)


@guard("处罚委托书,县级部门对乡镇、街道的委托书", "letters that delegate penalties, or from a county to a township")
def penalty_or_township_letter(letter: Any) -> bool:
    """Hold for a penalty letter and for one from a county department to a township or subdistrict."""
    return penalty_letter(letter) or _county_to_township(letter)


def _county_to_township(letter: Any) -> bool:
    return (
        letter.delegator.level is AdministrativeLevel.COUNTY
        and letter.delegate.level is AdministrativeLevel.TOWNSHIP
        and HUNAN51.in_force(letter.signed_on)
    )


def _holds(letter: Delegation, *kinds: ActKind) -> bool:
    return any(matter.act_kind in kinds for matter in letter.matters)


@rule(
    "WT-01",
    Severity.ERROR,
    (*XZCF.art("20(2)"), *_PLAN.art("二(三)2(2)")),
    when=penalty_or_township_letter,
    dimension=Dimension.COMPLETENESS,
    zh=("委托书没有载明权限", "该委托事项没有权限", "按委托书填写该事项的权限"),
    en=(
        "The letter does not state the powers",
        "no powers are given for this matter",
        "give the powers of this matter as the letter states them",
    ),
    good=[
        Case(),
        Case({**_INSPECTION_ONLY, **_BETWEEN_COUNTY_ORGANS, "matters.0.powers": ABSENT}),
        Case({**_INSPECTION_ONLY, "matters.0.powers": ABSENT, "signed_on": "2023-12-11"}),
        Case({**_UNSTATED, **_BETWEEN_COUNTY_ORGANS, "matters.0.powers": ABSENT}, note="not checked"),
    ],
    bad=[
        Case({"matters.0.powers": ABSENT}, at="matters.0.powers"),
        Case({**_BETWEEN_COUNTY_ORGANS, "matters.0.powers": ABSENT}, at="matters.0.powers"),
        Case({**_INSPECTION_ONLY, "matters.0.powers": ABSENT, "signed_on": "2023-12-12"}, at="matters.0.powers"),
    ],
)
def powers_are_not_stated(letter: Delegation) -> Hits:
    """委托书应当载明委托的具体事项、权限、期限等内容 (20(2)): matters and term are mandatory by structure.

    Of a penalty letter the penalty matters are judged; of one from a county department to a township, signed since the
    plan of the province (51号), every matter.
    """
    every = _county_to_township(letter)
    for at, matter in enumerate(letter.matters):
        if matter.powers is not None:
            continue
        if every or matter.act_kind is ActKind.PENALTY:
            yield ("matters", at, "powers")
        elif matter.act_kind is None:
            yield KIND_UNKNOWN


@rule(
    "WT-02",
    Severity.ERROR,
    (*XZCF.art("20(1)"), *XZXK.art("24(1)")),
    when=penalty_or_license_letter,
    zh=(
        "以规范性文件作为委托依据",
        "处罚、许可的委托须有法律、法规、规章依据",
        "填写准许委托的法律、法规或者规章",
    ),
    en=(
        "A normative document as the basis of a delegation",
        "penalties and licences are delegated under laws, regulations and rules",
        "give the law, regulation or rule that allows the delegation",
    ),
    good=[
        Case({"legal_basis.level": "municipal_rule"}),
        Case({**_INSPECTION_ONLY, "legal_basis.level": "normative_document"}),
        Case({**_UNSTATED, "legal_basis.level": "normative_document"}, note="not checked"),
    ],
    bad=[
        Case({"legal_basis.level": "normative_document"}, at="legal_basis.level"),
        Case({"matters.0.act_kind": "license", "legal_basis.level": "normative_document"}, at="legal_basis.level"),
    ],
)
def delegated_by_normative_document(letter: Delegation) -> Hits:
    """依照法律、法规、规章的规定: both Acts name these three and no other document.

    A decision of the State Council or of the province is no normative document and is left to a warning.
    """
    if letter.legal_basis.level is LegalLevel.NORMATIVE_DOCUMENT:
        yield "legal_basis.level" if _holds(letter, ActKind.PENALTY, ActKind.LICENSE) else KIND_UNKNOWN


@rule(
    "WT-05",
    Severity.ERROR,
    (*XZCF.art("20(4)"), *XZXK.art("24(3)")),
    when=penalty_or_license_letter,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "受委托组织再委托",
        "委托机关本身是受委托组织",
        "由有处罚权、许可权的行政机关直接委托",
    ),
    en=(
        "A delegate delegates further",
        "the delegator is itself a delegated organisation",
        "the organ that holds the power must delegate itself",
    ),
    good=[
        Case({"delegator.subject_type": "authorised"}),
        Case({**_INSPECTION_ONLY, "delegator.subject_type": "delegated"}),
        Case({**_UNSTATED, "delegator.subject_type": "delegated"}, note="not checked"),
    ],
    bad=[
        Case({"delegator.subject_type": "delegated"}, at="delegator.subject_type"),
        Case({"matters.0.act_kind": "license", "delegator.subject_type": "delegated"}, at="delegator.subject_type"),
    ],
)
def delegate_delegates_further(letter: Delegation) -> Hits:
    """不得再委托其他组织或者个人: no exception in either Act."""
    if letter.delegator.subject_type is SubjectType.DELEGATED:
        yield "delegator.subject_type" if _holds(letter, ActKind.PENALTY, ActKind.LICENSE) else KIND_UNKNOWN


@rule(
    "WT-09",
    Severity.ERROR,
    XZCF.art("20(2)"),
    dimension=Dimension.CONSISTENCY,
    zh=("委托期限颠倒", "期限至 {last},早于期限自 {first}", "按委托书核对期限"),
    en=(
        "The term of the delegation is reversed",
        "it ends on {last}, before it begins on {first}",
        "compare the letter",
    ),
    good=[Case({"valid_from": "2024-02-01", "valid_until": "2024-02-01"})],
    bad=[Case({"valid_from": "2024-02-01", "valid_until": "2024-01-31"}, at="valid_until")],
)
def term_ends_before_it_begins(letter: Delegation) -> Hits:
    """The letter states a term (期限); a term of one day is possible, one that ends before it begins is none."""
    if letter.valid_until < letter.valid_from:
        yield "valid_until", {"last": letter.valid_until, "first": letter.valid_from}


@rule(
    "WT-10",
    Severity.WARNING,
    XZCF.art("20(1)"),
    dimension=Dimension.TIMELINESS,
    zh=("委托书签订前已开始委托", "签订于 {signed},期限自 {first}", "核对签订日期;签订前的行为没有书面委托"),
    en=(
        "The delegation begins before it was signed",
        "signed on {signed}, in force from {first}",
        "compare the letter; there is no written delegation before it is signed",
    ),
    good=[Case({"signed_on": "2024-02-01", "valid_from": "2024-02-01"})],
    bad=[Case({"signed_on": "2024-02-02", "valid_from": "2024-02-01"}, at="signed_on")],
)
def signed_after_the_term_began(letter: Delegation) -> Hits:
    """A delegation is in writing (20(1)); renewals are often signed late, so this is a warning."""
    if letter.signed_on > letter.valid_from:
        yield "signed_on", {"signed": letter.signed_on, "first": letter.valid_from}


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
        Case({"matters.0.code": "430317009000"}, note="an execution"),
        Case(
            given=(Given("matter", {**_DETENTION, "penalty_kinds": ["administrative_detention", "fine"]}),),
            note="the fine may be delegated",
        ),
        Case({"matters.0.code": "430217008000"}, note="not in the register: not checked"),
        Case({"matters.0.code": "430317001000", "signed_on": "2022-12-31"}, note="nor on that day: not checked"),
    ],
    bad=[
        Case({"matters.0.code": "430317001000"}, at="matters.0.code", note="a seizure"),
        Case(at="matters.0.code", given=(Given("matter", _DETENTION),)),
    ],
)
def matter_cannot_be_delegated(letter: Delegation, matters: Matters) -> Hits:
    """行政强制措施权不得委托 (17(1)); restraint of liberty is for the organs that the law names (行政处罚法 18(3)).

    What the matter is, the catalogue tells on the day of signing.  A penalty with detention beside other kinds may be
    delegated without the detention: that is left to a warning.
    """
    for at, delegated in enumerate(letter.matters):
        matter = matters.on(delegated.code, letter.signed_on, letter.delegator.code)
        if isinstance(matter, Missing):
            yield MATTER_UNKNOWN
        elif _cannot_be_delegated(matter):
            yield ("matters", at, "code"), {"code": delegated.code}


def _cannot_be_delegated(matter: Matter) -> bool:
    detention_alone = set(matter.penalty_kinds or ()) == {PenaltyKind.ADMINISTRATIVE_DETENTION}
    return matter.coercion_nature is CoercionNature.MEASURE or detention_alone


@rule(
    "WT-22",
    Severity.ERROR,
    XZCF.art("21①", "21②"),
    when=penalty_letter,
    zh=(
        "受委托组织不具备法定条件",
        "注明不具有公共事务职能,或者没有取得行政执法资格的工作人员",
        "不得委托该组织实施处罚;填写有误的予以更正",
    ),
    en=(
        "The delegate does not meet the conditions of the Act",
        "it is stated to have no public function, or no qualified staff",
        "penalties cannot be delegated to it; correct the element if it is wrong",
    ),
    good=[
        Case({"delegate_conditions": ABSENT}),
        Case({"delegate_conditions.technical": False}, note="only where it is needed"),
        Case({**_INSPECTION_ONLY, "delegate_conditions.public_function": False}),
        Case({**_UNSTATED, "delegate_conditions.public_function": False}, note="not checked"),
    ],
    bad=[
        Case({"delegate_conditions.public_function": False}, at="delegate_conditions.public_function"),
        Case({"delegate_conditions.qualified_staff": False}, at="delegate_conditions.qualified_staff"),
    ],
)
def delegate_lacks_a_condition(letter: Delegation) -> Hits:
    """受委托组织必须符合以下条件 (21): judged only where the record itself denies one.

    Technical means (21③) are asked only of matters that need them, which the data do not show.
    """
    conditions = letter.delegate_conditions
    if conditions is None:
        return
    for name, met in (("public_function", conditions.public_function), ("qualified_staff", conditions.qualified_staff)):
        if met is False:
            yield f"delegate_conditions.{name}" if _holds(letter, ActKind.PENALTY) else KIND_UNKNOWN
