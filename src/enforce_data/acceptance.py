"""What a platform accepts: severity says what is wrong and never changes, a profile says what is let in.

A :class:`Profile` names the severities that reject, and lines that raise, lower or silence rules, each with its reason
and mostly with its last day.  :class:`Weighing` is a profile as of a day, on which some lines may have ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from enforce_data.findings import Notice, Said, Severity

FAMILY = "*"
"""Ends the name of a family in a profile: ``CF-HEAR-*`` is every rule whose id begins with ``CF-HEAR-``."""


class Acceptance(StrEnum):
    """Whether a platform lets in a run, a file or a record."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"

    @classmethod
    def of(cls, *, rejected: bool) -> Acceptance:
        """The word for a yes or no."""
        return cls.REJECTED if rejected else cls.ACCEPTED


class Effect(StrEnum):
    """What a line of a profile does to the rules it names."""

    RAISE = "raise"
    """A finding rejects its record."""
    LOWER = "lower"
    """A finding is listed and rejects nothing."""
    SILENCE = "silence"
    """A finding is counted, not listed, and rejects nothing."""


@dataclass(frozen=True, eq=False)
class Line:
    """One line of a profile: what it does to which rules, why, until which day (included) and of which severity."""

    effect: Effect
    rules: tuple[str, ...]
    reason: Said
    until: date | None = None
    severity: Severity | None = None

    def fit(self, notice: Notice) -> tuple[int, bool] | None:
        """How closely the line names a kind of finding, the greater the closer; None where it does not."""
        if self.severity not in (None, notice.severity):
            return None
        fits = [len(pattern.removesuffix(FAMILY)) for pattern in self.rules if names(pattern, notice.id)]
        return (max(fits), self.severity is not None) if fits else None


def names(pattern: str, rule_id: str) -> bool:
    """Whether a pattern of a profile names an id.

    >>> names("CF-HEAR-*", "CF-HEAR-02"), names("CF-HEAR-02", "CF-HEAR-02"), names("CF-HEAR-*", "CF-HE-01")
    (True, True, False)
    """
    return pattern == rule_id or (pattern.endswith(FAMILY) and rule_id.startswith(pattern.removesuffix(FAMILY)))


@dataclass(frozen=True, eq=False)
class Profile:
    """What a platform accepts.  The lines of a profile win over those of the one it ``extends``."""

    name: str
    title: Said
    rejects: frozenset[Severity]
    lines: tuple[Line, ...] = ()
    extends: Profile | None = None
    sha256: str | None = None
    """Of the file it was read from."""

    @property
    def layers(self) -> tuple[Profile, ...]:
        """The profile itself and those it extends, the nearest first."""
        return (self, *(self.extends.layers if self.extends else ()))


class LineCount(NamedTuple):
    """What a line of a profile came to in a run."""

    line: Line
    profile: str
    expired: bool
    findings: int


class Weighing:
    """A profile on a day: what each kind of finding means for acceptance."""

    def __init__(self, profile: Profile, day: date) -> None:
        self.profile = profile
        self.day = day
        self._lines: dict[str, Line | None] = {}

    def expired(self, line: Line) -> bool:
        """Whether a line has ended before the day."""
        return line.until is not None and line.until < self.day

    def line(self, notice: Notice) -> Line | None:
        """The line in force that decides on a kind of finding: the nearest profile's, there the closest."""
        if notice.id not in self._lines:
            self._lines[notice.id] = self._closest(notice)
        return self._lines[notice.id]

    def _closest(self, notice: Notice) -> Line | None:
        for layer in self.profile.layers:
            fits = [(fit, line) for line in layer.lines if not self.expired(line) and (fit := line.fit(notice))]
            if fits:
                return max(fits, key=lambda pair: pair[0])[1]
        return None

    def effect(self, notice: Notice) -> Effect | None:
        """What the profile does to a kind of finding; None where its severity decides."""
        line = self.line(notice)
        return None if line is None else line.effect

    def rejects(self, notice: Notice) -> bool:
        """Whether a finding of this kind rejects its record."""
        effect = self.effect(notice)
        return notice.severity in self.profile.rejects if effect is None else effect is Effect.RAISE

    def silences(self, notice: Notice) -> bool:
        """Whether findings of this kind are counted and not listed."""
        return self.effect(notice) is Effect.SILENCE

    def counts_as(self, notice: Notice) -> Severity | None:
        """The severity as which a finding counts for ``--fail-on``; None for one that is silenced."""
        if self.rejects(notice):
            return Severity.ERROR
        if self.silences(notice):
            return None
        return Severity.WARNING if notice.severity is Severity.ERROR else notice.severity

    def counted(self, notices: Iterable[Notice], by_rule: Mapping[str, int]) -> list[LineCount]:
        """Every line of the profile with the number of findings it decided on, among the kinds that occurred."""
        found = list(notices)
        return [
            LineCount(
                line,
                layer.name,
                self.expired(line),
                sum(by_rule[notice.id] for notice in found if self.line(notice) is line),
            )
            for layer in self.profile.layers
            for line in layer.lines
        ]

    def to_dict(self, lines: Iterable[LineCount]) -> dict[str, Any]:
        """The profile as the JSON report shows it; ``lines`` as :meth:`counted` tells them."""
        profile = self.profile
        return {
            "name": profile.name,
            "title": profile.title._asdict(),
            "sha256": profile.sha256,
            "rejects": [str(severity) for severity in Severity if severity in profile.rejects],
            "lines": [
                {
                    "profile": each.profile,
                    "effect": str(each.line.effect),
                    "rules": list(each.line.rules),
                    "severity": None if each.line.severity is None else str(each.line.severity),
                    "reason": each.line.reason._asdict(),
                    "until": None if each.line.until is None else each.line.until.isoformat(),
                    "expired": each.expired,
                    "findings": each.findings,
                }
                for each in lines
            ],
        }


BY_SEVERITY = Profile("severity", Said("按严重程度", "by severity"), frozenset({Severity.ERROR}))
"""Errors reject and nothing else: what counts where nobody names a profile."""

PLAIN = Weighing(BY_SEVERITY, date.min)
