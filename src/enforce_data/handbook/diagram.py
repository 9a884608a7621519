"""The entity diagram: record types and how they refer to each other, drawn as SVG that needs no program to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import escape
from typing import NamedTuple

from enforce_data.dictionary import Group, Section
from enforce_data.model import STANDARD, Act, ActLink, AgencyRef, MatterRef


class Reference(NamedTuple):
    """An element by which a record refers to another: from which type, where, to which type, to which element."""

    origin: str
    path: str
    target: str
    element: str


_GROUPS: dict[type[Group], tuple[str, str]] = {AgencyRef: ("agency", "code"), MatterRef: ("matter", "code")}
"""Groups that refer to a register, and the element of it that they repeat."""
_NAMES = {"parent_code": ("agency", "code")}
"""Elements that refer to a register under a name of their own."""


@cache
def references() -> tuple[Reference, ...]:
    """Every reference of the standard, read off its groups and the names of its elements."""
    return tuple(
        Reference(origin, path, target, element)
        for origin in STANDARD.models
        for path, target, element in _below(origin, STANDARD.section(origin), "")
    )


def _below(origin: str, section: Section, inside: str) -> Iterator[tuple[str, str, str]]:
    for name, entry in section.entries.items():
        path = f"{inside}{name}{'[]' if entry.many else ''}"
        if entry.section is None:
            if found := _named(origin, name):
                yield path, *found
            continue
        model = entry.section.model
        for group, (target, element) in _GROUPS.items():
            if issubclass(model, group):
                yield path, target, element
        if issubclass(model, ActLink):
            acts = [name for name, act in STANDARD.models.items() if issubclass(act, Act)]
            yield from ((path, act, "case_no") for act in acts)
        yield from _below(origin, entry.section, f"{path}.")


def _named(origin: str, name: str) -> tuple[str, str] | None:
    """The register that an element's name speaks of: ``delegation_no``, ``agency_code``."""
    if name in _NAMES:
        return _NAMES[name]
    for target in STANDARD.models:
        if target != origin and name in (f"{target}_no", f"{target}_code"):
            own = STANDARD.section(target).entries
            return target, name if name in own else "code"
    return None


# The drawing.

_WIDTH, _HEIGHT, _GAP, _MARGIN, _BETWEEN = 190, 54, 16, 32, 150
_STYLE = (
    "text{font:14px 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;fill:#1b2733}"
    ".en{font-size:12px;fill:#51606e}.box{fill:#fff;stroke:#2a5d84;stroke-width:1.5}"
    ".group{fill:#eef4f9;stroke:#9db8cc}.line{fill:none;stroke:#2a5d84;stroke-width:1.3}"
)
_ARROW = (
    '<defs><marker id="to" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 0L8 4L0 8z" fill="#2a5d84"/></marker></defs>'
)


class _Box(NamedTuple):
    """Record types that refer to the same others, in one frame, and where it stands."""

    types: tuple[str, ...]
    targets: frozenset[str]
    left: int = 0
    top: int = 0

    @property
    def height(self) -> int:
        return len(self.types) * (_HEIGHT + _GAP) + _GAP

    @property
    def middle(self) -> int:
        return self.top + self.height // 2


def diagram() -> str:
    """The diagram as one SVG file, registers on the right, what refers to them further left."""
    boxes = _placed(_boxes())
    width = max(box.left for box in boxes) + _WIDTH + 2 * _GAP + _MARGIN
    height = max(box.top + box.height for box in boxes) + _MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        "<title>实体图 · Entity diagram</title>",
        f"<style>{_STYLE}</style>",
        _ARROW,
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    lines += [line for box in boxes for line in _drawn(box)]
    lines += [_line(box, other, end) for box in boxes for other in boxes for end in _ends(box, other)]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _boxes() -> list[_Box]:
    targets: dict[str, set[str]] = {name: set() for name in STANDARD.models}
    for each in references():
        targets[each.origin].add(each.target)
    alike: dict[frozenset[str], list[str]] = {}
    for name, found in targets.items():
        alike.setdefault(frozenset(found), []).append(name)
    return [_Box(tuple(names), found) for found, names in alike.items()]


def _placed(boxes: list[_Box]) -> list[_Box]:
    """The boxes in columns: each left of what it refers to, but for circles."""
    columns: dict[int, list[_Box]] = {}
    for box in boxes:
        columns.setdefault(_depth(box, boxes, ()), []).append(box)
    tallest = max(sum(box.height + 2 * _GAP for box in column) for column in columns.values())
    placed = []
    for depth, column in columns.items():
        top = _MARGIN + (tallest - sum(box.height + 2 * _GAP for box in column)) // 2
        left = _MARGIN + 2 * _GAP + (max(columns) - depth) * (_WIDTH + _BETWEEN)
        for box in column:
            placed.append(box._replace(left=left, top=top))
            top += box.height + 2 * _GAP
    return placed


def _depth(box: _Box, boxes: list[_Box], above: tuple[_Box, ...]) -> int:
    """How many steps a box is away from what refers to nothing else."""
    others = [each for each in boxes if each not in (*above, box) and box.targets & set(each.types)]
    return max((1 + _depth(each, boxes, (*above, box)) for each in others), default=0)


def _drawn(box: _Box) -> Iterator[str]:
    frame = f'x="{box.left}" y="{box.top}" width="{_WIDTH + 2 * _GAP}" height="{box.height}" rx="8"'
    yield f'<rect class="group" {frame}/>'
    for number, name in enumerate(box.types):
        left, top = box.left + _GAP, box.top + _GAP + number * (_HEIGHT + _GAP)
        title = escape(STANDARD.section(name).title.zh)
        yield f'<rect class="box" x="{left}" y="{top}" width="{_WIDTH}" height="{_HEIGHT}" rx="4"/>'
        yield f'<text x="{left + 12}" y="{top + 23}">{title}</text>'
        yield f'<text class="en" x="{left + 12}" y="{top + 42}">{escape(name)}</text>'


def _ends(box: _Box, other: _Box) -> list[int]:
    """At which heights arrows from a box end at another: at its frame if all in it are meant, else at each of these."""
    meant = [number for number, name in enumerate(other.types) if name in box.targets]
    if len(meant) == len(other.types):
        return [other.middle]
    return [other.top + _GAP + number * (_HEIGHT + _GAP) + _HEIGHT // 2 for number in meant]


def _line(box: _Box, other: _Box, end: int) -> str:
    """An arrow from a box to a height of another; over more than one column it takes the way above."""
    right, far = box.left + _WIDTH + 2 * _GAP, other.left + _WIDTH + 2 * _GAP
    goal = other.left + (0 if set(other.types) <= box.targets else _GAP)
    if box is other:
        start, left = end + 40, box.left - 40
        way = f"M{box.left} {start}C{left} {start} {left} {end} {goal} {end}"
    elif other.left > right + _BETWEEN:
        start, bend = box.top + 20, (right + other.left) // 2
        over, end = min(box.top, other.top) - 30, other.top + 20 if goal == other.left else end
        way = f"M{right} {start}C{bend} {over} {bend} {over} {goal} {end}"
    elif other.left > box.left:
        bend = (right + other.left) // 2
        way = f"M{right} {box.middle}C{bend} {box.middle} {bend} {end} {goal} {end}"
    else:
        start, bend = box.middle + 12, max(right, far) + 50
        way = f"M{right} {start}C{bend} {start} {bend} {end - 12} {far} {end - 12}"
    return f'<path class="line" d="{way}" marker-end="url(#to)"/>'
