"""The tree of a record → JSON values, and what is wrong with its shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from enforce_data.dictionary import Section
from enforce_data.findings import Fault, Path
from enforce_data.formats.faults import RD_STRAY_TEXT
from enforce_data.formats.headers import RECORD_TYPE
from enforce_data.formats.nesting import CONVERSIONS
from enforce_data.formats.strict_json import DEEPEST
from enforce_data.formats.xml_places import BLANKS, NAMESPACE, is_instance, member_name
from enforce_data.limits import Limits
from enforce_data.structure_notices import ST_ORDER, ST_UNKNOWN


class BeyondError(Exception):
    """A record is deeper, or a list in it longer, than a limit allows."""

    def __init__(self, name: str, maximum: int, path: Path) -> None:
        super().__init__(name)
        self.name = name
        self.maximum = maximum
        self.path = path


class UnboundError(Exception):
    """A name has a prefix that is not declared, which libxml2 says at the end of the text only."""


@dataclass(frozen=True)
class _Member:
    """One element of a group: where it belongs among the others, and how its text becomes a value."""

    name: str
    position: int
    many: bool
    convert: Callable[[str], Any] | None
    below: Section | None


@cache
def _members(section: Section) -> Mapping[str, _Member]:
    """The elements of a group by their names with namespace."""
    return {
        f"{{{NAMESPACE}}}{name}": _Member(name, position, entry.many, CONVERSIONS.get(entry.kind), entry.section)
        for position, (name, entry) in enumerate(section.entries.items())
    }


_NO_MEMBERS: Mapping[str, _Member] = {}
_FIRST = _Member("", -1, many=False, convert=None, below=None)


def unused_attribute(name: str) -> Mapping[str, Any]:
    """The parameters of ``ST-UNKNOWN`` for an attribute."""
    return {
        "name": f"@{name}",
        "hint_zh": "XML 里不用属性:写成子元素,或删除",
        "hint_en": "attributes are not used: write a child element, or remove it",
    }


def written_name(element: Any) -> str:
    """The name of an element with its prefix, as it stands in the text."""
    local: str = element.tag.rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


class Values:
    """Makes the members of records of their elements, within limits."""

    def __init__(self, limits: Limits) -> None:
        self._deepest = min(limits.nesting, DEEPEST)
        self._nesting = limits.nesting
        self._most = limits.list_items
        self._most_faults = limits.record_faults
        self._faults: list[Fault] = []
        self._has_attributes = True

    def record(
        self, element: Any, section: Section | None, *, has_attributes: bool
    ) -> tuple[dict[str, Any], tuple[Fault, ...]]:
        """The members of a record and the faults of its shape; raise BeyondError or UnboundError.

        ``has_attributes`` may be a wrong yes: asking every element for its attributes is slow.
        """
        self._has_attributes = has_attributes
        self._faults = faults = []
        self._attributes(element, ())
        members = self._group(element, section, (), 1)
        if RECORD_TYPE in members:
            hint = {
                "hint_zh": "元素名就是记录类型,请删除该项",
                "hint_en": "the element's name says it: remove this one",
            }
            faults.append(Fault(ST_UNKNOWN, {"name": RECORD_TYPE, **hint}, path=(RECORD_TYPE,)))
            del members[RECORD_TYPE]
        return members, tuple(faults)

    def _group(self, element: Any, section: Section | None, path: Path, depth: int) -> dict[str, Any]:  # noqa: C901, PLR0912 - speed
        if depth > self._deepest:
            raise BeyondError("nesting", self._deepest, path)
        known = _members(section) if section is not None else _NO_MEMBERS
        found: dict[str, Any] = {}
        furthest = _FIRST
        ordered = True
        text = blank = element.text
        stray = text is not None and bool(text.strip(BLANKS))
        for child in element:
            tag = child.tag
            member = known.get(tag) or _other(tag)
            name = member.name
            value: Any
            if len(child):
                here = _at(path, member, found)
                value = self._group(child, member.below, here, depth + 1)
            else:
                value = child.text
                if value and member.convert is not None:
                    value = member.convert(value)
                elif value and member.below is not None:
                    value = value if value.strip(BLANKS) else None
            if self._has_attributes and child.attrib:
                self._attributes(child, _at(path, member, found))
            nothing = not value and value != 0  # false and 0 are something
            if member.position >= furthest.position:
                furthest = member
            elif ordered and member.position >= 0:
                ordered = False
                here = (*path, name) if nothing else _at(path, member, found)
                self._say(Fault(ST_ORDER, {"name": name, "before": furthest.name}, path=here))
            text = child.tail
            if text != blank and text is not None:  # most are indented alike
                blank = text
                stray = stray or bool(text.strip(BLANKS))
            if nothing:
                continue
            if name not in found:
                found[name] = [value] if member.many else value
            else:
                self._add(found, name, value, path)
        if stray:
            self._say(Fault(RD_STRAY_TEXT, {"name": written_name(element)}, path=path))
        return found

    def _add(self, found: dict[str, Any], name: str, value: Any, path: Path) -> None:
        """Add what stands again; an element that may stand once becomes a list, and the structure check says so."""
        before = found[name]
        if not isinstance(before, list):
            before = found[name] = [before]
        if len(before) >= self._most:
            raise BeyondError("list_items", self._most, (*path, name, len(before)))
        before.append(value)

    def _attributes(self, element: Any, path: Path) -> None:
        for name in element.attrib:
            if ":" in name and not name.startswith("{"):
                raise UnboundError
            if not is_instance(name):
                written = name.rpartition("}")[2]
                self._say(Fault(ST_UNKNOWN, unused_attribute(written), path=(*path, f"@{written}")))

    def _say(self, fault: Fault) -> None:
        if len(self._faults) >= self._most_faults:
            raise BeyondError("record_faults", self._most_faults, fault.path or ())
        self._faults.append(fault)


def _at(path: Path, member: _Member, found: Mapping[str, Any]) -> Path:
    """The path of a child that comes behind those found."""
    before = found.get(member.name)
    if isinstance(before, list):
        return (*path, member.name, len(before))
    if before is not None:
        return (*path, member.name, 1)
    return (*path, member.name, 0) if member.many else (*path, member.name)


def _other(tag: str) -> _Member:
    """The member that an element stands for which is not in the dictionary."""
    if ":" in tag and not tag.startswith("{"):
        raise UnboundError
    return _Member(member_name(tag), -1, many=False, convert=None, below=None)
