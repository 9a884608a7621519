"""Rows of a sender's own layout, under the sender's own headers, for mappings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from enforce_data.findings import Location


@dataclass(frozen=True)
class Columns:
    """The header row of a table: the columns as the sender wrote them, and where each header stands."""

    names: tuple[str, ...]
    locate: Callable[[int], Location]
