"""Rules alone over their own cases: what they say, and whether a changed rule says something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from enforce_data.casework import Stage, judged, stage_of
from enforce_data.model import STANDARD
from enforce_data.rulebook import Book, Rule
from enforce_data.rules import BOOK
from mutation.mutants import Mutant

Answer = tuple[frozenset[Any], frozenset[Any], bool]
"""What a rule said of a case: its findings, the reasons why it did not decide, and whether it broke down."""


def stages(rule: Rule) -> list[Stage]:
    """All cases of a rule, set up once for all its mutants."""
    return [stage_of(STANDARD, rule, case) for case in (*rule.good, *rule.bad)]


def caught(mutant: Mutant, stages: Sequence[Stage], before: Sequence[Answer]) -> bool:
    """Whether some case of the rule notices the change."""
    with mutant.patched():
        return any(answer(mutant.rule, stage, mutant) != known for stage, known in zip(stages, before, strict=True))


def answer(rule: Rule, stage: Stage, mutant: Mutant | None = None) -> Answer:
    """Judge a case by one rule alone."""
    context = dict(stage.context) if mutant is None else mutant.context(dict(stage.context))
    run = judged(STANDARD, Book([rule], BOOK.families), stage, context)
    said = frozenset(
        (finding.record.number, finding.path, str(sorted(finding.params.items())))
        for finding in run.tally.sorted_findings()
        if finding.notice.id == rule.id and finding.record is not None
    )
    return said, frozenset(run.tally.not_checked.items()), bool(run.internal)
