"""Licences that ask for tests, bidding or a listed matter (行政许可法 12, 15, 53, 55; 优化营商环境条例 40)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.license import LicenseCategory, SpecialProcedureKind
from enforce_data.findings import AsOf, Said, Severity
from enforce_data.laws import XZXK, YSHJ
from enforce_data.model import License, Matter
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS, different_people
from enforce_data.rules.license.handling import LEAST_STAFF
from enforce_data.rules.license.terms import accepted, granted

ASSIGNMENT_WORKING_DAYS = 5

MATTER_NOT_FOUND = Unchecked(Said("事项目录中没有该许可事项", "a licence matter is not in the register of matters"))
OTHER_VERSION = Unchecked(
    Said("事项目录没有许可所引的版本", "the register of matters does not hold the version that the licence cites")
)
NOT_YET = Unchecked(
    Said("事项目录没有受理当日的版本", "the register of matters does not reach back to the day of acceptance")
)

_TESTS = frozenset({SpecialProcedureKind.INSPECTION, SpecialProcedureKind.TESTING, SpecialProcedureKind.QUARANTINE})
_SALES = frozenset({SpecialProcedureKind.BIDDING, SpecialProcedureKind.AUCTION})
_NATIONAL = frozenset({LicenseCategory.REGISTRATION, LicenseCategory.RECOGNITION})
_LOCAL = frozenset({LegalLevel.LOCAL_REGULATION, LegalLevel.PROVINCIAL_RULE})

_STAFF = [{"name": "彭岳"}, {"name": "向湘婷"}]
_TEST = {
    "kind": "testing",
    "starts_on": "2024-05-20",
    "ends_on": "2024-05-24",
    "notified_on": "2024-05-17",
    "by_agency": True,
    "assigned_on": "2024-05-20",
    "staff": _STAFF,
}
_UNASSIGNED = {name: value for name, value in _TEST.items() if name != "assigned_on"}
"""A test of which only the day on which it began is known."""
_BID = {"kind": "bidding", "starts_on": "2024-05-15", "ends_on": "2024-05-24", "notified_on": "2024-05-15"}


def _approval(**change: Any) -> dict[str, Any]:
    return {"category": "approval", "special_procedures": [{**_TEST, **change}]}


@guard("需要检验检测的核准", "accepted approvals with special procedures", within=accepted)
def approval_with_tests(licence: Any) -> bool:
    """Hold for an accepted approval against technical standards, with a special procedure."""
    return licence.category is LicenseCategory.APPROVAL and licence.special_procedures is not None


@guard("准予的特许", "granted concessions", within=granted)
def concession(licence: Any) -> bool:
    """Hold for a granted concession (12②)."""
    return licence.category is LicenseCategory.CONCESSION


@guard("效力级别齐全的登记、认可", "registrations and recognitions whose bases all state their rank")
def national_licence(licence: Any) -> bool:
    """Hold for a registration or recognition with legal bases, each with its rank."""
    bases = licence.bases
    return licence.category in _NATIONAL and bool(bases) and all(basis.level is not None for basis in bases)


@rule(
    "XK-TEST-01",
    Severity.WARNING,
    XZXK.art("55(2)", 82),
    when=approval_with_tests,
    zh=(
        "检验检测没有按时指派两名以上工作人员",
        "最迟应于 {due} 指派两名以上工作人员;指派日期:{assigned},人数:{count}",
        "填写指派日期和全部实施人员",
    ),
    en=(
        "Two people were not assigned to the test in time",
        "two or more people were to be assigned by {due}; assigned: {assigned}, people: {count}",
        "give the day of assignment and everybody assigned",
    ),
    good=[
        Case(_approval(assigned_on="2024-05-21"), note="the fifth working day"),
        Case({"category": "approval", "special_procedures": [{**_UNASSIGNED, "starts_on": "2024-05-21"}]}),
        Case(_approval(by_agency=False, staff=_STAFF[:1]), note="a technical body (28)"),
        Case(_approval(kind="expert_review", staff=_STAFF[:1])),
        Case({"category": "ordinary", "special_procedures": [{**_TEST, "staff": _STAFF[:1]}]}),
    ],
    bad=[
        Case(_approval(assigned_on="2024-05-22"), at="special_procedures.0.assigned_on"),
        Case(_approval(staff=_STAFF[:1]), at="special_procedures.0.staff"),
        Case(
            {"category": "approval", "special_procedures": [{**_UNASSIGNED, "starts_on": "2024-05-22"}]},
            at="special_procedures.0.assigned_on",
        ),
        Case(
            {"category": "approval", "special_procedures": [{**_UNASSIGNED, "staff": _STAFF[:1]}]},
            at="special_procedures.0.staff",
        ),
    ],
)
def too_few_testers(licence: License, holidays: Holidays, as_of: AsOf) -> Hits:
    """应当自受理申请之日起五日内指派两名以上工作人员 (55(2)), where the organ itself tests.

    What kind of licence it is, the record alone says: a warning.  Tests by technical bodies (28) are not bound.  Where
    the day of assignment is not stated, the test that has begun shows that it came before.

    行政机关自己实施检验、检测、检疫的,应当自受理之日起五个工作日内指派两名以上工作人员。
    许可是否属于此类只凭记录所填,故为警告;专业技术组织实施的不受此限,没有填写指派日期的,以开始日期为准。
    """
    if licence.accepted_on is None:
        return
    due = holidays.working_day_after(licence.accepted_on, ASSIGNMENT_WORKING_DAYS)
    if due is None:
        yield BEYOND_HOLIDAYS
        return
    for at, each in enumerate(licence.special_procedures or ()):
        if each.kind not in _TESTS or not each.by_agency:
            continue
        count = different_people(each.staff)
        told = {"due": due, "assigned": each.assigned_on or "—", "count": count}
        begun = each.assigned_on or each.starts_on
        if (begun or as_of.day) > due:
            yield ("special_procedures", at, "assigned_on"), told
        elif begun is not None and count < LEAST_STAFF:
            yield ("special_procedures", at, "staff"), told


@rule(
    "XK-BID-01",
    Severity.WARNING,
    XZXK.art("53(1)", "74③"),
    when=concession,
    zh=(
        "特许没有经过招标、拍卖",
        "特别程序中没有招标或者拍卖",
        "填写招标、拍卖程序;以其他公平竞争方式决定或者法律、行政法规另有规定的除外",
    ),
    en=(
        "A concession without bidding or auction",
        "no bidding or auction is among the special procedures",
        "give the procedure; other fair competition, and what laws and regulations settle otherwise, is excepted",
    ),
    good=[
        Case(note="an ordinary licence"),
        Case({"category": "concession", "special_procedures": [_BID]}),
        Case({"category": "concession", "special_procedures": [{**_BID, "kind": "auction"}]}),
        Case(
            {"category": "concession", "decision.result": "refuse", "certificate": ABSENT, "status": "refused"},
            note="refused",
        ),
    ],
    bad=[
        Case({"category": "concession"}, at="special_procedures"),
        Case(
            {"category": "concession", "special_procedures": [{**_BID, "kind": "appraisal"}]}, at="special_procedures"
        ),
    ],
)
def concession_without_competition(licence: License) -> Hits:
    """应当通过招标、拍卖等公平竞争的方式作出决定 (53(1)); other ways of competing, and other laws, leave room.

    有限自然资源开发利用、公共资源配置等特许,应当通过招标、拍卖等公平竞争的方式决定。其他公平竞争方式和法律、
    行政法规的另行规定都允许,故为警告。
    """
    if not any(each.kind in _SALES for each in licence.special_procedures or ()):
        yield "special_procedures"


@rule(
    "XK-BASIS-03",
    Severity.WARNING,
    XZXK.art("15(2)", "12③", "12⑤"),
    when=national_licence,
    zh=(
        "登记、认可仅以地方性法规或者省级政府规章为依据",
        "所列依据都是地方性法规或者省级政府规章",
        "补充法律、行政法规依据;不属于国家统一确定的资格、资质的除外",
    ),
    en=(
        "A registration or recognition that rests on local texts alone",
        "all its bases are local regulations or rules of the provincial government",
        "add the law or regulation; qualifications that are not of national scope are excepted",
    ),
    good=[
        Case({"category": "registration"}),
        Case({"category": "ordinary", "bases.0.level": "local_regulation"}),
        Case({"category": "recognition", "bases.0.level": ABSENT}),
        Case(
            {"category": "recognition", "bases.0.level": "local_regulation"}
            | {"bases.1": {"law": "护士条例", "level": "administrative_regulation"}}
        ),
    ],
    bad=[
        Case({"category": category, "bases.0.level": level}, at="bases")
        for category in ("registration", "recognition")
        for level in ("local_regulation", "provincial_rule")
    ],
)
def national_licence_on_local_texts(licence: License) -> Hits:
    """地方性法规和省级政府规章不得设定应当由国家统一确定的资格、资质和设立登记 (15(2)); citing may be incomplete.

    地方性法规和省级政府规章不得设定应当由国家统一确定的资格、资质,也不得设定企业的设立登记。所列依据可能不全,
    也有不属于国家统一确定的资格,故为警告。
    """
    if all(basis.level in _LOCAL for basis in licence.bases or ()):
        yield "bases"


@rule(
    "XK-LIST-01",
    Severity.WARNING,
    YSHJ.art(40),
    when=accepted,
    zh=(
        "受理时许可事项不在清单中有效",
        "事项 {code} 在 {day} 没有生效或者没有公布",
        "核对事项编码;清单以外不得设立和实施行政许可",
    ),
    en=(
        "Accepted on a matter that was not in effect in the list",
        "matter {code} was not in effect, or not published, on {day}",
        "compare the code; no licence is granted on what is not in the list",
    ),
    good=[
        Case(),
        Case(given=(Given("matter.license", {"published_on": "2024-05-14"}),), note="published on the day"),
        Case(given=(Given("matter.license", {"effective_from": "2024-05-15"}),), note="the register begins later"),
        Case(
            {"decision.result": "withdrawn", "certificate": ABSENT, "status": "application_withdrawn"},
            given=(Given("matter.license", {"status": "suspended"}),),
            note="withdrawn: no licence was handled to its end",
        ),
        Case(given=(Given("matter.license", {"effective_until": "2024-05-14", "status": "cancelled"}),)),
        Case({"accepted_on": ABSENT, "acceptance_document": ABSENT}),
        Case({"matters.0.catalogue_version": "2021"}, given=(Given("matter.license", {"status": "suspended"}),)),
    ],
    bad=[
        Case(at="matters.0.code", given=(Given("matter.license", {"published_on": "2024-05-15"}),)),
        Case(
            at="matters.0.code",
            given=(Given("matter.license", {"effective_from": "2024-05-14", "published_on": "2024-05-15"}),),
        ),
        Case(
            at="matters.0.code",
            given=(Given("matter.license", {"effective_until": "2024-05-13", "status": "cancelled"}),),
        ),
        Case(at="matters.0.code", given=(Given("matter.license", {"status": "suspended"}),)),
    ],
)
def accepted_outside_the_list(licence: License, matters: Matters) -> Hits:
    """清单之外,不得违法设定或者实施行政许可 (条例 40).  Lists of the State may differ from the register: a warning.

    A code that the register does not know is left to the rule on catalogues; catalogues are made anew, so a register
    whose entries all begin later does not say that the matter was not listed before.

    行政许可清单之外不得违法实施行政许可。国家的清单与登记的目录可能不一致,故为警告;目录只有受理之后的版本的,
    不作判断。
    """
    day = licence.accepted_on
    for at, matter in enumerate(licence.matters):
        entries = matters.entries(matter.code)
        if not entries:
            yield MATTER_NOT_FOUND
        elif day is None or any(_listed(entry, day) for entry in entries):
            continue
        elif matter.catalogue_version not in (None, *(entry.catalogue_version for entry in entries)):
            yield OTHER_VERSION
        elif all(day < entry.effective_from for entry in entries):
            yield NOT_YET
        else:
            yield ("matters", at, "code"), {"code": matter.code, "day": day}


def _listed(matter: Matter, day: date) -> bool:
    """Whether a matter was in effect and published on a day; one without a day of publication counts as published."""
    return in_force(matter, day) and (matter.published_on is None or matter.published_on <= day)
