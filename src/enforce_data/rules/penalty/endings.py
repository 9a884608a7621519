"""Other endings of the sample case: changes that the cases of several files share, for what lies outside the guards."""

from __future__ import annotations

from typing import Any, Final

from enforce_data.rulebook import ABSENT

DROPPED: Final[dict[str, Any]] = {
    "decision.result": "terminated",
    "penalties": ABSENT,
    "payments": ABSENT,
    "closing_kind": "terminated",
}
"""The investigation was ended, and no penalty imposed."""

UNDECIDED: Final[dict[str, Any]] = {
    "status": "investigating",
    "decision": ABSENT,
    "penalties": ABSENT,
    "payments": ABSENT,
    "publicity": ABSENT,
    "services": ABSENT,
    "closed_on": ABSENT,
    "closing_kind": ABSENT,
    "archived_on": ABSENT,
}
"""The case is under investigation."""
