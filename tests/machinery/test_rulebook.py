"""Rules: when they run, what they say, and what becomes of those that cannot."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from enforce_data.findings import Citation, Outcome, Said, Severity
from enforce_data.rulebook import ABSENT, Book, Case, Hits, Rule, Unchecked, guard, rule
from enforce_data.rulebook.book import Family
from enforce_data.rulebook.case import changed
from enforce_data.rulebook.plan import Decisive
from enforce_data.rulebook.rule import always, hit_parts
from enforce_data.values.day import INSTANT
from enforce_data.values.number import YEAR
from enforce_data.values.text import TOKEN
from toy.rules import BOOK, FAMILIES, RULES, STATUTE, due_before_visit, fee_for_study, too_many_companions
from toy.running import cards, check, found, items, report_of, run, unchecked
from toy.samples import CARD, FULL_VISIT, VISIT
from toy.standard import Card, Copy, Loan, Visit

SAMPLES = {"visit": VISIT, "card": CARD}
TEXTS = {"zh": ("题", "文", "改"), "en": ("title", "message", "fix")}
NAMED = {"visitor": {"name": "石小溪", "card_no": "C-77"}}


def made(function: Callable[..., Any], id_: str = "X-1", **options: Any) -> Rule:
    """A rule of this function, with no more than a rule must have."""
    options.setdefault("severity", Severity.ERROR)
    basis = options.pop("basis", ())
    return rule(id_, options.pop("severity"), basis, **TEXTS, good=[], bad=[], **options)(function)


def book(*rules: Rule) -> Book:
    return Book(rules, FAMILIES)


def visit(change: dict[str, Any] | None = None, **members: Any) -> dict[str, Any]:
    return changed(VISIT, {**(change or {}), **members})


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

    report = check(visit(loans=[{"title": "a"}, {"title": "b", "due_on": "2024-04-01"}]), book=book(made(always_wrong, when=dated)))
    assert found(report) == [("X-1", ("loans", 1, "title"))]


def test_a_guard_that_touches_a_faulty_element_leaves_its_rules_unchecked():
    report = check(visit(visitor="石小溪"), context=cards())
    assert unchecked(report) == dict.fromkeys(
        ("T-NAME-01", "T-CARD-01", "T-TWIN-01"), "element visitor is faulty"
    ) | {"T-TOKEN-01": "element visitor is faulty"}


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
    report = check(visit(companions=6, card_year=2025, loans=[{"title": "a"}], purpose="study", fee="1.00"), book=dayless)
    assert unchecked(report) == dict.fromkeys(("T-CROWD-01", "T-DUE-01", "T-YEAR-01"), "no decisive day")
    assert found(report) == [("T-FEE-01", ("fee",))]


def test_a_faulty_decisive_day_is_the_reason():
    report = check(visit(visited_on="2024-02-30", companions=6, card_year=2025))
    assert found(report) == [("ST-PATTERN", ("visited_on",))]
    assert unchecked(report) == dict.fromkeys(("T-CROWD-01", "T-YEAR-01"), "element visited_on is faulty")


# Rules that break down.


def test_a_rule_that_raises_is_an_internal_fault_and_the_others_go_on():
    def broken(visit: Visit) -> Hits:
        yield "fee"
        raise KeyError(visit.record_id)

    report = check(visit(purpose="study", fee="2.00"), visit(record_id="V-9"), book=book(made(broken), fee_for_study))
    assert found(report) == [("T-FEE-01", ("fee",))]
    assert unchecked(report) == {"X-1": "internal fault"}
    assert report.not_checked[0].records == 2
    (told,) = report.internal
    assert told.startswith("X-1: KeyError (test_rulebook.py, line ")


def test_the_words_of_a_broken_rule_are_shown_only_unmasked():
    def broken(visit: Visit) -> Hits:
        raise ValueError(visit.visitor.name)

    options = {"book": book(made(broken))}
    assert "石小溪" not in check(visit(**NAMED), **options).internal[0]
    assert "石小溪" in check(visit(**NAMED), **options, unmask=True).internal[0]


@pytest.mark.parametrize(
    "hits", [lambda visit: None, lambda visit: [3], lambda visit: [{"a": 1}], lambda visit: [()[1]], lambda visit: 1 / 0]
)
def test_a_rule_that_answers_nonsense_is_an_internal_fault(hits):
    def nonsense(visit: Visit) -> Hits:
        return hits(visit)

    report = check(visit(), book=book(made(nonsense)))
    assert (len(report.internal), unchecked(report), report.outcome) == (1, {"X-1": "internal fault"}, Outcome.INCOMPLETE)


def test_a_guard_that_raises_is_an_internal_fault_of_its_rules_alone():
    @guard("坏", "broken")
    def broken(visit: Visit) -> bool:
        return 1 / 0 > 0

    def never(visit: Visit) -> Hits:
        yield "fee"

    report = check(
        visit(purpose="study", fee="2.00"), book=book(made(never, when=broken), made(never, "X-2", when=broken), fee_for_study)
    )
    assert found(report) == [("T-FEE-01", ("fee",))]
    assert unchecked(report) == dict.fromkeys(("X-1", "X-2"), "internal fault")
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


# Declaring rules.


def test_a_rule_carries_what_its_documentation_needs():
    assert fee_for_study.explanation == "Study is free."
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

    more = BOOK + [made(own, "X-OWN-1")]
    assert len(more) == len(BOOK) + 1
    assert "X-OWN-1" in more
    assert "X-OWN-1" not in BOOK
    assert [each.id for each in more][: len(BOOK)] == [each.id for each in BOOK]
    assert found(check(visit(), book=more)) == [("X-OWN-1", ("purpose",))]
    assert found(check(visit(visited_on="2023-01-01"), book=more)) == [("X-OWN-1", ("purpose",))]


def test_own_rules_under_ids_of_the_book_are_refused():
    with pytest.raises(ValueError, match="begin with 'X-': T-OWN-1"):
        BOOK + [_own("X-1"), _own("T-OWN-1")]


def test_an_id_given_twice_is_refused():
    with pytest.raises(ValueError, match=r"used twice: \['X-1'\]"):
        BOOK + [_own("X-1"), _own("X-1")]
    with pytest.raises(ValueError, match="T-FEE-01"):
        Book([fee_for_study, fee_for_study], FAMILIES)


def _own(id_: str) -> Rule:
    def own(visit: Visit) -> Hits:
        yield ()

    return made(own, id_)


SOURCE = '''
from enforce_data.findings import Severity
from enforce_data.rulebook import guard, rule
from toy.standard import Visit

@guard("总", "always")
def every(visit: Visit) -> bool:
    return True

@rule("T-1", Severity.ERROR, (), zh=("", "", ""), en=("", "", ""), good=[], bad=[], when=every)
def wrong(visit: Visit):
    yield "{path}"
'''


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
    assert (with_table + [_own("X-1")]).digest != (Book([first.wrong], {}) + [_own("X-1")]).digest

    (tmp_path / "own.py").write_bytes(SOURCE.replace("{path}", "fee").replace("\n", "\r\n").encode())
    assert Book([first.wrong], {}).digest == digest  # a checkout on Windows is the same book
    again = loaded(tmp_path / "own.py", "own_rules", SOURCE.replace("{path}", "seat"))
    assert Book([again.wrong], {}).digest != digest


def test_the_digest_changes_with_the_file_of_a_guard(tmp_path):
    guards = loaded(tmp_path / "guards.py", "own_guards", SOURCE)
    guarded = Book([made(fee_for_study.function, "T-2", when=guards.every)], {})
    before = guarded.digest
    (tmp_path / "guards.py").write_text(SOURCE.replace("True", "False"), "utf-8")
    assert guarded.digest != before
