"""What the commands have in common: exit codes, and how they refuse what comes in later versions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import click

CONFORMS, FINDINGS, USAGE, UNREADABLE, INCOMPLETE, INTERNAL = 0, 1, 2, 3, 4, 5
"""Exit codes of the contract; when several apply: 5, 2, 3, 1, 4, 0."""

NOT_YET = "not in this version / 本版本尚无此功能"


class Choice(click.Choice[str]):
    """A choice whose later members are refused as such and listed nowhere."""

    def __init__(self, choices: Iterable[str], later: Sequence[str]) -> None:
        super().__init__(list(choices))
        self.later = later

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The choice; UsageError for one that comes later."""
        if value in self.later:
            raise click.UsageError(f"{value}: {NOT_YET}", ctx)
        return super().convert(value, param, ctx)


def later(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Refuse an option of the contract that comes later."""
    if value is not None:
        raise click.UsageError(f"{param.opts[0]}: {NOT_YET}", ctx)
