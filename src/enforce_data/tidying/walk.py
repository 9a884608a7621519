"""The walk of tidying over one record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from enforce_data.dictionary.reading import Section
from enforce_data.editions import Edition
from enforce_data.findings import Fault, Path
from enforce_data.tidying.answer import GONE, Answer, gone
from enforce_data.tidying.characters import NOTHING, is_nothing
from enforce_data.tidying.leaves import Repair, Test, leaf


def tidy(raw: dict[str, Any], section: Section, edition: Edition) -> tuple[dict[str, Any], list[Fault]]:
    """Repair the spellings of one record, and say what was repaired and what was left for want of certainty.

    Returns a new record, which shares with ``raw`` what did not change and is ``raw`` itself where nothing did, and
    the faults in the order of the record: ``TD-…``, none of them fatal.  Their paths lead to the values in ``raw``;
    their ``params`` hold ``found`` and, of a repair, ``now``.  A value goes through several repairs one after another
    (trimmed, then in ASCII, then a day), each with its own fault.  Members that the edition does not have, and values
    of the wrong shape, stay.  Never raises on a record of JSON values.
    """
    faults: list[Fault] = []
    now = _group(raw, _plan(section, edition), (), faults)
    return now, faults


@dataclass(frozen=True)
class _Member:
    """What tidying asks of one element: of a group what is below it, else the two questions to a value."""

    many: bool
    sound: Test
    repair: Repair
    below: Mapping[str, _Member] | None = None


@cache
def _plan(section: Section, edition: Edition) -> Mapping[str, _Member]:
    """The members of a group that exist in an edition."""
    members = {}
    for name, entry in section.entries.items():
        if edition in entry.element.span:
            below = None if entry.section is None else _plan(entry.section, edition)
            sound, repair = (_never, _empty) if entry.section else leaf(entry, edition)
            members[name] = _Member(entry.many, sound, repair, below)
    return members


def _never(value: Any) -> bool:  # noqa: ARG001 - a group is always looked into
    return False


def _group(raw: dict[str, Any], plan: Mapping[str, _Member], path: Path, faults: list[Fault]) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for name, value in raw.items():
        member = plan.get(name)
        if member is None or value is None:
            continue
        if member.many:
            now = _list(value, member, (*path, name), faults)
        elif member.sound(value):
            continue
        else:
            now = _value(value, member, (*path, name), faults)
        if now is not value:
            changed[name] = now
    if not changed:
        return raw
    return {name: now for name, value in raw.items() if (now := changed.get(name, value)) is not GONE}


def _list(value: Any, member: _Member, path: Path, faults: list[Fault]) -> Any:
    if not isinstance(value, (list, tuple)):
        return _said(value, _empty(value), path, faults)
    found = []
    same = True
    for index, item in enumerate(value):
        now = item if member.sound(item) else _value(item, member, (*path, index), faults)
        same = same and now is item
        if now is not GONE:
            found.append(now)
    if found:
        return value if same else found
    return _said(value, gone("[]"), path, faults)


def _value(value: Any, member: _Member, path: Path, faults: list[Fault]) -> Any:
    if value is None:
        return _said(value, gone("null"), path, faults)
    if member.below is None or not isinstance(value, dict):
        return _said(value, member.repair(value), path, faults)
    now = _group(value, member.below, path, faults)
    return now or _said(value, gone("{}"), path, faults)


def _empty(value: Any) -> Answer | None:
    """Where a group or a list belongs: words and lists that say that there is none."""
    if isinstance(value, str) and is_nothing(value, NOTHING):
        return gone(value)
    return gone("[]") if value == [] else None


def _said(value: Any, answer: Answer | None, path: Path, faults: list[Fault]) -> Any:
    if answer is None:
        return value
    faults.extend(Fault(notice, params, path) for notice, params in answer.said)
    return answer.value
