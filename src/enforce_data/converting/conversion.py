"""What came of a conversion, and what is raised where nothing came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from enforce_data.converting.notices import CV_LOSABLE, LOSSES
from enforce_data.findings import Fault, Finding, Notice, Severity
from enforce_data.reading import UnreadableError
from enforce_data.results import InputResult


class Outcome(StrEnum):
    """Outcome of a conversion, the gravest first."""

    UNREADABLE = "unreadable"
    REFUSED = "refused"
    LOSSY = "lossy"
    LOSSLESS = "lossless"


_NOT_THERE = LOSSES | {CV_LOSABLE.id}


def is_repair(notice: Notice) -> bool:
    """Whether tidying repaired something; what it had to leave is a warning."""
    return notice.id.startswith("TD-") and notice.severity is Severity.INFO


@dataclass
class Conversion:
    """What came of a conversion.

    ``records`` were read, broken ones included, ``written`` stand in the ``files``, which are none where the target is
    standard output.  ``findings`` holds the first hundred of each kind, ``by_rule`` counts them exactly.
    """

    source: str
    target: str
    format: str
    inputs: list[InputResult]
    passed_over: list[str]
    findings: list[Finding]
    by_rule: Counter[str]
    notices: dict[str, Notice]
    written: int = 0
    files: list[Path] = field(default_factory=list)
    refused: bool = False

    @property
    def records(self) -> int:
        """Records met in the source."""
        return sum(item.records for item in self.inputs)

    @property
    def losses(self) -> list[Finding]:
        """The first findings about what the target does not have, of each kind."""
        return [finding for finding in self.findings if finding.notice.id in _NOT_THERE]

    @property
    def lost(self) -> int:
        """How many losses there are, those included that the standard allows."""
        return sum(self.by_rule[each] for each in _NOT_THERE)

    @property
    def repairs(self) -> list[Finding]:
        """The first repairs of tidying, of each kind (``TD-…``)."""
        return [finding for finding in self.findings if is_repair(finding.notice)]

    @property
    def repaired(self) -> int:
        """How many repairs there are."""
        return sum(count for rule, count in self.by_rule.items() if is_repair(self.notices[rule]))

    @property
    def untidied(self) -> int:
        """How many values tidying left as they are because they have more than one meaning, or none."""
        return sum(self.by_rule[rule] for rule in self.by_rule if rule.startswith("TD-")) - self.repaired

    @property
    def outcome(self) -> Outcome:
        """Whether the target holds all that the source does."""
        if any(item.unreadable for item in self.inputs):
            return Outcome.UNREADABLE
        if self.refused:
            return Outcome.REFUSED
        return Outcome.LOSSY if self.lost else Outcome.LOSSLESS


class LossError(ValueError):
    """A conversion would lose something and that was not allowed: nothing was written."""

    def __init__(self, conversion: Conversion) -> None:
        super().__init__(
            f"{conversion.target}: {conversion.lost} losses, nothing was written / "
            f"有 {conversion.lost} 处损失,没有写出任何文件"
        )
        self.conversion = conversion


class UnreadableSourceError(UnreadableError):
    """A source cannot be read, or not to its end: nothing was written."""

    def __init__(self, label: str, fault: Fault, conversion: Conversion) -> None:
        super().__init__(label, fault)
        self.conversion = conversion
