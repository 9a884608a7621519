"""The report as JSON Lines: first everything but the findings, then one finding per line.

For programs that read long reports piece by piece.  The lines are the same JSON values as in the report of one piece.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from enforce_data.tally import Report


def render(report: Report, lang: str) -> Iterator[str]:  # noqa: ARG001 - both languages are in it
    """Yield one line at a time; both languages are in it, so ``lang`` changes nothing."""
    heading = replace(report, findings=[]).to_dict()
    del heading["findings"]
    yield _line(heading)
    for finding in report.findings:
        yield _line(report.finding_dict(finding))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
