"""The stories are lawful, whole, told in both languages, and say what their records say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from enforce_data import check
from enforce_data.conformance.options import OPTIONS
from enforce_data.conformance.stories import AS_OF, FREE, STORIES, Record, Story, cast, facts, stories_of
from enforce_data.conformance.story_told import told
from enforce_data.explain import record_types
from enforce_data.model import STANDARD
from enforce_data.rules import BOOK

EDITIONS = ("1.0", "1.1")
WANTED = {
    *("street-vendor-fine", "hearing-and-instalments", "seizure-extended-released", "random-inspection-leads-to-case"),
    *("licence-refused-then-granted", "licence-renewed", "licence-cancelled", "township-under-expiring-letter"),
    *("certificate-suspended-mid-case", "publication-withdrawn", "transferred-to-police", "two-parties-one-case"),
}
"""What the kit is to tell in any case."""

ALL = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


def test_there_are_the_stories_that_are_wanted() -> None:
    assert len(list(stories_of("1.0"))) >= 20
    assert set(STORIES) >= WANTED


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_record_type_has_a_story(edition: str) -> None:
    types = {record["record_type"] for story in stories_of(edition) for record in story.records}
    assert types == set(STANDARD.models_of(STANDARD.stated_edition(edition)))


@pytest.mark.parametrize("edition", EDITIONS)
def test_all_stories_together_are_lawful(edition: str) -> None:
    """In one system, too: nothing is found, not even a warning, and no two of them contradict each other."""
    records = [record for story in stories_of(edition) for record in story.records_in(edition)]
    report = check(records=[*cast(edition), *records], as_of=AS_OF)
    assert [(each.notice.id, each.path) for each in report.findings] == []
    assert not report.internal


def test_each_story_is_lawful_by_its_own_registers() -> None:
    found = {}
    for story in STORIES.values():
        records = [*story.registers_in(story.edition), *story.records_in(story.edition)]
        report = check(records=records, as_of=AS_OF)
        found[story.id] = [(each.notice.id, each.path) for each in report.findings]
    assert {name: each for name, each in found.items() if each} == {}


@ALL
def test_a_story_is_told_in_both_languages(story: Story) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", story.id)
    for zh in (story.title.zh, story.story.zh):
        assert re.search(r"[一-鿿]", zh)
    assert 4 <= story.story.zh.count("。") <= 12
    assert story.title.en.isascii()
    assert story.story.en.strip().endswith(".")


@ALL
def test_the_prose_names_what_is_decisive(story: Story) -> None:
    for text in _decisive(story):
        assert text in story.story.zh


def _decisive(story: Story) -> Iterator[str]:
    """Numbers of cases and decisions, days of filing, decision and closing, amounts of penalties."""
    for record in story.records:
        decision = record.get("decision", {})
        if "case_no" in record:
            yield record["case_no"] if record["record_type"] != "coercion" else decision["document_number"]
        if "document_number" in decision:
            yield decision["document_number"]
        days = [record.get(name) for name in ("filed_on", "accepted_on", "closed_on", "signed_on", "established_on")]
        yield from (_day(day) for day in [*days, decision.get("dated"), record.get("starts_at")] if day)
        yield from (f"{float(row['amount']):.0f}元" for row in record.get("penalties", []) if "amount" in row)


def _day(text: str) -> str:
    year, month, day = text[:10].split("-")
    return f"{year}年{int(month)}月{int(day)}日"


@ALL
def test_a_story_names_only_what_there_is(story: Story) -> None:
    known = {record["record_id"] for record in cast("1.0")}
    assert story.needs <= set(OPTIONS)
    assert story.families == {record["record_type"] for record in story.records}
    assert known >= set(story.registers)
    for rule in story.tries:
        assert story.families.intersection(record_types(BOOK[rule])), rule
    assert all(record["edition"] == story.edition for record in story.records)


def test_the_cast_has_no_record_that_no_story_needs() -> None:
    needed = {name for story in STORIES.values() for name in story.registers}
    assert [record["record_id"] for record in cast("1.0")] == sorted(needed, key=_place)
    assert len({record["record_id"] for record in cast("1.0")}) == len(cast("1.0"))


def _place(record_id: str) -> tuple[int, str]:
    return ("ZT", "SX", "ZJ", "WT").index(record_id[:2]), record_id


@ALL
def test_what_a_story_needs_is_what_happens_in_it(story: Story) -> None:
    """A system that lacks an option is never asked for it, and one that has it cannot be spared."""
    assert story.needs.intersection(_SHOWN) == {option for option in _SHOWN if any(map(_SHOWN[option], story.records))}


def _hearing_was_asked_for(record: Record) -> bool:
    return any("requested_on" in hearing for hearing in record.get("hearings", []))


_SHOWN = {
    "simple_procedure": lambda record: record.get("procedure") == "simple",
    "hearing": _hearing_was_asked_for,
    "instalments": lambda record: "deferral" in record,
    "several_parties": lambda record: record["record_type"] == "penalty" and len(record["parties"]) > 1,
    "township_delegation": lambda record: "delegate" in record,
    "publicity": lambda record: "withdrawn_on" in record.get("publicity", {}),
    "transfer_to_justice": lambda record: record.get("decision", {}).get("result") == "transferred_to_justice",
    "random_selection": lambda record: record.get("selection") == "random",
    "court_application": lambda record: "court_application" in record,
    "remedies": lambda record: "remedies" in record,
}


@ALL
def test_the_facts_are_the_records(story: Story) -> None:
    """Whoever enters all facts has the records, but for what is the system's own."""
    given = facts(story, story.edition)
    entered: list[dict[str, Any]] = [{} for _ in given["records"]]
    for fact in given["facts"]:
        _enter(entered[fact["record"] - 1], _steps(fact["path"]), fact["value"])
        assert fact["element"].startswith("HED-")
        assert fact["name"]["zh"]
    fixed = [{name: value for name, value in each.items() if name not in FREE} for each in given["records"]]
    assert entered == fixed


def _steps(path: str) -> list[str | int]:
    return [int(step) if step.isdigit() else step for step in path.split("/")[1:]]


def _enter(record: Any, path: Any, value: Any) -> None:
    for step, following in pairwise(path):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(step, str):
            record = record.setdefault(step, empty)
        else:
            if step == len(record):
                record.append(empty)
            record = record[step]
    if isinstance(path[-1], str):
        record[path[-1]] = value
    else:
        record.append(value)


@ALL
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_hand_out_has_every_fact(story: Story, lang: str) -> None:
    text = told(story, "1.1", lang)
    rows = [line for line in text.splitlines() if re.match(r"\| .* \| HED-\d+ \|$", line)]
    given = facts(story, "1.1")["facts"]
    assert sorted(row.split(" | ")[-1].removesuffix(" |") for row in rows) == sorted(fact["element"] for fact in given)
    for fact in given:
        if not isinstance(fact["value"], bool):
            assert any(str(fact["value"]) in row and fact["element"] in row for row in rows), fact
    assert (story.story.zh if lang == "zh" else story.story.en) in text
    assert "None" not in text


def test_what_is_given_out_cannot_change_a_story() -> None:
    story = STORIES["street-vendor-fine"]
    story.records_in("1.0")[0]["parties"].clear()
    story.registers_in("1.0")[0].clear()
    assert story.records_in("1.0")[0]["parties"]
    assert story.registers_in("1.0")[0]


def test_the_files_are_named_and_written_alike() -> None:
    for file in (files("enforce_data.conformance") / "stories").iterdir():
        text = file.read_text("utf-8")
        value = json.loads(text)
        assert text == json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        assert file.name == "cast.json" or file.name == f"{value['id']}.json"
