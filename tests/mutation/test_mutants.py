"""The cases of every rule notice every small change to it, but those that the ledger says make no difference."""

from __future__ import annotations

import pytest

from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from mutation.ledger import EQUIVALENT
from mutation.mutants import mutants
from mutation.trial import answer, caught, stages


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in BOOK])
def test_the_cases_of_a_rule_notice_every_change(rule: Rule) -> None:
    set_up = stages(rule)
    before = [answer(rule, stage) for stage in set_up]
    missed = {mutant.name for mutant in mutants(rule) if not caught(mutant, set_up, before)}
    assert missed == {name for id_, name in EQUIVALENT if id_ == rule.id}


def test_the_ledger_names_rules_and_reasons() -> None:
    assert {id_ for id_, _ in EQUIVALENT} <= {rule.id for rule in BOOK}
    assert all(EQUIVALENT.values())
