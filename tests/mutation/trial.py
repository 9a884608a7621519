"""Rules alone over their own cases: what they say, and whether a changed rule says something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from enforce_data.dictionary import Record
from enforce_data.findings import AsOf
from enforce_data.formats.base import Item
from enforce_data.manifests import Stated, take
from enforce_data.model import STANDARD
from enforce_data.pipeline import Expected, Run, Settings
from enforce_data.register import Coverage
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import claimed
from enforce_data.registers.shelf import REGISTER_TYPES, Shelf
from enforce_data.results import InputResult
from enforce_data.rulebook import Book, Case, Rule
from enforce_data.rules import BOOK
from enforce_data.rules.samples import RawRecord, scene
from enforce_data.structure import Structure
from mutation.mutants import Mutant

Answer = tuple[frozenset[Any], frozenset[Any], bool]
"""What a rule said of a case: its findings, the reasons why it did not decide, and whether it broke down."""


@dataclass(frozen=True)
class Stage:
    """A case set up: the records in their order, and the registers."""

    records: Sequence[RawRecord]
    context: Mapping[type, Any]
    handover: Mapping[type, Any]
    """What rules get of the manifest that the records came with."""


def stages(rule: Rule) -> list[Stage]:
    """All cases of a rule, set up once for all its mutants."""
    return [_stage(rule, case) for case in (*rule.good, *rule.bad)]


def caught(mutant: Mutant, stages: Sequence[Stage], before: Sequence[Answer]) -> bool:
    """Whether some case of the rule notices the change."""
    with mutant.patched():
        return any(answer(mutant.rule, stage, mutant) != known for stage, known in zip(stages, before, strict=True))


def answer(rule: Rule, stage: Stage, mutant: Mutant | None = None) -> Answer:
    """Judge a case by one rule alone."""
    context = dict(stage.context) if mutant is None else mutant.context(dict(stage.context))
    run = Run(STANDARD, Book([rule], BOOK.families), context, Settings())
    place = run.open(InputResult("case"), Expected(context=stage.handover))
    for number, raw in enumerate(stage.records, start=1):
        run.judge(Item(raw, number), place)
    run.finish(lambda place, wanted: [])
    said = frozenset(
        (finding.record.number, finding.path, str(sorted(finding.params.items())))
        for finding in run.tally.sorted_findings()
        if finding.notice.id == rule.id and finding.record is not None
    )
    return said, frozenset(run.tally.not_checked.items()), bool(run.internal)


def _stage(rule: Rule, case: Case) -> Stage:
    set_up = scene(rule, case)
    known = list(set_up.registers)
    if set_up.record["record_type"] in REGISTER_TYPES:
        known.append(set_up.record)
    shelf = Shelf()
    for raw in known:
        shelf.offer(raw["record_type"], _model(raw))
    context = shelf.context(AsOf(set_up.as_of, "case"))
    for record_type in case.complete:
        if (kind := REGISTER_TYPES[record_type]) in context:
            context[kind].stated = [Coverage(complete=True)]
    stated = Stated()
    if case.manifest is not None:
        take(stated, Item(dict(case.manifest), 1), STANDARD)
        for record_type, rows in stated.coverage.items():
            if REGISTER_TYPES.get(record_type) in context:
                context[REGISTER_TYPES[record_type]].stated = rows
        context |= claimed([stated.coverage])
    handover = {} if case.manifest is None else stated.handover(context.get(Agencies))
    return Stage([*set_up.before, set_up.record], context, handover)


@cache
def _structure() -> Structure:
    return Structure(STANDARD)


def _model(raw: RawRecord) -> Record:
    judged = _structure().judge(raw, raw["record_type"], STANDARD.default_edition)
    return judged.record  # type: ignore[return-value] - the samples are sound
