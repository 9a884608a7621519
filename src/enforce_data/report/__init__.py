"""The forms a report can take, by the name that ``--report`` gives them.

A renderer reads a :class:`~enforce_data.tally.Report` and yields text; :mod:`enforce_data.report.console` writes it.
Renderers never mask: values in a report are already masked by :mod:`enforce_data.report.masking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from enforce_data.report.console import Carriage
from enforce_data.tally import Report


@dataclass(frozen=True)
class Renderer:
    """One form of the report: its module, imported when first asked for, and how its text travels."""

    module: str
    carriage: Carriage

    def render(self, report: Report, lang: str) -> Iterator[str]:
        """Yield the report as text, in chunks; ``lang`` is ``zh`` or ``en``."""
        return cast("Iterator[str]", import_module(self.module).render(report, lang))


RENDERERS: dict[str, Renderer] = {
    "text": Renderer("enforce_data.report.text", Carriage.PROSE),
    "json": Renderer("enforce_data.report.json_report", Carriage.JSON),
    "jsonl": Renderer("enforce_data.report.json_lines_report", Carriage.JSON),
    "junit": Renderer("enforce_data.report.junit", Carriage.XML),
    "github": Renderer("enforce_data.report.github", Carriage.PROSE),
}
"""The renderers of this version."""

__all__ = ["RENDERERS", "Carriage", "Renderer"]
