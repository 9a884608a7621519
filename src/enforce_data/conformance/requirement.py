"""What one requirement is: a sentence with an id, asked of systems in some roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from enforce_data.conformance.cases import Role
from enforce_data.editions import Edition
from enforce_data.findings import Said, Severity


class Level(StrEnum):
    """How strictly something is asked."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


WORDS: dict[Level, Said] = {
    Level.MUST: Said("必须、不得", "must, must not"),
    Level.SHOULD: Said("应当、不应", "should, should not"),
    Level.MAY: Said("可以", "may"),
}
"""The words by which a normative sentence shows its level."""
LEVELS: dict[Severity, Level] = {
    Severity.ERROR: Level.MUST,
    Severity.WARNING: Level.SHOULD,
    Severity.INFO: Level.MAY,
}
"""How strictly a rule binds: an error always, a warning where no exception applies, an info is worth saying."""


class Source(StrEnum):
    """What a requirement is read off."""

    ELEMENT = "element"
    RULE = "rule"
    RECORD_TYPE = "record_type"
    TEXT = "text"
    """Written by hand: ``requirements.toml``."""


@dataclass(frozen=True)
class Requirement:
    """One normative sentence."""

    id: str
    """Stable for ever, and never reused."""
    roles: tuple[Role, ...]
    level: Level
    sentence: Said
    source: Source
    subject: str
    """Id of the element or rule, name of the record type, or the chapter of the text."""
    basis: str
    """The law, standard or practice on which it rests, as people cite it; empty where it is the standard's own."""
    since: Edition
    """The first edition in which it holds."""
    record_types: tuple[str, ...] = ()
    """The record types of the edition that it is about; none where it is about packages, receipts or any record."""
    severity: Severity | None = None
    """Of the rule, where it is about one."""
    noticed_by: tuple[str, ...] = ()
    """The rules and kinds of finding that notice a breach; none where only the trial of the kit does."""
