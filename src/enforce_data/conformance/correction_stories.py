"""What correctors are told: packages that were sent with mistakes, and what is true.

A story is made by a record type and a seed.  The records of a later round stand in files of their own, as a system
writes them that exports what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from enforce_data.conformance.mistakes import Mistake, omissions, typing_errors, wrong_days
from enforce_data.conformance.supplies import Record, lawful
from enforce_data.findings import Said
from enforce_data.sample.days import PRODUCED_AT
from enforce_data.sample.generator import ACTS, REGISTERS

SEQUENCE = 2
"""The number of the package that was sent among those of its sender."""
_DRAWN = 12
"""Records among which those of a story are chosen."""
_MINUTES = 180


@dataclass(frozen=True)
class Told:
    """One story: the rounds of records as they were sent, and what is true of them."""

    rounds: Sequence[Sequence[Record]]
    facts: Sequence[Mapping[str, Any]]
    now: str
    """The instant of the correction."""
    manifest: Mapping[str, Any]
    """What the manifest of the package says beside what every manifest does."""


class Story(NamedTuple):
    """A kind of story: of which record types it can be told, and which requirements it tries."""

    name: str
    title: Said
    types: tuple[str, ...]
    tell: Callable[[list[Record], int], Told]
    requirements: tuple[str, ...]
    needs: frozenset[str] = frozenset()
    in_every_format: bool = False


def told(story: Story, record_type: str, seed: int, edition: str) -> Told:
    """Tell a story; the same seed tells the same."""
    return story.tell(lawful(record_type, _DRAWN, seed, edition), seed)


def _story(
    rounds: Sequence[Sequence[Record]],
    facts: Sequence[Mapping[str, Any]],
    seed: int,
    *,
    now: datetime | None = None,
    **manifest: Any,
) -> Told:
    later = now or PRODUCED_AT + timedelta(minutes=60 + seed % _MINUTES)
    return Told(rounds, facts, later.isoformat(), manifest)


def _having(
    records: list[Record], mistakes: Callable[[Record], list[Mistake]], seed: int, *, least: int = 1
) -> list[tuple[Record, list[Mistake]]]:
    """The records in which such mistakes can be made, with the mistakes; the seed says which come first."""
    turned = records[seed % len(records) :] + records[: seed % len(records)]
    found = [(record, mistakes(record)) for record in turned]
    return [(record, made) for record, made in found if len(made) >= least]


def _any(record: Record) -> list[Mistake]:
    return typing_errors(record) + wrong_days(record)


def _inner(record: Record) -> list[Mistake]:
    """Mistakes in the items of a list, which tables keep in child tables."""
    return [each for each in typing_errors(record) if any(isinstance(step, int) for step in each.path)]


def _others(records: list[Record], *taken: Record, count: int) -> list[Record]:
    ids = {record["record_id"] for record in taken}
    return [record for record in records if record["record_id"] not in ids][:count]


def _one(records: list[Record], seed: int, mistakes: Callable[[Record], list[Mistake]], others: int) -> Told:
    """One record with one mistake, among others that are right."""
    record, made = _having(records, mistakes, seed)[0]
    mistake = made[seed % len(made)]
    return _story([[mistake.made(record), *_others(records, record, count=others)]], [mistake.fact(record)], seed)


def _one_value(records: list[Record], seed: int) -> Told:
    return _one(records, seed, _any, 2)


def _untouched(records: list[Record], seed: int) -> Told:
    return _one(records, seed, _any, 6)


def _inner_value(records: list[Record], seed: int) -> Told:
    return _one(records, seed, _inner, 1)


def _omitted(records: list[Record], seed: int) -> Told:
    return _one(records, seed, omissions, 1)


def _several(records: list[Record], seed: int) -> Told:
    record, made = _having(records, _any, seed, least=2)[0]
    first, last = made[0], made[-1]
    other, its = next(each for each in _having(records, _any, seed) if each[0] is not record)
    return _story(
        [[last.made(first.made(record)), its[0].made(other), *_others(records, record, other, count=2)]],
        [first.fact(record), last.fact(record), its[0].fact(other)],
        seed,
    )


def _superseded(records: list[Record], seed: int) -> Told:
    """Two versions in one package: the first mistake was mended, another one made; the newer one counts."""
    record, made = _having(records, _any, seed, least=2)[0]
    newer = {**made[-1].made(record), "updated_at": PRODUCED_AT.replace(hour=10).isoformat()}
    rest = _others(records, record, count=1)
    return _story([[made[0].made(record), *rest], [newer]], [made[-1].fact(record)], seed)


def _one_instant(records: list[Record], seed: int) -> Told:
    """Two contents under one key and one instant."""
    record, made = _having(records, _any, seed)[0]
    rest = _others(records, record, count=1)
    return _story([[record, *rest], [made[0].made(record)]], [made[0].fact(record)], seed)


def _other_offset(records: list[Record], seed: int) -> Told:
    """The correction is later, although its instant, written in UTC, comes earlier as a text."""
    record, made = _having(records, _any, seed)[0]
    late = {**made[0].made(record), "updated_at": PRODUCED_AT.replace(hour=17, minute=30).isoformat()}
    now = (PRODUCED_AT + timedelta(minutes=60 + seed % _MINUTES)).astimezone(UTC)
    return _story([[late, *_others(records, record, count=1)]], [made[0].fact(record)], seed, now=now)


def _warnings_only(records: list[Record], seed: int) -> Told:
    """Nothing is rejected; the package is only warned of the day in its batch number."""
    yesterday = PRODUCED_AT - timedelta(days=1)
    return _story([records[:3]], [], seed, batch_no=f"{yesterday:%Y%m%d}00001")


def _deletion(records: list[Record], seed: int) -> Told:
    """A record with which nothing is wrong but that there is no such case: it was a rehearsal, or entered twice."""
    gone = records[seed % len(records)]
    facts = [{"record": gone["record_id"], "delete": True}]
    return _story([[gone, *_others(records, gone, count=2)]], facts, seed)


def _deletion_and_correction(records: list[Record], seed: int) -> Told:
    record, made = _having(records, _any, seed)[0]
    gone, kept = _others(records, record, count=2)
    return _story(
        [[gone, made[0].made(record), kept]],
        [{"record": gone["record_id"], "delete": True}, made[0].fact(record)],
        seed,
    )


def _deleted_stays(records: list[Record], seed: int) -> Told:
    """One record was sent and deleted again in the package; another one is to be corrected."""
    record, made = _having(records, _any, seed)[0]
    gone = _others(records, record, count=1)[0]
    deleted = {**gone, "operation": "delete", "updated_at": PRODUCED_AT.replace(hour=10).isoformat()}
    return _story([[gone, made[0].made(record)], [deleted]], [made[0].fact(record)], seed)


_ACTS, _REGISTERS = tuple(ACTS), tuple(reversed(REGISTERS))
_ALL = (*_ACTS, *_REGISTERS)
_NUMBERED = (*_ACTS, "certificate", "delegation")
"""Types whose records have two numbers or more that can be mistyped."""
_DELETION = frozenset({"deletion"})

_PACKAGE = ("RQ-PK-01", "RQ-PK-02", "RQ-PK-03", "RQ-PK-04", "RQ-PK-05", "RQ-PK-06", "RQ-RC-01")

STORIES = (
    Story(
        "one-value",
        Said("更正一条记录的一个值", "one wrong value of one record"),
        _ALL,
        _one_value,
        (*_PACKAGE, "RQ-RC-02", "RQ-CO-01", "RQ-CO-02", "RQ-CO-03", "RQ-CO-04", "RQ-CO-05"),
        in_every_format=True,
    ),
    Story(
        "several-values",
        Said("更正两条记录的三个值", "three wrong values in two records"),
        _NUMBERED,
        _several,
        ("RQ-RC-02", "RQ-CO-03", "RQ-CO-04"),
    ),
    Story(
        "inner-value",
        Said("更正子项(当事人、人员)中的值", "a wrong value of a party or an officer"),
        _ACTS,
        _inner_value,
        ("RQ-CO-03", "RQ-CO-04"),
    ),
    Story(
        "omitted-value",
        Said("补上漏填的值", "a value that was left out"),
        ("penalty", "coercion"),
        _omitted,
        ("RQ-CO-04", "RQ-CO-05"),
    ),
    Story(
        "untouched",
        Said("一错六对:不得改动无须更正的记录", "one wrong among six right ones, which must not change"),
        _ALL,
        _untouched,
        ("RQ-RC-03", "RQ-RC-05"),
    ),
    Story(
        "register",
        Said("更正登记册记录", "a wrong value of a register record"),
        _REGISTERS,
        _one_value,
        ("RQ-CO-01", "RQ-CO-04"),
    ),
    Story(
        "superseded",
        Said("同一记录报过两个版本,以新版本为准更正", "two versions were sent; the newer one is corrected"),
        _NUMBERED,
        _superseded,
        ("RQ-CO-02", "RQ-CO-03"),
    ),
    Story(
        "one-instant",
        Said("同一主键、同一时间报过两种内容", "two contents under one key and one instant"),
        _ALL,
        _one_instant,
        ("RQ-CO-06",),
    ),
    Story(
        "other-offset",
        Said("更新时间按时刻比较,不按文字比较", "instants are compared, not their texts"),
        _ALL,
        _other_offset,
        ("RQ-CO-02",),
    ),
    Story(
        "warnings-only",
        Said("回执只有警告,没有退回", "a receipt with warnings that rejects nothing"),
        _ALL,
        _warnings_only,
        ("RQ-RC-04",),
    ),
    Story(
        "deletion",
        Said("删除不应存在的记录", "a record that must be deleted"),
        _ALL,
        _deletion,
        ("RQ-RC-02", "RQ-WD-01", "RQ-WD-02"),
        _DELETION,
    ),
    Story(
        "deletion-and-correction",
        Said("删除一条,更正一条", "one record to delete, one to correct"),
        _ALL,
        _deletion_and_correction,
        ("RQ-RC-02", "RQ-WD-01", "RQ-CO-04"),
        _DELETION,
    ),
    Story(
        "deleted-stays",
        Said("已删除的记录不得重新出现", "a deleted record must not come back"),
        _ALL,
        _deleted_stays,
        ("RQ-WD-03",),
        _DELETION,
    ),
)
"""All stories."""
