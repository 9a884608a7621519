"""How the answer to a receipt is judged: the package, each record that it should bring, and all records together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from enforce_data.building import NO_DIGEST, verify
from enforce_data.conformance.cases import Outcome, Reason, Verdict
from enforce_data.conformance.correction_stories import Told
from enforce_data.conformance.differences import (
    KEY,
    SHOULD_IS,
    bounded,
    differences,
    key_of,
    leaves,
    reason,
)
from enforce_data.conformance.mistakes import changed
from enforce_data.conformance.outputs import Found, checked, checked_together, named, reason_of, records_in
from enforce_data.conformance.supplies import Record, instant
from enforce_data.deliveries import Asking, open_deliveries
from enforce_data.findings import Path as RecordPath
from enforce_data.findings import Said, Severity
from enforce_data.manifests import NAME, Stated
from enforce_data.model import STANDARD
from enforce_data.sample.days import LAST

_WHOLE = Said("整条重报,只改有误之处和更新时间", "resend the whole record; change only what was wrong, and updated_at")
_NO_MANIFEST = Reason(
    Said("输出应为一个带 manifest.json 的包", "the output must be one package with its manifest.json"),
    Said("在输出文件夹中写 manifest.json", "write manifest.json into the output folder"),
    rule="RQ-PK-01",
)
_UNPROVEN = Reason(
    Said("清单没有给出全部文件的摘要", "the manifest does not state a digest of every file"),
    Said("为每个文件写明 sha256", "state the sha256 of every file"),
    rule="RQ-PK-01",
)
_MISSING = Reason(
    Said("应更正或删除的记录没有重报", "the record was to be corrected or deleted, and was not resent"),
    Said("按事实更正或删除后重报", "resend it corrected or deleted, as the facts say"),
    rule="RQ-RC-02",
)
_STRANGER = Reason(
    Said("包中有原包没有的记录", "the package before did not have this record"),
    Said("只报送更正、删除的记录", "send only records that are corrected or deleted"),
    rule="RQ-RC-05",
)
_NOT_LATER = Reason(
    Said("更新时间没有晚于此前报送的版本", "updated_at is not later than that of the version sent before"),
    Said("更正、删除时写入当时的时间", "write the time of the correction or deletion"),
    path="/updated_at",
)


class Sent(NamedTuple):
    """What an answer is measured by: the manifest of the package, and the id of its receipt."""

    manifest: Mapping[str, Any]
    receipt: str


class Task(NamedTuple):
    """What is to become of one record."""

    versions: Sequence[Record]
    """As it was sent, the one that counts last."""
    facts: Sequence[tuple[RecordPath, Any]]
    delete: bool

    @property
    def last(self) -> Record:
        """The version that counts."""
        return self.versions[-1]

    @property
    def due(self) -> bool:
        """Whether it must be resent."""
        return bool(self.facts) or self.delete

    @property
    def expected(self) -> Record:
        """What it must be in the answer, but for ``updated_at``."""
        made = self.last
        for path, value in self.facts:
            made = changed(made, path, value)
        return {**made, "operation": "delete"} if self.delete else made


def judged(tale: Told, sent: Sent, folder: Path, edition: str) -> Verdict:
    """Whether a package answers the receipt as it should."""
    tasks = _tasks(tale)
    due = [task for task in tasks.values() if task.due]
    if not due and not _has_data(folder):
        return Verdict(Outcome.PASS, (), {"records": 0, "compared": 0})
    read = records_in(folder, edition)
    newest = _newest(read.records)
    reasons = [
        *_of_package(folder, sent),
        *read.faults,
        *_of_due(due, newest, read.records),
        *_of_others(tasks, read.records),
    ]
    reasons += _of_check(tasks, newest, folder)
    told = bounded({(each.rule, each.record, each.path, each.place): each for each in reasons}.values())
    compared = sum(leaves(newest[key].raw) for key in tasks if key in newest)
    return Verdict(Outcome.FAIL if told else Outcome.PASS, told, {"records": len(due), "compared": compared})


def _tasks(tale: Told) -> dict[tuple[Any, ...], Task]:
    versions: dict[tuple[Any, ...], list[Record]] = {}
    for record in (record for records in tale.rounds for record in records):
        versions.setdefault(key_of(record), []).append(record)
    tasks = {}
    for key, sent in versions.items():
        own = [fact for fact in tale.facts if fact["record"] == key[-1]]
        facts = [(_steps(fact["path"]), fact["value"]) for fact in own if "path" in fact]
        tasks[key] = Task(sent, facts, any("delete" in fact for fact in own))
    return tasks


def _steps(path: str) -> RecordPath:
    """A JSON Pointer of our own making, as steps."""
    return tuple(int(step) if step.isdigit() else step for step in path.split("/")[1:])


def _has_data(folder: Path) -> bool:
    return any(each.is_file() and each.name != NAME for each in folder.rglob("*"))


def _newest(records: Iterable[Found]) -> dict[tuple[Any, ...], Found]:
    """Of each key the version that counts; one whose instant cannot be read is the oldest."""
    newest: dict[tuple[Any, ...], Found] = {}
    for found in records:
        known = newest.get(key_of(found.raw))
        if known is None or _order(found.raw) >= _order(known.raw):
            newest[key_of(found.raw)] = found
    return newest


def _order(record: Mapping[str, Any]) -> float:
    moment = instant(record)
    return float("-inf") if moment is None else moment.timestamp()


# The package.


def _of_package(folder: Path, sent: Sent) -> Iterator[Reason]:
    deliveries = open_deliveries([str(folder)], Asking(), STANDARD)
    if len(deliveries) != 1 or deliveries[0].stated is None or deliveries[0].stated.item is None:
        yield _NO_MANIFEST
        return
    report = verify(folder)
    files = [named(item.path, folder) for item in report.inputs]
    for finding in report.findings:
        if finding.notice.severity is not Severity.INFO:
            yield reason_of(finding, files, folder)
    # That SM3 cannot be computed here is not the fault of the package.
    if any(each.reason == NO_DIGEST for each in report.not_checked):
        yield _UNPROVEN
    yield from _of_manifest(deliveries[0].stated, sent)


def _of_manifest(stated: Stated, sent: Sent) -> Iterator[Reason]:
    before = sent.manifest
    edition = None if stated.edition is None else str(stated.edition)
    if edition != before["edition"]:
        yield _wrong("RQ-PK-02", "edition", before["edition"], edition)
    if stated.package_id == before["package_id"]:
        said = Said("包标识与原包相同", "the package_id is that of the package before")
        yield _of_member("RQ-PK-03", "package_id", said)
    if stated.sequence is not None and stated.sequence <= before["sequence"]:
        said = Said("序号没有大于原包的序号", "the sequence is not greater than that of the package before")
        yield _of_member("RQ-PK-04", "sequence", said)
    if stated.produced_at is None or stated.produced_at <= datetime.fromisoformat(before["produced_at"]):
        said = Said("生成时间没有晚于原包的生成时间", "it was not produced later than the package before")
        yield _of_member("RQ-PK-05", "produced_at", said)
    if stated.sender != before["sender"]:
        yield _wrong("RQ-PK-06", "sender", before["sender"], stated.sender)
    if stated.answers != sent.receipt:
        yield _wrong("RQ-RC-01", "answers", sent.receipt, stated.answers)


def _wrong(rule: str, name: str, wanted: str, found: str | None) -> Reason:
    zh, en = ("空", "nothing") if found is None else (found, found)
    return _of_member(rule, name, Said(f"{name} 应为 {wanted},现为{zh}", f"{name} should be {wanted} and is {en}"))


def _of_member(rule: str, name: str, said: Said) -> Reason:
    fix = Said(f"改正清单的 {name}", f"correct {name} of the manifest")
    return Reason(said, fix, path=f"/{name}", rule=rule, place=NAME)


# The records.


def _of_due(due: Iterable[Task], newest: Mapping[tuple[Any, ...], Found], came: Sequence[Found]) -> Iterator[Reason]:
    for task in due:
        key = key_of(task.last)
        found = newest.get(key)
        if found is not None:
            yield from _of_answer(task, found)
        elif (other := next((each for each in came if key_of(each.raw)[2:] == key[2:]), None)) is not None:
            yield from _of_key(task.last, other)
        else:
            yield _MISSING._replace(record=str(task.last["record_id"]))


def _of_key(last: Record, found: Found) -> Iterator[Reason]:
    fix = Said("更正和删除沿用原主键", "keep the key in corrections and deletions")
    for each in differences(_key(last), _key(found.raw)):
        yield reason(each, str(last["record_type"]), found, SHOULD_IS, fix=fix, rule="RQ-CO-01")


def _key(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: record.get(name) for name in KEY}


def _of_answer(task: Task, found: Found) -> Iterator[Reason]:
    if _order(found.raw) <= max(map(_order, task.versions)):
        rule = "RQ-WD-02" if task.delete else "RQ-CO-02"
        yield _NOT_LATER._replace(record=found.record_id, rule=rule, place=found.at(("updated_at",)))
    facts = {path for path, _ in task.facts}
    for each in differences(_content(task.expected), _content(found.raw)):
        rule = "RQ-WD-01" if task.delete else "RQ-CO-04" if each.path in facts else "RQ-CO-03"
        yield reason(each, str(task.last["record_type"]), found, SHOULD_IS, fix=_WHOLE, rule=rule)


def _of_others(tasks: Mapping[tuple[Any, ...], Task], came: Iterable[Found]) -> Iterator[Reason]:
    """Records that need not have been resent: those of the package before must be as they were."""
    moved = {key[2:] for key, task in tasks.items() if task.due}
    for found in came:
        key = key_of(found.raw)
        task = tasks.get(key)
        if task is None:
            if key[2:] not in moved:
                yield _STRANGER._replace(record=found.record_id, place=found.place)
        elif not task.due and found.raw not in task.versions:
            rule = "RQ-WD-03" if task.last.get("operation") == "delete" else "RQ-RC-03"
            for each in differences(_content(task.last), _content(found.raw)):
                yield reason(each, str(task.last["record_type"]), found, SHOULD_IS, fix=_WHOLE, rule=rule)


def _content(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record without its instant; that it inserts or corrects goes without saying."""
    kept = {name: value for name, value in record.items() if name != "updated_at"}
    if kept.get("operation") == "upsert":
        del kept["operation"]
    return kept


# Old and new together.


def _of_check(
    tasks: Mapping[tuple[Any, ...], Task], newest: Mapping[tuple[Any, ...], Found], folder: Path
) -> Iterator[Reason]:
    """The errors of our own check: in the package, and in all records that count once it is taken."""
    known = set()
    for each in checked(folder, as_of=LAST):
        known.add((each.rule, each.record, each.path))
        yield each
    kept = [task.last for key, task in tasks.items() if key not in newest]
    for each in checked_together([*kept, *(found.raw for found in newest.values())], LAST):
        if (each.rule, each.record, each.path) not in known:
            yield each
