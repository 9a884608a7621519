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
    delegation,
    delivery,
    inspection,
    matter,
    oversight,
    scanning,
)
from enforce_data.rules.coercion import (
    base_decision,
    decided,
    execution,
    extension,
    frozen,
    ground,
    handed_over,
    liberty,
    links,
    measures,
    money,
    on_the_day,
    release,
    restraint,
    scene,
    states,
    substitution,
    urgency,
)
from enforce_data.rules.decisive import FAMILIES
from enforce_data.rules.empowerment import catalogue, procedure
from enforce_data.rules.identifiers import divisions, documents, organisations, people
from enforce_data.rules.license import (
    acceptance,
    annulment,
    changes,
    delegates,
    fees,
    handling,
    hearing,
    interests,
    outcome,
    special,
    steps,
    time,
)
from enforce_data.rules.license import decision as license_decision
from enforce_data.rules.penalty import (
    basis,
    collection,
    course,
    decision,
    defence,
    document,
    empowered,
    hearing_held,
    officers,
    on_spot,
    party,
    payment,
    publication,
    review,
    service,
    subject,
)
from enforce_data.rules.penalty import hearing as penalty_hearing
from enforce_data.rules.penalty import transfer as penalty_transfer
from enforce_data.rules.transfer import deadlines, fines, linked, papers, police
from enforce_data.rules.transfer import outcome as transfer_outcome

_OF_1_1: tuple[ModuleType, ...] = (
    *(deadlines, police, papers, linked, fines, transfer_outcome),
    procedure,
    catalogue,
    benchmark_cited,
    benchmark,
    oversight,
    scanning,
    empowered,
)
"""The modules on what edition 1.1 brought."""

MODULES: tuple[ModuleType, ...] = (
    *(subject, basis, party, officers, on_spot, collection, course, defence, penalty_hearing, hearing_held, review),
    *(decision, document, service, publication, payment, penalty_transfer),
    *(measures, ground, scene, urgency, restraint, release, extension, handed_over, frozen, liberty),
    *(execution, decided, on_the_day, substitution, money, states, base_decision, links),
    inspection,
    *(
        handling,
        delegates,
        acceptance,
        time,
        steps,
        hearing,
        interests,
        license_decision,
        outcome,
        changes,
        annulment,
        fees,
        special,
    ),
    act,
    *(agency, matter, certificate, delegation),
    *_OF_1_1,
    *(organisations, people, documents, divisions),
    delivery,
)
"""The modules that hold the rules, in the order of the book."""


def rules_of(module: ModuleType) -> list[Rule]:
    """Return the rules that a module defines, in the order of definition."""
    return [value for value in vars(module).values() if isinstance(value, Rule)]


_HOLIDAYS = files("enforce_data.registers") / "data" / "holidays.csv"

BOOK = Book(
    [rule for module in MODULES for rule in rules_of(module)],
    FAMILIES,
    tables=[_HOLIDAYS.read_bytes()],
)
"""All rules of the standard."""
