"""Records of the toy standard between its editions: nothing is lost unnoticed, and up then down is the identity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforce_data.dictionary import E, Group, Record, Standard
from enforce_data.editions import Edition, Span, Status
from enforce_data.findings import Path, pointer
from enforce_data.migrating import Migrated, migrated
from enforce_data.rulebook.case import changed
from enforce_data.structure_notices import ST_DEPRECATED
from enforce_data.values import Text50, Token
from toy.made import E10, E11, E20, SOUND
from toy.running import STRUCTURE
from toy.samples import CARD, VISIT, records
from toy.standard import TOY

EDITIONS = [E10, E11, E20]


def moved(record: dict[str, Any], after: Edition, standard: Standard = TOY) -> Migrated:
    return migrated(standard, record, record["record_type"], Edition.parse(record["edition"]), after)


def lost(found: Migrated) -> list[tuple[str, str, bool]]:
    return [(pointer(each.path), each.reason.en, each.losable) for each in found.losses]


def faults(record: dict[str, Any], edition: Edition) -> list[Any]:
    judged = STRUCTURE.judge(record, record["record_type"], edition)
    return [problem for problem in judged.problems if problem.notice is not ST_DEPRECATED]


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every single value with its path."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if members is None:
        yield path, value
    else:
        for step, member in members:
            yield from leaves(member, (*path, step))


SETTLED = {("edition",), ("parcel_weight",), ("parcel_grams",)}
"""What is not copied: the edition, and what the pair of functions makes."""


@given(records(), st.sampled_from(EDITIONS))
def test_a_sound_record_is_sound_in_every_edition(record: dict[str, Any], after: Edition) -> None:
    found = moved(record, after)
    if found.record is None:
        assert found.losses
    else:
        assert found.record["edition"] == str(after)
        assert faults(found.record, after) == []


@given(records(), st.sampled_from(EDITIONS))
def test_every_value_is_there_or_is_named_as_lost(record: dict[str, Any], after: Edition) -> None:
    found = moved(record, after)
    gone = [loss.path for loss in found.losses]
    given_ = {path: value for path, value in leaves(record) if not any(path[: len(at)] == at for at in gone)}
    there = {found.original(path): value for path, value in leaves(found.record)} if found.record else {}
    assert given_.keys() == there.keys()
    assert [path for path in given_.keys() - SETTLED if given_[path] != there[path]] == []


@given(records(), st.sampled_from(EDITIONS))
def test_up_then_down_is_the_identity(record: dict[str, Any], after: Edition) -> None:
    before = Edition.parse(record["edition"])
    up = moved(record, after)
    if after < before or up.losses:
        return
    assert up.record is not None
    down = moved(up.record, before)
    assert (down.record, down.losses) == (record, [])


@pytest.mark.parametrize(("before", "after"), list(permutations(EDITIONS, 2)), ids=str)
def test_what_other_editions_lack_is_named(before: Edition, after: Edition) -> None:
    own = {
        E10: {"/locker": "locker", "/seat": ""},
        E11: {"/desk": "desk", "/locker": "locker"},
        E20: {"/desk": "desk"},
    }
    found = moved(SOUND[before], after)
    spans = {"/locker": (E10, E11), "/desk": (E11, E20), "/seat": (E10, E11, E20)}
    expected = [
        (path, f"edition {_first_without(spans[path], before, after)} has no {name}", True)
        for path, name in own[before].items()
        if after not in spans[path]
    ]
    assert lost(found) == expected


def _first_without(span: tuple[Edition, ...], before: Edition, after: Edition) -> Edition:
    """The first edition on the way that has no such element."""
    way = [each for each in EDITIONS if min(before, after) <= each <= max(before, after)]
    return next(each for each in (way if before < after else reversed(way)) if each not in span)


def test_a_renamed_element_is_found_again() -> None:
    found = moved({**VISIT, "remarks": "备注"}, E20)
    assert (found.record, found.losses) == ({**VISIT, "edition": "2.0", "note": "备注"}, [])
    assert found.original(("note",)) == ("remarks",)


def test_a_pair_of_functions_does_what_spans_cannot_say() -> None:
    found = moved({**VISIT, "parcel_weight": "12.500"}, E20)
    assert (found.record, found.losses) == ({**VISIT, "edition": "2.0", "parcel_grams": 12500}, [])
    assert found.original(("parcel_grams",)) == ("parcel_weight",)
    back = moved(found.record or {}, E10)
    assert back.record == {**VISIT, "parcel_weight": "12.500"}
    assert back.original(("parcel_weight",)) == ("parcel_grams",)


def test_what_a_pair_cannot_settle_is_lost_and_named() -> None:
    found = moved({**VISIT, "parcel_weight": "heavy"}, E20)
    assert lost(found) == [("/parcel_weight", "edition 2.0 has no parcel_weight", False)]


def test_a_code_and_a_long_text_are_refused() -> None:
    newer = {**VISIT, "edition": "1.1"}
    assert lost(moved(changed(newer, {"branch.name": "馆" * 21}), E10)) == [
        ("/branch/name", "edition 1.0 takes 20 characters", False)
    ]
    found = moved(changed(newer, {"purpose": "workshop"}), E10)
    assert found.record is None
    assert lost(found) == [
        ("/purpose", "edition 1.0 has no code workshop", False),
        ("", "edition 1.0 asks for purpose here", False),
    ]


def test_two_names_of_one_element_are_not_made_one() -> None:
    found = moved({**VISIT, "remarks": "一", "note": "二"}, E20)
    assert lost(found) == [("/remarks", "edition 2.0 calls it note, which is there already", False)]
    assert found.record == {**VISIT, "edition": "2.0", "note": "二"}


@pytest.mark.parametrize(
    "change",
    [{"nobody": 1}, {"loans": "none"}, {"loans": [None, {"title": 5}]}, {"visitor": []}, {"topics": []}, {"fee": None}],
)
def test_what_is_faulty_stays_as_it_is(change: dict[str, Any]) -> None:
    record = {**VISIT, **change}
    found = moved(record, E20)
    assert (found.record, found.losses) == ({**record, "edition": "2.0"}, [])


def test_the_given_record_stays_as_it_is() -> None:
    record = changed(SOUND[E11], {})
    moved(record, E20)
    assert record == SOUND[E11]


class Tag(Group):
    """标签 · A tag."""

    text: Annotated[Text50, E("S-02", "文字", earlier={"1.0": 2})]
    """文字。
    Text."""
    owner: Annotated[Text50, E("S-03", "所有者", editions="2.0+")]
    """所有者。
    Owner."""


class Short(Group):
    """短语 · A phrase."""

    text: Annotated[Text50, E("S-05", "文字", earlier={"1.0": 2})]
    """文字。
    Text."""


class Thing(Record):
    """物 · A thing of a standard made for these tests."""

    record_type_name: ClassVar[str] = "thing"
    record_type_span: ClassVar[Span] = Span.parse("1.0-2.0")

    record_type: Annotated[Token, E("S-06", "类型")]
    """类型。
    Type."""
    edition: Annotated[Token, E("S-07", "版次")]
    """版次。
    Edition."""
    tag: Annotated[Tag | None, E("S-01", "标签", losable=True)] = None
    """标签。
    Tag."""
    words: Annotated[tuple[Short, ...] | None, E("S-04", "短语")] = None
    """短语。
    Phrases."""


THINGS = Standard(
    "things",
    {"thing": Thing},
    {"1.0": Status.SEALED, "1.1": Status.SEALED, "2.0": Status.DRAFT, "3.0": Status.DRAFT},
)
THING: dict[str, Any] = {"record_type": "thing", "edition": "1.0"}


def test_a_group_without_what_it_needs_goes_as_a_whole() -> None:
    found = moved({**THING, "edition": "1.1", "tag": {"text": "长标签"}}, E10, THINGS)
    assert found.record == THING
    assert [pointer(each.path) for each in found.losses] == ["/tag/text", "/tag"]
    assert {each.losable for each in found.losses} == {True}, "the whole group may be lost, and so what is in it"


def test_nothing_is_invented_for_a_new_mandatory_element() -> None:
    found = moved({**THING, "tag": {"text": "红"}}, E20, THINGS)
    assert found.record == {**THING, "edition": "2.0"}
    assert lost(found) == [("/tag", "edition 2.0 asks for owner here", True)]


def test_items_move_up_and_know_where_they_stood() -> None:
    words = [{"text": "太长了"}, {"text": "短"}, {"text": "也太长"}, {"text": "小"}]
    found = moved({**THING, "edition": "1.1", "words": words}, E10, THINGS)
    assert found.record == {**THING, "words": [{"text": "短"}, {"text": "小"}]}
    assert [pointer(each.path) for each in found.losses] == [
        "/words/0/text",
        "/words/0",
        "/words/2/text",
        "/words/2",
    ]
    assert found.original(("words", 1, "text")) == ("words", 3, "text")


def test_a_record_type_that_an_edition_lacks_is_refused_by_name() -> None:
    found = moved(THING, Edition(3, 0), THINGS)
    assert found.record is None
    assert lost(found) == [("/record_type", "edition 3.0 has no record type thing", False)]


def test_a_card_has_changed_in_nothing() -> None:
    found = moved(CARD, E20)
    assert (found.record, found.losses) == ({**CARD, "edition": "2.0"}, [])
