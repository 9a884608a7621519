"""The matters of an empowerment against the catalogue (行政处罚法 18, 24; 湘政办发〔2023〕51号 二(三)2(3)).

What the catalogue does not hold is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.matter import ActKind
from enforce_data.codes.penalty import PenaltyKind
from enforce_data.findings import Path, Said, Severity
from enforce_data.laws import HUNAN51, XZCF
from enforce_data.model import EmpoweredMatter, Empowerment, Matter
from enforce_data.registers.matters import Matters
from enforce_data.registers.matters import in_force as matter_in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.empowerment.terms import approved_under_the_plan

MATTER_UNKNOWN = Unchecked(Said("事项目录中没有该事项", "a matter is not in the register of matters"))
HOLDER_UNKNOWN = Unchecked(
    Said("事项目录不完整,或者没有注明层级", "the register of matters is not complete, or does not state the level")
)


_EARLY = {"approved_on": "2023-12-11", "legal_review_on": "2023-11-20", "published_on": "2023-12-18"}


def _matters(empowerment: Empowerment) -> Iterator[tuple[Path, EmpoweredMatter]]:
    for at, matter in enumerate(empowerment.matters):
        yield ("matters", at, "code"), matter


@rule(
    "EM-02",
    Severity.WARNING,
    XZCF.art("24(1)"),
    editions="1.1+",
    zh=("赋权事项不是行政处罚事项", "该事项的行为种类为{kind}", "核对事项;其他法律允许下放的,可以不改"),
    en=(
        "An empowered matter is no penalty matter",
        "the kind of act of this matter is {kind}",
        "compare the matter; where another law allows it, leave it",
    ),
    good=[Case(), Case({"matters.0.act_kind": ABSENT}, note="by the catalogue")],
    bad=[
        Case({"matters.0.act_kind": "license"}, at="matters.0.code"),
        Case(
            {"matters.0.act_kind": ABSENT, "matters.0.code": "430617003000"},
            at="matters.0.code",
            note="by the catalogue",
        ),
    ],
)
def matter_is_no_penalty_matter(empowerment: Empowerment, matters: Matters) -> Hits:
    """What goes to townships is 行政处罚权 (24(1)); other laws may hand over more: a warning.

    第二十四条第一款交由乡镇、街道行使的是行政处罚权;其他法律可能允许下放更多职权,所以只作警告。
    """
    for path, matter in _matters(empowerment):
        kinds = {matter.act_kind} if matter.act_kind else {each.act_kind for each in matters.entries(matter.code)}
        if not kinds:
            yield MATTER_UNKNOWN
        elif ActKind.PENALTY not in kinds:
            yield path, {"kind": min(kinds).value}


@rule(
    "EM-06",
    Severity.WARNING,
    HUNAN51.art("二(三)2(3)"),
    when=approved_under_the_plan,
    editions="1.1+",
    zh=(
        "拟清理的事项仍然赋权",
        "该事项于 {proposed} 提请清理,赋权于 {approved} 批准",
        "核对清理和批准的日期;已决定保留的,可以不改",
    ),
    en=(
        "A matter that was to be cleaned up was handed down",
        "its clean-up was proposed on {proposed}, the empowerment approved on {approved}",
        "compare the days; where the matter was kept, leave it",
    ),
    good=[
        Case(),
        Case(given=(Given("matter", {"clean_up": {"proposed_on": "2024-03-19"}}),)),
        Case({**_EARLY}, given=(Given("matter", {"clean_up": {"proposed_on": "2023-10-01"}}),)),
    ],
    bad=[Case(at="matters.0.code", given=(Given("matter", {"clean_up": {"proposed_on": "2024-03-18"}}),))],
)
def matter_was_to_be_cleaned_up(empowerment: Empowerment, matters: Matters) -> Hits:
    """对拟予清理的行政执法事项不再赋权 (51号 二(三)2(3)); the proposal may have failed since: a warning.

    省实施方案规定拟予清理的事项不再赋权;清理建议可能未被采纳,所以只作警告。
    """
    for path, matter in _matters(empowerment):
        entries = matters.entries(matter.code)
        if not entries:
            yield MATTER_UNKNOWN
        days = [each.clean_up.proposed_on for each in entries if each.clean_up and each.clean_up.proposed_on]
        if days and empowerment.approved_on is not None and min(days) <= empowerment.approved_on:
            yield path, {"proposed": min(days), "approved": empowerment.approved_on}


@rule(
    "EM-07",
    Severity.WARNING,
    XZCF.art("18(3)"),
    editions="1.1+",
    zh=(
        "限制人身自由的处罚权赋予了乡镇街道",
        "该事项的处罚种类含行政拘留",
        "核对事项;行政拘留只能由公安机关和法律规定的其他机关决定",
    ),
    en=(
        "Power over detention was handed to townships",
        "the kinds of penalty of this matter include administrative detention",
        "compare the matter; only the police and organs named by law may detain",
    ),
    good=[Case(), Case(given=(Given("matter", {"penalty_kinds": ABSENT}),), note="kinds not stated")],
    bad=[
        Case(
            at="matters.0.code",
            given=(
                Given(
                    "matter",
                    {"penalty_kinds": ["fine", "administrative_detention"]},
                    also={"WT-18": "no organ but the police decides on detention, so none can delegate it"},
                ),
            ),
        )
    ],
)
def detention_was_handed_down(empowerment: Empowerment, matters: Matters) -> Hits:
    """限制人身自由的行政处罚权只能由公安机关等行使 (18(3)); the matter may be handed down in part: a warning.

    第十八条第三款规定限制人身自由的处罚权只能由公安机关和法律规定的其他机关行使;事项可能只下放其中的罚款,所以只作警告。
    """
    for path, matter in _matters(empowerment):
        entries = matters.entries(matter.code)
        if not entries:
            yield MATTER_UNKNOWN
        elif any(PenaltyKind.ADMINISTRATIVE_DETENTION in (each.penalty_kinds or ()) for each in entries):
            yield path


def _level(matter: Matter) -> AdministrativeLevel | None:
    return matter.agency.level or matter.level


@rule(
    "EM-09",
    Severity.WARNING,
    XZCF.art("24(1)"),
    editions="1.1+",
    zh=(
        "赋权事项不是县级部门的事项",
        "{day} 目录中没有县级机关的该事项",
        "核对事项;赋权的只能是县级人民政府部门的行政处罚权",
    ),
    en=(
        "The empowered matter is no county department's",
        "on {day} no organ of county level has this matter in the catalogue",
        "compare the matter; only powers of county departments can be handed down",
    ),
    good=[
        Case(complete=("matter",)),
        Case(given=(Given("matter", {"agency.level": "municipal"}),), note="not complete: not checked"),
        Case(
            complete=("matter",),
            given=(Given("matter", {"agency.level": ABSENT, "level": ABSENT}),),
            note="not checked",
        ),
    ],
    bad=[
        Case(at="matters.0.code", complete=("matter",), given=(Given("matter", {"agency.level": "municipal"}),)),
        Case(
            at="matters.0.code",
            complete=("matter",),
            given=(Given("matter", {"effective_until": "2024-03-17"}, also={"ML-13": "its status does not say so"}),),
        ),
    ],
)
def no_county_department_has_the_matter(empowerment: Empowerment, matters: Matters, decisive: Decisive) -> Hits:
    """县级人民政府部门的行政处罚权 (24(1)); judged only by a catalogue that is complete.

    第二十四条第一款交由乡镇、街道行使的是县级人民政府部门的处罚权;只有声明完整的目录才能说明县级没有该事项,目录也可能有误,所以只作警告。
    """
    day = decisive.day
    for path, matter in _matters(empowerment):
        entries = matters.entries(matter.code)
        if not entries:
            yield MATTER_UNKNOWN
            continue
        levels = {_level(entry) for entry in entries if matter_in_force(entry, day)}
        if AdministrativeLevel.COUNTY in levels:
            continue
        division = empowerment.townships[0].division
        if None in levels or not matters.complete(None, day, division):
            yield HOLDER_UNKNOWN
        else:
            yield path, {"day": day}
