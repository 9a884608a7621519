"""The command line: ``enforce-data convert``, and ``migrate``, which is the same between editions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from enforce_data.cli_parts import CONFORMS, FINDINGS, UNREADABLE, missing_extra

if TYPE_CHECKING:
    from enforce_data.converting import Conversion


_EXIT_CODES = """\b
Exit codes: 0 written; 1 something would be lost, nothing was written; 2 wrong usage, or the target cannot
be written; 3 the source is missing or could not be read to its end, or a library is not installed;
5 internal fault."""

_PARAMETERS: tuple[Callable[[Any], Any], ...] = (
    click.argument("source", metavar="SOURCE"),
    click.argument("target", metavar="TARGET"),
    click.option("--from", "from_", metavar="FORMAT", help="Format of the source, where its ending does not say."),
    click.option("--to", metavar="FORMAT", help="Format of the target, where its ending does not say."),
    click.option("--encoding", metavar="ENC", default="utf-8", show_default=True, help="Encoding of a text target."),
    click.option("--type", "type_", metavar="TYPE", help="Record type of rows that do not say so themselves."),
    click.option("--edition", metavar="EDITION", help="Edition of the standard of records that do not say so."),
    click.option("--mapping", metavar="NAME_OR_FILE", help="Mapping of a department's own columns."),
    click.option("--tidy/--no-tidy", default=True, show_default=True, help="Repair what has only one meaning."),
    click.option("--allow-loss", is_flag=True, help="Write what can be carried, and name the rest."),
    click.option("--loss-report", metavar="FILE", help="Write every finding to this .json or .jsonl file."),
    click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts."),
    click.option("--limit", "limits", multiple=True, metavar="NAME=VALUE", help="Change a limit on hostile files."),
    click.option("--debug", is_flag=True, expose_value=False, help="Show all there is of an internal fault."),
)


def _parameters(command: Callable[..., None]) -> Callable[..., None]:
    """What both commands ask for."""
    for each in reversed(_PARAMETERS):
        command = each(command)
    return command


@click.command(
    epilog="""\b
Examples:
  enforce-data convert examples/county county.zip
  enforce-data convert examples/county county.xml
  enforce-data convert county.json out/ --to csv --encoding gb18030
  enforce-data convert export.csv penalties.jsonl --mapping shuanggongshi-penalty-2018
  enforce-data convert faulty.json faulty.xml --loss-report losses.json
\b
A target with the ending .zip, one that ends in / or has no ending gets a file per record type, and the
manifest; its format is JSON Lines unless --to says otherwise.  Nothing is written where something would
be lost, unless --allow-loss; then each loss is named.
"""
    + _EXIT_CODES,
)
@_parameters
@click.option("--to-edition", metavar="EDITION", help="Edition of the standard that is to be written.")
def convert(source: str, target: str, **options: Any) -> None:
    """Write a delivery in another format, losing nothing unnoticed; - is standard input or output."""
    _run(source, target, **options)


@click.command(
    epilog="""\b
Examples:
  enforce-data migrate examples/county county.zip --to-edition 1.0
  enforce-data migrate examples/county older/ --to-edition 1.0 --to json
\b
Nothing is written where the edition has no room for something, unless --allow-loss; then each loss is
named.  What the standard allows to be dropped is dropped and named.
"""
    + _EXIT_CODES,
)
@_parameters
@click.option("--to-edition", metavar="EDITION", required=True, help="Edition of the standard that is to be written.")
def migrate(source: str, target: str, **options: Any) -> None:
    """Write a delivery in another edition of the standard, up or down, losing nothing unnoticed."""
    _run(source, target, **options)


def _run(source: str, target: str, *, lang: str, limits: tuple[str, ...], type_: str | None, **options: Any) -> None:
    """Convert, say what came of it, and exit."""
    from enforce_data.converting import LossError, UnreadableSourceError
    from enforce_data.converting import convert as run_convert
    from enforce_data.limits import Limits
    from enforce_data.progress import progress
    from enforce_data.usage import MissingExtraError, UsageError

    try:
        budget = Limits().changed(limits)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    try:
        with progress(sys.stderr) as advance:
            conversion = run_convert(source, target, type=type_, limits=budget, on_progress=advance, **options)
        code = UNREADABLE if any(item.unreadable for item in conversion.inputs) else CONFORMS
    except MissingExtraError as error:
        missing_extra(error)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    except UnreadableSourceError as error:
        conversion, code = error.conversion, UNREADABLE
    except LossError as error:
        conversion, code = error.conversion, FINDINGS
    _summarise(conversion, lang)
    raise SystemExit(code)


def _summarise(conversion: Conversion, lang: str) -> None:
    """Say on standard error what came of it: standard output may be the target."""
    from enforce_data.converting.loss_report import summary
    from enforce_data.report.console import emit

    emit(summary(conversion, lang), sys.stderr)
