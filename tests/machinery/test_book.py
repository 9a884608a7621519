"""The book: how rules are declared, put together and told apart."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date
from typing import Any

import pytest

from enforce_data.findings import Said
from enforce_data.rulebook import Book, Hits, Rule, Unchecked
from enforce_data.rulebook.rule import always, hit_parts
from toy.made import book, made, visit
from toy.rules import BOOK, FAMILIES, fee_for_study, too_many_companions
from toy.running import check, found, unchecked
from toy.standard import Card, Loan, Visit


def added(book: Book, *own: Rule) -> Book:
    return book + own


def test_a_rule_carries_what_its_documentation_needs():
    assert fee_for_study.explanation.en == "Study is free."
    assert fee_for_study.since is None
    assert fee_for_study.when is always
    assert too_many_companions.since == date(2024, 1, 1)
    assert BOOK["T-CARD-01"].context[0].label.en == "cards"
    assert BOOK["T-DUE-01"].subject == (Loan,)
    assert BOOK["T-TEST-01"].subject == (Visit, Card)
    assert BOOK["T-TWIN-01"].subject == (Visit,)


@pytest.mark.parametrize(
    ("hit", "path", "params"),
    [
        ("fee", ("fee",), {}),
        ("loans.1.title", ("loans", 1, "title"), {}),
        ("", (), {}),
        ((), (), {}),
        (("loans", 1), ("loans", 1), {}),
        (("fee", {"a": 1}), ("fee",), {"a": 1}),
        ((("loans", 1), {"a": 1}), ("loans", 1), {"a": 1}),
        (((), {"a": 1}), (), {"a": 1}),
    ],
)
def test_the_ways_to_write_a_hit(hit, path, params):
    assert hit_parts(hit) == (path, params)


def test_a_rule_may_leave_one_thing_open_and_find_another():
    def half(visit: Visit) -> Hits:
        yield Unchecked(Said("不知", "unknown"))
        yield "fee"

    report = check(visit(), book=book(made(half)))
    assert (found(report), unchecked(report)) == ([("X-1", ("fee",))], {"X-1": "unknown"})


def test_own_rules_are_added_under_ids_of_their_own():
    def own(visit: Visit) -> Hits:
        yield "purpose"

    more = added(BOOK, made(own, "X-OWN-1"))
    assert len(more) == len(BOOK) + 1
    assert "X-OWN-1" in more
    assert "X-OWN-1" not in BOOK
    assert [each.id for each in more][: len(BOOK)] == [each.id for each in BOOK]
    assert found(check(visit(), book=more)) == [("X-OWN-1", ("purpose",))]
    assert found(check(visit(visited_on="2023-01-01"), book=more)) == [("X-OWN-1", ("purpose",))]


def test_own_rules_under_ids_of_the_book_are_refused():
    with pytest.raises(ValueError, match="begin with 'X-': T-OWN-1"):
        added(BOOK, _own("X-1"), _own("T-OWN-1"))


def test_an_id_given_twice_is_refused():
    with pytest.raises(ValueError, match=r"used twice: \['X-1'\]"):
        added(BOOK, _own("X-1"), _own("X-1"))
    with pytest.raises(ValueError, match="T-FEE-01"):
        Book([fee_for_study, fee_for_study], FAMILIES)


def _own(id_: str) -> Rule:
    def own(visit: Visit) -> Hits:
        yield ()

    return made(own, id_)


SOURCE = """
from enforce_data.findings import Severity
from enforce_data.rulebook import guard, rule
from toy.standard import Visit

@guard("总", "always")
def every(visit: Visit) -> bool:
    return True

@rule("T-1", Severity.ERROR, (), zh=("", "", ""), en=("", "", ""), good=[], bad=[], when=every)
def wrong(visit: Visit):
    yield "{path}"
"""


def loaded(path: Any, name: str, text: str) -> Any:
    path.write_text(text, "utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[name]
    return module


def test_the_digest_names_the_text_of_the_rules_and_their_tables(tmp_path):
    first = loaded(tmp_path / "own.py", "own_rules", SOURCE.replace("{path}", "fee"))
    digest = Book([first.wrong], {}).digest
    assert digest == Book([first.wrong], {}).digest
    assert digest != Book([first.wrong], {}, tables=[b"2024-01-01"]).digest
    assert digest != Book([first.wrong, fee_for_study], {}).digest
    with_table = Book([first.wrong], {}, tables=[b"t"])
    assert added(with_table, _own("X-1")).digest != added(Book([first.wrong], {}), _own("X-1")).digest

    (tmp_path / "own.py").write_bytes(SOURCE.replace("{path}", "fee").replace("\n", "\r\n").encode())
    assert Book([first.wrong], {}).digest == digest  # a checkout on Windows is the same book
    again = loaded(tmp_path / "own.py", "own_rules", SOURCE.replace("{path}", "seat"))
    assert Book([again.wrong], {}).digest != digest


def test_the_digest_changes_with_the_file_of_a_guard(tmp_path):
    guards = loaded(tmp_path / "guards.py", "own_guards", SOURCE)
    rules = [made(fee_for_study.function, "T-2", when=guards.every)]
    before = Book(rules, {}).digest
    assert Book(rules, {}).digest == before
    (tmp_path / "guards.py").write_text(SOURCE.replace("True", "False"), "utf-8")
    assert Book(rules, {}).digest != before
