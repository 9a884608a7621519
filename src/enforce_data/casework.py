"""Cases of rules brought to the machinery: records in their order, registers, and what a manifest says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from enforce_data.dictionary import Standard
from enforce_data.findings import AsOf
from enforce_data.formats.base import Item
from enforce_data.manifests import Stated, take
from enforce_data.pipeline import Expected, Run, Settings
from enforce_data.register import Coverage
from enforce_data.registers.agencies import Agencies
from enforce_data.registers.handover import claimed
from enforce_data.registers.shelf import REGISTER_TYPES, Shelf
from enforce_data.results import InputResult
from enforce_data.rulebook import Book, Case, Rule
from enforce_data.rules.samples import RawRecord, scene, written
from enforce_data.structure import Structure


@dataclass(frozen=True)
class Stage:
    """All that a case needs, ready to be judged; the last record is the one it is about."""

    records: Sequence[RawRecord]
    context: Mapping[type, Any]
    """The registers by type, as rules name them."""
    handover: Mapping[type, Any]
    """What the manifest of the package says."""


def stage_of(standard: Standard, rule: Rule, case: Case, *, wanted: Sequence[str] | None = None) -> Stage:
    """Set up a case; of the registers beside it only those of the ``wanted`` record types, where these are given.

    A record of a register that is judged itself stands in it, too.
    """
    set_up = scene(rule, case)
    records = [written(each) for each in (*set_up.before, set_up.record)]
    beside = [each for each in set_up.registers if wanted is None or each["record_type"] in wanted]
    if records[-1]["record_type"] in REGISTER_TYPES and wanted is None:
        beside.append(records[-1])
    as_of = AsOf(set_up.as_of, "case")
    return staged(standard, records, beside, as_of, complete=case.complete, manifest=case.manifest)


def staged(
    standard: Standard,
    records: Sequence[RawRecord],
    beside: Sequence[RawRecord],
    as_of: AsOf,
    *,
    complete: Sequence[str] = (),
    manifest: Mapping[str, Any] | None = None,
) -> Stage:
    """Set up records with register records beside them, of which some say that they are complete."""
    structure = Structure(standard)
    shelf = Shelf()
    for raw in beside:
        edition = standard.stated_edition(raw.get("edition"))
        shelf.offer(raw["record_type"], structure.judge(raw, raw["record_type"], edition).record)
    context = shelf.context(as_of)
    for record_type in complete:
        if (kind := REGISTER_TYPES[record_type]) in context:
            context[kind].stated = [Coverage(complete=True)]
    if manifest is None:
        return Stage(records, context, {})
    stated = Stated()
    take(stated, Item(dict(manifest), 1), standard)
    for record_type, rows in stated.coverage.items():
        if REGISTER_TYPES.get(record_type) in context:
            context[REGISTER_TYPES[record_type]].stated = rows
    return Stage(records, context | claimed([stated.coverage]), stated.handover(context.get(Agencies)))


def judged(standard: Standard, book: Book, stage: Stage, context: Mapping[type, Any] | None = None) -> Run:
    """Judge all records of a stage by a book; ``context`` in place of its own registers."""
    run = Run(standard, book, stage.context if context is None else context, Settings(max_findings=1_000))
    place = run.open(InputResult("case"), Expected(context=stage.handover))
    for number, raw in enumerate(stage.records, start=1):
        run.judge(Item(raw, number), place)
    run.finish(lambda *_: [])
    return run
