"""Entries of the catalogue in themselves: state and days of effect, terms, publication, what is long unused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from enforce_data.codes.basis import LegalLevel
from enforce_data.codes.matter import ActKind, MatterStatus
from enforce_data.counting import years_after
from enforce_data.findings import AsOf, Dimension, Severity
from enforce_data.laws import DATA_LOGIC, HUNAN51, XZCF, XZXK, YSHJ
from enforce_data.model import Matter
from enforce_data.rulebook import ABSENT, Case, Given, Hits, Keyed, Seen, across, guard, rule
from enforce_data.values.day import day_of

UNUSED_YEARS = 5
"""近五年未发生 (湘政办发〔2023〕51号 二(三)1)."""

_PLAN = replace(HUNAN51, since=None)  # it binds the catalogue of today, whenever a matter took effect
_LOCAL = frozenset({LegalLevel.LOCAL_REGULATION, LegalLevel.PROVINCIAL_RULE, LegalLevel.MUNICIPAL_RULE})

_CANCELLED = {"status": "cancelled"}
_BY_PROVINCE = {"bases.0.level": "local_regulation", "set_by": ABSENT}
_NEVER_USED = {**_BY_PROVINCE, "last_exercised_on": ABSENT}
_LICENCE = "matter.license"


@guard("由地方性法规、政府规章设定的现行有效事项", "active matters set by local regulations and rules alone")
def set_locally(matter: Any) -> bool:
    """Hold for an active matter, not yet to be cleaned up, none of whose bases is of national rank."""
    if matter.status is not MatterStatus.ACTIVE or matter.clean_up is not None:
        return False
    setting = (*matter.bases, *(() if matter.set_by is None or matter.set_by.level is None else (matter.set_by,)))
    return all(basis.level in _LOCAL for basis in setting)


@guard("现行有效的处罚、许可事项", "active matters of penalties and licences")
def active_penalty_or_license(matter: Any) -> bool:
    """Hold for an active matter of one of the two kinds whose acts order publication."""
    return matter.status is MatterStatus.ACTIVE and matter.act_kind in (ActKind.PENALTY, ActKind.LICENSE)


def _until(last: str) -> Given:
    """The sample matter, in effect until a day."""
    return Given("matter", {**_CANCELLED, "effective_until": last})


@rule(
    "ML-12",
    Severity.ERROR,
    DATA_LOGIC.art(),
    dimension=Dimension.ACCURACY,
    zh=("事项的上下限或者起止日期颠倒", "{low} 大于或者晚于 {high}", "核对罚款上下限和生效、失效日期"),
    en=(
        "Limits or days of a matter are reversed",
        "{low} is more or later than {high}",
        "compare the limits of the fine and the days of effect",
    ),
    good=[
        Case({"fine_min": "5000.00"}),
        Case({"fine_min": "5000.01", "fine_max": ABSENT}),
        Case({**_CANCELLED, "effective_until": "2023-01-01"}),
    ],
    bad=[
        Case({"fine_min": "5000.01"}, at="fine_min"),
        Case({**_CANCELLED, "effective_until": "2022-12-31"}, at="effective_until"),
    ],
)
def limits_are_reversed(matter: Matter) -> Hits:
    """The lowest fine is at most the highest, and the last day of effect at least the first; equal is allowed.

    Where they are reversed one of them is wrong for certain: an error.

    罚款下限不高于上限,失效日期不早于生效日期,二者相等的允许;颠倒的必有一处写错,故为错误。
    """
    if matter.fine_min is not None and matter.fine_max is not None and matter.fine_min > matter.fine_max:
        yield "fine_min", {"low": matter.fine_min, "high": matter.fine_max}
    if matter.effective_until is not None and matter.effective_until < matter.effective_from:
        yield "effective_until", {"low": matter.effective_from, "high": matter.effective_until}


@rule(
    "ML-13",
    Severity.WARNING,
    DATA_LOGIC.art(),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "事项状态与失效日期不符",
        "更新于 {day},状态为 {status},失效日期没有填写或者已经过去",
        "已取消的填写失效日期;仍有效的更正失效日期,失效的更新状态",
    ),
    en=(
        "State and last day of a matter disagree",
        "updated on {day}, its state is {status}, and its last day of effect is not given or over",
        "give the last day of what is cancelled; correct the day of what is still active, or the state",
    ),
    good=[
        Case({"effective_until": "2024-06-30"}, note="the last day"),
        Case({"effective_until": "2024-06-29", "status": "adjusted"}),
        Case({"status": "suspended"}, note="a suspension may have no end yet"),
        Case({**_CANCELLED, "effective_until": "2024-07-31"}, note="the end is settled"),
    ],
    bad=[
        Case({"effective_until": "2024-06-29"}, at="status"),
        Case(_CANCELLED, at="effective_until"),
    ],
)
def state_disagrees_with_the_last_day(matter: Matter) -> Hits:
    """``status`` is as of ``updated_at``, so it is compared with that day and never with today.

    What is cancelled has a last day, and what is active has not passed it.  Catalogues are renewed late: a warning.

    状态是更新时间当日的状态,所以与更新当日比较,不与检查当日比较。已取消的事项应有失效日期,有效的事项应未过失效日
    期。目录往往更新不及时,故只作警告。
    """
    day, last = day_of(matter.updated_at), matter.effective_until
    if matter.status is MatterStatus.CANCELLED and last is None:
        yield "effective_until", {"day": day, "status": matter.status}
    elif matter.status is MatterStatus.ACTIVE and last is not None and last < day:
        yield "status", {"day": day, "status": matter.status}


@rule(
    "ML-14",
    Severity.WARNING,
    YSHJ.art("36(2)"),
    dimension=Dimension.CONSISTENCY,
    zh=(
        "承诺时限长于法定时限",
        "承诺 {promised} 个工作日,法定 {statutory} 个工作日",
        "核对两项时限;承诺时限只能压减",
    ),
    en=(
        "The promised term is longer than the statutory one",
        "{promised} working days are promised, and the statutory term is {statutory}",
        "compare both terms; a promise can only shorten",
    ),
    good=[
        Case({"promised_days": 20}, sample=_LICENCE, note="the statutory term itself"),
        Case({"promised_days": 30, "statutory_days": ABSENT}, sample=_LICENCE),
    ],
    bad=[Case({"promised_days": 21}, at="promised_days", sample=_LICENCE)],
)
def promised_more_than_the_term(matter: Matter) -> Hits:
    """Work is done within the prescribed term, which may only be shortened further (进一步压减, 36(2)).

    The two terms may have been counted from different events: a warning.

    办理事项应当在规定时限内办结,各地可以进一步压减而不能延长(优化营商环境条例第三十六条第二款)。两项时限的起算点可
    能不同,故只作警告。
    """
    promised, statutory = matter.promised_days, matter.statutory_days
    if promised is not None and statutory is not None and promised > statutory:
        yield "promised_days", {"promised": promised, "statutory": statutory}


@rule(
    "ML-02",
    Severity.INFO,
    _PLAN.art("二(三)1"),
    when=set_locally,
    dimension=Dimension.TIMELINESS,
    zh=(
        "地方设定的事项五年以上未实施",
        "最近实施或者生效于 {last},至 {due} 已满五年",
        "实施过的补填最近实施日期;没有实施的,研究是否提请清理",
    ),
    en=(
        "A locally set matter unused for more than five years",
        "last exercised, or in effect, since {last}; five years were over on {due}",
        "give the day on which it was last exercised; otherwise consider proposing its clean-up",
    ),
    good=[
        Case({**_BY_PROVINCE, "last_exercised_on": "2019-12-31"}, as_of=date(2024, 12, 31), note="five years"),
        Case(_NEVER_USED, as_of=date(2028, 1, 1), note="five years of effect"),
        Case({"last_exercised_on": "2010-01-01"}, note="set by a law"),
        Case({**_BY_PROVINCE, "last_exercised_on": "2010-01-01", "set_by": {"law": "价格法", "level": "law"}}),
        Case({**_BY_PROVINCE, "last_exercised_on": "2010-01-01", "clean_up": {"ground": "not_occurred"}}),
        Case({**_BY_PROVINCE, "last_exercised_on": "2010-01-01", "status": "suspended"}),
        Case({**_BY_PROVINCE, "last_exercised_on": "2010-01-01"}, as_of=date(2023, 12, 11), note="before the plan"),
    ],
    bad=[
        Case({**_BY_PROVINCE, "last_exercised_on": "2019-12-30"}, at="last_exercised_on", as_of=date(2024, 12, 31)),
        Case(_NEVER_USED, at="effective_from", as_of=date(2028, 1, 2)),
        Case({**_NEVER_USED, "bases.0.level": "provincial_rule"}, at="effective_from", as_of=date(2028, 1, 2)),
    ],
)
def unused_for_five_years(matter: Matter, as_of: AsOf) -> Hits:
    """近五年未发生的 … 按规定程序提请 … 取消、调整或者暂停实施: of what local regulations and rules have set.

    A candidate for the clean-up and no fault, hence only worth knowing.  A matter never exercised is counted from its
    first day in this version of the catalogue.  Acts of the delivery are not searched: the catalogue states the day.

    湘政办发〔2023〕51号文要求对地方性法规、政府规章设定而近五年未发生的事项提请取消、调整或者暂停实施。这只是清理的
    候选事项,不是过错,故仅作提示。从未实施的,从在本版目录中生效之日算起;最近实施日期以目录填写的为准,不查本次报送的
    行为。
    """
    last = matter.last_exercised_on or matter.effective_from
    due = years_after(last, UNUSED_YEARS)
    if due < as_of.day and HUNAN51.in_force(as_of.day):
        yield "last_exercised_on" if matter.last_exercised_on else "effective_from", {"last": last, "due": due}


@rule(
    "ML-19",
    Severity.INFO,
    (*XZCF.art(39), *XZXK.art("30(1)"), *YSHJ.art("40(1)")),
    when=active_penalty_or_license,
    dimension=Dimension.COMPLETENESS,
    zh=("处罚、许可事项没有公布日期", "现行有效的事项没有填写公布日期", "公布事项并填写公布日期"),
    en=(
        "No day of publication of a penalty or licence matter",
        "the matter is active, and no day of publication is given",
        "publish the matter and give the day",
    ),
    good=[
        Case(),
        Case({"published_on": ABSENT, "status": "suspended"}),
        Case({"published_on": ABSENT}, sample="matter.measure", note="neither act speaks of measures"),
        Case({"published_on": ABSENT}, sample="matter.inspection", note="asked of the inspection"),
    ],
    bad=[
        Case({"published_on": ABSENT}, at="published_on"),
        Case({"published_on": ABSENT}, at="published_on", sample=_LICENCE),
    ],
)
def publication_day_is_not_given(matter: Matter) -> Hits:
    """Grounds of penalties (39) and the items of licences (30(1), 条例 40(1)) are made public.

    That no day is given does not show that it was not published: only worth knowing.  The articles speak of penalties
    and licences, so other matters are left alone.

    处罚的立案依据等信息应当公示,许可事项和清单应当公示、公布。没有填写公布日期不等于没有公布,故仅作提示;所引条文只
    涉及处罚和许可,其他事项不作判断。
    """
    if matter.published_on is None:
        yield "published_on"


def _in_catalogue(matter: Matter) -> Iterator[Keyed]:
    """The place of an entry in one version of an organ's catalogue, with its first and last day of effect.

    A cancelled entry without its last day has none that could be compared: ML-13 asks for it.
    """
    last = matter.effective_until
    if last is not None or matter.status is not MatterStatus.CANCELLED:
        key = (matter.code, matter.agency.code, matter.catalogue_version)
        yield Keyed(key, ("code",), matter.effective_from, (last or date.max).isoformat())


@across(
    "ML-18",
    Severity.ERROR,
    DATA_LOGIC.art(),
    keys=_in_catalogue,
    dimension=Dimension.ACCURACY,
    zh=(
        "同一事项在同一版本目录中重复",
        "同一机关、同一目录版本的该编码另有记录 {other},有效期重叠",
        "保留一条记录;确属不同事项的,更正编码或者有效期",
    ),
    en=(
        "One matter twice in one version of a catalogue",
        "record {other} has the same code, agency and version, and their days of effect overlap",
        "keep one record; if they are different matters, correct the code or the days of effect",
    ),
    good=[
        Case({"record_id": "SX-X", "effective_from": "2024-01-01"}, given=(_until("2023-12-31"),), note="the next day"),
        Case({"record_id": "SX-X", "catalogue_version": "2024"}, given=(Given("matter"),)),
        Case({"record_id": "SX-X", "agency.code": "11430121MB0X08088G"}, given=(Given("matter"),)),
        Case({"record_id": "SX-X", "code": "430217001999"}, given=(Given("matter"),)),
        Case({"source_system": "旧目录系统"}, given=(Given("matter"),), note="one record from two systems"),
        Case({"record_id": "SX-X"}, given=(Given("matter", _CANCELLED),), note="cancelled, its last day is not given"),
    ],
    bad=[
        Case({"record_id": "SX-X"}, at="code", given=(Given("matter"),)),
        Case({"record_id": "SX-X", "effective_from": "2023-12-31"}, at="code", given=(_until("2023-12-31"),)),
        Case({"record_id": "SX-X", "status": "suspended"}, at="code", given=(Given("matter"),)),
    ],
)
def matter_stands_twice(entries: Sequence[Seen]) -> Iterator[tuple[Seen, Mapping[str, Any]]]:
    """On one day a version of an organ's catalogue has one entry for a code; what the acts cite is open otherwise.

    Named is the entry that begins later, of two that begin together the later in the inputs.

    同一机关同一版本的目录,同一编码在同一日只应有一条,否则不能确定行为引用的是哪一条,故为错误。指出开始较晚的一条,同
    时开始的指出报送在后的一条。
    """
    single: dict[str | None, Seen] = {}
    for entry in entries:
        single.setdefault(entry.record.id, entry)
    ordered = sorted(single.values(), key=lambda entry: entry.day or date.min)
    reaching = ordered[0]
    for entry in ordered[1:]:
        if (entry.day or date.min).isoformat() <= reaching.value:
            yield entry, {"other": reaching.record.id}
        reaching = max(reaching, entry, key=lambda each: each.value)
