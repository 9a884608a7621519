"""The rule book: every rule of the standard, one module for each family.

A rule is a function beside its id, severity, law, texts and cases.  The order of the book is the order of the modules
below and, in each, the order of definition.
"""

from __future__ import annotations

from importlib.resources import files
from types import ModuleType

from enforce_data.rulebook import Book, Rule
from enforce_data.rules import (
    act,
    agency,
    benchmark,
    benchmark_cited,
    certificate,
    coercion,
    delegation,
    delivering,
    delivery,
    empowerment,
    identifiers,
    inspection,
    matter,
    oversight,
    penalty,
    recording,
    transfer,
)
from enforce_data.rules import license as licences
from enforce_data.rules.decisive import FAMILIES

MODULES: tuple[ModuleType, ...] = (
    *penalty.MODULES,
    *coercion.MODULES,
    *inspection.MODULES,
    *licences.MODULES,
    act,
    recording,
    *matter.MODULES,
    agency,
    *certificate.MODULES,
    *delegation.MODULES,
    *transfer.MODULES,
    *empowerment.MODULES,
    benchmark_cited,
    benchmark,
    oversight,
    *identifiers.MODULES,
    delivery,
    *delivering.MODULES,
)
"""The modules that hold the rules, in the order of the book."""


def rules_of(module: ModuleType) -> list[Rule]:
    """Return the rules that a module defines, in the order of definition."""
    return [value for value in vars(module).values() if isinstance(value, Rule)]


_TABLES = files("enforce_data.registers") / "data"

BOOK = Book(
    [rule for module in MODULES for rule in rules_of(module)],
    FAMILIES,
    tables=[(_TABLES / name).read_bytes() for name in ("holidays.csv", "hearing_thresholds.csv")],
)
"""All rules of the standard."""
