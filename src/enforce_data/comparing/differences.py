"""The differences between two shapes, each with the values that show whom it breaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from enforce_data.comparing.change import ABSENT, ITEM, Change, Role, Steps, Trial
from enforce_data.comparing.instance import value_of
from enforce_data.comparing.languages import Texts, among, only_in
from enforce_data.comparing.shape import Shape
from enforce_data.findings import Said

EDITION = ("edition",)
"""The member that names the edition, and so differs of itself."""

Trials = dict[Role, Trial | Said]


@dataclass(frozen=True)
class Places:
    """Where something stands in each schema: an element that was renamed has two names."""

    old: Steps = ()
    new: Steps = ()
    was: Mapping[str, str] = field(default_factory=dict)
    """Former names, by the element id."""

    def below(self, old: str, new: str | None = None) -> Places:
        """The places of a member, or of the items of a list."""
        return Places((*self.old, old), (*self.new, new or old), self.was)

    def trials(self, reader: Any = None, writer: Any = None) -> Trials:
        """Values at this place that break a role; None breaks nothing."""
        found: Trials = {}
        for role, path, value in ((Role.READER, self.new, reader), (Role.WRITER, self.old, writer)):
            if value is not None:
                found[role] = value if isinstance(value, Said) else Trial(path, value)
        return found


def differences(old: Shape, new: Shape, at: Places) -> Iterator[Change]:
    """Every change at or below a place."""
    if at.new == EDITION:
        return
    if new.deprecated != old.deprecated:
        kind, said = ("deprecated", DEPRECATED) if new.deprecated else ("restored", RESTORED)
        yield Change(kind, at.new, new.element, said)
    if new.nullable != old.nullable:
        yield _nullable(new, at)
    if old.kind != new.kind:
        said = Said(f"类型由 {old.kind} 改为 {new.kind}", f"{old.kind} became {new.kind}")
        yield Change("type", at.new, new.element, said, at.trials(_beyond(new, old), _beyond(old, new)))
    elif old.kind == "codes":
        yield from _codes(old, new, at)
    elif old.kind in ("object", "array"):
        if old.filled != new.filled:
            yield _filled(old, new, at)
        if old.items is not None and new.items is not None:
            yield from differences(old.items, new.items, at.below(ITEM))
        yield from _members(old, new, at)
    elif (old.texts, old.minimum, old.maximum) != (new.texts, new.minimum, new.maximum):
        yield _limits(old, new, at)


DEPRECATED = Said("弃用", "deprecated")
RESTORED = Said("不再弃用", "no longer deprecated")


class _Null:
    """Stands for ``null``, as None means that there is no such value."""


NULL = _Null()


def _nullable(new: Shape, at: Places) -> Change:
    if new.nullable:
        return Change("widened", at.new, new.element, Said("可以为 null", "may be null"), at.trials(reader=NULL))
    return Change("narrowed", at.new, new.element, Said("不可为 null", "may not be null"), at.trials(writer=NULL))


def _filled(old: Shape, new: Shape, at: Places) -> Change:
    """The change of an object or list that may be empty now, or may no longer be."""
    empty: Any = [] if new.kind == "array" else {}
    if old.filled:
        said = Said("可以没有内容", "may be empty")
        return Change("widened", at.new, new.element, said, at.trials(reader=empty))
    said = Said("不可没有内容", "may not be empty")
    return Change("narrowed", at.new, new.element, said, at.trials(writer=empty))


def _members(old: Shape, new: Shape, at: Places) -> Iterator[Change]:
    heirs = dict(_heirs(old, new, at.was))
    for name, shape in old.members.items():
        if name in new.members:
            yield from _obligation(name, old, new, at.below(name))
            yield from differences(shape, new.members[name], at.below(name))
        elif name in heirs:
            heir = new.members[heirs[name]]
            place = at.below(name, heirs[name])
            said = Said(f"由 {name} 改名", f"renamed from {name}")
            yield Change("renamed", place.new, heir.element, said, place.trials(value_of(heir), value_of(shape)))
            yield from differences(shape, heir, place)
        else:
            said = Said(f"删除“{shape.title}”", f"removed: {shape.title}")
            asked = ABSENT if name in old.required else None
            yield Change("removed", (*at.new, name), shape.element, said, at.below(name).trials(asked, value_of(shape)))
            for path, each in _below(shape):
                said = Said(f"随之删除“{each.title}”", f"removed with it: {each.title}")
                trials = Places((*at.old, name, *path), ()).trials(writer=value_of(each))
                yield Change("removed", (*at.new, name, *path), each.element, said, trials)
    for name, shape in new.members.items():
        if name not in old.members and name not in heirs.values():
            said = Said(f"新增“{shape.title}”", f"added: {shape.title}")
            asked = ABSENT if name in new.required else None
            yield Change("added", (*at.new, name), shape.element, said, at.below(name).trials(value_of(shape), asked))
            for path, each in _below(shape):
                said = Said(f"随之新增“{each.title}”", f"added with it: {each.title}")
                trials = Places((), (*at.new, name, *path)).trials(reader=value_of(each))
                yield Change("added", (*at.new, name, *path), each.element, said, trials)


def _below(shape: Shape) -> Iterator[tuple[Steps, Shape]]:
    """Every member below a value, with its path from there."""
    if shape.items is not None:
        yield from (((ITEM, *path), each) for path, each in _below(shape.items))
    for name, member in shape.members.items():
        yield (name,), member
        yield from (((name, *path), each) for path, each in _below(member))


def _heirs(old: Shape, new: Shape, was: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names that are gone, each with the new name of the same element."""
    for name, shape in old.members.items():
        for heir, now in new.members.items():
            if name in new.members or heir in old.members:
                continue
            same = shape.element is not None and shape.element == now.element
            if same or was.get(now.element or "") == name or was.get(shape.element or "") == heir:
                yield name, heir
                break


def _obligation(name: str, old: Shape, new: Shape, at: Places) -> Iterator[Change]:
    element = new.members[name].element
    if name in new.required - old.required:
        yield Change("mandatory", at.new, element, Said("改为必填", "made mandatory"), at.trials(writer=ABSENT))
    if name in old.required - new.required:
        yield Change("optional", at.new, element, Said("改为可选", "made optional"), at.trials(reader=ABSENT))


def _codes(old: Shape, new: Shape, at: Places) -> Iterator[Change]:
    for code in new.codes:
        if code not in old.codes:
            said = Said(f"新增代码 {code}", f"code added: {code}")
            yield Change("code-added", at.new, new.element, said, at.trials(reader=code))
    for code in old.codes:
        if code not in new.codes:
            said = Said(f"删除代码 {code}", f"code removed: {code}")
            yield Change("code-removed", at.new, new.element, said, at.trials(writer=code))


def _limits(old: Shape, new: Shape, at: Places) -> Change:
    """A written form or limits that changed: what it means is said by what only one of them takes."""
    zh, en = [], []
    for name, before, after in (
        ("maxLength", old.texts.max_length, new.texts.max_length),
        ("minimum", old.minimum, new.minimum),
        ("maximum", old.maximum, new.maximum),
    ):
        if before != after:
            zh.append(f"{name} 由 {_limit(before)} 改为 {_limit(after)}")
            en.append(f"{name} changed from {_limit(before)} to {_limit(after)}")
    if old.texts.pattern != new.texts.pattern:
        zh.append("书写形式改变")
        en.append("the written form changed")
    trials = at.trials(_beyond(new, old), _beyond(old, new))
    kind = {
        frozenset(): "reworded",
        frozenset([Role.READER]): "widened",
        frozenset([Role.WRITER]): "narrowed",
    }.get(frozenset(trials), "changed")
    if any(isinstance(each, Said) for each in trials.values()):
        kind = "changed"
    return Change(kind, at.new, new.element, Said(";".join(zh), "; ".join(en)), trials)


def _limit(value: int | None) -> str:
    return "—" if value is None else str(value)


def _beyond(here: Shape, there: Shape) -> Any:
    """A value that only the first shape takes; None where there is none, or why nobody knows."""
    if here.kind == there.kind == "boolean":
        return None
    if here.kind == there.kind == "integer":
        return _number_beyond(here, there)
    texts = {"codes", "string"}
    if here.kind in texts and there.kind in texts:
        return only_in(_texts(here), _texts(there))
    return value_of(here)


def _texts(shape: Shape) -> Texts:
    return among(shape.codes) if shape.kind == "codes" else shape.texts


def _number_beyond(here: Shape, there: Shape) -> int | None:
    if there.maximum is not None and (here.maximum is None or here.maximum > there.maximum):
        return max(there.maximum + 1, there.maximum + 1 if here.minimum is None else here.minimum)
    if there.minimum is not None and (here.minimum is None or here.minimum < there.minimum):
        return min(there.minimum - 1, there.minimum - 1 if here.maximum is None else here.maximum)
    return None
