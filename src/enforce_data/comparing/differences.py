"""The differences between two shapes, each with values that may show what it breaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from enforce_data.comparing.change import ABSENT, Change, Role, Steps
from enforce_data.comparing.instance import value_of
from enforce_data.comparing.languages import only_in
from enforce_data.comparing.shape import Shape
from enforce_data.findings import Said

STATED = {("record_type",), ("edition",)}
"""Members that choose the schema, and so differ of themselves."""


def differences(old: Shape, new: Shape, path: Steps = ()) -> Iterator[Change]:
    """Every change at or below a place."""
    if path in STATED:
        return
    if old.kind != new.kind:
        yield _change(
            "type", path, new, Said(f"类型由 {old.kind} 改为 {new.kind}", f"{old.kind} became {new.kind}"), old, new
        )
        return
    if new.deprecated and not old.deprecated:
        yield Change("deprecated", path, new.element, Said("弃用", "deprecated"))
    if old.kind == "object":
        yield from _members(old, new, path)
    elif old.items is not None and new.items is not None:
        yield from differences(old.items, new.items, path)
    elif old.codes != new.codes:
        yield from _codes(old, new, path)
    else:
        yield from _limits(old, new, path)
        if old.pattern != new.pattern:
            yield from _patterns(old, new, path)


def _change(kind: str, path: Steps, shape: Shape, said: Said, old: Shape | None, new: Shape | None) -> Change:
    """A change that may break both: by what the new side writes, and by what the old side wrote."""
    trials = {Role.READER: [ABSENT if new is None else value_of(new)]}
    trials[Role.WRITER] = [ABSENT if old is None else value_of(old)]
    return Change(kind, path, shape.element, said, trials)


def _members(old: Shape, new: Shape, path: Steps) -> Iterator[Change]:
    gone = [name for name in old.members if name not in new.members]
    come = [name for name in new.members if name not in old.members]
    heirs = {
        name: heir
        for name in gone
        for heir in come
        if old.members[name].element is not None and old.members[name].element == new.members[heir].element
    }
    for name, heir in heirs.items():
        said = Said(f"由 {name} 改名", f"renamed from {name}")
        yield _change("renamed", (*path, heir), new.members[heir], said, None, new.members[heir])
        yield from differences(old.members[name], new.members[heir], (*path, heir))
    for name in gone:
        here, shape = (*path, name), old.members[name]
        if name not in heirs:
            yield _change("removed", here, shape, Said(f"删除:{shape.title}", f"removed: {shape.title}"), shape, None)
        elif name in heirs:
            yield Change(
                "renamed",
                here,
                shape.element,
                Said(f"改名为 {heirs[name]}", f"renamed to {heirs[name]}"),
                {Role.READER: [ABSENT], Role.WRITER: [value_of(shape)]},
            )
    for name in come:
        if name not in heirs.values():
            here, shape = (*path, name), new.members[name]
            yield _change("added", here, shape, Said(f"新增:{shape.title}", f"added: {shape.title}"), None, shape)
    for name, shape in old.members.items():
        if name in new.members:
            yield from _obligation(name, old, new, path)
            yield from differences(shape, new.members[name], (*path, name))


def _obligation(name: str, old: Shape, new: Shape, path: Steps) -> Iterator[Change]:
    shape = new.members[name]
    if name in new.required - old.required:
        said = Said("改为必填", "made mandatory")
        yield Change("mandatory", (*path, name), shape.element, said, {Role.WRITER: [ABSENT]})
    if name in old.required - new.required:
        said = Said("改为可选", "made optional")
        yield Change("optional", (*path, name), shape.element, said, {Role.READER: [ABSENT]})


def _codes(old: Shape, new: Shape, path: Steps) -> Iterator[Change]:
    for code in new.codes:
        if code not in old.codes:
            said = Said(f"新增代码 {code}", f"code added: {code}")
            yield Change("code-added", path, new.element, said, {Role.READER: [code]})
    for code in old.codes:
        if code not in new.codes:
            said = Said(f"删除代码 {code}", f"code removed: {code}")
            yield Change("code-removed", path, new.element, said, {Role.WRITER: [code]})


def _limits(old: Shape, new: Shape, path: Steps) -> Iterator[Change]:
    for name, before, after, sign in (
        ("maxLength", old.max_length, new.max_length, 1),
        ("maximum", old.maximum, new.maximum, 1),
        ("minimum", old.minimum, new.minimum, -1),
    ):
        if before == after:
            continue
        wider = before is not None and (after is None or sign * after > sign * before)
        kind = "widened" if wider else "narrowed"
        said = Said(f"{name} 由 {before} 改为 {after}", f"{name} changed from {before} to {after}")
        edge = before if wider else after
        beyond = (edge or 0) + sign
        value: Any = beyond if name != "maxLength" else value_of(new if wider else old, length=beyond)
        yield Change(kind, path, new.element, said, {Role.READER if wider else Role.WRITER: [value]})


def _patterns(old: Shape, new: Shape, path: Steps) -> Iterator[Change]:
    """A written form that changed: what only the new one takes, and what only the old one took."""
    change = Change("form", path, new.element, Said("书写形式改变", "written form changed"))
    for role, here, there in ((Role.READER, new, old), (Role.WRITER, old, new)):
        found = only_in(here.pattern, there.pattern)
        if isinstance(found, Said):
            change.reason = found
            change.trials[role] = []
        elif found is not None:
            change.trials[role] = [found]
    yield change
