"""The elements that a rule reads, as it was watched reading them."""

from __future__ import annotations

import pytest

from enforce_data.dictionary import Group
from enforce_data.dictionary.reading import section_of
from enforce_data.explain.elements_read import elements_read
from enforce_data.model import STANDARD
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK

GROUPS = {
    entry.section.name: entry.section
    for record_type in STANDARD.models
    for _, entry in STANDARD.section(record_type).walk()
    if entry.section is not None
}


def test_condition_and_guard_are_read() -> None:
    assert elements_read(BOOK["CF-FILE-01"]) == (
        "penalty.decision.dated",
        "penalty.decision.result",
        "penalty.filed_on",
        "penalty.procedure",
    )


def test_a_rule_across_records_reads_its_keys() -> None:
    assert "penalty.decision.document_number" in elements_read(BOOK["CF-DOC-03"])


def test_a_rule_on_a_form_reads_every_element_of_the_form() -> None:
    assert {"penalty.agency.code", "certificate.issuer.code"} <= set(elements_read(BOOK["ID-USCC-01"]))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in BOOK])
def test_every_rule_reads_elements_of_the_dictionary(rule: Rule) -> None:
    read = elements_read(rule)
    assert read
    for path in read:
        owner, *names = path.split(".")
        section = STANDARD.section(owner) if owner in STANDARD.models else GROUPS[owner]
        assert section.entry(tuple(names)) is not None, path


def test_no_group_has_a_property_that_would_be_read_unseen() -> None:
    """Watching sees elements only, so groups must have nothing else that rules could ask for."""
    for section in GROUPS.values():
        own = {name for name, value in vars(section.model).items() if isinstance(value, property)}
        assert own <= set(vars(Group)), section_of(section.model).name
