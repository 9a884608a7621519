"""Files of the toy standard on disk, and reading them back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from enforce_data.findings import Fault
from enforce_data.formats.base import Item, Reading
from enforce_data.formats.detect import FORMATS, expand, format_of
from enforce_data.formats.source import Child, Source, open_source
from enforce_data.formats.survey import Asked
from enforce_data.limits import Limits
from toy.standard import TOY


def put(folder: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
    """Write one file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def source(path: Path) -> Source:
    """Open a file with its child tables, which become the inputs 1, 2, …"""
    (found,) = expand(str(path), TOY).found
    form = FORMATS.get(found.format or "")
    asked = Asked(text=form is None or form.is_text)
    children = [Child(group, open_source(label), place) for place, (group, label) in enumerate(found.children, start=1)]
    return open_source(str(path), asked).with_children(tuple(children))


def reading(limits: Limits | None = None, **changes: Any) -> Reading:
    return replace(Reading(TOY), limits=limits or Limits(), **changes)


def read(path: Path, limits: Limits | None = None, **changes: Any) -> list[Item | Fault]:
    """Read a file in the format of its ending."""
    opened = source(path)
    if opened.fault is not None:
        return [opened.fault]
    return list(FORMATS[str(format_of(str(path)))].read(opened, reading(limits, **changes)))


def items(found: Iterable[Any]) -> list[Item]:
    return [each for each in found if isinstance(each, Item)]


def faults(found: Iterable[Any]) -> list[Fault]:
    """The faults of an input and of its items, in their order."""
    result: list[Fault] = []
    for each in found:
        result += [each] if isinstance(each, Fault) else each.faults
    return result


def said(fault: Fault) -> tuple[str, int | None, int | None]:
    """What a fault is, and where: id, line, column."""
    return fault.notice.id, fault.location.line, fault.location.column


def raws(found: Iterable[Any]) -> list[Mapping[str, Any]]:
    return [item.raw for item in items(found)]
