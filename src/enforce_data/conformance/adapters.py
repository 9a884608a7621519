"""Adapters: how a batch of tasks reaches a system, and how its answers come back.

Each takes a folder IN and leaves a folder OUT.  Whatever goes wrong on the way is an :class:`UnreachableError`: it says
nothing about how the system would have answered.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from enforce_data.conformance.statement import Statement
from enforce_data.findings import Said
from enforce_data.limits import Limits
from enforce_data.usage import UsageError

OUTPUT_LIMITS = Limits(zip_members=20_000, unpacked_bytes=500_000_000)
"""What the answer to one batch may cost."""


class UnreachableError(Exception):
    """A system gave no answer; carries why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.said = Said(zh, en)


class NotThereError(UnreachableError):
    """There is no system to be reached: no such program, nobody behind the URL, no such folder."""


class Adapter(Protocol):
    """One way to reach a system."""

    def put(self, inside: Path, outside: Path, seconds: float) -> None:
        """Put the tasks of one folder and have the answers in the other, which is there and empty, within a time."""


def adapter_of(statement: Statement) -> Adapter:
    """The adapter that a statement names; raise UsageError where it names none."""
    means = statement.adapter
    if means is None or not means.target:
        raise UsageError(
            "the statement has no [adapter]: say how the system is reached, by command, url or folder "
            "/ 声明缺少 [adapter]:请写明 command、url 或 folder"
        )
    if means.kind == "command":
        from enforce_data.conformance.adapter_command import Command

        return Command(means.target, statement.folder)
    from enforce_data.conformance.adapter_zips import HttpEndpoint, WatchedFolder

    return HttpEndpoint(means.target[0]) if means.kind == "url" else WatchedFolder(statement.folder / means.target[0])
