"""Codes of matters (事项编码): their form, and what they say of organ, level and kind of act."""

from __future__ import annotations

from functools import lru_cache

from enforce_data.codes.agency import AdministrativeLevel
from enforce_data.codes.matter import ActKind
from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import matter_code
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GBT39046, GBT39554
from enforce_data.model import Matter, MatterRef
from enforce_data.rulebook import ABSENT, Case, Hits, rule
from enforce_data.rules.identifiers.sources import any_year

LEVEL_DIGITS = {
    AdministrativeLevel.NATIONAL: "1",
    AdministrativeLevel.PROVINCIAL: "2",
    AdministrativeLevel.MUNICIPAL: "3",
    AdministrativeLevel.COUNTY: "4",
    AdministrativeLevel.TOWNSHIP: "5",
    AdministrativeLevel.VILLAGE: "6",
}
"""The 19th character by level (GB/T 39046-2020 A.2).  7 is 分级管理: several levels, which contradicts none."""

TYPE_DIGITS = {
    ActKind.LICENSE: "01",
    ActKind.PENALTY: "02",
    ActKind.COERCION: "03",
    ActKind.LEVY: "04",
    ActKind.PAYMENT: "05",
    ActKind.INSPECTION: "06",
    ActKind.CONFIRMATION: "07",
    ActKind.REWARD: "08",
    ActKind.ADJUDICATION: "09",
    ActKind.OTHER: "10",
}
"""The digits of the type by kind of act (GB/T 39046-2020 A.1); from 11 on provinces number as they please."""

_LEVELS = frozenset(LEVEL_DIGITS.values())
_TYPES = frozenset(TYPE_DIGITS.values())
_NOT_IN_THE_CATALOGUE = {"ML-03": "the catalogue holds no such code"}


@lru_cache(maxsize=4096)
def _of_matter(code: str) -> tuple[Problem, ...]:
    """The problems of a code, worked out once for both rules on it: a few codes stand in all records of an organ."""
    return matter_code.check(code)


@rule(
    "ID-MATTER-01",
    Severity.WARNING,
    any_year(GBT39554),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("事项编码格式不明", "不是 12、31、33 位编码,也不是 14 位目录编码", "按事项目录填写编码"),
    en=(
        "Matter code of an unknown form",
        "neither a code of 12, 31 or 33 characters nor a catalogue code of 14 digits",
        "take the code from the catalogue of matters",
    ),
    good=[
        Case(sample="license"),
        Case({"code": "11430121MB0X0101114430217001000"}, sample="matter"),
        Case({"code": "11430121MB0X010111443021700100001"}, sample="matter"),
        Case({"code": "43020100000001"}, sample="matter", note="互联网+监管"),
    ],
    bad=[
        Case({"code": "4301210217001000"}, at="code", sample="matter"),
        Case({"matters.0.code": "许可-17-002"}, at="matters.0.code", sample="license", also=_NOT_IN_THE_CATALOGUE),
    ],
)
def matter_code_has_no_known_form(matter: MatterRef | Matter) -> Hits:
    """Provinces have schemes of their own, and the national one was readable in part only: a warning.

    各省另有编码方案,国家标准也只读到一部分,故只作警告。
    """
    problems = _of_matter(matter.code)
    if Problem.UNUSUAL_FORM in problems or Problem.FORM in problems:
        yield "code"


@rule(
    "ID-MATTER-02",
    Severity.WARNING,
    any_year(GBT39554),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("事项编码内的统一社会信用代码错误", "前 18 位不是有效的统一社会信用代码", "核对实施编码的前 18 位"),
    en=(
        "Matter code contains no valid credit code",
        "the first eighteen characters are no valid unified social credit code",
        "compare the first eighteen characters with the code of the implementing organ",
    ),
    good=[Case({"code": "11430121MB0X0101114430217001000"}, sample="matter")],
    bad=[
        Case({"code": "11430121MB0X0101124430217001000"}, at="code", sample="matter"),
        Case({"code": "11430121MB0X010112443021700100001"}, at="code", sample="matter"),
        Case(
            {"matters.0.code": "11430121MB0X0101124430117002000"},
            at="matters.0.code",
            sample="license",
            also=_NOT_IN_THE_CATALOGUE,
        ),
    ],
)
def matter_code_holds_no_credit_code(matter: MatterRef | Matter) -> Hits:
    """The implementation code begins with the code of the implementing organ; its rule was readable in part only.

    实施编码以实施主体的统一社会信用代码开头;该编码规则只读到一部分,故只作警告。
    """
    if Problem.INNER_CHECK in _of_matter(matter.code):
        yield "code"


@rule(
    "ID-MATTER-03",
    Severity.WARNING,
    any_year(GBT39554, GBT39046),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "事项编码与实施主体、行使层级不符",
        "编码第 {part} 位与事项的实施主体代码或者行使层级不同",
        "核对编码、实施主体和行使层级",
    ),
    en=(
        "Matter code disagrees with the organ or the level",
        "characters {part} of the code are not the organ's code, or not the level of the matter",
        "compare the code with the implementing organ and the level",
    ),
    good=[
        Case({"code": "11430121MB0X0101114430217001000"}, sample="matter"),
        Case({"code": "11430121MB0X0101117430217001000"}, sample="matter", note="分级管理"),
        Case({"code": "11430121MB0X0101114430217001000", "level": "tiered"}, sample="matter"),
        Case({"code": "11430121MB0X0101113430217001000", "level": ABSENT}, sample="matter"),
        Case(
            {"code": "11430121MB0X0101124430217001000"},
            sample="matter",
            also={"ID-MATTER-02": "no valid code, so it is nobody's"},
        ),
    ],
    bad=[
        Case({"code": "11430100MB0X07077P4430217001000"}, at="code", sample="matter"),
        Case({"code": "11430121MB0X0101113430217001000"}, at="code", sample="matter"),
        Case({"code": "11430121MB0X010111543021700100001"}, at="code", sample="matter"),
    ],
)
def matter_code_is_of_another_organ_or_level(matter: Matter) -> Hits:
    """实施编码 begins with the credit code of the implementing organ and the level at which it acts.

    The rule of the code was readable in part only, and organs keep old codes after a reform: a warning.

    实施编码以实施主体的统一社会信用代码和行使层级开头。编码规则只读到一部分,机构改革以后也有沿用旧码的,故只作警告。
    """
    found = matter_code.parts(matter.code)
    if found is None or found.agency is None or Problem.INNER_CHECK in _of_matter(matter.code):
        return
    if found.agency != matter.agency.code:
        yield "code", {"part": "1–18"}
    elif matter.level in LEVEL_DIGITS and found.level in _LEVELS and found.level != LEVEL_DIGITS[matter.level]:
        yield "code", {"part": "19"}


@rule(
    "ID-MATTER-04",
    Severity.WARNING,
    any_year(GBT39046),
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("事项编码与行为种类不符", "编码中的类型码为 {digits},行为种类为{kind}", "核对编码和行为种类"),
    en=(
        "Matter code disagrees with the kind of act",
        "the type digits of the code are {digits}, the kind of act is {kind}",
        "compare the code with the kind of act",
    ),
    good=[
        Case(sample="matter"),
        Case({"code": "11430121MB0X0101114430217001000"}, sample="matter"),
        Case({"code": "43020100000001"}, sample="matter", note="a code without type digits"),
        Case({"code": "431117001000"}, sample="matter", note="a type of the province"),
    ],
    bad=[
        Case({"code": "430117001000"}, at="code", sample="matter"),
        Case({"code": "11430121MB0X0101114431017001000"}, at="code", sample="matter"),
    ],
)
def matter_code_is_of_another_kind_of_act(matter: Matter) -> Hits:
    """Positions 3 and 4 of 基本编码 are the type of A.1: 01 许可, 02 处罚, 03 强制, 06 检查 and so on.

    行政征用 and 行政收费 have no type there, and a type from 11 on is the province's own: not judged.  Told where the
    code is given, in the catalogue, and not again in letters and acts.  Old schemes are kept: a warning.

    基本编码第 3、4 位是 GB/T 39046-2020 附录 A.1 的类型:01 许可、02 处罚、03 强制、06 检查等。行政征用、行政收费没
    有类型码,11 以上由各省自定,都不作判断;只在目录中指出,委托书和行为中不再重复。编码可能沿用旧方案,故只作警告。
    """
    found, kind = matter_code.parts(matter.code), matter.act_kind
    if found is not None and found.act_type in _TYPES and kind in TYPE_DIGITS and found.act_type != TYPE_DIGITS[kind]:
        yield "code", {"digits": found.act_type, "kind": kind}
