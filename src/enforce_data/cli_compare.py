"""The command line: ``enforce-data compare``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from enforce_data.cli_parts import CONFORMS, FINDINGS, UNREADABLE

if TYPE_CHECKING:
    from enforce_data.comparing import Account

_MOST_BYTES = 32 << 20
"""Largest schema that is read; the largest of ours has a tenth of a megabyte."""


class _UnreadableError(Exception):
    pass


@click.command(
    epilog="""\b
Examples:
  enforce-data compare --all
  enforce-data compare old/penalty.schema.json schemas/1.0/jsonschema/penalty.schema.json
\b
OLD and NEW are two editions, or two of our JSON Schema files of one record type.
\b
Exit codes: 0 nothing breaks; 1 something breaks, or nobody can say whether it does; 2 wrong usage, or a
schema that is not written as ours are; 3 a file is missing or unreadable.""",
)
@click.argument("old", required=False, metavar="OLD")
@click.argument("new", required=False, metavar="NEW")
@click.option("--all", "all_", is_flag=True, help="Every edition with every other.")
@click.option(
    "--role",
    type=click.Choice(["reader", "writer"]),
    help="Old readers that meet new data, or old writers that meet new readers; by default both.",
)
@click.option(
    "--report", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True, help="Its form."
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts.")
def compare(
    old: str | None, new: str | None, *, all_: bool, role: str | None, report: str, output: Path | None, lang: str
) -> None:
    """Say what changed between two editions, and whom it breaks, with records that show it."""
    from enforce_data.comparing import Role, Verdict
    from enforce_data.comparing.report import REPORTS
    from enforce_data.report.console import Carriage, emit, save

    if all_ == (old is not None) or (old is None) != (new is None):
        raise click.UsageError("give OLD and NEW, or --all")
    roles = list(Role) if role is None else [Role(role)]
    try:
        accounts = _accounts(old, new)
    except _UnreadableError as error:
        click.echo(f"Error: {error}", err=True)
        raise SystemExit(UNREADABLE) from None
    carriage = Carriage.JSON if report == "json" else Carriage.PROSE
    lines = REPORTS[report](accounts, roles, lang)
    if output is None or str(output) == "-":
        emit(lines, sys.stdout, carriage)
    else:
        try:
            save(lines, output, carriage)
        except OSError as error:
            raise click.UsageError(f"cannot write {output}: {error.strerror}") from None
    verdicts = {account.verdict(role) for account in accounts for role in roles}
    raise SystemExit(CONFORMS if verdicts <= {Verdict.SAFE} else FINDINGS)


def _accounts(old: str | None, new: str | None) -> list[Account]:
    """The comparisons that are asked for; without names all of them."""
    from enforce_data.comparing import NotOursError, compare_editions, compare_schemas, compatibility
    from enforce_data.model import STANDARD

    if old is None or new is None:
        return list(compatibility(STANDARD))
    editions = {str(edition): edition for edition in STANDARD.editions}
    known = [name for name in (old, new) if name in editions]
    if len(known) == 2:  # noqa: PLR2004 - both
        return [compare_editions(STANDARD, editions[old], editions[new])]
    if known:
        other = new if old in editions else old
        raise click.UsageError(f"{other} is no edition, and {known[0]} is; known: {', '.join(editions)}")
    try:
        return [compare_schemas(_schema(old), _schema(new), (old, new))]
    except NotOursError as error:
        raise click.UsageError(str(error)) from None


def _schema(path: str) -> Any:
    """The JSON of a file."""
    try:
        with Path(path).open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _UnreadableError(f"{path}: {getattr(error, 'strerror', None) or 'not a path'}") from None
    if len(content) > _MOST_BYTES:
        raise _UnreadableError(f"{path}: larger than {_MOST_BYTES} bytes")
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _UnreadableError(f"{path}: not JSON") from None
