"""Cases for checkers: faults they must find, in every rule, element and package, and lawful records to let pass."""

from __future__ import annotations

from collections.abc import Iterator

from enforce_data.conformance import checker_clean, checker_structure, checker_twins, checker_whole
from enforce_data.conformance.cases import Case
from enforce_data.conformance.checker_structure import uncovered
from enforce_data.conformance.checker_twins import cannot_carry
from enforce_data.conformance.statement import Statement

__all__ = ["cannot_carry", "cases", "uncovered"]


def cases(statement: Statement, seed: int) -> Iterator[Case]:
    """All cases of the role in the edition and formats of a statement, whatever families it claims."""
    yield from checker_twins.cases(statement, seed)
    yield from checker_clean.cases(statement, seed)
    yield from checker_structure.cases(statement, seed)
    yield from checker_whole.cases(statement, seed)
