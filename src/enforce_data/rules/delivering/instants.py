"""Days that cannot be: events after the record was written, records written after the package was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from enforce_data.dictionary.reading import Section
from enforce_data.findings import Dimension, Path, Severity
from enforce_data.laws import DATA_LOGIC, G118, YSHJ
from enforce_data.model import STANDARD, Coercion, EnforcementRecord, License, Penalty
from enforce_data.rates import OTHERS_REPORTED_WITHIN, REPORTED_WITHIN, Punctuality, punctuality
from enforce_data.registers.handover import DeliveryDay, LatestInstant
from enforce_data.registers.holidays import Holidays
from enforce_data.rulebook import Case, Hits, guard, rule
from enforce_data.rules.decisive import EVENTS
from enforce_data.rules.guards_acts import BEYOND_HOLIDAYS
from enforce_data.values.day import day_of

_WRITTEN = "2024-07-15T10:00:00+08:00"


class _Node(NamedTuple):
    """A member that tells of an event, or below which one does."""

    name: str
    many: bool
    below: list[_Node]


@cache
def _nodes(record_type: str) -> list[_Node]:
    return list(_of(STANDARD.section(record_type)))


def _of(section: Section) -> Iterator[_Node]:
    for name, entry in section.entries.items():
        below = [] if entry.section is None else list(_of(entry.section))
        if name in EVENTS or below:
            yield _Node(name, entry.many, below)


def _later(group: Any, nodes: list[_Node], last: date, path: Path, found: list[tuple[Path, date]]) -> None:
    """Gather every event of a record after a day: where it stands, and its own day in China."""
    for name, many, below in nodes:
        value = getattr(group, name)
        if value is None:
            continue
        if not below:
            day = day_of(value) if isinstance(value, datetime) else value
            if day > last:
                found.append(((*path, name), day))
        elif many:
            for at, item in enumerate(value):
                _later(item, below, last, (*path, name, at), found)
        else:
            _later(value, below, last, (*path, name), found)


@rule(
    "DL-FUTURE",
    Severity.WARNING,
    DATA_LOGIC.art(),
    zh=(
        "已发生的事晚于记录的更新时间",
        "{day} 晚于记录更新的日期 {written}:写下时还没有发生",
        "更正该日期;记录确有更新的,更新 updated_at",
    ),
    en=(
        "An event lies after the day on which the record was written",
        "{day} is after {written}, when the record was last changed: it had not happened yet",
        "correct the day; if the record was changed since, bring updated_at up to date",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"updated_at": _WRITTEN, "archived_on": "2024-07-15"}, note="the same day"),
        Case({"updated_at": "2024-07-14T23:00:00Z", "archived_on": "2024-07-15"}, note="the day is that of China"),
        Case({"updated_at": _WRITTEN, "payments.0.due_on": "2024-07-31"}, note="a due day may lie ahead"),
    ],
    bad=[
        Case({"updated_at": _WRITTEN, "archived_on": "2024-07-16"}, at="archived_on"),
        Case({"updated_at": "2024-12-19T10:00:00+08:00", "filed_on": "2024-12-20"}, at="filed_on", sample="delegation"),
    ],
    on_deleted=True,
)
def happened_after_it_was_written(record: EnforcementRecord) -> Hits:
    """What is told as done was done by the day of ``updated_at``; clocks and time zones may be set wrong: a warning.

    已经发生的事不会晚于记录的更新日期;时钟和时区可能设错,因此是警告。
    """
    written = day_of(record.updated_at)
    found: list[tuple[Path, date]] = []
    _later(record, _nodes(record.record_type), written, (), found)
    for path, day in found:
        yield path, {"day": day, "written": written}


_MADE = {"produced_at": "2024-07-15T09:00:00+08:00", "answers": "R-1"}


@rule(
    "DL-CLOCK",
    Severity.WARNING,
    DATA_LOGIC.art(),
    zh=(
        "更新时间晚于归集包的生成时间",
        "记录的更新时间晚于 {latest}",
        "校正来源系统或者打包系统的时钟",
    ),
    en=(
        "Written after the package was made",
        "the record says that it was changed after {latest}",
        "set the clock of the source system, or of the one that builds packages",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case({"updated_at": "2024-07-15T09:00:00+08:00"}, manifest=_MADE, note="the same instant"),
        Case({"updated_at": "2024-07-15T01:00:00Z"}, manifest=_MADE),
        Case({"updated_at": "2034-07-15T09:00:00+08:00"}, note="judged by a day that the user chose"),
    ],
    bad=[Case({"updated_at": "2024-07-15T09:00:01+08:00"}, at="updated_at", manifest=_MADE)],
    on_deleted=True,
)
def written_after_the_package(record: EnforcementRecord, latest: LatestInstant) -> Hits:
    """Instants are compared.  Without a manifest the end of today is the last instant that can have been.

    A day asked for by ``--as-of`` is no such limit: records may well be newer.

    比较的是时刻;没有清单的,以当日终了为最晚时刻。用户用 --as-of 指定的日期不作限制。时钟可能设错,因此是警告。
    """
    if record.updated_at > latest.instant:
        yield "updated_at", {"latest": latest.instant.isoformat()}


@guard("已作决定的处罚、强制、许可", "penalties, coercion and licences with a decision")
def decided_act(act: Any) -> bool:
    """Hold for an act with a decision; inspections have none."""
    return act.decision is not None


def _delivered(day: str, **more: Any) -> dict[str, Any]:
    return {"produced_at": f"{day}T23:30:00+08:00", **more}


_IN_JUNE = {"updated_at": "2024-06-03T09:00:00+08:00"}
_BEFORE_PAYMENT = {"DL-FUTURE": "the sample was paid and closed later"}


@rule(
    "DL-LATE",
    Severity.WARNING,
    (*YSHJ.art(58), *G118.art()),
    when=decided_act,
    zh=(
        "决定没有按期报送",
        "{dated} 作出决定,应当在 {days} 个工作日内报送,{delivered} 才报送",
        "决定作出后及时报送;以前已经报送过的,可以不改",
    ),
    en=(
        "A decision was delivered late",
        "decided on {dated}, to be delivered in {days} working days, and delivered on {delivered}",
        "deliver decisions soon; if it was delivered before, leave it",
    ),
    dimension=Dimension.TIMELINESS,
    good=[
        Case(_IN_JUNE, manifest=_delivered("2024-06-13"), also=_BEFORE_PAYMENT, note="the seventh working day"),
        Case(manifest=_delivered("2025-01-31", answers="R-1"), note="not the first delivery"),
        Case(manifest=_delivered("2025-01-31", test=True)),
        Case(note="without a manifest the day of delivery is not known"),
    ],
    bad=[
        Case(_IN_JUNE, at="decision.dated", manifest=_delivered("2024-06-14"), also=_BEFORE_PAYMENT),
        Case(manifest=_delivered("2024-07-16"), at="decision.dated", sample="coercion.execution"),
    ],
)
def delivered_late(act: Penalty | Coercion | License, delivery: DeliveryDay, holidays: Holidays) -> Hits:
    """双公示: penalties and licences are reported within seven working days, others within twenty.

    The figures stand in opinions of which only summaries could be read (unconfirmed, 未经证实), and an act may
    have been delivered before: a warning.  It is what 迟报率 counts.

    “双公示”:处罚、许可在决定后七个工作日内报送,其他行为二十个工作日内报送。期限见于只读到摘要的文件(未经证实),行为也可能以前已经报送,因此是警告;迟报率按此计算。
    """
    if act.decision is None:
        return
    dated = act.decision.dated
    answer = punctuality(str(act.record_type), dated, delivery.day, holidays)
    if answer is Punctuality.UNKNOWN:
        yield BEYOND_HOLIDAYS
    elif answer is Punctuality.LATE:
        days = REPORTED_WITHIN.get(str(act.record_type), OTHERS_REPORTED_WITHIN)
        yield ("decision", "dated"), {"dated": dated, "days": days, "delivered": delivery.day}
