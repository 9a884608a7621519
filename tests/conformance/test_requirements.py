"""Every requirement has an id for ever, a level, a sentence in both languages, and its row in the published table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from enforce_data.conformance.cases import Role
from enforce_data.conformance.requirement import LEVELS, Level, Requirement, Source
from enforce_data.conformance.requirements import by_hand, by_id, requirements
from enforce_data.editions import Edition
from enforce_data.explain import notices
from enforce_data.model import STANDARD
from enforce_data.publish.requirements import COLUMNS, REQUIREMENTS, artefacts
from enforce_data.rules import BOOK

E10, E11 = Edition(1, 0), Edition(1, 1)
EDITIONS = [pytest.param(each, id=str(each)) for each in (E10, E11)]
STANDARD_DOCS = Path(__file__).parents[2] / "docs" / "standard"

# Whoever removes or renames one of these breaks bundles that name it: add, never change.
BY_HAND = [
    *(f"RQ-PK-{number:02d}" for number in (*range(1, 7), 21, 22, *range(31, 41))),
    *(f"RQ-RC-{number:02d}" for number in range(1, 6)),
    *(f"RQ-CO-{number:02d}" for number in range(1, 7)),
    *(f"RQ-WD-{number:02d}" for number in range(1, 4)),
    *(f"RQ-UP-{number:02d}" for number in range(1, 6)),
    *("RQ-K-CLEAN", "RQ-K-UNKNOWN", "RQ-K-EDITION", "RQ-C-TEXT"),
]

ZH = {Level.MUST: r"必须|不得", Level.SHOULD: r"应当|不应", Level.MAY: r"可以|不必"}
EN = {Level.MUST: r"\bmust\b", Level.SHOULD: r"\bshould\b", Level.MAY: r"\bmay\b|\bneed\b"}


def test_hand_written_ids_stay() -> None:
    assert [each.id for each in by_hand()] == BY_HAND


@pytest.mark.parametrize("edition", EDITIONS)
def test_ids_are_unique_and_of_the_agreed_form(edition: Edition) -> None:
    ids = [each.id for each in requirements(edition)]
    assert len(set(ids)) == len(ids)
    assert list(by_id(str(edition))) == ids
    assert not [each for each in ids if not re.fullmatch(r"RQ-[A-Z]{1,2}(-[A-Za-z0-9_]+)+", each)]


def test_what_holds_in_an_edition_holds_in_the_next() -> None:
    assert {each.id for each in requirements(E10)} < {each.id for each in requirements(E11)}
    assert all(each.since <= E10 for each in requirements(E10))
    assert {each.since for each in requirements(E11)} == {E10, E11}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_words_of_a_sentence_are_those_of_its_level(edition: Edition) -> None:
    for each in requirements(edition):
        zh, en = each.sentence
        if each.source is Source.RULE:  # the title of a rule, behind the colon, says what was done wrong
            zh, en = zh.partition(":")[0], en.partition(":")[0]
        assert each.sentence.zh.endswith("。"), each.id
        assert each.sentence.en.endswith("."), each.id
        assert re.search(ZH[each.level], zh), each.id
        assert re.search(EN[each.level], en), each.id


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_rule_and_element_and_record_type_has_its_requirements(edition: Edition) -> None:
    known = by_id(edition)
    types = STANDARD.models_of(edition)
    elements = {entry.id for name in types for _, entry in STANDARD.section(name).walk(edition)}
    assert {f"RQ-K-{each}" for each in elements} == {id_ for id_, each in known.items() if each.source == "element"}
    assert all({f"RQ-P-ST-{name}", f"RQ-P-STORY-{name}", f"RQ-C-{name}"} <= known.keys() for name in types)
    for rule in BOOK:
        for id_ in (f"RQ-K-{rule.id}", f"RQ-P-{rule.id}"):
            assert (id_ in known) == (edition in rule.span)
            if id_ in known:
                assert known[id_].level is LEVELS[rule.severity]
                assert rule.title.zh in known[id_].sentence.zh


def test_an_element_of_several_record_types_is_one_requirement_that_names_them() -> None:
    shared = by_id(E10)["RQ-K-HED-0041"]
    assert {"penalty", "coercion", "inspection", "license"} <= set(shared.record_types)
    assert shared.sentence.zh.startswith("检查方必须退回这样的记录:「涉密情况」(secrecy)缺失,或者")
    assert shared.noticed_by == ("ST-MISSING", "ST-CODE", "ST-TYPE")


def test_what_notices_a_breach_exists() -> None:
    known = {notice.id for notice in notices()}
    assert not [(each.id, notice) for each in by_hand() for notice in each.noticed_by if notice not in known]
    assert all(each.basis and each.roles for each in by_hand())


# The published table.


def _table(edition: Edition) -> list[dict[str, str]]:
    made = next(each for folder, each in artefacts(STANDARD) if (folder, each.path) == (str(edition), REQUIREMENTS))
    return list(csv.DictReader(io.StringIO(made.make().decode("utf-8-sig"), newline="")))


def _row(each: Requirement) -> dict[str, str]:
    values = (
        *(each.id, " ".join(each.roles), each.level, each.sentence.zh, each.sentence.en, each.source, each.subject),
        *(" ".join(each.record_types), each.severity or "", each.basis, each.since, " ".join(each.noticed_by)),
    )
    return dict(zip(COLUMNS, map(str, values), strict=True))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_table_says_what_the_requirements_say(edition: Edition) -> None:
    assert _table(edition) == [_row(each) for each in requirements(edition)]
    assert {role for row in _table(edition) for role in row["roles"].split()} == set(Role)


# The normative chapters.

WRITTEN = ("exchange.md", "exchange.zh-CN.md", "index.md", "index.zh-CN.md", "identifiers.md")
"""Chapters that people write: a sentence that binds is a requirement, word for word, with its id."""
GENERATED = ("dictionary.md", "groups.md", "records/*.md")
"""Chapters that show the dictionary: what binds stands in the row of an element, which is a requirement."""
SILENT = ("codes.md", "codes/*.md", "entities.md")
"""Chapters that bind nobody: labels of codes in the words of the law, and a picture."""

BINDS = re.compile(r"必须|应当|不得|\b(?:must|should|shall)\b", re.IGNORECASE)
_TABLES = re.compile(r"<!-- part: requirement-(?:words|numbers) .*?<!-- end -->", re.DOTALL)
_ANCHORED = re.compile(r"- \*\*(RQ-[A-Za-z0-9_-]+)\*\* (.+)")


def _pages(patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        yield from STANDARD_DOCS.glob(pattern)


def test_it_is_said_of_every_chapter_whether_it_binds() -> None:
    named = [page for patterns in (WRITTEN, GENERATED, SILENT) for page in _pages(patterns)]
    assert sorted(named) == sorted(STANDARD_DOCS.rglob("*.md"))


@pytest.mark.parametrize("name", WRITTEN)
def test_every_binding_sentence_of_a_written_chapter_is_a_requirement(name: str) -> None:
    lang = "zh" if "zh-CN" in name else "en"
    text = _TABLES.sub("", (STANDARD_DOCS / name).read_text("utf-8"))
    for line in filter(BINDS.search, text.splitlines()):
        anchored = _ANCHORED.fullmatch(line)
        assert anchored, f"no requirement: {line}"
        assert getattr(by_id(E11)[anchored[1]].sentence, lang) == anchored[2]


@pytest.mark.parametrize("name", ["exchange.md", "exchange.zh-CN.md"])
def test_the_chapter_on_exchange_has_every_sentence_that_is_written_by_hand(name: str) -> None:
    found = [_ANCHORED.fullmatch(line) for line in (STANDARD_DOCS / name).read_text("utf-8").splitlines()]
    assert sorted(each[1] for each in found if each) == sorted(BY_HAND)


def test_every_binding_line_of_the_dictionary_is_about_an_element_or_a_group() -> None:
    sections = [STANDARD.section(name) for name in STANDARD.models]
    groups = [entry.section for section in sections for _, entry in section.walk() if entry.section is not None]
    titles = {" · ".join(section.title) for section in (*sections, *groups)}
    met = set()
    for page in _pages(GENERATED):
        for line in filter(BINDS.search, page.read_text("utf-8").splitlines()):
            element = re.match(r"\| `\w+(?:\[\])?`<br>[^|]*<br>(HED-\d+)", line)
            assert line in titles or (element and f"RQ-K-{element[1]}" in by_id(E11)), f"{page.name}: {line}"
            met.add(element[1] if element else "title")
    assert {"HED-0041", "title"} <= met
