"""Rules across records: which versions count, in what order, and how findings on them are counted."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.findings import Dimension, Outcome, RecordRef, Severity
from enforce_data.pipeline import Expected
from enforce_data.rulebook import Book, Keyed, Rule, Seen, across
from enforce_data.rulebook.across import Entered, Ledger
from enforce_data.rulebook.plan import INAPPLICABLE
from toy.rules import BOOK, FAMILIES, STATUTE, Cards, named, two_branches_on_one_day
from toy.running import check, found, items, report_of, run, unchecked
from toy.samples import VISIT
from toy.standard import Visit

TWINS = Book([two_branches_on_one_day], FAMILIES)


def visit(number: int, branch: str, card: str = "C-77", **members: Any) -> dict[str, Any]:
    """A visit with a card, so that visits to different branches with one card are twins."""
    raw = {**VISIT, "record_id": f"V-{number}", "branch": {"code": branch}, "visitor": {"name": "石", "card_no": card}}
    return {**{name: value for name, value in raw.items() if value is not None}, **members}


def at(hour: int) -> str:
    return f"2024-03-01T{hour:02}:00:00+08:00"


def numbers(report: Any) -> list[int]:
    return [finding.record.number for finding in report.findings]


# Versions.


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param([visit(1, "B-3"), visit(2, "B-4")], [2], id="twins"),
        pytest.param([visit(1, "B-3"), visit(2, "B-3")], [], id="same-branch"),
        pytest.param([visit(1, "B-3"), visit(2, "B-4", card="C-78")], [], id="other-card"),
        pytest.param(
            [visit(1, "B-3", updated_at=at(8)), visit(1, "B-4", updated_at=at(9))], [], id="two-versions-of-one"
        ),
        pytest.param(
            [visit(1, "B-3"), visit(2, "B-4", updated_at=at(8)), visit(2, "B-3", updated_at=at(9))], [], id="corrected"
        ),
        pytest.param(
            [visit(1, "B-3"), visit(2, "B-4", updated_at=at(9)), visit(2, "B-3", updated_at=at(8))],
            [2],
            id="older-later",
        ),
        pytest.param(
            [visit(1, "B-3"), visit(2, "B-4", updated_at=at(9)), visit(2, "B-3", updated_at="2024-03-01T02:00:00Z")],
            [],
            id="newer-by-the-clock-not-by-the-text",
        ),
        pytest.param([visit(1, "B-3"), visit(2, "B-4"), visit(2, "B-3")], [], id="equal-the-later-counts"),
        pytest.param(
            [visit(1, "B-3"), visit(2, "B-3", updated_at=at(9)), visit(2, "B-4", updated_at="soon")],
            [],
            id="faulty-is-oldest",
        ),
        pytest.param(
            [visit(1, "B-3"), visit(2, "B-3", updated_at=at(0)), visit(2, "B-4", updated_at="2024-12-31")],
            [],
            id="a-day-is-no-instant",
        ),
        pytest.param([visit(1, "B-3"), visit(2, "B-4"), visit(2, "B-4", operation="delete")], [], id="deleted"),
        pytest.param(
            [visit(1, "B-3", record_id=None), visit(2, "B-4", record_id=None)],
            [2],
            id="without-id-no-version-of-another",
        ),
        pytest.param([visit(1, "B-3", record_id=""), visit(2, "B-4", record_id="")], [2], id="nor-with-an-empty-id"),
        pytest.param(
            [visit(1, "B-3", record_id=7), visit(2, "B-4", record_id=7)], [2], id="nor-with-an-id-that-is-none"
        ),
        pytest.param([visit(1, "B-3"), visit(1, "B-4", source_system="二")], [2], id="same-id-in-another-system"),
    ],
)
def test_only_the_newest_version_of_a_record_counts(records, expected):
    report = check(*records, book=TWINS)
    assert [finding.record.number for finding in report.findings if finding.notice.id == "T-TWIN-01"] == expected


def test_versions_and_entries_go_across_inputs():
    first = items([visit(1, "B-3"), visit(2, "B-4", updated_at=at(8))])
    second = items([visit(3, "B-5"), visit(2, "B-3", updated_at=at(9))])
    report = report_of(run(first, second, book=TWINS))
    (finding,) = report.findings
    assert (finding.input, finding.record.number, finding.record.id, finding.path) == (
        1,
        1,
        "V-3",
        ("visitor", "card_no"),
    )
    assert finding.message().en == "the card was used at B-3 on the same day"
    assert [item.records_with_errors for item in report.inputs] == [0, 1]


# The ledger beside a plain list.

PATHS = st.sampled_from([(), ("visitor", "card_no"), ("loans", 2, "title"), ("loans", 10, "title")])
KEYED = st.builds(
    Keyed,
    st.tuples(st.sampled_from("xy"), st.sampled_from(["", "甲"])),
    PATHS,
    st.none() | st.just(date(2024, 3, 1)),
    st.sampled_from("uv"),
)
RECORDS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from([1.0, 2.0, float("-inf")]),
        st.integers(0, 3),
        st.lists(st.tuples(st.integers(0, 1), KEYED), max_size=3),
    ),
    max_size=8,
)


def groups(records: Any, batch: int) -> list[tuple[int, list[Seen]]]:
    """What a ledger says of these records, two inputs of four, with this many rows in memory at most."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[Ledger.__module__], "_BATCH", batch)
        ledger = Ledger()
        for index, (key, updated_at, flaws, keyed) in enumerate(records):
            reference = RecordRef(index % 4 + 1, "visit", key, "1.0")
            ledger.version(Entered((key,), updated_at, index // 4, reference, flaws))
            for rule, each in keyed:
                ledger.add(rule, index // 4, reference, each)
        found = list(ledger.groups())
        ledger.close()
    return found


def plain_groups(records: Any) -> list[tuple[int, list[Seen]]]:
    newest = {}
    for index, (key, updated_at, _, _) in enumerate(records):
        if key not in newest or updated_at >= records[newest[key]][1]:
            newest[key] = index
    entries = defaultdict(list)
    for index in sorted(newest.values()):
        key, _, flaws, keyed = records[index]
        reference = RecordRef(index % 4 + 1, "visit", key, "1.0")
        for rule, each in keyed:
            entries[rule, each.key].append(Seen(index // 4, reference, each.at, each.day, each.value, flaws))
    ordered = sorted(entries.items(), key=lambda pair: (pair[0][0], "\x1f".join(pair[0][1]).encode()))
    return [(rule, seen) for (rule, _), seen in ordered if len(seen) > 1]


@given(RECORDS, st.sampled_from([1, 2, 3, 5_000]))
def test_a_ledger_says_the_same_in_memory_and_spilled(records, batch):
    assert groups(records, batch) == plain_groups(records)


@pytest.mark.parametrize("closed", [True, False])
def test_a_ledger_leaves_no_file_behind(closed, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ledger = Ledger()
    assert len(list(tmp_path.iterdir())) == 1
    if closed:
        ledger.close()
    del ledger
    assert list(tmp_path.iterdir()) == []


# Findings.


def twins_of(number: int) -> list[dict[str, Any]]:
    return [visit(index, f"B-{index}") for index in range(number + 1)]


def test_findings_stand_behind_those_of_the_record_itself_in_the_order_of_the_input():
    first, *rest = twins_of(3)
    report = check(first, *reversed(rest), {**visit(9, "B-9"), "purpose": "study", "fee": "2.00"}, book=BOOK)
    assert found(report) == [
        ("T-TWIN-01", ("visitor", "card_no")),
        ("T-TWIN-01", ("visitor", "card_no")),
        ("T-TWIN-01", ("visitor", "card_no")),
        ("T-FEE-01", ("fee",)),
        ("T-TWIN-01", ("visitor", "card_no")),
    ]
    assert numbers(report) == [2, 3, 4, 5, 5]


def test_counts_are_exact_beyond_the_cap_and_places_asked_for_only_below_it(monkeypatch):
    asked = []

    def reread(place: int, wanted: Any) -> Any:
        asked.append((place, list(wanted)))
        return []

    monkeypatch.setattr("toy.running.nowhere", reread)
    report = check(*twins_of(5), book=TWINS, max_findings=2)
    assert numbers(report) == [2, 3]
    assert report.by_rule == {"T-TWIN-01": 5}
    assert report.counts == {Severity.ERROR: 5}
    assert report.records_with_errors == 5
    assert asked == [(0, [2, 3])]


def test_flaws_of_a_record_are_counted_once():
    def again(entries: Sequence[Seen]) -> Iterator[tuple[Seen, dict[str, str]]]:
        yield from two_branches_on_one_day.function(entries)

    twice = Book([two_branches_on_one_day, BOOK["T-FEE-01"], declared(again, "T-2")], FAMILIES)
    report = check(visit(1, "B-3"), visit(2, "B-4", purpose="study", fee="2.00"), visit(3, "B-5"), book=twice)
    assert report.by_rule == {"T-TWIN-01": 2, "T-FEE-01": 1, "T-2": 2}
    assert report.records_with_errors == 2
    assert report.inputs[0].outcome is Outcome.VIOLATES
    assert report.quality[Dimension.CONSISTENCY] == round(1 / 3, 4)  # records 2 and 3
    assert report.quality[Dimension.CONFORMITY] == round(2 / 3, 4)  # record 2
    assert report.quality[Dimension.ACCURACY] == 1.0


def card(visit: Visit) -> Iterator[Keyed]:
    yield Keyed((visit.visitor.card_no,), ("visitor", "card_no"), visit.visited_on, visit.branch.code)


def declared(function: Any, id_: str = "X-1", **options: Any) -> Rule:
    options = {"keys": card, "severity": Severity.ERROR, "basis": (), "when": named, **options}
    texts = {"zh": ("题", "文", "改"), "en": ("title", "message", "fix")}
    return across(id_, options.pop("severity"), options.pop("basis"), good=[], bad=[], **texts, **options)(function)


def every(entries: Sequence[Seen]) -> Iterator[Seen]:
    yield from entries


def test_a_rule_without_parameters_yields_entries():
    report = check(*twins_of(1), book=Book([declared(every)], FAMILIES))
    assert numbers(report) == [1, 2]
    assert report.findings[0].params == {}
    assert report.findings[0].element == "TOY-0402"


def test_a_rule_that_raises_across_records_is_an_internal_fault_and_the_others_go_on():
    def broken(entries: Sequence[Seen]) -> Iterator[Seen]:
        yield entries[0]
        raise LookupError

    report = check(*twins_of(1), book=Book([declared(broken), two_branches_on_one_day], FAMILIES))
    assert found(report) == [("T-TWIN-01", ("visitor", "card_no"))]
    assert unchecked(report)["X-1"].startswith("internal fault in package ")
    assert report.not_checked[0].records == 2
    assert report.inputs[0].incomplete
    assert report.internal[0].startswith("X-1: LookupError (test_ledger.py, line ")


def test_a_record_whose_key_is_faulty_is_not_checked_and_the_others_are():
    report = check(visit(1, "B-3"), visit(2, "B 4"), visit(3, "B-5"), book=TWINS)
    assert found(report) == [("ST-PATTERN", ("branch", "code")), ("T-TWIN-01", ("visitor", "card_no"))]
    assert numbers(report) == [2, 3]
    assert unchecked(report) == {"T-TWIN-01": "element branch.code is faulty"}


def test_a_rule_across_records_on_law_leaves_older_records_out():
    book = Book([declared(every, basis=STATUTE)], FAMILIES)
    old, *new = [visit(n, "B-3", visited_on=day) for n, day in enumerate(("2023-12-31", "2024-01-01", "2024-03-01"))]
    report = check(old, *new, book=book)
    assert numbers(report) == [2, 3]
    assert unchecked(report) == {"X-1": "the law of that day is not in the rule book"}


def test_a_guard_keeps_records_out_without_a_word():
    report = check(visit(1, "B-3"), {**VISIT, "record_id": "V-2"}, book=TWINS)
    assert (found(report), unchecked(report), report.outcome) == ([], {}, Outcome.CONFORMS)


@pytest.mark.parametrize("record_id", ["\ud800", "a\x1fb", "a\x00b", "x" * 10_000, ""])
def test_no_id_disturbs_the_ledger(record_id):
    report = check(visit(1, "B-3"), visit(2, "B-4", record_id=record_id), book=TWINS)
    assert ("T-TWIN-01", ("visitor", "card_no")) in found(report)
    report.to_json().encode()


# Rules that ask for more.


def test_a_rule_may_be_asked_about_keys_that_one_record_has():
    report = check(visit(1, "B-3"), book=Book([declared(every, alone=True)], FAMILIES))
    assert numbers(report) == [1]
    assert numbers(check(visit(1, "B-3"), book=Book([declared(every)], FAMILIES))) == []


def test_a_rule_that_asks_for_what_does_not_apply_leaves_nothing_unchecked():
    def card_of(visit: Visit, cards: Cards) -> Iterator[Keyed]:
        yield from card(visit)

    rule = declared(every, keys=card_of, alone=True)
    book = Book([rule], FAMILIES)
    assert unchecked(check(visit(1, "B-3"), book=book)) == {"X-1": "no register of cards"}
    done = check(visit(1, "B-3"), book=book, context={Cards: INAPPLICABLE})
    assert (unchecked(done), numbers(done), done.rules_run) == ({}, [], 0)


def test_what_an_input_brings_along_counts_for_its_records_only():
    def of_card(visit: Visit, cards: Cards) -> Iterator[Keyed]:
        yield from card(visit)

    book = Book([declared(every, keys=of_card, alone=True)], FAMILIES)
    brought = Expected(context={Cards: INAPPLICABLE})
    assert numbers(report_of(run(items([visit(1, "B-3")]), book=book, expected=brought))) == []
    assert unchecked(report_of(run(items([visit(1, "B-3")]), book=book))) == {"X-1": "no register of cards"}
