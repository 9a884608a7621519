"""Which program ran: its version says little of a copy that somebody changed, its digest says all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def tool_digest() -> str:
    """SHA-256 over the names and contents of all files of this package, however they were installed."""
    state = sha256()
    for name, file in sorted(_files(files("enforce_data"), ""), key=lambda named: named[0]):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        state.update(f"{name}\n{len(content)}\n".encode())
        state.update(content)
    return state.hexdigest()


def _files(folder: Traversable, place: str) -> Iterator[tuple[str, Traversable]]:
    """Every file below a folder by its path, but for what Python and editors leave there.

    Wheels have the published files in here, checkouts elsewhere: they are made by the program and decide nothing.
    """
    for each in folder.iterdir():
        if each.name.startswith((".", "__pycache__", "_published")) or each.name.endswith((".pyc", "~")):
            continue
        if each.is_dir():
            yield from _files(each, f"{place}{each.name}/")
        else:
            yield f"{place}{each.name}", each
