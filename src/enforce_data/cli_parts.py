"""What the commands have in common: exit codes, and how they refuse what comes in later versions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from enforce_data.tally import Report

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


def moment() -> datetime:
    """Now in China, or SOURCE_DATE_EPOCH where that is set; click.UsageError for one that is no moment."""
    from enforce_data.values.day import CHINA

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(CHINA)
    if epoch.isascii() and epoch.isdigit():
        with suppress(ValueError, OverflowError, OSError):  # beyond all calendars
            return datetime.fromtimestamp(int(epoch), CHINA)
    shown = repr(epoch[:40])
    raise click.UsageError(
        f"SOURCE_DATE_EPOCH is a number of seconds, not {shown} / SOURCE_DATE_EPOCH 应为秒数,而不是 {shown}"
    )


def day_option(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """The day that an option names."""
    try:
        day = None if value is None else date.fromisoformat(value)
    except ValueError:
        day = None
    if value is not None and (day is None or day.isoformat() != value):  # 20241231 is a day, but not as we write it
        raise click.BadParameter(f"{value!r} is not a day, YYYY-MM-DD", ctx, param)
    return day


def missing_extra(error: Exception) -> NoReturn:
    """Say what is to be installed, and leave with 3."""
    click.echo(f"{error}", err=True)
    raise SystemExit(UNREADABLE)


def exit_code(report: Report, *, fail_on: str, complete: bool) -> int:
    """The exit code of a report: the first that applies of 5, 3, 1, 4, 0."""
    from enforce_data.acceptance import Acceptance
    from enforce_data.findings import Outcome, Severity

    if report.internal:
        return INTERNAL
    if any(item.unreadable for item in report.inputs):
        return UNREADABLE
    refused = report.acceptance is Acceptance.REJECTED
    warned = fail_on == "warning" and report.weighed[Severity.WARNING] > 0
    if fail_on != "never" and (refused or warned):
        return FINDINGS
    if complete and (report.not_checked or report.outcome is Outcome.INCOMPLETE):
        return INCOMPLETE
    return CONFORMS
