"""Wrong use of the library, which any layer may notice."""

from __future__ import annotations


class UsageError(ValueError):
    """Wrong arguments: nothing was done."""


class MissingExtraError(UsageError):
    """What was asked for needs a library that is not installed; the message ends with the command that installs it."""
