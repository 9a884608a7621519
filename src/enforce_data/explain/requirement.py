"""A requirement in full: its sentence, whom it binds, where it comes from, and the cases that try it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from enforce_data.explain.notice import pick
from enforce_data.model import STANDARD
from enforce_data.published import folder

_MOST_CASES = 12


def requirement_lines(wanted: str, lang: str) -> list[str]:
    """Explain a requirement in one language; an empty list where there is none by that id."""
    from enforce_data.conformance.cases import ROLE_NAMES  # here, because requirements are read with this package
    from enforce_data.conformance.requirements import requirements

    edition = max(STANDARD.editions)
    each = next((each for each in requirements(edition) if each.id.upper() == wanted.upper()), None)
    if each is None:
        return []
    zh = lang == "zh"
    lines = [f"{each.id}  [{each.level}]", "", pick(each.sentence, lang)]
    lines += [("角色:" if zh else "Role: ") + pick(ROLE_NAMES[role], lang) for role in each.roles]
    if each.record_types:
        lines.append(("记录类型:" if zh else "Record types: ") + ", ".join(each.record_types))
    if each.basis:
        lines.append(("来源:" if zh else "Source: ") + each.basis)
    if each.noticed_by:
        lines.append(("由什么发现:" if zh else "Noticed by: ") + ", ".join(each.noticed_by))
    lines.append(("版次:" if zh else "Editions: ") + f"{each.since}+")
    if cases := list(_cases(each.id, str(edition))):
        more = f" (+{len(cases) - _MOST_CASES})" if len(cases) > _MOST_CASES else ""
        lines.append(("用例:" if zh else "Cases: ") + ", ".join(cases[:_MOST_CASES]) + more)
    return lines


def _cases(requirement: str, edition: str) -> Iterator[str]:
    """The cases that try a requirement, from the published matrix; none where it is not installed."""
    try:
        text = (folder() / edition / "coverage.csv").read_text("utf-8-sig")
    except FileNotFoundError:
        return
    for row in csv.DictReader(io.StringIO(text, newline="")):
        if row["requirement"] == requirement:
            yield from row["cases"].split()
