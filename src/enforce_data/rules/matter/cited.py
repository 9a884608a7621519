"""The matters that acts cite: whose they are in the catalogue, and what kind of act they allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from enforce_data.codes.agency import AdministrativeLevel, SubjectType
from enforce_data.codes.inspection import InspectionForm
from enforce_data.codes.matter import ActKind
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Said, Severity
from enforce_data.laws import HUNAN51, XZCF, XZQZ, XZXK
from enforce_data.model import Act, Inspection
from enforce_data.register import Missing
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.matters import Matters
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.act import NOT_COVERED
from enforce_data.rules.guards_acts import MATTER_UNKNOWN

ORGAN_UNKNOWN = Unchecked(
    Said("主体登记簿没有写明上级机关或者层级", "the register of agencies does not tell who is above")
)

_KINDS: Mapping[str, frozenset[ActKind]] = {
    RecordType.PENALTY: frozenset({ActKind.PENALTY}),
    RecordType.COERCION: frozenset({ActKind.COERCION, ActKind.PENALTY}),
    RecordType.LICENSE: frozenset({ActKind.LICENSE}),
    RecordType.INSPECTION: frozenset({ActKind.INSPECTION}),
}
"""Record type → the kinds of matter it may rest on; measures and executions are taken within penalty matters too."""

_FOR_A_CASE = frozenset({ActKind.INSPECTION, ActKind.PENALTY})
"""What the inspection of a single case may rest on: it may be part of a penalty case."""

_FARMING = "11430121MB0X08088G"
_CITY = "11430100MB0X07077P"
_NAMES = {_FARMING: {"agency.name": "星沙县农业农村局"}, _CITY: {"agency.name": "星沙市市场监督管理局"}}
_FARMING_BUREAU = Given("agency", {"record_id": "ZT-2", "code": _FARMING, "name": "星沙县农业农村局"})
_CITY_BUREAU = Given(
    "agency",
    {"record_id": "ZT-3", "code": _CITY, "name": "星沙市市场监督管理局", "level": "municipal", "parent_code": ABSENT},
)


def _of(code: str) -> Given:
    """The sample matter in the catalogue of another organ."""
    return Given("matter", {"agency.code": code, **_NAMES.get(code, {})})


def _inspected_by(code: str) -> Given:
    """The sample inspection matter in the catalogue of another organ."""
    return Given("matter.inspection", {"agency.code": code, **_NAMES.get(code, {})})


@guard("以自己名义实施的行为", "acts of organs in their own name")
def in_its_own_name(act: Any) -> bool:
    """Hold unless the agency is given as a delegated organisation, which exercises the matters of its delegator."""
    return act.agency.subject_type is not SubjectType.DELEGATED


@rule(
    "ML-05",
    Severity.WARNING,
    (*XZCF.art(17), *XZXK.art(22), *XZQZ.art("17(1)")),
    when=in_its_own_name,
    dimension=Dimension.CONSISTENCY,
    zh=(
        "所引事项属于其他机关",
        "目录中事项 {code} 的实施主体不是本机关、共同机关,也不是其上级机关",
        "核对事项编码和执法机关;由本机关实施的,更正目录的实施主体",
    ),
    en=(
        "The matter is another organ's",
        "in the catalogue matter {code} is neither of this agency or a joint one, nor of an organ above them",
        "compare the code and the agency; if the agency has this power, correct the catalogue",
    ),
    good=[
        Case(given=(_of(_FARMING), _FARMING_BUREAU, Given("matter", {"record_id": "SX-2"})), note="of both organs"),
        Case(
            {"co_agencies": [{"code": _FARMING, "name": "星沙县农业农村局"}]},
            given=(_of(_FARMING), _FARMING_BUREAU),
        ),
        Case(given=(_of(_CITY), _CITY_BUREAU), note="of the organ above"),
        Case(
            {"agency.subject_type": "delegated", "delegation_no": "星市监委〔2024〕3号"},
            sample="inspection",
            given=(_inspected_by(_FARMING), _FARMING_BUREAU),
            also={"JC-SUBJ-02": "the letter is for another delegate"},
        ),
        Case(given=(_of(_FARMING),), note="an organ that the register does not hold: not checked"),
        Case(given=(_of(_FARMING), Given("agency", {"parent_code": ABSENT})), note="nobody above: not checked"),
        Case({"agency.code": _CITY}, note="the catalogue of this agency is not there: not checked"),
        Case(
            given=(_of("11430000MB0X05055P"), Given("agency", {**_CITY_BUREAU.change, "code": "11430000MB0X05055P"})),
            note="of a higher level than the agency: not checked",
        ),
    ],
    bad=[
        Case(at="matters.0.code", given=(_of(_FARMING), _FARMING_BUREAU)),
        Case(at="matters.0.code", sample="inspection", given=(_inspected_by(_FARMING), _FARMING_BUREAU)),
    ],
)
def matter_of_another_organ(act: Act, matters: Matters, agencies: Agencies, decisive: Decisive) -> Hits:
    """在法定职权范围内实施 (罚 17; 许 22; 强 17(1)): a power is that of the organ to which it is given.

    Catalogues lag behind reforms: a warning.  Delegates act in the name of the organ that delegates.  Where the matter
    is of an organ of a higher level that is not known to be above, or of one that the register does not hold, the rule
    is not checked.

    职权属于法律赋予它的机关,行为应在法定职权范围内实施。机构改革以后目录常有滞后,故只作警告。受委托组织以委托机关名
    义实施,不在此列;事项属于更高层级而隶属关系不明的机关,或者属于登记簿中没有的机关的,不作判断。
    """
    own, day = act.agency, decisive.day
    acting = {own.code, *(agency.code for agency in act.co_agencies or ())}
    for at, matter in enumerate(act.matters):
        organs = {entry.agency.code for entry in matters.entries(matter.code)}
        if not organs:
            yield MATTER_UNKNOWN
        elif organs.isdisjoint(acting) and organs.isdisjoint(_above(acting, agencies, day)):
            if not matters.covers(own.code, day, own.division or _division(own.code, agencies)):
                yield NOT_COVERED
            elif all(_not_above(own.code, organ, agencies, day) for organ in organs):
                yield ("matters", at, "code"), {"code": matter.code}
            else:
                yield ORGAN_UNKNOWN


def _division(code: str, agencies: Agencies) -> str | None:
    """The division of an organ that its act does not state."""
    agency = agencies.known(code)
    return None if agency is None else agency.division


def _above(codes: Iterable[str], agencies: Agencies, day: date) -> set[str]:
    """The organs above some others on a day, as far as the register names them."""
    above: set[str] = set()
    waiting = list(codes)
    while waiting:
        code = waiting.pop()
        agency = agencies.on(code, day, code)
        parent = None if isinstance(agency, Missing) else agency.parent_code
        if parent is not None and parent not in above:  # two organs may stand above each other in a wrong register
            above.add(parent)
            waiting.append(parent)
    return above


def _not_above(own: str, other: str, agencies: Agencies, day: date) -> bool:
    """Whether the register shows that an organ, which is none of those known to be above, stands not above another.

    It does where both are in it, the other has no higher level, and it is said who is directly above.
    """
    ours, theirs = agencies.on(own, day, own), agencies.on(other, day, other)
    if isinstance(ours, Missing) or isinstance(theirs, Missing) or ours.parent_code is None:
        return False
    levels = list(AdministrativeLevel)
    return levels.index(theirs.level) >= levels.index(ours.level)


@rule(
    "ML-06",
    Severity.WARNING,
    HUNAN51.art("二(三)1"),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "所引事项都不是这一种行为的事项",
        "目录中 {code} 等所引事项的行为种类都与记录类型不符",
        "核对事项编码,填写与行为种类一致的事项",
    ),
    en=(
        "No matter cited is of this kind of act",
        "in the catalogue {code} and whatever else is cited are matters of other kinds of act",
        "compare the codes, and cite a matter of the kind of this act",
    ),
    good=[
        Case({"matters.1": {"code": "430617003000", "name": "对食品经营者的监督检查"}}, note="one fits"),
        Case({"matters.0.code": "430217001000"}, sample="coercion", note="a measure within a penalty matter"),
        Case({"matters.0.code": "430217001000", "form": "case"}, sample="inspection", note="in a penalty case (罚 54)"),
        Case({"matters.0.code": "430217008000"}, also={"ML-03": "made up"}, note="not in the catalogue: not checked"),
    ],
    bad=[
        Case({"matters.0.code": "430617003000"}, at="matters"),
        Case({"matters.0.code": "430217001000"}, at="matters", sample="inspection"),
        Case({"matters.0.code": "430617003000"}, at="matters", sample="coercion"),
        Case({"matters.0.code": "430317001000"}, at="matters", sample="license"),
    ],
)
def no_matter_of_this_kind(act: Act, matters: Matters) -> Hits:
    """A matter of the catalogue is one of a kind of act, and an act exercises at least one matter of its own kind.

    Catalogues sometimes fold a measure into the penalty matter in which it is taken: measures and executions may rest
    on such a matter, as may the inspection of a single case (行政处罚法 54(1)), and the rule is a warning.

    目录中的每一事项属于一种行为,一个行为至少实施一项同类事项。有的目录把强制措施并入处罚事项,个案检查也可能属于处罚
    案件的调查(行政处罚法第五十四条第一款),这些都不指出;其余也只作警告。
    """
    fitting, unknown = _FOR_A_CASE if _of_a_case(act) else _KINDS.get(act.record_type), False
    for matter in act.matters:
        entries = matters.entries(matter.code)
        unknown = unknown or not entries
        if fitting is None or any(entry.act_kind in fitting for entry in entries):
            return
    yield MATTER_UNKNOWN if unknown else ("matters", {"code": act.matters[0].code})


def _of_a_case(act: Act) -> bool:
    return isinstance(act, Inspection) and act.form is InspectionForm.CASE
