"""The keys of rules across records: they may ask a register, and say where it has no answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from enforce_data.findings import Severity
from enforce_data.rulebook import Book, Keyed, Seen, Unchecked, across
from toy.rules import CARD_NOT_COVERED, FAMILIES, Cards, named
from toy.running import cards, check, unchecked
from toy.samples import CARD, VISIT
from toy.standard import Visit


def covered_card(visit: Visit, known: Cards) -> Iterator[Keyed | Unchecked]:
    if known.covers(visit.branch.code, visit.visited_on):
        yield Keyed((visit.visitor.card_no,), ("visitor", "card_no"))
    else:
        yield CARD_NOT_COVERED


@across(
    "X-1",
    Severity.ERROR,
    (),
    keys=covered_card,
    when=named,
    zh=("题", "文", "改"),
    en=("title", "message", "fix"),
    good=[],
    bad=[],
)
def used_again(entries: Sequence[Seen]) -> Iterator[Seen]:
    yield from entries


BOOK = Book([used_again], FAMILIES)


def visit(number: int, branch: str) -> dict[str, Any]:
    visitor = {"name": "石小溪", "card_no": "C-77"}
    return {**VISIT, "record_id": f"V-{number}", "branch": {**VISIT["branch"], "code": branch}, "visitor": visitor}


def test_records_that_the_register_covers_are_compared():
    report = check(visit(1, "B-03"), visit(2, "B-03"), book=BOOK, context=cards(CARD))
    assert [finding.record.number for finding in report.findings if finding.record] == [1, 2]
    assert report.not_checked == []


def test_a_record_outside_the_register_is_not_checked_and_not_compared():
    report = check(visit(1, "B-03"), visit(2, "B-04"), book=BOOK, context=cards(CARD))
    assert (report.findings, unchecked(report)) == ([], {"X-1": CARD_NOT_COVERED.reason.en})
    assert report.not_checked[0].records == 1


def test_without_the_register_no_record_is_checked():
    report = check(visit(1, "B-03"), visit(2, "B-03"), book=BOOK)
    assert (report.findings, unchecked(report)) == ([], {"X-1": "no register of cards"})
    assert report.not_checked[0].records == 2
