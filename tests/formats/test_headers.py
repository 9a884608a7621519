"""What a column is, from its header."""

from __future__ import annotations

import pytest

from enforce_data.editions import Edition
from enforce_data.findings import Path, Said
from enforce_data.formats.faults import NAMES_GROUP, NAMES_LIST
from enforce_data.formats.headers import meaning, repeated_group, spellings
from toy.standard import TOY

VISIT = TOY.section("visit")
ONE = Edition(1, 0)


@pytest.mark.parametrize(
    ("header", "path"),
    [
        ("visited_on", ("visited_on",)),
        ("到馆日期", ("visited_on",)),
        ("TOY-0103", ("visited_on",)),
        (" visited_on\t", ("visited_on",)),
        ("visitor.address.street", ("visitor", "address", "street")),
        ("读者.地址.街道", ("visitor", "address", "street")),
        ("TOY-0102.地址.street", ("visitor", "address", "street")),
        ("loans.0.title", ("loans", 0, "title")),
        ("借阅.12.书名", ("loans", 12, "title")),
        ("loans.0.copies.1.defects.2", ("loans", 0, "copies", 1, "defects", 2)),
        ("topics.0", ("topics", 0)),
        # a lone id, where one element has it outside repeated groups
        ("TOY-0301", ("visitor", "address", "street")),
        ("TOY-0701", ("feedback", "score")),
    ],
)
def test_known(header: str, path: Path) -> None:
    found = meaning(header, VISIT, ONE)
    assert (found.path, found.reason) == (path, None)
    assert found.entry is not None
    assert found.entry is VISIT.entry(path)


@pytest.mark.parametrize(
    ("header", "path"),
    [
        ("weather", ("weather",)),
        ("到馆日", ("到馆日",)),
        ("visitor.shoe.size", ("visitor", "shoe.size")),
        ("weather.visitor", ("weather.visitor",)),
        # below what is no group there is nothing, and what stands there has its own place
        ("visited_on.year", ("visited_on.year",)),
        ("visitor.name.first", ("visitor", "name.first")),
        ("topics.0.length", ("topics.0.length",)),
        ("loans.0.title.x.y", ("loans", 0, "title.x.y")),
        ("loans.0.weight", ("loans", 0, "weight")),
        ("Visited_On", ("Visited_On",)),
        ("TOY-0501", ("TOY-0501",)),  # repeated: which of the loans?
        ("visitor.", ("visitor", "")),
        (".", (".",)),
    ],
)
def test_unknown_keeps_the_sender_s_words(header: str, path: Path) -> None:
    found = meaning(header, VISIT, ONE)
    assert (found.path, found.entry, found.reason) == (path, None, None)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("visitor", NAMES_GROUP),
        ("visitor.address", NAMES_GROUP),
        ("loans.0", NAMES_GROUP),
        ("loans", NAMES_LIST),
        ("loans.title", NAMES_LIST),
        ("loans.00.title", NAMES_LIST),
        ("loans.-1.title", NAMES_LIST),
        ("topics", NAMES_LIST),
        ("feedback.remarks.text", NAMES_LIST),
    ],
)
def test_no_columns(header: str, reason: Said) -> None:
    assert meaning(header, VISIT, ONE).reason is reason


@pytest.mark.parametrize(
    ("dotted", "names"),
    [
        ("loans", ("loans",)),
        ("借阅.复本", ("loans", "copies")),
        ("loans.TOY-0505.缺损", ("loans", "copies", "defects")),
        ("feedback.remarks", ("feedback", "remarks")),
        ("feedback", None),
        ("visited_on", None),
        ("loans.0", None),
        ("loans.title.x", None),
        ("", None),
    ],
)
def test_repeated_group(dotted: str, names: tuple[str, ...] | None) -> None:
    assert repeated_group(VISIT, dotted) == names


def test_spellings_of_a_member_that_every_type_has() -> None:
    assert spellings(TOY, "record_id") == {"record_id", "记录编号", "TOY-0003", "TOY-1003"}
    assert spellings(TOY, "nothing") == {"nothing"}
