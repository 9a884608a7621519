"""Training of officers: sixty hours a year, the plans of organs, and instructors (湘政办发〔2023〕51号 二(一)1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from enforce_data.codes.certificate import TrainingCategory
from enforce_data.findings import AsOf, Dimension, Said, Severity
from enforce_data.model import Agency, Certificate
from enforce_data.registers.certificates import valid_on
from enforce_data.rulebook import ABSENT, Case, Hits, Unchecked, guard, rule
from enforce_data.rules.certificate.sources import PLAN
from enforce_data.rules.guards import enforcement_card
from enforce_data.values.day import day_of

FIRST_TRAINING_YEAR = 2024
"""The plan of the province dates from 2023-12-12: 2024 is the first whole year under it."""
TRAINING_HOURS = 60

ROTATION_DUE = date(2024, 6, 30)
"""Last day of the training of all officers in rotation: 于2024年6月前完成, read as by the end of June."""

PLAN_OF_NO_YEAR = Unchecked(Said("培训计划没有注明年度", "a training plan does not state its year"))

_OVER = date(2025, 1, 1)  # the first day on which the year of the samples is over
_SINCE_2022 = {"issued_on": "2022-06-01", "valid_from": "2022-06-01", "exam_passed_on": ABSENT}
_SKILLS_2023 = [{"year": 2023, "category": "skills", "hours": "60.0"}]


@guard("报送培训情况的执法证", "enforcement cards with training", within=enforcement_card)
def card_with_training(card: Any) -> bool:
    """Hold for an enforcement card that reports training."""
    return card.training is not None


@guard("没有报送培训情况的执法证", "enforcement cards without training", within=enforcement_card)
def card_without_training(card: Any) -> bool:
    """Hold for an enforcement card that reports no training at all."""
    return card.training is None


@guard("有执法人员的机关", "organs with officers")
def organ_with_officers(agency: Any) -> bool:
    """Hold for an organ that has at least one officer."""
    return bool(agency.officer_count)


@guard("担任教员的持证人", "holders who serve as instructors")
def instructs(card: Any) -> bool:
    """Hold where the holder of a card of any kind is an instructor."""
    return card.instructor is not None


def _valid_all(card: Certificate, year: int) -> bool:
    """Whether a card was valid on every day of a year: validity changes only where an event begins."""
    days = {date(year, 1, 1), date(year, 12, 31)}
    days |= {each.starts_on for each in card.status_events or () if each.starts_on and each.starts_on.year == year}
    return all(valid_on(card, day) for day in days)


def _training(card: Certificate, as_of: AsOf) -> Iterator[tuple[int, Mapping[TrainingCategory, Decimal]]]:
    """The hours by category of each year with training that is over, for those who held a valid card all the year."""
    training = card.training or ()
    for year in sorted({each.year for each in training}):
        if FIRST_TRAINING_YEAR <= year < as_of.day.year and _valid_all(card, year):
            hours = dict.fromkeys(TrainingCategory, Decimal())
            for each in training:
                if each.year == year:
                    hours[each.category] += each.hours
            yield year, hours


def _years_told(record: Certificate | Agency, as_of: AsOf) -> range:
    """The years under the plan that are over and that the record, written when it was, can tell of."""
    return range(FIRST_TRAINING_YEAR, min(as_of.day.year, day_of(record.updated_at).year + 1))


@rule(
    "ZJ-03",
    Severity.WARNING,
    PLAN.art("二(一)1(2)"),
    when=card_with_training,
    dimension=Dimension.COMPLETENESS,
    zh=("年度培训不足六十学时", "{year} 年度共 {hours} 学时", "补填培训学时;病假、借调等原因未参训的,在备注中说明"),
    en=(
        "Less than sixty hours of training in a year",
        "{hours} hours in {year}",
        "add the hours that are missing; give the reason of an absence under remarks",
    ),
    good=[
        Case({"training.2.hours": "12.0"}, as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9"}, as_of=date(2024, 12, 31), note="the year is not over"),
        Case({"training.2.hours": "11.9", "valid_from": "2024-01-02"}, as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "valid_until": "2024-12-30", "status": "valid"}, as_of=date(2025, 1, 1)),
        Case(
            {
                "training.2.hours": "11.9",
                "status_events": [
                    {
                        "kind": "suspended",
                        "starts_on": "2024-05-01",
                        "ends_on": "2024-06-30",
                        "reason": "离岗学习",
                        "organ": "星沙县司法局",
                    }
                ],
            },
            as_of=date(2025, 1, 1),
            note="not valid all the year",
        ),
        Case(
            {**_SINCE_2022, "training": [{"year": 2023, "category": "skills", "hours": "8.0"}]},
            as_of=date(2025, 1, 1),
            note="valid all the year before the first whole year of the plan",
        ),
        Case({"training.2.hours": "11.9", "kind": "auxiliary"}, as_of=date(2025, 1, 1)),
    ],
    bad=[
        Case({"training.2.hours": "11.9"}, at="training", as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "valid_from": "2024-01-01"}, at="training", as_of=date(2025, 1, 1)),
        Case({"training.2.hours": "11.9", "valid_until": "2024-12-31"}, at="training", as_of=date(2025, 1, 1)),
    ],
)
def trained_too_little(card: Certificate, as_of: AsOf) -> Hits:
    """每人每年接受不少于 60 学时的培训: of the three categories together, for those who held a card all the year.

    Illness and secondment are not in the data: a warning.  A year without any entry is not judged here.

    湘政办发〔2023〕51号文要求每人每年接受不少于六十学时的培训,三类合计,只查全年持有有效证件的人员。病假、借调在数据
    中看不出来,故只作警告;没有任何培训记录的年度不在此判断。
    """
    for year, hours in _training(card, as_of):
        if sum(hours.values()) < TRAINING_HOURS:
            yield "training", {"year": year, "hours": sum(hours.values())}


@rule(
    "ZJ-11",
    Severity.INFO,
    PLAN.art("二(一)1(2)"),
    when=card_without_training,
    dimension=Dimension.COMPLETENESS,
    zh=("没有报送培训情况", "{year} 年度全年持证有效,没有报送任何培训", "补报各年度、各类别的培训学时"),
    en=(
        "No training reported",
        "the card was valid all through {year}, and no training at all is reported",
        "report the hours of training by year and category",
    ),
    good=[
        Case({"training": ABSENT}, note="the year is not over"),
        Case(as_of=_OVER),
        Case({"training": ABSENT, "valid_from": "2024-01-02"}, as_of=_OVER, note="not valid all the year"),
        Case(
            {**_SINCE_2022, "training": ABSENT, "valid_until": "2024-06-30", "status": "expired"},
            as_of=_OVER,
            note="valid all through 2023 only, before the first whole year of the plan",
        ),
        Case({"training": ABSENT, "kind": "auxiliary"}, as_of=_OVER),
        Case(
            {"training": ABSENT, "updated_at": "2023-12-31T09:00:00+08:00"},
            as_of=_OVER,
            note="the record was written before the year began",
        ),
    ],
    bad=[
        Case({"training": ABSENT}, at="training", as_of=_OVER),
        Case({"training": ABSENT, "valid_from": "2024-01-01", "valid_until": "2024-12-31"}, at="training", as_of=_OVER),
    ],
)
def no_training_reported(card: Certificate, as_of: AsOf) -> Hits:
    """Sixty hours a year are asked of every officer; that none are reported does not say that none were held.

    The last full year is named, and a record is not asked for years after it was written.

    每名执法人员每年都应培训六十学时;没有报送不等于没有培训,故仅作提示。指出最近一个完整年度,记录形成以后的年度不作
    要求。
    """
    for year in reversed(_years_told(card, as_of)):
        if _valid_all(card, year):
            yield "training", {"year": year}
            return


@rule(
    "ZJ-12",
    Severity.INFO,
    PLAN.art("二(一)1(2)"),
    when=card_with_training,
    dimension=Dimension.COMPLETENESS,
    zh=("有一类培训没有学时", "{year} 年度没有{category}的学时", "补报该类培训的学时"),
    en=(
        "No hours in one category of training",
        "no hours of {category} in {year}",
        "report the hours of that category",
    ),
    good=[
        Case({"training.2.hours": "12.0"}, as_of=_OVER),
        Case({"training.2.category": "professional"}, note="the year is not over"),
        Case({"training.2.category": "professional", "valid_from": "2024-01-02"}, as_of=_OVER),
        Case({"training.2.category": "professional", "kind": "auxiliary"}, as_of=_OVER),
        Case({**_SINCE_2022, "training": _SKILLS_2023}, as_of=_OVER, note="before the first whole year of the plan"),
        Case(
            {"training.2.category": "professional", "training.2.hours": "11.9"},
            as_of=_OVER,
            also={"ZJ-03": "less than sixty hours in all"},
        ),
    ],
    bad=[
        Case({"training.2.category": "professional"}, at="training", as_of=_OVER),
        Case({"training.0.hours": "60.0", "training.2.hours": "0.0"}, at="training", as_of=_OVER),
        Case({"training.2.category": "professional", "training.2.hours": "12.0"}, at="training", as_of=_OVER),
    ],
)
def category_without_hours(card: Certificate, as_of: AsOf) -> Hits:
    """公共法律知识、业务知识和行政执法技能培训: the text names three categories but gives none a share, so an info.

    Where the year falls short of sixty hours in all, that alone is told (ZJ-03).

    湘政办发〔2023〕51号文列举公共法律知识、业务知识和行政执法技能三类培训,没有规定各类学时,故仅作提示。合计不足六十
    学时的,只由 ZJ-03 指出。
    """
    for year, hours in _training(card, as_of):
        if sum(hours.values()) >= TRAINING_HOURS:
            for category, given in hours.items():
                if not given:
                    yield "training", {"year": year, "category": category}


def _active_all(agency: Agency, year: int) -> bool:
    """Whether an organ existed on every day of a year; an unknown day of establishment counts as long ago."""
    begun = agency.established_on is None or agency.established_on <= date(year, 1, 1)
    return begun and (agency.abolished_on is None or agency.abolished_on > date(year, 12, 31))


@rule(
    "ZJ-14",
    Severity.INFO,
    PLAN.art("二(一)1(2)"),
    when=organ_with_officers,
    dimension=Dimension.COMPLETENESS,
    zh=("没有年度培训计划", "没有报送 {year} 年度的培训计划", "制定并报送年度培训计划"),
    en=("No training plan for a year", "no training plan for {year} is reported", "adopt and report the yearly plan"),
    good=[
        Case(as_of=_OVER),
        Case({"training_plans": ABSENT}, note="the year is not over"),
        Case({"training_plans": ABSENT, "officer_count": 0}, as_of=_OVER),
        Case({"training_plans": ABSENT, "established_on": "2024-01-02"}, as_of=_OVER),
        Case({"training_plans": ABSENT, "abolished_on": "2024-12-31"}, as_of=_OVER),
        Case({"training_plans.0.year": ABSENT}, as_of=_OVER, note="which year it is for is not said: not checked"),
        Case(as_of=date(2026, 1, 1), note="the record was written before 2025"),
    ],
    bad=[
        Case({"training_plans": ABSENT}, at="training_plans", as_of=_OVER),
        Case({"training_plans.0.year": 2023}, at="training_plans", as_of=_OVER),
        Case(
            {"training_plans": ABSENT, "established_on": "2024-01-01", "abolished_on": "2025-01-01"},
            at="training_plans",
            as_of=_OVER,
        ),
    ],
)
def no_training_plan(agency: Agency, as_of: AsOf) -> Hits:
    """各级行政执法机关要制定并严格落实行政执法人员年度培训计划: for every year in which the organ had officers.

    The plan may stand in a document of the department above, so this is only worth knowing.  A record is not asked for
    years after it was written.

    湘政办发〔2023〕51号文要求各级行政执法机关制定并落实年度培训计划。计划可能载于上级部门的文件,故仅作提示;记录形成
    以后的年度不作要求。
    """
    plans = {plan.year for plan in agency.training_plans or ()}
    missing = [year for year in _years_told(agency, as_of) if year not in plans and _active_all(agency, year)]
    if missing and None in plans:
        yield PLAN_OF_NO_YEAR
        return
    for year in missing:
        yield "training_plans", {"year": year}


@rule(
    "ZJ-15",
    Severity.INFO,
    PLAN.art("二(一)1(2)"),
    when=organ_with_officers,
    dimension=Dimension.TIMELINESS,
    zh=("全员轮训未按期完成", "没有在 {due} 前完成全员轮训的记录", "填写轮训完成日期;仍未完成的,尽快组织"),
    en=(
        "The training of all officers in rotation was not done in time",
        "nothing shows that it was done by {due}",
        "give the day on which it was completed; if it is not, organise it soon",
    ),
    good=[
        Case({"training_plans.0.rotation_done_on": "2024-06-30"}, note="the last day"),
        Case({"training_plans.0.rotation_done_on": ABSENT}, as_of=date(2024, 6, 30), note="not yet due"),
        Case({"training_plans.0.rotation_done_on": ABSENT, "updated_at": "2024-06-30T09:00:00+08:00"}),
        Case({"training_plans": ABSENT}, note="no plan at all: that is another rule"),
        Case({"training_plans.0.rotation_done_on": ABSENT, "established_on": "2024-01-02"}),
        Case({"training_plans.0.rotation_done_on": ABSENT, "officer_count": 0}),
        Case(
            {
                "training_plans": [
                    {"year": 2023, "rotation_done_on": "2023-12-20"},
                    {"year": 2024, "adopted_on": "2024-01-15"},
                ]
            },
            note="done with the year before",
        ),
    ],
    bad=[
        Case({"training_plans.0.rotation_done_on": "2024-07-01"}, at="training_plans.0.rotation_done_on"),
        Case(
            {"training_plans.0.rotation_done_on": ABSENT},
            at="training_plans.0.rotation_done_on",
            as_of=date(2024, 7, 1),
        ),
    ],
)
def rotation_not_done_in_time(agency: Agency, as_of: AsOf) -> Hits:
    """各地区各部门要于2024年6月前完成…全员轮训, which is read as by the end of June; the more lenient reading.

    Judged in the plan of 2024; an organ without one is told by ZJ-14.

    湘政办发〔2023〕51号文要求于 2024 年 6 月前完成全员轮训,从宽理解为 6 月 30 日以前,仅作提示。在 2024 年度培训计划
    中判断;没有该年度计划的,由 ZJ-14 指出。
    """
    if min(as_of.day, day_of(agency.updated_at)) <= ROTATION_DUE or not _active_all(agency, ROTATION_DUE.year):
        return
    plans = agency.training_plans or ()
    if any(plan.rotation_done_on is not None and plan.rotation_done_on <= ROTATION_DUE for plan in plans):
        return
    for at, plan in enumerate(plans):
        if plan.year == ROTATION_DUE.year:
            yield ("training_plans", at, "rotation_done_on"), {"due": ROTATION_DUE}


@rule(
    "ZJ-16",
    Severity.INFO,
    PLAN.art("二(一)1(3)"),
    when=instructs,
    dimension=Dimension.COMPLETENESS,
    zh=(
        "教员信息不完整或者已经过期",
        "没有选拔日期、选拔机关,或者聘期在 {day} 前已经届满",
        "补填选拔日期和选拔机关;不再担任教员的,删除教员信息",
    ),
    en=(
        "The instructor's data are incomplete or out of date",
        "no day or organ of selection, or the service ended before {day}",
        "give the day and the organ of selection; leave the group out for those who no longer serve",
    ),
    good=[
        Case({"instructor": {"selected_on": "2024-03-01", "organ": "星沙县司法局"}}),
        Case(
            {"instructor": {"selected_on": "2024-03-01", "organ": "星沙县司法局", "until": "2024-12-20"}},
            note="the last day of service",
        ),
        Case(),
    ],
    bad=[
        Case({"instructor": {"organ": "星沙县司法局"}}, at="instructor.selected_on"),
        Case({"instructor": {"selected_on": "2024-03-01"}}, at="instructor.organ"),
        Case(
            {"instructor": {"selected_on": "2024-03-01", "organ": "星沙县司法局", "until": "2024-12-19"}},
            at="instructor.until",
        ),
    ],
)
def instructor_is_told_in_part(card: Certificate) -> Hits:
    """Instructors are selected, and the justice department keeps a list of them (二(一)1(3)); nobody is at fault.

    行政执法教员经选拔产生,由司法行政部门建库管理,所以应当写明选拔日期和机关;这里不涉及任何人的过错,仅作提示。
    """
    instructor, day = card.instructor, day_of(card.updated_at)
    if instructor is None:
        return
    for name in ("selected_on", "organ"):
        if getattr(instructor, name) is None:
            yield ("instructor", name), {"day": day}
    if instructor.until is not None and instructor.until < day:
        yield "instructor.until", {"day": day}
