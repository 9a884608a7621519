"""Rules that break down, and rules on single values, whose answers are remembered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from enforce_data.findings import Outcome
from enforce_data.rulebook import Hits, Rule, guard
from enforce_data.rulebook.plan import Decisive
from enforce_data.values.day import INSTANT
from enforce_data.values.number import YEAR
from enforce_data.values.text import TOKEN
from toy.made import NAMED, book, made, visit
from toy.rules import BOOK, STATUTE, fee_for_study
from toy.running import check, found, unchecked
from toy.standard import Visit

# Rules that break down.


def test_a_rule_that_raises_is_an_internal_fault_and_the_others_go_on():
    def broken(visit: Visit) -> Hits:
        yield "fee"
        raise KeyError(visit.record_id)

    report = check(visit(purpose="study", fee="2.00"), visit(record_id="V-9"), book=book(made(broken), fee_for_study))
    assert found(report) == [("T-FEE-01", ("fee",))]
    assert unchecked(report)["X-1"].startswith("internal fault in package ")
    assert report.not_checked[0].records == 2
    (told,) = report.internal
    assert told.startswith("X-1: KeyError (test_rules_alone.py, line ")


def test_the_words_of_a_broken_rule_are_shown_only_unmasked():
    def broken(visit: Visit) -> Hits:
        raise ValueError(visit.visitor.name)

    options = {"book": book(made(broken))}
    assert "石小溪" not in check(visit(**NAMED), **options).internal[0]
    assert "石小溪" in check(visit(**NAMED), **options, unmask=True).internal[0]


@pytest.mark.parametrize(
    "hits",
    [lambda visit: None, lambda visit: [3], lambda visit: [{"a": 1}], lambda visit: 1 / 0],
)
def test_a_rule_that_answers_nonsense_is_an_internal_fault(hits):
    def nonsense(visit: Visit) -> Hits:
        return hits(visit)

    report = check(visit(), book=book(made(nonsense)))
    assert (len(report.internal), report.outcome) == (1, Outcome.INCOMPLETE)
    assert unchecked(report)["X-1"].startswith("internal fault in package ")


def test_a_guard_that_raises_is_an_internal_fault_of_its_rules_alone():
    @guard("坏", "broken")
    def broken(visit: Visit) -> bool:
        return 1 / 0 > 0

    def never(visit: Visit) -> Hits:
        yield "fee"

    report = check(
        visit(purpose="study", fee="2.00"),
        book=book(made(never, when=broken), made(never, "X-2", when=broken), fee_for_study),
    )
    assert found(report) == [("T-FEE-01", ("fee",))]
    assert unchecked(report).keys() == {"X-1", "X-2"}
    assert [line.partition(" (")[0] for line in report.internal] == ["X-1: ZeroDivisionError", "X-2: ZeroDivisionError"]


def test_a_broken_form_rule_breaks_alone():
    def broken(year: int) -> Hits:
        raise RuntimeError

    report = check(*(visit(card_year=2025) for _ in range(3)), book=book(made(broken, form=YEAR), BOOK["T-YEAR-01"]))
    assert report.by_rule == {"T-YEAR-01": 3}
    assert report.not_checked[0].records == 3
    assert len(report.internal) == 1


# Rules on forms.


def counting(form: Any, by_day: bool = False, **options: Any) -> tuple[Rule, list[Any]]:
    calls: list[Any] = []

    def plain(value: Any) -> Hits:
        calls.append(value)
        yield (), {"value": value}

    def dated(value: Any, day: Decisive) -> Hits:
        calls.append((value, day.day))
        if day.day >= date(2024, 3, 2):
            yield (), {"value": value}

    return made(dated if by_day else plain, form=form, **options), calls


def test_a_form_rule_finds_every_value_of_its_form_and_judges_each_once():
    each, calls = counting(TOKEN)
    records = [visit({"loans.0.title": "a", "loans.0.copies": [{"barcode": "B-03"}, {"barcode": "7"}]}), visit()]
    report = check(*records, book=book(each))
    header = [("record_type",), ("record_id",), ("branch", "code")]
    barcodes = [("loans", 0, "copies", 0, "barcode"), ("loans", 0, "copies", 1, "barcode")]
    assert [path for _, path in found(report)] == header + barcodes + header
    assert sorted(calls) == ["7", "B-03", "V-1", "visit"]
    assert report.findings[2].params == {"value": "B-03"}


def test_a_form_rule_is_right_on_every_day_though_its_answers_are_remembered():
    each, calls = counting(YEAR, by_day=True)
    days = ["2024-03-01", "2024-03-02", "2024-03-01", "2024-03-02", "2024-03-03"]
    report = check(*(visit(visited_on=day, card_year=2020) for day in days), book=book(each))
    assert [finding.record.number for finding in report.findings] == [2, 4, 5]
    assert len(calls) == 3


def test_a_form_rule_on_law_is_right_before_and_after_its_first_day():
    each, _ = counting(YEAR, basis=STATUTE)
    days = ["2024-01-01", "2023-12-31", "2024-01-01", "2023-12-31"]
    report = check(*(visit(visited_on=day, card_year=2020) for day in days), book=book(each))
    assert [finding.record.number for finding in report.findings] == [1, 3]
    assert report.not_checked[0].records == 2


def test_equal_instants_that_are_written_differently_are_told_apart():
    def not_in_china(value: Any) -> Hits:
        if value.utcoffset().total_seconds() != 8 * 3600:
            yield ()

    same = ["2024-03-01T08:00:00+08:00", "2024-03-01T00:00:00Z"]
    report = check(*(visit(entered_at=instant) for instant in same), book=book(made(not_in_china, form=INSTANT)))
    assert [finding.record.number for finding in report.findings] == [2]


def test_form_rules_know_all_their_answers_beyond_the_memory_too(monkeypatch):
    monkeypatch.setattr("enforce_data.rulebook.plan._MEMO_LIMIT", 3)
    each, calls = counting(YEAR)
    years = [2000 + number % 5 for number in range(20)]
    report = check(*(visit(card_year=year) for year in years), book=book(each))
    assert [finding.params["value"] for finding in report.findings] == years
    assert len(calls) > 5
