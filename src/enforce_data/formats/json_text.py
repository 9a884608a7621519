"""Where things stand in the JSON text of one record.

Asked only for records with findings: C code has read the record, and these scanners go over its text once more.  They
take text that is well-formed JSON (RFC 8259); offsets are in code points.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from enforce_data.findings import Path

# Possessive quantifiers keep no way back, so a long string costs no memory.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
STRING = re.compile(_STRING, re.DOTALL)
BETWEEN_BRACKETS = rf'(?:[^"{{}}\[\]]++|{_STRING})*+'
"""Everything up to the next bracket outside strings, or up to a string that is not closed."""
_PLAIN = re.compile(BETWEEN_BRACKETS, re.DOTALL)
_SCALAR = re.compile(r"[^ \t\r\n,\]}]*")
_SPACE = re.compile(r"[ \t\r\n]*")
_PIECE = re.compile(rf'[ \t\r\n,:]*({_STRING}|[{{}}\[\]]|[^ \t\r\n,:{{}}\[\]"]+)', re.DOTALL)


class Value(NamedTuple):
    """One value of a text: its path, its place, and whether its name was used before in the same object."""

    path: Path
    start: int
    end: int
    """Behind a scalar; for an object or a list, behind its opening bracket."""
    repeated: bool


def find(text: str, path: Path) -> int:
    """Where the value at a path begins; for a path that is not there, its nearest existing parent.

    Of members that repeat a name the first counts, as in reading.

    >>> find('{"a": [1, {"b": 2}]}', ("a", 1, "b"))
    16
    """
    at = _skip_space(text, 0)
    for step in path:
        if isinstance(step, str) and text[at] == "{":
            found = next((start for name, start in _members(text, at) if name == step), None)
        elif isinstance(step, int) and text[at] == "[":
            found = next((start for index, start in enumerate(_elements(text, at)) if index == step), None)
        else:
            break
        if found is None:
            break
        at = found
    return at


def walk(text: str) -> Iterator[Value]:
    """Every value in the order of the text, parents before children."""
    path: list[str | int] = []
    open_names: list[set[str] | None] = []
    """Names used so far in each open object; None for a list."""
    counts: list[int] = []
    named = repeated = False
    for match in _PIECE.finditer(text):
        piece = match[1]
        if piece in "]}":
            open_names.pop()
            counts.pop()
        elif open_names and open_names[-1] is not None and not named:
            name = _unquoted(piece)
            named, repeated = True, name in open_names[-1]
            open_names[-1].add(name)
            path.append(name)
            continue
        else:
            if open_names and not named:
                path.append(counts[-1])
                counts[-1] += 1
            yield Value(tuple(path), match.start(1), match.end(1), repeated)
            named = repeated = False
            if piece in "[{":
                open_names.append(set() if piece == "{" else None)
                counts.append(0)
                continue
        if path:
            path.pop()


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _value_end(text: str, at: int) -> int:
    first = text[at]
    if first not in "{[":
        match = (STRING if first == '"' else _SCALAR).match(text, at)
        return match.end() if match else len(text)
    depth = 0
    while match := _PLAIN.match(text, at):
        at = match.end()
        depth += 1 if text[at] in "{[" else -1
        at += 1
        if not depth:
            break
    return at


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Names of an object's members and where their values begin."""
    at = _skip_space(text, at + 1)
    while text[at] != "}":
        end = _value_end(text, at)
        name = _unquoted(text[at:end])
        at = _skip_space(text, _skip_space(text, end) + 1)
        yield name, at
        at = _skip_space(text, _value_end(text, at))
        if text[at] == ",":
            at = _skip_space(text, at + 1)


def _elements(text: str, at: int) -> Iterator[int]:
    """Where the items of a list begin."""
    at = _skip_space(text, at + 1)
    while text[at] != "]":
        yield at
        at = _skip_space(text, _value_end(text, at))
        if text[at] == ",":
            at = _skip_space(text, at + 1)


def _unquoted(piece: str) -> str:
    return str(json.loads(piece)) if "\\" in piece else piece[1:-1]
