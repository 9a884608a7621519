"""Numbers of identity cards (公民身份号码).  They never stand in a text, nor does anything from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from enforce_data.codes.party import IdType
from enforce_data.codes.record import RecordType
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.identifiers import resident_id
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GB11643, GBT2260, PRACTICE
from enforce_data.model import Act, Certificate, Party, Representative
from enforce_data.model.certificate import Holder
from enforce_data.rulebook import ABSENT, Case, Given, Hits, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.identifiers.sources import NO_LIST_OUTSIDE_HUNAN, any_year
from enforce_data.values.day import day_of

Person = Party | Representative | Holder
"""The groups in which somebody is known by a number."""

CARD_LENGTH = 18
"""Characters of a citizen number; the old ones had fifteen."""

_BORN_1899 = resident_id.with_check("43012118991231107")
_BORN_1900 = resident_id.with_check("43012119000101107")
_IN_2015 = {
    "parties.0.id_type": "resident_id",
    "starts_at": "2015-06-20T09:00:00+08:00",
    "ends_at": "2015-06-20T10:00:00+08:00",
}
_LONG_SINCE = (Given("agency", {"established_on": ABSENT}),)  # the organ of the samples is of 2019


@guard("居民身份证号码", "numbers of resident identity cards")
def shows_identity_card(person: Any) -> bool:
    """Hold where the person is known by the number of a resident identity card, and the record says so."""
    return person.id_type is IdType.RESIDENT_ID and person.id_number is not None


_DECIDED_LATER = {"DL-FUTURE": "the licence of the sample was decided after that day"}


@rule(
    "ID-CITIZEN-01",
    Severity.ERROR,
    any_year(GB11643),
    when=shows_identity_card,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("公民身份号码校验错误", "不是校验码正确的 18 位公民身份号码", "按居民身份证核对,末位 X 用大写"),
    en=(
        "Citizen number fails its check",
        "not a citizen number of eighteen characters with a right check character",
        "compare it with the identity card; X is upper case",
    ),
    good=[
        Case({"holder.id_number": "43012119900415302X"}, sample="certificate", also={"ID-CITIZEN-07": "its gender"}),
        Case({"parties.0.representative.id_number": "430121198809051077"}, sample="license"),
        Case(
            {"parties.0.representative.id_number": "430121880905107"},
            sample="license",
            also={"ID-CITIZEN-05": "fifteen digits"},
        ),
        Case(
            {
                "parties.0.representative.id_type": "military_id",
                "parties.0.representative.id_number": "军字第1234567号",
            },
            sample="license",
            note="another document",
        ),
    ],
    bad=[
        Case(
            {"parties.0.representative.id_number": "430121198809051074"},
            at="parties.0.representative.id_number",
            sample="license",
        ),
        Case(
            {"parties.0.representative.id_number": "43012119880229501x"},
            at="parties.0.representative.id_number",
            sample="license",
            note="lower case",
        ),
        Case(
            {"parties.0.representative.id_number": "4301211988090510"},
            at="parties.0.representative.id_number",
            sample="license",
            note="too short",
        ),
    ],
)
def citizen_number_fails_its_check(person: Person) -> Hits:
    """The check character finds every single wrong character and every exchange of neighbours, so this is an error.

    GB 11643-1999 knows eighteen characters only: another length or a strange character fails as well, except fifteen
    digits, which are the old number (ID-CITIZEN-05).

    校验码能发现任何一位写错和任何相邻两位颠倒,故为错误。GB 11643-1999 只有十八位的号码,其他长度或者含有其他字符的同
    样不成立;十五位旧号码除外,由 ID-CITIZEN-05 判断。
    """
    number = person.id_number
    if number is None or resident_id.is_valid(number):
        return
    problems = resident_id.check(number)
    if Problem.CHECK in problems or Problem.FORM in problems or Problem.LENGTH in problems:
        yield "id_number"


def _people(record: Any) -> Iterator[tuple[Path, Any]]:
    """Everybody in an act or on a certificate who may be known by a number, with the path."""
    if record.record_type is RecordType.CERTIFICATE:
        yield ("holder",), record.holder
        return
    for index, party in enumerate(record.parties or ()):
        yield ("parties", index), party
        if party.representative is not None:
            yield ("parties", index, "representative"), party.representative


@rule(
    "ID-CITIZEN-02",
    Severity.ERROR,
    any_year(GB11643),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("公民身份号码中的出生日期不成立", "第 7–14 位不是真实日期,或者晚于更新时间", "按居民身份证核对"),
    en=(
        "Impossible day of birth in a citizen number",
        "digits 7 to 14 are no calendar day, or a day after the record was updated",
        "compare it with the identity card",
    ),
    good=[
        Case({"parties.0.representative.id_number": "43012119880229501X"}, sample="license", note="a leap day"),
        Case(
            {
                "parties.0.representative.id_number": resident_id.with_check("43012120240520107"),
                "updated_at": "2024-05-20T00:00:00+08:00",
            },
            sample="license",
            also=_DECIDED_LATER,
            note="born on the very day",
        ),
    ],
    bad=[
        Case(
            {"parties.0.representative.id_number": resident_id.with_check("43012119890229501")},
            at="parties.0.representative.id_number",
            sample="license",
        ),
        Case(
            {
                "parties.0.representative.id_number": resident_id.with_check("43012120240521107"),
                "updated_at": "2024-05-20T23:59:00+08:00",
            },
            at="parties.0.representative.id_number",
            sample="license",
            also=_DECIDED_LATER,
        ),
    ],
)
def citizen_number_holds_no_day_of_birth(record: Act | Certificate) -> Hits:
    """The standard puts a real day of birth there, and nobody is entered before being born: an error.

    The day of ``updated_at`` is the last one on which the number can have been written.

    标准规定号码中是真实的出生日期,任何人不可能在出生之前被登记,故为错误。以更新时间当日为号码可能写成的最后一日。
    """
    for path, person in _people(record):
        if not shows_identity_card.holds(person) or len(person.id_number) != CARD_LENGTH:
            continue
        parts = resident_id.parts(person.id_number)
        if parts is not None and (parts.born is None or parts.born > day_of(record.updated_at)):
            yield (*path, "id_number")


@rule(
    "ID-CITIZEN-03",
    Severity.WARNING,
    PRACTICE.art(),
    when=shows_identity_card,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "公民身份号码所含年龄不合常理",
        "按号码计算,{day} 年龄超过 {age} 周岁,或者出生在 1900 年以前",
        "按居民身份证核对第 7–10 位",
    ),
    en=(
        "Hardly credible age by a citizen number",
        "by the number somebody was older than {age} on {day}, or born before 1900",
        "compare digits 7 to 10 with the identity card",
    ),
    good=[
        Case(
            {"parties.0.representative.id_number": resident_id.with_check("43012119030529107")},
            sample="license",
            note="120 on the day of the decision, 121 on the next",
        ),
        Case({"parties.0.id_number": _BORN_1900, **_IN_2015}, sample="inspection", given=_LONG_SINCE),
        Case(
            {
                "parties.0.representative.id_type": "military_id",
                "parties.0.representative.id_number": resident_id.with_check("43012119030528107"),
            },
            sample="license",
            note="another document",
        ),
    ],
    bad=[
        Case(
            {"parties.0.representative.id_number": resident_id.with_check("43012119030528107")},
            at="parties.0.representative.id_number",
            sample="license",
        ),
        Case(
            {"parties.0.id_number": _BORN_1899, **_IN_2015},
            at="parties.0.id_number",
            sample="inspection",
            given=_LONG_SINCE,
        ),
    ],
)
def citizen_number_of_an_incredible_age(person: Person, decisive: Decisive) -> Hits:
    """The oldest people grow older than 120 very rarely, and typists slip in the century: a warning.

    Judged on the decisive day.  A day of birth that is none, or lies ahead, is told by ID-CITIZEN-02.

    超过 120 岁的人极少,录入时却容易写错世纪,故只作警告。以判断当日计算年龄;日期不存在或者在将来的,
    由 ID-CITIZEN-02 指出。
    """
    number = person.id_number
    if number is None or len(number) != CARD_LENGTH:
        return
    found = resident_id.parts(number)
    if found is not None and found.born is not None and resident_id.is_hardly_alive(found.born, decisive.day):
        yield "id_number", {"day": decisive.day, "age": resident_id.OLDEST_AGE}


@rule(
    "ID-CITIZEN-04",
    Severity.WARNING,
    any_year(GB11643, GBT2260),
    when=shows_identity_card,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "公民身份号码的地址码不在清单中",
        "前六位从未是县级行政区划代码",
        "按居民身份证核对前六位",
    ),
    en=(
        "Unlisted area in a citizen number",
        "the first six digits were never the code of a county",
        "compare the first six digits with the identity card",
    ),
    good=[
        Case(
            {"parties.0.representative.id_number": resident_id.with_check("43012419880905107")},
            sample="license",
            note="abolished in 2017",
        ),
        Case(
            {"parties.0.representative.id_number": resident_id.with_check("44010619880905107")},
            sample="license",
            note="another province: not checked",
        ),
        Case(
            {"parties.0.representative.id_number": "430199880905107"},
            sample="license",
            also={"ID-CITIZEN-05": "fifteen digits"},
        ),
        Case(
            {
                "parties.0.representative.id_type": "military_id",
                "parties.0.representative.id_number": resident_id.with_check("43019919880905107"),
            },
            sample="license",
            note="another document",
        ),
    ],
    bad=[
        Case(
            {"parties.0.representative.id_number": resident_id.with_check(f"{area}19880905107")},
            at="parties.0.representative.id_number",
            sample="license",
        )
        for area in ("430199", "430100", "430000")
    ],
)
def citizen_number_of_no_area(person: Person) -> Hits:
    """A number is given by the county of the first registration and kept for life, so abolished codes are normal.

    The list may lack a code of the early years, so this is a warning.  Asked only of a sound number (ID-CITIZEN-01).

    号码由首次登记户口的县编定并终身不变,所以已撤销的区划代码属于正常。清单可能缺少早年的代码,故只作警告;只对校验正
    确的号码判断(ID-CITIZEN-01)。
    """
    number = person.id_number
    if number is None or len(number) != CARD_LENGTH or not resident_id.is_valid(number):
        return
    listed = resident_id.is_listed(number[:6])
    if listed is None:
        yield NO_LIST_OUTSIDE_HUNAN
    elif not listed:
        yield "id_number"


@rule(
    "ID-CITIZEN-05",
    Severity.WARNING,
    any_year(GB11643),
    when=shows_identity_card,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("十五位旧身份证号码", "旧号码没有校验码;所含出生日期真实:{real}", "改填 18 位公民身份号码"),
    en=(
        "Old citizen number of fifteen digits",
        "it has no check character; its day of birth is real: {real}",
        "give the number of eighteen characters",
    ),
    good=[
        Case({"parties.0.representative.id_number": "430121198809051077"}, sample="license"),
        Case(
            {
                "parties.0.representative.id_type": "military_id",
                "parties.0.representative.id_number": "430121880905107",
            },
            sample="license",
            note="another document",
        ),
    ],
    bad=[
        Case(
            {"parties.0.representative.id_number": "430121880905107"},
            at="parties.0.representative.id_number",
            sample="license",
        ),
        Case(
            {"parties.0.representative.id_number": "430121881305107"},
            at="parties.0.representative.id_number",
            sample="license",
            note="no such month",
        ),
    ],
)
def citizen_number_is_of_the_old_form(person: Person) -> Hits:
    """GB 11643-1989 gave fifteen digits; they went out of use in 2013 [G], yet stand in old files: a warning.

    GB 11643-1989 规定十五位号码,据一般知识 2013 年停止使用,但旧档案中仍然存在,故只作警告。
    """
    number = person.id_number
    problems = () if number is None else resident_id.check(number)
    if Problem.UNUSUAL_FORM in problems:
        yield "id_number", {"real": "否/no" if Problem.DATE in problems else "是/yes"}
