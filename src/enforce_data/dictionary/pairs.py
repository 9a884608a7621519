"""What a major edition did that spans and former names cannot say: a pair of functions, up and down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Change = Callable[[dict[str, Any]], dict[str, Any]]
"""A record of JSON values in the one form becomes one in the other; the given one stays as it is."""


@dataclass(frozen=True)
class Pair:
    """How records of a type go over the threshold of a major edition, where their elements do not go by themselves.

    ``up`` and ``down`` settle the elements of which they know and leave all others alone, and also a value that they
    cannot settle: it is then named as lost.  Up then down is the identity.
    """

    record_type: str
    edition: str
    """The edition that changed the form."""
    up: Change
    down: Change
    places: Mapping[str, str] = field(default_factory=dict)
    """Names of members of the record in the new form, each with the name in the old form: for findings."""
