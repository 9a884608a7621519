"""Rules on acts of several families: their matters in the catalogue, and publication in seven working days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from enforce_data.codes.document import PublicityChannel
from enforce_data.codes.license import LicenseResult
from enforce_data.codes.record import RecordType, Secrecy
from enforce_data.findings import AsOf, Dimension, Path, Said, Severity
from enforce_data.laws import FGW424, G118, HUNAN51, XZCF, YSHJ
from enforce_data.model import Act, Coercion, Inspection, License, Matter, Penalty
from enforce_data.registers.holidays import Holidays
from enforce_data.registers.matters import Matters, in_force
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Unchecked, guard, rule
from enforce_data.rulebook.plan import Decisive
from enforce_data.rules.decisive import FAMILIES
from enforce_data.rules.guards import ordinary_penalty
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS, MATTER_UNKNOWN
from enforce_data.values.day import day_of

CATALOGUES_DUE = date(2025, 1, 1)
"""First day on which every catalogue of the province was to be complete (湘政办发〔2023〕51号 二(三)1)."""

PUBLICATION = 7
"""Working days from the decision to its publication (双公示)."""

RESULTS = 20
"""Working days from a coercion decision or the end of an inspection to its publication [P]."""

NOT_COVERED = Unchecked(Said("事项目录没有覆盖该机关", "the register of matters does not cover the agency"))
OTHER_VERSION = Unchecked(Said("事项目录没有所引的版本", "the register of matters does not hold the version cited"))


@guard("2025 年起的行为", "acts from 2025 on, when catalogues were to be complete")
def _under_full_catalogues(act: Any) -> bool:
    day = FAMILIES[act.record_type].decisive(act)
    return day is not None and day >= CATALOGUES_DUE


_NO_SUCH = "430217008000"
_ON_NEW_YEAR = {"starts_at": "2025-01-01T09:30:00+08:00", "ends_at": "2025-01-01T11:00:00+08:00"}
_IN_2025 = {"starts_at": "2025-03-04T09:30:00+08:00", "ends_at": "2025-03-04T11:00:00+08:00"}


@guard("公开的普通程序处罚和准予许可", "ordinary penalties and granted licences that are disclosed")
def _disclosed(act: Any) -> bool:
    publicity = act.publicity
    if act.secrecy is not Secrecy.OPEN or publicity is None or publicity.disclosed is not True:
        return False
    if publicity.withheld_reason is not None or publicity.channel == PublicityChannel.ENTERPRISE_CREDIT_SYSTEM:
        return False
    if act.record_type == RecordType.LICENSE:
        return act.decision is not None and act.decision.result == LicenseResult.GRANT
    return ordinary_penalty(act)


@guard("公开的强制决定和检查结果", "decisions on coercion and results of inspections that are disclosed")
def _result_disclosed(act: Any) -> bool:
    publicity = act.publicity
    if act.secrecy is not Secrecy.OPEN or publicity is None or publicity.disclosed is not True:
        return False
    return publicity.withheld_reason is None and _result_day(act) is not None


def _result_day(act: Any) -> date | None:
    """The day of a coercion decision, or on which an inspection with a result ended."""
    if act.record_type == RecordType.COERCION:
        return act.decision.dated if act.decision is not None else None
    return day_of(act.ends_at) if act.result is not None and act.ends_at is not None else None


def _complete(act: Act, matters: Matters, day: date) -> bool:
    """Whether the register says that it is complete for the agency on a day and from the first day of the violation."""
    days = filter(None, (day, getattr(act, "violation_started_on", None), getattr(act, "violation_ended_on", None)))
    return all(matters.complete(act.agency.code, each, act.agency.division) for each in days)


def _unknown(act: Act, matters: Matters) -> Iterator[tuple[Path, str] | Unchecked]:
    """The matters of an act whose code no organ's catalogue has; a version that the register lacks is not checked."""
    for at, matter in enumerate(act.matters):
        if matters.entries(matter.code):
            continue
        if matter.catalogue_version is not None and matter.catalogue_version not in matters.versions:
            yield OTHER_VERSION
        else:
            yield ("matters", at, "code"), matter.code


@rule(
    "ML-01",
    Severity.ERROR,
    HUNAN51.art("二(三)1"),
    when=_under_full_catalogues,
    zh=(
        "事项不在完整的行政执法事项目录中",
        "该机关的目录声明完整,其中没有编码为 {code} 的事项",
        "核对事项编码;目录缺漏的,先补报事项",
    ),
    en=(
        "A matter is not in a catalogue that is complete",
        "the agency's catalogue, which is said to be complete, has no matter with code {code}",
        "compare the code; if the catalogue lacks the matter, deliver it first",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(_IN_2025, sample="inspection", complete=("matter",)),
        Case({**_IN_2025, "matters.0.code": _NO_SUCH}, sample="inspection", also={"ML-03": "not said to be complete"}),
        Case({"matters.0.code": _NO_SUCH}, complete=("matter",), also={"ML-03": "decided before 2025"}),
        Case(
            {**_IN_2025, "matters.0.code": _NO_SUCH, "matters.0.catalogue_version": "1999"},
            sample="inspection",
            complete=("matter",),
            note="a version that the register does not hold",
        ),
    ],
    bad=[
        Case({**day, "matters.0.code": _NO_SUCH}, at="matters.0.code", sample="inspection", complete=("matter",))
        for day in (_ON_NEW_YEAR, _IN_2025)
    ],
)
def matter_missing_from_a_complete_catalogue(act: Act, matters: Matters, decisive: Decisive) -> Hits:
    """Catalogues were to be complete by the end of 2024; from then on, what one that is complete lacks is no power.

    An error only where the register says that it is complete for the agency and day, and for the days of a violation,
    whose law applies too (处罚法 37); otherwise ML-03 warns.

    事项目录应当在 2024 年底前编制完毕（湘政办发〔2023〕51号），此后完整的目录中没有的事项，就没有这项权力。只在登记簿
    声明对该机关在决定之日、并且在违法行为之日（其规定同样适用，行政处罚法第三十七条）都完整时判为错误，其余由 ML-03
    警告。
    """
    if not _complete(act, matters, decisive.day):
        return
    for unknown in _unknown(act, matters):
        yield unknown if isinstance(unknown, Unchecked) else (unknown[0], {"code": unknown[1]})


@rule(
    "ML-03",
    Severity.WARNING,
    HUNAN51.art("二(三)1"),
    zh=(
        "事项不在行政执法事项目录中",
        "目录中没有编码为 {code} 的事项",
        "核对事项编码和目录版本;目录缺漏的,补报事项",
    ),
    en=(
        "A matter is not in the catalogue",
        "the catalogue has no matter with code {code}",
        "compare code and version; if the catalogue lacks the matter, deliver it",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(),
        Case(sample="coercion"),
        Case(sample="inspection"),
        Case(sample="license"),
        Case({"matters.0.code": _NO_SUCH, "agency.code": "11430100MB0X07077P"}, note="an agency not covered"),
        Case(
            {**_ON_NEW_YEAR, "matters.0.code": _NO_SUCH},
            sample="inspection",
            complete=("matter",),
            also={"ML-01": "complete, and from 2025 on"},
        ),
    ],
    bad=[
        Case({"matters.0.code": _NO_SUCH}, at="matters.0.code"),
        Case({"matters.0.code": "430617008000"}, at="matters.0.code", sample="inspection"),
    ],
)
def matter_not_in_the_catalogue(act: Act, matters: Matters, decisive: Decisive) -> Hits:
    """Whoever enforces does so on matters of the catalogue, which the province keeps by organ.

    A warning while catalogues may have gaps: until they were due at the end of 2024, and where the register does not
    say that it is complete.

    执法应当依据目录中的事项，目录由全省按机关编制。2024 年底以前，以及登记簿没有声明完整的，目录可能有缺漏，所以只作
    警告。
    """
    agency = act.agency
    if decisive.day >= CATALOGUES_DUE and _complete(act, matters, decisive.day):
        return
    for unknown in _unknown(act, matters):
        if not matters.covers(agency.code, decisive.day, agency.division):
            yield NOT_COVERED
        else:
            yield unknown if isinstance(unknown, Unchecked) else (unknown[0], {"code": unknown[1]})


@rule(
    "ML-04",
    Severity.WARNING,
    (*HUNAN51.art("二(三)1"), *XZCF.art(37)),
    zh=(
        "所引事项在行为和决定时均未生效",
        "事项 {code} 在目录中的有效期不含 {day}",
        "核对事项编码;事项已调整的,填写当时有效的事项",
    ),
    en=(
        "A matter was not in effect",
        "the catalogue does not have matter {code} in effect on {day}",
        "compare the code; if the matter was changed, give the one that was in effect",
    ),
    dimension=Dimension.CONSISTENCY,
    good=[
        Case(given=(Given("matter", {"effective_until": "2024-06-03"}),), note="in effect on the day of the decision"),
        Case(
            given=(Given("matter", {"effective_until": "2024-02-20", "status": "cancelled"}),),
            note="in effect when the violation began",
        ),
        Case(
            given=(Given("matter", {"effective_from": "2024-02-25", "effective_until": "2024-02-26"}),),
            note="in effect during the violation",
        ),
        Case({"matters.0.catalogue_version": "2021"}, given=(Given("matter", {"effective_from": "2024-06-04"}),)),
    ],
    bad=[
        Case(at="matters.0.code", given=(Given("matter", {"effective_from": "2024-06-04"}),)),
        Case(at="matters.0.code", given=(Given("matter", {"effective_until": "2024-02-19", "status": "adjusted"}),)),
        Case(at="matters.0.code", given=(Given("matter", {"status": "suspended"}),)),
    ],
)
def matter_not_in_effect(act: Penalty | Coercion | Inspection, matters: Matters, decisive: Decisive) -> Hits:
    """The power was in the catalogue on the decisive day, or on a day of the violation (处罚法 37).

    An act is punished by the law of its day, so a matter that was repealed since is lawful ground.  Entries of every
    organ and version are looked at; a version that the register does not hold is not checked.  The days in the
    catalogue may be inexact: a warning.

    在决定之日或者违法行为的某一日，目录中应当有该项权力。处罚适用违法行为发生时的规定（行政处罚法第三十七条），事项后
    来取消的仍是合法依据；各机关、各版本的目录都查，登记簿没有的版本不作判断。目录的起止日期可能登记不准，所以只作警告。
    """
    day = decisive.day
    for at, matter in enumerate(act.matters):
        entries = matters.entries(matter.code)
        if not entries:
            yield MATTER_UNKNOWN
        elif not any(in_force(entry, day) or in_effect_at_violation(entry, act) for entry in entries):
            if matter.catalogue_version in (None, *(entry.catalogue_version for entry in entries)):
                yield ("matters", at, "code"), {"code": matter.code, "day": day}
            else:
                yield OTHER_VERSION


@rule(
    "GS-01",
    Severity.WARNING,
    (*YSHJ.art(58), *G118.art(), *FGW424.art()),
    when=_disclosed,
    zh=(
        "决定后超过七个工作日才公示",
        "{dated} 作出决定,最迟应当在 {due} 公示(期限未经证实)",
        "及时公示并填写公示日期;不予公开的,填写理由",
    ),
    en=(
        "Published more than seven working days after the decision",
        "decided on {dated}, to be published by {due} (the term is unconfirmed)",
        "publish soon and give the day; if it is withheld, give the reason",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"publicity.published_on": "2024-06-13"}, note="10 June is a holiday: the seventh working day is 13 June"),
        Case({"publicity.published_on": ABSENT}, as_of=date(2024, 6, 13), note="not yet due"),
        Case({"publicity.published_on": "2024-06-21", "publicity.channel": "enterprise_credit_system"}),
        Case({"publicity.published_on": "2024-06-06"}, sample="license", note="the seventh working day"),
    ],
    bad=[
        Case({"publicity.published_on": "2024-06-14"}, at="publicity.published_on"),
        Case({"publicity.published_on": ABSENT}, at="publicity.published_on"),
        Case({"publicity.published_on": "2024-06-07"}, at="publicity.published_on", sample="license"),
    ],
)
def published_late(act: Penalty | License, holidays: Holidays, as_of: AsOf) -> Hits:
    """双公示: penalties and granted licences are published in seven working days.

    The figure stands in opinions of which only summaries could be read: hence a warning.  The system of enterprise
    credit has terms of its own; simple penalties and 不予处罚 are outside.

    行政许可、行政处罚应当自决定之日起七个工作日内公示（双公示）；该期限所在的文件只查到摘要，未经证实，所以只作警告。
    信用信息公示系统另有期限；简易程序处罚和不予处罚不在此列。
    """
    if act.decision is None or act.publicity is None:
        return
    due = holidays.working_day_after(act.decision.dated, PUBLICATION)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif (act.publicity.published_on or as_of.day) > due:
        yield "publicity.published_on", {"dated": act.decision.dated, "due": due}


@rule(
    "GS-02",
    Severity.WARNING,
    (*YSHJ.art(58), *G118.art()),
    when=_result_disclosed,
    zh=(
        "强制决定、检查结果超过二十个工作日才公示",
        "{day} 作出,最迟应当在 {due} 公示(期限未经证实)",
        "及时公示并填写公示日期;不予公开的,填写理由",
    ),
    en=(
        "A coercion or inspection was published more than twenty working days later",
        "of {day}, to be published by {due} (the term is unconfirmed)",
        "publish soon and give the day; if it is withheld, give the reason",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"publicity.published_on": "2024-10-15"}, sample="inspection", note="the twentieth working day"),
        Case({"publicity.published_on": ABSENT}, sample="inspection", as_of=date(2024, 10, 15)),
        Case({"publicity": {"disclosed": False}, "selection": "directed"}, sample="inspection"),
        Case({"publicity": {"disclosed": True, "published_on": "2024-04-02"}}, sample="coercion"),
    ],
    bad=[
        Case({"publicity.published_on": "2024-10-16"}, at="publicity.published_on", sample="inspection"),
        Case({"publicity.published_on": ABSENT}, at="publicity.published_on", sample="inspection"),
        Case(
            {"publicity": {"disclosed": True, "published_on": "2024-04-03"}},
            at="publicity.published_on",
            sample="coercion",
        ),
    ],
)
def result_published_late(act: Coercion | Inspection, holidays: Holidays, as_of: AsOf) -> Hits:
    """The results of enforcement are public in time (条例 58); the twenty days stand in an opinion read in part only.

    Hence a warning.  Penalties and licences have seven days (GS-01).

    执法结果应当及时公开（优化营商环境条例第五十八条）；二十个工作日的期限所在的文件只查到部分内容，未经证实，所以只作
    警告。行政处罚、行政许可为七个工作日（GS-01）。
    """
    day = _result_day(act)
    if day is None or act.publicity is None:
        return
    due = holidays.working_day_after(day, RESULTS)
    if due is None:
        yield BEYOND_HOLIDAYS
    elif (act.publicity.published_on or as_of.day) > due:
        yield "publicity.published_on", {"day": day, "due": due}


def in_effect_at_violation(entry: Matter, act: Penalty | Coercion | Inspection) -> bool:
    """Whether an entry was in effect on a day of the violation."""
    first = getattr(act, "violation_started_on", None) or getattr(act, "violation_ended_on", None)
    last = getattr(act, "violation_ended_on", None) or first
    if first is None or last is None:
        return False
    start = max(first, entry.effective_from)
    return start <= last and in_force(entry, start)
