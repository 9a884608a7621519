"""The standards that rules on numbers cite."""

from __future__ import annotations

from dataclasses import replace

from enforce_data.findings import Citation
from enforce_data.laws import Law


def any_year(*laws: Law) -> tuple[Citation, ...]:
    """Cite standards without their first day.

    A number is judged in whatever year: it does not become sound because the record is older than the standard.
    """
    return tuple(citation for law in laws for citation in replace(law, since=None).art())
