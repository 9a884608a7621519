"""Manifests for the cases of these rules."""

from __future__ import annotations

from typing import Any

from enforce_data.model import STANDARD

_TYPES = STANDARD.models_of(STANDARD.default_edition)


def covering(*record_types: str, **members: Any) -> dict[str, Any]:
    """Return a manifest that states this of some record types, and of all others only that they are covered."""
    rows = [{"record_type": each, **(members if each in record_types else {})} for each in _TYPES]
    return {"coverage": rows}
