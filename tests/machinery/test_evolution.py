"""What a minor edition may not do is found; what it may do is not."""

from __future__ import annotations

from types import NoneType
from typing import Annotated, Any, ClassVar, get_args

import pytest

from enforce_data.dictionary import E, Group, Record, Standard
from enforce_data.dictionary.evolution import breaks, broken_promises
from enforce_data.dictionary.reading import section_of
from enforce_data.editions import Edition, Status
from enforce_data.values import Code, Count, Day, Ordinal, Rate, Text20, Text50, Text100, Token, Yuan
from toy.standard import TOY

E10, E11 = Edition(1, 0), Edition(1, 1)


def test_the_toy_standard_keeps_its_promises():
    assert broken_promises(TOY) == []


def test_a_major_edition_may_do_what_a_minor_one_may_not():
    visit = TOY.section("visit")
    assert sorted(breaks(visit, E11, visit, Edition(2, 0))) == [
        "locker is removed",
        "parcel_weight is removed",
        "remarks is renamed to note",
    ]


class Shade(Code):
    """深浅 · Shade."""

    LIGHT = "light", "浅", "light", "1.0"
    DARK = "dark", "深", "dark"
    NEW = "new", "新", "new", "1.1+"


class Paint(Group):
    """漆 · Paint."""

    shade: Annotated[Shade, E("B-21", "深浅")]
    tin: Annotated[Text50 | None, E("B-22", "桶", earlier={"1.1": 20})] = None
    brush: Annotated[Token, E("B-23", "刷", editions="1.1+")]


class Finish(Group):
    """罩面 · A group that is new as a whole."""

    coat: Annotated[Text20, E("B-31", "涂层", editions="1.1+")]


class Broken(Record):
    """坏例 · Everything a minor edition may not do, in one class."""

    record_type_name: ClassVar[str] = "broken"
    gone: Annotated[Text20 | None, E("B-1", "去", editions="1.0")] = None
    old_name: Annotated[Text20 | None, E("B-2", "旧", editions="1.0")] = None
    new_name: Annotated[Text20 | None, E("B-3", "新名", editions="1.1+", was="old_name")] = None
    asked: Annotated[Text20, E("B-4", "要求", editions="1.1+")]
    offered: Annotated[Text20 | None, E("B-5", "可选", editions="1.1+")] = None
    finish: Annotated[Finish | None, E("B-7", "罩面", editions="1.1+")] = None
    paints: Annotated[tuple[Paint, ...] | None, E("B-6", "漆")] = None


def test_every_break_between_two_editions_of_one_class_is_found():
    standard = Standard("broken", {"broken": Broken}, {"1.1": Status.DRAFT, "1.0": Status.SEALED})
    assert broken_promises(standard) == [
        "broken 1.1: gone is removed",
        "broken 1.1: old_name is renamed to new_name",
        "broken 1.1: paints.shade loses the code light",
        "broken 1.1: paints.tin is tightened",
        "broken 1.1: paints.brush is new and mandatory",
        "broken 1.1: asked is new and mandatory",
    ]


def group(**lines: Any) -> Any:
    """A group class with these elements: name = (type, E)."""
    optional = {name: None for name, (kind, _) in lines.items() if NoneType in get_args(kind)}
    hints = {name: Annotated[kind, element] for name, (kind, element) in lines.items()}
    return section_of(type("Drawn", (Group,), {"__annotations__": hints, "__module__": __name__, **optional}))


NAME, NOTE = E("D-1", "名"), E("D-2", "注")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param({"a": (Text20, NAME)}, {"a": (Text20, NAME)}, [], id="same"),
        pytest.param({"a": (Text20, NAME)}, {"a": (Text50, NAME)}, [], id="widened"),
        pytest.param({"a": (Text20, NAME)}, {"a": (Text20 | None, NAME)}, [], id="made-optional"),
        pytest.param({"a": (Ordinal, NAME)}, {"a": (Count, NAME)}, [], id="from-0-instead-of-1"),
        pytest.param({"a": (Text20, NAME)}, {"a": (Text20, NAME), "b": (Text20 | None, NOTE)}, [], id="added"),
        pytest.param({"b": (Text20, NOTE)}, {"a": (Text20 | None, NAME), "b": (Text20, NOTE)}, [], id="added-before"),
        pytest.param({"a": (Text50, NAME)}, {"a": (Text20, NAME)}, ["a is tightened"], id="shortened"),
        pytest.param({"a": (Count, NAME)}, {"a": (Ordinal, NAME)}, ["a is tightened"], id="from-1-instead-of-0"),
        pytest.param({"a": (Text20 | None, NAME)}, {"a": (Text20, NAME)}, ["a is made mandatory"], id="mandatory"),
        pytest.param({"a": (Text20, NAME)}, {"a": (Token, NAME)}, ["a changes its written form"], id="pattern"),
        pytest.param(
            {"a": (Yuan, NAME)}, {"a": (Rate, NAME)}, ["a changes its written form", "a is tightened"], id="scale"
        ),
        pytest.param({"a": (Text20, NAME)}, {"a": (Day, NAME)}, ["a changes its type"], id="kind"),
        pytest.param({"a": (tuple[Text20, ...], NAME)}, {"a": (Text20, NAME)}, ["a changes its type"], id="one"),
        pytest.param(
            {"a": (Text20, NAME)}, {"b": (Text20, NAME)}, ["a is renamed to b", "b is new and mandatory"], id="renamed"
        ),
        pytest.param(
            {"a": (Text20, NAME)}, {"a": (Text20, E("D-9", "名"))}, ["a is renamed: D-1 名 is now D-9 名"], id="id"
        ),
        pytest.param(
            {"a": (Text20, NAME)}, {"a": (Text20, E("D-1", "称"))}, ["a is renamed: D-1 名 is now D-1 称"], id="zh"
        ),
        pytest.param(
            {"a": (Text20, NAME), "b": (Text100, NOTE)},
            {"b": (Text100, NOTE), "a": (Text20, NAME)},
            ["the elements of the record are reordered"],
            id="reordered",
        ),
    ],
)
def test_a_change_from_one_published_class_to_the_next(old, new, expected):
    assert list(breaks(group(**old), E10, group(**new), E11)) == expected
