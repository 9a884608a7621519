"""The rule book as a whole: every rule is declared in full, and every case of it holds."""

from __future__ import annotations

import importlib
import pkgutil
import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import enforce_data.rules as rules_package
from enforce_data.dictionary import Section
from enforce_data.findings import Said, Severity
from enforce_data.laws import law_of
from enforce_data.register import Register
from enforce_data.rulebook import Case, Given, Rule
from enforce_data.rules import MODULES, rules_of
from enforce_data.rules.samples import names, sample, scene
from rules.judged import BOOK, STANDARD, judge, judge_case

RULES = [pytest.param(rule, id=rule.id) for rule in BOOK]
CASES = {
    kind: [
        pytest.param(rule, case, id=f"{rule.id}-{number}")
        for rule in BOOK
        for number, case in enumerate(getattr(rule, kind), start=1)
    ]
    for kind in ("good", "bad")
}

ELSEWHERE = {"coercion.freeze"}
"""Samples of an organ (the taxes) whose registers are not among the samples."""


def registers_of(rule: Rule) -> list[type]:
    """The registers that may be missing; documented tables always travel with the package."""
    return [kind for kind in rule.context if issubclass(kind, Register)]


REGISTER_RULES = [
    pytest.param(rule, register, id=f"{rule.id}-{register.__name__}")
    for rule in BOOK
    for register in registers_of(rule)
]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


# The book.


def test_every_module_with_rules_is_in_the_book():
    found = {
        info.name
        for info in pkgutil.walk_packages(rules_package.__path__, f"{rules_package.__name__}.")
        if rules_of(importlib.import_module(info.name))
    }
    assert found <= {module.__name__ for module in MODULES}


def test_every_record_type_has_a_sample_and_a_decisive_day():
    assert set(BOOK.families) == set(STANDARD.models)
    assert {name.partition(".")[0] for name in names()} == set(STANDARD.models)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_titles_tell_rules_apart(language: str):
    titles = Counter(getattr(rule.title, language) for rule in BOOK)
    assert [title for title, count in titles.items() if count > 1] == []


def test_guards_with_one_label_are_one_guard():
    by_label: dict[Said, set[int]] = {}
    for rule in BOOK:
        by_label.setdefault(rule.when.label, set()).add(id(rule.when))
    assert [label.en for label, guards in by_label.items() if len(guards) > 1] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_declared_in_full(rule: Rule):
    assert rule.good
    assert rule.bad
    assert rule.basis
    for said in (rule.title, rule.message, rule.fix, rule.explanation):
        assert said.zh
        assert said.en
        assert placeholders(said.zh) == placeholders(said.en)
    assert not placeholders(rule.title.zh)
    assert rule.explanation.zh.endswith("。")
    assert rule.explanation.en.endswith(".")


@pytest.mark.parametrize("rule", RULES)
def test_an_error_rests_on_texts_that_were_read(rule: Rule):
    if rule.severity is Severity.ERROR:
        assert {law_of(citation).mark for citation in rule.basis} == {"S"}


# The samples.


@pytest.mark.parametrize("name", names())
def test_a_sample_breaks_no_rule(name: str):
    assert judge(sample(name)).said == set()


@pytest.mark.parametrize("name", [name for name in names() if name not in ELSEWHERE])
def test_the_sample_registers_cover_the_samples(name: str):
    assert judge(sample(name)).not_checked == set()


# The cases.


@pytest.mark.parametrize(("rule", "case"), CASES["good"])
def test_a_good_case_is_silent(rule: Rule, case: Case):
    said = judge_case(rule, case).said
    assert {path for found, path in said if found == rule.id} == set()
    assert {found for found, _ in said} == set(case.also)


@pytest.mark.parametrize(("rule", "case"), CASES["bad"])
def test_a_bad_case_raises_exactly_its_rule(rule: Rule, case: Case):
    judged = judge_case(rule, case)
    assert {path for found, path in judged.said if found == rule.id} == {case.at}
    assert {found for found, _ in judged.said} == {rule.id, *case.also}
    assert {finding.notice.severity for finding in judged.findings if finding.notice.id == rule.id} == {rule.severity}


@pytest.mark.parametrize(("rule", "case"), CASES["bad"])
def test_texts_are_filled_and_hold_nothing_personal(rule: Rule, case: Case):
    record = scene(rule, case).record
    personal = set(personal_values(record, STANDARD.section(record["record_type"])))
    for finding in judge_case(rule, case).findings:
        for text in (*finding.message(), *finding.fix()):
            assert "{" not in text
            assert [value for value in personal if value in text] == []


@pytest.mark.parametrize(("rule", "case"), CASES["bad"])
def test_rules_on_law_leave_withdrawn_records_alone(rule: Rule, case: Case):
    withdrawn = replace(case, change={**case.change, "operation": "delete"})
    if rule.of_versions:
        given = (Given(each.sample, {**each.change, "operation": "delete"}) for each in case.given)
        withdrawn = replace(withdrawn, given=tuple(given))
    raised = rule.id in {found for found, _ in judge_case(rule, withdrawn).said}
    assert raised is rule.on_deleted


@pytest.mark.parametrize(("rule", "register"), REGISTER_RULES)
def test_without_its_register_a_rule_is_not_checked(rule: Rule, register: type):
    case = rule.bad[0]
    whole, without = judge_case(rule, case), judge_case(rule, case, without=[register])
    label: Said = register.label  # type: ignore[attr-defined]
    assert (rule.id, f"no register of {label.en}") in without.not_checked
    readers = {other.id for other in BOOK if register in other.context}
    assert without.said == {(found, path) for found, path in whole.said if found not in readers}
    assert without.unchecked() == whole.unchecked() | {
        found for found, reason in without.not_checked if reason == f"no register of {label.en}"
    }


def personal_values(record: Any, section: Section) -> Iterator[str]:
    """Every text of a record that the dictionary calls personal."""
    for name, value in record.items():
        entry = section.entries.get(name)
        if entry is None:
            continue
        for item in value if isinstance(value, list) else [value]:
            if entry.section is not None:
                yield from personal_values(item, entry.section)
            elif entry.element.personal and isinstance(item, str) and len(item) > 1:
                yield item
