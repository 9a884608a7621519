"""The standards that rules on numbers cite, and the lists that they lack."""

from __future__ import annotations

from dataclasses import replace

from enforce_data.findings import Citation, Said
from enforce_data.laws import Law
from enforce_data.rulebook import Unchecked

NO_LIST_OUTSIDE_HUNAN = Unchecked(Said("没有外省行政区划清单", "no list of divisions of other provinces"))

NATION = "100000"
"""The code that stands for the whole state."""


def any_year(*laws: Law) -> tuple[Citation, ...]:
    """Cite standards without their first day.

    A number is judged in whatever year: it does not become sound because the record is older than the standard.
    """
    return tuple(citation for law in laws for citation in replace(law, since=None).art())
