"""The structure check: one answer from two engines, every fault at once, and what is left of a faulty record."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from enforce_data.dictionary import E, Group, Record, Standard
from enforce_data.editions import Edition, Status
from enforce_data.findings import Path, Severity, steps
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.structure import (
    FaultyElementError,
    NotCarriedError,
    Partial,
    Structure,
    _gates,
    _through,
    _Walk,
)
from enforce_data.values import EditionNumber, Text50, Token
from toy.samples import FULL_VISIT, VISIT, records
from toy.standard import TOY, Loan, Mood, Purpose, Visit

STRUCTURE = Structure(TOY)
SECTION = TOY.section("visit")
E10, E11, E20 = sorted(TOY.editions)

SOUND = {
    E10: changed(FULL_VISIT, {"edition": "1.0", "desk": ABSENT}),
    E11: changed(FULL_VISIT, {"seat": ABSENT}),
    E20: changed(
        FULL_VISIT, {"edition": "2.0", "seat": ABSENT, "locker": ABSENT, "remarks": ABSENT, "note": "备注;含分号"}
    ),
}
"""A record with every element of an edition, of which nothing is deprecated."""


def judge(raw: dict[str, Any], edition: Edition = E11, **options: Any):
    return STRUCTURE.judge(raw, "visit", edition, **options)


def found(raw: dict[str, Any], edition: Edition = E11) -> list[tuple[str, Path]]:
    return [(problem.notice.id, problem.path) for problem in judge(raw, edition).problems]


def partial(change: dict[str, Any], edition: Edition = E11, **options: Any) -> Any:
    """The record with a change, as rules get it where something is at fault."""
    record = judge(changed(SOUND[edition], change), edition, **options).record
    assert isinstance(record, Partial)
    return record


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
        value = draw(st.sampled_from(NASTY))
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
        pytest.param("1.1", {"branch": ABSENT, "visited_on": None}, ["MISSING branch", "MISSING visited_on"], id="missing"),
        pytest.param("1.1", {"branch.code": ABSENT, "loans.2.title": ABSENT}, ["MISSING branch.code", "MISSING loans.2.title"], id="missing-below"),
        pytest.param("1.1", {"colour": "red", "branch.floor": 2}, ["UNKNOWN branch.floor", "UNKNOWN colour"], id="unknown"),
        pytest.param("1.1", {"colour": None}, ["UNKNOWN colour"], id="unknown-though-null"),
        pytest.param("1.0", {"desk": "东 2"}, ["UNKNOWN desk"], id="later-edition"),
        pytest.param("2.0", {"remarks": "x", "locker": 7}, ["UNKNOWN locker", "UNKNOWN remarks"], id="closed-line"),
        pytest.param(
            "1.1",
            {"companions": "2", "fee": 5, "first_visit": 1, "visited_on": 20240301, "purpose": 1, "topics": "戏曲"},
            ["TYPE visited_on", "TYPE purpose", "TYPE first_visit", "TYPE companions", "TYPE fee", "TYPE topics"],
            id="types",
        ),
        pytest.param("1.1", {"steps": [0, True, 2.5, "3"]}, ["TYPE steps.1", "TYPE steps.2", "TYPE steps.3"], id="items"),
        pytest.param("1.1", {"branch": "B-03", "loans": {"title": "x"}}, ["TYPE branch", "TYPE loans"], id="shapes"),
        pytest.param("1.1", {"loans.0": "边城"}, ["TYPE loans.0"], id="shape-of-item"),
        pytest.param("1.1", {"purpose": "借还", "moods.1": "sad"}, ["CODE purpose", "CODE moods.1"], id="codes"),
        pytest.param("1.0", {"purpose": "workshop"}, ["CODE purpose"], id="code-of-a-later-edition"),
        pytest.param("1.0", {"branch.name": "馆" * 21}, ["LENGTH branch.name"], id="narrower-earlier"),
        pytest.param("1.1", {"branch.name": "馆" * 21}, [], id="wider-later"),
        pytest.param("1.1", {"topics.2": "长" * 21, "branch.name": "𠮷" * 51}, ["LENGTH branch.name", "LENGTH topics.2"], id="length"),
        pytest.param(
            "1.1",
            {"visited_on": "2023-02-29", "fee": "5", "topics.0": " x", "card_year": 1899, "branch.code": "B 3", "loans.0.copies.0.shelf": 0},
            ["PATTERN branch.code", "PATTERN visited_on", "PATTERN fee", "PATTERN card_year", "PATTERN topics.0", "PATTERN loans.0.copies.0.shelf"],
            id="forms",
        ),
        pytest.param("1.1", {"topics.0": "a\ud800"}, ["PATTERN topics.0"], id="lone-surrogate"),
        pytest.param(
            "1.1",
            {"purpose": "", "fee": "", "topics": [], "feedback": {}, "steps": [None], "loans.0.copies.0.defects.1": ""},
            ["EMPTY purpose", "EMPTY fee", "EMPTY topics", "EMPTY steps.0", "EMPTY loans.0.copies.0.defects.1", "EMPTY feedback"],
            id="empty",
        ),
        pytest.param("1.0", {"seat": "A1"}, [], id="not-yet-deprecated"),
        pytest.param("1.1", {"seat": "A1"}, ["DEPRECATED seat"], id="deprecated"),
        pytest.param("2.0", {"seat": " A1"}, ["PATTERN seat", "DEPRECATED seat"], id="deprecated-and-faulty"),
        pytest.param("1.1", {"edition": "one", "record_id": "a b"}, ["PATTERN edition", "PATTERN record_id"], id="header"),
    ],
)  # fmt: skip
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
        (E11, {"compamions": 2}, {"name": "compamions", "hint_zh": "是否应为 companions", "hint_en": "did you mean companions"}),
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
)  # fmt: skip
def test_a_fault_says_what_was_found_and_what_to_do(edition, change, expected):
    said = params(change, edition)
    assert {name: said.get(name) for name in expected} == expected


@given(mutated(), st.sampled_from(sorted(TOY.editions)))
def test_every_message_and_fix_can_be_filled_in(raw, edition):
    for problem in judge(raw, edition).problems:
        for text in (*problem.notice.message, *problem.notice.fix):
            assert "{" not in text.format_map(problem.params).replace("{}", "")


# What rules get of a faulty record.


def test_a_faulty_element_raises_what_hasattr_does_not_swallow():
    record = partial({"visited_on": "2024-02-30"})
    assert record.purpose is Purpose.LOAN
    with pytest.raises(FaultyElementError) as caught:
        record.visited_on  # noqa: B018
    assert caught.value.path == ("visited_on",)
    assert not isinstance(caught.value, AttributeError)
    with pytest.raises(FaultyElementError):
        hasattr(record, "visited_on")
    with pytest.raises(FaultyElementError):
        getattr(record, "visited_on", None)


def test_a_name_that_no_edition_knows_is_an_attribute_error():
    record = partial({"visited_on": "2024-02-30"})
    assert not hasattr(record, "model_dump")
    with pytest.raises(AttributeError):
        record.colour  # noqa: B018


def test_a_missing_optional_element_is_none_and_a_missing_mandatory_one_raises():
    record = partial({"visited_on": ABSENT, "visitor": ABSENT, "remarks": None, "branch.name": ABSENT})
    assert (record.visitor, record.remarks, record.branch.name, record.note) == (None, None, None, None)
    with pytest.raises(FaultyElementError):
        record.visited_on  # noqa: B018


def test_an_element_of_another_edition_raises_where_it_stands_and_is_none_where_not():
    record = partial({"desk": "东 2"}, E10)
    assert record.note is None
    with pytest.raises(FaultyElementError):
        record.desk  # noqa: B018


def test_faults_inside_a_group_leave_its_other_elements():
    record = partial({"loans.0.copies.0.shelf": 0, "visitor.address.street": ABSENT})
    assert record.loans[0].title == "边城"
    assert record.loans[0].copies[0].defects == ("缺页", "水渍")
    assert record.visitor.address.postcode == "416000"
    with pytest.raises(FaultyElementError) as caught:
        record.loans[0].copies[0].shelf  # noqa: B018
    assert caught.value.path == ("loans", 0, "copies", 0, "shelf")


FAULTY_SECOND = {"topics": ["戏曲", " x", "湘西"]}


def test_a_list_counts_faulty_items_and_raises_on_reaching_one():
    topics = partial(FAULTY_SECOND).topics
    assert (len(topics), bool(topics), topics[0], topics[-1]) == (3, True, "戏曲", "湘西")
    walking = iter(topics)
    assert next(walking) == "戏曲"
    with pytest.raises(FaultyElementError) as caught:
        next(walking)
    assert caught.value.path == ("topics", 1)
    with pytest.raises(FaultyElementError):
        topics[1]


def test_a_slice_of_a_list_raises_only_where_it_holds_a_faulty_item():
    topics = partial(FAULTY_SECOND).topics
    assert list(topics[2:]) == ["湘西"]
    assert len(topics[:2]) == 2
    with pytest.raises(FaultyElementError):
        list(topics[:2])
    with pytest.raises(FaultyElementError):
        topics[1:][0]


@pytest.mark.parametrize(
    "ask",
    [
        lambda topics: "x" in topics,
        lambda topics: topics == ("戏曲", "x", "湘西"),
        lambda topics: topics != ("戏曲", "x", "湘西"),
        lambda topics: ("戏曲",) == topics,
        lambda topics: topics.count("x"),
        lambda topics: topics.index("x"),
        lambda topics: (*topics, "y"),
        lambda topics: topics + ("y",),  # noqa: RUF005
        lambda topics: ("y",) + topics,  # noqa: RUF005
        lambda topics: hash(topics),
        lambda topics: sorted(topics),
        lambda topics: set(reversed(topics)),
        lambda topics: any(topic == "x" for topic in topics),
    ],
)
def test_no_question_to_a_list_is_answered_over_a_faulty_item(ask):
    with pytest.raises(FaultyElementError):
        ask(partial(FAULTY_SECOND).topics)


def test_a_sound_list_of_a_faulty_record_is_like_any_tuple():
    topics = partial({"visited_on": ABSENT, "topics": ["戏曲", "湘西"]}).topics
    assert topics == ("戏曲", "湘西")
    assert "湘西" in topics
    assert "戏曲" in partial(FAULTY_SECOND).topics  # known before the faulty item is reached
    assert topics + ("y",) == ("戏曲", "湘西", "y")  # noqa: RUF005
    assert (topics.index("湘西"), topics.count("x"), hash(topics)) == (1, 0, hash(("戏曲", "湘西")))


def test_groups_of_a_faulty_record_are_equal_as_those_of_a_sound_one():
    same = {"title": "边城", "copies": [{"barcode": "0001"}]}
    record = partial({"visited_on": ABSENT, "loans": [same, same, {"title": "长河"}]})
    first, second, third = record.loans
    assert first == second != third
    assert len({first, second, third}) == 2
    assert first == Loan.model_validate(same) == first
    assert first != "边城"
    assert first.copies[0] != first


def test_groups_with_a_faulty_element_are_not_equal_in_silence():
    record = partial({"loans": [{"title": "边城", "price": "5"}, {"title": "边城"}, {"title": "长河"}]})
    with pytest.raises(FaultyElementError):
        record.loans[0] == record.loans[1]  # noqa: B015
    assert record.loans[0] != record.loans[2]  # their titles differ, whatever the price is


def test_a_missing_item_in_a_list_of_groups_is_counted():
    record = partial({"loans.1": None})
    assert len(record.loans) == 3
    assert record.loans[2].title == "长河"
    with pytest.raises(FaultyElementError):
        record.loans[1]


# What a layout cannot carry.


def test_what_the_layout_cannot_carry_is_not_missing_but_out_of_reach():
    raw = changed(SOUND[E11], {"purpose": ABSENT, "visitor": ABSENT, "branch.code": ABSENT})
    uncarried = frozenset({("purpose",), ("visitor",), ("branch", "code")})
    judged = judge(raw, uncarried=uncarried)
    assert judged.problems == []
    assert judged.record.branch.name == "南门分馆"
    for reach in (lambda r: r.purpose, lambda r: r.visitor, lambda r: r.branch.code):
        with pytest.raises(NotCarriedError):
            reach(judged.record)


def test_what_the_layout_carries_is_judged_as_ever():
    raw = changed(SOUND[E11], {"purpose": ABSENT, "visited_on": ABSENT, "loans.2.title": ABSENT})
    judged = judge(raw, uncarried=frozenset({("purpose",), ("loans", "price")}))
    assert [(problem.notice.id, problem.path) for problem in judged.problems] == [
        ("ST-MISSING", ("visited_on",)),
        ("ST-MISSING", ("loans", 2, "title")),
    ]
    assert str(judged.record.loans[0].price) == "38.00"  # it is there after all
    with pytest.raises(NotCarriedError):
        judged.record.loans[1].price  # noqa: B018


def test_groups_are_frozen_lines_of_the_dictionary():
    assert issubclass(Loan, Group)
    with pytest.raises(ValidationError):
        judge(SOUND[E11]).record.loans[0].title = "x"
