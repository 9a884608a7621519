"""Links of pages on their way into the site: files outside ``docs`` move to ``repository/`` there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path

_LINK = re.compile(r"(?<=\]\()([^)\s#]+)(#[^)\s]*)?(?=\))")
_FENCE = re.compile(r"(^( *)```.*?^\2```$)", re.DOTALL | re.MULTILINE)
_OUTSIDE = "repository/"


def anchor(heading: str, separator: str = "-") -> str:
    """The name that a heading can be linked by, as GitHub makes it.

    >>> anchor("规则 · Rules by law")
    '规则--rules-by-law'
    """
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", separator)


def in_site(path: str) -> str:
    """Where a file of the repository stands in the site."""
    return path.removeprefix("docs/") if path.startswith("docs/") else _OUTSIDE + path


def in_repository(place: str) -> str:
    """The other way round."""
    return place.removeprefix(_OUTSIDE) if place.startswith(_OUTSIDE) else f"docs/{place}"


def rewritten(text: str, page: str, change: Callable[[str, str], str]) -> str:
    """A page of the repository with its links, outside blocks of code, as ``change(target, anchor)`` makes them.

    The target is a path from the root of the repository; links to elsewhere stay.
    """

    def changed(part: str) -> str:
        def placed(link: re.Match[str]) -> str:
            return change(_target(page, link[1]), link[2] or "") if _is_ours(link[1]) else link[0]

        return _LINK.sub(placed, part)

    return "".join(part if part.startswith("```") else changed(part) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    end = 0
    for fence in _FENCE.finditer(text):
        yield text[end : fence.start()]
        yield fence[0]
        end = fence.end()
    yield text[end:]


def _is_ours(link: str) -> bool:
    return not re.match("[a-z]+:", link)


def _target(page: str, link: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), link))


def for_site(text: str, page: str, root: Path) -> str:
    """A page of the repository as the site holds it: every link from where it now stands to where its target does."""
    here = posixpath.dirname(in_site(page))

    def moved(target: str, name: str) -> str:
        return posixpath.relpath(in_site(_file(root, target)), here) + name

    return rewritten(text, page, moved)


def _file(root: Path, target: str) -> str:
    """What a link to a folder leads to in the site: the page that speaks of it, there or in a folder above."""
    folder = target
    while (root / folder).is_dir():
        if (root / folder / "README.md").is_file():
            return posixpath.normpath(f"{folder}/README.md")
        folder = posixpath.dirname(folder)
    return target


def outside(root: Path) -> set[str]:
    """The files outside ``docs`` that pages of the site link to, and those that these link to."""
    found: set[str] = set()
    waiting = [page.relative_to(root).as_posix() for page in (root / "docs").rglob("*.md")]
    while waiting:
        page = waiting.pop()
        for target in sorted(_targets(root, page)):
            file = _file(root, target)
            if not file.startswith("docs/") and file not in found and (root / file).is_file():
                found.add(file)
                waiting += [file] if file.endswith(".md") else []
    return found


def _targets(root: Path, page: str) -> set[str]:
    targets: set[str] = set()

    def note(target: str, _: str) -> str:
        targets.add(target)
        return ""

    rewritten((root / page).read_text("utf-8"), page, note)
    return targets
