"""Numbers of organisations: unified social credit codes, organisation codes, business registration numbers.

The rules on credit codes run on every one of them in every record: one cached call serves them all.
"""

from __future__ import annotations

from functools import lru_cache

from enforce_data.codes.party import PartyCategory
from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import business_registration, organisation_code, uscc
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import DATA_LOGIC, GB11714, GB32100, GS15
from enforce_data.model import OtherNumbers, Party
from enforce_data.rulebook import Case, Hits, rule
from enforce_data.rules.identifiers.sources import any_year
from enforce_data.values.text import USCC


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
    """The list may have grown since the standard was read, so this is a warning."""
    if Problem.COMPONENT in _of_uscc(code):
        yield (), {"pair": code[:2]}


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
    """Eighteen zeros have the right form and the right check character, and name nobody."""
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
    natural person who gives the code of a business is left alone.
    """
    if party.uscc is None:
        return
    of_a_business = party.uscc.startswith("92")
    if (party.category is PartyCategory.INDIVIDUAL_BUSINESS and not of_a_business) or (
        party.category is PartyCategory.LEGAL_PERSON and of_a_business
    ):
        yield "uscc", {"pair": party.uscc[:2]}


@rule(
    "ID-ORG-01",
    Severity.WARNING,
    any_year(GB11714),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("组织机构代码校验码错误", "第 9 位校验码与前 8 位不符", "按组织机构代码证核对"),
    en=(
        "Wrong check character of an organisation code",
        "the ninth character does not agree with the first eight",
        "compare it with the certificate of the organisation code",
    ),
    good=[
        Case({"parties.0.other_numbers.organisation": "FAKE02027"}, sample="license"),
        Case({"parties.0.other_numbers.organisation": "FAKE0202-7"}, sample="license", note="the hyphen is dropped"),
        Case({"parties.0.other_numbers.institution": "143012100123"}, sample="license", note="another kind of number"),
    ],
    bad=[
        Case(
            {"parties.0.other_numbers.organisation": "FAKE02028"},
            at="parties.0.other_numbers.organisation",
            sample="license",
        ),
        Case(
            {"parties.0.other_numbers.institution": "FAKE02028"},
            at="parties.0.other_numbers.institution",
            sample="license",
        ),
    ],
)
def organisation_code_fails_its_check(numbers: OtherNumbers) -> Hits:
    """Old codes were often copied by hand, so this is a warning.

    A number of nine characters under ``institution`` is an organisation code too: the certificate of a public
    institution has twelve digits.  A number of another length is not judged.
    """
    for name, number in (("organisation", numbers.organisation), ("institution", numbers.institution)):
        if number is not None and Problem.CHECK in organisation_code.check(number):
            yield name


@rule(
    "ID-REG-01",
    Severity.WARNING,
    any_year(GS15),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("工商注册号校验码错误", "第 15 位校验码与前 14 位不符", "按营业执照核对"),
    en=(
        "Wrong check digit of a business registration number",
        "the fifteenth digit does not agree with the first fourteen",
        "compare it with the business licence",
    ),
    good=[
        Case({"parties.0.other_numbers.registration": "430121000012342"}, sample="license"),
        Case({"parties.0.other_numbers.registration": "4301212001234"}, sample="license", note="before 2007: no check"),
    ],
    bad=[
        Case(
            {"parties.0.other_numbers.registration": "430121000012343"},
            at="parties.0.other_numbers.registration",
            sample="license",
        )
    ],
)
def registration_number_fails_its_check(numbers: OtherNumbers) -> Hits:
    """Only numbers of fifteen digits have a check digit; associations and older businesses have other numbers."""
    if numbers.registration is not None and Problem.CHECK in business_registration.check(numbers.registration):
        yield "registration"
