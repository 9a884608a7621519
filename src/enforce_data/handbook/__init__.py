"""The generated pages of the documentation, the generated parts of written pages, and the pictures in them.

``python -m enforce_data.handbook docs README.md README.zh-CN.md`` writes what is stale; with ``--check`` it writes
nothing, names what is stale and exits 1.  Written pages hold two kinds of marks::

    <!-- part: limits en -->      up to <!-- end -->: what PARTS makes in that language
    <!-- run: enforce-data ... --> before a ``text`` block: what that command prints, run beside the pages' folder

A picture that differs only in the digest of the rule book is not stale.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from enforce_data.handbook.pages import PAGES
from enforce_data.handbook.parts import PARTS

__all__ = ["PAGES", "PARTS", "main", "printed", "renewed", "stale"]

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_PART = re.compile(r"(<!-- part: ([a-z-]+) (zh|en) -->\n).*?(<!-- end -->)", re.DOTALL)
_RUN = re.compile(r"(<!-- run: enforce-data ([^\n]+?) -->\n+```text\n).*?(^```$)", re.DOTALL | re.MULTILINE)


def renewed(page: str, print_of: Callable[[str], str]) -> str:
    """The text of a written page with its parts and pictures as they are now."""
    page = _PART.sub(lambda found: found[1] + "\n".join([*PARTS[found[2]](found[3]), "", found[4]]), page)
    return _RUN.sub(lambda found: found[1] + print_of(found[2]) + found[3], page)


def printed(arguments: str, folder: Path) -> str:
    """What our command prints into a pipe with these arguments, run in a folder."""
    command = [sys.executable, "-m", "enforce_data", *shlex.split(arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603 - our own pages
    return (ran.stdout + ran.stderr).decode()


# Writing and checking.


def stale(
    folder: Path, others: Iterable[Path] = (), print_of: Callable[[str, Path], str] = printed
) -> Iterator[tuple[Path, str]]:
    """Each page that is not what it should be, and what it should be; commands run beside ``folder``."""
    root = folder.absolute().parent
    for name, make in PAGES.items():
        page, wanted = folder / name, make()
        if not page.exists() or page.read_text("utf-8") != wanted:
            yield page, wanted
    written = sorted(page for page in folder.rglob("*.md") if page.relative_to(folder).as_posix() not in PAGES)
    for page in (*written, *others):
        found = page.read_text("utf-8")
        wanted = renewed(found, lambda arguments: print_of(arguments, root))
        if _DIGEST.sub("", wanted) != _DIGEST.sub("", found):
            yield page, wanted


def main(arguments: list[str] | None = None) -> int:
    """Write the stale pages, or only name them; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m enforce_data.handbook", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="the folder of the documentation")
    parser.add_argument("others", type=Path, nargs="*", help="further pages with parts or pictures")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is stale")
    asked = parser.parse_args(arguments)
    found = list(stale(asked.folder, asked.others))
    for page, wanted in found:
        sys.stdout.write(f"{'stale' if asked.check else 'written'}: {page}\n")
        if not asked.check:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(wanted, "utf-8", newline="\n")
    return 1 if asked.check and found else 0
