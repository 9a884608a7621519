"""Records and cases through the real machinery: structure, rules and the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from enforce_data.findings import AsOf, Finding, Path
from enforce_data.formats.base import Item
from enforce_data.manifests import Stated, take
from enforce_data.model import STANDARD
from enforce_data.pipeline import Expected, Run, Settings
from enforce_data.register import Coverage
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import claimed
from enforce_data.registers.shelf import REGISTER_TYPES, Shelf
from enforce_data.results import InputResult
from enforce_data.rulebook import Case, Rule
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF, RawRecord, registers, scene, written
from enforce_data.structure import Structure

_STRUCTURE = Structure(STANDARD)


@dataclass(frozen=True)
class Judged:
    """What was said of the last record of a run."""

    findings: list[Finding]
    not_checked: set[tuple[str, str]]
    """Rule and reason in English, of all records of the run."""

    @property
    def said(self) -> set[tuple[str, str]]:
        """Rule and dotted path of each finding."""
        return {(finding.notice.id, dotted(finding.path or ())) for finding in self.findings}

    def unchecked(self) -> set[str]:
        return {rule for rule, _ in self.not_checked}


def paths(result: Judged, rule: str) -> set[str]:
    return {path for found, path in result.said if found == rule}


def dotted(path: Path) -> str:
    return ".".join(map(str, path))


def context_of(records: Iterable[RawRecord], as_of: date) -> dict[type, Any]:
    shelf = Shelf()
    for raw in records:
        judged = _STRUCTURE.judge(raw, raw["record_type"], STANDARD.stated_edition(raw["edition"]))
        assert not judged.problems, judged.problems
        shelf.offer(raw["record_type"], judged.record)
    return shelf.context(AsOf(as_of, "test"))


def judge(
    record: RawRecord,
    *,
    before: Iterable[RawRecord] = (),
    beside: Iterable[RawRecord] | None = None,
    as_of: date = AS_OF,
    without: Iterable[type] = (),
    complete: Iterable[str] = (),
    since: date | None = None,
    manifest: Mapping[str, Any] | None = None,
) -> Judged:
    """Judge a record after others, with the sample registers beside it unless others are given.

    Registers that are ``complete`` are so from the day ``since`` on.
    """
    record, before = written(record), [written(each) for each in before]
    known = list(registers() if beside is None else beside)
    if record["record_type"] in REGISTER_TYPES:
        known.append(record)
    taken = set(without)
    context = {kind: value for kind, value in context_of(known, as_of).items() if kind not in taken}
    for record_type in complete:
        if REGISTER_TYPES[record_type] in context:
            context[REGISTER_TYPES[record_type]].stated = [Coverage(complete=True, starts_on=since)]
    stated = Stated()
    if manifest is not None:
        take(stated, Item(dict(manifest), 1), STANDARD)
        for record_type, rows in stated.coverage.items():
            if REGISTER_TYPES.get(record_type) in context:
                context[REGISTER_TYPES[record_type]].stated = rows
        context |= claimed([stated.coverage])
    return _run([*before, record], context, {} if manifest is None else stated.handover(context.get(Agencies)))


def judge_case(rule: Rule, case: Case, *, without: Iterable[type] = ()) -> Judged:
    set_up = scene(rule, case)
    return judge(
        set_up.record,
        before=set_up.before,
        beside=set_up.registers,
        as_of=set_up.as_of,
        without=without,
        complete=case.complete,
        manifest=case.manifest,
    )


def _run(records: list[RawRecord], context: Mapping[type, Any], handover: Mapping[type, Any]) -> Judged:
    run = Run(STANDARD, BOOK, context, Settings())
    place = run.open(InputResult("case"), Expected(context=handover))
    for number, raw in enumerate(records, start=1):
        run.judge(Item(raw, number), place)
    run.finish(lambda place, wanted: [])
    assert not run.internal, run.internal
    last = [
        finding
        for finding in run.tally.sorted_findings()
        if finding.record is not None and finding.record.number == len(records)
    ]
    return Judged(last, {(rule, reason.en) for rule, reason in run.tally.not_checked})
