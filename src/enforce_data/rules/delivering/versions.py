"""Versions of a record: of one key (source agency, source system, record type, record id) only the newest counts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from enforce_data.findings import Dimension, Severity
from enforce_data.laws import STANDARD
from enforce_data.model import EnforcementRecord
from enforce_data.rulebook import Case, Given, Seen, Version, versions

Hits = Iterator[tuple[Seen, Mapping[str, Any]] | Seen]

_OLDER = {"updated_at": "2024-07-14T09:00:00+08:00"}
_OTHER = {"remarks": "补录"}
_AGAIN = (Given("penalty"),)


def at_one_instant(records: Sequence[Version]) -> Iterator[list[Version]]:
    """Records of a key with one instant, where there are several; an instant that cannot be read is none.

    Where the source agency cannot be read, the key is not known either, and nothing is compared; nor is a record whose
    file was gone when it was to be read again.
    """
    by_instant: dict[float, list[Version]] = defaultdict(list)
    for record in records:
        if record.key[0] and record.content and not math.isinf(record.updated_at):
            by_instant[record.updated_at].append(record)
    yield from (group for group in by_instant.values() if len(group) > 1)


@versions(
    "DL-DUPLICATE-ID",
    Severity.ERROR,
    STANDARD.art(),
    of=EnforcementRecord,
    zh=(
        "同一记录同一时间有两种内容",
        "同一标识、同一更新时间的记录有 {count} 条,内容不同,无从判断以哪一条为准",
        "保留正确的一条;确有更正的,更正后的记录填写更晚的更新时间",
    ),
    en=(
        "One record says two things at one instant",
        "{count} records have this key and this instant, and do not say the same: which one counts cannot be told",
        "keep the right one; if it was corrected, give the correction a later updated_at",
    ),
    dimension=Dimension.ACCURACY,
    good=[
        Case(_OTHER, given=(Given("penalty", _OLDER),), note="a correction"),
        Case(
            {"record_id": "CF-X", "case_no": "星市监案〔2024〕999号"},
            also={"CF-DOC-03": "the number of the sample"},
            given=_AGAIN,
        ),
        Case(given=_AGAIN, also={"DL-REPEATED": "it says the same"}),
    ],
    bad=[
        Case(_OTHER, at="updated_at", given=_AGAIN),
        Case({**_OTHER, "updated_at": "2024-07-15T01:00:00Z"}, at="updated_at", given=_AGAIN),
    ],
)
def two_contents_at_one_instant(records: Sequence[Version]) -> Hits:
    """Only the newest of a key counts, so two that differ and are equally new leave open what is true.

    Compared is what the records say in canonical form, not how it is written.  All of them are named.

    同一标识只有最新的一条有效;两条时间相同而内容不同,无从判断以哪一条为准,因此是错误,各条都指出。比较的是内容,不是写法。
    """
    for group in at_one_instant(records):
        if len({record.content for record in group}) > 1:
            for record in group:
                yield record.seen, {"count": len(group)}


@versions(
    "DL-REPEATED",
    Severity.INFO,
    STANDARD.art(),
    of=EnforcementRecord,
    zh=("同一记录重复报送", "与记录 {other} 完全相同,只计一次", "去掉重复的记录"),
    en=(
        "The same record again",
        "it says the same as record {other}; it counts once",
        "leave the repetition out",
    ),
    dimension=Dimension.ACCURACY,
    good=[Case(_OTHER, given=(Given("penalty", _OLDER),))],
    bad=[Case(at="updated_at", given=_AGAIN)],
)
def the_same_again(records: Sequence[Version]) -> Hits:
    """A record that came before with the same content and instant adds nothing: worth knowing, and nobody's fault.

    The first one is not named.

    与前面一条内容、时间都相同的记录不增加任何信息,只作提示;第一条不指出。
    """
    for group in at_one_instant(records):
        first: dict[bytes, Seen] = {}
        for record in group:
            if record.content in first:
                yield record.seen, {"other": first[record.content].record.number}
            first.setdefault(record.content, record.seen)


@versions(
    "DL-SUPERSEDED",
    Severity.INFO,
    STANDARD.art(),
    of=EnforcementRecord,
    zh=(
        "已被更新的版本取代",
        "本次报送中有该记录更新的版本(第 {other} 条);本条不按法律规则检查,不计入比率",
        "不需要处理;只报送最新版本即可",
    ),
    en=(
        "Replaced by a newer version",
        "record {other} is a newer version; this one is not judged by rules on law and counts in no rate",
        "nothing to do; it is enough to deliver the newest version",
    ),
    dimension=Dimension.TIMELINESS,
    good=[Case(_OTHER, given=(Given("penalty", _OLDER),)), Case(given=(Given("license"),))],
    bad=[
        Case(_OLDER, at="updated_at", given=(Given("penalty"),)),
        Case({**_OLDER, "decision.result": "no_penalty"}, at="updated_at", given=_AGAIN, note="not judged by the law"),
    ],
)
def replaced_by_a_newer_one(records: Sequence[Version]) -> Hits:
    """Only the newest version of a record counts; the instants are compared, not how they are written.

    同一记录只有最新的版本有效;比较的是时刻,不是写法。旧版本不按法律规则检查,因此只作提示。
    """
    newest = max(records, key=lambda record: record.updated_at)
    for record in records:
        if record.key[0] and not math.isinf(record.updated_at) and record.updated_at < newest.updated_at:
            yield record.seen, {"other": newest.seen.record.number}
