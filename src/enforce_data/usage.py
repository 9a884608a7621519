"""Wrong use of the library, which any layer may notice."""

from __future__ import annotations


class UsageError(ValueError):
    """Wrong arguments: nothing was done."""
