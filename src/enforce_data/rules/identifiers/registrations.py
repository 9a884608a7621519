"""Numbers of organisations from before the credit code: organisation codes, business registration numbers."""

from __future__ import annotations

from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import business_registration, organisation_code, uscc
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GB11714, GS15
from enforce_data.model import OtherNumbers
from enforce_data.rulebook import Case, Hits, rule
from enforce_data.rules.identifiers.sources import any_year


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

    旧代码常由人工抄写,故只作警告。事业单位证号一栏填写九位的,也是组织机构代码,因为事业单位法人证书号为十二位;其他长
    度的号码不作判断。
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
        Case(
            {"parties.0.other_numbers.registration": "4301212001234"},
            sample="license",
            also={"ID-REG-02": "a number from before 2007"},
            note="no check digit",
        ),
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
    """Only numbers of fifteen digits have a check digit; associations and older businesses have other numbers.

    These numbers are out of use and copied from old files, so this is a warning.

    只有十五位注册号带校验位,社会组织和较早的企业另有号码,不作判断;注册号已经停用,多由旧档案抄写,故只作警告。
    """
    if numbers.registration is not None and Problem.CHECK in business_registration.check(numbers.registration):
        yield "registration"


@rule(
    "ID-REG-02",
    Severity.INFO,
    any_year(GS15),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "工商注册号不是十五位",
        "既不是 15 位注册号,也不是统一社会信用代码;2007 年以前的 13 位号码未经证实",
        "有统一社会信用代码的,填写统一社会信用代码;社会组织、境外机构的号码填写在相应要素",
    ),
    en=(
        "Business registration number that has not fifteen digits",
        "neither fifteen digits nor a unified social credit code; that numbers had 13 before 2007 is unconfirmed",
        "give the unified social credit code where there is one, and numbers of other bodies in their own elements",
    ),
    good=[
        Case({"parties.0.other_numbers.registration": "430121000012342"}, sample="license"),
        Case({"parties.0.other_numbers.registration": "91430121FAKE070713"}, sample="license"),
        Case(
            {"parties.0.other_numbers.registration": "430121000012343"},
            sample="license",
            also={"ID-REG-01": "fifteen digits, but the check is wrong"},
        ),
    ],
    bad=[
        Case(
            {"parties.0.other_numbers.registration": number},
            at="parties.0.other_numbers.registration",
            sample="license",
        )
        for number in ("4301212001234", "33021200019832", "91430121FAKE070714", "企合湘总字第000123号")
    ],
)
def registration_number_has_another_form(numbers: OtherNumbers) -> Hits:
    """Numbers of fifteen digits came in 2007 and gave way to the credit code in 2015; older and foreign ones differ.

    Such a number may well be right, so this is only worth knowing.

    十五位注册号于 2007 年启用,2015 年起改用统一社会信用代码,更早的号码和境外主体的号码形式不同。这样的号码很可能无
    误,故仅作提示。
    """
    number = numbers.registration
    if number is not None and not uscc.is_valid(number):
        problems = business_registration.check(number)
        if Problem.UNUSUAL_FORM in problems or Problem.FORM in problems:
            yield "registration"
