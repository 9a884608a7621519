"""Pieces of the face of a bundle: text made safe, both languages beside one another, tables."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

from enforce_data.conformance.cases import Outcome
from enforce_data.findings import Said
from enforce_data.report.escapes import visible

OUTCOMES: Mapping[str, Said] = {
    Outcome.PASS: Said("通过", "pass"),
    Outcome.FAIL: Said("不通过", "fail"),
    Outcome.NOT_APPLICABLE: Said("不适用", "not applicable"),
    Outcome.NOT_RUN: Said("未执行", "not run"),
}
NONE = Said("无", "none")


def safe(value: object) -> str:
    """Any text, so that HTML shows it as it is: markup is escaped, and what cannot be seen is written out."""
    return html.escape(visible(str(value)))


def both(said: Said | Mapping[str, Any]) -> str:
    """A text in Chinese, and in English beside it."""
    zh, en = said if isinstance(said, Said) else (said["zh"], said["en"])
    return f'{safe(zh)} <span class="en" lang="en">{safe(en)}</span>'


def mark(outcome: str) -> str:
    """An outcome in words, coloured."""
    return f'<span class="mark {safe(outcome)}">{both(OUTCOMES.get(outcome, Said(outcome, outcome)))}</span>'


def code(value: object) -> str:
    """A text for machines: an id, a digest, a place."""
    return f"<code>{safe(value)}</code>"


def heading(level: int, said: Said) -> str:
    """A heading in both languages."""
    return f"<h{level}>{both(said)}</h{level}>\n"


def facts(rows: Iterable[tuple[Said, str]]) -> str:
    """A table of names and values; the values are HTML."""
    lines = "".join(f'<tr><th scope="row">{both(name)}</th><td>{value}</td></tr>\n' for name, value in rows)
    return f'<table class="facts"><tbody>\n{lines}</tbody></table>\n'


def table(kind: str, heads: Iterable[Said], rows: Iterable[Iterable[str]], *, numbers: int = 0) -> str:
    """A table whose first cell names the row; the last ``numbers`` cells of each row are numbers."""
    top = "".join(f'<th scope="col">{both(head)}</th>' for head in heads)
    body = "".join(f"<tr>{_cells(list(row), numbers)}</tr>\n" for row in rows)
    return f'<table class="{kind}"><thead><tr>{top}</tr></thead><tbody>\n{body}</tbody></table>\n'


def _cells(row: list[str], numbers: int) -> str:
    plain, counted = row[1 : len(row) - numbers], row[len(row) - numbers :]
    return (
        f'<th scope="row">{row[0]}</th>'
        + "".join(f"<td>{cell}</td>" for cell in plain)
        + "".join(f'<td class="number">{cell}</td>' for cell in counted)
    )
