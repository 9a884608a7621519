"""What ``run.json`` of a bundle says of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from enforce_data import __version__
from enforce_data.conformance.challenge import expires_on
from enforce_data.conformance.results import role_verdicts
from enforce_data.conformance.statement import Statement
from enforce_data.conformance.tool import tool_digest
from enforce_data.rules import BOOK

BUNDLE = "1"
"""Version of the form in which bundles are written."""


def run_info(
    statement: Statement,
    results: Iterable[Mapping[str, Any]],
    *,
    seed: int,
    as_of: date,
    challenge: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The members of ``run.json``; ``environment`` adds to what the statement says of the surroundings."""
    return {
        "bundle": BUNDLE,
        "tool": __version__,
        "tool_sha256": tool_digest(),
        "rulebook": BOOK.digest,
        "edition": statement.edition,
        "as_of": as_of.isoformat(),
        "expires_on": expires_on(as_of).isoformat(),
        "seed": seed,
        "challenge": challenge,
        "environment": dict(sorted({**statement.environment, **(environment or {})}.items())),
        "roles": role_verdicts(results),
    }
