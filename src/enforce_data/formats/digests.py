"""Digests of a file's bytes: SHA-256 always, SM3 (GB/T 32905-2016) where it is asked for and can be computed."""

from __future__ import annotations

import hashlib
from functools import cache


@cache
def has_sm3() -> bool:
    """Whether this Python can compute SM3: its OpenSSL may be built without."""
    try:
        hashlib.new("sm3")
    except ValueError:
        return False
    return True


class Digests:
    """The digests of one file, fed piece by piece; ``hex_sm3`` is None where SM3 was not asked for or is not here."""

    def __init__(self, *, sm3: bool = False) -> None:
        self._sha256 = hashlib.sha256()
        self._sm3 = hashlib.new("sm3") if sm3 and has_sm3() else None

    def update(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._sha256.update(piece)
        if self._sm3 is not None:
            self._sm3.update(piece)

    @property
    def hex_sha256(self) -> str:
        """SHA-256 in lower-case hexadecimal."""
        return self._sha256.hexdigest()

    @property
    def hex_sm3(self) -> str | None:
        """SM3 in lower-case hexadecimal."""
        return self._sm3.hexdigest() if self._sm3 is not None else None
