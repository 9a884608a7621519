"""Entering business: from what happened to the records that the system keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def entered(story: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The records that come of a story."""
    yield from story["records"]
