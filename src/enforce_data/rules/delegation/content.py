"""What a letter of delegation must say: powers, writing, term and state (行政处罚法 20; 51号 二(三)2)."""

from __future__ import annotations

from dataclasses import replace

from enforce_data.codes.delegation import DelegationStatus
from enforce_data.codes.matter import ActKind
from enforce_data.findings import Dimension, Severity
from enforce_data.laws import DATA_LOGIC, XZCF
from enforce_data.model import Delegation
from enforce_data.registers.delegations import last_day
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.delegation.letters import (
    BEFORE_THE_PLAN,
    BETWEEN_COUNTY_ORGANS,
    INSPECTION_ONLY,
    KIND_UNKNOWN,
    PLAN,
    UNDER_THE_PLAN,
    UNSTATED,
    county_to_township,
    end_is_unknown,
    holds,
    penalty_or_township_letter,
)
from enforce_data.values.day import day_of

_ANY_YEAR = replace(XZCF, since=None)  # a contradiction of the data is one in any year


@rule(
    "WT-01",
    Severity.ERROR,
    (*XZCF.art("20(2)"), *PLAN.art("二(三)2(2)")),
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
        Case({**INSPECTION_ONLY, **BETWEEN_COUNTY_ORGANS, "matters.0.powers": ABSENT}),
        Case({**INSPECTION_ONLY, "matters.0.powers": ABSENT, **BEFORE_THE_PLAN}),
        Case({**UNSTATED, **BETWEEN_COUNTY_ORGANS, "matters.0.powers": ABSENT}, note="not checked"),
    ],
    bad=[
        Case({"matters.0.powers": ABSENT}, at="matters.0.powers"),
        Case({**BETWEEN_COUNTY_ORGANS, "matters.0.powers": ABSENT}, at="matters.0.powers"),
        Case({**INSPECTION_ONLY, "matters.0.powers": ABSENT, **UNDER_THE_PLAN}, at="matters.0.powers"),
    ],
)
def powers_are_not_stated(letter: Delegation) -> Hits:
    """委托书应当载明委托的具体事项、权限、期限等内容 (20(2)): matters and term are mandatory by structure.

    Of a penalty letter the penalty matters are judged; of one from a county department to a township, signed since the
    plan of the province (51号), every matter.

    委托书应当载明委托的具体事项、权限、期限等内容(行政处罚法第二十条第二款),事项和期限由数据结构保证必填,这里只查权
    限。处罚委托书查处罚事项;湘政办发〔2023〕51号文施行后签订的县级部门对乡镇、街道的委托书查每一事项。法定内容没有
    例外,故为错误。
    """
    every = county_to_township(letter)
    for at, matter in enumerate(letter.matters):
        if matter.powers is not None:
            continue
        if every or matter.act_kind is ActKind.PENALTY:
            yield ("matters", at, "powers")
        elif matter.act_kind is None:
            yield KIND_UNKNOWN


@rule(
    "WT-08",
    Severity.ERROR,
    (*XZCF.art("20(1)"), *PLAN.art("二(三)2(2)")),
    when=penalty_or_township_letter,
    zh=(
        "委托没有采用书面形式",
        "注明该委托不是书面委托",
        "依法签订书面委托书;确有委托书的,更正“书面”",
    ),
    en=(
        "A delegation that is not in writing",
        "it is stated that the delegation is not in writing",
        "sign a written letter; where there is one, correct the element",
    ),
    good=[
        Case({"in_writing": ABSENT}),
        Case({**INSPECTION_ONLY, **BETWEEN_COUNTY_ORGANS, "in_writing": False}, note="neither Act asks for writing"),
        Case({**INSPECTION_ONLY, "in_writing": False, **BEFORE_THE_PLAN}),
        Case({**UNSTATED, **BETWEEN_COUNTY_ORGANS, "in_writing": False}, note="not checked"),
    ],
    bad=[
        Case({"in_writing": False}, at="in_writing"),
        Case({**BETWEEN_COUNTY_ORGANS, "in_writing": False}, at="in_writing"),
        Case({**INSPECTION_ONLY, "in_writing": False, **UNDER_THE_PLAN}, at="in_writing"),
    ],
)
def delegated_without_writing(letter: Delegation) -> Hits:
    """可以…书面委托 (20(1)), and 依法签订书面委托书 for what goes to a township (51号): no other form will do.

    Judged only where the record itself denies it; nothing is said where the element is absent.

    处罚权只能书面委托(行政处罚法第二十条第一款),县级部门委托乡镇、街道执法也须签订书面委托书(湘政办发〔2023〕51号
    文)。仅在记录自己写明不是书面委托时判为错误;该要素没有填写的,不作判断。
    """
    if letter.in_writing is False:
        certain = holds(letter, ActKind.PENALTY) or county_to_township(letter)
        yield "in_writing" if certain else KIND_UNKNOWN


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
    good=[Case({"valid_from": "2024-02-01", "valid_until": "2024-02-01", "status": "expired"})],
    bad=[Case({"valid_from": "2024-02-01", "valid_until": "2024-01-31", "status": "expired"}, at="valid_until")],
)
def term_ends_before_it_begins(letter: Delegation) -> Hits:
    """The letter states a term (期限); a term of one day is possible, one that ends before it begins is none.

    委托书载明期限;期限可以只有一天,但截止日期早于起始日期的不成其为期限,故为错误。
    """
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
    """A delegation is in writing (20(1)); renewals are often signed late, so this is a warning.

    委托应当采用书面形式,签订之前没有书面委托。续签时补签的情况较多,故只作警告。
    """
    if letter.signed_on > letter.valid_from:
        yield "signed_on", {"signed": letter.signed_on, "first": letter.valid_from}


@rule(
    "WT-25",
    Severity.WARNING,
    (*DATA_LOGIC.art(), *_ANY_YEAR.art("20(2)")),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "委托状态与期限、终止日期不符",
        "更新于 {day},状态为 {status},最后一日为 {last}",
        "更新状态,或者补填终止日期",
    ),
    en=(
        "State and term of the delegation disagree",
        "updated on {day}, its state is {status}, its last day {last}",
        "update the state, or add the day on which the delegation ended",
    ),
    good=[
        Case({"valid_until": "2024-12-20"}, note="the last day"),
        Case({"terminated_on": "2024-12-20"}, note="the last day"),
        Case({"valid_until": "2024-12-19", "status": "expired"}, note="an expired letter ended with its term"),
        Case({"status": "terminated", "terminated_on": "2024-06-30"}),
        Case({"status": "withdrawn", "terminated_on": "2024-06-30"}),
        Case({"terminated_on": "2025-01-31"}, note="an end that is to come"),
    ],
    bad=[
        Case({"valid_until": "2024-12-19"}, at="status"),
        Case({"terminated_on": "2024-12-19"}, at="status"),
        Case({"status": "terminated"}, at="terminated_on"),
        Case({"status": "withdrawn"}, at="terminated_on"),
    ],
)
def status_disagrees_with_the_term(letter: Delegation) -> Hits:
    """``status`` is as of ``updated_at``, so it is compared with that day and never with today.

    The letter states its term (20(2)); where it ends early, the day is needed to tell which acts it carries.  Registers
    are often renewed late: a warning.

    状态是更新时间当日的状态,所以与更新当日比较,不与检查当日比较。委托书载明期限,提前结束的须有终止日期,才能判断哪些
    行为在委托期内。登记往往更新不及时,故只作警告。
    """
    day, last = day_of(letter.updated_at), last_day(letter)
    if end_is_unknown(letter):
        yield "terminated_on", {"day": day, "status": letter.status, "last": "—"}
    elif letter.status is DelegationStatus.ACTIVE and last < day:
        yield "status", {"day": day, "status": letter.status, "last": last}
