"""Rules: when they run, what they say, and what becomes of those that cannot."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from enforce_data.findings import Citation
from enforce_data.rulebook import ABSENT, Book, Case, Hits, guard
from enforce_data.rulebook.book import Family
from enforce_data.rulebook.case import changed
from enforce_data.values.number import YEAR
from toy.made import NAMED, book, made, visit
from toy.rules import RULES, due_before_visit, fee_for_study, too_many_companions
from toy.running import cards, check, found, items, report_of, run, unchecked
from toy.samples import CARD, VISIT
from toy.standard import Card, Copy, Loan, Visit

SAMPLES = {"visit": VISIT, "card": CARD}


# The examples of the rules.


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(each, case, id=f"{each.id}-{number}")
        for each in RULES
        for number, case in enumerate(getattr(each, kind))
    ]


def judged(case: Case) -> list[tuple[str, Any]]:
    """What is found about the record of a case, with what is given beside it."""
    given = [(each.sample, changed(SAMPLES[each.sample], each.change)) for each in case.given]
    context = cards(*(record for sample, record in given if sample == "card"), complete=True)
    others = [record for sample, record in given if sample != "card"]
    report = check(*others, changed(SAMPLES[case.sample or "visit"], case.change), context=context)
    return [
        (finding.notice.id, finding.path)
        for finding in report.findings
        if finding.record is not None and finding.record.number == len(others) + 1
    ]


@pytest.mark.parametrize(("each", "case"), cases("bad"))
def test_bad_cases_are_found_at_their_place(each, case):
    path = tuple(int(step) if step.isdigit() else step for step in case.at.split("."))
    assert (each.id, path) in judged(case)


@pytest.mark.parametrize(("each", "case"), cases("good"))
def test_good_cases_are_left_alone(each, case):
    assert each.id not in {rule_id for rule_id, _ in judged(case)}


# One bad value never hides another.


def test_a_record_with_a_bad_date_a_wrong_type_an_unknown_member_and_a_broken_rule_gets_all_findings():
    report = check(
        visit(
            purpose="study",
            fee="2.00",
            entered_at="2024-03-01",
            companions="2",
            colour="red",
            loans=[{"title": "边城", "due_on": "2024-02-01"}],
        )
    )
    assert found(report) == [
        ("ST-PATTERN", ("entered_at",)),
        ("ST-TYPE", ("companions",)),
        ("ST-UNKNOWN", ("colour",)),
        ("T-FEE-01", ("fee",)),
        ("T-DUE-01", ("loans", 0, "due_on")),
    ]
    assert unchecked(report) == {"T-CROWD-01": "element companions is faulty"}


def test_a_rule_that_touches_a_faulty_element_is_not_checked_and_its_earlier_hits_are_dropped():
    def every_topic(visit: Visit) -> Hits:
        for index, topic in enumerate(visit.topics or ()):
            if topic.startswith("x"):
                yield ("topics", index)

    every = book(made(every_topic, "T-1"), fee_for_study)
    sound = check(visit(topics=["xa", "b", "xc"]), book=every)
    assert found(sound) == [("T-1", ("topics", 0)), ("T-1", ("topics", 2))]
    faulty = check(visit(topics=["xa", " b", "xc"], purpose="study", fee="2.00"), book=every)
    assert found(faulty) == [("ST-PATTERN", ("topics", 1)), ("T-FEE-01", ("fee",))]
    assert unchecked(faulty) == {"T-1": "element topics is faulty"}


def test_the_sound_groups_beside_a_faulty_one_are_judged():
    late = {"title": "边城", "due_on": "2024-02-01"}
    report = check(visit(loans=[late, "长河", {"title": "x", "due_on": "soon"}, late]), book=book(due_before_visit))
    assert found(report) == [
        ("ST-TYPE", ("loans", 1)),
        ("ST-PATTERN", ("loans", 2, "due_on")),
        ("T-DUE-01", ("loans", 0, "due_on")),
        ("T-DUE-01", ("loans", 3, "due_on")),
    ]
    assert {(item.reason.en, item.records) for item in report.not_checked} == {
        ("element loans is faulty", 1),
        ("element loans.due_on is faulty", 1),
    }


def test_everything_below_a_faulty_group_is_not_checked_with_the_group_as_the_reason():
    def shelf_zero(copy: Copy) -> Hits:
        yield "shelf"

    def any_year(year: int) -> Hits:
        yield ()

    every = book(made(shelf_zero, "T-1"), made(any_year, "T-2", form=YEAR), due_before_visit)
    report = check(visit(loans={"title": "边城"}), book=every)
    assert unchecked(report) == dict.fromkeys(("T-1", "T-DUE-01"), "element loans is faulty")


def test_what_the_layout_cannot_carry_leaves_its_rules_unchecked():
    (item,) = items([visit(purpose=ABSENT, companions=9)])
    item_type = type(item)
    bare = type("Bare", (item_type,), {"uncarried": frozenset({("purpose",)}), "__slots__": ()})(item.raw, 1)
    report = report_of(run([bare]))
    assert found(report) == [("T-CROWD-01", ("companions",))]
    assert unchecked(report) == {"T-FEE-01": "the layout does not carry element purpose"}


# Guards.


def test_a_guard_is_worked_out_once_a_record_however_many_rules_share_it():
    asked = []

    @guard("计数", "counted")
    def counted(visit: Visit) -> bool:
        asked.append(visit.record_id)
        return visit.companions is not None

    def one(visit: Visit) -> Hits:
        yield "companions"

    def two(visit: Visit) -> Hits:
        yield "companions"

    shared = book(*(made(each, f"T-{number}", when=counted) for number, each in enumerate((one, two))))
    report = check(visit(), visit(record_id="V-2", companions=1), visit(record_id="V-3", fee=1), book=shared)
    assert asked == ["V-1", "V-2", "V-3"]
    assert report.by_rule == {"T-0": 1, "T-1": 1, "ST-TYPE": 1}
    assert report.not_checked == []


def test_a_guard_of_a_group_rule_is_asked_of_each_group():
    @guard("有应还日期", "with a due day")
    def dated(loan: Loan) -> bool:
        return loan.due_on is not None

    def always_wrong(loan: Loan) -> Hits:
        yield "title"

    report = check(
        visit(loans=[{"title": "a"}, {"title": "b", "due_on": "2024-04-01"}]), book=book(made(always_wrong, when=dated))
    )
    assert found(report) == [("X-1", ("loans", 1, "title"))]


def test_a_guard_that_touches_a_faulty_element_leaves_its_rules_unchecked():
    report = check(visit(visitor="石小溪"), context=cards())
    assert unchecked(report) == dict.fromkeys(("T-NAME-01", "T-CARD-01", "T-TWIN-01"), "element visitor is faulty") | {
        "T-TOKEN-01": "element visitor is faulty"
    }


# Registers.


def test_without_its_register_a_rule_is_not_checked_and_nothing_else_changes():
    record = visit(**NAMED, purpose="study", fee="2.00")
    without, beside = check(record), check(record, context=cards(complete=True))
    assert unchecked(without) == {"T-CARD-01": "no register of cards"}
    assert without.not_checked[0].reason.zh == "没有借书证登记簿"
    assert found(without) == [("T-FEE-01", ("fee",))]
    assert found(beside) == [("T-FEE-01", ("fee",)), ("T-CARD-01", ("visitor", "card_no"))]
    assert unchecked(beside) == {}
    assert beside.rules_run == without.rules_run + 1


def test_a_guard_is_asked_before_the_register_is_missed():
    assert unchecked(check(visit())) == {}


@pytest.mark.parametrize(
    ("context", "expected", "reason"),
    [
        (cards(CARD, complete=True), [], None),
        (cards(CARD), [], None),
        (cards({**CARD, "valid_until": "2024-02-29"}, complete=True), ["T-CARD-01"], None),
        (cards({**CARD, "valid_until": "2024-02-29"}), [], None),
        (cards({**CARD, "card_no": "C-1"}, branch="B-04"), [], "the register does not speak of cards of this branch"),
        (cards(branch="B-04", complete=True), [], "the register does not speak of cards of this branch"),
    ],
)
def test_not_in_a_register_is_an_error_only_where_it_is_complete(context, expected, reason):
    report = check(visit(**NAMED), context=context)
    assert [rule_id for rule_id, _ in found(report)] == expected
    assert unchecked(report).get("T-CARD-01") == reason


# The law of that day.


@pytest.mark.parametrize(
    ("day", "expected", "reason"),
    [
        ("2023-12-31", [], "the law of that day is not in the rule book"),
        ("2024-01-01", [("T-CROWD-01", ("companions",))], None),
        ("2024-01-02", [("T-CROWD-01", ("companions",))], None),
        ("1900-01-01", [], "the law of that day is not in the rule book"),
    ],
)
def test_a_rule_on_law_is_checked_from_the_first_day_of_its_law(day, expected, reason):
    report = check(visit(visited_on=day, companions=6))
    assert found(report) == expected
    assert unchecked(report) == ({} if reason is None else {"T-CROWD-01": reason})


def test_the_youngest_of_the_cited_laws_counts():
    laws = (Citation("甲", "1", date(2024, 1, 1)), Citation("乙", "2", date(2025, 7, 15)), Citation("丙", "3"))

    def wrong(visit: Visit) -> Hits:
        yield "companions"

    younger = made(wrong, basis=laws)
    assert younger.since == date(2025, 7, 15)
    records = [visit(visited_on=day) for day in ("2024-01-01", "2025-07-14", "2025-07-15")]
    report = check(*records, book=book(younger, too_many_companions))
    assert [finding.record.number for finding in report.findings] == [3]
    assert report.not_checked[0].records == 2


def test_without_a_decisive_day_rules_that_need_it_are_not_checked():
    dayless = Book(RULES, {"visit": Family(lambda visit: None)})
    report = check(
        visit(companions=6, card_year=2025, loans=[{"title": "a"}], purpose="study", fee="1.00"), book=dayless
    )
    assert unchecked(report) == dict.fromkeys(("T-CROWD-01", "T-DUE-01", "T-YEAR-01"), "no decisive day")
    assert found(report) == [("T-FEE-01", ("fee",))]


def test_a_faulty_decisive_day_is_the_reason():
    report = check(visit(visited_on="2024-02-30", companions=6, card_year=2025))
    assert found(report) == [("ST-PATTERN", ("visited_on",))]
    assert unchecked(report) == dict.fromkeys(("T-CROWD-01", "T-YEAR-01"), "element visited_on is faulty")


# Editions, record types, deleted records.


@pytest.mark.parametrize(("edition", "expected"), [("1.0", []), ("1.1", ["T-DESK-01"]), ("2.0", ["T-DESK-01"])])
def test_a_rule_is_bound_to_its_editions(edition, expected):
    report = check(visit(edition=edition, purpose="study"))
    assert [rule_id for rule_id, _ in found(report)] == expected
    assert unchecked(report) == {}


def test_rules_meet_only_the_records_of_their_types():
    def both(record: Visit | Card) -> Hits:
        yield "record_id"

    def card_only(card: Card) -> Hits:
        yield "card_no"

    report = check(visit(), CARD, book=book(made(both, "T-1"), made(card_only, "T-2")))
    assert [(f.record.number, f.notice.id) for f in report.findings] == [(1, "T-1"), (2, "T-1"), (2, "T-2")]


def test_deleted_records_meet_only_the_rules_that_say_so():
    faulty = {"purpose": "study", "fee": "2.00", "companions": 9, "branch.code": "B-", "record_id": "TEST", **NAMED}
    upserted, deleted = check(visit(faulty)), check({**visit(faulty), "operation": "delete"})
    assert {"T-FEE-01", "T-CROWD-01", "T-TOKEN-01", "T-TEST-01"} == set(upserted.by_rule)
    assert set(deleted.by_rule) == {"T-TOKEN-01", "T-TEST-01", "ST-UNKNOWN"}  # the toy has no operations
    assert unchecked(upserted) == {"T-CARD-01": "no register of cards"}
    assert unchecked(deleted) == {}
