"""The structure check: one answer from two engines, and every fault at once."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from enforce_data.dictionary import E, Record, Standard
from enforce_data.editions import Edition, Status
from enforce_data.findings import Path, Severity, steps
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.structure import (
    Structure,
    _gates,
    _through,
    _Walk,
)
from enforce_data.values import EditionNumber, Text50, Token
from toy.made import E10, E11, E20, SOUND
from toy.running import STRUCTURE
from toy.samples import VISIT, records
from toy.standard import TOY, Mood, Visit

SECTION = TOY.section("visit")


def judge(raw: dict[str, Any], edition: Edition = E11, **options: Any):
    return STRUCTURE.judge(raw, "visit", edition, **options)


def found(raw: dict[str, Any], edition: Edition = E11) -> list[tuple[str, Path]]:
    return [(problem.notice.id, problem.path) for problem in judge(raw, edition).problems]


# Two engines.


def pydantic_and_gate_take(raw: dict[str, Any], edition: Edition) -> bool:
    try:
        Visit.model_validate(raw)
    except ValidationError:
        return False
    return _through(raw, _gates(SECTION, edition))


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, dict | list):
        for step, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(each, (*path, step))


NASTY: list[Any] = [
    *(None, True, 0, -1, 3, 2**31, 1.5, 5.0, float("nan"), [], {}, [None], [[]], [{}], [""], {"x": 1}, {"code": "B"}),
    *("", " ", " x", "x\n", "a\x00", "\ud800", "x" * 21, "x" * 51, "𠮷" * 20, "𠮷" * 21, "null", "2024-02-30", "1.50"),
    *("2024-03-01", "2024-03-01T09:30:00", "01.00", "study", "workshop", "calm", "1.0", "visit", ["calm"], [0], ["x"]),
]
NAMES = ["desk", "seat", "locker", "note", "remarks", "Purpose", "zzz", "name", "code", "title", ""]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """A sound record with some of its places replaced, removed or added to."""
    record = copy.deepcopy(draw(records()))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.sampled_from([*places(record), ()]))
        holder: Any = record
        for step in place[:-1]:
            holder = holder[step]
        value = copy.deepcopy(draw(st.sampled_from(NASTY)))
        target = holder[place[-1]] if place else record
        match draw(st.sampled_from(["replace", "remove", "add"])):
            case "replace" if place:
                holder[place[-1]] = value
            case "remove" if place:
                del holder[place[-1]]
            case "add" if isinstance(target, list):
                target.append(value)
            case "add" if isinstance(target, dict):
                target[draw(st.sampled_from(NAMES))] = value
    return record


@settings(max_examples=300)
@given(mutated(), st.sampled_from(sorted(TOY.editions)))
@example({**VISIT, "topics": []}, E10)
@example({**VISIT, "feedback": {}}, E10)
@example({**VISIT, "loans": [{"title": "x", "copies": [{"barcode": "1", "defects": []}]}]}, E20)
@example({**VISIT, "feedback": {"remarks": []}}, E11)
@example({**VISIT, "visitor": None}, E11)
def test_pydantic_with_the_edition_gate_and_the_walk_agree(raw, edition):
    walk = _Walk(edition)
    walk.group(SECTION, raw, ())
    assert pydantic_and_gate_take(raw, edition) == (not walk.problems)
    judged = judge(raw, edition)
    assert judged.problems == walk.problems
    errors = any(problem.notice.severity is Severity.ERROR for problem in walk.problems)
    assert isinstance(judged.record, Visit) != errors


@given(records())
def test_sound_records_have_no_faults(raw):
    problems = found(raw, Edition.parse(raw["edition"]))
    assert problems in ([], [("ST-DEPRECATED", ("seat",))])


@given(mutated(), st.sampled_from(sorted(TOY.editions)))
def test_no_place_is_named_by_two_faults(raw, edition):
    errors = [problem.path for problem in judge(raw, edition).problems if problem.notice.severity is Severity.ERROR]
    assert len(errors) == len(set(errors))


@pytest.mark.parametrize("edition", [E10, E11, E20], ids=str)
def test_the_full_record_of_every_edition_is_sound(edition):
    judged = judge(SOUND[edition], edition)
    assert judged.problems == []
    assert isinstance(judged.record, Visit)
    assert judged.record.loans[0].copies[1].barcode == "0002"
    assert judged.record.moods == (Mood.CALM, Mood.GLAD)


def test_what_is_no_json_never_passes_for_it():
    for change in ({"topics": {"戏曲"}}, {"purpose": b"loan"}, {"record_id": b"V-1"}, {"loans": iter(())}):
        assert [notice for notice, _ in found({**VISIT, **change}, E10)] == ["ST-TYPE"]


class Moved(Record):
    """搬迁 · A mandatory element that a major edition renames."""

    record_type_name: ClassVar[str] = "moved"
    edition: Annotated[EditionNumber, E("MOV-1", "版次")]
    agency: Annotated[Text50, E("MOV-2", "单位", editions="1.0-1.1")]
    agency_name: Annotated[Text50, E("MOV-3", "单位名称", editions="2.0+", was="agency")]
    branch: Annotated[Token | None, E("MOV-4", "分馆")] = None


MOVED = Structure(Standard("moved", {"moved": Moved}, {"1.0": Status.SEALED, "2.0": Status.DRAFT}))


@pytest.mark.parametrize(
    ("raw", "edition", "expected"),
    [
        ({"edition": "1.0", "agency": "甲"}, E10, []),
        ({"edition": "2.0", "agency_name": "甲"}, E20, []),
        ({"edition": "1.0"}, E10, [("ST-MISSING", ("agency",))]),
        ({"edition": "2.0"}, E20, [("ST-MISSING", ("agency_name",))]),
        ({"edition": "2.0", "agency": "甲"}, E20, [("ST-UNKNOWN", ("agency",)), ("ST-MISSING", ("agency_name",))]),
        (
            {"edition": "1.0", "agency": "甲", "agency_name": "甲"},
            E10,
            [("ST-UNKNOWN", ("agency_name",))],
        ),
    ],
)
def test_an_element_is_mandatory_only_in_its_own_editions(raw, edition, expected):
    judged = MOVED.judge(raw, "moved", edition)
    assert [(problem.notice.id, problem.path) for problem in judged.problems] == expected
    assert judged.record.branch is None
    if not expected:
        assert (judged.record.agency or judged.record.agency_name) == "甲"


# Every fault at once.


@pytest.mark.parametrize(
    ("edition", "change", "expected"),
    [
        pytest.param(
            "1.1", {"branch": ABSENT, "visited_on": None}, ["MISSING branch", "MISSING visited_on"], id="missing"
        ),
        pytest.param(
            "1.1",
            {"branch.code": ABSENT, "loans.2.title": ABSENT},
            ["MISSING branch.code", "MISSING loans.2.title"],
            id="missing-below",
        ),
        pytest.param(
            "1.1", {"colour": "red", "branch.floor": 2}, ["UNKNOWN branch.floor", "UNKNOWN colour"], id="unknown"
        ),
        pytest.param("1.1", {"colour": None}, ["UNKNOWN colour"], id="unknown-though-null"),
        pytest.param("1.0", {"desk": "东 2"}, ["UNKNOWN desk"], id="later-edition"),
        pytest.param("2.0", {"remarks": "x", "locker": 7}, ["UNKNOWN locker", "UNKNOWN remarks"], id="closed-line"),
        pytest.param(
            "1.1",
            {"companions": "2", "fee": 5, "first_visit": 1, "visited_on": 20240301, "purpose": 1, "topics": "戏曲"},
            ["TYPE visited_on", "TYPE purpose", "TYPE first_visit", "TYPE companions", "TYPE fee", "TYPE topics"],
            id="types",
        ),
        pytest.param(
            "1.1", {"steps": [0, True, 2.5, "3"]}, ["TYPE steps.1", "TYPE steps.2", "TYPE steps.3"], id="items"
        ),
        pytest.param("1.1", {"branch": "B-03", "loans": {"title": "x"}}, ["TYPE branch", "TYPE loans"], id="shapes"),
        pytest.param("1.1", {"loans.0": "边城"}, ["TYPE loans.0"], id="shape-of-item"),
        pytest.param("1.1", {"purpose": "借还", "moods.1": "sad"}, ["CODE purpose", "CODE moods.1"], id="codes"),
        pytest.param("1.0", {"purpose": "workshop"}, ["CODE purpose"], id="code-of-a-later-edition"),
        pytest.param("1.0", {"branch.name": "馆" * 21}, ["LENGTH branch.name"], id="narrower-earlier"),
        pytest.param("1.1", {"branch.name": "馆" * 21}, [], id="wider-later"),
        pytest.param(
            "1.1",
            {"topics.2": "长" * 21, "branch.name": "𠮷" * 51},
            ["LENGTH branch.name", "LENGTH topics.2"],
            id="length",
        ),
        pytest.param(
            "1.1",
            {
                "visited_on": "2023-02-29",
                "fee": "5",
                "topics.0": " x",
                "card_year": 1899,
                "branch.code": "B 3",
                "loans.0.copies.0.shelf": 0,
            },
            [
                "PATTERN branch.code",
                "PATTERN visited_on",
                "PATTERN fee",
                "PATTERN card_year",
                "PATTERN topics.0",
                "PATTERN loans.0.copies.0.shelf",
            ],
            id="forms",
        ),
        pytest.param("1.1", {"topics.0": "a\ud800"}, ["PATTERN topics.0"], id="lone-surrogate"),
        pytest.param(
            "1.1",
            {"purpose": "", "fee": "", "topics": [], "feedback": {}, "steps": [None], "loans.0.copies.0.defects.1": ""},
            [
                "EMPTY purpose",
                "EMPTY fee",
                "EMPTY topics",
                "EMPTY steps.0",
                "EMPTY loans.0.copies.0.defects.1",
                "EMPTY feedback",
            ],
            id="empty",
        ),
        pytest.param("1.0", {"seat": "A1"}, [], id="not-yet-deprecated"),
        pytest.param("1.1", {"seat": "A1"}, ["DEPRECATED seat"], id="deprecated"),
        pytest.param("2.0", {"seat": " A1"}, ["PATTERN seat", "DEPRECATED seat"], id="deprecated-and-faulty"),
        pytest.param(
            "1.1", {"edition": "one", "record_id": "a b"}, ["PATTERN edition", "PATTERN record_id"], id="header"
        ),
    ],
)
def test_every_fault_of_a_record_is_named_at_its_place(edition, change, expected):
    edition = Edition.parse(edition)
    wanted = [(f"ST-{word}", steps(path)) for word, path in (line.split() for line in expected)]
    assert found(changed(SOUND[edition], change), edition) == wanted


def params(change: dict[str, Any], edition: Edition = E11) -> dict[str, Any]:
    (problem,) = judge(changed(SOUND[edition], change), edition).problems
    return dict(problem.params)


@pytest.mark.parametrize(
    ("edition", "change", "expected"),
    [
        (E11, {"purpose": "借还"}, {"list": "Purpose", "known": "loan"}),
        (E11, {"purpose": "loan and return"}, {"known": "loan"}),
        (E11, {"purpose": "lending"}, {"known": "study, loan, event, workshop"}),
        (E10, {"purpose": "创客"}, {"known": "study, loan, event"}),
        (
            E11,
            {"compamions": 2},
            {"name": "compamions", "hint_zh": "是否应为 companions", "hint_en": "did you mean companions"},
        ),
        (E11, {"loans.0.tittle": "x"}, {"hint_en": "did you mean title"}),
        (E11, {"colour": "red"}, {"hint_en": "remove it, or use the name of the data dictionary"}),
        (E11, {"companions" * 7: 2}, {"hint_en": "remove it, or use the name of the data dictionary"}),
        (E10, {"desk": "东 2"}, {"hint_zh": "该项只存在于版次 1.1+", "hint_en": "it exists in editions 1.1+ only"}),
        (E20, {"locker": 7}, {"hint_en": "it exists in editions 1.0-1.1 only"}),
        (E10, {"branch.name": "馆" * 21}, {"limit": 20, "length": 21}),
        (E11, {"visited_on": ABSENT}, {"zh": "到馆日期", "name": "visited_on"}),
        (E11, {"seat": "A1"}, {"since": "1.1", "reason_zh": "改用 desk", "reason_en": "use desk instead"}),
        (E11, {"fee": 5.0}, {"found": "number"}),
        (E11, {"topics": None, "steps": {}}, {"expected_en": "a list", "found": "object"}),
        (E11, {"feedback.score": True}, {"expected_en": "a whole number from 0", "found": "boolean"}),
        (E11, {"loans.0.copies": []}, {"found": "[]"}),
    ],
)
def test_a_fault_says_what_was_found_and_what_to_do(edition, change, expected):
    said = params(change, edition)
    assert {name: said.get(name) for name in expected} == expected


@given(mutated(), st.sampled_from(sorted(TOY.editions)))
def test_every_message_and_fix_can_be_filled_in(raw, edition):
    for problem in judge(raw, edition).problems:
        for text in (*problem.notice.message, *problem.notice.fix):
            assert "{" not in text.format_map(problem.params).replace("{}", "")
