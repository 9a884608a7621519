"""Changes of an XML record that no JSON record has: order, blanks, empty elements, attributes, stray text."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.formats.xml_places import NAMESPACE

Change = Callable[[Any, Random, Section], None]

_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"


def _leaves(record: Any) -> list[Any]:
    return [each for each in record.iter() if len(each) == 0]


def _groups(record: Any) -> list[Any]:
    return [each for each in record.iter() if len(each)]


def _blanks(record: Any, random: Random, _: Section) -> None:
    leaf = random.choice(_leaves(record))
    blank = random.choice((" ", "\n", "\t", "\r", "  \n"))
    leaf.text = random.choice((f"{blank}{leaf.text}", f"{leaf.text}{blank}", f"{blank}{leaf.text}{blank}"))


def _emptied(record: Any, random: Random, _: Section) -> None:
    random.choice(_leaves(record)).text = None


def _only_blanks(record: Any, random: Random, _: Section) -> None:
    random.choice(_leaves(record)).text = random.choice((" ", "\n  "))


def _empty_group(record: Any, random: Random, _: Section) -> None:
    groups = _groups(record)[1:]
    if groups:
        group = random.choice(groups)
        for child in list(group):
            group.remove(child)
        group.text = random.choice((None, " "))


def _added_empty(record: Any, random: Random, section: Section) -> None:
    """An element of the dictionary that was not there, empty, in its place."""
    here = {child.tag.rpartition("}")[2] for child in record}
    order = [name for name in section.entries if name != "record_type"]
    missing = [name for name in order if name not in here]
    if not missing:
        return
    name = random.choice(missing)
    before = set(order[: order.index(name)])
    at = sum(child.tag.rpartition("}")[2] in before for child in record)
    record.insert(at, record.makeelement(f"{{{NAMESPACE}}}{name}"))


def _order(record: Any, random: Random, _: Section) -> None:
    groups = [group for group in _groups(record) if len(group) > 1]
    if groups:
        group = random.choice(groups)
        at = random.randrange(len(group) - 1)
        group.insert(at, group[at + 1])


def _twice(record: Any, random: Random, _: Section) -> None:
    from copy import deepcopy

    group = random.choice(_groups(record))
    at = random.randrange(len(group))
    group.insert(at, deepcopy(group[at]))


def _stray(record: Any, random: Random, _: Section) -> None:
    group = random.choice(_groups(record))
    random.choice(group[:]).tail = "stray"


def _attribute(record: Any, random: Random, _: Section) -> None:
    random.choice(list(record.iter())).set("id", "1")


def _nil(record: Any, random: Random, _: Section) -> None:
    leaf = random.choice(_leaves(record))
    leaf.text = None
    leaf.set(f"{_INSTANCE}nil", "true")


def _namespace(record: Any, random: Random, _: Section) -> None:
    leaf = random.choice(_leaves(record))
    leaf.tag = leaf.tag.replace(NAMESPACE, "urn:enforce-data:2")


def _child(record: Any, random: Random, _: Section) -> None:
    leaf = random.choice(_leaves(record))
    leaf.append(leaf.makeelement(leaf.tag))


def _aside(record: Any, random: Random, _: Section) -> None:
    from lxml import etree

    group = random.choice(_groups(record))
    group.insert(random.randrange(len(group)), etree.Comment("by hand"))


CHANGES: tuple[tuple[str, Change], ...] = (
    ("blanks at the edges", _blanks),
    ("an empty element", _emptied),
    ("only blanks", _only_blanks),
    ("an empty group", _empty_group),
    ("an empty element more", _added_empty),
    ("another order", _order),
    ("an element twice", _twice),
    ("stray text", _stray),
    ("an attribute", _attribute),
    ("nil", _nil),
    ("another namespace", _namespace),
    ("a child in a value", _child),
    ("a comment", _aside),
)
"""What is tried, and how."""
