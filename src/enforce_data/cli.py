"""The command line: ``enforce-data check``, ``explain`` and ``mapping``; other commands have modules of their own.

Nothing heavy is imported before a command runs, so that ``--help`` is quick.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from enforce_data import __version__
from enforce_data.cli_parts import CONFORMS, INTERNAL, NOT_YET, Choice, day_option, exit_code, later

if TYPE_CHECKING:
    from enforce_data.tally import Report

_ELSEWHERE = {
    "compare": "enforce_data.cli_compare",
    "conformance": "enforce_data.cli_conformance",
    "convert": "enforce_data.cli_convert",
    "migrate": "enforce_data.cli_convert",
    "package": "enforce_data.cli_package",
    "publish": "enforce_data.cli_publish",
    "sample": "enforce_data.cli_sample",
    "schema": "enforce_data.cli_publish",
}
"""Commands that have a module of their own, imported when somebody asks for them."""

_LATER_COMMANDS = (
    "serve",
    "suggest",
)
_LATER_REPORTS = ("csv", "xlsx", "html", "sarif")


class _Commands(click.Group):
    """The commands of this version; those of the contract that come later are refused by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        own = super().list_commands(ctx)
        return sorted([*own, *_ELSEWHERE]) if ctx.parent is None else own

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        command = super().get_command(ctx, cmd_name)
        if command is None and ctx.parent is None and cmd_name in _ELSEWHERE:
            found: click.Command = getattr(import_module(_ELSEWHERE[cmd_name]), cmd_name)
            return found
        if command is None and cmd_name in _LATER_COMMANDS:
            raise click.UsageError(f"{cmd_name}: {NOT_YET}", ctx)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExamples:\n  enforce-data check examples/county\n  enforce-data convert examples/county county.zip\n"
    "  enforce-data explain CF-OFF-01 --lang en",
)
@click.version_option(__version__, prog_name="enforce-data")
def cli() -> None:
    """Check administrative-enforcement data (行政执法数据) against the data standard and the law."""


@cli.command(
    epilog="""\b
Examples:
  enforce-data check examples/county
  enforce-data check penalties.csv --type penalty --edition 1.0 --register registers/
  enforce-data check export.json --mapping shuanggongshi-penalty-2018
  enforce-data check out/ --report junit --output check.xml --complete
  enforce-data check examples/county --profile strict
\b
Exit codes: 0 no finding at or above --fail-on; 1 findings; 2 wrong usage; 3 an input is missing or
unreadable; 4 with --complete, a rule could not be checked; 5 internal fault.""",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--type", "record_type", metavar="TYPE", help="Record type of rows that do not say so themselves.")
@click.option("--edition", metavar="EDITION", help="Edition of the standard of records that do not say so.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "jsonl", "xml", "avro", "csv", "xlsx", "sql", "parquet"]),
    help="Format of the files.",
)
@click.option("--encoding", metavar="ENC", help="Character encoding; by default BOM, strict UTF-8, strict GB18030.")
@click.option("--register", "registers", multiple=True, metavar="PATH", help="Register records or a documented table.")
@click.option("--mapping", metavar="NAME_OR_FILE", help="Mapping of a department's own columns.")
@click.option("--profile", metavar="NAME_OR_FILE", help="What is accepted: strict, provincial, onboarding, or a file.")
@click.option("--as-of", callback=day_option, metavar="DATE", help="Judge unfinished matters by this day.")
@click.option(
    "--report",
    "report_form",
    type=Choice(["text", "json", "jsonl", "junit", "github"], _LATER_REPORTS),
    default="text",
    show_default=True,
    help="Form of the report.",
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts.")
@click.option(
    "--max-findings", type=click.IntRange(min=1), default=100, show_default=True, help="Most findings listed per rule."
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="Exit 1 from this severity on, as the profile counts it.",
)
@click.option("--complete", is_flag=True, help="Exit 4 if some applicable rule could not be checked.")
@click.option("--unmask", is_flag=True, help="Print personal data as they are.")
@click.option("--limit", "limits", multiple=True, metavar="NAME=VALUE", help="Change a limit on hostile files.")
@click.option("--debug", is_flag=True, help="Show all there is of an internal fault.")
@click.option("--baseline", hidden=True, expose_value=False, callback=later)
@click.option("--jobs", hidden=True, expose_value=False, callback=later)
@click.option(
    "--by",
    type=click.Choice(["model", "schema"]),
    default="model",
    show_default=True,
    help="Who judges structure: the models, or the published JSON Schema.",
)
def check(
    paths: tuple[str, ...],
    report_form: str,
    output: Path | None,
    lang: str,
    fail_on: str,
    complete: bool,
    limits: tuple[str, ...],
    debug: bool,
    **options: Any,
) -> None:
    """Check deliveries: files, folders, or - for standard input."""
    from enforce_data.checking import check as run_check
    from enforce_data.limits import Limits
    from enforce_data.progress import progress
    from enforce_data.usage import UsageError

    try:
        budget = Limits().changed(limits)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    format_ = options.pop("format_")
    record_type = options.pop("record_type")
    try:
        with progress(sys.stderr) as advance:
            report = run_check(*paths, type=record_type, format=format_, limits=budget, on_progress=advance, **options)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    _write(report, report_form, lang, output)
    for line in report.internal[: None if debug else 3]:
        click.echo(f"internal fault / 内部故障: {line}", err=True)
    raise SystemExit(exit_code(report, fail_on=fail_on, complete=complete))


def _write(report: Report, form: str, lang: str, output: Path | None) -> None:
    from enforce_data.report import RENDERERS
    from enforce_data.report.console import emit, save

    renderer = RENDERERS[form]
    if str(output) == "-":
        output = None
    if output is None and form == "text" and sys.stdout.isatty():
        from shutil import get_terminal_size

        from enforce_data.report import text

        width = get_terminal_size().columns
        emit(text.render(report, lang, colour=True, width=width), sys.stdout, renderer.carriage)
    elif output is None:
        emit(renderer.render(report, lang), sys.stdout, renderer.carriage)
    else:
        try:
            save(renderer.render(report, lang), output, renderer.carriage)
        except OSError as error:
            raise click.UsageError(f"cannot write {output}: {error.strerror}") from None


@cli.command(
    epilog="""\b
Examples:
  enforce-data explain CF-OFF-01
  enforce-data explain penalty.decision.dated
  enforce-data explain PenaltyKind
  enforce-data explain RQ-CO-02
  enforce-data explain --list | grep error""",
)
@click.argument("what", required=False, metavar="ID")
@click.option("--profile", metavar="NAME_OR_FILE", help="Say what this profile makes of it, too.")
@click.option("--list", "list_", is_flag=True, help="List every id: id, severity, record types, title.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of texts.")
def explain(what: str | None, profile: str | None, list_: bool, lang: str) -> None:
    """Explain a rule, an element (id or path), a code list or a code."""
    from enforce_data import explain as explaining
    from enforce_data.report.console import Carriage, emit
    from enforce_data.usage import UsageError

    if list_ == (what is not None):
        raise click.UsageError("give an ID, or --list")
    try:
        if list_:
            emit((f"{line}\n" for line in explaining.listing()), sys.stdout, Carriage.PROSE)
            return
        lines = explaining.explain(str(what), lang, profile)
    except UsageError as error:  # a bad profile, or an installed package with ids that are not its own
        raise click.UsageError(str(error)) from None
    if not lines:
        close = ", ".join(explaining.suggestions(str(what)))
        hint = f"; did you mean {close}?" if close else "; see explain --list"
        raise click.UsageError(f"nothing is known by the name {what!r}{hint}")
    emit((f"{line}\n" for line in lines), sys.stdout, Carriage.PROSE)


@cli.group(cls=_Commands)
def mapping() -> None:
    """Mappings of departments' own columns."""


@mapping.command("list")
def mapping_list() -> None:
    """List the built-in mappings."""
    from enforce_data.mapping import Mapping, builtin_names
    from enforce_data.report.console import Carriage, emit

    loaded = ((name, Mapping.load(name)) for name in builtin_names())
    emit(
        (f"{name}\t{each.record_type}\t{each.title.zh} / {each.title.en}\n" for name, each in loaded),
        sys.stdout,
        Carriage.PROSE,
    )


@mapping.command("show")
@click.argument("name", metavar="NAME")
def mapping_show(name: str) -> None:
    """Print a built-in mapping as a file to start one's own from."""
    from enforce_data.mapping import builtin_names, builtin_text
    from enforce_data.report.console import Carriage, emit

    if name not in builtin_names():
        raise click.UsageError(f"no mapping {name!r}; known: {', '.join(builtin_names())}")
    emit([builtin_text(name)], sys.stdout, Carriage.PROSE)


def _guarded(run: Callable[[], Any]) -> NoReturn:
    """Run a command so that an internal fault is one line and exit 5, never a bare traceback.

    The words of the error may quote personal data, so only ``--debug`` shows them.
    """
    try:
        run()
    except SystemExit:
        raise
    except Exception as error:  # noqa: BLE001 - the last net
        shown = f"{type(error).__name__} (--debug shows more)"
        if "--debug" in sys.argv:
            from traceback import format_exc

            shown = format_exc()
        click.echo(f"internal fault / 内部故障: {shown}", err=True)
        raise SystemExit(INTERNAL) from None
    raise SystemExit(CONFORMS)


def main() -> NoReturn:
    """Entry point of the ``enforce-data`` command."""
    _guarded(lambda: cli(prog_name="enforce-data"))
