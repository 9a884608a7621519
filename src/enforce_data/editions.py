"""Editions of a standard and spans of them.

An *edition* is a version of the standard (``1.0``, ``1.1``, ``2.0``); the version of this library is another thing
and shares no number with it.  Minor editions only add; major editions may change.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Edition(NamedTuple):
    """One edition: a major and a minor number.

    >>> Edition.parse("1.1") > Edition.parse("1.0")
    True
    >>> str(Edition(1, 0))
    '1.0'
    """

    major: int
    minor: int

    @classmethod
    def parse(cls, text: str) -> Edition:
        """Read ``"1.0"``; raise ValueError for anything else."""
        major, dot, minor = text.partition(".")
        if not (dot and major.isascii() and minor.isascii() and major.isdigit() and minor.isdigit()):
            raise ValueError(f"not an edition: {text!r}")
        return cls(int(major), int(minor))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


class Status(StrEnum):
    """How firm an edition is: a draft may change freely, a sealed edition never."""

    DRAFT = "draft"
    CANDIDATE = "candidate"
    SEALED = "sealed"


class Span(NamedTuple):
    """The editions in which something exists, both ends included.

    >>> Edition(1, 1) in Span.parse("1.0-1.1"), Edition(2, 0) in Span.parse("1.1+")
    (True, True)
    >>> Edition(1, 0) in Span.parse("1.1+")
    False
    """

    first: Edition
    last: Edition | None

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read ``"1.1+"``, ``"1.0-1.1"`` or ``"1.0"``; raise ValueError for anything else."""
        return _span(text)

    def __contains__(self, edition: object) -> bool:
        if not isinstance(edition, Edition):
            return False
        return self.first <= edition and (self.last is None or edition <= self.last)

    def __str__(self) -> str:
        if self.last is None:
            return f"{self.first}+"
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@lru_cache(maxsize=256)
def _span(text: str) -> Span:
    if text.endswith("+"):
        return Span(Edition.parse(text[:-1]), None)
    first, dash, last = text.partition("-")
    start = Edition.parse(first)
    end = Edition.parse(last) if dash else start
    if end < start:
        raise ValueError(f"a span ends before it starts: {text!r}")
    return Span(start, end)
