"""What rules get of a faulty record: all that is sound, and an exception on reaching what is not."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from enforce_data.dictionary import Group
from enforce_data.editions import Edition
from enforce_data.rulebook.case import ABSENT, changed
from enforce_data.structure import FaultyElementError, NotCarriedError, Partial
from toy.made import E10, E11, SOUND
from toy.running import STRUCTURE
from toy.standard import Loan, Purpose


def judge(raw: dict[str, Any], edition: Edition = E11, **options: Any):
    return STRUCTURE.judge(raw, "visit", edition, **options)


def partial(change: dict[str, Any], edition: Edition = E11, **options: Any) -> Any:
    """The record with a change, as rules get it where something is at fault."""
    record = judge(changed(SOUND[edition], change), edition, **options).record
    assert isinstance(record, Partial)
    return record


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
        lambda topics: ("戏曲",) == topics,  # noqa: SIM300 - the other way round
        lambda topics: topics.count("x"),
        lambda topics: topics.index("x"),
        lambda topics: (*topics, "y"),
        lambda topics: topics + ("y",),  # noqa: RUF005
        lambda topics: ("y",) + topics,  # noqa: RUF005
        lambda topics: [*reversed(topics)],
        hash,
        sorted,
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
