"""The suite for other languages says what the checker finds, and ``check`` itself passes it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from enforce_data import check
from enforce_data.casework import judged, staged
from enforce_data.findings import AsOf
from enforce_data.model import STANDARD
from enforce_data.publish.rulebook import SuiteCase, cases, described, found_in_last, structural_cases
from enforce_data.rulebook import Rule
from enforce_data.rules import BOOK
from enforce_data.rules.samples import AS_OF

RULES = [pytest.param(rule, id=rule.id) for rule in BOOK]


def found(case: SuiteCase, tmp_path: Path) -> set[tuple[Any, ...]]:
    """What the public door finds in the last record of a case."""
    registers = tmp_path / "registers.json"
    registers.write_text(json.dumps(case["registers"]), "utf-8")
    beside = [registers] if case["registers"] else []
    report = check(records=case["records"], registers=beside, as_of=date.fromisoformat(case["as_of"]))
    last = len(case["records"])
    return {
        (each.notice.id, each.record.id, "".join(f"/{step}" for step in each.path or ()))
        for each in report.findings
        if each.record is not None and each.record.number == last
    }


def expected(case: SuiteCase) -> set[tuple[Any, ...]]:
    return {(each["rule"], each["record"], each["path"]) for each in case["expect"]}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_cases_as_data(rule: Rule) -> None:
    found = cases(STANDARD, BOOK, rule)
    assert len(found) == len(rule.good) + len(rule.bad)
    assert {"id", "description", "edition", "as_of", "registers", "records", "expect"} <= found[0].keys()
    json.dumps(found, default=str)
    assert described(rule)["id"] == rule.id


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in structural_cases(STANDARD)])
def test_structure_answers_as_its_cases_say(case: SuiteCase) -> None:
    findings = found_in_last(judged(STANDARD, BOOK, staged(STANDARD, case["records"], [], AsOf(AS_OF, "case"))))
    said = {("".join(f"/{step}" for step in each.path or ()), each.notice.id) for each in findings}
    assert {(path, rule) for rule, _, path in expected(case)} <= said
    assert {rule for _, rule in said if rule.startswith("ST-")} == {rule for rule, _, _ in expected(case)}


@pytest.mark.parametrize("id_", ["CF-FILE-01", "CF-OFF-01", "ID-USCC-01", "WT-01"])
def test_the_public_door_passes_the_suite(id_: str, tmp_path: Path) -> None:
    for case in cases(STANDARD, BOOK, BOOK[id_]):
        assert found(case, tmp_path) == expected(case)
