"""The rule book: every rule of the standard, one module for each family.

A rule is a function beside its id, severity, law, texts and cases.  The order of the book is the order of the modules
below and, in each, the order of definition.
"""

from __future__ import annotations

from importlib.resources import files
from types import ModuleType

from enforce_data.rulebook import Book, Rule
from enforce_data.rules import act, agency, certificate, delivery
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
from enforce_data.rules.delegation import basis as delegation_basis
from enforce_data.rules.delegation import chains, content, deadlines, parties, township
from enforce_data.rules.delegation import powers as delegation_powers
from enforce_data.rules.identifiers import divisions, documents, organisations, people
from enforce_data.rules.inspection import delegate, drawn, enterprise, record
from enforce_data.rules.inspection import officers as inspection_officers
from enforce_data.rules.inspection import outcome as inspection_outcome
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
from enforce_data.rules.matter import basis as matter_basis
from enforce_data.rules.matter import cited, entry, licences
from enforce_data.rules.matter import powers as matter_powers
from enforce_data.rules.penalty import (
    age,
    basis,
    collection,
    conduct,
    course,
    decision,
    defence,
    discretion,
    document,
    evidence,
    hearing_amount,
    hearing_held,
    jurisdiction,
    letters,
    officers,
    on_spot,
    organs,
    party,
    payment,
    publication,
    review,
    same_act,
    service,
    subject,
    time_of_act,
    transfer,
)
from enforce_data.rules.penalty import hearing as penalty_hearing

MODULES: tuple[ModuleType, ...] = (
    *(subject, letters, organs, jurisdiction, basis, time_of_act, same_act, age, discretion, party),
    *(officers, conduct, on_spot, collection, course, evidence, defence),
    *(penalty_hearing, hearing_amount, hearing_held, review),
    *(decision, document, service, publication, payment, transfer),
    *(measures, ground, scene, urgency, restraint, release, extension, handed_over, frozen, liberty),
    *(execution, decided, on_the_day, substitution, money, states, base_decision, links),
    *(delegate, inspection_officers, record, drawn, enterprise, inspection_outcome),
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
    cited,
    *(agency, matter_basis, licences, matter_powers, entry, certificate),
    *(content, delegation_basis, parties, delegation_powers, chains, deadlines, township),
    *(organisations, people, documents, divisions),
    delivery,
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
