"""Unified social credit codes (统一社会信用代码).

The rules on credit codes run on every one of them in every record: one cached call serves them all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from enforce_data.codes.party import PartyCategory
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.identifiers import division, uscc
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import DATA_LOGIC, GB11714, GB32100, GBT2260
from enforce_data.model import Act, Agency, Certificate, Matter, Party
from enforce_data.rulebook import Case, Hits, rule
from enforce_data.rules.identifiers.sources import NATION, NO_LIST_OUTSIDE_HUNAN, any_year
from enforce_data.values.text import USCC

BUSINESS = ("91", "92", "93")
"""First characters of the codes that market regulators give: enterprise, individual business, cooperative."""


@lru_cache(maxsize=4096)
def _of_uscc(code: str) -> tuple[Problem, ...]:
    """The problems of a code, worked out once for all the rules on it."""
    return uscc.check(code)


@rule(
    "ID-USCC-01",
    Severity.ERROR,
    any_year(GB32100),
    form=USCC,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("统一社会信用代码校验码错误", "按前 17 位计算,第 18 位应为 {expected}", "按登记证照核对全部 18 位"),
    en=(
        "Wrong check character of a unified social credit code",
        "by the first seventeen characters the 18th would be {expected}",
        "compare all eighteen characters with the certificate of registration",
    ),
    good=[
        Case({"parties.0.uscc": "91430121FAKE070713"}, sample="license"),
        Case(
            {"parties.0.uscc": uscc.with_check("N2430121MF1234567")},
            sample="license",
            note="letters may stand in position 1",
        ),
        Case({"parties.0.uscc": "91110000600037341L"}, sample="license"),
    ],
    bad=[
        Case({"parties.0.uscc": "91430121FAKE070714"}, at="parties.0.uscc", sample="license"),
        Case({"parties.0.uscc": "91430121FAKE070731"}, at="parties.0.uscc", sample="license"),
    ],
)
def credit_code_fails_its_check(code: str) -> Hits:
    """The check character finds every single wrong character and every exchange of neighbours, so this is an error.

    All zeros pass the check; that is ID-USCC-05.

    校验码能发现任何一位写错和任何相邻两位颠倒,故为错误。全部为零也能通过校验,由 ID-USCC-05 判断。
    """
    if Problem.CHECK in _of_uscc(code):
        yield (), {"expected": uscc.with_check(code[:-1])[-1]}


@rule(
    "ID-USCC-02",
    Severity.WARNING,
    any_year(GB32100, GB11714),
    form=USCC,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "统一社会信用代码内的主体标识码校验错误",
        "第 9–17 位不是有效的组织机构代码",
        "核对第 9–17 位;旧码、特殊赋码无误的不必改",
    ),
    en=(
        "The organisation code within a unified social credit code fails its check",
        "characters 9 to 17 are no valid organisation code",
        "compare characters 9 to 17; leave old and special codes that are right",
    ),
    good=[Case({"parties.0.uscc": "91430121FAKE070713"}, sample="license")],
    bad=[Case({"parties.0.uscc": uscc.with_check("91430121FAKE07072")}, at="parties.0.uscc", sample="license")],
)
def inner_organisation_code_fails_its_check(code: str) -> Hits:
    """Some old and special codes carry no sound organisation code, so this is a warning.

    Asked only where the 18th character is right: else the parts mean nothing.

    部分旧码、特殊赋码不含有效的组织机构代码,故只作警告。仅在第 18 位正确时判断,否则各部分没有意义。
    """
    if Problem.INNER_CHECK in _of_uscc(code):
        yield ()


@rule(
    "ID-USCC-03",
    Severity.WARNING,
    any_year(GB32100),
    form=USCC,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("登记管理部门、机构类别代码不在清单中", "第 1–2 位 {pair} 不在清单中", "核对统一社会信用代码前两位"),
    en=(
        "Unlisted department and category in a unified social credit code",
        "characters 1 and 2 ({pair}) are no listed pair",
        "compare the first two characters with the certificate of registration",
    ),
    good=[
        Case({"parties.0.uscc": uscc.with_check("93430121FAKE07071")}, sample="license"),
        Case({"parties.0.uscc": uscc.with_check("A1430121FAKE07071")}, sample="license"),
    ],
    bad=[Case({"parties.0.uscc": uscc.with_check("94430121FAKE07071")}, at="parties.0.uscc", sample="license")],
)
def department_and_category_are_unlisted(code: str) -> Hits:
    """The list may have grown since the standard was read, so this is a warning.

    标准读取以后清单可能增加,故只作警告。
    """
    if Problem.COMPONENT in _of_uscc(code):
        yield (), {"pair": code[:2]}


@rule(
    "ID-USCC-04",
    Severity.WARNING,
    any_year(GB32100, GBT2260),
    form=USCC,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "统一社会信用代码内的登记机关区划代码不在清单中",
        "第 3–8 位 {code} 不在历年行政区划清单中",
        "核对第 3–8 位;开发区等登记机关的专用代码无误的不必改",
    ),
    en=(
        "Unlisted area in a unified social credit code",
        "characters 3 to 8 ({code}) are in no list of divisions of any year",
        "compare characters 3 to 8; leave the code of a registration organ of a zone that is right",
    ),
    good=[
        Case({"parties.0.uscc": uscc.with_check("91430124FAKE07071")}, sample="license", note="abolished in 2017"),
        Case({"parties.0.uscc": uscc.with_check("91100000FAKE07071")}, sample="license", note="registered nationally"),
        Case({"parties.0.uscc": uscc.with_check("91440106FAKE07071")}, sample="license", note="elsewhere: not checked"),
    ],
    bad=[Case({"parties.0.uscc": uscc.with_check("91430199FAKE07071")}, at="parties.0.uscc", sample="license")],
)
def area_of_registration_is_unlisted(code: str) -> Hits:
    """A code keeps the area of the year of registration, so codes of every year are known ones.

    Registration organs of zones may have areas of their own: a warning.  Asked only where the 18th character is right:
    else the parts mean nothing.

    代码保留登记当年的区划,所以历年的区划代码都算已知。开发区等登记机关可能使用专用代码,故只作警告;仅在第 18 位正确
    时判断,否则各部分没有意义。
    """
    problems, area = _of_uscc(code), code[2:8]
    if area == NATION or any(problem.hard for problem in problems):
        return
    if not division.covers(area):
        yield NO_LIST_OUTSIDE_HUNAN
    elif Problem.UNKNOWN_DIVISION in problems:
        yield (), {"code": area}


@rule(
    "ID-USCC-05",
    Severity.ERROR,
    DATA_LOGIC.art(),
    form=USCC,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("以十八个零占位的统一社会信用代码", "十八位全部为零", "填写真实代码;没有代码的,不填此项"),
    en=(
        "Zeros in place of a unified social credit code",
        "all eighteen characters are zero",
        "give the real code; where there is none, leave the element out",
    ),
    good=[Case({"parties.0.uscc": "91430121FAKE070713"}, sample="license")],
    bad=[Case({"parties.0.uscc": "0" * 18}, at="parties.0.uscc", sample="license")],
)
def credit_code_is_all_zeros(code: str) -> Hits:
    """Eighteen zeros have the right form and the right check character, and name nobody.

    十八个零的形式和校验位都正确,却不代表任何主体,故为错误。
    """
    if Problem.ZERO in _of_uscc(code):
        yield ()


@rule(
    "ID-USCC-06",
    Severity.WARNING,
    any_year(GB32100),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("当事人类别与统一社会信用代码不符", "前两位为 {pair}", "个体工商户代码以 92 开头,法人及非法人组织不以 92 开头"),
    en=(
        "Category of a party disagrees with its credit code",
        "the code begins with {pair}",
        "codes of individual businesses begin with 92, those of organisations do not",
    ),
    good=[
        Case({"parties.0.category": "individual_business", "parties.0.uscc": "92430121FAKE03038L"}, sample="license"),
        Case({"parties.0.category": "legal_person", "parties.0.uscc": "91430121FAKE070713"}, sample="license"),
        Case({"parties.0.category": "other", "parties.0.uscc": "92430121FAKE03038L"}, sample="license"),
    ],
    bad=[
        Case(
            {"parties.0.category": "individual_business", "parties.0.uscc": "91430121FAKE070713"},
            at="parties.0.uscc",
            sample="license",
        ),
        Case(
            {"parties.0.category": "legal_person", "parties.0.uscc": "92430121FAKE03038L"},
            at="parties.0.uscc",
            sample="license",
        ),
    ],
)
def category_disagrees_with_the_credit_code(party: Party) -> Hits:
    """92 is the individual business (个体工商户) and nothing else.

    Not asked the other way round of organisations: their codes begin with 11, 12, 51, 91, 93, N2 and others.  A
    natural person who gives the code of a business is left alone.  Registers lag behind: a warning.

    92 只用于个体工商户。组织的代码以 11、12、51、91、93、N2 等开头,不反过来要求;自然人填写其经营主体代码的,不作判
    断。登记数据可能滞后,故只作警告。
    """
    if party.uscc is None:
        return
    of_a_business = party.uscc.startswith("92")
    if (party.category is PartyCategory.INDIVIDUAL_BUSINESS and not of_a_business) or (
        party.category is PartyCategory.LEGAL_PERSON and of_a_business
    ):
        yield "uscc", {"pair": party.uscc[:2]}


def _organ(record: Any) -> tuple[Path, str]:
    """Whose record it is, with the path of the code: the organ of an act or entry, or the one that is registered."""
    if record.record_type is RecordType.AGENCY:
        return ("code",), record.code
    return ("agency", "code"), record.agency.code


@rule(
    "ID-USCC-07",
    Severity.WARNING,
    any_year(GB32100),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "执法主体使用企业类统一社会信用代码",
        "代码以 {pair} 开头,属于企业、个体工商户或者农民专业合作社",
        "填写执法主体自己的代码:机关以 11 开头,事业单位以 12 开头",
    ),
    en=(
        "An enforcement agency with the credit code of a business",
        "the code begins with {pair}, as those of enterprises, individual businesses and cooperatives do",
        "give the code of the agency itself: organs begin with 11, public institutions with 12",
    ),
    good=[
        Case({"agency.code": uscc.with_check("12430121FAKE07071")}, sample="matter"),
        Case({"agency.code": uscc.with_check("13430121FAKE07071")}, sample="matter", note="a mass organisation"),
        Case({"parties.0.uscc": "91430121FAKE070713"}, sample="license", note="a party"),
    ],
    bad=[
        Case({"agency.code": "91430121FAKE070713"}, at="agency.code", sample="matter"),
        Case({"code": uscc.with_check("92430121FAKE07071")}, at="code", sample="agency"),
        Case({"agency.code": uscc.with_check("93430121FAKE07071")}, at="agency.code", sample="certificate"),
        Case({"agency.code": "91430121FAKE070713"}, at="agency.code", sample="inspection"),
    ],
)
def agency_has_the_code_of_a_business(record: Act | Agency | Matter | Certificate) -> Hits:
    """Power is exercised by organs and by organisations with public functions, which market regulators do not register.

    A body may act under the code of the enterprise that it is at the same time (some monopolies): a warning.
    Delegates are left to WT-07.

    执法权由行政机关和具有公共事务职能的组织行使,它们不在市场监管部门登记。个别主体同时是企业并使用企业代码(如某些专
    营单位),故只作警告;受委托组织由 WT-07 判断。
    """
    path, code = _organ(record)
    if code.startswith(BUSINESS):
        yield path, {"pair": code[:2]}
