"""How records in another edition are judged: by our own migration of what was given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from enforce_data.conformance.cases import Answer, Outcome, Reason, Verdict
from enforce_data.conformance.differences import SHOULD_IS, bounded, differences, leaves, matched, reason
from enforce_data.conformance.outputs import records_in
from enforce_data.conformance.supplies import Record
from enforce_data.converting import MigrationError, migrate
from enforce_data.findings import Said, pointer
from enforce_data.migrating import Loss

_NUMBER = "RQ-UP-02"
_KEPT = Said("除版次和更名、移位之处外原样保留", "keep all but the edition and what is renamed or moved")
_LOST = Reason(
    Said("转换后没有这条记录", "the record did not come out"),
    Said("转换全部记录", "take every record along"),
    rule=_NUMBER,
)
_EXTRA = Reason(
    Said("转换后多出这条记录", "the record was not given, or came before"),
    Said("只转换所给的记录,每条一次", "take the given records along, each once"),
    rule=_NUMBER,
)
_NO_GROUND = Reason(
    Said("没有会丢失的内容,却拒绝了转换", "it was refused, although nothing would be lost"),
    Said("转换后输出全部记录", "take all records along and write them"),
)
_FILES = Reason(
    Said("拒绝转换时不得输出文件", "no file may be written where it is refused"),
    Said("拒绝整个交付,不写文件", "refuse the delivery as a whole, and write nothing"),
)
_NOT_REFUSED = Reason(
    Said("{reason},应拒绝转换并指明", "{reason}: it must be refused, with this place named"),
    Said("在 refused 中列出记录和数据项", "name record and element in refused"),
)
_SOUND = Reason(
    Said("指明的记录或数据项并不会丢失", "nothing would be lost of what is named here"),
    Said("只列出旧版次容不下的", "name only what the older edition has no room for"),
)


def moved(given: list[Record], answer: Answer, to: str, *, rule: str) -> Verdict:
    """Whether records came out as our own migration has them."""
    wanted = [migrate(record, to=to) for record in given]
    read = records_in(answer.folder, to)
    met = matched(wanted, read.records)
    reasons = []
    if _names(answer):
        reasons.append(_NO_GROUND._replace(rule=rule))
    reasons += read.faults
    reasons += (_LOST._replace(record=str(record["record_id"])) for record in met.lost)
    reasons += (_EXTRA._replace(record=found.record_id, place=found.place) for found in met.extra)
    for record, found in met.pairs:
        for each in differences(record, found.raw):
            at = _NUMBER if each.path == ("edition",) else rule
            reasons.append(reason(each, str(record["record_type"]), found, SHOULD_IS, fix=_KEPT, rule=at))
    told = bounded(reasons)
    tally = {"records": len(given), "compared": sum(leaves(record) for record, _ in met.pairs)}
    return Verdict(Outcome.FAIL if told else Outcome.PASS, told, tally)


def refused(given: list[Record], answer: Answer, to: str, *, rule: str) -> Verdict:
    """Whether what would be lost was refused, each place named, and nothing else."""
    losses = {str(record["record_id"]): _losses(record, to) for record in given}
    reasons = bounded(each._replace(rule=rule) for each in _of_refusal(losses, answer))
    return Verdict(Outcome.FAIL if reasons else Outcome.PASS, reasons, {"records": len(given)})


def _losses(record: Record, to: str) -> list[Loss]:
    """What an edition has no room for; none where a record can be taken there."""
    try:
        migrate(record, to=to)
    except MigrationError as error:
        return error.losses
    return []


def _of_refusal(losses: Mapping[str, list[Loss]], answer: Answer) -> Iterator[Reason]:
    if any(each.is_file() for each in answer.folder.rglob("*")):
        yield _FILES
    names = _names(answer)
    for record_id, lost in losses.items():
        for loss in lost:
            at = pointer(loss.path)
            if not any(name == record_id and _is_at(path, at) for name, path in names):
                said = Said(
                    *(text.format(reason=why) for text, why in zip(_NOT_REFUSED.said, loss.reason, strict=True))
                )
                yield _NOT_REFUSED._replace(said=said, record=record_id, path=at)
    for name, path in names:
        if not any(_is_at(path, pointer(loss.path)) for loss in losses.get(name, ())):
            yield _SOUND._replace(record=name, path=path)


def _is_at(path: str | None, loss: str) -> bool:
    """Whether a path names a loss: the element itself or something in it; of a whole record any place or none."""
    return loss in ("/record_type", path) or str(path).startswith(f"{loss}/")


def _names(answer: Answer) -> list[tuple[str, str | None]]:
    """What the system says it refuses; what is not of that shape names nothing."""
    rows = answer.reply.get("refused")
    named: list[tuple[str, str | None]] = []
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, Mapping) and isinstance(row.get("record"), str):
            path: Any = row.get("path")
            named.append((row["record"], path if isinstance(path, str) else None))
    return named
