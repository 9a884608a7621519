"""What binds a run to an occasion: the province's token, from which the seed follows, and how long the proof counts."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

_DOMAIN = "enforce-data conformance challenge 1\n"
_SEED_BITS = 53  # what every reader of JSON keeps exactly
VALID_FOR = timedelta(days=365)
"""How long a bundle counts from the day of its run."""


def seed_of_challenge(challenge: str) -> int:
    """The seed that follows from a token: nobody who has not seen the token knows the cases.

    >>> seed_of_challenge("湘司-2026-007") == seed_of_challenge("湘司-2026-008")
    False
    """
    digest = hashlib.sha256((_DOMAIN + challenge).encode("utf-8", "backslashreplace")).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - _SEED_BITS)


def expires_on(day: date) -> date:
    """The last day on which a bundle of a run of this day counts.

    >>> expires_on(date(2026, 3, 1)).isoformat()
    '2027-03-01'
    """
    return min(day, date.max - VALID_FOR) + VALID_FOR
