"""Writing ``schemas/``, and telling what is stale in it.

A draft edition may change freely.  Of a candidate every change has its line in ``CHANGES.md`` of its folder, with the
digest of all its files; a sealed edition changes no more, its digest stands in ``SEAL``.  Neither speaks of the files
that are ``LIVING``: they follow the rule book, and are written anew beside a sealed edition, too.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from enforce_data.dictionary import Standard
from enforce_data.editions import Edition, Status
from enforce_data.publish.artefact import Artefact
from enforce_data.publish.artefacts import artefacts, beside
from enforce_data.publish.requirements import LIVING
from enforce_data.publish.workbooks import cells

SEAL = "SEAL"
CHANGES = "CHANGES.md"
_BY_HAND = {SEAL, CHANGES}
_DIGEST = re.compile(r"`([0-9a-f]{64})`")


class SealedError(Exception):
    """A sealed edition would change."""


def stale(standard: Standard, root: Path) -> Iterator[tuple[Path, bytes | None]]:
    """Each file that is not what it should be, with what it should be; None for one that should not be there."""
    others: dict[str, list[Artefact]] = defaultdict(list)
    for name, artefact in beside(standard):
        others[name].append(artefact)
    for edition in sorted(standard.editions):
        name = str(edition)
        yield from _stale_in(root / name, chain(artefacts(standard, edition), others.pop(name, ())))
    for name, found in others.items():
        yield from _stale_in(root / name, found)


def _stale_in(folder: Path, found: Iterable[Artefact]) -> Iterator[tuple[Path, bytes | None]]:
    made = {folder / artefact.path: artefact.make() for artefact in found}
    for path, wanted in made.items():
        if not path.is_file() or not _same(path, path.read_bytes(), wanted):
            yield path, wanted
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in made and path.relative_to(folder).as_posix() not in _BY_HAND:
            yield path, None


def write(standard: Standard, root: Path) -> list[Path]:
    """Write what is stale; raise SealedError, before anything is written, where that is of a sealed edition."""
    found = list(stale(standard, root))
    sealed = {str(each) for each, status in standard.editions.items() if status is Status.SEALED}
    for path, _ in found:
        edition, *inside = path.relative_to(root).parts
        if "/".join(inside) in LIVING:
            continue
        if edition in sealed or (root / edition / SEAL).exists():
            raise SealedError(f"edition {edition} is sealed, and {path.relative_to(root)} would change")
    for path, wanted in found:
        if wanted is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wanted)
    return [path for path, _ in found]


def digest(folder: Path) -> str:
    """SHA-256 over the names and contents of an edition's files but the living ones; of a workbook over its cells."""
    state = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in _BY_HAND | LIVING:
            content = path.read_bytes()
            told = "\n".join(cells(content)).encode() if path.suffix == ".xlsx" else content
            state.update(f"{name}\0{len(told)}\0".encode() + told)
    return state.hexdigest()


def untold(standard: Standard, root: Path) -> Iterator[str]:
    """What is wrong with the records of changes and seals, one sentence each."""
    for edition, status in sorted(standard.editions.items()):
        folder = root / str(edition)
        now = digest(folder)
        sealed = folder / SEAL
        if status is Status.SEALED or sealed.exists():
            if not sealed.exists() or sealed.read_text("utf-8").strip() != now:
                yield f"edition {edition} is sealed, and its digest is {now}"
        elif status is Status.CANDIDATE:
            changes = folder / CHANGES
            told = _DIGEST.findall(changes.read_text("utf-8")) if changes.exists() else []
            if not told or told[-1] != now:
                yield f"{edition}/{CHANGES} needs a last line for this change, with the digest `{now}`"


def seal(standard: Standard, root: Path, edition: Edition) -> str:
    """Seal an edition once and for ever, and return its digest.

    Raises ValueError where its files are stale, their last change is not told, or it is sealed already.
    """
    folder = root / str(edition)
    if (folder / SEAL).exists():
        raise ValueError(f"edition {edition} is sealed already")
    if any(folder in path.parents for path, _ in stale(standard, root)):
        raise ValueError(f"files of edition {edition} are stale: publish first")
    if told := [said for said in untold(standard, root) if said.startswith(f"{edition}/")]:
        raise ValueError(told[0])
    now = digest(folder)
    (folder / SEAL).write_text(f"{now}\n", "utf-8")
    return now


def _same(path: Path, found: bytes, wanted: bytes) -> bool:
    """Whether two files are the same: byte for byte, workbooks cell for cell."""
    if found == wanted:
        return True
    return path.suffix == ".xlsx" and list(cells(found)) == list(cells(wanted))
