"""Codes of divisions (行政区划代码), as of the decisive day of the record."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from enforce_data.findings import Dimension, Severity
from enforce_data.identifiers import division
from enforce_data.identifiers.problem import Problem
from enforce_data.laws import GBT2260, NBSDIV
from enforce_data.rulebook import Case, Hits, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.identifiers.sources import NATION, NO_LIST_OUTSIDE_HUNAN, any_year
from enforce_data.values.text import DIVISION

_OF_THE_COUNTY = frozenset(
    {Problem.UNKNOWN_DIVISION, Problem.ABOLISHED, Problem.NOT_YET, Problem.LEVEL}
)  # what is wrong with a code before its township is asked for


@lru_cache(maxsize=4096)
def _of_division(code: str, on: date | None = None) -> tuple[Problem, ...]:
    return division.check(code, on=on)


_IN_2017 = "2017-06-01T09:00:00+08:00"
_NO_AGENCY_YET = {"DL-AGENCY": "the agency of the sample was established in 2019"}


@rule(
    "ID-DIV-01",
    Severity.WARNING,
    any_year(GBT2260),
    form=DIVISION,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("不存在的行政区划代码", "前六位 {code} 从未是行政区划代码", "按行政区划代码表填写"),
    en=(
        "Division code that never was",
        "the first six digits ({code}) were never a division",
        "take the code from the list of divisions",
    ),
    good=[
        Case({"parties.0.division": code}, sample="license")
        for code in ("430121", "430100", "430101", "430121001", "430121001002")
    ],
    bad=[
        Case({"parties.0.division": "430199"}, at="parties.0.division", sample="license"),
        Case({"parties.0.division": "430199001"}, at="parties.0.division", sample="license"),
    ],
)
def division_never_was(code: str) -> Hits:
    """The list may miss a recent change, so this is a warning.

    Abolished codes are known ones (ID-DIV-02).  Only Hunan's codes are at hand: for other provinces *not checked*.

    清单可能缺少最近的变更,故只作警告。已撤销的代码属于已知代码,由 ID-DIV-02 判断;手头只有湖南的代码,其他省份不作判
    断。
    """
    if code.startswith(NATION):
        return
    if not division.covers(code):
        yield NO_LIST_OUTSIDE_HUNAN
    elif Problem.UNKNOWN_DIVISION in _of_division(code):
        yield (), {"code": code[:6]}


@rule(
    "ID-DIV-02",
    Severity.WARNING,
    any_year(GBT2260),
    form=DIVISION,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("当日未使用的行政区划代码", "{code} 在 {day} 尚未启用或者已经停用", "改填当日使用的代码"),
    en=(
        "Division code not in use on that day",
        "{code} was not yet or no longer in use on {day}",
        "give the code in use on that day",
    ),
    good=[
        Case({"parties.0.division": "430182"}, sample="license"),
        Case({"place.division": "430182", "starts_at": _IN_2017}, sample="inspection", also=_NO_AGENCY_YET),
        Case({"place.division": "430124", "starts_at": _IN_2017}, sample="inspection", also=_NO_AGENCY_YET),
    ],
    bad=[
        Case({"parties.0.division": "430124"}, at="parties.0.division", sample="license", note="now 430182"),
        Case({"parties.0.division": "430124101"}, at="parties.0.division", sample="license"),
        Case(
            {"place.division": "430182", "starts_at": "2016-12-31T09:00:00+08:00"},
            at="place.division",
            sample="inspection",
            also=_NO_AGENCY_YET,
        ),
    ],
)
def division_was_not_in_use(code: str, decisive: Decisive) -> Hits:
    """The list is dated by years, and offices keep an old code for months, so this is a warning.

    In the year of a change the old and the new code are both in use.

    清单以年为单位,单位也会继续使用旧码数月,故只作警告。变更当年新旧代码都算在用。
    """
    problems = _of_division(code, decisive.day)
    if Problem.ABOLISHED in problems or Problem.NOT_YET in problems:
        yield (), {"code": code[:6], "day": decisive.day}


@rule(
    "ID-DIV-03",
    Severity.INFO,
    any_year(NBSDIV),
    form=DIVISION,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("统计用区划代码", "{code} 是统计上的功能区,不是行政区划", "可改填所在县级行政区划的代码"),
    en=(
        "Code of an area of the statistics",
        "{code} is a functional zone of the statistics, not a division",
        "the code of the county-level division may be given instead",
    ),
    good=[Case({"parties.0.division": "430121"}, sample="license")],
    bad=[Case({"parties.0.division": "430371"}, at="parties.0.division", sample="license")],
)
def division_is_statistical_only(code: str) -> Hits:
    """Zones of the statistics do act through organs of their own, so this is only worth knowing.

    统计上的功能区确有自己的机关在执法,故仅作提示。
    """
    if Problem.STATISTICAL in _of_division(code):
        yield (), {"code": code[:6]}


@rule(
    "ID-DIV-04",
    Severity.WARNING,
    any_year(NBSDIV),
    form=DIVISION,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=("行政区划代码各级不衔接", "乡级、村级代码不在县级、乡级之下", "核对 9 位或者 12 位代码"),
    en=(
        "Levels of a division code do not fit together",
        "a township below no county, or a village below no township",
        "compare the code of nine or twelve digits with the list",
    ),
    good=[
        Case({"parties.0.division": code}, sample="license")
        for code in ("430121001", "430121001002", "430121001000", "430121000000", "430100000")
    ],
    bad=[
        Case({"parties.0.division": "430100001"}, at="parties.0.division", sample="license"),
        Case({"parties.0.division": "430121000001"}, at="parties.0.division", sample="license"),
    ],
)
def division_levels_do_not_fit(code: str) -> Hits:
    """A nine-digit code names a township of a county; the list may lag behind, so this is a warning.

    Outside Hunan there are prefectures without counties, and no list of them is at hand: not judged there.

    九位代码指某县的乡镇、街道。清单可能滞后,故只作警告。外省有不设县的地级市,手头没有清单,不作判断。
    """
    if Problem.LEVEL in _of_division(code):
        yield ()


@rule(
    "ID-DIV-05",
    Severity.WARNING,
    any_year(NBSDIV),
    form=DIVISION,
    dimension=Dimension.ACCURACY,
    on_deleted=True,
    zh=(
        "乡级区划代码不在清单中",
        "{code} 不在 2023 年 6 月 30 日的乡级清单中",
        "核对第 7–9 位;此后新设、更名的乡镇、街道,代码无误的不必改",
    ),
    en=(
        "Township code that is not listed",
        "{code} is not in the list of townships of 30 June 2023",
        "compare digits 7 to 9; leave the code of a township founded or renamed since that is right",
    ),
    good=[
        Case({"parties.0.division": "430121001"}, sample="license"),
        Case({"parties.0.division": "430121000000"}, sample="license", note="no township is named"),
        Case(
            {"place.division": "430121999", "starts_at": "2023-06-30T09:00:00+08:00"},
            sample="inspection",
            note="before the first day for which the list speaks",
        ),
        Case({"parties.0.division": "440106999"}, sample="license", note="another province: not listed"),
    ],
    bad=[
        Case({"parties.0.division": "430121999"}, at="parties.0.division", sample="license"),
        Case({"parties.0.division": "430121999001"}, at="parties.0.division", sample="license"),
        Case(
            {
                "place.division": "430121999",
                "starts_at": "2023-07-01T09:00:00+08:00",
                "ends_at": "2023-07-01T11:00:00+08:00",
                "publicity.published_on": "2023-07-03",
            },
            at="place.division",
            sample="inspection",
        ),
    ],
)
def township_is_not_listed(code: str, decisive: Decisive) -> Hits:
    """The list is that of one day, and townships are founded and merged, so this is a warning.

    A village code is judged by its township.  Silent where the county is wrong already (ID-DIV-01, -02, -04).

    清单只反映某一日的情况,乡镇、街道会新设、合并,故只作警告。村级代码按其乡级代码判断;县级代码已经有误的
    (ID-DIV-01、ID-DIV-02、ID-DIV-04)不再重复指出。
    """
    problems = _of_division(code, decisive.day)
    if Problem.UNKNOWN_TOWNSHIP in problems and _OF_THE_COUNTY.isdisjoint(problems):
        yield (), {"code": code[:9]}
