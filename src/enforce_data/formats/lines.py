"""Lines of a text, and places in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import AnyStr

from enforce_data.findings import Location


def split_lines(pieces: Iterable[AnyStr], newline: AnyStr, longest: int) -> Iterator[AnyStr | None]:
    r"""Lines without their newline; only ``newline`` ends a line.

    None stands for a line that is longer than ``longest`` and was not kept.  A line that is complete in one piece is
    handed over whatever its length.

    >>> list(split_lines(["ab\nc", "d", "\n", "12345", "67\nx"], "\n", 4))
    ['ab', 'cd', None, 'x']
    """
    rest = newline[:0]
    skipping = False
    for piece in pieces:
        lines = piece.split(newline)
        last = lines.pop()
        if lines:
            if skipping:
                yield None
                del lines[0]
            else:
                lines[0] = rest + lines[0]
            yield from lines
            rest, skipping = last, False
        elif not skipping:
            rest += last
        if len(rest) > longest:
            rest, skipping = newline[:0], True
    if skipping:
        yield None
    elif rest:
        yield rest


def place(text: str, offset: int, line: int = 1, column: int = 1, newline: str = "\n") -> Location:
    """Line and column of an offset in a text that begins at the given line and column."""
    if newlines := text.count(newline, 0, offset):
        return Location(line=line + newlines, column=offset - text.rindex(newline, 0, offset))
    return Location(line=line, column=column + offset)
